"""An opened bundle: texts, clouds, pictures and prepared shapes to vectors, through ONNX Runtime.

The only file that imports onnxruntime. Keeps no vectors and ranks nothing.

Every item and every text runs on its own, never beside others: quantised graphs scale by the whole batch, so a vector would depend
on its neighbours; alone, the same input always gives the same vector. (A batch of 8 is not 10 % faster here: speed.md, section 2.)
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from cg3d.bundle import manifest as manifests
from cg3d.bundle.manifest import Calibration, Manifest
from cg3d.bundle.pictures import fit_square
from cg3d.bundle.tokens import Tokens
from cg3d.errors import BundleError, MissingTower, UsageError, did_you_mean
from cg3d.geometry.prepare import in_axes, prepare, rng_for
from cg3d.records import Cloud, Float32, InputSpec, Picture, Prepared, UInt8

PROVIDERS = {
    "cuda": "CUDAExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "directml": "DmlExecutionProvider",
    "cpu": "CPUExecutionProvider",
}
REMEMBERED_TEXTS = 20_000  # 512 float32 each: 40 MB at most
NEEDS = {"text": ("text",), "points": ("points",), "pictures": ("pictures", "pictures_head")}


class Bundle:
    """An `Encoder`. Sessions are made when a tower is first used; `open` only reads the manifest."""

    def __init__(self, folder: Path, manifest: Manifest, *, device: str = "auto", threads: int = 0) -> None:
        self.folder = folder
        self.manifest = manifest
        self.spec: InputSpec = manifest.spec
        self.dimensions: int = manifest.dimensions
        self.space: str = manifest.space
        self._device = device
        self._threads = threads
        self._sessions: dict[str, Any] = {}
        self._tokens: Tokens | None = None
        self._texts: dict[str, Float32] = {}
        self._arrays: dict[str, Float32] = {}

    @classmethod
    def open(cls, folder_or_name: str | Path = "default", *, device: str | None = None, threads: int | None = None) -> Bundle:
        """Open a bundle by folder or name.

        device: auto, cpu, cuda, coreml or directml (default: CG3D_DEVICE, else auto); threads: of one network, 0 = all cores
        (default: CG3D_THREADS, else 0). Raises BundleError.
        """
        folder = manifests.find(folder_or_name)
        device = device or os.environ.get("CG3D_DEVICE", "auto")
        if device not in {"auto", *PROVIDERS}:
            raise UsageError(f"unknown device '{device}'", did_you_mean(device, ["auto", *PROVIDERS]))
        given = os.environ.get("CG3D_THREADS", "0") if threads is None else str(threads)
        if not given.isdigit():
            raise UsageError(f"CG3D_THREADS is '{given}'", "Give a number; 0 means all cores")
        return cls(folder, manifests.load(folder), device=device, threads=int(given))

    @property
    def name(self) -> str:
        """Name and version, for people."""
        return f"{self.manifest.name} {self.manifest.version}"

    @property
    def towers(self) -> tuple[str, ...]:
        """Which of "text", "points", "pictures" this bundle has."""
        return tuple(tower for tower, graphs in NEEDS.items() if all(graph in self.manifest.towers for graph in graphs))

    @property
    def calibration(self) -> Calibration:
        """The numbers that calibrate.py works with."""
        return self.manifest.calibration

    @property
    def background(self) -> dict[str, Float32]:
        """Vectors of unrelated things, (K, D) float32 each: of "points", "pictures" (models) and "texts" (everyday nouns)."""
        prefix = "background."
        return {key[len(prefix) :]: self.array(key) for key in self.manifest.arrays if key.startswith(prefix)}

    def array(self, key: str) -> Float32:
        """An array that travels in the bundle, (K, D) float32. Raises BundleError."""
        if key not in self._arrays:
            if key not in self.manifest.arrays:
                raise BundleError(f"bundle '{self.manifest.name}' has no array '{key}'", did_you_mean(key, self.manifest.arrays))
            self._arrays[key] = self._load_array(self.manifest.arrays[key])
        return self._arrays[key]

    def verify(self) -> None:
        """Hash every file again. Raises BundleError at the first that is not what the manifest says."""
        manifests.check(self.folder, self.manifest, remember=False)

    def encode_texts(self, texts: Sequence[str]) -> Float32:
        """(N, D) unit float32."""
        self._require("text")
        for text in texts:
            if text not in self._texts:
                if len(self._texts) >= REMEMBERED_TEXTS:
                    self._texts.clear()
                self._texts[text] = self._encode_text(text)
        return self._stack([self._texts[text] if text in self._texts else self._encode_text(text) for text in texts])

    def encode_clouds(self, clouds: Sequence[Cloud]) -> Float32:
        """(N, D) unit float32: points alone, prepared by `spec`, seeded by their own bytes."""
        self._require("points")
        return self._stack([self._encode_points(prepare(cloud, self.spec, _rng_of(cloud), views=False)) for cloud in clouds])

    def encode_pictures(self, pictures: Sequence[Picture]) -> Float32:
        """(N, D) unit float32: each picture for itself, of any size."""
        self._require("pictures")
        size = self.spec.view_size
        return self._stack([self._encode_features(self._features(fit_square(picture.pixels, size)[None, None])) for picture in pictures])

    def encode_prepared(self, items: Sequence[Prepared]) -> dict[str, Float32]:
        """ "points" and "pictures", (N, D) unit float32 each; a key only where the bundle has the tower and every item its input."""
        vectors: dict[str, Float32] = {}
        shares: list[Float32 | None] = [None] * len(items)  # all poses alike
        if "pictures" in self.towers and all(item.views.shape[1] for item in items):
            features = [self._features(item.views) for item in items]
            shares = [self._shares(rows) for rows in features]
            vectors["pictures"] = self._stack([self._encode_features(rows, share) for rows, share in zip(features, shares)])
        if "points" in self.towers:
            vectors["points"] = self._stack([self._encode_points(item, share) for item, share in zip(items, shares)])
        return vectors

    def _encode_text(self, text: str) -> Float32:
        if self._tokens is None:
            manifests.check(self.folder, self.manifest, [self.manifest.tokenizer])
            self._tokens = Tokens(self.folder / self.manifest.tokenizer, self.manifest.max_tokens)
        ids, mask = self._tokens.batch([text])
        return _unit(self._run("text", {"input_ids": ids, "attention_mask": mask})[0])

    def _encode_points(self, item: Prepared, shares: Float32 | None = None) -> Float32:
        rows = self._run("points", {"points": in_axes(item.points, self.spec.axes), "colors": item.colors})  # (P, D)
        return _over_poses(rows, shares)

    def _features(self, views: UInt8) -> Float32:
        """(P, V, S, S, 3) -> (P, K): features averaged over the views of a pose."""
        poses, count = views.shape[:2]
        flat = np.ascontiguousarray(views.reshape(poses * count, *views.shape[2:]))  # (P * V, S, S, 3)
        features: Float32 = self._run("pictures", {"pictures": flat}).reshape(poses, count, -1).mean(1)
        return features

    def _encode_features(self, features: Float32, shares: Float32 | None = None) -> Float32:
        return _over_poses(self._run("pictures_head", {"features": features}), shares)

    def _shares(self, features: Float32) -> Float32 | None:
        """(P,) how much each pose counts, summing to 1: how upright it looks; None, all alike, where the bundle has not learnt to tell."""
        if len(features) == 1 or "upright" not in self.manifest.towers:
            return None
        logits = self._run("upright", {"features": features})[:, 0]
        weights = np.exp(logits - logits.max())
        return np.asarray(weights / weights.sum(), np.float32)

    def _run(self, graph: str, inputs: dict[str, Any]) -> Float32:
        if graph not in self._sessions:
            self._sessions[graph] = self._session(graph)
        outputs = self._sessions[graph].run(None, inputs)
        return np.asarray(outputs[0], np.float32)

    def _session(self, graph: str) -> Any:
        import onnxruntime  # 40 ms; --help and plain listings must not pay it

        file = self.manifest.towers[graph]
        manifests.check(self.folder, self.manifest, [file])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads or len(_cores())
        # Threads that spin while they wait take the cores from the children that read: measured 62 against 23 ms of CPU for three views.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3  # errors only: its warnings are no news for a user
        try:
            return onnxruntime.InferenceSession(str(self.folder / file), options, providers=self._providers(onnxruntime))
        except Exception as error:  # onnxruntime raises its own unrelated types
            raise BundleError(f"'{self.folder / file}' cannot be loaded: {error}", "Install or export the bundle again") from error

    def _providers(self, onnxruntime: Any) -> list[str]:
        present = onnxruntime.get_available_providers()
        if self._device == "auto":
            return [provider for provider in PROVIDERS.values() if provider in present]
        if PROVIDERS[self._device] not in present:
            raise UsageError(
                f"this ONNX Runtime has no '{self._device}'", "It has: " + ", ".join(d for d, p in PROVIDERS.items() if p in present)
            )
        return list(dict.fromkeys([PROVIDERS[self._device], PROVIDERS["cpu"]]))

    def _load_array(self, file: str) -> Float32:
        manifests.check(self.folder, self.manifest, [file])
        try:
            return np.asarray(np.load(self.folder / file, allow_pickle=False), np.float32)
        except (OSError, ValueError) as error:
            raise BundleError(f"'{self.folder / file}' is not an array: {error}", "Export the bundle again") from error

    def _require(self, tower: str) -> None:
        if tower not in self.towers:
            raise MissingTower(f"bundle '{self.manifest.name}' has no tower '{tower}'", "It has: " + ", ".join(self.towers))

    def _stack(self, rows: Sequence[Float32]) -> Float32:
        return np.stack(rows) if rows else np.zeros((0, self.dimensions), np.float32)


def open_graph(model: Path | bytes, *, threads: int = 1) -> Callable[[Mapping[str, Any]], Float32]:
    """One ONNX graph on the CPU as a function from its inputs to its first output: what training compares and computes features with."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(model if isinstance(model, bytes) else str(model), options, providers=["CPUExecutionProvider"])
    return lambda inputs: np.asarray(session.run(None, dict(inputs))[0], np.float32)


def _over_poses(rows: Float32, shares: Float32 | None) -> Float32:
    """(P, D) vectors of the poses of one thing to its one, unit."""
    if shares is None:
        return _unit(_unit(rows).mean(0))
    return _unit((_unit(rows) * shares[:, None]).sum(0))


def _unit(rows: Float32) -> Float32:
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    unit: Float32 = rows / np.maximum(lengths, np.float32(1e-12))
    return unit


def _rng_of(cloud: Cloud) -> np.random.Generator:
    return rng_for(hashlib.sha256(np.ascontiguousarray(cloud.points).tobytes()).hexdigest())


def _cores() -> set[int] | range:
    """The cores this process may use; not every system can say."""
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
