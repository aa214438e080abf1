//! Methods and attributes of memory views.

use super::{check_format, derived, element, item, live, of, release};
use crate::heap::Value;
use crate::object::layout::bytearray::MemoryView;
use crate::object::layout::list::List;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, methods};
use crate::object::ops::buffer;
use crate::object::{Cx, Res, Str, new_bytes, raise};
use crate::types::bytes::hex_digits;
use crate::types::int::{self, Operand};

methods! { METHODS in "memoryview" {
    /// A view of the same memory with items of another format, perhaps in another shape.
    "cast(self, /, format, shape=<missing>)" => cast;
    /// The bytes in hexadecimal digits, perhaps with a separator between groups, which are counted from the right unless their size
    /// is negative.
    "hex(self, /, sep=<missing>, bytes_per_sep=1)" => |cx: &mut Cx, this: &Value, sep: Option<&Value>, bytes_per_sep: i64| {
        let view = live(cx, this)?;
        let bytes = buffer::copy(cx, view);
        hex_digits(cx, &bytes, sep, bytes_per_sep)
    };
    /// End the view, so that its object may change its size again.
    "release(self, /)" => |cx: &mut Cx, this: &Value| release(cx, this);
    /// The bytes of the items, the last index running fastest; or the first one for the order `F`.
    "tobytes(self, /, order='C')" => to_bytes;
    /// The items in a list, or in lists of lists.
    "tolist(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let view = live(cx, this)?;
        check_format(cx, view)?;
        Ok(to_list(cx, view, 0, view.offset as isize))
    };
    /// A view of the same memory through which it cannot be changed.
    "toreadonly(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let view = live(cx, this)?;
        Ok(derived(cx, view, |other| other.readonly = true))
    };
    /// A view of the same memory.
    "__buffer__(self, flags, /)" => |cx: &mut Cx, this: &Value, _flags: i64| of(cx, this);
    /// The view itself.
    "__enter__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        live(cx, this)?;
        Ok(this.clone())
    };
    /// End the view.
    "__exit__(self, /, *exc_info)" => |cx: &mut Cx, this: &Value, _exc_info: &[Value]| release(cx, this);
    /// End a view that `__buffer__` made.
    "__release_buffer__(self, buffer, /)" => |cx: &mut Cx, _this: &Value, buffer: &Value| release(cx, buffer);
    /// A view of an object, which is asked for it with certain flags.
    class "_from_flags(cls, /, object, flags)" => |cx: &mut Cx, _class: &Value, object: &Value, _flags: i64| of(cx, object);
} }

attributes! { ATTRIBUTES {
    /// Whether the items lie one behind the other, the last index running fastest.
    "c_contiguous" => |cx, this| Ok(Value::bool(live(cx, this)?.is_contiguous()));
    /// Whether the items lie one behind the other in some order.
    "contiguous" => |cx, this| {
        let view = live(cx, this)?;
        Ok(Value::bool(view.is_contiguous() || view.is_fortran_contiguous()))
    };
    /// Whether the items lie one behind the other, the first index running fastest.
    "f_contiguous" => |cx, this| Ok(Value::bool(live(cx, this)?.is_fortran_contiguous()));
    /// The format of an item, as the module struct writes it.
    "format" => |cx, this| {
        let view = live(cx, this)?;
        let code = (view.format as char).to_string();
        Ok(cx.str(&if view.prefixed { format!("@{code}") } else { code }))
    };
    /// The size of an item in bytes.
    "itemsize" => |cx, this| {
        let size = live(cx, this)?.item_size;
        Ok(cx.int(size as i64))
    };
    /// How many bytes the items have together.
    "nbytes" => |cx, this| {
        let size = live(cx, this)?.size();
        Ok(cx.int(size as i64))
    };
    /// How many dimensions there are.
    "ndim" => |cx, this| {
        let dimensions = live(cx, this)?.shape.len();
        Ok(cx.int(dimensions as i64))
    };
    /// The object whose memory this is.
    "obj" => |cx, this| {
        let view = live(cx, this)?;
        Ok(view.owner.get(cx).clone())
    };
    /// Whether the memory cannot be changed through the view.
    "readonly" => |cx, this| Ok(Value::bool(live(cx, this)?.readonly));
    /// How many items there are in each dimension.
    "shape" => |cx, this| {
        let view = live(cx, this)?;
        let lengths = view.shape.iter().map(|length| cx.int(*length as i64)).collect();
        Ok(cx.tuple(lengths))
    };
    /// How many bytes lie between one item and the next in each dimension.
    "strides" => |cx, this| {
        let view = live(cx, this)?;
        let strides = view.strides.iter().map(|stride| cx.int(*stride as i64)).collect();
        Ok(cx.tuple(strides))
    };
    /// Always empty: items are never behind pointers.
    "suboffsets" => |cx, this| {
        live(cx, this)?;
        Ok(cx.tuple(Vec::new()))
    };
} }

