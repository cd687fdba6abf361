"""Time a triplet step against the released schedule, text cut against padded, and weigh GradCache: one thread, process CPU time.

    nice python benchmarks/training.py step      # [--rounds 7] [--batch 16]
    nice python benchmarks/training.py text      # [--rounds 7]
    nice python benchmarks/training.py memory    # [--batches 32 128 512] peak memory in a fresh process each

Twin of `step`: the released loop (runner_CG3D_VPT.py:264-450) written plainly on the same weights: every tower in every iteration,
captions and the 55 unused class texts padded to 77 tokens, softmax spelt out, one optimiser steps. Ours: the same updates through
`cg3d.learn.alternate`, towers of `cg3d.learn.nets`, texts from a table. Equality is shown first (`equal` shows it alone), by one pair of
steps of gradient descent. Both run interleaved in one process; a ratio is the median of the rounds' ratios. "Without class texts" is
the same twin less the time its class texts took. Weights are random: no figure here depends on them.
"""

from __future__ import annotations

import argparse
import copy
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import torch
from nets import PlainTransformer
from torch import Tensor, nn
from torch.nn import functional as F

from cg3d.learn import alternate, gradcache, losses, schedule
from cg3d.learn.nets import bpe
from cg3d.learn.nets.grouping import farthest_points
from cg3d.learn.nets.layouts import Clip
from cg3d.learn.nets.point_transformer import PointTransformer
from cg3d.learn.nets.prompts import Prompts
from cg3d.learn.nets.towers import Towers, build_towers, empty_clip, tiny_tensor

CLASS_TEXTS = 55  # runner_CG3D_VPT.py:348-349 encodes all class names in every iteration and never looks at the result
CAPTION = 13  # tokens: the longest of the published templates with most class names
FIGURES = {"heads": 12, "text_heads": 8, "length": 77}  # ViT-B/32 of CLIP


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["equal", "step", "text", "memory", "weigh"])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--batches", type=int, nargs="+", default=[32, 128, 512])
    parser.add_argument("--part", type=int, default=16)
    parser.add_argument("--way", choices=["big", "cached", "nothing"], default="cached")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    if arguments.what in ("equal", "step"):
        show_equality()
    if arguments.what == "step":
        time_step(arguments.batch, arguments.rounds)
    elif arguments.what == "text":
        time_text(arguments.batch, arguments.rounds)
    elif arguments.what == "memory":
        compare_memory(arguments.batches, arguments.part)
    elif arguments.what == "weigh":
        weigh(arguments.way, arguments.batch, arguments.part)


# -------------------------------------------------------------------- the step


def show_equality(batch: int = 4) -> None:
    """One pair of iterations of gradient descent in float64: float32 would only add its rounding."""
    torch.manual_seed(0)
    ours = Learner(batch, torch.float64)
    start = [value.clone() for value in ours.learnt()]
    twin = ours.twin()
    for learner, iteration in ((ours, ours.lean), (twin, twin.released)):
        movers = learner.movers(plain=True)
        for index in range(2):
            iteration(index, movers)
    for name, a, b, before in zip(("points", "prompts"), ours.learnt(), twin.learnt(), start, strict=True):
        print(f"equality after a pair, {name}: largest difference {(a - b).abs().max():.1e} of a step of {(b - before).abs().max():.1e}")


def time_step(batch: int, rounds: int) -> None:
    print(f"torch {torch.__version__}, batch {batch}, {rounds} rounds; CPU ms a pair of iterations (two batches)")
    torch.manual_seed(0)
    ours = Learner(batch)
    twin = ours.twin()
    times: dict[str, list[float]] = {"released": [], "without class texts": [], "ours": []}
    both = [learner.movers() for learner in (ours, twin)]
    for turn in range(rounds + 1):
        ours_ms = cpu_ms(lambda: [ours.lean(index, both[0]) for index in range(2)])
        twin.spent_on_class_texts = 0.0
        released_ms = cpu_ms(lambda: [twin.released(index, both[1]) for index in range(2)])
        if turn:  # the first is a warm-up
            times["ours"].append(ours_ms)
            times["released"].append(released_ms)
            times["without class texts"].append(released_ms - twin.spent_on_class_texts)
    for side, spent in times.items():
        print(f"{side:20s} {statistics.median(spent):8.0f} ms  {ratio(spent, times['ours'])} of ours")


