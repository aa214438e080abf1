//! `module`: a namespace with a name.

use crate::heap::{Object, Value};
use crate::object::frame::Running;
use crate::object::layout::dict::Dict;
use crate::object::layout::native::Module;
use crate::object::layout::str::Str;
use crate::object::native::{attributes, binding, methods, readonly, text_of};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, Name, Raised, Res, attr, ops};

pub(crate) static MODULE: TypeSpec = TypeSpec {
    name: "module",
    shape: Module::SHAPE,
    doc: "A namespace with a name, as `import` makes it.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        getattribute: Some(getattribute),
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        let dict = cx.dict();
        Ok(cx.alloc_as(class, Module { dict }))
    }),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(name, doc=None)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Module {
    this.downcast::<Module>().expect("the slots of module get modules")
}

methods! { METHODS in "module" {
    /// The names of the module's namespace.
    "__dir__(self, /)" => dir;
} }

attributes! { ATTRIBUTES {
    /// The namespace.
    "__dict__" => |_, this| Ok(payload(this).dict.clone()), readonly;
    /// The annotations of the module's variables.
    "__annotations__" => |cx, this| {
        let name = cx.names().__annotations__;
        if let Some(known) = ops::dict::get_name(cx, &payload(this).dict, name) {
            return Ok(known);
        }
        let fresh = cx.dict();
        ops::dict::set_name(cx, &payload(this).dict, name, fresh.clone())?;
        Ok(fresh)
    }, |cx, this, value| {
        let name = cx.names().__annotations__;
        match value {
            Some(value) => ops::dict::set_name(cx, &payload(this).dict, name, value.clone()),
            None => match ops::dict::remove(cx, &payload(this).dict, &name.value())? {
                Some(_) => Ok(()),
                None => Err(attr::attribute_error(cx, "__annotations__".into(), this, name)),
            },
        }
    };
} }

binding!(init: "module(self, name, doc=None)" => |cx: &mut Cx, this: &Value, name: &Str, doc: Value| {
    let name = crate::object::layout::str::str_as(cx.heap(), Str::SHAPE, name);
    fill(cx, this, name, doc);
});

fn fill(cx: &mut Cx, module: &Value, name: Value, doc: Value) {
    let dict = payload(module).dict.clone();
    let names = *cx.names();
    let entries = [
        (names.__name__, name),
        (names.__doc__, doc),
        (names.__package__, Value::NONE),
        (names.__loader__, Value::NONE),
        (names.__spec__, Value::NONE),
    ];
    for (name, value) in entries {
        // Without memory for the first names of a namespace nothing will run anyway.
        drop(ops::dict::set_name(cx, &dict, name, value));
    }
}

/// The built-in names for a function with these globals: `__builtins__` says which, if it is there; else they are those of the code
/// that runs.
pub(crate) fn builtins_of(cx: &Cx, globals: &Value) -> Value {
    match ops::dict::get_name(cx, globals, cx.names().__builtins__) {
        Some(found) => found.downcast::<Module>().map_or_else(|| found.clone(), |module| module.dict.clone()),
        None => running_builtins(cx),
    }
}

/// The built-in names that the running code sees.
pub(crate) fn running_builtins(cx: &Cx) -> Value {
    let running = Running::nth(cx, 0).map(|running| running.function.builtins.clone());
    running.unwrap_or_else(|| cx.state().builtins.clone())
}

fn getattribute(cx: &mut Cx, this: &Value, name: Name) -> Res<Value> {
    if let Some(found) = attr::find(cx, this, name)? {
        return Ok(found);
    }
    let fallback = cx.names().__getattr__;
    if let Some(fallback) = ops::dict::get_name(cx, &payload(this).dict, fallback) {
        return cx.call(&fallback, &[name.value()]);
    }
    Err(missing(cx, this, name))
}

/// AttributeError, with what may have gone wrong while importing.
#[cold]
fn missing(cx: &mut Cx, this: &Value, name: Name) -> Raised {
    match missing_message(cx, this, name) {
        Ok(message) => attr::attribute_error(cx, message, this, name),
        Err(raised) => raised,
    }
}

fn missing_message(cx: &mut Cx, this: &Value, name: Name) -> Res<String> {
    let dict = payload(this).dict.clone();
    let (own, spec) = (cx.names().__name__, cx.names().__spec__);
    let module = ops::dict::get_name(cx, &dict, own).filter(|name| name.downcast::<Str>().is_some());
    let Some(module) = module.map(|module| text_of(&module)) else {
        return Ok(format!("module has no attribute '{name}'"));
    };
    let plain = format!("module '{module}' has no attribute '{name}'");
    let Some(spec) = ops::dict::get_name(cx, &dict, spec).filter(|spec| !spec.is_none()) else { return Ok(plain) };
    let origin = file_origin(cx, &spec)?;
    let shadows = origin.as_ref().is_some_and(|origin| is_in_first_path(cx, origin));
    if let (true, Some(origin)) = (shadows, &origin)
        && is_library_module(cx, &module)?
    {
        return Ok(format!(
            "{plain} (consider renaming '{origin}' since it has the same name as the standard library module named '{module}' and the import system gives it precedence)"
        ));
    }
    if flag(cx, &spec, "_initializing")? {
        return Ok(match &origin {
            Some(origin) if shadows => format!(
                "{plain} (consider renaming '{origin}' if it has the same name as a third-party module you intended to import)"
            ),
            Some(origin) => format!(
                "partially initialized module '{module}' from '{origin}' has no attribute '{name}' (most likely due to a circular import)"
            ),
            None => format!(
                "partially initialized module '{module}' has no attribute '{name}' (most likely due to a circular import)"
            ),
        });
    }
    let uninitialized = cx.intern("_uninitialized_submodules");
    if let Some(waiting) = attr::get_optional(cx, &spec, uninitialized)?
        && ops::contains(cx, &waiting, &name.value())?
    {
        return Ok(format!(
            "cannot access submodule '{name}' of module '{module}' (most likely due to a circular import)"
        ));
    }
    Ok(plain)
}

