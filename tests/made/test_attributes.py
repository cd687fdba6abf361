"""Pairs for the attribute test: the phrase is true of one and false of the other, and training has never read it of that noun."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.made.attributes import AttributePair, asked, attribute_pairs, is_false
from cg3d.made.build import Build
from cg3d.made.captions import describe, held_out
from cg3d.made.kinds import KINDS
from cg3d.made.paints import PALETTE, Paint
from cg3d.made.parts import box, named
from cg3d.made.sentences import Attribute, key_of

SOME = sorted(KINDS)[::5]


@pytest.fixture(scope="module")
def pairs() -> list[AttributePair]:
    return attribute_pairs(3, 24, kinds=SOME)


def test_the_phrase_is_true_of_one_and_false_of_the_other(pairs: list[AttributePair]) -> None:
    assert len(pairs) == 24
    for pair in pairs:
        assert pair.right.description.says(pair.attribute.phrase)
        assert not pair.wrong.description.says(pair.attribute.phrase)
        assert is_false(pair.attribute, pair.wrong.build, pair.wrong.description)
        phrase = key_of(pair.attribute.phrase)
        if pair.attribute.kind in ("part", "count"):
            assert phrase in {key_of(has) for has in pair.right.build.has} or phrase in pair.right.build.detail
        if pair.attribute.kind == "absence":
            assert phrase.removeprefix("without ") in {key_of(missing) for missing in pair.right.build.lacks} or pair.right.build.detail
        if pair.attribute.kind == "colour":
            assert phrase.split()[0] in {part.paint.name for part in pair.right.build.parts}


def test_pairs_are_held_out_or_not_as_asked(pairs: list[AttributePair]) -> None:
    assert all(pair.held_out and held_out(pair.noun, pair.attribute.phrase) for pair in pairs)
    seen = attribute_pairs(3, 6, held_out=False, kinds=SOME[:12])
    assert not any(pair.held_out for pair in seen)
    for pair in pairs[:6]:
        said = pair.right.description.captions(40, np.random.default_rng(0), training=True)
        words = pair.attribute.phrase.removeprefix("without ")
        assert not any(f" {words} " in f" {text} ".replace(",", " ") for text in said)


def test_the_same_seed_gives_the_same_pairs(pairs: list[AttributePair]) -> None:
    again = attribute_pairs(3, 24, kinds=SOME)
    assert [pair.text for pair in again] == [pair.text for pair in pairs]
    assert again[5].wrong.mesh.vertices.tobytes() == pairs[5].wrong.mesh.vertices.tobytes()


def test_they_are_spread_over_the_kinds_of_attributes() -> None:
    kinds = [pair.attribute.kind for pair in attribute_pairs(0, 30, held_out=None, kinds=SOME)]
    assert max(kinds.count(kind) for kind in kinds) <= 7
    assert "size" not in kinds


def test_without_colour_nothing_is_asked_that_needs_it() -> None:
    kinds = {pair.attribute.kind for pair in attribute_pairs(0, 12, held_out=None, colored=False, kinds=SOME)}
    assert not kinds & {"colour", "material"}


def test_what_is_unsure_does_not_count_as_false() -> None:
    red, blue = (Paint(np.array(PALETTE[word])) for word in ("red", "blue"))
    with_red = Build([box(1, 1, 1, blue), *named("handle", box(0.3, 0.3, 0.3, red).at(0, 1, 0))], lacks=("a lid",), words=("round",))
    said = describe("box", with_red, 1.0)
    for attribute, sure in (
        (Attribute("colour", "red"), False),  # some of it is
        (Attribute("colour", "green"), True),
        (Attribute("colour", "a blue handle"), True),
        (Attribute("part", "a lid"), True),
        (Attribute("part", "a lock"), False),  # nobody says that it has none
        (Attribute("form", "square"), True),
        (Attribute("form", "tall"), False),
        (Attribute("form", "round"), False),  # is true
    ):
        assert is_false(attribute, with_red, said) is sure, attribute


def test_questions_read_well() -> None:
    assert asked("chair", Attribute("part", "armrests")) == "a chair with armrests"
    assert asked("armchair", Attribute("colour", "orange")) == "an orange armchair"
    assert asked("scissors", Attribute("absence", "without a spring")) == "scissors without a spring"
    assert asked("crib", Attribute("form", "on wheels")) == "a crib on wheels"
