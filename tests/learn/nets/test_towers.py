import pytest

torch = pytest.importorskip("torch")

from cg3d.errors import UsageError  # noqa: E402
from cg3d.learn.nets.folded import fold  # noqa: E402
from cg3d.learn.nets.layers import DropPath  # noqa: E402
from cg3d.learn.nets.point_transformer import PointTransformer  # noqa: E402
from cg3d.learn.nets.pointmlp import PointMLP, pointmlp_elite  # noqa: E402
from cg3d.learn.nets.published import from_published, load_published, looks_like  # noqa: E402

pytestmark = pytest.mark.torch

SMALL = {
    "transformer": lambda: PointTransformer(
        dim=32, depth=2, heads=2, groups=16, group_size=8, widths=(16, 16, 32, 32), out=24, colors=True
    ),
    "pointmlp": lambda: PointMLP(embed=8, expansion=0.5, centres=(32, 16, 8, 4), neighbours=6, out=24, colors=True),
}


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture(params=SMALL)
def net(request, published):
    return published.fill(SMALL[request.param]())


def clouds(batch=3, count=64, seed=0):
    generator = torch.Generator().manual_seed(seed)
    points = torch.randn(batch, count, 3, generator=generator)
    return points / points.norm(dim=-1).amax(dim=1)[:, None, None], torch.rand(batch, count, 3, generator=generator)


def test_the_folded_net_equals_the_plain_one_with_colours(net):
    points, colors = clouds()
    with torch.no_grad():
        plain, fast = net(points, colors), fold(net)(points, colors)
    assert (plain - fast).abs().max() <= 1e-5 * plain.abs().max()


def test_known_neighbours_change_nothing_even_after_a_rotation(net):
    points, colors = clouds()
    turned = points @ torch.tensor([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [-1.0, 0.0, 0.0]])
    with torch.no_grad():
        found, given = net(turned, colors), net(turned, colors, net.neighbours(points))
        folded = fold(net)(turned, colors, net.neighbours(points))
    assert torch.allclose(found, given, atol=1e-5)
    assert torch.allclose(found, folded, atol=1e-5)


def test_a_cloud_gives_the_same_vector_alone_and_in_a_batch(net):
    points, colors = clouds()
    with torch.no_grad():
        assert torch.allclose(net(points, colors)[1:2], net(points[1:2], colors[1:2]), atol=1e-5)


def test_colours_matter_and_must_be_given(net):
    points, colors = clouds()
    with torch.no_grad():
        assert (net(points, colors) - net(points, 1 - colors)).abs().max() > 1e-3
    with pytest.raises(ValueError, match="colors"):
        net(points)


def test_every_parameter_gets_a_gradient_and_a_few_steps_lower_the_loss(net):
    torch.manual_seed(0)
    points, colors = clouds(batch=8)
    target = torch.randn(8, 24)
    net.train()
    optimiser = torch.optim.Adam(net.parameters(), 1e-3)
    losses = []
    for _ in range(8):
        loss = (net(points, colors) - target).square().mean()
        optimiser.zero_grad()
        loss.backward()
        losses.append(loss.item())
        optimiser.step()
    assert all(p.grad is not None and torch.isfinite(p.grad).all() for p in net.parameters())
    assert losses[-1] < losses[0]


def test_gradients_are_those_of_finite_differences():
    net = SMALL["pointmlp"]().double().eval()
    points, colors = (t.double() for t in clouds(batch=2))
    near, colors = net.neighbours(points), colors.requires_grad_()
    net(points, colors, near).sum().backward()
    step = torch.zeros_like(colors)
    step[1, 5, 2] = 1e-6
    with torch.no_grad():
        slope = (net(points, colors + step, near).sum() - net(points, colors - step, near).sum()) / 2e-6
    assert torch.isclose(colors.grad[1, 5, 2], slope, rtol=1e-4, atol=1e-8)


def test_training_is_the_same_twice_with_one_seed(net):
    points, colors = clouds()
    outputs = []
    for _ in range(2):
        torch.manual_seed(3)
        outputs.append(net.train()(points, colors))
    assert torch.equal(*outputs)


def test_drop_path_leaves_whole_samples_out_and_keeps_the_mean():
    torch.manual_seed(0)
    out = DropPath(0.25).train()(torch.ones(4000, 3, 2))
    assert out.unique().tolist() == pytest.approx([0, 1 / 0.75])
    assert out.mean() == pytest.approx(1, abs=0.05)
    assert (out == out[:, :1, :1]).all()


def test_weights_are_recognised_and_loaded_out_of_a_runners_checkpoint(published):
    elite = published.fill(pointmlp_elite())
    state = {"epoch": 3, "net": {"module." + name: value for name, value in elite.state_dict().items()}}
    again = from_published(state)
    points, _ = clouds(count=600)
    with torch.no_grad():
        assert torch.equal(elite(points), again(points))


def test_weights_of_another_net_are_refused_by_name():
    state = pointmlp_elite().state_dict()
    assert looks_like(state) == "PointMLP-elite"
    with pytest.raises(UsageError, match=r"missing: cls_token.*unknown: embedding.*They look like: PointMLP-elite"):
        load_published(PointTransformer(dim=16, depth=1, heads=2), state)
    del state["classifier.8.bias"]
    with pytest.raises(UsageError, match=r"1 missing: classifier\.8\.bias"):
        load_published(pointmlp_elite(), state)
    with pytest.raises(UsageError, match="no net that cg3d knows"):
        from_published({"weight": torch.zeros(3)})


def test_a_net_without_an_inference_rewrite_is_refused():
    with pytest.raises(TypeError, match="Linear has no inference rewrite"):
        fold(torch.nn.Linear(2, 2))
