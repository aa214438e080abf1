//! What is said of instructions and lines besides, say by a profile: pages show it beside them, and shade them.

use std::collections::BTreeMap;

/// What is said of one place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Note {
    /// How much it is shaded: from 0 to 1.
    pub(crate) heat: f32,
    /// A number, for a column before the line or the instruction.
    pub(crate) count: String,
    /// What is to be said besides; may be empty.
    pub(crate) text: String,
}

/// Notes for the pieces of code that are shown together.
#[derive(Clone, Default, Debug)]
pub(crate) struct Notes {
    /// What the notes are, for the head of a page.
    pub(crate) title: String,
    /// By the place of the piece of code in the list, and the word of the instruction.
    pub(crate) instructions: BTreeMap<(usize, u32), Note>,
    pub(crate) lines: BTreeMap<u32, Note>,
}

impl Notes {
    /// A note for the instruction at a word of a piece of code.
    pub(crate) fn instruction(&mut self, piece: usize, word: u32, note: Note) {
        self.instructions.insert((piece, word), note);
    }

    /// A note for a line of the source.
    pub(crate) fn line(&mut self, line: u32, note: Note) {
        self.lines.insert(line, note);
    }
}
