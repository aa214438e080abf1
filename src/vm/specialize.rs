//! Rewriting of instructions by what they meet: the caches' slow halves. Each function looks at the operands of a generic
//! instruction and, when a special form fits, fills the cache words and changes the opcode for the next time. `words` starts at the
//! instruction.
//!
//! - Z1. What goes into a cache word holds for as long as its guard passes (C2); cells live as long as their dict (L3).

#![expect(unsafe_code, reason = "windows and cells")]

use super::arms::OF_MODULE;
use super::call::constructs_plainly;
use crate::bytecode::{Field, Instr, Kind, Op};
use crate::heap::{INSTANCE, Object, Value, Word};
use crate::object::layout::code::CodeWord;
use crate::object::layout::dict::Dict;
use crate::object::layout::function::Function;
use crate::object::layout::generator::is_generator_shape;
use crate::object::layout::list::{List, ListIterator, RangeIterator, TupleIterator};
use crate::object::layout::native::{ClassMethod, MemberDescriptor, MethodDescriptor, Module, Native, StaticMethod};
use crate::object::layout::tuple::Tuple;
use crate::object::type_object::{HEAP_TYPE, METHOD_DESCRIPTOR, PLAIN_GETATTR, PLAIN_SETATTR, Type, as_type};
use crate::object::{Cx, Name, Str, attr, kinds};
use crate::types::property::Property;
use crate::types::{iterators, super_};

/// `add`, `sub`, `mul` or `div`, also with an immediate.
#[inline(never)]
pub(crate) fn arithmetic(word: &CodeWord, lhs: Word, rhs: Word) {
    let instr = word.instr();
    let spec = instr.spec();
    let second =
        spec.operands.iter().any(|&(field, kind, _)| field == Field::C && kind == Kind::In) && instr.a() == instr.c();
    let fresh = instr.is_temp(Field::A) || instr.a() == instr.b() || second;
    let special = match (spec.op, lhs.both_int(rhs), lhs.both_flonum(rhs)) {
        (Op::Add, true, _) if fresh => Op::AddIntFresh,
        (Op::Add, true, _) => Op::AddInt,
        (Op::Sub, true, _) if fresh => Op::SubIntFresh,
        (Op::Sub, true, _) => Op::SubInt,
        (Op::Mul, true, _) => Op::MulInt,
        (Op::AddImm, true, _) if fresh => Op::AddImmIntFresh,
        (Op::AddImm, true, _) => Op::AddImmInt,
        (Op::SubImm, true, _) if fresh => Op::SubImmIntFresh,
        (Op::SubImm, true, _) => Op::SubImmInt,
        (Op::Add, _, true) if fresh => Op::AddFloatFresh,
        (Op::Add, _, true) => Op::AddFloat,
        (Op::Sub, _, true) if fresh => Op::SubFloatFresh,
        (Op::Sub, _, true) => Op::SubFloat,
        (Op::Mul, _, true) if fresh => Op::MulFloatFresh,
        (Op::Mul, _, true) => Op::MulFloat,
        (Op::Div, _, true) if fresh => Op::DivFloatFresh,
        (Op::Div, _, true) => Op::DivFloat,
        _ => return,
    };
    word.set_op(special);
}

/// The globals of the code that runs, and its built-in names.
fn namespaces(cx: &Cx) -> (Value, Value) {
    let function = crate::object::frame::Running::nth(cx, 0).expect("an instruction runs in a frame").function;
    (function.globals.clone(), function.builtins.clone())
}

/// Fills two words with the cells of a name: in the module, and in the built-in names. Returns the namespace that binds it, and
/// whether that is the module's. `None` when nobody does, or when a namespace is a mapping that has its own idea of what it contains.
fn global_cells(cx: &mut Cx, words: &[CodeWord], name: Name) -> Option<(Value, bool)> {
    let (globals, builtins) = namespaces(cx);
    words[1].set_pointer(globals.exact::<Dict>()?.cell(cx, name));
    words[2].set_pointer(builtins.exact::<Dict>()?.cell(cx, name));
    let is_bound = |dict: &Value| dict.exact::<Dict>().is_some_and(|dict| dict.find_name(cx, name).is_some());
    if is_bound(&globals) {
        Some((globals, true))
    } else if is_bound(&builtins) {
        Some((builtins, false))
    } else {
        None
    }
}

