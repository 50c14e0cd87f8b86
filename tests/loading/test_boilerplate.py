"""Every rule drops its own example, says so, and leaves prose that looks alike where it stands."""

from pathlib import Path

import pytest

from tests.loading.pages import BODY, drops, loaded, page, words
from tui.model.rules import Action, BoilerplateRule, Where
from tui.storage.rules import loading_rules

RULES = loading_rules().boilerplate
WITH_PAGE = [rule for rule in RULES if rule.pattern]
WITHOUT_PATTERN = [rule for rule in RULES if not rule.pattern]
COUNTEREXAMPLES = [(rule, text) for rule in RULES for text in rule.keeps]

PROSE = [
    "He said: “Sign up, and we will see.” Nobody did.",
    "Share prices fell by a tenth on Tuesday.",
    "Comments by the mayor were cut from the tape.",
    "“Close the bridge,” she said. “Close it now.”",
    "The advertisement continued to run below the fold.",
    "By Tuesday it was over.",
    "In May 2025 the bridge was open.",
    "She was photographed by a man from Reuters.",
    "Read the treaty: it says more than the minister.",
    "Related to this is the question of money.",
    "The agreement was first published on May 18, 2025.",
    "It is a matter of copyright, the court held.",
    "Ada Roe is a writer who never left the valley, and her neighbours knew it.",
    "Police are looking for a man in a red coat (photo).",
    "Follow the money, he told his readers.",
    "Search parties left at dawn.",
    "Subscribe to that view and you will be disappointed.",
    "It was the most read of his books.",
    "More: that was what they wanted.",
    "Print was dead, they said.",
    "Menu prices rose.",
    "Newsletters were the fashion of that summer.",
]


def placed(rule: BoilerplateRule, text: str) -> str:
    """A page with the text where the rule looks for it."""
    where = {Where.HEAD: "head", Where.TAIL: "tail", Where.ANYWHERE: "middle"}[rule.where]
    return page(**{"tail" if rule.action in (Action.TAIL, Action.LIST) else where: text})


@pytest.mark.parametrize("rule", WITH_PAGE, ids=lambda rule: rule.id)
def test_a_rule_drops_its_own_example_and_nothing_else(rule: BoilerplateRule, tmp_path: Path) -> None:
    article = loaded(tmp_path, placed(rule, rule.example))
    assert rule.id in {name for name, _ in drops(article)}
    assert not [text for text in words(article) if text not in BODY and text not in rule.example]
    assert set(BODY) <= set(words(article)) | {rule.example}


@pytest.mark.parametrize("rule", WITHOUT_PATTERN, ids=lambda rule: rule.id)
def test_a_rule_that_knows_the_article_drops_something_of_its_example(rule: BoilerplateRule, tmp_path: Path) -> None:
    assert rule.id in {name for name, _ in drops(loaded(tmp_path, rule.example))}


@pytest.mark.parametrize(
    ("rule", "text"), COUNTEREXAMPLES, ids=[f"{rule.id}-{n}" for n, (rule, _) in enumerate(COUNTEREXAMPLES)]
)
@pytest.mark.parametrize("where", ["head", "middle", "tail"])
def test_what_only_looks_like_boilerplate_stays(rule: BoilerplateRule, text: str, where: str, tmp_path: Path) -> None:
    article = loaded(tmp_path, page(**{where: text}))
    assert drops(article) == []
    assert text in words(article)


@pytest.mark.parametrize("text", PROSE)
@pytest.mark.parametrize("where", ["head", "middle", "tail"])
def test_prose_is_never_dropped(text: str, where: str, tmp_path: Path) -> None:
    article = loaded(tmp_path, page(**{where: text}))
    assert drops(article) == []
    assert text in words(article)


