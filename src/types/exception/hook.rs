//! Where exceptions end: shown on `sys.stderr`, or as the program's exit status.

use super::display::{color_wanted, exception_text, final_line, plain_stack, safe_text};
use crate::heap::Value;
use crate::object::layout::exception::{Exception, Traceback};
use crate::object::layout::str::StrBuilder;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, functions, text_of};
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, Type, TypeSpec};
use crate::object::{Cx, Exc, Raised, Res, Str, class, exception, kinds, ops};
use std::io::Write;

functions! { FUNCTIONS in "sys" {
    /// Show an exception with its traceback on sys.stderr.
    "excepthook(exctype, value, traceback, /)" => |cx: &mut Cx, _: &Value, value: &Value, traceback: &Value| show_given(cx, value, traceback);
    /// Show an exception that nobody could catch on sys.stderr.
    "unraisablehook(unraisable, /)" => show_unraisable;
} }

/// What `sys.unraisablehook` gets: a tuple whose items have names.
static UNRAISABLE_HOOK_ARGS: TypeSpec = TypeSpec {
    name: "sys.UnraisableHookArgs",
    doc: "What is known of an exception that nobody could catch.",
    flags: NO_NEW,
    slots: Slots {
        repr: Some(|cx, this| {
            let items = items_of(this).to_vec();
            let mut text = StrBuilder::new();
            text.push_text("UnraisableHookArgs(");
            for (at, item) in items.iter().enumerate() {
                text.push_text(&format!("{}{}=", if at == 0 { "" } else { ", " }, UNRAISABLE_NAMES[at].name));
                text.push_str(ops::repr(cx, item)?.downcast::<Str>().expect("repr gives a string"));
            }
            text.push_text(")");
            Ok(text.finish(cx.heap()))
        }),
        ..Slots::NONE
    },
    attributes: &[UNRAISABLE_NAMES],
    ..TypeSpec::DEFAULT
};

attributes! { UNRAISABLE_NAMES {
    /// The class of the exception.
    "exc_type" => |_, this| Ok(items_of(this)[0].clone());
    /// The exception, or None.
    "exc_value" => |_, this| Ok(items_of(this)[1].clone());
    /// The traceback, or None.
    "exc_traceback" => |_, this| Ok(items_of(this)[2].clone());
    /// What to say instead of "Exception ignored in", or None.
    "err_msg" => |_, this| Ok(items_of(this)[3].clone());
    /// Where the exception was raised, or None.
    "object" => |_, this| Ok(items_of(this)[4].clone());
} }

fn items_of(this: &Value) -> &[Value] {
    this.downcast::<Tuple>().expect("the class inherits from tuple").items()
}

/// Makes the class of the hook's argument.
pub(crate) fn install(cx: &mut Cx) {
    let tuple = cx.kind_type(kinds::TUPLE);
    let class = class::new_native(cx, &UNRAISABLE_HOOK_ARGS, &tuple);
    cx.state_mut().kept.push((exception::UNRAISABLE_ARGUMENTS, class));
}

/// Writes a text to `sys.stderr`; to the process's own standard error as long as there is no such object.
pub(crate) fn write_error(cx: &mut Cx, text: &str) -> Res<()> {
    let (stderr, write, flush) = (cx.names().stderr, cx.names().write, cx.names().flush);
    let sys = cx.state().sys.clone();
    let Some(stream) = ops::dict::get_name(cx, &sys, stderr) else {
        // Nobody is left to tell that this fails.
        let _ = std::io::stderr().write_all(text.as_bytes());
        return Ok(());
    };
    if stream.is_none() {
        return Ok(());
    }
    let text = cx.str(text);
    cx.call_method(&stream, write, &[text])?;
    cx.call_method(&stream, flush, &[]).map(drop)
}

/// Shows an exception on `sys.stderr`.
pub(crate) fn print_exception(cx: &mut Cx, exception: &Value) -> Res<()> {
    let color = color_wanted(cx);
    let text = exception_text(cx, exception, color);
    write_error(cx, &text)
}

