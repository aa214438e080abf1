//! THE table of special methods: one row a slot, naming the dunders that fill it and how each is called.
//!
//! A native type fills a slot with a Rust function, and the row puts a `SlotWrapper` for each dunder into the type's dict. A class
//! in Python fills it by defining a dunder: the slot is then the row's generic function, which looks the dunder up on the type and
//! calls it. So the runtime asks for a special method in one way only: by the slot.
//!
//! From a row follow the field of `Slots`, the dunders, the wrappers' behaviour and the generic function.

use super::args::Args;
use super::dunder::Dunders;
use super::name::Name;
use super::ops::compare::Comparison;
use super::type_object::Type;
use super::{Cx, Res, raise};
use crate::heap::Value;

pub(crate) type Unary = fn(&mut Cx, &Value) -> Res<Value>;
pub(crate) type Binary = fn(&mut Cx, &Value, &Value) -> Res<Value>;
pub(crate) type Reflected = Binary;
pub(crate) type Ternary = fn(&mut Cx, &Value, &Value, &Value) -> Res<Value>;
pub(crate) type Length = fn(&mut Cx, &Value) -> Res<usize>;
pub(crate) type Repeat = fn(&mut Cx, &Value, i64) -> Res<Value>;
pub(crate) type Truth = fn(&mut Cx, &Value) -> Res<bool>;
pub(crate) type Hash = fn(&mut Cx, &Value) -> Res<i64>;
pub(crate) type Next = fn(&mut Cx, &Value) -> Res<Option<Value>>;
pub(crate) type Contains = fn(&mut Cx, &Value, &Value) -> Res<bool>;
pub(crate) type SetItem = fn(&mut Cx, &Value, &Value, Option<&Value>) -> Res<()>;
pub(crate) type Compare = fn(&mut Cx, &Value, &Value, Comparison) -> Res<Value>;
pub(crate) type GetAttr = fn(&mut Cx, &Value, Name) -> Res<Value>;
pub(crate) type SetAttr = fn(&mut Cx, &Value, Name, Option<&Value>) -> Res<()>;
/// Descriptor, instance (None when the class was asked), class.
pub(crate) type DescrGet = fn(&mut Cx, &Value, Option<&Value>, &Value) -> Res<Value>;
pub(crate) type DescrSet = fn(&mut Cx, &Value, &Value, Option<&Value>) -> Res<()>;
pub(crate) type Call = fn(&mut Cx, &Value, Args<'_>) -> Res<Value>;
pub(crate) type Init = fn(&mut Cx, &Value, Args<'_>) -> Res<()>;
pub(crate) type Delete = fn(&mut Cx, &Value) -> Res<()>;

/// A dunder that a slot serves.
pub(crate) struct Dunder {
    pub(crate) name: &'static str,
    /// Its place among the rows, and among the dunders of its row.
    pub(crate) row: usize,
    pub(crate) place: usize,
    /// Calls the slot that `owner` fills natively, as the dunder would be called.
    pub(crate) call: fn(&mut Cx, &Dunder, &Type, &Value, Args<'_>) -> Res<Value>,
}

/// A row as data.
pub(crate) struct Row {
    pub(crate) dunders: &'static [Dunder],
    /// Whether the slot is filled.
    pub(crate) is_filled: fn(&Slots) -> bool,
    /// Copies the slot from one table into another.
    pub(crate) copy: fn(&Slots, &mut Slots),
    /// Fills the slot with the generic function; false when the row has none (native only).
    pub(crate) fill_generic: fn(&mut Slots) -> bool,
}

macro_rules! slots {
    ($($(#[doc = $doc:literal])* $slot:ident : $kind:ident $(($generic:ident))? [$($dunder:ident)*];)*) => {
        /// The special methods of a type.
        #[derive(Clone, Copy, Default)]
        pub(crate) struct Slots { $( $(#[doc = $doc])* pub(crate) $slot: Option<$kind>, )* }

        impl Slots {
            pub(crate) const NONE: Slots = Slots { $( $slot: None, )* };
        }

        #[expect(non_camel_case_types, reason = "the names of the slots")]
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub(crate) enum SlotId { $( $slot, )* }

        pub(crate) static ROWS: &[Row] = &[ $( Row {
            dunders: dunders_of!($slot $kind [] 0 $($dunder)*),
            is_filled: |slots| slots.$slot.is_some(),
            copy: |from, to| to.$slot = from.$slot,
            fill_generic: |slots| { fill!(slots $slot $kind $($generic)? [$($dunder)*]) },
        }, )* ];

        /// The interned dunders of each row.
        pub(crate) fn row_names(dunders: &Dunders) -> Vec<Vec<Name>> {
            vec![ $( vec![ $( dunders.$dunder ),* ], )* ]
        }
    };
}

macro_rules! dunders_of {
    ($slot:ident $kind:ident [$($done:tt)*] $place:tt) => { &[$($done)*] };
    ($slot:ident $kind:ident [$($done:tt)*] $place:tt $dunder:ident $($more:ident)*) => {
        dunders_of!($slot $kind [$($done)* Dunder {
            name: stringify!($dunder), row: SlotId::$slot as usize, place: $place, call: wrap!($slot $kind),
        },] ($place + 1) $($more)*)
    };
}

/// How a wrapper calls the slot.
macro_rules! wrap {
    ($slot:ident $kind:ident) => {
        |cx, dunder, owner, this, args| {
            let Some(function) = owner.slots.get(cx).$slot else { return Err(raise::not_filled(cx, dunder.name)) };
            wrap!(@$kind cx dunder this args function)
        }
    };
    (@Unary $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{ $args.exactly::<0>($cx, $dunder.name)?; $function($cx, $this) }};
    (@Binary $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{ let [other] = $args.exactly($cx, $dunder.name)?; $function($cx, $this, other) }};
    (@Reflected $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        let [other] = $args.exactly($cx, $dunder.name)?;
        if $dunder.place == 0 { $function($cx, $this, other) } else { $function($cx, other, $this) }
    }};
    (@Ternary $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        let (other, modulus) = $args.one_or_two($cx, $dunder.name)?;
        let none = Value::NONE;
        let modulus = modulus.unwrap_or(&none);
        if $dunder.place == 0 { $function($cx, $this, other, modulus) } else { $function($cx, other, $this, modulus) }
    }};
    (@Length $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        $args.exactly::<0>($cx, $dunder.name)?;
        let length = $function($cx, $this)?;
        Ok($cx.int(length as i64))
    }};
    (@Repeat $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        let [times] = $args.exactly($cx, $dunder.name)?;
        let times = super::ops::index::as_index($cx, times)?;
        $function($cx, $this, times)
    }};
    (@Truth $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{ $args.exactly::<0>($cx, $dunder.name)?; Ok(Value::bool($function($cx, $this)?)) }};
    (@Hash $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        $args.exactly::<0>($cx, $dunder.name)?;
        let hash = $function($cx, $this)?;
        Ok($cx.int(hash))
    }};
    (@Next $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        $args.exactly::<0>($cx, $dunder.name)?;
        super::ops::iter::next_or_raise($cx, $this, $function)
    }};
    (@Contains $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{ let [item] = $args.exactly($cx, $dunder.name)?; Ok(Value::bool($function($cx, $this, item)?)) }};
    (@SetItem $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        if $dunder.place == 0 {
            let [key, value] = $args.exactly($cx, $dunder.name)?;
            $function($cx, $this, key, Some(value))?;
        } else {
            let [key] = $args.exactly($cx, $dunder.name)?;
            $function($cx, $this, key, None)?;
        }
        Ok(Value::NONE)
    }};
    (@Compare $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        let [other] = $args.exactly($cx, $dunder.name)?;
        $function($cx, $this, other, Comparison::ALL[$dunder.place])
    }};
    (@GetAttr $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        let [name] = $args.exactly($cx, $dunder.name)?;
        let name = super::attr::attribute_name($cx, name)?;
        $function($cx, $this, name)
    }};
    (@SetAttr $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        if $dunder.place == 0 {
            let [name, value] = $args.exactly($cx, $dunder.name)?;
            let name = super::attr::attribute_name($cx, name)?;
            super::attr::check_wrapped_setattr($cx, $dunder, $this)?;
            $function($cx, $this, name, Some(value))?;
        } else {
            let [name] = $args.exactly($cx, $dunder.name)?;
            let name = super::attr::attribute_name($cx, name)?;
            super::attr::check_wrapped_setattr($cx, $dunder, $this)?;
            $function($cx, $this, name, None)?;
        }
        Ok(Value::NONE)
    }};
    (@DescrGet $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        let (instance, owner) = $args.one_or_two($cx, $dunder.name)?;
        let instance = Some(instance).filter(|instance| !instance.is_none());
        let owner = match (owner.filter(|owner| !owner.is_none()), instance) {
            (Some(owner), _) => owner.clone(),
            (None, Some(instance)) => $cx.type_of(instance),
            (None, None) => return Err($cx.type_error("__get__(None, None) is invalid")),
        };
        $function($cx, $this, instance, &owner)
    }};
    (@DescrSet $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{
        if $dunder.place == 0 {
            let [instance, value] = $args.exactly($cx, $dunder.name)?;
            $function($cx, $this, instance, Some(value))?;
        } else {
            let [instance] = $args.exactly($cx, $dunder.name)?;
            $function($cx, $this, instance, None)?;
        }
        Ok(Value::NONE)
    }};
    (@Call $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{ $function($cx, $this, $args) }};
    (@Init $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{ $function($cx, $this, $args)?; Ok(Value::NONE) }};
    (@Delete $cx:ident $dunder:ident $this:ident $args:ident $function:ident) => {{ $args.exactly::<0>($cx, $dunder.name)?; $function($cx, $this)?; Ok(Value::NONE) }};
}

