"""Materials of glTF: base colour, its picture and the picture's transform; everything else about a surface is left aside.

Touches no geometry.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from cg3d.errors import RefusedFile
from cg3d.formats.gltf_buffers import Document
from cg3d.records import Float32, Material, UInt8

BLEND_CUTOFF = 0.1  # what is nearly clear in a blended picture counts as a hole
UV_LIMIT = 1e6  # of a texture transform; beyond it is no use
WHITE = np.ones(4, np.float32)


@dataclass(frozen=True, eq=False)
class Surface:
    """A material with which TEXCOORD set its picture uses, (2, 3) uv transform or None, and whether the file states a colour."""

    material: Material
    uv_set: int = 0
    uv_transform: Float32 | None = None
    stated: bool = False


class Surfaces:
    """The materials of one document, each decoded at most once and only if used."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._pictures: dict[int, UInt8 | None] = {}

    def read(self, index: Any) -> Surface:
        """Material `index`; None = glTF's default material."""
        if index is None:
            return Surface(Material(WHITE))
        entry = self.document.item("materials", index)
        base, factor_key, picture_key = self._base(entry)
        factor = base.get(factor_key)
        picture, uv_set, transform = self._texture(base.get(picture_key))
        cutoff = 0.0
        if picture is not None:
            mode = entry.get("alphaMode", "OPAQUE")
            cutoff = _number(entry.get("alphaCutoff"), 0.5) if mode == "MASK" else BLEND_CUTOFF if mode == "BLEND" else 0.0
        material = Material(self._color(factor), picture, cutoff)
        return Surface(material, uv_set, transform, factor is not None or picture is not None)

    def _base(self, entry: dict[str, Any]) -> tuple[dict[str, Any], str, str]:
        glossy = self.document.extension(entry, "KHR_materials_pbrSpecularGlossiness")
        plain = entry.get("pbrMetallicRoughness")
        if glossy is not None and (plain is None or "baseColorTexture" not in self.document.object(plain, "pbrMetallicRoughness")):
            return glossy, "diffuseFactor", "diffuseTexture"
        return ({} if plain is None else self.document.object(plain, "pbrMetallicRoughness")), "baseColorFactor", "baseColorTexture"

    def _color(self, factor: Any) -> Float32:
        if factor is None:
            return WHITE
        if not isinstance(factor, list) or len(factor) not in (3, 4) or not all(type(value) in (int, float) for value in factor):
            raise self.document.refuse("format", "a base colour is not four numbers")
        return np.array([min(max(value, 0), 1) for value in [*factor, 1][:4]], np.float32)

    def _texture(self, info: Any) -> tuple[UInt8 | None, int, Float32 | None]:
        if info is None:
            return None, 0, None
        info = self.document.object(info, "a texture reference")
        texture = self.document.item("textures", info.get("index"))
        uv_set = self.document.integer(info, "texCoord", 0)
        transform = self.document.extension(info, "KHR_texture_transform")
        if transform is not None and "texCoord" in transform:
            uv_set = self.document.integer(transform, "texCoord")
        return self._picture(self._image_index(texture)), uv_set, _uv_matrix(transform)

    def _image_index(self, texture: dict[str, Any]) -> int | None:
        webp = self.document.extension(texture, "EXT_texture_webp")
        if webp is not None:
            return self.document.integer(webp, "source")
        if "source" in texture:
            return self.document.integer(texture, "source")
        if texture.get("extensions"):
            self.document.source.warn("a texture is stored only in a form that is not read (Basis or DDS): dropped")
        return None

    def _picture(self, index: int | None) -> UInt8 | None:
        if index is None:
            return None
        if index not in self._pictures:
            image = self.document.item("images", index)
            self._pictures[index] = self._decode(image, index)
        return self._pictures[index]

    def _decode(self, image: dict[str, Any], index: int) -> UInt8 | None:
        source = self.document.source
        try:
            if "bufferView" in image:
                data: bytes | memoryview = self.document.view(image["bufferView"])[0]
            elif isinstance(image.get("uri"), str):
                data = source.side(image["uri"])
            else:
                raise source.refuse("format", "neither a view nor a URI")
        except RefusedFile as lost:  # a shape without its picture is still a shape
            source.warn(f"texture {index} is lost ({lost.code}): {lost.reason}")
            return None
        return source.decode_image(data, f"texture {index}")


def _number(value: Any, default: float) -> float:
    return float(min(max(value, 0), 1)) if type(value) in (int, float) else default


def _uv_matrix(transform: dict[str, Any] | None) -> Float32 | None:
    """(2, 3) of KHR_texture_transform: offset * rotation * scale; None where there is none or it is no use."""
    if transform is None:
        return None
    offset, scale, turn = transform.get("offset", [0, 0]), transform.get("scale", [1, 1]), transform.get("rotation", 0)
    try:
        (u, v), (su, sv), angle = np.array(offset, float), np.array(scale, float), float(turn)
    except (TypeError, ValueError, OverflowError):
        return None
    if not np.abs([u, v, su, sv, angle]).max() < UV_LIMIT:
        return None
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c * su, s * sv, u], [-s * su, c * sv, v]], np.float32)
