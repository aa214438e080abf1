//! `str.encode`.

use super::codec;
use crate::heap::Value;
use crate::object::layout::str::Str;
use crate::object::native::methods;
use crate::object::{Cx, Res};

methods! { METHODS in "str" {
    /// The bytes that stand for the text in an encoding.
    "encode(self, /, encoding='utf-8', errors='strict')" => |cx: &mut Cx, this: &Value, encoding: &Str, errors: &Str| -> Res<Value> {
        codec::encode_named(cx, this, encoding, Some(errors))
    };
} }
