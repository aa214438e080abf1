//! `struct`: values as bytes, as formats say. `plan` reads formats and does the work.
//!
//! The functions of the module keep the formats that they were given lately.

mod plan;

use plan::{Packed, Plan, plan_of};

use super::{add_functions, exceptions};
use crate::heap::{Kind, Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::native::{attributes, binding, methods};
use crate::object::ops::buffer::{self, lend};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, NO_NEW, TypeSpec};
use crate::object::{Args, Cx, Exc, Raised, Res, kinds, new_bytes, object, ops, raise};
use crate::types::{class_of, kind, memory_view};
use std::cell::Cell;
use std::rc::Rc;

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<Struct>(), kind::<UnpackIterator>()];

/// Fills the modules `struct` and `_struct`.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    let class = class_of(cx, &STRUCT);
    ops::dict::set_text(cx, dict, "Struct", class);
    let error = error_class(cx)?;
    ops::dict::set_text(cx, dict, "error", error);
    add_functions(cx, dict, "_struct", FUNCTIONS);
    let names = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"];
    let names = names.into_iter().map(|name| cx.str(name)).collect();
    let names = cx.list(names);
    ops::dict::set_text(cx, dict, "__all__", names);
    let doc = cx.str("Values as bytes: packing and unpacking by formats.");
    ops::dict::set_text(cx, dict, "__doc__", doc);
    Ok(())
}

fn error_class(cx: &mut Cx) -> Res<Value> {
    exceptions::class_of(cx, "struct.error", Exc::Exception)
}

#[cold]
fn error(cx: &mut Cx, message: &str) -> Raised {
    exceptions::raise(cx, "struct.error", Exc::Exception, message)
}

methods! { FUNCTIONS in "_struct" {
    /// Forget the formats that are kept.
    function "_clearcache()" => |cx: &mut Cx| {
        let kept = kept(cx);
        kept.downcast::<Dict>().expect("the formats are kept in a dict").take_all(cx);
    };
    /// The size of the bytes of a format.
    function "calcsize(format, /)" => |cx: &mut Cx, format: &Value| -> Res<usize> { Ok(known(cx, format)?.size) };
    /// An iterator over the values of bytes that repeat a format.
    function "iter_unpack(format, buffer, /)" => |cx: &mut Cx, format: &Value, buffer: &Value| -> Res<Value> {
        let plan = known(cx, format)?;
        iter_unpack(cx, plan, buffer)
    };
    /// The values as bytes.
    function "pack(*args)" => |cx: &mut Cx, args: &[Value]| -> Res<Value> {
        let (plan, values) = first_format(cx, args)?;
        pack(cx, &plan, values)
    };
    /// Write the values as bytes into a buffer from an offset on.
    function "pack_into(*args)" => |cx: &mut Cx, args: &[Value]| -> Res<()> {
        let (plan, rest) = first_format(cx, args)?;
        pack_into(cx, &plan, rest)
    };
    /// The values that bytes hold.
    function "unpack(format, buffer, /)" => |cx: &mut Cx, format: &Value, buffer: &Value| -> Res<Value> {
        let plan = known(cx, format)?;
        unpack(cx, &plan, buffer)
    };
    /// The values that a buffer holds from an offset on.
    function "unpack_from(format, /, buffer, offset=0)" =>
        |cx: &mut Cx, format: &Value, buffer: &Value, offset: i64| -> Res<Value> {
            let plan = known(cx, format)?;
            unpack_from(cx, &plan, buffer, offset)
        };
} }

/// The format and the other arguments.
fn first_format<'a>(cx: &mut Cx, args: &'a [Value]) -> Res<(Rc<Plan>, &'a [Value])> {
    match args {
        [format, rest @ ..] => Ok((known(cx, format)?, rest)),
        [] => Err(cx.type_error("missing format argument")),
    }
}

/// More formats than these are not kept.
const MOST_KEPT: usize = 100;

/// The formats that are kept, as a dict of structs.
fn kept(cx: &mut Cx) -> Value {
    const KEY: &str = "struct.formats";
    if let Some((_, formats)) = cx.state().kept.iter().find(|(name, _)| *name == KEY) {
        return formats.clone();
    }
    let formats = cx.dict();
    cx.state_mut().kept.push((KEY, formats.clone()));
    formats
}

/// The plan of a format that may have been used before.
fn known(cx: &mut Cx, format: &Value) -> Res<Rc<Plan>> {
    if let Some(made) = format.exact::<Struct>() {
        return made.plan(cx);
    }
    let kept = kept(cx);
    let is_text = format.exact::<crate::object::Str>().is_some();
    if is_text
        && let Some(known) = ops::dict::get(cx, &kept, format)?
        && let Some(known) = known.exact::<Struct>()
    {
        return known.plan(cx);
    }
    let plan = Rc::new(plan_of(cx, format)?);
    if is_text {
        let formats = kept.downcast::<Dict>().expect("the formats are kept in a dict");
        if formats.table.get(cx).len() >= MOST_KEPT {
            formats.take_all(cx);
        }
        let class = class_of(cx, &STRUCT);
        let made = cx.alloc_as(&class, Struct { plan: Payload::new(Some(plan.clone())) });
        ops::dict::set(cx, &kept, format, made)?;
    }
    Ok(plan)
}

