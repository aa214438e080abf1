//! `posix`: what the system does with files, folders, environment and processes. `py/os.py` is what programs import.
//!
//! Calls of the system go through `rustix` and `nix`, which make them safe; the few that neither has are in `sync::process`.
//!
//! Here are the arguments that functions have in common; the functions are in files by what they are about.

mod descriptors;
mod environment;
mod files;
mod folders;
mod identity;
mod numbers;
mod process;
mod scheduling;
mod spawn;
mod stat;
mod timers;

pub(crate) use folders::PAYLOADS;

use super::add_functions;
use crate::heap::Value;
use crate::object::exception_tree::Exc;
use crate::object::layout::bytes::Bytes;
use crate::object::{Cx, Raised, Res, Str, new_bytes, ops, raise, special};
use crate::types::exception::os_error::from_number;
use crate::types::io::descriptor::{self, Descriptor};
use crate::types::io::open::{file_system_bytes, file_system_text, fspath};
use rustix::fd::{AsFd, BorrowedFd};
use rustix::io::Errno;
use std::ffi::{CString, OsStr};
use std::os::unix::ffi::OsStrExt;

pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    for table in [
        files::FUNCTIONS,
        folders::FUNCTIONS,
        stat::FUNCTIONS,
        descriptors::FUNCTIONS,
        descriptors::SETTINGS,
        process::FUNCTIONS,
        process::CHILDREN,
        identity::FUNCTIONS,
        scheduling::FUNCTIONS,
        spawn::FUNCTIONS,
        timers::FUNCTIONS,
        environment::FUNCTIONS,
    ] {
        add_functions(cx, dict, "posix", table);
    }
    for (name, value) in numbers::CONSTANTS {
        let value = cx.int(*value);
        ops::dict::set_text(cx, dict, name, value);
    }
    stat::add_classes(cx, dict);
    stat::add_questions(cx, dict);
    process::add_classes(cx, dict);
    folders::add_classes(cx, dict);
    environment::add_values(cx, dict)?;
    let error = cx.exception_class(Exc::OSError);
    ops::dict::set_text(cx, dict, "error", error);
    Ok(())
}

/// The exception of a failed call; `files` are those that it is about.
fn failed(cx: &mut Cx, error: Errno, files: &[&Value]) -> Raised {
    let files: Vec<Value> = files.iter().map(|file| (*file).clone()).collect();
    from_number(cx, error.raw_os_error(), &files)
}

/// Calls the system without the GIL, again if a signal interrupts it.
fn run<T: Send>(cx: &mut Cx, files: &[&Value], mut call: impl FnMut() -> Result<T, Errno> + Send) -> Res<T> {
    loop {
        match cx.release(&mut call) {
            Ok(result) => return Ok(result),
            Err(Errno::INTR) => cx.poll_if_due()?,
            Err(error) => return Err(failed(cx, error, files)),
        }
    }
}

/// What an argument that names a file may be besides a string, bytes, or an object with `__fspath__`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Also {
    Nothing,
    Number,
    NumberOrNone,
}

/// Which function and argument, for messages, and what may be given.
#[derive(Clone, Copy)]
struct Wanted {
    function: &'static str,
    argument: &'static str,
    also: Also,
}

const fn path(function: &'static str) -> Wanted {
    Wanted { function, argument: "path", also: Also::Nothing }
}

const fn path_or_fd(function: &'static str) -> Wanted {
    Wanted { function, argument: "path", also: Also::Number }
}

/// An argument that names a file.
struct Path {
    /// The path, or the number of an open file.
    place: Result<CString, i32>,
    /// The path as messages show it: string, bytes or number.
    value: Value,
    /// Names that belong to it are given as bytes.
    as_bytes: bool,
}

