"""Whom he or she means: the person named last, in the sentences just before, as who says or does something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.framing.parameters import PARAMETERS
from tui.framing.speech.speakers import introduces, subject_of
from tui.language.english.speech import BEFORE_MAIN
from tui.model.framing import Speaker, Speech
from tui.model.span import Span
from tui.text.analysis import AnalysedText
from tui.text.tokens import Token, folded_words


class Persons:
    """Follows the speakers of an article from its start."""

    __slots__ = ("_at", "_name", "_read", "_reporting")

    def __init__(self, read: AnalysedText, reporting: Mapping[str, str]) -> None:
        """Nobody has spoken yet."""
        self._read, self._reporting = read, reporting
        self._name, self._at = "", -1

    def heard(self, speech: Speech) -> None:
        """Keep who spoke last; a speaker without a name forgets the earlier one."""
        if speech.known is not Speaker.UNKNOWN:
            self._name = speech.speaker if speech.known is Speaker.NAMED else ""
            self._at = self._read.sentence_at(speech.span.end)

    def meant_at(self, position: int) -> str:
        """The person that a pronoun beside a quotation stands for; empty where nobody was named nearby."""
        now = self._read.sentence_at(position)
        for number in range(now - 1, max(now - PARAMETERS.person_within, self._at + 1, 0) - 1, -1):
            if name := next(self._subjects(self._read.sentences[number]), ""):
                return name
        return self._name if now - self._at <= PARAMETERS.person_within else ""

    def _subjects(self, sentence: Span) -> Iterator[str]:
        """The names that act in a sentence: subjects of its main clause, its first clause, its reporting verbs.

        A name after `the` is no person.
        """
        tokens = self._read.tokens(self._read.within(sentence))
        words = " ".join(token.folded for token in tokens)
        for name in (*self._openings(tokens, sentence), *self._of_verbs(tokens)):
            if name and f"the {folded_words(name)}" not in words:
                yield name

    def _openings(self, tokens: list[Token], sentence: Span) -> Iterator[str]:
        """The names with which the main clause and the first clause begin."""
        if tokens and tokens[0].folded in BEFORE_MAIN:
            comma = self._read.text.find(",", sentence.start, sentence.end)
            yield self._opening([token for token in tokens if token.span.start > comma >= 0])
            tokens = tokens[1:]
        yield self._opening(tokens)

    def _opening(self, tokens: list[Token]) -> str:
        """The name with which a clause begins, before its verb."""
        near = tokens[: PARAMETERS.clause_words]
        verb = next((place for place, token in enumerate(near) if token.folded in self._reporting), len(near))
        return subject_of(self._read.text, near[:verb]).name

    def _of_verbs(self, tokens: list[Token]) -> Iterator[str]:
        """The names before reporting verbs, the last first."""
        for place in range(len(tokens) - 1, 0, -1):
            if introduces(tokens, place, self._reporting):
                before = tokens[max(0, place - PARAMETERS.subject_within) : place]
                yield subject_of(self._read.text, before, nearest=True).name
