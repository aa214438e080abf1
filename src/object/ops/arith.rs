//! Arithmetic: which operand's slot is asked, and the error when neither takes the other.

use super::index;
use super::item::is_like_sequence;
use crate::heap::{Value, Word};
use crate::object::layout::str::{self, Str};
use crate::object::slots::{Binary, Repeat, Slots};
use crate::object::{Cx, Res, raise};

/// A binary operator.
pub(crate) struct Operator {
    pub(crate) sign: &'static str,
    pub(crate) inplace_sign: &'static str,
    slot: fn(&Slots) -> Option<Binary>,
    inplace: fn(&Slots) -> Option<Binary>,
    /// What numbers that lie in the words themselves give, if that is such a number, too.
    immediate: fn(Word, Word) -> Option<Word>,
}

macro_rules! operators {
    ($($(#[doc = $doc:literal])* $NAME:ident $sign:literal $inplace_sign:literal $slot:ident $inplace:ident $immediate:expr;)*) => {
        $( pub(crate) static $NAME: Operator = Operator {
            sign: $sign,
            inplace_sign: $inplace_sign,
            slot: |slots| slots.$slot,
            inplace: |slots| slots.$inplace,
            immediate: $immediate,
        }; )*
    };
}

operators! {
    ADD "+" "+=" add inplace_add |x, y| numbers(x, y, Word::int_add, |x, y| x + y);
    SUBTRACT "-" "-=" subtract inplace_subtract |x, y| numbers(x, y, Word::int_sub, |x, y| x - y);
    MULTIPLY "*" "*=" multiply inplace_multiply |x, y| numbers(x, y, Word::int_mul, |x, y| x * y);
    TRUE_DIVIDE "/" "/=" true_divide inplace_true_divide quotient;
    FLOOR_DIVIDE "//" "//=" floor_divide inplace_floor_divide |x, y| ints(x, y, floor_quotient);
    REMAINDER "%" "%=" remainder inplace_remainder |x, y| ints(x, y, modulo);
    DIVMOD "divmod()" "divmod()" divmod divmod |_, _| None;
    MATRIX_MULTIPLY "@" "@=" matrix_multiply inplace_matrix_multiply |_, _| None;
    SHIFT_LEFT "<<" "<<=" shift_left inplace_shift_left |x, y| ints(x, y, shifted_left);
    SHIFT_RIGHT ">>" ">>=" shift_right inplace_shift_right |x, y| ints(x, y, |x, y| (y >= 0).then(|| x >> y.min(63)));
    AND "&" "&=" and inplace_and |x, y| ints(x, y, |x, y| Some(x & y));
    OR "|" "|=" or inplace_or |x, y| ints(x, y, |x, y| Some(x | y));
    XOR "^" "^=" xor inplace_xor |x, y| ints(x, y, |x, y| Some(x ^ y));
}

#[inline(always)]
fn ints(x: Word, y: Word, operate: impl Fn(i64, i64) -> Option<i64>) -> Option<Word> {
    if x.both_int(y) { operate(x.as_int(), y.as_int()).and_then(Word::int) } else { None }
}

/// The number in a word, as a float.
#[inline(always)]
fn double(x: Word) -> Option<f64> {
    if x.is_flonum() {
        Some(x.as_flonum())
    } else if x.is_int() {
        Some(x.as_int() as f64)
    } else {
        None
    }
}

#[inline(always)]
fn doubles(x: Word, y: Word, operate: impl Fn(f64, f64) -> f64) -> Option<Word> {
    Word::flonum(operate(double(x)?, double(y)?))
}

/// An operator on ints and floats, for which True and False are 1 and 0.
#[inline(always)]
fn numbers(
    x: Word,
    y: Word,
    ints: impl Fn(Word, Word) -> Option<Word>,
    floats: impl Fn(f64, f64) -> f64,
) -> Option<Word> {
    if x.both_int(y) {
        return ints(x, y);
    }
    let plain = |word: Word| word.as_bool().map_or(word, |truth| Word::small_int(truth as i16));
    let (x, y) = (plain(x), plain(y));
    if x.both_int(y) { ints(x, y) } else { doubles(x, y, floats) }
}

/// The quotient of two ints that a float holds exactly is rounded once.
fn quotient(x: Word, y: Word) -> Option<Word> {
    const EXACT: std::ops::RangeInclusive<i64> = -(1 << 53)..=1 << 53;
    let inexact = |x: Word| x.is_int() && !EXACT.contains(&x.as_int());
    let divisor = double(y)?;
    if divisor == 0.0 || inexact(x) || inexact(y) {
        return None;
    }
    Word::flonum(double(x)? / divisor)
}

/// The quotient rounded down; none for a divisor of 0, or where it does not fit.
#[inline]
pub(crate) fn floor_quotient(x: i64, y: i64) -> Option<i64> {
    let quotient = x.checked_div(y)?;
    Some(quotient - ((x ^ y) < 0 && quotient * y != x) as i64)
}

/// The remainder with the sign of the divisor; none for a divisor of 0.
#[inline]
pub(crate) fn modulo(x: i64, y: i64) -> Option<i64> {
    let remainder = x.checked_rem(y)?;
    Some(if remainder != 0 && (remainder ^ y) < 0 { remainder + y } else { remainder })
}

/// `x << y`, where that fits.
#[inline]
pub(crate) fn shifted_left(x: i64, y: i64) -> Option<i64> {
    if !(0..64).contains(&y) {
        return None;
    }
    (x << y >> y == x).then(|| x << y)
}

/// `lhs operator rhs`.
pub(crate) fn binary(cx: &mut Cx, operator: &'static Operator, lhs: &Value, rhs: &Value) -> Res<Value> {
    if let Some(word) = (operator.immediate)(lhs.word(), rhs.word()) {
        return Ok(cx.immediate(word));
    }
    // The slots would be asked for numbers first.
    if let (Some(left), Some(right)) = (lhs.exact::<Str>(), rhs.exact::<Str>())
        && std::ptr::eq(operator, &ADD)
    {
        if left.is_empty() || right.is_empty() {
            return Ok(if left.is_empty() { rhs.clone() } else { lhs.clone() });
        }
        super::memory::check(cx, left.len().saturating_add(right.len()), left.width().max(right.width()))?;
        return Ok(str::concat(cx.heap(), left, right));
    }
    let result = try_binary(cx, operator, lhs, rhs)?;
    if !result.is_not_implemented() {
        return Ok(result);
    }
    match sequence(cx, operator, lhs, rhs, false)? {
        Some(result) => Ok(result),
        None => Err(unsupported(cx, operator.sign, lhs, rhs)),
    }
}

/// `lhs operator= rhs`: the new value for the target, which gives up `lhs`.
pub(crate) fn inplace(cx: &mut Cx, operator: &'static Operator, lhs: &Value, rhs: &Value) -> Res<Value> {
    if let Some(word) = (operator.immediate)(lhs.word(), rhs.word()) {
        return Ok(cx.immediate(word));
    }
    if let (Some(own), Some(more)) = (lhs.exact::<Str>(), rhs.exact::<Str>())
        && std::ptr::eq(operator, &ADD)
        && !own.is_empty()
        && !more.is_empty()
    {
        // Twice as much, since the result may get room to grow.
        super::memory::check(cx, own.len().saturating_add(more.len()), 2 * own.width().max(more.width()))?;
        return Ok(str::append(cx.heap(), lhs, more));
    }
    if let Some(function) = (operator.inplace)(cx.ty(lhs).slots.get(cx)) {
        let result = function(cx, lhs, rhs)?;
        if !result.is_not_implemented() {
            return Ok(result);
        }
    }
    let result = try_binary(cx, operator, lhs, rhs)?;
    if !result.is_not_implemented() {
        return Ok(result);
    }
    match sequence(cx, operator, lhs, rhs, true)? {
        Some(result) => Ok(result),
        None => Err(unsupported(cx, operator.inplace_sign, lhs, rhs)),
    }
}

#[cold]
fn unsupported(cx: &mut Cx, sign: &str, lhs: &Value, rhs: &Value) -> crate::object::Raised {
    let is_print = lhs
        .downcast::<crate::object::layout::native::Native>()
        .is_some_and(|native| native.def.signature.name() == "print");
    if sign == ">>" && is_print {
        let (left, right) = (cx.type_name(lhs), cx.type_name(rhs));
        return cx.type_error(format!(
            "unsupported operand type(s) for >>: '{left}' and '{right}'. Did you mean \"print(<message>, file=<output_stream>)\"?"
        ));
    }
    raise::unsupported_operands(cx, sign, lhs, rhs)
}

/// What the slots of numbers say; NotImplemented if none takes both operands. The right operand goes first if its class is a
/// subclass of the left one's with another function.
fn try_binary(cx: &mut Cx, operator: &'static Operator, lhs: &Value, rhs: &Value) -> Res<Value> {
    let (left, right) = (cx.ty(lhs), cx.ty(rhs));
    let left_slot = (operator.slot)(left.slots.get(cx));
    let mut right_slot = None;
    if !std::ptr::eq(left, right) {
        right_slot = (operator.slot)(right.slots.get(cx));
        if let (Some(own), Some(other)) = (left_slot, right_slot) {
            if std::ptr::fn_addr_eq(own, other) {
                right_slot = None;
            } else if is_subclass(cx, rhs, lhs) {
                let result = other(cx, lhs, rhs)?;
                if !result.is_not_implemented() {
                    return Ok(result);
                }
                right_slot = None;
            }
        }
    }
    for slot in [left_slot, right_slot].into_iter().flatten() {
        let result = slot(cx, lhs, rhs)?;
        if !result.is_not_implemented() {
            return Ok(result);
        }
    }
    Ok(Value::NOT_IMPLEMENTED)
}

/// Whether the class of `value` inherits from that of `other`.
fn is_subclass(cx: &Cx, value: &Value, other: &Value) -> bool {
    cx.is_instance(value, &cx.type_of(other))
}

/// `+` and `*` of sequences.
fn sequence(cx: &mut Cx, operator: &'static Operator, lhs: &Value, rhs: &Value, inplace: bool) -> Res<Option<Value>> {
    let slots = cx.ty(lhs).slots.get(cx);
    match operator.sign {
        "+" => {
            let function = if inplace { slots.inplace_concat.or(slots.concat) } else { slots.concat };
            function.map(|function| function(cx, lhs, rhs)).transpose()
        }
        "*" => {
            let own = if inplace { slots.inplace_repeat.or(slots.repeat) } else { slots.repeat };
            if let Some(own) = own {
                return repeat(cx, own, lhs, rhs).map(Some);
            }
            match cx.ty(rhs).slots.get(cx).repeat {
                // `*=` leaves what could be a sequence itself alone.
                Some(_) if inplace && !index::is_index(cx, lhs) && is_like_sequence(cx, lhs) => Ok(None),
                Some(other) => repeat(cx, other, rhs, lhs).map(Some),
                None => Ok(None),
            }
        }
        _ => Ok(None),
    }
}

fn repeat(cx: &mut Cx, function: Repeat, sequence: &Value, times: &Value) -> Res<Value> {
    if !index::is_index(cx, times) {
        let name = cx.type_name(times);
        return Err(cx.type_error(format!("can't multiply sequence by non-int of type '{name}'")));
    }
    let times = index::as_index(cx, times)?;
    function(cx, sequence, times)
}

/// `pow(lhs, rhs, modulus)`, or `lhs ** rhs` when the modulus is None. `sign` is for the error.
pub(crate) fn power(cx: &mut Cx, lhs: &Value, rhs: &Value, modulus: &Value, sign: &str) -> Res<Value> {
    if modulus.is_none()
        && let Some(word) = immediate_power(lhs.word(), rhs.word())
    {
        return Ok(cx.immediate(word));
    }
    let (left, right) = (cx.ty(lhs), cx.ty(rhs));
    let left_slot = left.slots.get(cx).power;
    let mut right_slot = right.slots.get(cx).power.filter(|_| !std::ptr::eq(left, right));
    if let (Some(own), Some(other)) = (left_slot, right_slot) {
        if std::ptr::fn_addr_eq(own, other) {
            right_slot = None;
        } else if is_subclass(cx, rhs, lhs) {
            let result = other(cx, lhs, rhs, modulus)?;
            if !result.is_not_implemented() {
                return Ok(result);
            }
            right_slot = None;
        }
    }
    // The modulus has a say too, unless its slot was asked already.
    let asked = [left_slot, right_slot];
    let third_slot = cx
        .ty(modulus)
        .slots
        .get(cx)
        .power
        .filter(|third| !asked.iter().flatten().any(|slot| std::ptr::fn_addr_eq(*slot, *third)));
    for slot in [left_slot, right_slot, third_slot].into_iter().flatten() {
        let result = slot(cx, lhs, rhs, modulus)?;
        if !result.is_not_implemented() {
            return Ok(result);
        }
    }
    if modulus.is_none() {
        return Err(raise::unsupported_operands(cx, sign, lhs, rhs));
    }
    let names = [lhs, rhs, modulus].map(|operand| cx.type_name(operand));
    let [first, second, third] = names;
    Err(cx.type_error(format!("unsupported operand type(s) for ** or pow(): '{first}', '{second}', '{third}'")))
}

/// A power of numbers that lie in the words themselves. Bases that are not positive, and floats that overflow, have rules of their own.
fn immediate_power(lhs: Word, rhs: Word) -> Option<Word> {
    if lhs.both_int(rhs) {
        let exponent = u32::try_from(rhs.as_int()).ok()?;
        return lhs.as_int().checked_pow(exponent).and_then(Word::int);
    }
    let (base, exponent) = (double(lhs)?, double(rhs)?);
    if base > 0.0 { Word::flonum(base.powf(exponent)) } else { None }
}

/// `lhs **= rhs`.
pub(crate) fn inplace_power(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
    if let Some(function) = cx.ty(lhs).slots.get(cx).inplace_power {
        let result = function(cx, lhs, rhs)?;
        if !result.is_not_implemented() {
            return Ok(result);
        }
    }
    power(cx, lhs, rhs, &Value::NONE, "**=")
}

/// `-value`.
pub(crate) fn negative(cx: &mut Cx, value: &Value) -> Res<Value> {
    match cx.ty(value).slots.get(cx).negative {
        Some(function) => function(cx, value),
        None => Err(raise::bad_unary_operand(cx, "-", value)),
    }
}

/// `+value`.
pub(crate) fn positive(cx: &mut Cx, value: &Value) -> Res<Value> {
    match cx.ty(value).slots.get(cx).positive {
        Some(function) => function(cx, value),
        None => Err(raise::bad_unary_operand(cx, "+", value)),
    }
}

/// `~value`.
pub(crate) fn invert(cx: &mut Cx, value: &Value) -> Res<Value> {
    match cx.ty(value).slots.get(cx).invert {
        Some(function) => function(cx, value),
        None => Err(raise::bad_unary_operand(cx, "~", value)),
    }
}

/// `abs(value)`.
pub(crate) fn absolute(cx: &mut Cx, value: &Value) -> Res<Value> {
    match cx.ty(value).slots.get(cx).absolute {
        Some(function) => function(cx, value),
        None => {
            let name = cx.type_name(value);
            Err(cx.type_error(format!("bad operand type for abs(): '{name}'")))
        }
    }
}
