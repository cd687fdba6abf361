"""Buildings, streets, gardens, plants and what is built into a house: every kind's noun and the function that draws one."""

from __future__ import annotations

from collections.abc import Callable

from cg3d.made.build import Build
from cg3d.made.paints import Rng
from cg3d.made.places import buildings, fittings, houses, plants, playground, sheds, street, towers

KINDS: dict[str, Callable[[Rng], Build]] = {
    "tree": plants.tree,
    "potted plant": plants.potted_plant,
    "mushroom": plants.mushroom,
    "house": houses.house,
    "traffic cone": street.traffic_cone,
    "door": fittings.door,
    "ladder": fittings.ladder,
    "bush": plants.bush,
    "flower": plants.flower,
    "cactus": plants.cactus,
    "castle": houses.castle,
    "lighthouse": houses.lighthouse,
    "windmill": houses.windmill,
    "tent": houses.tent,
    "fireplace": fittings.fireplace,
    "bridge": houses.bridge,
    "birdhouse": houses.birdhouse,
    "doghouse": houses.doghouse,
    "stairs": fittings.stairs,
    "fence": fittings.fence,
    "curtain": fittings.curtain,
    "traffic light": street.traffic_light,
    "road sign": street.road_sign,
    "fire hydrant": street.fire_hydrant,
    "anchor": street.anchor,
    "statue": street.statue,
    "skyscraper": buildings.skyscraper,
    "apartment building": buildings.apartment_building,
    "church": buildings.church,
    "factory": buildings.factory,
    "barn": buildings.barn,
    "garage": sheds.garage,
    "shed": sheds.shed,
    "greenhouse": sheds.greenhouse,
    "gazebo": sheds.gazebo,
    "pergola": sheds.pergola,
    "igloo": sheds.igloo,
    "tower": towers.tower,
    "water tower": towers.water_tower,
    "silo": towers.silo,
    "chimney": towers.chimney,
    "wind turbine": towers.wind_turbine,
    "radio tower": towers.radio_tower,
    "utility pole": towers.utility_pole,
    "pagoda": towers.pagoda,
    "slide": playground.slide,
    "swing": playground.swing,
    "seesaw": playground.seesaw,
    "carousel": playground.carousel,
    "ferris wheel": playground.ferris_wheel,
    "sandcastle": playground.sandcastle,
    "campfire": playground.campfire,
}
