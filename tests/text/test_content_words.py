from tests.view.stories import article
from tui.text.content_words import content_words


def test_content_words_are_folded_and_stand_where_they_stand() -> None:
    one = article("a1", "The mayor’s 3 Harbours of Orlin.", "An ox is in it.")
    found = content_words(one)
    assert [word for word, _ in found] == ["mayor", "harbours", "orlin"]
    assert [span.of(one.text) for _, span in found] == ["mayor’s", "Harbours", "Orlin"]


def test_what_stands_outside_the_passages_is_left_out() -> None:
    one = article("a1", "Harbour.")
    assert content_words(type(one)(one.id, one.file, one.text + " Advertisement", one.passages)) == content_words(one)
