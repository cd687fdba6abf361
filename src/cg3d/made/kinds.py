"""The list of kinds, and `make_shape`. The kinds themselves are built in the packages of their families."""

from __future__ import annotations

from collections.abc import Callable

from cg3d.made import devices, furniture, kitchenware, living, places, things, vehicles
from cg3d.made.build import Build, assemble, between, caption, chance
from cg3d.made.paints import Rng
from cg3d.records import Mesh

FAMILIES = (furniture, kitchenware, devices, vehicles, places, living, things)
KINDS: dict[str, Callable[[Rng], Build]] = {kind: draw for family in FAMILIES for kind, draw in family.KINDS.items()}


def make_shape(kind: str, rng: Rng, *, colored: bool = True) -> tuple[Mesh, str]:
    """One model of that kind and a caption that is true of it ("a small red wooden chair").

    Mesh: +Y up, front towards +Z, metres, standing on y = 0, centred on x = z = 0, with materials (some textured). colored=False leaves
    words of colour and material out of the caption. Raises KeyError for a kind that is not in KINDS.
    """
    build = KINDS[kind](rng)
    scale = between(rng, 0.72, 1.32) if chance(rng, 0.5) else between(rng, 0.92, 1.08)
    return assemble(build, scale), caption(kind, build, scale, colored=colored)
