"""What goes to stdout and what to stderr, colours, progress."""

from __future__ import annotations

import io
import json
import sys

import pytest

from cg3d.cli import terminal
from cg3d.records import Progress


@pytest.fixture(autouse=True)
def fresh_manner() -> None:
    terminal.start()


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_notes_and_warnings_go_to_stderr_and_data_to_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.line("data")
    terminal.note("note")
    terminal.warning("careful")
    terminal.error("broken", "Mend it")
    out, err = capsys.readouterr()
    assert out == "data\n"
    assert err == "note\nwarning: careful\nerror: broken. Mend it\n"


def test_quiet_keeps_warnings_and_errors(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.MANNER.quiet = True
    terminal.note("note")
    terminal.warning("careful")
    with terminal.progress("working") as show:
        show(Progress(1, 2, 1.0))
    assert capsys.readouterr().err == "warning: careful\n"


@pytest.mark.parametrize(
    ("environment", "asked", "expected"),
    [
        ({}, None, True),
        ({"NO_COLOR": "1"}, None, False),
        ({"TERM": "dumb"}, None, False),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, True),
    ],
)
def test_colour_needs_a_terminal_that_wants_it(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], asked: bool | None, expected: bool
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    terminal.MANNER.color = asked
    assert terminal.colorful(Screen()) is expected


def test_a_pipe_gets_no_colour_unless_forced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert not terminal.colorful(io.StringIO())
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert terminal.colorful(io.StringIO())


def test_a_name_that_is_not_utf8_still_makes_one_json_line(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.record({"path": "caf\udce9.glb"})
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert json.loads(out)["path"] == "caf\udce9.glb"


def test_messages_are_one_line_whatever_a_file_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.warning("a\nb\x1b[2Jc\u202ed")
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "\x1b" not in err
    assert "\u202e" not in err


def test_pace_says_rate_rest_and_refused() -> None:
    assert terminal.pace(Progress(10, 100, 5.0, refused=2)) == "2.0/s, 0:45 left, 2 refused"
    assert terminal.pace(Progress(1, 100_001, 1.0)) == "1.0/s, 27:46:40 left"
    assert terminal.pace(Progress(0, 100, 5.0)) == ""


def test_progress_into_a_pipe_is_a_line_now_and_then(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "SECONDS_BETWEEN_LINES", 0.0)
    with terminal.progress("indexing") as show:
        show(Progress(5, 10, 1.0))
    assert capsys.readouterr().err == "indexing 5/10  5.0/s, 0:01 left\n"


def test_progress_on_a_terminal_is_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with terminal.progress("indexing") as show:
        show(Progress(5, 10, 1.0))
    assert "indexing" in screen.getvalue()
    assert "5/10" in screen.getvalue()
