"""A recipe: everything a training run depends on, read from one TOML file into frozen dataclasses. Trains nothing.

Sections mirror the dataclasses of `sections`; every key has a default, so a recipe says only what it means to say. An unknown key, a
wrong type, a value out of range or keys that contradict each other stop the run with one line before anything is loaded.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
import typing
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal

from cg3d.errors import UsageError, did_you_mean
from cg3d.learn.sections import (
    MANNER,
    Augment,
    Data,
    Defects,
    Evaluate,
    Loss,
    Model,
    Optimiser,
    PictureAugment,
    PromptOptimiser,
    Prompts,
    Schedule,
    Towers,
    Train,
)

__all__ = ["MANNER", "Augment", "Loss", "Recipe", "load_recipe", "override", "recipe_from"]


@dataclass(frozen=True)
class Recipe:
    """What `load_recipe` gives. file: where it was read, not part of the digest."""

    data: Data = field(default_factory=Data)
    model: Model = field(default_factory=Model)
    towers: Towers = field(default_factory=Towers)
    prompts: Prompts = field(default_factory=Prompts)
    train: Train = field(default_factory=Train)
    optimiser: Optimiser = field(default_factory=Optimiser)
    prompt_optimiser: PromptOptimiser = field(default_factory=PromptOptimiser)
    schedule: Schedule = field(default_factory=Schedule)
    loss: Loss = field(default_factory=Loss)
    augment: Augment = field(default_factory=Augment)
    picture_augment: PictureAugment = field(default_factory=PictureAugment)
    evaluate: Evaluate = field(default_factory=Evaluate)
    defects: Defects = field(default_factory=Defects)
    file: str = "recipe"

    @property
    def prompted(self) -> bool:
        """Whether anything of the picture or text tower is learnt."""
        return bool(self.prompts.pixels or self.prompts.tokens or self.prompts.context or self.prompts.text)

    @property
    def live(self) -> bool:
        """Whether the towers must run in every step: something in them is learnt, or their pictures change."""
        return bool(self.data.shards) and (self.prompted or self.picture_augment != PictureAugment())

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
    for wrong, what, advice in _contradictions(recipe):
        if wrong:
            raise UsageError(f"{what} in {file}", advice)
    return recipe


def _contradictions(recipe: Recipe) -> Iterator[tuple[bool, str, str]]:
    """Keys that are right each for itself and wrong together: (whether, what, advice)."""
    data, train, loss, splits = recipe.data, recipe.train, recipe.loss, recipe.evaluate.splits
    yield not splits, "evaluate.splits is empty", "Name at least one split, for example ['val']"
    on_test = bool(splits) and splits[0].startswith("test") and not recipe.defects.choose_on_test
    yield on_test, "evaluate.splits would choose the weights on a test split", "Name a held-out split of the training data first"
    yield bool(data.shards and data.triplets), "data.shards and data.triplets are both given", "Keep one"
    yield bool(data.shards) != bool(recipe.towers.weights), "data.shards and towers.weights go together", "Give both, or neither"
    yield (
        recipe.prompted and not data.shards,
        "[prompts] need pictures and texts, not cached vectors",
        "Give data.shards and towers.weights",
    )
    yield recipe.schedule.kind == "alternating" and not recipe.prompted, "an alternating schedule has no prompts to step", "See [prompts]"
    yield train.batch < 2 * train.accumulate, "train.accumulate leaves less than two items a part", "Lower it, or raise train.batch"
    yield bool(train.epochs and train.minutes), "train.epochs and train.minutes are both given", "Keep one"
    yield bool(train.minutes) and recipe.schedule.by == "epoch", "a run by the clock has no epochs", 'Set schedule.by = "step"'
    yield recipe.schedule.epochs > 0 and recipe.schedule.by == "step", "schedule.epochs counts epochs, but rates move by step", "Keep one"
    yield len(recipe.optimiser.betas) != 2 or len(recipe.prompt_optimiser.betas) != 2, "betas must be two numbers", "Say [0.9, 0.999]"
    yield train.precision == "float16" and train.parallel == "fsdp", "float16 does not go with fsdp", 'Set train.precision = "bfloat16"'
    yield data.order == "hard" and not data.first, "data.order = 'hard' needs the weights of a first run", "Name its folder: data.first"
    yield data.order == "hard" and train.batch % data.group > 0, "train.batch is no multiple of data.group", "Change one of them"
    everything = loss.text_against == "all" or loss.picture_against == "all" or loss.teacher > 0
    yield recipe.live and everything, "'all' and a teacher need cached vectors, but the towers are live", 'Set loss.*_against = "batch"'
    yield loss.several == "each" and everything, "loss.several = 'each' goes with in-batch losses only", 'Set loss.*_against = "batch"'
    in_batch = loss.text_against == "batch" or loss.joint > 0
    weighed = loss.several == "each" or loss.hard > 0 or loss.alike > 0
    yield loss.soft > 0 and in_batch and weighed, "loss.soft does not go with several = 'each', hard or alike", "Set loss.soft = 0"
    yield loss.joint > 0 and train.parallel == "fsdp", "loss.joint does not go with fsdp", 'Set train.parallel = "ddp"'
    yield loss.pair > 0 and not recipe.live, "loss.pair teaches nothing where both towers are frozen", "Set loss.pair = 0"
    reached = loss.pair or loss.picture or loss.text or loss.joint
    yield recipe.prompted and not reached, "no part of the loss reaches the prompts", "Set loss.pair = 1"


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
        (kind, _), what = typing.get_args(hint), {str: "words", float: "numbers"}
        if isinstance(value, list) and kind is float:
            value = [float(entry) if type(entry) is int else entry for entry in value]
        if not isinstance(value, list) or not all(type(entry) is kind for entry in value):
            raise UsageError(f"{where} must be a list of {what[kind]}, not {value!r}")
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
