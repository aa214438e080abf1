//! `baem show --format html`: one page, without a network, with the source on one side and what became of it on the other.
//!
//! `build` writes the page: plain text that can be read and searched as it is, one line a row. `page.js` makes rows of the lines once
//! they come into view, lights what belongs together, folds, and searches; `page.css` has the colors. `graph.js` draws graphs.
//!
//! - G1. A row is one line, its fields apart by tabs: see `build::code_row`. Nothing is told twice, so that a page stays below twice the
//!   size of its text.
//! - G2. Columns in rows count UTF-16 units, as the script does.
//! - G3. The page loads nothing: its security policy forbids it.

mod build;

pub(crate) use build::{ast, code, scopes, tokens};
