"""`cg3d search` as a user meets it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from PIL import Image


def records(out: str) -> list[dict]:
    return [json.loads(line) for line in out.splitlines()]


def test_json_is_one_hit_a_line_with_the_documented_keys(run, filled, tiny) -> None:
    said = run("search", "red chair", "--library", filled, "--bundle", tiny, "-k", 3, "--json")
    assert said.code == 0
    hits = records(said.out)
    assert [hit["rank"] for hit in hits] == [1, 2, 3]
    assert all(set(hit) == {"rank", "path", "score", "parts"} for hit in hits)
    assert set(hits[0]["parts"]) == {"points", "pictures", "name"}
    assert all(Path(hit["path"]).is_file() for hit in hits)
    assert sorted(hits, key=lambda hit: -hit["score"]) == hits


def test_the_same_question_gives_the_same_bytes(run, filled, tiny) -> None:
    question = ("search", "table", "--library", filled, "--bundle", tiny, "--json", "-k", 50)
    assert run(*question).out == run(*question).out


def test_a_table_has_a_heading_and_a_line_a_hit(run, filled, tiny) -> None:
    said = run("search", "chair", "--library", filled, "--bundle", tiny, "-k", 4)
    assert len(said.lines) == 5
    assert said.lines[0].split() == ["score", "path", "points", "pictures", "name"]
    assert "\x1b" not in said.out


def test_a_model_is_most_like_itself(run, filled, tiny, made_models) -> None:
    model = next((made_models / "made").glob("*.ply"))
    said = run("search", "--like", model, "--library", filled, "--bundle", tiny, "--json", "-k", 1)
    assert records(said.out)[0]["path"] == str(model)


def test_a_picture_finds_pictures(run, filled, tiny, tmp_path) -> None:
    Image.new("RGB", (50, 30), (200, 30, 30)).save(tmp_path / "red.png")
    said = run("search", "--image", tmp_path / "red.png", "--library", filled, "--bundle", tiny, "--json", "-k", 2)
    assert said.code == 0
    assert set(records(said.out)[0]["parts"]) == {"points", "pictures"}


def test_a_photo_is_cut_to_the_thing_and_the_answer_says_so(run, filled, tiny, tmp_path) -> None:
    photo = Image.new("RGB", (300, 200), (255, 255, 255))
    photo.paste((200, 30, 30), (100, 50, 180, 120))
    photo.save(tmp_path / "photo.png")
    question = ("search", "--image", tmp_path / "photo.png", "--library", filled, "--bundle", tiny, "-k", 1)
    said = run(*question, "--json")
    assert records(said.out)[0]["box"] == [100, 50, 180, 120]
    assert "photo.png: looked at 100,50,180,120" in said.err
    assert records(run(*question, "--json", "--box", "90,40,200,130").out)[0]["box"] == [90, 40, 200, 130]
    assert "box" not in records(run(*question, "--json", "--whole").out)[0]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--image", "photo.png", "--box", "1,2,3"), "'1,2,3' is no box"),
        (("--image", "photo.png", "--box", "1,2,3,4", "--whole"), "--box and --whole say what of --image counts"),
        (("chair", "--box", "1,2,3,4"), "--box and --whole say what of --image counts"),
        (("--image", "photo.png", "--box", "0,0,31,20"), "does not lie in the picture, which is 30 x 20"),
    ],
)
def test_a_box_that_makes_no_sense_is_one_line(run, filled, tiny, tmp_path, monkeypatch, options, message) -> None:
    monkeypatch.chdir(tmp_path)
    Image.new("RGB", (30, 20), (200, 30, 30)).save("photo.png")
    said = run("search", *options, "--library", filled, "--bundle", tiny)
    assert said.code == 2
    assert message in said.err


def test_words_a_model_and_a_picture_can_ask_together(run, filled, tiny, made_models, tmp_path) -> None:
    Image.new("RGB", (50, 30), (200, 30, 30)).save(tmp_path / "red.png")
    model = next((made_models / "made").glob("*.glb"))
    said = run("search", "chair", "--like", model, "--image", tmp_path / "red.png", "--library", filled, "--bundle", tiny, "--json")
    assert said.code == 0
    assert len(records(said.out)) == 10


def test_what_is_not_wanted_falls(run, filled, tiny) -> None:
    question = ("search", "red chair", "--library", filled, "--bundle", tiny, "--json", "-k", 50)
    plain = {hit["path"]: hit["score"] for hit in records(run(*question).out)}
    less = {hit["path"]: hit["score"] for hit in records(run(*question, "--without", "chair").out)}
    assert all(less[path] <= plain[path] for path in plain)
    assert any(less[path] < plain[path] for path in plain)


def test_questions_of_a_file_carry_their_question(run, filled, tiny, tmp_path) -> None:
    (tmp_path / "questions.txt").write_text("chair\n\n  red table \n")
    said = run("search", "--queries", tmp_path / "questions.txt", "--library", filled, "--bundle", tiny, "--json", "-k", 2)
    assert [hit["query"] for hit in records(said.out)] == ["chair", "chair", "red table", "red table"]


def test_questions_come_from_standard_input_too(run, filled, tiny, monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"chair\ntable\n")))
    said = run("search", "--queries", "-", "--library", filled, "--bundle", tiny, "-k", 1)
    assert said.code == 0
    assert said.lines[0] == "chair"
    assert "table" in said.lines


def test_many_questions_answer_as_one_by_one(run, filled, tiny, tmp_path) -> None:
    (tmp_path / "questions.txt").write_text("chair\nred table\n")
    ask = ("--library", filled, "--bundle", tiny, "--json", "-k", 20)
    together = [(hit["path"], hit["score"]) for hit in records(run("search", "--queries", tmp_path / "questions.txt", *ask).out)]
    alone = [(hit["path"], hit["score"]) for text in ("chair", "red table") for hit in records(run("search", text, *ask).out)]
    assert together == alone


def test_filters_narrow_what_is_asked(run, filled, tiny, made_models) -> None:
    ask = ("search", "chair", "--library", filled, "--bundle", tiny, "--json", "-k", 50)
    every = records(run(*ask).out)
    by_format = records(run(*ask, "--format", "glb").out)
    assert {Path(hit["path"]).suffix for hit in by_format} == {".glb"}
    by_folder = records(run(*ask, "--folder", made_models / "made").out)
    assert len(by_folder) == 12 < len(every)
    assert run(*ask, "--faces", "1000000..").code == 3
    small, large = records(run(*ask, "--faces", "..500").out), records(run(*ask, "--faces", "501..").out)
    assert len(small) + len(large) == len(every)


def test_without_names_there_is_no_name_score(run, filled, tiny) -> None:
    hits = records(run("search", "chair", "--library", filled, "--bundle", tiny, "--json", "--no-names").out)
    assert all("name" not in hit["parts"] for hit in hits)


def test_a_name_that_holds_the_words_counts_although_the_bundle_does_not_know_them(run, filled, tiny, made_models) -> None:
    hits = records(run("search", "copy", "--library", filled, "--bundle", tiny, "--json", "-k", 1).out)
    assert Path(hits[0]["path"]).stem == "copy"
    assert hits[0]["parts"]["name"] >= 5


def test_nothing_fits_is_said_and_is_exit_code_3(run, filled, tiny, monkeypatch) -> None:
    from cg3d.bundle.manifest import Calibration
    from cg3d.bundle.runtime import Bundle

    monkeypatch.setattr(Bundle, "calibration", property(lambda self: Calibration(floor={"search": 99.0})))
    said = run("search", "chair", "--library", filled, "--bundle", tiny, "--json", "-k", 2)
    assert said.code == 3
    assert "nothing fits" in said.err
    assert [hit["fits"] for hit in records(said.out)] == [False, False]


def test_above_the_exact_rows_every_hit_and_a_note_say_so(run, filled, tiny, monkeypatch) -> None:
    from cg3d.library import nearest

    ask = ("search", "chair", "--library", filled, "--bundle", tiny, "--json", "-k", 5)
    right = records(run(*ask).out)
    monkeypatch.setattr(nearest, "EXACT_ROWS", 3)
    said = run(*ask)
    assert records(said.out) == [hit | {"exact": False} for hit in right]
    assert "--exact compares all" in said.err
    said = run(*ask, "--exact")
    assert (records(said.out), said.err) == (right, "")


def test_a_contact_sheet_is_written_where_it_is_asked(run, filled, tiny, tmp_path) -> None:
    said = run("search", "chair", "--library", filled, "--bundle", tiny, "--output", tmp_path / "new" / "sheet.html")
    assert f"contact sheet: {tmp_path / 'new' / 'sheet.html'}" in said.err
    page = (tmp_path / "new" / "sheet.html").read_text("utf-8")
    assert page.count('class="card"') == 10
    assert "data:image/jpeg;base64," in page


def test_open_without_a_screen_names_the_sheet(run, filled, tiny, monkeypatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    said = run("search", "chair", "--library", filled, "--bundle", tiny, "--open", "--quiet")
    path = Path(said.err.removeprefix("contact sheet: ").strip())
    assert path.is_file()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((), 2, "nothing is asked"),
        (("chair", "--faces", "9..1"), 2, "holds nothing"),
        (("chair", "--faces", "few"), 2, "MIN..MAX"),
        (("chair", "--format", "blend"), 2, "unknown format 'blend'"),
        (("chair", "--colour"), 2, "--colour"),
        (("chair", "-k", "0"), 2, "-k"),
        (("chair", "--up", "w"), 2, "--up"),
        (("chair", "--queries", "-"), 2, "asks its own questions"),
        (("--queries", "not/there.txt"), 2, "cannot be read"),
        (("--like", "not/there.glb"), 1, "missing"),
        (("--like", Path(__file__)), 1, "unsupported"),
        (("--image", "not/there.png"), 1, "no such picture"),
        (("chair", "--folder", "not/there"), 3, "no item passes"),
        (("chair", "--bundle", "nonsense"), 1, "no bundle 'nonsense'"),
    ],
)
def test_a_wrong_question_is_one_line_and_its_exit_code(run, filled, tiny, arguments, code, words) -> None:
    given = (*arguments, "--library", filled)
    said = run("search", *given, *(() if "--bundle" in arguments else ("--bundle", tiny)))
    assert said.code == code
    assert words in said.err
    assert len(said.err.splitlines()) == 1
    assert said.out == ""


def test_a_file_that_is_no_picture_is_refused(run, filled, tiny, tmp_path) -> None:
    (tmp_path / "no.png").write_bytes(b"\x89PNG not really")
    said = run("search", "--image", tmp_path / "no.png", "--library", filled, "--bundle", tiny)
    assert said.code == 1
    assert "format" in said.err
