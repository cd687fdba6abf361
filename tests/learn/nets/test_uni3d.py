import pytest

torch = pytest.importorskip("torch")

from cg3d.learn.nets.uni3d import Uni3D, from_uni3d, uni3d_of  # noqa: E402

pytestmark = pytest.mark.torch
# width, depth, heads, inner, MLP, fused; patches of the ViT (size / 14) squared; parameters of the whole published model: WarpConvNet's
# table of the released checkpoints (docs/models/uni3d), the tiny one also our fixture.
SIZES = {
    "tiny": ((192, 12, 3, 512, "gated", True), 16, 6_384_449),
    "small": ((384, 12, 6, 1024, "gated", True), 16, 22_823_681),
    "base": ((768, 12, 12, 2048, "normed", False), 32, 88_960_617),
    "large": ((1024, 24, 16, 2730, "normed", False), 32, 307_350_313),
    "giant": ((1408, 40, 16, 6144, "plain", True), 40, 1_017_358_057),
}


def empty(name):
    width, depth, heads, inner, mlp, fused = SIZES[name][0]
    with torch.device("meta"):
        return Uni3D(width=width, depth=depth, heads=heads, inner=inner, mlp=mlp, fused=fused)


def test_parity_of_names_and_output(published):
    arrays, manifest = published.load("uni3d_tiny")
    state = from_uni3d(published.weights(manifest))
    net = uni3d_of(state, ordered=False).eval()
    net.load_state_dict(state)
    given, seen = torch.from_numpy(arrays["in"]), {}
    net.encoder.register_forward_hook(lambda module, entering, out: seen.update(tokens=out))
    for i in (0, 5, 11):
        net.visual.blocks[i].register_forward_hook(lambda module, entering, out, i=i: seen.update({i: out}))
    with torch.inference_mode():
        assert published.error(arrays, "out", net(given[..., :3], given[..., 3:])) < published.TOLERANCE
    assert published.error(arrays, "group_tokens", seen["tokens"]) < published.TOLERANCE
    for i in (0, 5, 11):
        assert published.error(arrays, f"block{i}", seen[i]) < published.TOLERANCE


@pytest.mark.parametrize("name", SIZES)
def test_every_size_has_the_published_number_of_parameters(name):
    net, (options, side, published_total) = empty(name), SIZES[name]
    width = options[0]
    unused = width + (side * side + 1) * width + width * (3 * 14 * 14 + 1)  # the ViT's own class token, positions, patch embedding
    unused += 1000 * (width + 1) if name in ("base", "large", "giant") else 0  # and its ImageNet head, where it began from such weights
    assert sum(p.numel() for p in net.parameters()) + unused + 1 == published_total  # 1: logit_scale


@pytest.mark.parametrize("name", SIZES)
def test_every_size_is_read_off_its_weights(name):
    net = empty(name)
    with torch.device("meta"):
        again = uni3d_of(net.state_dict())
    assert {k: v.shape for k, v in again.state_dict().items()} == {k: v.shape for k, v in net.state_dict().items()}
    assert again.visual.blocks[0].attn.heads == net.visual.blocks[0].attn.heads
