"""How well things are found in a scene: places, boxes, segments, labels of points; and chance for each. Knows no model and no file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import comb

import numpy as np
from numpy.typing import NDArray

TOPS = (1, 3, 5)
NEAR = 1.0  # metres between the middle of a hit's box and that of a thing's
BOX_IOU = 0.25
MEASURES = ("within 1 m", f"box IoU {BOX_IOU}")

Float = NDArray[np.float64]
Bools = NDArray[np.bool_]
Indices = NDArray[np.int64]


def boxes_of(points: NDArray[np.float32], instance: Indices, things: Indices) -> Float:
    """(T, 2, 3): lowest and highest corner of each thing, in the frame of the points (N, 3)."""
    found = np.empty((len(things), 2, 3))
    for row, thing in enumerate(things.tolist()):
        own = points[instance == thing]
        found[row] = own.min(0), own.max(0)
    return found


def right(boxes: Float, truth: Float, metres: float) -> dict[str, Bools]:
    """boxes (S, 2, 3) against truth (T, 2, 3), same frame -> measure -> (S,) whether a box meets any of the true ones."""
    middle, true_middle = boxes.mean(1), truth.mean(1)
    apart = np.linalg.norm(middle[:, None] - true_middle[None], axis=2) * metres  # (S, T)
    return {MEASURES[0]: (apart <= NEAR).any(1), MEASURES[1]: (box_iou(boxes, truth) >= BOX_IOU).any(1)}


def box_iou(first: Float, second: Float) -> Float:
    """(S, 2, 3), (T, 2, 3) -> (S, T) of axis-aligned boxes; flat ones are given a millionth of a unit."""
    low = np.maximum(first[:, None, 0], second[None, :, 0])
    high = np.minimum(first[:, None, 1], second[None, :, 1])
    shared = (high - low + 1e-6).clip(0).prod(2)
    size = [(box[:, 1] - box[:, 0] + 1e-6).prod(1) for box in (first, second)]
    return np.asarray(shared / (size[0][:, None] + size[1][None] - shared))


def chance_of_segments(meets: Bools, k: int) -> float:
    """That one of k segments, drawn without replacement from those of the scene, meets: meets (S,)."""
    total, some = len(meets), int(meets.sum())
    if k >= total:
        return float(some > 0)
    return 1 - comb(total - some, k) / comb(total, k)


def chance_of_points(points: NDArray[np.float32], truth: Float, metres: float, k: int) -> float:
    """That one of k points, drawn at random from the scan, lies within NEAR of the middle of a true box."""
    apart = np.stack([np.linalg.norm(points - middle, axis=1) for middle in truth.mean(1)]).min(0) * metres
    return float(1 - (1 - (apart <= NEAR).mean()) ** k)


def best_ious(sets: Sequence[Indices], instance: Indices, things: Indices, count: int) -> Float:
    """(T,) best IoU, in points, of any of the sets with each thing; count: of instances."""
    size = np.bincount(instance[instance >= 0], minlength=count)
    best = np.zeros(count)
    for indices in sets:
        own = instance[indices]
        shared = np.bincount(own[own >= 0], minlength=count)
        best = np.maximum(best, shared / (size + len(indices) - shared).clip(1))
    return best[things]


def labelled(truth: Indices, said: Indices, labels: Sequence[int]) -> tuple[Float, Float]:
    """(IoU, accuracy) of each of the labels over points (N,), -1 = none."""
    iou, accuracy = [], []
    for label in labels:
        own, told = truth == label, said == label
        both = int((own & told).sum())
        iou.append(both / max(int((own | told).sum()), 1))
        accuracy.append(both / max(int(own.sum()), 1))
    return np.array(iou), np.array(accuracy)


def chance_of_labels(truth: Indices, labels: Sequence[int], count: int) -> tuple[Float, Float]:
    """As `labelled` where each point gets one of `count` labels at random, in the mean over infinitely many points."""
    own = np.array([(truth == label).sum() for label in labels], float)
    hits = own / count
    return hits / np.maximum(own + len(truth) / count - hits, 1e-9), np.full(len(labels), 1 / count)


def absent_of(nouns: Sequence[str], present: Sequence[str], same: Mapping[str, str]) -> list[str]:
    """The nouns of which neither they nor what they are also called (`same`, split by '|') share a word with a name that is there."""
    held = {_stem(word) for name in present for word in name.split()}
    return [noun for noun in nouns if not held & {_stem(word) for word in (noun + " " + same.get(noun, "").replace("|", " ")).split()}]


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
