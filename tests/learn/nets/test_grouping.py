import numpy as np
import pytest

torch = pytest.importorskip("torch")

from cg3d.learn.nets import grouping  # noqa: E402
from cg3d.learn.nets.pointmlp import Grouper  # noqa: E402

pytestmark = pytest.mark.torch


@pytest.fixture(scope="module")
def operators(published):
    return published.load("point_operators")[0]


def tensor(arrays, key):
    return torch.from_numpy(arrays[key])


def spread_points(count, batch=2, seed=0):
    points = torch.from_numpy(np.random.default_rng(seed).normal(size=(batch, count, 3)).astype(np.float32))
    return points / points.norm(dim=-1).amax(dim=1)[:, None, None]


@pytest.mark.parametrize(
    ("cloud", "indices"),
    [
        ("fps_in", "fps_idx_512"),
        ("fps_origin_in", "fps_origin_idx_all"),
        ("fps_ties_in", "fps_ties_idx_40"),
        ("fps_dup_in", "fps_dup_idx_60"),
    ],
)
def test_farthest_points_parity_with_the_cuda_kernel_ties_and_origin_rule_included(operators, cloud, indices):
    want = operators[indices]
    got = grouping.farthest_points(tensor(operators, cloud), want.shape[1], kernel=True)
    assert np.array_equal(got.numpy(), want)


def test_farthest_points_parity_in_coverage_where_points_tie(operators):
    points = tensor(operators, "fps_ties_in")
    chosen = points[0, grouping.farthest_points(points, 40, kernel=True)[0]].double()
    distance = ((points[0].double()[:, None] - chosen[None]) ** 2).sum(-1)
    coverage = np.minimum.accumulate(distance.numpy(), axis=1).max(axis=0)
    assert np.allclose(coverage, operators["fps_ties_coverage"], rtol=1e-6, atol=0)


def test_a_cloud_at_the_origin_gives_point_zero_again_and_again():
    assert not grouping.farthest_points(torch.zeros(1, 9, 3), 5, kernel=True).any()


def test_square_distance_and_neighbours_parity(operators, published):
    points = tensor(operators, "fps_in")
    centres = grouping.index_points(points, tensor(operators, "fps_idx_512").long())
    assert published.error(operators, "square_distance", grouping.square_distance(centres, points)) < published.TOLERANCE
    near = grouping.nearest(centres, points, 24).sort(dim=-1).values
    assert np.array_equal(near.numpy(), operators["knn24_idx_sorted"])


def test_neighbours_parity_on_a_lattice_take_every_strictly_nearer_point(operators):
    points = tensor(operators, "fps_ties_in")
    near = grouping.nearest(points[:, :10], points, 7)
    member = torch.zeros(1, 10, 125, dtype=torch.bool).scatter(2, near, True).numpy()
    assert (member >= operators["knn_ties_strictly_nearer"]).all()
    assert (member <= operators["knn_ties_strictly_nearer"] | operators["knn_ties_at_kth"]).all()


@pytest.mark.parametrize(("kind", "key"), [("cuda", "pointnet2_ops"), ("python", "python")])
def test_ball_query_parity_of_both_published_kinds(operators, kind, key):
    points = tensor(operators, "fps_in")
    centres = grouping.index_points(points, tensor(operators, "fps_idx_512").long()[:, :64])
    got = grouping.ball_query(centres, points, 0.2, 16, published=kind)
    assert np.array_equal(got.numpy(), operators[f"ball_r02_n16_{key}"])
    far = torch.full((2, 1, 3), 10.0)
    assert np.array_equal(grouping.ball_query(far, points, 0.2, 4, published=kind).numpy(), operators[f"ball_empty_{key}"])


def test_index_points_parity(operators):
    features, chosen = tensor(operators, "features"), tensor(operators, "fps_idx_512").long()[:, :16]
    assert np.array_equal(grouping.index_points(features, chosen).numpy(), operators["index_points_out"])


def test_affine_module_parity(operators, published):
    points, features = tensor(operators, "fps_in"), tensor(operators, "features")
    chosen = tensor(operators, "fps_idx_512").long()
    grouper = Grouper(5)
    for name, parameter in grouper.named_parameters():
        kind = published.value("op.anchor0." + name, parameter.shape)
        parameter.data = torch.from_numpy(kind)
    with torch.no_grad():
        near = grouping.nearest(grouping.index_points(points, chosen), points, 24)
        got = grouper(features, grouping.index_points(features, chosen), near).numpy()
    assert published.error(operators, "affine_anchor_xyz0_max", got.max(axis=2)[:, :24]) < published.TOLERANCE
    assert published.error(operators, "affine_anchor_xyz0_min", got.min(axis=2)[:, :24]) < published.TOLERANCE
    assert published.error(operators, "affine_anchor_xyz0_sum_over_k", got.sum(axis=2)[:, :24]) < published.TOLERANCE


def test_a_prefix_of_the_farthest_order_is_the_farthest_order_of_any_later_stage():
    points = spread_points(1024)
    ordered = grouping.index_points(points, grouping.farthest_points(points, 512))
    for size in (256, 64):
        assert torch.equal(grouping.farthest_points(ordered, size), torch.arange(size).expand(2, -1))


def test_prefix_neighbours_equal_a_search_at_every_stage():
    points = spread_points(300)
    pool = points
    for size, near in zip([200, 100, 50], grouping.prefix_neighbours(points, [200, 100, 50], 8)):
        assert torch.equal(near.sort(-1).values, grouping.nearest(pool[:, :size], pool, 8).sort(-1).values)
        pool = pool[:, :size]


def test_gradients_of_gathered_rows_add_up():
    features = torch.ones(2, 4, 3, requires_grad=True)
    index = torch.tensor([[[0, 0], [1, 2]], [[3, 3], [3, 0]]])
    grouping.index_points(features, index).sum().backward()
    assert features.grad[:, :, 0].tolist() == [[2, 1, 1, 0], [1, 0, 0, 3]]
