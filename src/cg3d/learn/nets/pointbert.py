"""The PointBERT of ULIP and ULIP-2: CG3D's point transformer with 512 groups, perhaps coloured, and a projection without bias.

Holds no layer of its own. Source: salesforce/ULIP models/pointbert/point_encoder.py:113-354, models/ULIP_models.py:134-137, 177-207, whose
parameter names `from_ulip` takes.
"""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor, nn

from cg3d.learn.nets.point_transformer import PointTransformer

GROUPS, GROUP_SIZE, HEAD_WIDTH = 512, 32, 64
PREFIX, PROJECTION = "point_encoder.", "pc_projection"


def pointbert(*, out: int, depth: int, colors: bool, dim: int = 384, groups: int = GROUPS, ordered: bool = True) -> PointTransformer:
    """(B, N, 3) [and colours in [0, 1]] -> (B, out), not normalised. ULIP: out 512, depth 12; ULIP-2 with colour: 1280, 18."""
    net = PointTransformer(
        dim=dim, depth=depth, heads=max(1, dim // HEAD_WIDTH), groups=groups, group_size=GROUP_SIZE, out=out, colors=colors, ordered=ordered
    )
    net.projection = nn.Linear(2 * dim, out, bias=False)
    return net


def pointbert_of(weights: Mapping[str, Tensor], *, groups: int = GROUPS, ordered: bool = True) -> PointTransformer:
    """An empty net of the depth, width and colour that these weights have. Raises KeyError for weights of another architecture."""
    depth = len({name.split(".")[3] for name in weights if name.startswith(PREFIX + "blocks.blocks.")})
    channels = weights[PREFIX + "encoder.first_conv.0.weight"].shape[1]
    dim = weights[PREFIX + "cls_token"].shape[-1]
    out = weights[PROJECTION].shape[1]
    return pointbert(out=out, depth=depth, colors=channels == 6, dim=dim, groups=groups, ordered=ordered)


def from_ulip(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The point encoder's part of a ULIP state dict under this net's names; other parts (SLIP's towers, logit_scale) are left out."""
    state = {name.removeprefix(PREFIX): value for name, value in weights.items() if name.startswith(PREFIX)}
    if PROJECTION in weights:
        state["projection.weight"] = weights[PROJECTION].T  # published: x @ W
    return state