NOISE = [
    "Advertisement",
    "[ADVERTISEMENT]",
    "- Advertisement -",
    "Sponsored content",
    "Article continues below this ad",
    "Story continues below",
    "Continue reading the main story",
    "4 min read",
    "5 minute read",
    "Published: 3 June 2025, 10:15",
    "Updated June 3, 2025 10:15 p.m. EDT",
    "Tuesday, June 3, 2025",
    "Share on Facebook",
    "Share Tweet Email",
    "Copy link",
    "Subscribe to our newsletter",
    "Sign up for our weekly newsletter for the best of the week.",
    "Get our top stories delivered straight to your inbox every morning.",
    "Read more: What the council wants",
    "READ ALSO: The mayor's promise",
    "Related: The bridge in numbers",
    "Recommended",
    "Table of contents",
    "Back to top",
    "Accept all",
    "We use cookies to make this site work. Read our policy.",
    "Copyright 2025 Morning Herald",
    "© 2025 The Herald Company. All rights reserved.",
    "All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "Image: Ada Roe/Reuters",
    "Photo by Ada Roe / Getty Images",
    "The bridge at dawn on Friday. (AP Photo/Ada Roe)",
    "The mayor leaves the hall, 2 June 2025. Ada Roe/Pool via REUTERS",
    "The mayor arrives at the hall. (Photo by Ada Roe/AFP via Getty Images)",
    "People wait for the ferry. (Ada Roe/The Herald via AP)",
    "https://example.org/2025/06/bridge",
    "June 2, 2025 5:41 PM UTC Updated 3 hours ago",
    "![bridge](bridge.jpg)",
]


@pytest.mark.parametrize("text", NOISE)
def test_what_pages_put_around_their_articles_is_dropped(text: str, tmp_path: Path) -> None:
    article = loaded(tmp_path, page(middle=text))
    assert words(article) == BODY
    assert [dropped for _, dropped in drops(article)] == [text]


def test_readers_comments_and_all_that_follows_are_dropped(tmp_path: Path) -> None:
    article = loaded(tmp_path, page(tail="Comments (2)\n\nAnna: I knew it.\n\nOlaf: So did I."))
    assert words(article) == BODY
    assert [rule for rule, _ in drops(article)] == ["comments"] * 3


def test_a_tail_that_is_much_of_the_text_stays(tmp_path: Path) -> None:
    article = loaded(tmp_path, "\n\n".join([*BODY[:2], "Related stories", *BODY[2:]]))
    assert set(BODY) <= set(words(article))


def test_a_list_of_other_stories_is_dropped_to_the_end(tmp_path: Path) -> None:
    article = loaded(tmp_path, page(tail="Related stories\n\nThe bridge in numbers\n\nWho is the mayor"))
    assert words(article) == BODY
    assert [rule for rule, _ in drops(article)] == ["other-stories"] * 3


def test_a_list_of_other_stories_with_prose_after_it_loses_only_its_heading(tmp_path: Path) -> None:
    article = loaded(tmp_path, page(tail=f"Related stories\n\nGrowing pressure\n\n{BODY[0]}"))
    assert words(article) == [*BODY, "Growing pressure", BODY[0]]


def test_a_long_paragraph_is_never_dropped_whole(tmp_path: Path) -> None:
    long = "We use cookies to follow you, the firm wrote, and nobody minded. " * 30
    article = loaded(tmp_path, page(middle=long.strip()))
    assert long.strip() in words(article)


def test_a_date_stamp_and_the_caption_glued_to_it_are_two_drops(tmp_path: Path) -> None:
    caption = "The old bridge at dawn, Tuesday, May 27, 2025. (Ada Roe, Pool Photo via AP)"
    article = loaded(tmp_path, page(head=f" date 2025-06-01 {caption}"))
    assert drops(article) == [("date-stamp", "date 2025-06-01"), ("photo-caption", caption)]
    assert article.date.value == "2025-06-01"


def test_a_label_in_another_script_is_dropped_at_the_head_only(tmp_path: Path) -> None:
    assert drops(loaded(tmp_path, page(head="閱讀筆記"))) == [("other-script", "閱讀筆記")]
    assert drops(loaded(tmp_path, "\n\n".join([*BODY, *BODY[:3], "閱讀筆記"]))) == []


def test_an_article_in_that_script_keeps_its_lines(tmp_path: Path) -> None:
    text = "橋の閉鎖\n\n市議会は月曜日に橋の閉鎖を決めた。\n\n誰も驚かなかった。\n"
    assert words(loaded(tmp_path, text)) == text.strip().split("\n\n")
