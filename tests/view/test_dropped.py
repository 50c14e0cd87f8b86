from tui.model.article import Article, Dropped, Field, Kind, Passage
from tui.model.span import Span
from tui.view.dropped import left_out

TEXT = "Kept words.\n\nadvertisement\nread\nmore"
WORDS = Passage(0, Kind.BODY, Span(0, 11), (Span(0, 11),))
ARTICLE = Article(
    "a1",
    "a.txt",
    TEXT,
    (WORDS,),
    (Dropped(Span(27, 36), "read-more"), Dropped(Span(13, 26), "advertisement")),
    source=Field("Gazette"),
    notices=("read as cp1252, which is a guess",),
)


def test_what_was_left_out_is_listed_in_order_with_its_rule_and_line() -> None:
    read = left_out(ARTICLE)
    assert [(row.line, row.rule, row.text) for row in read.dropped] == [
        (3, "advertisement", "advertisement"),
        (4, "read-more", "read more"),
    ]


def test_the_sum_says_how_much_was_kept() -> None:
    assert left_out(ARTICLE).kept == "1 passages kept; 2 places left out, 67% of the text."


def test_what_was_guessed_is_said() -> None:
    assert left_out(ARTICLE).notices == ("read as cp1252, which is a guess",)
