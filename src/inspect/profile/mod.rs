//! `baem profile`: how often each instruction was executed, exactly, and where the time went.
//!
//! Every instruction is counted where it stands, and in the tree of calls in which it was executed, so that all sums are the number of
//! instructions executed. Time is measured by sampling: a thread of the system sets a mark every `TICK`, and who sees it, at the next
//! instruction, gives the time since the last mark to the instruction before, which was under way. Reading the clock at each
//! instruction would cost more than the instruction.
//!
//! A site whose instruction has specialized forms counts as well how often such a form ran (hits), how often one did not apply
//! (misses), and what kinds of operands the generic form met: from which follows why it is not specialized.

mod report;

pub(crate) use report::{Report, Shape};

use crate::bytecode::{CodeData, Kind, Op};
use crate::heap::Value;
use crate::object::Cx;
use crate::object::tally::Tally;
use crate::object::type_object::as_type;
use crate::object::watch::{Leave, Observer, Place};
use std::cell::RefCell;
use std::collections::HashMap;
use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::{Duration, Instant};

/// How often the clock is looked at.
const TICK: Duration = Duration::from_micros(200);
/// Kinds of operands that are remembered of a site, and how many misses are looked at for them.
const KINDS: usize = 4;
const LOOKED_AT: u64 = 64;

/// What is known of one instruction. Nothing in it keeps an object alive.
#[derive(Clone, Debug, Default)]
pub(crate) struct Site {
    pub(crate) count: u64,
    /// Executions in a specialized form, and how often such a form did not apply.
    pub(crate) hits: u64,
    pub(crate) misses: u64,
    pub(crate) time: Duration,
    /// What the generic form met: the classes of its operands.
    pub(crate) kinds: Vec<String>,
}

/// A piece of code that was executed, by whatever function.
pub(crate) struct Piece {
    pub(crate) data: Arc<CodeData>,
    pub(crate) calls: u64,
    /// By offset.
    pub(crate) sites: Vec<Site>,
}

/// What was counted, when the program has ended.
pub(crate) struct Counts {
    pub(crate) pieces: Vec<Piece>,
    /// How often an opcode followed another one: `before << 8 | after`.
    pub(crate) pairs: Vec<u64>,
    pub(crate) total: u64,
    pub(crate) elapsed: Duration,
    /// The tree of calls: the last piece, those that called it before, outermost first, with what was executed in it.
    pub(crate) stacks: Vec<(Vec<usize>, u64, Duration)>,
}

/// What the tally does not know of the instructions, by piece and offset.
#[derive(Default)]
struct Remarks {
    sites: HashMap<(usize, usize), Site>,
    sampled: Option<Instant>,
    failure: Option<io::Error>,
}

/// A profile under way.
pub(crate) struct Profile {
    remarks: RefCell<Remarks>,
    tally: Rc<Tally>,
    began: Instant,
    report: Report,
    out: RefCell<Box<dyn io::Write>>,
}

impl Profile {
    /// A profile that is written when the program has ended.
    pub(crate) fn new(report: Report, out: Box<dyn io::Write>) -> Rc<Profile> {
        let mark = Arc::new(AtomicU32::new(0));
        let clock = Arc::downgrade(&mark);
        // Without the thread there are no times, but all counts.
        let _ = std::thread::Builder::new().name("profile".into()).spawn(move || {
            while let Some(mark) = clock.upgrade() {
                mark.fetch_add(1, Relaxed);
                drop(mark);
                std::thread::sleep(TICK);
            }
        });
        let tally = Rc::new(Tally::new(mark));
        Rc::new(Profile { remarks: RefCell::default(), tally, began: Instant::now(), report, out: RefCell::new(out) })
    }

    /// Why the profile could not be written, if so.
    pub(crate) fn failure(&self) -> Option<io::Error> {
        self.remarks.borrow_mut().failure.take()
    }

    /// The time since the last sample goes to the instruction under way.
    #[cold]
    #[inline(never)]
    fn sample(&self, remarks: &mut Remarks) {
        let now = Instant::now();
        let time = now - remarks.sampled.replace(now).unwrap_or(self.began);
        if let Some(place) = self.tally.add_time(time) {
            remarks.sites.entry(place).or_default().time += time;
        }
    }
}

impl Remarks {
    /// What the generic form of an instruction met.
    #[cold]
    #[inline(never)]
    fn note_kinds(&mut self, cx: &Cx, at: &Place<'_>, piece: usize) {
        let kinds = kinds_of(cx, at);
        let site = self.sites.entry((piece, at.offset as usize)).or_default();
        if !site.kinds.contains(&kinds) {
            if site.kinds.len() == KINDS {
                site.kinds.remove(0);
            }
            site.kinds.push(kinds);
        }
    }
}

