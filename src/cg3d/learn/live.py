"""The live road of training: picture and text tower run in every step, because prompts in them are learnt or their pictures change.

What the loop asks of a road: `Road` in road.py. A tower without prompts, and without changed pictures, is asked once (`frozen`).
B: batch, V: views, T: captions an item, D: dimensions of the space.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cg3d.errors import UsageError
from cg3d.learn import checkpoint, distributed, frozen, losses, sharded
from cg3d.learn.alternate import POINTS, Turn
from cg3d.learn.cached import blocks_of, look_alikes
from cg3d.learn.feed import Batch, draw_clouds, items_of_step, views_of_step
from cg3d.learn.losses import PARTS
from cg3d.learn.measure import measure
from cg3d.learn.nets.prompts import Prompts
from cg3d.learn.nets.towers import Towers, load_towers
from cg3d.learn.picture_augment import augment_pictures
from cg3d.learn.recipe import Recipe
from cg3d.learn.sections import PictureAugment
from cg3d.learn.shards import Record, Shards
from cg3d.learn.tower import autocast, contrast, learnt_state, left_out, make_point_net, recipe_of, scale_of
from cg3d.learn.triplets import batch_texts, captions_by_label, draw_weights


class LiveTower(nn.Module):  # type: ignore[misc]
    """The point network, a temperature for each part of the loss, perhaps the joint one's map, and both towers with their prompts."""

    def __init__(self, net: nn.Module, towers: Towers, recipe: Recipe) -> None:
        super().__init__()
        self.net, self.pictures, self.texts = net, towers.picture, towers.text
        loss = recipe.loss
        start = math.exp(-towers.logit_scale) if loss.temperature_of_towers else loss.temperature
        self.text_scale = losses.Temperature(start, learnt=loss.learn_temperature)
        if not loss.share_temperature:
            self.picture_scale = losses.Temperature(start, learnt=loss.learn_temperature)
            self.pair_scale = losses.Temperature(start, learnt=loss.learn_temperature)
            if loss.joint:
                self.joint_scale = losses.Temperature(start, learnt=loss.learn_temperature)
        self.together = losses.Together(*[towers.picture.dimensions] * 3) if loss.joint else None

    def train(self, mode: bool = True) -> LiveTower:
        """Only the point network trains: dropout of the frozen towers stays off."""
        super().train(mode)
        self.pictures.eval()
        self.texts.eval()
        return self


