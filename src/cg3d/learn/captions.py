"""What can be said of a model: its name in a few phrasings, synonyms, and the colour that most of it has. Knows no vectors."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

# sRGB anchors of everyday colour words; a point takes the nearest. Several anchors a word, since light and dark shades share a name.
COLOR_ANCHORS: dict[str, tuple[tuple[int, int, int], ...]] = {
    "red": ((200, 30, 30), (140, 20, 20), (235, 80, 70)),
    "orange": ((240, 140, 30),),
    "yellow": ((245, 215, 60), (230, 200, 110)),
    "green": ((60, 160, 60), (30, 90, 40), (140, 200, 90)),
    "blue": ((50, 90, 200), (30, 45, 110), (110, 170, 230)),
    "purple": ((125, 60, 165), (80, 40, 110)),
    "pink": ((240, 150, 180), (230, 80, 150)),
    "brown": ((120, 75, 45), (85, 55, 35), (165, 115, 75)),
    "black": ((20, 20, 22), (45, 45, 48)),
    "gray": ((128, 128, 128), (90, 92, 95), (170, 172, 175)),
    "white": ((245, 245, 245), (220, 220, 220)),
}
LEAST_SHARE = 0.5  # of the points that must agree before a colour is named


def article(noun: str) -> str:
    """The noun with "a" or "an"."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def label_captions(label: str, synonyms: tuple[str, ...] = ()) -> list[str]:
    """Phrasings for a label; the first is the one that bundles classify with."""
    phrasings = [article(label), label, f"a 3D model of {article(label)}"]
    return phrasings + [article(word) for word in synonyms if word != label]


def color_word(colors: NDArray[np.uint8]) -> str:
    """The colour word of at least half of the points, (N, 3) uint8 sRGB; empty where no colour has the majority."""
    words = [word for word, anchors in COLOR_ANCHORS.items() for _ in anchors]
    anchors = np.array([anchor for group in COLOR_ANCHORS.values() for anchor in group], np.float32)
    nearest = ((colors[:, None].astype(np.float32) - anchors) ** 2).sum(2).argmin(1)
    votes: dict[str, int] = {}
    for index, count in zip(*np.unique(nearest, return_counts=True)):
        votes[words[index]] = votes.get(words[index], 0) + int(count)
    word, most = max(votes.items(), key=lambda pair: pair[1])
    return word if most >= LEAST_SHARE * len(colors) else ""


def read_synonyms(path: Path) -> dict[str, tuple[str, ...]]:
    """label -> its synonyms, from the LVIS category list (JSON: [{"synonyms": [...]}]). Words of several meanings are left out."""
    categories = json.loads(path.read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for category in categories:
        words = [word.replace("_", " ") for word in category["synonyms"]]
        if any("(" in word for word in words):  # "bow (weapon)": the bare word means other things too
            continue
        for word in words:
            found.setdefault(word, set()).update(words)
    return {word: tuple(sorted(others - {word})) for word, others in found.items()}


def category_words(path: Path) -> set[str]:
    """Every word of the LVIS category list, without what stands in brackets."""
    categories = json.loads(path.read_text(encoding="utf-8"))
    return {word.replace("_", " ").split("(")[0].strip() for category in categories for word in category["synonyms"]}
