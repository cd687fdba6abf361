"""Photos of real things, as far as packages ship any, against one made model of each of the 575 kinds. Too few to be a figure: a look.

    python benchmarks/real_photos.py --photos FOLDER      (skimage/data of a scikit-image wheel; flower.jpg of scikit-learn beside them)

Prints for each photo at which place the best model of a right kind comes (`cg3d search --image`, no names), what comes first, and the
median place that drawing at random would give.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from cg3d.made import KINDS, make_models

RIGHT = {
    "coffee.png": ("mug", "coffee cup", "cup", "teacup", "saucer"),
    "chelsea.png": ("cat",),
    "motorcycle_left.png": ("motorcycle",),
    "rocket.jpg": ("rocket",),
    "clock_motion.png": ("clock", "wall clock", "alarm clock"),
    "horse.png": ("horse",),
    "flower.jpg": ("flower", "sunflower"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=Path, required=True)
    photos = parser.parse_args().photos
    with tempfile.TemporaryDirectory() as scratch:
        models, library = Path(scratch) / "models", Path(scratch) / "library.db"
        label = {model.path.name: model.label for model in make_models(models, count=len(KINDS), kinds=sorted(KINDS), hide_names=True)}
        command = [sys.executable, "-m", "cg3d"]
        subprocess.run([*command, "index", str(models), "--library", str(library)], check=True)
        print(f"one made model of each of {len(KINDS)} kinds\n\n| photo | right kinds | place | chance | first |\n|---|---|---|---|---|")
        for name, wanted in RIGHT.items():
            if not (photos / name).exists():
                continue
            asked = [
                *command,
                "search",
                "--image",
                str(photos / name),
                "--no-names",
                "-k",
                str(len(KINDS)),
                "--json",
                "--library",
                str(library),
            ]
            told = subprocess.run(asked, stdout=subprocess.PIPE, check=False).stdout.decode().splitlines()
            order = [label[Path(json.loads(line)["path"]).name] for line in told]
            known = [kind for kind in wanted if kind in KINDS]
            place = next((number for number, kind in enumerate(order, 1) if kind in known), None)
            chance = round(len(KINDS) * (1 - 0.5 ** (1 / len(known)))) if known else None
            print(f"| {name} | {', '.join(known)} | {place} | {chance} | {', '.join(order[:3])} |", flush=True)


if __name__ == "__main__":
    main()
