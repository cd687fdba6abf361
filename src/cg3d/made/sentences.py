"""English for captions: attributes put into sentences by many templates. Knows no shape: what it is given is true, and it adds nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cg3d.made.names import PAIRED, article, number, with_article
from cg3d.made.paints import PALETTE, Rng

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COLOR_WORDS = frozenset([*PALETTE, "golden", "silver", "gray", "colourful", "dark", "striped", "checked", "spotted"])
# material as an adjective -> the stuff
STUFF = {
    "wooden": "wood", "metal": "metal", "fabric": "fabric", "leather": "leather", "plastic": "plastic", "ceramic": "ceramic",
    "stone": "stone", "glass": "glass", "brick": "bricks", "wicker": "wicker", "rubber": "rubber", "paper": "paper",
    "cardboard": "cardboard", "concrete": "concrete", "wax": "wax", "cork": "cork", "straw": "straw", "clay": "clay",
    "woollen": "wool", "iron": "iron", "steel": "steel", "brass": "brass", "bronze": "bronze", "marble": "marble", "bamboo": "bamboo",
    "rattan": "rattan", "velvet": "velvet", "canvas": "canvas", "silver": "silver", "porcelain": "porcelain", "foam": "foam",
}  # fmt: skip
# "three legs" -> "three-legged"
COUNTED = {
    "leg": "legged", "wheel": "wheeled", "arm": "armed", "blade": "bladed", "handle": "handled", "wing": "winged", "door": "door",
    "drawer": "drawer", "seat": "seat", "tier": "tier", "shelf": "shelf", "storey": "storey", "step": "step", "head": "headed",
}  # fmt: skip
IRREGULAR = {
    "shelves": "shelf",
    "leaves": "leaf",
    "knives": "knife",
    "halves": "half",
    "storeys": "storey",
    "feet": "foot",
    "teeth": "tooth",
}


@dataclass(frozen=True)
class Attribute:
    """kind: "size", "form", "style", "colour", "material", "part", "count" or "absence"; phrase: "round", "four legs", "without a lid"."""

    kind: str
    phrase: str

    @property
    def adjective(self) -> bool:
        """Whether it stands before the noun ("red") and not behind it ("a red seat")."""
        return self.kind in ("size", "style", "form", "colour", "material") and " " not in self.phrase


@dataclass(frozen=True)
class Subject:
    """What is spoken of. noun: the word chosen for it; sort: a hypernym or ""; tail: words glued to it ("slice with salami") or ""."""

    noun: str
    sort: str = ""
    tail: str = ""

    @property
    def number(self) -> str:
        return "one" if self.tail else number(self.noun)

    @property
    def has(self) -> str:
        return "have" if self.number == "plural" else "has"


def stem(word: str) -> str:
    """The singular of a plain plural."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if re.search(r"(ss|sh|ch|x)es$", word):
        return word[:-2]
    if re.search(r"[^aeiou]ies$", word):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


def plural(noun: str) -> str:
    """The plural of a noun (of its last word)."""
    head, _, word = noun.rpartition(" ")
    back = {value: key for key, value in IRREGULAR.items()}
    if word in back:
        word = back[word]
    elif stem(word) != word:
        pass
    elif re.search(r"[^aeiou]y$", word):
        word = word[:-1] + "ies"
    else:
        word += "es" if re.search(r"(s|sh|ch|x)$", word) else "s"
    return f"{head} {word}".strip()


def bare(phrase: str) -> str:
    """Without "with", "a", "an", "the" in front."""
    return re.sub(r"^(with )?((a|an|the|some) )?", "", phrase.strip().lower())


def counted(phrase: str) -> str:
    """ "four legs" as an adjective, "four-legged"; "" for what is not said so."""
    words = phrase.split()
    if len(words) != 2 or words[0] not in NUMBERS[2:] or stem(words[1]) not in COUNTED:
        return ""
    return f"{words[0]}-{COUNTED[stem(words[1])]}"


def key_of(phrase: str) -> str:
    """The same text for "armrests" and "with armrests", "three-legged", "3 legs" and "three legs", "no lid" and "without a lid"."""
    text = re.sub(r"\b(\d+)\b", lambda m: NUMBERS[int(m[1])] if int(m[1]) < len(NUMBERS) else m[1], bare(phrase))
    if found := re.fullmatch(r"(?:without|no) (.+)", text):
        return f"without {bare(found[1])}"
    number_word, _, rest = text.partition("-")
    for noun, adjective in COUNTED.items():
        if number_word in NUMBERS and rest == adjective:
            return f"{number_word} {plural(noun)}"
    return text


