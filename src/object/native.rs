//! Native functions: tables of Python signatures and Rust functions.
//!
//! ```text
//! methods! { METHODS {
//!     /// Add an item behind the last one.
//!     "append(self, object, /)" => append;
//!     /// A dict with these keys, all with the same value.
//!     class "fromkeys(cls, iterable, value=None, /)" => fromkeys;
//! } }
//! fn append(cx: &mut Cx, this: &List, object: Value) -> Res<()> { … }
//! ```
//!
//! A row is a static: no start-up cost, no boxing. The Rust types of the parameters drive conversion (`FromArg`); a function with
//! another number of parameters than its signature does not compile. Module functions start with the module as `self` only if the
//! row says `module`.

use super::layout::str::Str;
use super::signature::{Parameter, Signature};
use super::{Cx, Raised, Res};
use crate::heap::{Object, Value};
use std::sync::OnceLock;

/// How a native function finds its receiver.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NativeKind {
    /// The first parameter is the receiver.
    Method,
    /// The first parameter is the class.
    Class,
    /// No receiver, but in a class.
    Static,
    /// A function of a module.
    Function,
}

/// Where a row keeps its parameters, once they were read from the signature.
pub(crate) type Parameters = OnceLock<Box<[Parameter]>>;

/// A row of a table of native functions.
pub(crate) struct NativeDef {
    pub(crate) signature: Signature,
    pub(crate) doc: &'static str,
    /// The parameters as they are shown, where the binder's differ from CPython's: a first line of the doc in parentheses.
    pub(crate) shown: Option<&'static str>,
    pub(crate) kind: NativeKind,
    /// The class for messages: `list` in `list.append() takes exactly one argument`; empty for functions.
    pub(crate) owner: &'static str,
    /// Takes as many values as the signature has parameters, and what `*args` gets. What was left out and has the default
    /// `<missing>` is unbound; so is the place of `*args` itself. The signature is for messages.
    pub(crate) call: fn(&mut Cx, &[Value], &[Value], &'static Signature) -> Res<Value>,
    /// The parameters, read from the signature when somebody first needs their names or defaults.
    pub(crate) parameters: &'static Parameters,
}

impl NativeDef {
    /// The parameters in order: positional, keyword-only.
    pub(crate) fn parameters(&self) -> &[Parameter] {
        self.parameters.get_or_init(|| self.signature.parameters().collect())
    }

    /// Parameters that the caller does not write.
    pub(crate) fn hidden(&self) -> usize {
        matches!(self.kind, NativeKind::Method | NativeKind::Class) as usize
    }

    /// The parameters as `__text_signature__` shows them.
    pub(crate) fn text_signature(&self) -> String {
        let own = &self.signature.text[self.signature.name().len()..];
        let parameters = match self.shown {
            Some(shown) => shown.trim(),
            None => own,
        };
        let parameters = &parameters[1..];
        // A default that is not given to the function may be told to the reader: `<missing b' '>`.
        let parameters = parameters.replace("<missing>", "<unrepresentable>").replace('\n', "\\n");
        let parameters = parameters.split("<missing ").enumerate().map(|(at, part)| match at {
            0 => part.into(),
            _ => part.replacen('>', "", 1),
        });
        let parameters: String = parameters.collect();
        match self.kind {
            NativeKind::Method => format!("(${parameters}"),
            NativeKind::Class => format!("(${}", parameters.replacen("cls", "type", 1)),
            NativeKind::Static => format!("({parameters}"),
            NativeKind::Function if parameters == ")" => "($module, /)".into(),
            NativeKind::Function if parameters.contains(", /") => format!("($module, {parameters}"),
            NativeKind::Function => format!("($module, /, {parameters}"),
        }
    }

    /// `list.append`, or `len`.
    pub(crate) fn full_name(&self) -> String {
        let name = self.signature.name();
        if self.owner.is_empty() { name.into() } else { format!("{}.{name}", self.owner) }
    }
}

/// Splits the parameters that are to be shown off a doc.
pub(crate) const fn split_doc(doc: &'static str) -> (Option<&'static str>, &'static str) {
    let bytes = doc.as_bytes();
    if bytes.len() < 2 || bytes[1] != b'(' {
        return (None, doc);
    }
    let mut end = 0;
    while bytes[end] != b'\n' {
        end += 1;
    }
    let (shown, doc) = doc.split_at(end + 1);
    (Some(shown), doc)
}

/// A native attribute with code behind it.
pub(crate) struct AttributeDef {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) get: fn(&mut Cx, &Value) -> Res<Value>,
    /// Sets, or deletes when there is no value.
    pub(crate) set: Option<fn(&mut Cx, &Value, Option<&Value>) -> Res<()>>,
    /// It shows itself as a member, not as an attribute with code behind it.
    pub(crate) is_member: bool,
}

