//! What is said of instructions and lines besides, say by a profile: dumps and pages show it beside them, and shade them.

use std::collections::BTreeMap;

/// What is said, and how much it is shaded: from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Note {
    pub(crate) heat: f32,
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
    pub(crate) fn instruction(&mut self, piece: usize, word: u32, heat: f32, text: impl Into<String>) {
        self.instructions.insert((piece, word), Note { heat, text: text.into() });
    }

    /// A note for a line of the source.
    pub(crate) fn line(&mut self, line: u32, heat: f32, text: impl Into<String>) {
        self.lines.insert(line, Note { heat, text: text.into() });
    }
}
