"""GradCache: the gradients of the big batch, part by part."""

from __future__ import annotations

from typing import Any

import pytest

torch = pytest.importorskip("torch")
from torch import nn  # noqa: E402

from cg3d.learn import gradcache, losses  # noqa: E402

pytestmark = pytest.mark.torch
BATCH = 24


def nets(norm: bool = False, dropout: float = 0.0) -> Any:
    torch.manual_seed(0)
    middle = [nn.BatchNorm1d(16)] if norm else []
    points = nn.Sequential(nn.Linear(6, 16), *middle, nn.Tanh(), nn.Dropout(dropout), nn.Linear(16, 8))
    return nn.ModuleDict({"points": points, "prompt": nn.Linear(5, 8), "temperature": losses.Temperature(0.1)}).double()


def inputs() -> tuple[Any, Any, Any]:
    generator = torch.Generator().manual_seed(1)
    return tuple(torch.randn(BATCH, width, generator=generator, dtype=torch.float64) for width in (6, 5, 8))  # type: ignore[return-value]


def encoder(net: Any) -> Any:
    cloud, picture, _ = inputs()
    return lambda rows: {"points": net["points"](cloud[rows]), "pictures": net["prompt"](picture[rows])}


def loss_of(net: Any) -> Any:
    texts = inputs()[2]

    def loss(vectors: Any) -> Any:
        all_vectors = {**vectors, "texts": texts}
        return {name: losses.contrast(all_vectors[a], all_vectors[b], net["temperature"]()) for name, (a, b) in losses.PARTS.items()}

    return loss


def big_batch(net: Any) -> dict[str, Any]:
    parts = loss_of(net)(encoder(net)(slice(0, BATCH)))
    sum(parts.values()).backward()
    return parts


@pytest.mark.parametrize("part", [1, 5, 8, 24, 100])
def test_gradients_are_those_of_the_big_batch(part: int) -> None:
    cached, big = nets(), nets()
    parts = gradcache.cached_step(encoder(cached), loss_of(cached), gradcache.parts_of(BATCH, part))
    wanted = big_batch(big)
    assert all(torch.allclose(parts[name], wanted[name], rtol=1e-12) for name in losses.PARTS)
    for (name, a), b in zip(cached.named_parameters(), big.parameters(), strict=True):
        assert torch.allclose(a.grad, b.grad, rtol=1e-9, atol=1e-14), name


def test_float32_gradients_agree_to_rounding() -> None:
    cached, big = nets().float(), nets().float()
    cloud, picture, texts = (x.float() for x in inputs())
    runs = []
    for net, parts in ((cached, gradcache.parts_of(BATCH, 7)), (big, [slice(0, BATCH)])):

        def encode(rows: slice, net: Any = net) -> Any:
            return {"points": net["points"](cloud[rows]), "pictures": net["prompt"](picture[rows])}

        gradcache.cached_step(encode, lambda v, net=net: {"text": losses.contrast(v["points"], texts, net["temperature"]())}, parts)
        runs.append([p.grad for p in net["points"].parameters()])
    assert all((a - b).abs().max() <= 3e-5 * b.abs().max() for a, b in zip(*runs, strict=True))


def test_plain_accumulation_is_another_loss() -> None:
    """What GradCache is for: summed losses of the parts have the negatives of a part only."""
    accumulated, big = nets(), nets()
    texts = inputs()[2]
    for rows in gradcache.parts_of(BATCH, 6):
        vectors = {**encoder(accumulated)(rows), "texts": texts[rows]}
        (losses.contrast(vectors["points"], vectors["texts"], accumulated["temperature"]()) / 4).backward()
    losses.contrast(encoder(big)(slice(0, BATCH))["points"], texts, big["temperature"]()).backward()
    assert not torch.allclose(accumulated["points"][0].weight.grad, big["points"][0].weight.grad, rtol=0.05)


def test_dropout_draws_the_same_twice_and_the_stream_goes_on_as_after_one_pass() -> None:
    cached, plain = nets(dropout=0.5), nets(dropout=0.5)
    chunks = gradcache.parts_of(BATCH, 6)
    torch.manual_seed(7)
    gradcache.cached_step(encoder(cached), loss_of(cached), chunks)
    after = torch.rand(3)
    torch.manual_seed(7)
    whole = [encoder(plain)(rows) for rows in chunks]  # all graphs at once
    sum(loss_of(plain)({name: torch.cat([part[name] for part in whole]) for name in whole[0]}).values()).backward()
    assert torch.equal(after, torch.rand(3))
    assert torch.allclose(cached["points"][0].weight.grad, plain["points"][0].weight.grad, rtol=1e-9, atol=1e-14)


