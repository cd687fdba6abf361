"""Several processes that train one model: start and stop, gather with gradients, means, DDP and FSDP. One process is the plain case.

Draws no batch and takes no step. The arithmetic that makes W processes equal one: every process holds its `share` of the batch, gathers
the vectors of all, and computes the loss of the whole batch. `gather` sums gradients over the processes, so each parameter gets W times
its due, spread over them; DDP, FSDP and `average_gradients` take the mean over W. Losses that are means over one's own share need no
gather. Batch norms see their own share only, unless `wrap(sync_norms=True)` on GPUs.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn

from cg3d.errors import UsageError


def start(kind: str = "cpu") -> torch.device:
    """Join the processes that torchrun started (RANK, WORLD_SIZE, LOCAL_RANK, MASTER_*); gives this process's device of `kind`.

    Without these variables, or with WORLD_SIZE 1, nothing is joined.
    """
    place = int(os.environ.get("LOCAL_RANK", 0))
    if kind == "cuda":
        if place >= torch.cuda.device_count():
            advice = f"Use torchrun --nproc-per-node={torch.cuda.device_count()}, or --set train.device=cpu"
            raise UsageError(f"process {place} of this machine has no GPU: torch sees {torch.cuda.device_count()}", advice)
        torch.cuda.set_device(place)
    if int(os.environ.get("WORLD_SIZE", 1)) > 1 and not dist.is_initialized():
        # torchrun hands the same store to every restart (torch 2.13): without a prefix gloo finds the addresses of the dead in it
        store, number, count = next(dist.rendezvous("env://"))
        store = dist.PrefixStore(f"start {os.environ.get('TORCHELASTIC_RESTART_COUNT', '0')}", store)
        dist.init_process_group("nccl" if kind == "cuda" else "gloo", store=store, rank=number, world_size=count)
    return torch.device(kind, place) if kind == "cuda" else torch.device(kind)


def stop() -> None:
    """Leave the other processes; harmless where none were joined."""
    if dist.is_initialized():
        dist.destroy_process_group()


def rank() -> int:
    """Which process this is, from 0; only number 0 writes files and speaks."""
    return dist.get_rank() if dist.is_initialized() else 0


def size() -> int:
    """How many processes there are."""
    return dist.get_world_size() if dist.is_initialized() else 1


def wait() -> None:
    """Until every process is here."""
    if size() > 1:
        dist.barrier()


def share(count: int) -> slice:
    """This process's part of `count` rows, in order of ranks. Parts are equal: `gather` needs that."""
    if count % size():
        raise UsageError(f"a batch of {count} cannot be shared evenly by {size()} processes", f"Make train.batch a multiple of {size()}")
    part = count // size()
    return slice(rank() * part, (rank() + 1) * part)


def gather(tensor: Tensor) -> Tensor:
    """(B, ...) of each process -> (W B, ...), the same in all, in order of ranks; gradients come back summed. Identity for one process."""
    return tensor if size() == 1 else _Gather.apply(tensor)


def mean(tensor: Tensor) -> Tensor:
    """The mean over the processes, without gradients: for numbers that are logged."""
    if size() == 1:
        return tensor.detach()
    total = tensor.detach().clone()
    dist.all_reduce(total)
    return total / size()


def any_true(flag: bool, device: torch.device | str = "cpu") -> bool:
    """Whether it is true in any process: a signal that reached one must stop all after the same step."""
    return bool(mean(torch.tensor(float(flag), device=device)) > 0)


def average_gradients(parameters: Iterable[nn.Parameter]) -> None:
    """Mean of the gradients over the processes, for parameters that neither DDP nor FSDP looks after. Those without one are skipped."""
    if size() > 1:
        for parameter in parameters:
            if parameter.grad is not None:
                parameter.grad.copy_(mean(parameter.grad))


# ---------------------------------------------------------------- DDP, FSDP


