//! Throwing inline caches away.
//!
//! Caches of attributes compare an instance's shape, which says nothing about what its class gained since: a data descriptor or a
//! `__getattribute__` that comes before the instance's own attributes. Classes gain those rarely, so then all caches of attributes
//! go, in all code (a walk over the heap), and no access has to compare more than the shape.

use super::Cx;
use super::layout::code::Code;
use crate::bytecode::Op;

/// The specialized forms that go, and what they were made from.
const FORMS: [(Op, Op); 10] = [
    (Op::LoadSlot, Op::LoadAttr),
    (Op::LoadSlotAny, Op::LoadAttr),
    (Op::LoadClassValue, Op::LoadAttr),
    (Op::LoadMethodBound, Op::LoadAttr),
    (Op::StoreSlot, Op::StoreAttr),
    (Op::StoreSlotAny, Op::StoreAttr),
    (Op::AppendSlot, Op::StoreAttr),
    (Op::CallMethodKnown, Op::CallMethod),
    (Op::CallMember, Op::CallMethod),
    (Op::CallGlobalCell, Op::CallGlobal),
];

/// The generic form by opcode: a walk looks at each instruction of the program.
const GENERIC: [Option<Op>; 256] = {
    let mut table = [None; 256];
    let mut at = 0;
    while at < FORMS.len() {
        table[FORMS[at].0 as usize] = Some(FORMS[at].1);
        at += 1;
    }
    table
};

/// Puts every specialized attribute instruction back to its generic form.
pub(crate) fn flush(cx: &mut Cx) {
    cx.heap().for_each::<Code>(|code| {
        for (at, _) in code.data.instructions() {
            let word = &code.words[at];
            if let Some(generic) = GENERIC[word.instr().spec().op as usize] {
                word.set_op(generic);
            }
        }
    });
}
