//! `BaseException`: what all exceptions do.
//!
//! `__new__` keeps the arguments and allocates, `__init__` checks them and sets the members; so a subclass that overrides `__init__` alone
//! still has `args`.

use crate::heap::Value;
use crate::object::layout::dict::Dict;
use crate::object::layout::exception::{Exception, Traceback};
use crate::object::layout::list::List;
use crate::object::layout::str::StrBuilder;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{attributes, methods, text_of};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, TypeSpec};
use crate::object::{Args, Cx, DICT_ATTRIBUTE, Res, Str, attr, exception, instance, ops};

pub(super) use exception::payload;

pub(crate) static BASE_EXCEPTION: TypeSpec = TypeSpec {
    name: "BaseException",
    flags: BASE_TYPE | HAS_DICT,
    slots: Slots { repr: Some(repr), str: Some(str), init: Some(init), ..Slots::NONE },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES, MEMBERS, std::slice::from_ref(&DICT_ATTRIBUTE)],
    signature: "(*args)",
    ..TypeSpec::DEFAULT
};

/// Classes that add nothing to `BaseException`.
pub(super) static PLAIN: TypeSpec = TypeSpec {
    name: "Exception",
    flags: BASE_TYPE,
    slots: Slots { init: Some(init), ..Slots::NONE },
    new: Some(new),
    signature: "(*args)",
    ..TypeSpec::DEFAULT
};

/// Classes that add nothing to a base that does more.
pub(super) static DERIVED: TypeSpec = TypeSpec { name: "Exception", flags: BASE_TYPE, ..TypeSpec::DEFAULT };

methods! { METHODS in "BaseException" {
    /// What a pickle needs: the class, the arguments, and the attributes if there are any.
    "__reduce__(self, /)" => reduce;
    /// Set the attributes that a dict names.
    "__setstate__(self, object, /)" => set_state;
    /// Set the traceback and return the exception.
    "with_traceback(self, object, /)" => with_traceback;
    /// Add a line that is shown behind the message.
    "add_note(self, object, /)" => add_note;
} }

attributes! { ATTRIBUTES {
    /// The arguments, a tuple.
    "args" => |cx, this| Ok(payload(this).args.get(cx).clone()), set_args;
    /// Where the exception came from: a traceback, or None.
    "__traceback__" => |cx, this| Ok(exception::traceback_of(cx, this)), set_traceback;
    /// The exception that was being handled when this one was raised.
    "__context__" => |cx, this| Ok(payload(this).context.get(cx).clone().unwrap_or(Value::NONE)), set_context;
    /// The exception that `raise … from` named.
    "__cause__" => |cx, this| Ok(payload(this).cause.get(cx).clone().unwrap_or(Value::NONE)), set_cause;
} }

attributes! { members MEMBERS {
    /// Whether the context is left out when the exception is shown.
    "__suppress_context__" => |_, this| Ok(Value::bool(payload(this).suppress_context.get())), set_suppress_context;
} }

pub(super) fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    Ok(exception::new_exception(cx, class, args.positional().to_vec()))
}

pub(super) fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    no_keywords(cx, this, args)?;
    keep_args(cx, this, args.positional());
    Ok(())
}

/// TypeError if there are keyword arguments.
pub(super) fn no_keywords(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    if !args.has_keywords() {
        return Ok(());
    }
    let name = cx.type_name(this);
    Err(cx.type_error(format!("{name}() takes no keyword arguments")))
}

/// Sets `args`, unless they are what `__new__` kept already.
pub(super) fn keep_args(cx: &mut Cx, this: &Value, args: &[Value]) {
    let known = args_of(cx, this);
    if known.len() == args.len() && known.iter().zip(args).all(|(known, arg)| known.is(arg)) {
        return;
    }
    let args = cx.tuple(args.to_vec());
    drop(payload(this).args.replace(cx, args));
}

/// The items of `args`.
pub(super) fn args_of<'a>(cx: &'a Cx, this: &'a Value) -> &'a [Value] {
    payload(this).args.get(cx).downcast::<Tuple>().map_or(&[], Tuple::items)
}

/// `str` of an exception: that of its only argument, or of all of them.
pub(super) fn str(cx: &mut Cx, this: &Value) -> Res<Value> {
    match args_of(cx, this) {
        [] => Ok(cx.str("")),
        [only] => {
            let only = only.clone();
            ops::str(cx, &only)
        }
        _ => {
            let args = payload(this).args.get(cx).clone();
            ops::str(cx, &args)
        }
    }
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let mut text = StrBuilder::new();
    text.push_text(&cx.type_name(this));
    if let [only] = args_of(cx, this) {
        let only = only.clone();
        text.push_text("(");
        push(&mut text, &ops::repr(cx, &only)?);
        text.push_text(")");
    } else {
        let args = payload(this).args.get(cx).clone();
        push(&mut text, &ops::repr(cx, &args)?);
    }
    Ok(text.finish(cx.heap()))
}

/// Appends a string value.
pub(super) fn push(text: &mut StrBuilder, value: &Value) {
    text.push_str(value.downcast::<Str>().expect("`str` and `repr` give strings"));
}

