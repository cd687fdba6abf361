"""Where the thing is in a photo: a saliency map from the border inwards, the box that holds most of it, and the square cut around it.

numpy alone, no network; knows no bundle, no file and no score.

Saliency: what cannot be reached from the border without crossing an edge (minimum barrier distance, Zhang et al., ICCV 2015, here by
sweeps over whole rows and columns), plus how far a colour is from those of the four borders, times a prior for the middle.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import UsageError
from cg3d.records import Float32, UInt8

Box = tuple[int, int, int, int]  # x0, y0, x1, y1 in pixels, from the upper left corner; x1 and y1 are the first that are out

SIDE = 64  # cells of the longer side in which saliency is computed
ROUNDS = 3  # of sweeps in four directions; as published
RIM = 0.06  # of the side: what is taken for the border
MIDDLE = 0.33  # of the side: standard deviation of the prior for the middle
MARGIN = 0.06  # of the box's longer side, left around it: a model fills 0.92 of its own views
PLAIN_SHARE, PLAIN_STEP = 0.97, 14  # of the border's pixels within so many steps of its median: a render, a cut-out, a sketch
FULL = 0.8  # of a plain picture's side: a thing that fills so much stays as it is
LYING = (5, 6, 7, 8)  # EXIF orientations whose width and height change places
LEAST = 0.12  # of the picture's side: smaller boxes are widened to it


def thing_in(pixels: UInt8) -> Box | None:
    """The box of what stands out in (H, W, 3) uint8 sRGB; None, the whole picture, where nothing does or it fills a plain picture."""
    height, width = pixels.shape[:2]
    border = _border(pixels)
    plain = np.median(border, axis=0)
    if (np.abs(border - plain).max(-1) <= PLAIN_STEP).mean() >= PLAIN_SHARE:
        return _on_plain(np.abs(pixels - plain.astype(np.float32)).max(-1) > 2 * PLAIN_STEP)
    cells = _cells(pixels)
    map_ = saliency(cells)
    rows, columns = map_.shape
    top, bottom, left, right = _fullest(map_ - _threshold(map_))
    if bottom <= top or right <= left:
        return None
    x, y = width / columns, height / rows
    return _widened((round(left * x), round(top * y), round(right * x), round(bottom * y)), width, height)


def around(pixels: UInt8, box: Box) -> UInt8:
    """(S, S, 3): the square around a box with its margin; what lies outside the picture has the border's median colour."""
    height, width = pixels.shape[:2]
    x0, y0, x1, y1 = box
    side = max(1, round(max(x1 - x0, y1 - y0) * (1 + 2 * MARGIN)))
    left, top = round((x0 + x1 - side) / 2), round((y0 + y1 - side) / 2)
    square = np.empty((side, side, 3), np.uint8)
    square[:] = np.median(_border(pixels), axis=0).astype(np.uint8)
    a, b, c, d = max(left, 0), max(top, 0), min(left + side, width), min(top + side, height)
    square[b - top : d - top, a - left : c - left] = pixels[b:d, a:c]
    return square


def resized(box: Box, scale: float, width: int, height: int) -> Box:
    """The box in a picture `scale` times as large, which is width x height: rounded, at least a pixel, inside."""
    low = [min(int(start * scale), side - 1) for start, side in ((box[0], width), (box[1], height))]
    high = [min(max(round(end * scale), start + 1), side) for end, start, side in ((box[2], low[0], width), (box[3], low[1], height))]
    return low[0], low[1], high[0], high[1]


def require_inside(box: Box, width: int, height: int) -> None:
    """Raises UsageError for a box that is empty or not in the picture."""
    x0, y0, x1, y1 = box
    if not (0 <= x0 < x1 <= width and 0 <= y0 < y1 <= height):
        told = f"the box {x0},{y0},{x1},{y1} does not lie in the picture, which is {width} x {height}"
        raise UsageError(told, "Give X0,Y0,X1,Y1 in pixels from the upper left corner, X0 < X1 and Y0 < Y1")


def upright(pixels: UInt8, orientation: int) -> UInt8:
    """(H, W, 3) as it was seen, of pixels as the camera stored them. orientation: 1 to 8, as EXIF has it; others count as 1."""
    turns = {3: 2, 4: 2, 6: 3, 5: 3, 8: 1, 7: 1}
    seen = np.rot90(pixels, turns.get(orientation, 0))
    return np.ascontiguousarray(seen[:, ::-1] if orientation in (2, 4, 5, 7) else seen)


def saliency(cells: Float32) -> Float32:
    """(h, w) in [0, 1] of colours (h, w, 3)."""
    channels = np.ascontiguousarray(cells.transpose(2, 0, 1))
    inside = _barrier(channels).sum(0)
    odd = _oddness(cells)
    h, w = odd.shape
    y, x = np.linspace(-0.5, 0.5, h)[:, None], np.linspace(-0.5, 0.5, w)
    prior = np.exp(-(x * x + y * y) / (2 * MIDDLE**2))
    map_ = _smooth(((_scaled(inside) + _scaled(odd)) * prior).astype(np.float32))
    return _scaled(map_)


def _border(pixels: UInt8) -> UInt8:
    """(n, 3) pixels of the four sides."""
    return np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])


def _on_plain(mask: NDArray[np.bool_]) -> Box | None:
    """The box of all that is not the border's colour, lone pixels left out."""
    height, width = mask.shape
    columns, rows = np.flatnonzero(mask.sum(0) > 1), np.flatnonzero(mask.sum(1) > 1)
    if not len(columns) or not len(rows):
        return None
    box = int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1
    fills = max(box[2] - box[0], box[3] - box[1]) >= FULL * max(width, height)
    return None if fills else _widened(box, width, height)


