"""The entry point: help, errors, exit codes, Ctrl-C, closed pipes, start-up."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from cg3d.cli import main as entry
from cg3d.errors import LibraryError

DOCS = Path(__file__).parent.parent.parent / "docs" / "cli.md"
CG3D = (sys.executable, "-m", "cg3d.cli.main")


def commands() -> list[str]:
    return sorted(entry.COMMANDS)


def test_help_names_every_command_and_shows_three_examples(run) -> None:
    said = run("--help")
    assert said.code == 0
    assert all(re.search(rf"^  {name} ", said.out, re.MULTILINE) for name in commands())
    assert len(re.findall(r"^    cg3d ", said.out, re.MULTILINE)) == 3


@pytest.mark.parametrize("name", commands())
def test_every_command_explains_itself_with_an_example(run, name: str) -> None:
    said = run(name, "--help")
    assert said.code == 0
    assert f"cg3d {name}" in said.out.split("Options:")[0].split("\n", 1)[1]


def test_version_is_printed(run) -> None:
    assert run("--version").out.startswith("cg3d, version ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("serch",), "Did you mean 'search'?"), (("--nonsense",), "--nonsense"), (("bundle", "x"), "No such command 'x'")],
)
def test_a_wrong_command_is_one_line_and_exit_code_2(run, arguments, words) -> None:
    said = run(*arguments)
    assert said.code == 2
    assert words in said.err
    assert len(said.err.splitlines()) == 1


def raising(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    @click.command()
    @click.option("--debug", is_flag=True)
    def broken(debug: bool) -> None:
        raise error

    monkeypatch.setattr(entry.Commands, "get_command", lambda *_: broken)


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (LibraryError("disk full", "Free some space"), 1, "error: disk full. Free some space"),
        (PermissionError(13, "Permission denied", "/a/b"), 1, "error: Permission denied: '/a/b'"),
        (KeyboardInterrupt(), 130, "stopped"),
        (ValueError("two\nlines"), 1, "unexpected ValueError: two\\nlines"),
        (BrokenPipeError(), 0, ""),
    ],
)
def test_an_error_is_one_line_and_its_exit_code(run, monkeypatch, error, code, words) -> None:
    raising(monkeypatch, error)
    monkeypatch.setattr(os, "dup2", lambda *_: None)
    said = run("doctor")
    assert said.code == code
    assert words in said.err
    assert len(said.err.splitlines()) <= 1
    assert "Traceback" not in said.err


def test_debug_shows_the_traceback(run, monkeypatch) -> None:
    raising(monkeypatch, ValueError("x"))
    assert "Traceback" in run("doctor", "--debug").err


def test_a_reader_that_leaves_early_is_no_error(filled, tiny) -> None:
    command = f"{' '.join(CG3D)} search chair --library {filled} --bundle {tiny} --json -k 1000 | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True)
    assert done.returncode in (0, 3)
    assert done.stderr == ""


def test_ctrl_c_in_the_middle_of_indexing_keeps_what_is_done(tiny, made_models, tmp_path) -> None:
    library = tmp_path / "library.db"
    arguments = (*CG3D, "index", str(made_models), "--library", str(library), "--bundle", str(tiny), "--workers", "1")
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while not library.exists() and process.poll() is None:
        time.sleep(0.02)
    time.sleep(0.3)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode in (130, 4), err  # 4: it was done before the signal came
    assert "Traceback" not in err
    if process.returncode == 130:
        assert err.strip().endswith("stopped. What was done so far is kept")
    again = subprocess.run(arguments, capture_output=True, text=True)
    assert again.returncode == 4, again.stderr
    assert "1 refused" in again.stdout


def test_help_comes_in_a_third_of_a_second() -> None:
    times = []
    for _ in range(5):
        before = os.times()
        subprocess.run([*CG3D, "--help"], capture_output=True, check=True)
        after = os.times()
        times.append(after.children_user - before.children_user + after.children_system - before.children_system)
    assert min(times) < 0.3  # seconds of processor time


def test_help_and_a_search_load_only_what_they_need(filled, tiny) -> None:
    loaded = "import sys; from cg3d.cli.main import main; main({}); print('LOADED', *sys.modules)"
    help_ = subprocess.run([sys.executable, "-c", loaded.format(["--help"])], capture_output=True, text=True, check=True).stdout
    assert not {"numpy", "rich", "onnxruntime", "sqlite3", "PIL"} & set(help_.split("LOADED")[1].split())
    asked = ["search", "chair", "--library", str(filled), "--bundle", str(tiny)]
    search = subprocess.run([sys.executable, "-c", loaded.format(asked)], capture_output=True, text=True, check=True).stdout
    assert not {"rich", "torch", "trimesh", "scipy", "laspy", "h5py"} & set(search.split("LOADED")[1].split())


def test_every_option_of_every_command_is_documented() -> None:
    text = DOCS.read_text("utf-8")
    context = click.Context(entry.cli)
    missing = []
    for name in commands():
        command = entry.cli.get_command(context, name)
        assert command is not None
        parts = {f"{name} {sub}": one for sub, one in command.commands.items()} if isinstance(command, click.Group) else {name: command}
        for title, one in parts.items():
            if f"`cg3d {title}" not in text:
                missing.append(title)
            long = {option for param in one.params if isinstance(param, click.Option) for option in param.opts if option.startswith("--")}
            missing += [f"{title} {option}" for option in sorted(long) if f"`{option}" not in text]
    assert missing == []