fn reduce(cx: &mut Cx, this: &Value) -> Value {
    let (class, args) = (cx.type_of(this), payload(this).args.get(cx).clone());
    let dict = instance::existing_dict(cx, this);
    cx.tuple([class, args].into_iter().chain(dict).collect())
}

fn set_state(cx: &mut Cx, this: &Value, state: &Value) -> Res<()> {
    if state.is_none() {
        return Ok(());
    }
    if state.downcast::<Dict>().is_none() {
        return Err(cx.type_error("state is not a dictionary"));
    }
    for (name, value) in ops::dict::entries(cx, state) {
        let name = attr::attribute_name(cx, &name)?;
        attr::set(cx, this, name, &value)?;
    }
    Ok(())
}

fn with_traceback(cx: &mut Cx, this: &Value, traceback: &Value) -> Res<Value> {
    set_traceback(cx, this, Some(traceback))?;
    Ok(this.clone())
}

fn add_note(cx: &mut Cx, this: &Value, note: Value) -> Res<()> {
    if note.downcast::<Str>().is_none() {
        let found = cx.type_name(&note);
        return Err(cx.type_error(format!("note must be a str, not '{found}'")));
    }
    let name = cx.names().__notes__;
    let notes = match attr::get_optional(cx, this, name)? {
        Some(notes) => notes,
        None => {
            let notes = cx.list(Vec::new());
            attr::set(cx, this, name, &notes)?;
            notes
        }
    };
    let Some(notes) = notes.downcast::<List>() else {
        return Err(cx.type_error("Cannot add note: __notes__ is not a list"));
    };
    notes.items.get_mut(cx).push(note);
    Ok(())
}

fn set_args(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else { return Err(cx.type_error("args may not be deleted")) };
    let args = ops::iter::collect(cx, value)?;
    let args = cx.tuple(args);
    drop(payload(this).args.replace(cx, args));
    Ok(())
}

fn set_traceback(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else { return Err(cx.type_error("__traceback__ may not be deleted")) };
    if !value.is_none() && value.downcast::<Traceback>().is_none() {
        return Err(cx.type_error("__traceback__ must be a traceback or None"));
    }
    drop(payload(this).traceback.replace(cx, some(value)));
    Ok(())
}

fn set_context(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let value = exception_or_none(cx, value, "__context__", "context")?;
    drop(payload(this).context.replace(cx, value));
    Ok(())
}

fn set_cause(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let value = exception_or_none(cx, value, "__cause__", "cause")?;
    drop(payload(this).cause.replace(cx, value));
    payload(this).suppress_context.set(true);
    Ok(())
}

fn exception_or_none(cx: &mut Cx, value: Option<&Value>, attribute: &str, what: &str) -> Res<Option<Value>> {
    let Some(value) = value else { return Err(cx.type_error(format!("{attribute} may not be deleted"))) };
    if !value.is_none() && !is_exception(value) {
        return Err(cx.type_error(format!("exception {what} must be None or derive from BaseException")));
    }
    Ok(some(value))
}

fn set_suppress_context(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else { return Err(cx.type_error("can't delete numeric/char attribute")) };
    let Some(truth) = value.word().as_bool() else { return Err(cx.type_error("attribute value type must be bool")) };
    payload(this).suppress_context.set(truth);
    Ok(())
}

/// `None` for Python's None.
fn some(value: &Value) -> Option<Value> {
    Some(value.clone()).filter(|value| !value.is_none())
}

/// Whether the value is an exception.
pub(super) fn is_exception(value: &Value) -> bool {
    value.downcast::<Exception>().is_some()
}

/// Puts keyword arguments that are members where they belong; `names` are the members by their places.
pub(super) fn keyword_members(
    cx: &mut Cx,
    this: &Value,
    args: Args<'_>,
    names: &[(&str, usize)],
    class: &str,
) -> Res<()> {
    let given = args.names().len();
    if given > names.len() {
        let (most, s) = (names.len(), if names.len() == 1 { "" } else { "s" });
        return Err(cx.type_error(format!("{class}() takes at most {most} keyword argument{s} ({given} given)")));
    }
    for (name, value) in args.keywords() {
        let name = text_of(name);
        match names.iter().find(|known| known.0 == name) {
            Some(&(_, place)) => exception::set_member(cx, this, place, value.clone()),
            None => return Err(cx.type_error(format!("{class}() got an unexpected keyword argument '{name}'"))),
        }
    }
    Ok(())
}

/// Declares attributes that are members of a class's row in `object::exception_tree`: a member that is not set is None, and deleting it
/// unsets it.
macro_rules! members {
    ($NAME:ident { $( $(#[doc = $doc:literal])* $name:literal => $place:expr; )* }) => {
        $crate::object::native::attributes! { members $NAME { $(
            $(#[doc = $doc])*
            $name => |cx, this| Ok($crate::object::exception::member(cx, this, $place).bound().unwrap_or($crate::heap::Value::NONE)),
                |cx, this, value| {
                    let value = value.cloned().unwrap_or($crate::heap::Value::UNDEF);
                    $crate::object::exception::set_member(cx, this, $place, value);
                    Ok(())
                };
        )* } }
    };
}
pub(super) use members;
