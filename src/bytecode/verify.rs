//! The verifier: what the loop takes for granted, checked by abstract interpretation from the rows of the table.
//!
//! - E1. Opcodes are known, none is `quick`, cache words are zero, and execution stays within the code.
//! - E2. Registers, names, constants and labels exist; numbers and lengths are those that the row's handler expects.
//! - E3. On every path a temporary is written, then used once, then dead; `keep` uses leave it alive. So a dead temporary holds
//!   no counted pointer, and after an exception the live temporaries are those that hold one. No instruction changes a
//!   temporary below what its handler keeps.
//! - E4. Locals are bound where they are read. Only a namespace register may be unbound.
//! - E5. Operands called list, set, dict, cell, exception and previous hold what they say. A register with a name that
//!   programs see (`LocalKind::Plain`) proves nothing, since debuggers may write it.
//! - E6. Code that runs in a generator's registers calls and ends as such, other code does not. A handler starts with
//!   `enter_handler`, which control reaches in no other way; `copy_free` is the first instruction of a closure.
//! - E7. Only rows that poll the breaker jump back.

use super::code::{CodeData, CodeKind, Const, LocalKind};
use super::instr::{FLAG, Field, Instr, Kind, Op, SPECS, Section};
use super::numbered::{AwaitAfter, Common, Conversion};
use std::sync::Arc;

/// Registers that a piece of code may have.
pub(crate) const MAX_REGISTERS: usize = 4_000;

/// What is said of code that takes too long: nothing is wrong with it.
pub(crate) const TOO_COMPLICATED: &str = "E1: too complicated to verify";

/// Steps after which code counts as too complicated: hostile code only.
const MAX_STEPS: usize = 200_000_000;

/// What is known of a register.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Holds {
    /// A dead temporary, or a local that may be unbound.
    Nothing,
    Something,
    List,
    Set,
    Dict,
    Cell,
    Exception,
    Previous,
    /// What `find_name` gave: `jump_if_bound` must come next. Or a receiver of `load_method`, for a call with the flag.
    PerhapsUnbound,
}
use Holds::{Nothing, PerhapsUnbound, Something};

/// Checks a piece of code and all code nested in it.
pub(crate) fn verify(code: &CodeData) -> Result<(), String> {
    let mut pieces = vec![code];
    while let Some(code) = pieces.pop() {
        verify_piece(code)?;
        nested(&code.consts, &mut pieces);
    }
    Ok(())
}

/// What registers hold before the instructions at these words, if control gets there: for debuggers that want it to go elsewhere.
pub(crate) fn states(code: &CodeData, words: &[usize]) -> Vec<Option<Box<[Holds]>>> {
    let mut verifier = Verifier::new(code);
    verifier.asked = words.iter().map(|&word| (word, None)).collect();
    match verifier.run() {
        Ok(()) => verifier.asked.into_iter().map(|(_, state)| state).collect(),
        Err(_) => vec![None; words.len()],
    }
}

/// Checks a piece of code without what is nested in it.
pub(crate) fn verify_piece(code: &CodeData) -> Result<(), String> {
    Verifier::new(code).run().map_err(|what| format!("{}: {what}", code.qualname))
}

fn nested<'a>(consts: &'a [Const], pieces: &mut Vec<&'a CodeData>) {
    for constant in consts {
        match constant {
            Const::Code(code) => pieces.push(Arc::as_ref(code)),
            Const::Tuple(items) | Const::FrozenSet(items) => nested(items, pieces),
            _ => {}
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum WordKind {
    /// A cache word.
    Cache,
    Instruction,
    /// An instruction that others jump to.
    Join,
    /// `enter_handler`.
    Handler,
}

/// How control may get to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Normal,
    Exception,
}

struct Verifier<'a> {
    code: &'a CodeData,
    locals: usize,
    /// What each word is.
    words: Vec<WordKind>,
    /// What holds at the start of each block that was reached: by word.
    seen: Vec<Option<Box<[Holds]>>>,
    work: Vec<usize>,
    steps: usize,
    /// Words of which somebody wants to know what holds there.
    asked: Vec<(usize, Option<Box<[Holds]>>)>,
}

type Outcome<T> = Result<T, String>;

