"""Every finding about some articles, once: who tells the same event, and how each tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tui.alignment.align import align
from tui.framing.frame import ArticleTerms, compared, framing_of, terms_in, usage_in
from tui.framing.terms.lookup import Lookup
from tui.model.article import Article
from tui.model.comparison import Comparison, Stage
from tui.model.framing import Lexicon
from tui.model.progress import Progress, ignore_progress, part_of
from tui.model.settings import Settings
from tui.text.analysis import analyse


def compare(
    articles: Sequence[Article],
    lexicon: Lexicon,
    settings: Settings,
    *,
    upto: Stage = Stage.ALL,
    framing: bool = True,
    all_pairs: bool = False,
    progress: Progress = ignore_progress,
) -> Comparison:
    """What is found out about the articles, up to a stage.

    The order in which they are given changes nothing but their ids. Without
    `framing` only links and events are looked for, and the stage is EVENTS.
    With `all_pairs` there is a link for every two passages of different articles.
    """
    found = Comparison(tuple(articles), categories=lexicon.categories, stage=Stage.NOTHING)
    for found in stages(articles, lexicon, settings, framing=framing, all_pairs=all_pairs, progress=progress):
        if found.stage >= upto:
            break
    return found


def stages(
    articles: Sequence[Article],
    lexicon: Lexicon,
    settings: Settings,
    *,
    framing: bool = True,
    all_pairs: bool = False,
    progress: Progress = ignore_progress,
) -> Iterator[Comparison]:
    """What is found out about the articles as far as it is ready: each value holds all that the one before holds.

    Nothing is computed before it is asked for, so whoever needs no more may stop.
    """
    comparison = Comparison(tuple(articles), categories=lexicon.categories, stage=Stage.NOTHING)
    read = [analyse(article) for article in articles]
    terms: Mapping[str, ArticleTerms] = {}
    if framing:
        progress("marking loaded terms", 0.0)
        lookup = Lookup(lexicon)
        terms = {one.article.id: terms_in(one, lookup, lexicon.reporting) for one in read}
        comparison = replace(comparison, framing=framing_of(terms), stage=Stage.TERMS)
        yield comparison
    if any(article.passages for article in articles):
        part = part_of(progress, 0.1, 0.7) if framing else progress
        alignment = align(read, settings.align, all_pairs=all_pairs, progress=part)
        comparison = replace(comparison, alignment=alignment)
    comparison = replace(comparison, stage=Stage.EVENTS)
    yield comparison
    if framing:
        progress("reading who speaks", 0.7)
        usage = {one.article.id: usage_in(one, terms[one.article.id], lexicon.reporting) for one in read}
        rest = framing_of(terms, usage)
        found = replace(comparison.framing, speech=rest.speech, vocabulary=rest.vocabulary)
        progress("comparing the wording of linked passages", 0.8)
        quoted = {id: one.quoted for id, one in terms.items()}
        found = compared(found, read, quoted, comparison.alignment, lexicon)
        yield replace(comparison, framing=found, stage=Stage.ALL)