#[inline(never)]
pub(crate) fn load_global(cx: &mut Cx, words: &[CodeWord], name: Name) {
    match global_cells(cx, words, name) {
        Some((_, true)) => words[0].set_op(Op::LoadGlobalCell),
        Some((_, false)) => words[0].set_op(Op::LoadGlobalBuiltin),
        None => {}
    }
}

#[inline(never)]
pub(crate) fn load_name(cx: &mut Cx, words: &[CodeWord], name: Name) {
    match global_cells(cx, words, name) {
        Some((_, true)) => words[0].set_op(Op::LoadNameCell),
        Some((_, false)) => words[0].set_op(Op::LoadNameBuiltin),
        None => {}
    }
}

/// To be called after the store, so that the name is bound.
#[inline(never)]
pub(crate) fn store_global(cx: &mut Cx, words: &[CodeWord], name: Name, op: Op) {
    let (globals, _) = namespaces(cx);
    let Some(dict) = globals.exact::<Dict>() else { return };
    if dict.find_name(cx, name).is_some() {
        words[1].set_pointer(dict.cell(cx, name));
        words[0].set_op(op);
    }
}

/// Whether the running code has its registers in a generator, above which there is no room for a frame.
fn in_generator(cx: &Cx) -> bool {
    crate::object::frame::Running::nth(cx, 0).is_none_or(|running| running.code.data.is_generator())
}

#[inline(never)]
pub(crate) fn load_attr(cx: &mut Cx, words: &[CodeWord], object: &Value, name: Name) {
    if words[0].rests(&words[1]) {
        return;
    }
    if let Some(module) = object.exact::<Module>() {
        if module_cell(cx, words, module, name) {
            words[0].set_op(Op::LoadModuleAttr);
        }
        return;
    }
    let shape = object.shape();
    if !object.word().is_counted() || shape & INSTANCE == 0 {
        return;
    }
    let class = cx.type_of(object);
    let inside = as_type(&class);
    if !inside.has(PLAIN_GETATTR) {
        return;
    }
    let found = cx.lookup(inside, name);
    if let Some(found) = &found
        && attr::is_data_descriptor(cx, found)
    {
        if let Some(slot) = found.exact::<MemberDescriptor>().and_then(MemberDescriptor::slot) {
            fill(words, shape as usize | (slot as usize) << 32, Op::LoadSlot);
        }
        let version = cx.version_of(inside);
        if found.exact::<Property>().is_some() && version != 0 && !in_generator(cx) {
            words[1].set_bits(shape as usize | (version as usize) << 32);
            words[2].set_pointer(&raw const *inside);
            words[3].set_pointer(found.word().header());
            words[0].set_op(Op::LoadProperty);
        }
        return;
    }
    if !cx.state().shapes.get(shape).is_dict
        && let Some(slot) = cx.state().shapes.slot(shape, name)
    {
        fill(words, shape as usize | slot << 32, Op::LoadSlot);
        return;
    }
    let version = cx.version_of(inside);
    let (Some(found), false) = (found, cx.state().shapes.get(shape).is_dict) else { return };
    if version == 0 {
        return;
    }
    words[1].set_bits(shape as usize | (version as usize) << 32);
    words[2].set_pointer(&raw const *inside);
    words[3].set_pointer(found.word().header());
    if found.exact::<Function>().is_some() {
        words[0].set_op(Op::LoadMethodBound);
    } else if cx.ty(&found).slots.get(cx).descr_get.is_none() {
        words[0].set_op(Op::LoadClassValue);
    }
}

