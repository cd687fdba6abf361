"""Frozen vectors and scikit-learn's logistic regression on them: the linear probe, and the same from a few models a label. No gradient.

Vectors are a network's features before its projection, or a bundle's point vectors; both as in use, without augmentation.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from cg3d.bundle.runtime import Bundle
from cg3d.errors import MissingExtra, UsageError
from cg3d.learn.augment import plain
from cg3d.learn.feed import clouds
from cg3d.learn.finetune_data import Labelled, Rows
from cg3d.learn.finetune_recipe import FineRecipe
from cg3d.records import Float32, Prepared

Result = dict[str, Any]


def linear_probe(recipe: FineRecipe, data: Labelled, vectors: Float32) -> tuple[Result, NDArray[np.int64]]:
    """Fit on all training models, the strength chosen on the held-back share if there are several; what is measured, and predictions.

    vectors: (M, F) of all models (rows that are not asked for may be anything).
    """
    strengths, chosen_on = recipe.probe.strengths, {}
    strength = strengths[0]
    if len(strengths) > 1:
        if not len(data.val):
            raise UsageError("the held-back share is empty, so no strength can be chosen", "Raise data.val, or give one probe.strengths")
        chosen_on = {one: accuracy(recipe, one, vectors, data, data.train, data.val)[0] for one in strengths}
        strength = max(strengths, key=lambda one: chosen_on[one])  # of equal ones the first
    top1, predicted = accuracy(recipe, strength, vectors, data, np.union1d(data.train, data.val), data.test)
    named = {f"{one:g}": round(value, 4) for one, value in chosen_on.items()}
    return {"strength": strength, "chosen_on_val": named, **measured(predicted, data.place[data.test]), "top1": top1}, predicted


def few_shot(recipe: FineRecipe, data: Labelled, vectors: Float32) -> Result:
    """shots -> mean, sd and each draw of top-1 on the whole test split. Raises UsageError where a label has too few models."""
    rows, how = np.union1d(data.train, data.val), recipe.few_shot
    counts = np.bincount(data.place[rows], minlength=len(data.labels))
    most = int(max(how.shots))
    if counts.min() < most:
        poor = [f"'{data.labels[at]}' ({counts[at]})" for at in np.flatnonzero(counts < most)]
        more = f" and {len(poor) - 3} more" if poor[3:] else ""
        raise UsageError(
            f"too few models for {most} shots: {', '.join(poor[:3])}{more}", f"Set few_shot.shots to at most {counts.min()}, or data.labels"
        )
    if how.ways > len(data.labels):
        raise UsageError(f"few_shot.ways is {how.ways}, but there are {len(data.labels)} labels", "Lower it")
    found: Result = {}
    for shots in map(int, how.shots):
        draws = [one_draw(recipe, data, vectors, rows, shots, seed) for seed in range(how.seeds)]
        spread = float(np.std(draws, ddof=1)) if len(draws) > 1 else 0.0
        found[str(shots)] = {"mean": float(np.mean(draws)), "sd": spread, "draws": [round(one, 5) for one in draws]}
    return {"shots": found, "labels": how.ways or len(data.labels), "seeds": how.seeds, "n": len(data.test)}


def one_draw(recipe: FineRecipe, data: Labelled, vectors: Float32, rows: Rows, shots: int, seed: int) -> float:
    """Top-1 on the test models after `shots` models of each label."""
    rng = np.random.default_rng([recipe.train.seed, seed, shots])
    ways = np.sort(rng.permutation(len(data.labels))[: recipe.few_shot.ways or len(data.labels)])
    drawn = np.concatenate([np.sort(rng.permutation(rows[data.place[rows] == one])[:shots]) for one in ways])
    asked = data.test[np.isin(data.place[data.test], ways)]
    return accuracy(recipe, recipe.probe.strengths[0], vectors, data, drawn, asked)[0]


def accuracy(
    recipe: FineRecipe, strength: float, vectors: Float32, data: Labelled, fitted: Rows, asked: Rows
) -> tuple[float, NDArray[np.int64]]:
    """Fit on some rows, name others: top-1 and predictions."""
    try:
        from sklearn.linear_model import LogisticRegression
    except ImportError as error:
        raise MissingExtra("scikit-learn", "train") from error
    model = LogisticRegression(C=strength, max_iter=recipe.probe.steps)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "The number of unique classes")  # one shot a label: as many labels as models, and meant so
        predicted = np.asarray(model.fit(vectors[fitted], data.place[fitted]).predict(vectors[asked]), np.int64)
    return float((predicted == data.place[asked]).mean()), predicted


def measured(predicted: NDArray[np.int64], truth: NDArray[np.int64]) -> Result:
    """top1, the mean over labels, and how many."""
    right = predicted == truth
    return {
        "top1": float(right.mean()),
        "class_mean": float(np.mean([right[truth == one].mean() for one in np.unique(truth)])),
        "n": len(truth),
    }


def vectors_by_net(net: Any, points: int, recipe: FineRecipe, data: Labelled, rows: Rows, device: torch.device) -> Float32:
    """(M, F): `net.features` of some rows, as in use; zeros elsewhere. points: how many the network takes."""
    net.eval()
    none = torch.tensor(data.spec.color_none, device=device)
    found: Float32 | None = None
    for start in range(0, len(rows), recipe.evaluate.batch):
        some = rows[start : start + recipe.evaluate.batch]
        with torch.no_grad():
            features = net.features(*plain(*clouds(data.source, some, device), points, none)).float().cpu().numpy()
        found = np.zeros((len(data.place), features.shape[1]), np.float32) if found is None else found
        found[some] = features
    assert found is not None
    return scaled(found, recipe)


def vectors_by_bundle(bundle: Bundle, data: Labelled, rows: Rows, recipe: FineRecipe) -> Float32:
    """(M, D) point vectors of some rows; zeros elsewhere. Raises UsageError where the set was prepared for other points."""
    theirs, ours = bundle.spec, data.spec
    if (theirs.color_none, theirs.normalise) != (ours.color_none, ours.normalise):
        raise UsageError("the models were prepared by other rules than the bundle's", "Make the set again with its InputSpec")
    found = np.zeros((len(data.place), bundle.dimensions), np.float32)
    none = np.array(ours.color_none, np.float32)
    views = np.zeros((1, 0, 1, 1, 3), np.uint8)
    for row in rows:
        points, colors, has = (data.source[name][np.array([row])] for name in ("points", "colors", "has_color"))
        if points.shape[1] < theirs.points:
            raise UsageError(f"the set holds {points.shape[1]} points a model, the bundle takes {theirs.points}", "Make it with more")
        seen = colors[:, : theirs.points].astype(np.float32) / 255 if has[0] else np.broadcast_to(none, (1, theirs.points, 3))
        item = Prepared(points[:, : theirs.points].astype(np.float32), np.ascontiguousarray(seen, np.float32), views, bool(has[0]))
        found[row] = bundle.encode_prepared([item])["points"][0]
    return scaled(found, recipe)


def scaled(vectors: Float32, recipe: FineRecipe) -> Float32:
    """To length 1 if the recipe says so."""
    if not recipe.probe.unit:
        return vectors
    unit: Float32 = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(1e-12))
    return unit


def opened_bundle(recipe: FineRecipe) -> Bundle:
    """The bundle of start.bundle: a name, or a folder beside the recipe."""
    beside = recipe.beside(recipe.start.bundle)
    return Bundle.open(Path(beside) if beside.is_dir() else recipe.start.bundle)