/// Fills a slot with the function that looks its dunder up. Rows whose generic function is more than one lookup name it.
macro_rules! fill {
    ($slots:ident $slot:ident $kind:ident none [$($dunder:ident)*]) => {{
        let _ = &$slots.$slot;
        false
    }};
    ($slots:ident $slot:ident $kind:ident $generic:ident [$($dunder:ident)*]) => {{
        $slots.$slot = Some(super::special::$generic);
        true
    }};
    ($slots:ident $slot:ident Unary [$dunder:ident]) => {{
        $slots.$slot = Some(|cx, this| {
            let name = cx.names().$dunder;
            super::special::call(cx, this, name, &[])
        });
        true
    }};
    ($slots:ident $slot:ident Binary [$dunder:ident]) => {{
        $slots.$slot = Some(|cx, this, other| {
            let name = cx.names().$dunder;
            super::special::call(cx, this, name, std::slice::from_ref(other))
        });
        true
    }};
    ($slots:ident $slot:ident Reflected [$dunder:ident $reflected:ident]) => {{
        $slots.$slot = Some(|cx, lhs, rhs| {
            let names = (cx.names().$dunder, cx.names().$reflected);
            super::special::reflected(cx, lhs, rhs, names, |slots| slots.$slot)
        });
        true
    }};
    ($slots:ident $slot:ident Init [$dunder:ident]) => {{
        $slots.$slot = Some(super::special::init);
        true
    }};
}

