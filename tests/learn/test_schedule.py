"""Rate, weight decay groups, averaged weights."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
from cg3d.learn import schedule  # noqa: E402

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
