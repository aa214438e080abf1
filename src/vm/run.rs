//! The loop.
//!
//! How to read it: `base` is the running frame's window, `pc` its instruction, `i` the instruction word. The macros at the top are
//! the loop's whole vocabulary, and hold nearly all of its unsafe code; an arm is a fast path in that vocabulary, ending in `next!`,
//! `set!`, `jump!` or `enter!`, and falls into `step!` (the handler) when the fast path does not apply.
//!
//! - R1. Registers named by an instruction exist (E2) and the window is initialized (F1): `reg!` and `slot!` are in bounds.
//! - R2. A word read by `reg!` is borrowed: it stays alive while its register is unchanged (F3, F4). `own!` makes it owned.
//! - R3. Dropping comes after the last use of borrowed words, with `base` and `pc` where execution goes on, because it may run a
//!   finalizer: in nearly all arms it is the last act.
//! - R4. `pc` is in verified code (C3), so it always points to an instruction with the cache words that the table gives it.
//! - R5. What a cache word means is fixed by the opcode that reads it, and holds when its guard passes (C2).

#![expect(unsafe_code, reason = "the loop's vocabulary")]
#![allow(unused_unsafe, reason = "the words of the vocabulary are used within one another")]

use super::call::{
    Entered, boundary, construct, enter, enter_out, enter_spread, find_method, finish, last_drop, load_method, remove,
};
use super::fast::{Trace, at, negative, position, shifted};
use super::generator::{
    detach_returning, end_unstarted, enter_generator, enter_handler, leave_generator, leave_handler, write_sent,
};
use super::steps::{Operands, STEPS, simple_rows};
use super::unwind::{leave_viewed, unwind};
use super::watch::boundary_or_leave;
use super::{arms, ops as handlers, specialize};
use crate::bytecode::{CALL_WORDS, Field, Op, for_each_op};
use crate::heap::{Header, KIND_MASK, Object, Value, Word, payload};
use crate::object::args::{Args, call_native};
use crate::object::layout::cell::{Cell, GlobalCell};
use crate::object::layout::code::{Code, CodeWord, Running};
use crate::object::layout::dict::Dict;
use crate::object::layout::function::Function;
use crate::object::layout::generator::{Generator, STARTED, is_generator_shape};
use crate::object::layout::list::{List, ListIterator, RangeIterator, TupleIterator};
use crate::object::layout::native::{Module, Native};
use crate::object::layout::tuple::Tuple;
use crate::object::native::NativeDef;
use crate::object::ops::compare::Comparison;
use crate::object::stack::Frame;
use crate::object::type_object::Type;
use crate::object::{Cx, Res, Str, frame, instance::instance_slots, ops};
use crate::types::iterators;
use crate::types::property::Property;
use std::ptr::NonNull;
use std::sync::atomic::Ordering::Relaxed;

