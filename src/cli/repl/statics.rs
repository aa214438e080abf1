//! What can be known of objects and expressions without running any of the program: no property, descriptor, `__getattr__` or `__dir__`.

use crate::heap::Value;
use crate::object::instance::{existing_dict, fixed_slot, instance_attr};
use crate::object::layout::cell::Cell;
use crate::object::layout::dict::Dict;
use crate::object::layout::function::Function;
use crate::object::layout::list::List;
use crate::object::layout::native::{
    ClassMethod, ClassMethodDescriptor, MemberDescriptor, Method, MethodDescriptor, Module, Native, StaticMethod,
};
use crate::object::layout::tuple::Tuple;
use crate::object::native::{NativeKind, text_of};
use crate::object::type_object::{HEAP_TYPE, Type, as_type};
use crate::object::{Cx, Str, ops};
use crate::syntax::ast::{Constant, Expr, ExprKind, Mode, StmtKind};
use crate::syntax::parse;
use std::collections::BTreeSet;

/// What is known of an expression.
pub(super) enum Known {
    Value(Value),
    /// Some instance of this class.
    Instance(Value),
}

/// Where names are looked up: the first that has one wins.
pub(super) struct Names<'a> {
    pub(super) namespace: &'a Value,
}

impl Names<'_> {
    pub(super) fn get(&self, cx: &mut Cx, name: &str) -> Option<Value> {
        let name = cx.intern(name);
        let builtins = cx.state().builtins.clone();
        let own = self.namespace.downcast::<Dict>().and_then(|dict| dict.get_name(cx, name));
        own.or_else(|| ops::dict::get_name(cx, &builtins, name)).filter(|value| !value.is_undef())
    }

    /// What an expression is, if that can be told.
    pub(super) fn know(&self, cx: &mut Cx, text: &str) -> Option<Known> {
        let arena = bumpalo::Bump::new();
        let parsed = parse::parse(&arena, text, Mode::Eval).ok()?;
        let StmtKind::Expr(expr) = parsed.module.body.first()?.kind else { return None };
        self.expr(cx, expr, 0)
    }

    fn expr(&self, cx: &mut Cx, expr: &Expr<'_>, depth: usize) -> Option<Known> {
        if depth > 50 {
            return None;
        }
        let class_of = |cx: &mut Cx, name: &str| {
            let builtins = cx.state().builtins.clone();
            let name = cx.intern(name);
            ops::dict::get_name(cx, &builtins, name).map(Known::Instance)
        };
        match expr.kind {
            ExprKind::Name(name) => self.get(cx, name).map(Known::Value),
            ExprKind::Attribute { value, attr } => {
                let object = self.expr(cx, value, depth + 1)?;
                attribute(cx, &object, attr).map(Known::Value)
            }
            ExprKind::Subscript { value, index } => {
                let Known::Value(container) = self.expr(cx, value, depth + 1)? else { return None };
                item(cx, &container, index).map(Known::Value)
            }
            ExprKind::Call { func, .. } => match self.expr(cx, func, depth + 1)? {
                Known::Value(class)
                    if class.downcast::<Type>().is_some() && !class.is(&cx.kind_type(crate::object::kinds::TYPE)) =>
                {
                    Some(Known::Instance(class))
                }
                _ => None,
            },
            ExprKind::Constant(constant) => match constant {
                Constant::Str(_) => class_of(cx, "str"),
                Constant::Bytes(_) => class_of(cx, "bytes"),
                Constant::Int(_) | Constant::BigInt { .. } => class_of(cx, "int"),
                Constant::Float(_) => class_of(cx, "float"),
                Constant::Imaginary(_) => class_of(cx, "complex"),
                Constant::True | Constant::False => class_of(cx, "bool"),
                _ => None,
            },
            ExprKind::JoinedStr(_) => class_of(cx, "str"),
            ExprKind::List(_) | ExprKind::ListComp { .. } => class_of(cx, "list"),
            ExprKind::Tuple { .. } => class_of(cx, "tuple"),
            ExprKind::Dict(_) | ExprKind::DictComp { .. } => class_of(cx, "dict"),
            ExprKind::Set(_) | ExprKind::SetComp { .. } => class_of(cx, "set"),
            _ => None,
        }
    }
}

/// An item of a built-in container by a constant.
fn item(cx: &mut Cx, container: &Value, index: &Expr<'_>) -> Option<Value> {
    match index.kind {
        ExprKind::Constant(Constant::Str(text)) => {
            let dict = container.exact::<Dict>()?;
            let name = cx.intern(text.as_str()?);
            dict.get_name(cx, name)
        }
        ExprKind::Constant(Constant::Int(at)) => {
            if let Some(list) = container.exact::<List>() {
                return list.items.get(cx).get(usize::try_from(at).ok()?).cloned();
            }
            if let Some(tuple) = container.exact::<Tuple>() {
                return tuple.items().get(usize::try_from(at).ok()?).cloned();
            }
            let (key, _) = (cx.int(at), container.exact::<Dict>()?);
            ops::dict::get(cx, container, &key).ok()?
        }
        _ => None,
    }
}

