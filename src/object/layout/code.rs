//! Code objects: code data linked to one module's globals.
//!
//! - C1. Code words change only under the GIL, and only by the loop's rewriting of an instruction it is executing, or of the returns
//!   while a frame object views one of the code's frames (W2): always to an opcode that can stand for the old one.
//! - C2. A pointer in a cache word owns no count. It is followed only behind its guard, and the guard implies that something live
//!   owns the object: a cell that still has the cached version owns its function; a class that still has the cached version owns
//!   its methods, and the receiver's shape keeps the class alive; a built-in type never changes.
//! - C3. Linked code passed the verifier (in debug builds, and when it came from a file; otherwise the compiler vouches for it). Its
//!   words do not move, and live as long as the function in a frame's callee slot.
//! - C4. Cache words may point to cells of the dicts that `linked` names, which the running function keeps alive (Q2).

use crate::bytecode::{CodeData, Field, Instr, Op, Spec};
use crate::heap::{Header, Payload, Value, Word};
use crate::object::kinds;
use crate::object::name::Name;
use std::cell::Cell;
use std::sync::Arc;

/// One word of linked code: an instruction, or what it cached. A pointer, so that cached pointers keep their provenance.
#[repr(transparent)]
pub(crate) struct CodeWord(Cell<*const ()>);

// SAFETY: C1; the return stubs, the only code words in a static, are never written.
unsafe impl Sync for CodeWord {}

/// The bits of an instruction word in which missed caches are counted, and how long an instruction rests when they are full.
const MISSES: usize = 0xf << 12;
const ONE_MISS: usize = 1 << 12;
const REST: usize = 500;

impl CodeWord {
    pub(crate) const fn new(bits: usize) -> CodeWord {
        CodeWord(Cell::new(std::ptr::without_provenance(bits)))
    }
    #[inline(always)]
    pub(crate) fn bits(&self) -> usize {
        self.0.get().addr()
    }
    #[inline(always)]
    pub(crate) fn pointer<T>(&self) -> *const T {
        self.0.get().cast()
    }
    #[inline(always)]
    pub(crate) fn instr(&self) -> Instr {
        Instr(self.bits())
    }
    pub(crate) fn set_bits(&self, bits: usize) {
        self.0.set(std::ptr::without_provenance(bits))
    }
    pub(crate) fn set_pointer<T>(&self, pointer: *const T) {
        self.0.set(pointer.cast())
    }
    pub(crate) fn set_op(&self, op: Op) {
        self.set_bits(self.instr().with_op(op).0)
    }

    /// Goes back to the generic form because the cache did not apply, and counts that; `spare` is a cache word of the instruction.
    pub(crate) fn miss(&self, spare: &CodeWord, op: Op) {
        let misses = (self.bits() & MISSES) + ONE_MISS;
        if misses <= MISSES {
            self.set_bits(self.bits() & !MISSES | misses);
            spare.set_bits(0);
        }
        self.set_op(op);
    }

    /// Whether a generic instruction is not to be specialized now: one that has missed often meets many kinds of operands, so it
    /// rests for a while. Filling the cache of a method call took 176 instructions, in vain each time.
    #[inline(always)]
    pub(crate) fn rests(&self, spare: &CodeWord) -> bool {
        if self.bits() & MISSES != MISSES {
            return false;
        }
        spare.set_bits(spare.bits() + 1);
        if spare.bits() == REST {
            self.set_bits(self.bits() & !MISSES);
        }
        true
    }
}

/// The instruction that is running, in place: an operand is one load of two bytes from the code. Shifting it out of a word in a
/// register takes three instructions, of the some 25 that a simple arm has.
#[derive(Clone, Copy)]
pub(crate) struct Running(*const CodeWord);

impl Running {
    /// # Safety
    /// The word is an instruction of verified code (C3), which lives as long as this is used.
    #[inline(always)]
    pub(crate) unsafe fn at(word: *const CodeWord) -> Running {
        Running(word)
    }

    /// The fields as `Instr` lays them out: two bytes each, the first shared by the opcode and the flags.
    #[inline(always)]
    fn half(self, n: usize) -> u16 {
        let n = if cfg!(target_endian = "little") { n } else { 3 - n };
        // SAFETY: a word has four halves; nothing borrows the cell, as it is read by value.
        unsafe { self.0.cast::<u16>().add(n).read() }
    }

    /// The whole word, as it is now: specializing changes the opcode.
    #[inline(always)]
    pub(crate) fn instr(self) -> Instr {
        // SAFETY: `at`.
        unsafe { &*self.0 }.instr()
    }

