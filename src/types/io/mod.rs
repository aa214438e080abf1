//! Files and streams: what the module `_io` is made of.
//!
//! ```text
//! TextIo  ── text, encoding, line ends ──►  Buffered  ── blocks ──►  FileIo  ── system calls, without the GIL ──►  an open file
//! StringIo and BytesIo hold their contents themselves.
//! ```
//!
//! `open` (in `open.rs`) builds the tower. Each floor calls the one below directly if that is one of ours, else by its Python
//! methods, so programs can put streams of their own at the bottom. What all streams can do, such as `readlines`, is here and works
//! through methods alone.
//!
//! No payload is borrowed while the GIL is released or a method is called: data are moved out, or copied, first.

pub(crate) mod base;
mod buffered;
mod bytes_io;
pub(crate) mod descriptor;
mod file;
mod newline;
pub(crate) mod open;
mod string_io;
pub(crate) mod text;
mod text_read;

pub(crate) use buffered::{BUFFERED_RANDOM, BUFFERED_READER, BUFFERED_WRITER, Random, Reader, Writer};
pub(crate) use bytes_io::{BYTES_IO, BytesIo};
pub(crate) use file::{FILE_IO, FileIo, fill};
pub(crate) use string_io::{STRING_IO, StringIo};
pub(crate) use text::{TEXT_IO, TextIo};

use crate::heap::{FINALIZER, Object, Value};
use crate::object::exception_tree::Exc;
use crate::object::native::methods;
use crate::object::type_object::as_type;
use crate::object::{Args, Cx, Raised, Res, Str, attr, class, exception, ops, raise};
use rustix::fs::SeekFrom;

/// The size of buffers, unless another one is asked for.
pub(crate) const DEFAULT_BUFFER_SIZE: usize = 8192;

/// A new stream, which is closed when it dies.
fn alloc<T: Object>(cx: &mut Cx, class: &Value, inside: T) -> Value {
    let shape = as_type(class).shape.get() | FINALIZER;
    cx.heap().alloc_as(shape, inside)
}

/// The class `io.UnsupportedOperation`, which is made when it is first needed.
pub(crate) fn unsupported_operation(cx: &mut Cx) -> Res<Value> {
    const KEY: &str = "io.UnsupportedOperation";
    if let Some((_, class)) = cx.state().kept.iter().find(|(name, _)| *name == KEY) {
        return Ok(class.clone());
    }
    let bases = vec![cx.exception_class(Exc::OSError), cx.exception_class(Exc::ValueError)];
    let (name, bases, namespace) = (cx.str("UnsupportedOperation"), cx.tuple(bases), cx.dict());
    let module = cx.str("io");
    ops::dict::set_text(cx, &namespace, "__module__", module);
    let metaclass = cx.kind_type(crate::object::kinds::TYPE);
    let class = class::new_class(cx, &metaclass, &name, &bases, &namespace, Args::NONE)?;
    cx.state_mut().kept.push((KEY, class.clone()));
    Ok(class)
}

/// The stream cannot do that.
#[cold]
fn unsupported(cx: &mut Cx, message: &str) -> Raised {
    match unsupported_operation(cx) {
        Ok(class) => {
            let message = cx.str(message);
            exception::new_raised(cx, &class, vec![message])
        }
        Err(raised) => raised,
    }
}

#[cold]
fn closed_error(cx: &mut Cx) -> Raised {
    cx.value_error("I/O operation on closed file.")
}

/// Calls a method by its name.
fn call(cx: &mut Cx, stream: &Value, method: &str, args: &[Value]) -> Res<Value> {
    let name = cx.intern(method);
    cx.call_method(stream, name, args)
}

/// An attribute by its name.
fn get(cx: &mut Cx, stream: &Value, name: &str) -> Res<Value> {
    let name = cx.intern(name);
    attr::get(cx, stream, name)
}

/// An attribute by its name, if the stream has it.
fn get_optional(cx: &mut Cx, stream: &Value, name: &str) -> Res<Option<Value>> {
    let name = cx.intern(name);
    // The attribute may be forwarded to a stream that does not have it.
    let value = attr::get(cx, stream, name);
    exception::catch(cx, value, Exc::AttributeError)
}

