"""Who is said to speak a quotation: the name or role beside the verb that introduces it, before or after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tui.framing.parameters import PARAMETERS
from tui.framing.speech.persons import Persons
from tui.framing.speech.speakers import Subject, introduces, joins_clauses, main_subject, subject_of
from tui.framing.voices import QuotedSpan
from tui.language.english.speech import BEFORE_MAIN, WRITER
from tui.model.article import Passage
from tui.model.framing import Speaker, Speech, Voice
from tui.model.span import Span
from tui.text.analysis import AnalysedText
from tui.text.tokens import Token

CARRIES_ON = frozenset(",?!—-…")
"""How the words of a quotation end whose speaker follows it."""


@dataclass(frozen=True, slots=True)
class _Attribution:
    """The verb beside a quotation, and who its subject is."""

    subject: Subject
    verb: str


def speech_of(read: AnalysedText, quoted: Sequence[QuotedSpan], reporting: Mapping[str, str]) -> tuple[Speech, ...]:
    """Who says each quotation of an article that is no scare quote.

    A quotation without a verb of `reporting` beside it takes the speaker of
    the one before in its passage, or of the one that it continues; a pronoun
    stands for the person last named as who says or does something.
    """
    found: list[Speech] = []
    persons = Persons(read, reporting)
    chain = 0
    for index, one in enumerate(quoted):
        if one.voice is not Voice.QUOTED:
            continue
        passage = read.article.passages[one.passage]
        speech = Speech(read.article.id, passage.id, one.span, len(read.within(one.span)))
        attribution = _attribution(read, passage, _room(quoted, index, passage), one.span, reporting)
        if attribution is not None:
            speech = _spoken(speech, attribution, reporting, persons)
        elif found and _goes_on(found[-1], one, passage):
            speech = replace(speech, known=found[-1].known, speaker=found[-1].speaker)
        persons.heard(speech)
        chain = chain if one.continues else len(found)
        found[chain:] = [*_told(found[chain:], speech), speech]
    return tuple(found)


def _told(parts: Sequence[Speech], last: Speech) -> list[Speech]:
    """The earlier parts of a quotation over several paragraphs, with the speaker that its last part names."""
    if last.known is Speaker.UNKNOWN:
        return list(parts)
    return [
        replace(part, known=last.known, speaker=last.speaker) if part.known is Speaker.UNKNOWN else part
        for part in parts
    ]


def _goes_on(before: Speech, quoted: QuotedSpan, passage: Passage) -> bool:
    """Whether the speaker of the quotation before speaks on: in the same passage, or at the start of the next."""
    opens = quoted.span.start - passage.span.start <= 2
    return quoted.continues or before.passage == passage.id or (opens and before.passage == passage.id - 1)


def _room(quoted: Sequence[QuotedSpan], index: int, passage: Passage) -> Span:
    """Where a quotation's speaker may stand: between the quotations around it, in its passage."""
    start = quoted[index - 1].span.end if index else 0
    end = quoted[index + 1].span.start if index + 1 < len(quoted) else passage.span.end
    return Span(max(start, passage.span.start), max(min(end, passage.span.end), quoted[index].span.end))


def _attribution(
    read: AnalysedText, passage: Passage, room: Span, quoted: Span, reporting: Mapping[str, str]
) -> _Attribution | None:
    """The verb beside a quotation and its subject; what stands after goes before what stands before."""
    text, sentence = read.text, read.sentence_around(quoted.end, passage)
    after = read.tokens(
        read.within(Span(quoted.end, max(quoted.end, min(sentence.end, room.end))))[: PARAMETERS.subject_within]
    )
    carries_on = bool(CARRIES_ON & set(text[quoted.end - 1 : quoted.end + 2]))
    if carries_on and (found := _after(text, after, reporting)):
        return found
    start = min(max(read.sentence_around(quoted.start, passage).start, room.start), quoted.start)
    return _before(text, read.tokens(read.within(Span(start, quoted.start))), reporting)


def _after(text: str, tokens: Sequence[Token], reporting: Mapping[str, str]) -> _Attribution | None:
    """“…,” said Ann Lee / “…,” Ann Lee said / “…,” Ann Lee, the mayor of Orlin, told reporters."""
    place = next((i for i in range(len(tokens)) if joins_clauses(tokens, i) or introduces(tokens, i, reporting)), None)
    if place is None or joins_clauses(tokens, place):
        return None
    if place and (tokens[0].folded in BEFORE_MAIN or tokens[place - 1].folded in WRITER):
        return None
    subject = subject_of(text, tokens[:place]) if place else subject_of(text, tokens[1:])
    return _Attribution(subject, tokens[place].folded)


def _before(text: str, tokens: Sequence[Token], reporting: Mapping[str, str]) -> _Attribution | None:
    """Ann Lee said: “…” / according to Ann Lee, “…” / Ann Lee met Bob Ray, saying “…” / Ann Lee was clear: “…”."""
    near = range(len(tokens) - 1, max(-1, len(tokens) - 1 - PARAMETERS.subject_within), -1)
    place = next((i for i in near if introduces(tokens, i, reporting)), None)
    if place is None:
        opening = subject_of(text, tokens[: PARAMETERS.opening])
        colon = bool(tokens) and text[tokens[-1].span.end : tokens[-1].span.end + 1] == ":"
        return _Attribution(opening, "") if colon and opening.name else None
    verb = tokens[place].folded
    if verb == "according":
        return _Attribution(subject_of(text, tokens[place + 2 :]), verb)
    if place and verb.endswith("ing") and "," in text[tokens[place - 1].span.end : tokens[place].span.start]:
        return _Attribution(main_subject(text, tokens[:place]), verb)
    subject = subject_of(text, tokens[:place], nearest=True)
    if subject == Subject():
        subject = _of_the_verb_before(text, tokens[:place], reporting)
    return _Attribution(subject, verb)


def _of_the_verb_before(text: str, tokens: Sequence[Token], reporting: Mapping[str, str]) -> Subject:
    """Ann Lee said that she stays and promised “…”: the second verb has the subject of the first."""
    verbs = (i for i in range(len(tokens) - 1, 0, -1) if introduces(tokens, i, reporting))
    return next((subject_of(text, tokens[:place], nearest=True) for place in verbs), Subject())


def _spoken(speech: Speech, found: _Attribution, reporting: Mapping[str, str], persons: Persons) -> Speech:
    """With who says it, as far as the subject tells."""
    subject = found.subject
    name = persons.meant_at(speech.span.start) if subject.is_person else subject.name
    known = Speaker.NAMED if name else Speaker.UNNAMED
    return replace(
        speech, known=known, speaker=name or subject.role, verb=found.verb, kind=reporting.get(found.verb, "")
    )
