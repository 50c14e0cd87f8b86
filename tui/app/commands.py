"""Every command of the terminal as a row in one table.

The table feeds the bindings (by id, so that config.yaml can rebind them), the
footer, the palette, the help, the key table of the README, and `parallax
check`: Textual takes clashing keys and unknown ids without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from tui.storage.schema import where_of


@dataclass(frozen=True, slots=True)
class Command:
    """Something the reader can do by a key, from the palette, or from the help."""

    id: str
    keys: str
    """The names that the terminal library has for them, with commas between; empty where it has no key of its own."""
    label: str
    help: str
    group: str
    in_footer: bool = False
    after_g: bool = False
    """Whether its key is the second one, after `g`."""

    @property
    def action(self) -> str:
        """What the terminal library runs for it: the handler of this id."""
        return f"run('{self.id}')"


COMMANDS: tuple[Command, ...] = (
    Command("help", "question_mark,f1", "Help", "List every key that works here, searchable, with the legend", "help", in_footer=True),
    Command("palette", "colon,ctrl+p", "Palette", "Find a command by its name", "help"),
    Command("next-pane", "tab,right,l", "Next source", "Move the focus one pane to the right; the event stays", "sources"),
    Command("previous-pane", "shift+tab,left,h", "Previous source", "Move the focus one pane to the left; the event stays", "sources"),
    Command("go-to-source", "1,2,3,4,5,6,7,8,9", "Go to source", "Go to the source of that number", "sources"),
    Command("all-sources", "0", "All sources", "Show as many panes side by side as fit", "sources"),
    Command("zoom", "z", "Zoom", "Show the focused pane alone, or all again", "sources"),
    Command("layout", "backslash,L", "Layout", "Go round columns, stacked and single", "sources"),
    Command("open", "o", "Open", "Open files or folders, add to these, or go to a source, a recent session or the sample", "sources"),
    Command("dropped", "D", "Left out", "Say how this article was read, and what was left out of it by which rule", "sources"),
    Command("next-passage", "j,down", "Next passage", "Move the focus one passage down", "passages"),
    Command("previous-passage", "k,up", "Previous passage", "Move the focus one passage up", "passages"),
    Command("page-down", "space,pagedown", "Page down", "Read on by a screenful", "passages"),
    Command("page-up", "pageup", "Page up", "Go back by a screenful", "passages"),
    Command("first-passage", "home", "Top", "Go to the beginning of the article", "passages"),
    Command("last-passage", "end,G", "Bottom", "Go to the end of the article", "passages"),
    Command("next-event", "right_square_bracket,full_stop", "Next event", "Move every pane to the next shared event", "events", in_footer=True),
    Command("previous-event", "left_square_bracket,comma", "Previous event", "Move every pane to the shared event before", "events"),
    Command("next-alone", "right_curly_bracket,greater_than_sign", "Next found only here", "Go to the next passage that matching found in no other source", "events"),
    Command("previous-alone", "left_curly_bracket,less_than_sign", "Previous found only here", "Go to the passage before that matching found in no other source", "events"),
    Command("merge", "M", "Merge", "Make one event of this and the next", "events"),
    Command("split", "S", "Split", "Take this passage, and what is most like it, out into an event of its own", "events"),
    Command("rename", "R", "Rename", "Give the event another name", "events"),
    Command("next-term", "t", "Next loaded term", "Go to the next loaded term in this source", "terms"),
    Command("previous-term", "T", "Previous loaded term", "Go to the loaded term before", "terms"),
    Command("dismiss", "x", "Dismiss", "Take the mark off this loaded term", "terms"),
    Command("dismiss-everywhere", "X", "Dismiss everywhere", "Take the mark off this loaded term in every article", "terms"),
    Command("search", "slash", "Search", "Search all sources", "terms"),
    Command("next-match", "n", "Next match", "Go to the next place that holds what was searched for", "terms"),
    Command("previous-match", "N", "Previous match", "Go to the place before", "terms"),
    Command("level", "enter", "Bring level", "Bring every pane level with the focused passage; where one pane fills the screen, flip to the next source", "alignment"),
    Command("sync", "s", "In step", "Move the other panes along, or leave them where they are", "alignment"),
    Command("next-candidate", "c", "Next candidate", "Show this pane's next candidate for the event", "alignment"),
    Command("pin", "p", "Pin", "Make this pane's passage a member of the event", "alignment"),
    Command("unlink", "minus", "Unlink", "Take this pane's passage out of the event", "alignment"),
    Command("no-counterpart", "equals_sign", "No counterpart", "Rule that this source has nothing for the event", "alignment"),
    Command("one-story", "O", "One story", "Rule that the articles tell one story, where matching saw two; again takes it back", "alignment"),
    Command("compare", "C", "Compare again", "Compare the articles again, after it was stopped or failed", "alignment"),
    Command("why", "i", "Why", "Say what speaks for and against this pane's place", "alignment"),
    Command("select", "v", "Select", "Choose the sentence, the passage, the word; ← → move it, Shift+← → change it by a word", "notes", in_footer=True),
    Command("shrink", "shift+left", "A word less", "Make the selection one word shorter", "notes"),
    Command("grow", "shift+right", "A word more", "Make the selection one word longer", "notes"),
    Command("annotate", "a", "Note", "Write a note with codes on the selection, or on the passage", "notes"),
    Command("repeat-code", "r", "Repeat code", "Give the selection the codes of the last note", "notes"),
    Command("edit-note", "e", "Edit note", "Change the note that stands here", "notes"),
    Command("delete-note", "d", "Delete note", "Delete the note that stands here; u brings it back", "notes"),
    Command("undo", "u", "Undo", "Take back the last change to notes and decisions", "notes"),
    Command("redo", "U", "Redo", "Make the change again that was taken back", "notes"),
    Command("copy", "y", "Copy", "Copy the selection as a citation", "take away"),
    Command("copy-event", "Y", "Copy event", "Copy the event as a Markdown table, one row a source", "take away"),
    Command("export", "E", "Export", "Write a report or the notes to a file; asks for format and path", "take away"),
    Command("filter", "f", "Marks", "Choose which categories and voices are marked and counted", "other"),
    Command("jump-back", "left_parenthesis", "Jump back", "Go back to where the last jump began", "other"),
    Command("jump-forward", "right_parenthesis", "Jump forward", "Go forward again", "other"),
    Command("go", "g", "Views", "Open the menu of views; it waits for the second key", "other", in_footer=True),
    Command("theme", "", "Theme", "Go round the dark, light and high-contrast themes", "other"),
    Command("back", "q", "Quit", "Go back; at home, quit", "other", in_footer=True),
    Command("escape", "escape", "Clear", "Stop comparing; else clear the selection, the search or the word last reached; never quits", "other"),
    Command("go-read", "r", "Read", "Back to the panes", "views", after_g=True),
    Command("go-tone", "t", "Tone", "Count loaded wordings by kind, word, source and voice; every count opens its hits", "views", after_g=True),
    Command("go-words", "w", "Words", "List other words for the same thing, other numbers, and the vocabulary of each source", "views", after_g=True),
    Command("go-quotes", "q", "Quotes", "Count quoted words by speaker and source, and the verbs that introduce them", "views", after_g=True),
    Command("go-notes", "n", "Notes", "List the notes; Enter jumps to the place", "views", after_g=True),
    Command("go-top", "g", "Top", "Go to the beginning of the article", "views", after_g=True),
)  # fmt: skip
"""In the order in which help lists them."""

NUMBERED = "go-to-source"
"""The one command whose keys do one thing each: the first goes to the first source."""
NUMBERS = range(1, 10)
"""The sources that have a key."""

KEY_NAMES: Mapping[str, str] = {
    "question_mark": "?", "colon": ":", "backslash": "\\", "right_square_bracket": "]", "left_square_bracket": "[",
    "full_stop": ".", "comma": ",", "right_curly_bracket": "}", "left_curly_bracket": "{", "greater_than_sign": ">",
    "less_than_sign": "<", "slash": "/", "left_parenthesis": "(", "right_parenthesis": ")", "space": "Space",
    "pagedown": "PageDown", "pageup": "PageUp", "home": "Home", "end": "End", "enter": "Enter", "escape": "Esc",
    "tab": "Tab", "shift+tab": "Shift+Tab", "left": "←", "right": "→", "up": "↑", "down": "↓", "f1": "F1",
    "shift+left": "Shift+←", "shift+right": "Shift+→", "ctrl+p": "Ctrl+P", "minus": "-", "equals_sign": "=",
}  # fmt: skip
"""How a key is shown, where its name is not what stands on it."""


def shown_keys(command: Command) -> str:
    """The keys of a command as a reader knows them: `] .`, or `g n`."""
    if command.id == NUMBERED:
        first, *_, last = command.keys.split(",")
        return f"{first}–{last}"
    keys = " ".join(KEY_NAMES.get(key, key) for key in command.keys.split(",") if key)
    return f"g {keys}" if command.after_g else keys


def rebound(keys: Mapping[str, str]) -> tuple[Sequence[Command], list[str]]:
    """The commands with the reader's keys in place of their own, and what is wrong with these in words.

    An unknown id and a key that two commands want are said; the first
    command then keeps the key.
    """
    known = {command.id for command in COMMANDS}
    problems = []
    for id in keys.keys() - known:
        near = get_close_matches(id, known, n=1)
        said = f"{where_of(id, 'keys')}: there is no command {id!r}"
        problems.append(said + (f"; did you mean {near[0]!r}?" if near else ""))
    commands = [replace(command, keys=keys.get(command.id, command.keys)) for command in COMMANDS]
    return commands, sorted(problems) + clashes(commands, {id: where_of(id, "keys") for id in keys})


def clashes(commands: Iterable[Command], places: Mapping[str, str]) -> list[str]:
    """The keys that two commands want, in words, with the place where the reader gave one of them its key."""
    owner: dict[tuple[bool, str], str] = {}
    found = []
    for command in commands:
        for key in filter(None, command.keys.split(",")):
            first = owner.setdefault((command.after_g, key), command.id)
            if first != command.id:
                where = places.get(command.id) or places.get(first, "keys")
                found.append(f"{where}: {KEY_NAMES.get(key, key)!r} is wanted by {first!r} and by {command.id!r}")
    return found


def key_table() -> str:
    """The key table of the README, as Markdown: a test holds the two together."""
    keyed = [command for command in COMMANDS if command.keys]
    groups = ["", *(command.group for command in keyed)]
    rows = [
        f"| {'' if command.group == before else command.group} | `{shown_keys(command)}` | {command.help} |"
        for before, command in zip(groups, keyed, strict=False)
    ]
    return "\n".join(["| group | keys | what they do |", "|---|---|---|", *rows])