/// Fills two words with the identity of a module's names and the cell of one, if the module binds it.
fn module_cell(cx: &mut Cx, words: &[CodeWord], module: &Module, name: Name) -> bool {
    let Some(dict) = module.dict.exact::<Dict>().filter(|dict| dict.find_name(cx, name).is_some()) else {
        return false;
    };
    let cell = dict.cell(cx, name);
    words[1].set_bits(dict.cells_id(cx).unwrap_or(0) as usize);
    words[2].set_pointer(cell);
    true
}

/// Fills all cache words with one entry.
fn fill(words: &[CodeWord], entry: usize, op: Op) {
    words[1..].iter().for_each(|word| word.set_bits(entry));
    words[0].set_op(op);
}

/// After `load_slot` met an object of another shape: its slot is noted as well.
#[cold]
#[inline(never)]
pub(crate) fn load_another_slot(cx: &mut Cx, words: &[CodeWord], object: &Value, name: Name) {
    another_slot(words, (Op::LoadSlotAny, Op::LoadAttr), |words| {
        load_attr(cx, words, object, name);
        words[0].instr().spec().op == Op::LoadSlot
    })
}

/// As `load_another_slot`.
#[cold]
#[inline(never)]
pub(crate) fn store_another_slot(cx: &mut Cx, words: &[CodeWord], object: &Value, name: Name) {
    another_slot(words, (Op::StoreSlotAny, Op::StoreAttr), |words| {
        store_attr(cx, words, object, name);
        words[0].instr().spec().op == Op::StoreSlot
    })
}

fn another_slot(words: &[CodeWord], (any, generic): (Op, Op), specialize: impl FnOnce(&[CodeWord]) -> bool) {
    let known: Vec<usize> = words[1..].iter().map(CodeWord::bits).collect();
    words[0].miss(&words[1], generic);
    if specialize(words) {
        words[2..].iter().zip(known).for_each(|(word, bits)| word.set_bits(bits));
        words[0].set_op(any);
    } else {
        words[0].set_op(generic);
    }
}

/// To be called before the store.
#[inline(never)]
pub(crate) fn store_attr(cx: &mut Cx, words: &[CodeWord], object: &Value, name: Name) {
    if words[0].rests(&words[1]) {
        return;
    }
    let shape = object.shape();
    if !object.word().is_counted() || shape & INSTANCE == 0 || cx.state().shapes.get(shape).is_dict {
        return;
    }
    let class = cx.type_of(object);
    if !as_type(&class).has(PLAIN_SETATTR) {
        return;
    }
    if let Some(found) = cx.lookup(as_type(&class), name)
        && attr::is_data_descriptor(cx, &found)
    {
        if let Some(slot) = found.exact::<MemberDescriptor>().and_then(MemberDescriptor::slot) {
            fill(words, shape as usize | (slot as usize) << 32, Op::StoreSlot);
        }
        return;
    }
    if let Some(slot) = cx.state().shapes.slot(shape, name) {
        fill(words, shape as usize | slot << 32, Op::StoreSlot);
        return;
    }
    if !as_type(&class).has(crate::object::type_object::HAS_DICT) {
        return;
    }
    let slot = (shape & 0x7f) as usize;
    if let Some(after) = cx.state_mut().shapes.after(shape, name) {
        words[1].set_bits(shape as usize | slot << 32);
        words[2].set_bits(after as usize);
        words[0].set_op(Op::AppendSlot);
    }
}

#[inline(never)]
pub(crate) fn subscript(word: &CodeWord, object: &Value, index: &Value) {
    let special = match object.shape() {
        List::SHAPE if index.word().is_int() => Op::SubscriptList,
        Tuple::SHAPE if index.word().is_int() => Op::SubscriptTuple,
        Str::SHAPE if index.word().is_int() => Op::SubscriptStr,
        Dict::SHAPE => Op::SubscriptDict,
        _ => return,
    };
    word.set_op(special);
}

