//! Strings: a header and the characters behind it, in the narrowest of three widths.
//!
//! ```text
//! │ Header │ hash │ length · 16 + interned, ascii, width │ characters …
//! ```
//!
//! - T1. `length` characters of `width` bytes (1, 2 or 4) follow the struct, and never change. More may come behind them, as long as
//!   the string has one owner, who gives it up for the longer one (`append`).
//! - T2. The width is the narrowest that holds every character, and `ascii` says that all are below 128; so equal strings have
//!   equal widths, and comparing them is comparing bytes.
//! - T3. Surrogates are ordinary characters of two bytes.
//!
//! An index is O(1) whatever the text is.

use crate::heap::{Heap, Object, Quiet, Value, Word};
use crate::object::kinds;
use std::borrow::Cow;
use std::cell::Cell;

#[repr(C)]
pub(crate) struct Str {
    /// The hash, or -1, which no hash is, before anybody asked.
    hash: Cell<i64>,
    /// The length, in units of `LENGTH`, and what else there is to know: `WIDTH`, `ASCII`, `INTERNED`. In words of their own these
    /// would make a string of eight characters a quarter larger.
    head: Cell<usize>,
}

/// Of the head of a string: the binary logarithm of its width.
const WIDTH: usize = 3;
const ASCII: usize = 4;
const INTERNED: usize = 8;
const LENGTH: usize = 16;

// SAFETY: the number is ours; strings hold no values; the size is that of the struct and T1's characters.
unsafe impl Object for Str {
    const SHAPE: u32 = kinds::STR;
    const NAME: &'static str = "str";
    const COLLECTABLE: bool = false;
    fn bytes(&self) -> usize {
        size_of::<Str>() + self.len() * self.width()
    }
    fn trace(&self, _: &Quiet, _: &mut dyn FnMut(Word)) {}
}

