"""Losses: equal to the published ones where those are defined, and sensible beyond."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
from cg3d.learn import losses  # noqa: E402

pytestmark = pytest.mark.torch
FIXTURES = Path(os.environ.get("CG3D_FIXTURES", Path(__file__).parents[3] / "shared" / "fixtures"))
PAIRS = {"clip_loss": ("image", "text"), "text_loss": ("point", "text"), "image_loss": ("point", "image")}


@pytest.fixture(scope="module")
def fixture() -> Any:
    path = FIXTURES / "contrastive_loss.npz"
    if not path.exists():
        pytest.skip(f"no fixtures at {FIXTURES}: set CG3D_FIXTURES")
    with np.load(path) as arrays:
        return dict(arrays)


def close(got: Any, wanted: Any) -> bool:
    """3e-5 of the largest value: what float32 in another order of sums may differ."""
    return bool(np.abs(got.detach().numpy() - wanted).max() <= 3e-5 * max(np.abs(wanted).max(), 1e-30))


@pytest.mark.parametrize(("temperature", "start"), [("t007", 0.07), ("t001", 0.01)])
@pytest.mark.parametrize("name", [*PAIRS, "point_step"])
def test_parity_of_values_and_gradients_with_the_published_losses(fixture: Any, temperature: str, start: float, name: str) -> None:
    raw = {kind: torch.tensor(fixture[f"raw_{kind}"], requires_grad=True) for kind in ("point", "image", "text")}
    scale = losses.Temperature(start)
    summed = [PAIRS[name]] if name in PAIRS else [PAIRS["text_loss"], PAIRS["image_loss"]]
    loss = torch.stack([losses.contrast(raw[a], raw[b], scale()) for a, b in summed]).sum()
    loss.backward()
    assert close(loss, fixture[f"{temperature}.{name}"])
    for kind in {kind for pair in summed for kind in pair}:
        assert close(raw[kind].grad, fixture[f"{temperature}.{name}.grad_{kind}"])
    assert close(scale.log_scale.grad, fixture[f"{temperature}.{name}.grad_logit_scale"])


def pairs(seed: int = 0) -> tuple[Any, Any, Any]:
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(6, 5, generator=generator), torch.randn(6, 5, generator=generator), torch.tensor([0, 1, 0, 2, 2, 3])


@pytest.mark.parametrize("kind", ["positive", "mask", "negative"])
def test_without_two_of_a_label_all_pair_rules_agree(kind: str) -> None:
    a, b, _ = pairs()
    assert torch.allclose(losses.contrast(a, b, 10.0, torch.arange(6), kind), losses.contrast(a, b, 10.0))


def test_positive_pairs_are_lowest_where_a_label_shares_its_text() -> None:
    labels = torch.tensor([0, 0, 1, 1])
    vectors = torch.eye(4)[labels]
    right, wrong = (losses.contrast(vectors, sign * vectors, 100.0, labels, "positive") for sign in (1, -1))
    assert right < 1.0 < wrong
    # two equal positives share the softmax: its entropy, ln 2, is the floor; as negatives the same vectors can do no better than it
    assert torch.allclose(right, torch.tensor(2.0).log())
    assert losses.contrast(vectors, vectors, 100.0, labels, "mask") < 1e-6


def test_masked_pairs_get_no_gradient() -> None:
    a, b, labels = pairs()
    b.requires_grad_()
    losses.contrast_table(a[:1], b[:1].detach(), b, torch.tensor([0]), 10.0, labels[:1, None] == labels, "mask").backward()
    assert (b.grad[2] == 0).all()  # the same label as row 0
    assert b.grad[1].abs().sum() > 0


def test_a_table_that_is_the_batch_gives_one_half_of_the_symmetric_loss() -> None:
    a, b, labels = pairs()
    table = losses.contrast_table(a, b, b, torch.arange(6), 10.0, labels[:, None] == labels, "positive")
    back = losses.contrast_table(b, a, a, torch.arange(6), 10.0, labels[:, None] == labels, "positive")
    assert torch.allclose((table + back) / 2, losses.contrast(a, b, 10.0, labels, "positive"))


@pytest.mark.parametrize("kind", ["positive", "mask", "negative"])
def test_soft_targets_stay_distributions(kind: str) -> None:
    a, b, labels = pairs()
    loss = losses.contrast(a, b, 10.0, labels, kind, soft=0.3)
    assert torch.isfinite(loss)
    flat = torch.zeros(6, 5) + 1  # all vectors alike: any target that sums to 1 gives ln 6
    if kind != "mask":
        assert torch.allclose(losses.contrast(flat, b, 0.0, labels, kind, soft=0.3), torch.tensor(6.0).log())


def test_length_of_vectors_does_not_matter() -> None:
    a, b, labels = pairs()
    stretched = a * torch.rand(6, 1).add(0.5)
    assert torch.allclose(
        losses.contrast(stretched, b, 10.0, labels, "positive"), losses.contrast(a, b, 10.0, labels, "positive"), atol=1e-5
    )
    assert torch.allclose(losses.regression(stretched, b), losses.regression(a, b), atol=1e-6)


def test_regression_is_zero_for_equals_and_two_for_opposites() -> None:
    a, _, _ = pairs()
    assert losses.regression(a, 3 * a).abs() < 1e-6
    assert (losses.regression(a, -a) - 2).abs() < 1e-6


def test_a_pupil_like_its_teacher_has_nothing_to_learn() -> None:
    a, table, _ = pairs()
    assert losses.teach(a, a, table, 20.0, 0.05).abs() < 1e-6
    assert losses.teach(-a, a, table, 20.0, 0.05) > 1


def test_the_scale_stays_between_one_and_a_hundred() -> None:
    scale = losses.Temperature(0.07)
    scale.log_scale.data.fill_(9.0)
    scale.clamp()
    assert abs(scale().item() - 100) < 1e-3
    scale.log_scale.data.fill_(-1.0)
    scale.clamp()
    assert scale().item() == 1.0


def test_a_fixed_temperature_is_not_learnt() -> None:
    assert not losses.Temperature(0.07, learnt=False).log_scale.requires_grad


# -------------------------------------------------------------------- several vectors a shape


@pytest.mark.parametrize("kind", ["positive", "mask", "negative"])
def test_with_one_vector_a_shape_the_loss_of_many_is_the_plain_one(kind: str) -> None:
    a, b, labels = pairs()
    many = losses.contrast_many(a, b, 10.0, labels, pairs=kind, denominator="all")
    assert torch.allclose(many, losses.contrast(a, b, 10.0, labels, kind), atol=1e-6)
    if kind != "positive":  # one positive: nothing to compete with
        assert torch.allclose(losses.contrast_many(a, b, 10.0, labels, pairs=kind, denominator="own"), many)


@pytest.mark.parametrize("denominator", ["all", "own", "negatives"])
def test_the_loss_of_many_is_its_definition(denominator: str) -> None:
    generator = torch.Generator().manual_seed(3)
    a, b = torch.randn(4, 2, 5, generator=generator), torch.randn(4, 3, 5, generator=generator)
    got, want = losses.contrast_many(a, b, 10.0, denominator=denominator), 0.0
    for left, right in ((a, b), (b, a)):
        left, right = (torch.nn.functional.normalize(x, dim=-1) for x in (left, right))
        terms = []
        for i in range(4):
            for anchor in left[i]:
                powers = (10 * right @ anchor).exp()  # (B, V)
                rejected = powers.sum() - powers[i].sum()
                under = {"all": powers.sum(), "own": powers[i] + rejected, "negatives": rejected}[denominator]
                terms.append((under / powers[i]).log().mean())
        want = want + torch.stack(terms).mean() / 2
    assert torch.allclose(got, want, atol=1e-6)


def test_captions_of_a_shape_do_not_compete_when_decoupled() -> None:
    """Two opposite captions of one shape: a vector at the first has learnt all, unless both must share one softmax."""
    a, b = torch.eye(3)[:2, None], torch.stack([torch.eye(3)[:2], torch.eye(3)[[2, 2]]], 1)
    only_first = torch.tensor([[True, False]] * 2)
    shared, own = (losses.contrast_many(a, b[:, :1].repeat(1, 2, 1), 100.0, denominator=kind) for kind in ("all", "own"))
    assert shared > 0.3 > own  # ln 2 / 2: two equal positives
    assert losses.contrast_many(a, b, 100.0, have_b=only_first) < 1e-6


def test_absent_vectors_have_no_part_and_shapes_count_alike() -> None:
    a, b, _ = pairs()
    many = torch.stack([b, torch.full_like(b, 7.0)], 1)  # the second one absent
    have = torch.tensor([[True, False]] * 6)
    assert torch.allclose(losses.contrast_many(a, many, 10.0, have_b=have), losses.contrast(a, b, 10.0), atol=1e-6)
    have[2] = False  # a shape without any text: no anchor, no negative, in either direction
    rest = torch.tensor([0, 1, 3, 4, 5])
    without = losses.contrast_many(a, many, 10.0, have_b=have)
    back = losses.contrast_many(a[rest], b[rest], 10.0)
    forward_negatives = losses.contrast_many(a, many, 10.0, have_b=have, out=torch.arange(6)[:, None].eq(2).expand(6, 6))
    assert not torch.allclose(without, back)  # as a negative of texts, the shape itself is there
    assert torch.allclose(forward_negatives, back, atol=1e-6)
    twice = torch.stack([b, b], 1)
    uneven = torch.tensor([[True, i % 2 == 0] for i in range(6)])
    same = losses.contrast_many(a, twice, 10.0, have_b=uneven, denominator="negatives")
    assert torch.isfinite(same)


def test_an_anchor_without_negatives_learns_nothing_and_breaks_nothing() -> None:
    a, b, _ = pairs()
    a.requires_grad_()
    for denominator in ("all", "own", "negatives"):
        loss = losses.contrast_many(a, b, 10.0, torch.zeros(6), pairs="mask", denominator=denominator)
        loss.backward()
        assert loss.abs() < 1e-6
        assert a.grad.abs().max() < 1e-6


def test_pairs_that_are_left_out_get_no_gradient() -> None:
    a, b, _ = pairs()
    b.requires_grad_()
    out = torch.zeros(6, 6, dtype=torch.bool)
    out[:, 2] = out[2, :] = True
    losses.contrast_many(a, b, 10.0, out=out).backward()
    assert b.grad[2].abs().max() < 1e-6
    assert b.grad[1].abs().max() > 1e-3


def test_hard_negatives_pull_harder_and_the_mean_weight_is_one() -> None:
    a, b, _ = pairs()
    a.requires_grad_()
    cosines = torch.nn.functional.normalize(a, dim=-1) @ torch.nn.functional.normalize(b, dim=-1).T
    logits = (10 * cosines).detach().requires_grad_()
    negative = ~torch.eye(6, dtype=torch.bool)
    weights = losses._hardness(logits.detach()[:, None].masked_fill(~negative[:, None], losses.NEVER), negative[:, None], 1.0).exp()[:, 0]
    assert torch.allclose((weights * negative).sum(1) / negative.sum(1), torch.ones(6), atol=1e-5)
    row = logits.detach()[0].masked_fill(~negative[0], -torch.inf)
    assert weights[0].masked_fill(~negative[0], 0).argmax() == row.argmax()
    plain, hard = losses.contrast_many(a, b, 10.0), losses.contrast_many(a, b, 10.0, hard=1.0)
    assert hard > plain
    assert torch.allclose(losses.contrast_many(a, b, 10.0, hard=0.0), plain)


def test_equal_negatives_are_not_made_harder() -> None:
    a, b = torch.eye(4), torch.eye(4)
    assert torch.allclose(losses.contrast_many(a, b, 5.0, hard=2.0), losses.contrast_many(a, b, 5.0), atol=1e-6)


def test_gradients_of_the_loss_of_many_are_those_of_finite_differences() -> None:
    generator = torch.Generator().manual_seed(5)
    a = torch.randn(4, 3, generator=generator, dtype=torch.float64, requires_grad=True)
    b = torch.randn(4, 2, 3, generator=generator, dtype=torch.float64, requires_grad=True)
    labels = torch.tensor([0, 1, 0, 2])
    for kind in ("positive", "mask", "negative"):
        for denominator in ("all", "own", "negatives"):
            how = {"pairs": kind, "denominator": denominator}
            assert torch.autograd.gradcheck(lambda a, b, how=how: losses.contrast_many(a, b, 5.0, labels, **how), (a, b))


@pytest.mark.parametrize("denominator", ["all", "own", "negatives"])
def test_the_mean_of_the_shares_is_the_loss_of_the_whole(denominator: str) -> None:
    a, b, labels = pairs()
    have = torch.tensor([[True], [False], [True], [True], [True], [False]])
    for kind in ("positive", "mask", "negative"):
        how = {"pairs": kind, "denominator": denominator, "have_b": have, "hard": 0.5}
        whole = losses.contrast_many(a, b, 10.0, labels, **how)
        shares = [losses.contrast_many(a, b, 10.0, labels, rows=slice(low, low + 3), **how) for low in (0, 3)]
        assert torch.allclose(torch.stack(shares).mean(), whole, atol=1e-6)


def test_an_unknown_denominator_is_refused() -> None:
    a, b, _ = pairs()
    with pytest.raises(ValueError, match="denominator"):
        losses.contrast_many(a, b, 10.0, denominator="some")


def test_look_alikes_are_found_inside_their_group() -> None:
    texts = torch.nn.functional.normalize(torch.tensor([[1.0, 0.0], [1.0, 0.05], [0.0, 1.0], [1.0, 0.01]]), dim=-1)
    found = losses.alike(texts, texts, 0.1)
    assert found.tolist() == [[False, True, False, True], [True, False, False, True], [False] * 4, [True, True, False, False]]
    apart = losses.alike(texts, texts, 0.1, torch.tensor([0, 0, 1, 1]))
    assert apart.tolist() == [[False, True, False, False], [True, False, False, False], [False] * 4, [False] * 4]


# -------------------------------------------------------------------- temperatures


def test_temperatures_are_one_a_part_or_one_for_all() -> None:
    apart, shared = losses.Temperatures(), losses.Temperatures(shared=True)
    assert len(list(apart.parameters())) == 3
    assert len(list(shared.parameters())) == 1
    assert all(abs(t(part).item() - 1 / 0.07) < 1e-4 for t in (apart, shared) for part in losses.PARTS)
    (2 * apart("text") + apart("pair")).backward()
    grads = {name: p.grad for name, p in apart.named_parameters()}
    assert grads["of.picture.log_scale"] is None
    assert grads["of.text.log_scale"] == 2 * grads["of.pair.log_scale"]
    for t in (apart, shared):
        for p in t.parameters():
            p.data.fill_(9.0)
        t.clamp()
        assert abs(t("pair").item() - 100) < 1e-3


def test_fixed_temperatures_are_not_learnt() -> None:
    assert not any(p.requires_grad for p in losses.Temperatures(learnt=False).parameters())


def test_the_three_parts_are_the_published_pairs() -> None:
    assert losses.PARTS == {"text": ("points", "texts"), "picture": ("points", "pictures"), "pair": ("pictures", "texts")}


# -------------------------------------------------------------------- points and pictures together


def test_points_and_pictures_together_begin_as_their_mean() -> None:
    a, b, _ = pairs()
    unit = [torch.nn.functional.normalize(x, dim=-1) for x in (a, b)]
    assert torch.allclose(losses.Together(5, 5, 5)(3 * a, b), (unit[0] + unit[1]) / 2, atol=1e-6)
    assert losses.Together(5, 7, 4)(a, torch.ones(6, 7)).shape == (6, 4)


def test_the_joint_loss_reaches_points_and_map() -> None:
    a, b, _ = pairs()
    a.requires_grad_()
    together = losses.Together(5, 5, 5)
    losses.contrast(together(a, b), b.flip(0), 10.0).backward()
    assert a.grad.abs().sum() > 0
    assert together.map.weight.grad.abs().sum() > 0
