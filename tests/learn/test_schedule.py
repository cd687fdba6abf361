"""Rate, weight decay groups, averaged weights."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
from cg3d.learn import schedule  # noqa: E402
from cg3d.learn.recipe import recipe_from  # noqa: E402

pytestmark = pytest.mark.torch


def test_the_rate_rises_to_its_peak_and_falls_to_its_end() -> None:
    rates = [schedule.rate_at(step / 100, 1.0, 0.01, 0.1) for step in range(1, 101)]
    assert rates[0] == pytest.approx(0.1)
    assert max(rates) == rates[9] == pytest.approx(1.0)
    assert rates[:10] == sorted(rates[:10])
    assert rates[10:] == sorted(rates[10:], reverse=True)
    assert rates[-1] == pytest.approx(0.01)


def test_without_warm_up_the_first_rate_is_the_peak() -> None:
    assert schedule.rate_at(0.0, 1.0, 0.0, 0.0) == 1.0


def test_only_matrices_decay() -> None:
    net = torch.nn.ModuleDict({"linear": torch.nn.Linear(3, 4), "norm": torch.nn.LayerNorm(4), "frozen": torch.nn.Linear(2, 2)})
    net.scale = torch.nn.Parameter(torch.tensor(1.0))
    net["frozen"].requires_grad_(False)
    net.cls_token = torch.nn.Parameter(torch.zeros(1, 1, 4))
    decayed, plain, scalars = schedule.decay_groups(net.named_parameters(), 0.05)
    assert [tuple(p.shape) for p in decayed["params"]] == [(4, 3)]
    assert decayed["weight_decay"] == 0.05
    assert plain["weight_decay"] == scalars["weight_decay"] == 0.0
    assert len(scalars["params"]) == 1
    assert sorted(tuple(p.shape) for p in plain["params"]) == [(1, 1, 4), (4,), (4,), (4,)]


def test_averaged_weights_follow_quickly_at_first_and_slowly_later() -> None:
    now = {"w": torch.ones(2), "count": torch.tensor(7)}
    early, late = ({"w": torch.zeros(2), "count": torch.tensor(0)} for _ in range(2))
    schedule.average(early, now, 0.999, step=1)
    schedule.average(late, now, 0.999, step=100_000)
    assert early["w"][0] == pytest.approx(1 - 2 / 11)
    assert late["w"][0] == pytest.approx(0.001, rel=1e-3)
    assert early["count"] == late["count"] == 7


def paper(**defects: bool) -> schedule.Calendar:
    """655 batches an epoch, as ShapeNet55 in batches of 64; the alternating schedule needs prompts, and they need shards."""
    sections = {
        "data": {"shards": "x"},
        "towers": {"weights": "tiny:0"},
        "prompts": {"tokens": 5},
        "train": {"epochs": 101, "batch": 64},
        "schedule": {"kind": "alternating", "by": "epoch", "epochs": 100},
        "defects": defects,
    }
    return schedule.calendar(recipe_from(sections), 41_969)


def test_the_paper_takes_101_epochs_of_655_batches_and_turns_begin_anew_in_each() -> None:
    days = paper()
    assert (days.per_epoch, days.steps) == (655, 101 * 655)
    assert [days.turn(step).moves for step in (1, 2, 655, 656, 657)] == [("points",), ("prompts",), ("points",), ("points",), ("prompts",)]


def test_rates_move_by_epoch_and_end_with_the_cosine_not_with_the_run() -> None:
    days = paper()
    assert [days.along("points", step, 0.0) for step in (1, 655, 656, 100 * 655, 100 * 655 + 1)] == [0, 0, 0.01, 0.99, 1.0]


def test_as_released_rates_are_late_and_those_of_the_prompts_stand_still() -> None:
    late = paper(late_schedule=True, one_scheduler=True)
    assert [late.along("points", step, 0.0) for step in (1, 656, 1311)] == [0, 0, 0.01]
    assert late.along("prompts", 100 * 655, 0.0) == 0
    assert paper(constant_prompt_rate=True).along("prompts", 100 * 655, 0.0) == 0
    assert paper().along("prompts", 100 * 655, 0.0) == 0.99


def test_each_group_has_its_optimiser_and_its_rate() -> None:
    tower = torch.nn.ModuleDict({"net": torch.nn.Linear(3, 2), "pictures": torch.nn.ModuleDict({"prompts": torch.nn.Linear(2, 2)})})
    points, prompts = schedule.steppers(paper().recipe, tower)
    assert isinstance(points.optimiser, torch.optim.AdamW)
    assert isinstance(prompts.optimiser, torch.optim.SGD)
    assert set(prompts.named) == {"pictures.prompts.weight", "pictures.prompts.bias"}
    assert prompts.aim(0.0) == 0.002
    assert prompts.optimiser.param_groups[0]["lr"] == 0.002
