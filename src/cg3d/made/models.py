"""A folder of made models with their labels. Knows formats only through `writers`."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cg3d.made.kinds import make_shape
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
    folder: Path, *, seed: int = 0, count: int = 120, hide_names: bool = False, up: Axis = "y", kinds: Sequence[str] = EVERYDAY
) -> list[MadeModel]:
    """Write `count` models and labels.csv (path, label, caption) into the folder; the same seed gives the same bytes.

    File names tell kind and colour ("red-armchair-03.glb"), or nothing ("model_0003.glb") with hide_names. up="z" writes OBJ, STL, PLY and
    OFF with +Z up, as CAD programs do. Raises OSError if the folder cannot be written.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    made = [_make(folder, i, seed, kinds[i % len(kinds)], hide_names=hide_names, up=up) for i in range(count)]
    with (folder / "labels.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("path", "label", "caption"))
        table.writerows((model.path.name, model.label, model.caption) for model in made)
    return made


def _make(folder: Path, number: int, seed: int, kind: str, *, hide_names: bool, up: Axis) -> MadeModel:
    rng = np.random.default_rng([seed, number])
    suffix = FORMATS[number % len(FORMATS)]
    mesh, caption = make_shape(kind, rng, colored=suffix in COLORED)
    color = next((word for word in caption.split() if word in PALETTE), "")
    name = "-".join([*([color] if color else []), *kind.split(), f"{number + 1:02d}"])
    path = folder / ((f"model_{number + 1:04d}" if hide_names else name) + suffix)
    write(mesh, path, up=up)
    return MadeModel(path, kind, caption, suffix[1:])
