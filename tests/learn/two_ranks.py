"""What one of several processes does in test_distributed: prints a JSON object of what it saw. No test of its own.

Run with torchrun's variables set: python two_ranks.py KIND, KIND one of ddp, fsdp.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import torch
from torch import nn

from cg3d.learn import distributed, gradcache, losses

BATCH = 8


class Net(nn.Module):
    """A point tower with a temperature inside, as `Tower` has it."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks = nn.ModuleList([nn.Linear(6, 12), nn.Linear(12, 12)])
        self.out, self.temperature = nn.Linear(12, 4), losses.Temperature(0.1)

    def forward(self, cloud: Any) -> Any:
        for block in self.blocks:
            cloud = torch.tanh(block(cloud))
        return self.out(cloud)


def steps(kind: str) -> dict[str, Any]:
    """Gradients and weights of the net after steps on one batch: through gather, by shares, and with GradCache."""
    found: dict[str, Any] = {}
    rows = distributed.share(BATCH)
    generator = torch.Generator().manual_seed(1)
    cloud, texts = torch.randn(BATCH, 6, generator=generator), torch.randn(BATCH, 4, generator=generator)
    labels = torch.arange(BATCH) % 3
    for way in ("gather", "shares", "cache"):
        torch.manual_seed(distributed.rank())  # all must begin as process 0 does
        plain = Net()
        net = distributed.wrap(plain, "fsdp" if kind == "fsdp" else "ddp", blocks=plain.blocks)
        optimiser = torch.optim.SGD(net.parameters(), lr=0.5)
        for _ in range(2):
            optimiser.zero_grad()
            if way == "cache":
                mine = cloud[rows]
                gradcache.cached_step(
                    lambda part, net=net, mine=mine: {"points": net(mine[part])},
                    lambda v, plain=plain: {"text": losses.contrast(distributed.gather(v["points"]), texts, plain.temperature())},
                    gradcache.parts_of(len(mine), 2),
                    exchange=lambda now, net=net: distributed.exchange(net, now),
                )
            else:
                everyone = distributed.gather(net(cloud[rows]))
                part = rows if way == "shares" else None
                how = {"labels": labels, "pairs": "positive", "rows": part, "denominator": "all"}
                losses.contrast_many(everyone, distributed.gather(texts[rows]), plain.temperature(), **how).backward()
            distributed.average_gradients(distributed.lone_parameters(net))
            optimiser.step()
        found[way] = {name: value.flatten().tolist() for name, value in distributed.whole_state(net).items()}
    again = distributed.wrap(Net(), "fsdp" if kind == "fsdp" else "ddp")
    distributed.load_whole_state(again, {name: torch.tensor(value).view_as(plain_of(name)) for name, value in found["cache"].items()})
    found["loaded"] = {name: value.flatten().tolist() for name, value in distributed.whole_state(again).items()}
    return found


def plain_of(name: str) -> Any:
    return Net().state_dict()[name]


def seen_by_one(kind: str) -> dict[str, Any]:
    """What this process sees, and what it learns."""
    device = distributed.start("cpu")
    here = distributed.rank()
    return {
        "device": str(device),
        "rank": here,
        "size": distributed.size(),
        "share": [distributed.share(BATCH).start, distributed.share(BATCH).stop],
        "gathered": distributed.gather(torch.full((2,), float(here))).tolist(),
        "mean": distributed.mean(torch.tensor([float(here), 4.0])).tolist(),
        "any": [distributed.any_true(here == 1), distributed.any_true(False)],
        "steps": steps(kind),
    }


if __name__ == "__main__":
    torch.set_num_threads(1)
    said = seen_by_one(sys.argv[1])
    distributed.wait()
    distributed.stop()
    print(json.dumps(said))
