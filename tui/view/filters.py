"""What of the loaded terms is marked and counted on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.model.framing import Hit, Voice


@dataclass(frozen=True, slots=True)
class Filter:
    """The categories and voices that the reader has switched off."""

    categories: frozenset[str] = frozenset()
    voices: frozenset[Voice] = frozenset()
    faint: bool = True
    """Whether the terms of tier 2 are marked."""

    def shows(self, hit: Hit) -> bool:
        """Whether a hit is marked and counted."""
        return (
            hit.term.category not in self.categories
            and hit.voice not in self.voices
            and (self.faint or hit.term.tier == 1)
        )

    def is_off(self) -> bool:
        """Whether everything is shown."""
        return self == Filter()

    def with_category(self, id: str, *, shown: bool) -> Filter:
        """With one category switched on or off."""
        rest = self.categories - {id}
        return replace(self, categories=rest if shown else rest | {id})

    def with_voice(self, voice: Voice, *, shown: bool) -> Filter:
        """With one voice switched on or off."""
        rest = self.voices - {voice}
        return replace(self, voices=rest if shown else rest | {voice})
