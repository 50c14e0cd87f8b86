"""English words and signs for money, for parts of a hundred, and for units with several spellings."""

from __future__ import annotations

CURRENCY_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee", "₽": "rouble", "₩": "won"}
PREFIXES = {
    "us": "",
    "a": "australian ",
    "au": "australian ",
    "c": "canadian ",
    "ca": "canadian ",
    "nz": "new zealand ",
}
PREFIXES |= {"hk": "hong kong ", "s": "singapore ", "r": "brazilian "}
"""Letters directly before a dollar sign, folded, to what stands before the currency's name; US$ is the dollar."""
CURRENCY_CODES = {
    "usd": "dollar",
    "eur": "euro",
    "gbp": "pound",
    "jpy": "yen",
    "inr": "rupee",
    "rs": "rupee",
    "rub": "rouble",
    "chf": "franc",
    "cny": "yuan",
    "rmb": "yuan",
    "aud": "australian dollar",
    "cad": "canadian dollar",
    "nzd": "new zealand dollar",
}
"""Folded letters before or after an amount to the currency's name."""
CURRENCY_WORDS = {
    form: name
    for name, forms in {
        "dollar": "dollar dollars buck bucks",
        "euro": "euro euros",
        "pound": "pound pounds",
        "yen": "yen",
        "rupee": "rupee rupees",
        "rouble": "rouble roubles ruble rubles",
        "franc": "franc francs",
        "yuan": "yuan renminbi",
        "peso": "peso pesos",
        "shekel": "shekel shekels",
        "lira": "lira liras",
        "krona": "krona kronor krone kroner",
        "zloty": "zloty zlotys",
        "hryvnia": "hryvnia hryvnias",
        "cent": "cent cents",
        "penny": "penny pence",
    }.items()
    for form in forms.split()
}
"""Folded word after an amount to the currency's name."""
NATIONS = {"us": "", "american": "", "british": "", "australian": "australian ", "canadian": "canadian "}
NATIONS |= {"singapore": "singapore ", "swiss": "", "indian": "", "russian": "", "japanese": "", "chinese": ""}
"""Between an amount and a currency's word: 5 million Canadian dollars."""

PERCENT = "percent"
PERCENT_WORDS = frozenset(["%", "percent", "pc", "pct"])
PERCENTAGE_POINT = "percentage point"
POINTS = frozenset(["point", "points"])
BASIS_POINT = "basis point"

UNIT_NAMES = {
    form: name
    for name, forms in {
        "kilometre": "km kms kilometre kilometres kilometer kilometers",
        "metre": "metre metres meter meters",
        "centimetre": "cm centimetre centimetres centimeter centimeters",
        "millimetre": "mm millimetre millimetres millimeter millimeters",
        "mile": "mi mile miles",
        "mile an hour": "mph",
        "kilometre an hour": "kmh kph",
        "foot": "ft foot feet",
        "inch": "inch inches",
        "kilogram": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
        "gram": "g gram grams gramme grammes",
        "tonne": "tonne tonnes",
        "ton": "ton tons",
        "litre": "litre litres liter liters",
        "hectare": "ha hectare hectares",
        "hour": "hr hrs hour hours",
        "minute": "min mins minute minutes",
        "second": "sec secs second seconds",
        "year": "yr yrs year years",
        "megawatt": "mw megawatt megawatts",
        "gigawatt": "gw gigawatt gigawatts",
        "kilowatt": "kw kilowatt kilowatts",
        "person": "person persons people",
    }.items()
    for form in forms.split()
}
"""Folded spelling to the unit's name."""
AFTER_A_UNIT = {"ago": "ago", "earlier": "ago", "later": "later", "old": "old"}
"""After a unit, what makes it another one: three years ago are not three years."""
