"""Tools, instruments, toys, sports, arms and ornaments: every kind's noun and the function that draws one."""

from __future__ import annotations

from collections.abc import Callable

from cg3d.made.build import Build
from cg3d.made.paints import Rng
from cg3d.made.things import arms, decor, hardware, music, percussion, play, sport, tools

KINDS: dict[str, Callable[[Rng], Build]] = {
    "guitar": music.guitar,
    "clock": decor.clock,
    "sword": arms.sword,
    "hammer": tools.hammer,
    "axe": tools.axe,
    "saw": tools.saw,
    "screwdriver": tools.screwdriver,
    "wrench": tools.wrench,
    "scissors": tools.scissors,
    "shovel": tools.shovel,
    "broom": tools.broom,
    "shield": arms.shield,
    "helmet": arms.helmet,
    "violin": music.violin,
    "piano": music.piano,
    "drum": percussion.drum,
    "trumpet": music.trumpet,
    "bell": percussion.bell,
    "gong": percussion.gong,
    "book": decor.book,
    "globe": decor.globe,
    "ball": play.sports_ball,
    "chess piece": play.chess_piece,
    "die": play.die,
    "dumbbell": play.dumbbell,
    "trophy": decor.trophy,
    "gift box": decor.gift_box,
    "pillow": decor.pillow,
    "mirror": decor.mirror,
    "picture frame": decor.picture_frame,
    "nail": hardware.nail,
    "screw": hardware.screw,
    "bolt": hardware.bolt,
    "nut": hardware.nut,
    "gear": hardware.gear,
    "spring": hardware.spring,
    "pipe": hardware.pipe,
    "valve": hardware.valve,
    "chain": hardware.chain,
    "hook": hardware.hook,
    "tennis racket": sport.tennis_racket,
    "baseball bat": sport.baseball_bat,
    "golf club": sport.golf_club,
    "hockey stick": sport.hockey_stick,
    "ski": sport.ski,
    "snowboard": sport.snowboard,
    "surfboard": sport.surfboard,
    "bowling pin": sport.bowling_pin,
    "dartboard": sport.dartboard,
    "fishing rod": sport.fishing_rod,
}
