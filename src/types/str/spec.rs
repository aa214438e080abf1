//! `str.__format__`.

use super::payload;
use crate::algo::format_spec::Operand;
use crate::heap::Value;
use crate::object::layout::str::{Str, StrBuilder};
use crate::object::native::methods;
use crate::object::{Cx, Res, ops};
use crate::types::number::{parse_spec, with_type_name};

methods! { METHODS in "str" {
    /// The text for a format specification: padded and cut.
    "__format__(self, format_spec, /)" => format;
} }

fn format(cx: &mut Cx, this: &Value, spec: &Str) -> Res<Value> {
    if spec.is_empty() {
        return ops::str(cx, this);
    }
    let (text, spec) = (payload(this), parse_spec(cx, this, spec, Operand::Text)?);
    let layout = with_type_name(cx, this, |name| spec.layout_text(text.len(), name))?;
    let length = layout.left.saturating_add(layout.len).saturating_add(layout.right);
    ops::memory::check(cx, length, 4)?;
    let mut builder = StrBuilder::with_capacity(length);
    builder.push_many(spec.fill, layout.left);
    builder.push_range(text, 0, layout.len);
    builder.push_many(spec.fill, layout.right);
    Ok(super::finish(cx, &builder))
}