/// The characters of a string.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chars<'a> {
    Ascii(&'a str),
    /// Characters below 256, at least one of them above 127.
    Latin1(&'a [u8]),
    Two(&'a [u16]),
    Four(&'a [u32]),
}

impl Str {
    /// What stands before that many characters.
    #[inline(always)]
    fn head(length: usize, width: usize, ascii: bool) -> Str {
        let kind = width.trailing_zeros() as usize + if ascii { ASCII } else { 0 };
        Str { hash: Cell::new(-1), head: Cell::new(length * LENGTH + kind) }
    }

    /// How many characters.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.head.get() / LENGTH
    }

    /// Changes length and kind, so also the hash.
    fn set_length(&self, length: usize, ascii: bool) {
        let kind = (self.head.get() & (WIDTH | INTERNED)) + if ascii { ASCII } else { 0 };
        self.head.set(length * LENGTH + kind);
        self.hash.set(-1);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[inline(always)]
    fn data(&self) -> *const u8 {
        // SAFETY: T1: the characters lie behind the struct, in the same block.
        unsafe { (&raw const *self).add(1).cast() }
    }

    pub(crate) fn chars(&self) -> Chars<'_> {
        let (data, length) = (self.data(), self.len());
        // SAFETY: T1 and T2; the characters are aligned, since the struct is.
        unsafe {
            match self.width() {
                1 if self.is_ascii() => {
                    Chars::Ascii(std::str::from_utf8_unchecked(std::slice::from_raw_parts(data, length)))
                }
                1 => Chars::Latin1(std::slice::from_raw_parts(data, length)),
                2 => Chars::Two(std::slice::from_raw_parts(data.cast(), length)),
                _ => Chars::Four(std::slice::from_raw_parts(data.cast(), length)),
            }
        }
    }

    /// Bytes a character: 1, 2 or 4.
    #[inline(always)]
    pub(crate) fn width(&self) -> usize {
        1 << (self.head.get() & WIDTH)
    }

    /// The characters as raw bytes of the string's width.
    #[inline(always)]
    pub(crate) fn raw(&self) -> &[u8] {
        // SAFETY: T1.
        unsafe { std::slice::from_raw_parts(self.data(), self.len() * self.width()) }
    }

    #[inline(always)]
    pub(crate) fn is_ascii(&self) -> bool {
        self.head.get() & ASCII != 0
    }

    /// The text, if it is ASCII. O(1).
    #[inline(always)]
    pub(crate) fn as_ascii(&self) -> Option<&str> {
        // SAFETY: T2.
        self.is_ascii().then(|| unsafe { std::str::from_utf8_unchecked(self.raw()) })
    }

    /// The character at an index below the length.
    #[inline(always)]
    pub(crate) fn char_at(&self, at: usize) -> u32 {
        assert!(at < self.len(), "T1: the caller checks the index");
        // SAFETY: T1; the index was checked.
        unsafe {
            match self.width() {
                1 => *self.data().add(at) as u32,
                2 => *self.data().cast::<u16>().add(at) as u32,
                _ => *self.data().cast::<u32>().add(at),
            }
        }
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator + '_ {
        (0..self.len()).map(|at| self.char_at(at))
    }

    /// The text as UTF-8; `None` when it has surrogates.
    pub(crate) fn to_utf8(&self) -> Option<Cow<'_, str>> {
        match self.chars() {
            Chars::Ascii(text) => Some(Cow::Borrowed(text)),
            _ => self.iter().map(char::from_u32).collect::<Option<String>>().map(Cow::Owned),
        }
    }

    /// The text for messages of ours: surrogates become `\udcxx`.
    pub(crate) fn to_text(&self) -> Cow<'_, str> {
        self.to_utf8().unwrap_or_else(|| {
            let shown = |c| char::from_u32(c).map_or_else(|| format!("\\u{c:04x}"), String::from);
            Cow::Owned(self.iter().map(shown).collect())
        })
    }

    /// The text as generalized UTF-8, in which surrogates are encoded like characters.
    pub(crate) fn to_wtf8(&self) -> Cow<'_, [u8]> {
        if let Chars::Ascii(text) = self.chars() {
            return Cow::Borrowed(text.as_bytes());
        }
        let mut bytes = Vec::with_capacity(self.len() * 2);
        self.iter().for_each(|c| push_wtf8(&mut bytes, c));
        Cow::Owned(bytes)
    }

    /// Equal text.
    #[inline(always)]
    pub(crate) fn same(&self, other: &Str) -> bool {
        if std::ptr::eq(self, other) {
            return true;
        }
        if (self.head.get() ^ other.head.get()) & !(ASCII | INTERNED) != 0 {
            return false;
        }
        // The first byte decides most often, and comparing more is a call.
        let (own, other) = (self.raw(), other.raw());
        own.first() == other.first() && own == other
    }

    /// The order of the texts, character by character.
    pub(crate) fn order(&self, other: &Str) -> std::cmp::Ordering {
        match (self.chars(), other.chars()) {
            (Chars::Two(own), Chars::Two(other)) => own.cmp(other),
            (Chars::Four(own), Chars::Four(other)) => own.cmp(other),
            _ if self.width() == 1 && other.width() == 1 => self.raw().cmp(other.raw()),
            _ => self.iter().cmp(other.iter()),
        }
    }

    pub(crate) fn is(&self, text: &str) -> bool {
        match self.chars() {
            Chars::Ascii(own) => own == text,
            _ => text.chars().map(u32::from).eq(self.iter()),
        }
    }

    /// The hash, if it was computed.
    #[inline(always)]
    pub(crate) fn known_hash(&self) -> Option<i64> {
        let hash = self.hash.get();
        (hash != -1).then_some(hash)
    }

    pub(crate) fn set_hash(&self, hash: i64) {
        self.hash.set(hash)
    }

    pub(crate) fn is_interned(&self) -> bool {
        self.head.get() & INTERNED != 0
    }

    pub(crate) fn set_interned(&self) {
        self.head.set(self.head.get() | INTERNED)
    }
}

/// Appends a character, or a surrogate, in UTF-8's manner.
pub(crate) fn push_wtf8(bytes: &mut Vec<u8>, c: u32) {
    match char::from_u32(c) {
        Some(c) => bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        None => bytes.extend([0xe0 | (c >> 12) as u8, 0x80 | (c >> 6 & 0x3f) as u8, 0x80 | (c & 0x3f) as u8]),
    }
}

/// The characters of generalized UTF-8.
pub(crate) fn wtf8_chars(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = *bytes.get(at)? as u32;
        let more = |n: usize| bytes.get(at + n).map_or(0, |&byte| byte as u32 & 0x3f);
        let (c, length) = match first {
            0..0x80 => (first, 1),
            0x80..0xe0 => ((first & 0x1f) << 6 | more(1), 2),
            0xe0..0xf0 => ((first & 0xf) << 12 | more(1) << 6 | more(2), 3),
            _ => ((first & 7) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4),
        };
        at += length;
        Some(c)
    })
}

