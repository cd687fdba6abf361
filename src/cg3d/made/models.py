"""A folder of made models with their labels. Knows formats only through `writers`."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cg3d.errors import UsageError, did_you_mean
from cg3d.made.build import caption
from cg3d.made.captions import needs_color
from cg3d.made.kinds import KINDS, draw_shape
from cg3d.made.paints import PALETTE
from cg3d.made.writers import write
from cg3d.records import Axis

# what `make_models` writes unless told otherwise
EVERYDAY = (
    "chair", "car", "sofa", "table", "airplane", "bed", "mug", "tree", "bookshelf", "laptop", "floor lamp", "bottle", "bicycle",
    "armchair", "potted plant", "desk", "toilet", "truck", "wardrobe", "television", "bowl", "boat", "stool", "bathtub", "dresser", "bus",
    "desk lamp", "vase", "monitor", "barrel", "rocket", "bench", "sink", "keyboard", "mushroom", "coffee table", "plate", "nightstand",
    "crate", "teapot", "house", "guitar", "teddy bear", "clock", "umbrella", "sword", "snowman", "traffic cone", "hammer", "door",
    "ladder",
)  # fmt: skip
# Half of the files are GLB; STL and OFF carry no colour.
FORMATS = (".glb", ".obj", ".glb", ".ply", ".glb", ".stl", ".glb", ".obj", ".glb", ".ply", ".glb", ".off")
COLORED = {".glb", ".obj", ".ply"}


@dataclass(frozen=True)
class MadeModel:
    """path: the file; label: its kind; caption: a true sentence; format: the suffix without the dot."""

    path: Path
    label: str
    caption: str
    format: str


def make_models(
    folder: Path,
    *,
    seed: int = 0,
    count: int = 120,
    hide_names: bool = False,
    up: Axis = "y",
    kinds: Sequence[str] = EVERYDAY,
    attributes: Sequence[str] = (),
) -> list[MadeModel]:
    """Write `count` models and labels.csv (path, label, caption) into the folder; the same seed gives the same bytes.

    File names tell kind and colour ("red-armchair-03.glb"), or nothing ("model_0003.glb") with hide_names. up="z" writes OBJ, STL, PLY and
    OFF with +Z up, as CAD programs do. attributes: what has to be true of every model ("armrests", "three-legged", "without a back").
    Raises UsageError for an unknown kind and for attributes that a kind never has, before anything is written for it; OSError if the folder
    cannot be written.
    """
    if unknown := [kind for kind in kinds if kind not in KINDS]:
        raise UsageError(f"'{unknown[0]}' is no kind that can be made", did_you_mean(unknown[0], KINDS))
    folder = Path(folder)
    for kind in dict.fromkeys(kinds[:count]) if attributes else ():
        draw_shape(kind, np.random.default_rng([seed, 0]), attributes=attributes)
    folder.mkdir(parents=True, exist_ok=True)
    made = [_make(folder, i, seed, kinds[i % len(kinds)], hide_names=hide_names, up=up, attributes=attributes) for i in range(count)]
    with (folder / "labels.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("path", "label", "caption"))
        table.writerows((model.path.name, model.label, model.caption) for model in made)
    return made


def _make(folder: Path, number: int, seed: int, kind: str, *, hide_names: bool, up: Axis, attributes: Sequence[str]) -> MadeModel:
    rng = np.random.default_rng([seed, number])
    suffix = FORMATS[number % len(FORMATS)]
    if suffix not in COLORED and any(needs_color(phrase) for phrase in attributes):
        suffix = ".glb"
    drawn = draw_shape(kind, rng, attributes=attributes)
    said = caption(kind, drawn.build, drawn.scale, colored=suffix in COLORED)
    color = next((word for word in said.split() if word in PALETTE), "")
    name = "-".join([*([color] if color else []), *kind.split(), f"{number + 1:02d}"])
    path = folder / ((f"model_{number + 1:04d}" if hide_names else name) + suffix)
    write(drawn.mesh, path, up=up)
    return MadeModel(path, kind, said, suffix[1:])
