"""Gaussian splats (3DGS PLY files) as coloured points: position, colour of the constant term, nearly clear ones left out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cg3d.formats import finish
from cg3d.formats.ply_elements import Element
from cg3d.formats.source import Source
from cg3d.records import Cloud

SH_C0 = 0.28209479177387814  # the constant spherical harmonic; Kerbl et al. 2023, "3D Gaussian Splatting", utils/sh_utils.py
MARKS = ("f_dc_0", "f_dc_1", "f_dc_2", "opacity", "scale_0")
OPACITY_FLOOR = 0.05  # after the sigmoid; the trainer prunes at 0.005


def are_splats(vertex: Element) -> bool:
    """Whether these points are Gaussians rather than plain points."""
    return all(name in vertex.columns for name in MARKS)


def cloud(source: Source, vertex: Element, points: NDArray, format: str) -> Cloud:
    """The splats as a Cloud. Raises RefusedFile as `finish.cloud`."""
    srgb = 0.5 + SH_C0 * np.stack([vertex.columns[f"f_dc_{channel}"].astype(np.float32) for channel in range(3)], 1)
    colors = np.round(np.clip(np.nan_to_num(srgb, nan=0.5), 0, 1) * 255).astype(np.uint8)  # already sRGB: trained on sRGB pictures
    with np.errstate(over="ignore", invalid="ignore"):
        opacity = 1 / (1 + np.exp(-vertex.columns["opacity"].astype(np.float64)))
    kept = opacity >= OPACITY_FLOOR
    if kept.any() and not kept.all():
        source.warn(f"{int((~kept).sum())} nearly clear splats: left aside")
        points, colors = points[kept], colors[kept]
    return finish.cloud(source, points, format, colors, up_known=False, color_source="points")