/// Runs from `entry` until the stub below it is reached.
///
/// # Safety
/// `entry` was opened by `enter` with the halting stub, or is a generator's that native code resumed.
pub(crate) unsafe fn run<T: Trace>(cx: &mut Cx, entry: Frame) -> Res<Value> {
    // SAFETY: the interpreter outlives the context; counting it, atomically, cost a call from Rust 40 cycles. Without the black box
    // the compiler follows three pointers at every look at it.
    let breaker = unsafe { &*std::hint::black_box(std::ptr::from_ref(cx.interp().gil().breaker())) };
    let Frame { mut base, mut pc } = entry;

    // SAFETY: R1, R4.
    #[rustfmt::skip] macro_rules! slot { ($n:expr) => {{ let n = $n; unsafe { base.add(n) } }} }
    #[rustfmt::skip] macro_rules! reg { ($n:expr) => {{ let n = $n; unsafe { *base.add(n) } }} }
    #[rustfmt::skip] macro_rules! word { ($n:expr) => { unsafe { &*pc.add($n) } } }
    #[rustfmt::skip] macro_rules! words { ($n:expr) => { unsafe { std::slice::from_raw_parts(pc, $n) } } }
    #[rustfmt::skip] macro_rules! skip { ($n:expr) => { pc = unsafe { pc.add($n) } } }
    #[rustfmt::skip] macro_rules! jump { ($i:expr) => { pc = unsafe { pc.offset($i.to()) } } }
    #[rustfmt::skip] macro_rules! frame { () => { Frame { base, pc } } }
    #[rustfmt::skip] macro_rules! unless { ($i:expr, $truth:expr) => { if $truth { skip!(1) } else { jump!($i) } } }
    #[rustfmt::skip] macro_rules! next { ($n:expr) => {{ skip!($n); continue; }} }

    // SAFETY: R2: a borrowed word is alive while its register is; the shape was compared.
    #[rustfmt::skip] macro_rules! is {
        ($word:expr, $shape:expr) => { $word.is_counted() && unsafe { $word.shape() } == $shape };
    }
    #[rustfmt::skip] macro_rules! object { ($Type:ty, $word:expr) => { unsafe { payload::<$Type>($word.header()).as_ref() } } }
    #[rustfmt::skip] macro_rules! value { ($n:expr) => {{ let n = $n; unsafe { &*base.add(n).cast::<Value>() } }} }
    #[rustfmt::skip] macro_rules! values { ($n:expr, $count:expr) => {{
        let (n, count) = ($n, $count);
        unsafe { std::slice::from_raw_parts(base.add(n).cast::<Value>(), count) }
    }} }
    #[rustfmt::skip] macro_rules! code { () => { unsafe { Function::of_frame(base).code_at(pc) } } }
    // SAFETY: R5.
    #[rustfmt::skip] macro_rules! cached {
        ($Type:ty, $n:expr) => {{ let pointer = word!($n).pointer::<$Type>(); unsafe { &*pointer } }};
    }
    #[rustfmt::skip] macro_rules! cached_object { ($n:expr) => {{
        let pointer = word!($n).pointer::<Header>();
        Word::from_header(unsafe { NonNull::new_unchecked(pointer.cast_mut()) })
    }} }

    // SAFETY: I1: the guard on the shape says that the slot exists.
    #[rustfmt::skip] macro_rules! attribute { ($object:expr, $n:expr) => { instance_slots($object.header()).wrapping_add($n) } }
    #[rustfmt::skip] macro_rules! load { ($pointer:expr) => {{ let pointer: *mut Word = $pointer; unsafe { *pointer } }} }
    #[rustfmt::skip] macro_rules! generator { () => { unsafe { Generator::of_frame(base) } } }

    // Writing. `put!` writes where no counted pointer is (E3). `swap!` returns the old word, whose count is now ours.
    #[rustfmt::skip] macro_rules! put {
        ($n:expr, $word:expr) => {{ let (n, word) = ($n, $word); unsafe { *base.add(n) = word } }};
    }
    #[rustfmt::skip] macro_rules! swap {
        ($pointer:expr, $word:expr) => {{ let (pointer, word) = ($pointer, $word); unsafe { pointer.replace(word) } }};
    }
    #[rustfmt::skip] macro_rules! retain { ($word:expr) => {{ let word = $word; unsafe { word.retain() } }} }
    // SAFETY: R3; the word's count is ours.
    macro_rules! drop_last {
        ($word:expr) => {{
            let word = $word;
            if unsafe { word.forget_count() } {
                unsafe { last_drop(cx, frame!(), word) }
            }
        }};
    }
    macro_rules! set {
        ($n:expr, $word:expr, $words:expr) => {{
            let old = swap!(slot!($n), $word);
            skip!($words);
            drop_last!(old);
            continue;
        }};
    }
    /// An operand's word, owned: a temporary gives its count up, a local's is added to.
    macro_rules! own {
        ($i:expr, $field:expr) => {{
            let (n, word) = ($i.field($field), reg!($i.field($field)));
            if word.is_counted() {
                if $i.is_temp($field) { put!(n, Word::UNDEF) } else { retain!(word) }
            }
            word
        }};
    }
    /// Uses up an operand that the fast path has read; the word is dropped by the caller, last.
    macro_rules! used {
        ($i:expr, $field:expr) => {
            if $i.is_temp($field) { swap!(slot!($i.field($field)), Word::UNDEF) } else { Word::UNDEF }
        };
    }
    /// Stores the result of reading a part of an operand, which is used up.
    macro_rules! store_part {
        ($i:expr, $field:expr, $word:expr, $words:expr) => {{
            let word = $word;
            retain!(word);
            if !$i.is_temp($field) {
                set!($i.a(), word, $words)
            }
            let used = used!($i, $field);
            let old = swap!(slot!($i.a()), word);
            skip!($words);
            drop_last!(old);
            drop_last!(used);
            continue;
        }};
    }

    macro_rules! load_slot {
        ($i:ident, $object:ident, $cache:ident) => {{
            let word = load!(attribute!($object, $cache >> 32));
            if word != Word::UNDEF {
                store_part!($i, Field::B, word, 4)
            }
            step!($i.with_op(Op::LoadAttr), 4)
        }};
    }
    macro_rules! store_slot {
        ($i:ident, $object:ident, $cache:ident) => {{
            let word = own!($i, Field::B);
            let old = swap!(attribute!($object, $cache >> 32), word);
            let used = used!($i, Field::A);
            skip!(3);
            drop_last!(old);
            drop_last!(used);
            continue;
        }};
    }
    macro_rules! subscript_items {
        ($i:ident, $Type:ty, |$object:ident| $items:expr) => {{
            let (object, index) = (reg!($i.b()), reg!($i.c()));
            if is!(object, <$Type>::SHAPE) && index.is_int() {
                let $object = object!($Type, object);
                if let Some(item) = at($items, index.as_int()) {
                    store_part!($i, Field::B, item.word(), 1)
                }
                step!($i.with_op(Op::Subscript), 1)
            }
            respecialize!(Subscript)
        }};
    }

    #[rustfmt::skip] macro_rules! store_char { ($i:ident, $object:expr, $index:expr) => {
        let text = object!(Str, $object);
        if let Some(at) = position(text.len(), $index)
            && let Some(known) = cx.state().chars.get(text.char_at(at) as usize)
        {
            store_part!($i, Field::B, known.word(), 1)
        }
    } }
    /// The value in the cell that the cache word names, unless it is empty or the name means something else by now.
    macro_rules! load_cached {
        ($i:ident, $cell:literal, $guard:expr, $generic:ident) => {{
            let word = cached!(GlobalCell, $cell).word();
            if $guard && word != Word::UNDEF {
                retain!(word);
                set!($i.a(), word, 3)
            }
            respecialize!($generic)
        }};
    }
    macro_rules! store_cached {
        ($i:ident, $guard:expr, $generic:ident) => {{
            let cell = cached!(GlobalCell, 1);
            if $guard && cell.word() != Word::UNDEF {
                let word = own!($i, Field::A);
                let old = cell.replace(unsafe { Value::from_word(word) }).into_word();
                skip!(2);
                drop_last!(old);
                continue;
            }
            respecialize!($generic)
        }};
    }

    // Leaving the fast path.
    macro_rules! raise {
        ($raised:expr) => {{
            let raised = $raised;
            Frame { base, pc } = unsafe { unwind(cx, frame!(), raised, true) }?;
            boundary(cx, frame!());
            continue;
        }};
    }
    macro_rules! slow {
        ($call:expr) => {{
            cx.frame = frame!();
            match $call {
                Ok(result) => result,
                Err(raised) => raise!(raised),
            }
        }};
    }
    /// The lookup that is part of a call: its errors are at the second word, which has the position of the name.
    macro_rules! look_up {
        ($call:expr) => {{
            cx.frame = frame!();
            match $call {
                Ok(result) => result,
                Err(raised) => {
                    pc = pc.wrapping_add(1);
                    raise!(raised)
                }
            }
        }};
    }
    macro_rules! step {
        ($i:expr, $words:expr) => {{
            let instr = $i.instr();
            slow!(unsafe { STEPS[instr.0 & 0xff](cx, Operands { base, instr }) });
            skip!($words);
            boundary(cx, frame!());
            continue;
        }};
    }
    #[rustfmt::skip] macro_rules! respecialize { ($Op:ident) => {{ word!(0).set_op(Op::$Op); continue; }} }
    #[rustfmt::skip] macro_rules! miss { ($Op:ident) => {{ word!(0).miss(word!(1), Op::$Op); continue; }} }
    macro_rules! poll {
        () => {
            if breaker.load(Relaxed) != 0 {
                cx.frame = frame!();
                if let Err(raised) = cx.poll() {
                    raise!(raised)
                }
            }
        };
    }

    // Calls (N1). The callee is a function that takes its arguments as they are.
    macro_rules! enter {
        ($slot:expr, $callee:expr, $from:expr) => {{
            let (slot, function): (*mut Word, &Function) = ($slot, object!(Function, $callee));
            let window = slot.wrapping_add(2);
            if window > cx.stack.limit {
                slow!(cx.grow_stack(window))
            }
            swap!(slot.wrapping_add(1), Word::from_pc($from.cast()));
            base = window;
            let (mut local, locals) = (function.params.get() as usize, function.locals.get() as usize);
            while local < locals {
                put!(local, Word::UNDEF);
                local += 1;
            }
            pc = function.entry.get();
            poll!();
            continue;
        }};
    }
    macro_rules! call {
        ($slot:expr, $n:expr, $from:expr) => {{
            let (slot, n, from): (*mut Word, usize, *const CodeWord) = ($slot, $n, $from);
            let callee = load!(slot);
            if is!(callee, Function::SHAPE) && object!(Function, callee).simple_args.get() as usize == n {
                enter!(slot, callee, from)
            }
            entered!(unsafe { enter(cx, slot, n, None, from) }, slot, from)
        }};
    }
    /// The number of arguments, when a receiver that is not to be passed is out of the window.
    macro_rules! arguments {
        ($i:ident) => {{
            let absent = $i.flag() && reg!($i.a() + 2) == Word::UNDEF;
            if absent {
                unsafe { remove(slot!($i.a()), $i.b()) }
            }
            $i.b() - absent as usize
        }};
    }
    // SAFETY: the function in the frame's callee slot keeps its constants.
    #[rustfmt::skip] macro_rules! names { ($i:ident) => { unsafe { &*std::ptr::from_ref(&code!().consts.get(cx)[$i.c()]) } } }
    /// Whether the receiver's class and its version are those in the cache, whose third word is then what to call.
    #[rustfmt::skip] macro_rules! method_known { ($i:ident) => {{
        let cache = word!(1).bits();
        is!(reg!($i.a() + 2), cache as u32) && cached!(Type, 2).version.get() as usize == cache >> 32
    }} }
    #[rustfmt::skip] macro_rules! put_known { ($i:ident) => {{
        let callee = cached_object!(3);
        retain!(callee);
        put!($i.a(), callee);
        callee
    }} }
    macro_rules! entered {
        ($call:expr, $slot:expr, $from:expr) => {{
            match slow!($call) {
                Entered::Frame(frame) => {
                    Frame { base, pc } = frame;
                    poll!()
                }
                Entered::Result => {
                    finish_call!($slot, $from);
                    Frame { base, pc } = boundary_or_leave(cx, frame!())
                }
            }
            continue;
        }};
    }
    macro_rules! finish_call {
        ($slot:expr, $from:expr) => {{
            let from: *const CodeWord = $from;
            unsafe {
                base = $slot.sub((*from).instr().a());
                pc = from.add(CALL_WORDS)
            }
        }};
    }
    /// Calls a native function that binds without names.
    macro_rules! call_native {
        ($i:expr, $def:expr) => {{
            let (def, n): (&'static NativeDef, usize) = ($def, $i.b());
            let args = values!($i.a() + 2, n);
            let result = slow!(if def.signature.simple == n {
                (def.call)(cx, args, &[], &def.signature)
            } else {
                call_native(cx, def, &Value::UNDEF, Args::positional_only(args))
            });
            unsafe { finish(slot!($i.a()), n, result) };
            skip!(CALL_WORDS);
            Frame { base, pc } = boundary_or_leave(cx, frame!());
            continue;
        }};
    }
    /// A call from a generator's body: frames are opened on the thread's stack.
    macro_rules! call_out {
        ($call:expr) => {{
            match slow!($call) {
                Entered::Frame(frame) => {
                    Frame { base, pc } = frame;
                    poll!()
                }
                Entered::Result => {
                    skip!(CALL_WORDS);
                    Frame { base, pc } = boundary_or_leave(cx, frame!())
                }
            }
            continue;
        }};
    }
    /// Drops the locals; true when one of them was the last reference to something.
    macro_rules! sweep {
        ($n:expr) => {{
            let (mut local, locals, mut died) = (0, $n, false);
            while local < locals {
                let word = reg!(local);
                if word.is_counted() {
                    put!(local, Word::UNDEF);
                    if unsafe { word.forget_count() } {
                        unsafe { crate::heap::release(word.header()) };
                        died = true
                    }
                }
                local += 1;
            }
            died
        }};
    }

    macro_rules! leave {
        ($locals:expr, $result:expr) => {{
            let died = sweep!($locals);
            let (slot, from) = returning!();
            let callee = swap!(slot, $result);
            finish_call!(slot, from);
            drop_last!(callee);
            if died {
                boundary(cx, frame!())
            }
        }};
    }
    /// The callee's slot and the return address.
    #[rustfmt::skip] macro_rules! returning { () => { unsafe { (base.sub(2), (*base.sub(1)).to_pc().cast::<CodeWord>()) } } }

    // Arithmetic and comparisons.
    /// `fresh`: the destination holds no counted pointer, being a dead temporary or one of the operands.
    macro_rules! write {
        (@fresh $i:ident, $result:ident) => {{
            put!($i.a(), $result);
            next!(1)
        }};
        (@any $i:ident, $result:ident) => {
            set!($i.a(), $result, 1)
        };
    }
    macro_rules! int_op { ($i:ident, $method:ident, $write:ident, $generic:ident) => {{
        let (x, y) = (reg!($i.b()), reg!($i.c()));
        if x.both_int(y) {
            if let Some(result) = x.$method(y) { write!(@$write $i, result) }
            step!($i.with_op(Op::$generic), 1)
        }
        respecialize!($generic)
    }} }
    macro_rules! float_op { ($i:ident, $sign:tt, $write:ident, $generic:ident) => {{
        let (x, y) = (reg!($i.b()), reg!($i.c()));
        if x.both_flonum(y) {
            if let Some(result) = Word::flonum(x.as_flonum() $sign y.as_flonum()) { write!(@$write $i, result) }
            step!($i.with_op(Op::$generic), 1)
        }
        respecialize!($generic)
    }} }
    macro_rules! float_division { ($i:ident, $write:ident) => {{
        if reg!($i.c()).is_flonum() && reg!($i.c()).as_flonum() == 0.0 {
            step!($i.with_op(Op::Div), 1)
        }
        float_op!($i, /, $write, Div)
    }} }
    macro_rules! imm_op { ($i:ident, $method:ident, $write:ident, $generic:ident) => {{
        let x = reg!($i.b());
        if x.is_int() {
            if let Some(result) = x.$method(Word::small_int($i.c_imm())) { write!(@$write $i, result) }
            step!($i.with_op(Op::$generic), 1)
        }
        respecialize!($generic)
    }} }
    macro_rules! generic_arithmetic {
        ($i:ident) => {{
            // Other operands come again and again: looking at them closely took 69 instructions each time.
            let (x, y) = (reg!($i.b()), reg!($i.c()));
            let instr = $i.instr();
            if x.both_int(y) || x.both_flonum(y) {
                specialize::arithmetic(word!(0), x, y)
            }
            step!(instr, 1)
        }};
    }
    /// An operator on small ints that is not worth a form of its own; anything else is for the handler.
    macro_rules! small_op {
        ($i:ident, $x:expr, $y:expr, |$a:ident, $b:ident| $result:expr) => {{
            let (x, y): (Word, Word) = ($x, $y);
            if x.both_int(y) {
                let ($a, $b) = (x.as_int(), y.as_int());
                if let Some(result) = $result {
                    set!($i.a(), result, 1)
                }
            }
            step!($i, 1)
        }};
    }
    /// Compares and branches. The fast path branches by itself: joining it with the slow path first would cost a materialized bool.
    macro_rules! branch { ($i:ident, $way:ident, $x:expr, $y:expr, $sign:tt, $ints:expr, $floats:expr, $slow:expr) => {{
        let (x, y): (Word, Word) = ($x, $y);
        if $ints { branch!(@$way $i, (x.bits() as i64) $sign (y.bits() as i64)) }
        if $floats { branch!(@$way $i, x.as_flonum() $sign y.as_flonum()) }
        let truth = slow!($slow);
        let used = (used!($i, Field::B), if $i.spec().has_register_c() { used!($i, Field::C) } else { Word::UNDEF });
        branch!(@@$way $i, truth; drop_last!(used.0); drop_last!(used.1));
        continue
    }};
    (@$way:ident $i:ident, $truth:expr) => {{ branch!(@@$way $i, $truth;); continue }};
    (@@unless $i:ident, $truth:expr; $($drop:expr);*) => {{ if $truth { skip!(1) } else { jump!($i) } $($drop;)* }};
    (@@back $i:ident, $truth:expr; $($drop:expr);*) => {{ if $truth { jump!($i); $($drop;)* poll!() } else { skip!(1); $($drop;)* } }} }
    #[rustfmt::skip] macro_rules! branch_on {
        ($i:ident, $way:ident, Eq, $sign:tt) => { branch_on!(@ $i, $way, $sign, |x, y| ops::compare::equal(cx, x, y)) };
        ($i:ident, $way:ident, Ne, $sign:tt) => { branch_on!(@ $i, $way, $sign, |x, y| ops::compare::unequal(cx, x, y)) };
        ($i:ident, $way:ident, $how:ident, $sign:tt) => {
            branch_on!(@ $i, $way, $sign, |x, y| ops::compare::holds(cx, x, y, Comparison::$how))
        };
        (@ $i:ident, $way:ident, $sign:tt, |$lhs:ident, $rhs:ident| $slow:expr) => {{
            let (x, y) = (reg!($i.b()), reg!($i.c()));
            let ($lhs, $rhs) = (value!($i.b()), value!($i.c()));
            branch!($i, $way, x, y, $sign, x.both_int(y), x.both_flonum(y), $slow)
        }};
    }
    macro_rules! branch_on_imm {
        ($i:ident, $way:ident, $how:ident, $sign:tt) => {{
            let (x, y) = (reg!($i.b()), Word::small_int($i.c_imm()));
            let other = Value::small_int($i.c_imm());
            branch!(
                $i,
                $way,
                x,
                y,
                $sign,
                x.is_int(),
                false,
                ops::compare::holds(cx, value!($i.b()), &other, Comparison::$how)
            )
        }};
    }
    macro_rules! compare_value { ($i:ident, $sign:tt) => {{
        let (x, y) = (reg!($i.b()), reg!($i.c()));
        let truth = match () {
            _ if x.both_int(y) => (x.bits() as i64) $sign (y.bits() as i64),
            _ if x.both_flonum(y) => x.as_flonum() $sign y.as_flonum(),
            _ => step!($i, 1),
        };
        set!($i.a(), if truth { Word::TRUE } else { Word::FALSE }, 1)
    }} }
    /// `==` and `!=` of two strings, which are most of what is no number.
    #[rustfmt::skip] macro_rules! compare_strings { ($i:ident, $equal:literal) => {
        let (x, y) = (reg!($i.b()), reg!($i.c()));
        if is!(x, Str::SHAPE) && is!(y, Str::SHAPE) {
            let truth = object!(Str, x).same(object!(Str, y)) == $equal;
            let used = (used!($i, Field::B), used!($i, Field::C));
            let old = swap!(slot!($i.a()), if truth { Word::TRUE } else { Word::FALSE });
            skip!(1);
            drop_last!(old);
            drop_last!(used.0);
            drop_last!(used.1);
            continue;
        }
    } }
    /// The truth of a register.
    macro_rules! truth {
        ($n:expr) => {{
            let n = $n;
            match reg!(n) {
                word if word == Word::TRUE => true,
                word if word == Word::FALSE || word == Word::NONE => false,
                _ => slow!(ops::truth(cx, value!(n))),
            }
        }};
    }
    macro_rules! jump_on {
        ($i:ident, $truth:expr) => {{
            let truth = $truth;
            let used = used!($i, Field::B);
            unless!($i, !truth);
            drop_last!(used);
            continue;
        }};
    }

    // Generators.
    /// Resumes a suspended generator; this frame waits at `pc`.
    macro_rules! resume {
        ($word:expr, $resume_at:expr) => {{
            let (word, resume_at): (Word, *const CodeWord) = ($word, $resume_at);
            let generator = object!(Generator, word);
            generator.start(base, pc);
            enter_generator(cx, generator);
            base = Generator::registers(word.header());
            pc = resume_at;
            poll!();
            continue;
        }};
    }
    /// Hands a word to whoever resumed this generator, which goes on at `$resume_at` next time.
    macro_rules! hand_over {
        ($word:expr, $resume_at:expr) => {{
            let (word, resume_at): (Word, *const CodeWord) = ($word, $resume_at);
            let generator = generator!();
            leave_generator(cx, generator);
            let resumer = generator.stop(Some(resume_at));
            base = generator.resumer.get();
            pc = resumer;
            let waiting = word!(0).instr();
            // SAFETY: R4: the resumer waits at an instruction.
            match unsafe { std::mem::transmute::<u8, Op>(waiting.0 as u8) } {
                Op::Delegate => {
                    put!(waiting.b(), word);
                    skip!(1);
                    boundary(cx, frame!());
                    continue;
                }
                Op::Halt => return Ok(unsafe { Value::from_word(word) }),
                _ => {
                    let old = swap!(slot!(waiting.b()), word);
                    jump!(waiting);
                    drop_last!(old);
                    continue;
                }
            }
        }};
    }

    macro_rules! for_iter_any {
        ($i:ident) => {{
            match slow!(ops::iter::next(cx, value!($i.c()))) {
                Some(item) => {
                    let old = swap!(slot!($i.b()), item.into_word());
                    jump!($i);
                    drop_last!(old);
                    poll!()
                }
                None => skip!(1),
            }
            boundary(cx, frame!());
            continue;
        }};
    }
    macro_rules! for_iter_items {
        ($i:ident, $Iterator:ty, $field:ident, |$sequence:ident| $items:expr) => {{
            let iter = reg!($i.c());
            if is!(iter, <$Iterator>::SHAPE) {
                let iterator = object!($Iterator, iter);
                if let Some(sequence) = iterator.$field.get(cx)
                    && let $sequence = sequence.word()
                    && let Some(item) = $items.get(iterator.at.get())
                {
                    iterator.at.set(iterator.at.get() + 1);
                    let word = item.word();
                    retain!(word);
                    let old = swap!(slot!($i.b()), word);
                    jump!($i);
                    drop_last!(old);
                    poll!();
                    continue;
                }
                for_iter_any!($i)
            }
            respecialize!(ForIter)
        }};
    }
    macro_rules! unpack_any {
        ($i:ident) => {{
            let items = slow!(handlers::unpack(cx, value!($i.b()), $i.c()));
            let used = used!($i, Field::B);
            items.into_iter().enumerate().for_each(|(at, item)| put!($i.a() + at, item.into_word()));
            skip!(1);
            drop_last!(used);
            boundary(cx, frame!());
            continue;
        }};
    }

    loop {
        if T::WATCHES {
            Frame { base, pc } = slow!(T::step(cx, frame!()))
        }
        // SAFETY: R4: the low byte of an instruction is an opcode.
        let i = unsafe { Running::at(pc) };
        match unsafe { std::mem::transmute::<u8, Op>(i.opcode()) } {
            Op::Release => {
                let word = used!(i, Field::A);
                skip!(1);
                drop_last!(word)
            }
            Op::Copy => {
                let word = own!(i, Field::B);
                set!(i.a(), word, 1)
            }
            Op::Duplicate => {
                let word = reg!(i.b());
                retain!(word);
                set!(i.a(), word, 1)
            }
            Op::LoadInt => set!(i.a(), Word::small_int(i.b_imm()), 1),
            Op::LoadNone => set!(i.a(), Word::NONE, 1),
            Op::LoadBool => set!(i.a(), if i.flag() { Word::TRUE } else { Word::FALSE }, 1),
            Op::LoadConst => {
                let word = Code::const_word(word!(1));
                retain!(word);
                set!(i.a(), word, 2)
            }
            Op::NoOp => skip!(1),
            Op::CopyFree => {
                unsafe { arms::copy_free(base, i) };
                skip!(1)
            }
            Op::CheckBound => {
                if reg!(i.a()) == Word::UNDEF {
                    slow!(handlers::unbound_local::<()>(cx, i.a()))
                }
                skip!(1)
            }
            Op::Clear => {
                let old = swap!(slot!(i.a()), Word::UNDEF);
                skip!(1);
                drop_last!(old)
            }

            Op::LoadGlobal => {
                cx.frame = frame!();
                let instr = i.instr();
                specialize::load_global(cx, words!(3), code!().names[i.b()]);
                step!(instr, 3)
            }
            Op::LoadGlobalCell => load_cached!(i, 1, true, LoadGlobal),
            Op::LoadGlobalBuiltin => load_cached!(i, 2, cached!(GlobalCell, 1).word() == Word::UNDEF, LoadGlobal),
            Op::StoreGlobal => {
                let name = code!().names[i.b()];
                slow!(handlers::store_global(cx, value!(i.a()), name));
                specialize::store_global(cx, words!(2), name, Op::StoreGlobalCell);
                let used = used!(i, Field::A);
                skip!(2);
                drop_last!(used);
                boundary(cx, frame!())
            }
            Op::StoreGlobalCell => store_cached!(i, true, StoreGlobal),
            Op::LoadName => {
                cx.frame = frame!();
                let instr = i.instr();
                if reg!(i.b()) == Word::UNDEF {
                    specialize::load_name(cx, words!(3), code!().names[i.c()])
                }
                step!(instr, 3)
            }
            Op::LoadNameCell => load_cached!(i, 1, reg!(i.b()) == Word::UNDEF, LoadName),
            Op::LoadNameBuiltin => {
                let absent = reg!(i.b()) == Word::UNDEF && cached!(GlobalCell, 1).word() == Word::UNDEF;
                load_cached!(i, 2, absent, LoadName)
            }
            Op::StoreName => {
                let name = code!().names[i.c()];
                slow!(handlers::store_name(cx, value!(i.a()), value!(i.b()), name));
                if reg!(i.b()) == Word::UNDEF {
                    specialize::store_global(cx, words!(2), name, Op::StoreNameCell)
                }
                let used = used!(i, Field::A);
                skip!(2);
                drop_last!(used);
                boundary(cx, frame!())
            }
            Op::StoreNameCell => store_cached!(i, reg!(i.b()) == Word::UNDEF, StoreName),
            Op::LoadCell => {
                let cell = reg!(i.b());
                let word = object!(Cell, cell).value.get(cx).word();
                if word == Word::UNDEF {
                    slow!(handlers::unbound_cell::<()>(cx, i.b()))
                }
                retain!(word);
                set!(i.a(), word, 1)
            }
            Op::StoreCell => {
                let word = own!(i, Field::B);
                let cell = reg!(i.a());
                let old = object!(Cell, cell).value.replace(cx, unsafe { Value::from_word(word) }).into_word();
                skip!(1);
                drop_last!(old)
            }
            Op::MakeCell | Op::NewCell | Op::GetIter => step!(i, 1),

            Op::Add | Op::Sub | Op::Mul | Op::Div => generic_arithmetic!(i),
            Op::AddInt => int_op!(i, int_add, any, Add),
            Op::AddIntFresh => int_op!(i, int_add, fresh, Add),
            Op::SubInt => int_op!(i, int_sub, any, Sub),
            Op::SubIntFresh => int_op!(i, int_sub, fresh, Sub),
            Op::MulInt => int_op!(i, int_mul, any, Mul),
            Op::AddFloat => float_op!(i, +, any, Add),
            Op::AddFloatFresh => float_op!(i, +, fresh, Add),
            Op::SubFloat => float_op!(i, -, any, Sub),
            Op::SubFloatFresh => float_op!(i, -, fresh, Sub),
            Op::MulFloat => float_op!(i, *, any, Mul),
            Op::MulFloatFresh => float_op!(i, *, fresh, Mul),
            Op::DivFloat => float_division!(i, any),
            Op::DivFloatFresh => float_division!(i, fresh),
            Op::AddImm | Op::SubImm => {
                let instr = i.instr();
                specialize::arithmetic(word!(0), reg!(i.b()), Word::small_int(0));
                step!(instr, 1)
            }
            Op::AddImmInt => imm_op!(i, int_add, any, AddImm),
            Op::AddImmIntFresh => imm_op!(i, int_add, fresh, AddImm),
            Op::SubImmInt => imm_op!(i, int_sub, any, SubImm),
            Op::SubImmIntFresh => imm_op!(i, int_sub, fresh, SubImm),
            Op::MulImm => {
                small_op!(i, reg!(i.b()), Word::small_int(i.c_imm()), |a, b| a.checked_mul(b).and_then(Word::int))
            }
            Op::FloorDiv => {
                small_op!(i, reg!(i.b()), reg!(i.c()), |a, b| if b > 0 { Word::int(a.div_euclid(b)) } else { None })
            }
            Op::FloorDivImm => small_op!(i, reg!(i.b()), Word::small_int(i.c_imm()), |a, b| Word::int(a.div_euclid(b))),
            Op::Modulo => {
                small_op!(i, reg!(i.b()), reg!(i.c()), |a, b| if b > 0 { Word::int(a.rem_euclid(b)) } else { None })
            }
            Op::ModuloImm => small_op!(i, reg!(i.b()), Word::small_int(i.c_imm()), |a, b| Word::int(a.rem_euclid(b))),
            Op::BitAnd => small_op!(i, reg!(i.b()), reg!(i.c()), |a, b| Word::int(a & b)),
            Op::BitAndImm => small_op!(i, reg!(i.b()), Word::small_int(i.c_imm()), |a, b| Word::int(a & b)),
            Op::BitOr => small_op!(i, reg!(i.b()), reg!(i.c()), |a, b| Word::int(a | b)),
            Op::BitXor => small_op!(i, reg!(i.b()), reg!(i.c()), |a, b| Word::int(a ^ b)),
            Op::ShiftLeft => small_op!(i, reg!(i.b()), reg!(i.c()), |a, b| shifted(a, b)),
            Op::ShiftLeftImm => small_op!(i, reg!(i.b()), Word::small_int(i.c_imm()), |a, b| shifted(a, b)),
            Op::ShiftRight => {
                small_op!(i, reg!(i.b()), reg!(i.c()), |a, b| if b >= 0 { Word::int(a >> b.min(63)) } else { None })
            }
            Op::ShiftRightImm => small_op!(i, reg!(i.b()), Word::small_int(i.c_imm()), |a, b| Word::int(a >> b)),
            Op::Power | Op::MatMul => step!(i, 1),
            Op::Negative => {
                if let Some(result) = negative(reg!(i.b())) {
                    set!(i.a(), result, 1)
                }
                step!(i, 1)
            }
            Op::Not => {
                let truth = truth!(i.b());
                let used = used!(i, Field::B);
                let old = swap!(slot!(i.a()), if truth { Word::FALSE } else { Word::TRUE });
                skip!(1);
                drop_last!(old);
                drop_last!(used)
            }
            Op::Lt => compare_value!(i, <),
            Op::Le => compare_value!(i, <=),
            Op::Eq => {
                compare_strings!(i, true);
                compare_value!(i, ==)
            }
            Op::Ne => {
                compare_strings!(i, false);
                compare_value!(i, !=)
            }
            Op::Gt => compare_value!(i, >),
            Op::Ge => compare_value!(i, >=),
            Op::Is => {
                let truth = (reg!(i.b()) == reg!(i.c())) != i.flag();
                let used = (used!(i, Field::B), used!(i, Field::C));
                let old = swap!(slot!(i.a()), if truth { Word::TRUE } else { Word::FALSE });
                skip!(1);
                drop_last!(old);
                drop_last!(used.0);
                drop_last!(used.1)
            }

            Op::Jump => jump!(i),
            Op::JumpFar => pc = unsafe { pc.offset(i.far()) },
            Op::LoopBack => {
                jump!(i);
                poll!()
            }
            Op::LoopBackFar => {
                pc = unsafe { pc.offset(i.far()) };
                poll!()
            }
            Op::JumpIfTrue => jump_on!(i, truth!(i.b())),
            Op::JumpIfFalse => jump_on!(i, !truth!(i.b())),
            Op::JumpIfTrueKeep => unless!(i, !truth!(i.b())),
            Op::JumpIfFalseKeep => unless!(i, truth!(i.b())),
            Op::JumpIfNone => jump_on!(i, reg!(i.b()) == Word::NONE),
            Op::JumpIfNotNone => jump_on!(i, reg!(i.b()) != Word::NONE),
            Op::JumpIfBound => {
                unless!(i, reg!(i.b()) == Word::UNDEF);
            }
            Op::WhileTrue => {
                let truth = truth!(i.b());
                let used = used!(i, Field::B);
                if truth {
                    jump!(i)
                } else {
                    skip!(1)
                }
                drop_last!(used);
                if truth {
                    poll!()
                }
            }
            Op::UnlessLt => branch_on!(i, unless, Lt, <),
            Op::UnlessLe => branch_on!(i, unless, Le, <=),
            Op::UnlessEq => branch_on!(i, unless, Eq, ==),
            Op::UnlessNe => branch_on!(i, unless, Ne, !=),
            Op::UnlessGt => branch_on!(i, unless, Gt, >),
            Op::UnlessGe => branch_on!(i, unless, Ge, >=),
            Op::UnlessLtImm => branch_on_imm!(i, unless, Lt, <),
            Op::UnlessLeImm => branch_on_imm!(i, unless, Le, <=),
            Op::UnlessEqImm => branch_on_imm!(i, unless, Eq, ==),
            Op::UnlessNeImm => branch_on_imm!(i, unless, Ne, !=),
            Op::UnlessGtImm => branch_on_imm!(i, unless, Gt, >),
            Op::UnlessGeImm => branch_on_imm!(i, unless, Ge, >=),
            Op::WhileLt => branch_on!(i, back, Lt, <),
            Op::WhileLe => branch_on!(i, back, Le, <=),
            Op::WhileEq => branch_on!(i, back, Eq, ==),
            Op::WhileNe => branch_on!(i, back, Ne, !=),
            Op::WhileGt => branch_on!(i, back, Gt, >),
            Op::WhileGe => branch_on!(i, back, Ge, >=),
            Op::WhileLtImm => branch_on_imm!(i, back, Lt, <),
            Op::WhileLeImm => branch_on_imm!(i, back, Le, <=),
            Op::WhileEqImm => branch_on_imm!(i, back, Eq, ==),
            Op::WhileNeImm => branch_on_imm!(i, back, Ne, !=),
            Op::WhileGtImm => branch_on_imm!(i, back, Gt, >),
            Op::WhileGeImm => branch_on_imm!(i, back, Ge, >=),
            Op::UnlessContains => {
                let found = slow!(ops::contains(cx, value!(i.c()), value!(i.b())));
                let used = (used!(i, Field::B), used!(i, Field::C));
                unless!(i, found != i.flag());
                drop_last!(used.0);
                drop_last!(used.1);
                boundary(cx, frame!())
            }
            Op::UnlessIs => {
                let truth = (reg!(i.b()) == reg!(i.c())) != i.flag();
                let used = (used!(i, Field::B), used!(i, Field::C));
                unless!(i, truth);
                drop_last!(used.0);
                drop_last!(used.1)
            }

            Op::LoadAttr => {
                cx.frame = frame!();
                let instr = i.instr();
                specialize::load_attr(cx, words!(4), value!(i.b()), code!().names[i.c()]);
                step!(instr, 4)
            }
            Op::LoadSlot => {
                let (object, cache) = (reg!(i.b()), word!(1).bits());
                if is!(object, cache as u32) {
                    load_slot!(i, object, cache)
                }
                cx.frame = frame!();
                specialize::load_another_slot(cx, words!(4), value!(i.b()), code!().names[i.c()])
            }
            Op::LoadSlotAny => {
                let object = reg!(i.b());
                if let Some(cache) = words!(4)[1..].iter().map(CodeWord::bits).find(|cache| is!(object, *cache as u32))
                {
                    load_slot!(i, object, cache)
                }
                cx.frame = frame!();
                specialize::load_another_slot(cx, words!(4), value!(i.b()), code!().names[i.c()])
            }
            Op::LoadClassValue => {
                let (object, cache) = (reg!(i.b()), word!(1).bits());
                if is!(object, cache as u32) && cached!(Type, 2).version.get() as usize == cache >> 32 {
                    let word = cached_object!(3);
                    store_part!(i, Field::B, word, 4)
                }
                miss!(LoadAttr)
            }
            Op::LoadMethodBound => {
                let (object, cache) = (reg!(i.b()), word!(1).bits());
                if is!(object, cache as u32) && cached!(Type, 2).version.get() as usize == cache >> 32 {
                    let bound = unsafe { arms::bind(cx, cached_object!(3), value!(i.b())) };
                    let used = used!(i, Field::B);
                    let old = swap!(slot!(i.a()), bound);
                    skip!(4);
                    drop_last!(old);
                    drop_last!(used);
                    continue;
                }
                miss!(LoadAttr)
            }
            Op::LoadProperty => {
                let (object, cache) = (reg!(i.b()), word!(1).bits());
                if is!(object, cache as u32) && cached!(Type, 2).version.get() as usize == cache >> 32 {
                    let getter = object!(Property, cached_object!(3)).getter(cx).word();
                    if is!(getter, Function::SHAPE) && object!(Function, getter).simple_args.get() == 1 {
                        let link = slot!(code!().data.registers as usize);
                        if link.wrapping_add(4) > cx.stack.limit {
                            slow!(cx.grow_stack(link.wrapping_add(4)))
                        }
                        // SAFETY: F1 and N2: there is room above the frame; the words move or are counted.
                        unsafe {
                            frame::write_link(link, frame!());
                            link.add(2).write(getter);
                            getter.retain();
                            link.add(4).write(own!(i, Field::B));
                            enter!(link.add(2), getter, frame::finish_getter())
                        }
                    }
                    step!(i.with_op(Op::LoadAttr), 4)
                }
                miss!(LoadAttr)
            }
            Op::LoadModuleAttr => {
                let object = reg!(i.b());
                if is!(object, Module::SHAPE)
                    && object!(Module, object).dict.exact::<Dict>().and_then(|dict| dict.cells_id(cx))
                        == Some(word!(1).bits() as u64)
                {
                    let word = cached!(GlobalCell, 2).word();
                    if word != Word::UNDEF {
                        store_part!(i, Field::B, word, 4)
                    }
                }
                miss!(LoadAttr)
            }
            Op::StoreAttr => {
                cx.frame = frame!();
                let instr = i.instr();
                specialize::store_attr(cx, words!(3), value!(i.a()), code!().names[i.c()]);
                step!(instr, 3)
            }
            Op::StoreSlot => {
                let (object, cache) = (reg!(i.a()), word!(1).bits());
                if is!(object, cache as u32) {
                    store_slot!(i, object, cache)
                }
                cx.frame = frame!();
                specialize::store_another_slot(cx, words!(3), value!(i.a()), code!().names[i.c()])
            }
            Op::StoreSlotAny => {
                let object = reg!(i.a());
                if let Some(cache) = words!(3)[1..].iter().map(CodeWord::bits).find(|cache| is!(object, *cache as u32))
                {
                    store_slot!(i, object, cache)
                }
                cx.frame = frame!();
                specialize::store_another_slot(cx, words!(3), value!(i.a()), code!().names[i.c()])
            }
            Op::AppendSlot => {
                let (object, cache) = (reg!(i.a()), word!(1).bits());
                if is!(object, cache as u32) {
                    let word = own!(i, Field::B);
                    let (slot, shape) = (attribute!(object, cache >> 32), word!(2).bits() as u32);
                    // SAFETY: I1 and I2: the slot exists, is not live, and is what the next shape adds.
                    unsafe {
                        slot.write(word);
                        (*object.header()).set_shape(shape)
                    };
                    let used = used!(i, Field::A);
                    skip!(3);
                    drop_last!(used);
                    continue;
                }
                miss!(StoreAttr)
            }
            Op::Subscript => {
                let instr = i.instr();
                specialize::subscript(word!(0), value!(i.b()), value!(i.c()));
                step!(instr, 1)
            }
            Op::SubscriptList => subscript_items!(i, List, |list| list.items.get(cx)),
            Op::SubscriptTuple => subscript_items!(i, Tuple, |tuple| tuple.items()),
            Op::SubscriptStr => {
                let (object, index) = (reg!(i.b()), reg!(i.c()));
                if is!(object, Str::SHAPE) && index.is_int() {
                    store_char!(i, object, index.as_int());
                    step!(i.with_op(Op::Subscript), 1)
                }
                respecialize!(Subscript)
            }
            Op::SubscriptDict => {
                if is!(reg!(i.b()), Dict::SHAPE) {
                    let item = slow!(ops::dict::get(cx, value!(i.b()), value!(i.c())));
                    let Some(item) = item else { step!(i.with_op(Op::Subscript), 1) };
                    let used = (used!(i, Field::B), used!(i, Field::C));
                    let old = swap!(slot!(i.a()), item.into_word());
                    skip!(1);
                    drop_last!(old);
                    drop_last!(used.0);
                    drop_last!(used.1);
                    boundary(cx, frame!());
                    continue;
                }
                respecialize!(Subscript)
            }
            Op::SubscriptImm => {
                let object = reg!(i.b());
                if is!(object, List::SHAPE)
                    && let Some(item) = at(object!(List, object).items.get(cx), i.c_imm() as i64)
                {
                    store_part!(i, Field::B, item.word(), 1)
                }
                if is!(object, Tuple::SHAPE)
                    && let Some(item) = at(object!(Tuple, object).items(), i.c_imm() as i64)
                {
                    store_part!(i, Field::B, item.word(), 1)
                }
                if is!(object, Str::SHAPE) {
                    store_char!(i, object, i.c_imm() as i64);
                }
                step!(i, 1)
            }
            Op::StoreSubscript => {
                let instr = i.instr();
                specialize::store_subscript(word!(0), value!(i.a()), value!(i.b()));
                step!(instr, 1)
            }
            Op::StoreSubscriptList => {
                let (object, index) = (reg!(i.a()), reg!(i.b()));
                if is!(object, List::SHAPE) && index.is_int() {
                    let length = object!(List, object).items.get(cx).len();
                    if let Some(at) = position(length, index.as_int()) {
                        let word = own!(i, Field::C);
                        let item = &mut object!(List, object).items.get_mut(cx)[at];
                        // SAFETY: `own!` gave the word a count for the list.
                        let old = std::mem::replace(item, unsafe { Value::from_word(word) }).into_word();
                        let used = used!(i, Field::A);
                        skip!(1);
                        drop_last!(old);
                        drop_last!(used);
                        continue;
                    }
                    step!(i.with_op(Op::StoreSubscript), 1)
                }
                respecialize!(StoreSubscript)
            }
            Op::StoreSubscriptDict => {
                if is!(reg!(i.a()), Dict::SHAPE) {
                    slow!(ops::dict::set(cx, value!(i.a()), value!(i.b()), value!(i.c()).clone()));
                    let used = (used!(i, Field::A), used!(i, Field::B), used!(i, Field::C));
                    skip!(1);
                    drop_last!(used.0);
                    drop_last!(used.1);
                    drop_last!(used.2);
                    boundary(cx, frame!());
                    continue;
                }
                respecialize!(StoreSubscript)
            }

            Op::Call => call!(slot!(i.a()), arguments!(i), pc),
            Op::CallKw => {
                let (n, names) = (arguments!(i), names!(i));
                entered!(unsafe { enter(cx, slot!(i.a()), n, Some(names), pc) }, slot!(i.a()), pc)
            }
            Op::CallEx => entered!(unsafe { enter_spread(cx, slot!(i.a()), pc, false) }, slot!(i.a()), pc),
            Op::CallOut => {
                let n = arguments!(i);
                call_out!(unsafe { enter_out(cx, slot!(i.a()), n, None) })
            }
            Op::CallKwOut => {
                let (n, names) = (arguments!(i), names!(i));
                call_out!(unsafe { enter_out(cx, slot!(i.a()), n, Some(names)) })
            }
            Op::CallExOut => call_out!(unsafe { enter_spread(cx, slot!(i.a()), pc, true) }),
            Op::CallGlobal => {
                let name = code!().names[i.c()];
                cx.frame = frame!();
                specialize::call_global(cx, words!(CALL_WORDS), i.instr(), name);
                let callee = look_up!(handlers::load_global(cx, name));
                put!(i.a(), callee.into_word());
                call!(slot!(i.a()), i.b(), pc)
            }
            Op::CallGlobalCell => {
                let cell = cached!(GlobalCell, 1);
                if cell.version.get() == word!(2).bits() {
                    let callee = cell.word();
                    retain!(callee);
                    put!(i.a(), callee);
                    enter!(slot!(i.a()), callee, pc)
                }
                respecialize!(CallGlobal)
            }
            Op::CallGlobalClass => {
                let cell = cached!(GlobalCell, 1);
                if cell.version.get() == word!(2).bits() && object!(Type, cell.word()).plain_init.get(cx).is_some() {
                    let slot = slot!(i.a());
                    // The cell keeps the class alive; nothing runs before the frame is open.
                    let class = object!(Type, cell.word());
                    entered!(unsafe { construct(cx, slot, class, i.b(), pc) }, slot, pc)
                }
                respecialize!(CallGlobal)
            }
            Op::CallGlobalNative => {
                let cell = cached!(GlobalCell, 2);
                if cached!(GlobalCell, 1).word() == Word::UNDEF && cell.version.get() == word!(3).bits() {
                    call_native!(i, object!(Native, cell.word()).def)
                }
                respecialize!(CallGlobal)
            }
            Op::CallGlobalBuiltin => {
                let callee = cached!(GlobalCell, 2).word();
                if cached!(GlobalCell, 1).word() == Word::UNDEF && callee != Word::UNDEF {
                    retain!(callee);
                    put!(i.a(), callee);
                    call!(slot!(i.a()), i.b(), pc)
                }
                respecialize!(CallGlobal)
            }
            Op::CallGlobalAny => {
                let cell = cached!(GlobalCell, 1);
                if cell.version.get() == word!(2).bits() {
                    let callee = cell.word();
                    retain!(callee);
                    put!(i.a(), callee);
                    call!(slot!(i.a()), i.b(), pc)
                }
                respecialize!(CallGlobal)
            }
            Op::CallMethod => {
                let name = code!().names[i.c()];
                cx.frame = frame!();
                specialize::call_method(cx, words!(CALL_WORDS), i.instr(), value!(i.a() + 2), name);
                let bound = look_up!(unsafe { load_method(cx, slot!(i.a()), i.b(), name) });
                call!(slot!(i.a()), i.b() - !bound as usize, pc)
            }
            Op::CallMethodKnown => {
                if method_known!(i) {
                    enter!(slot!(i.a()), put_known!(i), pc)
                }
                miss!(CallMethod)
            }
            Op::CallMethodAny => {
                if method_known!(i) {
                    put_known!(i);
                    call!(slot!(i.a()), i.b(), pc)
                }
                miss!(CallMethod)
            }
            Op::CallMethodOutAny => {
                if method_known!(i) {
                    put_known!(i);
                    call_out!(unsafe { enter_out(cx, slot!(i.a()), i.b(), None) })
                }
                miss!(CallMethodOut)
            }
            Op::LoadMethod => {
                let name = code!().names[i.b()];
                cx.frame = frame!();
                specialize::load_method(cx, words!(CALL_WORDS), value!(i.a() + 2), name);
                let bound = slow!(unsafe { find_method(cx, slot!(i.a()), name) });
                let used = if bound { Word::UNDEF } else { swap!(slot!(i.a() + 2), Word::UNDEF) };
                skip!(CALL_WORDS);
                drop_last!(used);
                boundary(cx, frame!())
            }
            Op::LoadMethodKnown => {
                if method_known!(i) {
                    put_known!(i);
                    next!(CALL_WORDS)
                }
                miss!(LoadMethod)
            }
            Op::CallMember => {
                if let Some(n) = unsafe { arms::member(cx, slot!(i.a()), i.b(), words!(CALL_WORDS)) } {
                    call!(slot!(i.a()), n, pc)
                }
                miss!(CallMethod)
            }
            Op::LoadSuper => {
                let used = slow!(unsafe { arms::load_super(cx, base, i, words!(CALL_WORDS + 1)) });
                skip!(CALL_WORDS + 1);
                drop_last!(used);
                boundary(cx, frame!())
            }
            Op::CallMethodNative | Op::CallMethodOutNative => {
                if is!(reg!(i.a() + 2), word!(1).bits() as u32) {
                    call_native!(i, cached!(NativeDef, 2))
                }
                let out = i.opcode() == Op::CallMethodOutNative as u8;
                word!(0).miss(word!(1), if out { Op::CallMethodOut } else { Op::CallMethod })
            }
            Op::CallMethodOut => {
                let name = code!().names[i.c()];
                cx.frame = frame!();
                specialize::call_method(cx, words!(CALL_WORDS), i.instr(), value!(i.a() + 2), name);
                let bound = look_up!(unsafe { load_method(cx, slot!(i.a()), i.b(), name) });
                let n = i.b() - !bound as usize;
                call_out!(unsafe { enter_out(cx, slot!(i.a()), n, None) })
            }
            Op::ReturnValue => {
                let result = own!(i, Field::A);
                leave!(i.b(), result)
            }
            Op::ReturnNone => leave!(i.b(), Word::NONE),
            Op::ReturnValueViewed | Op::ReturnNoneViewed => {
                Frame { base, pc } = unsafe { leave_viewed(cx, frame!()) };
                boundary(cx, frame!())
            }
            Op::FinishInit => {
                let result = swap!(slot!(0), Word::UNDEF);
                let (slot, from) = returning!();
                finish_call!(slot, from);
                if result != Word::NONE {
                    // The call is over but for its result: the error is raised where the call stands.
                    pc = from;
                    slow!(unsafe { arms::refuse_init_result(cx, slot, result) })
                }
                boundary(cx, frame!())
            }
            Op::FinishGetter => {
                let result = swap!(slot!(0), Word::UNDEF);
                // SAFETY: N2: the link of a getter's call.
                Frame { base, pc } = unsafe { frame::read_link(base.sub(2)) };
                let old = swap!(slot!(word!(0).instr().a()), result);
                skip!(CALL_WORDS);
                drop_last!(old);
                boundary(cx, frame!())
            }
            Op::FinishCallOut => {
                let result = swap!(slot!(0), Word::UNDEF);
                // SAFETY: N2: the link of a call from a generator's body.
                Frame { base, pc } = unsafe { frame::read_link(base.sub(2)) };
                put!(word!(0).instr().a(), result);
                skip!(CALL_WORDS);
                boundary(cx, frame!())
            }
            Op::Halt => return Ok(unsafe { Value::from_word(base.replace(Word::UNDEF)) }),

            Op::ForIter => {
                let body = unsafe { &*pc.offset(i.to()) }.instr();
                specialize::for_iter(word!(0), value!(i.c()), body);
                for_iter_any!(i)
            }
            Op::ForIterList => for_iter_items!(i, ListIterator, list, |list| object!(List, list).items.get(cx)),
            Op::ForIterTuple => for_iter_items!(i, TupleIterator, tuple, |tuple| object!(Tuple, tuple).items()),
            Op::ForIterRange => {
                let iter = reg!(i.c());
                if is!(iter, RangeIterator::SHAPE) {
                    let range = object!(RangeIterator, iter);
                    let left = range.left.get();
                    if left == 0 {
                        skip!(1);
                        continue;
                    }
                    let item = range.next.get();
                    range.left.set(left - 1);
                    range.next.set(item.wrapping_add(range.step));
                    // The bounds of such a range are small ints.
                    let old = swap!(slot!(i.b()), Word::int(item).unwrap_or(Word::NONE));
                    jump!(i);
                    drop_last!(old);
                    poll!();
                    continue;
                }
                respecialize!(ForIter)
            }
            Op::ForIterPair => {
                if let Some(next) = iterators::pairs(value!(i.c())) {
                    match slow!(next(cx, value!(i.c()))) {
                        Some([first, second]) => {
                            // The unpacking is done when the loop jumps over it.
                            jump!(i);
                            let to = word!(0).instr().a();
                            put!(to, first.into_word());
                            put!(to + 1, second.into_word());
                            skip!(1);
                            poll!()
                        }
                        None => skip!(1),
                    }
                    boundary(cx, frame!());
                    continue;
                }
                respecialize!(ForIter)
            }
            Op::ForIterGenerator => {
                let iter = reg!(i.c());
                if iter.is_counted() && unsafe { iter.shape() } & KIND_MASK == crate::object::kinds::GENERATOR {
                    let generator = object!(Generator, iter);
                    if let Some(resume_at) = generator.suspended_at() {
                        if cx.frame_room() {
                            generator.set_flag(STARTED, true);
                            resume!(iter, resume_at)
                        }
                        slow!(Err(cx.recursion_error("")))
                    }
                    for_iter_any!(i)
                }
                respecialize!(ForIter)
            }
            Op::Unpack => {
                specialize::unpack(word!(0), value!(i.b()));
                unpack_any!(i)
            }
            Op::UnpackTuple => {
                let tuple = reg!(i.b());
                if is!(tuple, Tuple::SHAPE) && object!(Tuple, tuple).len() == i.c() {
                    let used = unsafe { arms::unpack_tuple(base, i, object!(Tuple, tuple).items()) };
                    skip!(1);
                    drop_last!(used);
                    continue;
                }
                unpack_any!(i)
            }
            Op::UnpackStar => {
                let items = slow!(handlers::unpack_star(cx, value!(i.b()), i.c() & 0xff, i.c() >> 8));
                let used = used!(i, Field::B);
                items.into_iter().enumerate().for_each(|(at, item)| put!(i.a() + at, item.into_word()));
                skip!(1);
                drop_last!(used);
                boundary(cx, frame!())
            }

            Op::YieldDrop => {
                let word = own!(i, Field::A);
                hand_over!(word, pc.wrapping_add(1))
            }
            Op::YieldValue | Op::YieldDelegated => {
                let word = own!(i, Field::B);
                // What is sent is None unless somebody sends something else, so resuming need not write it.
                let old = swap!(slot!(i.a()), Word::NONE);
                drop_last!(old);
                hand_over!(word, pc.wrapping_add(1))
            }
            Op::Delegate => {
                let iter = reg!(i.c());
                if iter.is_counted() && is_generator_shape(unsafe { iter.shape() }) {
                    let generator = object!(Generator, iter);
                    if let Some(resume_at) = generator.suspended_at()
                        && (generator.is_started() || reg!(i.b()) == Word::NONE)
                    {
                        let sent = swap!(slot!(i.b()), Word::UNDEF);
                        if generator.is_started() {
                            // SAFETY: the generator is suspended behind a `yield`.
                            unsafe {
                                write_sent(Generator::registers(iter.header()), resume_at, Value::from_word(sent))
                            }
                        }
                        if cx.frame_room() {
                            generator.set_flag(STARTED, true);
                            resume!(iter, resume_at)
                        }
                        end_unstarted(generator);
                        slow!(Err(cx.recursion_error("")))
                    }
                }
                let (value, done) = slow!(handlers::delegate(cx, value!(i.c()), value!(i.b())));
                let used = swap!(slot!(i.b()), value.into_word());
                if done {
                    jump!(i)
                } else {
                    skip!(1)
                }
                drop_last!(used);
                boundary(cx, frame!())
            }
            Op::GeneratorReturn => {
                let result = own!(i, Field::A);
                unsafe { detach_returning(cx, frame!()) };
                let died = sweep!(i.b());
                let generator = generator!();
                leave_generator(cx, generator);
                generator.forget_finalizer();
                pc = generator.stop(None);
                base = generator.resumer.get();
                let waiting = word!(0).instr();
                // SAFETY: R4.
                match unsafe { std::mem::transmute::<u8, Op>(waiting.0 as u8) } {
                    Op::Delegate => {
                        put!(waiting.b(), result);
                        jump!(waiting)
                    }
                    Op::Halt => return Ok(unsafe { Value::from_word(result) }),
                    _ => {
                        skip!(1);
                        drop_last!(result)
                    }
                }
                if died {
                    boundary(cx, frame!())
                }
            }

            Op::EnterHandler => {
                let generator = if code!().data.is_generator() { Some(generator!()) } else { None };
                let (previous, exception) = enter_handler(cx, generator);
                let old = swap!(slot!(i.b()), exception.into_word());
                put!(i.a(), previous.into_word());
                skip!(1);
                drop_last!(old)
            }
            Op::LeaveHandler => {
                let previous = unsafe { Value::from_word(swap!(slot!(i.a()), Word::UNDEF)) };
                let old = if previous.is_undef() {
                    leave_handler(cx, generator!())
                } else {
                    std::mem::replace(&mut cx.handled, previous)
                };
                let old = old.into_word();
                skip!(1);
                drop_last!(old)
            }
            Op::UnlessException => {
                let matches = slow!(handlers::matches(cx, value!(i.b()), value!(i.c())));
                let used = used!(i, Field::C);
                unless!(i, matches);
                drop_last!(used);
                boundary(cx, frame!())
            }
            Op::SplitGroup => {
                let parts = slow!(handlers::split_group(cx, value!(i.b()), value!(i.c())));
                let used = unsafe { arms::split_group(cx, base, i, parts) };
                skip!(1);
                used.into_iter().for_each(|word| drop_last!(word));
                boundary(cx, frame!())
            }
            Op::SpreadException => {
                let parts = handlers::spread_exception(cx, value!(i.b()));
                parts.into_iter().enumerate().for_each(|(at, part)| put!(i.a() + at, part.into_word()));
                skip!(1)
            }
            for_each_op!(simple_rows) => step!(i, 1),
        }
    }
}
