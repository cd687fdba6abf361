"""What is asked of an import, and what a family makes of a checkpoint: a point net with its recipe, or nothing but towers.

Opens no file and writes none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from torch import Tensor, nn

from cg3d.errors import UsageError
from cg3d.learn.importing.looks import looks_like
from cg3d.learn.nets.layouts import Clip
from cg3d.learn.nets.prompts import mismatch
from cg3d.learn.templates import PAPER_TEMPLATES
from cg3d.records import InputSpec

SCALE = 100.0  # CLIP's factor on cosines, where it stopped growing; for weights that hold none
# 64 sentences that ULIP, OpenShape and Uni3D average: ULIP data/templates.json, "modelnet40_64"; the 63 of CG3D with one more in front.
TEMPLATES = ("a point cloud model of {}.", *PAPER_TEMPLATES)


@dataclass(frozen=True)
class Asked:
    """text: weights of the CLIP whose texts (and pictures) share the space; points: 0 = what the family publishes; labels: of a classifier;
    views: pictures a shape (0: points alone, but for kind clip); depth: draw distance, as PointCLIP; int8: matmuls in int8;
    background: how many made models scores are measured against; beside: where relative names are looked for.
    """

    weights: str
    text: str = ""
    points: int = 0
    labels: tuple[str, ...] = ()
    views: int = 0
    depth: bool = False
    int8: bool = False
    background: int = 64
    name: str = ""
    beside: Path = field(default_factory=Path)


@dataclass(frozen=True)
class Card:
    """What is known of published weights without running them. figures: with their source, not measured here; unverified: what nobody here
    could check; text: the tower that shares the space, and where it is."""

    title: str
    licence: str
    source: str
    figures: tuple[str, ...] = ()
    text: str = ""
    unverified: str = "no published checkpoint was at hand: the net equals the published code on fixtures"


@dataclass(frozen=True, eq=False)
class Published:
    """A point net that takes (B, N, 3) points, colours and gives (B, D), with everything that its bundle needs.

    scale: factor on cosines before the softmax; clip: towers that came in the same checkpoint; words: class names, of a classifier;
    prompts: (layers, K, W) of the picture tower.
    """

    net: nn.Module
    dimensions: int
    spec: InputSpec
    card: Card
    templates: tuple[str, ...] = TEMPLATES
    scale: float = SCALE
    clip: Clip | None = None
    words: tuple[str, ...] = ()
    prompts: Tensor | None = None


def loaded(kind: str, build: Callable[[], nn.Module], state: Mapping[str, Tensor], weights: Mapping[str, Tensor]) -> Any:
    """The net that `build` makes for `state`, filled with it, in evaluation mode. Raises UsageError: which keys do not fit, and what the
    whole checkpoint `weights` looks like."""
    try:
        net = build()
    except (KeyError, IndexError, ValueError, ZeroDivisionError, RuntimeError) as error:
        what = f"lack {error.args[0]}" if isinstance(error, KeyError) else f"do not make a net: {error}"
        raise UsageError(f"these weights are not of kind '{kind}': they {what}", looks_like(weights, kind)) from error
    told = mismatch(net.state_dict(), state)
    if told:
        raise UsageError(f"these weights do not fit kind '{kind}': {told}", looks_like(weights, kind))
    net.load_state_dict(state)
    return net.eval().requires_grad_(False)


def points_asked(asked: Asked, known: tuple[int, ...], *, usual: int = 0) -> int:
    """How many points a cloud has. Raises UsageError where the weights do not tell it and nobody says, or for a number never published."""
    listed = " or ".join(f"--points {count}" for count in known)
    if not asked.points and not usual:
        raise UsageError(f"'{asked.weights}' does not tell how many points it was trained with", f"Its recipe does: give {listed}")
    if asked.points and asked.points not in known:
        raise UsageError(f"--points {asked.points}: no such weights are published", f"Give {listed}")
    return asked.points or usual


def scale_of(weights: Mapping[str, Tensor]) -> float:
    """exp of the checkpoint's logit_scale, at most 100."""
    value = weights.get("logit_scale")
    return SCALE if value is None else min(float(value.float().exp()), SCALE)
