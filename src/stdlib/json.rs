//! `_json`: JSON text to objects and back. `py/json/` is what programs import.

use super::add_functions;
use crate::heap::{Value, Word};
use crate::object::layout::dict::Dict;
use crate::object::layout::list::List;
use crate::object::layout::str::{StrBuilder, str_of_slice};
use crate::object::layout::tuple::Tuple;
use crate::object::native::{functions, text_of};
use crate::object::{Cx, Raised, Res, Str, attr, ops};
use crate::types::int;

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_json", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS in "_json" {
    /// The value that begins at a position, and the position behind it. The hooks are None, or make the values.
    "scan(text, at, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /)" => scan;
    /// The string behind a quotation mark, and the position behind its end.
    "scanstring(text, at, strict=True, /)" => |cx: &mut Cx, text: &Value, at: i64, strict: bool| -> Res<Value> {
        let Some(length) = text.downcast::<Str>().map(Str::len) else {
            let found = cx.type_name(text);
            return Err(cx.type_error(format!("first argument must be a string, not {found}")));
        };
        let mut scanner = Scanner::new(text, strict);
        let Some(at) = usize::try_from(at).ok().filter(|at| *at <= length) else {
            return Err(cx.value_error("end is out of bounds"));
        };
        scanner.at = at;
        let string = scanner.string(cx, at.saturating_sub(1))?;
        let at = cx.int(scanner.at as i64);
        Ok(cx.tuple(vec![string, at]))
    };
    /// A string as JSON text, in quotation marks; with `ascii` other characters as escapes.
    "quote(text, ascii, /)" => |cx: &mut Cx, text: &Str, ascii: bool| {
        let mut out = StrBuilder::new();
        quote(&mut out, text, ascii);
        out.finish(cx.heap())
    };
    /// An object as JSON text. `options` are those of JSONEncoder: skipkeys, ascii, check_circular, allow_nan, sort_keys.
    "encode(value, default, indent, item_separator, key_separator, options, /)" => encode;
} }

// Text to objects.

struct Scanner<'a> {
    text: &'a Str,
    whole: Value,
    at: usize,
    strict: bool,
    object_hook: Value,
    object_pairs_hook: Value,
    parse_float: Value,
    parse_int: Value,
    parse_constant: Value,
    /// Keys that were there before: most objects have the same ones.
    keys: Vec<Value>,
}

#[expect(clippy::too_many_arguments, reason = "the hooks of a decoder")]
fn scan(
    cx: &mut Cx,
    text: &Value,
    at: i64,
    strict: bool,
    object_hook: Value,
    object_pairs_hook: Value,
    parse_float: Value,
    parse_int: Value,
    parse_constant: Value,
) -> Res<Value> {
    if text.downcast::<Str>().is_none() {
        let found = cx.type_name(text);
        return Err(cx.type_error(format!("first argument must be a string, not {found}")));
    }
    let mut scanner = Scanner::new(text, strict);
    scanner.object_hook = object_hook;
    scanner.object_pairs_hook = object_pairs_hook;
    scanner.parse_float = parse_float;
    scanner.parse_int = parse_int;
    scanner.parse_constant = parse_constant;
    scanner.at = usize::try_from(at).unwrap_or(usize::MAX);
    let value = scanner.value(cx)?;
    let at = cx.int(scanner.at as i64);
    Ok(cx.tuple(vec![value, at]))
}

