"""Colours, materials and small procedural textures for made models. Knows nothing of geometry."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Rng = np.random.Generator
TEXELS = 64  # width and height of every texture

# Typical sRGB of each colour word; `draw` jitters them and keeps only draws that `color_name` still gives that word.
PALETTE: dict[str, tuple[float, float, float]] = {
    "red": (0.78, 0.10, 0.11),
    "orange": (0.94, 0.47, 0.08),
    "yellow": (0.96, 0.80, 0.15),
    "green": (0.20, 0.55, 0.22),
    "turquoise": (0.15, 0.67, 0.66),
    "blue": (0.14, 0.31, 0.72),
    "purple": (0.46, 0.22, 0.62),
    "pink": (0.93, 0.52, 0.67),
    "brown": (0.45, 0.28, 0.15),
    "beige": (0.86, 0.76, 0.60),
    "white": (0.94, 0.94, 0.93),
    "grey": (0.52, 0.53, 0.54),
    "black": (0.09, 0.09, 0.10),
}
BRIGHT = ("red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink")
CALM = ("grey", "beige", "white", "brown", "blue", "green", "red", "black", "turquoise", "orange")


@dataclass(frozen=True, eq=False)
class Paint:
    """rgb: (3,) float64 sRGB in [0, 1]; material: an adjective ("wooden") or ""; texture: (64, 64, 3) uint8 sRGB, one metre wide, or None.

    Colour and texture agree: with a texture, `rgb` is its mean.
    """

    rgb: NDArray[np.float64]
    material: str = ""
    texture: NDArray[np.uint8] | None = field(default=None)
    per_metre: float = 1.0  # how often the texture repeats along one metre

    @property
    def name(self) -> str:
        """The colour word."""
        return color_name(self.rgb)


BLACK = Paint(np.array((0.09, 0.09, 0.10)))
WHITE = Paint(np.array((0.95, 0.95, 0.94)))
GOLD = Paint(np.array((0.88, 0.70, 0.22)), "metal")
CHROME = Paint(np.array((0.78, 0.79, 0.81)), "metal")
DARK_GLASS = Paint(np.array((0.11, 0.11, 0.12)), "glass")
CANVAS = Paint(np.array((0.95, 0.95, 0.94)), "fabric")


def color_name(rgb: NDArray[np.float64]) -> str:
    """The everyday word for an sRGB colour in [0, 1]: one of PALETTE."""
    hue, saturation, value = colorsys.rgb_to_hsv(*(float(c) for c in rgb))
    degrees = hue * 360
    if value < 0.20:
        return "black"
    if saturation < 0.12:
        return "white" if value > 0.82 else "grey"
    if 10 <= degrees < 62:
        if value < 0.66 and degrees < 48:
            return "brown"
        if saturation < 0.56:
            return "beige"
        if value < 0.8 and degrees < 40 and saturation < 0.75:
            return "brown"
        return "orange" if degrees < 40 else "yellow"
    if degrees >= 335 or degrees < 10:
        return "pink" if saturation < 0.58 and value > 0.7 else "red"
    for limit, word in ((68, "yellow"), (165, "green"), (197, "turquoise"), (256, "blue"), (296, "purple")):
        if degrees < limit:
            return word
    return "pink"


def draw(rng: Rng, word: str, material: str = "") -> Paint:
    """A plain paint of that colour word, a little different each time."""
    tint = 0.008 if word in ("white", "grey", "black") else 0.03
    for _ in range(20):
        rgb = np.clip(np.array(PALETTE[word]) * rng.uniform(0.85, 1.12) + rng.uniform(-tint, tint, 3), 0.02, 0.98)
        if color_name(rgb) == word:
            return Paint(rgb, material)
    return Paint(np.array(PALETTE[word]), material)


def pick(rng: Rng, *options: str) -> str:
    """One of the options, all equally likely."""
    return options[int(rng.integers(len(options)))]


def wood(rng: Rng, *, grain: bool | None = None) -> Paint:
    """Light, middle or dark wood, half of the time with a grain texture."""
    tones = ((0.76, 0.58, 0.38), (0.62, 0.42, 0.24), (0.48, 0.30, 0.17), (0.36, 0.21, 0.12), (0.56, 0.33, 0.20))
    rgb = np.array(tones[int(rng.integers(len(tones)))]) * rng.uniform(0.9, 1.08)
    if grain is None:
        grain = bool(rng.random() < 0.5)
    return _textured(_grain(rng, rgb), "wooden", 2.0) if grain else Paint(rgb, "wooden")


def metal(rng: Rng) -> Paint:
    """Steel, chrome, dark iron or brass."""
    tones = ((0.62, 0.63, 0.65), (0.78, 0.79, 0.80), (0.28, 0.29, 0.31), (0.45, 0.46, 0.48), (0.80, 0.63, 0.28))
    return Paint(np.array(tones[int(rng.choice(5, p=(0.3, 0.25, 0.2, 0.17, 0.08)))]) * rng.uniform(0.93, 1.05), "metal")


def steel(rng: Rng) -> Paint:
    """Grey metal."""
    return Paint(np.array((0.66, 0.67, 0.69)) * rng.uniform(0.85, 1.1), "metal")


def fabric(rng: Rng) -> Paint:
    """Upholstery: calm colours, sometimes striped or checked."""
    base = draw(rng, pick(rng, *CALM), "fabric")
    kind = rng.random()
    if kind < 0.1:
        return _textured(_stripes(base.rgb, lighter(base, 0.25).rgb), "fabric", 4.0)
    if kind < 0.17:
        return _textured(_checker(base.rgb, lighter(base, 0.3).rgb), "fabric", 4.0)
    return base


def leather(rng: Rng) -> Paint:
    """Brown, black, red, or white leather."""
    return draw(rng, pick(rng, "brown", "brown", "black", "red", "white"), "leather")


def plastic(rng: Rng) -> Paint:
    """Any colour of the palette."""
    return draw(rng, pick(rng, *BRIGHT, "white", "grey", "black"), "plastic")


def lacquer(rng: Rng) -> Paint:
    """Painted furniture: white most often."""
    return draw(rng, pick(rng, "white", "white", "grey", "black", "beige", *BRIGHT))


def ceramic(rng: Rng) -> Paint:
    """Glazed ware."""
    return draw(rng, pick(rng, "white", "white", "beige", "grey", *BRIGHT, "brown"), "ceramic")


def stone(rng: Rng) -> Paint:
    """Grey or sandy stone."""
    return draw(rng, pick(rng, "grey", "grey", "beige"), "stone")


def glass(rng: Rng) -> Paint:
    """Pale blue to dark window panes, opaque: most readers drop alpha."""
    return Paint(np.array((0.55, 0.72, 0.80)) * rng.uniform(0.6, 1.15), "glass")


def bricks(rng: Rng) -> Paint:
    """Brick wall with mortar lines."""
    brick, mortar = draw(rng, pick(rng, "red", "brown", "red")).rgb * 0.9, np.array((0.75, 0.72, 0.68))
    rows, columns = np.mgrid[0:TEXELS, 0:TEXELS]
    shifted = (columns + (rows // 8 % 2) * 8) % 16
    lines = (rows % 8 == 0) | (shifted == 0)
    return _textured(np.where(lines[..., None], mortar, brick), "brick", 1.0)


def lighter(paint: Paint, amount: float) -> Paint:
    """Mixed with white (amount > 0) or with black (amount < 0); plain, same material."""
    goal = 1.0 if amount > 0 else 0.0
    return Paint(paint.rgb + (goal - paint.rgb) * abs(amount), paint.material)


def _textured(picture: NDArray[np.float64], material: str, per_metre: float) -> Paint:
    texture = (np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8)
    return Paint(texture.reshape(-1, 3).mean(0) / 255.0, material, texture, per_metre)


def _grain(rng: Rng, rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """Boards along u, with wavy darker lines; both edges meet when the texture repeats."""
    v, u = np.mgrid[0:TEXELS, 0:TEXELS] * (2 * np.pi / TEXELS)
    wave = np.sin(6 * v + 1.2 * np.sin(u + rng.uniform(0, 6))) + 0.6 * np.sin(13 * v + 0.8 * np.sin(2 * u + rng.uniform(0, 6)))
    shade = 1 + 0.09 * wave + rng.normal(0, 0.015, wave.shape)
    board = (np.mgrid[0:TEXELS, 0:TEXELS][0] % 32 == 0) * 0.3
    return np.asarray(rgb * (shade - board)[..., None])


def _stripes(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.float64]:
    columns = np.mgrid[0:TEXELS, 0:TEXELS][1]
    return np.where((columns // 8 % 2 == 0)[..., None], first, second)


def _checker(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.float64]:
    rows, columns = np.mgrid[0:TEXELS, 0:TEXELS]
    return np.where(((rows // 16 + columns // 16) % 2 == 0)[..., None], first, second)
