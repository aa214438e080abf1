//! When colors are used, and which.

use crate::object::layout::dict::Dict;
use crate::object::{Cx, ops};

/// Escape sequences around the parts of a report; all empty without colors.
#[derive(Clone, Copy, Default)]
pub(super) struct Theme {
    /// File, line and function of a traceback line, and the message.
    pub(super) place: &'static str,
    /// The class.
    pub(super) class: &'static str,
    /// What the tildes mark.
    pub(super) context: &'static str,
    /// What the carets mark.
    pub(super) error: &'static str,
    pub(super) reset: &'static str,
}

pub(super) fn theme(color: bool) -> Theme {
    if !color {
        return Theme::default();
    }
    Theme { place: "\x1b[35m", class: "\x1b[1;35m", context: "\x1b[31m", error: "\x1b[1;31m", reset: "\x1b[0m" }
}

impl Theme {
    pub(super) fn is_colored(self) -> bool {
        !self.reset.is_empty()
    }
}

/// Whether errors on `sys.stderr` are colored: on a terminal, unless the environment says otherwise.
pub(crate) fn wanted(cx: &mut Cx) -> bool {
    let variable = |name: &str| std::env::var_os(name);
    match variable("PYTHON_COLORS").as_ref().and_then(|value| value.to_str()) {
        Some("0") => return false,
        Some("1") => return true,
        _ => {}
    }
    if variable("NO_COLOR").is_some() {
        return false;
    }
    if variable("FORCE_COLOR").is_some() {
        return true;
    }
    if variable("TERM").is_some_and(|term| term == "dumb") {
        return false;
    }
    let (stderr, isatty) = (cx.names().stderr, cx.names().isatty);
    let sys = cx.state().sys.clone();
    let stream = sys.downcast::<Dict>().and_then(|sys| sys.get_name(cx, stderr)).filter(|stream| !stream.is_none());
    let Some(stream) = stream else { return false };
    let answer = cx.call_method(&stream, isatty, &[]);
    answer.and_then(|answer| ops::truth(cx, &answer)).unwrap_or(false)
}