/// Calls a method and asks for the truth of its result.
fn ask(cx: &mut Cx, stream: &Value, method: &str) -> Res<bool> {
    let answer = call(cx, stream, method, &[])?;
    ops::truth(cx, &answer)
}

/// Where `seek` goes; `None` for what is no place.
pub(crate) fn seek_from(position: i64, whence: i64) -> Option<SeekFrom> {
    Some(match whence {
        0 => SeekFrom::Start(u64::try_from(position).ok()?),
        1 => SeekFrom::Current(position),
        2 => SeekFrom::End(position),
        3 => SeekFrom::Data(u64::try_from(position).ok()?),
        4 => SeekFrom::Hole(u64::try_from(position).ok()?),
        _ => return None,
    })
}

/// A truth value is an unlikely number of a file.
pub(crate) fn warn_of_bool(cx: &mut Cx, fd: &Value) -> Res<()> {
    if fd.word().as_bool().is_some() {
        crate::object::warn::warn(cx, Exc::RuntimeWarning, "bool is used as a file descriptor", 1)?;
    }
    Ok(())
}

fn is_closed(cx: &mut Cx, stream: &Value) -> Res<bool> {
    let name = cx.names().closed;
    let closed = attr::get(cx, stream, name)?;
    ops::truth(cx, &closed)
}

fn check_open(cx: &mut Cx, stream: &Value) -> Res<()> {
    if is_closed(cx, stream)? { Err(closed_error(cx)) } else { Ok(()) }
}

/// A size argument: `None` for None and negative numbers, which mean everything.
fn size_of(cx: &mut Cx, size: &Value) -> Res<Option<usize>> {
    if size.is_none() {
        return Ok(None);
    }
    if !ops::index::is_index(cx, size) {
        let found = cx.type_name(size);
        return Err(cx.type_error(format!("argument should be integer or None, not '{found}'")));
    }
    let size = ops::index::as_index(cx, size)?;
    Ok(usize::try_from(size).ok())
}

methods! { COMMON in "_io._IOBase" {
    /// The stream itself, which is closed when the block ends.
    "__enter__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        check_open(cx, this)?;
        Ok(this.clone())
    };
    /// Closes the stream.
    "__exit__(self, /, *args)" => |cx: &mut Cx, this: &Value, _: &[Value]| -> Res<Value> { call(cx, this, "close", &[]) };
    /// The lines up to the end, or until they have `hint` characters.
    "readlines(self, hint=-1, /)" => readlines;
    /// Write the strings of an iterable, without adding line ends.
    "writelines(self, lines, /)" => writelines;
    /// ValueError if the stream is closed.
    "_checkClosed(self, /)" => |cx: &mut Cx, this: &Value| check_open(cx, this);
} }

/// The attributes that a pickle of a stream in memory keeps: a copy of the dict, or None.
fn state_dict(cx: &mut Cx, this: &Value) -> Res<Value> {
    match crate::object::instance::existing_dict(cx, this) {
        Some(dict) if ops::length(cx, &dict)? != 0 => {
            let class = cx.kind_type(crate::object::kinds::DICT);
            cx.call(&class, &[dict])
        }
        _ => Ok(Value::NONE),
    }
}

/// Sets the attributes that a pickle kept.
fn restore_dict(cx: &mut Cx, this: &Value, dict: &Value) -> Res<()> {
    if dict.is_none() {
        return Ok(());
    }
    if dict.downcast::<crate::object::layout::dict::Dict>().is_none() {
        let found = cx.type_name(dict);
        return Err(cx.type_error(format!("fourth item of state should be a dict, got a {found}")));
    }
    for (name, value) in ops::dict::entries(cx, dict) {
        let name = attr::attribute_name(cx, &name)?;
        crate::object::instance::set_instance_attr(cx, this, name, value)?;
    }
    Ok(())
}

