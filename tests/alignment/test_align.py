from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.alignment.links import by_text
from tests.alignment.read import aligned
from tests.builders import article
from tui.alignment.recipe import RECIPE
from tui.model.alignment import Level, State
from tui.model.article import Article, Place
from tui.model.settings import AlignSettings

WORDS = (
    "Minister Okafor signed the 30 ferry laws on Tuesday while 12 harbour pilots walked out in Lagos protest".split()
)
SETTINGS = AlignSettings(strong=0.35, possible=0.2)
INDEXED = replace(RECIPE, every_pair_up_to=0)

paragraphs = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(lambda words: " ".join(words) + "."),
    min_size=1,
    max_size=5,
)


@st.composite
def loads(draw: st.DrawFn) -> list[Article]:
    """Up to five articles of a small vocabulary, so that much is shared; all sources differ."""
    texts = draw(st.lists(paragraphs, min_size=2, max_size=5))
    return [article(*texts[n - 1], source=f"s{n}", id=f"a{n}") for n in range(1, len(texts) + 1)]


FERRIES = [
    article(
        "The minister signed the ferry law on Tuesday.",
        "Harbour pilots walked out for 30 hours.",
        "Fish prices in the old market doubled.",
        source="Herald",
    ),
    article(
        "Pilots in the harbour walked out for 30 hours, their union said.",
        "Signed on Tuesday, the ferry law binds every operator.",
        "A choir sang in the cathedral.",
        source="Courier",
        id="a2",
    ),
]


def test_the_passages_that_tell_the_same_are_linked_across_the_order_of_telling() -> None:
    links = aligned(FERRIES, AlignSettings()).candidates(Place("a1", 0), "a2")
    assert links[0].b == Place("a2", 1)
    assert aligned(FERRIES, AlignSettings()).candidates(Place("a1", 1), "a2")[0].b == Place("a2", 0)


def test_a_group_names_its_members_and_the_silent() -> None:
    third = article("A choir rehearsed.", source="Bulletin", id="a3")
    groups = aligned([*FERRIES, third], AlignSettings()).groups
    assert any({Place("a1", 1), Place("a2", 0)} == set(group.members) and group.silent == ("a3",) for group in groups)


def test_a_found_link_says_why() -> None:
    for link in aligned(FERRIES, AlignSettings()).found():
        assert link.reasons


@given(loads(), st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_the_articles_changes_nothing(articles: list[Article], random: object) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    renamed = [replace(one, id=f"a{n}") for n, one in enumerate(shuffled, start=1)]
    one, other = aligned(articles, SETTINGS, all_pairs=True), aligned(renamed, SETTINGS, all_pairs=True)
    ours, theirs = by_text(articles, one), by_text(renamed, other)
    assert {pair: link.score for pair, link in ours.items()} == {pair: link.score for pair, link in theirs.items()}
    source, again = ({a.id: str(a.source) for a in load} for load in (articles, renamed))
    members = Counter(frozenset((source[m.article], m.passage) for m in group.members) for group in one.groups)
    assert members == Counter(frozenset((again[m.article], m.passage) for m in group.members) for group in other.groups)
    assert sorted(group.label for group in one.groups) == sorted(group.label for group in other.groups)


@given(loads())
@settings(max_examples=60)
def test_scores_are_between_nothing_and_one_and_every_pair_has_one_link(articles: list[Article]) -> None:
    links = aligned(articles, SETTINGS, all_pairs=True).links
    assert all(0 <= link.score <= 1 for link in links)
    assert all(link.a.article != link.b.article for link in links)
    pairs = [frozenset([link.a, link.b]) for link in links]
    sizes = [len(one.passages) for one in articles]
    assert len(pairs) == len(set(pairs)) == (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2


@given(loads())
@settings(max_examples=60)
def test_a_group_holds_no_weak_link_and_is_as_sure_as_the_least_sure_of_its_links(articles: list[Article]) -> None:
    alignment = aligned(articles, SETTINGS, all_pairs=True)
    for group in alignment.groups:
        inside = [link for link in alignment.links if link.a in group.members and link.b in group.members]
        assert Level.WEAK not in {link.level for link in inside}
        assert (group.state is State.SOLID) == (min(link.score for link in inside) >= SETTINGS.strong)


@given(loads())
@settings(max_examples=40)
def test_a_passage_belongs_to_one_group_and_groups_are_numbered_in_reading_order(articles: list[Article]) -> None:
    groups = aligned(articles, SETTINGS).groups
    members = [member for group in groups for member in group.members]
    assert len(members) == len(set(members))
    assert [group.id for group in groups] == list(range(1, len(groups) + 1))
    assert all({m.article for m in group.members}.isdisjoint(group.silent) for group in groups)


@given(loads())
@settings(max_examples=40)
def test_every_passage_keeps_its_best_counterpart_in_each_other_article(articles: list[Article]) -> None:
    kept, every = aligned(articles, SETTINGS), aligned(articles, SETTINGS, all_pairs=True)
    for one in articles:
        for passage in one.passages:
            place = Place(one.id, passage.id)
            for other in articles:
                if other is not one:
                    best = every.candidates(place, other.id)[0].score
                    assert kept.candidates(place, other.id)[0].score == best


@given(loads())
@settings(max_examples=40)
def test_a_small_load_is_scored_alike_with_and_without_the_index(articles: list[Article]) -> None:
    every = by_text(articles, aligned(articles, SETTINGS))
    indexed = by_text(articles, aligned(articles, SETTINGS, recipe=INDEXED))
    assert all(0 <= link.score <= 1 for link in indexed.values())
    found = {pair for pair, link in every.items() if link.level is Level.STRONG}
    assert len(found - indexed.keys()) <= len(found) / 2


def test_links_stand_in_reading_order() -> None:
    links = aligned(FERRIES, AlignSettings(), all_pairs=True).links
    assert [(link.a, link.b) for link in links] == sorted((link.a, link.b) for link in links)


def test_an_empty_load_and_empty_articles_have_no_links() -> None:
    assert aligned([], AlignSettings()).links == ()
    assert aligned([article(), article(id="a2")], AlignSettings()).links == ()
    assert aligned(FERRIES[:1], AlignSettings()).groups == ()


def test_passages_without_a_word_are_linked_to_nothing() -> None:
    wordless = [article("…", "— — —"), article("!!!", "***", id="a2")]
    assert not list(aligned(wordless, AlignSettings()).found())


def test_progress_rises_to_the_end() -> None:
    heard: list[float] = []
    aligned(FERRIES, AlignSettings(), progress=lambda _what, share: heard.append(share))
    assert heard == sorted(heard)
    assert heard[0] == 0.0
    assert heard[-1] == 1.0


def test_the_best_sentence_inside_is_named() -> None:
    long = article("The choir sang at dawn. The minister signed the ferry law on Tuesday. Rain fell on the quay.")
    short = article("On Tuesday the ferry law was signed by the minister.", id="a2")
    [link] = aligned([long, short], AlignSettings(), all_pairs=True).links
    assert link.sentences is not None
    assert link.sentences[0].of(long.text) == "The minister signed the ferry law on Tuesday."