impl<'a> Scanner<'a> {
    fn new(whole: &'a Value, strict: bool) -> Scanner<'a> {
        let none = || Value::NONE;
        Scanner {
            text: whole.downcast::<Str>().expect("the caller checked that this is a string"),
            whole: whole.clone(),
            at: 0,
            strict,
            object_hook: none(),
            object_pairs_hook: none(),
            parse_float: none(),
            parse_int: none(),
            parse_constant: none(),
            keys: Vec::new(),
        }
    }

    fn peek(&self) -> Option<u32> {
        (self.at < self.text.len()).then(|| self.text.char_at(self.at))
    }

    fn is_at(&self, c: char) -> bool {
        self.peek() == Some(c as u32)
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(|c| matches!(c, 0x20 | 0x09 | 0x0a | 0x0d)) {
            self.at += 1;
        }
    }

    /// JSONDecodeError.
    #[cold]
    fn error(&self, cx: &mut Cx, message: &str, at: usize) -> Raised {
        let arguments = [cx.str(message), self.whole.clone(), cx.int(at as i64)];
        let import = cx.doors().import_module;
        let made = import(cx, "json.decoder").and_then(|module| {
            let name = cx.intern("JSONDecodeError");
            let class = attr::get(cx, &module, name)?;
            cx.call(&class, &arguments)
        });
        match made {
            Ok(error) => {
                crate::object::exception::set_context(cx, &error);
                Raised(error)
            }
            Err(raised) => raised,
        }
    }

    fn value(&mut self, cx: &mut Cx) -> Res<Value> {
        cx.check_native_stack()?;
        let start = self.at;
        let Some(c) = self.peek().and_then(char::from_u32) else {
            return Err(self.error(cx, "Expecting value", start));
        };
        match c {
            '"' => {
                self.at += 1;
                self.string(cx, start)
            }
            '{' => {
                self.at += 1;
                self.object(cx)
            }
            '[' => {
                self.at += 1;
                self.array(cx)
            }
            _ if self.skip_word("null") => Ok(Value::NONE),
            _ if self.skip_word("true") => Ok(Value::TRUE),
            _ if self.skip_word("false") => Ok(Value::FALSE),
            _ if self.skip_word("NaN") => self.constant(cx, "NaN", f64::NAN),
            _ if self.skip_word("Infinity") => self.constant(cx, "Infinity", f64::INFINITY),
            _ if self.skip_word("-Infinity") => self.constant(cx, "-Infinity", f64::NEG_INFINITY),
            _ => self.number(cx),
        }
    }

    fn skip_word(&mut self, word: &str) -> bool {
        let mut at = self.at;
        for c in word.bytes() {
            if at >= self.text.len() || self.text.char_at(at) != c as u32 {
                return false;
            }
            at += 1;
        }
        self.at = at;
        true
    }

    fn constant(&self, cx: &mut Cx, name: &str, value: f64) -> Res<Value> {
        if self.parse_constant.is_none() {
            return Ok(cx.float(value));
        }
        let name = cx.str(name);
        cx.call(&self.parse_constant, &[name])
    }

    fn digits(&self, mut at: usize) -> usize {
        while at < self.text.len() && (0x30..=0x39).contains(&self.text.char_at(at)) {
            at += 1;
        }
        at
    }

    fn number(&mut self, cx: &mut Cx) -> Res<Value> {
        let start = self.at;
        let mut at = start + self.is_at('-') as usize;
        let whole = at;
        at = match at < self.text.len() && self.text.char_at(at) == 0x30 {
            true => at + 1,
            false => self.digits(at),
        };
        if at == whole {
            return Err(self.error(cx, "Expecting value", start));
        }
        let char_at = |at: usize| if at < self.text.len() { self.text.char_at(at) } else { 0 };
        let mut is_float = false;
        if char_at(at) == '.' as u32 && self.digits(at + 1) > at + 1 {
            is_float = true;
            at = self.digits(at + 1);
        }
        if matches!(char_at(at), 0x45 | 0x65) {
            let sign = matches!(char_at(at + 1), 0x2b | 0x2d) as usize;
            let end = self.digits(at + 1 + sign);
            if end > at + 1 + sign {
                is_float = true;
                at = end;
            }
        }
        self.at = at;
        let text: String = (start..at).filter_map(|at| char::from_u32(self.text.char_at(at))).collect();
        let hook = if is_float { &self.parse_float } else { &self.parse_int };
        if !hook.is_none() {
            let text = cx.str(&text);
            return cx.call(hook, &[text]);
        }
        if is_float {
            return Ok(cx.float(text.parse().unwrap_or(f64::NAN)));
        }
        if text.len() < 18 {
            return Ok(cx.int(text.parse().unwrap_or(0)));
        }
        // The limit of digits is checked by `int` itself.
        if text.len() > cx.state().int_max_str_digits {
            let (int, text) = (cx.kind_type(crate::object::kinds::INT), cx.str(&text));
            return cx.call(&int, &[text]);
        }
        match int::text::read(cx, &text, 10, 0)? {
            Ok(value) => Ok(cx.big_int(value)),
            Err(_) => Err(self.error(cx, "Expecting value", start)),
        }
    }

    /// A string; the position is behind its quotation mark, which is at `begin`.
    fn string(&mut self, cx: &mut Cx, begin: usize) -> Res<Value> {
        let mut out: Option<StrBuilder> = None;
        let mut start = self.at;
        loop {
            let Some(c) = self.peek() else { return Err(self.error(cx, "Unterminated string starting at", begin)) };
            match c {
                0x22 => {
                    let end = self.at;
                    self.at += 1;
                    return Ok(match out {
                        None => str_of_slice(cx.heap(), self.text.chars(), start, end),
                        Some(mut out) => {
                            out.push_range(self.text, start, end);
                            out.finish(cx.heap())
                        }
                    });
                }
                0x5c => {
                    let out = out.get_or_insert_with(StrBuilder::new);
                    out.push_range(self.text, start, self.at);
                    self.at += 1;
                    let c = self.escape(cx, begin)?;
                    out.push(c);
                    start = self.at;
                }
                0..=0x1f if self.strict => return Err(self.error(cx, "Invalid control character at", self.at)),
                _ => self.at += 1,
            }
        }
    }

    /// The character of an escape; the position is behind the backslash.
    fn escape(&mut self, cx: &mut Cx, begin: usize) -> Res<u32> {
        let Some(c) = self.peek() else { return Err(self.error(cx, "Unterminated string starting at", begin)) };
        self.at += 1;
        Ok(match char::from_u32(c) {
            Some('"') => 0x22,
            Some('\\') => 0x5c,
            Some('/') => 0x2f,
            Some('b') => 0x08,
            Some('f') => 0x0c,
            Some('n') => 0x0a,
            Some('r') => 0x0d,
            Some('t') => 0x09,
            Some('u') => {
                let Some(first) = self.four_digits(self.at) else {
                    return Err(self.error(cx, "Invalid \\uXXXX escape", self.at - 1));
                };
                self.at += 4;
                // Two escapes for the halves of one character.
                if (0xd800..0xdc00).contains(&first) && self.is_at('\\') {
                    let is_escape = self.at + 1 < self.text.len() && self.text.char_at(self.at + 1) == 'u' as u32;
                    let second = if is_escape { self.four_digits(self.at + 2) } else { None };
                    if let Some(second) = second.filter(|second| (0xdc00..0xe000).contains(second)) {
                        self.at += 6;
                        return Ok(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
                    }
                }
                first
            }
            _ => return Err(self.error(cx, "Invalid \\escape", self.at - 2)),
        })
    }

    fn four_digits(&self, at: usize) -> Option<u32> {
        if at + 4 > self.text.len() {
            return None;
        }
        (at..at + 4).try_fold(0, |sum, at| Some(sum << 4 | char::from_u32(self.text.char_at(at))?.to_digit(16)?))
    }

    fn array(&mut self, cx: &mut Cx) -> Res<Value> {
        let mut items = Vec::new();
        self.skip_space();
        if self.is_at(']') {
            self.at += 1;
            return Ok(cx.list(items));
        }
        loop {
            items.push(self.value(cx)?);
            self.skip_space();
            if self.is_at(']') {
                self.at += 1;
                return Ok(cx.list(items));
            }
            if !self.is_at(',') {
                return Err(self.error(cx, "Expecting ',' delimiter", self.at));
            }
            let comma = self.at;
            self.at += 1;
            self.skip_space();
            if self.is_at(']') {
                return Err(self.error(cx, "Illegal trailing comma before end of array", comma));
            }
        }
    }

    fn object(&mut self, cx: &mut Cx) -> Res<Value> {
        let as_pairs = !self.object_pairs_hook.is_none();
        let (dict, mut pairs) = (cx.dict(), Vec::new());
        self.skip_space();
        if !self.is_at('}') {
            loop {
                if !self.is_at('"') {
                    let message = "Expecting property name enclosed in double quotes";
                    return Err(self.error(cx, message, self.at));
                }
                self.at += 1;
                let key = self.string(cx, self.at - 1)?;
                let key = self.known(key);
                self.skip_space();
                if !self.is_at(':') {
                    return Err(self.error(cx, "Expecting ':' delimiter", self.at));
                }
                self.at += 1;
                self.skip_space();
                let value = self.value(cx)?;
                if as_pairs {
                    pairs.push(cx.tuple(vec![key, value]));
                } else {
                    ops::dict::set(cx, &dict, &key, value)?;
                }
                self.skip_space();
                if self.is_at('}') {
                    break;
                }
                if !self.is_at(',') {
                    return Err(self.error(cx, "Expecting ',' delimiter", self.at));
                }
                let comma = self.at;
                self.at += 1;
                self.skip_space();
                if self.is_at('}') {
                    return Err(self.error(cx, "Illegal trailing comma before end of object", comma));
                }
            }
        }
        self.at += 1;
        if as_pairs {
            let pairs = cx.list(pairs);
            return cx.call(&self.object_pairs_hook, &[pairs]);
        }
        if self.object_hook.is_none() { Ok(dict) } else { cx.call(&self.object_hook, &[dict]) }
    }

    /// The same key as before if it was there: objects of a list share their keys.
    fn known(&mut self, key: Value) -> Value {
        let same = |known: &Value| match (known.downcast::<Str>(), key.downcast::<Str>()) {
            (Some(known), Some(key)) => known.same(key),
            _ => false,
        };
        if let Some(known) = self.keys.iter().find(|known| same(known)) {
            return known.clone();
        }
        if self.keys.len() < 32 {
            self.keys.push(key.clone());
        }
        key
    }
}

// Objects to text.

/// Writes a string in quotation marks.
fn quote(out: &mut StrBuilder, text: &Str, ascii: bool) {
    out.push(0x22);
    for c in text.iter() {
        match c {
            0x22 => out.push_text("\\\""),
            0x5c => out.push_text("\\\\"),
            0x0a => out.push_text("\\n"),
            0x0d => out.push_text("\\r"),
            0x09 => out.push_text("\\t"),
            0x08 => out.push_text("\\b"),
            0x0c => out.push_text("\\f"),
            0..=0x1f => out.push_text(&format!("\\u{c:04x}")),
            0x20..=0x7e => out.push(c),
            _ if !ascii => out.push(c),
            0x7f..=0xffff => out.push_text(&format!("\\u{c:04x}")),
            _ => {
                let rest = c - 0x10000;
                out.push_text(&format!("\\u{:04x}\\u{:04x}", 0xd800 | rest >> 10, 0xdc00 | rest & 0x3ff));
            }
        }
    }
    out.push(0x22);
}

struct Encoder {
    out: StrBuilder,
    default: Value,
    /// What one level is indented by; None for one line.
    indent: Option<String>,
    item_separator: String,
    key_separator: String,
    skip_keys: bool,
    ascii: bool,
    check_circular: bool,
    allow_nan: bool,
    sort_keys: bool,
    level: usize,
    /// Containers that are being written.
    open: Vec<Word>,
}

fn encode(
    cx: &mut Cx,
    value: &Value,
    default: &Value,
    indent: &Value,
    item_separator: &Value,
    key_separator: &Value,
    options: &Value,
) -> Res<Value> {
    let mut flags = [false; 5];
    for (flag, value) in flags.iter_mut().zip(ops::iter::collect(cx, options)?) {
        *flag = ops::truth(cx, &value)?;
    }
    let [skip_keys, ascii, check_circular, allow_nan, sort_keys] = flags;
    let mut encoder = Encoder {
        out: StrBuilder::new(),
        default: default.clone(),
        indent: (!indent.is_none()).then(|| text_of(indent)),
        item_separator: text_of(item_separator),
        key_separator: text_of(key_separator),
        skip_keys,
        ascii,
        check_circular,
        allow_nan,
        sort_keys,
        level: 0,
        open: Vec::new(),
    };
    encoder.value(cx, value)?;
    Ok(encoder.out.finish(cx.heap()))
}

impl Encoder {
    fn value(&mut self, cx: &mut Cx, value: &Value) -> Res<()> {
        cx.check_native_stack()?;
        if let Some(text) = value.downcast::<Str>() {
            quote(&mut self.out, text, self.ascii);
        } else if value.is_none() {
            self.out.push_text("null");
        } else if let Some(truth) = value.word().as_bool() {
            self.out.push_text(if truth { "true" } else { "false" });
        } else if let Some(number) = self.number(cx, value)? {
            self.out.push_text(&number);
        } else if value.downcast::<List>().is_some() || value.downcast::<Tuple>().is_some() {
            self.inside(cx, value, Encoder::array)?;
        } else if value.downcast::<Dict>().is_some() {
            self.inside(cx, value, Encoder::object)?;
        } else {
            self.inside(cx, value, |this, cx, value| {
                let default = this.default.clone();
                let other = cx.call(&default, std::slice::from_ref(value))?;
                this.value(cx, &other)
            })?;
        }
        Ok(())
    }

    /// The text of an int or float, as those types write it: a subclass has no say.
    fn number(&mut self, cx: &mut Cx, value: &Value) -> Res<Option<String>> {
        if ops::is_int(value) {
            return match ops::index::small(value) {
                Some(small) => Ok(Some(small.to_string())),
                None => {
                    let exact = ops::index::big(value).map(|big| cx.big_int(big)).unwrap_or(Value::NONE);
                    ops::repr_text(cx, &exact).map(Some)
                }
            };
        }
        let Some(float) = value.as_float() else { return Ok(None) };
        if float.is_finite() {
            let exact = cx.float(float);
            return ops::repr_text(cx, &exact).map(Some);
        }
        if !self.allow_nan {
            let shown = ops::repr_text(cx, value)?;
            return Err(cx.value_error(format!("Out of range float values are not JSON compliant: {shown}")));
        }
        let name = if float.is_nan() {
            "NaN"
        } else if float > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        };
        Ok(Some(name.into()))
    }

    /// Writes what is inside a container, unless that is being written already.
    fn inside(
        &mut self,
        cx: &mut Cx,
        value: &Value,
        write: impl FnOnce(&mut Encoder, &mut Cx, &Value) -> Res<()>,
    ) -> Res<()> {
        if self.check_circular && self.open.contains(&value.word()) {
            return Err(cx.value_error("Circular reference detected"));
        }
        self.open.push(value.word());
        let result = write(self, cx, value);
        self.open.pop();
        result
    }

    fn new_line(&mut self) {
        if let Some(indent) = &self.indent {
            self.out.push_text("\n");
            for _ in 0..self.level {
                self.out.push_text(indent);
            }
        }
    }

    /// What stands before an item.
    fn before(&mut self, is_first: bool) {
        if is_first {
            self.level += 1;
        } else {
            self.out.push_text(&self.item_separator);
        }
        self.new_line();
    }

    /// What stands behind the last item.
    fn close(&mut self, bracket: &str) {
        self.level -= 1;
        self.new_line();
        self.out.push_text(bracket);
    }

    fn array(&mut self, cx: &mut Cx, value: &Value) -> Res<()> {
        let items = ops::iter::collect(cx, value)?;
        if items.is_empty() {
            self.out.push_text("[]");
            return Ok(());
        }
        self.out.push_text("[");
        for (at, item) in items.iter().enumerate() {
            self.before(at == 0);
            self.value(cx, item)?;
        }
        self.close("]");
        Ok(())
    }

    fn object(&mut self, cx: &mut Cx, value: &Value) -> Res<()> {
        if value.downcast::<Dict>().is_some_and(|dict| dict.len(cx) == 0) {
            self.out.push_text("{}");
            return Ok(());
        }
        let mut entries = match value.exact::<Dict>() {
            Some(_) => ops::dict::entries(cx, value),
            None => {
                let name = cx.names().items;
                let items = cx.call_method(value, name, &[])?;
                let mut entries = Vec::new();
                for item in ops::iter::collect(cx, &items)? {
                    let pair = ops::iter::collect(cx, &item)?;
                    let [key, value] = &*pair else { return Err(cx.value_error("items must return 2-tuples")) };
                    entries.push((key.clone(), value.clone()));
                }
                entries
            }
        };
        if self.sort_keys {
            let mut pairs = Vec::with_capacity(entries.len());
            for (key, value) in &entries {
                pairs.push(cx.tuple(vec![key.clone(), value.clone()]));
            }
            crate::types::sort::sort(cx, &mut pairs, None, false)?;
            entries.clear();
            for pair in &pairs {
                let pair = ops::iter::collect(cx, pair)?;
                entries.push((pair[0].clone(), pair[1].clone()));
            }
        }
        self.out.push_text("{");
        let mut is_first = true;
        for (key, item) in &entries {
            let text = match self.key(cx, key)? {
                Some(text) => text,
                None if self.skip_keys => continue,
                None => {
                    let found = cx.type_name(key);
                    let message = format!("keys must be str, int, float, bool or None, not {found}");
                    return Err(cx.type_error(message));
                }
            };
            self.before(is_first);
            is_first = false;
            if let Some(text) = text.downcast::<Str>() {
                quote(&mut self.out, text, self.ascii);
            }
            self.out.push_text(&self.key_separator);
            self.value(cx, item)?;
        }
        if is_first {
            self.out.push_text("}");
        } else {
            self.close("}");
        }
        Ok(())
    }

    /// The text of a key; `None` for what cannot be one.
    fn key(&mut self, cx: &mut Cx, key: &Value) -> Res<Option<Value>> {
        if key.downcast::<Str>().is_some() {
            return Ok(Some(key.clone()));
        }
        let text = match key.word().as_bool() {
            Some(true) => "true".to_string(),
            Some(false) => "false".to_string(),
            None if key.is_none() => "null".to_string(),
            None => match self.number(cx, key)? {
                Some(number) => number,
                None => return Ok(None),
            },
        };
        Ok(Some(cx.str(&text)))
    }
}
