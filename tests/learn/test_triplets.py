"""The cached training set: checked when written, checked when opened, drawn fairly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch")
from cg3d.errors import Cg3dError, UsageError
from cg3d.learn.triplets import batch_items, batch_texts, captions_by_label, draw_weights, open_triplets, write_triplets

pytestmark = pytest.mark.torch


def test_what_was_written_is_opened(tmp_path: Path, arrays: dict[str, Any]) -> None:
    written = write_triplets(tmp_path, **arrays)
    opened = open_triplets(tmp_path, verify=True)
    assert np.array_equal(opened["points"], arrays["points"])
    assert isinstance(opened["points"], np.memmap)
    assert (opened.labels, opened.splits, opened.spec) == (arrays["labels"], arrays["splits"], arrays["spec"])
    assert opened.digest == written.digest
    assert len(opened.items("train")) == 32
    assert opened.name(1) == "pole 1"


def test_the_digest_changes_with_any_number(tmp_path: Path, arrays: dict[str, Any]) -> None:
    first = write_triplets(tmp_path / "a", **arrays)
    arrays["colors"][3, 4, 1] += 1
    assert write_triplets(tmp_path / "b", **arrays).digest != first.digest


def test_label_vectors_alone_are_the_captions_too(tmp_path: Path, arrays: dict[str, Any]) -> None:
    del arrays["text_vectors"], arrays["text_label"]
    opened = write_triplets(tmp_path, **arrays)
    assert [rows.tolist() for rows in captions_by_label(opened)] == [[0], [1], [2], [3]]


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("points", lambda a: a[:, :, :2], "'points' has shape"),
        ("points", lambda a: a.astype(np.float64), "'points' is float64"),
        ("points", lambda a: np.where(a == a[0, 0, 0], np.nan, a).astype(np.float16), "not finite"),
        ("colors", lambda a: a[:-1], "'colors' has shape"),
        ("label", lambda a: a + 1, "'label' points outside"),
        ("split", lambda a: a + 1, "'split' points outside"),
        ("pictures", lambda a: a[:, :0], "no views"),
        ("text_vectors", lambda a: 2 * a, "length 1"),
        ("text_label", lambda a: np.minimum(a, 2), "no caption for the label 'tile'"),
        ("has_colour", lambda a: np.ones(48, bool), "unknown: has_colour"),
    ],
)
def test_a_wrong_array_is_named(tmp_path: Path, arrays: dict[str, Any], name: str, change: Any, said: str) -> None:
    arrays[name] = change(arrays.get(name))
    with pytest.raises(Cg3dError, match=said):
        write_triplets(tmp_path, **arrays)
    assert not list(tmp_path.iterdir())


def test_a_damaged_set_is_refused(tmp_path: Path, arrays: dict[str, Any]) -> None:
    write_triplets(tmp_path, **arrays)
    data = bytearray((tmp_path / "label.npy").read_bytes())
    data[-1] ^= 1
    (tmp_path / "label.npy").write_bytes(data)
    open_triplets(tmp_path)
    with pytest.raises(Cg3dError, match="damaged"):
        open_triplets(tmp_path, verify=True)
    (tmp_path / "label.npy").write_bytes(data[:60])
    with pytest.raises(Cg3dError, match="no training set"):
        open_triplets(tmp_path)


@pytest.mark.parametrize(("key", "value"), [("version", 99), ("spec", {"pints": 3}), ("arrays", {})])
def test_another_manifest_is_refused(tmp_path: Path, arrays: dict[str, Any], key: str, value: Any) -> None:
    write_triplets(tmp_path, **arrays)
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    (tmp_path / "manifest.json").write_text(json.dumps({**manifest, key: value}))
    with pytest.raises(Cg3dError):
        open_triplets(tmp_path)


def test_a_missing_folder_or_split_is_said(tmp_path: Path, arrays: dict[str, Any]) -> None:
    with pytest.raises(Cg3dError, match="no training set"):
        open_triplets(tmp_path / "none")
    with pytest.raises(UsageError, match="Did you mean 'train'"):
        write_triplets(tmp_path, **arrays).items("trian")


def test_common_labels_are_capped_and_unlabelled_items_are_not(tmp_path: Path, arrays: dict[str, Any]) -> None:
    arrays["label"] = np.where(np.arange(48) < 40, 0, -1).astype(np.int32)
    arrays["weight"] = np.full(48, 2, np.float32)
    weights = draw_weights(write_triplets(tmp_path, **arrays), np.arange(48), cap=10)
    assert weights[:40].sum() == pytest.approx(2 * 10)
    assert (weights[40:] == 2).all()


def test_a_batch_holds_each_item_once_and_likelier_ones_more_often() -> None:
    rng = np.random.default_rng(0)
    items, weights = np.arange(10) + 5, np.r_[np.ones(5), np.full(4, 0.2), 0]
    batches = [batch_items(rng, items, weights, 4) for _ in range(2000)]
    assert all(len(set(batch)) == 4 for batch in batches)
    counts = np.bincount(np.concatenate(batches), minlength=15)[5:]
    assert counts[9] == 0
    assert counts[:5].min() > 2.5 * counts[5:9].max()


def test_a_batch_larger_than_the_set_repeats() -> None:
    drawn = batch_items(np.random.default_rng(0), np.arange(3), np.ones(3), 8)
    assert drawn.shape == (8,)


def test_captions_come_from_the_item_and_from_its_label(tmp_path: Path, arrays: dict[str, Any]) -> None:
    own = np.full((48, 2), -1, np.int32)
    own[0, 0] = 7
    arrays["item_texts"] = own
    arrays["label"][1] = -1
    opened = write_triplets(tmp_path, **arrays)
    rng = np.random.default_rng(0)
    drawn = [batch_texts(rng, opened, np.array([0, 1, 2]), captions_by_label(opened)).tolist() for _ in range(60)]
    assert {rows[0] for rows in drawn} == {0, 4, 7}
    assert {rows[1] for rows in drawn} == {0}  # nothing to say of it: a place holder that no loss reads
    assert {rows[2] for rows in drawn} == {2, 6}
