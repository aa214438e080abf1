//! `str.__format__`.

use super::payload;
use crate::heap::Value;
use crate::object::layout::str::Str;
use crate::object::native::methods;
use crate::object::{Cx, Res, ops};

methods! { METHODS in "str" {
    /// The text for a format specification: padded and cut.
    "__format__(self, format_spec, /)" => |cx: &mut Cx, this: &Value, spec: &Str| -> Res<Value> {
        if spec.is_empty() {
            return ops::str(cx, this);
        }
        let name = cx.type_name(this);
        ops::format::text(cx, payload(this), spec, &name)
    };
} }
