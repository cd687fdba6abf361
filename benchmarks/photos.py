"""How far `cg3d search --image` works on photos, measured on honest stand-ins: renders over cluttered backgrounds.

    OMP_NUM_THREADS=1 python benchmarks/photos.py [--models FOLDER] [--split novel,other] [--items 170] [--questions 170] [--look FOLDER]

Gallery: models of the splits, as indexed (views and points). A question is a model drawn by a random camera and light, off the middle, at
0.4 to 0.8 of the picture's height, over a background, with a shadow, another exposure and white balance, noise and JPEG. What is right:
the very model (R@1, R@5), or another of its label (label R@5; models whose label has others). Photos of real things are not measured: none
with models of the same things can be had here. The bundle must not have been trained on the splits (the default one was not on val, novel,
other; its numbers were chosen on val).
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from cg3d.answers import photo, score
from cg3d.bundle.calibrate import fuse
from cg3d.bundle.runtime import Bundle
from cg3d.formats import read
from cg3d.geometry.camera import camera_at
from cg3d.geometry.light import Light
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.geometry.render import Buffers, render_buffers
from cg3d.records import Float32, Picture, Shape, UInt8

DATA = Path(os.environ.get("CG3D_DATA", "../shared/data"))
WIDE, HIGH = 400, 300
THING = 256  # pixels of the drawn thing
CLUTTER = 24  # training models that lie around


@dataclass(frozen=True)
class Question:
    """pictures: kind -> picture; box: kind -> where the thing truly is."""

    pictures: dict[str, UInt8]
    boxes: dict[str, photo.Box]


Rng = np.random.Generator


# Backgrounds, (HIGH, WIDE, 3) float in [0, 1] ------------------------------------------------------------------------------------------


def gradient(rng: Rng) -> Float32:
    """A wall and a floor, each lighter on one side."""
    colors = rng.uniform(0.2, 0.95, (2, 1, 1, 3))
    y, x = np.mgrid[0:HIGH, 0:WIDE] / max(HIGH, WIDE)
    shade = (1 + rng.uniform(-0.6, 0.6) * (x - 0.5) + rng.uniform(-0.4, 0.4) * (y - 0.4))[..., None]
    floor = (y > rng.uniform(0.35, 0.6))[..., None]
    return np.clip(np.where(floor, colors[0], colors[1]) * shade, 0, 1).astype(np.float32)


def texture(rng: Rng) -> Float32:
    """Coloured noise of all sizes: foliage, carpet, stone."""
    field = np.zeros((HIGH, WIDE, 3))
    for cells in (3, 8, 20, 60):
        coarse = (rng.random((cells, cells, 3)) * 255).astype(np.uint8)
        field += np.asarray(Image.fromarray(coarse).resize((WIDE, HIGH), Image.Resampling.BICUBIC)) / 255 / cells**0.4
    field = (field - field.mean()) / field.std()
    return np.clip(rng.uniform(0.25, 0.8, 3) + rng.uniform(0.06, 0.16) * field, 0, 1).astype(np.float32)


def stripes(rng: Rng) -> Float32:
    """Boards, tiles, wallpaper."""
    angle, period = rng.uniform(0, np.pi), rng.uniform(14, 60)
    y, x = np.mgrid[0:HIGH, 0:WIDE]
    wave = np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / period)
    if rng.random() < 0.5:
        wave = wave * np.sin((y * np.cos(angle) - x * np.sin(angle)) * 2 * np.pi / period)
    colors = rng.uniform(0.2, 0.95, (2, 3))
    share = np.clip(0.5 + 2 * wave, 0, 1)[..., None]
    return (colors[0] * share + colors[1] * (1 - share)).astype(np.float32)


def things(rng: Rng, clutter: list[Buffers]) -> Float32:
    """Other models around the edge, partly out of the picture, before a wall and a floor."""
    picture = gradient(rng)
    for _ in range(int(rng.integers(4, 8))):
        other = clutter[int(rng.integers(len(clutter)))]
        side = int(rng.uniform(0.25, 0.5) * HIGH)
        angle = rng.uniform(0, 2 * np.pi)
        middle = (WIDE / 2 * (1 + 0.85 * np.cos(angle)), HIGH / 2 * (1 + 0.85 * np.sin(angle)))
        pasted(picture, other, middle, side)
    return picture


BACKGROUNDS = ("gradient", "texture", "stripes", "things")


# Questions -----------------------------------------------------------------------------------------------------------------------------


def question(shape: Shape, clutter: list[Buffers], rng: Rng) -> Question:
    drawn = drawn_of(shape, rng)
    pictures, boxes = {"plain": drawn.color}, {"plain": box_of(drawn.face >= 0)}
    makers = (gradient, texture, stripes, partial(things, clutter=clutter))
    for kind, maker in zip(BACKGROUNDS, makers, strict=True):
        picture, side = maker(rng), int(rng.uniform(0.4, 0.8) * HIGH)
        middle = (WIDE * rng.uniform(0.38, 0.62), HIGH * rng.uniform(0.42, 0.58))
        boxes[kind] = pasted(picture, drawn, middle, side, shadow=rng.uniform(0, 0.5))
        pictures[kind] = taken(picture, rng)
    pictures |= {"sketch": sketched(drawn), "depth": depth_of(drawn)}
    return Question(pictures, boxes)


def drawn_of(shape: Shape, rng: Rng) -> Buffers:
    camera = camera_at(rng.uniform(0, 360), rng.uniform(0, 40), roll=3 * rng.normal(), fov=rng.uniform(25, 55))
    light = Light(
        direction=tuple(map(float, rng.normal(size=3) * [1, 0.5, 0.5] + [0, 0.8, 0.6])),  # type: ignore[arg-type]
        key=rng.uniform(0.3, 1.0),
        wrap=rng.uniform(0, 0.5),
        sky=rng.uniform(0.2, 0.5),
        ground=rng.uniform(0.05, 0.3),
    )
    return next(render_buffers(shape, [camera], THING, light=light))


def pasted(picture: Float32, drawn: Buffers, middle: tuple[float, float], side: int, shadow: float = 0.0) -> photo.Box:
    """Draws the thing over the picture, in place, its soft shadow first; the box of what is seen of it."""
    mask = (drawn.face >= 0).astype(np.uint8) * 255
    small = np.asarray(Image.fromarray(mask).resize((side, side), Image.Resampling.BOX), np.float32) / 255
    color = drawn.color.astype(np.float32) / 255 * (mask[..., None] > 0)
    parts = [
        np.asarray(Image.fromarray((color[..., c] * 255).astype(np.uint8)).resize((side, side), Image.Resampling.BOX)) for c in range(3)
    ]
    left, top = round(middle[0] - side / 2), round(middle[1] - side / 2)
    a, b, c, d = max(left, 0), max(top, 0), min(left + side, WIDE), min(top + side, HIGH)
    if c <= a or d <= b:
        return (0, 0, WIDE, HIGH)
    alpha = small[b - top : d - top, a - left : c - left, None]
    premultiplied = np.stack(parts, -1)[b - top : d - top, a - left : c - left] / 255
    if shadow:
        down = np.zeros((HIGH, WIDE), np.float32)
        down[b:d, a:c] = alpha[..., 0]
        low = Image.fromarray((np.roll(down, side // 12, 0) * 255).astype(np.uint8)).resize((WIDE // 12, HIGH // 12), Image.Resampling.BOX)
        picture *= 1 - shadow * np.asarray(low.resize((WIDE, HIGH), Image.Resampling.BICUBIC), np.float32)[..., None] / 255
    picture[b:d, a:c] = picture[b:d, a:c] * (1 - alpha) + premultiplied
    x0, y0, x1, y1 = box_of(alpha[..., 0] > 0.5)
    return (a + x0, b + y0, a + x1, b + y1)


def taken(picture: Float32, rng: Rng) -> UInt8:
    """As a camera would have it: exposure, white balance, noise, JPEG."""
    seen = picture ** rng.uniform(0.7, 1.5) * rng.uniform(0.85, 1.15, 3) + rng.normal(0, rng.uniform(0, 0.04), picture.shape)
    stream = io.BytesIO()
    Image.fromarray((np.clip(seen, 0, 1) * 255).astype(np.uint8)).save(stream, "JPEG", quality=int(rng.integers(35, 90)))
    return np.asarray(Image.open(stream))


def sketched(drawn: Buffers) -> UInt8:
    """Dark lines on white where depth or normals jump: a clean line drawing, not a hand's."""
    depth = np.where(np.isinf(drawn.depth), 4 * np.nanmax(np.where(np.isinf(drawn.depth), np.nan, drawn.depth), initial=1), drawn.depth)
    span = max(float(np.ptp(drawn.depth[drawn.face >= 0])) if (drawn.face >= 0).any() else 1, 1e-6)
    lines = np.zeros(depth.shape, bool)
    for axis in (0, 1):
        jump = np.abs(np.diff(depth, axis=axis)) > 0.06 * span
        bent = (np.take(drawn.normal, range(1, THING), axis) * np.take(drawn.normal, range(THING - 1), axis)).sum(-1) < 0.75
        bent &= np.take(drawn.face, range(1, THING), axis) >= 0
        lines[tuple(slice(1, None) if at == axis else slice(None) for at in (0, 1))] |= jump | bent
    lines[1:] |= lines[:-1]
    return np.repeat(np.where(lines, 40, 255).astype(np.uint8)[..., None], 3, -1)


