"""The learnt part of the picture tower: it learns, exports equal, and uses what it remembers."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")
onnxruntime = pytest.importorskip("onnxruntime")

from cg3d.learn.picture_head import HeadSettings, PictureHead, head_vectors, train_head  # noqa: E402
from cg3d.learn.shrink import shrink  # noqa: E402
from cg3d.learn.trunk import to_graph  # noqa: E402

pytestmark = pytest.mark.torch
LABELS, FEATURES, DIMENSIONS = 6, 1300, 16


@pytest.fixture(scope="module")
def learnt():
    """A head that was shown six clusters of features, and the pieces it was learnt from."""
    torch.set_num_threads(1)
    rng = np.random.default_rng(0)
    centres = rng.standard_normal((LABELS, FEATURES)).astype(np.float32)
    label = np.repeat(np.arange(LABELS), 20)
    views = (centres[label][:, None] + 0.5 * rng.standard_normal((len(label), 3, FEATURES))).astype(np.float32)
    texts = np.linalg.qr(rng.standard_normal((DIMENSIONS, LABELS)))[0].T.astype(np.float32)
    head = train_head({"color": views, "scan": views[:, :1]}, label, texts, HeadSettings(hidden=32, steps=120, batch=32, count=2), seed=0)
    return head, centres, label, views, texts


def whole(learnt, weights):
    head, _, label, views, texts = learnt
    known = torch.from_numpy(head_vectors(head, views.mean(1)))
    classifier = (torch.zeros(4, 1280), torch.zeros(4))
    names = (torch.from_numpy(texts), torch.from_numpy(label))
    return PictureHead(head, classifier, torch.eye(4, DIMENSIONS), known, names, weights).eval()


def test_features_of_a_label_land_on_its_text(learnt):
    head, centres, _, _, texts = learnt
    assert (head_vectors(head, centres) @ texts.T).argmax(1).tolist() == list(range(LABELS))


def test_the_same_seed_gives_the_same_weights(learnt):
    _, _, label, views, texts = learnt
    settings = HeadSettings(hidden=8, steps=5, batch=16)
    one, two = (train_head({"color": views}, label, texts, settings, seed=3).state_dict() for _ in range(2))
    assert all(torch.equal(one[name], two[name]) for name in one)


def test_memory_draws_a_vector_towards_the_names_of_its_nearest_known_models(learnt):
    _, centres, _, _, texts = learnt
    rng = np.random.default_rng(1)
    unclear = centres[:1] + 2.0 * rng.standard_normal((1, FEATURES)).astype(np.float32)
    without, with_memory = (float(head_vectors(whole(learnt, w), unclear)[0] @ texts[0]) for w in ((0.0, 0.0), (0.0, 1.0)))
    assert with_memory > without


@pytest.mark.parametrize(("storage", "tolerance"), [(None, 1e-4), ("float16", 3e-3), ("int8", 3e-2)])
def test_the_exported_head_equals_torch(learnt, storage, tolerance):
    _, centres, _, _, _ = learnt
    head = whole(learnt, (0.15, 0.25))
    model = to_graph(head, (torch.from_numpy(centres[:2]),), ["features"], "vector")
    model = model if storage is None else shrink(model, storage)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found = session.run(None, {"features": centres})[0]
    assert np.abs(found - head_vectors(head, centres)).max() < tolerance


def test_shrinking_makes_the_file_smaller_and_keeps_names(learnt):
    _, centres, _, _, _ = learnt
    model = to_graph(whole(learnt, (0.15, 0.25)), (torch.from_numpy(centres[:2]),), ["features"], "vector")
    full, half, eighth = (len(m.SerializeToString()) for m in (model, shrink(model, "float16"), shrink(model, "int8")))
    assert eighth < 0.65 * half < 0.65 * 0.65 * full
