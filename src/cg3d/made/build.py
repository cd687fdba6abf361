"""From parts to one Mesh and a true caption. Builds no kind of thing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cg3d.made.names import with_article
from cg3d.made.paints import PALETTE, Paint, Rng
from cg3d.made.parts import Part
from cg3d.made.sentences import mend_articles
from cg3d.records import Material, Mesh

# Adjectives that name a sort and so stand next to the noun, after colour and material.
SORTS = frozenset(
    [
        "bunk",
        "double",
        "single",
        "corner",
        "sports",
        "school",
        "city",
        "double-decker",
        "electric",
        "steam",
        "passenger",
        "fighter",
        "rowing",
        "motor",
        "fishing",
        "container",
        "acoustic",
        "grandfather",
        "alarm",
        "wall",
        "grand",
        "upright",
        "palm",
        "fir",
        "tulip",
        "mobile",
        "desktop",
        "kitchen",
        "dome",
        "spiral",
        "suspension",
        "hard",
        "knight",
        "toy",
        "motorcycle",
        "beach",
        "hand",
        "stop",
        "warning",
        "top",
        "baseball",
        "star",
    ]
)
SMALL, LARGE = 0.86, 1.16  # overall scale against the kind's usual size


@dataclass(frozen=True, eq=False)
class Build:
    """What a kind's function gives. words: adjectives that are true of it ("round"); detail: what may follow ("with four legs").

    body: the paint that the caption names, where it is not the one with most area (a blue mailbox on a wooden post); named=False: none.
    variant: which structure was drawn ("sledge"). has: what it visibly has, as noun phrases ("four legs", "armrests", "a round top").
    lacks: what others of its kind have and it has not ("armrests"). Both are said in plain English after "with" and "without".
    """

    parts: Sequence[Part]
    words: tuple[str, ...] = ()
    detail: str = ""
    body: Paint | None = None
    named: bool = True
    variant: str = ""
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


def between(rng: Rng, low: float, high: float) -> float:
    """A number in [low, high)."""
    return float(rng.uniform(low, high))


def chance(rng: Rng, share: float = 0.5) -> bool:
    """True that often."""
    return bool(rng.random() < share)


def stretched(rng: Rng, parts: Sequence[Part], share: float = 0.1) -> list[Part]:
    """Each axis scaled by up to that share, for kinds whose parts hang together too much to vary alone."""
    x, y, z = (float(f) for f in rng.uniform(1 - share, 1 + share, 3))
    return [part.scaled(x, y, z) for part in parts]


def main_paint(parts: Sequence[Part]) -> Paint:
    """The paint that covers most area."""
    areas: dict[int, float] = {}
    for part in parts:
        areas[id(part.paint)] = areas.get(id(part.paint), 0.0) + surface(part)
    best = max(areas, key=lambda key: areas[key])
    return next(part.paint for part in parts if id(part.paint) == best)


def surface(part: Part) -> float:
    """Its area in square metres."""
    a, b, c = (part.vertices[part.faces[:, i]] for i in range(3))
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum()) / 2


def assemble(build: Build, scale: float = 1.0) -> Mesh:
    """One mesh standing on y = 0, centred on x = z = 0; a material for each paint."""
    paints = list({id(part.paint): part.paint for part in build.parts}.values())
    index = {id(paint): i for i, paint in enumerate(paints)}
    vertices = np.concatenate([part.vertices for part in build.parts])
    starts = np.cumsum([0] + [len(part.vertices) for part in build.parts])
    low, high = vertices.min(0), vertices.max(0)
    shift = np.array([(low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2])
    textured = any(paint.texture is not None for paint in paints)
    return Mesh(
        vertices=((vertices - shift) * scale).astype(np.float32),
        faces=np.concatenate([part.faces + start for part, start in zip(build.parts, starts)]).astype(np.int32),
        format="made",
        uv=np.concatenate([_uv(part) for part in build.parts]).astype(np.float32) if textured else None,
        face_material=np.concatenate([np.full(len(part.faces), index[id(part.paint)]) for part in build.parts]).astype(np.int32),
        materials=tuple(_material(paint) for paint in paints),
        color_source="texture" if textured else "material",
    )


def caption(kind: str, build: Build, scale: float, *, colored: bool = True) -> str:
    """Like "a small red wooden chair with four legs"; without colour, no word that needs to see it."""
    paint = build.body or main_paint(build.parts)
    size = "small" if scale < SMALL else "large" if scale > LARGE else ""
    if set(build.words) & {"tall", "low", "long", "short", "small", "large"}:
        size = ""
    seen = [paint.name, paint.material] if colored and build.named else []
    sort = [word for word in build.words if word in SORTS]
    words = [word for word in (size, *build.words, *seen) if word and word not in kind and word not in sort]
    detail = [word for word in build.detail.split() if colored or word.strip(",") not in PALETTE]
    text = " ".join([*words, *sort, kind, *detail])
    return mend_articles(with_article(text, kind))


def linear(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """sRGB in [0, 1] to linear light."""
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def _material(paint: Paint) -> Material:
    if paint.texture is None:
        return Material(np.append(linear(paint.rgb), 1.0).astype(np.float32))
    alpha = np.full((*paint.texture.shape[:2], 1), 255, np.uint8)
    return Material(np.ones(4, np.float32), np.concatenate([paint.texture, alpha], 2))


def _uv(part: Part) -> NDArray[np.float64]:
    """Box mapping in metres: each vertex seen along the main axis of its averaged normal; the longer side of the part runs along u."""
    if part.paint.texture is None:
        return np.zeros((len(part.vertices), 2))
    axis = np.argmax(np.abs(normals(part.vertices, part.faces)), axis=1)
    size = np.ptp(part.vertices, axis=0)
    uv = np.zeros((len(part.vertices), 2))
    for k in range(3):
        others = sorted((i for i in range(3) if i != k), key=lambda i: -size[i])
        uv[axis == k] = part.vertices[axis == k][:, others]
    return uv * part.paint.per_metre


def normals(vertices: NDArray, faces: NDArray) -> NDArray[np.float64]:
    """(V, 3) unit area-weighted vertex normals."""
    a, b, c = (vertices[faces[:, i]].astype(np.float64) for i in range(3))
    face_normals = np.cross(b - a, c - a)
    total = np.stack([np.bincount(faces.ravel(), np.repeat(face_normals[:, k], 3), len(vertices)) for k in range(3)], 1)
    length = np.linalg.norm(total, axis=1, keepdims=True)
    return np.where(length > 1e-20, total / np.maximum(length, 1e-20), (0.0, 1.0, 0.0))