    #[inline(always)]
    pub(crate) fn with_op(self, op: Op) -> Instr {
        self.instr().with_op(op)
    }

    #[inline(always)]
    pub(crate) fn opcode(self) -> u8 {
        self.half(0) as u8
    }

    #[inline(always)]
    pub(crate) fn a(self) -> usize {
        self.half(1) as usize
    }

    #[inline(always)]
    pub(crate) fn b(self) -> usize {
        self.half(2) as usize
    }

    #[inline(always)]
    pub(crate) fn c(self) -> usize {
        self.half(3) as usize
    }

    #[inline(always)]
    pub(crate) fn b_imm(self) -> i16 {
        self.half(2) as i16
    }

    #[inline(always)]
    pub(crate) fn c_imm(self) -> i16 {
        self.half(3) as i16
    }

    #[inline(always)]
    pub(crate) fn to(self) -> isize {
        self.half(1) as i16 as isize
    }

    #[inline(always)]
    pub(crate) fn far(self) -> isize {
        self.instr().far()
    }

    #[inline(always)]
    pub(crate) fn is_temp(self, field: Field) -> bool {
        Instr(self.half(0) as usize).is_temp(field)
    }

    #[inline(always)]
    pub(crate) fn flag(self) -> bool {
        Instr(self.half(0) as usize).flag()
    }

    #[inline(always)]
    pub(crate) fn field(self, field: Field) -> usize {
        match field {
            Field::A => self.a(),
            Field::B => self.b(),
            Field::C => self.c(),
            Field::F => self.flag() as usize,
        }
    }

    #[inline(always)]
    pub(crate) fn spec(self) -> &'static Spec {
        self.instr().spec()
    }
}

pub(crate) struct Code {
    pub(crate) data: Arc<CodeData>,
    pub(crate) words: Box<[CodeWord]>,
    pub(crate) consts: Payload<Box<[Value]>>,
    pub(crate) names: Box<[Name]>,
    /// The names of the registers that have names.
    pub(crate) local_names: Box<[Name]>,
    pub(crate) name: Name,
    pub(crate) qualname: Name,
    /// The globals and the built-in names to which the caches belong (see `Dict::link`); zeros before the code became a function's.
    pub(crate) linked: Cell<(u64, u64)>,
    /// Where the instructions are that return.
    pub(crate) returns: Box<[u32]>,
    /// How many live frames of this code frame objects view.
    pub(crate) views: Cell<u32>,
}

object!(Code = kinds::CODE, "code", { consts });

impl Code {
    #[inline(always)]
    pub(crate) fn entry(&self) -> *const CodeWord {
        self.words.as_ptr()
    }

    /// Whether an instruction is one of this code.
    #[inline(always)]
    pub(crate) fn contains(&self, pc: *const CodeWord) -> bool {
        pc.addr().wrapping_sub(self.entry().addr()) < self.words.len() * size_of::<CodeWord>()
    }

    /// A frame of this code is viewed from now on: returns look for its object.
    pub(crate) fn begin_view(&self) {
        self.views.set(self.views.get() + 1);
        if self.views.get() == 1 {
            self.rewrite_returns(&[(Op::ReturnValue, Op::ReturnValueViewed), (Op::ReturnNone, Op::ReturnNoneViewed)]);
        }
    }

    /// A viewed frame of this code has ended.
    pub(crate) fn end_view(&self) {
        self.views.set(self.views.get() - 1);
        if self.views.get() == 0 {
            self.rewrite_returns(&[(Op::ReturnValueViewed, Op::ReturnValue), (Op::ReturnNoneViewed, Op::ReturnNone)]);
        }
    }

    fn rewrite_returns(&self, changes: &[(Op, Op)]) {
        for &at in &self.returns {
            let word = &self.words[at as usize];
            let found = changes.iter().find(|change| change.0 == word.instr().spec().op);
            found.into_iter().for_each(|change| word.set_op(change.1));
        }
    }

    /// The offset of an instruction.
    pub(crate) fn offset(&self, pc: *const CodeWord) -> u32 {
        ((pc.addr() - self.entry().addr()) / size_of::<CodeWord>()) as u32
    }

    /// The word that a `LoadConst` cached.
    #[inline(always)]
    pub(crate) fn const_word(word: &CodeWord) -> Word {
        // SAFETY: linking stored a word there, and a word is never null.
        Word::from_header(unsafe { std::ptr::NonNull::new_unchecked(word.pointer::<Header>().cast_mut()) })
    }
}