class Learner:
    """A point transformer and a prompted ViT-B/32 CLIP with a batch that stays the same; both ways to make a step."""

    def __init__(self, batch: int, kind: torch.dtype = torch.float32) -> None:
        self.net = PointTransformer(drop_path=0.0).to(kind).train()  # no drop path: it would be drawn differently
        self.plain_net = PlainTransformer(self.net)
        self.towers = clip_b32(Prompts(tokens=5)).to(kind)
        self.prompts = self.towers.picture.prompts.tokens
        self.points = [clouds(batch).to(kind) for _ in range(2)]
        self.pictures = [torch.randn(batch, 3, 224, 224, dtype=kind) for _ in range(2)]
        self.captions = [captions(batch) for _ in range(2)]
        self.class_texts = captions(CLASS_TEXTS)
        with torch.no_grad():
            self.table = [self.towers.text(tokens[:, :CAPTION]) for tokens in self.captions]  # once a run, not timed
        self.spent_on_class_texts = 0.0

    def twin(self) -> Learner:
        """A copy that shares only what is frozen."""
        frozen = {id(value): value for value in self.towers.state_dict(keep_vars=True).values() if not value.requires_grad}
        return copy.deepcopy(self, frozen)

    def learnt(self) -> tuple[Tensor, Tensor]:
        return torch.cat([p.detach().flatten() for p in self.net.parameters()]), self.prompts.detach().flatten()

    def movers(self, plain: bool = False) -> dict[str, alternate.Mover]:
        """The published optimisers for the point transformer, or gradient descent."""
        groups = schedule.decay_groups(self.net.named_parameters(), 0.05)
        points = torch.optim.SGD(self.net.parameters(), lr=0.01) if plain else torch.optim.AdamW(groups, lr=5e-5)
        prompts = torch.optim.SGD([self.prompts], lr=0.002, momentum=0.9, weight_decay=1e-4)
        return {
            "points": alternate.Mover(tuple(self.net.parameters()), points),
            "prompts": alternate.Mover((self.prompts,), prompts),
        }

    def lean(self, index: int, movers: dict[str, alternate.Mover]) -> None:
        turn = alternate.turn_at(index)
        run: dict[str, Callable[[], Tensor]] = {
            "points": lambda: self.net(self.points[index]),
            "pictures": lambda: self.towers.picture(self.pictures[index]),
            "texts": lambda: self.table[index],
        }
        vectors = {}
        for tower in turn.needs:
            with torch.set_grad_enabled(tower in turn.learns):
                vectors[tower] = run[tower]()
        self.step(turn, {name: losses.contrast(*(vectors[tower] for tower in losses.PARTS[name]), 1 / 0.07) for name in turn.parts}, movers)

    def released(self, index: int, movers: dict[str, alternate.Mover]) -> None:
        points = unit(self.plain_net(self.points[index]))
        pictures = unit(plain_picture(self.towers, self.pictures[index]))
        texts = unit(plain_text(self.towers, self.captions[index]))
        start = time.process_time()
        plain_text(self.towers, self.class_texts)
        self.spent_on_class_texts += 1000 * (time.process_time() - start)
        parts = {}
        for name, (a, b) in {"pair": (pictures, texts), "text": (points, texts), "picture": (points, pictures)}.items():
            logits, own = a @ b.T / 0.07, torch.arange(len(a))
            parts[name] = (F.cross_entropy(logits, own) + F.cross_entropy(logits.T, own)) / 2
        self.step(alternate.turn_at(index), parts, movers)

    def step(self, turn: alternate.Turn, parts: dict[str, Tensor], movers: dict[str, alternate.Mover]) -> None:
        alternate.gradients(turn, parts, movers)
        alternate.move(turn, movers)


def unit(vectors: Tensor) -> Tensor:
    return vectors / vectors.norm(dim=-1, keepdim=True)


def clouds(batch: int) -> Tensor:
    """(B, 1024, 3) in farthest-point order: ellipsoids, each with axes of its own."""
    points = F.normalize(torch.randn(batch, 1024, 3), dim=-1) * torch.rand(batch, 1, 3).add(0.2)
    points = points / points.norm(dim=-1).amax(1)[:, None, None]
    return torch.stack([cloud[order] for cloud, order in zip(points, farthest_points(points, 1024), strict=True)])


def captions(count: int) -> Tensor:
    """(N, 77) made-up token numbers, 5 to 13 of them with start and end, then zeros."""
    tokens = torch.zeros(count, FIGURES["length"], dtype=torch.long)
    for row in tokens:
        length = int(torch.randint(5, CAPTION + 1, ()))
        row[:length] = torch.randint(1, 40_000, (length,))
        row[0], row[length - 1] = 49406, 49407
    tokens[0, :CAPTION] = torch.cat([torch.tensor([49406]), torch.randint(1, 40_000, (CAPTION - 2,)), torch.tensor([49407])])
    return tokens


def clip_b32(prompts: Prompts) -> Towers:
    """CLIP ViT-B/32 with random weights."""
    generator = torch.Generator().manual_seed(0)
    state = {name: tiny_tensor(name, value.shape, generator) for name, value in empty_clip({}).state_dict().items()}
    towers = build_towers(Clip("random", {}, state), bpe.built([]), prompts)
    towers.text.end_is_highest = True  # CLIP's own tokenizer: the end is its highest number
    return towers


# -------------------------------------------------------------------- the published towers, written plainly on the same weights


def plain_picture(towers: Towers, pixels: Tensor) -> Tensor:
    tower = towers.picture
    patches = tower.embeddings.patch_embedding(pixels).flatten(2).transpose(1, 2)  # (B, P, W)
    tokens = torch.cat([tower.embeddings.class_embedding.expand(len(pixels), 1, -1), patches], 1)
    tokens = tower.first_norm(tokens + tower.embeddings.position_embedding.weight)
    for number, (layer, prompt) in enumerate(zip(tower.layers, tower.prompts.tokens, strict=True)):
        behind = 1 if number == 0 else 1 + len(prompt)
        tokens = torch.cat([tokens[:, :1], prompt.expand(len(pixels), -1, -1), tokens[:, behind:]], 1)
        tokens = plain_layer(layer, tokens, FIGURES["heads"])
    return tower.projection(tower.last_norm(tokens)[:, 0])


