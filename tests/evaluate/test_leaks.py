"""What a bundle learnt from, held against what it is asked: by content, by key, by label, by name; unknown where nothing is told."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from cg3d.errors import UsageError
from cg3d.evaluate import leaks
from cg3d.evaluate.published import published


def test_without_a_list_nothing_is_claimed(tmp_path: Path) -> None:
    assert leaks.trained_of(tmp_path) is None
    assert leaks.leaks(["a"], ["0"], ["chair"], None).seen == "unknown"


def test_the_labels_of_a_bundle_are_known_where_it_brings_them(tmp_path: Path) -> None:
    (tmp_path / leaks.NOUNS).write_text("# nouns\nnight stand\nchair\n")
    found = leaks.leaks(["a", "b"], ["0", "1"], ["night_stand", "piano"], leaks.trained_of(tmp_path))
    assert (found.seen, found.labels, found.names, found.items) == ("unknown", 1, ["night_stand"], None)
    assert "1 of 2 labels were trained on (its labels.txt); whether its very models" in found.told


def test_a_list_beside_the_manifest_tells_items_by_content_and_by_key(tmp_path: Path) -> None:
    (tmp_path / leaks.LIST).write_text(json.dumps({"contents": ["c1"], "keys": ["uid2"], "sets": ["modelnet"]}))
    known = leaks.trained_of(tmp_path)
    found = leaks.leaks(["uid1", "uid2", "uid3"], ["c1", "c2", ""], ["a"], known)
    assert (found.seen, found.items, found.examples) == ("yes", 2, ["uid1", "uid2"])
    assert leaks.leaks(["x"], ["y"], ["a"], known).seen == "no"
    assert leaks.leaks(["x"], ["y"], ["a"], known, ["modelnet", "modelnet:test"]).seen == "yes"
    only = leaks.Trained(sets=["shapenet55:train"], told="its paper")
    assert leaks.leaks(["x"], ["y"], ["a"], only, ["modelnet", "modelnet:test"]).told.startswith(
        "it learnt from shapenet55:train (its paper)"
    )
    assert leaks.leaks(["x"], ["y"], ["a"], only, ["shapenet55", "shapenet55:test"]).seen == "no"
    assert leaks.leaks(["x"], ["y"], ["a"], only, ["shapenet55", "shapenet55:train"]).seen == "yes"


def test_a_table_of_training_files_is_hashed(tmp_path: Path) -> None:
    (tmp_path / "a.glb").write_bytes(b"shape")
    (tmp_path / "t.csv").write_text("path,label,split\na.glb,red chair,train\nb.glb,sofa,test\n")
    known = leaks.from_table(tmp_path / "t.csv", tmp_path)
    assert known.contents == {hashlib.sha256(b"shape").hexdigest()}
    assert known.labels == {"red chair"}
    (tmp_path / "h.csv").write_text("sha256,label\nabc,chair\n")
    assert leaks.from_table(tmp_path / "h.csv", tmp_path).contents == {"abc"}


@pytest.mark.parametrize(("name", "text"), [("x.json", "[]"), ("x.json", "{"), ("x.json", '{"contents": 3}')])
def test_a_damaged_list_is_told(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(UsageError, match="is no list of training data"):
        leaks.from_json(tmp_path / name)


@pytest.mark.parametrize("text", ["", "label\nchair\n", "path,label\nnowhere.glb,chair\n"])
def test_a_table_that_names_no_data_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "t.csv").write_text(text)
    with pytest.raises(UsageError, match=r"names no training data|none of the 1 files"):
        leaks.from_table(tmp_path / "t.csv", tmp_path)


def test_published_sets_are_known_by_their_source() -> None:
    assert published("modelnet", 40).counts["test"] == 2468  # type: ignore[union-attr]
    assert published("modelnet", 10).counts["test"] == 908  # type: ignore[union-attr]
    assert published("modelnet", 7) is None
    assert published("folder", 40) is None
    assert "PB_T50_RS" in published("scanobjectnn/pb_t50_rs", 15).name  # type: ignore[union-attr]
