"""Tableware, cookware, food and containers: every kind's noun and the function that draws one."""

from __future__ import annotations

from collections.abc import Callable

from cg3d.made.build import Build
from cg3d.made.kitchenware import containers, cutlery, food, fruit, harvest, kitchen, vegetables
from cg3d.made.paints import Rng

KINDS: dict[str, Callable[[Rng], Build]] = {
    "mug": kitchen.mug,
    "bottle": kitchen.bottle,
    "bowl": kitchen.bowl,
    "vase": kitchen.vase,
    "barrel": containers.barrel,
    "plate": kitchen.plate,
    "crate": containers.crate,
    "teapot": kitchen.teapot,
    "cardboard box": containers.cardboard_box,
    "treasure chest": containers.treasure_chest,
    "trash can": containers.trash_can,
    "basket": containers.basket,
    "mailbox": containers.mailbox,
    "suitcase": containers.suitcase,
    "teacup": kitchen.teacup,
    "wine glass": kitchen.wine_glass,
    "jar": kitchen.jar,
    "can": kitchen.can,
    "frying pan": cutlery.frying_pan,
    "cooking pot": cutlery.cooking_pot,
    "spoon": cutlery.spoon,
    "fork": cutlery.fork,
    "knife": cutlery.knife,
    "apple": fruit.apple,
    "banana": fruit.banana,
    "carrot": fruit.carrot,
    "pumpkin": fruit.pumpkin,
    "pineapple": fruit.pineapple,
    "cake": food.cake,
    "donut": food.donut,
    "ice cream": food.ice_cream,
    "hamburger": food.hamburger,
    "pizza": food.pizza,
    "egg": food.egg,
    "bread": food.bread,
    "cheese": food.cheese,
    "pear": harvest.pear,
    "orange": harvest.orange,
    "lemon": harvest.lemon,
    "strawberry": harvest.strawberry,
    "grapes": harvest.grapes,
    "watermelon": harvest.watermelon,
    "avocado": harvest.avocado,
    "tomato": vegetables.tomato,
    "corn": vegetables.corn,
    "eggplant": vegetables.eggplant,
    "bell pepper": vegetables.bell_pepper,
    "broccoli": vegetables.broccoli,
}
