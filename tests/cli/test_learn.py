"""`cg3d learn` as a user meets it."""

from __future__ import annotations

import csv
import json
import sqlite3

import pytest

from cg3d.cli.main import COMMANDS
from cg3d.library.store import Library


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(COMMANDS, "learn", ("cg3d.cli.learn:learn", "Teach the library your own words."))


@pytest.fixture
def models(own):
    with Library.open(own) as library:
        return [item.path for item in library.items()]


@pytest.fixture
def learnt(run, own, tiny, models):
    """A library that knows "gadget" and "thingy"."""
    assert run("learn", *models[:3], "--as", "gadget", "--library", own, "--bundle", tiny).code == 0
    assert run("learn", *models[3:6], "--as", "thingy", "--library", own, "--bundle", tiny).code == 0
    return own


def test_files_become_words_that_search_finds_and_says_so(run, learnt, tiny, models) -> None:
    said = run("search", "Gadget", "--no-names", "--library", learnt, "--bundle", tiny, "-k", 3, "--json")
    hits = [json.loads(line) for line in said.out.splitlines()]
    assert {hit["path"] for hit in hits} & {str(path) for path in models[:3]}
    assert all(hit["taught"] == ["Gadget"] for hit in hits)
    assert "taught: gadget" in run("search", "gadget", "--library", learnt, "--bundle", tiny).err
    assert "taught" not in run("search", "chair", "--library", learnt, "--bundle", tiny, "--json").out


def test_search_for_other_words_answers_as_before(run, filled, learnt, tiny) -> None:
    for question in ("chair", "red table", "lamp"):
        asked = ("search", question, "--bundle", tiny, "--json", "--library")
        assert run(*asked, learnt).out == run(*asked, filled).out


def test_classify_and_tag_use_what_was_learnt_and_say_so(run, learnt, tiny, models) -> None:
    said = run("classify", models[0], "--labels", "gadget,table", "--library", learnt, "--bundle", tiny, "--json")
    taught = [one.get("taught", False) for one in sorted(json.loads(said.out)["predictions"], key=lambda one: one["label"])]
    assert taught == [True, False]
    said = run("tag", "--labels", "gadget,thingy", "--library", learnt, "--bundle", tiny, "--least", 0, "--json")
    assert all(label["taught"] for line in said.out.splitlines() for label in json.loads(line)["labels"])
    assert "taught: gadget, thingy" in said.err


def test_classify_goes_on_beside_a_broken_library(run, tiny, models, tmp_path) -> None:
    (tmp_path / "broken.db").write_bytes(b"no library" * 100)
    said = run("classify", models[0], "--labels", "chair,table", "--library", tmp_path / "broken.db", "--bundle", tiny, "--json")
    assert said.code == 0
    assert "is not used" in said.err


def test_what_was_learnt_is_listed_and_forgotten_and_learnt_again(run, learnt, tiny) -> None:
    listed = json.loads(run("learn", "--list", "--library", learnt, "--bundle", tiny, "--json").out)
    assert [(one["label"], one["examples"]) for one in listed["labels"]] == [("gadget", 3), ("thingy", 3)]
    assert run("learn", "--forget", "--library", learnt, "--bundle", tiny).code == 0
    assert run("learn", "--list", "--library", learnt, "--bundle", tiny).code == 3
    assert "taught" not in run("search", "gadget", "--library", learnt, "--bundle", tiny).err
    assert run("learn", "--library", learnt, "--bundle", tiny, "--json").code == 0
    assert [line.split()[0] for line in run("learn", "--list", "--library", learnt, "--bundle", tiny).lines] == ["gadget", "thingy"]


def test_an_empty_word_takes_words_off(run, learnt, tiny, models) -> None:
    assert run("learn", *models[3:6], "--as", "", "--library", learnt, "--bundle", tiny).code == 0
    assert len(run("learn", "--list", "--library", learnt, "--bundle", tiny).lines) == 1


def test_a_table_that_tag_wrote_is_corrected_and_given_back(run, own, tiny, tmp_path) -> None:
    table = tmp_path / "labels.csv"
    run("tag", "--labels", "chair,table", "--least", 0, "--csv", table, "--library", own, "--bundle", tiny)
    rows = list(csv.DictReader(table.read_text().splitlines()))
    for row in rows[:4]:
        row["label"] = "gadget"
    with table.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys())
        writer.writeheader()
        writer.writerows([*rows, {**rows[0], "path": "nowhere.glb", "label": "gadget"}])
    said = run("learn", "--labels-from", table, "--library", own, "--bundle", tiny, "--json")
    assert said.code == 0
    assert [one["label"] for one in json.loads(said.out)["labels"]] == ["gadget"]
    assert "nowhere.glb" in said.err


def test_a_library_of_an_older_cg3d_is_read_and_taught(run, own, tiny, models) -> None:
    with sqlite3.connect(own) as old:
        old.executescript("DROP TABLE taught; DROP TABLE lessons; PRAGMA user_version = 1;")
    assert run("search", "chair", "--library", own, "--bundle", tiny).code == 0
    assert run("learn", "--list", "--library", own, "--bundle", tiny).code == 3
    assert run("learn", models[0], "--as", "gadget", "--library", own, "--bundle", tiny).code == 0


def test_a_library_of_another_space_is_refused(run, learnt, other) -> None:
    assert run("learn", "--library", learnt, "--bundle", other).code == 5


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nowhere.glb", "--as", "gadget"), "is not in the library"),
        (("nowhere.glb",), "go together"),
        ((), "nothing to learn from"),
        (("--labels-from", "none.csv"), "cannot be read"),
    ],
)
def test_bad_input_is_one_line(run, own, tiny, arguments, words) -> None:
    said = run("learn", *arguments, "--library", own, "--bundle", tiny)
    assert said.code == 2
    assert words in said.err
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("content", "words"), [("path,word\na.glb,x\n", "no column 'label'"), ("path,label\na.glb,x\n", "a.glb"), ("", "no column")]
)
def test_a_bad_table_is_one_line(run, own, tiny, tmp_path, content, words) -> None:
    (tmp_path / "labels.csv").write_text(content)
    said = run("learn", "--labels-from", tmp_path / "labels.csv", "--library", own, "--bundle", tiny)
    assert (said.code, len(said.err.splitlines())) == (2, 1)
    assert words in said.err
