//! Audit events: what hooks of the program hear about.
//!
//! Raising an event costs a search in a short list when nobody listens.

use super::{Cx, Res, ops};
use crate::heap::Value;

/// The list of hooks, among what the interpreter keeps.
const HOOKS: &str = "sys.audit_hooks";

/// The hooks, in the order in which they were added.
fn hooks(cx: &Cx) -> Option<Value> {
    cx.state().kept.iter().find(|kept| kept.0 == HOOKS).map(|kept| kept.1.clone())
}

/// Whether anybody listens.
pub(crate) fn is_heard(cx: &Cx) -> bool {
    hooks(cx).is_some()
}

/// Tells all hooks of an event, whose arguments are a tuple. What a hook raises stops what was to happen.
pub(crate) fn raise(cx: &mut Cx, event: &Value, args: &Value) -> Res<()> {
    let Some(hooks) = hooks(cx) else { return Ok(()) };
    for hook in ops::iter::collect(cx, &hooks)? {
        cx.call(&hook, &[event.clone(), args.clone()])?;
    }
    Ok(())
}

/// As `raise`, for events of native code.
pub(crate) fn tell(cx: &mut Cx, event: &str, args: &[Value]) -> Res<()> {
    if !is_heard(cx) {
        return Ok(());
    }
    let (event, args) = (cx.str(event), cx.tuple(args.to_vec()));
    raise(cx, &event, &args)
}

/// Adds a hook.
pub(crate) fn add(cx: &mut Cx, hook: &Value) {
    match hooks(cx).as_ref().and_then(|hooks| hooks.downcast::<super::layout::list::List>()) {
        Some(hooks) => hooks.items.get_mut(cx).push(hook.clone()),
        None => {
            let hooks = cx.list(vec![hook.clone()]);
            cx.state_mut().kept.push((HOOKS, hooks));
        }
    }
}