def depth_of(drawn: Buffers) -> UInt8:
    """Near is bright, nothing is black: as depth cameras are usually shown."""
    has = drawn.face >= 0
    if not has.any():
        return np.zeros((THING, THING, 3), np.uint8)
    near, far = drawn.depth[has].min(), drawn.depth[has].max()
    grey = np.where(has, 255 - 175 * (np.where(has, drawn.depth, near) - near) / max(far - near, 1e-6), 0)
    return np.repeat(grey.astype(np.uint8)[..., None], 3, -1)


def box_of(mask: np.ndarray) -> photo.Box:
    y, x = np.nonzero(mask)
    if not len(y):
        return (0, 0, mask.shape[1], mask.shape[0])
    return (int(x.min()), int(y.min()), int(x.max()) + 1, int(y.max()) + 1)


# What is measured ----------------------------------------------------------------------------------------------------------------------


def overlap(first: photo.Box, second: photo.Box) -> float:
    """Intersection over union."""
    wide = min(first[2], second[2]) - max(first[0], second[0])
    high = min(first[3], second[3]) - max(first[1], second[1])
    both = max(wide, 0) * max(high, 0)
    area = [(box[2] - box[0]) * (box[3] - box[1]) for box in (first, second)]
    return both / max(sum(area) - both, 1)


