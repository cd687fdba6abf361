"""Ranking: what a question with several parts finds, floors, ties, filters. The library is a real one, the vectors are made up."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from cg3d.answers import search as searching
from cg3d.answers.gallery import Filters, placed
from cg3d.answers.search import Question, questions_from, search
from cg3d.errors import NothingFound, UsageError
from cg3d.library import nearest
from cg3d.library.nearest import Sketch


class Shelf:
    """A library in memory: item id -> (label, part -> vector)."""

    path = "shelf.db"

    def __init__(self, items: dict[int, tuple[str, dict[str, np.ndarray]]]) -> None:
        self._items = items

    def require_space(self, space: str) -> None:
        pass

    def lesson(self, space: str) -> None:
        pass

    def matrix(self, part: str):
        ids = sorted(id for id, (_, vectors) in self._items.items() if part in vectors)
        rows = [self._items[id][1][part] for id in ids]
        return np.array(ids, np.int64), np.stack(rows) if rows else np.zeros((0, 0), np.float32)

    def items(self, ids):
        return [SimpleNamespace(id=int(id), label=self._items[int(id)][0]) for id in ids]

    def select(self, **wanted):
        return np.array(sorted(self._items)[:1] if wanted["formats"] else [], np.int64)

    def sketch(self, part: str):
        return Sketch.of(self.matrix(part)[1])

    def named(self, word: str):
        return np.array(sorted(id for id, (label, _) in self._items.items() if word in label), np.int64)


@pytest.fixture
def shelf(fake) -> Shelf:
    both = lambda *words, seed=0: {"points": fake.item(*words, seed=seed), "pictures": fake.item(*words, seed=seed + 1)}  # noqa: E731
    return Shelf({1: ("b.glb", both("chair", "red")), 2: ("a.glb", both("table")), 3: ("lamp.glb", {"points": fake.item("car")})})


def test_the_right_item_comes_first_with_the_parts_it_has(shelf, bundle) -> None:
    answer = search(shelf, bundle, "red chair")
    assert answer.hits[0].item == 1
    assert answer.fits
    assert set(answer.hits[0].parts) == {"points", "pictures"}
    assert [hit.rank for hit in answer.hits] == [1, 2, 3]


def test_nothing_fits_where_nothing_stands_above_the_floor(shelf, bundle) -> None:
    answer = search(shelf, bundle, "tree")
    assert not answer.fits
    assert "nothing fits" in answer.note
    assert len(answer.hits) == 3


def test_the_unwanted_falls_behind(shelf, bundle) -> None:
    assert search(shelf, bundle, Question(text="red chair", without="red")).hits[0].score < search(shelf, bundle, "red chair").hits[0].score


def test_only_a_question_of_one_part_has_a_floor(shelf, bundle) -> None:
    assert not search(shelf, bundle, "tree").fits
    assert search(shelf, bundle, Question(text="tree", without="red")).fits


def test_a_name_that_holds_the_unwanted_falls_too(shelf, bundle) -> None:
    plain, less = (search(shelf, bundle, Question(text="car", without=without)) for without in ("", "lamp"))
    lamp = [next(hit for hit in answer.hits if hit.item == 3) for answer in (plain, less)]
    assert "name" not in lamp[0].parts
    assert lamp[1].score <= lamp[0].score


def test_items_without_any_part_that_counts_are_no_answers(fake, bundle, monkeypatch) -> None:
    from cg3d.bundle.manifest import Calibration

    bundle.calibration = Calibration(fusion={"points": 0.0, "pictures": 1.0})
    shelf = Shelf({1: ("a.glb", {"points": fake.item("chair")}), 2: ("b.glb", {"pictures": fake.item("car")})})
    assert [hit.item for hit in search(shelf, bundle, "chair").hits] == [2]
    with pytest.raises(NothingFound):
        search(Shelf({1: ("a.glb", {"points": fake.item("chair")})}), bundle, "chair")


def test_equal_scores_are_ordered_by_path_also_at_the_end_of_the_list(fake, bundle) -> None:
    same = {"points": fake.item("chair")}
    shelf = Shelf({id: (f"{name}.glb", same) for id, name in enumerate("zyxwv", 1)})
    assert [hit.path for hit in search(shelf, bundle, Question(text="chair", k=3)).hits] == ["v.glb", "w.glb", "x.glb"]


def test_a_name_that_holds_every_word_counts_at_least_five(shelf, bundle) -> None:
    hit = next(hit for hit in search(shelf, bundle, "the lamp").hits if hit.item == 3)
    assert hit.parts["name"] == pytest.approx(searching.NAMED)
    half = next(hit for hit in search(shelf, bundle, "blue lamp").hits if hit.item == 3)
    assert half.parts["name"] == pytest.approx(searching.NAMED / 2)
    assert all("name" not in hit.parts for hit in search(shelf, bundle, Question(text="lamp", names=False)).hits)


@pytest.fixture
def crowd(fake) -> Shelf:
    """A thousand items, some without points, some without pictures, some with a name."""
    items = {}
    for id in range(1, 1001):
        words = [("chair", "table", "car", "tree")[id % 4], ("red", "blue")[id % 2 * (id % 3 > 0)]]
        parts = {"points": fake.item(*words, noise=1.0, seed=id), "pictures": fake.item(*words, noise=1.5, seed=-id % 5000)}
        if id % 10 < 2:
            del parts[("points", "pictures")[id % 10]]
        if id % 3 == 0:
            parts["name"] = fake.item(words[0], noise=0.5, seed=id + 5000)
        items[id] = (f"{'lamp' if id % 50 == 0 else 'thing'} {id}.glb", parts)
    return Shelf(items)


ASKED = [{"text": "red chair"}, {"text": "blue lamp"}, {"text": "tree", "without": "blue"}, {"text": "car", "names": False}]


@pytest.mark.parametrize("question", ASKED)
def test_a_rough_look_at_many_items_finds_the_same_and_says_so(crowd, bundle, monkeypatch, question) -> None:
    right = search(crowd, bundle, Question(**question))
    monkeypatch.setattr(nearest, "EXACT_ROWS", 500)
    monkeypatch.setattr(searching, "CANDIDATES", 100)
    found = search(crowd, bundle, Question(**question))
    assert (found.exact, right.exact) == (False, True)
    assert found.hits == right.hits
    assert search(crowd, bundle, Question(**question, exact=True)).exact
    bundle.background = {}  # now items are compared with each other, and some of them are not all
    assert search(crowd, bundle, Question(**question)).exact


def test_a_filter_that_leaves_few_is_answered_in_full(crowd, bundle, monkeypatch) -> None:
    monkeypatch.setattr(nearest, "EXACT_ROWS", 500)
    monkeypatch.setattr(crowd, "select", lambda **_: np.arange(7, 90, 3))
    answer = search(crowd, bundle, Question(text="chair", filters=Filters(formats=("obj",)), k=100))
    assert answer.exact
    assert sorted(hit.item for hit in answer.hits) == list(range(7, 90, 3))


def test_filters_that_leave_nothing_say_so(shelf, bundle) -> None:
    assert [hit.item for hit in search(shelf, bundle, Question(text="chair", filters=Filters(formats=("obj",)))).hits] == [1]
    with pytest.raises(NothingFound, match="filters"):
        search(shelf, bundle, Question(text="chair", filters=Filters(faces=(1, 2))))


def test_an_empty_library_says_how_to_fill_it(bundle) -> None:
    with pytest.raises(NothingFound, match="cg3d index"):
        search(Shelf({}), bundle, "chair")


def test_an_empty_question_is_a_wrong_usage(shelf, bundle) -> None:
    with pytest.raises(UsageError, match="nothing is asked"):
        search(shelf, bundle, "  ")
    with pytest.raises(UsageError, match="holds none"):
        questions_from(["", "  "], Question())
    with pytest.raises(UsageError, match="2000"):
        questions_from(["x" * 2001], Question())


def test_scores_are_brought_to_their_items() -> None:
    ids, have = np.array([1, 3, 5, 9]), np.array([3, 4, 9])
    found = placed(ids, have, np.float32([[30, 40, 90]]))
    assert np.isnan(found).tolist() == [[True, False, True, False]]
    assert found[0, [1, 3]].tolist() == [30, 90]
