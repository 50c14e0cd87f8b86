"""The only reader of quantities: numbers in digits and words, money, percentages, ranks, scores, times and dates.

`quantities_in` says what stands where and what it means, exactly; what could
mean two things has no value. `relation` says whether two of them are equal,
differ, or cannot be compared. Matching, the differences between articles and
the dates that the loaders look for all ask here.
"""

from tui.text.quantities.reading import quantities_in, quantities_of
from tui.text.quantities.relation import Relation, relation
from tui.text.quantities.values import Bound, CalendarDate, Kind, Quantity, Range

__all__ = [
    "Bound",
    "CalendarDate",
    "Kind",
    "Quantity",
    "Range",
    "Relation",
    "quantities_in",
    "quantities_of",
    "relation",
]
