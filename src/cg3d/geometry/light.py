"""How much light reaches a spot: one soft key light, and light from the sky and the ground.

Knows no colours.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cg3d.geometry.camera import Camera, Vector
from cg3d.records import Float32


@dataclass(frozen=True)
class Light:
    """direction: towards the key light, in the camera's frame (right, up, back). Strengths are linear; white stays below 1.

    wrap: how far the key light reaches around the edge of the shadow; sky and ground light faces that look up and down.
    """

    direction: Vector = (-0.45, 0.75, 0.75)
    key: float = 0.62
    wrap: float = 0.25
    sky: float = 0.36
    ground: float = 0.18


def lit(normal: Float32, to_camera: Float32, camera: Camera, light: Light) -> Float32:
    """(n,) float32 light on spots with normals (n, 3) of any length, which are turned towards the camera first."""
    normal = normal / np.maximum(np.sqrt((normal * normal).sum(1, keepdims=True)), 1e-30)
    normal[(normal * to_camera).sum(1) < 0] *= -1
    key = np.array(light.direction) @ camera.camera_from_world
    key /= np.sqrt((key * key).sum())
    facing = (normal @ key.astype(np.float32) + light.wrap) / (1 + light.wrap)
    up = normal[:, 1] * 0.5 + 0.5
    return np.asarray(light.key * np.maximum(facing, 0) + light.ground + (light.sky - light.ground) * up, np.float32)
