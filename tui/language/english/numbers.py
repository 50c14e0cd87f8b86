"""English words for numbers, for how exact they are, and for what is numbered and not counted."""

from __future__ import annotations

from decimal import Decimal

_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth"
    " eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)

SMALL = {word: value for value, word in enumerate(_TO_NINETEEN.split())}
"""Word to value, 0 to 19."""
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
"""Word to value, 20 to 90."""
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split()) if value} | {
    word.removesuffix("y") + "ieth": value for word, value in TENS.items()
}
"""Word to rank, 1st to 20th and the tens after it."""
DIGITS = {word: str(value) for word, value in (SMALL | TENS | {"dozen": 12, "hundred": 100}).items() if word != "one"}
"""Word to digits, for comparing words one by one; `one` is left out, because it is more often a pronoun."""
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
"""Word to the factor by which it multiplies the number before it."""
SHORT_SCALES = {
    "k": Decimal(1000),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "mln": Decimal(10**6),
    "mio": Decimal(10**6),
    "b": Decimal(10**9),
    "bn": Decimal(10**9),
    "bln": Decimal(10**9),
    "t": Decimal(10**12),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
    "tr": Decimal(10**12),
}
"""Small letters directly after digits, as in 30k and £3tn, to their factor."""
ONLY_MONEY = frozenset(["b", "t", "tr"])
"""Short scales that mean something else after a number that is no money: a flat 5B, 20t of grain."""
METRES_TOO = "m"
"""The short scale that means metres as well."""
MEASURED = frozenset(
    """
    away deep from high hurdles long off race races relay run runs sprint sprints tall thick time times wall walls
    wide final finals freestyle
    """.split()
)
"""What follows m and k where they mean metres and kilometres: a wall 3m high, the 5k race."""
COUNTED = frozenset("people men women children persons".split())
"""Plurals without an s."""
MANY_PEOPLE = COUNTED | frozenset(
    """
    dollars drones euros families homes jobs kilometers kilometres km metres miles missiles pounds prisoners seats
    soldiers students tonnes tons troops voters votes workers
    """.split()
)
"""What four digits without a comma count, where else they would be a year: 2000 prisoners, but the 2016 elections."""

DOZEN = "dozen"
HALVES = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
"""Word to its part of one, after "and a" (two and a half) and before a scale (half a million)."""
PARTS = {"half": 2, "quarter": 4, "fifth": 5, "tenth": 10, "halve": 2}
"""The parts of a whole that have an exact percentage, in the singular: three quarters."""
VAGUE = frozenset("dozens hundreds thousands millions billions trillions scores tens".split())
"""How many without a number."""
UNSAID = frozenset("several few many some couple".split())
"""Before a scale, what leaves the number open: several hundred."""

ABOUT = frozenset("about approximately around circa estimated near nearly almost roughly some".split())
AT_LEAST = frozenset("above exceeding over".split())
AT_MOST = frozenset("below under within".split())
ABOUT_PAIRS = frozenset([("close", "to"), ("or", "so"), ("just", "over"), ("just", "under")])
AT_LEAST_PAIRS = frozenset([("at", "least"), ("more", "than"), ("greater", "than"), ("no", "less"), ("no", "fewer")])
AT_MOST_PAIRS = frozenset(
    [("at", "most"), ("fewer", "than"), ("less", "than"), ("up", "to"), ("as", "many"), ("many", "as"), ("much", "as")]
)
"""Words before a number that make it no exact one, alone and in twos."""

LABELS = frozenset(
    """
    act amendment apartment article bus category chapter channel class clause exhibit flat flight gate grade group
    highway item level line lot no nos number numbers page pages paragraph part phase pier platform resolution room
    round route section size stage step terminal tier title type unit version volume week zone
    """.split()
)
"""What a number behind is the name of and counts nothing: No. 2, Article 5."""
RANK_BEFORE = frozenset("came finished her his in its my our placed ranked the their your".split())
"""Before `second`, which is a part of a minute elsewhere, and before `first`."""
SCORED = frozenset(
    "beat beaten beating defeat defeated draw drew lead led lose losing lost score scored tie tied victory vote voted"
    " win winning won".split()
)
"""Near two numbers with a dash between, what makes them a score."""
