//! Functions, cells, and what code needs of `builtins` whatever names mean.

use crate::bytecode::{Common, LocalKind};
use crate::heap::{Payload, Value};
use crate::object::collect::{Event, Step};
use crate::object::frame::Running;
use crate::object::layout::cell::Cell;
use crate::object::layout::code::Code;
use crate::object::layout::dict::Dict;
use crate::object::layout::function::Function;
use crate::object::{Cx, Exc, Name, Res, Tuple, exception, raise};
use crate::types::function::new_function;
use crate::vm::steps::Items;

pub(crate) fn make_function(cx: &mut Cx, mut parts: Items) -> Res<Value> {
    let [code, closure, defaults, kwdefaults, annotations] = parts.array();
    // Whatever a code file says: the loop trusts cells to be there, and binding trusts the defaults to be of their types.
    let is = |value: &Value, right: bool| right || value.is_none();
    let fits = closes_over(&code, &closure)
        && is(&defaults, defaults.exact::<Tuple>().is_some())
        && is(&kwdefaults, kwdefaults.exact::<Dict>().is_some());
    if !fits {
        return Err(cx.raise(Exc::SystemError, "make_function: the parts are not those of a function"));
    }
    let globals = super::names::globals(cx);
    let function = new_function(cx, &code, &globals, closure);
    let inside = function.downcast::<Function>().expect("just made");
    drop(inside.defaults.replace(cx, defaults));
    drop(inside.kwdefaults.replace(cx, kwdefaults));
    drop(inside.annotations.replace(cx, annotations));
    Ok(function)
}

/// Whether a value is code, and the other one a tuple of cells for its free variables, or None if it has none.
fn closes_over(code: &Value, closure: &Value) -> bool {
    let Some(code) = code.exact::<Code>() else { return false };
    let free = code.data.free as usize;
    match closure.exact::<Tuple>().map(Tuple::items) {
        Some(cells) => cells.len() == free && cells.iter().all(|cell| cell.exact::<Cell>().is_some()),
        None => closure.is_none() && free == 0,
    }
}

pub(crate) fn load_common(cx: &mut Cx, which: usize) -> Res<Value> {
    match Common::from_number(which) {
        Some(Common::AssertionError) => Ok(cx.exception_class(Exc::AssertionError)),
        Some(Common::StopAsyncIteration) => Ok(cx.exception_class(Exc::StopAsyncIteration)),
        Some(Common::BuildClass) | None => {
            let name = cx.names().__build_class__;
            match super::names::builtin(cx, name)? {
                Some(function) => Ok(function),
                None => Err(cx.raise(Exc::NameError, "__build_class__ not found")),
            }
        }
    }
}

pub(crate) fn make_cell(cx: &mut Cx, value: &Value) -> Res<Value> {
    Ok(cx.alloc(Cell { value: Payload::new(value.clone()) }))
}

pub(crate) fn new_cell(cx: &mut Cx) -> Res<Value> {
    Ok(cx.alloc(Cell { value: Payload::new(Value::UNDEF) }))
}

fn cell_of(cell: &Value) -> &Cell {
    cell.downcast::<Cell>().expect("the compiler keeps cells in registers of their own")
}

pub(crate) fn load_cell(cx: &mut Cx, cell: &Value) -> Res<Value> {
    match cell_of(cell).value.get(cx).clone().bound() {
        Some(value) => Ok(value),
        None => Err(raise::runtime_error(cx, "the cell is empty")),
    }
}

pub(crate) fn store_cell(cx: &mut Cx, cell: &Value, value: &Value) -> Res<()> {
    drop(cell_of(cell).value.replace(cx, value.clone()));
    Ok(())
}

pub(crate) fn delete_cell(cx: &mut Cx, cell: &Value, name: Name) -> Res<()> {
    let old = cell_of(cell).value.replace(cx, Value::UNDEF);
    if old.is_undef() {
        let text = name.to_string();
        let at = Running::nth(cx, 0)
            .and_then(|running| running.code.data.locals.iter().position(|local| *local.name == *text));
        return unbound_cell(cx, at.unwrap_or(0));
    }
    Ok(())
}

/// The name of a register of the frame that runs, and what it is for.
fn local(cx: &mut Cx, at: usize) -> (Name, LocalKind) {
    let local = Running::nth(cx, 0).expect("an instruction runs in a frame").code.data.locals[at].clone();
    (cx.intern(&local.name), local.kind)
}

/// `step`: as the row says.
pub(crate) fn watch(cx: &mut Cx, step: usize) -> Res<()> {
    cx.watch(Event::Line(match step {
        0 => Step::Start,
        1 => Step::End,
        _ => Step::Imported,
    }));
    Ok(())
}

pub(crate) fn touch(cx: &mut Cx, object: &Value) -> Res<()> {
    cx.watch(Event::Touched(object));
    Ok(())
}

/// UnboundLocalError for a local.
pub(crate) fn unbound_local<T>(cx: &mut Cx, at: usize) -> Res<T> {
    let (name, _) = local(cx, at);
    let message = format!("cannot access local variable '{name}' where it is not associated with a value");
    // The error has no `name`: a suggestion of another one would mislead.
    Err(cx.raise(Exc::UnboundLocalError, message))
}

/// NameError for an empty cell: of this function, or of an enclosing one.
pub(crate) fn unbound_cell<T>(cx: &mut Cx, at: usize) -> Res<T> {
    let (name, kind) = local(cx, at);
    if kind != LocalKind::Free {
        return unbound_local(cx, at);
    }
    let message =
        format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
    let raised = cx.raise(Exc::NameError, message);
    Err(exception::set_named(cx, raised, Exc::NameError, "name", name.value()))
}