/// Text under construction: as wide as its widest character so far.
pub(crate) enum StrBuilder {
    One { chars: Vec<u8>, ascii: bool },
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for StrBuilder {
    fn default() -> StrBuilder {
        StrBuilder::new()
    }
}

impl StrBuilder {
    pub(crate) fn new() -> StrBuilder {
        StrBuilder::One { chars: Vec::new(), ascii: true }
    }

    pub(crate) fn with_capacity(chars: usize) -> StrBuilder {
        StrBuilder::One { chars: Vec::with_capacity(chars), ascii: true }
    }

    /// How many characters there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            StrBuilder::One { chars, .. } => chars.len(),
            StrBuilder::Two(chars) => chars.len(),
            StrBuilder::Four(chars) => chars.len(),
        }
    }

    /// Room for more characters, or false when there is no memory for them.
    pub(crate) fn try_reserve(&mut self, chars: usize) -> bool {
        match self {
            StrBuilder::One { chars: own, .. } => own.try_reserve(chars).is_ok(),
            StrBuilder::Two(own) => own.try_reserve(chars).is_ok(),
            StrBuilder::Four(own) => own.try_reserve(chars).is_ok(),
        }
    }

    fn widen(&mut self, c: u32) {
        *self = match std::mem::take(self) {
            StrBuilder::One { chars, .. } if c < 0x10000 => StrBuilder::Two(chars.into_iter().map(u16::from).collect()),
            StrBuilder::One { chars, .. } => StrBuilder::Four(chars.into_iter().map(u32::from).collect()),
            StrBuilder::Two(chars) => StrBuilder::Four(chars.into_iter().map(u32::from).collect()),
            four => four,
        }
    }

    pub(crate) fn push(&mut self, c: u32) {
        match self {
            StrBuilder::One { chars, ascii } if c < 0x100 => {
                *ascii &= c < 0x80;
                chars.push(c as u8);
            }
            StrBuilder::Two(chars) if c < 0x10000 => chars.push(c as u16),
            StrBuilder::Four(chars) => chars.push(c),
            _ => {
                self.widen(c);
                self.push(c);
            }
        }
    }

    pub(crate) fn push_text(&mut self, text: &str) {
        match self {
            StrBuilder::One { chars, .. } if text.is_ascii() => chars.extend_from_slice(text.as_bytes()),
            _ => text.chars().for_each(|c| self.push(c as u32)),
        }
    }

    pub(crate) fn push_str(&mut self, text: &Str) {
        self.push_range(text, 0, text.len())
    }

    /// Appends `text[start..end]`.
    pub(crate) fn push_range(&mut self, text: &Str, start: usize, end: usize) {
        match (&mut *self, text.chars()) {
            (StrBuilder::One { chars, .. }, Chars::Ascii(more)) => {
                chars.extend_from_slice(&more.as_bytes()[start..end])
            }
            (StrBuilder::One { chars, ascii }, Chars::Latin1(more)) => {
                *ascii &= more[start..end].is_ascii();
                chars.extend_from_slice(&more[start..end]);
            }
            (StrBuilder::Two(chars), Chars::Ascii(_) | Chars::Latin1(_)) => {
                chars.extend(text.raw()[start..end].iter().map(|&c| c as u16))
            }
            (StrBuilder::Two(chars), Chars::Two(more)) => chars.extend_from_slice(&more[start..end]),
            (StrBuilder::Four(chars), Chars::Four(more)) => chars.extend_from_slice(&more[start..end]),
            _ => (start..end).for_each(|at| self.push(text.char_at(at))),
        }
    }

    /// Appends bytes that are ASCII.
    pub(crate) fn push_ascii(&mut self, text: &[u8]) {
        debug_assert!(text.is_ascii());
        match self {
            StrBuilder::One { chars, .. } => chars.extend_from_slice(text),
            StrBuilder::Two(chars) => chars.extend(text.iter().map(|&c| c as u16)),
            StrBuilder::Four(chars) => chars.extend(text.iter().map(|&c| c as u32)),
        }
    }

    /// Appends the same character several times.
    pub(crate) fn push_many(&mut self, c: u32, times: usize) {
        if times == 0 {
            return;
        }
        self.push(c);
        match self {
            StrBuilder::One { chars, .. } => chars.extend(std::iter::repeat_n(c as u8, times - 1)),
            StrBuilder::Two(chars) => chars.extend(std::iter::repeat_n(c as u16, times - 1)),
            StrBuilder::Four(chars) => chars.extend(std::iter::repeat_n(c, times - 1)),
        }
    }

    /// The characters so far; bytes may be wider than they need to be.
    pub(crate) fn chars(&self) -> Chars<'_> {
        match self {
            StrBuilder::One { chars, .. } => Chars::Latin1(chars),
            StrBuilder::Two(chars) => Chars::Two(chars),
            StrBuilder::Four(chars) => Chars::Four(chars),
        }
    }

    /// Replaces the character at an index below the length.
    pub(crate) fn set(&mut self, at: usize, c: u32) {
        match self {
            StrBuilder::One { chars, ascii } if c < 0x100 => {
                *ascii &= c < 0x80;
                chars[at] = c as u8;
            }
            StrBuilder::Two(chars) if c < 0x10000 => chars[at] = c as u16,
            StrBuilder::Four(chars) => chars[at] = c,
            _ => {
                self.widen(c);
                self.set(at, c);
            }
        }
    }

    /// Drops what stands behind so many characters.
    pub(crate) fn truncate(&mut self, length: usize) {
        match self {
            StrBuilder::One { chars, .. } => chars.truncate(length),
            StrBuilder::Two(chars) => chars.truncate(length),
            StrBuilder::Four(chars) => chars.truncate(length),
        }
    }

    /// The string.
    pub(crate) fn finish(&self, heap: &Heap) -> Value {
        self.finish_as(heap, Str::SHAPE)
    }

    /// The string as an instance of a subclass.
    pub(crate) fn finish_as(&self, heap: &Heap, shape: u32) -> Value {
        match self {
            StrBuilder::One { chars, ascii } => new_str(heap, shape, chars, 1, *ascii),
            StrBuilder::Two(chars) => {
                if chars.iter().all(|&c| c < 0x100) {
                    let narrow: Vec<u8> = chars.iter().map(|&c| c as u8).collect();
                    return new_str(heap, shape, &narrow, 1, narrow.is_ascii());
                }
                new_str(heap, shape, chars, 2, false)
            }
            StrBuilder::Four(chars) => match chars.iter().max() {
                Some(0x10000..) => new_str(heap, shape, chars, 4, false),
                _ => {
                    let mut narrow = StrBuilder::with_capacity(chars.len());
                    chars.iter().for_each(|&c| narrow.push(c));
                    narrow.finish_as(heap, shape)
                }
            },
        }
    }
}