class LiveRoad:
    """Draws from open shards and learns the point network and the prompts. out: where what is asked only once is kept."""

    def __init__(self, recipe: Recipe, shards: Shards, out: Path, device: torch.device) -> None:
        self.recipe, self.shards, self.device = recipe, shards, device
        check_shards(recipe, shards)
        self.towers = open_towers(recipe, shards.labels).to(device)
        self.tower: LiveTower = LiveTower(make_point_net(recipe, self.towers.picture.dimensions), self.towers, recipe).to(device)
        self.sharded = recipe.train.parallel == "fsdp"
        self.net, self.pictures, self.texts = self.tower.net, self.towers.picture, self.towers.text  # to call; perhaps wrapped
        self.captions = frozen.captions_of(shards, recipe)
        self.columns: Any = Columns(shards, self.captions)
        items = shards.items(recipe.data.split)
        near = look_alikes(recipe, self.columns, items, device) if recipe.data.order == "hard" else None
        columns: Any = self.columns  # to the functions of a cached training set it is one
        self.pool = Pool(items, draw_weights(columns, items, recipe.data.cap), near)
        self.of_label = captions_by_label(columns)
        self.none = torch.tensor(shards.spec.color_none)
        self.picture_table, self.text_table = self._tables(out)

    def _tables(self, out: Path) -> tuple[NDArray[Any] | None, NDArray[Any] | None]:
        """What the towers say that nothing changes: of pictures (M, V, D) and of captions (T, D); None of a tower that is live."""
        recipe, pictures, texts = self.recipe, None, None
        if not self.towers.picture.has_prompts and recipe.picture_augment == PictureAugment():
            if distributed.rank() == 0:
                frozen.picture_vectors(self.towers.picture, self.shards, out / "pictures.npy", recipe.towers.batch)
            distributed.wait()
            pictures = frozen.picture_vectors(self.towers.picture, self.shards, out / "pictures.npy", recipe.towers.batch)
        if not self.towers.text.has_prompts:
            texts = frozen.caption_vectors(self.towers, self.captions, recipe.towers.batch)
        return pictures, texts

    @property
    def data(self) -> dict[str, Any]:
        shards = self.shards
        return {"folder": str(shards.folder), "items": len(shards), "labels": len(shards.labels), "digest": shards.digest}

    @property
    def notes(self) -> dict[str, Any]:
        shards = {"data_digest": self.shards.digest, "spec": asdict(self.shards.spec), "labels": list(self.shards.labels)}
        dimensions = self.towers.picture.dimensions
        sizes = {"dimensions": dimensions, "picture_dimensions": dimensions}
        return {"recipe": self.recipe.as_dict(), **shards, **sizes, "towers": frozen.summary(self.towers, self.recipe)}

    @property
    def items(self) -> int:
        return len(self.pool.items)

    @property
    def wrapped(self) -> list[nn.Module]:
        return [self.net, self.pictures, self.texts]

    def name(self, item: int) -> str:
        return str(self.shards.note(item)["key"])

    def spread(self) -> None:
        train = self.recipe.train
        self.net, self.pictures, self.texts = (
            distributed.wrap(module, train.parallel, sync_norms=train.sync_norms, blocks=blocks_of(module))
            for module in (self.tower.net, self.towers.picture, self.towers.text)
        )

    def draw(self, step: int) -> Batch:
        """The batch of a step, on the CPU."""
        recipe = self.recipe
        rng = np.random.default_rng([recipe.train.seed, step])
        seeds = int(rng.integers(2**62)), int(rng.integers(2**62))
        everyone = items_of_step(rng, self.pool, recipe, step)
        rows = np.stack([batch_texts(rng, self.columns, everyone, self.of_label) for _ in range(recipe.loss.texts)], 1)
        views = self.shards.spec.views
        chosen = views_of_step(rng, everyone, views, recipe)
        chosen = np.tile(np.arange(views), (len(everyone), 1)) if chosen is None else chosen
        mine = distributed.share(len(everyone))
        items, rows, chosen = everyone[mine], rows[mine], chosen[mine]
        records = self.columns.hold(items, chosen if self.picture_table is None else None)
        points, colors, label = draw_clouds(self.columns, items, mine.start, self.none, recipe, seeds[0], torch.device("cpu"))
        pixels = picture = None
        if self.picture_table is None:
            stacked = torch.from_numpy(np.stack([record.pictures for record in records]))  # (B, V, S, S, 3)
            changed = augment_pictures(stacked.flatten(0, 1), recipe.picture_augment, torch.Generator().manual_seed(seeds[1] + mine.start))
            pixels = changed.view(stacked.shape)
        else:
            found = np.take_along_axis(self.picture_table[items].astype(np.float32), chosen[:, :, None], 1)
            picture = torch.from_numpy(found)
        tokens = text = None
        if self.text_table is None:
            tokens = self.towers.text.tokenize([self.captions.texts[row] for row in rows.ravel()])
        else:
            text = torch.from_numpy(self.text_table[rows])
        return Batch(items, points, colors, label, text, picture, seeds[1] + mine.start, pixels, tokens)

    def encode(self, batch: Batch, turn: Turn) -> dict[str, Tensor]:
        """ "points" (B, D), "pictures" (B, V, D), "texts" (B, T, D): those that the turn's losses compare."""
        needed = {tower for part in self.weights(turn) for tower in PARTS[part]}
        if self.joins(turn):
            needed |= {"points", "pictures", "texts"}
        vectors = {}
        with autocast(self.recipe, self.device):
            if "points" in needed or turn.norms_move:
                with torch.set_grad_enabled(torch.is_grad_enabled() and "points" in turn.learns):
                    points = self.net(batch.points, batch.colors)
                if "points" in needed:
                    vectors["points"] = points
            if "pictures" in needed:
                with torch.set_grad_enabled(torch.is_grad_enabled() and "pictures" in turn.learns):
                    vectors["pictures"] = batch.picture if batch.pixels is None else self._see(batch.pixels)
            if "texts" in needed:
                with torch.set_grad_enabled(torch.is_grad_enabled() and "texts" in turn.learns):
                    vectors["texts"] = batch.text if batch.tokens is None else self._read(batch.tokens, batch.label)
        return {name: value.float() for name, value in vectors.items() if value is not None}

    def _see(self, pixels: Tensor) -> Tensor:
        """(B, V, S, S, 3) uint8 -> (B, V, D)."""
        rows = self.pictures(self.towers.picture.normalise(pixels.flatten(0, 1)))
        return rows.view(*pixels.shape[:2], -1)

    def _read(self, tokens: Tensor, label: Tensor) -> Tensor:
        """(B * T, L) -> (B, T, D); label: (B,), below 0 = none."""
        each = len(tokens) // len(label)
        return self.texts(tokens, label.clamp(min=-1).repeat_interleave(each)).view(len(label), each, -1)

    def weights(self, turn: Turn) -> dict[str, float]:
        """The parts of the loss that this turn learns from."""
        return {part: weight for part in turn.parts if (weight := getattr(self.recipe.loss, part))}

    def joins(self, turn: Turn) -> bool:
        """Whether it also learns from the joint loss: where the points learn."""
        return bool(self.recipe.loss.joint) and POINTS in turn.moves

    def parts(self, batch: Batch, turn: Turn, vectors: dict[str, Tensor]) -> dict[str, Tensor]:
        loss = self.recipe.loss
        vectors = {name: self._merged(rows) for name, rows in vectors.items()}
        out = None
        if {"pictures", "texts"} <= vectors.keys():
            out = left_out(vectors["pictures"], vectors["texts"], loss)
        found = {}
        for part, weight in self.weights(turn).items():
            a, b = (vectors[tower] for tower in PARTS[part])
            soft = loss.soft if part == "text" else 0.0
            pairs = getattr(loss, f"{part}_pairs")
            found[part] = weight * contrast(a, b, scale_of(self.tower, part), batch.label, pairs, loss, out, soft=soft)
        rows = vectors.get("pictures")
        pictures = rows if rows is None or rows.ndim == 2 else rows.mean(1)
        if self.joins(turn) and (together := self.tower.together) is not None:
            both, scale = together(vectors["points"], pictures), scale_of(self.tower, "joint")
            found["joint"] = loss.joint * contrast(both, vectors["texts"], scale, batch.label, loss.text_pairs, loss, out, soft=loss.soft)
        if loss.regression and {"points", "pictures"} <= vectors.keys():
            found["regression"] = loss.regression * losses.regression(vectors["points"], pictures)
        return found

    def _merged(self, rows: Tensor) -> Tensor:
        """(B, V, D) -> (B, D), the mean of unit vectors, unless each is to be a positive of its own."""
        if rows.ndim == 2 or self.recipe.loss.several == "each":
            return rows
        return rows[:, 0] if rows.shape[1] == 1 else F.normalize(rows, dim=-1).mean(1)

    def measure(self) -> dict[str, dict[str, float]]:
        recipe = self.recipe
        with torch.no_grad():
            self.columns.label_vectors = frozen.label_vectors(
                self.towers, self.shards.labels, recipe.evaluate.template, recipe.towers.batch
            )
        self.tower.eval()
        return measure(_Pairwise(self.net), self.columns, recipe, self.device, self.none.to(self.device))


