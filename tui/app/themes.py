"""The three looks: dark, light, and high contrast.

Each loaded-term category takes a colour of its own from `terms`, in the order
of the lexicon's categories; the letter in the margin is the second sign.
"""

from __future__ import annotations

from textual.theme import Theme

TERM_COLOURS: dict[str, tuple[str, ...]] = {
    "parallax-dark": (
        "#ff8a7a", "#f5b04c", "#ff6f91", "#e29bf0", "#a9a4ff", "#ff9e64",
        "#e6d06a", "#c3c95c", "#5fd0c5", "#f2a7c3", "#8fd17f",
    ),
    "parallax-light": (
        "#b3261e", "#8f5200", "#a8123f", "#7b2d8e", "#4b3fb5", "#a3400a",
        "#6f5a00", "#55600a", "#00695f", "#96345f", "#2f6b1f",
    ),
    "parallax-contrast": (
        "#ff9d8f", "#ffc04d", "#ff86a6", "#f0b3ff", "#c4c0ff", "#ffb080",
        "#ffec80", "#e4ef6b", "#6ff5e7", "#ffc2da", "#a8ff91",
    ),
}  # fmt: skip
"""By theme: light text colours on dark, dark ones on light, all at 4.5:1 or better."""

THEMES: tuple[Theme, ...] = (
    Theme(
        name="parallax-dark",
        primary="#8ab4d8",
        secondary="#6f8aa5",
        accent="#e8b464",
        warning="#e8b464",
        error="#ff8a7a",
        success="#8fd17f",
        foreground="#dcd9d2",
        background="#15171b",
        surface="#15171b",
        panel="#20242b",
        boost="#262b34",
        dark=True,
        variables={
            "origin": "#2b2a22",
            "strong": "#1c2b38",
            "possible": "#1d2329",
            "quiet": "#7f858d",
            "faint": "#9aa0a8",
            "rule": "#343941",
            "chosen": "#3f5a80",
            "found": "#5a4a12",
            "note": "#24402c",
        },
    ),
    Theme(
        name="parallax-light",
        primary="#1f5c8f",
        secondary="#4f6478",
        accent="#8a5a00",
        warning="#8a5a00",
        error="#b3261e",
        success="#2f6b1f",
        foreground="#22252a",
        background="#fbfaf7",
        surface="#fbfaf7",
        panel="#eeece6",
        boost="#e6e3da",
        dark=False,
        variables={
            "origin": "#f6ecd2",
            "strong": "#dfeaf5",
            "possible": "#edf0f3",
            "quiet": "#6b7078",
            "faint": "#5c626a",
            "rule": "#cfccc3",
            "chosen": "#a9cdf2",
            "found": "#ffe58a",
            "note": "#d9efd6",
        },
    ),
    Theme(
        name="parallax-contrast",
        primary="#9fd0ff",
        secondary="#ffffff",
        accent="#ffd75f",
        warning="#ffd75f",
        error="#ff9d8f",
        success="#a8ff91",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#1a1a1a",
        boost="#262626",
        dark=True,
        variables={
            "origin": "#332b00",
            "strong": "#00294d",
            "possible": "#1f1f1f",
            "quiet": "#c0c0c0",
            "faint": "#d0d0d0",
            "rule": "#7a7a7a",
            "chosen": "#0057b8",
            "found": "#6b5200",
            "note": "#004d1a",
        },
    ),
)
"""Their names are what `app.theme` in config.yaml takes."""