/// A string of these characters.
pub(crate) fn str_of_slice(heap: &Heap, chars: Chars<'_>, start: usize, end: usize) -> Value {
    match chars {
        Chars::Ascii(text) => new_str(heap, Str::SHAPE, &text.as_bytes()[start..end], 1, true),
        Chars::Latin1(text) => new_str(heap, Str::SHAPE, &text[start..end], 1, text[start..end].is_ascii()),
        Chars::Two(text) => {
            if text[start..end].iter().any(|&c| c >= 0x100) {
                return new_str(heap, Str::SHAPE, &text[start..end], 2, false);
            }
            let narrow: Vec<u8> = text[start..end].iter().map(|&c| c as u8).collect();
            new_str(heap, Str::SHAPE, &narrow, 1, narrow.is_ascii())
        }
        Chars::Four(text) => {
            let mut builder = StrBuilder::with_capacity(end - start);
            text[start..end].iter().for_each(|&c| builder.push(c));
            builder.finish(heap)
        }
    }
}

/// A string of ASCII text.
pub(crate) fn str_of_ascii(heap: &Heap, text: &str) -> Value {
    debug_assert!(text.is_ascii());
    new_str(heap, Str::SHAPE, text.as_bytes(), 1, text.is_ascii())
}

/// A string of Latin-1 characters.
pub(crate) fn str_of_latin1(heap: &Heap, bytes: &[u8]) -> Value {
    new_str(heap, Str::SHAPE, bytes, 1, bytes.is_ascii())
}

