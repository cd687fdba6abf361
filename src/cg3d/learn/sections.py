"""The sections of a recipe, as frozen dataclasses: every key, its default, its limits, its meaning. Reads no file (recipe.py).

A key added later must have a default under which older runs are the same to the bit: they go on with the recipe they were begun with.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

# keys of [train] that may change when a run goes on
MANNER = ("threads", "save_every", "log_every", "keep", "workers", "tensorboard", "parallel")
Pairs = Literal["positive", "mask", "negative"]


def within(default: Any, low: float, high: float = float("inf")) -> Any:
    """A dataclass field whose number must lie in [low, high]."""
    return field(default=default, metadata={"low": low, "high": high})


@dataclass(frozen=True)
class Data:
    """triplets: folder that `write_triplets` wrote, relative to the recipe file; empty = made models (`made` of each kind).

    shards: folder that `cg3d triplets` wrote, for towers that are live or frozen later ([towers] names them); instead of triplets.
    order: "weighted" draws every batch anew by the items' weights; "shuffled" goes through the split once an epoch, the rest of less than
    a batch left out; "hard" does the same with batches of look-alikes: groups of `group`, found by the best weights of the run `first`
    (`negatives`). cap: a label counts for at most so many models when batches are drawn by weight (rare labels are not raised above one
    model's share). captions: the shards' own ones, or the paper's 63 templates with the label instead. center_pictures: subtract the
    training mean from picture vectors (needed for raw trunk features, which are all positive).
    """

    triplets: str = ""
    shards: str = ""
    split: str = "train"
    order: Literal["weighted", "shuffled", "hard"] = "weighted"
    cap: int = within(8, 1)
    made: int = within(12, 2, 1000)
    captions: Literal["own", "paper"] = "own"
    group: int = within(4, 2, 64)
    first: str = ""  # relative to the recipe file
    center_pictures: bool = False


@dataclass(frozen=True)
class Model:
    """name: a key of `tower.NETS`; points: how many the tower takes; options: keyword arguments of that network."""

    name: str = "point_transformer"
    points: int = within(1024, 8)
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Towers:
    """The picture and text tower that shards are learnt against. weights: file, folder or hub id ("tiny:0" = a small random CLIP).

    batch: how many pictures or texts go through a frozen tower at once.
    """

    weights: str = ""
    batch: int = within(64, 1)


@dataclass(frozen=True)
class Prompts:
    """What is learnt at the inputs of the frozen towers; all off = both towers stay as they are, and their vectors are computed once.

    Field for field `nets.prompts.Prompts`, which explains them.
    """

    pixels: bool = False
    tokens: int = within(0, 0, 256)
    deep: bool = True
    first_layer: int = within(0, 0)
    context: int = within(0, 0, 64)
    per_class: bool = False
    text: bool = False


@dataclass(frozen=True)
class Train:
    """epochs: if above 0, so many times the training split instead of `steps`; minutes: if above 0, run by the clock instead (the schedule
    follows the share of time gone; then no two runs are equal).

    batch: of one step, over all processes; accumulate: it goes through the networks in so many parts, at equal gradients (norms over
    batches see a part each). clip: largest norm of the gradient; ema: decay of the averaged weights; keep: newest checkpoints kept beside
    the best. workers: processes that make batches ahead, 0 = none. parallel: how weights lie on several processes (torchrun): whole (ddp)
    or in shards (fsdp). sync_norms: batch norms see the whole batch of all GPUs. initial: weights to start from (best.safetensors).
    """

    steps: int = within(1000, 1)
    epochs: float = within(0.0, 0)
    minutes: float = within(0.0, 0)
    batch: int = within(64, 2)
    accumulate: int = within(1, 1)
    rate: float = within(5e-4, 0)
    final_rate: float = within(1e-6, 0)
    warmup: float = within(0.05, 0, 0.9)  # share of the run
    weight_decay: float = within(0.05, 0)
    clip: float = within(10.0, 1e-9)  # paper's runner: 10
    ema: float = within(0.999, 0, 1)
    seed: int = within(0, 0, 2**31)
    threads: int = within(2, 1, 256)
    workers: int = within(0, 0, 256)
    device: Literal["auto", "cpu", "cuda"] = "auto"
    precision: Literal["float32", "bfloat16", "float16"] = "float32"
    parallel: Literal["ddp", "fsdp"] = "ddp"
    sync_norms: bool = True
    save_every: int = within(200, 1)
    log_every: int = within(10, 1)
    tensorboard: bool = False
    keep: int = within(2, 1)
    initial: str = ""  # relative to the recipe file


@dataclass(frozen=True)
class Optimiser:
    """Of the point tower, its heads and temperatures; rate, warm-up and weight decay stand in [train]. momentum, nesterov: only sgd."""

    kind: Literal["adamw", "adam", "sgd"] = "adamw"
    betas: tuple[float, ...] = (0.9, 0.999)
    eps: float = within(1e-8, 0)
    momentum: float = within(0.9, 0, 1)
    nesterov: bool = False


@dataclass(frozen=True)
class PromptOptimiser(Optimiser):
    """Of the prompts; its own rate, warm-up and end. Defaults: the paper's for PointTransformer."""

    kind: Literal["adamw", "adam", "sgd"] = "sgd"
    rate: float = within(0.002, 0)
    final_rate: float = within(1e-6, 0)
    warmup: float = within(0.0, 0, 0.9)
    weight_decay: float = within(1e-4, 0)


@dataclass(frozen=True)
class Schedule:
    """kind: "joint" = every step learns everything; "alternating" = the paper's: even batches of an epoch step the point tower, odd ones
    the prompts. rates: "cosine" after the warm-up, or "constant"; by: whether rates move every step or every epoch. epochs: after how many
    the cosine is at its end, by epoch (0 = with the run).
    """

    kind: Literal["joint", "alternating"] = "joint"
    rates: Literal["cosine", "constant"] = "cosine"
    by: Literal["step", "epoch"] = "step"
    epochs: float = within(0.0, 0)


@dataclass(frozen=True)
class Loss:
    """Weights of the parts (0 = off) and how each contrasts; `losses` explains them.

    text/picture: InfoNCE of points; pair: InfoNCE of pictures and texts (what prompts learn from); joint: InfoNCE of texts and a learnt
    linear map of points and pictures side by side (MixCon3D), in the batch, contrasted as text is; regression: 1 - cosine to the item's
    own picture vector; teacher: KL to what the pictures say of the labels. *_against: "batch" = the paper's in-batch InfoNCE; "all" =
    every training label (text) or item (picture), cheap as both are frozen. *_pairs: what other rows of the same label are. soft: share of
    the text target spread by text-text likeness.
    views, texts: how many of an item's are drawn a step (views: 0 = all); several: their vectors are averaged ("mean") or each is a
    positive of its own ("each"). hard: how much harder negatives weigh (0 = all alike). alike: in-batch negatives whose text describes the
    picture as well as its own, within this cosine, are left out (0 = none are).
    share_temperature: one for all parts; temperature_of_towers: the one that the towers were trained with. picture_head: learn a linear
    map to the picture space.
    """

    text: float = within(1.0, 0)
    picture: float = within(1.0, 0)
    pair: float = within(0.0, 0)
    joint: float = within(0.0, 0)
    regression: float = within(0.0, 0)
    teacher: float = within(0.0, 0)
    teacher_temperature: float = within(0.05, 1e-4)
    text_against: Literal["batch", "all"] = "batch"
    picture_against: Literal["batch", "all"] = "batch"
    text_pairs: Pairs = "positive"
    picture_pairs: Pairs = "negative"
    pair_pairs: Pairs = "negative"
    soft: float = within(0.0, 0, 1)
    hard: float = within(0.0, 0, 10)
    alike: float = within(0.0, 0, 1)
    temperature: float = within(0.07, 0.01, 1)
    learn_temperature: bool = True
    share_temperature: bool = False
    temperature_of_towers: bool = False
    views: int = within(1, 0)
    texts: int = within(1, 1, 64)
    several: Literal["mean", "each"] = "mean"
    picture_head: bool = False


@dataclass(frozen=True)
class Augment:
    """Amounts; 0 (or 1 for scale and stretch) = off. `augment` says in which order they come. Angles in radians, lengths in radii.

    rotate: about up, at most this to either side; tilt: spread of a small turn about any axis; tip: chance to lie on a side (+Z up).
    scale, stretch: factor within [1/x, x], all axes alike or each for itself; dropout, crop: largest share of points lost.
    color_drop: chance to lose all colour; color_jitter: spread of gain and offset.
    kind: "published" = what the paper's code does instead, with its constants (`published_augment`); the keys above are then not read.
    """

    rotate: float = within(3.141592653589793, 0, 3.2)
    tilt: float = within(0.0, 0, 3.2)
    tip: float = within(0.0, 0, 1)
    mirror: float = within(0.0, 0, 1)
    scale: float = within(1.25, 1, 4)
    stretch: float = within(1.2, 1, 4)
    shift: float = within(0.1, 0, 1)
    jitter: float = within(0.01, 0, 1)
    dropout: float = within(0.5, 0, 0.95)
    crop: float = within(0.2, 0, 0.9)
    color_drop: float = within(0.5, 0, 1)
    color_jitter: float = within(0.1, 0, 1)
    kind: Literal["house", "published"] = "house"


@dataclass(frozen=True)
class PictureAugment:
    """Changes to the pictures of live towers. flip: chance; crop: least share of the area kept; jitter: of brightness, contrast, colour."""

    flip: float = within(0.0, 0, 1)
    crop: float = within(1.0, 0.05, 1)
    jitter: float = within(0.0, 0, 1)


@dataclass(frozen=True)
class Evaluate:
    """every: steps between two looks (0 = only at the end); splits: measured, the first one chooses the best weights.

    template: what live towers name a label by.
    """

    every: int = within(200, 0)
    splits: tuple[str, ...] = ("val",)
    batch: int = within(64, 1)
    template: str = "This is a {}"  # paper's parser.py:40


@dataclass(frozen=True)
class Defects:
    """What the released code does and we do not; true = do it as released. Place in that code: see docs/training.md.

    late_schedule: rates move after an epoch, so the first two share the top rate. one_scheduler: at an epoch's end only the scheduler of
    the last batch's optimiser moves. constant_prompt_rate: the prompts' schedule is lost (a YAML key given twice). norms_move: the point
    tower also runs in prompt steps, moving its batch norms. with_replacement: points are drawn with replacement (63 % are distinct).
    one_view: an item's picture is drawn once for the run. lost_to_origin: lost points are put at the origin. wide_prompts: prompts start
    1.4 times too wide (3 * 16 for 3 * 16 * 16 in the bound). noisy_validation: augmentation stays on when measuring. choose_on_test: a
    split called test may choose the weights. forget_prompts: a resumed run loses the prompts' momentum and its best score.
    """

    late_schedule: bool = False
    one_scheduler: bool = False
    constant_prompt_rate: bool = False
    norms_move: bool = False
    with_replacement: bool = False
    one_view: bool = False
    lost_to_origin: bool = False
    wide_prompts: bool = False
    noisy_validation: bool = False
    choose_on_test: bool = False
    forget_prompts: bool = False
