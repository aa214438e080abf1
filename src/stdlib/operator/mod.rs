//! `operator`: the operators as functions, and callables that get items, attributes or results of methods.
//!
//! The functions belong to `_operator`, as in CPython, so that pickles name the same module; `operator` shows them all.

mod getters;

use getters::{AttrGetter, ItemGetter, MethodCaller};

use super::add_functions;
use crate::heap::{Kind, Value};
use crate::object::native::methods;
use crate::object::ops::arith::{self, Operator, binary, inplace};
use crate::object::ops::compare::{Comparison, compare, same};
use crate::object::{Args, Cx, Res, ops};
use crate::types::kind;

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<ItemGetter>(), kind::<AttrGetter>(), kind::<MethodCaller>()];

/// Names that stand for the function without underscores, or for one with another name.
const DUNDERS: &[&str] = &[
    "abs",
    "add",
    "and_",
    "call",
    "concat",
    "contains",
    "delitem",
    "eq",
    "floordiv",
    "ge",
    "getitem",
    "gt",
    "iadd",
    "iand",
    "iconcat",
    "ifloordiv",
    "ilshift",
    "imatmul",
    "imod",
    "imul",
    "index",
    "inv",
    "invert",
    "ior",
    "ipow",
    "irshift",
    "isub",
    "itruediv",
    "ixor",
    "le",
    "lshift",
    "lt",
    "matmul",
    "mod",
    "mul",
    "ne",
    "neg",
    "not_",
    "or_",
    "pos",
    "pow",
    "rshift",
    "setitem",
    "sub",
    "truediv",
    "xor",
];

/// Fills the module `_operator`.
pub(crate) fn make_native(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_operator", FUNCTIONS);
    for spec in [&getters::ATTR_GETTER, &getters::ITEM_GETTER, &getters::METHOD_CALLER] {
        let class = crate::types::class_of(cx, spec);
        let name = spec.name.rsplit('.').next().unwrap_or_default();
        ops::dict::set_text(cx, dict, name, class);
    }
    Ok(())
}

/// Fills the module `operator`.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    let import = cx.doors().import_module;
    let native = import(cx, "_operator")?;
    let mut names = Vec::new();
    let functions = FUNCTIONS.iter().map(|def| def.signature.name()).filter(|name| !name.starts_with('_'));
    for name in functions.chain(["attrgetter", "itemgetter", "methodcaller"]) {
        let interned = cx.intern(name);
        let value = crate::object::attr::get(cx, &native, interned)?;
        ops::dict::set_name(cx, dict, interned, value.clone())?;
        if DUNDERS.contains(&name) {
            ops::dict::set_text(cx, dict, &format!("__{}__", name.trim_end_matches('_')), value);
        }
        names.push(name);
    }
    names.sort_unstable();
    let names = names.into_iter().map(|name| cx.str(name)).collect();
    let names = cx.list(names);
    ops::dict::set_text(cx, dict, "__all__", names);
    Ok(())
}

