//! Warnings: they go through the module `warnings`, whose filters decide what becomes of them.

use super::exception_tree::Exc;
use super::type_object::as_type;
use super::{Cx, Res, exception, ops};
use crate::base::Source;
use crate::heap::Value;
use std::path::Path;

/// `warnings.warn(message, category, stack_level)`: an error if the filters make one of it.
#[cold]
pub(crate) fn warn(cx: &mut Cx, category: Exc, message: &str, stack_level: i64) -> Res<()> {
    let import = cx.doors().import_module;
    let module = import(cx, "warnings");
    let Some(module) = exception::catch(cx, module, Exc::ImportError)? else { return Ok(()) };
    let arguments = [cx.str(message), cx.exception_class(category), cx.int(stack_level)];
    let name = cx.intern("warn");
    cx.call_method(&module, name, &arguments)?;
    Ok(())
}

/// As `warn`, of the caller, about an object.
#[cold]
pub(crate) fn warn_about(cx: &mut Cx, category: Exc, message: &str, source: &Value) -> Res<()> {
    let import = cx.doors().import_module;
    let module = import(cx, "warnings");
    let Some(module) = exception::catch(cx, module, Exc::ImportError)? else { return Ok(()) };
    let arguments = [cx.str(message), cx.exception_class(category), cx.int(1), source.clone()];
    let name = cx.intern("warn");
    cx.call_method(&module, name, &arguments)?;
    Ok(())
}

/// The warning of `-b`, if that was asked for.
#[inline]
pub(crate) fn warn_of_bytes(cx: &mut Cx, message: &str) -> Res<()> {
    if cx.state().bytes_warning { warn(cx, Exc::BytesWarning, message, 1) } else { Ok(()) }
}

/// `warnings.warn_explicit(message, category, file, line)`: of a text, not of code that runs. The module is not loaded for what its
/// first filters would show.
#[cold]
pub(crate) fn warn_explicit(cx: &mut Cx, category: Exc, message: &str, file: &str, line: u32) -> Res<()> {
    let (modules, sys) = (cx.state().modules.clone(), cx.state().sys.clone());
    let (own, options) = (cx.intern("warnings"), cx.intern("warnoptions"));
    let is_loaded = ops::dict::get_name(cx, &modules, own).is_some();
    let options = ops::dict::get_name(cx, &sys, options);
    if is_loaded || options.is_some_and(|options| ops::length(cx, &options).is_ok_and(|length| length > 0)) {
        let import = cx.doors().import_module;
        let module = import(cx, "warnings");
        if let Some(module) = exception::catch(cx, module, Exc::ImportError)? {
            let arguments = [cx.str(message), cx.exception_class(category), cx.str(file), cx.int(line as i64)];
            let name = cx.intern("warn_explicit");
            cx.call_method(&module, name, &arguments)?;
            return Ok(());
        }
    }
    if category == Exc::DeprecationWarning {
        return Ok(());
    }
    let class = cx.exception_class(category);
    let mut text = format!("{file}:{line}: {}: {message}\n", as_type(&class).text(cx));
    let shown = Path::new(file).is_file().then(|| std::fs::read_to_string(file).ok()).flatten();
    if let Some(source) = shown.map(|text| Source::new(file, text)) {
        text.push_str(&format!("  {}\n", source.line_text(line).trim()));
    }
    let (stderr, write) = (cx.names().stderr, cx.names().write);
    if let Some(stream) = ops::dict::get_name(cx, &sys, stderr).filter(|stream| !stream.is_none()) {
        let text = cx.str(&text);
        // A warning that cannot be shown is no reason to fail.
        drop(cx.call_method(&stream, write, &[text]));
    }
    Ok(())
}
