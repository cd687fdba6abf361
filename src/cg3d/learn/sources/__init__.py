"""Data sets as they are published, and folders of one's own, as samples: one small file each. Reads no shape and writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cg3d.errors import UsageError, did_you_mean
from cg3d.learn.sources import folder, made, modelnet, objaverse, s3dis, scannet, scanobjectnn, shapenet
from cg3d.learn.sources.sample import Sample

__all__ = ["KINDS", "Sample", "parse_source", "samples_of"]

KINDS: dict[str, Callable[..., Iterator[Sample]]] = {
    "folder": folder.samples,
    "shapenet": shapenet.samples,
    "objaverse": objaverse.samples,
    "modelnet": modelnet.samples,
    "scanobjectnn": scanobjectnn.samples,
    "scannet": scannet.samples,
    "s3dis": s3dis.samples,
    "made": made.samples,
}
RECOGNISED = {  # asked in this order; a folder that none of them knows is a folder of models
    "shapenet": shapenet.recognise, "modelnet": modelnet.recognise, "scanobjectnn": scanobjectnn.recognise,
    "scannet": scannet.recognise, "s3dis": s3dis.recognise, "objaverse": objaverse.recognise,
}  # fmt: skip
OPTIONS = {  # what a kind takes beside its place
    "folder": ("texts", "licence", "up"), "objaverse": ("texts",), "scanobjectnn": ("variant", "fold"),
    "modelnet": ("variant",), "made": ("seed", "kinds"),
}  # fmt: skip


def parse_source(source: str, kind: str = "") -> tuple[str, str]:
    """(kind, place) of "KIND:PLACE" or of a folder whose layout is recognised. Raises UsageError.

    `parse_source("modelnet:data/ModelNet40") == ("modelnet", "data/ModelNet40")`
    """
    before, colon, after = source.partition(":")
    if not kind and colon and before in KINDS:
        kind, source = before, after
    elif not kind and colon and before.isalnum() and len(before) > 1 and not Path(source).exists():
        raise UsageError(f"there is no source of the kind '{before}'", did_you_mean(before, KINDS))
    if kind and kind not in KINDS:
        raise UsageError(f"there is no source of the kind '{kind}'", did_you_mean(kind, KINDS))
    if not kind:
        place = Path(source)
        if not place.is_dir():
            raise UsageError(
                f"there is no folder '{source}'", "Write KIND:FOLDER, for example modelnet:data/ModelNet40, to hear what it needs"
            )
        kind = next((name for name, knows in RECOGNISED.items() if knows(place)), "folder")
    return kind, source


def samples_of(kind: str, place: str, **options: Any) -> Iterator[Sample]:
    """The samples of a source; options that are empty or None are not said. place: a folder; for "made" how many of each kind.

    Raises UsageError for an option that the kind does not take, and for a place that holds no such data set.
    """
    said = {name: value for name, value in options.items() if value not in (None, "")}
    if unknown := sorted(set(said) - set(OPTIONS.get(kind, ()))):
        takers = ", ".join(name for name, taken in OPTIONS.items() if unknown[0] in taken)
        raise UsageError(f"a source of the kind '{kind}' takes no --{unknown[0]}", f"It is for: {takers}")
    if kind == "made":
        if not place.isdecimal() or not int(place):
            raise UsageError(f"'made:{place}' says no number of models", "Write made:20 for 20 of every kind")
        return made.samples(int(place), **said)
    return KINDS[kind](Path(place), **said)
