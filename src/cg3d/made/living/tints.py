"""Paints that living things share: eyes, teeth, skin, fur."""

from __future__ import annotations

import numpy as np

from cg3d.made.paints import Paint, Rng

EYE = Paint(np.array((0.06, 0.06, 0.07)))
WHITE = Paint(np.array((0.95, 0.95, 0.95)))
SKIN = ((0.93, 0.75, 0.62), (0.80, 0.58, 0.43), (0.55, 0.36, 0.25), (0.38, 0.25, 0.18))
HAIR = ((0.12, 0.08, 0.06), (0.35, 0.22, 0.12), (0.80, 0.62, 0.30), (0.5, 0.48, 0.46), (0.6, 0.28, 0.12))
FUR = (
    (0.55, 0.37, 0.20),
    (0.36, 0.22, 0.12),
    (0.80, 0.62, 0.40),
    (0.45, 0.44, 0.43),
    (0.12, 0.11, 0.11),
    (0.93, 0.92, 0.90),
    (0.70, 0.42, 0.20),
)


def coat(rng: Rng) -> Paint:
    """A colour of fur."""
    return Paint(np.array(FUR[int(rng.integers(len(FUR)))]) * rng.uniform(0.92, 1.05), "")