def found(scores: Float32, labels: np.ndarray) -> tuple[float, float, float]:
    """R@1 and R@5 of the very model, and R@5 of another of its label, of scores (Q, N): row i asks for item i."""
    asking = np.arange(len(scores))
    place = (scores > scores[asking, asking][:, None]).sum(1)
    others, kin = scores.copy(), labels[asking][:, None] == labels
    others[asking, asking], kin[asking, asking] = -np.inf, False
    first = np.argsort(-others, axis=1)[:, :5]
    right = np.take_along_axis(kin, first, 1).any(1)[kin.any(1)]
    return float((place < 1).mean()), float((place < 5).mean()), float(right.mean()) if len(right) else float("nan")


def chance(labels: np.ndarray, asking: int) -> tuple[float, float, float]:
    """The same of a random order."""
    count = len(labels)
    others = np.array([(labels == label).sum() - 1 for label in labels[:asking]])
    missed = np.prod([(count - 1 - others - k) / max(count - 1 - k, 1) for k in range(5)], axis=0)
    return 1 / count, 5 / count, float((1 - missed)[others > 0].mean()) if (others > 0).any() else float("nan")


def rows_of(bundle: Bundle, asked: Question, kind: str) -> dict[str, Float32]:
    """(D,) of one picture, way by way. "true box" is what a box given by hand would reach."""
    pixels = asked.pictures[kind]
    height, width = pixels.shape[:2]
    side = round(0.7 * min(height, width))
    centre = ((width - side) // 2, (height - side) // 2, (width + side) // 2, (height + side) // 2)
    found, true = photo.thing_in(pixels), asked.boxes.get(kind)
    cuts = {"whole": pixels, "centre": photo.around(pixels, centre), "box": pixels if found is None else photo.around(pixels, found)}
    if true is not None:
        cuts["true box"] = photo.around(pixels, true)
    rows = dict(zip(cuts, bundle.encode_pictures([Picture(cut) for cut in cuts.values()])))
    both = rows["box"] + rows["centre"]
    return rows | {"box + centre": both / np.linalg.norm(both)}


def scores_of(bundle: Bundle, rows: Float32, gallery: dict[str, Float32]) -> Float32:
    """(Q, N) as search has them."""
    return fuse(score.parts_for(bundle, rows, gallery), bundle.calibration.fusion)


def models_of(folder: Path, splits: list[str], count: int) -> tuple[list[dict[str, str]], list[Shape]]:
    """Drawn by the seed from the manifest's rows of these splits; what cannot be read is left out."""
    with (DATA / "models" / "manifest.csv").open(encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if row["split"] in splits]
    chosen, shapes = [], []
    for place in np.random.default_rng(0).permutation(len(rows)):
        if len(shapes) == count:
            break
        try:
            shapes.append(read(folder / rows[place]["path"]))
        except Exception as error:
            sys.stderr.write(f"left out: {rows[place]['path']}: {error}\n")
            continue
        chosen.append(rows[place])
    return chosen, shapes


def measured(bundle: Bundle, rows: dict[tuple[str, str], Float32], gallery: dict[str, Float32], chosen: list[dict[str, str]]) -> None:
    """Prints the tables."""
    labels = np.array([row["label"] for row in chosen])
    asking = len(next(iter(rows.values())))
    spoken = bundle.encode_texts([score.worded("a {}", label) for label in labels[:asking]])
    words = score.parts_for(bundle, spoken, gallery)
    print("\n| picture | way | model R@1 | model R@5 | label R@5 | best score |\n|---|---|---|---|---|---|")
    print("| any | chance | {:.1%} | {:.1%} | {:.1%} | |".format(*chance(labels, asking)))
    for (kind, way), row in rows.items():
        scores = scores_of(bundle, row, gallery)
        print("| {} | {} | {:.1%} | {:.1%} | {:.1%} | {:.2f} |".format(kind, way, *found(scores, labels), scores.max(1).mean()))
    print("\n| question | model R@1 | model R@5 | label R@5 |\n|---|---|---|---|")
    print("| text (the label) | {:.1%} | {:.1%} | {:.1%} |".format(*found(fuse(words, bundle.calibration.fusion), labels)))
    for kind in ("plain", *BACKGROUNDS):
        pictured = score.parts_for(bundle, rows[kind, "box"], gallery)
        fused = fuse(score.combined([words, pictured]), bundle.calibration.fusion)
        print("| {} + text | {:.1%} | {:.1%} | {:.1%} |".format(kind, *found(fused, labels)))
        seen, models = rows[kind, "box"], gallery["pictures"][:asking]
        own = score.part_scores(bundle, models, "pictures", models @ seen.T)
        print("| model -> {} picture, of {} | {:.1%} | {:.1%} | {:.1%} |".format(kind, asking, *found(own, labels[:asking])))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--models", type=Path, default=DATA / "models" / "unpacked", help="models.tar.xz, unpacked")
    options.add_argument("--split", default="novel,other")
    options.add_argument("--items", type=int, default=170)
    options.add_argument("--questions", type=int, default=170, help="so many of them ask, seven pictures each")
    options.add_argument("--bundle", default="default")
    options.add_argument("--look", type=Path, help="folder for pictures of the first questions, their found boxes drawn in")
    asked = options.parse_args()
    bundle = Bundle.open(asked.bundle)
    chosen, shapes = models_of(asked.models, asked.split.split(","), asked.items)
    clutter = [drawn_of(shape, np.random.default_rng([1, at])) for at, shape in enumerate(models_of(asked.models, ["train"], CLUTTER)[1])]
    rows: dict[tuple[str, str], list[Float32]] = {}
    vectors: dict[str, list[Float32]] = {}
    overlaps: dict[str, list[float]] = {}
    for number, (row, shape) in enumerate(zip(chosen, shapes)):
        for part, vector in bundle.encode_prepared([prepare(shape, bundle.spec, rng_for(row["path"]))]).items():
            vectors.setdefault(part, []).append(vector[0])
        sys.stderr.write(f"\r{number + 1} of {len(chosen)}")
        if number >= asked.questions:
            continue
        drawn = question(shape, clutter, np.random.default_rng([2, number]))
        for kind, pixels in drawn.pictures.items():
            for way, vector in rows_of(bundle, drawn, kind).items():
                rows.setdefault((kind, way), []).append(vector)
            if kind in BACKGROUNDS:
                overlaps.setdefault(kind, []).append(overlap(photo.thing_in(pixels) or (0, 0, *pixels.shape[1::-1]), drawn.boxes[kind]))
            if asked.look and number < 20:
                asked.look.mkdir(parents=True, exist_ok=True)
                boxed(pixels).save(asked.look / f"{number:02d}-{kind}.png")
    print(f"\n{bundle.name}, space {bundle.space}; {len(chosen)} models of {asked.split}, {min(asked.questions, len(chosen))} of them ask")
    for kind, values in overlaps.items():
        print(f"found box, {kind}: intersection over union {np.mean(values):.2f}, above 0.5: {np.mean(np.array(values) > 0.5):.0%}")
    measured(bundle, {key: np.stack(row) for key, row in rows.items()}, {part: np.stack(row) for part, row in vectors.items()}, chosen)


def boxed(pixels: UInt8) -> Image.Image:
    """The picture with its found box."""
    shown = pixels.copy()
    if (box := photo.thing_in(pixels)) is not None:
        x0, y0, x1, y1 = box
        shown[y0:y1, [x0, x1 - 1]] = shown[[y0, y1 - 1], x0:x1] = (255, 0, 0)
    return Image.fromarray(shown)


if __name__ == "__main__":
    main()
