"""From named models to a text space, a picture tower, and the training set of the point tower: `learn_pictures`, read top to bottom.

A folder comes out, which `cg3d pretrain` (its triplets) and `cg3d export` (the rest) go on from:

    OUT/settings.json        the recipe as carried out, seed, hashes of what it read
    OUT/text.onnx            text tower; OUT/tokenizer.json its tokenizer; OUT/space.npz the space (words.Space)
    OUT/tail.pt              the trunk's tail as tuned on renders (tune.py), where the recipe asks for it
    OUT/pictures.onnx        the trunk; OUT/pictures_head.onnx learnt head with memory; OUT/upright.onnx which pose stands
    OUT/looks/               cached maps of views (1.7 MB a model) and points, a chunk a file
    OUT/triplets/            what the point tower learns from (triplets.py)
    OUT/trained.json         hashes and labels of what was learnt from
    OUT/items.npz            vectors of every model by the picture tower, for calibration and measurement

Trains no point tower, writes no bundle.
"""

from __future__ import annotations

import json
import shutil
import sys
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray

from cg3d.atomic import replacing
from cg3d.errors import UsageError, did_you_mean
from cg3d.learn import words
from cg3d.learn.captions import article, category_words, color_word, label_captions, read_synonyms
from cg3d.learn.catalog import Entry, made_catalog, read_catalog
from cg3d.learn.checkpoint import file_hash, write_json
from cg3d.learn.contrasts import contrasts_of
from cg3d.learn.looks import Looks, Seen, looks_of, see_models
from cg3d.learn.memory import first_of_each
from cg3d.learn.picture_head import HeadSettings, PictureHead, head_vectors, train_head
from cg3d.learn.triplets import Triplets, write_triplets
from cg3d.learn.trunk import Trunk, load_trunk, seeing, to_graph
from cg3d.learn.tune import TuneSettings, features, tune_tail
from cg3d.learn.upright import learn_upright
from cg3d.records import Float32, InputSpec

PATHS = ("models", "manifest", "sentence_model", "tokenizer", "clip_nouns", "categories", "class_names")
SPLITS = ("train", "val", "novel", "other")
Place = Callable[[list[str]], Float32]  # texts -> unit vectors of the space


@dataclass(frozen=True)
class PictureRecipe:
    """Files are paths; `models` the folder of 3D files, `manifest` its CSV (path, label, split).

    sentence_model, tokenizer: a sentence encoder as ONNX with its tokenizer.json; clip_nouns: .npz with names and their CLIP text vectors;
    categories: LVIS category list (synonyms); class_names: JSON list of the trunk's 1,000 classes. made: models of each kind made by code;
    made_weight: how often one is shown, against 1 for a named model; view_size: pixels of a view.
    conse, memory: weights of the trunk's classes and of known models beside the head. dimensions: of the space.
    """

    models: str
    manifest: str
    sentence_model: str
    tokenizer: str
    clip_nouns: str
    categories: str
    class_names: str
    made: int = 20
    made_weight: float = 0.4
    view_size: int = 224
    dimensions: int = 384
    conse: float = 0.05
    memory: float = 0.2
    known_per_label: int = 100
    seed: int = 0
    workers: int = 2
    head: HeadSettings = field(default_factory=HeadSettings)
    trunk: TuneSettings = field(default_factory=TuneSettings)


