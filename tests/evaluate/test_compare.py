"""Results side by side: what may be compared is compared, what must not is said; the page needs nothing but itself."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from things import Thing

from cg3d.bundle.runtime import Bundle
from cg3d.errors import UsageError
from cg3d.evaluate import asked as sets
from cg3d.evaluate import compare, page, report
from cg3d.evaluate.evaluation import Settings, evaluate


@pytest.fixture(scope="module")
def result(things: list[Thing], tiny: Path) -> dict[str, Any]:
    some = [thing for thing in things if thing.split == "test"]
    asked = sets.Asked(some, "small", "test", sets.counts_of(things))
    return evaluate(Bundle.open(tiny, device="cpu", threads=1), asked, Settings(seeds=2, looks=("no colour",), workers=1))


@pytest.fixture
def folders(result: dict[str, Any], tmp_path: Path) -> Path:
    """Two results on the same items: the second answers everything right."""
    better = json.loads(json.dumps(result))
    better["bundle"]["name"] = "<better>"
    for entry in better["predictions"]:
        entry["rank"] = 0.0
    report.save(result, tmp_path / "results" / "first")
    report.save(better, tmp_path / "results" / "second")
    return tmp_path / "results"


def test_runs_on_the_same_items_stand_in_one_table_with_a_paired_difference(folders: Path) -> None:
    found = compare.comparison([folders])
    main = found.sections[0]
    assert main.main
    assert set(main.head) <= set(compare.MAIN)
    assert [row[0] for row in main.rows] == ["first", "second", "chance", "always the largest label", "untrained twin"]
    assert all(len(row) == len(main.head) for row in main.rows)
    difference = dict(zip(main.head, main.rows[1]))["against the first"]
    assert re.fullmatch(r"\+\d+\.\d \(\+\d+\.\d\.\.\+\d+\.\d\)", difference)
    assert dict(zip(main.head, main.rows[0]))["against the first"] == ""
    assert {"Spoilt shapes of small: top-1", "Who finds whom in small: mAP", "What stands behind"} <= {one.title for one in found.sections}


def test_the_same_name_for_other_items_is_warned_of(folders: Path, result: dict[str, Any], tmp_path: Path) -> None:
    other = json.loads(json.dumps(result))
    other["set"]["digest"] = "0" * 64
    other["set"]["leaks"]["seen"] = "yes"
    report.save(other, tmp_path / "third")
    found = compare.comparison([folders, tmp_path / "third"])
    assert any("'small, test' stands for 2 different lists of items" in sentence for sentence in found.warnings)
    assert any(sentence.startswith("third: TRAINED ON THIS SET") for sentence in found.warnings)
    assert sum(section.main for section in found.sections) == 2


def test_the_page_holds_all_and_asks_for_nothing(folders: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    files = page.write(compare.comparison([folders]), tmp_path / "out")
    assert [file.name for file in files] == ["comparison.html", "naming.png", "finding.png", "spoilt.png", "calibration.png"]
    text = files[0].read_text()
    assert text.count("data:image/png;base64,") == 4
    assert "http" not in text.replace("http-equiv", "")
    assert "<script" not in text
    assert "&lt;better&gt;" in text
    assert "<better>" not in text


def test_without_matplotlib_the_page_has_its_tables(folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "cg3d.evaluate.plots", raising=False)
    monkeypatch.delattr("cg3d.evaluate.plots", raising=False)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.setattr("builtins.__import__", _without_matplotlib(__import__))
    assert [file.name for file in page.write(compare.comparison([folders]), tmp_path / "out")] == ["comparison.html"]


def _without_matplotlib(real: Any) -> Any:
    def find(name: str, *others: Any, **more: Any) -> Any:
        if name.partition(".")[0] == "matplotlib":
            raise ModuleNotFoundError("no matplotlib", name=name)
        return real(name, *others, **more)

    return find


@pytest.mark.parametrize("text", ["", "{}", '{"format": 1}', '{"format": 99}', "[1]"])
def test_what_is_no_result_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / report.FILE).write_text(text)
    with pytest.raises(UsageError, match=r"is not an evaluation|has format 99"):
        compare.comparison([tmp_path])


def test_a_folder_without_a_result_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no evaluation"):
        compare.comparison([tmp_path])
    with pytest.raises(UsageError, match="holds no evaluation"):
        compare.comparison([tmp_path / "nowhere"])
