"""The losses of language-3D training, each a function of plain tensors. Knows no network, no data set, no other process.

B: batch, D: dimensions of a space, N: rows of a frozen table, U and V: vectors a shape. Vectors need not be normalised; every loss
normalises what it gets. `scale` is one over the temperature. Parity: with pairs="negative" `contrast` is the loss of the published CG3D
code (runner_CG3D_VPT.py:264-450), values and gradients (tests/learn/test_losses.py). Which loss moves what and when: `alternate`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import torch
import torch.nn.functional as F
from torch import Tensor, nn

MAX_LOG_SCALE = math.log(100.0)  # CLIP, section 2.5: the scale is kept from growing beyond 100
# The three parts of a triplet's loss, by the two towers that each of them compares.
PARTS = {"text": ("points", "texts"), "picture": ("points", "pictures"), "pair": ("pictures", "texts")}
NEVER = -1e4  # a logit whose exp is 0 beside any true one (those lie within +-100), yet finite, so that gradients stay numbers


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


class Temperatures(nn.Module):  # type: ignore[misc]
    """A temperature for each part of the loss (MixCon3D keeps them apart), or one `shared` by all, as the published code has."""

    def __init__(self, parts: Iterable[str] = PARTS, start: float = 0.07, *, learnt: bool = True, shared: bool = False) -> None:
        super().__init__()
        self.shared = shared
        self.of = nn.ModuleDict({name: Temperature(start, learnt=learnt) for name in (("all",) if shared else parts)})

    def forward(self, part: str) -> Tensor:
        """The scale of a part: one over its temperature."""
        return self.of["all" if self.shared else part]()

    def clamp(self) -> None:
        """After every step, as in `Temperature`."""
        for temperature in self.of.values():
            temperature.clamp()


class Together(nn.Module):  # type: ignore[misc]
    """One vector of a shape's points and pictures, to meet its text: the joint loss of MixCon3D (train.py, `pc_img_to_text_proj`).

    A linear map of both unit vectors side by side, (B, P) and (B, K) -> (B, D). Where all dimensions agree it begins as their mean, which
    is how points and pictures are fused when a library is asked; elsewhere as torch's own start. Differs: MixCon3D joins raw vectors.
    """

    def __init__(self, points: int, pictures: int, out: int) -> None:
        super().__init__()
        self.map = nn.Linear(points + pictures, out)
        if points == pictures == out:
            with torch.no_grad():
                self.map.weight.copy_(torch.eye(out).repeat(1, 2) / 2)
                self.map.bias.zero_()

    def forward(self, points: Tensor, pictures: Tensor) -> Tensor:
        return self.map(torch.cat([F.normalize(points, dim=-1), F.normalize(pictures, dim=-1)], -1))


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


def contrast_many(
    a: Tensor,
    b: Tensor,
    scale: Tensor | float,
    labels: Tensor | None = None,
    *,
    pairs: str = "negative",
    denominator: str = "own",
    hard: float = 0.0,
    out: Tensor | None = None,
    have_a: Tensor | None = None,
    have_b: Tensor | None = None,
    rows: slice | None = None,
) -> Tensor:
    """Symmetric InfoNCE with several vectors a shape: `a` (B, D) or (B, U, D) against `b` (B, D) or (B, V, D).

    Each vector of `a` is an anchor, each vector of its shape in `b` a positive of its own; every shape counts alike, however many it has.
    labels, pairs: as in `contrast`. denominator: what stands under the fraction beside the negatives: "all" positives (SupCon, equation
    2; with one vector a shape this is `contrast`), its "own" positive (so that the captions of a shape do not compete: decoupled
    multi-positive) or nothing, the "negatives" alone (DCL, Yeh et al. 2022, equation 6).
    hard: negatives weigh by exp(hard * logit), mean 1 over those of an anchor, held constant (Robinson et al. 2021, section 3; they let
    gradients through). out: (B, B) bool, pairs that are left out, such as `alike` finds. have_a, have_b: (B, U), (B, V) bool, which are
    there at all. rows: shapes whose share of the loss is wanted: the mean over processes of their shares is the loss of the whole.
    """
    a, b = (F.normalize(x if x.ndim == 3 else x[:, None], dim=-1) for x in (a, b))  # (B, U, D), (B, V, D)
    have_a, have_b = (_all_there(x) if have is None else have for x, have in ((a, have_a), (b, have_b)))
    rows = slice(0, len(a)) if rows is None else rows
    own = torch.eye(len(a), dtype=torch.bool, device=a.device)[rows]  # (R, B)
    same = own if labels is None else labels[rows, None] == labels[None, :]
    positive = same | own if pairs == "positive" else own
    negative = ~(same | own) if pairs == "mask" else ~positive
    total = 0.0
    for anchors, others, mine, theirs, left in ((a, b, have_a, have_b, out), (b, a, have_b, have_a, None if out is None else out.T)):
        counted = mine.any(1) & theirs.any(1)  # (B,) shapes that have both
        weight = (mine & counted[:, None]) / mine.sum(1, keepdim=True).clamp(min=1)  # (B, U)
        logits = scale * torch.einsum("rud,bvd->rubv", anchors[rows], others)
        allowed = negative if left is None else negative & ~left[rows]
        each = _each_anchor(logits, positive[..., None] & theirs, allowed[..., None] & theirs, denominator, hard)  # (R, U)
        total = total + (each * weight[rows]).sum() / counted.sum().clamp(min=1) * len(a) / len(own)
    return total / 2


def alike(pictures: Tensor, texts: Tensor, margin: float = 0.1, group: Tensor | None = None) -> Tensor:
    """(B, B) bool: j is left out of the negatives of i because its text describes the picture of i as well as i's own, within `margin`.

    pictures, texts: (B, D) of one frozen space. group: (B,) int; only pairs of one group are left out (OpenShape's are a seed and its
    neighbours). OpenShape, section 3.4 and train.py:76-81, which multiplies such logits by 0 instead of leaving them out.
    """
    likeness = F.normalize(pictures, dim=-1) @ F.normalize(texts, dim=-1).T
    found = likeness.diagonal()[:, None] - likeness <= margin
    found = found & ~torch.eye(len(found), dtype=torch.bool, device=found.device)
    return found if group is None else found & (group[:, None] == group[None, :])


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


def _each_anchor(logits: Tensor, positive: Tensor, negative: Tensor, denominator: str, hard: float) -> Tensor:
    """(R, U): for each anchor the mean over its positives of log(denominator) - logit; 0 where it has none.

    logits: (R, U, B, V); positive, negative: (R, B, V) bool.
    """
    logits = logits.flatten(2)  # (R, U, B V)
    positive, negative = positive.flatten(1)[:, None], negative.flatten(1)[:, None]  # (R, 1, B V)
    rejected = logits.masked_fill(~negative, NEVER)
    under = torch.logsumexp(rejected + _hardness(rejected.detach(), negative, hard), 2, keepdim=True)
    if denominator == "own":
        under = torch.logaddexp(logits, under)
    elif denominator == "all":
        under = torch.logaddexp(torch.logsumexp(logits.masked_fill(~positive, NEVER), 2, keepdim=True), under)
    elif denominator == "negatives":
        under = torch.where(negative.any(2, keepdim=True), under, logits)  # an anchor without negatives has nothing to learn
    else:
        raise ValueError(f"denominator is 'all', 'own' or 'negatives', not {denominator!r}")
    return torch.where(positive, under - logits, 0.0).sum(2) / positive.sum(2).clamp(min=1)


def _hardness(rejected: Tensor, negative: Tensor, hard: float) -> Tensor | float:
    """Logarithms of the weights of negatives; `rejected` holds NEVER elsewhere."""
    if not hard:
        return 0.0
    count = negative.sum(2, keepdim=True).clamp(min=1)
    powered = (hard * rejected).masked_fill(~negative, NEVER)
    return torch.where(negative, powered - torch.logsumexp(powered, 2, keepdim=True) + count.log(), 0.0)


def _all_there(vectors: Tensor) -> Tensor:
    """(B, U) True."""
    return torch.ones(vectors.shape[:2], dtype=torch.bool, device=vectors.device)
