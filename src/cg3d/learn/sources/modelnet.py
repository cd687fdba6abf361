"""ModelNet10 and ModelNet40 in their three shapes: OFF meshes, `normal_resampled` text clouds, `ply_hdf5_2048` files.

    ROOT/airplane/train/airplane_0001.off                 ModelNet40.zip, ModelNet10.zip: meshes, +Z up
    ROOT/airplane/airplane_0001.txt, modelnet40_train.txt modelnet40_normal_resampled: 10,000 points with normals, +Y up
    ROOT/ply_data_train0.h5, train_files.txt, shape_names.txt   modelnet40_ply_hdf5_2048: 2,048 points, +Y up

Labels of HDF5 files are read with h5py here; points come through the door.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cg3d.errors import UsageError
from cg3d.learn.sources.hdf5 import labels_in
from cg3d.learn.sources.sample import About, FileShape, OneOfMany, Sample, key_of, lines_of

ABOUT = About(
    name="ModelNet",
    get="ModelNet40.zip or ModelNet10.zip (modelnet.cs.princeton.edu), or modelnet40_normal_resampled, or modelnet40_ply_hdf5_2048",
    layout="CLASS/train/*.off, or CLASS/*.txt with modelnet40_train.txt, or ply_data_train0.h5 with shape_names.txt",
    licence="ModelNet terms: academic use, models belong to their authors",
)
SPLITS = ("train", "test")


def recognise(root: Path) -> bool:
    """Whether `root` is laid out as one of the three."""
    return bool(_lists(root) or _files(root) or _off(root))


def samples(root: Path, variant: str = "") -> Iterator[Sample]:
    """Every shape of both splits, the official ones. variant: "10" or "40" where the lists of both are there (40 unless said)."""
    if variant not in ("", "10", "40"):
        raise UsageError(f"ModelNet has no variant '{variant}'", "It is 10 or 40")
    if lists := _lists(root, variant):
        yield from _resampled(root, lists)
    elif variant and _lists(root):
        raise UsageError(f"'{root}' has no modelnet{variant}_train.txt", f"Get {ABOUT.get}")
    elif _files(root):
        yield from _hdf5(root)
    elif classes := _off(root):
        yield from _meshes(root, classes)
    else:
        raise ABOUT.absent(root)


def _sample(key: str, load: FileShape | OneOfMany, label: str, split: str, number: int = 0) -> Sample:
    return Sample(key_of(key), load, label, (), split, ABOUT.licence, "modelnet", file=load.path, number=number)


def _off(root: Path) -> list[Path]:
    """Folders of classes. Files are named after their class: a folder of one's own with the same folders is not taken for ModelNet."""
    found = (path for split in SPLITS for path in root.glob(f"*/{split}/*.off"))
    return sorted({path.parent.parent for path in found if path.name.startswith(f"{path.parent.parent.name}_")})


def _meshes(root: Path, classes: list[Path]) -> Iterator[Sample]:
    for split in SPLITS:
        for folder in classes:
            for path in sorted(folder.glob(f"{split}/*.off")):
                yield _sample(path.stem, FileShape(path, root, "z"), folder.name, split)


def _lists(root: Path, variant: str = "") -> dict[str, Path]:
    """split -> its list; of ModelNet40, or of ModelNet10 where only that is there (the archive of 40 holds both)."""
    for size in (variant,) if variant else ("40", "10"):
        lists = {split: root / f"modelnet{size}_{split}.txt" for split in SPLITS}
        if all(path.is_file() for path in lists.values()):
            return lists
    return {}


def _resampled(root: Path, lists: dict[str, Path]) -> Iterator[Sample]:
    for split, path in lists.items():
        for name in lines_of(path):
            label = name.rpartition("_")[0]
            cloud = root / label / f"{name}.txt"
            if not cloud.is_file():
                raise UsageError(f"'{path}' names '{name}', and '{cloud}' is not there", "Unpack the archive again, or correct the list")
            yield _sample(name, FileShape(cloud, root, "y"), label, split)


def _files(root: Path) -> dict[str, list[Path]]:
    """split -> its HDF5 files, in the order of the lists (their paths are those of another machine: only the names count)."""
    found = {}
    for split in SPLITS:
        listed = root / f"{split}_files.txt"
        names = [Path(line).name for line in lines_of(listed)] if listed.is_file() else []
        found[split] = [root / name for name in names] or sorted(root.glob(f"ply_data_{split}*.h5"))
    return found if any(found.values()) else {}


def _hdf5(root: Path) -> Iterator[Sample]:
    names_file = root / "shape_names.txt"
    if not names_file.is_file():
        raise UsageError(f"'{root}' lacks shape_names.txt, which names the labels", f"Get {ABOUT.get}")
    names = lines_of(names_file)
    for split, paths in _files(root).items():
        for path in paths:
            for number, label in enumerate(labels_in(path, len(names))):
                yield _sample(f"{path.stem}-{number:04d}", OneOfMany(path, root, number, "y"), names[label], split, number)
