//! Operators.

use crate::heap::Value;
use crate::object::ops::arith::{self, Operator};
use crate::object::ops::compare::{self, Comparison};
use crate::object::{Cx, Res, ops};

fn binary(cx: &mut Cx, operator: &'static Operator, lhs: &Value, rhs: &Value, inplace: bool) -> Res<Value> {
    if inplace { arith::inplace(cx, operator, lhs, rhs) } else { arith::binary(cx, operator, lhs, rhs) }
}

macro_rules! operators {
    ($($name:ident = $OPERATOR:ident $(, $imm:ident)?;)*) => { $(
        pub(crate) fn $name(cx: &mut Cx, lhs: &Value, rhs: &Value, inplace: bool) -> Res<Value> {
            binary(cx, &arith::$OPERATOR, lhs, rhs, inplace)
        }
        $(
            pub(crate) fn $imm(cx: &mut Cx, lhs: &Value, value: i16, inplace: bool) -> Res<Value> {
                binary(cx, &arith::$OPERATOR, lhs, &Value::small_int(value), inplace)
            }
        )?
    )* };
}
operators! {
    add = ADD, add_imm;
    sub = SUBTRACT, sub_imm;
    mul = MULTIPLY, mul_imm;
    div = TRUE_DIVIDE;
    floor_div = FLOOR_DIVIDE, floor_div_imm;
    modulo = REMAINDER, modulo_imm;
    mat_mul = MATRIX_MULTIPLY;
    shift_left = SHIFT_LEFT, shift_left_imm;
    shift_right = SHIFT_RIGHT, shift_right_imm;
    bit_and = AND, bit_and_imm;
    bit_or = OR;
    bit_xor = XOR;
}

pub(crate) fn power(cx: &mut Cx, lhs: &Value, rhs: &Value, inplace: bool) -> Res<Value> {
    if inplace { arith::inplace_power(cx, lhs, rhs) } else { arith::power(cx, lhs, rhs, &Value::NONE, "** or pow()") }
}

pub(crate) fn negative(cx: &mut Cx, value: &Value) -> Res<Value> {
    arith::negative(cx, value)
}

pub(crate) fn positive(cx: &mut Cx, value: &Value) -> Res<Value> {
    arith::positive(cx, value)
}

pub(crate) fn invert(cx: &mut Cx, value: &Value) -> Res<Value> {
    arith::invert(cx, value)
}

pub(crate) fn not(cx: &mut Cx, value: &Value) -> Res<Value> {
    Ok(Value::bool(!ops::truth(cx, value)?))
}

macro_rules! comparisons {
    ($($name:ident = $How:ident;)*) => { $(
        pub(crate) fn $name(cx: &mut Cx, lhs: &Value, rhs: &Value) -> Res<Value> {
            compare::compare(cx, lhs, rhs, Comparison::$How)
        }
    )* };
}
comparisons! {
    lt = Lt;
    le = Le;
    eq = Eq;
    ne = Ne;
    gt = Gt;
    ge = Ge;
}

pub(crate) fn is(_: &mut Cx, lhs: &Value, rhs: &Value, negated: bool) -> Res<Value> {
    Ok(Value::bool(lhs.is(rhs) != negated))
}

pub(crate) fn contains(cx: &mut Cx, item: &Value, container: &Value, negated: bool) -> Res<Value> {
    Ok(Value::bool(ops::contains(cx, container, item)? != negated))
}
