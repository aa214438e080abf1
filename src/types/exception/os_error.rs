//! `OSError`: an error number of the system, which chooses the class.
//!
//! `OSError.__new__` does everything, since the class depends on the arguments; only for a subclass that overrides `__init__` and not
//! `__new__` is the work left to `OSError.__init__`, as in CPython.

use super::base::{self, args_of, keep_args, members, no_keywords, push};
use crate::heap::Value;
use crate::object::layout::str::StrBuilder;
use crate::object::native::{attributes, methods};
use crate::object::slots::{Init, Slots};
use crate::object::type_object::{BASE_TYPE, New, TypeSpec, as_type};
use crate::object::{Args, Cx, Exc, Raised, Res, exception, ops};

pub(super) static OS_ERROR: TypeSpec = TypeSpec {
    name: "OSError",
    flags: BASE_TYPE,
    slots: Slots { str: Some(str), init: Some(init), ..Slots::NONE },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[MEMBERS, WRITTEN],
    ..TypeSpec::DEFAULT
};

const ERRNO: usize = 0;
const STRERROR: usize = 1;
const FILENAME: usize = 2;
const FILENAME2: usize = 3;
const CHARACTERS_WRITTEN: usize = 4;

members! { MEMBERS {
    /// The error number.
    "errno" => ERRNO;
    /// What the error number means.
    "strerror" => STRERROR;
    /// The file that the error is about.
    "filename" => FILENAME;
    /// The other file, of functions that take two.
    "filename2" => FILENAME2;
} }

attributes! { WRITTEN {
    /// How many characters were written before the operation would have blocked.
    "characters_written" => |cx, this| match exception::member(cx, this, CHARACTERS_WRITTEN).bound() {
        Some(written) => Ok(written),
        None => Err(cx.raise(Exc::AttributeError, "characters_written")),
    }, set_characters_written;
} }

methods! { METHODS in "OSError" {
    /// What a pickle needs: the files go with the arguments.
    "__reduce__(self, /)" => reduce;
} }

fn set_characters_written(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let value = match value {
        Some(value) => written_count(cx, value)?,
        None if exception::member(cx, this, CHARACTERS_WRITTEN).is_undef() => {
            return Err(cx.raise(Exc::AttributeError, "characters_written"));
        }
        None => Value::UNDEF,
    };
    exception::set_member(cx, this, CHARACTERS_WRITTEN, value);
    Ok(())
}

fn written_count(cx: &mut Cx, value: &Value) -> Res<Value> {
    let count = ops::index::index(cx, value)?;
    match ops::index::small(&count) {
        Some(count) => Ok(cx.int(count)),
        None => {
            let name = cx.type_name(value);
            Err(cx.value_error(format!("cannot fit '{name}' into an index-sized integer")))
        }
    }
}

/// Whether `__init__` of a class is to look at the arguments, and not `__new__`.
fn init_decides(cx: &Cx, class: &Value) -> bool {
    let class = as_type(class);
    let own_init = !class.slots.get(cx).init.is_some_and(|own| std::ptr::fn_addr_eq(own, init as Init));
    own_init && class.new.get().is_some_and(|own| std::ptr::fn_addr_eq(own, new as New))
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    if init_decides(cx, class) {
        return Ok(exception::new_exception(cx, class, Vec::new()));
    }
    if args.has_keywords() {
        let name = as_type(class).text(cx);
        return Err(cx.type_error(format!("{name}() takes no keyword arguments")));
    }
    let mut class = class.clone();
    if let [errno, _, ..] = args.all()
        && args.all().len() <= 5
        && class.is(&cx.exception_class(Exc::OSError))
        && let Some(which) = ops::index::small(errno).and_then(class_of_number)
    {
        class = cx.exception_class(which);
    }
    let this = exception::new_exception(cx, &class, args.positional().to_vec());
    fill(cx, &this, args.positional())?;
    Ok(this)
}

fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    let class = cx.type_of(this);
    if !init_decides(cx, &class) {
        return Ok(());
    }
    no_keywords(cx, this, args)?;
    keep_args(cx, this, args.positional());
    fill(cx, this, args.positional())
}

