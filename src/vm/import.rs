//! Importing: `sys.modules`, the embedded modules, then the folders of `sys.path`.

use crate::heap::Value;
use crate::object::layout::dict::Dict;
use crate::object::layout::native::Module;
use crate::object::{Cx, Exc, Res, Str, exception, native::text_of, ops, source};
use crate::stdlib::{self, Embedded};
use crate::types::module_spec;
use std::path::{Path, PathBuf};

/// Imports a module by its absolute name and returns it. Packages on the way are imported first.
pub(crate) fn import_module(cx: &mut Cx, name: &str) -> Res<Value> {
    if let Some(module) = loaded(cx, name)? {
        return Ok(module);
    }
    let (package, last) = match name.rsplit_once('.') {
        Some((package, last)) => (Some(import_module(cx, package)?), last),
        None => (None, name),
    };
    // Importing the package may have imported the module.
    if let Some(module) = loaded(cx, name)? {
        return Ok(module);
    }
    let module = load(cx, name, package.as_ref())?;
    if let Some(package) = package {
        let attribute = cx.intern(last);
        crate::object::attr::set(cx, &package, attribute, &module)?;
    }
    Ok(module)
}

/// What `sys.modules` has under a name; None there means that the import is to fail.
fn loaded(cx: &mut Cx, name: &str) -> Res<Option<Value>> {
    let (modules, key) = (cx.state().modules.clone(), cx.str(name));
    match ops::dict::get(cx, &modules, &key)? {
        Some(module) if module.is_none() => {
            let message = format!("import of {name} halted; None in sys.modules");
            let raised = cx.raise(Exc::ModuleNotFoundError, message);
            let name = cx.str(name);
            Err(exception::set_named(cx, raised, Exc::ImportError, "name", name))
        }
        found => Ok(found),
    }
}

fn load(cx: &mut Cx, name: &str, package: Option<&Value>) -> Res<Value> {
    let folders = match package {
        Some(package) => {
            let path = cx.names().__path__;
            match crate::object::attr::get_optional(cx, package, path)? {
                Some(path) => texts(cx, &path)?,
                None => {
                    let parent = name.rsplit_once('.').map_or("", |(parent, _)| parent);
                    return Err(not_found(cx, name, &format!("No module named '{name}'; '{parent}' is not a package")));
                }
            }
        }
        None => {
            if let Some(Embedded::Native(make)) = stdlib::find(name) {
                let (module, _) = new_module(cx, name, Some("built-in"))?;
                let dict = module.downcast::<Module>().expect("just made").dict.clone();
                return finish(cx, name, module, |cx| make(cx, &dict));
            }
            search_path(cx)?
        }
    };
    let last = name.rsplit('.').next().unwrap_or(name);
    for folder in folders {
        let folder = if folder.is_empty() { PathBuf::from(".") } else { PathBuf::from(folder) };
        let inside = folder.join(last);
        let init = inside.join("__init__.py");
        if init.is_file() {
            return load_file(cx, name, &init, Some(&inside));
        }
        let file = folder.join(format!("{last}.py"));
        if file.is_file() {
            return load_file(cx, name, &file, None);
        }
        if inside.is_dir() && package_without_init(&inside) {
            return namespace_package(cx, name, &inside);
        }
    }
    match stdlib::find(name) {
        Some(Embedded::Python(text)) => load_embedded(cx, name, text),
        Some(Embedded::Native(make)) => {
            let (module, _) = new_module(cx, name, Some("built-in"))?;
            let dict = module.downcast::<Module>().expect("just made").dict.clone();
            finish(cx, name, module, |cx| make(cx, &dict))
        }
        None => Err(not_found(cx, name, &format!("No module named '{name}'"))),
    }
}

/// A folder counts as a package without `__init__.py` if it holds modules at all.
fn package_without_init(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| {
        entries.any(|entry| {
            entry.is_ok_and(|entry| {
                entry.path().extension().is_some_and(|extension| extension == "py") || entry.path().is_dir()
            })
        })
    })
}

fn not_found(cx: &mut Cx, name: &str, message: &str) -> crate::object::Raised {
    let raised = cx.raise(Exc::ModuleNotFoundError, message);
    let name = cx.str(name);
    exception::set_named(cx, raised, Exc::ImportError, "name", name)
}

/// The strings in an iterable.
fn texts(cx: &mut Cx, value: &Value) -> Res<Vec<String>> {
    let items = ops::iter::collect(cx, value)?;
    Ok(items.iter().filter(|item| item.downcast::<Str>().is_some()).map(text_of).collect())
}

fn search_path(cx: &mut Cx) -> Res<Vec<String>> {
    let (sys, path) = (cx.state().sys.clone(), cx.names().path);
    match ops::dict::get_name(cx, &sys, path) {
        Some(path) => texts(cx, &path),
        None => Ok(Vec::new()),
    }
}

