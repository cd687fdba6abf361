"""A recipe of fine-tuning: one TOML file into frozen dataclasses, with the checks and messages of `recipe`. Trains nothing."""

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
from cg3d.learn import recipe as recipes
from cg3d.learn.sections import Model, Optimiser, within

MANNER = ("threads", "save_every", "log_every", "keep")  # keys of [train] that may change when a run goes on
Kind = Literal["full", "head", "probe", "few-shot", "parts"]


@dataclass(frozen=True)
class Task:
    """kind: "full" = every weight and a new head; "head" = the head alone; "probe" = logistic regression on frozen vectors; "few-shot" =
    the same from a few models a label, again and again; "parts" = a label for every point (ShapeNetPart), every weight."""

    kind: Kind = "full"


@dataclass(frozen=True)
class Data:
    """One of shards (`cg3d triplets`), triplets (`write_triplets`) or, for "parts", the folder of ShapeNetPart; beside the recipe file.

    train, test: splits; val: share of each label's training models that is held back to choose on (unused if the strength of a probe is
    given). labels: which labels, in this order (empty: all of the training split); names: what the labels are called in what is written, as
    many. every: only every so many-th training model (the paper's "scarce" data).
    """

    shards: str = ""
    triplets: str = ""
    parts: str = ""
    train: str = "train"
    test: str = "test"
    val: float = within(0.1, 0, 0.5)
    labels: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    every: int = within(1, 1)


@dataclass(frozen=True)
class Start:
    """run: folder of `cg3d pretrain`, whose best network goes on; weights: a published checkpoint of a network that cg3d knows; bundle:
    name or folder (probe and few-shot); none of them: [model] afresh. points: how many a network gets, 0 = as in the run, or model.points
    (published networks take any number)."""

    run: str = ""
    weights: str = ""
    bundle: str = ""
    points: int = within(0, 0)


@dataclass(frozen=True)
class Head:
    """What stands on the network. widths: of hidden layers, each with ReLU and dropout, and before them a batch norm if `norm`; empty = one
    linear layer."""

    widths: tuple[float, ...] = ()
    norm: bool = True
    dropout: float = within(0.5, 0, 0.95)


@dataclass(frozen=True)
class Train:
    """epochs: through the training models, the rest of less than a batch left out; rate: at the end of warmup (in epochs), then a cosine
    to final_rate; by: whether rates move every step or every epoch; smoothing: of the labels; clip: largest norm of the gradient."""

    epochs: float = within(30.0, 0.01)
    batch: int = within(32, 2)
    rate: float = within(2e-4, 0)
    final_rate: float = within(1e-6, 0)
    warmup: float = within(1.0, 0)
    by: Literal["step", "epoch"] = "step"
    weight_decay: float = within(0.05, 0)
    smoothing: float = within(0.0, 0, 0.9)
    clip: float = within(10.0, 1e-9)
    seed: int = within(0, 0, 2**31)
    threads: int = within(2, 1, 256)
    device: Literal["auto", "cpu", "cuda"] = "auto"
    save_every: int = within(200, 1)
    log_every: int = within(10, 1)
    keep: int = within(2, 1)


@dataclass(frozen=True)
class Augment:
    """pool: the network's points are drawn from the first so many stored ones (0: no draw, the first of them); rotate: about up, at most so
    many radians to either side; stretch: factor from 1/x to x an axis; shift: at most so many radii an axis."""

    pool: int = within(0, 0)
    rotate: float = within(0.0, 0, 3.2)
    stretch: float = within(1.0, 1, 4)
    shift: float = within(0.0, 0, 1)


@dataclass(frozen=True)
class Probe:
    """strengths: inverse regularisation (scikit-learn's C); of several the best on the held-back share; steps: at most so many of its
    solver; unit: vectors are brought to length 1."""

    strengths: tuple[float, ...] = (1.0,)
    steps: int = within(1000, 1)
    unit: bool = True


@dataclass(frozen=True)
class FewShot:
    """shots: models a label; seeds: draws of each; ways: so many labels a draw (0 = all)."""

    shots: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0, 16.0)
    seeds: int = within(10, 1, 1000)
    ways: int = within(0, 0)


@dataclass(frozen=True)
class Evaluate:
    """every: epochs between two looks at the held-back share; batch: of a look; votes: randomly stretched copies whose logits are averaged
    for a second test figure (0 = none)."""

    every: int = within(1, 1)
    batch: int = within(64, 1)
    votes: int = within(0, 0, 100)


@dataclass(frozen=True)
class Defects:
    """What the released code does and we do not; true = as released. choose_on_test: the epoch is chosen on the test split;
    best_of_votes: of nine votes the best is reported; wide_head: a 40-way head whatever the labels (ScanObjectNN has 15)."""

    choose_on_test: bool = False
    best_of_votes: bool = False
    wide_head: bool = False


