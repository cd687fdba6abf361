"""ScanObjectNN: every split and variant of its HDF5 files, and the file of 2,890 shapes that OpenShape and its followers test on.

    ROOT/h5_files/main_split/training_objectdataset_augmentedrot_scale75.h5    (or ROOT = h5_files, or ROOT = main_split)
    ROOT/xyz_label.npy                                                         2,890 shapes = train + test of OBJ_ONLY, as it seems

The second is a pickled dict of arrays; it is opened by an unpickler that knows numpy arrays and nothing else.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import RefusedFile, UsageError, did_you_mean
from cg3d.geometry.pose import upright
from cg3d.learn.sources.hdf5 import labels_in
from cg3d.learn.sources.sample import About, OneOfMany, Sample, key_of, stamp
from cg3d.records import Cloud, Shape

ABOUT = About(
    name="ScanObjectNN",
    get="h5_files.zip (hkust-vgd.github.io/scanobjectnn) and unpack it, or OpenShape's xyz_label.npy",
    layout="h5_files/main_split/training_objectdataset.h5 and its like, or xyz_label.npy",
    licence="ScanObjectNN terms of use: non-commercial research",
)
CLASSES = ("bag", "bin", "box", "cabinet", "chair", "desk", "display", "door", "shelf", "table", "bed", "pillow", "sink", "sofa", "toilet")
VARIANTS = {  # name in papers: (background kept, end of the file name)
    "obj_only": (False, ""),
    "obj_bg": (True, ""),
    "pb_t25": (True, "_augmented25_norot"),
    "pb_t25_r": (True, "_augmented25rot"),
    "pb_t50_r": (True, "_augmentedrot"),
    "pb_t50_rs": (True, "_augmentedrot_scale75"),  # "hardest"
    "2890": (False, ""),
}
FOLDS = ("main_split", "split1", "split2", "split3", "split4")
NPY_HEADER = 10  # bytes before the text of an .npy header, version 1
ALLOWED = {
    ("numpy.core.multiarray", "_reconstruct"), ("numpy._core.multiarray", "_reconstruct"), ("numpy", "ndarray"), ("numpy", "dtype"),
    ("_codecs", "encode"),
}  # fmt: skip


def recognise(root: Path) -> bool:
    """Whether `root` holds the HDF5 files or the file of 2,890."""
    return bool(
        (root / "xyz_label.npy").is_file() or any((root / inner).is_dir() for inner in ("h5_files", "main_split", "main_split_nobg"))
    )


def samples(root: Path, variant: str = "", fold: str = "main_split") -> Iterator[Sample]:
    """Train and test of one variant: a key of VARIANTS; pb_t50_rs unless said ("2890" where only that file is there); fold: of FOLDS.

    Without background: the folder NAME_nobg. The 2,890 are all "test": they hold official training shapes.
    """
    base = root / "h5_files" if (root / "h5_files").is_dir() else root
    alone = (root / "xyz_label.npy").is_file() and not any(base.glob("*/*_objectdataset*.h5"))
    variant = variant or ("2890" if alone else "pb_t50_rs")
    if variant not in VARIANTS:
        raise UsageError(f"ScanObjectNN has no variant '{variant}'", did_you_mean(variant, VARIANTS))
    if fold not in FOLDS:
        raise UsageError(f"ScanObjectNN has no split '{fold}'", did_you_mean(fold, FOLDS))
    if variant == "2890":
        yield from _the_2890(root)
        return
    background, end = VARIANTS[variant]
    folder = base / (fold if background else f"{fold}_nobg")
    for split, name in (("train", "training"), ("test", "test")):
        path = folder / f"{name}_objectdataset{end}.h5"
        if not path.is_file():
            raise (
                ABOUT.absent(root)
                if not base.is_dir() or not any(base.glob("*/*.h5"))
                else UsageError(f"'{path}' is not there: the variant '{variant}' of {fold}", f"Get {ABOUT.get}. Licence: {ABOUT.licence}")
            )
        for number, label in enumerate(labels_in(path, len(CLASSES))):
            key = key_of(variant, fold, split, f"{number:05d}")
            load = OneOfMany(path, root, number, "y")
            yield Sample(key, load, CLASSES[label], (), split, ABOUT.licence, f"scanobjectnn/{variant}", file=path, number=number)


@dataclass(frozen=True)
class Of2890:
    """One cloud of xyz_label.npy, +Z up there (OpenShape's loader swaps y and z for its y-up models)."""

    path: Path
    number: int

    def __call__(self) -> Shape:
        table = _table(self.path, stamp(self.path))
        points = np.asarray(table["xyz"][self.number], np.float32)
        if points.ndim != 2 or points.shape[1] != 3:
            raise RefusedFile("shape", f"object {self.number} is {points.shape}, not (N, 3)", str(self.path))
        if not np.isfinite(points).all():
            raise RefusedFile("value", f"object {self.number} has points that are not finite", str(self.path))
        return Cloud(np.ascontiguousarray(upright(points, "z")), None, "npy", up_axis="z")


def _the_2890(root: Path) -> Iterator[Sample]:
    path = root / "xyz_label.npy"
    if not path.is_file():
        raise ABOUT.absent(root)
    table = _table(path, stamp(path))
    labels = [int(number) for number in np.asarray(table["label"]).reshape(-1)]
    if len(labels) != len(table["xyz"]):
        raise UsageError(f"'{path}' holds {len(table['xyz'])} clouds and {len(labels)} labels", "Download it again")
    for number, label in enumerate(labels):
        key = key_of("2890", f"{number:05d}")
        yield Sample(key, Of2890(path, number), CLASSES[label], (), "test", ABOUT.licence, "scanobjectnn/2890", file=path, number=number)


@lru_cache(maxsize=1)
def _table(path: Path, _stamp: tuple[int, int]) -> dict[str, NDArray[Any]]:
    """xyz (B, N, 3) and label (B,). Raises UsageError."""
    try:
        data = path.read_bytes()
        if data[:6] != b"\x93NUMPY":
            raise ValueError("it is no NPY file")
        start = NPY_HEADER + int.from_bytes(data[8:10], "little") if data[6] == 1 else 12 + int.from_bytes(data[8:12], "little")
        value = _OnlyArrays(io.BytesIO(data[start:])).load()
        table = value.item() if isinstance(value, np.ndarray) and value.shape == () else value
        return {name: np.asarray(table[name]) for name in ("xyz", "label")}
    except (OSError, ValueError, KeyError, TypeError, EOFError, IndexError, AttributeError, pickle.UnpicklingError) as error:
        raise UsageError(f"'{path}' is not the file of 2,890 shapes: {error}", f"Get {ABOUT.get}") from error


class _OnlyArrays(pickle.Unpickler):
    """Builds dicts, lists, numbers, text and numeric arrays; any other name in the stream ends it."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(f"it asks for '{module}.{name}', which no array needs")
        return super().find_class(module, name)
