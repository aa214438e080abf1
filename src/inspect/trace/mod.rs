//! `baem trace`: a program's run, instruction by instruction, as text, JSON lines or for Perfetto.
//!
//! An instruction is told when it is over, with the values of its operands before it and of its results; one that calls a function of
//! Python is told when that begins, and its result when that has returned. Nothing keeps a value alive: between the two moments only
//! the rendered text of what was read is kept, so that objects die when they would without a trace.
//!
//! What does not change from one execution of an instruction to the next (names, padding) is rendered once and kept in a `Site`. That
//! is what makes two million instructions a second possible.

mod form;
mod sink;

pub(crate) use sink::Sink;

use crate::bytecode::{CodeData, Kind};
use crate::heap::Value;
use crate::object::Cx;
use crate::object::watch::{Leave, Observer, Place};
use form::{Form, new_form};
use std::cell::RefCell;
use std::collections::HashMap;
use std::io;
use std::rc::Rc;
use std::sync::Arc;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Format {
    #[default]
    Text,
    /// One JSON object a line.
    Jsonl,
    /// What <https://ui.perfetto.dev> opens: the trace events of Chrome.
    Perfetto,
}

/// Which events are told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Events {
    pub(crate) ops: bool,
    /// Lines of the source between the instructions, in the text; events of their own elsewhere.
    pub(crate) lines: bool,
    pub(crate) calls: bool,
    pub(crate) exceptions: bool,
    pub(crate) generators: bool,
    /// How many references there are to what instructions read and make.
    pub(crate) memory: bool,
}

impl Default for Events {
    fn default() -> Events {
        Events { ops: true, lines: true, calls: true, exceptions: true, generators: true, memory: false }
    }
}

/// What is to be traced, and how it is to be told.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Options {
    pub(crate) format: Format,
    pub(crate) events: Events,
    /// Only these lines, first and last.
    pub(crate) lines: Option<(u32, u32)>,
    /// Only functions of this name, plain or qualified.
    pub(crate) function: Option<String>,
    /// The modules that come with baem, too.
    pub(crate) library: bool,
    /// So many events, then nothing more.
    pub(crate) limit: Option<u64>,
    /// Only the last so many events, at the end.
    pub(crate) last: Option<usize>,
}

/// A trace under way.
pub(crate) struct Trace {
    state: RefCell<State>,
}

impl Trace {
    pub(crate) fn new(options: Options, out: Box<dyn io::Write>) -> Rc<Trace> {
        let mut sink = Sink::new(out, options.last, options.format == Format::Perfetto);
        let form = new_form(options.format);
        form.head(&mut sink);
        let state = State {
            options,
            sink,
            form,
            pieces: Vec::new(),
            numbers: HashMap::new(),
            known: (0, 0),
            threads: Vec::new(),
            current: 0,
            told: 0,
        };
        Rc::new(Trace { state: RefCell::new(state) })
    }

    /// Why the trace could not be written, if so.
    pub(crate) fn failure(&self) -> Option<io::Error> {
        self.state.borrow_mut().sink.failure()
    }
}

struct State {
    options: Options,
    sink: Sink,
    form: Box<dyn Form>,
    pieces: Vec<Piece>,
    /// The number of a piece by the address of its data.
    numbers: HashMap<usize, usize>,
    /// The piece that was looked up last: the address of its data, and its number.
    known: (usize, usize),
    threads: Vec<Thread>,
    current: usize,
    told: u64,
}

/// A piece of code that was executed. It owns the data, so that the address remains its own.
pub(crate) struct Piece {
    pub(crate) data: Arc<CodeData>,
    pub(crate) file: String,
    chosen: bool,
    /// By offset.
    sites: Vec<Option<Box<Site>>>,
}

/// An instruction, and what it reads and writes.
pub(crate) struct Site {
    op: u8,
    pub(crate) offset: usize,
    pub(crate) line: u32,
    /// The name of the instruction, and the rest as the dump has it.
    pub(crate) name: &'static str,
    pub(crate) operands: String,
    /// The instruction as a line of the text, up to the values.
    pub(crate) shown: String,
    pub(crate) reads: Vec<(usize, String)>,
    pub(crate) writes: Vec<(usize, String)>,
    chosen: bool,
}

struct Thread {
    number: u64,
    levels: Vec<Level>,
}

/// A frame.
#[derive(Default)]
pub(crate) struct Level {
    pub(crate) piece: usize,
    /// The line told last.
    line: u32,
    /// What has been rendered of the instruction under way, and its offset.
    pub(crate) text: Vec<u8>,
    pending: Option<usize>,
    /// The instruction has been told, but for its result.
    awaits: Option<usize>,
    /// How many references there were to what registers held: register, bits of the word, count.
    references: Vec<(usize, usize, u32)>,
    /// When the instruction began, in nanoseconds, if the format wants it.
    pub(crate) began: u64,
}