def load_picture_recipe(path: Path) -> PictureRecipe:
    """Read and check a TOML recipe: keys of PictureRecipe in [pictures], of HeadSettings in [head], of TuneSettings in [trunk].

    Paths count from the recipe's folder. Raises UsageError: unreadable, unknown key, wrong type, a file that is not there.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"cannot read the recipe '{path}': {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"'{path}' is not TOML: {error}") from error
    sections: dict[str, Any] = {"pictures": PictureRecipe, "head": HeadSettings, "trunk": TuneSettings}
    for section, keys in told.items():
        if section not in sections or not isinstance(keys, dict):
            raise UsageError(f"unknown section [{section}] in {path}", did_you_mean(section, sections))
        known = {entry.name for entry in fields(sections[section])} - {"head", "trunk"}
        for key in keys:
            if key not in known:
                raise UsageError(f"unknown key '{key}' in [{section}] of {path}", did_you_mean(key, known))
    given = dict(told.get("pictures", {}))
    for key in PATHS:
        if isinstance(given.get(key), str):
            given[key] = str((path.parent / Path(given[key]).expanduser()).resolve())
            if not Path(given[key]).exists():
                raise UsageError(f"'{given[key]}' ({key} in {path}) does not exist", "The head of the recipe says where to get it")
    try:
        return msgspec.convert({**given, "head": told.get("head", {}), "trunk": told.get("trunk", {})}, PictureRecipe)
    except msgspec.ValidationError as error:
        raise UsageError(f"{path}: {error}") from error


def learn_pictures(recipe: PictureRecipe, out: Path, spec: InputSpec | None = None) -> Triplets:
    """Carry the recipe out; what `OUT/looks` holds already is not computed again."""
    spec = spec or InputSpec(view_size=recipe.view_size)
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(recipe.workers)

    # ---------------------------------------------------------------- models, views
    entries = read_catalog(Path(recipe.models), Path(recipe.manifest)) + made_catalog(recipe.made)
    opener = partial(seeing, spec.view_size)
    seen = see_models(entries, opener, spec.view_size, out / "looks", workers=recipe.workers)

    # ---------------------------------------------------------------- text space
    encode = words.sentence_encoder(Path(recipe.sentence_model), Path(recipe.tokenizer))
    space = text_space(recipe, encode, [entry for entry in seen.entries if entry.split == "train" and entry.file is not None])
    save_space(out, space, recipe)

    def place(texts: list[str]) -> Float32:
        return space.place(encode(texts))

    # ---------------------------------------------------------------- trunk
    trunk, classifier = load_trunk(spec.view_size)
    tuned(trunk, recipe, seen, place, out)
    save_trunk(out, trunk, spec.view_size)
    looks = looks_of(seen, partial(features, trunk.tail))
    return learn_from(recipe, out, looks, spec, place, classifier)


def learn_from(recipe: PictureRecipe, out: Path, looks: Looks, spec: InputSpec, place: Place, classifier: tuple[Any, Any]) -> Triplets:
    """The part after the features: head, training set."""
    # ---------------------------------------------------------------- head
    trained = sorted({entry.label for entry in looks.entries if entry.split == "train"})
    head = learn_head(recipe, looks, trained, place, classifier)
    save_head(out, head, looks)
    np.savez(out / "items.npz", allow_pickle=False, **item_vectors(head, looks, spec))
    upright, accuracy = learn_upright(looks.views, split_rows(looks, "train"), split_rows(looks, "val"), recipe.seed)
    example = torch.zeros((2, len(upright.weight)))
    (out / "upright.onnx").write_bytes(to_graph(upright, (example,), ["features"], "logit").SerializeToString())
    sys.stderr.write("up axis told on val: " + ", ".join(f"{kind} {share:.3f}" for kind, share in accuracy.items()) + "\n")

    # ---------------------------------------------------------------- training set of the point tower
    triplets = save_triplets(out / "triplets", looks, read_synonyms(Path(recipe.categories)), place, spec)
    write_json(out / "trained.json", what_was_seen(looks))
    write_json(out / "settings.json", {"recipe": asdict(recipe), "refused": looks.refused, "models": len(looks.entries)})
    sys.stderr.write(f"{out}: {len(looks.entries)} models, {len(looks.refused)} left out, {len(trained)} labels\n")
    return triplets


def what_was_seen(looks: Looks) -> dict[str, list[str]]:
    """Of the split train: SHA-256 of every file, and every label (cg3d.evaluate.leaks reads it)."""
    seen = [entry for entry in looks.entries if entry.split == "train"]
    hashes = {file_hash(entry.file) for entry in seen if entry.file is not None}
    return {"contents": sorted(hashes), "labels": sorted({entry.label for entry in seen})}


def text_space(recipe: PictureRecipe, encode: Any, named: list[Entry]) -> words.Space:
    """The space that texts, pictures and points share; named: models from files, whose labels it must know best."""
    with np.load(recipe.clip_nouns, allow_pickle=False) as table:
        nouns, clip = [str(name) for name in table["names"]], table["vectors"].astype(np.float32)
    labels = {entry.label for entry in named}
    vocabulary = sorted(labels | category_words(Path(recipe.categories)) | set(nouns) | set(read_class_names(recipe)))
    return words.learn_space(encode, nouns, clip, vocabulary, recipe.dimensions)


def read_class_names(recipe: PictureRecipe) -> list[str]:
    """The trunk's 1,000 classes."""
    names = json.loads(Path(recipe.class_names).read_text(encoding="utf-8"))
    return list(names.values()) if isinstance(names, dict) else list(names)


