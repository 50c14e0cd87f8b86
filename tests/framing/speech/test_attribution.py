"""Who is said to speak, by name or role, before, after or between the quoted words."""

from __future__ import annotations

import pytest

from tests.builders import REPORTING, article
from tui.framing.speech.attribution import speech_of
from tui.framing.voices import quoted_spans
from tui.model.framing import Speaker, Speech
from tui.text.analysis import analyse

VERBS = REPORTING | {
    "according": "neutral",
    "saying": "neutral",
    "report": "neutral",
    "told": "neutral",
    "boasted": "loaded",
}


def speeches(*paragraphs: str) -> list[Speech]:
    read = analyse(article(*paragraphs))
    return list(speech_of(read, quoted_spans(read, VERBS), VERBS))


CASES = [
    ("“We were never asked at all,” said Ann\nLee, who left.", "named", "Ann Lee", "said"),
    ("“We were never asked at all,” said Mayor Ann\u00a0Lee.", "named", "Ann Lee", "said"),
    ("“We were never asked at all,” said Ann Nova\u0301kova\u0301.", "named", "Ann Nova\u0301kova\u0301", "said"),
    ("“We were never asked at all,” said An\u200bn Lee.", "named", "Ann Lee", "said"),
    ("“We were never asked at all,” said Ann Lee-Ray.", "named", "Ann Lee-Ray", "said"),
    ("“We were never asked at all,” said Ann Lee.", "named", "Ann Lee", "said"),
    ("“We were never asked at all,” Ann Lee said on Monday.", "named", "Ann Lee", "said"),
    ("“We were never asked at all,” Ann Lee, the mayor of Orlin, told reporters.", "named", "Ann Lee", "told"),
    ("“We were never asked at all,” Mr Lee boasted.", "named", "Lee", "boasted"),
    ("Ann Lee said: “We were never asked at all.”", "named", "Ann Lee", "said"),
    ("Town spokesman Bob Ray also claimed that “we were never asked at all”.", "named", "Bob Ray", "claimed"),
    ("“We were never asked at all,” according to Ann Lee.", "named", "Ann Lee", "according"),
    ("Ann Lee did not wait: “We were never asked at all.”", "named", "Ann Lee", ""),
    ("“We were never asked at all,” the Russian president said.", "unnamed", "the Russian president", "said"),
    ("“We were never asked at all,” officials said.", "unnamed", "officials", "said"),
    ("“We were never asked at all,” she said.", "unnamed", "", "said"),
    ("Ann Lee said no. “We were never asked at all,” she said.", "named", "Ann Lee", "said"),
    ("The Council of the River said “we were never asked at all”.", "named", "Council of the River", "said"),
    ("Although the town’s side said it was “never asked at all”, it was.", "unnamed", "the town’s side", "said"),
    ("“We were never asked at all,” said Ann Lee of the River Council.", "named", "Ann Lee", "said"),
    ("“We were never asked at all,” said Ann Lee, who added nothing.", "named", "Ann Lee", "said"),
    ("“We were never asked,” River and Dam Council speaker Ann Lee said.", "named", "Ann Lee", "said"),
    ("Ann Lee compared her work with Bob Ray's, saying “we were never asked at all”.", "named", "Ann Lee", "saying"),
    ("In May, Ann Lee lost patience with Bob Ray, saying “we were never asked”.", "named", "Ann Lee", "saying"),
    ("After Bob Ray left, Ann Lee complained, saying “we were never asked”.", "named", "Ann Lee", "saying"),
    ("Ann Lee claimed that all is lost and told us “we were never asked at all”.", "named", "Ann Lee", "told"),
    ("When Ann Lee talks of “never being asked at all”, I said to myself: no.", "unknown", "", ""),
    ("All the farmers still only said “we were never asked at all”.", "unnamed", "All the farmers", "said"),
    ("Then, to have said “we were never asked at all”, it rained.", "unnamed", "", "said"),
    ("Ann Lee said it was “never asked at all,” in truth an attack, Bob Ray told us.", "named", "Ann Lee", "said"),
    ("The report holds “four pages of figures and tables” in all.", "unknown", "", ""),
    ("“We were never asked at all.” The farmers left.", "unknown", "", ""),
]


@pytest.mark.parametrize(("text", "known", "speaker", "verb"), CASES)
def test_the_speaker_is_found_where_the_text_says_it(text: str, known: str, speaker: str, verb: str) -> None:
    (speech,) = speeches(text)
    assert (speech.known, speech.speaker, speech.verb) == (known, speaker, verb)


def test_the_verb_says_how_it_introduces_the_words() -> None:
    assert [speech.kind for speech in speeches("“We were never asked at all,” Ann Lee sneered.")] == ["loaded"]


