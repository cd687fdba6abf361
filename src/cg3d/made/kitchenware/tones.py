"""Paints that several of this family's files use: crust, chocolate, card, cork, and the like."""

from __future__ import annotations

import numpy as np

from cg3d.made.paints import Paint, lighter

CLEAR = np.array((0.84, 0.89, 0.90))
COCOA = Paint(np.array((0.30, 0.17, 0.10)))
CREAM = Paint(np.array((0.96, 0.93, 0.86)))
CRUST = Paint(np.array((0.76, 0.52, 0.26)))
DARK = Paint(np.array((0.12, 0.12, 0.13)), "plastic")
KRAFT = Paint(np.array((0.74, 0.58, 0.40)), "paper")
SEED = Paint(np.array((0.20, 0.12, 0.07)))
SHINE = Paint(np.array((0.76, 0.77, 0.79)), "metal")
STALK = Paint(np.array((0.35, 0.22, 0.12)))


def trim(paint: Paint) -> Paint:
    """A second colour that stands out from the ware."""
    return lighter(paint, -0.45 if paint.rgb.mean() > 0.5 else 0.6)
