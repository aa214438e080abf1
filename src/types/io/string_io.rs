//! `StringIO`: a text stream in memory.

use super::newline::{LineEnds, Newline, for_writing};
use super::unsupported;
use crate::heap::{Object, Payload, Value};
use crate::object::exception_tree::Exc;
use crate::object::layout::str::{Chars, Str, StrBuilder, str_of_slice};
use crate::object::native::{attributes, binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, Res, kinds, object, ops, raise};

pub(crate) struct StringIo {
    contents: Payload<Contents>,
    attrs: Payload<Value>,
}

object!(StringIo = kinds::STRING_IO, "StringIO", { attrs });

struct Contents {
    text: StrBuilder,
    at: usize,
    newline: Newline,
    ends: LineEnds,
    closed: bool,
}

impl Default for Contents {
    fn default() -> Contents {
        Contents { text: StrBuilder::new(), at: 0, newline: Newline::Lf, ends: LineEnds::default(), closed: false }
    }
}

pub(crate) static STRING_IO: TypeSpec = TypeSpec {
    name: "_io.StringIO",
    shape: StringIo::SHAPE,
    base: Some(&super::base::TEXT_IO_BASE),
    doc: "A text stream whose contents are in memory.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        iter: Some(super::iter),
        next: Some(next),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        Ok(cx.alloc_as(class, StringIo { contents: Payload::default(), attrs: Payload::new(Value::NONE) }))
    }),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(initial_value='', newline='\\n')",
    dict: Some(|this| this.downcast::<StringIo>().map(|this| &this.attrs)),
};

fn payload(this: &Value) -> &StringIo {
    this.downcast::<StringIo>().expect("the slots of StringIO get its instances")
}

binding!(init: "StringIO(self, initial_value='', newline='\\n')" =>
|cx: &mut Cx, this: &StringIo, initial: &Value, newline: &Value| -> Res<()> {
    let newline = Newline::of(cx, newline, "newline")?;
    let contents = Contents { newline, ..Contents::default() };
    drop(this.contents.replace(cx, contents));
    if initial.is_none() {
        return Ok(());
    }
    if initial.downcast::<Str>().is_none() {
        return Err(raise::wrong_type(cx, "initial_value must be str or None", initial));
    }
    this.write(cx, initial)?;
    this.contents.get_mut(cx).at = 0;
    Ok(())
});

impl StringIo {
    fn open<'a>(&'a self, cx: &'a mut Cx) -> Res<&'a mut Contents> {
        if self.contents.get(cx).closed {
            return Err(cx.value_error("I/O operation on closed file"));
        }
        Ok(self.contents.get_mut(cx))
    }

    pub(crate) fn write(&self, cx: &mut Cx, text: &Value) -> Res<()> {
        let newline = self.open(cx)?.newline;
        let text = if newline == Newline::Lf {
            text.clone()
        } else {
            let mut ends = self.contents.get(cx).ends;
            let read = ends.read(cx, newline, text.clone(), true);
            self.contents.get_mut(cx).ends = ends;
            for_writing(cx, newline, &read)
        };
        let inside = text.downcast::<Str>().expect("the caller checked the argument");
        let contents = self.contents.get_mut(cx);
        let length = contents.text.len();
        let end = contents.at.saturating_add(inside.len());
        if inside.is_empty() {
            return Ok(());
        }
        if !contents.text.try_reserve(end.saturating_sub(length)) {
            return Err(raise::memory_error(cx));
        }
        if contents.at > length {
            contents.text.push_many(0, contents.at - length);
        }
        let over = contents.text.len() - contents.at;
        for (n, c) in inside.iter().enumerate().take(over) {
            contents.text.set(contents.at + n, c);
        }
        contents.text.push_range(inside, over.min(inside.len()), inside.len());
        contents.at = end;
        Ok(())
    }

    fn take(&self, cx: &mut Cx, most: usize) -> Res<Value> {
        let contents = self.open(cx)?;
        let start = contents.at.min(contents.text.len());
        let end = start.saturating_add(most).min(contents.text.len());
        contents.at = contents.at.max(end);
        Ok(part(cx, &self.contents.get(cx).text, start, end))
    }

