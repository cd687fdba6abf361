"""From the file's frame to the house's: +Y up, where the format or the caller says which axis is up. Guesses nothing."""

from __future__ import annotations

from cg3d.geometry.pose import upright_shape
from cg3d.records import Axis, Shape


def turn(shape: Shape, up: Axis | None) -> Shape:
    """The shape turned to +Y. What the format defines counts; `up` fills in where it defines none; without both nothing is turned."""
    if shape.up_known:
        return upright_shape(shape, shape.up_axis)
    if up is None:
        return shape.but(up_axis="y")
    return upright_shape(shape, up).but(up_known=True)