#[inline(never)]
pub(crate) fn store_subscript(word: &CodeWord, object: &Value, index: &Value) {
    let special = match object.shape() {
        List::SHAPE if index.word().is_int() => Op::StoreSubscriptList,
        Dict::SHAPE => Op::StoreSubscriptDict,
        _ => return,
    };
    word.set_op(special);
}

/// `body` is the instruction to which the loop jumps.
#[inline(never)]
pub(crate) fn for_iter(word: &CodeWord, iter: &Value, body: Instr) {
    let instr = word.instr();
    let unpacks = matches!(body.spec().op, Op::Unpack | Op::UnpackTuple)
        && instr.is_temp(Field::B)
        && (body.b(), body.c()) == (instr.b(), 2);
    let special = match iter.shape() {
        ListIterator::SHAPE => Op::ForIterList,
        TupleIterator::SHAPE => Op::ForIterTuple,
        RangeIterator::SHAPE => Op::ForIterRange,
        shape if is_generator_shape(shape) => Op::ForIterGenerator,
        _ if unpacks && iterators::pairs(iter).is_some() => Op::ForIterPair,
        _ => return,
    };
    word.set_op(special);
}

#[inline(never)]
pub(crate) fn unpack(word: &CodeWord, value: &Value) {
    if value.shape() == Tuple::SHAPE {
        word.set_op(Op::UnpackTuple);
    }
}

#[inline(never)]
pub(crate) fn call_global(cx: &mut Cx, words: &[CodeWord], instr: Instr, name: Name) {
    let Some((owner, in_module)) = global_cells(cx, words, name) else { return };
    let Some(dict) = owner.exact::<Dict>() else { return };
    let (Some(callee), cell) = (dict.get_name(cx, name), dict.cell(cx, name)) else { return };
    if in_module {
        words[2].set_bits(version_of_cell(cell));
        let simple =
            callee.exact::<Function>().is_some_and(|function| function.simple_args.get() as usize == instr.b());
        words[0].set_op(if simple {
            Op::CallGlobalCell
        } else if constructs_plainly(cx, &callee) {
            Op::CallGlobalClass
        } else {
            Op::CallGlobalAny
        });
    } else if let Some(native) = callee.exact::<Native>()
        && native.this.is_undef()
        && native.def.signature.takes(instr.b())
        && !crate::object::class::is_native_new(native)
    {
        words[3].set_bits(version_of_cell(cell));
        words[0].set_op(Op::CallGlobalNative);
    } else {
        words[0].set_op(Op::CallGlobalBuiltin);
    }
}

/// The version of a cell that its dict keeps alive.
fn version_of_cell(cell: *const crate::object::layout::cell::GlobalCell) -> usize {
    // SAFETY: L3.
    unsafe { (*cell).version.get() }
}

/// Notes in three words what a class binds for a name, if the instance has no attribute of that name, nor ways of its own to look.
/// Gives the function.
fn note_method(cx: &mut Cx, words: &[CodeWord], receiver: &Value, name: Name) -> Option<Value> {
    let shape = receiver.shape();
    let class = cx.type_of(receiver);
    let inside = as_type(&class);
    if !receiver.word().is_counted() || !inside.has(PLAIN_GETATTR) {
        return None;
    }
    let shapes = &cx.state().shapes;
    let may_have_own = match shape & INSTANCE != 0 {
        true => shapes.get(shape).is_dict || shapes.slot(shape, name).is_some(),
        false => inside.has(HEAP_TYPE) || inside.spec.get().dict.is_some(),
    };
    if may_have_own {
        return None;
    }
    let method = cx.lookup(inside, name).filter(|method| cx.ty(method).has(METHOD_DESCRIPTOR))?;
    let version = cx.version_of(inside);
    words[1].set_bits(shape as usize | (version as usize) << 32);
    words[2].set_pointer(&raw const *inside);
    words[3].set_pointer(method.word().header());
    (version != 0).then_some(method)
}

