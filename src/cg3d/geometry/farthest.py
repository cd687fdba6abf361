"""Farthest-point order: each next point is the one farthest from all before it.

Exactly the sequence of the plain float32 loop; no approximation lives here.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32


def farthest_order(points: Float32, count: int, start: int = 0) -> NDArray[np.int64]:
    """(count,) int64 indices into points (N, 3), beginning with `start`; ties go to the lowest index.

    Prefixes are nested: the first k of a longer order are the order of length k. With fewer points than `count` the order of all of them
    is repeated. Raises ValueError without points.
    """
    number = len(points)
    if not number:
        raise ValueError("no points to put in order")
    x, y, z = (np.ascontiguousarray(points[:, i], np.float32) for i in range(3))
    distance = np.full(number, np.inf, np.float32)
    d, e = np.empty_like(x), np.empty_like(x)
    order = np.empty(min(count, number), np.int64)
    taken = start
    for i in range(len(order)):
        order[i] = taken
        np.subtract(x, x[taken], out=d)
        np.multiply(d, d, out=d)
        np.subtract(y, y[taken], out=e)
        np.multiply(e, e, out=e)
        np.add(d, e, out=d)
        np.subtract(z, z[taken], out=e)
        np.multiply(e, e, out=e)
        np.add(d, e, out=d)
        np.minimum(distance, d, out=distance)
        taken = int(distance.argmax())
    return np.resize(order, count)
