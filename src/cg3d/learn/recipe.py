"""A recipe: everything a training run depends on, as one TOML file and as frozen dataclasses. Trains nothing.

Sections mirror the dataclasses below; every key has a default, so a recipe says only what it means to say. An unknown key, a wrong
type or a value out of range stops the run with one line before anything is loaded.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
import typing
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal

from cg3d.errors import UsageError, did_you_mean

MANNER = ("threads", "save_every", "log_every", "keep")  # keys of [train] that may change when a run goes on
Pairs = Literal["positive", "mask", "negative"]


def within(default: Any, low: float, high: float = float("inf")) -> Any:
    """A dataclass field whose number must lie in [low, high]."""
    return field(default=default, metadata={"low": low, "high": high})


@dataclass(frozen=True)
class Data:
    """triplets: folder that `write_triplets` wrote, relative to the recipe file; empty = made models (`made` of each kind).

    cap: a label counts for at most so many models when batches are drawn (rare labels are not raised above one model's share).
    center_pictures: subtract the training mean from picture vectors (needed for raw trunk features, which are all positive).
    """

    triplets: str = ""
    split: str = "train"
    cap: int = within(8, 1)
    made: int = within(12, 2, 1000)
    center_pictures: bool = False


@dataclass(frozen=True)
class Model:
    """name: a key of `loop.NETS`; points: how many the tower takes; options: keyword arguments of that network."""

    name: str = "point_transformer"
    points: int = within(1024, 8)
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Train:
    """minutes: if above 0, run by the clock instead of by steps (the schedule follows the share of time gone; then no two runs are equal).

    clip: largest norm of the gradient; ema: decay of the averaged weights; keep: newest checkpoints kept beside the best.
    """

    steps: int = within(1000, 1)
    minutes: float = within(0.0, 0)
    batch: int = within(64, 2)
    rate: float = within(5e-4, 0)
    final_rate: float = within(1e-6, 0)
    warmup: float = within(0.05, 0, 0.9)  # share of the run
    weight_decay: float = within(0.05, 0)
    clip: float = within(10.0, 1e-9)  # paper's runner: 10
    ema: float = within(0.999, 0, 1)
    seed: int = within(0, 0, 2**31)
    threads: int = within(2, 1, 256)
    device: Literal["auto", "cpu", "cuda"] = "auto"
    precision: Literal["float32", "bfloat16"] = "float32"
    save_every: int = within(200, 1)
    log_every: int = within(10, 1)
    keep: int = within(2, 1)
    initial: str = ""  # best.safetensors of another run to start from, relative to the recipe file


@dataclass(frozen=True)
class Loss:
    """Weights of the parts (0 = off) and how each contrasts; `losses` explains them.

    text/picture: InfoNCE; regression: 1 - cosine to the item's own picture vector; teacher: KL to what the pictures say of the labels.
    *_against: "batch" = the paper's in-batch InfoNCE; "all" = every training label (text) or item (picture), cheap as both are frozen.
    *_pairs: what other rows of the same label are. soft: share of the text target spread by text-text likeness.
    views: how many of an item's views are drawn and averaged a step (0 = all). picture_head: learn a linear map to the picture space.
    """

    text: float = within(1.0, 0)
    picture: float = within(1.0, 0)
    regression: float = within(0.0, 0)
    teacher: float = within(0.0, 0)
    teacher_temperature: float = within(0.05, 1e-4)
    text_against: Literal["batch", "all"] = "batch"
    picture_against: Literal["batch", "all"] = "batch"
    text_pairs: Pairs = "positive"
    picture_pairs: Pairs = "negative"
    soft: float = within(0.0, 0, 1)
    temperature: float = within(0.07, 0.01, 1)
    learn_temperature: bool = True
    views: int = within(1, 0)
    picture_head: bool = False


@dataclass(frozen=True)
class Augment:
    """Amounts; 0 (or 1 for scale and stretch) = off. `augment` says in which order they come. Angles in radians, lengths in radii.

    rotate: about up, at most this to either side; tilt: spread of a small turn about any axis; tip: chance to lie on a side (+Z up).
    scale, stretch: factor within [1/x, x], all axes alike or each for itself; dropout, crop: largest share of points lost.
    color_drop: chance to lose all colour; color_jitter: spread of gain and offset.
    """

    rotate: float = within(3.141592653589793, 0, 3.2)
    tilt: float = within(0.0, 0, 3.2)
    tip: float = within(0.0, 0, 1)
    mirror: float = within(0.0, 0, 1)
    scale: float = within(1.25, 1, 4)
    stretch: float = within(1.2, 1, 4)
    shift: float = within(0.1, 0, 1)
    jitter: float = within(0.01, 0, 1)
    dropout: float = within(0.5, 0, 0.95)
    crop: float = within(0.2, 0, 0.9)
    color_drop: float = within(0.5, 0, 1)
    color_jitter: float = within(0.1, 0, 1)


@dataclass(frozen=True)
class Evaluate:
    """every: steps between two looks (0 = only at the end); splits: measured, the first one chooses the best weights."""

    every: int = within(200, 0)
    splits: tuple[str, ...] = ("val",)
    batch: int = within(64, 1)


@dataclass(frozen=True)
class Recipe:
    """What `load_recipe` gives. file: where it was read, not part of the digest."""

    data: Data = field(default_factory=Data)
    model: Model = field(default_factory=Model)
    train: Train = field(default_factory=Train)
    loss: Loss = field(default_factory=Loss)
    augment: Augment = field(default_factory=Augment)
    evaluate: Evaluate = field(default_factory=Evaluate)
    file: str = "recipe"

    def as_dict(self) -> dict[str, dict[str, Any]]:
        """Section -> key -> value, as JSON would hold it."""
        sections = asdict(self)
        sections.pop("file")
        return typing.cast("dict[str, dict[str, Any]]", json.loads(json.dumps(sections)))

    def digest(self) -> str:
        """SHA-256 of everything that decides the result: two recipes with the same digest ask for the same run."""
        sections = self.as_dict()
        for key in MANNER:
            del sections["train"][key]
        return hashlib.sha256(json.dumps(sections, sort_keys=True).encode()).hexdigest()

    def beside(self, path: str) -> Path:
        """`path` of the recipe, resolved against the folder of its file."""
        return Path(self.file).parent / path


def load_recipe(path: str | Path, overrides: Sequence[str] = ()) -> Recipe:
    """Read and check a TOML recipe; `overrides` are "train.steps=100" lines, their values TOML (a bare word counts as a string).

    Raises UsageError: unreadable file, bad TOML, unknown section or key, wrong type, value out of range.
    """
    try:
        sections = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"cannot read the recipe '{path}': {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"'{path}' is not TOML: {error}") from error
    for line in overrides:
        override(sections, line)
    return recipe_from(sections, str(path))


def override(sections: dict[str, Any], line: str) -> None:
    """Put one "section.key=value" into `sections`, in place."""
    dotted, equals, text = line.partition("=")
    *parents, key = (part.strip() for part in dotted.split("."))
    if not equals or not parents or not key:
        raise UsageError(f"--set takes section.key=value, not '{line}'", "For example: --set train.steps=100")
    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        value = text.strip()
    table = sections
    for parent in parents:
        table = table.setdefault(parent, {})
        if not isinstance(table, dict):
            raise UsageError(f"--set {line}: '{parent}' is no section")
    table[key] = value


def recipe_from(sections: dict[str, Any], file: str = "recipe") -> Recipe:
    """Section -> key -> value, checked and frozen. file: named in messages, and where relative paths start."""
    known = {f.name: hint for f, hint in _hints(Recipe) if is_dataclass(hint)}
    for name, keys in sections.items():
        if name not in known:
            raise UsageError(f"unknown section [{name}] in {file}", did_you_mean(name, known))
        if not isinstance(keys, dict):
            raise UsageError(f"'{name}' in {file} must be a section: [{name}]")
    recipe = Recipe(**{name: _section(known[name], name, keys, file) for name, keys in sections.items()}, file=file)
    if not recipe.evaluate.splits:
        raise UsageError(f"evaluate.splits in {file} is empty", "Name at least one split, for example ['val']")
    return recipe


def _section(kind: Any, name: str, keys: dict[str, Any], file: str) -> Any:
    known = {f.name: (f, hint) for f, hint in _hints(kind)}
    values = {}
    for key, value in keys.items():
        if key not in known:
            advice = did_you_mean(key, known)
            raise UsageError(f"unknown key '{key}' in [{name}] of {file}; {advice[0].lower()}{advice[1:]}")
        spec, hint = known[key]
        values[key] = _checked(value, hint, spec.metadata, f"{name}.{key} in {file}")
    return kind(**values)


def _checked(value: Any, hint: Any, limits: Any, where: str) -> Any:
    """`value` as the type `hint` says, or UsageError."""
    if typing.get_origin(hint) is Literal:
        if value not in (choices := typing.get_args(hint)):
            raise UsageError(f"{where} cannot be {value!r}", "Choices: " + ", ".join(choices))
        return value
    if typing.get_origin(hint) is tuple:
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise UsageError(f"{where} must be a list of words, not {value!r}")
        return tuple(value)
    plain = typing.get_origin(hint) or hint
    if plain is float and type(value) is int:
        value = float(value)
    if type(value) is not plain:
        raise UsageError(f"{where} must be {plain.__name__}, not {value!r}")
    if limits and not limits["low"] <= value <= limits["high"]:
        raise UsageError(f"{where} must be from {limits['low']} to {limits['high']}, not {value!r}")
    return value


def _hints(kind: type) -> list[tuple[Any, Any]]:
    hints = typing.get_type_hints(kind)
    return [(f, hints[f.name]) for f in fields(kind)]