/// Sets the members from the arguments.
fn fill(cx: &mut Cx, this: &Value, args: &[Value]) -> Res<()> {
    if !(2..=5).contains(&args.len()) {
        return Ok(());
    }
    exception::set_member(cx, this, ERRNO, args[0].clone());
    exception::set_member(cx, this, STRERROR, args[1].clone());
    let given = |at: usize| args.get(at).filter(|value| !value.is_none());
    let Some(filename) = given(2) else { return Ok(()) };
    let is_blocking = cx.type_of(this).is(&cx.exception_class(Exc::BlockingIOError));
    let slots = cx.ty(filename).slots.get(cx);
    if is_blocking && (ops::is_int(filename) || slots.index.is_some() || slots.int.is_some() || slots.float.is_some()) {
        let written = written_count(cx, filename)?;
        exception::set_member(cx, this, CHARACTERS_WRITTEN, written);
        return Ok(());
    }
    exception::set_member(cx, this, FILENAME, filename.clone());
    if let Some(second) = given(4) {
        exception::set_member(cx, this, FILENAME2, second.clone());
    }
    keep_args(cx, this, &args[..2]);
    Ok(())
}

fn str(cx: &mut Cx, this: &Value) -> Res<Value> {
    let [errno, strerror, filename, second] =
        [ERRNO, STRERROR, FILENAME, FILENAME2].map(|at| exception::member(cx, this, at));
    if filename.is_undef() && (errno.is_undef() || strerror.is_undef()) {
        return base::str(cx, this);
    }
    let mut text = StrBuilder::new();
    text.push_text("[Errno ");
    push(&mut text, &ops::str(cx, &errno.bound().unwrap_or(Value::NONE))?);
    text.push_text("] ");
    push(&mut text, &ops::str(cx, &strerror.bound().unwrap_or(Value::NONE))?);
    if !filename.is_undef() {
        text.push_text(": ");
        push(&mut text, &ops::repr(cx, &filename)?);
        if !second.is_undef() {
            text.push_text(" -> ");
            push(&mut text, &ops::repr(cx, &second)?);
        }
    }
    Ok(text.finish(cx.heap()))
}

fn reduce(cx: &mut Cx, this: &Value) -> Value {
    let class = cx.type_of(this);
    let mut args = args_of(cx, this).to_vec();
    let [filename, second] = [FILENAME, FILENAME2].map(|at| exception::member(cx, this, at));
    if args.len() == 2 && !filename.is_undef() {
        args.push(filename);
        if !second.is_undef() {
            args.extend([Value::NONE, second]);
        }
    }
    let args = cx.tuple(args);
    let dict = crate::object::instance::existing_dict(cx, this);
    cx.tuple([class, args].into_iter().chain(dict).collect())
}

/// The class of an error number.
fn class_of_number(errno: i64) -> Option<Exc> {
    Some(match i32::try_from(errno).ok()? {
        libc::EAGAIN | libc::EALREADY | libc::EINPROGRESS => Exc::BlockingIOError,
        libc::EPIPE | libc::ESHUTDOWN => Exc::BrokenPipeError,
        libc::ECHILD => Exc::ChildProcessError,
        libc::ECONNABORTED => Exc::ConnectionAbortedError,
        libc::ECONNREFUSED => Exc::ConnectionRefusedError,
        libc::ECONNRESET => Exc::ConnectionResetError,
        libc::EEXIST => Exc::FileExistsError,
        libc::ENOENT => Exc::FileNotFoundError,
        libc::EISDIR => Exc::IsADirectoryError,
        libc::ENOTDIR => Exc::NotADirectoryError,
        libc::EINTR => Exc::InterruptedError,
        libc::EACCES | libc::EPERM => Exc::PermissionError,
        libc::ESRCH => Exc::ProcessLookupError,
        libc::ETIMEDOUT => Exc::TimeoutError,
        _ => return None,
    })
}

/// The exception of a failed system call, about to be raised; `files` are the file it is about, and the other one.
pub(crate) fn from_io(cx: &mut Cx, error: &std::io::Error, files: &[Value]) -> Raised {
    let Some(number) = error.raw_os_error() else { return cx.raise(Exc::OSError, error.to_string()) };
    from_number(cx, number, files)
}

/// As `from_io`, by the error number.
pub(crate) fn from_number(cx: &mut Cx, number: i32, files: &[Value]) -> Raised {
    let mut args = vec![cx.int(number as i64), cx.str(&strerror(number))];
    match files {
        [] => {}
        [file] => args.push(file.clone()),
        [file, second, ..] => args.extend([file.clone(), Value::NONE, second.clone()]),
    }
    cx.raise_with(Exc::OSError, args)
}

/// The system's text for an error number.
pub(crate) fn strerror(number: i32) -> String {
    // Rust's text is the system's, followed by the number: "No such file or directory (os error 2)".
    let text = std::io::Error::from_raw_os_error(number).to_string();
    text.strip_suffix(&format!(" (os error {number})")).unwrap_or(&text).to_owned()
}
