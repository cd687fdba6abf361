"""XML without its dangers: any DOCTYPE is refused, depth, elements and text are bounded. Knows no format; namespaces are dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from xml.parsers import expat

from cg3d.errors import RefusedFile
from cg3d.formats.source import Source

DEPTH = 256
ELEMENTS = 20_000_000
TREE_ELEMENTS = 1_000_000
TEXT_BYTES = 256 << 20
CUT = {"no element found", "unclosed token", "partial character", "unclosed CDATA section"}

Start = Callable[[str, dict[str, str]], None]


class Element:
    """One element of a tree. tag: without namespace; attributes: as written, a prefix stays off; text: of this element alone."""

    __slots__ = ("attributes", "children", "pieces", "tag")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag, self.attributes = tag, attributes
        self.children: list[Element] = []
        self.pieces: list[str] = []

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def all(self, tag: str) -> Iterator[Element]:
        """Children of this tag."""
        return (child for child in self.children if child.tag == tag)

    def find(self, *tags: str) -> Element | None:
        """The first child of the first tag, of that the first of the second, and so on."""
        here: Element | None = self
        for tag in tags:
            here = next(here.all(tag), None) if here else None
        return here

    def walk(self) -> Iterator[Element]:
        """This element and all below, in the order of the file."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.children)


def tree(source: Source, data: bytes) -> Element:
    """The root element. Raises RefusedFile: xml, format, truncated, limit."""
    top = Element("", {})
    path = [top]
    count = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > TREE_ELEMENTS:
            raise source.refuse("limit", f"more than {TREE_ELEMENTS} XML elements")
        element = Element(tag, attributes)
        path[-1].children.append(element)
        path.append(element)

    def end(_tag: str) -> None:
        path.pop()

    def text(piece: str) -> None:
        path[-1].pieces.append(piece)

    events(source, data, start, end, text)
    return top.children[0]


def events(
    source: Source, data: bytes, start: Start, end: Callable[[str], None] | None = None, text: Callable[[str], None] | None = None
) -> None:
    """Call back for every element. Raises RefusedFile: xml, format, truncated, limit."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    state = _State(source, start, end, text)
    parser.StartDoctypeDeclHandler = state.doctype
    parser.EntityDeclHandler = state.doctype
    parser.StartElementHandler = state.start
    parser.EndElementHandler = state.end
    if text:
        parser.CharacterDataHandler = state.text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code) or "not well formed"
        code = "truncated" if what in CUT else "format"
        raise source.refuse(code, f"XML: {what} in line {error.lineno}", "Export it again.") from error
    except (LookupError, UnicodeError) as error:
        raise source.refuse("format", "XML in an unknown encoding") from error


class _State:
    def __init__(self, source: Source, start: Start, end: Callable[[str], None] | None, text: Callable[[str], None] | None) -> None:
        self.source, self.on_start, self.on_end, self.on_text = source, start, end, text
        self.depth = self.count = self.letters = 0
        self.local: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > DEPTH or self.count > ELEMENTS:
            raise self.source.refuse("limit", f"XML nested deeper than {DEPTH}, or of more than {ELEMENTS} elements")
        if (tag := self.local.get(name)) is None:
            tag = self.local[name] = name.rpartition(" ")[2]
        for key in attributes:
            if " " in key:
                attributes = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
                break
        self.on_start(tag, attributes)

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.on_end:
            self.on_end(self.local[name])

    def text(self, piece: str) -> None:
        self.letters += len(piece)
        if self.letters > TEXT_BYTES:
            raise self.source.refuse("limit", f"more than {TEXT_BYTES} bytes of text in XML")
        assert self.on_text
        self.on_text(piece)

    def doctype(self, *_: Any) -> None:
        raise self.refusal()

    def refusal(self) -> RefusedFile:
        return self.source.refuse("xml", "XML with a DOCTYPE is not read", "Export it again without one.")