def test_the_words_are_counted_without_the_marks() -> None:
    (speech,) = speeches("Ann Lee said: “We were never asked at all.”")
    assert speech.words == 6


def test_a_quotation_interrupted_by_its_speaker_has_one_speaker() -> None:
    found = speeches("“We were never asked,” Ann Lee said, “and we will never agree.”")
    assert [speech.speaker for speech in found] == ["Ann Lee", "Ann Lee"]


def test_a_quotation_that_opens_the_next_paragraph_has_the_same_speaker() -> None:
    found = speeches("“We were never asked,” Ann Lee said.", "“The dam was all that they had in mind.”")
    assert [(speech.known, speech.speaker) for speech in found] == [(Speaker.NAMED, "Ann Lee")] * 2


PRONOUN = "“We were never asked at all,” she said."
MEANT = [
    # who says or does something in the sentence before
    (("Ann Lee later called Bob Ray a fool. " + PRONOUN,), "Ann Lee"),
    (("In a talk on Orlin radio in May, Ann Lee pointed to the dam. " + PRONOUN,), "Ann Lee"),
    (("When Ann Lee learned that Bob Ray had left, she wept. " + PRONOUN,), "Ann Lee"),
    (("Bob Ray said nothing.", "Ann Lee spoke at Wednesday's hearing. " + PRONOUN), "Ann Lee"),
    # no person: what stands behind `the`
    (("Ann Lee was there. The R.C.A. said nothing. " + PRONOUN,), "Ann Lee"),
    (("The Council met. " + PRONOUN,), ""),
    # a role that speaks in between
    (("Ann Lee smiled. The mayor's son said “no, never at all”. " + PRONOUN,), ""),
    # a member of a party without a name
    (("Ann Lee smiled. A Virginia Democrat left. " + PRONOUN,), "Ann Lee"),
    # too far away
    (("Ann Lee was there.", "Rain fell.", "It stopped.", "It fell again.", "It stopped.", PRONOUN), ""),
]


@pytest.mark.parametrize(("paragraphs", "speaker"), MEANT)
def test_a_pronoun_means_the_person_named_last_as_acting(paragraphs: tuple[str, ...], speaker: str) -> None:
    assert speeches(*paragraphs)[-1].speaker == speaker


def test_who_spoke_last_is_meant_only_near_by() -> None:
    far = speeches("“We were never asked,” said Ann Lee.", *["Rain fell."] * 5, PRONOUN)
    near = speeches("“We were never asked,” said Ann Lee.", "Rain fell.", PRONOUN)
    assert [speech.speaker for speech in far] == ["Ann Lee", ""]
    assert [speech.speaker for speech in near] == ["Ann Lee", "Ann Lee"]


@pytest.mark.parametrize("pronoun", ["they", "it"])
def test_other_pronouns_are_no_person(pronoun: str) -> None:
    (speech,) = speeches(f"Ann Lee was there. “We were never asked at all,” {pronoun} said.")
    assert (speech.known, speech.speaker) == (Speaker.UNNAMED, pronoun)


def test_quotations_before_a_long_one_keep_their_own_speaker() -> None:
    found = speeches(
        "The report holds “four pages of figures and tables” in all.",
        "“We were never asked.",
        "“Nobody came here,” said Ann Lee.",
    )
    assert [speech.speaker for speech in found] == ["", "Ann Lee", "Ann Lee"]


def test_a_quotation_closed_paragraphs_later_has_one_speaker() -> None:
    paragraphs = (
        "Ann Lee said: “One of us.",
        "Two of them came here.",
        "Three of them,” and left.",
        "Bob Ray said no.",
    )
    assert [speech.speaker for speech in speeches(*paragraphs)] == ["Ann Lee"] * 3


def test_empty_marks_hold_no_words() -> None:
    assert [speech.words for speech in speeches('He said "" and left for home.')] == [0]


def test_a_quotation_over_paragraphs_has_the_speaker_that_its_last_one_names() -> None:
    found = speeches("“We were never asked.", "“Not once.", "“Nobody came here,” said Ann Lee.")
    assert [(speech.known, speech.speaker) for speech in found] == [(Speaker.NAMED, "Ann Lee")] * 3


def test_a_noun_such_as_report_introduces_nothing() -> None:
    (speech,) = speeches("In the report Ann Lee found “four pages of figures and tables”.")
    assert speech.known is Speaker.UNKNOWN


def test_scare_quotes_have_no_speaker() -> None:
    assert speeches("The “annexed” towns voted.") == []


KNOWN_WRONG = [
    # a woman's name between: the pronoun is taken for the last name that spoke
    ("Ann Lee said no to Bob Ray. “We were never asked at all,” he said.", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "speaker"), KNOWN_WRONG)
def test_known_mistakes(text: str, speaker: str) -> None:
    (speech,) = speeches(text)
    assert speech.speaker == speaker
