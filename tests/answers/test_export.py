"""Labels into files: spreadsheets cannot be made to run them, foreign files stay."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import numpy as np
import pytest

from cg3d.answers import export
from cg3d.answers.tag import Tagged
from cg3d.library.rows import Item, Tag


def tagged(path: Path, *labels: str, number: int = 0, objects: int = 1) -> Tagged:
    item = Item(
        id=1, path=path, root=path.parent, number=number, objects=objects, size=1, sha256="ab" * 32, format="stl", faces=1, points=3,
        bounds=np.zeros((2, 3), np.float32), up_axis="y", up_known=True, color_source="none", warnings=(), name="", indexed_at=0.0,
    )  # fmt: skip
    return Tagged(item, tuple(Tag(1, label, 0.5, "tiny") for label in labels))


@pytest.mark.parametrize("label", ["=1+1", "@SUM(A1)", "+x", "-x"])
def test_no_cell_begins_a_formula(label: str) -> None:
    stream = io.StringIO()
    assert export.write_csv(stream, [tagged(Path("/m/a.stl"), label)]) == 1
    assert list(csv.reader(io.StringIO(stream.getvalue())))[1] == ["/m/a.stl", "'" + label, "0.5000", "tiny"]


def test_a_sidecar_names_its_model_and_every_object_in_it(tmp_path: Path) -> None:
    file = tmp_path / "set.h5"
    found = export.write_sidecars([tagged(file, "chair", number=0, objects=2), tagged(file, "lamp", "table", number=1, objects=2)])
    assert [path.name for path in found.written] == ["set.h5.cg3d.json"]
    content = json.loads((tmp_path / "set.h5.cg3d.json").read_text())
    assert content["file"] == "set.h5"
    assert [[label["label"] for label in one["labels"]] for one in content["objects"]] == [["chair"], ["lamp", "table"]]


def test_a_model_without_labels_gets_no_sidecar_but_an_old_one_is_brought_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "a.stl"
    assert export.write_sidecars([tagged(file)]).written == ()
    export.write_sidecars([tagged(file, "chair")])
    assert len(export.write_sidecars([tagged(file)]).written) == 1
    assert json.loads((tmp_path / "a.stl.cg3d.json").read_text())["objects"][0]["labels"] == []


@pytest.mark.parametrize("content", [b"{}", b"[1]", b"not json", b"", b'{"generator": "other"}'])
def test_a_file_of_the_same_name_that_is_not_ours_stays(tmp_path: Path, content: bytes) -> None:
    target = tmp_path / "a.stl.cg3d.json"
    target.write_bytes(content)
    assert export.write_sidecars([tagged(tmp_path / "a.stl", "chair")]).foreign == (target,)
    assert target.read_bytes() == content


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "a.stl.cg3d.json"
    target.symlink_to(tmp_path / "elsewhere" / "new.json")
    assert export.write_sidecars([tagged(tmp_path / "a.stl", "chair")]).foreign == (target,)
    assert list((tmp_path / "elsewhere").iterdir()) == []
