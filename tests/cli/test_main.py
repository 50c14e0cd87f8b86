"""Every command answers on stdout, speaks on stderr, and ends with the status it promises."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.program import main
from tui.cli.command import Command
from tui.cli.commands import COMMANDS
from tui.cli.parser import parse

BOTH = ["one.txt", "two.txt"]
Capture = pytest.CaptureFixture[str]


def test_align_gives_json_for_other_programs(here: Path, capsys: Capture) -> None:
    assert main(["align", *BOTH, "--json"]) == 0
    out, err = capsys.readouterr()
    found = json.loads(out)
    assert [article["file"] for article in found["articles"]] == BOTH
    assert [group["members"] for group in found["groups"]] != []
    assert {link["level"] for link in found["links"]} <= {"strong", "possible"}
    assert err == ""


def test_align_gives_a_link_for_every_pair_when_asked(here: Path, capsys: Capture) -> None:
    assert main(["align", *BOTH, "--json", "--all-pairs"]) == 0
    found = json.loads(capsys.readouterr().out)
    first, second = (len(article["passages"]) for article in found["articles"])
    assert len(found["links"]) == first * second > 1


def test_terms_gives_every_hit_with_its_place(here: Path, capsys: Capture) -> None:
    assert main(["terms", *BOTH, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {hit["text"] for hit in found["hits"]} >= {"sham", "phoney"}


@pytest.mark.parametrize("command", ["align", "terms", "open"])
def test_without_json_the_answer_is_plain_text(here: Path, capsys: Capture, command: str) -> None:
    assert main([command, *BOTH]) == 0
    out = capsys.readouterr().out
    assert out.startswith("2 sources compared\n")
    assert out.endswith("\n")


def test_paths_alone_print_the_comparison_where_there_is_no_terminal(here: Path, capsys: Capture) -> None:
    assert main(BOTH) == 0
    out = capsys.readouterr().out
    assert "Event 1:" in out
    assert "Loaded terms" in out


def test_the_order_of_options_and_command_does_not_matter(here: Path, capsys: Capture) -> None:
    (here / "config.yaml").write_text("parallax: 1\n", encoding="utf-8")
    assert main(["--config", "config.yaml", "align", *BOTH]) == 0
    first = capsys.readouterr().out
    assert main(["align", *BOTH, "--config", "config.yaml"]) == 0
    assert capsys.readouterr().out == first


def test_a_file_named_like_a_command_is_given_with_its_folder(here: Path, capsys: Capture) -> None:
    (here / "report").write_text("A report on the harbour.\n", encoding="utf-8")
    assert main(["./report", "one.txt"]) == 0
    assert capsys.readouterr().out.startswith("2 sources compared")


@pytest.mark.parametrize(
    ("name", "start"),
    [("r.md", "# 2 sources compared"), ("r.HTML", "<!doctype html>"), ("r.json", '{\n  "format": "parallax.report"')],
)
def test_a_report_is_written_in_the_format_of_its_ending(here: Path, capsys: Capture, name: str, start: str) -> None:
    assert main(["report", *BOTH, "-o", name]) == 0
    assert (here / name).read_text(encoding="utf-8").startswith(start)
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"parallax: wrote {name}\n"


def test_a_report_for_other_programs_has_the_findings_and_the_notes(here: Path, session: str, capsys: Capture) -> None:
    assert main(["report", *BOTH, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["format"], found["version"]) == ("parallax.report", 1)
    assert found["groups"] != []
    assert {word["word"] for word in found["vocabulary"]} >= {"harbour"}
    assert found["session"]["first"]["items"][0]["body"][0]["value"] == "deal or agreement?"


def test_terms_tells_what_else_is_told_differently(here: Path, capsys: Capture) -> None:
    assert main(["terms", *BOTH]) == 0
    out = capsys.readouterr().out
    assert "\nSame fact, other word\n" in out
    assert "\nWho speaks\n\nNo source quotes anybody.\n" in out


def test_a_report_has_the_notes_of_the_session_about_the_articles(here: Path, session: str, capsys: Capture) -> None:
    assert main(["report", *reversed(BOTH)]) == 0
    out = capsys.readouterr().out
    assert "> Harbour deal" in out
    assert "deal or agreement?" in out


def test_a_session_file_is_a_path_too(here: Path, session: str, capsys: Capture) -> None:
    file = here / "home" / "data" / "sessions" / f"{session}.parallax.json"
    assert main(["report", str(file)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# 2 sources compared")
    assert "deal or agreement?" in out


@pytest.mark.parametrize("command", [["align", *BOTH], ["report", *BOTH], ["export", "harbour"]])
def test_a_file_is_never_replaced_unasked(here: Path, session: str, command: list[str], capsys: Capture) -> None:
    (here / "mine.md").write_text("mine", encoding="utf-8")
    assert main([*command, "-o", "mine.md"]) == 2
    assert (here / "mine.md").read_text(encoding="utf-8") == "mine"
    assert "--force" in capsys.readouterr().err
    assert main([*command, "-o", "mine.md", "--force"]) == 0
    assert (here / "mine.md").read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("format", "holds"),
    [("jsonld", '"AnnotationCollection"'), ("csv", "kind,id,source"), ("markdown", "# Notes: harbour")],
)
def test_a_session_is_exported_without_its_articles(
    here: Path, session: str, capsys: Capture, format: str, holds: str
) -> None:
    for name in BOTH:
        (here / name).unlink()
    assert main(["export", session, "--format", format]) == 0
    out = capsys.readouterr().out
    assert holds in out
    assert "deal or agreement?" in out


@pytest.mark.parametrize(("format", "holds"), [("events", "event,name,ruled"), ("counts", "source,file,category")])
def test_what_was_found_is_exported_from_the_articles_of_a_session(
    session: str, capsys: Capture, format: str, holds: str
) -> None:
    assert main(["export", session, "--format", format]) == 0
    assert capsys.readouterr().out.startswith(holds)


def test_sessions_are_listed_with_their_notes(here: Path, session: str, capsys: Capture) -> None:
    assert main(["sessions"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[2].split()[:3] == ["harbour", "1", "0"]
    assert str(here / "home") in err
    assert main(["sessions", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert (listed["name"], listed["notes"]) == ("harbour", 1)


def test_no_sessions_yet_is_no_error_and_no_data(here: Path, capsys: Capture) -> None:
    assert main(["sessions"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "no sessions yet" in err


def test_check_names_the_configuration_in_use(here: Path, capsys: Capture) -> None:
    (here / "config.yaml").write_text("parallax: 1\n", encoding="utf-8")
    assert main(["check"]) == 0
    own = here / "home" / "config" / "config.yaml"
    assert capsys.readouterr().out.splitlines() == [
        f"configuration: {here / 'config.yaml'}", f"your own would be: {own}", "nothing wrong",
    ]  # fmt: skip
    own.parent.mkdir(parents=True)
    own.write_text("parallax: 1\n", encoding="utf-8")
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines() == [f"configuration: {own}", "nothing wrong"]


def test_check_tells_every_problem_and_says_so_in_its_status(here: Path, capsys: Capture) -> None:
    wrong = "parallax: 1\nalgin:\n  strong: 0.4\nlexicon:\n  remove: [zzzqqq]\n"
    (here / "other.yaml").write_text(wrong, encoding="utf-8")
    assert main(["check", "other.yaml", "none.txt", "one.txt"]) == 5
    out = capsys.readouterr().out
    assert "other.yaml:2:1" in out
    assert "align" in out
    assert "none.txt" in out


def test_check_tells_keys_that_clash_and_commands_that_are_not(here: Path, capsys: Capture) -> None:
    keys = "parallax: 1\napp:\n  keys:\n    next-event: q\n    next-evnt: w\n"
    (here / "config.yaml").write_text(keys, encoding="utf-8")
    assert main(["check"]) == 5
    out = capsys.readouterr().out
    file = here / "config.yaml"
    assert f"{file}:4:5: 'q' is wanted by 'next-event' and by 'back'" in out
    assert f"{file}:5:5: there is no command 'next-evnt'; did you mean 'next-event'?" in out


def test_check_lists_what_the_stems_strike_in_articles(here: Path, capsys: Capture) -> None:
    assert main(["check", *BOTH]) == 0
    assert " strikes " in capsys.readouterr().out


@pytest.mark.parametrize("name", ["none.txt", "empty.txt", "picture.txt", "nowhere/none.txt", "one.xyz"])
def test_what_cannot_be_read_is_named_and_the_rest_is_answered(here: Path, capsys: Capture, name: str) -> None:
    (here / "empty.txt").touch()
    (here / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    assert main(["align", name, *BOTH, "--json"]) == 3
    out, err = capsys.readouterr()
    assert [article["file"] for article in json.loads(out)["articles"]] == BOTH
    assert name in err


def test_where_nothing_can_be_read_nothing_is_answered(here: Path, capsys: Capture) -> None:
    assert main(["align", "none.txt", "--json"]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "no article could be read" in err


def test_a_session_whose_folder_moved_is_told_once_and_what_to_do(here: Path, session: str, capsys: Capture) -> None:
    for name in BOTH:
        (here / name).unlink()
    file = here / "home" / "data" / "sessions" / f"{session}.parallax.json"
    assert main(["report", str(file)]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "parallax: nothing to compare: no article could be read. The 2 articles of session harbour are not in "
        f"{here} any more. Open the folder where they are now. 1 note is kept and will be found again there.\n"
    )


@pytest.mark.parametrize(("paths", "status"), [(["none.txt"], 3), (["none.txt", "one.txt"], 3), (BOTH, 0)])
def test_the_reading_room_ends_with_the_status_of_what_could_be_read(
    here: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str], status: int
) -> None:
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("tui.app.app.run", lambda workspace: 0)
    assert main(paths) == status


@pytest.mark.parametrize("name", ["mine.md", "mine.html", "mine.json"])
def test_a_report_of_ours_is_no_article_and_says_so(here: Path, capsys: Capture, name: str) -> None:
    assert main(["report", *BOTH, "-o", name]) == 0
    assert main(["align", ".", "--json"]) == 0
    out, err = capsys.readouterr()
    assert len(json.loads(out)["articles"]) == 2
    assert ("mine.md is a report that Parallax wrote; it was not opened as an article" in err) == (name == "mine.md")
    assert main(["align", name, *BOTH, "--json"]) == 3
    assert f"{name} is a report that Parallax wrote; it was not opened as an article" in capsys.readouterr().err


def test_one_article_alone_is_answered_and_said_to_be_alone(here: Path, capsys: Capture) -> None:
    assert main(["align", "one.txt", "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["groups"] == []
    assert "only one article" in err


@pytest.mark.parametrize("command", [["align", *BOTH], ["terms", *BOTH], ["report", *BOTH], BOTH])
def test_a_wrong_configuration_is_refused_with_its_place(here: Path, capsys: Capture, command: list[str]) -> None:
    (here / "config.yaml").write_text("parallax: 1\nalign:\n  strnog: 0.4\n", encoding="utf-8")
    assert main(command) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "config.yaml:3:3" in err
    assert "strong" in err


def test_a_configuration_that_is_named_and_not_there_is_refused(here: Path, capsys: Capture) -> None:
    assert main(["align", *BOTH, "--config", "none.yaml"]) == 3
    assert "none.yaml" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["export", "none"], ["report", *BOTH, "--session", "none"]])
def test_a_session_that_is_named_and_not_there_is_refused(here: Path, capsys: Capture, command: list[str]) -> None:
    assert main(command) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "no session 'none'" in err


@pytest.mark.parametrize(
    "command",
    [
        ["align"],
        ["align", *BOTH, "--jsno"],
        ["align", ""],
        ["check", "a.yaml", "b.yaml"],
        ["export", "x", "--format", "pdf"],
        ["report", *BOTH, "-o", "report.pdf"],
        ["report", *BOTH, "--json", "--format", "html"],
    ],
)
def test_wrong_usage_has_its_own_status(here: Path, capsys: Capture, command: list[str]) -> None:
    assert main(command) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err


def test_an_interrupt_ends_quietly(here: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.align.compared", interrupted)
    assert main(["align", *BOTH]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("name", "status"), [("no\x1b]52;c;AA\x07.txt", 3), ("--no\x1b]52;c;AA\x07.txt", 2)])
def test_names_with_escape_sequences_are_told_without_them(here: Path, capsys: Capture, name: str, status: int) -> None:
    assert main(["align", name, *BOTH]) == status
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err


def test_version_and_help_go_to_stdout(here: Path, capsys: Capture) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("parallax ")
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert {command.name for command in COMMANDS} <= set(out.split())
    assert "5 check found something" in out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help_with_an_example_that_it_understands(
    here: Path, capsys: Capture, command: Command
) -> None:
    assert main([command.name, "--help"]) == 0
    assert command.example in capsys.readouterr().out
    if command.example.startswith("parallax "):
        assert parse(command.example.split()[1:], COMMANDS)[0] == command
