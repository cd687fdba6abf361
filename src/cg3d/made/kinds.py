"""The list of kinds, and `make_shape`. The kinds themselves are built in the packages of their families."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cg3d.made import devices, furniture, kitchenware, living, places, things, vehicles
from cg3d.made.build import Build, assemble, between, caption, chance
from cg3d.made.captions import Description, describe, impossible
from cg3d.made.paints import Rng
from cg3d.records import Mesh

FAMILIES = (furniture, kitchenware, devices, vehicles, places, living, things)
KINDS: dict[str, Callable[[Rng], Build]] = {kind: draw for family in FAMILIES for kind, draw in family.KINDS.items()}
DRAWS = 400  # before a combination of attributes counts as impossible


@dataclass(frozen=True, eq=False)
class Drawn:
    """mesh: as `make_shape` gives it; build, scale: what it was assembled from; description: what is true of it."""

    mesh: Mesh
    build: Build
    scale: float
    description: Description


def make_shape(kind: str, rng: Rng, *, colored: bool = True) -> tuple[Mesh, str]:
    """One model of that kind and a caption that is true of it ("a small red wooden chair").

    Mesh: +Y up, front towards +Z, metres, standing on y = 0, centred on x = z = 0, with materials (some textured). colored=False leaves
    words of colour and material out of the caption. Raises KeyError for a kind that is not in KINDS.
    """
    build, scale = draw_build(kind, rng)
    return assemble(build, scale), caption(kind, build, scale, colored=colored)


def draw_shape(kind: str, rng: Rng, *, attributes: Sequence[str] = ()) -> Drawn:
    """One model of that kind of which all the attributes are true: "three-legged", "armrests", "without armrests", "red", "a blue seat".

    It is drawn again until they are, so the same rng gives the same shape. Raises UsageError where no draw has them all, and KeyError
    for a kind that is not in KINDS.
    """
    asked = [phrase for phrase in attributes if phrase.strip()]
    seen: list[Description] = []
    for _ in range(DRAWS if asked else 1):
        build, scale = draw_build(kind, rng)
        said = describe(kind, build, scale, family=family_of(kind))
        if all(said.says(phrase) for phrase in asked):
            return Drawn(assemble(build, scale), build, scale, said)
        seen.append(said)
    raise impossible(kind, asked, seen)


def family_of(kind: str) -> str:
    """The package that builds the kind ("furniture")."""
    return KINDS[kind].__module__.split(".")[2]


def draw_build(kind: str, rng: Rng) -> tuple[Build, float]:
    """What `make_shape` puts together, and how large against the kind's usual size."""
    build = KINDS[kind](rng)
    return build, between(rng, 0.72, 1.32) if chance(rng, 0.5) else between(rng, 0.92, 1.08)
