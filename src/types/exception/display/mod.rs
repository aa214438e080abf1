//! The text of an uncaught error, as CPython 3.13 writes it.
//!
//! Start with `exception_text`. `report` decides what is shown in which order (chains, groups, notes), `stack` writes the lines of a
//! traceback, `carets` the source line and what is marked under it, `anchors` finds which part of an expression failed, `suggestion` the name
//! that was probably meant. Showing an error never fails: what raises on the way is replaced by a text that says so.

mod anchors;
mod carets;
mod color;
mod report;
mod stack;
mod suggestion;

pub(crate) use color::wanted as color_wanted;
pub(super) use report::{final_line, safe_text};
pub(super) use stack::{plain_stack, traceback_of};

use crate::heap::Value;
use crate::object::Cx;

/// The text of an exception with its traceback, and with those it came from; ends in a line end.
pub(crate) fn exception_text(cx: &mut Cx, exception: &Value, color: bool) -> String {
    report::text(cx, exception, color::theme(color))
}

/// Source lines with marks under the failing part, as a report shows them; the columns, in bytes, are those of the first and the last line.
pub(crate) fn marked_lines(lines: &[&str], columns: (u32, u32), color: bool) -> String {
    if lines.is_empty() { String::new() } else { carets::marked_lines(lines, columns, color::theme(color)) }
}

/// What a report adds to the message of an error about a name: `. Did you mean: 'x'?`
pub(crate) fn hint(cx: &mut Cx, error: &Value, traceback: Option<Value>) -> String {
    suggestion::hint(cx, error, traceback)
}