    fn read_line(&self, cx: &mut Cx, most: usize) -> Res<Value> {
        let contents = self.open(cx)?;
        let (start, length) = (contents.at.min(contents.text.len()), contents.text.len());
        let end = match contents.text.chars() {
            Chars::Ascii(text) => line_end(text.as_bytes(), start, contents.newline),
            Chars::Latin1(text) => line_end(text, start, contents.newline),
            Chars::Two(text) => line_end(text, start, contents.newline),
            Chars::Four(text) => line_end(text, start, contents.newline),
        };
        let end = end.min(start.saturating_add(most)).min(length);
        contents.at = contents.at.max(end);
        Ok(part(cx, &self.contents.get(cx).text, start, end))
    }
}

/// Where the line that begins at `start` ends, behind what ends it.
fn line_end<T: Copy + Into<u32>>(text: &[T], start: usize, newline: Newline) -> usize {
    let find = |c: u32| text[start..].iter().position(|&own| own.into() == c).map(|at| start + at);
    let is_lf = |at: usize| text.get(at).is_some_and(|&c| c.into() == 10);
    let end = match newline {
        Newline::Translated | Newline::Lf => find(10).map(|at| at + 1),
        Newline::Cr => find(13).map(|at| at + 1),
        Newline::CrLf => (start..text.len()).find(|&at| text[at].into() == 13 && is_lf(at + 1)).map(|at| at + 2),
        Newline::Universal => (start..text.len()).find_map(|at| match text[at].into() {
            10 => Some(at + 1),
            13 => Some(at + 1 + is_lf(at + 1) as usize),
            _ => None,
        }),
    };
    end.unwrap_or(text.len())
}

fn part(cx: &Cx, text: &StrBuilder, start: usize, end: usize) -> Value {
    if start == end { cx.str("") } else { str_of_slice(cx.heap(), text.chars(), start, end) }
}

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let Some(inside) = this.exact::<StringIo>() else { return super::next_line(cx, this) };
    let line = inside.read_line(cx, usize::MAX)?;
    Ok(line.downcast::<Str>().is_some_and(|line| !line.is_empty()).then_some(line))
}

