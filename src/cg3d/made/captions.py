"""What can truly be said of one made shape: names, attributes, captions. True by construction: only from its Build and its paints."""

from __future__ import annotations

import difflib
import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import UsageError
from cg3d.made.build import LARGE, SMALL, SORTS, Build
from cg3d.made.names import names_of
from cg3d.made.paints import Paint, Rng
from cg3d.made.parts import Part
from cg3d.made.sentences import (
    COLOR_WORDS,
    NUMBERS,
    STUFF,
    Attribute,
    Subject,
    bare,
    key_of,
    listed,
    mend_articles,
    plural,
    sentence,
    stem,
)

LISTED = 300  # letters of the list of what a kind can have
HELD_OUT = 5  # every so many attribute-noun pairs is kept from training
SIZES = {"tall", "low", "long", "large", "small", "short", "big", "high", "tiny"}
PLACES = {  # a detail that begins so is a phrase of its own; another one is glued to the noun ("slice with salami")
    "with", "without", "on", "in", "for", "of", "like", "that", "from", "at", "under", "over", "between", "beside", "around", "full",
    "open", "cut", "half", "made", "against", "as", "to", "hung", "held", "bent", "spread", "up", "down",
}  # fmt: skip
UNCOUNTED = {  # names of parts that take no article
    "hair", "earth", "water", "fur", "snow", "hay", "grass", "soup", "wine", "icing", "flesh", "foam", "bread", "salad", "sand", "coffee",
    "tea", "chocolate", "meat", "rice", "netting", "upholstery", "trim", "lettering", "silk", "rubber", "cheese", "cream", "moss", "fire",
    "milk", "juice", "jam", "peel", "wool", "lace", "paper", "food", "wiring", "glass", "lettuce", "filling", "wood", "fabric", "fluff",
}  # fmt: skip
WHOLE_PART = 0.85  # share of a part's area that one colour must have to be named
ALIKE = 1.15  # how much the sizes of copies may differ
VISIBLE = 0.015  # share of all area that a part must have to be spoken of


