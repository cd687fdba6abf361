"""Triplets in a folder: clouds, pictures and texts of each object, as tars that `webdataset` reads, and any record by its number.

    FOLDER/manifest.json     InputSpec, hash of every file, counts, licences, what was refused and why (shard_read.Manifest)
    FOLDER/index.npy         where each record lies, its label, split, colour (shard_read.INDEX_TYPE)
    FOLDER/train-000000.tar  records, end to end; each of them the members
        KEY.points.npy       (S, 3) float32: centroid 0, largest radius 1, +Y up, farthest-point order: a tower takes the first
        KEY.colors.npy       (S, 3) uint8 sRGB; the InputSpec's constant for "none" where there is no colour
        KEY.json             texts, label, split, licence, source, hash of what it was read from, has_color, pictures drawn or shipped
        KEY.0.png ...        views (V, as many in every record)
    FOLDER/parts/            notes that let a stopped run go on; making.json the settings; neither is needed to read

Writing stands in shard_write.py (a shard in shard_part.py, a record in shard_object.py), reading in shard_read.py. No torch is imported.
"""

from __future__ import annotations

from cg3d.learn.shard_read import Manifest, Record, Shards, open_shards
from cg3d.learn.shard_write import write_shards

__all__ = ["Manifest", "Record", "Shards", "open_shards", "write_shards"]
