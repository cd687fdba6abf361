"""Losses: equal to the published ones where those are defined, and sensible beyond."""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
from cg3d.learn import losses, schedule  # noqa: E402

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


def drawn(name: str, shape: tuple[int, ...]) -> Any:
    """The fixtures' formula for arrays (their README)."""
    return np.random.default_rng(zlib.crc32(name.encode())).standard_normal(shape).astype(np.float32)


@pytest.mark.parametrize(("net", "rate", "decay", "prompt_rate"), [("pointtransformer", 5e-5, 0.05, 0.002), ("pointmlp", 1e-4, 0.1, 0.01)])
def test_parity_of_six_steps_of_the_published_schedule(fixture: Any, net: str, rate: float, decay: float, prompt_rate: float) -> None:
    """Even batches step the points (AdamW), odd ones the prompts (SGD): our losses and decay groups in the published order."""
    base = torch.nn.Linear(6, 8)
    with torch.no_grad():
        base.weight.copy_(torch.tensor(drawn("sched.base.fc.weight", (8, 6)) / np.float32(np.sqrt(6))))
        base.bias.copy_(torch.tensor(np.float32(0.1) * drawn("sched.base.fc.bias", (8,))))
    prompt = torch.nn.Parameter(torch.tensor(np.float32(0.02) * drawn("sched.clip.visual.prompt_embeddings", (12,))))
    image_weight = torch.tensor(drawn("sched.clip.image_weight", (8, 12)) / np.float32(np.sqrt(12)))
    text_weight = torch.tensor(drawn("sched.clip.text_weight", (20, 8)) / np.float32(np.sqrt(8)))
    points_step = torch.optim.AdamW(schedule.decay_groups(base.named_parameters(), decay), lr=rate)
    prompt_step = torch.optim.SGD([prompt], lr=prompt_rate, momentum=0.9, weight_decay=1e-4)
    scale = losses.Temperature(0.07, learnt=False)
    for i in range(6):
        points = torch.tensor(drawn(f"sched.points{i}", (4, 64, 3)))
        image = torch.tanh(torch.tensor(drawn(f"sched.image{i}", (4, 12))) + prompt) @ image_weight.T
        text = text_weight[(torch.arange(4) * 3 + i) % 20]
        point = base(torch.cat([points.mean(1), points.amax(1)], 1))
        parts = [losses.contrast(a, b, scale()) for a, b in ((image, text), (point, text), (point, image))]
        stepped = parts[0] if i % 2 else parts[1] + parts[2]
        points_step.zero_grad()
        prompt_step.zero_grad()
        stepped.backward()
        torch.nn.utils.clip_grad_norm_([prompt] if i % 2 else base.parameters(), 10)
        (prompt_step if i % 2 else points_step).step()
        assert close(torch.stack([*parts, stepped]), fixture[f"{net}.losses_clip_text_image_stepped"][i])
        assert close(base.weight, fixture[f"{net}.base_weight"][i])
        assert close(base.bias, fixture[f"{net}.base_bias"][i])
        assert close(prompt, fixture[f"{net}.prompt"][i])
