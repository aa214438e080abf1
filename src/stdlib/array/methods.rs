//! The methods and attributes of arrays.

use super::{append, append_items, find, item, item_kind, length, made, payload, replace, resizable};
use crate::algo::number_bytes::Order;
use crate::heap::Value;
use crate::object::layout::array::Array;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::list::List;
use crate::object::layout::str::StrBuilder;
use crate::object::native::{attributes, methods};
use crate::object::ops::slice::{self, Bound};
use crate::object::{Cx, Exc, Raised, Res, Str, generic_alias, instance, new_bytes, ops, raise};
use crate::types::int::{self, Operand};
use crate::types::memory_view;
use crate::types::str::codec::{self, Encoding, Errors};

attributes! { ATTRIBUTES {
    /// The size of an item in bytes.
    "itemsize" => |cx, this| Ok(cx.int(payload(this).item_size() as i64));
    /// The code of the items' type.
    "typecode" => |cx, this| Ok(cx.char(payload(this).code as u32));
} }

methods! { METHODS in "array" {
    /// Add an item behind the last one.
    "append(self, v, /)" => |cx: &mut Cx, this: &Array, v: &Value| -> Res<()> {
        let bytes = item::bytes_of(cx, this.code, v)?;
        append(cx, this, &bytes)
    };
    /// The address of the memory, and how many items there are.
    "buffer_info(self, /)" => |cx: &mut Cx, this: &Array| {
        let address = this.memory.bytes.get(cx).as_ptr().addr() as i64;
        let length = length(cx, this) as i64;
        cx.tuple(vec![cx.int(address), cx.int(length)])
    };
    /// Turn the order of the bytes of each item round.
    "byteswap(self, /)" => |cx: &mut Cx, this: &Array| {
        this.memory.bytes.get_mut(cx).chunks_mut(this.item_size()).for_each(<[u8]>::reverse);
    };
    /// Remove all items.
    "clear(self, /)" => |cx: &mut Cx, this: &Array| -> Res<()> {
        let is_full = length(cx, this) != 0;
        resizable(cx, this, is_full)?;
        drop(this.memory.bytes.take(cx));
        Ok(())
    };
    /// How many items equal the value.
    "count(self, v, /)" => |cx: &mut Cx, this: &Array, v: &Value| -> Res<usize> {
        let (mut count, mut at) = (0, 0);
        while let Some(found) = find(cx, this, v, at, usize::MAX)? {
            count += 1;
            at = found + 1;
        }
        Ok(count)
    };
    /// Add the items of an iterable, or of another array of the same type, behind the last one.
    "extend(self, bb, /)" => extend;
    /// Add the items that bytes hold.
    "frombytes(self, buffer, /)" => from_bytes;
    /// Add so many items that a file holds.
    "fromfile(self, f, n, /)" => from_file;
    /// Add the items of a list: all, or none if one does not fit.
    "fromlist(self, list, /)" => from_list;
    /// Add the characters of a string.
    "fromunicode(self, ustr, /)" => |cx: &mut Cx, this: &Array, ustr: &Value| -> Res<()> {
        if ustr.downcast::<Str>().is_none() {
            return Err(raise::wrong_type(cx, "fromunicode() argument must be str", ustr));
        }
        from_unicode(cx, this, ustr)
    };
    /// The first position of an item that equals the value; ValueError if there is none.
    "index(self, v, start=0, stop=9223372036854775807, /)" =>
        |cx: &mut Cx, this: &Array, v: &Value, start: Bound, stop: Bound| -> Res<usize> {
            let (start, stop) = slice::clip(start.0, stop.0, length(cx, this));
            let found = find(cx, this, v, start, stop)?;
            found.ok_or_else(|| cx.value_error("array.index(x): x not in array"))
        };
    /// Put an item before the one at the position.
    "insert(self, i, v, /)" => |cx: &mut Cx, this: &Array, i: i64, v: &Value| -> Res<()> {
        let bytes = item::bytes_of(cx, this.code, v)?;
        let (at, _) = slice::clip(i, 0, length(cx, this));
        replace(cx, this, at, at, &bytes)
    };
    /// Remove and return the item at the position: the last one unless another is named.
    "pop(self, i=-1, /)" => |cx: &mut Cx, this: &Array, i: i64| -> Res<Value> {
        let length = length(cx, this);
        if length == 0 {
            return Err(raise::index_error(cx, "pop from empty array"));
        }
        let Some(at) = slice::position(i, length) else { return Err(raise::index_error(cx, "pop index out of range")) };
        let item = super::item(cx, this, at)?;
        replace(cx, this, at, at + 1, &[])?;
        Ok(item.expect("the position is within the array"))
    };
    /// Remove the first item that equals the value; ValueError if there is none.
    "remove(self, v, /)" => |cx: &mut Cx, this: &Array, v: &Value| -> Res<()> {
        match find(cx, this, v, 0, usize::MAX)? {
            // The comparison may have shortened the array.
            Some(at) if at >= length(cx, this) => Ok(()),
            Some(at) => replace(cx, this, at, at + 1, &[]),
            None => Err(cx.value_error("array.remove(x): x not in array")),
        }
    };
    /// Turn the order of the items round.
    "reverse(self, /)" => |cx: &mut Cx, this: &Array| {
        let bytes = this.memory.bytes.get_mut(cx);
        bytes.reverse();
        bytes.chunks_mut(this.item_size()).for_each(<[u8]>::reverse);
    };
    /// The bytes of the items.
    "tobytes(self, /)" => |cx: &mut Cx, this: &Array| {
        let bytes = this.memory.bytes.get(cx).clone();
        new_bytes(cx, &bytes)
    };
    /// Write the bytes of the items to a file.
    "tofile(self, f, /)" => to_file;
    /// A list of the items.
    "tolist(self, /)" => to_list;
    /// The string of the characters.
    "tounicode(self, /)" => |cx: &mut Cx, this: &Array| -> Res<Value> {
        if !item::is_text(this.code) {
            return Err(text_only(cx, "tounicode"));
        }
        to_unicode(cx, this)
    };
    /// A view of the memory.
    "__buffer__(self, flags, /)" => |cx: &mut Cx, this: &Value, _flags: i64| memory_view::of(cx, this);
    /// The array type with the type of its items.
    class "__class_getitem__(cls, object, /)" => generic_alias;
    /// An array of the same items.
    "__copy__(self, /)" => copy;
    /// An array of the same items.
    "__deepcopy__(self, unused, /)" => |cx: &mut Cx, this: &Array, _unused: &Value| copy(cx, this);
    /// How a pickle of that version makes the array again.
    "__reduce_ex__(self, value, /)" => reduce;
    /// Release a view that `__buffer__` made.
    "__release_buffer__(self, buffer, /)" => |cx: &mut Cx, _this: &Value, buffer: &Value| memory_view::release(cx, buffer);
    /// The size in memory, in bytes.
    "__sizeof__(self, /)" => |cx: &mut Cx, this: &Array| 64 + this.memory.bytes.get(cx).capacity();
} }

