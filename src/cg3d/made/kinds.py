"""The list of kinds, and `make_shape`. The kinds themselves are built in the modules named by their noun."""

from __future__ import annotations

from collections.abc import Callable

from cg3d.made import kitchen, lights, seats, storage, tables
from cg3d.made.build import Build, assemble, between, caption, chance
from cg3d.made.paints import Rng
from cg3d.records import Mesh

KINDS: dict[str, Callable[[Rng], Build]] = {
    "chair": seats.chair,
    "sofa": seats.sofa,
    "table": tables.table,
    "bed": tables.bed,
    "bookshelf": storage.bookshelf,
    "floor lamp": lights.floor_lamp,
    "mug": kitchen.mug,
    "bottle": kitchen.bottle,
    "armchair": seats.armchair,
    "desk": tables.desk,
    "wardrobe": storage.wardrobe,
    "dresser": tables.dresser,
    "nightstand": tables.nightstand,
    "coffee table": tables.coffee_table,
    "stool": seats.stool,
    "bench": seats.bench,
    "desk lamp": lights.desk_lamp,
    "bowl": kitchen.bowl,
    "vase": kitchen.vase,
    "plate": kitchen.plate,
    "barrel": storage.barrel,
    "crate": storage.crate,
    "office chair": seats.office_chair,
    "rocking chair": seats.rocking_chair,
    "ottoman": seats.ottoman,
    "cabinet": storage.cabinet,
    "tv stand": storage.tv_stand,
    "filing cabinet": storage.filing_cabinet,
    "cardboard box": storage.cardboard_box,
    "treasure chest": storage.treasure_chest,
    "trash can": storage.trash_can,
    "basket": storage.basket,
    "mailbox": storage.mailbox,
    "suitcase": storage.suitcase,
    "table lamp": lights.table_lamp,
    "ceiling lamp": lights.ceiling_lamp,
    "chandelier": lights.chandelier,
    "street lamp": lights.street_lamp,
    "lantern": lights.lantern,
    "candle": lights.candle,
    "teacup": kitchen.teacup,
    "teapot": kitchen.teapot,
    "wine glass": kitchen.wine_glass,
    "jar": kitchen.jar,
    "can": kitchen.can,
    "frying pan": kitchen.frying_pan,
    "cooking pot": kitchen.cooking_pot,
    "spoon": kitchen.spoon,
    "fork": kitchen.fork,
    "knife": kitchen.knife,
}


def make_shape(kind: str, rng: Rng, *, colored: bool = True) -> tuple[Mesh, str]:
    """One model of that kind and a caption that is true of it ("a small red wooden chair").

    Mesh: +Y up, front towards +Z, metres, standing on y = 0, centred on x = z = 0, with materials (some textured). colored=False leaves
    words of colour and material out of the caption. Raises KeyError for a kind that is not in KINDS.
    """
    build = KINDS[kind](rng)
    scale = between(rng, 0.72, 1.32) if chance(rng, 0.5) else between(rng, 0.92, 1.08)
    return assemble(build, scale), caption(kind, build, scale, colored=colored)
