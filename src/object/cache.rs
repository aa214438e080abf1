//! Throwing inline caches away.
//!
//! Caches of attributes compare an instance's shape, which says nothing about what its class gained since: a data descriptor or a
//! `__getattribute__` that comes before the instance's own attributes. Classes gain those rarely, so then all caches of attributes
//! go, in all code (a walk over the heap), and no access has to compare more than the shape.

use super::Cx;
use super::layout::code::Code;
use crate::bytecode::Op;

/// Puts every specialized attribute instruction back to its generic form.
pub(crate) fn flush(cx: &mut Cx) {
    cx.heap().for_each::<Code>(|code| {
        for (at, _) in code.data.instructions() {
            let word = &code.words[at];
            let generic = match word.instr().spec().op {
                Op::LoadSlot | Op::LoadClassValue | Op::LoadMethodBound => Op::LoadAttr,
                Op::StoreSlot | Op::AppendSlot => Op::StoreAttr,
                Op::CallMethodKnown => Op::CallMethod,
                Op::CallGlobalCell => Op::CallGlobal,
                _ => continue,
            };
            word.set_op(generic);
        }
    });
}
