"""File names to words: for the name vector and for full-text search. Knows no library.

"kitchen/OakChair_v2-LOD0.glb" -> name "oak chair"; words "kitchen oak chair v 2 lod 0".
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

# Words that say nothing of what a model shows; a name of only such words is no name.
_EMPTY = """
model models mesh meshes object objects obj file untitled scene asset assets item part shape thing new final copy export exported lod lods
low high mid poly lowpoly highpoly version ver test tmp temp default unnamed noname gltf glb fbx stl ply off dae textured texture material
geo geometry sm cloud points scan mm cm fixed clean simplified decimated
"""
EMPTY_WORDS = frozenset(_EMPTY.split())
RUN = re.compile(r"\d+|[^\W\d_]+")
MOST_PARENTS = 4  # folders above a file whose words are searchable


def split_words(text: str) -> list[str]:
    """Lower-case words of a name: camelCase, underscores, dashes and digits part them."""
    return [word.lower() for run in RUN.findall(unicodedata.normalize("NFC", text)) for word in _split_case(run)]


def clean_name(relative: str) -> str:
    """What a file's own name says it shows, '' if nothing: numbers, single letters, hashes and words like "final" dropped."""
    stem = PurePosixPath(relative).stem
    if _is_code(stem):
        return ""
    words = [word for word in split_words(stem) if len(word) > 1 and not word.isdigit() and word not in EMPTY_WORDS]
    return " ".join(words)


def path_words(relative: str) -> str:
    """Every word of the file's name and of the folders just above it, for full-text search."""
    path = PurePosixPath(relative)
    return " ".join(split_words(" ".join([*path.parent.parts[-MOST_PARENTS:], path.stem])))


def _split_case(run: str) -> list[str]:
    """OakChair -> Oak, Chair; HTTPServer -> HTTP, Server; in any script that has cases."""
    starts = [0]
    for place in range(1, len(run)):
        before, here, after = run[place - 1], run[place], run[place + 1 : place + 2]
        if here.isupper() and (not before.isupper() or after.islower()):
            starts.append(place)
    return [run[start:end] for start, end in zip(starts, [*starts[1:], len(run)], strict=True)]


def _is_code(stem: str) -> bool:
    """Hashes, UUIDs and catalogue numbers: mostly hexadecimal or digits, and no word to be seen."""
    letters = re.sub(r"[\W_]", "", stem)
    if re.fullmatch(r"[0-9a-fA-F]{12,}", letters):
        return True
    digits = sum(character.isdigit() for character in letters)
    return len(letters) >= 8 and digits >= len(letters) / 2 and not re.search(r"[A-Za-z]{4,}", letters)
