//! Arguments of a call, and the binder for native functions.

use super::layout::str::Str;
use super::layout::tuple::Tuple;
use super::native::{NativeDef, NativeKind};
use super::signature::FEW;
use super::type_object::{HEAP_TYPE, Type};
use super::{Cx, Res};
use crate::heap::{Borrowed, Value};

/// The arguments of a call: positional ones, then the values of keyword arguments.
#[derive(Clone, Copy)]
pub(crate) struct Args<'a> {
    all: &'a [Value],
    /// A tuple of the keyword arguments' names, for the last of `all`.
    names: Option<&'a Value>,
}

impl<'a> Args<'a> {
    pub(crate) const NONE: Args<'static> = Args { all: &[], names: None };

    #[inline(always)]
    pub(crate) fn positional_only(all: &'a [Value]) -> Args<'a> {
        Args { all, names: None }
    }

    /// `names` is a tuple of strings, no longer than `all`.
    #[inline(always)]
    pub(crate) fn new(all: &'a [Value], names: Option<&'a Value>) -> Args<'a> {
        Args { all, names: names.filter(|names| names.downcast::<Tuple>().is_some_and(|names| names.len() != 0)) }
    }

    pub(crate) fn names(self) -> &'a [Value] {
        self.names.and_then(|names| names.downcast::<Tuple>()).map_or(&[], Tuple::items)
    }

    pub(crate) fn names_tuple(self) -> Option<&'a Value> {
        self.names
    }

    #[inline(always)]
    pub(crate) fn has_keywords(self) -> bool {
        self.names.is_some()
    }

    /// All values: positional, then keyword ones.
    #[inline(always)]
    pub(crate) fn all(self) -> &'a [Value] {
        self.all
    }

    pub(crate) fn positional(self) -> &'a [Value] {
        &self.all[..self.all.len() - self.names().len()]
    }

    /// The keyword arguments in order.
    pub(crate) fn keywords(self) -> impl Iterator<Item = (&'a Value, &'a Value)> {
        self.names().iter().zip(&self.all[self.all.len() - self.names().len()..])
    }

    /// The arguments without the first, positional one.
    pub(crate) fn rest(self) -> Args<'a> {
        Args { all: &self.all[1..], names: self.names }
    }

    /// Exactly `N` positional arguments, as special methods take them.
    pub(crate) fn exactly<const N: usize>(self, cx: &mut Cx, name: &str) -> Res<&'a [Value; N]> {
        if self.has_keywords() {
            return Err(cx.type_error(format!("wrapper {name}() takes no keyword arguments")));
        }
        self.all.try_into().map_err(|_| {
            let (s, given) = (if N == 1 { "" } else { "s" }, self.all.len());
            cx.type_error(format!("expected {N} argument{s}, got {given}"))
        })
    }

    /// One positional argument, or two.
    pub(crate) fn one_or_two(self, cx: &mut Cx, name: &str) -> Res<(&'a Value, Option<&'a Value>)> {
        if self.has_keywords() {
            return Err(cx.type_error(format!("wrapper {name}() takes no keyword arguments")));
        }
        match self.all {
            [first] => Ok((first, None)),
            [first, second] => Ok((first, Some(second))),
            // `object.__get__()` unpacks its arguments under the name of nothing.
            [] => Err(cx.type_error(" expected at least 1 argument, got 0")),
            more => Err(cx.type_error(format!(" expected at most 2 arguments, got {}", more.len()))),
        }
    }

    /// From `least` to `most` positional arguments and no keyword arguments, as old constructors take them.
    pub(crate) fn unpack(self, cx: &mut Cx, function: &str, least: usize, most: usize) -> Res<&'a [Value]> {
        let (all, given) = (self.no_keywords(cx, function)?, self.all.len());
        if (least..=most).contains(&given) {
            return Ok(all);
        }
        let (bound, n) = if given < least { ("at least ", least) } else { ("at most ", most) };
        let (bound, s) = (if least == most { "" } else { bound }, if n == 1 { "" } else { "s" });
        Err(cx.type_error(format!("{function} expected {bound}{n} argument{s}, got {given}")))
    }

    /// TypeError if there are keyword arguments.
    pub(crate) fn no_keywords(self, cx: &mut Cx, function: &str) -> Res<&'a [Value]> {
        if self.has_keywords() {
            return Err(cx.type_error(format!("{function}() takes no keyword arguments")));
        }
        Ok(self.all)
    }
}

