//! `BaseExceptionGroup` and `ExceptionGroup`: several exceptions at once, and what `except*` does with them.
//!
//! Splitting a group keeps its shape: each group on the way to a leaf is rebuilt by `derive`, with the traceback, cause, context and notes of
//! the one it came from.

use super::base::{self, is_exception, payload, push};
use crate::heap::{Value, Word};
use crate::object::layout::list::List;
use crate::object::layout::str::StrBuilder;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, methods, readonly};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, Type, TypeSpec, as_type};
use crate::object::{Args, Cx, Exc, Res, Str, attr, class, exception, ops, raise};
use std::collections::HashSet;

pub(super) static BASE_EXCEPTION_GROUP: TypeSpec = TypeSpec {
    name: "BaseExceptionGroup",
    flags: BASE_TYPE,
    slots: Slots { str: Some(str), init: Some(base::init), ..Slots::NONE },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "BaseExceptionGroup" {
    /// `cls[item]`, for annotations.
    class "__class_getitem__(cls, object, /)" => |cx: &mut Cx, class: &Value, item: &Value| crate::object::generic_alias(cx, class, item);
    /// A group of other exceptions with the same message. Subclasses override it to be split into their own class.
    "derive(self, object, /)" => derive;
    /// The part of the group that matches, and the rest.
    "split(self, object, /)" => |cx: &mut Cx, this: &Value, matcher: &Value| -> Res<Value> {
        let matcher = Matcher::new(cx, matcher)?;
        let (matched, rest) = split(cx, this, &matcher)?;
        Ok(cx.tuple(vec![matched.unwrap_or(Value::NONE), rest.unwrap_or(Value::NONE)]))
    };
    /// The part of the group that matches.
    "subgroup(self, object, /)" => |cx: &mut Cx, this: &Value, matcher: &Value| -> Res<Option<Value>> {
        let matcher = Matcher::new(cx, matcher)?;
        Ok(split(cx, this, &matcher)?.0)
    };
} }

attributes! { ATTRIBUTES {
    /// The message.
    "message" => |cx, this| Ok(message(cx, this)), readonly;
    /// The exceptions, a tuple.
    "exceptions" => |cx, this| Ok(exception::member(cx, this, EXCEPTIONS).bound().unwrap_or(Value::NONE)),
        readonly;
} }

const MESSAGE: usize = 0;
const EXCEPTIONS: usize = 1;

fn message(cx: &Cx, this: &Value) -> Value {
    exception::member(cx, this, MESSAGE).bound().unwrap_or(Value::NONE)
}

/// The exceptions in a group.
pub(crate) fn exceptions(cx: &Cx, group: &Value) -> Vec<Value> {
    exception::member(cx, group, EXCEPTIONS).downcast::<Tuple>().map_or(Vec::new(), |all| all.items().to_vec())
}