// What functions and methods share.

fn check_count(cx: &mut Cx, plan: &Plan, values: &[Value], what: &str) -> Res<()> {
    if values.len() == plan.count {
        return Ok(());
    }
    let (wanted, given) = (plan.count, values.len());
    Err(error(cx, &format!("{what} expected {wanted} items for packing (got {given})")))
}

fn pack(cx: &mut Cx, plan: &Plan, values: &[Value]) -> Res<Value> {
    check_count(cx, plan, values, "pack")?;
    let mut packed = Packed::new();
    plan.pack(cx, values, &mut packed)?;
    Ok(new_bytes(cx, &packed))
}

fn pack_into(cx: &mut Cx, plan: &Plan, args: &[Value]) -> Res<()> {
    let [buffer, offset, values @ ..] = args else {
        let missing = if args.is_empty() { "buffer" } else { "offset" };
        return Err(error(cx, &format!("pack_into expected {missing} argument")));
    };
    check_count(cx, plan, values, "pack_into")?;
    let Some(writer) = buffer::writer(cx, buffer)? else {
        let found = cx.type_name(buffer);
        return Err(cx.type_error(format!("argument must be read-write bytes-like object, not {found}")));
    };
    let offset = ops::index::as_subscript(cx, offset)?;
    place_of(cx, plan, &writer, offset, Direction::Packing)?;
    let mut packed = Packed::new();
    plan.pack(cx, values, &mut packed)?;
    // A value's method may have made the buffer shorter.
    let at = place_of(cx, plan, &writer, offset, Direction::Packing)?;
    buffer::store(cx, &writer, at, &packed);
    Ok(())
}

#[derive(Clone, Copy, PartialEq)]
enum Direction {
    Packing,
    Unpacking,
}

/// Where in a buffer an offset is, behind which there are as many bytes as the format has.
fn place_of(cx: &mut Cx, plan: &Plan, lender: &Value, offset: i64, direction: Direction) -> Res<usize> {
    let (length, size) = (lend(cx, lender).len(), plan.size);
    let at = if offset < 0 { offset.saturating_add(length as i64) } else { offset };
    let packing = direction == Direction::Packing;
    if offset < 0 {
        if offset.unsigned_abs() < size as u64 {
            let what = if packing { "no space to pack" } else { "not enough data to unpack" };
            return Err(error(cx, &format!("{what} {size} bytes at offset {offset}")));
        }
        if at < 0 {
            return Err(error(cx, &format!("offset {offset} out of range for {length}-byte buffer")));
        }
    }
    if length < at as usize || length - (at as usize) < size {
        let (function, doing) = if packing { ("pack_into", "packing") } else { ("unpack_from", "unpacking") };
        let least = at as u64 + size as u64;
        return Err(error(
            cx,
            &format!(
                "{function} requires a buffer of at least {least} bytes for {doing} {size} bytes at offset {at} \
                 (actual buffer size is {length})"
            ),
        ));
    }
    Ok(at as usize)
}

fn unpack(cx: &mut Cx, plan: &Plan, buffer: &Value) -> Res<Value> {
    let lender = lender(cx, buffer)?;
    let bytes = lend(cx, &lender);
    if bytes.len() == plan.size {
        return Ok(plan.unpack(cx, bytes));
    }
    let size = plan.size;
    Err(error(cx, &format!("unpack requires a buffer of {size} bytes")))
}

fn lender(cx: &mut Cx, buffer: &Value) -> Res<Value> {
    match buffer::lender(cx, buffer)? {
        Some(lender) => Ok(lender),
        None => {
            let found = cx.type_name(buffer);
            Err(cx.type_error(format!("a bytes-like object is required, not '{found}'")))
        }
    }
}

fn unpack_from(cx: &mut Cx, plan: &Plan, buffer: &Value, offset: i64) -> Res<Value> {
    let lender = lender(cx, buffer)?;
    let at = place_of(cx, plan, &lender, offset, Direction::Unpacking)?;
    Ok(plan.unpack(cx, &lend(cx, &lender)[at..at + plan.size]))
}

fn iter_unpack(cx: &mut Cx, plan: Rc<Plan>, buffer: &Value) -> Res<Value> {
    if plan.size == 0 {
        return Err(error(cx, "cannot iteratively unpack with a struct of length 0"));
    }
    let lender = lender(cx, buffer)?;
    if !lend(cx, &lender).len().is_multiple_of(plan.size) {
        let size = plan.size;
        return Err(error(cx, &format!("iterative unpacking requires a buffer of a multiple of {size} bytes")));
    }
    // A view keeps the number of bytes what it is.
    let view = memory_view::of(cx, &lender)?;
    let class = class_of(cx, &UNPACK_ITERATOR);
    Ok(cx.alloc_as(&class, UnpackIterator { plan, view: Payload::new(Some(view)), at: Cell::new(0) }))
}

