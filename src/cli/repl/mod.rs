//! The prompt: reads a statement, runs it, shows the value, and so on until the input ends or the program leaves.
//!
//! `session` is the loop. On a terminal that can move its cursor, `editor` reads blocks; everything else is read line by line (`lines`).
//! `execute` runs a block, `display` shows its value, `commands` obeys lines that begin with a colon.
//!
//! What the editor shows of objects while somebody types (`complete`, `hint`) it knows from `statics`, which looks at objects without
//! running any of the program: typing must not have effects.

mod above;
mod buffer;
mod commands;
mod complete;
mod display;
mod editor;
mod execute;
mod highlight;
mod hint;
mod history;
mod indent;
mod keymap;
mod keys;
mod layout;
mod lines;
mod screen;
mod session;
mod settings;
mod shell;
mod statics;
mod terminal;
mod theme;
mod trace;

pub(super) use session::{greet, run};
