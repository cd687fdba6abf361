"""An imported bundle is written: graphs, tokenizer, a background of made models, a temperature, the manifest, a card for people.

What is not measured here is not claimed: no scores. The temperature is the checkpoint's own; "none of these" and the floor of a search are
set on the made models of the background, whose kinds are known.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

import cg3d.bundle
from cg3d.bundle import manifest as manifests
from cg3d.bundle.calibrate import fit_probabilities, fuse, label_standardised, standardised
from cg3d.bundle.manifest import Calibration, Licence
from cg3d.bundle.runtime import Bundle
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.learn.export import label_lists
from cg3d.learn.importing.family import Asked, Card
from cg3d.made.kinds import KINDS, make_shape
from cg3d.records import Float32, InputSpec

NOUNS = 128  # of the everyday labels, that names of files are measured against
NAME_WEIGHT = 0.5  # as in the default bundle; set by hand there too
CARD = "CARD.md"
LEAST_KINDS = 16  # of the background, below which nothing is set on them


@dataclass(eq=False)
class Parts:
    """What goes into the bundle. graphs: name -> ONNX model; write_tokenizer: into a file; said: what was done to graphs."""

    graphs: dict[str, Any]
    write_tokenizer: Callable[[Path], None]
    spec: InputSpec
    dimensions: int
    max_tokens: int
    templates: tuple[str, ...]
    scale: float
    card: Card
    words: tuple[str, ...] = ()
    said: list[str] = field(default_factory=list)
    source: str = ""


def write(parts: Parts, asked: Asked, out: Path, name: str) -> dict[str, Any]:
    """Write the folder `out`; gives name, space, bytes, towers and what was said. `out` appears whole or not at all."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent) as scratch:
        folder = Path(scratch)
        for tower, model in parts.graphs.items():
            (folder / f"{tower}.onnx").write_bytes(model.SerializeToString())
        parts.graphs = dict.fromkeys(parts.graphs)  # gigabytes that nothing needs any more
        parts.write_tokenizer(folder / "tokenizer.json")
        labels = list(parts.words) or everyday()
        if labels:
            (folder / "labels.txt").write_text("\n".join(labels) + "\n", encoding="utf-8")
        manifest_of(folder, parts, name, {}, Calibration())
        background, kinds = vectors_of(Bundle(folder, manifests.load(folder), threads=1), parts, labels, asked.background)
        for part, rows in background.items():
            np.save(folder / f"background.{part}.npy", rows.astype(np.float16), allow_pickle=False)
        calibration = calibrated(parts, background, kinds)
        manifest = manifest_of(folder, parts, name, {f"background.{p}": f"background.{p}.npy" for p in background}, calibration)
        (folder / CARD).write_text(card_of(parts, name), encoding="utf-8")
        out.mkdir(exist_ok=True)
        for file in sorted(folder.iterdir(), key=lambda file: file.name == manifests.MANIFEST):
            shutil.move(file, out / file.name)  # the manifest last
    size = sum(entry.bytes for entry in manifest.files.values())
    towers = list(Bundle(out, manifest).towers)
    return {"name": name, "space": manifest.space, "bytes": size, "towers": towers, "folder": str(out), "notes": parts.said}


def manifest_of(folder: Path, parts: Parts, name: str, arrays: dict[str, str], calibration: Calibration) -> manifests.Manifest:
    published = "; ".join(parts.card.figures)
    return manifests.write(
        folder, name=name, version="1", spec=parts.spec, dimensions=parts.dimensions,
        towers={tower: f"{tower}.onnx" for tower in parts.graphs}, tokenizer="tokenizer.json", max_tokens=parts.max_tokens,
        arrays=arrays, templates=parts.templates, calibration=calibration,
        licences=[Licence(f"weights: {parts.card.title}", parts.card.licence, parts.card.source)],
        about=f"{parts.card.title}, imported from {parts.source}" + (f"; published, not measured here: {published}" if published else ""),
    )  # fmt: skip


def everyday() -> list[str]:
    """The everyday nouns of the bundle that ships, if it is there."""
    file = Path(cg3d.bundle.__file__).parent / "default" / "labels.txt"
    return file.read_text(encoding="utf-8").split("\n")[:-1] if file.is_file() else []