def _cells(pixels: UInt8) -> Float32:
    """(h, w, 3) opponent colours (lightness, red-green, blue-yellow) of the mean of each cell, the longer side SIDE or less."""
    height, width = pixels.shape[:2]
    longest = max(height, width)
    rows, columns = (max(2, round(min(SIDE, longest) * side / longest)) if side > 1 else 1 for side in (height, width))
    at_y, at_x = (np.arange(count) * side // count for count, side in ((rows, height), (columns, width)))
    total = np.add.reduceat(np.add.reduceat(pixels.astype(np.float32) / 255, at_y, 0), at_x, 1)
    counts = np.diff([*at_y, height])[:, None] * np.diff([*at_x, width])
    r, g, b = np.moveaxis(total / counts[..., None], -1, 0)
    return np.stack([(r + g + b) / 3, r - g, (r + g) / 2 - b], -1).astype(np.float32)


def _barrier(channels: Float32) -> Float32:
    """(3, h, w): the least span of values that a way from the border to the cell must cross, channel by channel."""
    distance = np.full(channels.shape, np.inf, np.float32)
    distance[:, [0, -1]] = 0
    distance[:, :, [0, -1]] = 0
    high, low = channels.copy(), channels.copy()
    for _ in range(ROUNDS):
        for turned in (False, True):
            fields = [field.transpose(0, 2, 1) if turned else field for field in (channels, distance, high, low)]
            for reverse in (False, True):
                _sweep(*(field[:, ::-1] if reverse else field for field in fields))
    return distance


def _sweep(values: Float32, distance: Float32, high: Float32, low: Float32) -> None:
    """Row after row: is the way over the row before a better one? In place."""
    for row in range(1, values.shape[1]):
        up, down = np.maximum(high[:, row - 1], values[:, row]), np.minimum(low[:, row - 1], values[:, row])
        better = (up - down < distance[:, row]) & (distance[:, row - 1] < np.inf)
        distance[:, row] = np.where(better, up - down, distance[:, row])
        high[:, row] = np.where(better, up, high[:, row])
        low[:, row] = np.where(better, down, low[:, row])


def _oddness(cells: Float32) -> Float32:
    """(h, w): Mahalanobis distance of each colour from those of the nearest-coloured border."""
    rim = max(1, round(RIM * max(cells.shape[:2])))
    found = []
    for strip in (cells[:rim], cells[-rim:], cells[:, :rim], cells[:, -rim:]):
        colors = strip.reshape(-1, 3)
        apart = cells - colors.mean(0)
        spread = np.cov(colors.T) + 1e-3 * np.eye(3) if len(colors) > 1 else np.eye(3)
        found.append(np.sqrt(np.einsum("hwi,ij,hwj->hw", apart, np.linalg.inv(spread), apart)))
    nearest: Float32 = np.min(found, axis=0).astype(np.float32)
    return nearest


def _fullest(map_: Float32) -> tuple[int, int, int, int]:
    """top, bottom, left, right of the rectangle with the largest sum: Kadane's rule along the columns, for all pairs of rows at once."""
    rows, columns = map_.shape
    down = np.concatenate([np.zeros((1, columns), np.float32), map_.cumsum(0)])
    top, bottom = np.triu_indices(rows + 1, 1)
    sums = down[bottom] - down[top]  # (P, columns)
    best, at = np.zeros(len(top), np.float32), np.zeros((len(top), 2), np.int64)
    run, start = np.zeros(len(top), np.float32), np.zeros(len(top), np.int64)
    for column in range(columns):
        start = np.where(run <= 0, column, start)
        run = np.maximum(run, 0) + sums[:, column]
        better = run > best
        best = np.where(better, run, best)
        at[better] = np.stack([start, np.full_like(start, column + 1)], 1)[better]
    pair = int(best.argmax())
    return int(top[pair]), int(bottom[pair]), int(at[pair, 0]), int(at[pair, 1])


def _threshold(map_: Float32) -> float:
    """Otsu's: parts the values in two groups with the most variance between them."""
    values = np.sort(map_.ravel())
    count = np.arange(1, len(values))
    sums = values.cumsum()
    low, high = sums[:-1] / count, (sums[-1] - sums[:-1]) / (len(values) - count)
    between: NDArray[np.float64] = count * (len(values) - count) * (high - low) ** 2.0
    return float(values[between.argmax()])


def _widened(box: Box, width: int, height: int) -> Box:
    """At least LEAST of the picture's longer side each way, inside the picture."""
    ends = []
    for low, high, side in ((box[0], box[2], width), (box[1], box[3], height)):
        wanted = min(side, max(high - low, round(LEAST * max(width, height)), 1))
        start = min(max(0, (low + high - wanted) // 2), side - wanted)
        ends.append((start, start + wanted))
    return ends[0][0], ends[1][0], ends[0][1], ends[1][1]


def _smooth(map_: Float32) -> Float32:
    """Mean over 3 x 3."""
    padded = np.pad(map_, 1, mode="edge")
    h, w = map_.shape
    found: Float32 = np.mean([padded[y : y + h, x : x + w] for y in range(3) for x in range(3)], axis=0).astype(np.float32)
    return found


def _scaled(map_: Float32) -> Float32:
    """To [0, 1]."""
    low, high = float(map_.min()), float(map_.max())
    return ((map_ - low) / max(high - low, 1e-6)).astype(np.float32)
