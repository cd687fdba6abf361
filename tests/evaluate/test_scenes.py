"""Finding things by name in labelled scenes: measures by hand-made boxes, a run with an answerer that knows, the simulated scan."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from cg3d.bundle.runtime import Bundle
from cg3d.errors import RefusedFile, UsageError
from cg3d.evaluate import places, scene_report, scenes
from cg3d.evaluate.scan_again import scan_again
from cg3d.records import Cloud
from cg3d.scenes.sources import LabelledScene, SceneFile


def block(middle: tuple[float, float, float], side: float, count: int, rng: np.random.Generator) -> np.ndarray:
    """Points on the surface of a cube."""
    spots = rng.uniform(-0.5, 0.5, (count, 3))
    axis = rng.integers(3, size=count)
    spots[np.arange(count), axis] = np.where(rng.random(count) < 0.5, -0.5, 0.5)
    return spots * side + middle


@pytest.fixture(scope="module")
def room() -> LabelledScene:
    """A floor of 6 x 5 m, with a red and a blue block."""
    rng = np.random.default_rng(0)
    floor = np.c_[rng.uniform(-3, 3, 12000), rng.uniform(-2.5, 2.5, 12000), rng.normal(0, 0.002, 12000)]
    things = [block((-1.5, 0, 0.4), 0.8, 3000, rng), block((1.5, 1, 0.3), 0.6, 3000, rng)]
    points = np.concatenate([floor, *things]).astype(np.float32)
    instance = np.repeat([0, 1, 2], [12000, 3000, 3000])
    colors = np.array([(150, 150, 150), (220, 20, 20), (20, 20, 220)], np.uint8)[instance]
    cloud = Cloud(points, colors, up_known=False, color_source="points")
    return LabelledScene("blocks", cloud, instance, ("floor", "red chair", "blue sofa"), "z", "metre", "npz", "CC0")


@dataclass(frozen=True)
class Hit:
    segment: int
    score: float


@dataclass(frozen=True)
class Told:
    here: bool
    hits: tuple[Hit, ...]


def knows(room: LabelledScene, scene, bundle, text: str, top: int) -> Told:
    """The segment nearest to the truth, or that it is not here."""
    if text not in room.names:
        return Told(False, (Hit(int(scene.rows[0]), 0.1),))
    truth = places.boxes_of(room.cloud.points, room.instance, np.array([room.names.index(text)]))
    boxes = np.array([segment.box for segment in scene.split.segments])
    return Told(True, (Hit(int(places.box_iou(boxes, truth)[:, 0].argmax()), 0.9),))


def knows_labels(room: LabelledScene, scene, bundle, labels) -> np.ndarray:
    return np.array([labels.index(room.names[i]) for i in room.instance])[scene.split.kept]


def test_boxes_meet_by_their_middle_and_by_what_they_share() -> None:
    truth = np.array([[(0, 0, 0), (1, 1, 1)]], float)
    boxes = np.array([truth[0], truth[0] + (0.9, 0, 0), truth[0] + (1.2, 0, 0), [(0, 0, 0), (0.5, 1, 1)]], float)
    found = places.right(boxes, truth, 1.0)
    assert found["within 1 m"].tolist() == [True, True, False, True]
    assert found["box IoU 0.25"].tolist() == [True, False, False, True]
    assert places.right(boxes * 1000, truth * 1000, 0.001)["within 1 m"].tolist() == [True, True, False, True]
    assert places.box_iou(boxes, truth)[3, 0] == pytest.approx(0.5, abs=1e-5)


def test_chance_is_what_blind_draws_give() -> None:
    rng = np.random.default_rng(0)
    meets = np.zeros(40, bool)
    meets[:6] = True
    drawn = np.mean([meets[rng.permutation(40)[:3]].any() for _ in range(20_000)])
    assert places.chance_of_segments(meets, 3) == pytest.approx(drawn, abs=0.01)
    assert places.chance_of_segments(meets[:2], 5) == 1.0
    truth = np.repeat(np.arange(4), 500)
    said = rng.integers(4, size=2000)
    by_hand, expected = places.labelled(truth, said, range(4)), places.chance_of_labels(truth, range(4), 4)
    assert by_hand[0].mean() == pytest.approx(expected[0].mean(), abs=0.02)
    assert by_hand[1].mean() == pytest.approx(expected[1].mean(), abs=0.03)


def test_absent_nouns_share_no_word_with_what_is_there() -> None:
    assert places.absent_of(["car", "horse", "drum"], ["drums", "floor"], {"car": "floor mat"}) == ["horse"]


def test_one_that_knows_finds_everything(room: LabelledScene, bundle: Bundle, tmp_path: Path) -> None:
    file = SceneFile("blocks", "npz", "CC0", lambda: room)
    way = scenes.Way(partial(knows, room), partial(knows_labels, room))
    result = scenes.evaluate_scenes(bundle, [file], "npz:blocks", scenes.Settings(1, (scenes.AS_IT_IS,)), compared={scenes.OURS: way})
    figures = {(line["task"], line["part"], line["measure"]): line for line in result["figures"]}
    assert figures["where", scenes.OURS, "within 1 m, top 1"]["value"] == 1.0
    assert figures["where", scenes.OURS, "box IoU 0.25, top 1"]["value"] == 1.0
    assert figures["refusal", scenes.OURS, "absent things refused"]["value"] == 1.0
    assert figures["refusal", scenes.OURS, "AUROC present above absent"]["value"] == 1.0
    assert figures["labels", scenes.OURS, "f-mIoU"]["value"] == 1.0
    assert figures["segments", "all", "recall at IoU 0.5"]["value"] == 1.0
    assert 0 < figures["where", scenes.POINTS, "within 1 m, top 1"]["value"] < 0.5
    (run,) = result["runs"]
    assert run["bytes"] > 1000
    assert run["up right"]
    assert {row["text"] for row in run["methods"][scenes.OURS]["present"]} == {"red chair", "blue sofa"}  # the floor is no thing
    written = scene_report.save(result, tmp_path / "out")
    assert json.loads(written[0].read_text())["task"] == "scenes"
    assert "Where is X" in written[1].read_text()


def test_the_real_answer_is_measured_on_every_look(room: LabelledScene, bundle: Bundle) -> None:
    result = scenes.evaluate_scenes(bundle, [SceneFile("blocks", "npz", "CC0", lambda: room)], "npz:blocks", scenes.Settings(2))
    assert [(run["look"], run["seed"]) for run in result["runs"]] == [(look, seed) for look in scenes.LOOKS for seed in (0, 1)]
    line = next(line for line in result["figures"] if line["task"] == "where" and line["part"] == scenes.OURS)
    assert len(line["seeds"]) == 2
    boxed = {line["part"]: line for line in result["figures"] if line["measure"] == "box IoU 0.25, top 5"}
    assert list(boxed) == [scenes.OURS, scenes.PAPER, scenes.CEILING]
    assert boxed[scenes.CEILING]["value"] == 1.0  # two true segments, five answers
    assert all(section.rows for section in scene_report.sections(result))


def test_a_scene_that_cannot_be_read_is_listed_and_none_left_is_one_line(room: LabelledScene, bundle: Bundle) -> None:
    def broken() -> LabelledScene:
        raise RefusedFile("count", "labels of another mesh", "x.ply")

    bad, good = SceneFile("bad", "npz", "CC0", broken), SceneFile("blocks", "npz", "CC0", lambda: room)
    result = scenes.evaluate_scenes(bundle, [bad, good], "npz:both", scenes.Settings(1, (scenes.AS_IT_IS,)))
    assert [one["code"] for one in result["set"]["refused"]] == ["count"]
    with pytest.raises(UsageError, match="no scene of 'npz:bad' was let in; 'bad': labels of another mesh"):
        scenes.evaluate_scenes(bundle, [bad], "npz:bad")


def test_a_simulated_scan_hides_what_no_eye_sees(room: LabelledScene) -> None:
    rng = np.random.default_rng(1)
    inner = block((-1.5, 0, 0.4), 0.3, 500, rng).astype(np.float32)  # inside the red block
    points = np.concatenate([room.cloud.points, inner])
    cloud = Cloud(points, None, up_known=False)
    hidden = LabelledScene("h", cloud, np.concatenate([room.instance, np.full(500, 3)]), (*room.names, "heart"), "z", "metre", "npz", "")
    seen = scan_again(hidden)
    count = np.bincount(seen.instance, minlength=4)
    assert count[3] < 25
    assert count[1] > 1000
    assert len(seen.cloud.points) == len(seen.instance)
    assert np.array_equal(scan_again(hidden).cloud.points, seen.cloud.points)
    assert not np.array_equal(scan_again(hidden, 1).cloud.points, seen.cloud.points)
    nearest = np.linalg.norm(seen.cloud.points[seen.instance == 1][:50, None] - points[None], axis=2).min(1)
    assert 0 < nearest.mean() < 0.01  # noise, in the frame that it came in


def test_a_scan_without_a_segment_of_a_things_size_finds_nothing_and_says_so(bundle: Bundle) -> None:
    rng = np.random.default_rng(0)
    points = np.concatenate([np.c_[rng.uniform(-3, 3, (9000, 2)), np.zeros(9000)], rng.uniform(0, 0.02, (30, 3))]).astype(np.float32)
    names = ("floor", "pin")
    scene = LabelledScene("bare", Cloud(points, None, up_known=False), np.repeat([0, 1], [9000, 30]), names, "z", "metre", "npz", "")
    result = scenes.evaluate_scenes(
        bundle, [SceneFile("bare", "npz", "", lambda: scene)], "npz:bare", scenes.Settings(1, ("as it is",), "z")
    )
    figures = {(line["task"], line["part"], line["measure"]): line["value"] for line in result["figures"]}
    assert figures["where", scenes.OURS, "within 1 m, top 3, not refused"] == 0
    assert figures["refusal", scenes.OURS, "absent things refused"] == 1.0
