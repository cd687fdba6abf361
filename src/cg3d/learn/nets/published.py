"""Load published state dicts by name, and say which net an unknown one looks like.

Opens no file: how a checkpoint is read safely (torch.load with weights_only=True, safetensors) is the caller's business.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from torch import Tensor, nn

from cg3d.errors import UsageError
from cg3d.learn.nets.point_transformer import PointTransformer, cg3d_point_transformer
from cg3d.learn.nets.pointmlp import cg3d_pointmlp, pointmlp, pointmlp_elite

NETS: dict[str, Callable[[], nn.Module]] = {
    "CG3D PointTransformer": cg3d_point_transformer,
    "CG3D PointTransformer, fine-tuned": lambda: PointTransformer(classes=40, out=0, ordered=False),
    "CG3D PointMLP": cg3d_pointmlp,
    "PointMLP": pointmlp,
    "PointMLP-elite": pointmlp_elite,
}
WRAPPERS = ("base_model", "net", "model", "state_dict", "model_state_dict")  # keys under which the released runners store the weights
SHOWN = 4  # names shown of each kind of mismatch


def load_published(net: nn.Module, state: Mapping[str, Any]) -> nn.Module:
    """`net` with the weights of a published checkpoint (its state dict, or the dictionary around it); strict.

    Raises UsageError that names the parameters that do not fit and the net that the weights look like.
    """
    weights = unwrapped(state)
    own = {name: tuple(value.shape) for name, value in net.state_dict().items()}
    given = {name: tuple(value.shape) for name, value in weights.items()}
    if own.keys() == given.keys() and own == given:
        net.load_state_dict(weights)
        return net
    kinds = [
        ("missing", [name for name in own if name not in given]),
        ("unknown", [name for name in given if name not in own]),
        ("of another shape", [f"{n} {given[n]} for {own[n]}" for n in own if n in given and own[n] != given[n]]),
    ]
    told = "; ".join(f"{len(names)} {kind}: {', '.join(names[:SHOWN])}{', ...' * (len(names) > SHOWN)}" for kind, names in kinds if names)
    raise UsageError(f"these weights do not fit {type(net).__name__}: {told}", _advice(weights))


def from_published(state: Mapping[str, Any]) -> nn.Module:
    """The net that these weights belong to, loaded, in eval mode. Raises UsageError if they look like none of `NETS`."""
    name = looks_like(unwrapped(state))
    if name is None:
        raise UsageError("these weights look like no net that cg3d knows", "Known: " + ", ".join(NETS))
    return load_published(NETS[name](), state).eval()


def looks_like(weights: Mapping[str, Tensor]) -> str | None:
    """A name of `NETS`, or None. Looks at a few telling parameters, so damaged state dicts are recognised too."""
    if "embedding.net.0.weight" in weights and "local_grouper_list.0.affine_alpha" in weights:
        if "projection.weight" in weights:
            return "CG3D PointMLP"
        return "PointMLP" if weights["embedding.net.0.weight"].shape[0] == 64 else "PointMLP-elite"
    if "encoder.first_conv.0.weight" in weights and "blocks.blocks.0.attn.qkv.weight" in weights:
        return "CG3D PointTransformer" if "projection.weight" in weights else "CG3D PointTransformer, fine-tuned"
    return None


def unwrapped(state: Mapping[str, Any]) -> dict[str, Tensor]:
    """The bare weights: out of the runner's dictionary and without the `module.` of DataParallel."""
    for key in WRAPPERS:
        if isinstance(state.get(key), Mapping):
            state = state[key]
            break
    return {name.removeprefix("module."): value for name, value in state.items() if isinstance(value, Tensor)}


def _advice(weights: Mapping[str, Tensor]) -> str:
    name = looks_like(weights)
    return f"They look like: {name}" if name else "They look like no net that cg3d knows; known: " + ", ".join(NETS)
