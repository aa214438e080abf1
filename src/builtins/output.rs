//! Built-in functions around text: `print`, `input`, `repr`, `ascii`, `format`, `chr`, `ord`.

use crate::heap::Value;
use crate::object::exception_tree::Exc;
use crate::object::native::functions;
use crate::object::{Args, Cx, Name, Res, Str, ops, raise};
use crate::types::io::TextIo;
use crate::types::str;

functions! { FUNCTIONS {
    /// Stop for the debugger: call `sys.breakpointhook` with the same arguments.
    "breakpoint(*args, **kws)" => breakpoint;
    /// The text of an object in ASCII: its `repr`, with other characters escaped.
    "ascii(obj, /)" => |cx: &mut Cx, value: &Value| str::ascii(cx, value);
    /// The character with a number.
    "chr(i, /)" => chr;
    /// The text of a value for a format specification.
    "format(value, format_spec='', /)" => |cx: &mut Cx, value: &Value, spec: &Value| -> Res<Value> {
        if spec.downcast::<Str>().is_none() {
            return Err(raise::wrong_argument(cx, "format() argument 2 must be str", spec));
        }
        ops::format(cx, value, spec)
    };
    /// A line of standard input, without its end. A prompt is written to standard output first.
    "input(prompt=<missing ''>, /)" => input;
    /// The number of a character.
    "ord(c, /)" => ord;
    /// Write values to a stream, by default to standard output.
    "print(*args, sep=' ', end='\n', file=None, flush=False)" => print;
    /// The text of an object, as a program would write it if that is possible.
    "repr(obj, /)" => |cx: &mut Cx, value: &Value| ops::repr(cx, value);
} }

fn chr(cx: &mut Cx, code: &Value) -> Res<Value> {
    let code = ops::index::index(cx, code)?;
    match ops::index::small(&code) {
        Some(code @ 0..0x110000) => Ok(cx.char(code as u32)),
        _ => Err(cx.value_error("chr() arg not in range(0x110000)")),
    }
}

fn ord(cx: &mut Cx, c: &Value) -> Res<i64> {
    let length = if let Some(text) = c.downcast::<Str>() {
        if text.len() == 1 {
            return Ok(text.char_at(0) as i64);
        }
        text.len()
    } else {
        let Some(bytes) = ops::buffer::bytes_of(cx, c)? else {
            let found = cx.type_name(c);
            return Err(cx.type_error(format!("ord() expected string of length 1, but {found} found")));
        };
        if let [byte] = bytes[..] {
            return Ok(byte as i64);
        }
        bytes.len()
    };
    Err(cx.type_error(format!("ord() expected a character, but string of length {length} found")))
}

/// A stream of `sys`; RuntimeError if it is not there.
fn stream(cx: &mut Cx, name: Name) -> Res<Value> {
    let sys = cx.state().sys.clone();
    match ops::dict::get_name(cx, &sys, name) {
        Some(stream) => Ok(stream),
        None => Err(raise::runtime_error(cx, format!("lost sys.{name}"))),
    }
}

fn print(cx: &mut Cx, sep: &Value, end: &Value, file: &Value, flush: bool, values: &[Value]) -> Res<()> {
    let file = if file.is_none() {
        let name = cx.names().stdout;
        let file = stream(cx, name)?;
        // A process without standard output has None there, and prints nothing.
        if file.is_none() {
            return Ok(());
        }
        file
    } else {
        file.clone()
    };
    let sep = between(cx, sep, "sep", " ")?;
    let end = between(cx, end, "end", "\n")?;
    for (at, value) in values.iter().enumerate() {
        if at != 0 {
            write(cx, &file, &sep)?;
        }
        let text = ops::str(cx, value)?;
        write(cx, &file, &text)?;
    }
    write(cx, &file, &end)?;
    if flush {
        self::flush(cx, &file)?;
    }
    Ok(())
}

fn between(cx: &mut Cx, value: &Value, name: &str, default: &str) -> Res<Value> {
    match value.downcast::<Str>() {
        Some(_) => Ok(value.clone()),
        None if value.is_none() => Ok(cx.str(default)),
        None => {
            let found = cx.type_name(value);
            Err(cx.type_error(format!("{name} must be None or a string, not {found}")))
        }
    }
}

/// Writes a string to a stream: directly to one of ours, else by its method.
#[inline]
fn write(cx: &mut Cx, file: &Value, text: &Value) -> Res<()> {
    if let Some(stream) = file.exact::<TextIo>()
        && crate::object::instance::existing_dict(cx, file)
            .is_none_or(|attrs| ops::dict::get_name(cx, &attrs, cx.names().write).is_none())
    {
        return stream.write(cx, text);
    }
    let write = cx.names().write;
    cx.call_method(file, write, std::slice::from_ref(text)).map(drop)
}

fn flush(cx: &mut Cx, file: &Value) -> Res<()> {
    let flush = cx.names().flush;
    cx.call_method(file, flush, &[]).map(drop)
}

fn input(cx: &mut Cx, prompt: Option<&Value>) -> Res<Value> {
    let (stdin, stdout, stderr) = (cx.names().stdin, cx.names().stdout, cx.names().stderr);
    let (lost_in, lost_out) = ("input(): lost sys.stdin", "input(): lost sys.stdout");
    let find = |cx: &mut Cx, name: Name, lost: &str| match stream(cx, name) {
        Ok(stream) if !stream.is_none() => Ok(stream),
        _ => Err(raise::runtime_error(cx, lost)),
    };
    let reader = find(cx, stdin, lost_in)?;
    let writer = find(cx, stdout, lost_out)?;
    if let Ok(errors) = stream(cx, stderr)
        && !errors.is_none()
    {
        // Whatever goes wrong with it is no reason not to read.
        drop(flush(cx, &errors));
    }
    if let Some(prompt) = prompt {
        let prompt = ops::str(cx, prompt)?;
        write(cx, &writer, &prompt)?;
    }
    drop(flush(cx, &writer));
    let readline = cx.names().readline;
    let line = cx.call_method(&reader, readline, &[])?;
    let Some(text) = line.downcast::<Str>() else {
        return Err(cx.type_error("object.readline() returned non-string"));
    };
    if text.is_empty() {
        return Err(cx.raise(Exc::EOFError, "EOF when reading a line"));
    }
    let end = text.len() - (text.char_at(text.len() - 1) == '\n' as u32) as usize;
    Ok(str::slice(cx, &line, 0, end))
}

fn breakpoint(cx: &mut Cx, args: &[Value], kws: &Value) -> Res<Value> {
    let (sys, name) = (cx.state().sys.clone(), cx.intern("breakpointhook"));
    let Some(hook) = ops::dict::get_name(cx, &sys, name) else {
        return Err(raise::runtime_error(cx, "lost sys.breakpointhook"));
    };
    let (names, values): (Vec<Value>, Vec<Value>) = ops::dict::entries(cx, kws).into_iter().unzip();
    let (all, names) = ([args, &values].concat(), cx.tuple(names));
    cx.call_args(&hook, Args::new(&all, Some(&names)))
}
