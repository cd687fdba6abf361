"""Questions to a scene of four boxes whose vectors are known: who is found where, what is refused, how warm the points are."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from tests.answers.conftest import FakeBundle, item

from cg3d.errors import NothingFound, UsageError
from cg3d.scenes import query
from cg3d.scenes.query import Limits, ask, label, like_vectors
from cg3d.scenes.scene import Scene, pieces_of
from cg3d.scenes.split import Segment, Split

PER_BOX = 50
THINGS = {"chair": (0.0, 0.0), "table": (2.0, 0.0), "lamp": (2.0, 1.0), "sofa": (8.0, 0.0)}  # x and height of the middle, metres


class Judge(FakeBundle):
    manifest = SimpleNamespace(templates=("a {}",))

    def encode_prepared(self, items: Any) -> Any:
        raise AssertionError("no test encodes here")


def made(*, metres: float = 1.0) -> tuple[Scene, Judge]:
    """Four things, chair and table cut in two as well; +Z is up; coordinates in units of `metres`."""
    rng = np.random.default_rng(0)
    middles = np.array([(x, 0, height) for x, height in THINGS.values()])
    points = np.repeat(middles, PER_BOX, 0) + rng.uniform(-0.3, 0.3, (PER_BOX * len(THINGS), 3))
    points = (points / metres).astype(np.float32)
    spans = [(i * PER_BOX, (i + 1) * PER_BOX) for i in range(len(THINGS))] + [(0, 25), (50, 75)]
    segments = tuple(segment(points, np.arange(*span), metres) for span in spans)
    split = Split(points, None, np.arange(len(points)), segments, 0.0, (0.0,), np.array([0.0, 0, 1]), "metre", metres, ("", ""))
    rows = np.stack([item(word) for word in THINGS] + [item("chair", noise=1.0), item("table", noise=1.0)])
    size = np.array([one.size for one in segments], np.float32)
    height = np.array([one.height for one in segments], np.float32)
    scene = Scene(split, pieces_of(split), np.arange(len(segments)), {"points": rows, "pictures": rows}, size, height, ("",) * 6, "x", 0.0)
    return scene, Judge()


def segment(points: np.ndarray, indices: np.ndarray, metres: float) -> Segment:
    own = points[indices].astype(float)
    box = np.stack([own.min(0), own.max(0)])
    size = (box[1] - box[0])[[0, 2, 1]] * metres
    return Segment(indices, box, size, float(own[:, 2].min()) * metres, -1, "reach", "")


@pytest.fixture(scope="module")
def scene() -> Scene:
    return made()[0]


BUNDLE: Any = Judge()


def test_each_word_finds_its_thing_first(scene: Scene) -> None:
    for number, answer in enumerate(ask(scene, BUNDLE, list(THINGS))):
        assert answer.here
        assert answer.hits[0].segment == number
        assert set(answer.hits[0].parts) == {"points", "pictures"}


def test_an_article_changes_nothing_much(scene: Scene) -> None:
    assert ask(scene, BUNDLE, ["the sofa"])[0].hits[0].segment == ask(scene, BUNDLE, ["sofa"])[0].hits[0].segment == 3


def test_what_is_absent_is_not_here_and_leaves_the_points_cool(scene: Scene) -> None:
    answer = ask(scene, BUNDLE, ["tree"])[0]
    assert not answer.here
    assert answer.note.startswith("not here")
    assert answer.heat.max() < 0.5


def test_hits_are_different_things(scene: Scene) -> None:
    hits = ask(scene, BUNDLE, ["chair"], top=6)[0].hits
    assert len(hits) == 4
    assert [hit.rank for hit in hits] == [1, 2, 3, 4]
    assert hits[0].score >= hits[-1].score


def test_heat_is_in_range_and_highest_on_the_thing(scene: Scene) -> None:
    heat = ask(scene, BUNDLE, ["sofa"])[0].heat
    assert heat.dtype == np.float32
    assert heat.min() >= 0
    assert heat.max() <= 1
    assert (heat[3 * PER_BOX :] == heat.max()).all()
    assert heat.max() > 0.5
    assert heat.max() > heat[: 3 * PER_BOX].max()


def test_box_center_and_size_are_in_the_scans_own_unit() -> None:
    scene, bundle = made(metres=0.01)
    place = ask(scene, bundle, ["sofa"])[0].hits[0].place  # type: ignore[arg-type]
    assert place.center[0] == pytest.approx(800, abs=5)
    assert place.size[0] == pytest.approx(60, abs=4)
    assert place.metres[0] == pytest.approx(0.6, abs=0.04)
    np.testing.assert_allclose(place.center, np.mean(place.box, axis=0), atol=1e-5)


def test_near_prefers_what_is_close_and_is_not_the_thing_itself(scene: Scene) -> None:
    answer = ask(scene, BUNDLE, ["lamp"], near="table")[0]
    assert answer.hits[0].segment == 2
    assert answer.hits[0].parts["near"] > -0.5
    far = ask(scene, BUNDLE, ["sofa"], near="chair", top=6)[0]
    assert {hit.segment: hit.parts["near"] for hit in far.hits}[3] == pytest.approx(-2.7)


def test_limits_leave_segments_out(scene: Scene) -> None:
    high = ask(scene, BUNDLE, ["table"], limits=Limits(lowest=0.5), top=6)[0]
    assert [hit.segment for hit in high.hits] == [2]
    assert high.heat[:PER_BOX].max() == 0
    with pytest.raises(NothingFound, match="no segment has such"):
        ask(scene, BUNDLE, ["table"], limits=Limits(smallest=3))


def test_sizes_known_of_words_count(scene: Scene) -> None:
    class Only:
        def score(self, text_vectors: Any, size: Any, height: Any) -> Any:
            return np.where(np.arange(len(size)) == 3, 0, -20).astype(np.float32)[None].repeat(len(text_vectors), 0)

    answer = ask(scene, BUNDLE, ["chair"], prior=Only())[0]
    assert answer.hits[0].segment == 3
    assert answer.hits[0].parts["size"] == 0


def test_a_model_is_a_question_too(scene: Scene) -> None:
    answer = like_vectors(scene, BUNDLE, {"points": item("lamp", seed=9), "pictures": item("lamp", seed=9)})
    assert answer.hits[0].segment == 2
    with pytest.raises(NothingFound, match="can be compared"):
        like_vectors(scene, BUNDLE, {"name": item("lamp")})


def test_points_get_the_label_of_their_surest_segment(scene: Scene) -> None:
    found = label(scene, BUNDLE, ["sofa", "tree", "lamp"])
    assert found.shape == (len(scene.split.points),)
    assert (found[3 * PER_BOX :] == 0).all()
    assert (found[2 * PER_BOX : 3 * PER_BOX] == 2).all()
    assert 1 not in found
    assert (label(scene, BUNDLE, ["tree"]) == -1).all()


def test_a_part_that_some_segments_lack_does_not_hide_them(scene: Scene) -> None:
    pictures = scene.vectors["pictures"].copy()
    pictures[3] = np.nan
    partly = replace(scene, vectors={"points": scene.vectors["points"], "pictures": pictures})
    hit = ask(partly, BUNDLE, ["sofa"])[0].hits[0]
    assert hit.segment == 3
    assert set(hit.parts) == {"points"}


def test_nothing_asked_and_nothing_to_ask_are_said(scene: Scene) -> None:
    with pytest.raises(UsageError, match="nothing is asked"):
        ask(scene, BUNDLE, [" "])
    empty = Scene(scene.split, scene.pieces, np.zeros(0, np.int64), {}, np.zeros((0, 3)), np.zeros(0), (), "", 0.0)
    with pytest.raises(NothingFound, match="no segment of a thing's size"):
        ask(empty, BUNDLE, ["chair"])
    with pytest.raises(NothingFound):
        label(empty, BUNDLE, ["chair"])


def test_scores_do_not_depend_on_the_other_questions(scene: Scene) -> None:
    alone, beside = ask(scene, BUNDLE, ["chair"])[0], ask(scene, BUNDLE, ["chair", "sofa", "tree"])[0]
    assert [hit.score for hit in alone.hits] == pytest.approx([hit.score for hit in beside.hits], abs=1e-3)
    assert alone.floor == query.HERE
