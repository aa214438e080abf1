//! Exceptions: the classes of `object::exception_tree`, what they do, and how they are shown.
//!
//! `base` has what all of them do, the other files what single classes add; `display` turns an exception into the text of an uncaught error,
//! `hook` prints it and decides how a program ends.
//!
//! The members of a class (`OSError.errno`) lie in the payload in the order of the class's row; `spec` tells which declaration a class has.

mod base;
pub(crate) mod display;
pub(crate) mod group;
pub(crate) mod hook;
pub(crate) mod os_error;
mod simple;
pub(crate) mod syntax_error;
pub(crate) mod unicode_error;

use crate::heap::Value;
use crate::object::exception_tree::{ROWS, Row};
use crate::object::type_object::{TypeSpec, as_type};
use crate::object::{Cx, Exc, class, kinds};

/// What the class of a row does.
fn spec(row: &Row) -> &'static TypeSpec {
    match row.class {
        Exc::BaseException => &base::BASE_EXCEPTION,
        Exc::AttributeError => &simple::ATTRIBUTE_ERROR,
        Exc::ImportError => &simple::IMPORT_ERROR,
        Exc::KeyError => &simple::KEY_ERROR,
        Exc::NameError => &simple::NAME_ERROR,
        Exc::StopIteration => &simple::STOP_ITERATION,
        Exc::SystemExit => &simple::SYSTEM_EXIT,
        Exc::OSError => &os_error::OS_ERROR,
        Exc::SyntaxError => &syntax_error::SYNTAX_ERROR,
        Exc::UnicodeDecodeError => &unicode_error::UNICODE_DECODE_ERROR,
        Exc::UnicodeEncodeError => &unicode_error::UNICODE_ENCODE_ERROR,
        Exc::UnicodeTranslateError => &unicode_error::UNICODE_TRANSLATE_ERROR,
        Exc::BaseExceptionGroup => &group::BASE_EXCEPTION_GROUP,
        _ => {
            let base = row.base.map(|base| spec(&ROWS[base as usize]));
            let plain =
                base.is_some_and(|base| std::ptr::eq(base, &base::BASE_EXCEPTION) || std::ptr::eq(base, &base::PLAIN));
            if plain { &base::PLAIN } else { &base::DERIVED }
        }
    }
}

/// The class of a row of the tree.
pub(crate) fn new_exception_class(cx: &mut Cx, row: &'static Row, base: &Value) -> Value {
    let class = class::new_native(cx, spec(row), base);
    let inside = as_type(&class);
    let name = cx.intern(row.name).value();
    drop(inside.name.replace(cx, name.clone()));
    drop(inside.qualname.replace(cx, name));
    let doc = cx.names().__doc__;
    let text = cx.str(row.doc);
    class::put(cx, &class, doc, text);
    if row.class == Exc::ExceptionGroup {
        inherit_from_exception(cx, &class, base);
    }
    if row.base.is_none() {
        let shape = cx.state_mut().shapes.subclass(kinds::EXCEPTION, class.clone(), 1);
        inside.shape.set(shape.expect("there are far fewer built-in classes than ids"));
    }
    class
}

/// `ExceptionGroup` is the one built-in class with two bases: it is an `Exception` as well.
fn inherit_from_exception(cx: &mut Cx, class: &Value, base: &Value) {
    let inside = as_type(class);
    let exception = cx.exception_class(Exc::Exception);
    let bases = cx.tuple(vec![base.clone(), exception.clone()]);
    let mut mro = as_type(class).mro(cx).to_vec();
    mro.insert(2, exception);
    let mro = cx.tuple(mro);
    class::change_subclass(cx, class, &inside.bases.get(cx).clone(), &bases);
    drop((inside.bases.replace(cx, bases), inside.mro.replace(cx, mro)));
}
