"""The `label` array of an HDF5 file of many clouds. Reads no points: those come through the door, which knows no labels."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from cg3d.errors import MissingExtra, UsageError


def labels_in(path: Path, classes: int) -> list[int]:
    """One class number for each object. Raises UsageError: unreadable, another number of labels than of clouds, a class that is none."""
    try:
        import h5py
    except ImportError as error:
        raise MissingExtra("h5py", "formats") from error
    try:
        with h5py.File(path, "r") as file:
            link = file.get("label", getlink=True)
            if not isinstance(link, h5py.HardLink) or "data" not in file:
                raise UsageError(f"'{path}' has no arrays 'data' and 'label'", "Download it again, or see docs/triplets.md for the layout")
            clouds = int(file["data"].shape[0])
            label = np.asarray(file["label"][()]).reshape(-1)
    except (OSError, KeyError, TypeError) as error:
        raise UsageError(f"'{path}' cannot be read: {error}", "Download it again") from error
    if len(label) != clouds:
        raise UsageError(f"'{path}' holds {clouds} clouds and {len(label)} labels", "Download it again")
    wrong = (label < 0) | (label >= classes)
    if wrong.any():
        raise UsageError(f"'{path}' has the label {int(label[wrong][0])} where there are {classes} classes", "Check the list of names")
    return [int(number) for number in label]
