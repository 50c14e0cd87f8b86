"""The English words that matching treats apart: those that carry no content, and those that are numbers or days."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    """The words of a list, written as text because that is how a person reads and corrects it."""
    return frozenset(words.split())


FUNCTION_WORDS = _set(
    """
    a about above according across after again against ain't all almost along already also although always am amid
    among an and another any anyone anything are aren't around as at away be became because been before behind
    being below between both but by came can can't cannot come could couldn't did didn't do does doesn't doing
    don't done down during each either else even ever every few for from further get gets getting go goes going
    got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how
    however i i'd i'll i'm i've if in indeed instead into is isn't it it's its itself just later least less let
    let's like made make makes many may maybe me might mine more most mr mrs ms much must mustn't my myself
    neither never no nobody none nor not nothing now of off often on once one only onto or other others our ours
    ourselves out over own per perhaps put quite rather re really said same say saying says shall she she'd she'll
    she's should shouldn't since so some something still such take tell tells than that that's the their theirs
    them themselves then there there's these they they'd they'll they're they've this those though through thus to
    together told too toward towards under until up upon us very via was wasn't way we we'd we'll we're we've well
    went were weren't what whatever when where whether which while who who's whom whose why will with within
    without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves
    """
)
"""Folded. They count for little in matching, and never appear in a label or a reason."""

PRONOUNS = _set("he him his himself she her herself they them their it its itself")
"""Folded. A passage with one of them leans on the names of the passage before."""

APPOSITION_BEGINS = _set("a an the who whose which where former then")
"""Folded. With which a description of the person just named begins, after a comma."""

_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
NUMBER_WORDS = {word: str(value) for value, word in enumerate(_TO_TWENTY.split()) if word != "one"} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "dozen": "12",
    "hundred": "100",
}
"""Folded word to digits. `one` is left out, because it is more often a pronoun."""

WEEKDAYS = _set("monday tuesday wednesday thursday friday saturday sunday")

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Folded month name to its number."""