@dataclass(frozen=True)
class FineRecipe:
    """What `load_recipe` gives. file: where it was read, not part of the digest."""

    task: Task = field(default_factory=Task)
    data: Data = field(default_factory=Data)
    start: Start = field(default_factory=Start)
    model: Model = field(default_factory=Model)
    head: Head = field(default_factory=Head)
    train: Train = field(default_factory=Train)
    optimiser: Optimiser = field(default_factory=Optimiser)
    augment: Augment = field(default_factory=Augment)
    probe: Probe = field(default_factory=Probe)
    few_shot: FewShot = field(default_factory=FewShot)
    evaluate: Evaluate = field(default_factory=Evaluate)
    defects: Defects = field(default_factory=Defects)
    file: str = "recipe"

    def as_dict(self) -> dict[str, dict[str, Any]]:
        """Section -> key -> value, as JSON would hold it."""
        sections = asdict(self)
        sections.pop("file")
        return typing.cast("dict[str, dict[str, Any]]", json.loads(json.dumps(sections)))

    def digest(self) -> str:
        """SHA-256 of everything that decides the result."""
        sections = self.as_dict()
        for key in MANNER:
            del sections["train"][key]
        return hashlib.sha256(json.dumps(sections, sort_keys=True).encode()).hexdigest()

    def beside(self, path: str) -> Path:
        """`path` of the recipe, resolved against the folder of its file."""
        return Path(self.file).parent / path


def load_recipe(path: str | Path, overrides: Sequence[str] = ()) -> FineRecipe:
    """Read and check a TOML recipe; `overrides` as in `recipe.load_recipe`. Raises UsageError."""
    try:
        sections = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"cannot read the recipe '{path}': {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"'{path}' is not TOML: {error}") from error
    for line in overrides:
        recipes.override(sections, line)
    return recipe_from(sections, str(path))


def recipe_from(sections: dict[str, Any], file: str = "recipe") -> FineRecipe:
    """Section -> key -> value, checked and frozen. file: named in messages, and where relative paths start."""
    hints = typing.get_type_hints(FineRecipe)
    known = {one.name: hints[one.name] for one in fields(FineRecipe) if is_dataclass(hints[one.name])}
    for name, keys in sections.items():
        if name not in known:
            raise UsageError(f"unknown section [{name}] in {file}", did_you_mean(name, known))
        if not isinstance(keys, dict):
            raise UsageError(f"'{name}' in {file} must be a section: [{name}]")
    recipe = FineRecipe(**{name: recipes._section(known[name], name, keys, file) for name, keys in sections.items()}, file=file)
    for wrong, what, advice in _contradictions(recipe):
        if wrong:
            raise UsageError(f"{what} in {file}", advice)
    return recipe


def _contradictions(recipe: FineRecipe) -> list[tuple[bool, str, str]]:
    """Keys that are right each for itself and wrong together: (whether, what, advice)."""
    data, kind, start = recipe.data, recipe.task.kind, recipe.start
    given = [name for name in ("shards", "triplets", "parts") if getattr(data, name)]
    frozen = kind in ("probe", "few-shot")
    return [
        (len(given) != 1, f"of data.shards, data.triplets and data.parts {len(given)} are given", "Give one"),
        (bool(data.parts) != (kind == "parts"), "task.kind 'parts' and data.parts go together", "Give both, or neither"),
        (
            sum(map(bool, (start.run, start.weights, start.bundle))) > 1,
            "more than one of start.run, start.weights and start.bundle is given",
            "Keep one",
        ),
        (bool(start.bundle) and not frozen, "a bundle holds no weights that go on learning", "Give start.run, or task.kind = 'probe'"),
        (
            kind == "head" and not (start.run or start.weights),
            "task.kind 'head' learns on a network that knows something",
            "Give start.run or start.weights",
        ),
        (bool(data.names) and not data.labels, "data.names has nothing to stand for", "Give data.labels too"),
        (
            bool(data.names) and len(data.names) != len(data.labels),
            f"data.names has {len(data.names)} entries, data.labels has {len(data.labels)}",
            "Give one name a label, in the same order",
        ),
        (not recipe.probe.strengths, "probe.strengths is empty", "Say [1.0]"),
        (any(not shots >= 1 or shots % 1 for shots in recipe.few_shot.shots), "few_shot.shots must be whole numbers from 1", "Say [1, 16]"),
        (not recipe.few_shot.shots, "few_shot.shots is empty", "Say [1, 2, 4, 8, 16]"),
        (
            data.val == 0 and not recipe.defects.choose_on_test and (not frozen or len(recipe.probe.strengths) > 1),
            "data.val is 0, so there is nothing to choose on but the test split",
            "Hold a share back, for example 0.1",
        ),
        (data.train == data.test, f"data.train and data.test are both '{data.train}'", "Name another split to test on"),
        (any(not width >= 1 or width % 1 for width in recipe.head.widths), "head.widths must be whole numbers from 1", "Say [256, 256]"),
    ]
