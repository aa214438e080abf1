//! `eval`, `exec`, `compile`, `__import__`.

use crate::base::Source;
use crate::compile::Options;
use crate::heap::Value;
use crate::object::frame::Running;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::code::Code;
use crate::object::layout::dict::Dict;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{OrNone, functions, text_of};
use crate::object::{Cx, Exc, Res, Str, attr, ops, source};
use crate::syntax::ast::Mode;
use crate::syntax::decode::{self, Origin};
use std::sync::Arc;

functions! { FUNCTIONS {
    /// The value of an expression, in the given namespaces.
    "eval(source, /, globals=None, locals=None)" => eval;
    /// Run statements in the given namespaces.
    "exec(source, /, globals=None, locals=None, *, closure=None)" => exec;
    /// The code object of a text.
    "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)" => compile;
    /// Import a module: what the import statement calls.
    "__import__(name, globals=None, locals=None, fromlist=(), level=0)" => import;
} }

/// The flags of `compile()` beside those of `__future__`: do not end a block where the text ends, give the tree, read comments on types,
/// allow `await` outside functions, say so when only the end is missing, fold constants in the tree.
const DONT_IMPLY_DEDENT: i64 = 0x200;
const ONLY_AST: i64 = 0x400;
const TYPE_COMMENTS: i64 = 0x1000;
const ALLOW_TOP_LEVEL_AWAIT: i64 = 0x2000;
const ALLOW_INCOMPLETE_INPUT: i64 = 0x4000;
const OPTIMIZED_AST: i64 = 0x8000;
const FUTURE_FLAGS: i64 = 0x1fe_0000;
const KNOWN_FLAGS: i64 = FUTURE_FLAGS
    | DONT_IMPLY_DEDENT
    | ONLY_AST
    | TYPE_COMMENTS
    | ALLOW_TOP_LEVEL_AWAIT
    | ALLOW_INCOMPLETE_INPUT
    | OPTIMIZED_AST
    | 0x10;

/// The globals and the namespace that `eval` and `exec` are to use.
fn namespaces(cx: &mut Cx, function: &str, globals: &Value, locals: &Value) -> Res<(Value, Value)> {
    if !globals.is_none() && globals.downcast::<Dict>().is_none() {
        let found = cx.type_name(globals);
        return Err(if function == "eval" {
            cx.type_error("globals must be a dict")
        } else {
            cx.type_error(format!("exec() globals must be a dict, not {found}"))
        });
    }
    let is_mapping = |cx: &Cx, value: &Value| cx.ty(value).slots.get(cx).get_item.is_some();
    if !locals.is_none() && !is_mapping(cx, locals) {
        let found = cx.type_name(locals);
        return Err(if function == "eval" {
            cx.type_error("locals must be a mapping")
        } else {
            cx.type_error(format!("locals must be a mapping or None, not {found}"))
        });
    }
    let (globals, locals) = if globals.is_none() {
        let own = Running::nth(cx, 0).map(|running| running.function.globals.clone());
        let own = own.unwrap_or_else(|| cx.dict());
        let locals = if locals.is_none() { current_locals(cx)? } else { locals.clone() };
        (own, locals)
    } else {
        (globals.clone(), if locals.is_none() { globals.clone() } else { locals.clone() })
    };
    let builtins = cx.names().__builtins__;
    if ops::dict::get_name(cx, &globals, builtins).is_none() {
        let own = crate::types::module::running_builtins(cx);
        ops::dict::set_name(cx, &globals, builtins, own)?;
    }
    // Module code needs no mapping: its names are the cells of the globals. A subclass of dict may have methods of its own, however.
    let namespace = if locals.is(&globals) && globals.exact::<Dict>().is_some() { Value::UNDEF } else { locals };
    Ok((globals, namespace))
}

