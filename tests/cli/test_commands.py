"""`cg3d index`, report, classify, tag, duplicates, info, make, bundle, doctor as a user meets them."""

from __future__ import annotations

import csv
import json
import os
import shutil
from pathlib import Path

import pytest


def records(out: str) -> list[dict]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def models(made_models: Path, tmp_path: Path) -> Path:
    """Models that a test may write beside."""
    return Path(shutil.copytree(made_models / "made", tmp_path / "models"))


# index, report


def test_index_says_what_became_of_the_files_in_the_documented_form(run, tiny, made_models, tmp_path) -> None:
    ask = ("index", made_models, "--library", tmp_path / "l.db", "--bundle", tiny, "--json")
    first = run(*ask)
    assert first.code == 4
    (summary,) = records(first.out)
    assert {"indexed", "unchanged", "removed", "refused", "suffixes"} <= set(summary)
    assert (summary["indexed"], summary["unchanged"], summary["removed"]) == (13, 0, 0)
    assert [set(one) for one in summary["refused"]] == [{"path", "code", "reason"}]
    assert summary["suffixes"][".glb"] >= 1
    (again,) = records(run(*ask).out)
    assert (again["indexed"], again["unchanged"]) == (0, 13)


def test_index_without_a_folder_and_a_library_says_what_to_do(run, tiny, tmp_path) -> None:
    said = run("index", "--library", tmp_path / "none.db", "--bundle", tiny)
    assert said.code == 2
    assert "cg3d index FOLDER" in said.err


def test_index_of_a_folder_that_is_not_there_makes_no_library(run, tiny, tmp_path) -> None:
    said = run("index", tmp_path / "nowhere", "--library", tmp_path / "l.db", "--bundle", tiny)
    assert said.code == 2
    assert "nowhere" in said.err
    assert len(said.err.splitlines()) == 1


def test_a_library_of_another_space_is_refused_with_the_command_that_rebuilds_it(run, own, other, made_models) -> None:
    for command in (("search", "chair"), ("index", made_models), ("tag", "--labels", "chair")):
        said = run(*command, "--library", own, "--bundle", other)
        assert said.code == 5, command
        assert "cg3d index --rebuild" in said.err
        assert len(said.err.splitlines()) == 1


def test_a_missing_library_says_how_to_make_one(run, tiny, tmp_path) -> None:
    for command in (("search", "chair"), ("tag", "--labels", "chair"), ("duplicates",), ("report",)):
        said = run(*command, "--library", tmp_path / "none.db", *(("--bundle", tiny) if command[0] in ("search", "tag") else ()))
        assert said.code == 1, command
        assert "cg3d index FOLDER" in said.err
        assert len(said.err.splitlines()) == 1
        assert not (tmp_path / "none.db").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_library_can_be_asked_and_not_written(run, own, tiny) -> None:
    own.chmod(0o444)
    own.parent.chmod(0o555)
    try:
        assert run("search", "chair", "--library", own, "--bundle", tiny).code == 0
        said = run("tag", "--labels", "chair", "--library", own, "--bundle", tiny)
        assert said.code == 1
        assert len(said.err.splitlines()) == 1
    finally:
        own.parent.chmod(0o755)


def test_a_damaged_library_is_one_line(run, tiny, tmp_path) -> None:
    (tmp_path / "bad.db").write_bytes(b"not a database at all" * 100)
    said = run("search", "chair", "--library", tmp_path / "bad.db", "--bundle", tiny)
    assert said.code == 1
    assert len(said.err.splitlines()) == 1


def test_report_says_what_is_there_and_why_something_is_not(run, filled, made_models) -> None:
    said = run("report", "--library", filled)
    assert said.code == 0
    assert "13 from 13 files" in said.out
    assert str(made_models) in said.out
    assert f"{made_models / 'broken.glb'}: truncated" in said.out
    lines = records(run("report", "--library", filled, "--json").out)
    assert lines[0]["code"] == "truncated"
    assert lines[-1]["items"] == 13


# classify


def test_classify_gives_every_label_a_probability_and_none_of_these(run, tiny, models) -> None:
    file = next(models.glob("*.glb"))
    said = run("classify", file, "--labels", "chair, red table,bed", "--bundle", tiny, "--json")
    assert said.code == 0
    (answer,) = records(said.out)
    assert set(answer) == {"path", "predictions", "none"}
    assert sorted(one["label"] for one in answer["predictions"]) == ["bed", "chair", "red table"]
    shares = [one["probability"] for one in answer["predictions"]]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) + answer["none"] == pytest.approx(1, abs=2e-3)


