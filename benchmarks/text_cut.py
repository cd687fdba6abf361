"""Time CLIP's text tower on captions cut to their longest against captions filled up to 77 tokens: one thread, process CPU time.

    nice python benchmarks/text_cut.py [--rounds 7] [--batches 1 16] [--longest 13]

Twin: the same float32 module on rows of 77 tokens, as CLIP's own tokenizer fills them up. Both sides run interleaved in one process; a
ratio is the median of the rounds' ratios. The net is ViT-B/32's text tower (12 layers, width 512) with random weights; the captions are
random tokens, 5 to `longest` with start and end.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from types import SimpleNamespace

os.environ.setdefault("OMP_NUM_THREADS", "1")

import torch
from torch import Tensor
from transformers import CLIPConfig, CLIPModel

from cg3d.learn.nets.bpe import SHORTEST
from cg3d.learn.nets.prompts import Prompts
from cg3d.learn.nets.towers import TextTower

START, END, FULL = 49406, 49407, 77


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--batches", type=int, nargs="+", default=[1, 16])
    parser.add_argument("--longest", type=int, default=13)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    config = CLIPConfig(vision_config={"num_hidden_layers": 1})
    tower = TextTower(CLIPModel(config), SimpleNamespace(size=END + 1, end=END), Prompts()).eval()
    print(f"torch {torch.__version__}, {arguments.rounds} rounds; CPU ms a caption")
    for batch in arguments.batches:
        report(tower, captions(batch, arguments.longest), arguments.rounds)


def report(tower: TextTower, filled: Tensor, rounds: int) -> None:
    longest = int((filled != 0).sum(1).max())
    cut = filled[:, : max(SHORTEST, longest)].contiguous()
    sides = {"filled": filled, "cut": cut}
    outputs = {side: tower(tokens) for side, tokens in sides.items()}  # also the warm-up
    times: dict[str, list[float]] = {side: [] for side in sides}
    for _ in range(rounds):
        for side, tokens in sides.items():
            start = time.process_time()
            tower(tokens)
            times[side].append(1000 * (time.process_time() - start) / len(tokens))
    ratio = statistics.median(a / b for a, b in zip(times["filled"], times["cut"], strict=True))
    difference = float((outputs["cut"] - outputs["filled"]).abs().max())
    spent = {side: statistics.median(values) for side, values in times.items()}
    print(
        f"B={len(filled):3d}, longest {longest:2d}: {spent['filled']:6.2f} at {FULL}, {spent['cut']:5.2f} at {cut.shape[1]}: "
        f"{ratio:.2f}x, largest difference {difference:g} (of {float(outputs['filled'].abs().max()):.2f})"
    )


def captions(count: int, longest: int) -> Tensor:
    """(count, 77) int64, filled up with 0; one of them has `longest` tokens."""
    tokens = torch.zeros(count, FULL, dtype=torch.long)
    for number, row in enumerate(tokens):
        length = longest if number == 0 else int(torch.randint(5, longest + 1, ()))
        row[0], row[length - 1] = START, END
        row[1 : length - 1] = torch.randint(320, START, (length - 2,))
    return tokens


if __name__ == "__main__":
    main()
