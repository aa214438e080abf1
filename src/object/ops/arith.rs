//! Arithmetic: which operand's slot is asked, and the error when neither takes the other.

use super::index;
use crate::heap::Value;
use crate::object::slots::{Binary, Repeat, Slots};
use crate::object::{Cx, Res, raise};

/// A binary operator.
pub(crate) struct Operator {
    pub(crate) sign: &'static str,
    pub(crate) inplace_sign: &'static str,
    slot: fn(&Slots) -> Option<Binary>,
    inplace: fn(&Slots) -> Option<Binary>,
}

macro_rules! operators {
    ($($(#[doc = $doc:literal])* $NAME:ident $sign:literal $inplace_sign:literal $slot:ident $inplace:ident;)*) => {
        $( pub(crate) static $NAME: Operator = Operator {
            sign: $sign, inplace_sign: $inplace_sign, slot: |slots| slots.$slot, inplace: |slots| slots.$inplace,
        }; )*
    };
}

operators! {
    ADD "+" "+=" add inplace_add;
    SUBTRACT "-" "-=" subtract inplace_subtract;
    MULTIPLY "*" "*=" multiply inplace_multiply;
    TRUE_DIVIDE "/" "/=" true_divide inplace_true_divide;
    FLOOR_DIVIDE "//" "//=" floor_divide inplace_floor_divide;
    REMAINDER "%" "%=" remainder inplace_remainder;
    DIVMOD "divmod()" "divmod()" divmod divmod;
    MATRIX_MULTIPLY "@" "@=" matrix_multiply inplace_matrix_multiply;
    SHIFT_LEFT "<<" "<<=" shift_left inplace_shift_left;
    SHIFT_RIGHT ">>" ">>=" shift_right inplace_shift_right;
    AND "&" "&=" and inplace_and;
    OR "|" "|=" or inplace_or;
    XOR "^" "^=" xor inplace_xor;
}

/// `lhs operator rhs`.
pub(crate) fn binary(cx: &mut Cx, operator: &'static Operator, lhs: &Value, rhs: &Value) -> Res<Value> {
    let result = try_binary(cx, operator, lhs, rhs)?;
    if !result.is_not_implemented() {
        return Ok(result);
    }
    match sequence(cx, operator, lhs, rhs, false)? {
        Some(result) => Ok(result),
        None => Err(unsupported(cx, operator.sign, lhs, rhs)),
    }
}

/// `lhs operator= rhs`: the new value for the target.
pub(crate) fn inplace(cx: &mut Cx, operator: &'static Operator, lhs: &Value, rhs: &Value) -> Res<Value> {
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
    let (left, right) = (cx.type_of(lhs), cx.type_of(rhs));
    let left_slot = (operator.slot)(cx.ty(lhs).slots.get(cx));
    let mut right_slot = (operator.slot)(cx.ty(rhs).slots.get(cx)).filter(|_| !left.is(&right));
    if let (Some(own), Some(other)) = (left_slot, right_slot) {
        if std::ptr::fn_addr_eq(own, other) {
            right_slot = None;
        } else if cx.is_subtype(&right, &left) {
            let result = other(cx, lhs, rhs)?;
            if !result.is_not_implemented() {
                return Ok(result);
            }
            right_slot = None;
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
    let (left, right) = (cx.type_of(lhs), cx.type_of(rhs));
    let left_slot = cx.ty(lhs).slots.get(cx).power;
    let mut right_slot = cx.ty(rhs).slots.get(cx).power.filter(|_| !left.is(&right));
    if let (Some(own), Some(other)) = (left_slot, right_slot) {
        if std::ptr::fn_addr_eq(own, other) {
            right_slot = None;
        } else if cx.is_subtype(&right, &left) {
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
