//! `sys.settrace`, `sys.setprofile` and their kin. What the hooks are told, `vm::hooks` says.

use crate::heap::Value;
use crate::object::Cx;
use crate::object::native::functions;
use crate::object::watch::Hook;

functions! { FUNCTIONS in "sys" {
    /// The function that is told of calls, lines, returns and exceptions in this thread, or None.
    "gettrace()" => |cx: &mut Cx| cx.hook(Hook::Trace).unwrap_or(Value::NONE);
    /// Set the function that is told of calls, lines, returns and exceptions in this thread; None for no function.
    "settrace(function, /)" => |cx: &mut Cx, function: &Value| cx.set_hook(Hook::Trace, some(function));
    /// The function that is told of calls and returns in this thread, or None.
    "getprofile()" => |cx: &mut Cx| cx.hook(Hook::Profile).unwrap_or(Value::NONE);
    /// Set the function that is told of calls and returns in this thread; None for no function.
    "setprofile(function, /)" => |cx: &mut Cx, function: &Value| cx.set_hook(Hook::Profile, some(function));
    /// `settrace` for all threads that run.
    "_settraceallthreads(function, /)" => |cx: &mut Cx, function: &Value| cx.set_hook_everywhere(Hook::Trace, some(function));
    /// `setprofile` for all threads that run.
    "_setprofileallthreads(function, /)" => |cx: &mut Cx, function: &Value| cx.set_hook_everywhere(Hook::Profile, some(function));
} }

fn some(function: &Value) -> Option<Value> {
    (!function.is_none()).then(|| function.clone())
}