def wrap(module: nn.Module, parallel: str = "ddp", *, sync_norms: bool = False, blocks: Iterable[nn.Module] = ()) -> nn.Module:
    """`module` with gradients averaged over the processes: whole in each ("ddp") or in shards ("fsdp"); itself for one process.

    Call before the optimiser is made; all begin with the weights of process 0. Scalars (temperatures) are left alone, since FSDP cannot
    shard them and GradCache needs their gradient apart: after each backward call `average_gradients(lone_parameters(module))`.
    Every other trainable parameter must get a gradient in every step, so wrap the point tower and the prompted towers apart where their
    turns alternate. blocks: what FSDP fetches and frees one by one, such as transformer blocks.
    """
    if size() == 1 or not any(parameter.requires_grad for parameter in module.parameters()):
        return module
    on_gpu = next(module.parameters()).device.type == "cuda"
    if sync_norms and on_gpu:
        module = nn.SyncBatchNorm.convert_sync_batchnorm(module)
    for value in module.state_dict().values():
        dist.broadcast(value, 0)
    lone = lone_parameters(module)
    if parallel == "ddp":
        names = [name for name, parameter in module.named_parameters() if any(parameter is one for one in lone)]
        nn.parallel.DistributedDataParallel._set_params_and_buffers_to_ignore_for_model(module, names)
        return nn.parallel.DistributedDataParallel(module)
    from torch.distributed.fsdp import fully_shard

    mesh = dist.init_device_mesh("cuda" if on_gpu else "cpu", (size(),))
    for part in blocks:
        fully_shard(part, mesh=mesh)
    return fully_shard(module, mesh=mesh, ignored_params=set(lone))


def lone_parameters(module: nn.Module) -> list[nn.Parameter]:
    """Learnt scalars of what was given to `wrap`: neither DDP nor FSDP looks after them."""
    return [parameter for parameter in unwrap(module).parameters() if parameter.ndim == 0 and parameter.requires_grad]


def unwrap(module: nn.Module) -> nn.Module:
    """What was given to `wrap`."""
    return module.module if isinstance(module, nn.parallel.DistributedDataParallel) else module


def exchange(module: nn.Module, now: bool) -> AbstractContextManager[Any]:
    """Inside, forward and backward of a wrapped module exchange gradients only if `now`: for all but the last part of a big batch."""
    if isinstance(module, nn.parallel.DistributedDataParallel):
        return nullcontext() if now else module.no_sync()
    if hasattr(module, "set_requires_gradient_sync"):
        module.set_requires_gradient_sync(now)
    return nullcontext()


def whole_state(module: nn.Module) -> dict[str, Tensor]:
    """The state of a wrapped module under its plain names, whole, on the CPU. To be called by every process."""
    state = unwrap(module).state_dict()
    return {name: (value.full_tensor() if hasattr(value, "full_tensor") else value).detach().cpu() for name, value in state.items()}


def load_whole_state(module: nn.Module, state: dict[str, Tensor]) -> None:
    """Put a `whole_state` back, in place; each process needs it whole. Raises RuntimeError if names or shapes differ."""
    plain = unwrap(module)
    if not any(hasattr(value, "full_tensor") for value in plain.state_dict().values()):
        plain.load_state_dict(state)
        return
    from torch.distributed.checkpoint.state_dict import StateDictOptions, set_model_state_dict

    set_model_state_dict(plain, state, options=StateDictOptions(full_state_dict=True))


class _Gather(torch.autograd.Function):  # type: ignore[misc]
    @staticmethod
    def forward(_: Any, tensor: Tensor) -> Tensor:
        parts = [torch.empty_like(tensor) for _ in range(size())]
        dist.all_gather(parts, tensor.contiguous())
        return torch.cat(parts)

    @staticmethod
    def backward(_: Any, gradient: Tensor) -> Tensor:
        total = gradient.clone().contiguous()
        dist.all_reduce(total)
        return total[share(len(total))]
