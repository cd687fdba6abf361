"""One encoder on one set: what is measured, what is kept, what is said. The tiny bundle knows nothing; numbers are checked otherwise."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from things import LABELS, Broken, Thing, write_tiny

from cg3d.bundle.runtime import Bundle
from cg3d.errors import Cg3dError, UsageError
from cg3d.evaluate import asked as sets
from cg3d.evaluate import compare, evaluation, report, vectors
from cg3d.evaluate.evaluation import Settings, evaluate
from cg3d.evaluate.leaks import Trained
from cg3d.evaluate.scoring import Judged, judged
from cg3d.evaluate.subject import chosen_by, subject_of
from cg3d.records import Cloud, Float32, InputSpec, Picture, UInt8

ONE = Settings(seeds=1, workers=1)


def asked_of(things: Sequence[Thing], split: str = "test", **more: Any) -> sets.Asked:
    some = [thing for thing in things if thing.split == split]
    return sets.Asked(some, "small", split, sets.counts_of(things), **more)


@pytest.fixture(scope="module")
def result(things: list[Thing], tiny: Path) -> dict[str, Any]:
    settings = Settings({"one": ("This is a {}",)}, seeds=3, looks=("about up", "few points"), workers=1)
    return evaluate(Bundle.open(tiny, device="cpu", threads=1), asked_of(things), settings)


def test_every_task_is_measured_with_chance_and_interval(result: dict[str, Any]) -> None:
    tasks = {line["task"] for line in result["figures"]}
    assert tasks == {"zero-shot", "robustness", "retrieval", "open set", "calibration"}
    top = report.headline(result, "top-1")
    assert top is not None
    assert (top["part"], top["chance"], top["n"], len(top["seeds"])) == ("fused", 1 / 5, 15, 3)
    assert top["low"] <= top["value"] <= top["high"]
    ways = {line["what"] for line in result["figures"] if line["task"] == "retrieval"}
    assert {"label -> model", "model -> label", "label -> picture", "picture -> label", "model -> model, label"} <= ways
    assert {"picture -> model, itself", "model -> picture, itself", "picture -> picture, label"} <= ways
    assert {"caption -> model, itself", "model -> caption, itself"} <= ways
    json.dumps(result, allow_nan=False)


def test_predictions_are_those_that_the_figures_count(result: dict[str, Any]) -> None:
    top = report.headline(result, "top-1")
    assert top is not None
    right = [entry["rank"] < 1 for entry in result["predictions"]]
    assert np.mean(right) == top["value"]
    assert all((entry["answers"][0][0] == entry["label"]) == (entry["rank"] < 1) for entry in result["predictions"])
    assert len({entry["content"] for entry in result["predictions"]}) == 15


def test_naming_is_what_classify_answers(result: dict[str, Any], things: list[Thing], tiny: Path) -> None:
    from cg3d.answers import score
    from cg3d.answers.classify import classification
    from cg3d.evaluate.observe import shape_hash
    from cg3d.geometry.prepare import prepare, rng_for

    bundle = Bundle.open(tiny, device="cpu", threads=1)
    thing = next(thing for thing in things if thing.key == "sofa-1")
    shape = thing.load()
    item = prepare(shape, bundle.spec, rng_for(shape_hash(shape)))
    words = score.label_vectors(bundle, LABELS, bundle.manifest.templates)
    answer = classification(bundle, "", bundle.encode_prepared([item]), LABELS, words)
    entry = next(entry for entry in result["predictions"] if entry["key"] == "sofa-1")
    assert entry["answers"] == [[one.label, one.probability] for one in answer.predictions]
    assert entry["none"] == answer.none


def test_a_result_says_what_section_eight_asks_and_no_path(result: dict[str, Any], tiny: Path) -> None:
    told = dict(report.facts(result))
    assert set(told) >= {"bundle", "chosen", "towers", "input", "set", "counts", "leaks", "twin", "seeds", "code"}
    assert told["counts"] == "15 of 15 tested"
    assert result["bundle"]["manifest"][:12] in told["bundle"]
    assert str(tiny) not in json.dumps(result)
    titles = [section.title for section in report.sections(result)]
    assert titles == ["Naming (zero-shot)", "Naming spoilt shapes", "Finding", "Rejection and calibration"]


def test_the_twin_learns_from_the_train_split_where_there_is_one(things: list[Thing], bundle: Bundle) -> None:
    train = [thing for thing in things if thing.split == "train"]
    found = evaluate(bundle, asked_of(things, train=train), ONE)
    assert "the 5 nearest of 5 labelled models of the split train" in found["settings"]["twin"]
    twin = report.line_of(found, "zero-shot", "top-1", part="twin")
    assert twin is not None
    assert twin["value"] > 0.5  # made chairs are alike
    partial = evaluate(bundle, asked_of(things, train=train[:2]), ONE)  # labels that no training model has are met through words
    assert report.line_of(partial, "zero-shot", "top-1", part="twin") is not None


def test_refused_items_count_as_wrong_and_are_named(things: list[Thing], bundle: Bundle) -> None:
    broken = [replace(things[0], key="broken", load=Broken())]
    found = evaluate(bundle, asked_of([*things, *broken]), ONE)
    assert (found["set"]["items"], found["set"]["tested"]) == (16, 15)
    assert [entry["path"] for entry in found["set"]["refused"]] == ["broken"]
    top = report.headline(found, "top-1")
    assert top is not None
    assert top["n"] == 16
    assert top["value"] == sum(entry["rank"] < 1 for entry in found["predictions"]) / 16


def test_a_set_of_refused_items_is_told_with_the_first_reason(things: list[Thing], bundle: Bundle) -> None:
    with pytest.raises(UsageError, match=r"none of the 2 items .* 'a': the file ends too early"):
        evaluate(bundle, asked_of([replace(thing, key=key, load=Broken()) for key, thing in zip("ab", things[2::2])]), ONE)


def test_rows_are_kept_and_a_second_run_reads_nothing(
    things: list[Thing], bundle: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = evaluate(bundle, asked_of(things), ONE, cache=tmp_path)
    monkeypatch.setattr(vectors, "take", None)
    monkeypatch.setattr(bundle, "encode_texts", None)
    captionless = [replace(thing, texts=()) for thing in things]
    again = evaluate(bundle, asked_of(captionless), ONE, cache=tmp_path)
    assert again["predictions"] == first["predictions"]
    assert [line for line in again["figures"] if line["task"] == "zero-shot"] == [
        line for line in first["figures"] if line["task"] == "zero-shot"
    ]


def test_a_stopped_run_goes_on_where_it_was(things: list[Thing], bundle: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = evaluate(bundle, asked_of(things), ONE)
    real, taken = vectors.take, []

    def stopping(item: Any, wanted: Any) -> Any:
        if len(taken) == 6:
            raise KeyboardInterrupt
        taken.append(item.key)
        return real(item, wanted)

    monkeypatch.setattr(vectors, "take", stopping)
    with pytest.raises(KeyboardInterrupt):
        evaluate(bundle, asked_of(things), ONE, cache=tmp_path)
    counted: list[str] = []
    monkeypatch.setattr(vectors, "take", lambda item, wanted: counted.append(item.key) or real(item, wanted))
    again = evaluate(bundle, asked_of(things), ONE, cache=tmp_path)
    assert len(counted) == 15 - 6
    assert again["predictions"] == whole["predictions"]


def test_a_damaged_row_file_is_named(things: list[Thing], bundle: Bundle, tmp_path: Path) -> None:
    folder = tmp_path / bundle.space[:16]
    folder.mkdir()
    (folder / "rows-000000.npz").write_bytes(b"PK nothing")
    with pytest.raises(Cg3dError, match=r"rows-000000\.npz' is damaged"):
        evaluate(bundle, asked_of(things), ONE, cache=tmp_path)


def test_two_processes_give_what_one_gives(things: list[Thing], bundle: Bundle) -> None:
    one, two = (evaluate(bundle, asked_of(things), replace(ONE, workers=count)) for count in (1, 2))
    assert one["predictions"] == two["predictions"]


def test_what_was_trained_on_is_said_loudly(things: list[Thing], bundle: Bundle) -> None:
    known = evaluate(bundle, asked_of(things), ONE)
    contents = frozenset(entry["content"] for entry in known["predictions"][:4])
    found = evaluate(bundle, asked_of(things), ONE, trained=Trained(contents=contents, labels=frozenset({"chair"}), told="a list"))
    assert found["set"]["leaks"]["seen"] == "yes"
    assert "4 of 15 items were trained on (a list); 1 of 5 labels" in report.warnings(found)[0]
    by_name = evaluate(bundle, asked_of(things), ONE, trained=Trained(sets=["small"]))
    assert by_name["set"]["leaks"]["seen"] == "yes"
    assert known["set"]["leaks"]["seen"] == "unknown"
    clean = evaluate(bundle, asked_of(things), ONE, trained=Trained(contents=frozenset({"0" * 64})))
    assert (clean["set"]["leaks"]["seen"], report.warnings(clean)) == ("no", [])


def test_a_split_that_chose_the_checkpoint_is_said_loudly(things: list[Thing], bundle: Bundle) -> None:
    found = evaluate(bundle, asked_of(things, chosen_on=("test",)), ONE)
    assert report.warnings(found) == ["CHOSEN ON THIS SET: the checkpoint was chosen by the split 'test'; the figures are kind"]


def test_published_counts_are_held_against_what_was_tested(things: list[Thing], bundle: Bundle) -> None:
    some = [replace(thing, source="scanobjectnn/obj_bg") for thing in things]
    found = evaluate(bundle, asked_of(some), ONE)
    assert (found["set"]["name"], found["set"]["expected"]) == ("ScanObjectNN OBJ_BG", 581)
    assert "15 of 581 published shapes were tested" in report.warnings(found)[0]
    assert "NOT the published number" in dict(report.facts(found))["counts"]


class Plain:
    """The least that is an Encoder: points alone, no calibration."""

    spec = InputSpec(points=64, surface_samples=128)
    dimensions = 6
    towers = ("points", "text")

    def encode_texts(self, texts: Sequence[str]) -> Float32:
        rng = np.random.default_rng([len(text) for text in texts])
        rows = rng.normal(size=(len(texts), 6))
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)

    def encode_clouds(self, clouds: Sequence[Cloud]) -> Float32:
        rows = np.stack([np.r_[cloud.points.mean(0), cloud.points.std(0)] for cloud in clouds])
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)

    def encode_pictures(self, pictures: Sequence[Picture]) -> Float32:
        raise NotImplementedError


def test_any_encoder_will_do(things: list[Thing]) -> None:
    found = evaluate(Plain(), asked_of(things), replace(ONE, seeds=2))
    top = report.headline(found, "top-1")
    assert top is not None
    assert top["part"] == "points"
    assert report.line_of(found, "calibration", "ECE")["what"] == "softmax of 100 x cosine"  # type: ignore[index]
    assert isinstance(judged(Plain()), Judged)


def test_splits_are_chosen_and_never_guessed(things: list[Thing]) -> None:
    assert sets.on_split(things, "", "x")[1] == "test"
    assert len(sets.on_split(things, "all", "x")[0]) == 20
    with pytest.raises(UsageError, match=r"has no split 'val'\. It has: test \(15\), train \(5\)"):
        sets.on_split(things, "val", "x")
    with pytest.raises(UsageError, match="Say which one"):
        sets.on_split([replace(thing, split="val" if thing.split == "test" else "train") for thing in things], "", "x")


def test_a_list_of_names_has_a_line_for_each_label_or_says_which() -> None:
    assert sets.named(["a", "b"], ["one", "two"], "f") == {"a": "one", "b": "two"}
    assert sets.named(["a", "b"], ["b = two words"], "f") == {"b": "two words"}
    with pytest.raises(UsageError, match=r"'f' has 1 labels, and the set 2\. A line a label in this order: a, b"):
        sets.named(["a", "b"], ["one"], "f")
    with pytest.raises(UsageError, match="names the label 'c', which the set has not"):
        sets.named(["a", "b"], ["c=x"], "f")


def test_one_label_alone_cannot_be_told_from_others(things: list[Thing], bundle: Bundle) -> None:
    with pytest.raises(UsageError, match="has one label only, 'chair'"):
        evaluate(bundle, asked_of([replace(thing, texts=()) for thing in things if thing.label == "chair"]), ONE)


def test_how_a_checkpoint_was_chosen_is_read_from_its_run() -> None:
    run = {"recipe": {"evaluate": {"splits": ["val", "novel"]}}, "data_digest": "ab" * 32, "result": {"best": {"step": 40}}}
    assert chosen_by(run) == ("best mean of top-1 and top-5 on 'val' of its training data (data abababababababab), step 40", ("val",))
    assert chosen_by({}) == ("unknown: run.json names no split", ())


def test_a_result_is_never_overwritten_by_another(result: dict[str, Any], bundle: Bundle, tmp_path: Path) -> None:
    report.save(result, tmp_path)
    assert report.load(tmp_path) == json.loads(json.dumps(result))
    report.require_same(tmp_path, bundle.space, "small", "test")
    with pytest.raises(UsageError, match="holds the evaluation of 'tiny 1' on 'small'"):
        report.require_same(tmp_path, "other", "small", "test")
    assert subject_of(bundle).space == result["bundle"]["space"]


def test_a_sample_of_many_is_the_same_in_any_order(things: list[Thing]) -> None:
    some = sets.spread(things, 5)
    assert sets.spread(things[::-1], 5) == some
    assert evaluation.MOST_TRAIN == 1000


@dataclass(frozen=True)
class Shown(Thing):
    """An item that keeps its own views: a red one, a blue one, and a third beyond what the tower takes."""

    def views(self) -> UInt8:
        pictures = np.zeros((3, 16, 16, 3), np.uint8)
        pictures[0, ..., 0] = pictures[1, ..., 2] = pictures[2, ..., 1] = 200
        return pictures


def test_views_that_a_set_keeps_are_taken_and_one_beyond_them_asks(things: list[Thing], bundle: Bundle) -> None:
    from cg3d.evaluate.observe import Wanted, take

    thing = Shown(**{name: getattr(things[0], name) for name in things[0].__dataclass_fields__})
    taken = take(thing, Wanted(bundle.spec, ("as it is",), pictures=True))
    views = taken.prepared["as it is"].views
    assert views.shape == (1, 2, 32, 32, 3)
    assert (views[0, 0, ..., 0] == 200).all()
    assert (views[0, 1, ..., 2] == 200).all()
    assert taken.asked is not None
    assert (taken.asked[..., 1] == 200).all()


def test_a_set_without_labels_is_asked_by_its_captions(things: list[Thing], bundle: Bundle, tmp_path: Path) -> None:
    found = evaluate(bundle, asked_of([replace(thing, label="") for thing in things]), ONE)
    assert {line["task"] for line in found["figures"]} == {"retrieval"}
    assert report.line_of(found, "retrieval", "R@1", what="caption -> model, itself") is not None
    assert found["predictions"] == []
    report.save(found, tmp_path)
    assert compare.comparison([tmp_path]).sections


def test_a_bundle_without_words_is_asked_for_what_it_can(things: list[Thing], tmp_path: Path) -> None:
    told: list[str] = []
    mute = write_tiny(tmp_path / "mute", towers=("points",))
    found = evaluate(Bundle.open(mute, device="cpu", threads=1), asked_of(things), ONE, say=told.append)
    assert {(line["task"], line["what"]) for line in found["figures"]} == {("retrieval", "model -> model, label")}
    assert any("has no text tower" in sentence for sentence in told)