impl Verifier<'_> {
    fn new(code: &CodeData) -> Verifier<'_> {
        let words = vec![WordKind::Cache; code.words.len()];
        let seen = vec![None; code.words.len()];
        Verifier { code, locals: code.locals.len(), words, seen, work: Vec::new(), steps: 0, asked: Vec::new() }
    }

    fn run(&mut self) -> Outcome<()> {
        self.check_shape()?;
        self.check_instructions()?;
        self.check_handlers()?;
        let mut entry = vec![Nothing; self.code.registers as usize];
        entry[..self.code.parameters()].fill(Something);
        if self.code.kind == CodeKind::Class {
            entry[0] = Something;
        }
        self.arrive(0, &entry, Way::Normal)?;
        while let Some(at) = self.work.pop() {
            self.block(at)?;
        }
        Ok(())
    }

    fn check_shape(&self) -> Outcome<()> {
        let code = self.code;
        let registers = code.registers as usize;
        let frees = code.first_free as usize..code.first_free as usize + code.free as usize;
        let mappings = matches!(code.kind, CodeKind::Module | CodeKind::Class);
        let fits = registers <= MAX_REGISTERS
            && self.locals <= registers
            && code.parameters() <= self.locals
            && code.positional_only <= code.positional
            && (code.free == 0 || frees.start >= code.parameters() && frees.end <= self.locals)
            && (!mappings || code.parameters() == 0 && self.locals > 0 && code.locals[0].kind == LocalKind::Hidden)
            && (code.free == 0 || frees.start > 0 || !mappings)
            && code.words.len() < i32::MAX as usize
            && (!code.has_doc || matches!(code.consts.first(), Some(Const::Str(_))));
        if fits { Ok(()) } else { Err("E2: counts of registers, parameters or locals".into()) }
    }

    /// Checks each instruction by itself, and what the jumps go to.
    fn check_instructions(&mut self) -> Outcome<()> {
        let code = self.code;
        let mut jumps = Vec::new();
        let mut at = 0;
        while at < code.words.len() {
            let instr = Instr(code.words[at] as usize);
            let bad = |what: &str| Err(format!("word {at}: {what}"));
            let Some(spec) = SPECS.get(instr.0 & 0xff) else { return bad("E1: unknown opcode") };
            if spec.section == Section::Quick
                || matches!(spec.op, Op::Halt | Op::FinishInit | Op::FinishGetter | Op::FinishCallOut)
            {
                return bad("E1: not an opcode of code data");
            }
            let Some(caches) = code.words.get(at + 1..at + spec.words()) else { return bad("E1: cut off") };
            if caches.iter().any(|&word| word != 0) {
                return bad("E1: a cache word is not empty");
            }
            if !self.allowed(spec.op, at) {
                return bad("E6: not in this kind of code, or not here");
            }
            let mut flags = 0;
            for &(field, kind, name) in spec.operands {
                match self.operand(at, instr, field, kind, name) {
                    None => return bad(&format!("E2: {} {name}", spec.name)),
                    Some(bits) => flags |= bits,
                }
            }
            if instr.0 & 0xff00 != flags || !lengths_fit(spec.op, instr) {
                return bad(&format!("E2: {}", spec.name));
            }
            self.words[at] = if spec.op == Op::EnterHandler { WordKind::Handler } else { WordKind::Instruction };
            jumps.extend(instr.target(at).map(|to| (at, to as usize)));
            at += spec.words();
        }
        for (at, to) in jumps {
            match self.words.get_mut(to) {
                Some(word @ (WordKind::Instruction | WordKind::Join)) => *word = WordKind::Join,
                _ => return Err(format!("E1: word {at} jumps to {to}, where no instruction starts or a handler does")),
            }
        }
        Ok(())
    }

    /// Whether an operand exists, and which bits of the flags belong to it.
    fn operand(&self, at: usize, instr: Instr, field: Field, kind: Kind, name: &str) -> Option<usize> {
        let (code, registers) = (self.code, self.code.registers as usize);
        let value = instr.field(field);
        let temporaries = |first: usize, n: usize| n == 0 || first >= self.locals && first + n <= registers;
        let fits = match kind {
            Kind::Out | Kind::In | Kind::Keep => value < registers,
            Kind::Both => value >= self.locals && value < registers,
            Kind::Items | Kind::Outs => temporaries(value, instr.c()),
            Kind::Star => temporaries(value, (instr.c() & 0xff) + (instr.c() >> 8) + 1),
            Kind::Args | Kind::Call => temporaries(value, 2 + instr.b()),
            Kind::Method => temporaries(value, 3),
            Kind::Name => value < code.names.len(),
            Kind::Konst => {
                let names = |constant: &Const| match constant {
                    Const::Tuple(names) => {
                        names.len() + instr.flag() as usize <= instr.b()
                            && names.iter().all(|name| matches!(name, Const::Str(_)))
                    }
                    _ => false,
                };
                code.consts.get(value).is_some_and(|constant| name != "names" || names(constant))
            }
            Kind::Local => value < self.locals,
            Kind::Locals => value == self.locals,
            Kind::Imm | Kind::Count | Kind::Flag => true,
            Kind::Label | Kind::Far => {
                let target = instr.target(at)?;
                target >= 0 && (target > at as isize || instr.spec().op.polls())
            }
        };
        let register = matches!(kind, Kind::Out | Kind::In | Kind::Keep | Kind::Both | Kind::Local);
        let flags = match kind {
            Kind::Flag => instr.0 & FLAG,
            _ if register && value >= self.locals => 1 << (8 + field as usize),
            _ => 0,
        };
        fits.then_some(flags)
    }

    /// Whether an opcode may stand at a word of this code (E6).
    fn allowed(&self, op: Op, at: usize) -> bool {
        let generator = self.code.is_generator();
        match op {
            Op::Call | Op::CallKw | Op::CallEx | Op::CallGlobal | Op::CallMethod => !generator,
            Op::ReturnValue | Op::ReturnNone => !generator,
            Op::CallOut | Op::CallKwOut | Op::CallExOut | Op::CallMethodOut => generator,
            Op::YieldDrop | Op::YieldValue | Op::Delegate | Op::YieldDelegated | Op::GeneratorReturn => generator,
            Op::AsyncGenWrap => self.code.kind == CodeKind::AsyncGenerator,
            Op::CopyFree => {
                let instr = Instr(self.code.words[at] as usize);
                at == 0 && (instr.a(), instr.b()) == (self.code.first_free as usize, self.code.free as usize)
            }
            _ => at > 0 || self.code.free == 0,
        }
    }

    fn check_handlers(&self) -> Outcome<()> {
        for handler in &self.code.handlers {
            let keep = handler.keep as usize;
            let target = handler.target as usize;
            let enters = self.words.get(target) == Some(&WordKind::Handler);
            if keep < self.locals || keep > self.code.registers as usize || !enters {
                return Err(format!("E2: the handler at {target} keeps {keep} registers"));
            }
        }
        Ok(())
    }

    /// Notes what holds on one way to a word.
    fn arrive(&mut self, at: usize, state: &[Holds], way: Way) -> Outcome<()> {
        match self.words.get(at) {
            None => return Err(format!("E1: control runs to {at}, past the end")),
            Some(WordKind::Handler) if way == Way::Normal => {
                return Err(format!("E6: control reaches the handler at {at} without an exception"));
            }
            Some(_) => {}
        }
        let Some(known) = &mut self.seen[at] else {
            self.seen[at] = Some(state.into());
            self.work.push(at);
            return Ok(());
        };
        let mut changed = false;
        for (register, (known, &new)) in known.iter_mut().zip(state).enumerate() {
            if *known != new {
                let met = meet(*known, new, register >= self.locals)
                    .ok_or_else(|| format!("E3: paths disagree about t{} at {at}", register - self.locals))?;
                changed |= met != *known;
                *known = met;
            }
        }
        if changed {
            self.work.push(at);
        }
        Ok(())
    }

    /// Interprets from the start of a block until control ends or meets a place that was reached before.
    fn block(&mut self, start: usize) -> Outcome<()> {
        let mut state = self.seen[start].clone().expect("only places that were reached are in the work list");
        let mut at = start;
        loop {
            self.steps += 1 + self.code.registers as usize / 8 + self.code.handlers.len() / 16;
            if self.steps > MAX_STEPS {
                return Err(TOO_COMPLICATED.into());
            }
            for (_, asked) in self.asked.iter_mut().filter(|asked| asked.0 == at) {
                *asked = Some(state.clone());
            }
            let instr = Instr(self.code.words[at] as usize);
            let spec = instr.spec();
            let handler = self.handler(at);
            if let Some((target, keep)) = handler {
                self.raise(target, keep, &state)?;
            }
            let before = handler.map(|_| state.clone());
            let jumped = self.step(at, instr, &mut state)?;
            if let (Some((target, keep)), Some(before)) = (handler, before) {
                if before[self.locals..keep] != state[self.locals..keep] {
                    return Err(format!("E3: {} at {at} changes what its handler keeps", spec.name));
                }
                if before[..self.locals] != state[..self.locals] {
                    self.raise(target, keep, &state)?;
                }
            }
            if let Some(to) = instr.target(at) {
                self.arrive(to as usize, jumped.as_deref().unwrap_or(&state), Way::Normal)?;
            }
            if spec.op.ends() {
                return Ok(());
            }
            at += spec.words();
            // Inside a block nothing has to be remembered: only places that are jumped to are met again.
            if self.words.get(at) != Some(&WordKind::Instruction) {
                return self.arrive(at, &state, Way::Normal);
            }
        }
    }

    /// The innermost handler of a word: where it is, and what it keeps.
    fn handler(&self, at: usize) -> Option<(usize, usize)> {
        let covers = |start: u32, end: u32| (start as usize..end as usize).contains(&at);
        let handler = self.code.handlers.iter().find(|handler| covers(handler.start, handler.end))?;
        Some((handler.target as usize, handler.keep as usize))
    }

    fn raise(&mut self, target: usize, keep: usize, state: &[Holds]) -> Outcome<()> {
        let mut kept = state.to_vec();
        kept[keep..].fill(Nothing);
        self.arrive(target, &kept, Way::Exception)
    }

    /// What an instruction does to the registers; where it jumps they may be different.
    fn step(&self, at: usize, instr: Instr, state: &mut Box<[Holds]>) -> Outcome<Option<Box<[Holds]>>> {
        let spec = instr.spec();
        let mut copied = Something;
        for &(field, kind, name) in spec.operands {
            let register = instr.field(field);
            match kind {
                Kind::In | Kind::Keep | Kind::Both => {
                    copied = self.read(at, instr, state, register, name)?;
                    if kind != Kind::Keep && register >= self.locals {
                        state[register] = Nothing;
                    }
                }
                Kind::Items => self.use_up(at, instr, state, register, instr.c())?,
                Kind::Args => self.use_up(at, instr, state, register + 2, instr.b())?,
                Kind::Call => {
                    self.use_up(at, instr, state, register, 1)?;
                    let receiver = instr.flag() as usize;
                    if receiver == 1 && std::mem::replace(&mut state[register + 2], Nothing) != PerhapsUnbound {
                        return Err(format!("E4: {} at {at} without load_method", spec.name));
                    }
                    self.use_up(at, instr, state, register + 2 + receiver, instr.b() - receiver)?;
                }
                Kind::Method => self.use_up(at, instr, state, register + 2, 1)?,
                Kind::Local if spec.op == Op::Clear => state[register] = Nothing,
                Kind::Local => (register..register + instr.b()).for_each(|free| self.write(state, free, Holds::Cell)),
                _ => {}
            }
        }
        let mut jumped = None;
        if spec.op == Op::CheckBound && state[instr.a()] == Nothing {
            state[instr.a()] = Something;
        }
        if spec.op == Op::JumpIfBound {
            let mut bound = state.clone();
            bound[instr.b()] = Something;
            state[instr.b()] = Nothing;
            return Ok(Some(bound));
        }
        for &(field, kind, name) in spec.operands {
            let register = instr.field(field);
            let results = match kind {
                Kind::Out | Kind::Both | Kind::Args | Kind::Call | Kind::Method => 1,
                Kind::Outs => instr.c(),
                Kind::Star => (instr.c() & 0xff) + (instr.c() >> 8) + 1,
                _ => 0,
            };
            // A call also writes where to return to, behind the callee: what is there would be lost, not dropped.
            let is_window = matches!(kind, Kind::Args | Kind::Call | Kind::Method);
            for register in register..register + results + is_window as usize {
                if register >= self.locals && state[register] != Nothing {
                    return Err(format!("E3: {} at {at} overwrites a live t{}", spec.name, register - self.locals));
                }
            }
            if spec.label().is_some() && kind == Kind::Out {
                // `for_iter` writes its item only where it jumps.
                let mut written = state.clone();
                self.write(&mut written, register, Something);
                jumped = Some(written);
            } else {
                let holds = result(spec.op, name, copied);
                (register..register + results).for_each(|register| self.write(state, register, holds));
                if kind == Kind::Method {
                    self.write(state, register + 2, PerhapsUnbound);
                }
            }
        }
        if matches!(spec.op, Op::ReturnValue | Op::ReturnNone | Op::GeneratorReturn)
            && state[self.locals..].iter().any(|&holds| holds != Nothing)
        {
            return Err(format!("E3: live temporaries at the return at {at}"));
        }
        Ok(jumped)
    }

    /// Checks an operand that is read.
    fn read(&self, at: usize, instr: Instr, state: &[Holds], register: usize, name: &str) -> Outcome<Holds> {
        let (holds, spec) = (state[register], instr.spec());
        let mappings = matches!(self.code.kind, CodeKind::Module | CodeKind::Class);
        if name == "namespace" && register == 0 && mappings {
            return Ok(holds);
        }
        match holds {
            Nothing if register >= self.locals => {
                return Err(format!("E3: {} at {at} uses a dead t{}", spec.name, register - self.locals));
            }
            Nothing if spec.op == Op::CheckBound => {}
            Nothing => {
                let local = &self.code.locals[register].name;
                return Err(format!("E4: {} at {at} reads {local}, which may be unbound", spec.name));
            }
            PerhapsUnbound if spec.op != Op::JumpIfBound => {
                return Err(format!("E4: {} at {at} reads what may be unbound", spec.name));
            }
            _ => {}
        }
        let wanted = match name {
            "list" | "raised" => Holds::List,
            "set" => Holds::Set,
            "dict" => Holds::Dict,
            "cell" => Holds::Cell,
            "exception" | "original" => Holds::Exception,
            "previous" => Holds::Previous,
            _ if spec.op == Op::JumpIfBound => PerhapsUnbound,
            _ => holds,
        };
        if wanted != holds {
            return Err(format!("E5: {} at {at}: {name} is not a {wanted:?}", spec.name));
        }
        Ok(holds)
    }

    fn use_up(&self, at: usize, instr: Instr, state: &mut [Holds], first: usize, n: usize) -> Outcome<()> {
        for register in first..first + n {
            self.read(at, instr, state, register, "")?;
            state[register] = Nothing;
        }
        Ok(())
    }

    fn write(&self, state: &mut [Holds], register: usize, holds: Holds) {
        let provable = match self.code.locals.get(register).map(|local| local.kind) {
            None | Some(LocalKind::Hidden) => true,
            Some(LocalKind::Cell | LocalKind::Free) => matches!(holds, Holds::Cell | PerhapsUnbound),
            Some(LocalKind::Plain) => holds == PerhapsUnbound,
        };
        state[register] = if provable { holds } else { Something };
    }
}

