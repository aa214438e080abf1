//! Exception classes of modules: each is made when it is first needed, and kept.

use crate::heap::Value;
use crate::object::{Args, Cx, Exc, Raised, Res, class, exception, kinds, ops};

/// The class `module.name`, which inherits from a built-in one.
pub(crate) fn class_of(cx: &mut Cx, path: &'static str, base: Exc) -> Res<Value> {
    if let Some((_, class)) = cx.state().kept.iter().find(|(key, _)| *key == path) {
        return Ok(class.clone());
    }
    let (module, name) = path.rsplit_once('.').expect("the caller names the module");
    let bases = vec![cx.exception_class(base)];
    let (name, module, bases, namespace) = (cx.str(name), cx.str(module), cx.tuple(bases), cx.dict());
    ops::dict::set_text(cx, &namespace, "__module__", module);
    let metaclass = cx.kind_type(kinds::TYPE);
    let class = class::new_class(cx, &metaclass, &name, &bases, &namespace, Args::NONE)?;
    cx.state_mut().kept.push((path, class.clone()));
    Ok(class)
}

/// An exception of that class, about to be raised.
#[cold]
pub(crate) fn raise(cx: &mut Cx, path: &'static str, base: Exc, message: &str) -> Raised {
    match class_of(cx, path, base) {
        Ok(class) => {
            let message = cx.str(message);
            exception::new_raised(cx, &class, vec![message])
        }
        Err(raised) => raised,
    }
}