/// A value for each parameter; few enough to stay on Rust's stack.
pub(crate) type Bound = smallvec::SmallVec<[Value; 8]>;

/// Calls a native function: `this` goes before the arguments unless it is unbound.
///
/// Without keyword arguments the function gets borrowed words on Rust's stack, and `*args` where they are: binding by a vector
/// and a tuple cost `max(i, 3)` 500 instructions of 640.
#[inline]
pub(crate) fn call_native(cx: &mut Cx, def: &'static NativeDef, this: &Value, args: Args<'_>) -> Res<Value> {
    if !args.has_keywords() {
        if this.is_undef() && def.signature.simple == args.all().len() {
            return (def.call)(cx, args.all(), &[], &def.signature);
        }
        if def.signature.easy && def.signature.takes(!this.is_undef() as usize + args.all().len()) {
            return match def.signature.count() {
                0..=2 => call_easily::<2>(cx, def, this, args.all()),
                3..=4 => call_easily::<4>(cx, def, this, args.all()),
                _ => call_easily::<FEW>(cx, def, this, args.all()),
            };
        }
    }
    bind_and_call(cx, def, this, args)
}

/// `call_native` for all other arguments: apart, since a frame with room for them costs the easy calls a quarter.
#[inline(never)]
fn bind_and_call(cx: &mut Cx, def: &'static NativeDef, this: &Value, args: Args<'_>) -> Res<Value> {
    let mut positional: Bound = Bound::new();
    if !this.is_undef() {
        positional.push(this.clone());
    }
    positional.extend(args.positional().iter().cloned());
    let bound = bind(cx, def, &positional, args)?;
    (def.call)(cx, &bound, positional.get(def.signature.positional..).unwrap_or_default(), &def.signature)
}

