"""Furniture and bathroom fittings: every kind's noun and the function that draws one."""

from __future__ import annotations

from collections.abc import Callable

from cg3d.made.build import Build
from cg3d.made.furniture import bath, beds, hallway, lounging, partitions, perches, racks, seats, storage, tables, worktops
from cg3d.made.paints import Rng

KINDS: dict[str, Callable[[Rng], Build]] = {
    "chair": seats.chair,
    "sofa": seats.sofa,
    "table": tables.table,
    "bed": tables.bed,
    "bookshelf": storage.bookshelf,
    "armchair": seats.armchair,
    "desk": tables.desk,
    "toilet": bath.toilet,
    "wardrobe": storage.wardrobe,
    "stool": seats.stool,
    "bathtub": bath.bathtub,
    "dresser": tables.dresser,
    "bench": seats.bench,
    "sink": bath.sink,
    "coffee table": tables.coffee_table,
    "nightstand": tables.nightstand,
    "office chair": seats.office_chair,
    "rocking chair": seats.rocking_chair,
    "ottoman": seats.ottoman,
    "cabinet": storage.cabinet,
    "tv stand": storage.tv_stand,
    "filing cabinet": storage.filing_cabinet,
    "faucet": bath.faucet,
    "shower": bath.shower,
    "bunk bed": beds.bunk_bed,
    "crib": beds.crib,
    "hospital bed": beds.hospital_bed,
    "hammock": beds.hammock,
    "bar stool": perches.bar_stool,
    "highchair": perches.highchair,
    "folding chair": perches.folding_chair,
    "church pew": perches.church_pew,
    "picnic table": worktops.picnic_table,
    "side table": worktops.side_table,
    "dressing table": worktops.dressing_table,
    "workbench": worktops.workbench,
    "kitchen island": worktops.kitchen_island,
    "coat rack": hallway.coat_rack,
    "shoe rack": hallway.shoe_rack,
    "wine rack": racks.wine_rack,
    "clothes drying rack": racks.clothes_drying_rack,
    "towel rack": racks.towel_rack,
    "room divider": partitions.room_divider,
    "wall shelf": partitions.wall_shelf,
    "deck chair": lounging.deck_chair,
    "bean bag chair": lounging.bean_bag_chair,
    "chaise longue": lounging.chaise_longue,
}
