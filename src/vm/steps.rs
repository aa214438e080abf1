//! The glue between rows and handlers, derived from the table: one function an opcode that reads the operands, calls the handler
//! and stores the result. The loop calls them for `simple` rows, and for `hot` rows when the fast path does not apply.
//!
//! - P3. A handler reads operands in place: registers change only through the running instruction (F3).

#![expect(unsafe_code, reason = "reads and writes registers")]

use super::ops;
use crate::bytecode::{Field, Instr, Op, for_each_op};
use crate::heap::Word;
use crate::object::layout::function::Function;
use crate::object::{Cx, Res, Value};

/// A register window and the instruction at hand.
#[derive(Clone, Copy)]
pub(crate) struct Operands {
    pub(crate) base: *mut Word,
    pub(crate) instr: Instr,
}

pub(crate) type Step = unsafe fn(&mut Cx, Operands) -> Res<()>;

/// Consecutive temporaries, moved out one by one. What is not taken stays in its register.
pub(crate) struct Items {
    at: *mut Word,
    left: usize,
}

impl Iterator for Items {
    type Item = Value;
    fn next(&mut self) -> Option<Value> {
        self.left = self.left.checked_sub(1)?;
        // SAFETY: E2 and F4: a live temporary, which owns its count; it is dead afterwards.
        let value = unsafe { Value::from_word(self.at.replace(Word::UNDEF)) };
        self.at = self.at.wrapping_add(1);
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Items {}

impl Items {
    /// The next `N` items.
    pub(crate) fn array<const N: usize>(&mut self) -> [Value; N] {
        std::array::from_fn(|_| self.next().unwrap_or(Value::NONE))
    }
}

impl Operands {
    /// The value in a register, in place.
    ///
    /// # Safety
    /// The field is a register operand of verified code (E2), and the frame is the running one (F3).
    #[inline(always)]
    pub(crate) unsafe fn read<'a>(self, field: Field) -> &'a Value {
        // SAFETY: `Value` is a transparent `Word`; the register is initialized (F1) and does not change meanwhile (F3).
        unsafe { &*self.base.add(self.instr.field(field)).cast::<Value>() }
    }

    /// Uses up an `in` operand, if it is a temporary.
    ///
    /// # Safety
    /// As `read`.
    #[inline(always)]
    pub(crate) unsafe fn used(self, field: Field) {
        if self.instr.is_temp(field) {
            // SAFETY: E3: the register owns its word, and this instruction is its only use.
            drop(unsafe { Value::from_word(self.base.add(self.instr.field(field)).replace(Word::UNDEF)) })
        }
    }

    /// Writes an `out` operand.
    ///
    /// # Safety
    /// As `read`.
    #[inline(always)]
    pub(crate) unsafe fn write(self, field: Field, value: Value) {
        // SAFETY: F4; a dead temporary holds no counted pointer, so dropping its word drops nothing.
        drop(unsafe { Value::from_word(self.base.add(self.instr.field(field)).replace(value.into_word())) })
    }

    unsafe fn items(self) -> Items {
        // SAFETY: E2.
        Items { at: unsafe { self.base.add(self.instr.b()) }, left: self.instr.c() }
    }
}

/// The handler's argument for an operand.
macro_rules! argument {
    ($at:ident, $pc:ident, in, $field:ident) => {
        $at.read(field!($field))
    };
    ($at:ident, $pc:ident, keep, $field:ident) => {
        $at.read(field!($field))
    };
    ($at:ident, $pc:ident, name, $field:ident) => {
        Function::of_frame($at.base).code_at($pc).names[$at.instr.field(field!($field))]
    };
    ($at:ident, $pc:ident, imm, $field:ident) => {
        $at.instr.field(field!($field)) as u16 as i16
    };
    ($at:ident, $pc:ident, count, $field:ident) => {
        $at.instr.field(field!($field))
    };
    ($at:ident, $pc:ident, flag, $field:ident) => {
        $at.instr.flag()
    };
    ($at:ident, $pc:ident, items, $field:ident) => {
        $at.items()
    };
}
macro_rules! field {
    (a) => {
        Field::A
    };
    (b) => {
        Field::B
    };
    (c) => {
        Field::C
    };
    (f) => {
        Field::F
    };
}

/// `handler(cx, inputs…)`, then the inputs are used up, then the result is stored. `out` comes first in a row, if at all.
macro_rules! apply {
    ($cx:ident, $at:ident, $pc:ident, $snake:ident, (a: out $dst:ident $(, $field:ident : $kind:ident $name:ident)*)) => {{
        let result: Value = ops::$snake($cx $(, argument!($at, $pc, $kind, $field))*)?;
        $( used!($at, $kind, $field); )*
        $at.write(Field::A, result);
    }};
    ($cx:ident, $at:ident, $pc:ident, $snake:ident, ($($field:ident : $kind:ident $name:ident),*)) => {{
        let () = ops::$snake($cx $(, argument!($at, $pc, $kind, $field))*)?;
        $( used!($at, $kind, $field); )*
    }};
}
macro_rules! used {
    ($at:ident, in, $field:ident) => {
        $at.used(field!($field))
    };
    ($at:ident, $other:ident, $field:ident) => {};
}

macro_rules! derive_steps {
    (simple { $($(#[$sd:meta])* $ssnake:ident = $SCamel:ident $sops:tt + $sc:literal;)* }
     hot { $($(#[$hd:meta])* $hsnake:ident = $HCamel:ident $hops:tt + $hc:literal;)* }
     $($rest:tt)*) => {
        mod step {
            use super::{Cx, Field, Function, Operands, Res, Value, ops};
            $( derive_steps!(@one $ssnake $sops); )*
            $( derive_steps!(@one $hsnake $hops); )*
        }
        pub(crate) static STEPS: [Step; 256] = {
            let mut steps = [step_missing as Step; 256];
            $( steps[Op::$SCamel as usize] = step::$ssnake; )*
            $( steps[Op::$HCamel as usize] = step::$hsnake; )*
            steps
        };
    };
    (@one $snake:ident $ops:tt) => {
        /// # Safety
        /// The operands are those of the instruction that the running frame (`cx.frame`) executes, in verified code.
        pub(super) unsafe fn $snake(cx: &mut Cx, at: Operands) -> Res<()> {
            let pc = cx.frame.pc;
            let _ = (&at, pc, size_of::<(Field, Function, Value)>());
            // SAFETY: the caller's promise.
            #[allow(unused_unsafe, reason = "rows without operands")]
            unsafe { apply!(cx, at, pc, $snake, $ops) }
            Ok(())
        }
    };
}
for_each_op!(derive_steps);

unsafe fn step_missing(_: &mut Cx, at: Operands) -> Res<()> {
    unreachable!("{} has no handler", at.instr.spec().name)
}

/// The pattern of all simple rows, for the loop's `match`.
macro_rules! simple_rows {
    (simple { $($(#[$doc:meta])* $snake:ident = $Camel:ident $ops:tt + $caches:literal;)* } $($rest:tt)*) => { $(Op::$Camel)|* };
}
pub(super) use simple_rows;
