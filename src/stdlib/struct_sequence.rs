//! Tuples whose items have names, as the system's own modules make them: `sys.version_info`, `sys.flags`, …

use crate::heap::Value;
use crate::object::layout::native::{MemberDescriptor, MemberPlace, MethodDescriptor};
use crate::object::layout::tuple::{Tuple, new_tuple};
use crate::object::native::{AttributeDef, methods, readonly, text_of};
use crate::object::type_object::as_type;
use crate::object::{Args, Cx, Res, class, class_path, kinds, ops};

/// How many items may have names.
const MOST: usize = 24;

/// One attribute a position: what `value[N]` is.
static ATTRIBUTES: [AttributeDef; MOST] = {
    macro_rules! items {
        ($($n:literal)*) => { [ $( AttributeDef { name: "", doc: "", get: item::<$n>, set: Some(readonly), is_member: true }, )* ] };
    }
    items!(0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23)
};

fn item<const N: usize>(_: &mut Cx, this: &Value) -> Res<Value> {
    Ok(this.downcast::<Tuple>().and_then(|tuple| tuple.items().get(N)).cloned().unwrap_or(Value::NONE))
}

methods! { METHODS in "struct sequence" {
    /// The class with the names and values of the items.
    "__repr__(self, /)" => repr;
} }

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = cx.type_of(this);
    let (path, match_args) = (class_path(cx, &class)?, cx.names().__match_args__);
    let names = as_type(&class).own(cx, match_args).unwrap_or(Value::NONE);
    let (names, items) = (ops::iter::collect(cx, &names)?, ops::iter::collect(cx, this)?);
    let mut shown = Vec::new();
    for (name, item) in names.iter().zip(&items) {
        shown.push(format!("{}={}", text_of(name), ops::repr_text(cx, item)?));
    }
    Ok(cx.str(&format!("{path}({})", shown.join(", "))))
}

/// A value of a new class `module.name` with these fields.
pub(crate) fn new(cx: &mut Cx, name: &str, fields: &[(&str, Value)]) -> Res<Value> {
    assert!(fields.len() <= MOST, "ATTRIBUTES has a row for each position");
    let (module, short) = name.rsplit_once('.').unwrap_or(("builtins", name));
    let (metaclass, base) = (cx.kind_type(kinds::TYPE), cx.kind_type(kinds::TUPLE));
    let (bases, namespace, text) = (cx.tuple(vec![base.clone()]), cx.dict(), cx.str(short));
    let (slots, module) = (cx.tuple(Vec::new()), cx.str(module));
    ops::dict::set_text(cx, &namespace, "__slots__", slots);
    ops::dict::set_text(cx, &namespace, "__module__", module);
    for (count, key) in [(fields.len(), "n_fields"), (fields.len(), "n_sequence_fields"), (0, "n_unnamed_fields")] {
        let count = cx.int(count as i64);
        ops::dict::set_text(cx, &namespace, key, count);
    }
    let class = class::new_class(cx, &metaclass, &text, &bases, &namespace, Args::NONE)?;
    for (at, (field, _)) in fields.iter().enumerate() {
        let (field, place) = (cx.intern(field), MemberPlace::Native(&ATTRIBUTES[at]));
        let descriptor = cx.alloc(MemberDescriptor { name: field.value(), owner: class.clone(), place });
        class::put(cx, &class, field, descriptor);
    }
    let names = fields.iter().map(|(field, _)| cx.str(field)).collect();
    let (match_args, names, repr) = (cx.names().__match_args__, cx.tuple(names), cx.names().__repr__);
    class::put(cx, &class, match_args, names);
    let method = cx.alloc(MethodDescriptor { def: &METHODS[0], owner: class.clone() });
    class::put(cx, &class, repr, method);
    class::refill(cx, &class);
    let shape = as_type(&class).shape.get();
    Ok(new_tuple(cx.heap(), shape, fields.len(), fields.iter().map(|(_, value)| value.clone())))
}
