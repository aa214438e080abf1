//! `int`.
//!
//! An int of 63 bits is in the word itself; a larger one, and any instance of a subclass, has the payload `Int`. The slots take an
//! int of either kind, or a bool, as an `Operand`. `arith` has the operators, `text` what reads and writes digits.

pub(crate) mod arith;
mod methods;
pub(crate) mod text;

use crate::algo::big_int::{BigInt, Failure, Interrupted, Number, Tick};
use crate::algo::hash as numeric;
use crate::heap::Value;
use crate::object::layout::bytearray::Bytearray;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::int::Int;
use crate::object::native::binding;
use crate::object::ops::compare::Comparison;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, MATCH_SELF, TypeSpec, as_type};
use crate::object::warn::warn;
use crate::object::{Args, Cx, Exc, Res, Str, kinds, new_bytes, ops, raise, special};
use crate::types::number::{ascii_text, text_of_bytes};
use std::borrow::Cow;
use std::cmp::Ordering;

pub(crate) static INT: TypeSpec = TypeSpec {
    name: "int",
    shape: kinds::INT,
    doc: "An integer of any size.\n\nint(x) gives a number without its fraction, int(text, base=10) what the text says; a base of 0\n\
          goes by the prefix of the text: 0b, 0o, 0x or none.",
    flags: BASE_TYPE | MATCH_SELF,
    slots: Slots {
        repr: Some(text::repr),
        hash: Some(hash),
        compare: Some(compare),
        bool: Some(|_, this| Ok(!own(this).is_zero())),
        add: Some(arith::add),
        subtract: Some(arith::subtract),
        multiply: Some(arith::multiply),
        remainder: Some(arith::remainder),
        divmod: Some(arith::divmod),
        power: Some(arith::power),
        negative: Some(arith::negative),
        positive: Some(|cx, this| Ok(exact(cx, this))),
        absolute: Some(arith::absolute),
        invert: Some(arith::invert),
        shift_left: Some(arith::shift_left),
        shift_right: Some(arith::shift_right),
        and: Some(arith::and),
        xor: Some(arith::xor),
        or: Some(arith::or),
        int: Some(|cx, this| Ok(exact(cx, this))),
        float: Some(|cx, this| {
            let double = to_double(cx, own(this))?;
            Ok(cx.float(double))
        }),
        index: Some(|cx, this| Ok(exact(cx, this))),
        floor_divide: Some(arith::floor_divide),
        true_divide: Some(arith::true_divide),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[methods::METHODS],
    attributes: &[methods::ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

/// An int or a bool, as operators take it.
#[derive(Clone, Copy)]
pub(crate) enum Operand<'a> {
    Small(i64),
    /// Does not fit the other.
    Big(&'a BigInt),
}

use Operand::{Big, Small};

/// The number of an int or a bool, or of an instance of a subclass of int.
#[inline(always)]
pub(crate) fn operand(value: &Value) -> Option<Operand<'_>> {
    match value.as_int() {
        Some(small) => Some(Small(small)),
        None => operand_slowly(value),
    }
}

#[inline(never)]
fn operand_slowly(value: &Value) -> Option<Operand<'_>> {
    if let Some(truth) = value.word().as_bool() {
        return Some(Small(truth as i64));
    }
    let int = value.downcast::<Int>()?;
    Some(int.value.to_i64().map_or(Big(&int.value), Small))
}

/// The number of what is known to be an int.
#[inline(always)]
pub(crate) fn own(this: &Value) -> Operand<'_> {
    operand(this).expect("the slots and methods of int get ints")
}

impl<'a> Operand<'a> {
    /// The number as a big integer.
    #[inline]
    pub(crate) fn big(self) -> Cow<'a, BigInt> {
        match self {
            Small(small) => Cow::Owned(BigInt::from(small)),
            Big(big) => Cow::Borrowed(big),
        }
    }

    /// The number as the operators of big integers take it; the magnitude of a machine word goes to a place of the caller's.
    #[inline]
    pub(crate) fn number<'n>(self, magnitude: &'n mut [u64; 1]) -> Number<'n>
    where
        'a: 'n,
    {
        match self {
            Small(small) => Number::small(small, magnitude),
            Big(big) => big.number(),
        }
    }

    pub(crate) fn is_zero(self) -> bool {
        matches!(self, Small(0))
    }

    pub(crate) fn is_negative(self) -> bool {
        match self {
            Small(small) => small < 0,
            Big(big) => big.is_negative(),
        }
    }

    pub(crate) fn order(self, other: Operand<'_>) -> Ordering {
        match (self, other) {
            (Small(lhs), Small(rhs)) => lhs.cmp(&rhs),
            (lhs, rhs) => lhs.big().cmp(&rhs.big()),
        }
    }
}

/// The same number as an exact int.
pub(crate) fn exact(cx: &Cx, this: &Value) -> Value {
    if this.word().is_int() || this.exact::<Int>().is_some() {
        return this.clone();
    }
    match own(this) {
        Small(small) => cx.int(small),
        Big(big) => cx.big_int(big.clone()),
    }
}