def test_batch_norms_see_parts_and_remember_each_once() -> None:
    """The documented exception: equal to norms over parts, not to norms over the batch."""
    cached, ghost, big = nets(norm=True), nets(norm=True), nets(norm=True)
    chunks = gradcache.parts_of(BATCH, 8)
    gradcache.cached_step(encoder(cached), loss_of(cached), chunks, modules=[cached])
    whole = [encoder(ghost)(rows) for rows in chunks]
    sum(loss_of(ghost)({name: torch.cat([part[name] for part in whole]) for name in whole[0]}).values()).backward()
    big_batch(big)
    weights = [net["points"][0].weight.grad for net in (cached, ghost, big)]
    assert torch.allclose(weights[0], weights[1], rtol=1e-9, atol=1e-14)
    assert not torch.allclose(weights[0], weights[2], rtol=1e-2)
    for key in ("running_mean", "running_var", "num_batches_tracked"):
        assert torch.equal(getattr(cached["points"][1], key), getattr(ghost["points"][1], key))
    assert cached["points"][1].num_batches_tracked == len(chunks)
    assert cached["points"][1].track_running_stats


def test_norms_in_evaluation_mode_give_the_big_batch_exactly() -> None:
    cached, big = nets(norm=True).eval(), nets(norm=True).eval()
    gradcache.cached_step(encoder(cached), loss_of(cached), gradcache.parts_of(BATCH, 8), modules=[cached])
    big_batch(big)
    assert all(torch.allclose(a.grad, b.grad, rtol=1e-9, atol=1e-14) for a, b in zip(cached.parameters(), big.parameters(), strict=True))


def test_a_failure_in_the_first_pass_leaves_norms_as_they_were() -> None:
    net = nets(norm=True)

    def broken(rows: slice) -> Any:
        raise RuntimeError("no such file")

    with pytest.raises(RuntimeError, match="no such file"):
        gradcache.cached_step(broken, loss_of(net), gradcache.parts_of(BATCH, 8), modules=[net])
    assert net["points"][1].track_running_stats


def test_towers_that_do_not_learn_are_not_pushed_through() -> None:
    net = nets()
    net["prompt"].requires_grad_(False)
    gradcache.cached_step(encoder(net), loss_of(net), gradcache.parts_of(BATCH, 6))
    assert net["prompt"].weight.grad is None
    assert net["points"][0].weight.grad is not None


def test_the_scale_of_float16_reaches_every_gradient() -> None:
    scaled, plain = nets(), nets()
    gradcache.cached_step(encoder(scaled), loss_of(scaled), gradcache.parts_of(BATCH, 6), scale=1024.0)
    gradcache.cached_step(encoder(plain), loss_of(plain), gradcache.parts_of(BATCH, 6))
    assert all(torch.allclose(a.grad / 1024, b.grad) for a, b in zip(scaled.parameters(), plain.parameters(), strict=True))


def test_gradients_are_exchanged_only_with_the_last_part() -> None:
    net, asked = nets(), []

    def exchange(now: bool) -> Any:
        asked.append(now)
        return gradcache.nullcontext()

    gradcache.cached_step(encoder(net), loss_of(net), gradcache.parts_of(BATCH, 10), exchange=exchange)
    assert asked == [False, False, True]


def test_parts_cover_the_batch_evenly() -> None:
    for batch, part in ((24, 8), (25, 8), (7, 100), (33, 32)):
        parts = gradcache.parts_of(batch, part)
        sizes = [rows.stop - rows.start for rows in parts]
        assert [i for rows in parts for i in range(batch)[rows]] == list(range(batch))
        assert max(sizes) <= part
        assert max(sizes) - min(sizes) <= 1


def test_no_more_than_one_part_has_a_graph_at_a_time() -> None:
    net, sizes = nets(), []
    cloud = inputs()[0]

    def encode(rows: slice) -> Any:
        sizes.append((rows.stop - rows.start, torch.is_grad_enabled()))
        return {"points": net["points"](cloud[rows])}

    gradcache.cached_step(encode, lambda v: {"text": losses.contrast(v["points"], inputs()[2], 10.0)}, gradcache.parts_of(BATCH, 6))
    assert sizes == [(6, False)] * 4 + [(6, True)] * 4
