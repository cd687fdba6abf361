"""Lamps, appliances, electronics: every kind's noun and the function that draws one."""

from __future__ import annotations

from collections.abc import Callable

from cg3d.made.build import Build
from cg3d.made.devices import climate, counter, gadgets, household, lights, machines, screens
from cg3d.made.paints import Rng

KINDS: dict[str, Callable[[Rng], Build]] = {
    "laptop": screens.laptop,
    "floor lamp": lights.floor_lamp,
    "television": screens.television,
    "desk lamp": lights.desk_lamp,
    "monitor": screens.monitor,
    "keyboard": screens.keyboard,
    "table lamp": lights.table_lamp,
    "ceiling lamp": lights.ceiling_lamp,
    "chandelier": lights.chandelier,
    "street lamp": lights.street_lamp,
    "lantern": lights.lantern,
    "candle": lights.candle,
    "refrigerator": machines.refrigerator,
    "stove": machines.stove,
    "washing machine": machines.washing_machine,
    "dishwasher": machines.dishwasher,
    "microwave": machines.microwave,
    "range hood": machines.range_hood,
    "toaster": machines.toaster,
    "kettle": machines.kettle,
    "computer": screens.computer,
    "computer mouse": screens.computer_mouse,
    "phone": screens.phone,
    "radio": gadgets.radio,
    "speaker": gadgets.speaker,
    "camera": gadgets.camera,
    "remote control": gadgets.remote_control,
    "printer": gadgets.printer,
    "microphone": gadgets.microphone,
    "headphones": gadgets.headphones,
    "game controller": gadgets.game_controller,
    "power strip": gadgets.power_strip,
    "coffee maker": counter.coffee_maker,
    "blender": counter.blender,
    "food mixer": counter.food_mixer,
    "vacuum cleaner": household.vacuum_cleaner,
    "robot vacuum": household.robot_vacuum,
    "clothes iron": household.clothes_iron,
    "hair dryer": household.hair_dryer,
    "sewing machine": household.sewing_machine,
    "fan": climate.fan,
    "air conditioner": climate.air_conditioner,
    "radiator": climate.radiator,
    "water heater": climate.water_heater,
    "smoke detector": climate.smoke_detector,
    "satellite dish": gadgets.satellite_dish,
}