def vectors_of(bundle: Bundle, parts: Parts, labels: list[str], count: int) -> tuple[dict[str, Float32], Float32]:
    """Vectors of unrelated things: `count` made models by points and pictures, nouns in the first template by text; and the texts of the
    models' kinds, in their order."""
    if not count:
        return {}, np.zeros((0, bundle.dimensions), np.float32)
    kinds, rng = list(KINDS), np.random.default_rng(0)
    chosen = [kinds[i] for i in np.linspace(0, len(kinds) - 1, min(count, len(kinds))).astype(int)]
    items = [prepare(make_shape(kind, rng)[0], bundle.spec, rng_for(kind)) for kind in chosen]
    found = bundle.encode_prepared(items)
    nouns = [labels[i] for i in np.linspace(0, len(labels) - 1, min(NOUNS, len(labels))).astype(int)] if labels else chosen
    texts = bundle.encode_texts([parts.templates[0].format(noun) for noun in nouns])
    return {**found, "texts": texts}, bundle.encode_texts([parts.templates[0].format(kind) for kind in chosen])


def calibrated(parts: Parts, background: dict[str, Float32], kinds: Float32) -> Calibration:
    """The checkpoint's own softmax in units of a standardised score, which is a cosine over the background's spread (calibrate.py).

    kinds: (M, D) texts of the background's models. "none" makes the right kinds likeliest on lists of which half lack it; the floor of a
    search is the median, over the kinds, of the best score that a model of another kind reaches.
    """
    fusion = {"points": 1.0, "pictures": 1.0, "name": NAME_WEIGHT}
    spreads = [float((background["texts"] @ rows.T).std(-1).mean()) for part, rows in background.items() if part != "texts"]
    spread = max(float(np.mean(spreads)), 1e-3) if spreads else 1.0
    calibration = Calibration(fusion=fusion, temperature=1 / (parts.scale * spread))
    if len(kinds) < LEAST_KINDS:
        return calibration
    shown = {part: rows for part, rows in background.items() if part != "texts"}
    named = fuse({part: label_standardised(kinds, rows, rows, 0.0) for part, rows in shown.items()}, fusion).T  # (models, kinds)
    asked = fuse({part: standardised(kinds, rows, rows) for part, rows in shown.items()}, fusion)  # (kinds, models)
    np.fill_diagonal(asked, -np.inf)
    lists, truth = label_lists(named, np.arange(len(named)))
    _, none = fit_probabilities(lists, truth, temperature=calibration.temperature)
    return msgspec.structs.replace(calibration, none={"score": none}, floor={"search": round(float(np.median(asked.max(1))), 3)})


def card_of(parts: Parts, name: str) -> str:
    """For people: where the weights come from, what they are fed, what is published of them and what nobody measured here."""
    spec, card = parts.spec, parts.card
    cloud = f"{spec.points} points of {spec.surface_samples} drawn from the surface, centroid 0, largest radius 1"
    order = f"the first {spec.front} farthest, the others random" if spec.front else "in farthest-point order"
    mirrored = " (a published mirror)" if spec.axes == "xzy" else ""
    rows = [
        ("weights", f"{parts.source}"),
        ("licence", card.licence),
        ("source", card.source),
        ("points", f"{cloud}, {order}" if "points" in parts.graphs else "no point tower"),
        ("axes", f"the network's x, y, z are the house's {spec.axes}{mirrored}; the house is right-handed, +Y up"),
        ("colour", f"real, else {spec.color_none[0]:g} everywhere (networks without colour ignore it)"),
        ("views", f"{spec.views} of {spec.view_size} pixels, {spec.view_kind}" if spec.views else "none"),
        ("text", card.text or "in the same weights"),
        ("templates", f"{len(parts.templates)}, the first '{parts.templates[0]}'"),
        ("graphs", "; ".join(parts.said) or "float32"),
        ("not verified", card.unverified),
        ("set on made models", "'none of these' and the floor of searches; without a background they are not set"),
    ]
    told = "\n".join(f"- {title}: {value}" for title, value in rows)
    figures = "\n".join(f"- {figure}" for figure in card.figures) or "- none found"
    return f"# {name}: {card.title}\n\n{told}\n\n## Published figures (by others, not measured with this bundle)\n\n{figures}\n"
