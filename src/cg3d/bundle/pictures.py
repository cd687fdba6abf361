"""A picture of any size to what the picture tower takes.

Only for pictures that people give (renders, photos); an item's own views are drawn at the right size by geometry.
"""

from __future__ import annotations

import numpy as np

from cg3d.records import UInt8


def fit_square(pixels: UInt8, size: int) -> UInt8:
    """(H, W, 3) uint8 to (size, size, 3) uint8: padded to a square with the border's median colour, then resampled."""
    from PIL import Image  # 25 ms, and only picture questions need it

    height, width = pixels.shape[:2]
    if (height, width) == (size, size):
        return pixels
    side = max(height, width)
    border = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    square = np.empty((side, side, 3), np.uint8)
    square[:] = np.median(border, axis=0).astype(np.uint8)
    top, left = (side - height) // 2, (side - width) // 2
    square[top : top + height, left : left + width] = pixels
    return np.asarray(Image.fromarray(square).resize((size, size), Image.Resampling.LANCZOS))
