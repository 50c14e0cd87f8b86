"""Where sentences end, by rules of our own that keep every offset.

One pass over the stops of a text. For each, a small value holds what stands
before and after it, and a list of named rules says whether the sentence goes
on. The look-back and the look-ahead are bounded, so the time grows with the
length of the text however long its lines are. Letter case is used only where
the text has any, because some sources are set all in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tui.model.rules import Abbreviations
from tui.model.span import Span

LOOK_BACK = 48
LOOK_AHEAD = 96

_OPENERS = "\"'“‘«‹„([—–- "
_DASHES = ("—", "–", "-", "―")
_CLOSERS = "\"'”’»›)\\]"
_STOP = re.compile(
    rf"(?P<mark>[.!?…](?<![.!?…]{{2}})[.!?…]*+)(?P<close>[{_CLOSERS}]*+)(?=\s|\Z)"  # the whole run of marks, or none
    r"|(?P<wide>[。！？｡]++[」』”’）》]*+)"  # no space follows in Chinese and Japanese
    r"|(?P<blank>\n(?=[^\S\n]*+\n))"  # a blank line ends whatever stands before it
)
_INK = re.compile(r"\S")
_LAST_WORD = re.compile(r"[^\s(\[“”\"'‘—–/-]+\Z")
_FIRST_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NAME_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class _Stop:
    """A mark that may end a sentence, and what stands around it."""

    mark: str
    close: str
    """Quotation marks and brackets right after the mark."""
    word: str
    """The word before, in lower case."""
    after: str
    """The text from the next word or quotation mark on."""
    next_word: str
    """In lower case; empty where no word follows."""
    first: str
    """The first character after, quotation marks and dashes left out."""
    cased: bool
    """Whether the text has capital letters at all."""
    alone: bool
    """Whether the word is all that the sentence holds so far."""

    @property
    def small(self) -> bool:
        """Whether a small letter follows in a text that has capitals."""
        return self.cased and self.first.islower()

    @property
    def capital(self) -> bool:
        """Whether what follows may begin a name or a sentence."""
        return self.first.isupper() or not self.cased


_Rule = Callable[[_Stop, Abbreviations], bool]


def sentences_of(text: str, abbreviations: Abbreviations) -> list[Span]:
    """The sentences of `text`, in order, without the white space between them.

    Every character that is not white space is in exactly one of them. Linear
    in the length of the text.
    """
    spans: list[Span] = []
    begin = _next_ink(text, 0)
    cased = text != text.lower()
    for found in _STOP.finditer(text):
        end = _end_at(text, begin, found, cased, abbreviations)
        if begin < end:
            spans.append(Span(begin, end))
            begin = _next_ink(text, end)
    end = len(text.rstrip())
    return [*spans, Span(begin, end)] if end > begin else spans


def _end_at(text: str, begin: int, found: re.Match[str], cased: bool, abbreviations: Abbreviations) -> int:
    """Where the sentence that starts at `begin` ends by this mark; -1 where it goes on."""
    if found["blank"]:
        return begin + len(text[begin : found.start()].rstrip())
    if found["wide"] or _is_end(_stop(text, begin, found, cased), abbreviations):
        return found.end()
    return -1


def _stop(text: str, begin: int, found: re.Match[str], cased: bool) -> _Stop:
    """What stands around a mark."""
    word = _LAST_WORD.search(text, max(begin, found.start() - LOOK_BACK), found.start())
    after = text[found.end() : found.end() + LOOK_AHEAD].lstrip()
    bare = after.lstrip(_OPENERS)
    next_word = _FIRST_WORD.match(bare)
    return _Stop(
        mark=found["mark"],
        close=found["close"],
        word=word[0].lower() if word else "",
        after=after,
        next_word=next_word[0].lower().replace("’", "'") if next_word else "",
        first=bare[:1],
        cased=cased,
        alone=word is not None and word.start() == begin,
    )


def _is_end(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """Whether no rule says that the sentence goes on."""
    rules = _AFTER_FULL_STOP + _AFTER_ANY if stop.mark == "." else _AFTER_ANY
    return not any(goes_on(stop, abbreviations) for goes_on in rules)


def _is_inside_always(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """As in "vs. Smith"."""
    return stop.word in abbreviations.always_inside and not stop.close


def _is_title(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """As in "Mr. Smith"."""
    return stop.word in abbreviations.titles and stop.capital and not stop.close


def _is_inside_often(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """As in "No. 5"."""
    return stop.word in abbreviations.often_inside and (stop.first.isdigit() or stop.small)


def _is_month(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """As in "Feb. 24"."""
    return stop.word in abbreviations.months and stop.first.isdigit()


def _is_firm(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """As in "Acme Inc. Chief Executive Jane Roe" and "Smith Jr. Elementary"."""
    return stop.word in abbreviations.firms and not _begins_anew(stop, abbreviations)


def _is_place(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """As in "(D-Conn.) voted", "FULTON, Mo. — The" and "Wash. Gov. Smith"."""
    if stop.word not in abbreviations.places and not _is_dotted(stop):
        return False
    return stop.close.startswith(")") or stop.after[:1] in _DASHES or stop.next_word in abbreviations.titles


def _is_hour(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """As in "at 5 p.m. Friday"."""
    return _is_dotted(stop) and stop.next_word in abbreviations.after_hours


def _is_dotted_name(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """As in "the U.S. Senate": what follows begins no new sentence."""
    if not _is_dotted(stop) or stop.close:
        return False
    if stop.word in ("a.m", "p.m") and stop.cased:
        return not stop.capital
    return not _begins_anew(stop, abbreviations)


def _is_initial(stop: _Stop, _: Abbreviations) -> bool:
    """As in "George W. Bush"; the pronoun I is none."""
    return len(stop.word) == 1 and stop.word.isalpha() and stop.word != "i" and not stop.close


def _is_list_number(stop: _Stop, _: Abbreviations) -> bool:
    """As in "1. First" where the sentence begins with the number."""
    return stop.alone and stop.word.isdigit() and len(stop.word) <= 3


def _goes_on_small(stop: _Stop, _: Abbreviations) -> bool:
    """As in "“Why?” he asked" and "... and so on"."""
    return stop.small


def _is_ellipsis(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """As in "well ... perhaps"; a capital after the dots begins a sentence."""
    if not stop.mark.startswith(("..", "…")) or not stop.first:
        return False
    return not stop.first.isupper() if stop.cased else not _begins_anew(stop, abbreviations)


def _is_spoken(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """As in "“Why?” Mr. Smith asked": up to four words of a name, then a verb of speech."""
    if not stop.close.endswith(('"', "”", "’", "'")) or not set("!?") & set(stop.mark):
        return False
    words = [word.lower() for word in _NAME_WORD.findall(stop.after.partition("\n")[0])[:5]]
    return stop.after[:1] not in "\"“'‘" and not abbreviations.speech.isdisjoint(words)


def _is_before_dash(stop: _Stop, _: Abbreviations) -> bool:
    """As in "the deal — who knew? — was off"."""
    return stop.mark != "." and not stop.close and stop.after[:1] in _DASHES


def _begins_anew(stop: _Stop, abbreviations: Abbreviations) -> bool:
    """Whether the next word begins sentences; without capitals to tell, "and" and "in" more often go on."""
    return stop.next_word in abbreviations.starters and (stop.cased or stop.next_word not in abbreviations.joiners)


def _is_dotted(stop: _Stop) -> bool:
    """Whether the word before is letters with dots between: u.s, a.m, ph.d."""
    return _DOTTED.fullmatch(stop.word) is not None or stop.word == "ph.d"


_AFTER_FULL_STOP: tuple[_Rule, ...] = (
    _is_inside_always,
    _is_title,
    _is_inside_often,
    _is_month,
    _is_firm,
    _is_place,
    _is_hour,
    _is_dotted_name,
    _is_initial,
    _is_list_number,
)
_AFTER_ANY: tuple[_Rule, ...] = (_goes_on_small, _is_ellipsis, _is_spoken, _is_before_dash)


def _next_ink(text: str, start: int) -> int:
    """The next character that is not white space, or the end."""
    found = _INK.search(text, start)
    return found.start() if found else len(text)