def plain_text(towers: Towers, tokens: Tensor) -> Tensor:
    tower = towers.text
    rows = tower.words(tokens) + tower.places.weight
    mask = torch.full((tokens.shape[1],) * 2, float("-inf")).triu(1)
    for layer in tower.layers:
        rows = plain_layer(layer, rows, FIGURES["text_heads"], mask)
    return tower.projection(tower.last_norm(rows)[torch.arange(len(rows)), tokens.argmax(1)])


def plain_layer(layer: nn.Module, tokens: Tensor, heads: int, mask: Tensor | None = None) -> Tensor:
    batch, count, width = tokens.shape
    normed, own = layer.layer_norm1(tokens), layer.self_attn
    query, key, value = (
        line(normed).reshape(batch, count, heads, width // heads).transpose(1, 2) for line in (own.q_proj, own.k_proj, own.v_proj)
    )
    weights = query @ key.transpose(-2, -1) * (width // heads) ** -0.5
    weights = (weights if mask is None else weights + mask).softmax(dim=-1)
    tokens = tokens + own.out_proj((weights @ value).transpose(1, 2).reshape(batch, count, width))
    inner = layer.mlp.fc1(layer.layer_norm2(tokens))
    return tokens + layer.mlp.fc2(inner * torch.sigmoid(1.702 * inner))


# -------------------------------------------------------------------- text


def time_text(batch: int, rounds: int) -> None:
    torch.manual_seed(0)
    towers, tokens = clip_b32(Prompts()), captions(batch)
    sides: dict[str, Callable[[], Tensor]] = {
        "plain, padded to 77": lambda: plain_text(towers, tokens),
        "ours, padded to 77": lambda: towers.text(tokens),
        "ours, cut": lambda: towers.text(tokens[:, :CAPTION]),
    }
    with torch.no_grad():
        outputs = {side: run() for side, run in sides.items()}
        times: dict[str, list[float]] = {side: [] for side in sides}
        for _ in range(rounds):
            for side, run in sides.items():
                times[side].append(cpu_ms(run))
    want = outputs["ours, padded to 77"]
    for side, spent in times.items():
        error = (outputs[side] - want).abs().max() / want.abs().max()
        print(f"{side:20s} {statistics.median(spent):7.0f} ms  {ratio(spent, times['ours, cut'])} of the cut  difference {error:.1e}")


def cpu_ms(run: Callable[[], Any]) -> float:
    start = time.process_time()
    run()
    return 1000 * (time.process_time() - start)


def ratio(spent: list[float], base: list[float]) -> str:
    each = [a / b for a, b in zip(spent, base, strict=True)]
    return f"{statistics.median(each):5.2f}x ({min(each):.2f} to {max(each):.2f})"


# -------------------------------------------------------------------- memory


def compare_memory(batches: list[int], part: int) -> None:
    print(f"GradCache in parts of {part} against the big batch; peak resident MB of a fresh process, less that of a step on 2 clouds")
    alone = peak("nothing", batches[0], part)
    for batch in batches:
        shown = [f"cached {peak('cached', batch, part) - alone:7.0f} MB"]
        if batch <= 256:  # beyond, several GB
            shown.append(f"big {peak('big', batch, part) - alone:7.0f} MB")
        print(f"batch {batch:5d}  {'  '.join(shown)}")


def peak(way: str, batch: int, part: int) -> float:
    command = [sys.executable, __file__, "weigh", "--way", way, "--batch", str(batch), "--part", str(part)]
    giving_back = {**os.environ, "MALLOC_MMAP_THRESHOLD_": "262144"}  # else glibc's heap keeps holes, and peaks creep up by 0.2 MB a cloud
    return float(subprocess.run(command, check=True, capture_output=True, text=True, env=giving_back).stdout)


def weigh(way: str, batch: int, part: int) -> None:
    """Print the peak resident MB of one forward and backward of a small point transformer on `batch` clouds."""
    torch.manual_seed(0)
    net = PointTransformer(dim=192, depth=6, heads=3, widths=(64, 128, 256, 192), drop_path=0.0)
    points, texts = F.normalize(torch.randn(batch, 1024, 3), dim=-1), torch.randn(batch, 512)

    def loss(vectors: dict[str, Tensor]) -> dict[str, Tensor]:
        return {"text": losses.contrast(vectors["points"], texts, 1 / 0.07)}

    small = [slice(0, 2)] if way == "nothing" else gradcache.parts_of(batch, part)
    if way == "big":
        loss({"points": net(points)})["text"].backward()
    elif way == "nothing":  # code and buffers that every way loads
        net(points[:2]).sum().backward()
    else:
        gradcache.cached_step(lambda rows: {"points": net(points[rows])}, loss, small, modules=[net])
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
