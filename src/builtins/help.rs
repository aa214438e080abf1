//! `help`: an object whose `repr` tells how to use it. What it prints is made by the module `_help`, which is loaded when somebody asks.

use crate::heap::{Kind, Value};
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Args, Cx, Res, attr, kinds, object, ops};
use crate::types::{class_of, kind};

struct Helper;

object!(Helper = kinds::HELPER, "_sitebuiltins._Helper", leaf);

pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<Helper>()];

static HELPER: TypeSpec = TypeSpec {
    name: "_sitebuiltins._Helper",
    shape: kinds::HELPER,
    doc: "What prints help about an object when it is called.",
    flags: NO_NEW,
    slots: Slots {
        repr: Some(|cx, _| Ok(cx.str("Type help() for interactive help, or help(object) for help about object."))),
        call: Some(call),
        ..Slots::NONE
    },
    ..TypeSpec::DEFAULT
};

fn call(cx: &mut Cx, _: &Value, args: Args<'_>) -> Res<Value> {
    let import = cx.doors().import_module;
    let (module, name) = (import(cx, "_help")?, cx.intern("help"));
    let help = attr::get(cx, &module, name)?;
    cx.call_args(&help, args)
}

/// Puts `help` into `builtins`.
pub(super) fn install(cx: &mut Cx, dict: &Value) {
    class_of(cx, &HELPER);
    let helper = cx.alloc(Helper);
    ops::dict::set_text(cx, dict, "help", helper);
}