impl Path {
    fn of(cx: &mut Cx, value: &Value, wanted: Wanted) -> Res<Path> {
        let Wanted { function, argument, also } = wanted;
        if value.is_none() && also == Also::NumberOrNone {
            let here = cx.str(".");
            return Ok(Path { place: Ok(c".".into()), value: here, as_bytes: false });
        }
        let is_text = value.downcast::<Str>().is_some() || value.downcast::<Bytes>().is_some();
        if !is_text && also != Also::Nothing && ops::index::is_index(cx, value) {
            return Ok(Path { place: Err(number(cx, value)?), value: value.clone(), as_bytes: false });
        }
        let name = cx.intern("__fspath__");
        let class = cx.type_of(value);
        if !is_text && cx.lookup(crate::object::type_object::as_type(&class), name).is_none() {
            let known = match also {
                Also::Nothing => "string, bytes or os.PathLike",
                Also::Number => "string, bytes, os.PathLike or integer",
                Also::NumberOrNone => "string, bytes, os.PathLike, integer or None",
            };
            return Err(raise::wrong_type(cx, &format!("{function}: {argument} should be {known}"), value));
        }
        let value = fspath(cx, value)?;
        let (bytes, as_bytes) = match (value.downcast::<Str>(), value.downcast::<Bytes>()) {
            (Some(text), _) => (text_bytes(cx, text)?, false),
            (_, bytes) => (bytes.map_or(Vec::new(), |bytes| bytes.as_slice().to_vec()), true),
        };
        match CString::new(bytes) {
            Ok(path) => Ok(Path { place: Ok(path), value, as_bytes }),
            Err(_) => Err(cx.value_error(format!("{function}: embedded null character in {argument}"))),
        }
    }

    /// The path, where no number was allowed.
    fn text(&self) -> &CString {
        self.place.as_ref().expect("numbers are given where `Also` allows them")
    }

    /// A name that the system gave for this path.
    fn named(&self, cx: &mut Cx, name: &[u8]) -> Value {
        if self.as_bytes { new_bytes(cx, name) } else { file_system_text(cx, OsStr::from_bytes(name)) }
    }
}

/// The bytes of a file name; surrogates that stand for no byte are an error.
fn text_bytes(cx: &mut Cx, text: &Str) -> Res<Vec<u8>> {
    if text.iter().any(|c| (0xd800..0xdc80).contains(&c) || (0xdd00..0xe000).contains(&c)) {
        use crate::types::str::codec::{Encoding, Errors, encode};
        let value = crate::object::layout::str::str_as(cx.heap(), <Str as crate::heap::Object>::SHAPE, text);
        return encode(cx, &value, Encoding::Utf8, &Errors::SurrogateEscape);
    }
    Ok(file_system_bytes(text))
}

/// A number of a file where a path may stand as well.
fn number(cx: &mut Cx, value: &Value) -> Res<i32> {
    crate::types::io::warn_of_bool(cx, value)?;
    let number = ops::index::index(cx, value)?;
    let small = ops::index::small(&number).and_then(|number| i32::try_from(number).ok());
    small.ok_or_else(|| {
        let is_negative = ops::index::big(&number).is_some_and(|number| number.to_string().starts_with('-'));
        raise::overflow_error(cx, if is_negative { "fd is less than minimum" } else { "fd is greater than maximum" })
    })
}

/// The open file with a number.
fn open_file(cx: &mut Cx, fd: i32) -> Res<Descriptor> {
    descriptor::find(fd).map_err(|error| failed(cx, error, &[]))
}

/// The open file that a path argument names, if it is a number.
fn open_path(cx: &mut Cx, fd: i32, value: &Value) -> Res<Descriptor> {
    descriptor::find(fd).map_err(|error| failed(cx, error, &[value]))
}

/// An argument that is the number of an open file.
struct Fd(Descriptor);

impl<'a> crate::object::native::FromArg<'a> for Fd {
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: crate::object::native::Place) -> Res<Fd> {
        Ok(Fd(open_fd(cx, arg)?))
    }
}

fn open_fd(cx: &mut Cx, value: &Value) -> Res<Descriptor> {
    let fd = c_int(cx, value)?;
    open_file(cx, fd)
}