def tuned(trunk: Trunk, recipe: PictureRecipe, seen: Seen, place: Place, out: Path) -> None:
    """Put the tail tuned on the training models into the trunk; one that stands in `out` is taken as it is."""
    if not recipe.trunk.steps:
        return
    file = out / "tail.pt"
    if file.exists():
        trunk.tail.load_state_dict(torch.load(file, weights_only=True))
        return
    rows = np.flatnonzero([entry.split == "train" for entry in seen.entries])
    entries = [seen.entries[row] for row in rows]
    labels = sorted({entry.label for entry in entries})
    truth = np.searchsorted(labels, [entry.label for entry in entries])
    texts = place([article(label) for label in labels])
    trunk.tail = tune_tail(trunk.tail, seen, rows, truth, texts, shown_as_often(recipe, entries), recipe.trunk, recipe.seed)
    with replacing(file, sync=True) as temporary:
        torch.save(trunk.tail.state_dict(), temporary)


def shown_as_often(recipe: PictureRecipe, entries: Sequence[Entry]) -> Float32:
    """(M,) how often each model is drawn, against 1 for one from a file."""
    return np.array([recipe.made_weight if entry.file is None else 1.0 for entry in entries], np.float32)


def learn_head(recipe: PictureRecipe, looks: Looks, labels: list[str], place: Place, classifier: tuple[Any, Any]) -> PictureHead:
    """The heads on all views of the training models; they remember the first `known_per_label` of each label."""
    rows = split_rows(looks, "train")
    index = {label: number for number, label in enumerate(labels)}
    truth = np.array([index[looks.entries[row].label] for row in rows])
    texts = place([article(label) for label in labels])
    entries = [looks.entries[row] for row in rows]
    views = {name: views[rows] for name, views in looks.views.items()}
    contrasts = contrasts_of(entries, place, recipe.seed)
    trained = train_head(views, truth, texts, recipe.head, recipe.seed, shown_as_often(recipe, entries), contrasts)
    frontal = used_views(looks, "color")[rows]
    weight_matrix, bias = classifier
    # renders all look a little like some classes
    bias = bias - (torch.from_numpy(frontal[:, : weight_matrix.shape[1]]) @ weight_matrix.T + bias).mean(0)
    kept = first_of_each(truth, recipe.known_per_label)
    known = head_vectors(trained, frontal[kept])
    head = PictureHead(
        trained,
        (weight_matrix, bias),
        torch.from_numpy(place([article(name) for name in read_class_names(recipe)])),
        torch.from_numpy(known),
        (torch.from_numpy(texts), torch.from_numpy(truth[kept])),
        (recipe.conse, recipe.memory),
    )
    head.eval()
    return head


def split_rows(looks: Looks, split: str) -> NDArray[np.int64]:
    """Rows of a split."""
    return np.flatnonzero([entry.split == split for entry in looks.entries])