impl Piece {
    fn new(data: &Arc<CodeData>, options: &Options) -> Piece {
        let file = data.source.as_ref().map_or("<unknown>", |source| source.name()).to_string();
        let named = |name: &String| **name == *data.name || **name == *data.qualname;
        let chosen =
            options.function.as_ref().is_none_or(named) && (options.library || !file.starts_with("<embedded "));
        Piece { data: data.clone(), file, chosen, sites: (0..data.words.len()).map(|_| None).collect() }
    }

    fn site(&mut self, at: &Place<'_>, options: &Options) -> &Site {
        let offset = at.offset as usize;
        let op = at.instr.spec().op as u8;
        if self.sites[offset].as_ref().is_none_or(|site| site.op != op) {
            self.sites[offset] = Some(Box::new(Site::new(&self.data, at, options)));
        }
        self.sites[offset].as_ref().expect("just made")
    }
}

impl Site {
    fn new(data: &CodeData, at: &Place<'_>, options: &Options) -> Site {
        let (offset, instr) = (at.offset as usize, at.instr);
        let shown = data.show_instruction(offset, instr);
        let (_, operands) = shown.split_once(' ').unwrap_or((&shown, ""));
        let (mut reads, mut writes) = (Vec::new(), Vec::new());
        for &(field, kind, _) in instr.spec().operands {
            let register = instr.field(field);
            match kind {
                Kind::In | Kind::Keep => reads.push(register),
                Kind::Out | Kind::Local => writes.push(register),
                Kind::Both => {
                    reads.push(register);
                    writes.push(register);
                }
                Kind::Items => reads.extend(register..register + instr.c()),
                Kind::Outs => writes.extend(register..register + instr.c()),
                Kind::Star => writes.extend(register..=register + (instr.c() & 0xff) + (instr.c() >> 8)),
                Kind::Args | Kind::Call => {
                    reads.extend((kind == Kind::Call).then_some(register));
                    reads.extend(register + 2..register + 2 + instr.b());
                    writes.push(register);
                }
                Kind::Method => {
                    reads.push(register + 2);
                    writes.push(register);
                }
                Kind::Imm
                | Kind::Name
                | Kind::Konst
                | Kind::Count
                | Kind::Locals
                | Kind::Flag
                | Kind::Label
                | Kind::Far => {}
            }
        }
        let named = |registers: Vec<usize>| registers.into_iter().map(|at| (at, data.register_name(at))).collect();
        let line = data.position(at.offset).map_or(0, |position| position.line);
        let is_chosen = options.lines.is_none_or(|(first, last)| (first..=last).contains(&line));
        Site {
            op: instr.spec().op as u8,
            offset,
            line,
            name: instr.spec().name,
            operands: operands.trim_start().to_string(),
            shown: format!("      {offset:5}  {:20} {}", instr.spec().name.to_uppercase(), operands.trim_start())
                .trim_end()
                .to_string(),
            reads: named(reads),
            writes: named(writes),
            chosen: is_chosen,
        }
    }
}

impl State {
    /// Makes the thread of a place the current one, and gives the number of its piece of code.
    fn look_up(&mut self, at: &Place<'_>) -> usize {
        if self.threads.get(self.current).is_none_or(|thread| thread.number != at.thread) {
            self.change_thread(at.thread);
        }
        let address = Arc::as_ptr(&at.code.data).addr();
        if self.known.0 != address || self.pieces.is_empty() {
            let (pieces, options) = (&mut self.pieces, &self.options);
            let number = *self.numbers.entry(address).or_insert_with(|| {
                pieces.push(Piece::new(&at.code.data, options));
                pieces.len() - 1
            });
            self.known = (address, number);
        }
        let levels = &mut self.threads[self.current].levels;
        while levels.len() < at.depth {
            levels.push(Level::default());
        }
        self.known.1
    }

    fn change_thread(&mut self, number: u64) {
        let known = self.threads.iter().position(|thread| thread.number == number);
        self.current = known.unwrap_or_else(|| {
            self.threads.push(Thread { number, levels: Vec::new() });
            self.threads.len() - 1
        });
        if self.threads.len() > 1 {
            self.form.thread(&mut self.sink, number);
        }
    }

    /// Whether one more event may be told.
    fn counts(&mut self) -> bool {
        self.told += 1;
        self.options.limit.is_none_or(|limit| self.told <= limit)
    }

    /// Tells the instruction under way in a frame: with its results, if there are any yet.
    fn finish_op(&mut self, cx: &Cx, at: Option<&Place<'_>>, depth: usize) {
        let Some(level) = self.threads[self.current].levels.get_mut(depth - 1) else { return };
        let (pending, awaits) = (level.pending.take(), level.awaits.take());
        let Some(offset) = pending.or(awaits) else { return };
        let Some(site) = &self.pieces[level.piece].sites[offset] else { return };
        let Level { text, references, .. } = level;
        match at {
            // A frame begins that the instruction called.
            None if pending.is_some() => {
                level.awaits = Some(offset);
                self.form.end_op(&mut self.sink, text, level.began);
            }
            None => level.awaits = Some(offset),
            Some(at) => {
                if pending.is_none() {
                    if site.writes.is_empty() {
                        return;
                    }
                    text.clear();
                    self.form.begin_result(text, site, depth, at.thread);
                }
                // An iterator that is exhausted gives nothing.
                if !site.name.starts_with("for_iter") || at.offset as usize != site.offset + 1 {
                    self.form.results(text, cx, site, &mut |register| at.value(register));
                }
                if self.options.events.memory {
                    let changes = changes(at, references, site);
                    self.form.references(text, &changes);
                }
                self.form.end_op(&mut self.sink, text, level.began);
            }
        }
    }
}