/// A module with its names set, in `sys.modules`, and its spec, which has an origin if that is no file.
fn new_module(cx: &mut Cx, name: &str, origin: Option<&str>) -> Res<(Value, Value)> {
    let dict = cx.dict();
    let module = cx.alloc(Module { dict: dict.clone() });
    let (text, builtins) = (cx.str(name), cx.state().builtins.clone());
    let package = name.rsplit_once('.').map_or("", |(package, _)| package);
    let package = cx.str(package);
    for (key, value) in [
        ("__name__", text.clone()),
        ("__doc__", Value::NONE),
        ("__package__", package),
        ("__loader__", Value::NONE),
        ("__builtins__", builtins),
    ] {
        ops::dict::set_text(cx, &dict, key, value);
    }
    let spec = module_spec::give(cx, &module, name, origin);
    let modules = cx.state().modules.clone();
    ops::dict::set(cx, &modules, &text, module.clone())?;
    Ok((module, spec))
}

/// Runs what makes a module's contents; a module whose making fails is not there afterwards.
fn finish(cx: &mut Cx, name: &str, module: Value, make: impl FnOnce(&mut Cx) -> Res<()>) -> Res<Value> {
    let (dict, spec) =
        (module.downcast::<Module>().expect("the caller made a module").dict.clone(), cx.names().__spec__);
    let spec = ops::dict::get_name(cx, &dict, spec).unwrap_or(Value::NONE);
    module_spec::set(cx, &spec, "_initializing", Value::TRUE);
    let result = make(cx);
    module_spec::set(cx, &spec, "_initializing", Value::FALSE);
    let (modules, key) = (cx.state().modules.clone(), cx.str(name));
    if let Err(raised) = result {
        drop(ops::dict::remove(cx, &modules, &key));
        return Err(raised);
    }
    // The module may have put something else in its place.
    Ok(ops::dict::get(cx, &modules, &key)?.unwrap_or(module))
}

fn run_text(cx: &mut Cx, module: &Value, file: &str, bytes: &[u8]) -> Res<()> {
    let code = source::code_of_bytes(cx, file, bytes, false, source::options(cx, 0))?;
    let dict = module.downcast::<Module>().expect("the caller made a module").dict.clone();
    debug_assert!(dict.exact::<Dict>().is_some());
    let run = cx.doors().run_code;
    run(cx, &code, &dict, &Value::UNDEF, &Value::NONE).map(|_| ())
}

fn load_file(cx: &mut Cx, name: &str, file: &Path, package: Option<&Path>) -> Res<Value> {
    let path = file.to_string_lossy().into_owned();
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => return Err(cx.raise(Exc::ImportError, format!("cannot read {path}: {error}"))),
    };
    let (module, spec) = new_module(cx, name, Some(&path))?;
    module_spec::set(cx, &spec, "_set_fileattr", Value::TRUE);
    let dict = module.downcast::<Module>().expect("just made").dict.clone();
    let shown = cx.str(&path);
    ops::dict::set_text(cx, &dict, "__file__", shown);
    ops::dict::set_text(cx, &dict, "__cached__", Value::NONE);
    if let Some(folder) = package {
        make_package(cx, &dict, &spec, name, folder);
    }
    finish(cx, name, module.clone(), |cx| run_text(cx, &module, &path, &bytes))
}

fn make_package(cx: &mut Cx, dict: &Value, spec: &Value, name: &str, folder: &Path) {
    let folder = cx.str(&folder.to_string_lossy());
    let path = cx.list(vec![folder]);
    ops::dict::set_text(cx, dict, "__path__", path.clone());
    module_spec::set(cx, spec, "submodule_search_locations", path);
    let name = cx.str(name);
    ops::dict::set_text(cx, dict, "__package__", name);
}

fn namespace_package(cx: &mut Cx, name: &str, folder: &Path) -> Res<Value> {
    let (module, spec) = new_module(cx, name, None)?;
    let dict = module.downcast::<Module>().expect("just made").dict.clone();
    ops::dict::set_text(cx, &dict, "__file__", Value::NONE);
    make_package(cx, &dict, &spec, name, folder);
    Ok(module)
}

/// A module of the standard library that is written in Python.
fn load_embedded(cx: &mut Cx, name: &str, text: &'static str) -> Res<Value> {
    let (module, spec) = new_module(cx, name, Some("frozen"))?;
    let dict = module.downcast::<Module>().expect("just made").dict.clone();
    let file = format!("<embedded {name}>");
    if stdlib::is_package(name) {
        make_package(cx, &dict, &spec, name, Path::new(""));
    }
    finish(cx, name, module.clone(), |cx| run_text(cx, &module, &file, text.as_bytes()))
}

/// The file that running a module means, and its `__package__`: `-m`. `None` when there is no such module.
pub(crate) fn find_module_file(cx: &mut Cx, name: &str) -> Res<Option<(PathBuf, String)>> {
    let folders = match name.rsplit_once('.') {
        Some((package, _)) => {
            let package = import_module(cx, package)?;
            let path = cx.names().__path__;
            match crate::object::attr::get_optional(cx, &package, path)? {
                Some(path) => texts(cx, &path)?,
                None => return Ok(None),
            }
        }
        None => search_path(cx)?,
    };
    let (parent, last) = name.rsplit_once('.').unwrap_or(("", name));
    for folder in folders {
        let folder = if folder.is_empty() { PathBuf::from(".") } else { PathBuf::from(folder) };
        if folder.join(last).join("__main__.py").is_file() {
            import_module(cx, name)?;
            return Ok(Some((folder.join(last).join("__main__.py"), name.into())));
        }
        let file = folder.join(format!("{last}.py"));
        if file.is_file() {
            return Ok(Some((file, parent.into())));
        }
    }
    Ok(None)
}
