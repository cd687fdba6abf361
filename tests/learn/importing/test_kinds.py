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


SLOW = {"ulip", "ulip2", "uni3d"}  # 8,192 points and more, as openshape


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
    assert (folder / "points.onnx").stat().st_size < 700_000  # float32: 2.0 MB
    assert "int8" in (folder / "CARD.md").read_text()


def tiny_slip():
    """SLIP's names, as a ULIP checkpoint carries them beside its point encoder: 64 wide, one layer a tower, texts of bytes."""
    wide = {"norm1.weight": (64,), "norm1.bias": (64,), "norm2.weight": (64,), "norm2.bias": (64,)}
    wide |= {"attn.qkv.weight": (192, 64), "attn.qkv.bias": (192,), "attn.proj.weight": (64, 64), "attn.proj.bias": (64,)}
    wide |= {"mlp.fc1.weight": (96, 64), "mlp.fc1.bias": (96,), "mlp.fc2.weight": (64, 96), "mlp.fc2.bias": (64,)}
    text = {"attn.in_proj_weight": (192, 64), "attn.in_proj_bias": (192,), "attn.out_proj.weight": (64, 64), "attn.out_proj.bias": (64,)}
    text |= {f"ln_{i}.{part}": (64,) for i in (1, 2) for part in ("weight", "bias")}
    text |= {"mlp.c_fc.weight": (96, 64), "mlp.c_fc.bias": (96,), "mlp.c_proj.weight": (64, 96), "mlp.c_proj.bias": (64,)}
    shapes = {"visual.cls_token": (1, 1, 64), "visual.pos_embed": (1, 17, 64), "visual.patch_embed.proj.weight": (64, 3, 8, 8)}
    shapes |= {"visual.patch_embed.proj.bias": (64,), "visual.norm.weight": (64,), "visual.norm.bias": (64,)}
    shapes |= {"image_projection": (64, 32), "text_projection": (64, 32), "positional_embedding": (77, 64)}
    shapes |= {"token_embedding.weight": (514, 64), "ln_final.weight": (64,), "ln_final.bias": (64,)}
    shapes |= {f"visual.blocks.0.{name}": shape for name, shape in wide.items()}
    return shapes | {f"transformer.resblocks.0.{name}": shape for name, shape in text.items()}


def test_ulips_own_towers_are_taken_from_its_checkpoint(checkpoint, bring, tmp_path, random_weights):
    from cg3d.learn.nets import bpe

    state = torch.load(checkpoint("ulip"), weights_only=False)
    state["state_dict"] |= {"module." + name: value for name, value in random_weights(tiny_slip()).items()}
    (tmp_path / "weights").mkdir()
    torch.save(state, tmp_path / "weights" / "ulip.pt")
    bpe.built([]).save(tmp_path / "weights" / "tokenizer.json")
    folder, report = bring("ulip", weights=str(tmp_path / "weights"), text="", points=1024, views=1)
    assert set(report["towers"]) == {"text", "points", "pictures"}
    assert Bundle.open(folder).spec.view_size == 32
    assert "texts by" not in (folder / "CARD.md").read_text()


def test_cg3ds_prompts_sit_in_the_picture_tower(checkpoint, bring, tmp_path, chair):
    state = torch.load(checkpoint("cg3d-pointtransformer"), weights_only=True)
    torch.manual_seed(0)
    state["visual_clip_model"] = {"prompt_embeddings": torch.randn(1, 5, 64), "deep_prompt_embeddings": torch.randn(2, 5, 64)}
    torch.save(state, tmp_path / "prompted.pth")
    plain, _ = bring("cg3d-pointtransformer", views=1)
    plain = Bundle.open(plain.rename(tmp_path / "plain"))
    prompted = Bundle.open(bring("cg3d-pointtransformer", views=1, weights=str(tmp_path / "prompted.pth"))[0])
    item = prepare(chair, plain.spec, rng_for("a"))
    first, second = (bundle.encode_prepared([item]) for bundle in (plain, prompted))
    assert np.allclose(first["points"], second["points"], atol=1e-6)
    assert float((first["pictures"] * second["pictures"]).sum()) < 0.99
