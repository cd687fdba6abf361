"""A run on shards becomes a bundle: point network and both towers with their prompts as graphs, compared with torch, calibrated, written.

Trains nothing. What is chosen is chosen on the split that chose the weights. Weights stay float32: nothing here has measured less.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from cg3d.bundle import manifest as manifests
from cg3d.bundle.manifest import Licence
from cg3d.bundle.runtime import open_graph
from cg3d.errors import UsageError
from cg3d.learn import checkpoint, frozen, templates
from cg3d.learn.export import BACKGROUND, PARITY, calibrate
from cg3d.learn.live import Columns, load_live, open_towers
from cg3d.learn.nets.tower_graphs import picture_graph, text_graph
from cg3d.learn.nets.towers import Towers
from cg3d.learn.onnx_points import folded_graph
from cg3d.learn.points_graph import traced_graph
from cg3d.learn.recipe import Recipe
from cg3d.learn.shards import Shards, open_shards
from cg3d.learn.tower import load_best, recipe_of
from cg3d.records import Float32


def export_towers(run: Path, out: Path) -> dict[str, Any]:
    """Write the bundle of `run` into the folder `out`; gives its name, space, size and scores. Raises Cg3dError where a graph differs."""
    net, towers, recipe, notes = load_run(run)
    shards = open_shards(recipe.beside(recipe.data.shards))
    if not shards.spec.views:
        raise UsageError(f"'{shards.folder}' holds no pictures", "A bundle of these towers needs shards with views")
    with tempfile.TemporaryDirectory(dir=out.parent if out.parent.is_dir() else None) as scratch:
        folder = Path(scratch)
        graphs = tower_graphs(net, towers, recipe, shards.spec.view_size)
        for name, graph in graphs.items():
            (folder / f"{name}.onnx").write_bytes(graph.SerializeToString())
        towers.text.bpe.save(folder / "tokenizer.json")
        columns = Columns(shards, frozen.captions_of(shards, recipe))
        columns.label_vectors = frozen.label_vectors(towers, shards.labels, recipe.evaluate.template, recipe.towers.batch)
        vectors = record_vectors(folder, shards, recipe.model.points)
        background = background_of(shards, recipe, vectors, columns.label_vectors)
        for name, rows in background.items():
            np.save(folder / f"background.{name}.npy", rows.astype(np.float16), allow_pickle=False)
        (folder / "labels.txt").write_text("\n".join(templates.spoken(label) for label in shards.labels) + "\n", encoding="utf-8")
        calibration, scores = calibrate(columns, vectors, background, recipe.data.split, recipe.evaluate.splits[0])
        manifest = manifests.write(
            folder,
            name=Path(recipe.file).stem,
            version="1",
            spec=replace(shards.spec, points=recipe.model.points),
            dimensions=towers.picture.dimensions,
            towers={name: f"{name}.onnx" for name in graphs},
            tokenizer="tokenizer.json",
            max_tokens=towers.text.longest,
            arrays={f"background.{name}": f"background.{name}.npy" for name in background},
            templates=[recipe.evaluate.template],
            calibration=calibration,
            licences=licences(shards, recipe),
            scores=scores,
            about=f"run {notes['step']} steps, data {shards.digest[:16]}, towers {recipe.towers.weights}",
        )
        out.mkdir(parents=True, exist_ok=True)
        for file in folder.iterdir():
            shutil.copyfile(file, out / file.name)
    size = sum(entry.bytes for entry in manifest.files.values())
    return {"name": manifest.name, "space": manifest.space, "bytes": size, "scores": {score.what: score.value for score in scores}}


def load_run(run: Path) -> tuple[nn.Module, Towers, Recipe, dict[str, Any]]:
    """Point network, towers (with their prompts, if the run was live), recipe and notes of the best weights."""
    _, notes = checkpoint.load(run / "checkpoints", "best")
    recipe = recipe_of(run, notes)
    if recipe.live:
        tower, towers, _, _ = load_live(run)
        return tower.net, towers, recipe, notes
    shards = open_shards(recipe.beside(recipe.data.shards))
    return load_best(run)[0].net, open_towers(recipe, shards.labels), recipe, notes


def tower_graphs(net: nn.Module, towers: Towers, recipe: Recipe, size: int) -> dict[str, Any]:
    """The graphs that the bundle's runtime asks for, by name."""
    generator = torch.Generator().manual_seed(0)
    see, read = _Unit(picture_graph(towers.picture, size)), text_graph(towers.text)
    pictures = torch.randint(0, 256, (3, size, size, 3), generator=generator, dtype=torch.uint8)
    few, more = (towers.text.tokenize(texts) for texts in (["a chair", "a table"], ["a", "a small red boat on a lake", "two axes"]))
    texts = [(tokens, torch.ones_like(tokens)) for tokens in (few, more)]
    of_text = {"input_ids": {0: "N", 1: "L"}, "attention_mask": {0: "N", 1: "L"}, "vector": {0: "N"}}
    rows = F.normalize(torch.randn((3, towers.picture.dimensions), generator=generator), dim=-1)
    axes = {name: {0: "B"} for name in ("pictures", "features", "vector")}
    same = _Unit(nn.Identity())
    return {
        "points": folded_graph(net, recipe.model.points, PARITY),
        "pictures": traced_graph(see, ["pictures"], "features", (pictures[:2],), (pictures,), PARITY, axes),
        "pictures_head": traced_graph(same, ["features"], "vector", (rows[:2],), (rows,), PARITY, axes),
        "text": traced_graph(read, ["input_ids", "attention_mask"], "vector", texts[0], texts[1], PARITY, of_text),
    }


