"""`import_bundle`: the one door. A kind names a family; a family reads weights; towers and graphs are made, compared and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F

from cg3d.errors import UsageError, did_you_mean
from cg3d.learn.importing import cg3d_nets, clip, openshape, pointmlp, towers, ulip, uni3d
from cg3d.learn.importing.family import Asked, Published
from cg3d.learn.importing.files import open_checkpoint
from cg3d.learn.importing.graphs import PointsGraph, Unit, graph
from cg3d.learn.importing.write import Parts, write
from cg3d.learn.nets.weights import sha256

Reader = Callable[[Mapping[str, Any], Asked], Published]
POINT_KINDS: dict[str, Reader] = {
    "cg3d-pointtransformer": cg3d_nets.read_transformer,
    "cg3d-pointmlp": cg3d_nets.read_pointmlp,
    "pointmlp": pointmlp.read_pointmlp,
    "ulip": ulip.read_ulip,
    "ulip2": ulip.read_ulip2,
    "openshape": openshape.read_openshape,
    "uni3d": uni3d.read_uni3d,
}
KINDS = (*POINT_KINDS, "clip")


def import_bundle(kind: str, asked: Asked, out: Path) -> dict[str, Any]:
    """Write the bundle `out`; gives name, space, bytes, towers, folder, notes. Raises UsageError or Cg3dError in one line."""
    if kind not in KINDS:
        raise UsageError(f"unknown kind '{kind}'", did_you_mean(kind, KINDS))
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError(f"'{out}' exists", "Name a folder that does not")
    parts = of_clip(asked) if kind == "clip" else of_points(kind, asked)
    return write(parts, asked, out, asked.name or out.resolve().name)


def of_clip(asked: Asked) -> Parts:
    opened, spec, templates, card = clip.read_clip(asked)
    parts = Parts(
        {}, opened.text.bpe.save, spec, opened.dimensions, opened.text.longest, templates, opened.scale, card, source=asked.weights
    )
    add_towers(parts, opened, asked.int8, pictures=True)
    return parts


def of_points(kind: str, asked: Asked) -> Parts:
    state, file = open_checkpoint(asked.weights, asked.beside)
    found = POINT_KINDS[kind](state, asked)
    source = f"{file.name} (sha256 {sha256(file)[:16]})"
    del state
    if found.words:
        return of_classifier(found, asked, source)
    if found.clip is not None and not asked.text:
        opened = towers.inside(found.clip, file.parent)
    else:
        opened = towers.for_points(asked.text, found.dimensions, found.card.text, asked.beside, found.prompts)
        source += f", texts by {asked.text}"
    spec = found.spec
    pictures = opened.picture is not None and asked.views > 0
    if asked.views and opened.picture is None:
        raise UsageError("--views without a picture tower that cg3d runs", "Leave --views out: points alone")
    if pictures:
        spec = replace(spec, view_size=opened.picture.size, view_kind="depth" if asked.depth else "shaded")
    parts = Parts(
        {}, opened.text.bpe.save, spec, found.dimensions, opened.text.longest, found.templates, found.scale, found.card, source=source
    )  # fmt: skip
    add_points(parts, found, asked.int8)
    add_towers(parts, opened, asked.int8, pictures=pictures)
    return parts


def of_classifier(found: Published, asked: Asked, source: str) -> Parts:
    """A bundle whose texts are words of class names."""
    vocabulary = pointmlp.vocabulary_of(found.words)
    parts = Parts(
        {}, lambda file: pointmlp.write_tokenizer(file, vocabulary), found.spec, found.dimensions, 64, found.templates, found.scale,
        found.card, words=found.words, source=source,
    )  # fmt: skip
    add_points(parts, found, asked.int8)
    ids = torch.arange(min(6, len(vocabulary)))[None]
    examples = [(rows, torch.ones_like(rows)) for rows in (ids[:, :2].repeat(2, 1), ids)]
    parts.graphs["text"], _ = graph(Unit(pointmlp.Words(vocabulary, found.words)), towers.IDS, "vector", examples[0], examples[1])
    return parts


def add_points(parts: Parts, found: Published, int8: bool) -> None:
    """Compared on clouds spread over the unit sphere, in random order, with random colours."""
    generator = torch.Generator().manual_seed(0)
    clouds = F.normalize(torch.randn((2, found.spec.points, 3), generator=generator), dim=-1)
    colors = torch.rand((2, found.spec.points, 3), generator=generator)
    axes = {"points": {0: "B"}, "colors": {0: "B"}}
    example = (clouds[:1], colors[:1])
    parts.graphs["points"], said = graph(PointsGraph(found.net), axes, "vector", example, (clouds, colors), int8=int8)
    note(parts, "points", said)


def add_towers(parts: Parts, opened: towers.Opened, int8: bool, *, pictures: bool) -> None:
    parts.graphs["text"], said = towers.text_onnx(opened.text, int8=int8)
    note(parts, "text", said)
    if pictures:
        parts.graphs["pictures"], said = towers.picture_onnx(opened.picture, opened.picture.size, int8=int8)
        note(parts, "pictures", said)
        parts.graphs["pictures_head"] = towers.head_onnx(parts.dimensions)


def note(parts: Parts, tower: str, said: str) -> None:
    if said:
        parts.said.append(f"{tower}: {said}")