@dataclass(frozen=True)
class Description:
    """attributes: all that is true of the shape; glued: words that belong to the noun alone ("slice with salami"), or ""."""

    noun: str
    synonyms: tuple[str, ...]
    hypernyms: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    glued: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The attributes in one spelling (`key_of`)."""
        return frozenset(key_of(a.phrase) for a in self.attributes)

    def says(self, phrase: str) -> bool:
        """Whether the phrase is true of it by its own attributes: "legs" is, where it has four legs; "without legs" only where said."""
        asked = key_of(phrase)
        if asked in self.keys:
            return True
        held = [key_of(a.phrase) for a in self.attributes if not a.adjective and a.kind != "absence"]
        return any(f" {key}".endswith((f" {asked}", f" {plural(asked)}")) for key in held)

    def captions(self, count: int, rng: Rng, *, training: bool = False) -> list[str]:
        """`count` captions in many wordings, as far as possible different. training: attribute-noun pairs held out are left unsaid."""
        kept = [a for a in self.attributes if not (training and held_out(self.noun, a.phrase))]
        unsaid = [bare(a.phrase.removeprefix("without ")) for a in self.attributes if a not in kept]
        taboo = re.compile("|".join(rf"\b{re.escape(words)}\b" for words in unsaid) or r"$^")
        plain = Subject(self.noun)
        found: dict[str, None] = {}
        for _ in range(6 * count):
            text = sentence(self._subject(rng), kept, rng)
            if not taboo.search(text):
                found[text] = None
            if len(found) == count:
                break
        texts = list(found) or [sentence(plain, (), rng)]
        return [texts[i % len(texts)] for i in range(count)]

    def _subject(self, rng: Rng) -> Subject:
        """The noun, a synonym, or now and then only what sort of thing it is."""
        sort = self.hypernyms[int(rng.integers(len(self.hypernyms)))] if self.hypernyms else ""
        chance = rng.random()
        if chance < 0.3 and self.synonyms:
            return Subject(self.synonyms[int(rng.integers(len(self.synonyms)))], sort)
        if chance > 0.95 and sort:
            return Subject(self.hypernyms[0])
        return Subject(self.noun, sort, self.glued if self.glued and rng.random() < 0.6 else "")


def held_out(noun: str, phrase: str) -> bool:
    """Whether this attribute of this noun is kept from training, so that it can be asked of shapes as a pair never read."""
    return zlib.crc32(f"{noun}|{key_of(phrase).removeprefix('without ')}".encode()) % HELD_OUT == 0


def impossible(kind: str, asked: Sequence[str], seen: Sequence[Description]) -> UsageError:
    """The error for attributes that none of the seen draws had together: one line that lists what the kind can have."""
    never = [phrase for phrase in asked if not any(said.says(phrase) for said in seen)]
    wanted = listed([f"'{phrase}'" for phrase in never or asked])
    what = f"no {kind} came out {'with ' if len(never or asked) == 1 else 'with all of '}{wanted}" + ("" if never else " at once")
    counts = Counter(a.phrase for said in seen for a in said.attributes if a.kind != "size")
    near = [word for phrase in never for word in difflib.get_close_matches(phrase, counts, n=2)]
    known = list(dict.fromkeys([*near, *(word for word, _ in counts.most_common())]))
    text = "It can have: "
    while known and len(text) + len(known[0]) < LISTED:
        text += known.pop(0) + ", "
    return UsageError(what, text.rstrip(", ") + (", ..." if known else ""))


def needs_color(phrase: str) -> bool:
    """Whether one cannot see it without colours: it names a colour, or a material as an adjective."""
    words = re.findall(r"[a-z-]+", phrase.lower())
    stuffs = {*STUFF, *STUFF.values()}
    made_of = any(word == "of" and following in stuffs for word, following in pairwise(words))
    return made_of or phrase in STUFF or any(word in COLOR_WORDS for word in words) or any(word in STUFF for word in words[:-1])


def describe(kind: str, build: Build, scale: float, *, colored: bool = True, family: str = "") -> Description:
    """All that can be said of the shape. colored=False: nothing that needs colour to be seen. family: see `names_of`."""
    names = names_of(kind, family)
    found = [*_words(kind, build, scale), *_parts(build)]
    lead = build.detail.split(" ", 1)[0]
    glued = "" if lead in PLACES or lead.endswith(("ed", "ing")) else build.detail
    if build.detail and not glued:
        found += _detail(build)
    if colored:
        found += _paints(kind, build)
    else:
        found = [a for a in found if not needs_color(a.phrase)]
        glued = "" if needs_color(glued) else glued
    return Description(kind, names.synonyms, names.hypernyms, tuple(dict.fromkeys(found)), mend_articles(glued))


def _words(kind: str, build: Build, scale: float) -> list[Attribute]:
    size = "" if SIZES & set(build.words) else "small" if scale < SMALL else "large" if scale > LARGE else ""
    found = [Attribute("size", size)] if size else []
    for word in build.words:
        if word not in kind.split():
            found.append(Attribute(_sort_of(word), word))
    return found


def _sort_of(word: str) -> str:
    sorts = (("style", SORTS), ("colour", COLOR_WORDS), ("material", STUFF), ("size", ("large", "small")))
    return next((sort for sort, words in sorts if word in words), "form")


def _parts(build: Build) -> list[Attribute]:
    there = [Attribute("count" if phrase.split()[0] in NUMBERS else "part", mend_articles(phrase)) for phrase in build.has]
    gone = [phrase for phrase in lacking(build) if phrase.split()[0] not in NUMBERS]  # nobody says "without four legs"
    return there + [Attribute("absence", f"without {mend_articles(phrase)}") for phrase in gone]


def lacking(build: Build) -> list[str]:
    """What it lacks, less what one of its parts is called after all."""
    names = {part.name for part in build.parts} | {plural(part.name) for part in build.parts if part.name}
    return [phrase for phrase in build.lacks if bare(phrase) not in names]


def _detail(build: Build) -> list[Attribute]:
    """The detail as an attribute, unless `has` tells the same thing."""
    detail = mend_articles(build.detail)
    lead, _, rest = detail.partition(" ")
    if lead == "without":
        return [Attribute("absence", detail)]
    if lead == "with" and rest.startswith("no "):
        return [Attribute("absence", f"without {rest[3:]}")]
    if lead != "with":
        return [Attribute("form", detail)]
    if {stem(word) for phrase in build.has for word in phrase.split()[-1:]} & {stem(rest.split()[-1])}:
        return []
    return [Attribute("count" if rest.split()[0] in NUMBERS else "part", rest)]


def _paints(kind: str, build: Build) -> list[Attribute]:
    areas = _areas(build.parts)
    main = build.body or _largest(build.parts, areas)
    found = []
    if build.named:
        found = [Attribute("colour", main.name)] if main.name not in kind.split() else []
        if main.material in STUFF and main.material not in kind.split() and main.material not in build.words:
            found.append(Attribute("material", main.material))
    colors = [a.phrase for a in found]
    for name, rows in _by_name(build.parts).items():
        share = areas[rows].sum()
        if share < VISIBLE * areas.sum():
            continue
        called = _called(name, [build.parts[i] for i in rows], build.has)
        lacked = any(stem(phrase.split()[-1]) == stem(name.split()[-1]) for phrase in build.lacks)
        if not called or lacked or name.split()[-1] in kind.split():
            continue
        paints = [build.parts[i].paint for i in rows]
        for sort, words in (("colour", [paint.name for paint in paints]), ("material", [paint.material for paint in paints])):
            word, area = _leading(words, areas[rows])
            known = word in STUFF if sort == "material" else bool(word)
            if known and area >= WHOLE_PART * share and word not in colors and word not in name.split():
                found.append(Attribute(sort, mend_articles(called.format(word))))
    return found


def _areas(parts: Sequence[Part]) -> NDArray[np.float64]:
    """(parts,) square metres."""
    corners = np.concatenate([part.vertices[part.faces] for part in parts])
    u, v = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    x, y, z = (u[:, i - 2] * v[:, i - 1] - u[:, i - 1] * v[:, i - 2] for i in range(3))
    starts = np.cumsum([0, *(len(part.faces) for part in parts[:-1])])
    return np.asarray(np.add.reduceat(np.sqrt(x * x + y * y + z * z), starts) / 2)


def _largest(parts: Sequence[Part], areas: NDArray[np.float64]) -> Paint:
    total: dict[int, float] = {}
    for part, area in zip(parts, areas):
        total[id(part.paint)] = total.get(id(part.paint), 0.0) + float(area)
    best = max(total, key=lambda key: total[key])
    return next(part.paint for part in parts if id(part.paint) == best)


def _by_name(parts: Sequence[Part]) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for i, part in enumerate(parts):
        if part.name:
            rows.setdefault(part.name, []).append(i)
    return rows


def _leading(words: Sequence[str], areas: NDArray[np.float64]) -> tuple[str, float]:
    total: dict[str, float] = {}
    for word, area in zip(words, areas):
        total[word] = total.get(word, 0.0) + float(area)
    best = max(total, key=lambda word: total[word])
    return best, total[best]


def _called(name: str, parts: Sequence[Part], has: Sequence[str]) -> str:
    """The name as one says it after a colour: "a {} seat", "{} legs", "{} hair"; "" where nobody can tell how many it are.

    One part alone is one thing; several are one where `has` says so and they touch, and many where it says so, or where they are alike
    and lie apart.
    """
    if name in UNCOUNTED or name in has:
        return f"{{}} {name}"
    if any(phrase.endswith(plural(name)) for phrase in has):
        return f"{{}} {plural(name)}"
    if len(parts) == 1:
        return f"a {{}} {name}"
    low = np.array([part.vertices.min(0) for part in parts]) - 1e-4
    high = np.array([part.vertices.max(0) for part in parts]) + 1e-4
    touching = np.asarray(((low[:, None] <= high) & (high[:, None] >= low)).all(2))
    reached = touching[0]
    while (wider := touching[reached].any(0) | reached).sum() > reached.sum():
        reached = wider
    if reached.all():
        return f"a {{}} {name}" if any(phrase.endswith(f" {name}") for phrase in has) else ""
    size = np.sort(high - low, axis=1)
    alike = (size.max(0) < size.min(0) * ALIKE + 2e-3).all()
    return f"{{}} {plural(name)}" if alike and touching.sum() == len(parts) else ""