methods! { METHODS in "_io.StringIO" {
    /// Write a string; how many characters it has.
    "write(self, s, /)" => |cx: &mut Cx, this: &StringIo, text: &Value| -> Res<usize> {
        let Some(inside) = text.downcast::<Str>() else {
            let found = cx.type_name(text);
            return Err(cx.type_error(format!("string argument expected, got '{found}'")));
        };
        this.write(cx, text)?;
        Ok(inside.len())
    };
    /// At most `size` characters, or everything up to the end.
    "read(self, size=-1, /)" => |cx: &mut Cx, this: &StringIo, size: &Value| -> Res<Value> {
        let most = super::size_of(cx, size)?;
        this.take(cx, most.unwrap_or(usize::MAX))
    };
    /// A line, its end included; at most `size` characters of it.
    "readline(self, size=-1, /)" => |cx: &mut Cx, this: &StringIo, size: &Value| -> Res<Value> {
        let most = super::size_of(cx, size)?;
        this.read_line(cx, most.unwrap_or(usize::MAX))
    };
    /// All of the text.
    "getvalue(self, /)" => |cx: &mut Cx, this: &StringIo| -> Res<Value> {
        let length = this.open(cx)?.text.len();
        Ok(part(cx, &this.contents.get(cx).text, 0, length))
    };
    /// Go to a position, to here (`whence` 1), or to the end (2).
    "seek(self, pos, whence=0, /)" => |cx: &mut Cx, this: &StringIo, position: i64, whence: i64| -> Res<i64> {
        this.open(cx)?;
        match whence {
            0 if position < 0 => return Err(super::negative_position(cx, "Negative seek position ", position)),
            0 => this.contents.get_mut(cx).at = position as usize,
            1 | 2 if position != 0 => {
                return Err(cx.raise(Exc::OSError, "Can't do nonzero cur-relative seeks"));
            }
            1 => {}
            2 => {
                let contents = this.contents.get_mut(cx);
                contents.at = contents.text.len();
            }
            _ => return Err(cx.value_error(format!("Invalid whence ({whence}, should be 0, 1 or 2)"))),
        }
        Ok(this.contents.get(cx).at as i64)
    };
    /// The position.
    "tell(self, /)" => |cx: &mut Cx, this: &StringIo| this.open(cx).map(|contents| contents.at);
    /// Cut the text off at a position.
    "truncate(self, pos=None, /)" => |cx: &mut Cx, this: &StringIo, size: &Value| -> Res<i64> {
        let at = this.open(cx)?.at as i64;
        let size = if size.is_none() { at } else { ops::index::as_index(cx, size)? };
        if size < 0 {
            return Err(super::negative_position(cx, "Negative size value ", size));
        }
        this.contents.get_mut(cx).text.truncate(size as usize);
        Ok(size)
    };
    /// What a pickle keeps: the text, the argument `newline`, the position, and the attributes.
    "__getstate__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let contents = payload(this).open(cx)?;
        let (at, newline, length) = (contents.at as i64, contents.newline, contents.text.len());
        let text = part(cx, &payload(this).contents.get(cx).text, 0, length);
        let items = vec![text, newline.argument(cx), cx.int(at), super::state_dict(cx, this)?];
        Ok(cx.tuple(items))
    };
    /// Restore what a pickle kept.
    "__setstate__(self, state, /)" => |cx: &mut Cx, this: &Value, state: &Value| -> Res<()> {
        let [text, newline, at, dict] = super::state_items(cx, this, state)?;
        let inside = payload(this);
        inside.open(cx)?;
        let newline = Newline::of(cx, &newline, "newline")?;
        if text.downcast::<Str>().is_none() {
            return Err(raise::wrong_type(cx, "initial_value must be str or None", &text));
        }
        // The text was translated when it was written.
        drop(inside.contents.replace(cx, Contents::default()));
        inside.write(cx, &text)?;
        let at = super::state_position(cx, &at)?;
        let contents = inside.contents.get_mut(cx);
        (contents.newline, contents.at) = (newline, at);
        super::restore_dict(cx, this, &dict)
    };
    /// Close the stream, and drop the text.
    "close(self, /)" => |cx: &mut Cx, this: &StringIo| {
        drop(this.contents.replace(cx, Contents { closed: true, ..Contents::default() }));
    };
    /// Nothing: the text is in memory.
    "flush(self, /)" => |_: &mut Cx, _: &StringIo| ();
    /// True.
    "readable(self, /)" => |cx: &mut Cx, this: &StringIo| this.open(cx).map(|_| true);
    /// True.
    "writable(self, /)" => |cx: &mut Cx, this: &StringIo| this.open(cx).map(|_| true);
    /// True.
    "seekable(self, /)" => |cx: &mut Cx, this: &StringIo| this.open(cx).map(|_| true);
    /// False.
    "isatty(self, /)" => |cx: &mut Cx, this: &StringIo| this.open(cx).map(|_| false);
    /// Not supported: there is no file.
    "fileno(self, /)" => |cx: &mut Cx, _: &Value| -> Res<()> { Err(unsupported(cx, "fileno")) };
    /// Not supported: there is no buffer.
    "detach(self, /)" => |cx: &mut Cx, _: &Value| -> Res<()> { Err(unsupported(cx, "detach")) };
} }

attributes! { ATTRIBUTES {
    /// Whether the stream is closed.
    "closed" => |cx, this| Ok(Value::bool(payload(this).contents.get(cx).closed));
    /// None: text in memory has no encoding.
    "encoding" => |_, _| Ok(Value::NONE);
    /// None: text in memory has no encoding.
    "errors" => |_, _| Ok(Value::NONE);
    /// The line ends that were written, if they are translated.
    "newlines" => |cx, this| { let ends = payload(this).contents.get(cx).ends; Ok(ends.seen(cx)) };
    /// False.
    "line_buffering" => |_, _| Ok(Value::FALSE);
} }