def test_classify_goes_on_after_a_bad_file(run, tiny, models, made_models) -> None:
    files = sorted(models.glob("*.glb"))[:2]
    said = run("classify", files[0], made_models / "broken.glb", files[1], "--labels", "chair,bed", "--bundle", tiny, "--json")
    assert said.code == 4
    assert [one["path"] for one in records(said.out)] == [str(file) for file in files]
    assert "broken.glb: truncated" in said.err
    assert run("classify", made_models / "broken.glb", "--labels", "chair", "--bundle", tiny).code == 1


def test_classify_takes_labels_from_a_file_and_shows_a_table(run, tiny, models, tmp_path) -> None:
    (tmp_path / "labels.txt").write_text("# nouns\nchair\n\nbed\nchair\n", encoding="utf-8")
    said = run("classify", next(models.glob("*.ply")), "--labels-file", tmp_path / "labels.txt", "--bundle", tiny)
    assert said.code == 0
    assert len(said.lines) == 4
    assert any("none of these" in line for line in said.lines)


@pytest.mark.parametrize(
    ("content", "words"), [(None, "cannot be read"), (b"\xff\xfe\x00", "not UTF-8"), (b"\n# only a remark\n", "holds no label")]
)
def test_a_label_file_that_is_none_is_one_line(run, tiny, models, tmp_path, content, words) -> None:
    if content is not None:
        (tmp_path / "labels.txt").write_bytes(content)
    said = run("classify", next(models.glob("*.glb")), "--labels-file", tmp_path / "labels.txt", "--bundle", tiny)
    assert said.code == 2
    assert words in said.err
    assert len(said.err.splitlines()) == 1


# tag


def test_tag_writes_labels_into_the_library_and_exports_a_table(run, own, tiny, tmp_path) -> None:
    ask = ("tag", "--labels", "chair,table,bed", "--least", "0", "--library", own, "--bundle", tiny)
    said = run(*ask, "--csv", tmp_path / "labels.csv")
    assert said.code == 0
    rows = list(csv.DictReader((tmp_path / "labels.csv").read_text("utf-8").splitlines()))
    assert len(rows) == 13
    assert set(rows[0]) == {"path", "label", "confidence", "source"}
    from cg3d.library.store import Library

    with Library.open(own) as library:
        assert len(library.tags()) == 13
    assert len(records(run(*ask, "--json").out)) == 13


def test_tagging_again_replaces_the_labels_also_where_none_is_sure_now(run, own, tiny) -> None:
    from cg3d.library.store import Library, Tag

    ask = ("tag", "--library", own, "--bundle", tiny, "--labels")
    assert run(*ask, "chair,table", "--least", "0").code == 0
    with Library.open(own, write=True) as library:
        library.put_tags([Tag(1, "my own", 1.0, "user")])
    assert run(*ask, "bed,sofa", "--least", "1").code == 3
    with Library.open(own) as library:
        assert [(tag.item, tag.label) for tag in library.tags()] == [(1, "my own")]


def test_a_dry_run_of_tag_writes_nothing(run, own, tiny, tmp_path, made_models) -> None:
    before, files = own.read_bytes(), sorted(made_models.rglob("*"))
    out = ("--csv", tmp_path / "l.csv", "--sidecars", "--blender", made_models)
    said = run("tag", "--labels", "chair", "--least", "0", "--library", own, "--bundle", tiny, "--dry-run", *out)
    assert said.code == 0
    assert own.read_bytes() == before
    assert sorted(made_models.rglob("*")) == files
    assert not (tmp_path / "l.csv").exists()
    assert "cg3d/Chair" in said.err


def test_sidecars_and_catalogs_leave_foreign_files_alone(run, tiny, models, tmp_path) -> None:
    library = tmp_path / "l.db"
    run("index", models, "--library", library, "--bundle", tiny)
    foreign = sorted(models.glob("*.glb"))[0]
    foreign = foreign.with_name(foreign.name + ".cg3d.json")
    foreign.write_text('{"mine": true}')
    ask = ("tag", "--labels", "chair,table", "--least", "0", "--library", library, "--bundle", tiny, "--sidecars", "--blender", models)
    said = run(*ask)
    assert said.code == 0
    assert foreign.read_text() == '{"mine": true}'
    assert f"'{foreign}' was not written by cg3d" in said.err
    written = [path for path in models.glob("*.cg3d.json") if path != foreign]
    assert len(written) == 11
    assert json.loads(written[0].read_text())["objects"][0]["labels"][0]["label"] in ("chair", "table")
    assert "VERSION 1" in (models / "blender_assets.cats.txt").read_text()
    before = {path: path.read_bytes() for path in models.iterdir()}
    run(*ask)
    assert {path: path.read_bytes() for path in models.iterdir()} == before


