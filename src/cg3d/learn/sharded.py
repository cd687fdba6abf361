"""Weights and gradients that may lie in shards over processes (FSDP): whole, filled, clipped, exchanged. Plain tensors are the plain case.

Checkpoints always hold whole tensors, so a run may go on with another number of processes, or with its weights lying another way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import torch
import torch.distributed as dist
from torch import Tensor, nn

from cg3d.learn import distributed


def is_sharded(value: Tensor) -> bool:
    return hasattr(value, "full_tensor")


def local(value: Tensor) -> Tensor:
    """This process's part of a tensor, sharing its memory."""
    return value.to_local() if is_sharded(value) else value


def whole(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """All of every tensor; every process must call it."""
    return {name: value.full_tensor() if is_sharded(value) else value for name, value in tensors.items()}


def like(value: Tensor, other: Tensor) -> Tensor:
    """A copy of `value`, a whole tensor, lying as `other` lies."""
    if not is_sharded(other):
        return value.to(other.device, copy=True)
    from torch.distributed.tensor import distribute_tensor

    cut: Tensor = distribute_tensor(value.to(other.device), other.device_mesh, other.placements)
    return cut.clone()


@torch.no_grad()  # type: ignore[untyped-decorator]
def fill(state: Mapping[str, Tensor], tensors: Mapping[str, Tensor]) -> None:
    """Copy whole tensors into the weights of `state`, by name."""
    for name, value in tensors.items():
        local(state[name]).copy_(local(like(value, state[name])))


@contextmanager
def standing_in(state: Mapping[str, Tensor], other: Mapping[str, Tensor]) -> Iterator[None]:
    """Within it the weights of `state` have the values of `other`, and the other way round; an empty `other` changes nothing."""
    swap(state, other)
    try:
        yield
    finally:
        swap(state, other)


@torch.no_grad()  # type: ignore[untyped-decorator]
def swap(state: Mapping[str, Tensor], other: Mapping[str, Tensor]) -> None:
    """Exchange the values of two sets of tensors, in place."""
    for name, value in other.items():
        mine, theirs = local(state[name]), local(value)
        kept = mine.clone()
        mine.copy_(theirs)
        theirs.copy_(kept)


def clip(parameters: Sequence[nn.Parameter], most: float) -> Tensor:
    """Scale gradients so that their norm is at most `most`, in place; gives the norm before, the same on every process."""
    grads = [parameter.grad for parameter in parameters if parameter.grad is not None]
    if not any(is_sharded(grad) for grad in grads):
        return nn.utils.clip_grad_norm_(parameters, most)
    squares = torch.stack([local(grad).float().square().sum() for grad in grads if is_sharded(grad)]).sum()
    dist.all_reduce(squares)
    norm = torch.stack([squares, *(grad.float().square().sum() for grad in grads if not is_sharded(grad))]).sum().sqrt()
    for grad in grads:
        local(grad).mul_((most / (norm + 1e-6)).clamp(max=1.0))
    return norm


def largest(numbers: Sequence[float], device: torch.device) -> list[float]:
    """The largest of each number over the processes: what a signal to one of them, or the clock of one, means for all."""
    if distributed.size() == 1:
        return list(numbers)
    together = torch.tensor(numbers, dtype=torch.float64, device=device)
    dist.all_reduce(together, dist.ReduceOp.MAX)
    return [float(number) for number in together]