fn copy(cx: &mut Cx, this: &Array) -> Value {
    let bytes = this.memory.bytes.get(cx).clone();
    made(cx, this.code, bytes)
}

pub(super) fn extend(cx: &mut Cx, this: &Array, iterable: &Value) -> Res<()> {
    let Some(other) = iterable.downcast::<Array>() else { return append_items(cx, this, iterable) };
    if item_kind(other.code) != item_kind(this.code) {
        return Err(cx.type_error("can only extend with array of same kind"));
    }
    let bytes = other.memory.bytes.get(cx).clone();
    append(cx, this, &bytes)
}

pub(super) fn from_bytes(cx: &mut Cx, this: &Array, bytes: &Value) -> Res<()> {
    let bytes = ops::buffer::require(cx, bytes)?.into_owned();
    append_whole(cx, this, &bytes)
}

/// Adds the items that bytes hold, which must be whole ones.
pub(super) fn append_whole(cx: &mut Cx, this: &Array, bytes: &[u8]) -> Res<()> {
    if !bytes.len().is_multiple_of(this.item_size()) {
        return Err(cx.value_error("bytes length not a multiple of item size"));
    }
    append(cx, this, bytes)
}

fn from_file(cx: &mut Cx, this: &Array, file: &Value, count: i64) -> Res<()> {
    let Ok(count) = usize::try_from(count) else { return Err(cx.value_error("negative count")) };
    let Some(size) = count.checked_mul(this.item_size()).filter(|size| *size <= isize::MAX as usize) else {
        return Err(raise::memory_error(cx));
    };
    let (name, size_value) = (cx.intern("read"), cx.int(size as i64));
    let read = cx.call_method(file, name, &[size_value])?;
    let Some(bytes) = read.downcast::<Bytes>() else { return Err(cx.type_error("read() didn't return bytes")) };
    append_whole(cx, this, bytes.as_slice())?;
    if bytes.as_slice().len() == size {
        return Ok(());
    }
    Err(cx.raise(Exc::EOFError, "read() didn't return enough bytes"))
}