/// What is known where two paths meet; None if a temporary lives on one of them alone.
fn meet(one: Holds, other: Holds, temporary: bool) -> Option<Holds> {
    match (one, other) {
        _ if one == other => Some(one),
        (Nothing | PerhapsUnbound, _) | (_, Nothing | PerhapsUnbound) => (!temporary).then_some(Nothing),
        _ => Some(Something),
    }
}

/// What an instruction's result is known to be.
fn result(op: Op, name: &str, copied: Holds) -> Holds {
    match (op, name) {
        (Op::BuildList, _) => Holds::List,
        (Op::BuildSet, _) => Holds::Set,
        (Op::BuildDict, _) => Holds::Dict,
        (Op::MakeCell | Op::NewCell, _) => Holds::Cell,
        (Op::EnterHandler, "previous") => Holds::Previous,
        (Op::EnterHandler, _) => Holds::Exception,
        (Op::FindName, _) => PerhapsUnbound,
        (Op::Copy | Op::Duplicate, _) => copied,
        _ => Something,
    }
}

/// Whether lengths and numbers are those that the handler of a row counts on.
fn lengths_fit(op: Op, instr: Instr) -> bool {
    let (n, value) = (instr.c(), instr.c_imm());
    match op {
        Op::BuildSlice | Op::Slice | Op::ImportName | Op::SpreadException => n == 3,
        Op::StoreSlice | Op::MatchClass => n == 4,
        Op::BuildDict => n % 2 == 0,
        Op::MakeFunction => (1..=5).contains(&n),
        Op::MakeTyping => (2..=4).contains(&n),
        Op::Convert => n > Conversion::None as usize && Conversion::from_number(n).is_some(),
        Op::LoadCommon => Common::from_number(instr.b()).is_some(),
        Op::GetAwaitable => AwaitAfter::from_number(n).is_some(),
        Op::FloorDivImm | Op::ModuloImm => value > 0,
        Op::ShiftLeftImm | Op::ShiftRightImm => (0..=62).contains(&value),
        Op::CallMethod | Op::CallMethodOut => instr.b() >= 1,
        Op::Call | Op::CallKw | Op::CallOut | Op::CallKwOut => instr.b() >= instr.flag() as usize,
        Op::CallEx | Op::CallExOut => instr.b() == 2,
        _ => true,
    }
}
