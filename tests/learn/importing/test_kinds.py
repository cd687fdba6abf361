"""Every kind: the bundle's vectors are the network's, on clouds prepared by the bundle's own recipe."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

from cg3d.bundle.runtime import Bundle  # noqa: E402
from cg3d.geometry.prepare import in_axes, prepare, rng_for  # noqa: E402
from cg3d.learn.importing.family import Asked  # noqa: E402
from cg3d.learn.importing.files import bare, open_checkpoint  # noqa: E402
from cg3d.learn.importing.kinds import POINT_KINDS  # noqa: E402
from cg3d.learn.nets.point_transformer import PointTransformer  # noqa: E402
from cg3d.made.kinds import make_shape  # noqa: E402

pytestmark = pytest.mark.torch
POINTS = {"cg3d-pointtransformer": 1024, "cg3d-pointmlp": 1024, "pointmlp": 1024, "ulip": 8192, "ulip2": 10_000, "openshape": 10_000}
POINTS["uni3d"] = 10_000


@pytest.fixture(scope="module")
def chair():
    return make_shape("chair", np.random.default_rng(0))[0]


SLOW = {"ulip"}  # ulip2 goes the same way


@pytest.mark.parametrize("kind", [pytest.param(kind, marks=pytest.mark.slow) if kind in SLOW else kind for kind in POINT_KINDS])
def test_the_bundle_gives_what_the_network_gives(bring, checkpoint, chair, kind):
    folder, report = bring(kind)
    bundle = Bundle.open(folder)
    assert bundle.spec.points == POINTS[kind]
    assert set(report["towers"]) == {"text", "points"}
    item = prepare(chair, bundle.spec, rng_for("a"))
    labels = ("chair", "night_stand", "tv_stand", "car", "table") if kind == "pointmlp" else ()
    asked = Asked(str(checkpoint(kind)), points=1024 if kind.startswith("cg3d") else 0, labels=labels)
    net = POINT_KINDS[kind](open_checkpoint(asked.weights, asked.beside)[0], asked).net
    with torch.no_grad():
        want = net(torch.from_numpy(in_axes(item.points, bundle.spec.axes)), torch.from_numpy(item.colors))[0].numpy()
    assert np.abs(bundle.encode_prepared([item])["points"][0] - want / np.linalg.norm(want)).max() < 1e-4
    assert np.allclose(np.linalg.norm(bundle.encode_texts(["a chair", "table"]), axis=1), 1, atol=1e-5)
    assert "## Published figures" in (folder / "CARD.md").read_text()
    assert bundle.manifest.scores == []
    assert bundle.calibration.temperature > 0


def test_the_order_of_the_bundle_is_the_kernels_choice_of_centres(bring, checkpoint, chair):
    """A net that chooses its own centres, as published, gives the same vector on the points that the recipe has put in order."""
    folder, _ = bring("cg3d-pointtransformer")
    bundle = Bundle.open(folder)
    item = prepare(chair, bundle.spec, rng_for("a"))
    net = PointTransformer(dim=64, depth=2, heads=1, out=32, classes=5, ordered=False)
    net.load_state_dict(bare(open_checkpoint(str(checkpoint("cg3d-pointtransformer")), folder)[0]))
    with torch.no_grad():
        want = net.eval()(torch.from_numpy(item.points))[0].numpy()
    assert np.abs(bundle.encode_prepared([item])["points"][0] - want / np.linalg.norm(want)).max() < 1e-4


def test_a_classifiers_nearest_label_is_its_class(bring, chair):
    folder, _ = bring("pointmlp")
    bundle = Bundle.open(folder)
    texts = bundle.encode_texts(["chair", "night stand", "a TV_stand", "a red car", "table", "elephant"])
    assert np.array_equal(texts.argmax(1)[:5], np.arange(5))
    assert not texts[5].any()  # a word that no class has
    assert (folder / "labels.txt").read_text().split("\n")[:2] == ["chair", "night stand"]
    vector = bundle.encode_prepared([prepare(chair, bundle.spec, rng_for("a"))])["points"]
    assert vector @ texts[:5].T == pytest.approx(vector @ np.eye(5, dtype=np.float32), abs=0.07)


@pytest.mark.parametrize(("out", "axes"), [(1280, "xzy"), (512, "xyz")])
def test_openshape_is_turned_and_mirrored_only_where_published(out, axes):
    from cg3d.learn.importing.openshape import read_openshape
    from cg3d.learn.nets.openshape import SCALES, OpenShape

    net = OpenShape(width=256, depth=6, inner=64, feature=96, out=out, scale=SCALES[256, 6, 96])
    found = read_openshape({"state_dict": net.state_dict()}, Asked("openshape.pt"))
    assert (found.spec.axes, found.spec.front, found.spec.skip_origin) == (axes, 64, False)


def test_views_and_points_of_one_space_are_fused(bring, chair):
    folder, report = bring("cg3d-pointtransformer", views=2)
    bundle = Bundle.open(folder)
    assert set(report["towers"]) == {"text", "points", "pictures"}
    found = bundle.encode_prepared([prepare(chair, bundle.spec, rng_for("a"))])
    assert found["points"].shape == found["pictures"].shape == (1, 32)
    assert bundle.spec.view_size == 32


def test_int8_is_smaller_and_says_its_cosine(bring):
    folder, small = bring("cg3d-pointtransformer", int8=True)
    assert [note.split(", least cosine 0.99")[0] for note in small["notes"]] == ["points: int8 matmuls", "text: int8 matmuls"]
    assert (folder / "points.onnx").stat().st_size < 400_000  # float32: 1.4 MB
    assert "int8" in (folder / "CARD.md").read_text()
