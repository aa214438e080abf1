//! `_typing`: what `typing` takes from the runtime.

use super::add_functions;
use crate::heap::Value;
use crate::object::native::functions;
use crate::object::{Cx, Res, kinds, ops};
use crate::types::typing;

functions! { FUNCTIONS {
    /// Return the argument.
    "_idfunc(x, /)" => |_: &mut Cx, x: Value| x;
} }

pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_typing", FUNCTIONS);
    let classes = [
        ("TypeVar", kinds::TYPE_VAR),
        ("ParamSpec", kinds::PARAM_SPEC),
        ("ParamSpecArgs", kinds::PARAM_SPEC_ARGS),
        ("ParamSpecKwargs", kinds::PARAM_SPEC_KWARGS),
        ("TypeVarTuple", kinds::TYPE_VAR_TUPLE),
        ("TypeAliasType", kinds::TYPE_ALIAS),
        // No type of `typing`, but `types` has nothing native of its own.
        ("SimpleNamespace", kinds::SIMPLE_NAMESPACE),
    ];
    for (name, kind) in classes {
        let class = cx.kind_type(kind);
        ops::dict::set_text(cx, dict, name, class);
    }
    let (generic, no_default) = (typing::generic_class(cx), typing::no_default(cx));
    ops::dict::set_text(cx, dict, "Generic", generic);
    ops::dict::set_text(cx, dict, "NoDefault", no_default);
    Ok(())
}