/// `call_native` for positional arguments of the right number, and an easy signature of up to `N` parameters.
#[inline]
fn call_easily<const N: usize>(cx: &mut Cx, def: &'static NativeDef, this: &Value, args: &[Value]) -> Res<Value> {
    let signature = &def.signature;
    let mut fixed: [Borrowed<'_>; N] = std::array::from_fn(|at| signature.template[at].borrowed());
    let own = !this.is_undef() as usize;
    if own != 0 {
        fixed[0] = Borrowed::new(this);
    }
    let (args, rest) = args.split_at(args.len().min(signature.positional - own));
    for at in 0..args.len().min(N - own) {
        fixed[own + at] = Borrowed::new(&args[at]);
    }
    (def.call)(cx, Borrowed::values(&fixed[..signature.count().min(N)]), rest, &def.signature)
}

/// Puts arguments in the order of the parameters: positional and keyword-only ones, an empty place for `*args` and the dict of
/// `**kwargs`. `keywords` is looked at for its keyword arguments only.
#[cold]
#[inline(never)]
pub(crate) fn bind(cx: &mut Cx, def: &'static NativeDef, positional: &[Value], keywords: Args<'_>) -> Res<Bound> {
    let signature = &def.signature;
    let given = positional.len();
    let room = signature.positional + signature.keyword_only;
    let overfull =
        !signature.varkw && given + keywords.names().len() > room && signature.positional_only < signature.positional;
    if (given > signature.positional || overfull) && !signature.varargs {
        return Err(too_many(cx, def, given, keywords));
    }
    if keywords.has_keywords()
        && !signature.varkw
        && signature.keyword_only == 0
        && signature.positional == signature.positional_only
        && !constructs_for_init(cx, def, positional)
    {
        let name = match positional.first().and_then(|class| class.downcast::<Type>()) {
            Some(class) if def.kind == NativeKind::Class && !def.owner.is_empty() => {
                format!("{}.{}", super::native::text_of(class.qualname.get(cx)), signature.name())
            }
            _ => def.full_name(),
        };
        return Err(cx.type_error(format!("{name}() takes no keyword arguments")));
    }
    let named = signature.positional + signature.keyword_only;
    let mut bound: Bound = positional[..given.min(signature.positional)].iter().cloned().collect();
    bound.resize_with(named, || Value::UNDEF);
    let mut extra: Vec<(Value, Value)> = Vec::new();
    let mut unexpected = None;
    if keywords.has_keywords() && !constructs_for_init(cx, def, positional) {
        let parameters = def.parameters();
        if given < signature.required.min(signature.positional_only) {
            return Err(missing(cx, def, given, parameters[given].name, given));
        }
        for (name, value) in keywords.keywords() {
            let text = name.downcast::<Str>().expect("the names of keyword arguments are strings");
            let at = parameters
                .iter()
                .position(|parameter| text.is(parameter.name))
                .filter(|&at| at >= signature.positional_only);
            match at {
                Some(at) if bound[at].is_undef() => bound[at] = value.clone(),
                Some(at) => {
                    let message = format!(
                        "argument for {}() given by name ('{}') and position ({})",
                        signature.name(),
                        parameters[at].name,
                        at + 1 - def.hidden()
                    );
                    return Err(cx.type_error(message));
                }
                None if signature.varkw => extra.push((name.clone(), value.clone())),
                None => unexpected = unexpected.or(Some(text)),
            }
        }
    }
    if bound.iter().any(Value::is_undef) {
        for (at, parameter) in def.parameters().iter().enumerate() {
            if bound[at].is_undef() {
                bound[at] = match parameter.default {
                    None => return Err(missing(cx, def, at, parameter.name, given)),
                    Some(default) => default_value(cx, default),
                };
            }
        }
    }
    // What is missing is told first.
    if let Some(text) = unexpected {
        let (text, parameters) = (text.to_text(), def.parameters());
        let known: Vec<&str> = parameters[signature.positional_only..].iter().map(|parameter| parameter.name).collect();
        let hint = crate::algo::suggest::closest(&text, &known)
            .map(|hint| format!(". Did you mean '{hint}'?"))
            .unwrap_or_default();
        let message = format!("{}() got an unexpected keyword argument '{text}'{hint}", signature.name());
        return Err(cx.type_error(message));
    }
    if signature.varargs {
        bound.push(Value::UNDEF);
    }
    if signature.varkw {
        let dict = cx.dict();
        for (name, value) in extra {
            super::ops::dict::set(cx, &dict, &name, value)?;
        }
        bound.push(dict);
    }
    Ok(bound)
}

/// Whether a constructor without keywords makes an instance of a class that has an `__init__` of its own: the keywords are for that.
fn constructs_for_init(cx: &Cx, def: &'static NativeDef, positional: &[Value]) -> bool {
    let Some(class) = positional.first().and_then(|class| class.downcast::<Type>()) else { return false };
    let is_constructor = def.kind == NativeKind::Class && def.owner.is_empty();
    let signature = &def.signature;
    let takes_none =
        !signature.varkw && signature.keyword_only == 0 && signature.positional == signature.positional_only;
    let init = |class: &Type| class.slots.get(cx).init.map(|init| init as usize);
    let native = class.mro(cx).iter().map(super::type_object::as_type).find(|class| !class.has(HEAP_TYPE));
    is_constructor && takes_none && native.is_some_and(|native| init(native) != init(class))
}

/// The value of a default, a literal.
fn default_value(cx: &mut Cx, literal: &'static str) -> Value {
    match literal {
        _ if literal.starts_with("<missing") => Value::UNDEF,
        "None" => Value::NONE,
        "True" => Value::TRUE,
        "False" => Value::FALSE,
        "()" => cx.tuple(Vec::new()),
        _ => {
            if let Some(quoted) = literal.strip_prefix('\'') {
                return cx.str(&quoted.strip_suffix('\'').unwrap_or(quoted).replace("\\n", "\n"));
            }
            match literal.parse() {
                Ok(int) => cx.int(int),
                Err(_) => cx.float(literal.parse().expect("the signature's parser saw a point or an exponent")),
            }
        }
    }
}

#[cold]
fn too_many(cx: &mut Cx, def: &'static NativeDef, given: usize, keywords: Args<'_>) -> super::Raised {
    let signature = &def.signature;
    let (hidden, name) = (def.hidden(), def.full_name());
    let (most, least, given) =
        (signature.positional - hidden, signature.required.saturating_sub(hidden), given - hidden.min(given));
    let only_positional =
        signature.positional == signature.positional_only && signature.keyword_only == 0 && !signature.varkw;
    let s = |n: usize| if n == 1 { "" } else { "s" };
    if only_positional {
        if keywords.has_keywords() {
            return cx.type_error(format!("{name}() takes no keyword arguments"));
        }
        return cx.type_error(match (least, most) {
            (_, 0) => format!("{name}() takes no arguments ({given} given)"),
            (1, 1) => format!("{name}() takes exactly one argument ({given} given)"),
            (least, most) if least == most => {
                format!("{} expected {most} argument{}, got {given}", signature.name(), s(most))
            }
            _ => format!("{} expected at most {most} argument{}, got {given}", signature.name(), s(most)),
        });
    }
    let (all, given_all) = (most + signature.keyword_only, given + keywords.names().len());
    if given_all > all {
        let name = signature.name();
        return cx.type_error(format!("{name}() takes at most {all} argument{} ({given_all} given)", s(all)));
    }
    if most == 0 {
        return cx.type_error(format!("{}() takes no positional arguments", signature.name()));
    }
    let how = if least == most { "exactly" } else { "at most" };
    cx.type_error(format!("{}() takes {how} {most} positional argument{} ({given} given)", signature.name(), s(most)))
}

#[cold]
fn missing(cx: &mut Cx, def: &'static NativeDef, at: usize, parameter: &str, given: usize) -> super::Raised {
    let signature = &def.signature;
    let (hidden, name) = (def.hidden(), def.full_name());
    let (most, least, given) =
        (signature.positional - hidden, signature.required.saturating_sub(hidden), given - hidden.min(given));
    let s = |n: usize| if n == 1 { "" } else { "s" };
    let only_positional = signature.positional == signature.positional_only && signature.keyword_only == 0;
    if only_positional && at < signature.positional {
        return cx.type_error(match (least, most) {
            (1, 1) if !signature.varargs => format!("{name}() takes exactly one argument ({given} given)"),
            (least, most) if least == most && !signature.varargs => {
                format!("{} expected {most} argument{}, got {given}", signature.name(), s(most))
            }
            _ => format!("{} expected at least {least} argument{}, got {given}", signature.name(), s(least)),
        });
    }
    // Parameters that have no name to a caller are counted.
    let unnamed = least.min(signature.positional_only.saturating_sub(hidden));
    if given < unnamed {
        let how = if unnamed < most { "at least" } else { "exactly" };
        let s = s(unnamed);
        return cx.type_error(format!(
            "{}() takes {how} {unnamed} positional argument{s} ({given} given)",
            signature.name()
        ));
    }
    if at >= signature.positional {
        return cx.type_error(format!("{}() missing required keyword-only argument: '{parameter}'", signature.name()));
    }
    cx.type_error(format!("{}() missing required argument '{parameter}' (pos {})", signature.name(), at + 1 - hidden))
}