def listed(items: Sequence[str], last: str = "and") -> str:
    """ "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}"


def mend_articles(text: str) -> str:
    """ "a orange roof" to "an orange roof"."""
    return re.sub(r"\b(a|an) (?=([\w-]+))", lambda m: f"{article(m[2])} ", text)


def sentence(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    """One caption that says some of the attributes; any of the templates."""
    names, weights = list(TEMPLATES), [weight for _, weight in TEMPLATES.values()]
    for _ in range(8):
        name = names[int(rng.choice(len(names), p=[w / sum(weights) for w in weights]))]
        text = TEMPLATES[name][0](subject, attributes, rng)
        if text:
            return mend_articles(text)
    return mend_articles(_plain(subject, (), rng))


# Pieces


def _some(attributes: Sequence[Attribute], rng: Rng, share: float) -> list[Attribute]:
    return [a for a in attributes if rng.random() < share]


def _before(attributes: Sequence[Attribute], rng: Rng) -> str:
    """Adjectives in English order: size, number, form, colour, material, sort."""
    order = ("size", "count", "form", "colour", "material", "style")
    words: list[tuple[int, str]] = []
    share = {"size": 0.3, "style": 0.7, "colour": 0.5, "material": 0.45}
    for a in attributes:
        if a.adjective and rng.random() < share.get(a.kind, 0.55):
            words.append((order.index(a.kind), a.phrase))
    counts = [word for a in attributes if a.kind == "count" and (word := counted(a.phrase))]
    if counts and rng.random() < 0.2:
        words.append((1, counts[int(rng.integers(len(counts)))]))
    return " ".join(dict.fromkeys(word for _, word in sorted(words, key=lambda pair: pair[0])))


def _behind(attributes: Sequence[Attribute], rng: Rng, said: str = "", share: float = 0.45) -> str:
    """What follows the noun: "on wheels", "with four legs and armrests but without a back"."""
    rest = [a for a in attributes if not a.adjective and counted(a.phrase) not in said.split()]
    placed = [a.phrase for a in rest if a.kind == "form"]
    if placed and rng.random() < share:
        return placed[int(rng.integers(len(placed)))]
    there = _held([a.phrase for a in rest if a.kind not in ("form", "absence")], rng, share)
    gone = [a.phrase.removeprefix("without ") for a in _some([a for a in rest if a.kind == "absence"], rng, share / 2)]
    rng.shuffle(gone)
    missing = listed(gone[:2], "or") if gone else ""
    if there and gone:
        return f"with {listed(there)} but {'without ' + missing if rng.random() < 0.7 else 'no ' + bare(gone[0])}"
    if gone:
        return f"without {missing}" if rng.random() < 0.7 else f"with no {bare(gone[0])}"
    return f"with {listed(there)}" if there else ""


def _held(phrases: list[str], rng: Rng, share: float) -> list[str]:
    """Up to three of the parts in any order; one that is a list itself, or is meant by another ("legs", "black legs"), stands alone."""
    chosen = [phrase for phrase in phrases if rng.random() < share]
    rng.shuffle(chosen)
    kept: list[str] = []
    for phrase in chosen:
        if {stem(w) for w in phrase.split()[-1:]} & {stem(other.split()[-1]) for other in kept}:
            continue
        if re.search(r",| and | with ", phrase):
            return kept or [phrase]
        kept.append(phrase)
    return kept[:3]


def _group(subject: Subject, adjectives: str) -> str:
    return " ".join(word for word in (adjectives, subject.noun, subject.tail) if word)


def _np(subject: Subject, adjectives: str) -> str:
    text = _group(subject, adjectives)
    return f"{article(text)} {text}" if subject.number == "one" else text


# Templates: each gives "" where it has nothing to say


def _plain(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    """ "a red chair with four legs"."""
    adjectives = _before(attributes, rng)
    return f"{_np(subject, adjectives)} {_rest(subject, attributes, rng, adjectives)}".strip()


def _rest(subject: Subject, attributes: Sequence[Attribute], rng: Rng, said: str = "") -> str:
    return "" if subject.tail else _behind(attributes, rng, said)


def _no_article(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    adjectives = _before(attributes, rng)
    return f"{_group(subject, adjectives)} {_rest(subject, attributes, rng, adjectives)}".strip()


def _pointing(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    many = subject.number == "plural"
    starts = ("these are", "here are") if many else ("this is", "here is")
    start = ("a 3D model of", "a model of", "a 3D shape of", *starts)[int(rng.integers(5))]
    return f"{start} {_plain(subject, attributes, rng)}"


def _sorted_as(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    """ "a couch, a piece of furniture with two seats"."""
    if not subject.sort or subject.tail:
        return ""
    adjectives = _before(attributes, rng)
    return f"{_np(subject, adjectives)}, {with_article(subject.sort, subject.sort)} {_behind(attributes, rng, adjectives)}".strip()


def _keywords(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    """ "chair, red, wooden, four legs"."""
    if subject.tail:
        return ""
    words = [bare(a.phrase) if a.kind != "absence" else a.phrase for a in _some(attributes, rng, 0.5)]
    rng.shuffle(words)
    return ", ".join([subject.noun, *words[:4]])


def _relative(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    """ "a chair that has four legs", "a chair which has no armrests"."""
    if subject.tail:
        return ""
    that = "that" if rng.random() < 0.6 else "which"
    there = _held([a.phrase for a in attributes if not a.adjective and a.kind not in ("form", "absence")], rng, 0.5)
    gone = [bare(a.phrase.removeprefix("without ")) for a in attributes if a.kind == "absence"]
    adjectives = _before(attributes, rng)
    if there and not {counted(phrase) for phrase in there} & set(adjectives.split()):
        return f"{_np(subject, adjectives)} {that} {subject.has} {listed(there)}"
    return f"{_np(subject, adjectives)} {that} {subject.has} no {gone[int(rng.integers(len(gone)))]}" if gone else ""


def _made_of(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    """ "a red chair made of wood"."""
    stuff = [STUFF[a.phrase] for a in attributes if a.kind == "material" and a.phrase in STUFF]
    if not stuff or subject.tail:
        return ""
    return f"{_np(subject, _before([a for a in attributes if a.kind != 'material'], rng))} made of {stuff[0]}"


def _whose(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    """ "a chair whose seat is blue"."""
    parts = [a.phrase for a in attributes if a.kind in ("colour", "material") and not a.adjective]
    if not parts or subject.tail:
        return ""
    phrase = parts[int(rng.integers(len(parts)))]
    word, _, noun = bare(phrase).partition(" ")
    many = not phrase.startswith(("a ", "an "))
    return f"{_np(subject, _before(attributes, rng))} whose {noun} {'are' if many else 'is'} {word}"


def _predicate(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    """ "the chair is red", "the chair has four legs"."""
    if subject.tail:
        return ""
    states = [a.phrase for a in attributes if a.adjective and a.kind in ("colour", "form", "material")]
    there = [a.phrase for a in attributes if a.kind in ("part", "count")]
    if states and (not there or rng.random() < 0.5):
        verb = "are" if subject.number == "plural" else "is"
        return f"the {subject.noun} {verb} {states[int(rng.integers(len(states)))]}"
    return f"the {subject.noun} {subject.has} {there[int(rng.integers(len(there)))]}" if there else ""


def _paired(subject: Subject, attributes: Sequence[Attribute], rng: Rng) -> str:
    if subject.noun not in PAIRED or subject.tail:
        return ""
    adjectives = _before(attributes, rng)
    return f"a pair of {_group(subject, adjectives)} {_behind(attributes, rng, adjectives)}".strip()


Template = Callable[[Subject, Sequence[Attribute], Rng], str]
TEMPLATES: dict[str, tuple[Template, float]] = {
    "plain": (_plain, 40),
    "no article": (_no_article, 10),
    "pointing": (_pointing, 12),
    "sorted": (_sorted_as, 9),
    "keywords": (_keywords, 5),
    "relative": (_relative, 9),
    "made of": (_made_of, 4),
    "whose": (_whose, 5),
    "predicate": (_predicate, 3),
    "paired": (_paired, 10),
}