/// The classes of what an instruction reads, as far as that decides its form.
fn kinds_of(cx: &Cx, at: &Place<'_>) -> String {
    let (mut values, spec) = (Vec::new(), at.instr.spec());
    for &(field, kind, _) in spec.operands {
        match kind {
            Kind::In | Kind::Keep | Kind::Call => values.push(at.operand(field)),
            Kind::Args if spec.name.starts_with("call_method") => values.push(at.value(at.instr.a() + 2)),
            _ => {}
        }
    }
    if matches!(spec.op, Op::StoreAttr | Op::StoreSubscript) {
        // The value does not matter.
        values.truncate(if spec.op == Op::StoreAttr { 1 } else { 2 });
    }
    // What is not bound is the namespace of a module.
    let bound = values.into_iter().filter(|value| !value.is_undef());
    let names: Vec<String> = bound.map(|value| as_type(cx.class_of(value)).text(cx)).collect();
    names.join(", ")
}

impl Observer for Profile {
    fn tally(&self) -> Option<Rc<Tally>> {
        Some(self.tally.clone())
    }

    fn enter(&self, cx: &Cx, at: &Place<'_>, resumed: bool) {
        let [below @ .., frame] = &cx.watch.frames[..] else { return };
        frame.spot.set(self.tally.enter(below.last(), at.window(), at.code, resumed));
    }

    fn step(&self, cx: &Cx, at: &Place<'_>) {
        let remarks = &mut *self.remarks.borrow_mut();
        if self.tally.take_mark() {
            self.sample(remarks);
        }
        if let Some(frame) = cx.watch.frames.last() {
            self.tally.turn_if_elsewhere(frame);
        }
        let op = at.instr.spec().op as u8;
        self.tally.count_told(at.offset as usize, op);
        if self.tally.is_generic(op) {
            remarks.note_kinds(cx, at, self.tally.piece());
        }
    }

    fn miss(&self, cx: &Cx, at: &Place<'_>) {
        let remarks = &mut *self.remarks.borrow_mut();
        self.tally.count_miss(at.offset as usize, at.instr.spec().op as u8);
        let piece = self.tally.piece();
        let site = remarks.sites.entry((piece, at.offset as usize)).or_default();
        site.misses += 1;
        if site.misses <= LOOKED_AT {
            remarks.note_kinds(cx, at, piece);
        }
    }

    fn leave(&self, cx: &Cx, _: &Place<'_>, _: Leave, _: &Value) {
        self.tally.turn_to(cx.watch.frames.split_last().and_then(|(_, below)| below.last()));
    }

    fn raised(&self, _: &Cx, _: &Place<'_>, _: &Value) {}

    fn finish(&self, _: &Cx) {
        let remarks = &mut *self.remarks.borrow_mut();
        self.sample(remarks);
        let mut pieces = Vec::new();
        for (number, (data, counts)) in self.tally.pieces().into_iter().enumerate() {
            let site = |(offset, (count, hits))| {
                let known = remarks.sites.remove(&(number, offset)).unwrap_or_default();
                Site { count, hits, ..known }
            };
            let sites = counts.into_iter().enumerate().map(site).collect();
            pieces.push(Piece { data, calls: 0, sites });
        }
        let mut stacks: Vec<(Vec<usize>, u64, Duration)> = vec![(Vec::new(), 0, Duration::ZERO)];
        self.tally.with_nodes(|nodes| {
            // Where the stacks of the nodes are. A parent comes before its children; two nodes may stand for the same stack.
            let (mut places, mut known) = (vec![0], HashMap::new());
            for node in &nodes[1..] {
                pieces[node.piece].calls += node.calls();
                let parent = places[node.parent];
                let place = *known.entry((parent, node.piece)).or_insert(stacks.len());
                if place == stacks.len() {
                    let mut stack = stacks[parent].0.clone();
                    stack.push(node.piece);
                    stacks.push((stack, 0, Duration::ZERO));
                }
                stacks[place].1 += node.count();
                stacks[place].2 += node.time();
                places.push(place);
            }
        });
        let (total, pairs) = (stacks.iter().map(|stack| stack.1).sum(), self.tally.pairs());
        let text = self.report.render(&Counts { pieces, pairs, total, elapsed: self.began.elapsed(), stacks });
        let out = &mut *self.out.borrow_mut();
        remarks.failure = out.write_all(text.as_bytes()).and_then(|()| out.flush()).err();
    }
}
