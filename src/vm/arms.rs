//! Parts of the loop's arms that need none of its vocabulary: long and not hot, or inlined.
//!
//! - A1. `base` is the window of the running frame and `i` its instruction: registers that it names exist and are initialized (R1).
//! - A2. Words read from registers are borrowed until their register changes (R2); what is returned to be dropped is owned.

#![expect(unsafe_code, reason = "registers")]

use crate::bytecode::Field;
use crate::heap::{Value, Word};
use crate::object::Cx;
use crate::object::layout::code::Running;
use crate::object::layout::function::Function;
use crate::object::layout::tuple::Tuple;

/// Puts the cells of the closure into their registers.
///
/// # Safety
/// A1.
pub(super) unsafe fn copy_free(base: *mut Word, i: Running) {
    // SAFETY: A1: the callee's slot holds the function (F1); the registers hold nothing yet.
    unsafe {
        let function = Function::of_frame(base);
        let cells = function.closure.downcast::<Tuple>().map_or(&[][..], Tuple::items);
        for (at, cell) in cells.iter().take(i.b()).enumerate() {
            base.add(i.a() + at).write(cell.clone().into_word());
        }
    }
}

/// Unpacks the items of the tuple in the operand, as many as there are registers; returns what is to be dropped.
///
/// # Safety
/// A1.
#[inline(always)]
pub(super) unsafe fn unpack_tuple(base: *mut Word, i: Running, items: &[Value]) -> Word {
    // SAFETY: A1, A2: the tuple owns the items, and its register owns the tuple until the end.
    unsafe {
        let source = base.add(i.b());
        for (at, item) in items.iter().enumerate() {
            item.word().retain();
            let slot = base.add(i.a() + at);
            // One of the registers may be the one that holds the tuple.
            if slot != source {
                slot.write(item.word());
            }
        }
        let overlap = i.b().wrapping_sub(i.a());
        if overlap < items.len() {
            source.replace(items[overlap].word())
        } else if i.is_temp(Field::B) {
            source.replace(Word::UNDEF)
        } else {
            Word::UNDEF
        }
    }
}

/// Stores the parts of a group, of which the clause handles the one that it takes; returns what is to be dropped.
///
/// # Safety
/// A1.
pub(super) unsafe fn split_group(cx: &mut Cx, base: *mut Word, i: Running, parts: (Value, Value)) -> [Word; 3] {
    let (matched, rest) = parts;
    if !matched.is_none() {
        drop(std::mem::replace(&mut cx.handled, matched.clone()));
    }
    // SAFETY: A1, A2: the old words' counts go to the caller.
    unsafe {
        let class = if i.is_temp(Field::C) { base.add(i.c()).replace(Word::UNDEF) } else { Word::UNDEF };
        [base.add(i.b()).replace(rest.into_word()), class, base.add(i.a()).replace(matched.into_word())]
    }
}
