"""The first five minutes: one line that names the next key, and moves on when it was pressed."""

from __future__ import annotations

from dataclasses import dataclass

WELCOME = "Works offline; it counts and aligns words. You judge."


@dataclass(frozen=True, slots=True)
class Lesson:
    """What to try, and the command that shows it was tried."""

    command: str
    words: str
    """With `{key}` where the command's key stands."""


LESSONS = (
    Lesson("next-event", WELCOME + " {key} moves every pane to the next shared event."),
    Lesson("next-term", "Coloured words judge; the letter in the margin says how. {key} goes to the next one."),
    Lesson("next-pane", "{key} goes to the next source; the event stays."),
    Lesson("why", "Is it really the same event? {key} says what speaks for and against it."),
    Lesson("select", "{key} chooses the sentence, the passage, the word."),
    Lesson("annotate", "{key} writes a note on it; it is on disk before you read “kept”."),
    Lesson("export", "{key} writes a report or your notes to a file."),
)


def lesson_after(done: int, command: str) -> int:
    """The number of the next lesson once a command was used; it moves on only from that command's own lesson."""
    return done + 1 if done < len(LESSONS) and LESSONS[done].command == command else done
