"""Whether two shapes are the same surface, up to place, size and a turn about +Y: by laying samples of both on each other.

Descriptors propose pairs (duplicates.py), this decides. `sample` runs in the locked child that reads the file; the rest is arithmetic.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from cg3d.geometry.prepare import rng_for, surface
from cg3d.records import Float32, Shape

TASK = "cg3d.answers.alike:sample"
SAMPLES = 4096  # points of a shape
LEAST_POINTS = 64  # below this nothing can be said
PROBES = 1024  # of these, whose distance to the other shape is measured
ROUGH = 256  # of these, while the turn is sought
ANGLES, HEIGHTS, RADII = 72, 16, 8  # cells of the cylinder in which the turn is sought
REACH = 2.5  # root mean square radii that the cylinder reaches up, down and outwards
TRIED = 3  # best turns of the cylinder that are looked at closely
FINE = np.deg2rad(np.linspace(-3.0, 3.0, 7))  # around each of them
FARTHEST = 95  # per cent: distances above this are left out, as samples may miss a thin part


def sample(shape: Shape, number: int, content_hash: str, argument: dict[str, Any]) -> tuple[dict[str, np.ndarray], dict[str, Any]]:  # noqa: ARG001
    """The door's task: points (n, 3) float32, centroid at 0, root mean square radius 1."""
    points, _ = surface(shape, SAMPLES, rng_for(content_hash, number))
    points = points.astype(np.float64) - points.mean(0, dtype=np.float64)
    points /= max(float(np.sqrt((points**2).sum(1).mean())), 1e-12)
    order = rng_for(content_hash, number + 1).permutation(len(points))
    return {"points": points[order].astype(np.float32)}, {}


def apart(first: Float32, second: Float32) -> float:
    """How far two samples lie apart, in units of how far two samples of one shape do: about 1 for the same shape, more for others.

    first, second: (n, 3) as `sample` gives them. Both ways, the worse counts; the turn about +Y is sought.
    """
    turn = _best_turn(first, second)
    turned = _turned(first, turn)
    return max(_one_way(turned, second), _one_way(second, turned))


def _one_way(points: Float32, target: Float32) -> float:
    probes = points[:PROBES]
    among = target[len(target) // 4 :]  # as many as the shape itself has without its probes
    own = float(np.percentile(_nearest(target[: len(target) // 4], among), FARTHEST))
    return float(np.percentile(_nearest(probes, among), FARTHEST)) / max(own, 1e-6)


def _best_turn(first: Float32, second: Float32) -> float:
    """Angle (radians) that brings `first` onto `second`: sought by correlation in a cylinder, then by distances."""
    correlation = np.fft.irfft((np.conj(np.fft.rfft(_cylinder(first))) * np.fft.rfft(_cylinder(second))).sum(0), ANGLES)
    rough = np.argsort(-correlation, kind="stable")[:TRIED] * (2 * np.pi / ANGLES)
    turns = np.unique(np.concatenate([angle + FINE for angle in rough]))
    distances = [float(np.mean(_nearest(_turned(first[:ROUGH], turn), second[:PROBES]))) for turn in turns]
    return float(turns[int(np.argmin(distances))])


def _cylinder(points: Float32) -> np.ndarray:
    """(HEIGHTS * RADII, ANGLES) square roots of how many points fall into each cell."""
    angle = np.arctan2(points[:, 2], points[:, 0]) % (2 * np.pi)
    places = (
        np.clip((points[:, 1] + REACH) * (HEIGHTS / (2 * REACH)), 0, HEIGHTS - 1).astype(int),
        np.clip(np.hypot(points[:, 0], points[:, 2]) * (RADII / REACH), 0, RADII - 1).astype(int),
        np.minimum((angle * (ANGLES / (2 * np.pi))).astype(int), ANGLES - 1),
    )
    counts = np.bincount(np.ravel_multi_index(places, (HEIGHTS, RADII, ANGLES)), minlength=HEIGHTS * RADII * ANGLES)
    return np.sqrt(counts.reshape(-1, ANGLES) / len(points))


def _turned(points: Float32, angle: float) -> Float32:
    """Turned so that the polar angle atan2(z, x) grows by `angle`."""
    cos, sin = np.cos(angle), np.sin(angle)
    rotation = np.array([[cos, 0, -sin], [0, 1, 0], [sin, 0, cos]], np.float32)
    turned: Float32 = points @ rotation.T
    return turned


def _nearest(points: Float32, target: Float32) -> Float32:
    """(n,) distance of each point to the nearest of `target`."""
    squares = (points**2).sum(1)[:, None] + (target**2).sum(1)[None] - 2 * (points @ target.T)
    nearest: Float32 = np.sqrt(np.maximum(squares.min(1), 0))
    return nearest
