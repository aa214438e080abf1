//! Writes code data.
//!
//! - A1. Registers are virtual until `finish`: locals count from 0 in the order the compiler made them, temporaries from
//!   `Reg::temporary(0)`. `finish` puts the locals in their final order and the temporaries above them.
//! - A2. What control cannot reach is not written: after an instruction that ends, everything is dropped until a label is bound
//!   that some written jump or handler goes to.
//! - A3. The assembler knows which locals are bound on every path (definite assignment). Locals in `unsteady` may become unbound
//!   again, so that a place reached from below, or by an exception, does not trust them.
//! - A4. Jumps are short while they are written; `finish` makes those far that do not fit.

use super::code::{Handler, Position};
use super::instr::{CALL_WORDS, FLAG, Field, Kind, Op, SPECS, field, kind};
use super::ops::for_each_op;
use crate::base::source::Source;
use crate::base::span::Span;

/// A register, virtual as long as code is assembled (A1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Reg(pub(crate) u16);

impl Reg {
    const TEMPORARY: u16 = 0x8000;

    pub(crate) fn temporary(n: u16) -> Reg {
        Reg(Reg::TEMPORARY | n)
    }

    pub(crate) fn is_temporary(self) -> bool {
        self.0 & Reg::TEMPORARY != 0
    }
}

/// Consecutive temporaries: the first, and how many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run(pub(crate) Reg, pub(crate) u16);

/// The registers of an unpacking with a star: the first, the items before the star, and the items after it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StarRun(pub(crate) Reg, pub(crate) u8, pub(crate) u8);

/// A place to jump to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Label(u32);

/// A set of locals.
#[derive(Clone, Default, Debug, PartialEq)]
pub(crate) struct LocalSet {
    low: u64,
    high: Vec<u64>,
}

impl LocalSet {
    pub(crate) fn contains(&self, local: u16) -> bool {
        match local {
            0..64 => self.low >> local & 1 != 0,
            _ => self.high.get(local as usize / 64 - 1).is_some_and(|word| word >> (local % 64) & 1 != 0),
        }
    }

    pub(crate) fn insert(&mut self, local: u16) {
        match local {
            0..64 => self.low |= 1 << local,
            _ => {
                let at = local as usize / 64 - 1;
                if self.high.len() <= at {
                    self.high.resize(at + 1, 0);
                }
                self.high[at] |= 1 << (local % 64);
            }
        }
    }

    pub(crate) fn remove(&mut self, local: u16) {
        match local {
            0..64 => self.low &= !(1 << local),
            _ => {
                if let Some(word) = self.high.get_mut(local as usize / 64 - 1) {
                    *word &= !(1 << (local % 64));
                }
            }
        }
    }

    fn intersect(&mut self, other: &LocalSet) {
        self.low &= other.low;
        self.high.truncate(other.high.len());
        for (word, other) in self.high.iter_mut().zip(&other.high) {
            *word &= other;
        }
    }

    fn subtract(&mut self, other: &LocalSet) {
        self.low &= !other.low;
        for (word, other) in self.high.iter_mut().zip(&other.high) {
            *word &= !other;
        }
    }
}

/// What is known at a place: nothing while nobody gets there.
pub(crate) type State = Option<LocalSet>;

struct LabelData {
    /// The word that the label stands at.
    place: Option<u32>,
    /// What holds on every jump to it so far.
    state: State,
}

/// A part of the code that a handler covers.
struct Cover {
    start: u32,
    end: u32,
    target: Label,
    keep: Reg,
}

#[derive(Default)]
pub(crate) struct Assembler {
    words: Vec<u64>,
    labels: Vec<LabelData>,
    /// Words whose label is filled in at the end.
    fixups: Vec<(u32, Label)>,
    covers: Vec<Cover>,
    positions: Vec<(u32, Span)>,
    /// Where the next instructions come from.
    pub(crate) span: Span,
    /// The locals that are bound here; none if control does not get here (A2).
    state: State,
    /// Locals that may become unbound after they were bound (A3).
    pub(crate) unsteady: LocalSet,
    /// Temporaries in use at most.
    pub(crate) temporaries: u16,
}

/// What `finish` makes: parts of `CodeData`.
pub(crate) struct Assembled {
    pub(crate) words: Box<[u64]>,
    pub(crate) handlers: Box<[Handler]>,
    pub(crate) positions: Box<[(u32, Position)]>,
}

