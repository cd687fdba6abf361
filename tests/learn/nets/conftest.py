"""Fixtures of the published nets: where they lie, their weights (a formula on names) and how arrays are compared.

CG3D_FIXTURES names the folder; default ../shared/fixtures beside the repository. Its README explains both formulas.
"""

import json
import os
import zlib
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[3]
FOLDER = Path(os.environ.get("CG3D_FIXTURES", ROOT.parent / "shared" / "fixtures"))
TOLERANCE = 3e-5  # relative to the largest value; float32 against float64 of the published nets is below 1e-6


@pytest.fixture(scope="session")
def published():
    """load, normal, weights, fill, error and TOLERANCE, below."""
    return SimpleNamespace(load=load, normal=normal, weights=weights, fill=fill, error=error, value=value, TOLERANCE=TOLERANCE)


def load(name):
    """Arrays and manifest of a fixture; skips without it."""
    if not (FOLDER / f"{name}.npz").exists():
        pytest.skip(f"no fixture {name} in CG3D_FIXTURES ({FOLDER.name})")
    return np.load(FOLDER / f"{name}.npz"), json.loads((FOLDER / f"{name}.json").read_text())


def normal(name, shape):
    return np.random.default_rng(zlib.crc32(name.encode())).standard_normal(tuple(shape)).astype(np.float32)


def value(name, shape):
    """What the fixtures' weights of this name are."""
    shape, last, f = tuple(shape), name.rsplit(".", 1)[-1], np.float32
    if last == "num_batches_tracked":
        return np.zeros(shape, np.int64)
    n = normal(name, shape)
    if last == "running_var":
        return f(1) + f(0.1) * np.abs(n)
    if last == "running_mean" or last.endswith(("bias", "beta")):
        return f(0.1) * n
    if last.endswith("weight") and len(shape) >= 2:
        return n * f(1 / np.sqrt(np.prod(shape[1:])))
    return f(1) + f(0.1) * n if last.endswith(("weight", "alpha")) else f(0.02) * n


def weights(manifest):
    """The published state dict: names and shapes from the manifest, in its order."""
    import torch

    return {name: torch.from_numpy(np.asarray(value(name, shape))) for name, shape in manifest["state_dict"]}


def fill(net):
    """The formula on a net's own names: realistic norms and spreads without training."""
    import torch

    net.load_state_dict({name: torch.from_numpy(np.asarray(value(name, v.shape))) for name, v in net.state_dict().items()})
    return net.eval()


def error(arrays, key, got):
    """Largest difference over the largest value; `KEY.stats` and its three samples stand for large arrays."""
    got = np.asarray(got, np.float64)
    if key in arrays:
        want = arrays[key].astype(np.float64)
        assert got.shape == want.shape
        return np.abs(got - want).max() / np.abs(want).max()
    flat, stats = got.reshape(-1), arrays[key + ".stats"]  # sum, l2, absmax, l1
    samples = {"first64": flat[:64], "last64": flat[-64:], "stride64": flat[:: max(1, flat.size // 64)][:64]}
    parts = [np.abs(mine - arrays[f"{key}.{part}"]).max() / stats[2] for part, mine in samples.items()]
    mine = [flat.sum(), np.sqrt((flat**2).sum()), np.abs(flat).max(), np.abs(flat).sum()]
    return max(parts + [abs(mine[0] - stats[0]) / stats[3]] + [abs(a - b) / b for a, b in zip(mine[1:], stats[1:])])
