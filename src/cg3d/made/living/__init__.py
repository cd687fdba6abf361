"""People, animals, and what people wear or carry: every kind's noun and the function that draws one."""

from __future__ import annotations

from collections.abc import Callable

from cg3d.made.build import Build
from cg3d.made.living import animals, belongings, clothes, figures, hoofed, sea, wild
from cg3d.made.paints import Rng

KINDS: dict[str, Callable[[Rng], Build]] = {
    "teddy bear": figures.teddy_bear,
    "umbrella": belongings.umbrella,
    "snowman": figures.snowman,
    "bucket": belongings.bucket,
    "watering can": belongings.watering_can,
    "key": belongings.key,
    "pencil": belongings.pencil,
    "paintbrush": belongings.paintbrush,
    "backpack": belongings.backpack,
    "person": figures.person,
    "robot": figures.robot,
    "dog": animals.dog,
    "cat": animals.cat,
    "horse": animals.horse,
    "elephant": animals.elephant,
    "duck": animals.duck,
    "fish": animals.fish,
    "bird": animals.bird,
    "rabbit": animals.rabbit,
    "hat": clothes.hat,
    "boot": clothes.boot,
    "glasses": clothes.glasses,
    "crown": clothes.crown,
    "cow": hoofed.cow,
    "pig": hoofed.pig,
    "sheep": hoofed.sheep,
    "goat": hoofed.goat,
    "deer": hoofed.deer,
    "giraffe": hoofed.giraffe,
    "zebra": hoofed.zebra,
    "camel": hoofed.camel,
    "lion": wild.lion,
    "tiger": wild.tiger,
    "bear": wild.bear,
    "wolf": wild.wolf,
    "fox": wild.fox,
    "mouse": wild.mouse,
    "monkey": wild.monkey,
    "shark": sea.shark,
    "whale": sea.whale,
    "dolphin": sea.dolphin,
    "octopus": sea.octopus,
    "crab": sea.crab,
}
