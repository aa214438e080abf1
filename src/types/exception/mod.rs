//! Exceptions: the classes of `object::exception_tree`, and what they do.

use crate::heap::Value;
use crate::object::exception_tree::Row;
use crate::object::layout::exception::Exception;
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec, as_type};
use crate::object::{Args, Cx, Res, class, exception, kinds};

/// What all exception classes have in common.
static BASE_EXCEPTION: TypeSpec = TypeSpec {
    name: "BaseException",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots { ..Slots::NONE },
    new: Some(new),
    ..TypeSpec::DEFAULT
};

/// The class of a row of the tree.
pub(crate) fn new_exception_class(cx: &mut Cx, row: &'static Row, base: &Value) -> Value {
    let class = class::new_native(cx, &BASE_EXCEPTION, base);
    let inside = as_type(&class);
    let name = cx.intern(row.name).value();
    drop(inside.name.replace(cx, name.clone()));
    drop(inside.qualname.replace(cx, name));
    let doc = cx.names().__doc__;
    let text = cx.str(row.doc);
    class::put(cx, &class, doc, text);
    let shape = cx.state_mut().shapes.subclass(kinds::EXCEPTION, class.clone(), 1);
    inside.shape.set(shape.expect("there are far fewer built-in classes than ids"));
    class
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let exception = exception::new_exception(cx, class, args.positional().to_vec());
    exception::initialize_members(cx, &exception);
    Ok(exception)
}

/// The payload of an exception.
fn payload(this: &Value) -> &Exception {
    exception::payload(this)
}
