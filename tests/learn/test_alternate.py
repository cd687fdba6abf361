"""The alternating schedule: the published one step by step, and what it saves at equal updates."""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
from cg3d.learn import alternate, losses, schedule  # noqa: E402

pytestmark = pytest.mark.torch
FIXTURES = Path(os.environ.get("CG3D_FIXTURES", Path(__file__).parents[3] / "shared" / "fixtures"))
PUBLISHED = {"pointtransformer": (5e-5, 0.05, 0.002), "pointmlp": (1e-4, 0.1, 0.01)}  # rate, weight decay, rate of the prompts
RELEASED = {"late_schedule": True, "one_scheduler": True, "constant_prompt_rate": True}


@pytest.fixture(scope="module")
def fixture() -> Any:
    path = FIXTURES / "contrastive_loss.npz"
    if not path.exists():
        pytest.skip(f"no fixtures at {FIXTURES}: set CG3D_FIXTURES")
    with np.load(path) as arrays:
        return dict(arrays)


def close(got: Any, wanted: Any) -> bool:
    """3e-5 of the largest value: what float32 in another order of sums may differ."""
    return bool(np.abs(got.detach().numpy() - wanted).max() <= 3e-5 * max(np.abs(wanted).max(), 1e-30))


def drawn(name: str, shape: tuple[int, ...]) -> Any:
    """The fixtures' formula for arrays (their README)."""
    return torch.tensor(np.random.default_rng(zlib.crc32(name.encode())).standard_normal(shape).astype(np.float32))


class Toy:
    """The fixture's towers: a linear map of two pooled points, tanh of a picture plus a prompt, a table of texts."""

    def __init__(self) -> None:
        self.base, self.prompt = torch.nn.Linear(6, 8), torch.nn.Parameter(0.02 * drawn("sched.clip.visual.prompt_embeddings", (12,)))
        with torch.no_grad():
            self.base.weight.copy_(drawn("sched.base.fc.weight", (8, 6)) / np.float32(np.sqrt(6)))
            self.base.bias.copy_(np.float32(0.1) * drawn("sched.base.fc.bias", (8,)))
        self.picture_weight = drawn("sched.clip.image_weight", (8, 12)) / np.float32(np.sqrt(12))
        self.text_weight = drawn("sched.clip.text_weight", (20, 8)) / np.float32(np.sqrt(8))

    def vectors(self, step: int, wanted: Any, learns: Any) -> dict[str, Any]:
        """Of the towers in `wanted`, with a graph where it is among `learns`."""
        points = drawn(f"sched.points{step}", (4, 64, 3))
        run = {
            "points": lambda: self.base(torch.cat([points.mean(1), points.amax(1)], 1)),
            "pictures": lambda: torch.tanh(drawn(f"sched.image{step}", (4, 12)) + self.prompt) @ self.picture_weight.T,
            "texts": lambda: self.text_weight[(torch.arange(4) * 3 + step) % 20],
        }
        found = {}
        for tower in wanted:
            with torch.set_grad_enabled(tower in learns):
                found[tower] = run[tower]()
        return found


def movers(toy: Toy, net: str, plain: bool = False) -> dict[str, Any]:
    """The published optimisers, or plain gradient descent."""
    rate, decay, prompt_rate = PUBLISHED[net]
    groups = schedule.decay_groups(toy.base.named_parameters(), decay)
    of_points = torch.optim.SGD(toy.base.parameters(), lr=0.1) if plain else torch.optim.AdamW(groups, lr=rate)
    of_prompts = torch.optim.SGD([toy.prompt], lr=0.1 if plain else prompt_rate, momentum=0.9, weight_decay=0 if plain else 1e-4)
    return {"points": alternate.Mover(tuple(toy.base.parameters()), of_points), "prompts": alternate.Mover((toy.prompt,), of_prompts)}


def loss_parts(vectors: dict[str, Any], names: Any) -> dict[str, Any]:
    return {name: losses.contrast(*(vectors[tower] for tower in losses.PARTS[name]), 1 / 0.07) for name in names}


@pytest.mark.parametrize("net", PUBLISHED)
@pytest.mark.parametrize("lean", [False, True])
def test_parity_of_six_steps_of_the_published_schedule(fixture: Any, net: str, lean: bool) -> None:
    """Even batches step the points (AdamW), odd ones the prompts (SGD); lean: nothing is encoded that no update needs."""
    toy = Toy()
    learners = movers(toy, net)
    for step in range(6):
        turn = alternate.turn_at(step)
        everything = {"points", "pictures", "texts"}
        vectors = toy.vectors(step, turn.needs if lean else everything, turn.learns if lean else everything)
        parts = loss_parts(vectors, turn.parts if lean else losses.PARTS)
        wanted = dict(zip(("pair", "text", "picture", "stepped"), fixture[f"{net}.losses_clip_text_image_stepped"][step]))
        assert all(close(value, wanted[name]) for name, value in parts.items())
        assert close(sum(parts[name] for name in turn.parts), wanted["stepped"])
        norms = alternate.gradients(turn, parts, learners, clip=10)
        assert set(norms) == set(turn.moves)
        alternate.move(turn, learners)
        assert close(toy.base.weight, fixture[f"{net}.base_weight"][step])
        assert close(toy.base.bias, fixture[f"{net}.base_bias"][step])
        assert close(toy.prompt, fixture[f"{net}.prompt"][step])