/// Whether the setter of a row says that the attribute is a member.
pub(crate) const fn says_member(setter: &str) -> bool {
    // `readonly`, perhaps behind the name of a module.
    let (text, wanted) = (setter.as_bytes(), b"readonly");
    let mut at = 0;
    while at < wanted.len() && at < text.len() && text[text.len() - 1 - at] == wanted[wanted.len() - 1 - at] {
        at += 1;
    }
    at == wanted.len()
}

/// The setter of an attribute that CPython keeps as a read-only member.
pub(crate) fn readonly(cx: &mut Cx, _: &Value, _: Option<&Value>) -> Res<()> {
    Err(cx.raise(super::Exc::AttributeError, "readonly attribute"))
}

/// Declares a table of native functions. After the table's name may stand `in "class"`, which goes into messages.
macro_rules! methods {
    ($NAME:ident { $($rows:tt)* }) => { $crate::object::native::methods! { $NAME in "" { $($rows)* } } };
    ($NAME:ident in $owner:tt { $( $(#[doc = $doc:literal])* $($kind:ident)? $sig:literal => $f:expr; )* }) => {
        pub(crate) static $NAME: &[$crate::object::native::NativeDef] = &[ $( $crate::object::native::NativeDef {
            signature: {
                const SIGNATURE: $crate::object::signature::Signature = $crate::object::signature::Signature::parse($sig);
                const { assert!(SIGNATURE.count() == $crate::object::native::arity(&$f), concat!("signature and function disagree: ", $sig)) }
                SIGNATURE
            },
            doc: $crate::object::native::split_doc(concat!($($doc, "\n"),*)).1,
            shown: $crate::object::native::split_doc(concat!($($doc, "\n"),*)).0,
            kind: $crate::object::native::methods!(@kind $($kind)?),
            owner: $owner,
            call: |cx, args, rest, signature| $crate::object::native::NativeFn::call(&$f, cx, args, rest, signature),
            parameters: {
                static PARAMETERS: $crate::object::native::Parameters = std::sync::OnceLock::new();
                &PARAMETERS
            },
        }, )* ];
    };
    (@kind) => { $crate::object::native::NativeKind::Method };
    (@kind class) => { $crate::object::native::NativeKind::Class };
    (@kind static) => { $crate::object::native::NativeKind::Static };
    (@kind function) => { $crate::object::native::NativeKind::Function };
}
pub(crate) use methods;

/// Declares `fn name(cx, first, args)`, which binds arguments by a signature and calls a Rust function: for constructors
/// (`"list(cls, iterable=(), /)"`, first the class) and `__init__` (first the instance).
macro_rules! binding {
    ($name:ident: $sig:literal => $f:expr) => {
        pub(crate) fn $name(
            cx: &mut $crate::object::Cx,
            first: &$crate::heap::Value,
            args: $crate::object::Args<'_>,
        ) -> $crate::object::Res<$crate::heap::Value> {
            $crate::object::native::methods! { TABLE { class $sig => $f; } }
            $crate::object::args::call_native(cx, &TABLE[0], first, args)
        }
    };
}
pub(crate) use binding;

/// Declares functions of a module or of `builtins`: as `methods!`, without receivers.
macro_rules! functions {
    ($NAME:ident { $($rows:tt)* }) => { $crate::object::native::functions! { $NAME in "" { $($rows)* } } };
    ($NAME:ident in $owner:tt { $( $(#[doc = $doc:literal])* $sig:literal => $f:expr; )* }) => {
        $crate::object::native::methods! { $NAME in $owner { $( $(#[doc = $doc])* function $sig => $f; )* } }
    };
}
pub(crate) use functions;

/// Declares native attributes: `"name" => get;` or `"name" => get, set;`. Those with the setter `readonly`, and all of a table declared
/// with `members` before its name, show themselves as members.
macro_rules! attributes {
    (members $NAME:ident { $( $(#[doc = $doc:literal])* $name:literal => $get:expr, $set:expr; )* }) => {
        pub(crate) static $NAME: &[$crate::object::native::AttributeDef] = &[ $( $crate::object::native::AttributeDef {
            name: $name,
            doc: concat!($($doc, "\n"),*),
            get: $get,
            set: Some($set),
            is_member: true,
        }, )* ];
    };
    ($NAME:ident { $( $(#[doc = $doc:literal])* $name:literal => $get:expr $(, $set:expr)?; )* }) => {
        pub(crate) static $NAME: &[$crate::object::native::AttributeDef] = &[ $( $crate::object::native::AttributeDef {
            name: $name,
            doc: concat!($($doc, "\n"),*),
            get: $get,
            set: $crate::object::native::attributes!(@set $($set)?),
            is_member: $crate::object::native::says_member(concat!($(stringify!($set))?)),
        }, )* ];
    };
    (@set) => { None };
    (@set $set:expr) => { Some($set) };
}
pub(crate) use attributes;

/// The number of parameters of a native function, for the check at compile time.
pub(crate) const fn arity<'a, M, F: NativeFn<'a, M>>(_: &F) -> usize {
    F::ARITY
}

/// A Rust function that can be a native one.
pub(crate) trait NativeFn<'a, M> {
    const ARITY: usize;
    fn call(&self, cx: &mut Cx, args: &'a [Value], rest: &'a [Value], signature: &'static Signature) -> Res<Value>;
}

macro_rules! native_fn {
    ($n:literal $($P:ident $x:ident $at:tt),*) => {
        impl<'a, F, R, $($P),*> NativeFn<'a, ($($P,)*)> for F
        where
            F: Fn(&mut Cx $(, $P)*) -> R,
            R: IntoResult,
            $($P: FromArgs<'a>,)*
        {
            const ARITY: usize = $n;
            #[inline]
            fn call(&self, cx: &mut Cx, args: &'a [Value], rest: &'a [Value], signature: &'static Signature) -> Res<Value> {
                // One check for all arguments.
                let args: &'a [Value] = args.first_chunk::<$n>().expect("the binder gives as many as the signature has");
                let _ = (args, rest, signature);
                $( let $x = $P::from_args(cx, args, rest, Place { signature, at: $at })?; )*
                self(cx $(, $x)*).into_result(cx)
            }
        }
    };
}
native_fn!(0);
native_fn!(1 A a 0);
native_fn!(2 A a 0, B b 1);
native_fn!(3 A a 0, B b 1, C c 2);
native_fn!(4 A a 0, B b 1, C c 2, D d 3);
native_fn!(5 A a 0, B b 1, C c 2, D d 3, E e 4);
native_fn!(6 A a 0, B b 1, C c 2, D d 3, E e 4, G g 5);
native_fn!(7 A a 0, B b 1, C c 2, D d 3, E e 4, G g 5, H h 6);
native_fn!(8 A a 0, B b 1, C c 2, D d 3, E e 4, G g 5, H h 6, I i 7);
native_fn!(9 A a 0, B b 1, C c 2, D d 3, E e 4, G g 5, H h 6, I i 7, J j 8);
native_fn!(10 A a 0, B b 1, C c 2, D d 3, E e 4, G g 5, H h 6, I i 7, J j 8, K k 9);

/// Which parameter of which function, for messages.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) signature: &'static Signature,
    pub(crate) at: usize,
}

impl Place {
    /// `f() argument 'x' must be str, not int`, in CPython's variants.
    #[cold]
    pub(crate) fn wrong_type(self, cx: &mut Cx, wanted: &str, found: &Value) -> Raised {
        let own = matches!(self.signature.parameters().next(), Some(first) if first.name == "self" || first.name == "cls")
            as usize;
        let shown = self.signature.positional - own.min(self.signature.positional);
        let which = match self.signature.parameters().nth(self.at) {
            _ if shown == 1 && self.at >= own && self.signature.positional_only == self.signature.positional => {
                String::new()
            }
            Some(parameter) if self.at >= self.signature.positional_only => format!(" '{}'", parameter.name),
            _ => format!(" {}", self.at + 1 - own),
        };
        let (name, found) = (self.signature.name(), if found.is_none() { "None".into() } else { cx.type_name(found) });
        cx.type_error(format!("{name}() argument{which} must be {wanted}, not {found}"))
    }
}

/// A type that an argument can be converted to.
pub(crate) trait FromArg<'a>: Sized {
    fn from_arg(cx: &mut Cx, arg: &'a Value, place: Place) -> Res<Self>;
}

impl<'a> FromArg<'a> for Value {
    #[inline(always)]
    fn from_arg(_: &mut Cx, arg: &'a Value, _: Place) -> Res<Value> {
        Ok(arg.clone())
    }
}

impl<'a> FromArg<'a> for &'a Value {
    #[inline(always)]
    fn from_arg(_: &mut Cx, arg: &'a Value, _: Place) -> Res<&'a Value> {
        Ok(arg)
    }
}

/// The payload of an object of the type, or of a subclass.
impl<'a, T: Object> FromArg<'a> for &'a T {
    #[inline(always)]
    fn from_arg(cx: &mut Cx, arg: &'a Value, place: Place) -> Res<&'a T> {
        match arg.downcast::<T>() {
            Some(inside) => Ok(inside),
            None => Err(place.wrong_type(cx, T::NAME, arg)),
        }
    }
}

/// A type that a parameter of a native function has: what one argument becomes, or `&[Value]` for all that `*args` gets.
pub(crate) trait FromArgs<'a>: Sized {
    fn from_args(cx: &mut Cx, args: &'a [Value], rest: &'a [Value], place: Place) -> Res<Self>;
}

impl<'a, T: FromArg<'a>> FromArgs<'a> for T {
    #[inline(always)]
    fn from_args(cx: &mut Cx, args: &'a [Value], _: &'a [Value], place: Place) -> Res<T> {
        T::from_arg(cx, &args[place.at], place)
    }
}

impl<'a> FromArgs<'a> for &'a [Value] {
    #[inline(always)]
    fn from_args(_: &mut Cx, _: &'a [Value], rest: &'a [Value], _: Place) -> Res<&'a [Value]> {
        Ok(rest)
    }
}

/// Truth, for flags.
impl<'a> FromArg<'a> for bool {
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: Place) -> Res<bool> {
        super::ops::truth(cx, arg)
    }
}

/// An int, or what has `__index__`.
impl<'a> FromArg<'a> for i64 {
    #[inline(always)]
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: Place) -> Res<i64> {
        match arg.as_int() {
            Some(int) => Ok(int),
            None => super::ops::index::as_ssize(cx, arg),
        }
    }
}

/// A float, or what has `__float__` or `__index__`.
impl<'a> FromArg<'a> for f64 {
    #[inline(always)]
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: Place) -> Res<f64> {
        match arg.as_float() {
            Some(float) => Ok(float),
            None => super::ops::index::as_double(cx, arg),
        }
    }
}

/// `None` for what was left out (default `<missing>`).
impl<'a, T: FromArg<'a>> FromArg<'a> for Option<T> {
    #[inline(always)]
    fn from_arg(cx: &mut Cx, arg: &'a Value, place: Place) -> Res<Option<T>> {
        if arg.is_undef() { Ok(None) } else { T::from_arg(cx, arg, place).map(Some) }
    }
}

/// `None` for Python's None, and for what was left out.
pub(crate) struct OrNone<T>(pub(crate) Option<T>);

impl<'a, T: FromArg<'a>> FromArg<'a> for OrNone<T> {
    fn from_arg(cx: &mut Cx, arg: &'a Value, place: Place) -> Res<OrNone<T>> {
        if arg.is_undef() || arg.is_none() {
            Ok(OrNone(None))
        } else {
            T::from_arg(cx, arg, place).map(|inside| OrNone(Some(inside)))
        }
    }
}

/// What a native function may return.
pub(crate) trait IntoResult {
    fn into_result(self, cx: &mut Cx) -> Res<Value>;
}

macro_rules! into_result {
    ($($Type:ty: |$cx:ident, $this:ident| $value:expr;)*) => { $(
        impl IntoResult for $Type {
            #[inline(always)]
            fn into_result(self, $cx: &mut Cx) -> Res<Value> {
                let $this = self;
                let _ = &$cx;
                Ok($value)
            }
        }
        impl IntoResult for Res<$Type> {
            #[inline(always)]
            fn into_result(self, $cx: &mut Cx) -> Res<Value> {
                let $this = self?;
                let _ = &$cx;
                Ok($value)
            }
        }
    )* };
}
into_result! {
    Value: |cx, this| this;
    (): |cx, this| { let () = this; Value::NONE };
    bool: |cx, this| Value::bool(this);
    i64: |cx, this| cx.int(this);
    usize: |cx, this| cx.int(this as i64);
    f64: |cx, this| cx.float(this);
    &str: |cx, this| cx.str(this);
    String: |cx, this| cx.str(&this);
}

/// None becomes Python's None.
impl IntoResult for Option<Value> {
    fn into_result(self, _: &mut Cx) -> Res<Value> {
        Ok(self.unwrap_or(Value::NONE))
    }
}

impl IntoResult for Res<Option<Value>> {
    fn into_result(self, _: &mut Cx) -> Res<Value> {
        Ok(self?.unwrap_or(Value::NONE))
    }
}

/// The name of a string argument, for messages.
pub(crate) fn text_of(value: &Value) -> String {
    value.downcast::<Str>().map_or_else(String::new, |text| text.to_text().into_owned())
}

/// Puts native functions into a module's dict.
pub(crate) fn add_functions(cx: &mut Cx, dict: &Value, module: &str, functions: &'static [NativeDef]) {
    let module = cx.str(module);
    for def in functions {
        let function = cx.alloc(super::layout::native::Native { def, this: Value::UNDEF, module: module.clone() });
        super::ops::dict::set_text(cx, dict, def.signature.name(), function);
    }
}
