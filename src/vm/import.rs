//! Importing: `sys.modules`, the embedded modules, then the folders of `sys.path`.

use crate::compile::Options;
use crate::heap::{Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::native::Module;
use crate::object::thread::Importing;
use crate::object::{Cx, Exc, Res, Str, exception, native::text_of, ops, source};
use crate::stdlib::{self, Embedded};
use crate::types::module_spec;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Imports a module by its absolute name and returns it. Packages on the way are imported first.
pub(crate) fn import_module(cx: &mut Cx, name: &str) -> Res<Value> {
    if !cx.state().importing.is_empty() {
        await_others(cx, name)?;
    }
    if let Some(module) = loaded(cx, name)? {
        return Ok(module);
    }
    let (package, last) = match name.rsplit_once('.') {
        Some((package, last)) => (Some(import_module(cx, package)?), last),
        None => (None, name),
    };
    // Importing the package may have imported the module.
    await_others(cx, name)?;
    if let Some(module) = loaded(cx, name)? {
        return Ok(module);
    }
    let importing = Importing { name: name.into(), thread: cx.thread().number, waiters: Payload::default() };
    let importing = Rc::new(importing);
    cx.state_mut().importing.push(importing.clone());
    let module = load(cx, name, package.as_ref());
    cx.state_mut().importing.retain(|other| !Rc::ptr_eq(other, &importing));
    importing.waiters.get_mut(cx).wake_all();
    let module = module?;
    if let Some(package) = package {
        let attribute = cx.intern(last);
        crate::object::attr::set(cx, &package, attribute, &module)?;
    }
    Ok(module)
}

/// Waits while another thread imports the module; but not if that one waits for this thread, which then sees the module as far as it is.
fn await_others(cx: &mut Cx, name: &str) -> Res<()> {
    loop {
        let own = cx.thread().number;
        let state = cx.state();
        let Some(importing) = state.importing.iter().find(|other| other.name == name && other.thread != own) else {
            return Ok(());
        };
        let importing = importing.clone();
        let mut next = Some(importing.thread);
        while let Some(number) = next {
            if number == own {
                return Ok(());
            }
            next = state.threads.iter().find(|thread| thread.number == number).and_then(|thread| thread.awaited.get());
        }
        cx.thread().awaited.set(Some(importing.thread));
        let waited = cx.wait(&importing.waiters, None, false);
        cx.thread().awaited.set(None);
        waited?;
    }
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

/// Asks the finders of `sys.meta_path` in order. The importer of this file stands where the list has its first finder of `importlib`'s own;
/// as long as `importlib` was not imported, there is none in the list, and it comes last.
fn load(cx: &mut Cx, name: &str, package: Option<&Value>) -> Res<Value> {
    let path = match package {
        Some(package) => {
            let path = cx.names().__path__;
            match crate::object::attr::get_optional(cx, package, path)? {
                Some(path) => Some(path),
                None => {
                    let parent = name.rsplit_once('.').map_or("", |(parent, _)| parent);
                    return Err(not_found(cx, name, &format!("No module named '{name}'; '{parent}' is not a package")));
                }
            }
        }
        None => None,
    };
    let finders = system_list(cx, "meta_path")?;
    let is_customized = is_extended(cx);
    let mut own = if is_customized { Some(false) } else { None };
    for finder in &finders {
        if is_own(cx, finder)? {
            if own != Some(true) {
                own = Some(true);
                if let Some(module) = find_and_load(cx, name, path.as_ref())? {
                    return Ok(module);
                }
            }
            continue;
        }
        let (find_spec, shown) = (cx.intern("find_spec"), cx.str(name));
        let Some(find) = crate::object::attr::get_optional(cx, finder, find_spec)? else { continue };
        let spec = cx.call(&find, &[shown, path.clone().unwrap_or(Value::NONE), Value::NONE])?;
        if !spec.is_none() {
            return call_importlib(cx, "_load", &[spec]);
        }
    }
    if own.is_none()
        && let Some(module) = find_and_load(cx, name, path.as_ref())?
    {
        return Ok(module);
    }
    Err(not_found(cx, name, &format!("No module named '{name}'")))
}

/// A list of `sys`; empty if the program took it away.
fn system_list(cx: &mut Cx, name: &str) -> Res<Vec<Value>> {
    let (sys, name) = (cx.state().sys.clone(), cx.intern(name));
    match ops::dict::get_name(cx, &sys, name) {
        Some(list) if !list.is_none() => ops::iter::collect(cx, &list),
        _ => Ok(Vec::new()),
    }
}

/// Whether the module with `importlib`'s classes is there, and has put them into the lists of `sys`.
fn is_extended(cx: &mut Cx) -> bool {
    let (modules, name, ready) = (cx.state().modules.clone(), cx.intern(MACHINERY), cx.intern("_is_ready"));
    let module = ops::dict::get_name(cx, &modules, name);
    let module = module.as_ref().and_then(|module| module.downcast::<Module>());
    module.is_some_and(|module| ops::dict::get_name(cx, &module.dict, ready).is_some())
}

const MACHINERY: &str = "importlib._bootstrap";

/// Whether a finder or a hook is one of those that stand for this file.
fn is_own(cx: &mut Cx, finder: &Value) -> Res<bool> {
    let name = cx.intern("_is_native");
    Ok(crate::object::attr::get_optional(cx, finder, name)?.is_some_and(|own| own.is(&Value::TRUE)))
}

fn call_importlib(cx: &mut Cx, function: &str, args: &[Value]) -> Res<Value> {
    let machinery = import_module(cx, MACHINERY)?;
    let name = cx.intern(function);
    let function = crate::object::attr::get(cx, &machinery, name)?;
    cx.call(&function, args)
}

/// Finds a module among those that come with the interpreter and in folders, and loads it.
fn find_and_load(cx: &mut Cx, name: &str, path: Option<&Value>) -> Res<Option<Value>> {
    if path.is_none()
        && let Some(Embedded::Native(make)) = stdlib::find(name)
    {
        return load_native(cx, name, make).map(Some);
    }
    let mut portions = Vec::new();
    for hook in system_list(cx, "path_hooks")? {
        if is_own(cx, &hook)? {
            continue;
        }
        // A hook of the program's own may be asked for any folder.
        let (shown, path) = (cx.str(name), path.cloned().unwrap_or(Value::NONE));
        let spec = call_importlib(cx, "_find_on_path", &[shown, path])?;
        if !spec.is_none() {
            return call_importlib(cx, "_load", &[spec]).map(Some);
        }
        return find_embedded(cx, name, portions);
    }
    let folders = match path {
        Some(path) => texts(cx, path)?,
        None => search_path(cx)?,
    };
    let last = name.rsplit('.').next().unwrap_or(name);
    for folder in folders {
        let folder = if folder.is_empty() { PathBuf::from(".") } else { PathBuf::from(folder) };
        match module_in(&folder, last) {
            Some(In::Package(inside, init)) => return load_file(cx, name, &init, Some(&inside)).map(Some),
            Some(In::File(file)) => return load_file(cx, name, &file, None).map(Some),
            Some(In::Portion(inside)) => portions.push(inside),
            None => {}
        }
    }
    find_embedded(cx, name, portions)
}

/// What comes behind the folders of the path: the embedded modules, the extra library, and packages without `__init__.py`.
fn find_embedded(cx: &mut Cx, name: &str, mut portions: Vec<PathBuf>) -> Res<Option<Value>> {
    match stdlib::find(name) {
        Some(Embedded::Python(text)) => return load_embedded(cx, name, text).map(Some),
        Some(Embedded::Native(make)) => return load_native(cx, name, make).map(Some),
        None => {}
    }
    if let Some(library) = extra_library(cx) {
        let mut names: Vec<&str> = name.split('.').collect();
        let last = names.pop().unwrap_or_default();
        let folder = names.iter().fold(library, |folder, name| folder.join(name));
        match module_in(&folder, last) {
            Some(In::Package(inside, init)) => return load_file(cx, name, &init, Some(&inside)).map(Some),
            Some(In::File(file)) => return load_file(cx, name, &file, None).map(Some),
            Some(In::Portion(inside)) => portions.push(inside),
            None => {}
        }
    }
    if portions.is_empty() { Ok(None) } else { namespace_package(cx, name, &portions).map(Some) }
}

/// `-X lib=FOLDER`.
fn extra_library(cx: &mut Cx) -> Option<PathBuf> {
    let (sys, options, lib) = (cx.state().sys.clone(), cx.intern("_xoptions"), cx.intern("lib"));
    let options = ops::dict::get_name(cx, &sys, options)?;
    options.downcast::<Dict>()?;
    let folder = ops::dict::get_name(cx, &options, lib)?;
    folder.downcast::<Str>().map(|folder| PathBuf::from(folder.to_text().into_owned()))
}

/// What a folder has under the last part of a module's name.
enum In {
    /// The folder of a package, and its `__init__.py`.
    Package(PathBuf, PathBuf),
    File(PathBuf),
    /// A folder without `__init__.py`: part of a package, if nothing else has the name.
    Portion(PathBuf),
}

fn module_in(folder: &Path, last: &str) -> Option<In> {
    let inside = folder.join(last);
    let init = inside.join("__init__.py");
    if init.is_file() {
        return Some(In::Package(inside, init));
    }
    let file = folder.join(format!("{last}.py"));
    if file.is_file() {
        return Some(In::File(file));
    }
    inside.is_dir().then_some(In::Portion(inside))
}

fn load_native(cx: &mut Cx, name: &str, make: stdlib::Make) -> Res<Value> {
    let (module, _) = new_module(cx, name, Some("built-in"))?;
    let dict = module.downcast::<Module>().expect("just made").dict.clone();
    finish(cx, name, module, |cx| make(cx, &dict))
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
    if is_extended(cx) {
        call_importlib(cx, "_give_loader", std::slice::from_ref(&module))?;
    }
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

fn run_text(cx: &mut Cx, module: &Value, file: &str, bytes: &[u8], options: Options) -> Res<()> {
    let code = source::code_of_bytes(cx, file, bytes, false, options)?;
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
        make_package(cx, &dict, &spec, name, &[folder.to_path_buf()]);
    }
    finish(cx, name, module.clone(), |cx| run_text(cx, &module, &path, &bytes, source::options(cx, 0)))
}

fn make_package(cx: &mut Cx, dict: &Value, spec: &Value, name: &str, folders: &[PathBuf]) {
    let folders = folders.iter().map(|folder| cx.str(&folder.to_string_lossy())).collect();
    let path = cx.list(folders);
    ops::dict::set_text(cx, dict, "__path__", path.clone());
    module_spec::set(cx, spec, "submodule_search_locations", path);
    let name = cx.str(name);
    ops::dict::set_text(cx, dict, "__package__", name);
}

fn namespace_package(cx: &mut Cx, name: &str, folders: &[PathBuf]) -> Res<Value> {
    let (module, spec) = new_module(cx, name, None)?;
    let dict = module.downcast::<Module>().expect("just made").dict.clone();
    ops::dict::set_text(cx, &dict, "__file__", Value::NONE);
    make_package(cx, &dict, &spec, name, folders);
    finish(cx, name, module, |_| Ok(()))
}

/// A module of the standard library that is written in Python.
fn load_embedded(cx: &mut Cx, name: &str, text: &'static str) -> Res<Value> {
    let (module, spec) = new_module(cx, name, Some("frozen"))?;
    let dict = module.downcast::<Module>().expect("just made").dict.clone();
    let file = format!("<embedded {name}>");
    if stdlib::is_package(name) {
        make_package(cx, &dict, &spec, name, &[]);
    }
    finish(cx, name, module.clone(), |cx| {
        // Who watches the program does not watch what comes with baem.
        let options = source::options(cx, 0).watched(false);
        run_text(cx, &module, &file, text.as_bytes(), options)
    })
}

/// A module as a program: `-m`.
pub(crate) struct Program {
    pub(crate) text: Vec<u8>,
    /// The file, or what stands for it.
    pub(crate) file: String,
    /// Its `__package__`.
    pub(crate) package: String,
}

/// The text that running a module means: its own, or that of a package's `__main__`. `None` when there is no such module.
pub(crate) fn find_program(cx: &mut Cx, name: &str) -> Res<Option<Program>> {
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
        if let Some(program) = program_in(cx, &folder, name, last, parent)? {
            return Ok(Some(program));
        }
    }
    let main = format!("{name}.__main__");
    let embedded = [(main.as_str(), name), (name, parent)].into_iter().find_map(|(module, package)| {
        let Some(Embedded::Python(text)) = stdlib::find(module) else { return None };
        let (text, file) = (text.as_bytes().to_vec(), format!("<embedded {module}>"));
        Some(Program { text, file, package: package.into() })
    });
    if let Some(program) = embedded {
        if stdlib::is_package(name) {
            import_module(cx, name)?;
        }
        return Ok(Some(program));
    }
    match extra_library(cx) {
        Some(library) => {
            let folder = parent.split('.').fold(library, |folder, name| folder.join(name));
            program_in(cx, &folder, name, last, parent)
        }
        None => Ok(None),
    }
}

fn program_in(cx: &mut Cx, folder: &Path, name: &str, last: &str, parent: &str) -> Res<Option<Program>> {
    let main = folder.join(last).join("__main__.py");
    let (file, package) = if main.is_file() {
        import_module(cx, name)?;
        (main, name)
    } else {
        let file = folder.join(format!("{last}.py"));
        if !file.is_file() {
            return Ok(None);
        }
        (file, parent)
    };
    let shown = file.to_string_lossy().into_owned();
    match std::fs::read(&file) {
        Ok(text) => Ok(Some(Program { text, file: shown, package: package.into() })),
        Err(error) => Err(cx.raise(Exc::ImportError, format!("cannot read {shown}: {error}"))),
    }
}
