"""Published layouts with small random weights: the same names, fewer numbers. The towers beside them are the tiny CLIP (32 dimensions)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DIMENSIONS = 32  # of the tiny CLIP
CLASSES = ("chair", "night_stand", "tv_stand", "car", "table")


def random_state(shapes: dict[str, Any], seed: int = 0) -> dict[str, Any]:
    """Weights of sensible size for each name."""
    import torch

    generator = torch.Generator().manual_seed(seed)
    state = {}
    for name, shape in shapes.items():
        last = name.rsplit(".", 1)[-1]
        value = torch.randn(shape, generator=generator)
        if last == "num_batches_tracked":
            state[name] = torch.zeros(shape, dtype=torch.int64)
        elif last in ("running_var", "affine_alpha") or (last == "weight" and len(shape) == 1):
            state[name] = 1 + 0.1 * value.abs()
        elif last == "weight" or last == "pc_projection":
            state[name] = value / max(1, value[0].numel()) ** 0.5
        else:
            state[name] = 0.1 * value
    return state


def shapes_of(net: Any) -> dict[str, Any]:
    return {name: tuple(value.shape) for name, value in net.state_dict().items()}


def cg3d_transformer() -> dict[str, Any]:
    from cg3d.learn.nets.point_transformer import PointTransformer

    return {"base_model": random_state(shapes_of(PointTransformer(dim=64, depth=2, heads=1, out=DIMENSIONS, classes=5))), "epoch": 7}


def cg3d_pointmlp() -> dict[str, Any]:
    from cg3d.learn.nets.pointmlp import PointMLP

    net = PointMLP(embed=8, pre=(1, 1, 1, 1), pos=(1, 1, 1, 1), out=DIMENSIONS)
    return {"base_model": {"module." + name: value for name, value in random_state(shapes_of(net)).items()}}


def pointmlp() -> dict[str, Any]:
    import numpy as np

    from cg3d.learn.nets.pointmlp import PointMLP

    net = PointMLP(embed=8, expansion=0.25, widen=(2, 2, 2, 1), pre=(1, 1, 1, 1), pos=(1, 1, 1, 1), classes=len(CLASSES))
    return {"net": random_state(shapes_of(net)), "best_test_acc": np.float64(94.1)}  # its runner saves numpy's number


def ulip(colors: bool = False) -> dict[str, Any]:
    import argparse

    from cg3d.learn.nets.pointbert import pointbert

    shapes = shapes_of(pointbert(out=DIMENSIONS, depth=2, colors=colors, dim=64))
    shapes.pop("projection.weight")
    names = {f"module.point_encoder.{name}": shape for name, shape in shapes.items()}
    state = random_state(names | {"module.pc_projection": (128, DIMENSIONS), "module.logit_scale": ()})
    return {"epoch": 3, "state_dict": state, "args": argparse.Namespace(npoints=8192)}


def ulip2() -> dict[str, Any]:
    return ulip(colors=True)


def openshape() -> dict[str, Any]:
    from cg3d.learn.nets.openshape import SCALES, OpenShape

    net = OpenShape(width=256, depth=6, inner=64, feature=96, out=DIMENSIONS, scale=SCALES[256, 6, 96])
    return {"state_dict": {"module." + name: value for name, value in random_state(shapes_of(net)).items()}}


def uni3d() -> dict[str, Any]:
    from cg3d.learn.nets.uni3d import Uni3D

    net = Uni3D(width=64, depth=2, heads=1, inner=48, mlp="gated", fused=True, out=DIMENSIONS, encoder=64)
    shapes = {f"point_encoder.{name}": shape for name, shape in shapes_of(net).items()}
    unused = {"point_encoder.visual.cls_token": (1, 1, 64), "point_encoder.visual.patch_embed.proj.weight": (64, 3, 14, 14)}
    return {"module": random_state(shapes | unused | {"logit_scale": ()})}


MAKERS: dict[str, Callable[[], dict[str, Any]]] = {
    "cg3d-pointtransformer": cg3d_transformer,
    "cg3d-pointmlp": cg3d_pointmlp,
    "pointmlp": pointmlp,
    "ulip": ulip,
    "ulip2": ulip2,
    "openshape": openshape,
    "uni3d": uni3d,
}


@pytest.fixture(scope="session")
def random_weights() -> Callable[[dict[str, Any]], dict[str, Any]]:
    return random_state


@pytest.fixture(scope="session")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """kind -> the path of a checkpoint in its layout."""
    torch = pytest.importorskip("torch")
    torch.set_num_threads(1)
    place, made = tmp_path_factory.mktemp("weights"), {}

    def path(kind: str) -> Path:
        if kind not in made:
            made[kind] = place / f"{kind}.pt"
            torch.save(MAKERS[kind](), made[kind])
        return made[kind]

    return path


@pytest.fixture
def bring(checkpoint: Callable[[str], Path], tmp_path: Path) -> Callable[..., tuple[Path, dict[str, Any]]]:
    """Imports a kind with whatever it must be given, gives the folder and the report; keywords are those of `Asked`."""
    from cg3d.learn.importing.family import Asked
    from cg3d.learn.importing.kinds import import_bundle

    needed: dict[str, dict[str, Any]] = {"cg3d-pointtransformer": {"points": 1024}, "cg3d-pointmlp": {"points": 1024}}
    needed["pointmlp"] = {"labels": CLASSES, "text": ""}

    def run(kind: str, **asked: Any) -> tuple[Path, dict[str, Any]]:
        given = {"text": "tiny:1", "background": 2, "weights": str(checkpoint(kind)), **needed.get(kind, {}), **asked}
        out = tmp_path / kind
        return out, import_bundle(kind, Asked(**given), out)

    return run