#[rustfmt::skip]
macro_rules! operand_type {
    (out) => { Reg }; (in) => { Reg }; (keep) => { Reg }; (both) => { Reg }; (items) => { Run }; (outs) => { Run }; (star) => { StarRun };
    (args) => { Reg }; (call) => { Reg }; (method) => { Reg }; (imm) => { i16 }; (name) => { u16 }; (konst) => { u16 }; (count) => { u16 };
    (local) => { Reg }; (locals) => { Locals }; (flag) => { bool }; (label) => { Label }; (far) => { Label };
}

/// Stands for the number of locals, which `finish` knows.
#[derive(Clone, Copy)]
pub(crate) struct Locals;

macro_rules! methods {
    ($($section:ident { $(
        $(#[doc = $doc:literal])* $snake:ident = $Camel:ident ( $($field:ident : $kind:ident $name:ident),* ) + $caches:literal;
    )* })*) => {
        /// One method a row; the operands are the row's.
        #[allow(dead_code, reason = "the loop emits the quick rows, not the compiler")]
        impl Assembler { $($(
            $(#[doc = $doc])*
            pub(crate) fn $snake(&mut self $(, $name: operand_type!($kind))*) {
                self.emit(Op::$Camel, &[ $((field!($field), kind!($kind), $name.bits())),* ]);
            }
        )*)* }
    };
}
for_each_op!(methods);

impl Assembler {
    pub(crate) fn new() -> Assembler {
        Assembler { state: Some(LocalSet::default()), ..Assembler::default() }
    }

    /// Whether the next instruction can be reached.
    pub(crate) fn is_reachable(&self) -> bool {
        self.state.is_some()
    }

    /// Whether a local is bound here on every path.
    pub(crate) fn is_bound(&self, local: Reg) -> bool {
        self.state.as_ref().is_none_or(|bound| bound.contains(local.0))
    }

    /// Says that a local is bound from the start, as parameters are.
    pub(crate) fn assume_bound(&mut self, local: Reg) {
        if let Some(bound) = &mut self.state {
            bound.insert(local.0);
        }
    }

    /// What is known here, and stays true whatever runs in between.
    pub(crate) fn steady_state(&self) -> State {
        let mut state = self.state.clone();
        if let Some(bound) = &mut state {
            bound.subtract(&self.unsteady);
        }
        state
    }

    pub(crate) fn label(&mut self) -> Label {
        self.labels.push(LabelData { place: None, state: None });
        Label(self.labels.len() as u32 - 1)
    }

    /// Whether some written instruction or handler goes to the label.
    pub(crate) fn is_used(&self, label: Label) -> bool {
        self.labels[label.0 as usize].state.is_some()
    }

    /// Puts a label here: control comes from above and from the jumps so far.
    pub(crate) fn bind(&mut self, label: Label) {
        let here = self.here();
        let label = &mut self.labels[label.0 as usize];
        label.place = Some(here);
        match (&mut self.state, &label.state) {
            (Some(bound), Some(other)) => bound.intersect(other),
            (None, Some(other)) => self.state = Some(other.clone()),
            (_, None) => {}
        }
    }

    /// Puts a label here that later code jumps back to, where `state` holds at first (see `steady_state`).
    pub(crate) fn bind_back(&mut self, label: Label, state: State) {
        let here = self.here();
        self.labels[label.0 as usize] = LabelData { place: Some(here), state: state.clone() };
        self.state = state;
    }

    /// The word that the next instruction will have.
    pub(crate) fn here(&self) -> u32 {
        self.words.len() as u32
    }

    /// Sends exceptions from `start` up to here to `target`; see `Handler`. Inner handlers come first.
    pub(crate) fn cover(&mut self, start: u32, target: Label, keep: Reg, state: &State) {
        let end = self.here();
        if start < end {
            self.covers.push(Cover { start, end, target, keep });
            self.arrive(target, state.clone());
        }
    }

    fn arrive(&mut self, label: Label, state: State) {
        let label = &mut self.labels[label.0 as usize];
        match (&mut label.state, state) {
            (Some(bound), Some(other)) => bound.intersect(&other),
            (known @ None, state) => *known = state,
            (Some(_), None) => {}
        }
    }

    /// Says where the name stands that the call just emitted looks up: the second word of the call has that position, and the lookup raises
    /// its errors there.
    pub(crate) fn locate_lookup(&mut self, place: Span) {
        if self.state.is_some() && place != self.span {
            let second = self.here() - CALL_WORDS as u32 + 1;
            self.positions.push((second, place));
        }
    }

    fn emit(&mut self, op: Op, operands: &[(Field, Kind, u32)]) {
        let at = self.here();
        let Some(bound) = &mut self.state else { return };
        if self.positions.last().is_none_or(|&(_, span)| span != self.span) {
            self.positions.push((at, self.span));
        }
        let mut word = op as u64;
        let mut label = None;
        for &(field, kind, bits) in operands {
            match kind {
                Kind::Flag => word |= if bits != 0 { FLAG as u64 } else { 0 },
                Kind::Label | Kind::Far => label = Some(Label(bits)),
                // The number of results is in c, as that of items is, which follows b.
                Kind::Outs | Kind::Star => word |= (bits as u64 & 0xffff) << 16 | (bits as u64 >> 16) << 48,
                _ => word |= (bits as u64) << (16 + 16 * field as u32),
            }
            match (kind, op) {
                // Its item is bound only where it jumps to.
                (Kind::Out, Op::ForIter) => {}
                (Kind::Out, _) | (Kind::Keep, Op::CheckBound) if !Reg(bits as u16).is_temporary() => {
                    bound.insert(bits as u16);
                }
                (Kind::Local, Op::Clear) => bound.remove(bits as u16),
                _ => {}
            }
        }
        self.words.push(word);
        self.words.extend(std::iter::repeat_n(0, SPECS[op as usize].caches));
        if let Some(label) = label {
            self.fixups.push((at, label));
            let target = &mut self.labels[label.0 as usize];
            if target.place.is_none() {
                match &mut target.state {
                    Some(known) => known.intersect(bound),
                    unknown @ None => *unknown = Some(bound.clone()),
                }
            }
        }
        if op.ends() {
            self.state = None;
        }
    }

    /// Resolves everything. `order` gives each local's final number.
    pub(crate) fn finish(&mut self, order: &[u16], source: &Source) -> Assembled {
        self.place_registers(order);
        let moved = self.make_far();
        let place = |label: Label| {
            let place = self.labels[label.0 as usize].place.expect("every label that is used is bound");
            moved.place(place)
        };
        for &(at, label) in &self.fixups {
            let distance = place(label) as i64 - moved.place(at) as i64;
            moved.patch(&mut self.words, at, distance);
        }
        let locals = order.len() as u16;
        let handlers = self.covers.iter().map(|cover| Handler {
            start: moved.place(cover.start),
            end: moved.place(cover.end),
            target: place(cover.target),
            keep: (cover.keep.0 & !Reg::TEMPORARY) + locals,
        });
        let mut locator = source.locator();
        let positions = self.positions.iter().map(|&(at, span)| {
            let ((line, column), (end_line, end_column)) =
                (locator.line_column(span.start), locator.line_column(span.end));
            (moved.place(at), Position { line, end_line, column, end_column })
        });
        Assembled { handlers: handlers.collect(), positions: positions.collect(), words: self.words.as_slice().into() }
    }

    /// Forgets everything but the memory.
    pub(crate) fn reset(&mut self) {
        let Assembler { words, labels, fixups, covers, positions, span, state, unsteady, temporaries } = self;
        words.clear();
        labels.clear();
        fixups.clear();
        covers.clear();
        positions.clear();
        (*span, *temporaries) = (Span::default(), 0);
        (*state, *unsteady) = (Some(LocalSet::default()), LocalSet::default());
    }

    /// Gives registers their final numbers (A1).
    fn place_registers(&mut self, order: &[u16]) {
        let locals = order.len() as u64;
        let mut at = 0;
        while at < self.words.len() {
            let mut word = self.words[at];
            let spec = &SPECS[word as usize & 0xff];
            for &(field, kind, _) in spec.operands {
                let shift = 16 + 16 * field as u32;
                match kind {
                    Kind::Out | Kind::In | Kind::Keep | Kind::Both | Kind::Local => {
                        let register = Reg((word >> shift) as u16);
                        word &= !(0xffff << shift);
                        if register.is_temporary() {
                            word |= ((register.0 & !Reg::TEMPORARY) as u64 + locals) << shift;
                            word |= 1 << (8 + field as u32);
                        } else {
                            word |= (order[register.0 as usize] as u64) << shift;
                        }
                    }
                    Kind::Items | Kind::Outs | Kind::Star | Kind::Args | Kind::Call | Kind::Method => {
                        let register = Reg((word >> shift) as u16);
                        debug_assert!(register.is_temporary(), "{} of a local", spec.name);
                        word &= !(0xffff << shift);
                        word |= ((register.0 & !Reg::TEMPORARY) as u64 + locals) << shift;
                    }
                    Kind::Locals => word |= locals << shift,
                    Kind::Imm | Kind::Name | Kind::Konst | Kind::Count | Kind::Flag | Kind::Label | Kind::Far => {}
                }
            }
            self.words[at] = word;
            at += spec.words();
        }
    }

    /// Makes room for the jumps that must be far (A4). A far jump lengthens others, so it takes rounds.
    fn make_far(&mut self) -> Moved {
        let mut moved = Moved { grown: Vec::new(), before: Vec::new() };
        if self.words.len() <= i16::MAX as usize {
            return moved;
        }
        let mut is_far = vec![false; self.fixups.len()];
        loop {
            let mut changed = false;
            for (far, &(at, label)) in is_far.iter_mut().zip(&self.fixups) {
                let target = self.labels[label.0 as usize].place.expect("every label that is used is bound");
                let distance = moved.place(target) as i64 - moved.place(at) as i64;
                if !*far && i16::try_from(distance).is_err() {
                    (*far, changed) = (true, true);
                }
            }
            if !changed {
                break;
            }
            let far_fixups = self.fixups.iter().zip(&is_far).filter(|&(_, &far)| far);
            moved.grown = far_fixups.map(|(&(at, _), _)| (at, grows(self.words[at as usize]))).collect();
            moved.grown.sort_unstable();
            moved.before = moved.grown.iter().map(|&(_, words)| words).collect();
            let mut sum = 0;
            for words in &mut moved.before {
                sum += *words;
                *words = sum;
            }
        }
        let mut words = Vec::with_capacity(self.words.len() + 2 * moved.grown.len());
        let mut from = 0;
        for &(at, grown) in &moved.grown {
            let at = at as usize;
            words.extend_from_slice(&self.words[from..at]);
            let word = self.words[at];
            from = at + SPECS[word as usize & 0xff].words();
            if grown == 0 {
                words.push(word & !0xff | far_form(word).expect("only these do not grow") as u64);
            } else {
                // The instruction jumps over a jump over the far jump: `if … to X; jump Y; X: far …; Y:`.
                words.push(word | 2 << 16);
                words.push(Op::Jump as u64 | 2 << 16);
                words.push(if polls(word) { Op::LoopBackFar } else { Op::JumpFar } as u64);
            }
        }
        words.extend_from_slice(&self.words[from..]);
        self.words = words;
        moved
    }
}

/// The far form of a jump without a condition.
fn far_form(word: u64) -> Option<Op> {
    match SPECS[word as usize & 0xff].op {
        Op::Jump => Some(Op::JumpFar),
        Op::LoopBack => Some(Op::LoopBackFar),
        _ => None,
    }
}

/// Whether a jump may go back.
fn polls(word: u64) -> bool {
    SPECS[word as usize & 0xff].op.polls()
}

/// The words that making a jump far adds.
fn grows(word: u64) -> u32 {
    if far_form(word).is_some() { 0 } else { 2 }
}

/// Where words go when jumps become far: the jumps in order, each with the words added behind it.
struct Moved {
    grown: Vec<(u32, u32)>,
    /// The words added up to each of them and behind it.
    before: Vec<u32>,
}

impl Moved {
    fn place(&self, word: u32) -> u32 {
        let before = self.grown.partition_point(|&(at, _)| at < word);
        word + before.checked_sub(1).map_or(0, |last| self.before[last])
    }

    /// Writes the distance of a jump that was at `at`.
    fn patch(&self, words: &mut [u64], at: u32, distance: i64) {
        let place = self.place(at) as usize;
        match self.grown.binary_search_by_key(&at, |&(at, _)| at) {
            Err(_) => words[place] |= (distance as u16 as u64) << 16,
            Ok(found) => {
                let behind = self.grown[found].1 as usize;
                words[place + behind] |= ((distance - behind as i64) as u32 as u64) << 32;
            }
        }
    }
}

/// How an operand fills its field; runs fill two.
trait Operand {
    fn bits(self) -> u32;
}

impl Operand for Reg {
    fn bits(self) -> u32 {
        self.0 as u32
    }
}

impl Operand for Run {
    fn bits(self) -> u32 {
        self.0.0 as u32 | (self.1 as u32) << 16
    }
}

impl Operand for StarRun {
    fn bits(self) -> u32 {
        self.0.0 as u32 | (self.1 as u32) << 16 | (self.2 as u32) << 24
    }
}

impl Operand for i16 {
    fn bits(self) -> u32 {
        self as u16 as u32
    }
}

impl Operand for u16 {
    fn bits(self) -> u32 {
        self as u32
    }
}

impl Operand for bool {
    fn bits(self) -> u32 {
        self as u32
    }
}

impl Operand for Label {
    fn bits(self) -> u32 {
        self.0
    }
}

impl Operand for Locals {
    fn bits(self) -> u32 {
        0
    }
}
