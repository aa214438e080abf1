//! Import statements.

use crate::heap::Value;
use crate::object::frame::Running;
use crate::object::layout::dict::Dict;
use crate::object::layout::native::Module;
use crate::object::{Cx, Exc, Name, Res, Str, attr, exception, native::text_of, ops};
use crate::vm::steps::Items;

pub(crate) fn import_name(cx: &mut Cx, mut parts: Items) -> Res<Value> {
    let [name, fromlist, level] = parts.array();
    let running = Running::nth(cx, 0).expect("an instruction runs in a frame");
    let (globals, register) = (running.function.globals.clone(), running.code.data.kind);
    let namespace = match register {
        crate::bytecode::CodeKind::Module | crate::bytecode::CodeKind::Class => running.register(0).bound(),
        _ => None,
    };
    let import = cx.names().__import__;
    let Some(function) = super::names::builtin(cx, import)? else {
        return Err(cx.raise(Exc::ImportError, "__import__ not found"));
    };
    let namespace = namespace.unwrap_or_else(|| globals.clone());
    cx.call(&function, &[name, globals, namespace, fromlist, level])
}

pub(crate) fn import_from(cx: &mut Cx, module: &Value, name: Name) -> Res<Value> {
    if let Some(found) = attr::get_optional(cx, module, name)? {
        return Ok(found);
    }
    // A submodule that is being imported in a circle is in `sys.modules` already.
    let own = cx.names().__name__;
    let package = attr::get_optional(cx, module, own)?.filter(|name| name.downcast::<Str>().is_some());
    if let Some(package) = &package {
        let full = cx.str(&format!("{}.{name}", text_of(package)));
        let modules = cx.state().modules.clone();
        if let Some(found) = ops::dict::get(cx, &modules, &full)? {
            return Ok(found);
        }
    }
    let shown = package.as_ref().map_or("<unknown module name>".into(), text_of);
    let file = cx.names().__file__;
    let path = attr::get_optional(cx, module, file)?.filter(|path| path.downcast::<Str>().is_some());
    let initializing = is_initializing(cx, module)?;
    let place = path.as_ref().map_or("unknown location".into(), text_of);
    let message = if initializing {
        format!(
            "cannot import name '{name}' from partially initialized module '{shown}' (most likely due to a circular import) ({place})"
        )
    } else {
        format!("cannot import name '{name}' from '{shown}' ({place})")
    };
    let raised = cx.raise(Exc::ImportError, message);
    let raised = exception::set_named(cx, raised, Exc::ImportError, "name", package.unwrap_or(Value::NONE));
    let raised = exception::set_named(cx, raised, Exc::ImportError, "path", path.unwrap_or(Value::NONE));
    Err(exception::set_named(cx, raised, Exc::ImportError, "name_from", name.value()))
}

/// Whether a module's body is still running.
fn is_initializing(cx: &mut Cx, module: &Value) -> Res<bool> {
    let (spec, flag) = (cx.names().__spec__, cx.intern("_initializing"));
    let dict = module.downcast::<Module>().and_then(|module| module.dict.downcast::<Dict>());
    let Some(spec) = dict.and_then(|dict| dict.get_name(cx, spec)).filter(|spec| !spec.is_none()) else {
        return Ok(false);
    };
    match attr::get_optional(cx, &spec, flag)? {
        Some(flag) => ops::truth(cx, &flag),
        None => Ok(false),
    }
}

pub(crate) fn import_star(cx: &mut Cx, module: &Value, namespace: &Value) -> Res<()> {
    let (all, dict) = (cx.names().__all__, cx.names().__dict__);
    let names = match attr::get_optional(cx, module, all)? {
        Some(names) => ops::iter::collect(cx, &names)?,
        None => {
            let Some(dict) = attr::get_optional(cx, module, dict)? else {
                return Err(cx.raise(Exc::ImportError, "from-import-* object has no __dict__ and no __all__"));
            };
            let public = |name: &Value| {
                name.downcast::<Str>().is_none_or(|name| name.is_empty() || name.char_at(0) != '_' as u32)
            };
            ops::iter::collect(cx, &dict)?.into_iter().filter(public).collect()
        }
    };
    for name in names {
        if name.downcast::<Str>().is_none() {
            let own = cx.names().__name__;
            let (module, found) = (attr::get(cx, module, own)?, cx.type_name(&name));
            return Err(cx.type_error(format!("Item in {}.__all__ must be str, not {found}", text_of(&module))));
        }
        let name = cx.intern_value(&name);
        let value = attr::get(cx, module, name)?;
        super::store_name(cx, &value, namespace, name)?;
    }
    Ok(())
}