class _Unit(nn.Module):  # type: ignore[misc]
    """Rows of length 1: the runtime averages views, and in training their unit vectors were averaged."""

    def __init__(self, inner: nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, rows: Tensor) -> Tensor:
        return F.normalize(self.inner(rows), dim=-1)


def record_vectors(folder: Path, shards: Shards, points: int) -> dict[str, Float32]:
    """(M, D) of every record, by the graphs in `folder`, one at a time as in use."""
    of_points, of_pictures = (open_graph(folder / f"{name}.onnx", threads=2) for name in ("points", "pictures"))
    found: dict[str, list[Any]] = {"points": [], "pictures": []}
    for item in range(len(shards)):
        record = shards[item]
        colors = record.colors[:points].astype(np.float32) / 255
        if not record.has_color:
            colors = np.full_like(colors, shards.spec.color_none)
        found["points"].append(of_points({"points": record.points[None, :points], "colors": colors[None]})[0])
        seen = of_pictures({"pictures": record.pictures}).mean(0)
        found["pictures"].append(seen / np.linalg.norm(seen))
    return {name: np.stack(rows).astype(np.float32) for name, rows in found.items()}


def background_of(shards: Shards, recipe: Recipe, vectors: dict[str, Float32], labels: Float32) -> dict[str, Float32]:
    """Vectors of training records and of labels, evenly over each: what a question meets by chance."""
    items = shards.items(recipe.data.split)
    chosen = items[np.linspace(0, len(items) - 1, min(BACKGROUND, len(items))).astype(int)]
    return {**{part: rows[chosen] for part, rows in vectors.items()}, "texts": labels[:: max(1, len(labels) // BACKGROUND)]}


def licences(shards: Shards, recipe: Recipe) -> list[Licence]:
    """Of the data, as its records say; the towers' own licence is for whoever gave their weights to say."""
    data = [
        Licence(f"data: {count} records", licence or "unknown", ", ".join(shards.manifest.sources))
        for licence, count in shards.manifest.licences.items()
    ]
    return [
        Licence(f"weights: towers {recipe.towers.weights}", "see their source"),
        Licence("weights: points, prompts", "as the data"),
        *data,
    ]