def item_vectors(head: PictureHead, looks: Looks, spec: InputSpec) -> dict[str, NDArray[Any]]:
    """Of every model: the vector of its views as in use ("pictures"), and without colour ("plain")."""
    return {name: head_vectors(head, used_views(looks, kind, spec.views)) for name, kind in (("pictures", "color"), ("plain", "plain"))}


def used_views(looks: Looks, kind: str, count: int = 3) -> Float32:
    """(M, K) float32: the mean of `count` views evenly around, which is what an item looks like in use."""
    step = max(1, looks.views[kind].shape[1] // count)
    mean: Float32 = looks.views[kind][:, ::step].astype(np.float32).mean(1)
    return mean


def save_triplets(folder: Path, looks: Looks, synonyms: dict[str, tuple[str, ...]], place: Any, spec: InputSpec) -> Triplets:
    """Points against captions and against whitened features of their own views."""
    labels = sorted({entry.label for entry in looks.entries})
    index = {label: number for number, label in enumerate(labels)}
    texts, text_label = [], []
    for label in labels:
        for caption in label_captions(label, synonyms.get(label, ())):
            texts.append(caption)
            text_label.append(index[label])
    own: dict[str, int] = {}
    item_texts = np.full((len(looks.entries), 1), -1, np.int32)
    for row, entry in enumerate(looks.entries):
        color = color_word(looks.colors[row]) if looks.has_color[row] else ""
        if color:
            caption = article(f"{color} {entry.label}")
            if caption not in own:
                own[caption] = len(texts)
                texts.append(caption)
                text_label.append(-1)
            item_texts[row, 0] = own[caption]
    return write_triplets(
        folder,
        labels=labels,
        splits=SPLITS,
        spec=spec,
        names=[entry.name for entry in looks.entries],
        about="named models and made models; pictures are whitened trunk features of their views",
        points=looks.points,
        colors=looks.colors,
        has_color=looks.has_color,
        label=np.array([index[entry.label] for entry in looks.entries], np.int32),
        split=np.array([SPLITS.index(entry.split) for entry in looks.entries], np.uint8),
        pictures=whitened(looks),
        label_vectors=place([article(label) for label in labels]),
        text_vectors=place(texts),
        text_label=np.array(text_label, np.int32),
        item_texts=item_texts,
    )


def whitened(looks: Looks, axes: int = 256) -> NDArray[np.float16]:
    """(M, V, axes): standardised features of coloured, plain and random views on their principal axes, half whitened."""
    views = np.concatenate([looks.views["color"][:, ::2], looks.views["plain"], looks.views["random"][:, :4]], 1)
    views = views.astype(np.float32)
    train = split_rows(looks, "train")
    views = (views - views[train].mean((0, 1))) / (views[train].std((0, 1)) + 1e-3)
    middle = views[train].mean(1)
    centre = middle.mean(0)
    _, strength, directions = np.linalg.svd(middle - centre, full_matrices=False)
    scale = (strength[:axes] / np.sqrt(len(train))) ** 0.5
    rows: NDArray[np.float16] = ((views - centre) @ (directions[:axes].T / scale)).astype(np.float16)
    return rows


def save_trunk(out: Path, trunk: Trunk, size: int) -> None:
    example = torch.zeros((2, size, size, 3), dtype=torch.uint8)
    (out / "pictures.onnx").write_bytes(to_graph(trunk.float(), (example,), ["pictures"], "features").SerializeToString())


def save_space(out: Path, space: words.Space, recipe: PictureRecipe) -> None:
    np.savez(out / "space.npz", mean=space.mean, anchors=space.anchors, bridge=space.bridge, axes=space.axes)
    (out / "text.onnx").write_bytes(words.text_graph(Path(recipe.sentence_model), space).SerializeToString())
    shutil.copyfile(recipe.tokenizer, out / "tokenizer.json")


def save_head(out: Path, head: PictureHead, looks: Looks) -> None:
    example = torch.from_numpy(looks.views["color"][:2].astype(np.float32).mean(1))
    (out / "pictures_head.onnx").write_bytes(to_graph(head, (example,), ["features"], "vector").SerializeToString())
