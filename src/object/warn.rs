//! Warnings: they go through the module `warnings`, whose filters decide what becomes of them.

use super::exception_tree::Exc;
use super::{Cx, Res, exception};

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

/// A warning about a line of a file: `warnings.warn_explicit(message, category, file, line)`.
#[cold]
pub(crate) fn warn_explicit(cx: &mut Cx, category: Exc, message: &str, file: &str, line: i64) -> Res<()> {
    let import = cx.doors().import_module;
    let module = import(cx, "warnings");
    let Some(module) = exception::catch(cx, module, Exc::ImportError)? else { return Ok(()) };
    let arguments = [cx.str(message), cx.exception_class(category), cx.str(file), cx.int(line)];
    let name = cx.intern("warn_explicit");
    cx.call_method(&module, name, &arguments)?;
    Ok(())
}
