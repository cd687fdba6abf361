"""Tuning the trunk's tail: grey views learn to give what coloured ones gave, and the published tail stays as it was."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from cg3d.learn.catalog import Entry  # noqa: E402
from cg3d.learn.looks import VIEWS, Seen  # noqa: E402
from cg3d.learn.tune import TuneSettings, colored_features, features, tune_tail  # noqa: E402

pytestmark = pytest.mark.torch
MODELS, CHANNELS = 24, 8
VIEW_COUNT = sum(VIEWS.values())


class Small(torch.nn.Module):
    """A tail that is over in a moment."""

    def __init__(self):
        super().__init__()
        torch.manual_seed(0)
        self.conv = torch.nn.Conv2d(CHANNELS, 16, 1)

    def forward(self, maps):
        return torch.relu(self.conv(maps)).float().mean((2, 3))


@pytest.fixture(scope="module")
def seen():
    """Models whose coloured views differ from each other, and whose other views are the same with half of the channels gone."""
    rng = np.random.default_rng(0)
    maps = rng.normal(size=(MODELS, 1, 2, 2, CHANNELS)).repeat(VIEW_COUNT, 1) + 0.05 * rng.normal(size=(MODELS, VIEW_COUNT, 2, 2, CHANNELS))
    maps[:, VIEWS["color"] :, :, :, CHANNELS // 2 :] = 0
    entries = [Entry(f"{i}.glb", "abc"[i % 3], "train", None, i) for i in range(MODELS)]
    place = np.stack([np.zeros(MODELS, np.int64), np.arange(MODELS)], 1)
    empty = np.zeros((MODELS, 1, 3))
    return Seen(entries, [maps.astype(np.float16)], place, empty.astype(np.float16), empty.astype(np.uint8), np.ones(MODELS, bool), [])


def tuned(seen, tail, **changed):
    settings = TuneSettings(**{"steps": 60, "batch": 32, "rate": 1e-2, "ema": 0.8, **changed})
    label, texts = np.arange(MODELS) % 3, np.eye(3, 6, dtype=np.float32)
    return tune_tail(tail, seen, np.arange(MODELS), label, texts, np.ones(MODELS, np.float32), settings)


def distance(seen, before, after):
    """Mean cosine distance of grey views' features by `after` to coloured ones' by `before`, standardised by the coloured ones."""
    aim, centre, spread = colored_features(before, seen, np.arange(MODELS))
    grey = torch.from_numpy(features(after, seen.at(np.arange(MODELS), np.full(MODELS, VIEWS["color"]))).astype(np.float32))
    return float((1 - torch.nn.functional.cosine_similarity((grey - centre) / spread, aim, dim=1)).mean())


def test_grey_views_come_nearer_to_coloured_ones(seen):
    tail = Small()
    assert distance(seen, tail, tuned(seen, tail, steps=300, rate=3e-2, keep=10.0)) < 0.8 * distance(seen, tail, tail)


def test_the_published_tail_stays_and_no_steps_change_nothing(seen):
    tail = Small()
    before = {name: value.clone() for name, value in tail.state_dict().items()}
    after = tuned(seen, tail, steps=0)
    assert all(torch.equal(value, before[name]) for name, value in after.state_dict().items())
    changed = tuned(seen, tail, steps=3)
    assert all(torch.equal(value, before[name]) for name, value in tail.state_dict().items())
    assert any(not torch.equal(value, before[name]) for name, value in changed.state_dict().items())


def test_the_same_seed_tunes_the_same(seen):
    one, two = tuned(seen, Small(), steps=5).state_dict(), tuned(seen, Small(), steps=5).state_dict()
    assert all(torch.equal(one[name], two[name]) for name in one)
