"""Pairs to test attributes with: two shapes of one noun, and a phrase true of one and false of the other. Encodes and trains nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from cg3d.made.build import Build, assemble, main_paint
from cg3d.made.captions import Description, describe, held_out, lacking
from cg3d.made.kinds import KINDS, Drawn, draw_build, family_of
from cg3d.made.names import with_article
from cg3d.made.sentences import NUMBERS, Attribute, bare, key_of, stem

DRAWS = 8  # of a kind, from which its pairs are taken
EACH = 3  # pairs of one kind at most in one round over the kinds
SHARE = 0.22  # of the pairs that one kind of attributes may have in the first round, so that the rarer ones are taken too
ROUNDS = 8  # over all kinds, each with new draws, before too few pairs are found
# Words of which at most one is true of a thing.
OPPOSITES = (
    {"round", "square", "oval", "rectangular", "triangular", "hexagonal", "long"}, {"tall", "low", "short"}, {"open", "closed"},
    {"sitting", "standing", "lying", "walking", "running", "flying"}, {"long", "short"}, {"thick", "thin", "slim"}, {"flat", "deep"},
    {"straight", "curved", "folding"}, {"old", "modern"}, {"pointed", "round", "flat"}, {"hanging", "standing"}, {"wide", "narrow"},
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class AttributePair:
    """text: "a chair with armrests", true of `right` and false of `wrong`; attribute: what the two differ in; held_out: see captions."""

    noun: str
    attribute: Attribute
    text: str
    right: Drawn
    wrong: Drawn
    held_out: bool


@dataclass(frozen=True, eq=False)
class _Sketch:
    """A draw that is not put together yet."""

    build: Build
    scale: float
    said: Description


def attribute_pairs(
    seed: int, count: int, *, held_out: bool | None = True, kinds: Sequence[str] | None = None, colored: bool = True
) -> list[AttributePair]:
    """`count` pairs, as even as possible over the kinds of attributes; the same seed gives the same ones.

    held_out: only pairs of attribute and noun that training leaves unsaid (True), only others (False), or all (None). colored=False: only
    attributes that can be seen without colour. Fewer come back where `kinds` (all) do not differ enough.
    """
    names = sorted(KINDS if kinds is None else kinds)
    rng = np.random.default_rng([seed, 31])
    found: list[AttributePair] = []
    known: set[tuple[str, str]] = set()
    told: Counter[str] = Counter()
    for turn in range(ROUNDS):
        most = (SHARE if turn == 0 else 2 * SHARE) * count
        for kind in rng.permutation(names).tolist():
            drawn = [np.random.default_rng([seed, turn, number, *kind.encode()]) for number in range(DRAWS)]
            fresh = list(_contrasts(kind, [_sketch(kind, rng, colored) for rng in drawn], held_out))
            fresh = [pair for pair in fresh if (kind, pair[0].phrase) not in known]
            for sort in sorted({pair[0].kind for pair in fresh}, key=lambda sort: (told[sort], sort))[:EACH]:
                if told[sort] < most:
                    options = [pair for pair in fresh if pair[0].kind == sort]
                    chosen = options[int(rng.integers(len(options)))]
                    found.append(_pair(kind, *chosen))
                    known.add((kind, chosen[0].phrase))
                    told[sort] += 1
                if len(found) == count:
                    return found
    return found


def asked(noun: str, attribute: Attribute) -> str:
    """ "a chair with armrests", "a red chair", "a crib on wheels", "scissors without a spring"."""
    if attribute.adjective:
        return with_article(f"{attribute.phrase} {noun}", noun)
    joined = "" if attribute.kind in ("form", "absence") else "with "
    return f"{with_article(noun, noun)} {joined}{attribute.phrase}"


def is_false(attribute: Attribute, build: Build, said: Description) -> bool:
    """Whether the attribute, true of another of this kind, is surely false of this one; unsure is no."""
    phrase = attribute.phrase
    if said.says(phrase):
        return False
    if attribute.kind == "absence":
        return said.says(phrase.removeprefix("without "))
    if attribute.kind in ("part", "count"):
        lacks = {key_of(missing) for missing in lacking(build)}
        return key_of(phrase) in lacks or (attribute.kind == "count" and _counts_differ(phrase, said))
    if attribute.kind in ("colour", "material"):
        return _is_other_paint(attribute, build) if attribute.adjective else _is_other_part(attribute, said)
    if attribute.kind == "style":
        return True  # what is of that sort is called so
    return attribute.kind == "form" and any({phrase} & group and set(build.words) & group - {phrase} for group in OPPOSITES)


def _sketch(kind: str, rng: np.random.Generator, colored: bool) -> _Sketch:
    build, scale = draw_build(kind, rng)
    return _Sketch(build, scale, describe(kind, build, scale, colored=colored, family=family_of(kind)))


def _contrasts(kind: str, sketches: Sequence[_Sketch], wanted: bool | None) -> Iterator[tuple[Attribute, _Sketch, _Sketch]]:
    """For every attribute in which some two differ, the two that differ least in all else."""
    for attribute in sorted(
        {a for sketch in sketches for a in sketch.said.attributes if a.kind != "size"}, key=lambda a: (a.kind, a.phrase)
    ):
        if wanted is not None and held_out(kind, attribute.phrase) != wanted:
            continue
        true = [sketch for sketch in sketches if attribute in sketch.said.attributes]
        false = [sketch for sketch in sketches if is_false(attribute, sketch.build, sketch.said)]
        if true and false:
            yield (attribute, *min(((a, b) for a in true for b in false), key=lambda both: _unlike(*both)))


def _unlike(one: _Sketch, other: _Sketch) -> int:
    return len(one.said.keys ^ other.said.keys) + 2 * (one.build.variant != other.build.variant)


def _pair(kind: str, attribute: Attribute, right: _Sketch, wrong: _Sketch) -> AttributePair:
    made = [Drawn(assemble(some.build, some.scale), some.build, some.scale, some.said) for some in (right, wrong)]
    return AttributePair(kind, attribute, asked(kind, attribute), made[0], made[1], held_out(kind, attribute.phrase))


def _counts_differ(phrase: str, said: Description) -> bool:
    """Another number of the same."""
    number, _, rest = phrase.partition(" ")
    others = [a.phrase.partition(" ") for a in said.attributes if a.kind == "count"]
    return any(stem(noun) == stem(rest) and n != number and n in NUMBERS for n, _, noun in others)


def _is_other_paint(attribute: Attribute, build: Build) -> bool:
    """Neither the named paint nor any other one in sight is such."""
    seen = {part.paint.name if attribute.kind == "colour" else part.paint.material for part in build.parts}
    body = build.body or main_paint(build.parts)
    return build.named and attribute.phrase not in seen and bool(body.name if attribute.kind == "colour" else body.material)


def _is_other_part(attribute: Attribute, said: Description) -> bool:
    """The same part in another colour or material."""
    _, _, noun = bare(attribute.phrase).partition(" ")
    same = [a for a in said.attributes if a.kind == attribute.kind and not a.adjective]
    return any(stem(bare(a.phrase).partition(" ")[2]) == stem(noun) for a in same)
