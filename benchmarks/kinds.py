"""Contact sheets of every kind that cg3d can make, one draw each: DOCS/figures/kinds-FAMILY.png.

python benchmarks/kinds.py --out docs/figures
"""

from __future__ import annotations

import argparse
import zlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from cg3d.geometry.camera import camera_at
from cg3d.geometry.render import render
from cg3d.made.kinds import KINDS, family_of, make_shape

SIDE, LINE, COLUMNS = 84, 11, 16
CAMERA = camera_at(35, 25)


def sheet(kinds: list[str], seed: int) -> Image.Image:
    """Every kind with its noun above."""
    rows = -(-len(kinds) // COLUMNS)
    page = Image.new("RGB", (COLUMNS * SIDE, rows * (SIDE + LINE)), "white")
    draw = ImageDraw.Draw(page)
    for number, kind in enumerate(kinds):
        mesh, _ = make_shape(kind, np.random.default_rng([seed, zlib.crc32(kind.encode())]))
        x, y = number % COLUMNS * SIDE, number // COLUMNS * (SIDE + LINE)
        page.paste(Image.fromarray(render(mesh, [CAMERA], SIDE)[0]), (x, y + LINE))
        draw.text((x + 2, y), kind[:15], fill="black")
    return page


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("docs/figures"))
    parser.add_argument("--seed", type=int, default=0)
    told = parser.parse_args()
    told.out.mkdir(parents=True, exist_ok=True)
    for family in sorted({family_of(kind) for kind in KINDS}):
        kinds = [kind for kind in KINDS if family_of(kind) == family]
        page = sheet(kinds, told.seed).quantize(128)
        page.save(told.out / f"kinds-{family}.png", optimize=True)
        print(f"{family}: {len(kinds)} kinds")


if __name__ == "__main__":
    main()
