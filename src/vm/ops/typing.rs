//! Type parameters and type aliases (PEP 695).

use crate::bytecode::Typing;
use crate::heap::Value;
use crate::object::layout::function::Function;
use crate::object::{Cx, Exc, Res};
use crate::types::typing;
use crate::vm::steps::Items;

pub(crate) fn make_typing(cx: &mut Cx, mut parts: Items) -> Res<Value> {
    let [kind, first, second, third] = parts.array();
    // Whatever a code file says: the verifier knows that there are parts, not what they are.
    let wrong = |cx: &mut Cx| Err(cx.raise(Exc::SystemError, "make_typing: the parts are not those of its kind"));
    let Some(kind) = kind.as_int().and_then(|kind| Typing::from_number(kind as usize)) else { return wrong(cx) };
    match kind {
        Typing::TypeVar => Ok(typing::new_type_var(cx, first, Value::UNDEF, Value::UNDEF)),
        Typing::TypeVarWithBound => Ok(typing::new_type_var(cx, first, second, Value::UNDEF)),
        Typing::TypeVarWithConstraints => Ok(typing::new_type_var(cx, first, Value::UNDEF, second)),
        Typing::ParamSpec => Ok(typing::new_param_spec(cx, first)),
        Typing::TypeVarTuple => Ok(typing::new_type_var_tuple(cx, first)),
        Typing::SetDefault => typing::set_default(cx, &first, second).map(|()| first),
        Typing::Generic => typing::generic_of(cx, &first),
        Typing::TypeAlias => Ok(typing::new_type_alias(cx, first, second, third)),
        Typing::SetTypeParams => {
            let Some(function) = first.downcast::<Function>() else { return wrong(cx) };
            drop(function.type_params.replace(cx, second));
            Ok(first)
        }
    }
}
