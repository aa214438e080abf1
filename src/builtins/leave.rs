//! `exit` and `quit`: for people at a prompt; their `repr` says how to leave.

use crate::heap::{Kind, Value};
use crate::object::args::call_native;
use crate::object::native::{attributes, functions};
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Cx, Exc, Res, kinds, object, ops};
use crate::types::{class_of, kind};

struct Leaver {
    name: &'static str,
}

object!(Leaver = kinds::LEAVER, "_sitebuiltins.Quitter", leaf);

pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<Leaver>()];

const END_OF_FILE: &str = "Ctrl-D (i.e. EOF)";

static LEAVER: TypeSpec = TypeSpec {
    name: "_sitebuiltins.Quitter",
    shape: kinds::LEAVER,
    doc: "What ends the program when it is called.",
    flags: NO_NEW,
    slots: Slots {
        repr: Some(|cx, this| Ok(cx.str(&format!("Use {}() or {END_OF_FILE} to exit", name_of(this))))),
        call: Some(|cx, _, args| call_native(cx, &LEAVE[0], &Value::UNDEF, args)),
        ..Slots::NONE
    },
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

attributes! { ATTRIBUTES {
    /// What it is called.
    "name" => |cx, this| Ok(cx.str(name_of(this)));
    /// The key that does the same.
    "eof" => |cx, _| Ok(cx.str(END_OF_FILE));
} }

functions! { LEAVE {
    /// Close standard input and end the program by raising SystemExit.
    "__call__(code=None)" => leave;
} }

fn name_of(this: &Value) -> &'static str {
    this.downcast::<Leaver>().map_or("", |leaver| leaver.name)
}

fn leave(cx: &mut Cx, code: Value) -> Res<()> {
    let (sys, stdin, close) = (cx.state().sys.clone(), cx.names().stdin, cx.intern("close"));
    if let Some(stdin) = ops::dict::get_name(cx, &sys, stdin) {
        // That it has none, or cannot be closed, is no reason to stay.
        drop(cx.call_method(&stdin, close, &[]));
    }
    Err(cx.raise_with(Exc::SystemExit, vec![code]))
}

/// Puts both into `builtins`.
pub(super) fn install(cx: &mut Cx, dict: &Value) {
    class_of(cx, &LEAVER);
    for name in ["exit", "quit"] {
        let leaver = cx.alloc(Leaver { name });
        ops::dict::set_text(cx, dict, name, leaver);
    }
}