methods! { FUNCTIONS in "_operator" {
    /// The same as abs(a).
    function "abs(a, /)" => |cx: &mut Cx, a: &Value| arith::absolute(cx, a);
    /// The same as a + b.
    function "add(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::ADD, a, b);
    /// The same as a & b.
    function "and_(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::AND, a, b);
    /// The same as obj(*args, **kwargs).
    function "call(obj, /, *args, **kwargs)" => call;
    /// The same as a + b, for sequences.
    function "concat(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| concat(cx, a, b, binary);
    /// The same as b in a: mind the order.
    function "contains(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| ops::contains(cx, a, b);
    /// How many items of a are or equal b.
    function "countOf(a, b, /)" => count_of;
    /// The same as del a[b].
    function "delitem(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| ops::item::delete(cx, a, b);
    /// The same as a == b.
    function "eq(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| compare(cx, a, b, Comparison::Eq);
    /// The same as a // b.
    function "floordiv(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::FLOOR_DIVIDE, a, b);
    /// The same as a >= b.
    function "ge(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| compare(cx, a, b, Comparison::Ge);
    /// The same as a[b].
    function "getitem(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| ops::item::get(cx, a, b);
    /// The same as a > b.
    function "gt(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| compare(cx, a, b, Comparison::Gt);
    /// The same as a += b: returns the result.
    function "iadd(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::ADD, a, b);
    /// The same as a &= b: returns the result.
    function "iand(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::AND, a, b);
    /// The same as a += b, for sequences: returns the result.
    function "iconcat(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| concat(cx, a, b, inplace);
    /// The same as a //= b: returns the result.
    function "ifloordiv(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::FLOOR_DIVIDE, a, b);
    /// The same as a <<= b: returns the result.
    function "ilshift(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::SHIFT_LEFT, a, b);
    /// The same as a @= b: returns the result.
    function "imatmul(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::MATRIX_MULTIPLY, a, b);
    /// The same as a %= b: returns the result.
    function "imod(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::REMAINDER, a, b);
    /// The same as a *= b: returns the result.
    function "imul(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::MULTIPLY, a, b);
    /// The int that an object stands for.
    function "index(a, /)" => |cx: &mut Cx, a: &Value| -> Res<Value> {
        let index = ops::index::index(cx, a)?;
        // An int itself, not one of a subclass.
        Ok(ops::index::big(&index).map_or(Value::NONE, |big| cx.big_int(big)))
    };
    /// The first position in a of an item that is or equals b.
    function "indexOf(a, b, /)" => index_of;
    /// The same as ~a.
    function "inv(a, /)" => |cx: &mut Cx, a: &Value| arith::invert(cx, a);
    /// The same as ~a.
    function "invert(a, /)" => |cx: &mut Cx, a: &Value| arith::invert(cx, a);
    /// The same as a |= b: returns the result.
    function "ior(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::OR, a, b);
    /// The same as a **= b: returns the result.
    function "ipow(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| arith::inplace_power(cx, a, b);
    /// The same as a >>= b: returns the result.
    function "irshift(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::SHIFT_RIGHT, a, b);
    /// The same as a is b.
    function "is_(a, b, /)" => |_: &mut Cx, a: &Value, b: &Value| a.is(b);
    /// The same as a is not b.
    function "is_not(a, b, /)" => |_: &mut Cx, a: &Value, b: &Value| !a.is(b);
    /// The same as a -= b: returns the result.
    function "isub(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::SUBTRACT, a, b);
    /// The same as a /= b: returns the result.
    function "itruediv(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::TRUE_DIVIDE, a, b);
    /// The same as a ^= b: returns the result.
    function "ixor(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| inplace(cx, &arith::XOR, a, b);
    /// The same as a <= b.
    function "le(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| compare(cx, a, b, Comparison::Le);
    /// How many items an iterable will give, as far as it can tell.
    function "length_hint(obj, default=0, /)" => |cx: &mut Cx, obj: &Value, default: &Value| -> Res<i64> {
        if !ops::is_int(default) {
            let found = cx.type_name(default);
            return Err(cx.type_error(format!("'{found}' object cannot be interpreted as an integer")));
        }
        let default = ops::index::as_ssize(cx, default)?;
        // Below 0 there is no length, so that a negative default can only be the answer itself.
        match ops::iter::length_hint(cx, obj, usize::MAX)? {
            usize::MAX => Ok(default),
            known => Ok(known as i64),
        }
    };
    /// The same as a << b.
    function "lshift(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::SHIFT_LEFT, a, b);
    /// The same as a < b.
    function "lt(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| compare(cx, a, b, Comparison::Lt);
    /// The same as a @ b.
    function "matmul(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::MATRIX_MULTIPLY, a, b);
    /// The same as a % b.
    function "mod(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::REMAINDER, a, b);
    /// The same as a * b.
    function "mul(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::MULTIPLY, a, b);
    /// The same as a != b.
    function "ne(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| compare(cx, a, b, Comparison::Ne);
    /// The same as -a.
    function "neg(a, /)" => |cx: &mut Cx, a: &Value| arith::negative(cx, a);
    /// The same as not a.
    function "not_(a, /)" => |cx: &mut Cx, a: &Value| ops::truth(cx, a).map(|truth| !truth);
    /// The same as a | b.
    function "or_(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::OR, a, b);
    /// The same as +a.
    function "pos(a, /)" => |cx: &mut Cx, a: &Value| arith::positive(cx, a);
    /// The same as a ** b.
    function "pow(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| arith::power(cx, a, b, &Value::NONE, "** or pow()");
    /// The same as a >> b.
    function "rshift(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::SHIFT_RIGHT, a, b);
    /// The same as a[b] = c.
    function "setitem(a, b, c, /)" => |cx: &mut Cx, a: &Value, b: &Value, c: &Value| ops::item::set(cx, a, b, c);
    /// The same as a - b.
    function "sub(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::SUBTRACT, a, b);
    /// The same as a / b.
    function "truediv(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::TRUE_DIVIDE, a, b);
    /// Whether an object counts as true.
    function "truth(a, /)" => |cx: &mut Cx, a: &Value| ops::truth(cx, a);
    /// The same as a ^ b.
    function "xor(a, b, /)" => |cx: &mut Cx, a: &Value, b: &Value| binary(cx, &arith::XOR, a, b);
    /// Whether two texts of ASCII, or two bytes-like objects, are equal, in a time that does not tell where they differ.
    function "_compare_digest(a, b, /)" => compare_digest;
} }