# duplicates


def test_duplicates_finds_the_copy(run, filled, made_models) -> None:
    said = run("duplicates", "--exact", "--library", filled, "--json")
    assert said.code == 0
    (group,) = records(said.out)
    assert group["kind"] == "exact"
    assert [one["similarity"] for one in group["items"]] == [1.0, 1.0]
    assert any(one["path"] == str(made_models / "copy.glb") for one in group["items"])


def test_no_duplicates_is_exit_code_3(run, tiny, models, tmp_path) -> None:
    run("index", models, "--library", tmp_path / "l.db", "--bundle", tiny)
    assert run("duplicates", "--exact", "--library", tmp_path / "l.db").code == 3


# info, make, bundle, doctor


def test_info_says_what_a_file_holds(run, models, made_models) -> None:
    said = run("info", next(models.glob("*.stl")), made_models / "broken.glb")
    assert said.code == 4
    assert "stl mesh" in said.out
    assert "--up x|y|z" in said.out
    assert "broken.glb: truncated" in said.err
    (about,) = records(run("info", next(models.glob("*.glb")), "--json").out)
    assert about["kind"] == "mesh"
    assert about["faces"] > 0
    assert about["up_known"] is True


def test_info_of_a_file_that_is_not_there_is_one_line(run) -> None:
    for file in ("nowhere.glb", "no/such/folder/x.glb"):
        said = run("info", file)
        assert said.code == 1
        assert "missing" in said.err
        assert len(said.err.splitlines()) == 1


def test_make_writes_models_and_a_room_and_spares_a_folder_in_use(run, tmp_path) -> None:
    said = run("make", tmp_path / "demo", "--count", 3, "--json")
    assert said.code == 0
    made = records(said.out)
    assert [one["label"] for one in made][-1] == "room"
    assert all(Path(one["path"]).is_file() for one in made)
    again = run("make", tmp_path / "demo", "--count", 3)
    assert again.code == 2
    assert "--force" in again.err
    assert run("make", tmp_path / "demo", "--count", 3, "--force").code == 0


def test_make_draws_what_has_the_attribute_and_refuses_what_no_draw_has(run, tmp_path) -> None:
    said = run("make", tmp_path / "chairs", "--count", 4, "--kind", "chair", "--attribute", "red", "--json")
    *chairs, _ = [json.loads(line) for line in said.out.splitlines()]
    assert [chair["label"] for chair in chairs] == ["chair"] * 4
    assert all("red" in chair["caption"] for chair in chairs)
    for asked, hint in (
        (("--kind", "chiar"), "chair"),
        (("--kind", "chair", "--attribute", "propeller"), "It can have"),
        (("--attribute", "red"), "--kind"),
    ):
        refused = run("make", tmp_path / "none", "--count", 4, *asked)
        assert refused.code == 2
        assert hint in refused.err
        assert not (tmp_path / "none").exists()


def test_a_bundle_can_be_looked_at_and_verified(run, tiny, tmp_path) -> None:
    assert "tiny" in run("bundle", "info", tiny).out
    assert records(run("bundle", "info", tiny, "--json").out)[0]["name"] == "tiny"
    assert run("bundle", "verify", tiny).code == 0
    broken = Path(shutil.copytree(tiny, tmp_path / "broken"))
    data = bytearray((broken / "points.onnx").read_bytes())
    data[-1] ^= 1
    (broken / "points.onnx").write_bytes(data)
    said = run("bundle", "verify", broken)
    assert said.code == 1
    assert "SHA-256" in said.err
    assert run("bundle", "info", tiny / "points.onnx").code == 1


def test_doctor_finds_what_is_wrong(run, tiny, filled) -> None:
    said = run("doctor", "--bundle", tiny, "--library", filled)
    assert said.code == 0
    assert "sandbox" in said.out
    assert run("doctor", "--bundle", "nonsense", "--library", filled).code == 1
    assert all({"what", "state", "found", "advice"} == set(one) for one in records(run("doctor", "--bundle", tiny, "--json").out))