slots! {
    repr: Unary [__repr__];
    str: Unary [__str__];
    hash: Hash(hash) [__hash__];
    compare: Compare(compare) [__lt__ __le__ __eq__ __ne__ __gt__ __ge__];
    getattribute: GetAttr(getattribute) [__getattribute__];
    setattr: SetAttr(setattr) [__setattr__ __delattr__];
    call: Call(call_object) [__call__];
    init: Init [__init__];
    del: Delete(del) [__del__];
    descr_get: DescrGet(descr_get) [__get__];
    descr_set: DescrSet(descr_set) [__set__ __delete__];

    iter: Unary(iter) [__iter__];
    next: Next(next) [__next__];
    await_: Unary(await_) [__await__];
    aiter: Unary(aiter) [__aiter__];
    anext: Unary(anext) [__anext__];

    bool: Truth(truth) [__bool__];
    /// `+` of numbers; sequences have `concat`, which is tried when neither side's `add` takes the other.
    add: Reflected [__add__ __radd__];
    subtract: Reflected [__sub__ __rsub__];
    multiply: Reflected [__mul__ __rmul__];
    remainder: Reflected [__mod__ __rmod__];
    divmod: Reflected [__divmod__ __rdivmod__];
    power: Ternary(power) [__pow__ __rpow__];
    negative: Unary [__neg__];
    positive: Unary [__pos__];
    absolute: Unary [__abs__];
    invert: Unary [__invert__];
    shift_left: Reflected [__lshift__ __rlshift__];
    shift_right: Reflected [__rshift__ __rrshift__];
    and: Reflected [__and__ __rand__];
    xor: Reflected [__xor__ __rxor__];
    or: Reflected [__or__ __ror__];
    int: Unary [__int__];
    float: Unary [__float__];
    index: Unary [__index__];
    floor_divide: Reflected [__floordiv__ __rfloordiv__];
    true_divide: Reflected [__truediv__ __rtruediv__];
    matrix_multiply: Reflected [__matmul__ __rmatmul__];
    inplace_add: Binary [__iadd__];
    inplace_subtract: Binary [__isub__];
    inplace_multiply: Binary [__imul__];
    inplace_remainder: Binary [__imod__];
    inplace_power: Binary [__ipow__];
    inplace_shift_left: Binary [__ilshift__];
    inplace_shift_right: Binary [__irshift__];
    inplace_and: Binary [__iand__];
    inplace_xor: Binary [__ixor__];
    inplace_or: Binary [__ior__];
    inplace_floor_divide: Binary [__ifloordiv__];
    inplace_true_divide: Binary [__itruediv__];
    inplace_matrix_multiply: Binary [__imatmul__];

    length: Length(length) [__len__];
    get_item: Binary(get_item) [__getitem__];
    set_item: SetItem(set_item) [__setitem__ __delitem__];
    contains: Contains(contains) [__contains__];
    /// `+` of sequences.
    concat: Binary(none) [__add__];
    /// `*` of sequences.
    repeat: Repeat(none) [__mul__ __rmul__];
    inplace_concat: Binary(none) [__iadd__];
    inplace_repeat: Repeat(none) [__imul__];
}
