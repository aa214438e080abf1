//! Arguments of the constructors: so many, with so many defaults, that they are bound here.

use crate::algo::big_int::BigInt;
use crate::heap::Value;
use crate::object::layout::str::Str;
use crate::object::native::text_of;
use crate::object::{Args, Cx, Res, ops, raise};

/// What was given for each parameter.
pub(super) struct Bound<'a, const N: usize> {
    pub(super) values: [Option<&'a Value>; N],
    function: &'static str,
    /// A keyword argument that no parameter takes.
    unknown: Option<&'a Value>,
}

/// Binds arguments to parameters, of which the first `positional` may be given by position. `function` is empty where messages name
/// none.
pub(super) fn bind<'a, const N: usize>(
    cx: &mut Cx,
    args: Args<'a>,
    function: &'static str,
    names: &[&str; N],
    positional: usize,
) -> Res<Bound<'a, N>> {
    let mut bound = Bound { values: [None; N], function, unknown: None };
    let given = args.all().len();
    let by_position = args.positional();
    if given > N || by_position.len() > positional {
        let (most, kind, given) =
            if given > N { (N, "", given) } else { (positional, "positional ", by_position.len()) };
        let (name, s) = (bound.called("function"), if most == 1 { "" } else { "s" });
        return Err(cx.type_error(format!("{name} takes at most {most} {kind}argument{s} ({given} given)")));
    }
    for (slot, value) in bound.values.iter_mut().zip(by_position) {
        *slot = Some(value);
    }
    for (name, value) in args.keywords() {
        let text = name.downcast::<Str>().expect("the names of keyword arguments are strings");
        match names.iter().position(|known| text.is(known)) {
            None => bound.unknown = bound.unknown.or(Some(name)),
            Some(at) if bound.values[at].is_some() => {
                let (function, name, at) = (bound.called("function"), names[at], at + 1);
                let message = format!("argument for {function} given by name ('{name}') and position ({at})");
                return Err(cx.type_error(message));
            }
            Some(at) => bound.values[at] = Some(value),
        }
    }
    Ok(bound)
}

impl<'a, const N: usize> Bound<'a, N> {
    fn called(&self, nameless: &str) -> String {
        if self.function.is_empty() { nameless.into() } else { format!("{}()", self.function) }
    }

    /// What must be given.
    pub(super) fn required(&self, cx: &mut Cx, at: usize, name: &str) -> Res<&'a Value> {
        match self.values[at] {
            Some(value) => Ok(value),
            None => {
                let function = self.called("function");
                let at = at + 1;
                Err(cx.type_error(format!("{function} missing required argument '{name}' (pos {at})")))
            }
        }
    }

    /// An int of 32 bits that may be left out.
    pub(super) fn int(&self, cx: &mut Cx, at: usize, default: i32) -> Res<i32> {
        self.values[at].map_or(Ok(default), |value| int(cx, value))
    }

    /// TypeError if there was a keyword argument that no parameter takes.
    pub(super) fn all_known(&self, cx: &mut Cx) -> Res<()> {
        match self.unknown {
            None => Ok(()),
            Some(name) => {
                let (function, name) = (self.called("this function"), text_of(name));
                Err(cx.type_error(format!("{function} got an unexpected keyword argument '{name}'")))
            }
        }
    }
}

/// An int of 32 bits.
pub(super) fn int(cx: &mut Cx, value: &Value) -> Res<i32> {
    if let Some(Ok(int)) = value.as_int().map(i32::try_from) {
        return Ok(int);
    }
    let index = ops::index::index(cx, value)?;
    let big = ops::index::big(&index).unwrap_or_else(|| BigInt::from(0));
    let message = match big.to_i64() {
        Some(int) => match i32::try_from(int) {
            Ok(int) => return Ok(int),
            Err(_) if int > 0 => "signed integer is greater than maximum",
            Err(_) => "signed integer is less than minimum",
        },
        None => "Python int too large to convert to C long",
    };
    Err(raise::overflow_error(cx, message))
}
