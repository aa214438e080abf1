//! `_traceback`: what `traceback` shares with the report of uncaught errors.

use super::add_functions;
use crate::heap::Value;
use crate::object::layout::exception::Traceback;
use crate::object::layout::list::List;
use crate::object::native::{functions, text_of};
use crate::object::{Cx, Res};
use crate::types::exception::display;

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_traceback", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS {
    /// Source lines, each behind four spaces, with marks under the part that failed: from a byte of the first line to one of the last.
    "marked(lines, start, end, color, /)" => |cx: &mut Cx, lines: &List, start: i64, end: i64, color: bool| -> String {
        let lines: Vec<String> = lines.items.get(cx).iter().map(text_of).collect();
        let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
        let column = |at: i64| u32::try_from(at.max(0)).unwrap_or(u32::MAX);
        display::marked_lines(&lines, (column(start), column(end)), color)
    };
    /// What is added to the message of an error about a name: which one was probably meant.
    "hint(error, traceback, /)" => |cx: &mut Cx, error: &Value, traceback: &Value| -> String {
        display::hint(cx, error, traceback.downcast::<Traceback>().map(|_| traceback.clone()))
    };
} }
