"""Who is said to speak a quotation: the name or role beside the verb that introduces it, before or after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.framing.speakers import Subject, joins_clauses, subject_of
from tui.framing.voices import Stretch
from tui.model.article import Article, Passage
from tui.model.framing import Speaker, Speech, Voice
from tui.model.span import Span
from tui.text.tokens import Token, folded_words, tokens_of

REACH = 14
"""How many words before or after a quotation are looked at."""

OPENING = 4
"""Among how many first words of a sentence that ends with a colon its subject is looked for."""

BEFORE_MAIN = frozenset(
    "in on at after before when while as with by since during despite although though because if for under from".split()
)
"""What begins a clause or phrase that stands before the main one and its comma."""

WRITER = frozenset(["i", "we"])
"""Behind a quotation these speak of it and do not say it: When she talks of “peace”, I believe her."""

SUBJECT_WITHIN = 8
"""Among how many words its subject is looked for."""

NAMED_NEAR = 4
"""In how many sentences before a quotation the person is looked for whom its pronoun means."""

NOUN_BEFORE = frozenset(
    ["a", "an", "the", "his", "her", "their", "its", "this", "that", "these", "those", "of", "in", "for", "any", "no"]
)
"""After one of these a word such as `report` or `call` is a noun."""

CARRIES_ON = frozenset(",?!—-…")
"""How the words of a quotation end whose speaker follows it."""


@dataclass(frozen=True, slots=True)
class _Attribution:
    """The verb beside a quotation, and who its subject is."""

    subject: Subject
    verb: str


def speech_of(article: Article, stretches: Sequence[Stretch], reporting: Mapping[str, str]) -> tuple[Speech, ...]:
    """Who says each quotation of an article that is no scare quote.

    A quotation without a verb of `reporting` beside it takes the speaker of
    the one before in its passage, or of the one that it continues; a pronoun
    stands for the person last named as who says or does something.
    """
    found: list[Speech] = []
    passages = {passage.id: passage for passage in article.passages}
    last_name, read_to = "", 0
    for index, stretch in enumerate(stretches):
        if stretch.voice is not Voice.QUOTED:
            continue
        passage = passages[stretch.passage]
        last_name = _last_name(article, Span(read_to, stretch.span.start), reporting) or last_name
        read_to = stretch.span.end
        speech = Speech(article.id, passage.id, stretch.span, len(tokens_of(article.text, stretch.span)))
        attribution = _attribution(article.text, passage, _room(stretches, index, passage), stretch.span, reporting)
        if attribution is not None:
            speech = _spoken(speech, attribution, reporting, last_name)
        elif found and _goes_on(found[-1], stretch, passage):
            speech = replace(speech, known=found[-1].known, speaker=found[-1].speaker)
        last_name = speech.speaker if speech.known is Speaker.NAMED else last_name
        if stretch.continues:
            _tell_the_parts_before(found, speech)
        found.append(speech)
    return tuple(found)


def _tell_the_parts_before(found: list[Speech], speech: Speech) -> None:
    """Give the speaker of a quotation to the paragraphs of it before, where none said so."""
    for index in range(len(found) - 1, -1, -1):
        if found[index].known is not Speaker.UNKNOWN or found[index].passage < speech.passage - (len(found) - index):
            return
        found[index] = replace(found[index], known=speech.known, speaker=speech.speaker)


def _goes_on(before: Speech, stretch: Stretch, passage: Passage) -> bool:
    """Whether the speaker of the quotation before speaks on: in the same passage, or at the start of the next."""
    opens = stretch.span.start - passage.span.start <= 2
    return stretch.continues or before.passage == passage.id or (opens and before.passage == passage.id - 1)


def _room(stretches: Sequence[Stretch], index: int, passage: Passage) -> Span:
    """Where a quotation's speaker may stand: between the quotations around it, in its passage."""
    start = stretches[index - 1].span.end if index else 0
    end = stretches[index + 1].span.start if index + 1 < len(stretches) else passage.span.end
    return Span(max(start, passage.span.start), max(min(end, passage.span.end), stretches[index].span.end))


def _attribution(
    text: str, passage: Passage, room: Span, quoted: Span, reporting: Mapping[str, str]
) -> _Attribution | None:
    """The verb beside a quotation and its subject; what stands after goes before what stands before."""
    sentence = next((s for s in passage.sentences if s.start <= quoted.end < s.end), passage.span)
    after = tokens_of(text, Span(quoted.end, max(quoted.end, min(sentence.end, room.end))))[:REACH]
    carries_on = bool(CARRIES_ON & set(text[quoted.end - 1 : quoted.end + 2]))
    if carries_on and (found := _after(text, after, reporting)):
        return found
    opening = next((s for s in passage.sentences if s.start <= quoted.start < s.end), passage.span)
    start = min(max(opening.start, room.start), quoted.start)
    return _before(text, tokens_of(text, Span(start, quoted.start)), reporting)


