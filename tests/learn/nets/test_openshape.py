import pytest

torch = pytest.importorskip("torch")

from cg3d.learn.nets.grouping import ball_query, farthest_points, index_points  # noqa: E402
from cg3d.learn.nets.openshape import OpenShape, Scale, openshape_of  # noqa: E402

pytestmark = pytest.mark.torch


def test_parity_of_names_and_output(published):
    arrays, manifest = published.load("openshape_pointbert")
    state = published.weights(manifest)
    net = openshape_of(state, ordered=False).eval()
    assert [(name, list(value.shape)) for name, value in net.state_dict().items()] == [(n, s) for n, s in manifest["state_dict"]]
    net.load_state_dict(state)
    seen = {}
    net.ppat.sa.register_forward_hook(lambda module, entering, out: seen.update(sa=out.transpose(1, 2)))
    net.ppat.lift[2].register_forward_hook(lambda module, entering, out: seen.update(lift=out))
    net.ppat.transformer.register_forward_hook(lambda module, entering, out: seen.update(transformer=out))
    with torch.inference_mode():
        assert (
            published.error(arrays, "out", net(torch.from_numpy(arrays["in_xyz"]), torch.from_numpy(arrays["in_rgb"])))
            < published.TOLERANCE
        )
    for key, value in seen.items():
        assert published.error(arrays, key, value) < published.TOLERANCE


def test_scattering_changes_only_which_points_of_a_full_ball_are_taken():
    torch.manual_seed(0)
    points, colors = torch.rand(2, 200, 3) - 0.5, torch.rand(2, 200, 3)
    points = index_points(points, farthest_points(points, 200))
    wide, narrow = ({"width": 64, "depth": 1, "inner": 64, "feature": 32, "out": 8, "scale": Scale(16, 0.3, n)} for n in (200, 4))
    plain, scattered = OpenShape(**wide).eval(), OpenShape(**wide, scattered=200).eval()
    scattered.load_state_dict(plain.state_dict())
    with torch.no_grad():
        assert torch.allclose(plain(points, colors), scattered(points, colors), atol=1e-6)  # balls hold every point within the radius
    few, fewer = OpenShape(**narrow), OpenShape(**narrow, scattered=200)
    front = (few.ball(points[:, :16], points) < 16).float().mean()
    spread = (fewer.order[fewer.ball(points[:, :16], points[:, fewer.order])] < 16).float().mean()
    assert spread < front / 2


def test_the_ball_is_the_published_one():
    torch.manual_seed(1)
    points = torch.rand(2, 300, 3)
    net = OpenShape(width=64, depth=1, inner=64, feature=32, out=8, scale=Scale(20, 0.25, 8))
    assert torch.equal(net.ball(points[:, :20], points), ball_query(points[:, :20], points, 0.25, 8, published="python"))