class _Pairwise(nn.Module):  # type: ignore[misc]
    """The point network as `measure` calls towers."""

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.net = net

    def forward(self, points: Tensor, colors: Tensor) -> tuple[Tensor, Tensor]:
        vectors = self.net(points, colors)
        return vectors, vectors


class Pool(NamedTuple):
    """What batches are drawn from: items of the training split, how often each, its look-alikes."""

    items: NDArray[Any]
    weights: NDArray[Any]
    near: NDArray[np.int32] | None


class Columns:
    """Shards and their captions under the names that a cached training set has, records read when they are asked for."""

    def __init__(self, shards: Shards, captions: frozen.Captions) -> None:
        self.shards, self.captions = shards, captions
        self.labels, self.spec = shards.labels, shards.spec
        self.label_vectors: NDArray[Any] | None = None
        self._held: tuple[list[int], list[Record]] = ([], [])

    def items(self, split: str) -> NDArray[np.int64]:
        return self.shards.items(split)

    def hold(self, items: NDArray[Any], views: NDArray[Any] | None) -> list[Record]:
        """The records of `items`, kept until others are asked for. views: (len(items), V) pictures to decode, None = none."""
        wanted = [int(item) for item in items]
        shown = [[]] * len(wanted) if views is None else views.tolist()
        self._held = (wanted, [self.shards.record(item, pictures) for item, pictures in zip(wanted, shown, strict=True)])
        return self._held[1]

    def __getitem__(self, name: str) -> Any:
        if name in ("points", "colors"):
            return _Column(self, name)
        plain = {
            "label": self.shards.label,
            "has_color": np.asarray(self.shards.index["has_color"]),
            "weight": np.ones(len(self.shards), np.float32),
            "item_texts": self.captions.of_items,
            "text_label": self.captions.label,
            "label_vectors": self.label_vectors,
        }
        return plain[name]

    def held(self, items: NDArray[Any]) -> list[Record]:
        """The records of `items`, without pictures unless they are held with them."""
        wanted = [int(item) for item in items]
        return self._held[1] if wanted == self._held[0] else self.hold(items, None)