/// A string of text.
pub(crate) fn str_of_text(heap: &Heap, text: &str) -> Value {
    if text.is_ascii() {
        return new_str(heap, Str::SHAPE, text.as_bytes(), 1, true);
    }
    let mut builder = StrBuilder::with_capacity(text.len());
    builder.push_text(text);
    builder.finish(heap)
}

/// A copy of a string as an instance of a subclass (or of `str` itself).
pub(crate) fn str_as(heap: &Heap, shape: u32, text: &Str) -> Value {
    new_str_bytes(heap, shape, text.raw(), text.len(), text.width(), text.is_ascii())
}

/// What texts have in common, in one pass over them.
#[derive(Clone, Copy)]
pub(crate) struct Common {
    /// Of all characters together; `usize::MAX` beyond that.
    pub(crate) length: usize,
    /// The widths of those that are not empty, one bit each.
    widths: usize,
    ascii: bool,
}

impl Common {
    /// For a separator that comes so many times.
    pub(crate) fn of(text: &Str, times: usize) -> Common {
        let mut common = Common { length: 0, widths: 0, ascii: true };
        if times != 0 {
            common.add(text);
            common.length = text.len().saturating_mul(times);
        }
        common
    }

    #[inline]
    pub(crate) fn add(&mut self, text: &Str) {
        self.length = self.length.saturating_add(text.len());
        self.widths |= if text.is_empty() { 0 } else { text.width() };
        self.ascii &= text.is_ascii();
    }

    /// The greatest width.
    pub(crate) fn width(&self) -> usize {
        1 << self.widths.checked_ilog2().unwrap_or(0)
    }
}

/// The strings `parts`, one behind the other, with another one between them. What they have in common is known, and the caller has
/// checked that there is memory for the result. A part that is no string counts as empty.
pub(crate) fn join(heap: &Heap, between: &Str, parts: &[Value], common: Common) -> Value {
    let texts = || parts.iter().filter_map(Value::downcast::<Str>);
    let (length, width) = (common.length, common.width());
    if common.widths.count_ones() > 1 {
        let mut builder = match width {
            1 => StrBuilder::with_capacity(length),
            2 => StrBuilder::Two(Vec::with_capacity(length)),
            _ => StrBuilder::Four(Vec::with_capacity(length)),
        };
        for (at, text) in texts().enumerate() {
            if at != 0 {
                builder.push_str(between);
            }
            builder.push_str(text);
        }
        return builder.finish(heap);
    }
    let (ascii, bytes) = (common.ascii, length * width);
    // SAFETY: T1: all parts have this width, and nothing is written beyond the end; what they leave out is zeroed. T2 holds for each.
    unsafe {
        heap.alloc_tail(Str::head(length, width, ascii), bytes, |at| {
            let mut filled = 0;
            let mut put = |raw: &[u8]| {
                assert!(raw.len() <= bytes - filled, "the caller computed the length");
                std::ptr::copy_nonoverlapping(raw.as_ptr(), at.add(filled), raw.len());
                filled += raw.len();
            };
            for (n, text) in texts().enumerate() {
                if n != 0 {
                    put(between.raw());
                }
                put(text.raw());
            }
            at.add(filled).write_bytes(0, bytes - filled);
        })
    }
}

/// `text` as many times. The caller has checked that there is memory for it.
pub(crate) fn repeat(heap: &Heap, text: &Str, times: usize) -> Value {
    let (once, length) = (text.raw(), text.len().checked_mul(times).expect("the caller checked the size"));
    let bytes = length.checked_mul(text.width()).expect("the caller checked the size");
    let inside = Str::head(length, text.width(), text.is_ascii());
    // SAFETY: T1: `times` copies of as many bytes; what is there is doubled until all is written.
    unsafe {
        heap.alloc_tail(inside, bytes, |at| {
            if let [byte] = once {
                return at.write_bytes(*byte, bytes);
            }
            std::ptr::copy_nonoverlapping(once.as_ptr(), at, once.len().min(bytes));
            let mut filled = once.len().min(bytes);
            while filled < bytes {
                let more = filled.min(bytes - filled);
                std::ptr::copy_nonoverlapping(at, at.add(filled), more);
                filled += more;
            }
        })
    }
}