/// What became of the references to the values in registers: the name of the register, how many there were, if the value was there
/// before, and how many there are.
fn changes<'a>(at: &Place<'_>, before: &[(usize, usize, u32)], site: &'a Site) -> Vec<(&'a str, Option<u32>, u32)> {
    let mut changes = Vec::new();
    for (register, name) in site.reads.iter().chain(&site.writes) {
        let value = at.value(*register);
        let Some(count) = value.references() else { continue };
        let bits = value.word().bits();
        let known = before.iter().find(|known| known.1 == bits).map(|known| known.2);
        if known != Some(count) && changes.iter().all(|change: &(&str, _, _)| change.0 != name) {
            changes.push((name.as_str(), known, count));
        }
    }
    changes
}

impl Observer for Trace {
    fn enter(&self, cx: &Cx, at: &Place<'_>, resumed: bool) {
        let state = &mut *self.state.borrow_mut();
        let piece = state.look_up(at);
        if at.depth > 1 {
            state.finish_op(cx, None, at.depth - 1);
        }
        let levels = &mut state.threads[state.current].levels;
        levels.truncate(at.depth - 1);
        levels.push(Level { piece, ..Level::default() });
        let events = state.options.events;
        let told = if resumed { events.generators } else { events.calls };
        if told && state.pieces[piece].chosen && state.counts() {
            let State { form, sink, pieces, .. } = state;
            form.enter(sink, cx, &pieces[piece], at, resumed);
        }
    }

    fn step(&self, cx: &Cx, at: &Place<'_>) {
        let state = &mut *self.state.borrow_mut();
        let piece = state.look_up(at);
        state.finish_op(cx, Some(at), at.depth);
        if !state.pieces[piece].chosen {
            return;
        }
        let State { options, pieces, form, sink, threads, current, told, .. } = state;
        let site = pieces[piece].site(at, options);
        if !site.chosen || options.limit.is_some_and(|limit| *told >= limit) {
            return;
        }
        let level = &mut threads[*current].levels[at.depth - 1];
        level.piece = piece;
        if options.events.lines && level.line != site.line {
            let text = at.code.data.source.as_ref().map_or("", |source| source.line_text(site.line));
            form.line(sink, at, site.line, text.trim());
        }
        level.line = site.line;
        if !options.events.ops {
            return;
        }
        *told += 1;
        level.text.clear();
        level.pending = Some(site.offset);
        let site = pieces[piece].sites[at.offset as usize].as_ref().expect("looked up above");
        form.begin_op(&mut level.text, cx, &pieces[piece], site, at);
        level.began = form.now();
        if options.events.memory {
            level.references.clear();
            for &(register, _) in &site.reads {
                let value = at.value(register);
                level.references.extend(value.references().map(|count| (register, value.word().bits(), count)));
            }
        }
    }

    fn miss(&self, _: &Cx, at: &Place<'_>) {
        let state = &mut *self.state.borrow_mut();
        state.look_up(at);
        let State { form, threads, current, .. } = state;
        if let Some(level) = threads[*current].levels.get_mut(at.depth - 1)
            && level.pending.is_some()
        {
            form.missed(&mut level.text);
        }
    }

    fn leave(&self, cx: &Cx, at: &Place<'_>, how: Leave, value: &Value) {
        let state = &mut *self.state.borrow_mut();
        let piece = state.look_up(at);
        // What leaves has no result but the value, which is told here.
        state.finish_op(cx, None, at.depth);
        let events = state.options.events;
        let told = match how {
            Leave::Yield => events.generators,
            Leave::Return => events.calls,
            Leave::Raise => events.calls || events.exceptions,
        };
        if told && state.pieces[piece].chosen && state.counts() {
            let State { form, sink, pieces, .. } = state;
            form.leave(sink, cx, &pieces[piece], at, how, value);
        }
        state.threads[state.current].levels.truncate(at.depth - 1);
    }

    fn raised(&self, cx: &Cx, at: &Place<'_>, exception: &Value) {
        let state = &mut *self.state.borrow_mut();
        let piece = state.look_up(at);
        state.finish_op(cx, None, at.depth);
        if let Some(level) = state.threads[state.current].levels.get_mut(at.depth - 1) {
            level.awaits = None;
        }
        if state.options.events.exceptions && state.pieces[piece].chosen && state.counts() {
            let State { form, sink, pieces, .. } = state;
            form.raised(sink, cx, &pieces[piece], at, exception);
        }
    }

    fn finish(&self, _: &Cx) {
        let state = &mut *self.state.borrow_mut();
        state.form.tail(&mut state.sink);
        state.sink.finish();
    }
}