/// The items of what a pickle kept.
fn state_items<const N: usize>(cx: &mut Cx, this: &Value, state: &Value) -> Res<[Value; N]> {
    let items = state.downcast::<crate::object::Tuple>().map_or(Vec::new(), |tuple| tuple.items().to_vec());
    items.try_into().map_err(|_| {
        let (class, found) = (cx.type_name(this), cx.type_name(state));
        cx.type_error(format!("{class}.__setstate__ argument should be {N}-tuple, got {found}"))
    })
}

fn state_position(cx: &mut Cx, at: &Value) -> Res<usize> {
    let at = ops::index::as_index(cx, at)?;
    usize::try_from(at).map_err(|_| cx.value_error("position value cannot be negative"))
}

methods! { NO_PICKLE in "_io" {
    /// TypeError: an open file cannot be pickled.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| cannot_pickle(cx, this);
    /// TypeError: an open file cannot be pickled.
    "__reduce_ex__(self, object, /)" => |cx: &mut Cx, this: &Value, _: i64| cannot_pickle(cx, this);
} }

fn cannot_pickle(cx: &mut Cx, this: &Value) -> Res<()> {
    let name = crate::object::native::text_of(&cx.ty(this).name.get(cx).clone());
    Err(cx.type_error(format!("cannot pickle '{name}' instances")))
}

fn readlines(cx: &mut Cx, this: &Value, hint: &Value) -> Res<Value> {
    check_open(cx, this)?;
    let most = size_of(cx, hint)?.filter(|&most| most != 0).unwrap_or(usize::MAX);
    let iterator = ops::iter::iter(cx, this)?;
    let (mut lines, mut length) = (Vec::new(), 0);
    while let Some(line) = ops::iter::next(cx, &iterator)? {
        length += ops::length(cx, &line)?;
        lines.push(line);
        if length >= most {
            break;
        }
    }
    Ok(cx.list(lines))
}

fn writelines(cx: &mut Cx, this: &Value, lines: &Value) -> Res<()> {
    check_open(cx, this)?;
    let iterator = ops::iter::iter(cx, lines)?;
    let write = cx.names().write;
    while let Some(line) = ops::iter::next(cx, &iterator)? {
        cx.call_method(this, write, &[line])?;
    }
    Ok(())
}

/// The slot `__iter__` of streams.
fn iter(cx: &mut Cx, this: &Value) -> Res<Value> {
    check_open(cx, this)?;
    Ok(this.clone())
}

/// The slot `__next__` of streams: the next line by `readline`, which subclasses may override.
fn next_line(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let readline = cx.names().readline;
    let line = cx.call_method(this, readline, &[])?;
    Ok((ops::length(cx, &line)? != 0).then_some(line))
}

/// The slot `__del__` of streams: closes what was left open. Nobody could handle an error.
fn finalize(cx: &mut Cx, this: &Value) -> Res<()> {
    let closed = is_closed(cx, this);
    if let Ok(false) = closed {
        drop(call(cx, this, "close", &[]));
    }
    Ok(())
}

/// `<_io.TextIOWrapper name='x'>`-like text; what else is known goes behind.
fn stream_repr(cx: &mut Cx, this: &Value, more: &str) -> Res<Value> {
    let name = get_optional(cx, this, "name");
    let name = match exception::catch(cx, name, Exc::ValueError)?.flatten() {
        Some(name) => format!(" name={}", ops::repr_text(cx, &name)?),
        None => String::new(),
    };
    let class = cx.type_name(this);
    Ok(cx.str(&format!("<{class}{name}{more}>")))
}

/// The error for a position that is none.
fn negative_position(cx: &mut Cx, before: &str, position: i64) -> Raised {
    cx.value_error(format!("{before}{position}"))
}

/// The text of a string argument that names something; None is none.
fn text_or_none<'a>(cx: &mut Cx, function: &str, name: &str, value: &'a Value) -> Res<Option<&'a Str>> {
    match value.downcast::<Str>() {
        Some(text) => Ok(Some(text)),
        None if value.is_none() => Ok(None),
        None => Err(raise::wrong_type(cx, &format!("{function}() argument '{name}' must be str or None"), value)),
    }
}
