"""The exported graphs against the published outputs: real sizes, the fixtures' clouds put into the bundle's order."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from cg3d.geometry.prepare import order_of, rng_for  # noqa: E402
from cg3d.learn.importing.family import Asked  # noqa: E402
from cg3d.learn.importing.graphs import PointsGraph, graph, run  # noqa: E402
from cg3d.learn.importing.kinds import POINT_KINDS  # noqa: E402
from cg3d.records import InputSpec  # noqa: E402

pytestmark = pytest.mark.torch
FIXTURES = {
    "cg3d-pointtransformer": "cg3d_pointtransformer",
    "cg3d-pointmlp": "cg3d_pointmlp",
    "pointmlp": "pointmlp_modelnet40",
    "ulip": "ulip_pointbert",
    "ulip2": "ulip2_pointbert_colored",
    "openshape": "openshape_pointbert",
    "uni3d": "uni3d_tiny",
}
QUICK = ("cg3d-pointtransformer",)


def fixtures():
    """The fixtures' own loader, which lies beside the nets' tests."""
    place = Path(__file__).parents[1] / "nets" / "conftest.py"
    spec = importlib.util.spec_from_file_location("fixtures_of_nets", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def given(arrays):
    """Points, colours and output of the first cloud."""
    points = next(arrays[key] for key in ("in_1024", "in", "in_xyz") if key in arrays)[:1]
    colors = arrays["in_rgb"][:1] if "in_rgb" in arrays else points[..., 3:]
    want = next(arrays[key] for key in ("out_1024", "out") if key in arrays)[:1]
    return points[..., :3], colors if colors.shape[-1] == 3 else np.zeros_like(points[..., :3]), want


@pytest.mark.parametrize("kind", [kind if kind in QUICK else pytest.param(kind, marks=pytest.mark.slow) for kind in FIXTURES])
def test_parity_of_the_exported_graph_with_the_published_output(kind):
    module = fixtures()
    arrays, manifest = module.load(FIXTURES[kind])
    asked = Asked("weights.pt", points=1024 if kind.startswith("cg3d") else 0, labels=tuple(map(str, range(40))))
    found = POINT_KINDS[kind](module.weights(manifest), asked)
    points, colors, want = given(arrays)
    spec = InputSpec(points=1024, front=found.spec.front, skip_origin=found.spec.skip_origin)
    order = order_of(points[0], spec, rng_for("a"))
    if kind == "openshape":  # a ball takes its first points in index order: give it the fixture's
        found.net.order = torch.from_numpy(np.argsort(order))
    cloud, shown = (torch.from_numpy(np.ascontiguousarray(rows[:, order])) for rows in (points, colors))
    example, axes = (cloud, shown), {"points": {0: "B"}, "colors": {0: "B"}}
    model, _ = graph(PointsGraph(found.net), axes, "vector", example, tuple(rows.repeat(2, 1, 1) for rows in example))
    vector = run(model.SerializeToString(), {"points": cloud.numpy(), "colors": shown.numpy()})
    if kind == "pointmlp":
        want = want - want.mean(1, keepdims=True)
    want = want / np.linalg.norm(want, axis=1, keepdims=True)
    assert np.abs(vector - want).max() / np.abs(want).max() < module.TOLERANCE


def test_graphs_too_large_for_one_file_are_stored_smaller_or_refused(monkeypatch):
    from cg3d.errors import UsageError
    from cg3d.learn.importing import graphs

    net = graphs.Unit(torch.nn.Linear(256, 256))
    rows = torch.randn(3, 256)
    for limit, said in ((200_000, "float16"), (100_000, "int8"), (10_000, "")):
        monkeypatch.setattr(graphs, "LARGEST", limit)
        if said:
            assert f"stored as {said}, least cosine 0.999" in graph(net, {"x": {0: "B"}}, "y", (rows[:2],), (rows,))[1].replace(
                "1.0000", "0.9999"
            )
        else:
            with pytest.raises(UsageError, match="leave this tower out"):
                graph(net, {"x": {0: "B"}}, "y", (rows[:2],), (rows,))
