"""The cases in `articles`, and what is said where one fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cases.check import cases_in, main, unmet

CASES = cases_in(Path(__file__).parent / "articles")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_what_a_case_expects_is_found(case: Path) -> None:
    assert list(unmet(case)) == []


def test_what_is_not_found_is_named_with_its_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("The mill burned down.\n\nNobody was hurt in the fire.\n", encoding="utf-8")
    wants = [["passage", "a1", "The mill"], ["passage", "a1", "The harbour"], ["passage", "a9", "The mill"]]
    case = {"runs": [{"files": ["a.txt"], "want": wants}]}
    (tmp_path / "expect.json").write_text(json.dumps(case), encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert 'a.txt: ["passage", "a1", "The harbour"]' in said
    assert '["passage", "a9", "The mill"] (StopIteration' in said
    assert '"a1", "The mill"' not in said