/// An attribute, as far as finding it runs nothing. A method is found unbound: `is_bound` of `Callable` remembers.
pub(super) fn attribute(cx: &mut Cx, object: &Known, name: &str) -> Option<Value> {
    let name = cx.intern(name);
    let (class, object) = match object {
        Known::Instance(class) => (class.clone(), None),
        Known::Value(object) => (cx.type_of(object), Some(object)),
    };
    let found = cx.lookup(as_type(&class), name);
    if let Some(object) = object {
        if let Some(member) = found.as_ref().and_then(|found| found.downcast::<MemberDescriptor>()) {
            let slot = member.slot()?;
            return Some(fixed_slot(cx, object, slot as usize)).filter(|value| !value.is_undef());
        }
        if let Some(this) = object.downcast::<Type>() {
            let own = this.mro(cx).to_vec().into_iter().find_map(|base| as_type(&base).own(cx, name));
            if own.is_some() {
                return own.map(unwrapped(cx));
            }
        } else if let Some(value) = instance_attr(cx, object, name) {
            return Some(value);
        }
    }
    let found = found?;
    if found.downcast::<Function>().is_some()
        && let Some(object) = object
    {
        return Some(cx.alloc(Method { function: found, this: object.clone() }));
    }
    // What computes something when it is asked for is not asked.
    let computes = cx.ty(&found).slots.get(cx).descr_get.is_some();
    let is_known = found.downcast::<Function>().is_some()
        || found.downcast::<MethodDescriptor>().is_some()
        || found.downcast::<ClassMethodDescriptor>().is_some()
        || found.downcast::<StaticMethod>().is_some()
        || found.downcast::<ClassMethod>().is_some();
    (!computes || is_known).then(|| unwrapped(cx)(found))
}

/// Takes the function out of a static or class method.
fn unwrapped(cx: &Cx) -> impl Fn(Value) -> Value + '_ {
    |value| {
        if let Some(method) = value.downcast::<StaticMethod>() {
            return method.function.get(cx).clone();
        }
        match value.downcast::<ClassMethod>() {
            Some(method) => method.function.get(cx).clone(),
            None => value,
        }
    }
}

/// The names of an object's attributes, as far as its classes and its own dict tell.
pub(super) fn attribute_names(cx: &mut Cx, object: &Known) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let class = match object {
        Known::Instance(class) => class.clone(),
        Known::Value(object) => {
            own_names(cx, object, &mut names);
            cx.type_of(object)
        }
    };
    let is_class = matches!(object, Known::Value(object) if object.downcast::<Type>().is_some());
    let is_module = matches!(object, Known::Value(object) if object.downcast::<Module>().is_some());
    if is_class || is_module {
        // What a class inherits from `type`, and a module from its class, hardly anybody means.
        return names;
    }
    class_names(cx, &class, &mut names);
    names
}

fn own_names(cx: &mut Cx, object: &Value, names: &mut BTreeSet<String>) {
    if object.downcast::<Type>().is_some() {
        class_names(cx, object, names);
        return;
    }
    if let Some(dict) = existing_dict(cx, object) {
        dict_names(cx, &dict, names);
    } else if object.word().is_counted() && object.shape() & crate::heap::INSTANCE != 0 {
        let shape = cx.state().shapes.get(object.shape());
        names.extend(shape.names.iter().map(|name| text_of(&name.value())));
    }
}

fn class_names(cx: &Cx, class: &Value, names: &mut BTreeSet<String>) {
    for base in as_type(class).mro(cx) {
        for (_, key, _) in as_type(base).dict.get(cx).iter() {
            names.extend(key.downcast::<Str>().map(|_| text_of(key)));
        }
    }
}

/// The keys of a dict that are text.
pub(super) fn dict_names(cx: &Cx, dict: &Value, names: &mut BTreeSet<String>) {
    if dict.downcast::<Dict>().is_some() {
        let entries = ops::dict::entries(cx, dict);
        names.extend(entries.iter().filter(|(key, _)| key.downcast::<Str>().is_some()).map(|(key, _)| text_of(key)));
    }
}

/// How something is called.
pub(super) struct Signature {
    pub(super) parameters: Vec<String>,
    pub(super) doc: Option<String>,
}

/// The parameters of a callable, as the caller writes them.
pub(super) fn signature(cx: &mut Cx, callee: &Value) -> Option<Signature> {
    if callee.downcast::<Function>().is_some() {
        return Some(function_signature(cx, callee, false));
    }
    if let Some(method) = callee.downcast::<Method>() {
        let function = method.function.clone();
        let bound = function.downcast::<Function>().is_some();
        return if bound { Some(function_signature(cx, &function, true)) } else { signature(cx, &function) };
    }
    let native = callee.downcast::<Native>().map(|native| native.def);
    let native = native.or_else(|| callee.downcast::<MethodDescriptor>().map(|method| method.def));
    let native = native.or_else(|| callee.downcast::<ClassMethodDescriptor>().map(|method| method.def));
    if let Some(def) = native {
        let mut parameters = split(&def.text_signature());
        let hidden = parameters.iter().take_while(|parameter| parameter.starts_with('$')).count();
        parameters.drain(..hidden);
        if hidden > 0 && def.kind != NativeKind::Static && parameters.first().is_some_and(|first| first == "/") {
            parameters.remove(0);
        }
        return Some(Signature { parameters, doc: first_line(def.doc) });
    }
    if callee.downcast::<Type>().is_some() {
        return class_signature(cx, callee);
    }
    let (class, call) = (cx.type_of(callee), cx.intern("__call__"));
    let call = cx.lookup(as_type(&class), call)?;
    call.downcast::<Function>().is_some().then(|| function_signature(cx, &call, true))
}