/// Whether an exception is a group.
pub(crate) fn is_group(cx: &Cx, value: &Value) -> bool {
    is_exception(value) && exception::is(cx, value, Exc::BaseExceptionGroup)
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let [message, exceptions] = args.positional() else {
        let given = args.positional().len();
        return Err(cx.type_error(format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)")));
    };
    if message.downcast::<Str>().is_none() {
        return Err(raise::wrong_argument(cx, "BaseExceptionGroup.__new__() argument 1 must be str", message));
    }
    if !is_sequence(cx, exceptions) {
        return Err(cx.type_error("second argument (exceptions) must be a sequence"));
    }
    let items = ops::iter::collect(cx, exceptions)?;
    if items.is_empty() {
        return Err(cx.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut all_exceptions = true;
    for (at, item) in items.iter().enumerate() {
        if !is_exception(item) {
            return Err(cx.value_error(format!("Item {at} of second argument (exceptions) is not an exception")));
        }
        all_exceptions &= exception::is(cx, item, Exc::Exception);
    }
    let mut class = class.clone();
    if class.is(&cx.exception_class(Exc::BaseExceptionGroup)) {
        if all_exceptions {
            class = cx.exception_class(Exc::ExceptionGroup);
        }
    } else if !all_exceptions && cx.is_subtype(&class, &cx.exception_class(Exc::Exception)) {
        let message = match class.is(&cx.exception_class(Exc::ExceptionGroup)) {
            true => "Cannot nest BaseExceptions in an ExceptionGroup".to_owned(),
            false => format!("Cannot nest BaseExceptions in '{}'", as_type(&class).text(cx)),
        };
        return Err(cx.type_error(message));
    }
    let this = exception::new_exception(cx, &class, args.positional().to_vec());
    let items = cx.tuple(items);
    exception::set_member(cx, &this, MESSAGE, message.clone());
    exception::set_member(cx, &this, EXCEPTIONS, items);
    Ok(this)
}

/// What has items by position: no dict, though it has `__getitem__` too.
fn is_sequence(cx: &Cx, value: &Value) -> bool {
    value.downcast::<crate::object::layout::dict::Dict>().is_none() && cx.ty(value).slots.get(cx).get_item.is_some()
}

fn str(cx: &mut Cx, this: &Value) -> Res<Value> {
    let message = message(cx, this);
    let mut text = StrBuilder::new();
    push(&mut text, &ops::str(cx, &message)?);
    let count = exceptions(cx, this).len();
    text.push_text(&format!(" ({count} sub-exception{})", if count == 1 { "" } else { "s" }));
    Ok(text.finish(cx.heap()))
}

fn derive(cx: &mut Cx, this: &Value, exceptions: &Value) -> Res<Value> {
    let message = message(cx, this);
    let class = cx.exception_class(Exc::BaseExceptionGroup);
    cx.call(&class, &[message, exceptions.clone()])
}

/// What selects exceptions from a group.
enum Matcher {
    /// Instances of a class, or of one of a tuple of classes.
    Classes(Value),
    /// Those for which a function is true.
    Function(Value),
    /// Those at these addresses.
    Identities(HashSet<usize>),
}

impl Matcher {
    fn new(cx: &mut Cx, value: &Value) -> Res<Matcher> {
        let is_class = value.downcast::<Type>().is_some();
        let is_classes = match value.downcast::<Tuple>() {
            Some(tuple) => tuple.items().iter().all(|class| class::is_exception_class(cx, class)),
            None => class::is_exception_class(cx, value),
        };
        if is_classes {
            return Ok(Matcher::Classes(value.clone()));
        }
        if !is_class && ops::is_callable(cx, value) {
            return Ok(Matcher::Function(value.clone()));
        }
        Err(cx.type_error("expected an exception type, a tuple of exception types, or a callable (other than a class)"))
    }

    fn matches(&self, cx: &mut Cx, value: &Value) -> Res<bool> {
        match self {
            Matcher::Classes(classes) => Ok(is_instance_of(cx, value, classes)),
            Matcher::Function(function) => {
                let result = cx.call(function, std::slice::from_ref(value))?;
                ops::truth(cx, &result)
            }
            // Only leaves are listed; a group is entered even if it is one of them.
            Matcher::Identities(known) => Ok(!is_group(cx, value) && known.contains(&address(value))),
        }
    }
}

/// Whether an exception is an instance of a class, or of one in a tuple.
fn is_instance_of(cx: &Cx, value: &Value, classes: &Value) -> bool {
    match classes.downcast::<Tuple>() {
        Some(tuple) => tuple.items().iter().any(|class| cx.is_instance(value, class)),
        None => cx.is_instance(value, classes),
    }
}

fn address(value: &Value) -> usize {
    Word::bits(value.word())
}

/// The part of an exception that matches, and the rest.
fn split(cx: &mut Cx, this: &Value, matcher: &Matcher) -> Res<(Option<Value>, Option<Value>)> {
    cx.check_native_stack()?;
    if matcher.matches(cx, this)? {
        return Ok((Some(this.clone()), None));
    }
    if !is_group(cx, this) {
        return Ok((None, Some(this.clone())));
    }
    let (mut matched, mut rest) = (Vec::new(), Vec::new());
    for item in exceptions(cx, this) {
        let (one, other) = split(cx, &item, matcher)?;
        matched.extend(one);
        rest.extend(other);
    }
    Ok((subset(cx, this, matched)?, subset(cx, this, rest)?))
}

/// A group like `original` of some of its exceptions.
fn subset(cx: &mut Cx, original: &Value, items: Vec<Value>) -> Res<Option<Value>> {
    if items.is_empty() {
        return Ok(None);
    }
    let items = cx.list(items);
    let name = cx.intern("derive");
    let group = cx.call_method(original, name, &[items])?;
    if !is_group(cx, &group) {
        return Err(cx.type_error("derive must return an instance of BaseExceptionGroup"));
    }
    let (from, to) = (payload(original), payload(&group));
    let (traceback, context, cause) =
        (from.traceback.get(cx).clone(), from.context.get(cx).clone(), from.cause.get(cx).clone());
    drop(to.traceback.replace(cx, traceback));
    drop(to.context.replace(cx, context));
    drop(to.cause.replace(cx, cause));
    to.suppress_context.set(true);
    let name = cx.names().__notes__;
    if let Some(notes) = attr::get_optional(cx, original, name)?
        && (notes.downcast::<List>().is_some() || is_sequence(cx, &notes))
    {
        let notes = ops::iter::collect(cx, &notes)?;
        let notes = cx.list(notes);
        attr::set(cx, &group, name, &notes)?;
    }
    Ok(Some(group))
}

/// `except* classes`: the part of what is left that matches, None if nothing does, and what is then left, None if nothing is. An exception
/// that is no group is put into one.
pub(crate) fn match_star(cx: &mut Cx, left: &Value, classes: &Value) -> Res<(Value, Value)> {
    check_star_classes(cx, classes)?;
    if left.is_none() {
        return Ok((Value::NONE, Value::NONE));
    }
    if is_instance_of(cx, left, classes) {
        if is_group(cx, left) {
            return Ok((left.clone(), Value::NONE));
        }
        let inside = cx.tuple(vec![left.clone()]);
        let wrapped = group_of(cx, inside)?;
        return Ok((wrapped, Value::NONE));
    }
    if !is_group(cx, left) {
        return Ok((Value::NONE, left.clone()));
    }
    // `split` may be overridden, and then returns anything.
    let name = cx.intern("split");
    let parts = cx.call_method(left, name, std::slice::from_ref(classes))?;
    let class = cx.type_name(left);
    match parts.downcast::<Tuple>().map(Tuple::items) {
        Some([matched, rest, ..]) => Ok((matched.clone(), rest.clone())),
        Some(parts) => {
            let length = parts.len();
            Err(cx.type_error(format!("{class}.split must return a 2-tuple, got tuple of size {length}")))
        }
        None => {
            let found = cx.type_name(&parts);
            Err(cx.type_error(format!("{class}.split must return a tuple, not {found}")))
        }
    }
}

fn check_star_classes(cx: &mut Cx, classes: &Value) -> Res<()> {
    let all = classes.downcast::<Tuple>().map_or(std::slice::from_ref(classes), Tuple::items);
    if !all.iter().all(|class| class::is_exception_class(cx, class)) {
        return Err(cx.type_error("catching classes that do not inherit from BaseException is not allowed"));
    }
    let group = cx.exception_class(Exc::BaseExceptionGroup);
    if all.iter().any(|class| cx.is_subtype(class, &group)) {
        return Err(cx.type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
    }
    Ok(())
}

fn group_of(cx: &mut Cx, items: Value) -> Res<Value> {
    let (class, message) = (cx.exception_class(Exc::BaseExceptionGroup), cx.str(""));
    cx.call(&class, &[message, items])
}

/// The exception to raise after all `except*` clauses, or None: what the clauses raised anew, and what they left of the original or raised
/// again, in the original's shape.
pub(crate) fn join_star(cx: &mut Cx, original: &Value, raised: &[Value]) -> Res<Value> {
    if !is_group(cx, original) {
        // One clause at most took it.
        return Ok(raised.iter().find(|raised| !raised.is_none()).cloned().unwrap_or(Value::NONE));
    }
    let (mut anew, mut again) = (Vec::new(), Vec::new());
    for one in raised.iter().filter(|one| !one.is_none()) {
        if is_part_of(cx, one, original)? { again.push(one.clone()) } else { anew.push(one.clone()) }
    }
    let again = projection(cx, original, &again)?;
    if anew.is_empty() {
        return Ok(again.unwrap_or(Value::NONE));
    }
    anew.extend(again);
    if anew.len() == 1 {
        return Ok(anew.swap_remove(0));
    }
    let anew = cx.list(anew);
    group_of(cx, anew)
}

/// Whether a group came from another one by splitting: it has its traceback, cause, context and notes.
fn is_part_of(cx: &mut Cx, one: &Value, original: &Value) -> Res<bool> {
    if !is_group(cx, one) {
        return Ok(false);
    }
    let name = cx.names().__notes__;
    let notes = [attr::get_optional(cx, one, name)?, attr::get_optional(cx, original, name)?];
    let same = |a: &Option<Value>, b: &Option<Value>| match (a, b) {
        (Some(a), Some(b)) => a.is(b),
        (None, None) => true,
        _ => false,
    };
    let same_notes = match &notes {
        [Some(a), Some(b)] => a.is(b) || ops::compare::same(cx, a, b)?,
        [a, b] => same(a, b),
    };
    let (a, b) = (payload(one), payload(original));
    Ok(same_notes
        && same(a.traceback.get(cx), b.traceback.get(cx))
        && same(a.cause.get(cx), b.cause.get(cx))
        && same(a.context.get(cx), b.context.get(cx)))
}

/// The part of a group whose leaves are in `parts`.
fn projection(cx: &mut Cx, group: &Value, parts: &[Value]) -> Res<Option<Value>> {
    let (mut leaves, mut open) = (HashSet::new(), parts.to_vec());
    while let Some(one) = open.pop() {
        if is_group(cx, &one) {
            open.extend(exceptions(cx, &one));
        } else {
            leaves.insert(address(&one));
        }
    }
    if leaves.is_empty() {
        return Ok(None);
    }
    Ok(split(cx, group, &Matcher::Identities(leaves))?.0)
}