// The class.

/// A format with its plan; before `__init__` there is none.
pub(crate) struct Struct {
    plan: Payload<Option<Rc<Plan>>>,
}

object!(Struct = kinds::STRUCT, "_struct.Struct", leaf);

impl Struct {
    fn plan(&self, cx: &mut Cx) -> Res<Rc<Plan>> {
        match self.plan.get(cx) {
            Some(plan) => Ok(plan.clone()),
            None => Err(raise::runtime_error(cx, "Struct object is not initialized")),
        }
    }
}

static STRUCT: TypeSpec = TypeSpec {
    name: "_struct.Struct",
    shape: kinds::STRUCT,
    doc: "A format, read once, that packs and unpacks.",
    flags: BASE_TYPE,
    slots: Slots {
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        repr: Some(|cx, this| {
            let format = format_of(cx, this)?;
            let (class, format) = (cx.type_name(this), ops::repr_text(cx, &format)?);
            let class = class.rsplit('.').next().unwrap_or_default();
            Ok(cx.str(&format!("{class}({format})")))
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, _: Args<'_>| Ok(cx.alloc_as(class, Struct { plan: Payload::new(None) }))),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

binding!(init: "Struct(self, format)" => |cx: &mut Cx, this: &Struct, format: &Value| -> Res<()> {
    let plan = Rc::new(plan_of(cx, format)?);
    drop(this.plan.replace(cx, Some(plan)));
    Ok(())
});

fn format_of(cx: &mut Cx, this: &Value) -> Res<Value> {
    let plan = this.downcast::<Struct>().expect("the slots and attributes of Struct get one").plan(cx)?;
    Ok(cx.str(&plan.format))
}

attributes! { ATTRIBUTES {
    /// The format.
    "format" => format_of;
    /// The size of the packed bytes.
    "size" => |cx, this| {
        let plan = this.downcast::<Struct>().expect("the attributes of Struct get one").plan(cx)?;
        Ok(cx.int(plan.size as i64))
    };
} }

methods! { METHODS in "Struct" {
    /// An iterator over the values of bytes that repeat the format.
    "iter_unpack(self, buffer, /)" => |cx: &mut Cx, this: &Struct, buffer: &Value| -> Res<Value> {
        let plan = this.plan(cx)?;
        iter_unpack(cx, plan, buffer)
    };
    /// The values as bytes.
    "pack(self, /, *args)" => |cx: &mut Cx, this: &Struct, args: &[Value]| -> Res<Value> {
        let plan = this.plan(cx)?;
        pack(cx, &plan, args)
    };
    /// Write the values as bytes into a buffer from an offset on.
    "pack_into(self, /, *args)" => |cx: &mut Cx, this: &Struct, args: &[Value]| -> Res<()> {
        let plan = this.plan(cx)?;
        pack_into(cx, &plan, args)
    };
    /// The values that bytes hold.
    "unpack(self, buffer, /)" => |cx: &mut Cx, this: &Struct, buffer: &Value| -> Res<Value> {
        let plan = this.plan(cx)?;
        unpack(cx, &plan, buffer)
    };
    /// The values that a buffer holds from an offset on.
    "unpack_from(self, /, buffer, offset=0)" =>
        |cx: &mut Cx, this: &Struct, buffer: &Value, offset: i64| -> Res<Value> {
            let plan = this.plan(cx)?;
            unpack_from(cx, &plan, buffer, offset)
        };
    /// The size in memory, in bytes.
    "__sizeof__(self, /)" => |cx: &mut Cx, this: &Struct| -> Res<usize> { Ok(56 + 32 * (this.plan(cx)?.codes() + 1)) };
} }

// The iterator.

pub(crate) struct UnpackIterator {
    plan: Rc<Plan>,
    /// A view of the bytes, dropped at the end.
    view: Payload<Option<Value>>,
    at: Cell<usize>,
}

object!(UnpackIterator = kinds::UNPACK_ITERATOR, "_struct.unpack_iterator", { view });

static UNPACK_ITERATOR: TypeSpec = TypeSpec {
    name: "_struct.unpack_iterator",
    shape: kinds::UNPACK_ITERATOR,
    flags: NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    methods: &[ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { ITERATOR_METHODS in "unpack_iterator" {
    /// How many tuples are left.
    "__length_hint__(self, /)" => |cx: &mut Cx, this: &UnpackIterator| match this.view.get(cx) {
        Some(view) => (lend(cx, view).len() - this.at.get()) / this.plan.size,
        None => 0,
    };
} }

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let this = this.downcast::<UnpackIterator>().expect("the slots of an iterator get it");
    let Some(view) = this.view.get(cx) else { return Ok(None) };
    let at = this.at.get();
    match lend(cx, view).get(at..at + this.plan.size) {
        Some(bytes) => {
            this.at.set(at + this.plan.size);
            Ok(Some(this.plan.unpack(cx, bytes)))
        }
        None => {
            drop(this.view.take(cx));
            Ok(None)
        }
    }
}
