"""The looks of COLLADA: from a material's id to its diffuse colour or texture."""

from __future__ import annotations

import numpy as np

from cg3d.errors import RefusedFile
from cg3d.formats import finish
from cg3d.formats.markup import Element
from cg3d.formats.numbers import floats
from cg3d.formats.source import Source
from cg3d.records import Material, UInt8

SHADERS = ("phong", "lambert", "blinn", "constant")
PLAIN = np.array([0.21586, 0.21586, 0.21586, 1.0], np.float32)  # sRGB 128: faces without a material among others that have one
WHITE = np.ones(4, np.float32)


class Looks:
    """State: pictures decoded so far. known: whether any material said something."""

    def __init__(self, source: Source, root: Element, named: dict[str, Element]) -> None:
        self.source, self.root, self.named = source, root, named
        self.known = False
        self._pictures: dict[str, UInt8 | None] = {}

    def material(self, name: str) -> Material:
        """Of the <material> with this id; grey where there is none."""
        effect = self._effect(name)
        profile = effect.find("profile_COMMON") if effect else None
        if profile is None:
            return Material(PLAIN)
        shader = next((e for e in profile.walk() if e.tag in SHADERS), None)
        diffuse = shader.find("diffuse") or shader.find("emission") if shader else None
        if diffuse is None:
            return Material(PLAIN)
        if (texture := diffuse.find("texture")) is not None:
            picture = self._picture(profile, texture.get("texture"))
            if picture is not None:
                self.known = True
                return Material(WHITE, picture)
        if (color := diffuse.find("color")) is not None:
            numbers = floats(self.source, color.text.encode())
            if len(numbers) >= 3 and np.isfinite(numbers).all():
                self.known = True
                return Material(np.append(finish.to_linear(numbers[:3]), np.float32(1.0)).astype(np.float32))
        return Material(PLAIN)

    def _effect(self, name: str) -> Element | None:
        material = self.named.get(name)
        if material is None or material.tag != "material":
            return None
        instance = material.find("instance_effect")
        return self.named.get(instance.get("url").lstrip("#")) if instance else None

    def _picture(self, profile: Element, name: str) -> UInt8 | None:
        """From a sampler over its surface to the image, or straight to the image, as many exporters write it."""
        parameters = {row.get("sid"): row for row in profile.walk() if row.tag == "newparam"}
        for _ in range(4):
            row = parameters.get(name)
            inner = next((e for e in row.walk() if e.tag in ("source", "init_from", "instance_image")), None) if row else None
            if inner is None:
                break
            name = inner.get("url").lstrip("#") or inner.text.strip()
        image = self.named.get(name)
        start = image.find("init_from") if image and image.tag == "image" else None
        if start is None:
            self.source.warn("a texture is not there: dropped")
            return None
        reference = start.find("ref")
        uri = (reference.text if reference else start.text).strip()
        if uri not in self._pictures:
            self._pictures[uri] = self._load(uri)
        return self._pictures[uri]

    def _load(self, uri: str) -> UInt8 | None:
        for beginning in ("file:///./", "file://./", "./"):
            uri = uri.removeprefix(beginning)
        try:
            return self.source.decode_image(self.source.side(uri))
        except RefusedFile as refused:
            self.source.warn(f"{refused.reason}: dropped")
            return None
