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
    key: float = 0.66
    wrap: float = 0.25
    sky: float = 0.40
    ground: float = 0.20


def lit(normal: Float32, to_camera: Float32, camera: Camera, light: Light) -> Float32:
    """(n,) float32 light on spots with normals (3, n) of any length, which are turned to the side of `to_camera` (3, n) first."""
    x, y, z = normal
    length = np.sqrt(x * x + y * y + z * z)
    turn = np.where(x * to_camera[0] + y * to_camera[1] + z * to_camera[2] < 0, np.float32(-1), np.float32(1))
    turn /= np.maximum(length, np.float32(1e-30))
    key = np.array(light.direction) @ camera.camera_from_world
    key /= np.sqrt((key * key).sum())
    kx, ky, kz = (float(k) for k in key)
    facing = ((x * kx + y * ky + z * kz) * turn + light.wrap) / (1 + light.wrap)
    up = y * turn * 0.5 + 0.5
    return np.asarray(light.key * np.maximum(facing, 0) + light.ground + (light.sky - light.ground) * up, np.float32)


def towards(normal: Float32, to_camera: Float32) -> Float32:
    """Normals (3, n) of any length made unit and turned to the side of `to_camera` (3, n)."""
    length = np.sqrt((normal * normal).sum(0))
    sign = np.where((normal * to_camera).sum(0) < 0, np.float32(-1), np.float32(1))
    return np.asarray(normal * (sign / np.maximum(length, np.float32(1e-30))), np.float32)
