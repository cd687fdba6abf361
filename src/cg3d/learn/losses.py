"""The losses of language-3D training, each a function of plain tensors. Knows no network and no data set.

B: batch, D: dimensions of a space, N: rows of a frozen table. Vectors need not be normalised; every loss normalises what it gets.
`scale` is one over the temperature. Parity: with pairs="negative" `contrast` is the loss of the published CG3D code
(runner_CG3D_VPT.py:264-450), values and gradients (tests/learn/test_losses.py).
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

MAX_LOG_SCALE = math.log(100.0)  # CLIP, section 2.5: the scale is kept from growing beyond 100


class Temperature(nn.Module):  # type: ignore[misc]
    """A learnt (or fixed) temperature, kept as log(1 / temperature)."""

    def __init__(self, start: float = 0.07, *, learnt: bool = True) -> None:
        super().__init__()
        self.log_scale = nn.Parameter(torch.tensor(-math.log(start)), requires_grad=learnt)

    def forward(self) -> Tensor:
        """The scale: one over the temperature."""
        return self.log_scale.exp()

    def clamp(self) -> None:
        """To be called after every step: the clamp sits on the number, not in the graph, so its gradient never dies."""
        with torch.no_grad():
            self.log_scale.clamp_(0.0, MAX_LOG_SCALE)


def contrast(
    a: Tensor, b: Tensor, scale: Tensor | float, labels: Tensor | None = None, pairs: str = "negative", soft: float = 0.0
) -> Tensor:
    """Symmetric InfoNCE: row i of `a` (B, D) belongs to row i of `b` (B, D).

    labels: (B,) int. pairs says what two different rows of the same label are: "negative" (the paper), "mask" (left out of the softmax)
    or "positive" (the target is shared by all rows of the label; SupCon, equation 2). soft: share of the target that follows the
    likeness of the rows of `b` among themselves (for frozen texts: synonyms are not pushed apart).
    """
    a, b = F.normalize(a, dim=-1), F.normalize(b, dim=-1)
    own = torch.eye(len(a), dtype=torch.bool, device=a.device)
    same = own if labels is None else labels[:, None] == labels[None, :]
    logits, target = _paired(scale * a @ b.T, own, same | own, pairs)  # (B, B)
    target = _softened(target, scale * b @ b.T, logits, soft)
    back = target.T / target.T.sum(1, keepdim=True)
    return (cross_entropy(logits, target) + cross_entropy(logits.T, back)) / 2


def contrast_table(
    a: Tensor,
    b: Tensor,
    table: Tensor,
    own: Tensor,
    scale: Tensor | float,
    same: Tensor | None = None,
    pairs: str = "negative",
    soft: float = 0.0,
) -> Tensor:
    """InfoNCE of `a` (B, D) against every row of a frozen `table` (N, D); one direction, as the table learns nothing.

    own: (B,) the row of the table that stands for each; `b` (B, D) takes its place (this very caption, this very view).
    same: (B, N) bool, rows of the same label; pairs, soft: as in `contrast`.
    """
    a, b, table = F.normalize(a, dim=-1), F.normalize(b, dim=-1), F.normalize(table, dim=-1)
    is_own = F.one_hot(own, len(table)).bool()
    logits = torch.where(is_own, scale * (a * b).sum(1, keepdim=True), scale * a @ table.T)  # (B, N)
    logits, target = _paired(logits, is_own, is_own if same is None else same | is_own, pairs)
    return cross_entropy(logits, _softened(target, scale * b @ table.T, logits, soft))


def regression(a: Tensor, b: Tensor) -> Tensor:
    """Mean of 1 - cosine between rows of `a` and `b` (B, D); half the squared distance of the unit vectors."""
    return 1 - F.cosine_similarity(a, b, dim=-1).mean()


def teach(a: Tensor, teacher: Tensor, table: Tensor, scale: Tensor | float, temperature: float) -> Tensor:
    """KL(teacher || student) over the rows of `table` (N, D): points learn how the frozen pictures `teacher` (B, D) see every label.

    temperature: of the teacher's softmax; the student's is 1 / scale.
    """
    table = F.normalize(table, dim=-1)
    said = torch.log_softmax(F.normalize(teacher, dim=-1) @ table.T / temperature, 1).detach()
    heard = torch.log_softmax(scale * F.normalize(a, dim=-1) @ table.T, 1)
    return F.kl_div(heard, said, reduction="batchmean", log_target=True)


def cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """Mean over rows of -sum(target * log softmax(logits)); logits of -inf must have target 0."""
    logs = torch.log_softmax(logits, 1)
    return -(target * logs.masked_fill(target == 0, 0.0)).sum(1).mean()


def _paired(logits: Tensor, own: Tensor, same: Tensor, pairs: str) -> tuple[Tensor, Tensor]:
    """Logits and targets once it is settled what rows of the same label are."""
    if pairs == "mask":
        logits = logits.masked_fill(same & ~own, -torch.inf)
    positive = same if pairs == "positive" else own
    return logits, positive / positive.sum(1, keepdim=True)


def _softened(target: Tensor, likeness: Tensor, logits: Tensor, soft: float) -> Tensor:
    """Targets of which the share `soft` follows `likeness` (scaled cosines), nothing where logits are masked."""
    if not soft:
        return target
    return (1 - soft) * target + soft * torch.softmax(likeness.detach().masked_fill(torch.isinf(logits), -torch.inf), 1)
