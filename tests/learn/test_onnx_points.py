"""Folded point towers as ONNX: equal to torch, and to 8 bits nearly."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnxruntime.quantization")

from cg3d.learn.nets.point_transformer import PointTransformer  # noqa: E402
from cg3d.learn.nets.pointmlp import PointMLP  # noqa: E402
from cg3d.learn.onnx_points import folded_graph, int8_graph, lowest_cosine, run  # noqa: E402
from cg3d.learn.shrink import shrink  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.filterwarnings("ignore")]

NETS = {
    "transformer": lambda: PointTransformer(
        dim=64, depth=2, heads=2, groups=16, group_size=8, widths=(16, 32, 64, 64), out=24, colors=True
    ),
    "pointmlp": lambda: PointMLP(embed=16, expansion=0.5, centres=(32, 16, 8, 4), neighbours=6, out=24, colors=True),
}


@pytest.fixture(params=NETS)
def net(request):
    torch.manual_seed(0)
    torch.set_num_threads(1)
    return NETS[request.param]().eval()


def clouds(batch):
    rng = np.random.default_rng(1)
    points = rng.normal(size=(batch, 64, 3)).astype(np.float32)
    return points / np.linalg.norm(points, axis=2).max(axis=1)[:, None, None], rng.random((batch, 64, 3), np.float32)


def test_the_folded_graph_gives_the_nets_unit_vectors_for_any_batch(net):
    graph = folded_graph(net, 64)
    for batch in (1, 5):
        points, colors = clouds(batch)
        with torch.no_grad():
            want = torch.nn.functional.normalize(net(torch.from_numpy(points), torch.from_numpy(colors)), dim=-1).numpy()
        assert np.abs(run(graph, points, colors) - want).max() < 1e-4


def test_int8_and_half_stored_weights_stay_near_the_float_graph(net):
    graph = folded_graph(net, 64)
    assert lowest_cosine(graph, int8_graph(graph), *clouds(4)) > 0.98
    assert lowest_cosine(graph, shrink(graph, "float16"), *clouds(4)) > 0.9999