/// Runs an operation that may take long, heeding signals and other threads between its pieces. What it works on must stay alive
/// meanwhile: handlers of signals are Python functions. The operands of an instruction do, even if a handler assigns to the variables
/// that hold them.
#[inline]
pub(crate) fn heeding<R, F: Into<Failure>>(cx: &mut Cx, run: impl FnOnce(Tick<'_>) -> Result<R, F>) -> Res<R> {
    let mut ended = None;
    let result = run(&mut || {
        cx.poll_if_due().map_err(|raised| {
            ended = Some(raised);
            Interrupted
        })
    });
    result.map_err(|failure| match (failure.into(), ended) {
        (Failure::Interrupted, Some(raised)) => raised,
        _ => raise::memory_error(cx),
    })
}

/// The nearest float; OverflowError beyond the range.
pub(crate) fn to_double(cx: &mut Cx, number: Operand<'_>) -> Res<f64> {
    match number {
        Small(small) => Ok(small as f64),
        Big(big) => big.to_f64().ok_or_else(|| raise::overflow_error(cx, "int too large to convert to float")),
    }
}

pub(crate) fn hash(_: &mut Cx, this: &Value) -> Res<i64> {
    Ok(match own(this) {
        Small(small) => numeric::int(small),
        Big(big) => big.hash(),
    })
}

fn compare(_: &mut Cx, lhs: &Value, rhs: &Value, how: Comparison) -> Res<Value> {
    let (Some(lhs), Some(rhs)) = (operand(lhs), operand(rhs)) else { return Ok(Value::NOT_IMPLEMENTED) };
    Ok(Value::bool(how.holds(lhs.order(rhs))))
}

// The constructor.

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let is_exact = as_type(class).shape.get() == kinds::INT;
    match args.all() {
        [value] if !args.has_keywords() => {
            let int = from_value(cx, value)?;
            Ok(as_instance(cx, class, int))
        }
        more if is_exact && !args.has_keywords() && more.len() > 2 => {
            Err(cx.type_error(format!("int expected at most 2 arguments, got {}", more.len())))
        }
        _ => new_with_base(cx, class, args),
    }
}

binding!(new_with_base: "int(cls, x=<missing>, /, base=<missing>)" => |cx: &mut Cx, class: &Value, x: Option<&Value>, base: Option<&Value>| -> Res<Value> {
    let int = match (x, base) {
        (None, None) => Value::small_int(0),
        (None, Some(_)) => return Err(cx.type_error("int() missing string argument")),
        (Some(x), None) => from_value(cx, x)?,
        (Some(x), Some(base)) => from_text(cx, x, base)?,
    };
    Ok(as_instance(cx, class, int))
});

/// An exact int as an instance of a class.
fn as_instance(cx: &mut Cx, class: &Value, int: Value) -> Value {
    if as_type(class).shape.get() == kinds::INT {
        return int;
    }
    let value = own(&int).big().into_owned();
    cx.alloc_as(class, Int { value })
}

/// `int(value)`: an exact int.
pub(crate) fn from_value(cx: &mut Cx, value: &Value) -> Res<Value> {
    if value.word().is_int() || value.exact::<Int>().is_some() {
        return Ok(value.clone());
    }
    let slots = cx.ty(value).slots.get(cx);
    if let Some(int) = slots.int {
        let result = int(cx, value)?;
        return match operand(&result) {
            Some(_) => {
                if !ops::index::is_exact_int(&result) {
                    ops::index::warn_of_subclass(cx, "__int__", "int", &result)?;
                }
                Ok(exact(cx, &result))
            }
            None => {
                let found = cx.type_name(&result);
                Err(cx.type_error(format!("__int__ returned non-int (type {found})")))
            }
        };
    }
    if slots.index.is_some() {
        let result = ops::index::index(cx, value)?;
        return Ok(exact(cx, &result));
    }
    let name = cx.names().__trunc__;
    if cx.lookup(cx.ty(value), name).is_some() {
        warn(cx, Exc::DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.", 1)?;
        let result = special::call(cx, value, name, &[])?;
        if ops::index::is_index(cx, &result) {
            let result = ops::index::index(cx, &result)?;
            return Ok(exact(cx, &result));
        }
        let found = cx.type_name(&result);
        return Err(cx.type_error(format!("__trunc__ returned non-Integral (type {found})")));
    }
    match from_text_in(cx, value, 10)? {
        Some(int) => Ok(int),
        None => {
            let found = cx.type_name(value);
            let message = "int() argument must be a string, a bytes-like object or a real number";
            Err(cx.type_error(format!("{message}, not '{found}'")))
        }
    }
}

/// `int(text, base)`.
fn from_text(cx: &mut Cx, text: &Value, base: &Value) -> Res<Value> {
    let base = ops::index::index(cx, base)?;
    let base = match own(&base) {
        Small(base @ (0 | 2..=36)) => base as u32,
        _ => return Err(cx.value_error("int() base must be >= 2 and <= 36, or 0")),
    };
    let is_text = text.downcast::<Str>().is_some()
        || text.downcast::<Bytes>().is_some()
        || text.downcast::<Bytearray>().is_some();
    match from_text_in(cx, text, base)? {
        Some(int) if is_text => Ok(int),
        _ => Err(cx.type_error("int() can't convert non-string with explicit base")),
    }
}

/// The int that a string or a bytes-like object says; `None` for other types.
fn from_text_in(cx: &mut Cx, value: &Value, base: u32) -> Res<Option<Value>> {
    if let Some(text) = value.downcast::<Str>() {
        return text::parse(cx, &ascii_text(text), base, value).map(Some);
    }
    let Some(bytes) = ops::buffer::bytes_if_possible(cx, value) else { return Ok(None) };
    // Messages show what was read as bytes.
    let shown = if value.downcast::<Bytes>().is_some() { value.clone() } else { new_bytes(cx, &bytes) };
    text::parse(cx, text_of_bytes(&bytes), base, &shown).map(Some)
}