/// What `locals()` is where the running code stands: the namespace of a module or class, a snapshot of a function's variables.
pub(crate) fn current_locals(cx: &mut Cx) -> Res<Value> {
    use crate::bytecode::{CodeKind, LocalKind};
    use crate::object::layout::cell::Cell;
    let Some(running) = Running::nth(cx, 0) else { return Ok(cx.dict()) };
    let data = running.code.data.clone();
    let is_body = matches!(data.kind, CodeKind::Module | CodeKind::Class);
    // The variables of a comprehension that is under way are there, too; in a module or class they alone.
    let shown = |at: &usize| !data.locals[*at].name.starts_with('.');
    let values: Vec<(String, Value)> = (0..data.locals.len())
        .filter(shown)
        .filter(|&at| !is_body || data.locals[at].kind == LocalKind::Hidden)
        .map(|at| (data.locals[at].name.to_string(), running.register(at)))
        .collect();
    if is_body && values.iter().all(|(_, value)| value.is_undef()) {
        return Ok(running.register(0).bound().unwrap_or_else(|| running.function.globals.clone()));
    }
    let dict = cx.dict();
    for (name, value) in values {
        let value = match value.downcast::<Cell>() {
            Some(cell) if data.locals.iter().any(|local| *local.name == *name && local.kind != LocalKind::Plain) => {
                cell.value.get(cx).clone()
            }
            _ => value,
        };
        if !value.is_undef() {
            ops::dict::set_text(cx, &dict, &name, value);
        }
    }
    Ok(dict)
}

/// A source given as str or bytes, decoded.
fn text_of_source(cx: &mut Cx, function: &str, value: &Value, filename: &str) -> Res<Arc<Source>> {
    if let Some(text) = value.downcast::<Str>() {
        if text.iter().any(|c| c == 0) {
            return Err(cx.raise(Exc::SyntaxError, "source code string cannot contain null bytes"));
        }
        let Some(text) = text.to_utf8() else {
            let at = text.iter().position(|c| (0xd800..0xe000).contains(&c)).unwrap_or(0);
            let c = text.char_at(at);
            let (encoding, reason) = (cx.str("utf-8"), cx.str("surrogates not allowed"));
            let (start, end) = (cx.int(at as i64), cx.int(at as i64 + 1));
            let _ = c;
            let class = cx.exception_class(Exc::UnicodeEncodeError);
            let error = cx.call(&class, &[encoding, value.clone(), start, end, reason])?;
            return Err(crate::object::Raised(error));
        };
        return Ok(Arc::new(Source::new(filename, text.into_owned())));
    }
    let Some(bytes) = value.downcast::<Bytes>() else {
        let last = if function == "compile" { "AST" } else { "code" };
        return Err(cx.type_error(format!("{function}() arg 1 must be a string, bytes or {last} object")));
    };
    match decode::decode(bytes.as_slice(), Origin::Bytes) {
        Ok(text) => Ok(Arc::new(Source::new(filename, text))),
        Err(undecodable) => {
            let source = Source::new(filename, undecodable.text);
            Err(source::syntax_error(cx, &undecodable.diagnostic, &source))
        }
    }
}

fn code_for(cx: &mut Cx, function: &str, value: &Value, mode: Mode) -> Res<Value> {
    if value.downcast::<Code>().is_some() {
        return Ok(value.clone());
    }
    let mut text = text_of_source(cx, function, value, "<string>")?;
    if mode == Mode::Eval {
        let trimmed = text.text().trim_start_matches([' ', '\t']).to_string();
        text = Arc::new(Source::new("<string>", trimmed));
    }
    let inherited = Running::nth(cx, 0).map_or(0, |running| running.code.data.future_flags);
    let options = source::options(cx, inherited);
    source::code_of(cx, &text, mode, options)
}

fn eval(cx: &mut Cx, text: &Value, globals: &Value, locals: &Value) -> Res<Value> {
    let (globals, namespace) = namespaces(cx, "eval", globals, locals)?;
    let code = code_for(cx, "eval", text, Mode::Eval)?;
    if code.downcast::<Code>().is_some_and(|code| code.data.free != 0) {
        return Err(cx.type_error("code object passed to eval() may not contain free variables"));
    }
    let run = cx.doors().run_code;
    run(cx, &code, &globals, &namespace, &Value::NONE)
}

fn exec(cx: &mut Cx, text: &Value, globals: &Value, locals: &Value, closure: &Value) -> Res<()> {
    let (globals, namespace) = namespaces(cx, "exec", globals, locals)?;
    let code = code_for(cx, "exec", text, Mode::Exec)?;
    let free = code.downcast::<Code>().map_or(0, |code| code.data.free as usize);
    let given = closure.exact::<Tuple>().map_or(0, Tuple::len);
    if !closure.is_none() && text.downcast::<Code>().is_none() {
        return Err(cx.type_error("closure can only be used when source is a code object"));
    }
    if free == 0 && !closure.is_none() {
        return Err(cx.type_error("cannot use a closure with this code object"));
    }
    let cells = closure.exact::<Tuple>().map_or(&[][..], Tuple::items);
    if free != given || cells.iter().any(|cell| cell.exact::<crate::object::layout::cell::Cell>().is_none()) {
        return Err(cx.type_error(format!("code object requires a closure of exactly length {free}")));
    }
    let run = cx.doors().run_code;
    run(cx, &code, &globals, &namespace, closure).map(|_| ())
}