fn to_file(cx: &mut Cx, this: &Array, file: &Value) -> Res<()> {
    /// How many bytes are written at once.
    const BLOCK: usize = 1 << 16;
    let (name, mut at) = (cx.intern("write"), 0);
    loop {
        let rest = this.memory.bytes.get(cx).get(at..).unwrap_or_default();
        if rest.is_empty() {
            return Ok(());
        }
        let block = rest[..rest.len().min(BLOCK)].to_vec();
        at += block.len();
        let block = new_bytes(cx, &block);
        cx.call_method(file, name, &[block])?;
    }
}

fn from_list(cx: &mut Cx, this: &Array, list: &Value) -> Res<()> {
    let Some(list) = list.downcast::<List>() else { return Err(cx.type_error("arg must be list")) };
    let mut bytes = Vec::new();
    let mut at = 0;
    let length = list.items.get(cx).len();
    while let Some(value) = list.items.get(cx).get(at).cloned() {
        bytes.extend(item::bytes_of(cx, this.code, &value)?);
        at += 1;
        if list.items.get(cx).len() != length {
            return Err(raise::runtime_error(cx, "list changed size during iteration"));
        }
    }
    append(cx, this, &bytes)
}

#[cold]
fn text_only(cx: &mut Cx, method: &str) -> Raised {
    cx.value_error(format!("{method}() may only be called on unicode type arrays ('u' or 'w')"))
}

pub(super) fn from_unicode(cx: &mut Cx, this: &Array, text: &Value) -> Res<()> {
    if !item::is_text(this.code) {
        return Err(text_only(cx, "fromunicode"));
    }
    let text = text.downcast::<Str>().expect("the caller has a string");
    ops::memory::check(cx, text.len(), 4)?;
    let bytes: Vec<u8> = text.iter().flat_map(u32::to_ne_bytes).collect();
    append(cx, this, &bytes)
}

/// The characters as a string. Those of code `u` may be surrogates.
pub(super) fn to_unicode(cx: &mut Cx, this: &Array) -> Res<Value> {
    let bytes = this.memory.bytes.get(cx).clone();
    if this.code == b'w' {
        return codec::decode(cx, &bytes, Encoding::Utf32(Some(Order::NATIVE)), &Errors::Strict);
    }
    let mut builder = StrBuilder::new();
    for unit in bytes.chunks(4) {
        let code = u32::from_ne_bytes([unit[0], unit[1], unit[2], unit[3]]);
        if code > char::MAX as u32 {
            return item::value(cx, this.code, unit);
        }
        builder.push(code);
    }
    Ok(builder.finish(cx.heap()))
}

pub(super) fn to_list(cx: &mut Cx, this: &Array) -> Res<Value> {
    let mut items = ops::memory::vector(cx, length(cx, this))?;
    while let Some(item) = super::item(cx, this, items.len())? {
        items.push(item);
    }
    Ok(cx.list(items))
}

fn reduce(cx: &mut Cx, this: &Value, version: &Value) -> Res<Value> {
    let version = match int::operand(version) {
        Some(Operand::Small(version)) => version,
        Some(Operand::Big(_)) => return Err(raise::overflow_error(cx, "Python int too large to convert to C long")),
        None => return Err(cx.type_error("__reduce_ex__ argument should be an integer")),
    };
    let inside = payload(this);
    let (class, code) = (cx.type_of(this), cx.char(inside.code as u32));
    let state = instance::dict_of(cx, this).unwrap_or(Value::NONE);
    if version < 3 {
        let items = to_list(cx, inside)?;
        let args = cx.tuple(vec![code, items]);
        return Ok(cx.tuple(vec![class, args, state]));
    }
    let import = cx.doors().import_module;
    let (module, name) = (import(cx, "array")?, cx.intern("_array_reconstructor"));
    let function = crate::object::attr::get(cx, &module, name)?;
    let format = cx.int(super::reconstruct::format_of(inside.code));
    let bytes = inside.memory.bytes.get(cx).clone();
    let bytes = new_bytes(cx, &bytes);
    let args = cx.tuple(vec![class, code, format, bytes]);
    Ok(cx.tuple(vec![function, args, state]))
}