/// An argument of the system's type for small numbers.
pub(crate) fn c_int(cx: &mut Cx, value: &Value) -> Res<i32> {
    let number = ops::index::index(cx, value)?;
    let small = ops::index::small(&number).and_then(|number| i32::try_from(number).ok());
    small.ok_or_else(|| raise::overflow_error(cx, "Python int too large to convert to C int"))
}

pub(crate) struct CInt(pub(crate) i32);

impl<'a> crate::object::native::FromArg<'a> for CInt {
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: crate::object::native::Place) -> Res<CInt> {
        c_int(cx, arg).map(CInt)
    }
}

/// A number, or an object with `fileno`.
pub(crate) struct HasFileno(pub(crate) i32);

impl<'a> crate::object::native::FromArg<'a> for HasFileno {
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: crate::object::native::Place) -> Res<HasFileno> {
        if ops::is_int(arg) {
            crate::types::io::warn_of_bool(cx, arg)?;
            return match c_int(cx, arg)? {
                fd @ 0.. => Ok(HasFileno(fd)),
                fd => Err(cx.value_error(format!("file descriptor cannot be a negative integer ({fd})"))),
            };
        }
        let name = cx.intern("fileno");
        let Some(number) = special::call_optional(cx, arg, name, &[])? else {
            return Err(cx.type_error("argument must be an int, or have a fileno() method."));
        };
        if !ops::is_int(&number) {
            return Err(cx.type_error("fileno() returned a non-integer"));
        }
        match c_int(cx, &number)? {
            fd @ 0.. => Ok(HasFileno(fd)),
            fd => Err(cx.value_error(format!("file descriptor cannot be a negative integer ({fd})"))),
        }
    }
}

/// The folder that a path starts from, if it is relative: the argument `dir_fd`.
enum Folder {
    Current,
    Open(Descriptor),
}

impl AsFd for Folder {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Folder::Current => rustix::fs::CWD,
            Folder::Open(folder) => folder.as_fd(),
        }
    }
}

/// `dir_fd`, whose errors name the path.
fn folder(cx: &mut Cx, dir_fd: &Value, files: &[&Value]) -> Res<Folder> {
    if dir_fd.is_none() {
        return Ok(Folder::Current);
    }
    if !ops::index::is_index(cx, dir_fd) {
        return Err(raise::wrong_type(cx, "argument should be integer or None", dir_fd));
    }
    let fd = number(cx, dir_fd)?;
    match descriptor::find(fd) {
        Ok(folder) => Ok(Folder::Open(folder)),
        // An absolute path starts nowhere: the system does not look at the number.
        Err(_) if files.iter().all(|file| is_absolute(file)) && !files.is_empty() => Ok(Folder::Current),
        Err(error) => Err(failed(cx, error, files)),
    }
}

fn is_absolute(path: &Value) -> bool {
    match (path.downcast::<Str>(), path.downcast::<Bytes>()) {
        (Some(text), _) => text.iter().next() == Some('/' as u32),
        (_, Some(bytes)) => bytes.as_slice().first() == Some(&b'/'),
        _ => false,
    }
}

/// An id of a user or group: None for -1, which changes nothing.
fn id(cx: &mut Cx, value: &Value, what: &str) -> Res<Option<u32>> {
    if !ops::index::is_index(cx, value) {
        return Err(raise::wrong_type(cx, &format!("{what} should be integer"), value));
    }
    let number = ops::index::index(cx, value)?;
    match ops::index::small(&number) {
        Some(-1) => Ok(None),
        Some(id @ 0..=0xffff_fffe) => Ok(Some(id as u32)),
        // `os.setuid(1 << 40)` says "less" too.
        Some(_) => Err(raise::overflow_error(cx, format!("{what} is less than minimum"))),
        None => Err(raise::overflow_error(cx, format!("{what} is greater than maximum"))),
    }
}