/// `lhs`, which the caller gives up, with `rhs` behind it. Where nobody else has `lhs`, it grows in place if its block has room; else
/// the new string gets room to grow, so that adding to a string again and again takes linear time.
pub(crate) fn append(heap: &Heap, lhs: &Value, rhs: &Str) -> Value {
    let own = lhs.exact::<Str>().expect("only exact strings are appended to");
    if lhs.references() != Some(1) || own.is_interned() || std::ptr::eq(own, rhs) || rhs.width() > own.width() {
        return concat(heap, own, rhs);
    }
    let (length, width) = (own.len() + rhs.len(), own.width());
    let bytes = length * width;
    // SAFETY: the value keeps the object alive.
    if bytes <= unsafe { heap.room(lhs.word().header()) }.saturating_sub(size_of::<Str>()) {
        // SAFETY: T1: the block has room behind the last character, where nobody reads before the length says so.
        unsafe { write_units(own.data().cast_mut().add(own.raw().len()), rhs, width) };
        own.set_length(length, own.is_ascii() && rhs.is_ascii());
        return lhs.clone();
    }
    if bytes < GROWING {
        return concat(heap, own, rhs);
    }
    let (ascii, room) = (own.is_ascii() && rhs.is_ascii(), length + length / 2);
    // SAFETY: T1: the length is set to what is written before anybody sees the string.
    let grown = unsafe {
        heap.alloc_tail(Str::head(room, width, ascii), room * width, |at| {
            std::ptr::copy_nonoverlapping(own.data(), at, own.raw().len());
            write_units(at.add(own.raw().len()), rhs, width);
        })
    };
    grown.exact::<Str>().expect("just made").set_length(length, ascii);
    grown
}

/// Strings of fewer bytes get no room to grow: copying them costs little.
const GROWING: usize = 128;

/// Writes the characters of a text in a width that is not below its own.
///
/// # Safety
/// There is room for them at `at`, which is aligned for the width, and they do not lie there.
unsafe fn write_units(at: *mut u8, text: &Str, width: usize) {
    // SAFETY: the caller's promise.
    unsafe {
        match width {
            _ if text.width() == width => std::ptr::copy_nonoverlapping(text.data(), at, text.raw().len()),
            2 => text.iter().enumerate().for_each(|(n, c)| at.cast::<u16>().add(n).write(c as u16)),
            _ => text.iter().enumerate().for_each(|(n, c)| at.cast::<u32>().add(n).write(c)),
        }
    }
}

/// A string of two strings. O(length).
pub(crate) fn concat(heap: &Heap, lhs: &Str, rhs: &Str) -> Value {
    if lhs.width() == rhs.width() {
        let (ascii, tail) = (lhs.is_ascii() && rhs.is_ascii(), (lhs.len() + rhs.len()) * lhs.width());
        let inside = Str::head(lhs.len() + rhs.len(), lhs.width(), ascii);
        // SAFETY: T1: as many bytes as the two have together; T2 holds for both parts.
        return unsafe {
            heap.alloc_tail(inside, tail, |at| {
                std::ptr::copy_nonoverlapping(lhs.data(), at, lhs.raw().len());
                std::ptr::copy_nonoverlapping(rhs.data(), at.add(lhs.raw().len()), rhs.raw().len());
            })
        };
    }
    let mut builder = StrBuilder::with_capacity(lhs.len() + rhs.len());
    builder.push_str(lhs);
    builder.push_str(rhs);
    builder.finish(heap)
}

fn new_str<T: Copy>(heap: &Heap, shape: u32, chars: &[T], width: usize, ascii: bool) -> Value {
    debug_assert!(size_of::<T>() == width);
    // SAFETY: any slice may be read as bytes; the callers pass u8, u16 and u32, which have no padding.
    let bytes = unsafe { std::slice::from_raw_parts(chars.as_ptr().cast::<u8>(), size_of_val(chars)) };
    new_str_bytes(heap, shape, bytes, chars.len(), width, ascii)
}

fn new_str_bytes(heap: &Heap, shape: u32, bytes: &[u8], length: usize, width: usize, ascii: bool) -> Value {
    let inside = Str::head(length, width, ascii);
    // SAFETY: T1: `bytes` are `length` characters of that width.
    unsafe {
        let fill = |at: *mut u8| std::ptr::copy_nonoverlapping(bytes.as_ptr(), at, bytes.len());
        match shape {
            Str::SHAPE => heap.alloc_tail(inside, bytes.len(), fill),
            _ => heap.alloc_inline(shape, inside, bytes.len(), fill),
        }
    }
}
