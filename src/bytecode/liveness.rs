//! Which temporaries are in use before and after each instruction, and which instructions wrote what they hold: from the rows of
//! the table, for dumps. The code is verified, so that paths agree about what is in use; they may disagree about who wrote it.

use super::code::CodeData;
use super::instr::{Instr, Kind, Op};
use super::view::CodeView;
use smallvec::SmallVec;

/// The places (instructions, by number) that may have written a register, in order.
pub(crate) type Writers = SmallVec<[u32; 2]>;

/// The temporaries in use, by register, in order.
#[derive(Clone, Default, Debug, PartialEq)]
pub(crate) struct InUse(Vec<(u16, Writers)>);

impl InUse {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u16, &[u32])> {
        self.0.iter().map(|(register, writers)| (*register, writers.as_slice()))
    }

    fn remove(&mut self, first: usize, n: usize) {
        let start = self.0.partition_point(|entry| usize::from(entry.0) < first);
        let end = self.0.partition_point(|entry| usize::from(entry.0) < first + n);
        self.0.drain(start..end);
    }

    fn insert(&mut self, register: usize, writer: u32) {
        let register = register as u16;
        let writers = SmallVec::from_slice(&[writer]);
        match self.0.binary_search_by_key(&register, |&(register, _)| register) {
            Ok(at) => self.0[at].1 = writers,
            Err(at) => self.0.insert(at, (register, writers)),
        }
    }

    /// Takes in what holds on another way to the same place; whether that changed anything.
    fn join(&mut self, other: &InUse) -> bool {
        let mut changed = false;
        for (register, writers) in &other.0 {
            match self.0.binary_search_by_key(register, |&(register, _)| register) {
                Err(at) => {
                    self.0.insert(at, (*register, writers.clone()));
                    changed = true;
                }
                Ok(at) => {
                    let known = &mut self.0[at].1;
                    for writer in writers {
                        if let Err(place) = known.binary_search(writer) {
                            known.insert(place, *writer);
                            changed = true;
                        }
                    }
                }
            }
        }
        changed
    }

    fn below(&self, register: u16) -> InUse {
        InUse(self.0.iter().filter(|entry| entry.0 < register).cloned().collect())
    }
}

/// What is in use at the start of each block of a piece of code; None where control never gets.
pub(crate) struct Liveness(Vec<Option<InUse>>);

impl Liveness {
    pub(crate) fn new(view: &CodeView<'_>) -> Liveness {
        let mut entries: Vec<Option<InUse>> = vec![None; view.blocks.len()];
        let mut work = Vec::new();
        if let Some(first) = entries.first_mut() {
            *first = Some(InUse::default());
            work.push(0);
        }
        while let Some(at) = work.pop() {
            let block = &view.blocks[at];
            let mut state = entries[at].clone().expect("only blocks that were reached are in the list");
            let mut arrive = |to: u32, state: &InUse| {
                let entry = &mut entries[to as usize];
                let changed = match entry {
                    Some(known) => known.join(state),
                    None => {
                        *entry = Some(state.clone());
                        true
                    }
                };
                if changed {
                    work.push(to as usize);
                }
            };
            // A region begins and ends with a block, and nothing in it changes what its handler keeps.
            if let Some(region) = block.region {
                let region = &view.regions[region as usize];
                arrive(region.target_block, &state.below(region.keep));
            }
            let mut jumped = None;
            for step in block.first..block.end {
                jumped = apply(view.code, step, view.steps[step as usize].instr, &mut state);
            }
            for edge in block.edges.iter().filter(|edge| !edge.kind.is_exception()) {
                let takes_jump = edge.kind.is_jump();
                arrive(edge.to, jumped.as_ref().filter(|_| takes_jump).unwrap_or(&state));
            }
        }
        Liveness(entries)
    }

    /// Hands each instruction, by number, with what is in use after it (where it jumps, if that is more), to `with`.
    pub(crate) fn each(&self, view: &CodeView<'_>, mut with: impl FnMut(u32, &InUse)) {
        for (block, entry) in view.blocks.iter().zip(&self.0) {
            let mut state = entry.clone().unwrap_or_default();
            for step in block.first..block.end {
                let jumped = apply(view.code, step, view.steps[step as usize].instr, &mut state);
                with(step, jumped.as_ref().unwrap_or(&state));
            }
        }
    }
}

/// What an instruction does to the temporaries; what holds where it jumps, if that is different.
fn apply(code: &CodeData, step: u32, instr: Instr, state: &mut InUse) -> Option<InUse> {
    let (spec, locals) = (instr.spec(), code.locals.len());
    for &(field, kind, _) in spec.operands {
        let register = instr.field(field);
        match kind {
            Kind::In | Kind::Both if register >= locals => state.remove(register, 1),
            Kind::Items => state.remove(register, instr.c()),
            Kind::Args => state.remove(register + 2, instr.b()),
            Kind::Call => {
                state.remove(register, 1);
                state.remove(register + 2, instr.b());
            }
            Kind::Method => state.remove(register + 2, 1),
            _ => {}
        }
    }
    if spec.op == Op::JumpIfBound {
        let jumped = state.clone();
        state.remove(instr.b(), 1);
        return Some(jumped);
    }
    let mut jumped = None;
    for &(field, kind, _) in spec.operands {
        let register = instr.field(field);
        match kind {
            Kind::Out if spec.label().is_some() && register >= locals => {
                let mut written = state.clone();
                written.insert(register, step);
                jumped = Some(written);
            }
            Kind::Out | Kind::Both if register >= locals => state.insert(register, step),
            Kind::Args | Kind::Call => state.insert(register, step),
            Kind::Method => {
                state.insert(register, step);
                state.insert(register + 2, step);
            }
            Kind::Outs => (register..register + instr.c()).for_each(|register| state.insert(register, step)),
            Kind::Star => {
                let n = (instr.c() & 0xff) + (instr.c() >> 8) + 1;
                (register..register + n).for_each(|register| state.insert(register, step));
            }
            _ => {}
        }
    }
    jumped
}
