"""A bundle whose point tower wants other axes gets them; pictures and whoever looks at the points of a shape do not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import tiny

from cg3d.bundle.runtime import Bundle
from cg3d.geometry.prepare import in_axes, prepare, rng_for
from cg3d.records import Cloud


def test_the_point_tower_alone_sees_the_mirrored_cloud(tmp_path: Path) -> None:
    plain = Bundle.open(tiny.write_bundle(tmp_path / "plain"))
    other = Bundle.open(tiny.write_bundle(tmp_path / "other", spec=replace(tiny.SPEC, axes="xzy")))
    cloud = Cloud(np.random.default_rng(0).normal(size=(300, 3)).astype(np.float32) * np.float32([1, 2, 4]))
    item, same = (prepare(cloud, bundle.spec, rng_for("a")) for bundle in (plain, other))
    assert np.array_equal(item.points, same.points)
    swapped = replace(item, points=np.ascontiguousarray(in_axes(item.points, "xzy")))
    assert np.array_equal(other.encode_prepared([same])["points"], plain.encode_prepared([swapped])["points"])
    assert not np.allclose(other.encode_prepared([same])["points"], plain.encode_prepared([item])["points"])
    assert np.array_equal(other.encode_prepared([same])["pictures"], plain.encode_prepared([item])["pictures"])
    assert plain.space != other.space