/// Whether a spec has an attribute that is true.
fn flag(cx: &mut Cx, spec: &Value, name: &str) -> Res<bool> {
    let name = cx.intern(name);
    match attr::get_optional(cx, spec, name)? {
        Some(value) => ops::truth(cx, &value),
        None => Ok(false),
    }
}

/// The file from which a module was loaded.
fn file_origin(cx: &mut Cx, spec: &Value) -> Res<Option<String>> {
    if !flag(cx, spec, "has_location")? {
        return Ok(None);
    }
    let name = cx.intern("origin");
    let origin = attr::get_optional(cx, spec, name)?;
    Ok(origin.filter(|origin| origin.downcast::<Str>().is_some()).map(|origin| text_of(&origin)))
}

/// Whether a file lies in the script's directory, which comes before the library.
fn is_in_first_path(cx: &mut Cx, origin: &str) -> bool {
    let (path, sys) = (cx.names().path, cx.state().sys.clone());
    let first = ops::dict::get_name(cx, &sys, path)
        .and_then(|path| path.downcast::<crate::object::layout::list::List>()?.items.get(cx).first().cloned());
    let Some(first) = first.filter(|first| first.downcast::<Str>().is_some()).map(|first| text_of(&first)) else {
        return false;
    };
    let file = std::path::Path::new(origin);
    let directory = if file.file_name().is_some_and(|name| name == "__init__.py") { file.parent() } else { Some(file) };
    let directory = directory.and_then(std::path::Path::parent);
    directory.is_some_and(|directory| directory == std::path::Path::new(&first))
}

fn is_library_module(cx: &mut Cx, module: &str) -> Res<bool> {
    let (names, sys) = (cx.intern("stdlib_module_names"), cx.state().sys.clone());
    let Some(names) = ops::dict::get_name(cx, &sys, names) else { return Ok(false) };
    let module = cx.str(module);
    ops::contains(cx, &names, &module)
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let dict = payload(this).dict.clone();
    let names = *cx.names();
    let get = |cx: &mut Cx, name: Name| ops::dict::get_name(cx, &dict, name).filter(|value| !value.is_none());
    if let Some(spec) = get(cx, names.__spec__) {
        let (own, origin, loader) = (names.name, cx.intern("origin"), cx.intern("loader"));
        let name = part(cx, &spec, own)?.unwrap_or("'?'".into());
        return match part(cx, &spec, origin)? {
            Some(from) if flag(cx, &spec, "has_location")? => Ok(cx.str(&format!("<module {name} from {from}>"))),
            Some(_) => {
                let origin = attr::get(cx, &spec, origin)?;
                let origin = text_of(&ops::str(cx, &origin)?);
                Ok(cx.str(&format!("<module {name} ({origin})>")))
            }
            None => {
                let loader = part(cx, &spec, loader)?.map_or(String::new(), |loader| format!(" ({loader})"));
                Ok(cx.str(&format!("<module {name}{loader}>")))
            }
        };
    }
    let name = match get(cx, names.__name__) {
        Some(name) => ops::repr_text(cx, &name)?,
        None => "'?'".into(),
    };
    if let Some(file) = get(cx, names.__file__) {
        let file = ops::repr_text(cx, &file)?;
        return Ok(cx.str(&format!("<module {name} from {file}>")));
    }
    let loader = match get(cx, names.__loader__) {
        Some(loader) => format!(" ({})", ops::repr_text(cx, &loader)?),
        None => String::new(),
    };
    Ok(cx.str(&format!("<module {name}{loader}>")))
}

/// The repr of an attribute that is there and not None.
fn part(cx: &mut Cx, object: &Value, name: Name) -> Res<Option<String>> {
    match attr::get_optional(cx, object, name)?.filter(|value| !value.is_none()) {
        Some(value) => ops::repr_text(cx, &value).map(Some),
        None => Ok(None),
    }
}

fn dir(cx: &mut Cx, this: &Value) -> Res<Value> {
    let name = cx.names().__dict__;
    let dict = attr::get(cx, this, name)?;
    if dict.downcast::<Dict>().is_none() {
        let own = cx.names().__name__;
        let own = attr::get(cx, this, own)?;
        return Err(cx.type_error(format!("{}.__dict__ is not a dictionary", text_of(&own))));
    }
    let custom = cx.names().__dir__;
    if let Some(custom) = ops::dict::get_name(cx, &dict, custom) {
        return cx.call(&custom, &[]);
    }
    let names = ops::iter::collect(cx, &dict)?;
    Ok(cx.list(names))
}
