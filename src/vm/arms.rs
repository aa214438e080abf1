//! Parts of the loop's arms that need none of its vocabulary: long and not hot, or inlined. The loop is instantiated twice, so that what
//! must be inlined says so, though it is called in one place.
//!
//! - A1. `base` is the window of the running frame and `i` its instruction: registers that it names exist and are initialized (R1).
//! - A2. Words read from registers are borrowed until their register changes (R2); what is returned to be dropped is owned.

#![expect(unsafe_code, reason = "registers")]

use super::call::{check_init_result, find_method, remove};
use super::specialize;
use crate::bytecode::Field;
use crate::heap::{Header, Object, Value, Word, payload};
use crate::object::instance::instance_slots;
use crate::object::layout::cell::{Cell, GlobalCell};
use crate::object::layout::code::{CodeWord, Running};
use crate::object::layout::dict::Dict;
use crate::object::layout::function::Function;
use crate::object::layout::native::{ClassMethod, Module, StaticMethod};
use crate::object::layout::tuple::Tuple;
use crate::object::type_object::Type;
use crate::object::{Cx, Res, attr, kinds};
use std::ptr::NonNull;

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

/// A bound method of the function that a cache names.
///
/// # Safety
/// R5: the receiver's class owns the function.
pub(super) unsafe fn bind(cx: &mut Cx, function: Word, receiver: &Value) -> Word {
    // SAFETY: A2: a value is its word; nothing drops this one.
    let function = unsafe { &*(&raw const function).cast::<Value>() };
    attr::bind(cx, function, receiver).into_word()
}

/// What stands in place of a shape in the guard of a `call_member` of a module, whose other half is the number of the module's cells: no
/// object has it, so that no other receiver takes the cell in the cache for a class.
pub(super) const OF_MODULE: u32 = 1;

/// Puts what a cache found through the receiver of a call into the callee's slot, and takes the receiver out of the window unless it is
/// to be passed. Gives the number of arguments then, or `None` if the cache does not apply.
///
/// # Safety
/// A1: the window at `slot` has `n` live arguments, the receiver first, and an empty callee slot. `words` are a `call_member`'s (R5).
#[inline(always)]
pub(super) unsafe fn member(cx: &Cx, slot: *mut Word, n: usize, words: &[CodeWord]) -> Option<usize> {
    // SAFETY: A1, R5, and I1 for the slot of an instance, whose shape was compared.
    unsafe {
        let receiver = *slot.add(2);
        if !receiver.is_counted() {
            return None;
        }
        let guard = words[1].bits();
        let class = words[2].pointer::<Type>();
        let (callee, passed) = match receiver.shape() {
            Module::SHAPE => {
                let dict = payload::<Module>(receiver.header()).as_ref().dict.exact::<Dict>()?;
                let known = guard as u32 == OF_MODULE && dict.cells_id(cx) == Some(guard as u64 >> 32);
                (if known { (*words[2].pointer::<GlobalCell>()).word() } else { Word::UNDEF }, false)
            }
            Type::SHAPE => {
                let this = payload::<Type>(receiver.header()).as_ref();
                let known = std::ptr::eq(this, class) && this.version.get() as usize == guard >> 32;
                if known { function_of(cx, cached_word(&words[3])) } else { (Word::UNDEF, false) }
            }
            shape if shape != guard as u32 => (Word::UNDEF, false),
            _ if class.is_null() => (*instance_slots(receiver.header()).wrapping_add(guard >> 32), false),
            _ if (*class).version.get() as usize == guard >> 32 => function_of(cx, cached_word(&words[3])),
            _ => (Word::UNDEF, false),
        };
        if callee == Word::UNDEF {
            return None;
        }
        callee.retain();
        slot.write(callee);
        if !passed {
            remove(slot, n);
        }
        Some(n - !passed as usize)
    }
}

/// What a class method or static method wraps, and whether it is to get the class; anything else is its own function.
unsafe fn function_of(cx: &Cx, word: Word) -> (Word, bool) {
    // SAFETY: A2: the class owns the value.
    let value = unsafe { &*(&raw const word).cast::<Value>() };
    if let Some(method) = value.exact::<StaticMethod>() {
        (method.function.get(cx).word(), false)
    } else if let Some(method) = value.exact::<ClassMethod>() {
        (method.function.get(cx).word(), true)
    } else {
        (word, false)
    }
}

/// The object in a cache word.
unsafe fn cached_word(word: &CodeWord) -> Word {
    // SAFETY: R5: an object that is alive because the guard passes.
    Word::from_header(unsafe { NonNull::new_unchecked(word.pointer::<Header>().cast_mut()) })
}

/// `load_super`: the method that `super()` has, for the first argument, or the first argument's method bound some other way. Returns what
/// is to be dropped.
///
/// The cache saves the `super` object: with it, `super().f(x)` took 1,260 instructions, two thirds of them to make it.
///
/// # Safety
/// A1: the running frame is that of a function with a first argument.
#[inline(always)]
pub(super) unsafe fn load_super(cx: &mut Cx, base: *mut Word, i: Running, words: &[CodeWord]) -> Res<Word> {
    // SAFETY: A1, A2, R5.
    unsafe {
        let slot = base.add(i.a());
        let built_in = cx.is_kind_type(&*slot.add(2).cast::<Value>(), kinds::SUPER);
        let (first, class) = (*base, payload::<Cell>((*base.add(i.c())).header()).as_ref().value.get(cx).word());
        let guard = words[1].bits();
        if built_in
            && first.is_counted()
            && first.shape() == guard as u32
            && (*words[2].pointer::<Type>()).version.get() as usize == guard >> 32
            && class.is_counted()
            && std::ptr::eq(words[3].pointer::<Header>(), class.header())
        {
            let function = cached_word(&words[4]);
            function.retain();
            first.retain();
            slot.write(function);
            return Ok(slot.add(2).replace(first));
        }
        let name = Function::of_frame(base).code().names[i.b()];
        let callee = Value::from_word(slot.add(2).replace(Word::UNDEF));
        let receiver = cx.call(&callee, &[])?;
        if built_in {
            specialize::load_super(cx, words, &receiver, name);
        }
        slot.add(2).write(receiver.into_word());
        let bound = find_method(cx, slot, name)?;
        Ok(if bound { Word::UNDEF } else { slot.add(2).replace(Word::UNDEF) })
    }
}

/// The error of an `__init__` that did not return None; the instance in the call's window is dropped.
///
/// # Safety
/// A1: `slot` is the callee's of a call whose frame is left; the result's count is the caller's.
#[cold]
pub(super) unsafe fn refuse_init_result(cx: &mut Cx, slot: *mut Word, result: Word) -> Res<()> {
    // SAFETY: A1, A2.
    unsafe {
        let result = Value::from_word(result);
        drop(Value::from_word(slot.replace(Word::UNDEF)));
        check_init_result(cx, &result)
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
