"""S3DIS (Stanford 2D-3D-Semantics, aligned version 1.2): the annotated things of each room. +Z up there.

    ROOT/Area_1/conferenceRoom_1/Annotations/chair_1.txt        rows: x y z r g b

The building itself (ceiling, floor, wall, beam, column) and "clutter" are passed over. Area 5 is "test", as the field has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cg3d.learn.sources.sample import About, FileShape, Sample, key_of

ABOUT = About(
    name="S3DIS",
    get="Stanford3dDataset_v1.2_Aligned_Version.zip (buildingparser.stanford.edu, after its form) and unpack it",
    layout="Area_1/conferenceRoom_1/Annotations/chair_1.txt",
    licence="S3DIS terms: signed form, non-commercial research",
)
NO_THINGS = frozenset({"ceiling", "floor", "wall", "beam", "column", "clutter"})
TEST_AREA = "Area_5"


def recognise(root: Path) -> bool:
    """Whether `root` holds rooms with annotations."""
    return next(root.glob("Area_*/*/Annotations"), None) is not None


def samples(root: Path) -> Iterator[Sample]:
    """Every thing of every room."""
    if not recognise(root):
        raise ABOUT.absent(root)
    for folder in sorted(root.glob("Area_*/*/Annotations")):
        area, room = folder.parent.parent.name, folder.parent.name
        for path in sorted(folder.glob("*_*.txt")):
            label = path.stem.rpartition("_")[0]
            if label in NO_THINGS:
                continue
            split = "test" if area == TEST_AREA else "train"
            yield Sample(key_of(area, room, path.stem), FileShape(path, root, "z"), label, (), split, ABOUT.licence, "s3dis", file=path)
