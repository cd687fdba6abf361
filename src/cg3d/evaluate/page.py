"""A comparison as one page that needs nothing but itself, and as pictures where matplotlib is installed. Compares nothing."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape
from pathlib import Path

from cg3d.atomic import replacing
from cg3d.errors import Cg3dError
from cg3d.evaluate.compare import Comparison
from cg3d.evaluate.report import Section

PAGE = "comparison.html"
LONG = 40  # characters of a cell that may be broken into lines
MODELLESS = ("chance", "always the largest label", "untrained twin")
STYLE = """
:root { color-scheme: light dark; --line: #8884; --dim: #777; --loud: #b00020; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 84rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .55rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; white-space: nowrap; }
td.long { white-space: normal; min-width: 12rem; } th { color: var(--dim); font-weight: 600; white-space: normal; }
th { vertical-align: bottom; } tr.base td { color: var(--dim); }
.loud { color: var(--loud); font-weight: 700; } p.note { color: var(--dim); max-width: 60rem; }
img { max-width: 100%; background: #fff; margin: .5rem 0; }
"""
NOTE = (
    "Per cent; in brackets the 95 % bootstrap interval over the items, after ± the standard deviation over the sampling seeds. "
    "'against the first': difference of top-1 to the first row over the same items, with its paired 95 % interval. "
    "'trained on' says whether these very items were learnt from, as far as the bundle tells."
)


def write(found: Comparison, out: Path) -> list[Path]:
    """comparison.html, which needs nothing else, and the plots as PNG where matplotlib is there. Raises Cg3dError."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        pictures = _plots(found, out)
        place = out / PAGE
        with replacing(place) as fresh:
            fresh.write_text(page(found, pictures), encoding="utf-8")
    except OSError as error:
        raise Cg3dError(f"'{out}' cannot be written: {error.strerror}", "Make room, or name another folder with --out") from error
    return [place, *pictures]


def page(found: Comparison, pictures: Sequence[Path] = ()) -> str:
    """The whole page; nothing in it asks for the network and no script runs."""
    shown = [
        f'<img alt="{escape(file.stem)}" src="data:image/png;base64,{base64.b64encode(file.read_bytes()).decode()}">' for file in pictures
    ]
    warned = "".join(f'<p class="loud">{escape(sentence)}</p>' for sentence in found.warnings)
    first, rest = ("".join(_html(one) for one in found.sections if one.main == main) for main in (True, False))
    body = f"{first}{''.join(shown)}{rest}"
    return _whole("cg3d: comparison", f"Comparison of {len(found.runs)} evaluations", warned, NOTE, body)


def document(title: str, heading: str, sections: Sequence[Section], note: str) -> str:
    """A page of tables alone."""
    return _whole(title, heading, "", note, "".join(_html(section) for section in sections))


def _whole(title: str, heading: str, warned: str, note: str, body: str) -> str:
    policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title><style>{STYLE}</style>'
        f'<h1>{escape(heading)}</h1>{warned}<p class="note">{escape(note)}</p>{body}</html>\n'
    )


def _html(section: Section) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in section.head)
    rows = []
    for row in section.rows:
        cells = "".join(f"<td{_manner(text)}>{escape(text)}</td>" for text in row)
        kind = ' class="base"' if row[0] in MODELLESS else ""
        rows.append(f"<tr{kind}>{cells}</tr>")
    note = f'<p class="note">{escape(section.note)}</p>' if section.note else ""
    return f'<h2>{escape(section.title)}</h2>{note}<div class="wide"><table><tr>{head}</tr>{"".join(rows)}</table></div>'


def _manner(text: str) -> str:
    """Loud where the set was trained on, broken into lines where it is long."""
    loud = text.startswith("yes") or "CHOSEN" in text or "TRAINED ON" in text
    return ' class="loud"' if loud else ' class="long"' if len(text) > LONG else ""


def _plots(found: Comparison, out: Path) -> list[Path]:
    """None where matplotlib is not installed: the page then has its tables."""
    try:
        from cg3d.evaluate import plots
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "matplotlib":
            raise
        return []
    return plots.write([(run.name, run.result) for run in found.runs], out)
