"""Who speaks, as blocks: quoted words by speaker and source, and the verbs that introduce them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui.export.document import Block, Paragraph, Table
from tui.model.framing import Speaker, Speech
from tui.view.index import ComparisonIndex

KNOWN = {Speaker.NAMED: "Named", Speaker.UNNAMED: "Unnamed", Speaker.UNKNOWN: "Unknown"}
KINDS = {"neutral": "Neutral", "doubting": "Doubting", "loaded": "Loaded"}
NOBODY = {Speaker.UNNAMED: "somebody, by a pronoun only", Speaker.UNKNOWN: "not said by whom"}
"""What stands for a speaker whom the article does not call by any words."""


def speech_blocks(index: ComparisonIndex) -> Iterator[Block]:
    """How much each source quotes of whom, each speaker's words, and the verbs by kind; a sentence where nobody is."""
    if not index.comparison.framing.speech:
        yield Paragraph("No source quotes anybody.")
        return
    yield Paragraph(
        "Words in quotation marks that are not scare quotes; in brackets, in how many quotations. Who speaks is read "
        "from the name or role beside a verb of saying: named, unnamed (a role or a pronoun), or unknown."
    )
    names, by_source = index.source_names, _by_source(index)
    yield Table(("Source", *KNOWN.values(), "All"), _amounts(names, by_source), frozenset({1, 2, 3, 4}))
    speakers = tuple(row for id, speech in by_source.items() for row in _speakers(names[id], speech))
    yield Table(("Source", "Speaker", "Words", "Introduced by", "¶"), speakers, frozenset({2}))
    verbs = tuple((names[id], *_verbs(speech)) for id, speech in by_source.items() if any(s.verb for s in speech))
    if verbs:
        yield Table(("Verbs of", *KINDS.values()), verbs)


def _by_source(index: ComparisonIndex) -> dict[str, list[Speech]]:
    """By article id the quotations, in the order of the articles and their texts."""
    found: dict[str, list[Speech]] = {article.id: [] for article in index.articles}
    for speech in index.comparison.framing.speech:
        found[speech.article].append(speech)
    return found


def _amounts(names: Mapping[str, str], by_source: dict[str, list[Speech]]) -> tuple[tuple[str, ...], ...]:
    """A row for each source: how many words of speakers named, unnamed, unknown, and of all."""
    return tuple(
        (names[id], *(_amount(s for s in speech if s.known is known) for known in KNOWN), _amount(speech))
        for id, speech in by_source.items()
    )


def _amount(speech: Iterable[Speech]) -> str:
    words = [one.words for one in speech]
    return f"{sum(words):,} ({len(words)})" if words else "0"


def _speakers(source: str, speech: Sequence[Speech]) -> list[tuple[str, ...]]:
    """A row for each speaker of a source, the one with the most words first."""
    by_speaker: dict[str, list[Speech]] = defaultdict(list)
    for one in speech:
        by_speaker[one.speaker or NOBODY.get(one.known, "")].append(one)
    ordered = sorted(by_speaker.items(), key=lambda item: (-sum(one.words for one in item[1]), item[0]))
    return [
        (source, speaker, _amount(said), _counted(one.verb for one in said), _passages(said))
        for speaker, said in ordered
    ]


def _verbs(speech: Sequence[Speech]) -> Iterator[str]:
    """The verbs of a source, kind by kind."""
    for kind in KINDS:
        yield _counted(one.verb for one in speech if one.kind == kind)


def _counted(verbs: Iterable[str]) -> str:
    """Words with how often they occur, the most frequent first."""
    count = Counter(verb for verb in verbs if verb)
    ordered = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{verb} ×{n}" if n > 1 else verb for verb, n in ordered)


def _passages(speech: Iterable[Speech]) -> str:
    return ", ".join(str(number + 1) for number in sorted({one.passage for one in speech}))
