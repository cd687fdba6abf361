import numpy as np
import pytest

torch = pytest.importorskip("torch")

from cg3d.learn.nets.folded import fold  # noqa: E402
from cg3d.learn.nets.point_transformer import cg3d_point_transformer  # noqa: E402
from cg3d.learn.nets.pointmlp import cg3d_pointmlp, pointmlp, pointmlp_elite  # noqa: E402
from cg3d.learn.nets.published import load_published  # noqa: E402

pytestmark = pytest.mark.torch

NETS = {
    "pointmlp_modelnet40": pointmlp,
    "pointmlp_elite_modelnet40": pointmlp_elite,
    "cg3d_pointmlp": cg3d_pointmlp,
    "cg3d_pointtransformer": cg3d_point_transformer,
}
CASES = [(name, "1024") for name in NETS] + [("cg3d_pointmlp", "2048")]


@pytest.fixture(scope="module")
def loaded(published):
    """One net at a time, loaded by the published names."""
    kept = {}

    def load(name):
        if name not in kept:
            kept.clear()
            arrays, manifest = published.load(name)
            kept[name] = (load_published(NETS[name](), published.weights(manifest)).eval(), arrays, manifest)
        return kept[name]

    return load


def layers(net, x):
    """Outputs of every module by name, of one forward pass."""
    seen, hooks = {}, []
    for name, module in net.named_modules():
        hooks.append(module.register_forward_hook(lambda m, i, o, name=name: seen.__setitem__(name, o)))
    with torch.no_grad():
        seen["out"] = net(x)
    for hook in hooks:
        hook.remove()
    return seen


@pytest.mark.parametrize("name", NETS)
def test_parity_of_names_shapes_and_order_with_published_checkpoints(loaded, name):
    net, _, manifest = loaded(name)
    assert [(key, list(value.shape)) for key, value in net.state_dict().items()] == [(key, shape) for key, shape in manifest["state_dict"]]
    assert sum(p.numel() for p in net.parameters()) == manifest["parameters"]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_parity_of_the_output_plain_and_folded(loaded, published, name, case):
    net, arrays, _ = loaded(name)
    x = torch.from_numpy(arrays["in_" + case])
    with torch.inference_mode():
        assert published.error(arrays, "out_" + case, net(x)) < published.TOLERANCE
        assert published.error(arrays, "out_" + case, fold(net)(x)) < published.TOLERANCE


@pytest.mark.slow
@pytest.mark.parametrize("name", ["pointmlp_modelnet40", "pointmlp_elite_modelnet40", "cg3d_pointmlp"])
def test_parity_of_every_stage_of_pointmlp(loaded, published, name):
    net, arrays, _ = loaded(name)
    seen = layers(net, torch.from_numpy(arrays["in_1024"]))
    assert published.error(arrays, "embedding", seen["embedding"].transpose(1, 2)) < published.TOLERANCE
    for i in range(4):
        stage = seen[f"pos_blocks_list.{i}"].transpose(1, 2)  # (B, D, S), the published layout
        assert published.error(arrays, f"pre{i}", seen[f"pre_blocks_list.{i}"].transpose(1, 2)) < published.TOLERANCE
        assert published.error(arrays, f"stage{i}", stage) < published.TOLERANCE
        assert published.error(arrays, f"stage{i}_mean_over_points", stage.mean(dim=2)) < published.TOLERANCE
    assert published.error(arrays, "global_feature", stage.amax(dim=2)) < published.TOLERANCE


def test_parity_of_groups_tokens_and_blocks_of_the_point_transformer(loaded, published):
    net, arrays, _ = loaded("cg3d_pointtransformer")
    x = torch.from_numpy(arrays["in_1024"])
    groups, centres = net.group(x)
    assert np.array_equal(centres.numpy(), arrays["center"])
    ends = torch.cat([groups.amin(dim=2), groups.amax(dim=2)], dim=-1)
    assert published.error(arrays, "neighborhood_minmax", ends) < published.TOLERANCE
    seen = layers(net, x)
    for key, layer in {"group_tokens": "encoder", "pos_embed": "pos_embed", "norm": "norm"}.items():
        assert published.error(arrays, key, seen[layer]) < published.TOLERANCE
    for i in (0, 5, 11):
        assert published.error(arrays, f"block{i}", seen[f"blocks.blocks.{i}"]) < published.TOLERANCE
    with torch.no_grad():
        assert published.error(arrays, "class_logits", net.logits(x)) < published.TOLERANCE
