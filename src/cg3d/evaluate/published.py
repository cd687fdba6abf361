"""What is known of published sets: how many shapes each split has, and what must be said beside a figure on it. Reads no file."""

from __future__ import annotations

from dataclasses import dataclass

MODELNET = "the released split (Wu et al. 2015)"
SCAN = "the released h5 files (Uy et al. 2019)"


@dataclass(frozen=True)
class Published:
    """name: as papers say it; counts: shapes of each split; caution: what a reader must know."""

    name: str
    counts: dict[str, int]
    source: str
    caution: str = ""


HARDEST = "other papers' ScanObjectNN may be another variant: OBJ_ONLY, OBJ_BG, PB_T50_RS and the file of 2,890 are not comparable"
PUBLISHED = {
    "modelnet/10": Published("ModelNet10", {"train": 3991, "test": 908}, MODELNET),
    "modelnet/40": Published(
        "ModelNet40", {"train": 9843, "test": 2468}, MODELNET, "ShapeNet and ModelNet share source models (3D Warehouse)"
    ),
    "scanobjectnn/obj_only": Published("ScanObjectNN OBJ_ONLY", {"train": 2309, "test": 581}, SCAN, HARDEST),
    "scanobjectnn/obj_bg": Published("ScanObjectNN OBJ_BG", {"train": 2309, "test": 581}, SCAN, HARDEST),
    "scanobjectnn/pb_t50_rs": Published("ScanObjectNN PB_T50_RS", {"train": 11416, "test": 2882}, SCAN, HARDEST),
    "scanobjectnn/2890": Published(
        "ScanObjectNN, file of 2,890", {"test": 2890}, "OpenShape's xyz_label.npy",
        "it seems to hold the training shapes of OBJ_ONLY too; " + HARDEST,
    ),
    "objaverse": Published(
        "Objaverse-LVIS", {"train": 46832}, "OpenShape, appendix",
        "models trained on Objaverse or on an 'ensemble' have seen these very shapes, unless LVIS was left out",
    ),
    "shapenet55": Published("ShapeNet55", {"train": 41952, "test": 10518}, "Point-BERT's lists"),
}  # fmt: skip


def published(source: str, labels: int) -> Published | None:
    """What is known of the set that a sample's `source` names. labels: how many were found (ModelNet10 and 40 are one source)."""
    return PUBLISHED.get(f"{source}/{labels}" if source == "modelnet" else source)