fn to_list(cx: &mut Cx, view: &MemoryView, dimension: usize, start: isize) -> Value {
    let Some((length, stride)) = view.shape.get(dimension).zip(view.strides.get(dimension)) else {
        return item(cx, view, start as usize);
    };
    let items = (0..*length).map(|at| to_list(cx, view, dimension + 1, start + at as isize * stride)).collect();
    cx.list(items)
}

fn to_bytes(cx: &mut Cx, this: &Value, order: &Value) -> Res<Value> {
    let order = match order.downcast::<Str>() {
        Some(order) => order.as_ascii().unwrap_or_default(),
        None if order.is_none() => "C",
        None => return Err(raise::wrong_type(cx, "tobytes() argument 'order' must be str or None", order)),
    };
    let view = live(cx, this)?;
    let bytes = match order {
        "C" => buffer::copy(cx, view),
        "A" if view.is_contiguous() || !view.is_fortran_contiguous() => buffer::copy(cx, view),
        "F" | "A" => {
            // The same items with the dimensions in the opposite order.
            let turned = derived(cx, view, |other| {
                other.shape.reverse();
                other.strides.reverse();
            });
            buffer::copy(cx, super::payload(&turned))
        }
        _ => return Err(cx.value_error("order must be 'C', 'F' or 'A'")),
    };
    Ok(new_bytes(cx, &bytes))
}

/// More dimensions than these are refused.
const MOST_DIMENSIONS: usize = 64;

fn cast(cx: &mut Cx, this: &Value, format: &Str, shape: Option<&Value>) -> Res<Value> {
    let view = live(cx, this)?;
    if !view.is_contiguous() {
        return Err(cx.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    if (shape.is_some() || view.shape.len() != 1) && view.shape.contains(&0) {
        return Err(cx.type_error("memoryview: cannot cast view with zeros in shape or strides"));
    }
    let shape = shape.map(|shape| lengths(cx, shape)).transpose()?;
    if let Some(shape) = &shape {
        if shape.len() > MOST_DIMENSIONS {
            return Err(cx.value_error("memoryview: number of dimensions must not exceed 64"));
        }
        if view.shape.len() != 1 && shape.len() != 1 {
            return Err(cx.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
        }
    }
    let codes = format.as_ascii().unwrap_or_default();
    let single = codes.strip_prefix('@').unwrap_or(codes).as_bytes();
    let known = match single {
        [code] => element::size_of_code(*code).map(|size| (*code, size)),
        _ => None,
    };
    let Some((code, size)) = known else {
        let message =
            "memoryview: destination format must be a native single character format prefixed with an optional '@'";
        return Err(cx.value_error(message));
    };
    if !element::is_byte_code(view.format) && !element::is_byte_code(code) {
        return Err(cx.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    if !view.size().is_multiple_of(size) {
        return Err(cx.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let shape = match shape {
        Some(shape) => checked_shape(cx, &shape, view.size(), size)?,
        None => vec![view.size() / size],
    };
    let mut strides = vec![size as isize; shape.len()];
    for at in (1..shape.len()).rev() {
        strides[at - 1] = strides[at] * shape[at] as isize;
    }
    Ok(derived(cx, view, |other| {
        other.format = code;
        other.prefixed = single.len() != codes.len();
        other.item_size = size;
        other.shape = shape.into();
        other.strides = strides.into();
    }))
}

/// The items of a shape, which is a list or a tuple.
fn lengths(cx: &mut Cx, shape: &Value) -> Res<Vec<Value>> {
    if let Some(list) = shape.downcast::<List>() {
        return Ok(list.items.get(cx).clone());
    }
    match shape.downcast::<Tuple>() {
        Some(tuple) => Ok(tuple.items().to_vec()),
        None => Err(cx.type_error("shape must be a list or a tuple")),
    }
}

fn checked_shape(cx: &mut Cx, shape: &[Value], bytes: usize, item_size: usize) -> Res<Vec<usize>> {
    let mut lengths = Vec::with_capacity(shape.len());
    for length in shape {
        match int::operand(length) {
            Some(Operand::Small(length @ 1..)) => lengths.push(length as usize),
            Some(_) => return Err(cx.value_error("memoryview.cast(): elements of shape must be integers > 0")),
            None => return Err(cx.type_error("memoryview.cast(): elements of shape must be integers")),
        }
    }
    let all = lengths
        .iter()
        .try_fold(1usize, |all, length| all.checked_mul(*length))
        .filter(|all| *all <= isize::MAX as usize);
    match all {
        None => Err(cx.value_error("memoryview.cast(): product(shape) > SSIZE_MAX")),
        Some(all) if all.checked_mul(item_size) == Some(bytes) => Ok(lengths),
        Some(_) => Err(cx.type_error("memoryview: product(shape) * itemsize != buffer size")),
    }
}
