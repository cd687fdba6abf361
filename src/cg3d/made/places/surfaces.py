"""Paints that several places share."""

from __future__ import annotations

import numpy as np

from cg3d.made.paints import Paint

DARK = Paint(np.array((0.13, 0.13, 0.14)))
IRON = Paint(np.array((0.20, 0.20, 0.21)), "metal")
CONCRETE = Paint(np.array((0.6, 0.6, 0.59)), "concrete")
WATER = Paint(np.array((0.30, 0.60, 0.80)), "water")
SOIL = Paint(np.array((0.24, 0.16, 0.10)), "earth")
FIRE = Paint(np.array((0.96, 0.52, 0.10)))
WHITE = Paint(np.array((0.94, 0.94, 0.93)))
BLACKNESS = Paint(np.array((0.05, 0.05, 0.06)))
HOLE = Paint(np.array((0.08, 0.07, 0.06)))
