"""The text and picture towers beside an imported point net, or alone: any CLIP that `nets.weights` opens, or just a text tower.

Trains nothing. EVA-CLIP's checkpoints have a picture tower that cg3d does not run: their text tower is taken alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from cg3d.errors import UsageError
from cg3d.learn.importing import siglip
from cg3d.learn.importing.files import bare
from cg3d.learn.importing.graphs import Unit, graph
from cg3d.learn.nets import bpe
from cg3d.learn.nets.layouts import Clip, shapes, text_names
from cg3d.learn.nets.prompts import Prompts
from cg3d.learn.nets.tower_graphs import picture_graph, text_graph
from cg3d.learn.nets.towers import TINY, TINY_CONFIG, Towers, build_towers, empty_clip, load_towers, take_prompts
from cg3d.learn.nets.weights import read_state

TEXTS = (["a chair", "a table"], ["a", "a small red boat on a lake", "two axes"])
IDS = {"input_ids": {0: "N", 1: "L"}, "attention_mask": {0: "N", 1: "L"}}


@dataclass(frozen=True, eq=False)
class Opened:
    """picture: None where the weights hold none that runs here; text, picture: towers of `nets.towers` or of `siglip`."""

    text: Any
    picture: Any
    scale: float
    dimensions: int
    layout: str


def open_towers(weights: str, beside: Path, prompts: Tensor | None = None) -> Opened:
    """The towers of `weights`. prompts: CG3D's tokens, (layers, K, W), put into the picture tower. Raises UsageError."""
    place = beside / Path(weights.partition("#")[0]).expanduser()
    if siglip.is_siglip(place):
        text, picture, scale = siglip.open_siglip(place)
        return Opened(text, picture, scale, text.dimensions, "SigLIP")
    wanted = Prompts() if prompts is None else Prompts(tokens=prompts.shape[1])
    if not weights.startswith(TINY) and place.exists():
        alone = text_alone(place)
        if alone is not None:
            text = build_towers(alone, bpe.open_bpe([place.parent if place.is_file() else place]), Prompts()).text
            return Opened(text, None, 100.0, text.dimensions, "text tower alone")
    try:
        towers = load_towers(weights, wanted, beside=beside)
    except UsageError as error:  # its advice speaks of a recipe
        raise UsageError(error.what, error.advice.replace("set towers.weights to that folder", "give that folder")) from error
    if prompts is not None:
        take_prompts(towers.picture, prompts)
    return opened(towers)


def inside(clip: Clip, beside: Path) -> Opened:
    """Towers that came in the point net's own checkpoint; the vocabulary lies beside it."""
    return opened(build_towers(clip, bpe.open_bpe([beside]), Prompts()))


def opened(towers: Towers) -> Opened:
    scale = min(float(torch.tensor(towers.logit_scale).exp()), 100.0)
    return Opened(towers.text, towers.picture, scale, towers.text.dimensions, towers.source["layout"])


def text_alone(place: Path) -> Clip | None:
    """The text tower of an open_clip checkpoint whose picture tower is timm's (EVA-CLIP, for one), beside an empty picture tower."""
    if place.is_dir():
        names = ("open_clip_model.safetensors", "open_clip_pytorch_model.bin")
        place = next((place / name for name in names if (place / name).is_file()), place)
    if place.is_dir() or place.suffix not in (".bin", ".pt", ".pth", ".safetensors"):
        return None
    weights = bare(read_state(place))
    if not any(name.startswith("visual.trunk.") for name in weights):
        return None
    text = {name.removeprefix("text."): value for name, value in weights.items() if not name.startswith("visual.")}
    state = text_names(text)
    if "text_projection.weight" not in state:
        raise UsageError(
            f"'{place}' holds no text tower of CLIP's kind", "Give the checkpoint whose texts the point encoder was trained with"
        )
    return with_empty_pictures(state)


def with_empty_pictures(state: dict[str, Tensor]) -> Clip:
    """A whole CLIP around a text tower: the smallest picture tower, all zeros, never used."""
    dimensions = state["text_projection.weight"].shape[0]
    vision = {**TINY_CONFIG["vision_config"], "projection_dim": dimensions}
    empty = empty_clip({"projection_dim": dimensions, "vision_config": vision, "text_config": TINY_CONFIG["text_config"]})
    zeros = {n: torch.zeros(v.shape) for n, v in empty.state_dict().items() if n.startswith(("vision_model.", "visual_projection"))}
    whole = {**state, **zeros}
    config = shapes(whole, heads={}) | {"vision_config": vision}
    config["text_config"]["hidden_act"] = "gelu"
    return Clip("open_clip", config, whole, notes={"activation": "gelu"})


def text_onnx(text: Any, *, int8: bool = False) -> tuple[Any, str]:
    """The graph `text` of a bundle."""
    few, more = (text.tokenize(texts) for texts in TEXTS)
    examples = [(tokens, torch.ones_like(tokens)) for tokens in (few, more)]
    module = text.graph() if isinstance(text, siglip.TextTower) else text_graph(text)
    return graph(Unit(module), IDS, "vector", examples[0], examples[1], int8=int8)


def picture_onnx(picture: Any, size: int, *, int8: bool = False) -> tuple[Any, str]:
    """The graph `pictures`: (B, S, S, 3) uint8 -> unit rows."""
    generator = torch.Generator().manual_seed(0)
    seen = torch.randint(0, 256, (3, size, size, 3), generator=generator, dtype=torch.uint8)
    module = picture.graph() if isinstance(picture, siglip.PictureTower) else picture_graph(picture, size)
    return graph(Unit(module), {"pictures": {0: "B"}}, "features", (seen[:2],), (seen,), int8=int8)


def head_onnx(dimensions: int) -> Any:
    """The graph `pictures_head` of towers that need none: the mean of the views, made unit."""
    rows = F.normalize(torch.randn((3, dimensions), generator=torch.Generator().manual_seed(0)), dim=-1)
    return graph(Unit(nn.Identity()), {"features": {0: "B"}}, "vector", (rows[:2],), (rows,))[0]


def for_points(weights: str, dimensions: int, needed: str, beside: Path, prompts: Tensor | None) -> Opened:
    """Towers that share a point net's space. Raises UsageError where none are given, or those of another space."""
    if not weights:
        raise UsageError(
            "this point encoder has no text tower of its own", f"Give --text WEIGHTS: {needed or 'the CLIP it was trained with'}"
        )
    found = open_towers(weights, beside, prompts)
    if found.dimensions != dimensions:
        advice = f"It was trained with {needed}" if needed else "Give the CLIP it was trained with"
        raise UsageError(f"--text '{weights}' has {found.dimensions} dimensions, this point encoder {dimensions}", advice)
    return found
