"""What towers that learn nothing say of shards, computed once: captions as a table, pictures as vectors, both as a cached training set.

Takes no step. The live road uses parts of it for the tower that has no prompts; where neither has any, `freeze_shards` makes `Triplets`
and the cached road is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cg3d.errors import UsageError
from cg3d.learn import templates
from cg3d.learn.checkpoint import write_atomically
from cg3d.learn.nets.towers import PictureTower, Towers, text_table
from cg3d.learn.recipe import Recipe
from cg3d.learn.shards import Shards
from cg3d.learn.triplets import Triplets, open_triplets, write_triplets
from cg3d.records import Float32


@dataclass(frozen=True, eq=False)
class Captions:
    """Every caption once. texts: (T,); label: (T,) int32 which label it is for, -1 = for items that name it; of_items: (M, C) int32 rows
    of an item's own captions, -1 = none."""

    texts: list[str]
    label: NDArray[np.int32]
    of_items: NDArray[np.int32]


def captions_of(shards: Shards, recipe: Recipe) -> Captions:
    """Those that data.captions asks for: the shards' own and each label in evaluate.template, or each label in the paper's templates.

    Raises UsageError, naming the record, if one of the training split has neither label nor caption.
    """
    if recipe.data.captions == "paper":
        said_of = [templates.captions(label, published=True) for label in shards.labels]
    else:
        said_of = [templates.captions(label, [recipe.evaluate.template]) for label in shards.labels]
    texts = [text for said in said_of for text in said]
    of_label = np.repeat(np.arange(len(said_of), dtype=np.int32), [len(said) for said in said_of])
    rows: dict[str, int] = {}
    own: list[list[int]] = [[] for _ in range(len(shards))]
    if recipe.data.captions == "own":
        for item in range(len(shards)):
            said = shards.note(item)["texts"]
            own[item] = [rows.setdefault(text, len(texts) + len(rows)) for text in said]
    for item in shards.items(recipe.data.split):
        if shards.label[item] < 0 and not own[item]:
            key = shards.note(int(item))["key"]
            raise UsageError(f"record '{key}' of '{shards.folder}' has neither a label nor a caption", "Leave it out, or give it one")
    of_items = np.full((len(shards), max((len(entry) for entry in own), default=0)), -1, np.int32)
    for item, entry in enumerate(own):
        of_items[item, : len(entry)] = entry
    return Captions([*texts, *rows], np.concatenate([of_label, np.full(len(rows), -1, np.int32)]), of_items)


def caption_vectors(towers: Towers, captions: Captions, batch: int) -> Float32:
    """(T, D) unit float32, by a text tower without prompts."""
    return unit(text_table(towers.text, captions.texts, batch=batch))


def label_vectors(towers: Towers, labels: tuple[str, ...], template: str, batch: int) -> Float32:
    """(L, D) unit float32: what a label is measured by, with the text tower as it is now."""
    return unit(text_table(towers.text, [templates.captions(label, [template])[0] for label in labels], range(len(labels)), batch))


def picture_vectors(tower: PictureTower, shards: Shards, file: Path, batch: int) -> NDArray[np.float16]:
    """(M, V, D) float16 unit vectors of every view of every record, memory-mapped from `file`, which is made if it is not there."""
    shape = (len(shards), shards.spec.views, tower.dimensions)
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, lambda path: _fill(path, shape, tower, shards, max(1, batch // max(1, shards.spec.views))))
    return np.load(file, mmap_mode="r", allow_pickle=False)  # type: ignore[no-any-return]


@torch.no_grad()  # type: ignore[untyped-decorator]
def _fill(path: Path, shape: tuple[int, ...], tower: PictureTower, shards: Shards, at_once: int) -> None:
    device = next(tower.parameters()).device
    whole = np.lib.format.open_memmap(path, "w+", np.float16, shape)
    for start in range(0, len(shards), at_once):
        pictures = np.stack([shards[item].pictures for item in range(start, min(start + at_once, len(shards)))])  # (R, V, S, S, 3)
        rows = tower(tower.normalise(torch.from_numpy(pictures).flatten(0, 1).to(device)))
        whole[start : start + len(pictures)] = unit(rows).reshape(len(pictures), *shape[1:])
    whole.flush()


def freeze_shards(shards: Shards, towers: Towers, folder: Path, recipe: Recipe) -> Triplets:
    """The cached training set of `shards` by towers that learn nothing, in `folder`; opened if it is there already."""
    if (folder / "manifest.json").exists():
        return open_triplets(folder)
    captions = captions_of(shards, recipe)
    points = np.lib.format.open_memmap(_made(folder) / "points.part", "w+", np.float32, (len(shards), shards.manifest.stored, 3))
    colors = np.lib.format.open_memmap(folder / "colors.part", "w+", np.uint8, points.shape)
    for item in range(len(shards)):
        record = shards.record(item, ())
        points[item], colors[item] = record.points, record.colors
    triplets = write_triplets(
        folder,
        labels=shards.labels,
        splits=shards.splits,
        spec=shards.spec,
        names=[shards.note(item)["key"] for item in range(len(shards))],
        about=f"shards {shards.digest[:16]} by {recipe.towers.weights}",
        points=points,
        colors=colors,
        has_color=np.asarray(shards.index["has_color"]),
        label=shards.label,
        split=np.asarray(shards.index["split"]),
        pictures=picture_vectors(towers.picture, shards, folder / "pictures.part", recipe.towers.batch),
        label_vectors=label_vectors(towers, shards.labels, recipe.evaluate.template, recipe.towers.batch),
        text_vectors=caption_vectors(towers, captions, recipe.towers.batch),
        text_label=captions.label,
        item_texts=captions.of_items,
    )
    for name in ("points", "colors", "pictures"):
        (folder / f"{name}.part").unlink()
    return triplets


def unit(rows: Tensor) -> Float32:
    """Rows of length 1, float32."""
    vectors: Float32 = torch.nn.functional.normalize(rows.float(), dim=-1).cpu().numpy()
    return vectors


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def summary(towers: Towers, recipe: Recipe) -> dict[str, Any]:
    """Which towers a run used, for its notes."""
    return {"weights": recipe.towers.weights, **towers.source}