fn show_given(cx: &mut Cx, value: &Value, traceback: &Value) -> Res<()> {
    let Some(inside) = value.downcast::<Exception>() else {
        let found = cx.type_name(value);
        return write_error(
            cx,
            &format!("TypeError: print_exception(): Exception expected for value, {found} found\n"),
        );
    };
    if inside.traceback.get(cx).is_none() && traceback.downcast::<Traceback>().is_some() {
        drop(inside.traceback.replace(cx, Some(traceback.clone())));
    }
    print_exception(cx, value)
}

/// Shows class, exception, traceback, message and object of an error in a finalizer and the like.
fn show_unraisable(cx: &mut Cx, arguments: &Value) -> Res<()> {
    let Some([class, value, traceback, message, object, ..]) = arguments.downcast::<Tuple>().map(Tuple::items) else {
        return Err(cx.type_error("sys.unraisablehook argument type must be UnraisableHookArgs"));
    };
    let mut text = String::new();
    if !object.is_none() {
        let start = if message.is_none() { "Exception ignored in".into() } else { text_of(message) };
        let object = safe_text(cx, object, "object", "repr", ops::repr);
        text.push_str(&format!("{start}: {object}\n"));
    } else if !message.is_none() {
        text.push_str(&format!("{}:\n", text_of(message)));
    }
    if traceback.downcast::<Traceback>().is_some() {
        text.push_str("Traceback (most recent call last):\n");
        text.push_str(&plain_stack(cx, Some(traceback.clone())));
    }
    if value.downcast::<Exception>().is_some() {
        let shown = safe_text(cx, value, "exception", "str", ops::str);
        text.push_str(&final_line(cx, value, &shown, "", "", ""));
    } else {
        let class = class.downcast::<Type>().map_or_else(String::new, |class| class.text(cx));
        text.push_str(&format!("{class}\n"));
    }
    write_error(cx, &text)
}

/// What SystemExit makes of the end of a program: the exit status, and the text to be shown before.
pub(crate) fn exit_status(cx: &mut Cx, raised: &Raised) -> (i32, Option<String>) {
    let code = exception::member(cx, &raised.0, exception::member_place(Exc::SystemExit, "code"));
    if code.is_undef() || code.is_none() {
        return (0, None);
    }
    if ops::is_int(&code) {
        // What is too large for the system is -1, and the system takes eight bits.
        return (ops::index::small(&code).map_or(-1, |code| code as i32) & 0xff, None);
    }
    let text = safe_text(cx, &code, "exception", "str", ops::str);
    (1, Some(text + "\n"))
}

/// Ends a program with an exception that nobody caught: shows it through `sys.excepthook`, and returns the exit status.
pub(crate) fn report(cx: &mut Cx, raised: Raised) -> i32 {
    if raised.is(cx, Exc::SystemExit) {
        let (status, text) = exit_status(cx, &raised);
        if let Some(text) = text {
            drop(write_error(cx, &text));
        }
        return status;
    }
    let sys = cx.state().sys.clone();
    let traceback = exception::traceback_of(cx, &raised.0);
    let class = cx.type_of(&raised.0);
    let lasts = [
        ("last_exc", raised.0.clone()),
        ("last_type", class.clone()),
        ("last_value", raised.0.clone()),
        ("last_traceback", traceback.clone()),
    ];
    for (name, value) in lasts {
        ops::dict::set_text(cx, &sys, name, value);
    }
    let name = cx.names().excepthook;
    let Some(hook) = ops::dict::get_name(cx, &sys, name) else {
        drop(write_error(cx, "sys.excepthook is missing\n"));
        drop(print_exception(cx, &raised.0));
        return 1;
    };
    if let Err(second) = cx.call(&hook, &[class, raised.0.clone(), traceback]) {
        if second.is(cx, Exc::SystemExit) {
            return report(cx, second);
        }
        drop(write_error(cx, "Error in sys.excepthook:\n"));
        drop(print_exception(cx, &second.0));
        drop(write_error(cx, "\nOriginal exception was:\n"));
        drop(print_exception(cx, &raised.0));
    }
    1
}