class _Column:
    """One array of `Columns`, by rows."""

    def __init__(self, columns: Columns, name: str) -> None:
        self.columns, self.name = columns, name

    def __getitem__(self, items: NDArray[Any]) -> NDArray[Any]:
        return np.stack([getattr(record, self.name) for record in self.columns.held(items)])


def open_towers(recipe: Recipe, labels: Sequence[str]) -> Towers:
    """The towers that the recipe names, with fresh prompts."""
    beside = Path(recipe.file).resolve().parent
    towers = load_towers(recipe.towers.weights, Prompts(**asdict(recipe.prompts)), labels, beside=beside)
    if recipe.defects.wide_prompts and towers.picture.prompts.tokens is not None:
        patch, width = towers.picture.embeddings.patch_size, towers.picture.projection.in_features
        with torch.no_grad():  # vision_transformer.py:533 has 3 * patch where VPT has 3 * patch^2
            towers.picture.prompts.tokens.mul_(math.sqrt((3 * patch**2 + width) / (3 * patch + width)))
    return towers


def check_shards(recipe: Recipe, shards: Shards) -> None:
    """Raise UsageError where the recipe asks for what the shards do not hold."""
    if shards.manifest.stored < recipe.model.points:
        raise UsageError(f"model.points is {recipe.model.points}, but '{shards.folder}' holds {shards.manifest.stored} points a record")
    if empty := [split for split in (recipe.data.split, *recipe.evaluate.splits) if not len(shards.items(split))]:
        raise UsageError(f"split '{empty[0]}' of '{shards.folder}' is empty")
    if not shards.spec.views and (recipe.loss.picture or recipe.loss.pair or recipe.loss.joint):
        raise UsageError(f"'{shards.folder}' holds no pictures", "Make it with views, or set loss.picture, loss.pair and loss.joint to 0")


def load_live(run: Path) -> tuple[LiveTower, Towers, Recipe, dict[str, Any]]:
    """The best weights of a live run, in evaluation mode on the CPU: point network and prompted towers, its recipe, its notes."""
    tensors, notes = checkpoint.load(run / "checkpoints", "best")
    recipe = recipe_of(run, notes)
    towers = open_towers(recipe, notes["labels"])
    tower = LiveTower(make_point_net(recipe, notes["dimensions"]), towers, recipe)
    state = learnt_state(tower)
    checkpoint.fit(state, tensors, f"{run}/checkpoints/best.safetensors")
    sharded.fill(state, tensors)
    return tower.eval(), towers, recipe, notes