/// Notes in three words what a call finds through its receiver without binding it (see `call_member`). False if it is not that simple.
fn note_member(cx: &mut Cx, words: &[CodeWord], receiver: &Value, name: Name) -> bool {
    if attr::is_data_attribute(cx, receiver, name) {
        return false;
    }
    if let Some(module) = receiver.exact::<Module>() {
        if !module_cell(cx, words, module, name) {
            return false;
        }
        let cells = words[1].bits();
        words[1].set_bits(cells << 32 | OF_MODULE as usize);
        return u32::try_from(cells).is_ok();
    }
    let shape = receiver.shape();
    let (class, guard) = match receiver.exact::<Type>() {
        // Its metaclass is `type`, which gains no attributes.
        Some(class) if cx.is_kind_type(&cx.type_of(receiver), kinds::TYPE) => (class, 0),
        None if shape & INSTANCE != 0 && cx.ty(receiver).has(PLAIN_GETATTR) => (cx.ty(receiver), shape as usize),
        _ => return false,
    };
    if guard != 0 {
        if cx.state().shapes.get(shape).is_dict {
            return false;
        }
        if let Some(slot) = cx.state().shapes.slot(shape, name) {
            words[1].set_bits(guard | slot << 32);
            words[2].set_bits(0);
            return true;
        }
    }
    let Some(found) = cx.lookup(class, name) else { return false };
    let is_class_method = found.exact::<ClassMethod>().is_some();
    let known = match guard {
        0 => is_class_method || attr::is_method(&found),
        _ => false,
    };
    if !(known || found.exact::<StaticMethod>().is_some() || cx.ty(&found).slots.get(cx).descr_get.is_none()) {
        return false;
    }
    let version = cx.version_of(class);
    words[1].set_bits(guard | (version as usize) << 32);
    words[2].set_pointer(&raw const *class);
    words[3].set_pointer(found.word().header());
    version != 0
}

/// Notes what `load_super` asks of the words, if `super` was made in the usual way.
#[cold]
#[inline(never)]
pub(crate) fn load_super(cx: &mut Cx, words: &[CodeWord], receiver: &Value, name: Name) {
    let Some((method, first)) = super_::method(cx, receiver, name) else { return };
    let Some((class, of)) = super_::classes(cx, receiver) else { return };
    let version = cx.version_of(as_type(&of));
    if version == 0 || !of.is(&cx.type_of(&first)) {
        return;
    }
    words[1].set_bits(first.shape() as usize | (version as usize) << 32);
    words[2].set_pointer(&raw const *as_type(&of));
    words[3].set_pointer(class.word().header());
    words[4].set_pointer(method.word().header());
}

#[inline(never)]
pub(crate) fn load_method(cx: &mut Cx, words: &[CodeWord], receiver: &Value, name: Name) {
    if !words[0].rests(&words[1]) && note_method(cx, words, receiver, name).is_some() {
        words[0].set_op(Op::LoadMethodKnown);
    }
}

/// For `call_method` and `call_method_out`.
#[inline(never)]
pub(crate) fn call_method(cx: &mut Cx, words: &[CodeWord], instr: Instr, receiver: &Value, name: Name) {
    if words[0].rests(&words[1]) {
        return;
    }
    let out = instr.spec().op == Op::CallMethodOut;
    let Some(method) = note_method(cx, words, receiver, name) else {
        if !out && receiver.word().is_counted() && note_member(cx, words, receiver, name) {
            words[0].set_op(Op::CallMember);
        }
        return;
    };
    if let Some(method) = method.exact::<MethodDescriptor>()
        && receiver.shape() & INSTANCE == 0
        && method.def.signature.takes(instr.b())
    {
        words[1].set_bits(receiver.shape() as usize);
        words[2].set_pointer(&raw const *method.def);
        words[0].set_op(if out { Op::CallMethodOutNative } else { Op::CallMethodNative });
        return;
    }
    let simple = method.exact::<Function>().is_some_and(|function| function.simple_args.get() as usize == instr.b());
    words[0].set_op(match simple {
        _ if out => Op::CallMethodOutAny,
        true => Op::CallMethodKnown,
        false => Op::CallMethodAny,
    });
}
