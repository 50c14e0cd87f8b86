"""The lexicon: what ships, what the reader adds, and every mistake with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.model.errors import ConfigError
from tui.model.framing import LoadedTerm, Match, Tone
from tui.model.settings import LexiconSettings
from tui.storage.lexicon_check import contradictions
from tui.storage.lexicon_entries import read_lexicon_file
from tui.storage.lexicons import lexicon_and_problems, read_lexicon, shipped_categories

HEAD = "id: own\nletter: o\nname: Own\nwhat: Words of ours.\ntone: neutral\ntier: 2\n"


def own(tmp_path: Path, text: str, name: str = "own.yaml") -> LexiconSettings:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return LexiconSettings(files=(name,))


def terms_of(text: str) -> dict[str, LoadedTerm]:
    file = read_lexicon_file(text, "own.yaml")
    assert file.problems == ()
    return {entry.term.text: entry.term for entry in file.entries}


def test_the_shipped_lexicon_reads_and_contradicts_itself_nowhere() -> None:
    lexicon = read_lexicon()
    assert len(lexicon.terms) > 2000
    assert contradictions() == ()


def test_every_shipped_category_has_a_letter_of_its_own_and_terms_and_says_what_it_is() -> None:
    lexicon = read_lexicon()
    letters = [category.letter for category in lexicon.categories]
    assert len(set(letters)) == len(letters) == 18
    assert {category.id for category in lexicon.categories} == {term.category for term in lexicon.terms}
    assert all(category.what.endswith(".") and category.name for category in lexicon.categories)
    assert [c.tier for c in lexicon.categories] == [1] * 11 + [2] * 7


@pytest.mark.parametrize(
    "word", ["war", "attacked", "kills", "strike", "troops", "sanctions", "ceasefire", "threats", "rejecting"]
)
def test_literal_event_words_are_in_the_stop_list_in_every_form(word: str) -> None:
    assert word in read_lexicon().stop


def test_reporting_verbs_are_known_in_every_form_by_how_they_introduce_speech() -> None:
    reporting = read_lexicon().reporting
    assert [reporting[verb] for verb in ("said", "claiming", "boasted")] == ["neutral", "doubting", "loaded"]


@pytest.mark.parametrize(
    ("entry", "match"),
    [
        ("sham", Match.EXACT),
        ("no", Match.EXACT),
        ("slam~", Match.STEM),
        ("xenophob*", Match.PREFIX),
        ("witch hunt", Match.PHRASE),
        ("far-fetched", Match.PHRASE),
        ("Orwellian", Match.EXACT),
    ],
)
def test_a_compact_entry_says_how_it_meets_words(entry: str, match: Match) -> None:
    (term,) = terms_of(f"{HEAD}entries:\n- {entry}\n").values()
    assert (term.match, term.tier, term.tone, term.text) == (match, 2, Tone.NEUTRAL, entry.rstrip("~*").lower())


def test_a_word_written_with_a_capital_always_has_one() -> None:
    terms = terms_of(f"{HEAD}entries: [Orwellian, sham]\n")
    assert [terms["orwellian"].capital, terms["sham"].capital] == [True, False]


def test_a_full_entry_says_more() -> None:
    text = f"{HEAD}entries:\n- term: surge~\n  tier: 1\n  tone: negative\n  forms: [surges forth]\n  sense: of people\n"
    text += "  not_when: [surge in prices, surge protector]\n- {term: would-be, match: exact}\n"
    terms = terms_of(text)
    assert terms["surge"] == LoadedTerm(
        "surge",
        "own",
        1,
        Tone.NEGATIVE,
        Match.STEM,
        ("surges forth",),
        "of people",
        ("surge in prices", "surge protector"),
    )
    assert terms["would-be"].match is Match.EXACT


WRONG = [
    # a tab
    (f"{HEAD}entries:\n\t- sham\n", "own.yaml:8:1: not YAML: "),
    # `no:` as a word
    (f"{HEAD}entries:\n- no:\n", "own.yaml:8:3: an entry is a word, a phrase or a mapping with `term:`"),
    (f"{HEAD}entries:\n- ''\n", "own.yaml:8:3: no word in ''; write a word"),
    (f"{HEAD}entries:\n- '?!'\n", "own.yaml:8:3: no word in '?!'"),
    (f"{HEAD}entries:\n- big lie~\n", "own.yaml:8:3: 'big lie~' is a phrase, which meets every inflection; leave out"),
    (f"{HEAD}entries:\n- ab*\n", "own.yaml:8:3: 'ab*' strikes too many words; give 4 letters or more"),
    (f"{HEAD}entries:\n- term: sham\n  tire: 1\n", "own.yaml:9:3: unknown key 'tire'; did you mean 'tier'?"),
    (f"{HEAD}entries:\n- term: sham\n  tier: 3\n", "own.yaml:9:9: tier wants a whole number from 1 to 2, not 3"),
    (
        f"{HEAD}entries:\n- term: sham\n  tone: negativ\n",
        "own.yaml:9:9: tone wants one of negative, positive, neutral, not 'negativ'; did you mean 'negative'?",
    ),
    (
        f"{HEAD}entries:\n- term: sham\n  match: stems\n",
        "own.yaml:9:10: match wants one of exact, stem, prefix, phrase, not 'stems'",
    ),
    (f"{HEAD}entries: sham\n", "own.yaml:7:10: entries must be a list"),
    ("- sham\n", "own.yaml:1:1: no keys; known are id, letter"),
    ("entries:\n- sham\n", "own.yaml:1:1: no id given; add it"),
    ("id: deceptoin\nentries:\n- sham\n", "own.yaml:1:5: unknown category 'deceptoin'; did you mean 'deception'?"),
    ("id: own\nletter: o\nname: Own\nentries: []\n", "own.yaml:1:1: a category also needs what, tone, tier"),
    (HEAD.replace("letter: o", "letter: oo"), "own.yaml:2:9: a category's letter is one character, not 'oo'"),
    (HEAD.replace("letter: o", "letter: d"), "own.yaml:1:1: letter 'd' belongs to deception; choose another one"),
    (HEAD.replace("id: own", "id: deception"), "own.yaml:1:1: category 'deception' is described already"),
    ("id: deception\nremove: [shamm]\n", "own.yaml:2:10: 'shamm' is not in the lexicon; did you mean 'sham'?"),
    (f"{HEAD}entries: &a [x]\n", "own.yaml:7:10: anchors and aliases"),
    (f"{HEAD}entries:\n" + "- w\n" * 100_000, "own.yaml:8:1: more than 20,000 entries (100,000)"),
    (f"{HEAD}# {'x' * 1_000_000}\n", "own.yaml:1:1: more than 1,000,000 characters"),
]


@pytest.mark.parametrize(("text", "said"), WRONG, ids=[said[:60] for _, said in WRONG])
def test_a_mistake_is_named_with_its_place_and_the_rest_of_the_lexicon_holds(
    tmp_path: Path, text: str, said: str
) -> None:
    lexicon, problems = lexicon_and_problems(own(tmp_path, text), tmp_path)
    assert len(problems) == 1
    assert problems[0].startswith(said)
    assert lexicon.terms == read_lexicon().terms


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("Blorp", "own.yaml:10:3: 'blorp' is given twice, first at own.yaml:8:3"),
        ("{term: sham, tier: 3}", "own.yaml:10:22: tier wants a whole number from 1 to 2, not 3"),
        ("{term: sham, not_when: ['!', sham rock]}", "own.yaml:10:27: no word in '!'; leave it out"),
        ("''", "own.yaml:10:3: no word in ''"),
    ],
)
def test_a_wrong_entry_costs_that_entry_and_no_other(tmp_path: Path, wrong: str, said: str) -> None:
    text = f"{HEAD}entries:\n- blorp\n- gnarl~\n- {wrong}\n- quonk\nremove: [hoax]\n"
    lexicon, problems = lexicon_and_problems(own(tmp_path, text), tmp_path)
    assert len(problems) == 1
    assert problems[0].startswith(said)
    terms = {term.text: term for term in lexicon.terms}
    assert {"blorp", "gnarl", "quonk"} <= set(terms)
    assert "hoax" not in terms
    assert terms["sham"].category == "deception"


def test_all_mistakes_are_said_at_once(tmp_path: Path) -> None:
    settings = own(tmp_path, f"{HEAD}entries:\n- ''\n- big lie*\n- x:\n")
    with pytest.raises(ConfigError) as error:
        read_lexicon(settings, tmp_path)
    assert [problem.split(": ")[0] for problem in error.value.problems] == [
        "own.yaml:8:3",
        "own.yaml:9:3",
        "own.yaml:10:3",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "own.yaml: cannot be read (No such file or directory)"), (b"\xff\xfeid", "own.yaml: is not UTF-8")],
)
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / "own.yaml").write_bytes(content)
    _, problems = lexicon_and_problems(LexiconSettings(files=("own.yaml",)), tmp_path)
    assert [problem.split(";")[0] for problem in problems] == [said]


def test_a_file_of_the_readers_own_adds_a_category_removes_and_retiers(tmp_path: Path) -> None:
    text = f"{HEAD}entries:\n- blorp~\n- {{term: sham, tier: 2}}\nremove: [hoax]\n"
    lexicon = read_lexicon(own(tmp_path, text), tmp_path)
    terms = {term.text: term for term in lexicon.terms}
    assert terms["blorp"].category == "own"
    assert (terms["sham"].category, terms["sham"].tier) == ("own", 2)
    assert "hoax" not in terms
    assert lexicon.category("own").letter == "o"


def test_a_file_may_add_to_a_shipped_category_and_takes_its_tier_and_tone(tmp_path: Path) -> None:
    lexicon = read_lexicon(own(tmp_path, "id: puffery\nentries: [blorp]\n"), tmp_path)
    (term,) = [term for term in lexicon.terms if term.text == "blorp"]
    assert (term.category, term.tier, term.tone) == ("puffery", 1, Tone.POSITIVE)


def test_the_config_adds_words_that_may_stand_for_each_other() -> None:
    group = "blorp, gnarl/gnarls"
    assert read_lexicon(LexiconSettings(alternatives=(group,))).alternatives[-1] == group
    assert group not in read_lexicon().alternatives


def test_the_config_adds_removes_and_retiers() -> None:
    settings = LexiconSettings(add={"fear": ("blorp~",)}, remove=("hoax", "witch-hunt"), tier={"sham": 2})
    terms = {term.text: term for term in read_lexicon(settings).terms}
    assert (terms["blorp"].category, terms["blorp"].match) == ("fear", Match.STEM)
    assert terms["sham"].tier == 2
    assert "hoax" not in terms
    assert "witch hunt" not in terms


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (LexiconSettings(add={"faer": ("x",)}), "lexicon.add: unknown category 'faer'; did you mean 'fear'?"),
        (LexiconSettings(add={"fear": ("!",)}), "lexicon.add: no word in '!'; write a word"),
        (
            LexiconSettings(alternatives=("to blorp,",)),
            "lexicon.alternatives: 'to blorp,' is no group; write two words or more, with commas between",
        ),
        (LexiconSettings(remove=("hoaxx",)), "lexicon.remove: 'hoaxx' is not in the lexicon; did you mean 'hoax'?"),
        (LexiconSettings(tier={"sham": 3}), "lexicon.tier: no such tier 3 for 'sham'"),
    ],
)
def test_a_wrong_change_in_the_config_is_said(settings: LexiconSettings, said: str) -> None:
    _, problems = lexicon_and_problems(settings)
    assert [problem.startswith(said) for problem in problems] == [True]


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ("- shams\n- phoney", "own.yaml:9:3: 'phoney' is also in deception, tier 1, at deception.yaml:"),
        ("- slam~", "own.yaml:8:3: 'slam' is also in attack, tier 1, at attack.yaml:"),
        ("- witch-hunts", "own.yaml:8:3: 'witch-hunts' is also in attack, tier 1, at attack.yaml:"),
        ("- ceasefire", "own.yaml:8:3: 'ceasefire' is a literal event word (stop.yaml), never marked"),
    ],
)
def test_contradictions_with_what_ships_are_found(tmp_path: Path, entries: str, said: str) -> None:
    found = contradictions(own(tmp_path, f"{HEAD}entries:\n{entries}\n"), tmp_path)
    assert any(problem.startswith(said) for problem in found)


def test_an_exact_word_is_the_exception_to_a_stem_not_a_contradiction(tmp_path: Path) -> None:
    assert contradictions(own(tmp_path, f"{HEAD}entries:\n- slamming\n"), tmp_path) == ()


def test_the_categories_are_known_without_reading_the_entries() -> None:
    assert shipped_categories() == read_lexicon().categories
