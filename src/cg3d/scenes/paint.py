"""Answers as something to look at: the scan's points coloured by heat (PLY, GLB), and a PNG. Asks nothing (query.py)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from cg3d.atomic import replacing
from cg3d.geometry.camera import Camera, camera_at
from cg3d.geometry.light import Light
from cg3d.geometry.paint import linear
from cg3d.geometry.render import render_buffers
from cg3d.made.writers import write_glb_points
from cg3d.records import Cloud, Float64, UInt8
from cg3d.scenes.embed import house_from_scan
from cg3d.scenes.query import Answer
from cg3d.scenes.split import Split

COLORS = ((214, 39, 40), (31, 119, 180), (44, 160, 44), (255, 127, 14), (148, 103, 189), (23, 190, 207), (227, 119, 194), (140, 86, 75))
PAPER = (255, 255, 255)
SIDE = 1200  # pixels of the picture's longer side, without margins
MARGIN = 24
LINE = 26  # pixels of a question's line above the picture
AZIMUTH, ELEVATION = 35.0, 42.0  # degrees from which the second picture is taken
FLAT = Light(key=0.0, sky=1.0, ground=1.0)  # colours as they are
MOST_RADIUS = 4  # pixels around a point that take its colour


def write_ply(path: Path, split: Split, answers: Sequence[Answer], points: Float64) -> None:
    """Binary PLY: points (N, 3) as the file has them, a colour and the heat of each question ("heat", or "heat_1", "heat_2", ...).

    Coordinates are doubles where single precision would lose tenths of millimetres. Raises OSError.
    """
    kind, word = ("<f8", "double") if np.abs(points).max() * split.metres > 1000 else ("<f4", "float")
    names = ["heat"] if len(answers) == 1 else [f"heat_{number}" for number in range(1, len(answers) + 1)]
    rows = np.zeros(len(points), np.dtype([("xyz", kind, 3), ("rgb", "u1", 3), ("heat", "<f4", len(answers))]))
    rows["xyz"], rows["rgb"] = points, point_colors(split, answers)
    rows["heat"] = np.stack([answer.heat for answer in answers], 1).reshape(rows["heat"].shape)
    head = ["ply", "format binary_little_endian 1.0", f"element vertex {len(rows)}", *(f"property {word} {axis}" for axis in "xyz")]
    head += [f"property uchar {name}" for name in ("red", "green", "blue")] + [f"property float {name}" for name in names]
    with replacing(path) as fresh:
        fresh.write_bytes("\n".join([*head, "end_header", ""]).encode() + rows.tobytes())


def write_glb(path: Path, split: Split, answers: Sequence[Answer]) -> None:
    """Binary glTF of the points as glTF wants them: upright (+Y), metres, colours in linear light. Raises OSError."""
    points = split.points.astype(np.float64) @ house_from_scan(split).T * split.metres
    colors = linear((point_colors(split, answers) / 255).astype(np.float32))
    with replacing(path) as fresh:
        write_glb_points(points, colors, fresh)


def point_colors(split: Split, answers: Sequence[Answer]) -> UInt8:
    """(N, 3): the scan in grey, warm where an answer is; of several questions the warmest gives its colour. What is not here warms none."""
    if split.colors is None:
        grey = np.full(len(split.points), 190.0)
    else:
        grey = 90 + split.colors @ np.array([0.299, 0.587, 0.114]) * 0.6
    heat = np.stack([answer.heat if answer.here else np.zeros_like(answer.heat) for answer in answers])
    best = heat.argmax(0)
    share = heat.max(0)[:, None]
    colors = grey[:, None] * (1 - share) + color_table(len(answers))[best] * share
    rounded: UInt8 = np.rint(colors).astype(np.uint8)
    return rounded


def color_table(count: int) -> NDArray[np.float64]:
    """(count, 3), repeated where there are more questions than colours."""
    return np.array([COLORS[at % len(COLORS)] for at in range(count)], np.float64)


def write_png(path: Path, split: Split, answers: Sequence[Answer]) -> None:
    """The scan without its ceiling, from above and below that aslant; boxes with their ranks around what was found. Raises OSError."""
    above, aslant = from_above(split, answers), in_perspective(split, answers)
    picture = Image.new("RGB", (max(above.width, aslant.width), above.height + aslant.height), PAPER)
    picture.paste(above, (0, 0))
    picture.paste(aslant, ((picture.width - aslant.width) // 2, above.height))
    with replacing(path) as fresh:
        picture.save(fresh, "PNG")


def from_above(split: Split, answers: Sequence[Answer]) -> Image.Image:
    """From straight above, as a plan: a line a question, boxes with ranks."""
    turn = house_from_scan(split)
    seen = _without(split, "ceiling")
    points = split.points[seen] @ turn.T
    low, high = points.min(0)[[0, 2]], points.max(0)[[0, 2]]
    scale = SIDE / max(float((high - low).max()), 1e-9)
    top = MARGIN + LINE * len(answers)
    start = np.array([MARGIN, top])
    width, height = np.ceil((high - low) * scale).astype(int) + 1
    canvas = np.full((height + top + MARGIN, width + 2 * MARGIN, 3), PAPER, np.uint8)
    warm = np.max([answer.heat if answer.here else np.zeros_like(answer.heat) for answer in answers], axis=0)[seen] > 0.5
    order = np.lexsort((points[:, 1], warm))  # what was found lies on top, else the higher
    at = np.rint((points[order][:, [0, 2]] - low) * scale).astype(np.int64) + start
    _splat(canvas, at, point_colors(split, answers)[seen][order])
    picture = Image.fromarray(canvas)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(18)
    for number, answer in enumerate(answers):
        color = COLORS[number % len(COLORS)]
        draw.text((MARGIN, 8 + LINE * number), answer.text + ("" if answer.here else ": not here"), fill=color, font=font)
        for hit in answer.hits if answer.here else ():
            if hit.score >= answer.floor:
                corners = (np.array(hit.place.box) @ turn.T.astype(np.float64))[:, [0, 2]]
                box = (np.stack([corners.min(0), corners.max(0)]) - low) * scale + start
                _box(draw, box, str(hit.rank), number, font)
    return picture


def in_perspective(split: Split, answers: Sequence[Answer]) -> Image.Image:
    """From above and aside, without ceiling and the walls that stand before the eye; what was found in boxes with their ranks."""
    turn = house_from_scan(split)
    points = (split.points @ turn.T).astype(np.float32)
    seen = _without(split, "ceiling")
    middle = (points[seen].min(0) + points[seen].max(0)) / 2
    back = camera_at(AZIMUTH, ELEVATION).camera_from_world[2].astype(np.float32)
    clear = seen.copy()
    for segment in split.segments:
        if segment.plane == "wall" and (points[segment.indices].mean(0) - middle) @ back > 0:
            clear[segment.indices] = False
    seen = clear if clear.any() else seen  # a scan may be one wall
    cloud = Cloud(points[seen] - middle, point_colors(split, answers)[seen], color_source="points")
    view = next(iter(render_buffers(cloud, [camera_at(AZIMUTH, ELEVATION)], SIDE, background=(1.0, 1.0, 1.0), light=FLAT)))
    picture = Image.fromarray(view.color)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(18)
    for number, answer in enumerate(answers):
        for hit in answer.hits if answer.here else ():
            if hit.score >= answer.floor:
                corners = np.array(hit.place.box) @ turn.T.astype(np.float64) - middle
                _cage(draw, np.sort(corners, axis=0), view.camera, str(hit.rank), number, font)
    return picture


def _without(split: Split, plane: str) -> NDArray[np.bool_]:
    """(N,) the points that are in no such plane; all where nothing else is left."""
    seen = np.ones(len(split.points), bool)
    for segment in split.segments:
        if segment.plane == plane:
            seen[segment.indices] = False
    return seen if seen.any() else ~seen


def _cage(
    draw: ImageDraw.ImageDraw, box: NDArray[np.float64], camera: Camera, rank: str, question: int,
    font: ImageFont.FreeTypeFont | ImageFont.ImageFont,
) -> None:  # fmt: skip
    """The twelve edges of a box (2, 3) as the camera sees them, its rank at the top."""
    corners = np.array([[box[i, 0], box[j, 1], box[k, 2]] for i in (0, 1) for j in (0, 1) for k in (0, 1)])
    rows = (corners - np.array(camera.position)) @ camera.camera_from_world.T
    fx, fy, cx, cy = camera.pixels(SIDE)
    at = np.stack([cx - fx * rows[:, 0] / rows[:, 2], cy + fy * rows[:, 1] / rows[:, 2]], 1)
    color = COLORS[question % len(COLORS)]
    for one in range(8):
        for bit in (1, 2, 4):
            if not one & bit:
                draw.line([*at[one].tolist(), *at[one | bit].tolist()], fill=color, width=2)
    left, upper = at[at[:, 1].argmin()].tolist()
    draw.rectangle((left, upper - 22, left + draw.textlength(rank, font=font) + 8, upper), fill=color)
    draw.text((left + 4, upper - 22), rank, fill=PAPER, font=font)


def _splat(canvas: UInt8, at: NDArray[np.int64], colors: UInt8) -> None:
    """Paint points (N, 2) as squares so large that a level surface closes; later ones cover earlier ones."""
    height, width = canvas.shape[:2]
    radius = int(np.clip(round(np.sqrt(height * width / len(at)) * 0.7), 1, MOST_RADIUS))
    last = np.zeros(height * width, np.int64)
    numbers = np.arange(1, len(at) + 1)
    for down in range(-radius, radius + 1):
        for right in range(-radius, radius + 1):
            own = np.zeros_like(last)
            own[np.clip(at[:, 1] + down, 0, height - 1) * width + np.clip(at[:, 0] + right, 0, width - 1)] = numbers
            np.maximum(last, own, out=last)
    painted = last > 0
    canvas.reshape(-1, 3)[painted] = colors[last[painted] - 1]


def _box(
    draw: ImageDraw.ImageDraw, box: NDArray[np.float64], rank: str, question: int,
    font: ImageFont.FreeTypeFont | ImageFont.ImageFont,
) -> None:  # fmt: skip
    (left, upper), (right, lower) = box.tolist()
    color = COLORS[question % len(COLORS)]
    draw.rectangle((left, upper, right, lower), outline=color, width=3)
    wide = draw.textlength(rank, font=font) + 8
    left += question * wide  # two questions may have the same answer
    draw.rectangle((left, upper, left + wide, upper + 22), fill=color)
    draw.text((left + 4, upper), rank, fill=PAPER, font=font)
