"""Pairs to learn attributes from are true of one and false of the other, and leave out what is kept for the test."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from cg3d.learn.catalog import Entry  # noqa: E402
from cg3d.learn.contrasts import contrasts_of  # noqa: E402
from cg3d.learn.picture_head import HeadSettings, head_vectors, train_head  # noqa: E402
from cg3d.made.captions import describe, held_out  # noqa: E402
from cg3d.made.kinds import draw_build, family_of  # noqa: E402

pytestmark = pytest.mark.torch
KINDS = ("chair", "mug", "table")
ENTRIES = [Entry(f"made/{kind}/{i}", kind, "train", None, 100 * n + i) for i in range(6) for n, kind in enumerate(KINDS)]
ENTRIES.insert(3, Entry("a.glb", "chair", "train", "a.glb", 0))


def place(texts):
    return np.stack([np.random.default_rng(list(text.encode())).normal(size=16) for text in texts]).astype(np.float32)


def said(entry):
    build, scale = draw_build(entry.label, np.random.default_rng(entry.seed))
    return describe(entry.label, build, scale, family=family_of(entry.label))


def test_pairs_are_of_one_noun_and_nothing_held_out_is_among_them():
    kept = {}
    contrasts = contrasts_of(ENTRIES, lambda texts: kept.setdefault("texts", texts) and place(texts))
    assert len(contrasts.right) > 20
    assert contrasts.color.any()
    assert not contrasts.color.all()
    for right, wrong in zip(contrasts.right, contrasts.wrong, strict=True):
        assert ENTRIES[right].label == ENTRIES[wrong].label
        assert ENTRIES[right].file is None is ENTRIES[wrong].file
        assert right != wrong
    phrases = {(entry.label, a.phrase) for entry in ENTRIES if entry.file is None for a in said(entry).attributes}
    left_out = [(noun, phrase) for noun, phrase in phrases if held_out(noun, phrase) and " " in phrase]
    assert left_out
    assert not any(f"{noun} with {phrase}" in text for noun, phrase in left_out for text in kept["texts"])


def test_without_made_models_there_is_nothing_to_contrast():
    assert not len(contrasts_of(ENTRIES[3:4], place).right)


def test_a_head_learns_to_tell_them_apart():
    contrasts = contrasts_of(ENTRIES, place)
    rng = np.random.default_rng(0)
    views = {kind: rng.normal(size=(len(ENTRIES), 3, 24)).astype(np.float32).mean(1, keepdims=True) for kind in ("color", "plain")}
    label = np.array([KINDS.index(entry.label) for entry in ENTRIES])
    won = {}
    for weight in (0.0, 2.0):
        settings = HeadSettings(count=1, steps=150, batch=32, hidden=32, contrast=weight, pairs=64, dropout=0.1, input_dropout=0.0)
        vectors = head_vectors(train_head(views, label, place(list(KINDS)), settings, 0, None, contrasts), views["color"][:, 0])
        apart = ((vectors[contrasts.right] - vectors[contrasts.wrong]) * contrasts.texts[contrasts.text]).sum(1)
        won[weight] = (apart > 0).mean()
    assert won[2.0] > won[0.0] + 0.2