def _after(text: str, tokens: Sequence[Token], reporting: Mapping[str, str]) -> _Attribution | None:
    """“…,” said Ann Lee / “…,” Ann Lee said / “…,” Ann Lee, the mayor of Orlin, told reporters."""
    place = next((i for i in range(len(tokens)) if joins_clauses(tokens, i) or _is_verb(tokens, i, reporting)), None)
    if place is None or joins_clauses(tokens, place):
        return None
    if place and (tokens[0].folded in BEFORE_MAIN or tokens[place - 1].folded in WRITER):
        return None
    subject = subject_of(text, tokens[:place]) if place else subject_of(text, tokens[1:])
    return _Attribution(subject, tokens[place].folded)


def _before(text: str, tokens: Sequence[Token], reporting: Mapping[str, str]) -> _Attribution | None:
    """Ann Lee said: “…” / according to Ann Lee, “…” / Ann Lee did not mince her words: “…”."""
    near = range(len(tokens) - 1, max(-1, len(tokens) - 1 - REACH), -1)
    place = next((i for i in near if _is_verb(tokens, i, reporting)), None)
    if place is None:
        opening = subject_of(text, tokens[:OPENING])
        colon = bool(tokens) and text[tokens[-1].span.end : tokens[-1].span.end + 1] == ":"
        return _Attribution(opening, "") if colon and opening.name else None
    verb = tokens[place].folded
    if verb == "according":
        return _Attribution(subject_of(text, tokens[place + 2 :]), verb)
    subject = subject_of(text, tokens[:place], nearest=True)
    if subject == Subject():
        subject = _of_the_verb_before(text, tokens[:place], reporting)
    return _Attribution(subject, verb)


def _of_the_verb_before(text: str, tokens: Sequence[Token], reporting: Mapping[str, str]) -> Subject:
    """Ann Lee said that she stays and promised “…”: the second verb has the subject of the first."""
    verbs = (i for i in range(len(tokens) - 1, 0, -1) if _is_verb(tokens, i, reporting))
    return next((subject_of(text, tokens[:place], nearest=True) for place in verbs), Subject())


def _is_verb(tokens: Sequence[Token], place: int, reporting: Mapping[str, str]) -> bool:
    """Whether a word introduces speech here; `report` and the like are nouns after an article."""
    if tokens[place].folded not in reporting:
        return False
    return place == 0 or tokens[place - 1].folded not in NOUN_BEFORE


def _spoken(speech: Speech, found: _Attribution, reporting: Mapping[str, str], last_name: str) -> Speech:
    """With who says it, as far as the subject tells."""
    subject = found.subject
    speaker = subject.name or (last_name if subject.is_pronoun else subject.role)
    named = bool(subject.name or (subject.is_pronoun and last_name))
    known = Speaker.NAMED if named else Speaker.UNNAMED
    return replace(speech, known=known, speaker=speaker, verb=found.verb, kind=reporting.get(found.verb, ""))


def _last_name(article: Article, before: Span, reporting: Mapping[str, str]) -> str:
    """The person named last, in the sentences that end in a stretch of text, as who says or does something.

    Empty for none. That is the subject of a reporting verb, or the name with
    which a sentence begins; what stands behind `the` is no person.
    """
    sentences = [
        Span(max(sentence.start, before.start), sentence.end)
        for passage in article.passages
        if passage.span.end > before.start and passage.span.start < before.end
        for sentence in passage.sentences
        if before.start < sentence.end <= before.end
    ]
    for sentence in reversed(sentences[-NAMED_NEAR:]):
        words = folded_words(sentence.of(article.text))
        for name in _subjects(article.text, sentence, reporting):
            if name and f"the {folded_words(name)}" not in words:
                return name
    return ""


def _opening(text: str, tokens: Sequence[Token], reporting: Mapping[str, str]) -> str:
    """The name with which a clause begins, before its verb."""
    near = tokens[:SUBJECT_WITHIN]
    verb = next((place for place in range(len(near)) if near[place].folded in reporting), len(near))
    return subject_of(text, near[:verb]).name


def _subjects(text: str, sentence: Span, reporting: Mapping[str, str]) -> Iterator[str]:
    """The names that may be the subject of a sentence: of its main clause, its first clause, its reporting verbs."""
    tokens = tokens_of(text, sentence)
    if tokens and tokens[0].folded in BEFORE_MAIN:
        comma = text.find(",", sentence.start, sentence.end)
        yield _opening(text, [token for token in tokens if token.span.start > comma >= 0], reporting)
        yield _opening(text, tokens[1:], reporting)
    else:
        yield _opening(text, tokens, reporting)
    for place in range(len(tokens) - 1, 0, -1):
        if _is_verb(tokens, place, reporting):
            yield subject_of(text, tokens[max(0, place - REACH) : place], nearest=True).name
