"""The paper's clusters: every point in one, the same each time, and some cluster always answers."""

from pathlib import Path

import numpy as np
import pytest
from tests.bundle.tiny import write_bundle

from cg3d.bundle.runtime import Bundle
from cg3d.records import Cloud
from cg3d.scenes.paper import THRESHOLD, ask_clusters, clustered, cut_by
from cg3d.scenes.split import Split, split


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return Bundle.open(write_bundle(tmp_path_factory.mktemp("bundle")))


@pytest.fixture(scope="module")
def cut() -> Split:
    rng = np.random.default_rng(0)
    points = np.concatenate([rng.normal((x, 0, 0), 0.1, (200, 3)) for x in range(5)]).astype(np.float32)
    return split(Cloud(points, rng.integers(0, 255, (1000, 3)).astype(np.uint8)), unit="metre")


def test_clusters_hold_every_point_once_and_are_the_same_again(cut: Split, bundle: Bundle) -> None:
    scene, again = (clustered(cut, bundle, clusters=5) for _ in range(2))
    together = np.sort(np.concatenate([segment.indices for segment in scene.split.segments]))
    np.testing.assert_array_equal(together, np.arange(len(cut.points)))
    np.testing.assert_array_equal(scene.vectors["points"], again.vectors["points"])
    assert set(scene.vectors) == {"points"}


def test_some_cluster_always_answers_above_the_threshold(cut: Split, bundle: Bundle) -> None:
    scene = clustered(cut, bundle, clusters=5)
    for answer in ask_clusters(scene, bundle, ["red chair", "car"]):
        assert answer.here
        assert answer.hits[0].score == 1
        assert all(hit.score >= THRESHOLD for hit in answer.hits)
        assert answer.heat.min() >= 0
        assert answer.heat.max() == 1
        assert len(answer.heat) == len(cut.points)


def test_a_label_becomes_a_segment_where_it_has_points_enough(cut: Split, tmp_path: Path) -> None:
    label = np.full(len(cut.points), -1)
    label[:300] = 0
    label[300:310] = 1
    found = cut_by(cut, label, "true").segments
    assert [len(segment.indices) for segment in found] == [300]
    np.testing.assert_allclose(found[0].box[0], cut.points[:300].min(0))
