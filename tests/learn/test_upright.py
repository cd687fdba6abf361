"""The guess of up is learnt from pairs and weighs poses."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("sklearn")

from cg3d.learn.upright import accuracy, learn_upright  # noqa: E402

pytestmark = pytest.mark.torch


@pytest.fixture
def views():
    """Features whose third axis is larger, by more than the noise, where the model stands."""
    rng = np.random.default_rng(0)
    found = {kind: rng.normal(size=(80, 2, 12)).astype(np.float16) for kind in ("color", "plain", "lying", "lying_plain")}
    for kind in ("color", "plain"):
        found[kind][:, :, 3] += 2.5
    return found


def test_what_stands_is_told_from_what_lies(views):
    upright, reached = learn_upright(views, np.arange(60), np.arange(60, 80))
    assert set(reached) == {"color", "plain"}
    assert min(reached.values()) > 0.85
    features = torch.tensor(np.stack([views["color"][70].mean(0), views["lying"][70].mean(0)]).astype(np.float32))
    standing, lying = torch.softmax(upright(features)[:, 0], 0)
    assert standing > lying


def test_where_nothing_tells_it_stays_at_chance(views):
    same = {kind: views["lying"] + np.float16(0) for kind in ("color", "lying", "plain", "lying_plain")}
    upright, _ = learn_upright(same, np.arange(60), np.arange(60, 80))
    assert accuracy(upright, same, np.arange(60, 80)) == {"color": 0.0, "plain": 0.0}, "no difference, none preferred"
    assert float(upright.weight.abs().max()) < 1e-6