fn call(cx: &mut Cx, obj: &Value, args: &[Value], kwargs: &Value) -> Res<Value> {
    let (mut all, mut names) = (args.to_vec(), Vec::new());
    for (name, value) in ops::dict::entries(cx, kwargs) {
        names.push(name);
        all.push(value);
    }
    let names = cx.tuple(names);
    cx.call_args(obj, Args::new(&all, Some(&names)))
}

/// `a + b` by `operation`, if `a` is a sequence.
fn concat(
    cx: &mut Cx,
    a: &Value,
    b: &Value,
    operation: fn(&mut Cx, &'static Operator, &Value, &Value) -> Res<Value>,
) -> Res<Value> {
    // Objects of classes in Python are sequences as far as anybody can tell: they have `__getitem__`.
    let is_sequence = |cx: &Cx, value: &Value| cx.ty(value).slots.get(cx).get_item.is_some();
    if cx.ty(a).slots.get(cx).concat.is_none() && !(is_sequence(cx, a) && is_sequence(cx, b)) {
        let found = cx.type_name(a);
        return Err(cx.type_error(format!("'{found}' object can't be concatenated")));
    }
    operation(cx, &arith::ADD, a, b)
}

/// An iterator for the functions that look through a container.
fn container(cx: &mut Cx, a: &Value) -> Res<Value> {
    if cx.ty(a).slots.get(cx).iter.is_none() && cx.ty(a).slots.get(cx).get_item.is_none() {
        let found = cx.type_name(a);
        return Err(cx.type_error(format!("argument of type '{found}' is not iterable")));
    }
    ops::iter::iter(cx, a)
}

fn count_of(cx: &mut Cx, a: &Value, b: &Value) -> Res<i64> {
    let iterator = container(cx, a)?;
    let mut count = 0;
    ops::iter::for_each(cx, &iterator, |cx, item| {
        count += same(cx, &item, b)? as i64;
        Ok(true)
    })?;
    Ok(count)
}

fn index_of(cx: &mut Cx, a: &Value, b: &Value) -> Res<i64> {
    let iterator = container(cx, a)?;
    let (mut at, mut found) = (0, false);
    ops::iter::for_each(cx, &iterator, |cx, item| {
        found = same(cx, &item, b)?;
        at += !found as i64;
        Ok(!found)
    })?;
    if found { Ok(at) } else { Err(cx.value_error("sequence.index(x): x not in sequence")) }
}

fn compare_digest(cx: &mut Cx, a: &Value, b: &Value) -> Res<bool> {
    use crate::object::Str;
    let equal = |a: &[u8], b: &[u8]| {
        a.len() == b.len() && a.iter().zip(b).fold(0, |different, (a, b)| different | (a ^ b)) == 0
    };
    if let (Some(a), Some(b)) = (a.downcast::<Str>(), b.downcast::<Str>()) {
        let (Some(a), Some(b)) = (a.as_ascii(), b.as_ascii()) else {
            return Err(cx.type_error("comparing strings with non-ASCII characters is not supported"));
        };
        return Ok(equal(a.as_bytes(), b.as_bytes()));
    }
    match (ops::buffer::bytes_of(cx, a)?, ops::buffer::bytes_of(cx, b)?) {
        (Some(left), Some(right)) => Ok(equal(&left, &right)),
        _ => {
            let (left, right) = (cx.type_name(a), cx.type_name(b));
            Err(cx.type_error(format!("unsupported operand types(s) or combination of types: '{left}' and '{right}'")))
        }
    }
}
