import pytest

torch = pytest.importorskip("torch")

from cg3d.learn.nets.folded import fold  # noqa: E402
from cg3d.learn.nets.pointbert import from_ulip, pointbert_of  # noqa: E402

pytestmark = pytest.mark.torch


@pytest.mark.parametrize("name", ["ulip_pointbert", "ulip2_pointbert_colored"])
def test_parity_of_names_and_output_plain_and_folded(published, name):
    arrays, manifest = published.load(name)
    weights = published.weights(manifest)
    net = pointbert_of(weights, ordered=False)
    net.load_state_dict(from_ulip(weights))
    assert sum(p.numel() for p in net.parameters()) == manifest["parameters"]
    given = torch.from_numpy(arrays["in"])
    colors = given[..., 3:] if net.colors else None
    seen = {}
    net.encoder.register_forward_hook(lambda module, entering, out: seen.update(tokens=out))
    net.blocks.blocks[-1].register_forward_hook(lambda module, entering, out: seen.update(last=out))
    with torch.inference_mode():
        assert published.error(arrays, "encoder_out", net.eval().features(given[..., :3], colors)) < published.TOLERANCE
        assert published.error(arrays, "out", net(given[..., :3], colors)) < published.TOLERANCE
        assert published.error(arrays, "out", fold(net)(given[..., :3], colors)) < published.TOLERANCE
    assert published.error(arrays, "group_tokens", seen["tokens"]) < published.TOLERANCE
    assert published.error(arrays, f"block{len(net.blocks.blocks) - 1}", seen["last"]) < published.TOLERANCE
