"""Vehicles on roads, rails, water and in the air: every kind's noun and the function that draws one."""

from __future__ import annotations

from collections.abc import Callable

from cg3d.made.build import Build
from cg3d.made.paints import Rng
from cg3d.made.vehicles import airborne, boats, cars, crafts, cycles, diggers, lorries, planes, racers, towed, trains, vans

KINDS: dict[str, Callable[[Rng], Build]] = {
    "car": cars.car,
    "airplane": crafts.airplane,
    "bicycle": cycles.bicycle,
    "truck": cars.truck,
    "boat": boats.boat,
    "bus": cars.bus,
    "rocket": crafts.rocket,
    "pickup truck": cars.pickup,
    "train": trains.train,
    "tractor": cars.tractor,
    "helicopter": crafts.helicopter,
    "sailboat": boats.sailboat,
    "ship": boats.ship,
    "submarine": boats.submarine,
    "motorcycle": cycles.motorcycle,
    "skateboard": cycles.skateboard,
    "kick scooter": cycles.kick_scooter,
    "wheelbarrow": cycles.wheelbarrow,
    "shopping cart": cycles.shopping_cart,
    "baby stroller": cycles.baby_stroller,
    "van": vans.van,
    "ambulance": vans.ambulance,
    "police car": vans.police_car,
    "taxi": vans.taxi,
    "jeep": vans.jeep,
    "race car": racers.race_car,
    "go-kart": racers.go_kart,
    "golf cart": racers.golf_cart,
    "fire truck": lorries.fire_truck,
    "garbage truck": lorries.garbage_truck,
    "dump truck": lorries.dump_truck,
    "tank truck": lorries.tank_truck,
    "concrete mixer": lorries.concrete_mixer,
    "excavator": diggers.excavator,
    "bulldozer": diggers.bulldozer,
    "forklift": diggers.forklift,
    "crane": diggers.crane,
    "tank": diggers.tank,
    "biplane": planes.biplane,
    "fighter jet": planes.fighter_jet,
    "glider": planes.glider,
    "space shuttle": planes.space_shuttle,
    "hot air balloon": airborne.hot_air_balloon,
    "airship": airborne.airship,
    "parachute": airborne.parachute,
    "satellite": airborne.satellite,
    "flying saucer": airborne.flying_saucer,
    "caravan": towed.caravan,
    "trailer": towed.trailer,
    "tram": towed.tram,
    "locomotive": towed.locomotive,
    "cable car": towed.cable_car,
}
