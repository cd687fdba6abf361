"""ShapeNet: the meshes of ShapeNetCore v1 and v2, and the clouds of ShapeNet55 as Point-BERT, ULIP and CG3D lay them out.

    ROOT/02691156/ID/model.obj                           ShapeNetCore.v1; v2 has ID/models/model_normalized.obj
        ROOT/all.csv                                     its official split (SHREC 2016), if there
    ROOT/shapenet_pc/02691156-ID.npy, ShapeNet-55/train.txt             Point-BERT (ShapeNet55-34)
    ROOT/shapenet_pc/..., train.txt, rendered_images/02691156-ID/02691156-ID_r_000.png          ULIP
    ROOT/ShapeNet55/shapenet_pc/..., shapenet_render/train_img.txt, shapenet_render/img/02691156/ID/000.png     CG3D

Every one wants taxonomy.json (in ROOT or beside the lists) for the names. All of them are +Y up.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cg3d.errors import UsageError
from cg3d.learn.sources.sample import About, FileShape, Sample, key_of, lines_of

ABOUT = About(
    name="ShapeNet",
    get="ShapeNetCore (huggingface.co/ShapeNet, its terms accepted) or ShapeNet55 (from Point-BERT or ULIP), with taxonomy.json",
    layout="SYNSET/MODEL/ folders of OBJ, or shapenet_pc/*.npy with train.txt and test.txt, or ShapeNet55/ beside shapenet_render/",
    licence="ShapeNet terms of use: non-commercial research and education",
)
RENAMED = {"display": "monitor", "vessel": "ship", "ashcan": "trashcan"}  # dataset.py:286-295 of the released CG3D
SYNSET = re.compile(r"\d{8}")
MESHES = ("models/model_normalized.obj", "model.obj", "models/model_normalized.glb")


@dataclass(frozen=True)
class Layout:
    """Where clouds, lists, names and pictures lie. pictures: "ulip", "cg3d" or "" (none)."""

    clouds: Path
    lists: dict[str, Path]  # split -> list
    taxonomy: Path
    pictures: str = ""
    shown: Path | None = None


def recognise(root: Path) -> bool:
    """Whether `root` is one of the layouts."""
    return _clouds(root) is not None or any(_synsets(root))


def samples(root: Path) -> Iterator[Sample]:
    """Every shape in its published split; ShapeNetCore without all.csv is all "train"."""
    if layout := _clouds(root):
        yield from _of_clouds(layout, root)
    elif any(_synsets(root)):
        yield from _of_meshes(root)
    else:
        raise ABOUT.absent(root)


def names_of(taxonomy: Path) -> dict[str, str]:
    """synset -> class name: the first of its names, with the three published renames. Raises UsageError."""
    try:
        rows = json.loads(taxonomy.read_text(encoding="utf-8"))
        names = {row["synsetId"]: row["name"].split(",")[0].strip() for row in rows}
    except OSError as error:
        raise UsageError(f"cannot read '{taxonomy}': {error.strerror}", "It names the classes; it comes with ShapeNetCore") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"'{taxonomy}' is no list of synsets with names: {error}", "Get taxonomy.json of ShapeNetCore") from error
    return {synset: RENAMED.get(name, name) for synset, name in names.items()}


def _clouds(root: Path) -> Layout | None:
    """The layout of clouds that `root` has, if any."""
    render = root / "shapenet_render"
    if (root / "ShapeNet55" / "shapenet_pc").is_dir() and render.is_dir():
        lists = _present(render, {"train": "train_img.txt", "test": "test_img.txt"})
        return Layout(root / "ShapeNet55" / "shapenet_pc", lists, render / "taxonomy.json", "cg3d", render / "img")
    if not (root / "shapenet_pc").is_dir():
        return None
    inner = root if (root / "train.txt").is_file() else root / "ShapeNet-55"
    taxonomy = root / "taxonomy.json" if (root / "taxonomy.json").is_file() else inner / "taxonomy.json"
    pictures = root / "rendered_images"
    lists = _present(inner, {"train": "train.txt", "test": "test.txt"})
    return Layout(root / "shapenet_pc", lists, taxonomy, "ulip" if pictures.is_dir() else "", pictures)


def _present(folder: Path, names: dict[str, str]) -> dict[str, Path]:
    return {split: folder / name for split, name in names.items() if (folder / name).is_file()}


def _of_clouds(layout: Layout, root: Path) -> Iterator[Sample]:
    if not layout.lists:
        raise UsageError(f"'{root}' has clouds and no train.txt or test.txt", f"Get {ABOUT.get}")
    names = names_of(layout.taxonomy)
    for split, listed in layout.lists.items():
        for line in lines_of(listed):
            name = Path(line).name.removesuffix(".npy")
            synset, _, model = name.partition("-")
            label = _name(names, synset, layout.taxonomy)
            load = FileShape(layout.clouds / f"{name}.npy", root, "y")
            yield Sample(
                key_of(name), load, label, (), split, ABOUT.licence, "shapenet55",
                pictures=_pictures(layout, synset, model), file=load.path,
            )  # fmt: skip


def _pictures(layout: Layout, synset: str, model: str) -> tuple[Path, ...]:
    """What was rendered of a model: 5 views (CG3D), or 30 views 12 degrees apart without their depth pictures (ULIP)."""
    if layout.shown is None or not layout.pictures:
        return ()
    if layout.pictures == "cg3d":
        return tuple(sorted((layout.shown / synset / model).glob("[0-9][0-9][0-9].png")))
    return tuple(sorted((layout.shown / f"{synset}-{model}").glob(f"{synset}-{model}_r_[0-9][0-9][0-9].png")))


def _name(names: dict[str, str], synset: str, taxonomy: Path) -> str:
    if synset not in names:
        raise UsageError(f"'{taxonomy}' has no name for the synset '{synset}'", "Get taxonomy.json of ShapeNetCore")
    return names[synset]


def _synsets(root: Path) -> Iterator[Path]:
    """Folders of synsets that hold models."""
    if root.is_dir():
        yield from (path for path in sorted(root.iterdir()) if SYNSET.fullmatch(path.name) and path.is_dir() and any(_models(path)))


def _models(synset: Path) -> Iterator[Path]:
    """The mesh of each model."""
    for model in sorted(synset.iterdir()):
        found = next((model / inner for inner in MESHES if (model / inner).is_file()), None)
        if found is not None:
            yield found


def _of_meshes(root: Path) -> Iterator[Sample]:
    names, splits = names_of(root / "taxonomy.json"), _official(root / "all.csv")
    for synset in _synsets(root):
        label = _name(names, synset.name, root / "taxonomy.json")
        for path in _models(synset):
            model = path.relative_to(synset).parts[0]
            split = splits.get((synset.name, model), "train") if splits else "train"
            load = FileShape(path, root, "y")
            yield Sample(key_of(f"{synset.name}-{model}"), load, label, (), split, ABOUT.licence, "shapenetcore", file=path)


def _official(path: Path) -> dict[tuple[str, str], str]:
    """(synset, model) -> split out of all.csv (id, synsetId, subSynsetId, modelId, split); empty without it."""
    if not path.is_file():
        return {}
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    if rows and not {"synsetId", "modelId", "split"} <= set(rows[0]):
        raise UsageError(f"'{path}' lacks the columns synsetId, modelId, split", "Get all.csv of SHREC 2016")
    return {(row["synsetId"].zfill(8), row["modelId"]): row["split"] for row in rows}