#[expect(clippy::too_many_arguments, reason = "the signature is Python's")]
fn compile(
    cx: &mut Cx,
    text: &Value,
    filename: &Value,
    mode: &Str,
    flags: i64,
    dont_inherit: bool,
    optimize: i64,
    _version: i64,
) -> Res<Value> {
    if flags & !KNOWN_FLAGS != 0 {
        return Err(cx.value_error("compile(): unrecognised flags"));
    }
    if !(-1..=2).contains(&optimize) {
        return Err(cx.value_error("compile(): invalid optimize value"));
    }
    let (mode_name, mode) = match mode.as_ascii() {
        Some("exec") => ("exec", Mode::Exec),
        Some("eval") => ("eval", Mode::Eval),
        Some("single") => ("single", Mode::Single),
        Some("func_type") if flags & ONLY_AST == 0 => {
            return Err(cx.value_error("compile() mode 'func_type' requires flag PyCF_ONLY_AST"));
        }
        _ => return Err(cx.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    let filename = match filename.downcast::<Bytes>() {
        Some(bytes) => String::from_utf8_lossy(bytes.as_slice()).into_owned(),
        None if filename.downcast::<Str>().is_some() => text_of(filename),
        None => {
            let found = cx.type_name(filename);
            return Err(cx.type_error(format!("expected str, bytes or os.PathLike object, not {found}")));
        }
    };
    let inherited =
        if dont_inherit { 0 } else { Running::nth(cx, 0).map_or(0, |running| running.code.data.future_flags) };
    let (optimize, future) = (if optimize < 0 { cx.state().optimize } else { optimize as u8 }, flags & FUTURE_FLAGS);
    let options = Options::new(optimize, inherited | future as u32);
    if is_tree(cx, text)? {
        if flags & ONLY_AST != 0 {
            return Ok(text.clone());
        }
        let arguments = [text.clone(), cx.str(&filename), cx.str(mode_name)];
        let numbers = [cx.int(i64::from(options.future_flags)), cx.int(i64::from(options.optimize))];
        return tree_function(cx, "compile", &[&arguments[..], &numbers].concat());
    }
    let source = text_of_source(cx, "compile", text, &filename)?;
    if flags & ALLOW_INCOMPLETE_INPUT != 0 && source::is_incomplete(&source, mode) {
        return Err(cx.raise(Exc::_IncompleteInputError, "incomplete input"));
    }
    if flags & ONLY_AST != 0 {
        let arguments = [cx.str(source.text()), cx.str(&filename), cx.str(mode_name)];
        return tree_function(cx, "parse", &arguments);
    }
    source::code_of(cx, &source, mode, options)
}

/// Whether a value is a node of `ast`, whose classes exist only when somebody has imported them.
fn is_tree(cx: &mut Cx, value: &Value) -> Res<bool> {
    if value.downcast::<Str>().is_some() || value.downcast::<Bytes>().is_some() {
        return Ok(false);
    }
    let (modules, key) = (cx.state().modules.clone(), cx.str("_ast"));
    let Some(module) = ops::dict::get(cx, &modules, &key)? else { return Ok(false) };
    let name = cx.intern("AST");
    match attr::get_optional(cx, &module, name)? {
        Some(class) => ops::isinstance::is_instance(cx, value, &class),
        None => Ok(false),
    }
}

/// Calls a function of `_syntax_tree`.
fn tree_function(cx: &mut Cx, name: &str, arguments: &[Value]) -> Res<Value> {
    let import = cx.doors().import_module;
    let module = import(cx, "_syntax_tree")?;
    let name = cx.intern(name);
    let function = attr::get(cx, &module, name)?;
    cx.call(&function, arguments)
}

fn import(
    cx: &mut Cx,
    name: &Value,
    globals: &Value,
    _locals: &Value,
    fromlist: OrNone<&Value>,
    level: i64,
) -> Res<Value> {
    let Some(name) = name.downcast::<Str>().map(|name| name.to_text().into_owned()) else {
        return Err(cx.type_error("module name must be a string"));
    };
    if level < 0 {
        return Err(cx.value_error("level must be >= 0"));
    }
    let absolute = if level == 0 {
        if name.is_empty() {
            return Err(cx.value_error("Empty module name"));
        }
        name.clone()
    } else {
        resolve(cx, &name, globals, level as usize)?
    };
    let import = cx.doors().import_module;
    let module = import(cx, &absolute)?;
    let wanted = match fromlist.0 {
        Some(list) if ops::truth(cx, list)? => ops::iter::collect(cx, list)?,
        _ => Vec::new(),
    };
    if wanted.is_empty() {
        // `import a.b.c` binds `a`; a relative import without names gives the package it starts from.
        if level == 0 || name.is_empty() {
            let first = absolute.split('.').next().unwrap_or(&absolute).to_string();
            return if level == 0 { import(cx, &first) } else { Ok(module) };
        }
        let keep = absolute.len() - (name.len() - name.find('.').unwrap_or(name.len()));
        return import(cx, &absolute[..keep]);
    }
    let path = cx.names().__path__;
    if attr::get_optional(cx, &module, path)?.is_some() {
        import_submodules(cx, &module, &absolute, &wanted)?;
    }
    Ok(module)
}

/// `from package import submodule`: names that the package lacks are tried as modules.
fn import_submodules(cx: &mut Cx, module: &Value, package: &str, wanted: &[Value]) -> Res<()> {
    for name in wanted {
        let Some(text) = name.downcast::<Str>().map(|text| text.to_text().into_owned()) else {
            let found = cx.type_name(name);
            return Err(cx.type_error(format!("Item in ``from list'' must be str, not {found}")));
        };
        if text == "*" {
            let all = cx.names().__all__;
            if let Some(all) = attr::get_optional(cx, module, all)? {
                let all = ops::iter::collect(cx, &all)?;
                import_submodules(cx, module, package, &all)?;
            }
            continue;
        }
        let key = cx.intern(&text);
        if attr::get_optional(cx, module, key)?.is_some() {
            continue;
        }
        let full = format!("{package}.{text}");
        let import = cx.doors().import_module;
        match import(cx, &full) {
            Ok(_) => {}
            Err(raised) if raised.is(cx, Exc::ModuleNotFoundError) => {
                let place = crate::object::exception::member_place(Exc::ImportError, "name");
                let missing = crate::object::exception::member(cx, &raised.0, place);
                if text_of(&missing) != full {
                    return Err(raised);
                }
            }
            Err(raised) => return Err(raised),
        }
    }
    Ok(())
}

/// The text of a string; a TypeError with that message for anything else.
fn text_or(cx: &mut Cx, value: &Value, message: &str) -> Res<String> {
    if value.downcast::<Str>().is_some() { Ok(text_of(value)) } else { Err(cx.type_error(message)) }
}

/// The absolute name of a relative import.
fn resolve(cx: &mut Cx, name: &str, globals: &Value, level: usize) -> Res<String> {
    let no_name = |cx: &mut Cx| Err(cx.raise(Exc::KeyError, "'__name__' not in globals"));
    if globals.is_none() {
        return no_name(cx);
    }
    if globals.downcast::<Dict>().is_none() {
        return Err(cx.type_error("globals must be a dict"));
    }
    let names = *cx.names();
    let known = |cx: &Cx, name| ops::dict::get_name(cx, globals, name).filter(|value| !value.is_none());
    let package = if let Some(package) = known(cx, names.__package__) {
        text_or(cx, &package, "package must be a string")?
    } else if let Some(spec) = known(cx, names.__spec__) {
        let parent = cx.intern("parent");
        let parent = attr::get(cx, &spec, parent)?;
        text_or(cx, &parent, "__spec__.parent must be a string")?
    } else {
        let Some(own) = ops::dict::get_name(cx, globals, names.__name__) else { return no_name(cx) };
        let own = text_or(cx, &own, "__name__ must be a string")?;
        let is_package = ops::dict::get_name(cx, globals, names.__path__).is_some();
        if is_package { own } else { own.rsplit_once('.').map_or(String::new(), |(package, _)| package.into()) }
    };
    if package.is_empty() {
        return Err(cx.raise(Exc::ImportError, "attempted relative import with no known parent package"));
    }
    let mut base = package.as_str();
    for _ in 1..level {
        match base.rsplit_once('.') {
            Some((parent, _)) => base = parent,
            None => return Err(cx.raise(Exc::ImportError, "attempted relative import beyond top-level package")),
        }
    }
    Ok(if name.is_empty() { base.into() } else { format!("{base}.{name}") })
}