@pytest.mark.parametrize(("net", "batches"), [("pointtransformer", 655), ("pointmlp", 1311)])
def test_parity_of_the_rates_of_101_epochs(fixture: Any, net: str, batches: int) -> None:
    rate, _, prompt_rate = PUBLISHED[net]
    told = [alternate.scheduled_epoch(epoch, "points", batches, **RELEASED) for epoch in range(101)]
    rates = [alternate.rate_of_epoch(epoch, rate) for epoch in told]
    assert np.allclose(rates, fixture[f"{net}.lr_3d_by_epoch"], rtol=1e-9, atol=0)
    told = [alternate.scheduled_epoch(epoch, "prompts", batches, **RELEASED) for epoch in range(101)]
    assert np.allclose([alternate.rate_of_epoch(epoch, prompt_rate) for epoch in told], fixture[f"{net}.lr_prompt_by_epoch"], rtol=1e-9)


def test_with_an_even_number_of_batches_the_released_rate_of_the_points_never_falls() -> None:
    told = [alternate.scheduled_epoch(epoch, "points", 656, one_scheduler=True) for epoch in range(101)]
    assert set(told) == {0}
    assert alternate.scheduled_epoch(7, "prompts", 656, one_scheduler=True) == 7


@pytest.mark.parametrize("mover", ["points", "prompts"])
def test_without_defects_both_rates_fall_from_the_first_epoch_to_the_floor(mover: str) -> None:
    rates = [alternate.rate_of_epoch(alternate.scheduled_epoch(epoch, mover, 656), 0.01) for epoch in range(102)]
    assert rates[0] == 0.01
    assert rates == sorted(rates, reverse=True)
    assert rates[0] > rates[1]
    assert rates[100] == rates[101] == 1e-6


def test_a_turn_says_what_must_run_and_what_must_learn() -> None:
    even, odd, joint = alternate.turn_at(0), alternate.turn_at(1), alternate.turn_at(1, "joint")
    assert even.needs == {"points", "pictures", "texts"}
    assert even.learns == {"points"}
    assert odd.needs == odd.learns == {"pictures", "texts"}
    assert joint.needs == joint.learns == {"points", "pictures", "texts"}
    assert alternate.turn_at(1, norms_move=True).norms_move
    assert not alternate.turn_at(0, norms_move=True).norms_move


def test_a_mover_that_stays_is_bit_identical_and_the_other_moves() -> None:
    for step, (moves, stays) in enumerate([("points", "prompts"), ("prompts", "points")]):
        toy = Toy()
        learners, turn = movers(toy, "pointmlp"), alternate.turn_at(step)
        before = {name: [p.detach().clone() for p in mover.parameters] for name, mover in learners.items()}
        everything = {"points", "pictures", "texts"}
        alternate.gradients(turn, loss_parts(toy.vectors(step, everything, everything), losses.PARTS), learners)
        alternate.move(turn, learners)
        assert all(torch.equal(a, b) for a, b in zip(before[stays], learners[stays].parameters))
        assert not any(torch.equal(a, b) for a, b in zip(before[moves], learners[moves].parameters))


def test_a_joint_step_makes_both_published_updates_of_one_batch() -> None:
    """With gradient descent, at one point: the points move as on an even batch plus nothing, the prompts by all that reaches them."""
    joint, even = Toy(), Toy()
    everything = {"points", "pictures", "texts"}
    for toy, turn in ((joint, alternate.JOINT), (even, alternate.EVEN)):
        learners = movers(toy, "pointmlp", plain=True)
        alternate.gradients(turn, loss_parts(toy.vectors(0, everything, everything), losses.PARTS), learners, clip=1e9)
        alternate.move(turn, learners)
    assert torch.allclose(joint.base.weight, even.base.weight, atol=1e-7)
    assert not torch.allclose(joint.prompt, even.prompt)


def test_gradients_of_an_earlier_turn_do_not_leak() -> None:
    toy = Toy()
    learners = movers(toy, "pointmlp")
    everything = {"points", "pictures", "texts"}
    alternate.gradients(alternate.EVEN, loss_parts(toy.vectors(0, everything, everything), losses.PARTS), learners)
    assert toy.prompt.grad is not None  # the published code throws this away; so does the next turn
    alternate.gradients(alternate.ODD, loss_parts(toy.vectors(1, everything, everything), losses.PARTS), learners)
    leaked, fresh = toy.prompt.grad.clone(), Toy()
    alternate.gradients(alternate.ODD, loss_parts(fresh.vectors(1, everything, everything), losses.PARTS), movers(fresh, "pointmlp"))
    assert torch.equal(leaked, fresh.prompt.grad)
