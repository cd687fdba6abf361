"""GradCache: the gradients of a big contrastive batch in the memory of a small one (Gao et al. 2021, arXiv 2101.06983). Takes no step.

A contrastive loss needs all vectors of the batch at once, but not all activations. So: (1) encode part by part without a graph and keep
the vectors; (2) loss and its gradient with respect to the vectors; (3) encode part by part again, now with a graph, and push the kept
gradients through. One more forward of the learnt towers buys a batch of any size. Plain accumulation does not: its negatives are those
of a part.

Equal to the big batch up to float rounding (dropout and drop path draw part by part, and (3) draws what (1) drew), with one
exception: a batch norm in training mode sees the statistics of its part, in (1) and in (3), not those of the batch. The result is then
exactly what the big batch would give with norms over parts ("ghost" batch norm), whose noise is that of the part's size; running
statistics move once a part, in (3). Point transformer and PointMLP both have batch norms, so keep parts at 32 or more, or the norms in
evaluation mode. What grows with the batch B is its input, its vectors (B x D) and the logits (B x B).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor, nn

Vectors = dict[str, Tensor]


def cached_step(
    encode: Callable[[slice], Vectors],
    loss: Callable[[Vectors], dict[str, Tensor]],
    chunks: Sequence[slice],
    *,
    modules: Sequence[nn.Module] = (),
    exchange: Callable[[bool], AbstractContextManager[Any]] = lambda _: nullcontext(),
    scale: float = 1.0,
) -> dict[str, Tensor]:
    """Leave on every parameter the gradient of sum(loss(vectors of the whole batch)); gives the parts of the loss, detached.

    encode: rows -> vectors of each tower (R, D), called twice a part; do what never learns (frozen towers) outside, once, and hand it in
    by a closure. loss: all vectors -> named parts; gather over processes and temperatures belong here. chunks: `parts_of`. modules: whose
    batch norms must not move in the first pass. exchange: as `distributed.exchange`, false for all parts but the last.
    scale: of the loss before backward (float16).
    """
    states, found = [], []
    with torch.no_grad(), still_norms(modules):
        for rows in chunks:
            states.append(random_state())
            found.append(encode(rows))
    vectors = {name: torch.cat([part[name] for part in found]).requires_grad_() for name in found[0]}
    parts = loss(vectors)
    (torch.stack(list(parts.values())).sum() * scale).backward()
    done = random_state()
    for number, (rows, state) in enumerate(zip(chunks, states, strict=True)):
        set_random_state(state)
        with exchange(number == len(chunks) - 1):
            again = encode(rows)
            learnt = [name for name, part in again.items() if part.requires_grad and vectors[name].grad is not None]
            if learnt:
                torch.autograd.backward([again[name] for name in learnt], [vectors[name].grad[rows] for name in learnt])
    set_random_state(done)
    return {name: value.detach() for name, value in parts.items()}


def parts_of(batch: int, part: int) -> list[slice]:
    """Slices of at most `part` rows that make up `batch`, as even as can be: batch norms dislike a small last one."""
    count = -(-batch // part)
    edges = [batch * i // count for i in range(count + 1)]
    return [slice(low, high) for low, high in pairwise(edges)]


@contextmanager
def still_norms(modules: Sequence[nn.Module]) -> Iterator[None]:
    """Batch norms in training mode use the statistics of what they see, as always, but remember nothing of it."""
    norms = [layer for module in modules for layer in module.modules() if isinstance(layer, nn.modules.batchnorm._BatchNorm)]
    norms = [norm for norm in dict.fromkeys(norms) if norm.training and norm.track_running_stats]
    for norm in norms:
        norm.track_running_stats = False
    try:
        yield
    finally:
        for norm in norms:
            norm.track_running_stats = True


def random_state() -> list[Tensor]:
    """Of torch's generators: the CPU's, and the current GPU's if it was used."""
    return [torch.get_rng_state(), *([torch.cuda.get_rng_state()] if torch.cuda.is_initialized() else [])]


def set_random_state(state: list[Tensor]) -> None:
    torch.set_rng_state(state[0])
    if len(state) > 1:
        torch.cuda.set_rng_state(state[1])
