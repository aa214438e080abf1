//! OSError and its subclasses, from what the system reported.

use super::exception::{member_place, set_member};
use super::exception_tree::Exc;
use super::{Cx, Raised};
use crate::heap::Value;
use std::io::{Error, ErrorKind};

/// An error of the system, with the file it was about.
#[cold]
pub(crate) fn os_error(cx: &mut Cx, error: &Error, filename: Option<&Value>) -> Raised {
    os_error_with(cx, error, filename, None)
}

/// An error of the system about two files.
#[cold]
pub(crate) fn os_error_with(cx: &mut Cx, error: &Error, filename: Option<&Value>, filename2: Option<&Value>) -> Raised {
    let errno = error.raw_os_error();
    let class = class_of(error.kind(), errno);
    let Some(errno) = errno else { return cx.raise(class, error.to_string()) };
    let number = cx.int(errno as i64);
    let text = cx.str(&strerror(errno));
    let raised = cx.raise_with(class, vec![number.clone(), text.clone()]);
    let members =
        [("errno", Some(&number)), ("strerror", Some(&text)), ("filename", filename), ("filename2", filename2)];
    for (name, value) in members {
        if let Some(value) = value {
            set_member(cx, &raised.0, member_place(Exc::OSError, name), value.clone());
        }
    }
    raised
}

/// An error by its number.
#[cold]
pub(crate) fn os_error_of(cx: &mut Cx, errno: i32, filename: Option<&Value>) -> Raised {
    os_error(cx, &Error::from_raw_os_error(errno), filename)
}

/// The subclass of OSError that stands for an error number.
pub(crate) fn class_of_errno(errno: i32) -> Exc {
    class_of(Error::from_raw_os_error(errno).kind(), Some(errno))
}

fn class_of(kind: ErrorKind, errno: Option<i32>) -> Exc {
    match kind {
        ErrorKind::NotFound => Exc::FileNotFoundError,
        ErrorKind::PermissionDenied => Exc::PermissionError,
        ErrorKind::ConnectionRefused => Exc::ConnectionRefusedError,
        ErrorKind::ConnectionReset => Exc::ConnectionResetError,
        ErrorKind::ConnectionAborted => Exc::ConnectionAbortedError,
        ErrorKind::BrokenPipe => Exc::BrokenPipeError,
        ErrorKind::AlreadyExists => Exc::FileExistsError,
        ErrorKind::WouldBlock => Exc::BlockingIOError,
        ErrorKind::TimedOut => Exc::TimeoutError,
        ErrorKind::Interrupted => Exc::InterruptedError,
        ErrorKind::NotADirectory => Exc::NotADirectoryError,
        ErrorKind::IsADirectory => Exc::IsADirectoryError,
        _ => match errno {
            Some(3) => Exc::ProcessLookupError,
            Some(10) => Exc::ChildProcessError,
            _ => Exc::OSError,
        },
    }
}

/// The system's text for an error number.
pub(crate) fn strerror(errno: i32) -> String {
    let text = Error::from_raw_os_error(errno).to_string();
    match text.rfind(" (os error ") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}