fn class_signature(cx: &mut Cx, class: &Value) -> Option<Signature> {
    let doc = cx.names().__doc__;
    let doc = as_type(class).own(cx, doc).and_then(|doc| doc.downcast::<Str>().map(|_| text_of(&doc)));
    let doc = doc.and_then(|doc| first_line(&doc));
    for name in ["__init__", "__new__"] {
        let name = cx.intern(name);
        let found = cx.lookup(as_type(class), name).map(unwrapped(cx));
        if let Some(function) = found.filter(|found| found.downcast::<Function>().is_some()) {
            let signature = function_signature(cx, &function, true);
            return Some(Signature { doc: doc.or(signature.doc), ..signature });
        }
    }
    for base in as_type(class).mro(cx).to_vec() {
        let native = as_type(&base);
        if !native.has(HEAP_TYPE) {
            let spec = native.spec.get();
            let parameters = if spec.signature.is_empty() { return None } else { split(spec.signature) };
            return Some(Signature { parameters, doc: doc.or_else(|| first_line(spec.doc)) });
        }
    }
    None
}

fn function_signature(cx: &mut Cx, function: &Value, is_bound: bool) -> Signature {
    let inside = function.downcast::<Function>().expect("the caller knows");
    let code = inside.code.get(cx).clone();
    let data = code.downcast::<crate::object::layout::code::Code>().expect("a function has code").data.clone();
    let defaults = inside.defaults.get(cx).downcast::<Tuple>().map_or(Vec::new(), |defaults| defaults.items().to_vec());
    let kwdefaults = inside.kwdefaults.get(cx).clone();
    let doc = inside.doc.get(cx).clone();
    let name = |at: usize| data.locals[at].name.to_string();
    let (positional, only) = (data.positional as usize, data.positional_only as usize);
    let named = positional + data.keyword_only as usize;
    let mut parameters = Vec::new();
    for at in 0..positional {
        let default = (at + defaults.len()).checked_sub(positional).map(|at| shown_default(cx, &defaults[at]));
        parameters.push(default.map_or_else(|| name(at), |default| format!("{}={default}", name(at))));
        if at + 1 == only {
            parameters.push("/".into());
        }
    }
    if is_bound && !parameters.is_empty() {
        parameters.remove(0);
    }
    match (data.has_varargs, named > positional) {
        (true, _) => parameters.push(format!("*{}", name(named))),
        (false, true) => parameters.push("*".into()),
        (false, false) => {}
    }
    for at in positional..named {
        let key = cx.intern(&name(at));
        let default = kwdefaults.downcast::<Dict>().and_then(|dict| dict.get_name(cx, key));
        let default = default.map(|default| shown_default(cx, &default));
        parameters.push(default.map_or_else(|| name(at), |default| format!("{}={default}", name(at))));
    }
    if data.has_varkw {
        parameters.push(format!("**{}", name(named + data.has_varargs as usize)));
    }
    let doc = doc.downcast::<Str>().and_then(|_| first_line(&text_of(&doc)));
    Signature { parameters, doc }
}

/// The `repr` of plain values; of others, whose `repr` is the program's, dots.
fn shown_default(cx: &mut Cx, value: &Value) -> String {
    let is_plain = value.is_none()
        || ops::is_int(value)
        || value.exact::<Str>().is_some_and(|text| text.len() < 40)
        || !value.word().is_counted();
    if is_plain && let Ok(text) = ops::repr_text(cx, value) {
        return text;
    }
    match value {
        _ if value.exact::<Tuple>().is_some_and(|tuple| tuple.items().is_empty()) => "()".into(),
        _ if value.downcast::<Cell>().is_some() => "…".into(),
        _ => "…".into(),
    }
}

/// The parameters of a text signature, commas inside brackets and quotes left alone.
fn split(signature: &str) -> Vec<String> {
    let inside = signature.trim().trim_start_matches('(').trim_end_matches(')');
    let (mut parts, mut part, mut depth, mut quote) = (Vec::new(), String::new(), 0usize, None);
    for c in inside.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            (None, ',') if depth == 0 => {
                parts.push(part.trim().to_owned());
                part.clear();
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    parts.push(part.trim().to_owned());
    parts.retain(|part| !part.is_empty());
    parts
}

fn first_line(doc: &str) -> Option<String> {
    let line = doc.trim_start().lines().next()?.trim();
    (!line.is_empty()).then(|| line.to_owned())
}
