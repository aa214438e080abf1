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

use crate::bytecode::{CodeData, Kind, Op, SPECS, Section, Spec};
use crate::heap::Value;
use crate::object::Cx;
use crate::object::layout::code::Code;
use crate::object::type_object::as_type;
use crate::object::watch::{Leave, Observer, Place};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::{Duration, Instant};

/// How often the clock is looked at.
const TICK: Duration = Duration::from_micros(200);
/// Kinds of operands that are remembered of a site, and how many executions are looked at for them.
const KINDS: usize = 4;
const LOOKED_AT: u64 = 64;

/// What is known of one instruction.
#[derive(Clone, Debug, Default)]
pub(crate) struct Site {
    pub(crate) count: u64,
    /// Executions in a specialized form, and how often such a form did not apply.
    pub(crate) hits: u64,
    pub(crate) misses: u64,
    pub(crate) time: Duration,
    /// The form that it had last.
    pub(crate) last: u8,
    /// What the generic form met: the classes of its operands.
    pub(crate) kinds: Vec<String>,
}

/// A piece of code that was executed, by whatever function.
pub(crate) struct Piece {
    /// Its own, so that the address stays taken.
    pub(crate) data: Arc<CodeData>,
    pub(crate) calls: u64,
    /// By offset.
    pub(crate) sites: Vec<Site>,
}

/// A place in the tree of calls: a piece of code, as called from the parent.
pub(crate) struct Node {
    pub(crate) piece: usize,
    pub(crate) parent: usize,
    pub(crate) count: u64,
    pub(crate) time: Duration,
    children: HashMap<usize, usize>,
}

pub(crate) struct Counts {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) nodes: Vec<Node>,
    /// How often an opcode followed another one in a thread: `before << 8 | after`.
    pub(crate) pairs: Vec<u64>,
    pub(crate) total: u64,
    pub(crate) began: Instant,
    pub(crate) elapsed: Duration,
    /// The number of a piece by the address of its data.
    numbers: HashMap<usize, usize>,
    /// The code that was looked up last, its data, and its number.
    known: (*const Code, *const CodeData, usize),
    /// By thread.
    threads: Vec<Thread>,
    current: usize,
    now: Now,
    seen_mark: u32,
    sampled: Instant,
}

/// Where a thread is.
#[derive(Clone, Copy, Default)]
struct Now {
    piece: usize,
    offset: usize,
    node: usize,
    /// The node of the instruction under way, which may have left its frame.
    at_node: usize,
    op: u8,
    /// The one before it.
    before: u8,
}

struct Thread {
    number: u64,
    /// The node of each frame.
    nodes: Vec<usize>,
    now: Now,
}

/// A profile under way.
pub(crate) struct Profile {
    counts: RefCell<Counts>,
    mark: Arc<AtomicU32>,
}

impl Profile {
    pub(crate) fn new() -> Rc<Profile> {
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
        let root = Node { piece: usize::MAX, parent: 0, count: 0, time: Duration::ZERO, children: HashMap::new() };
        let now = Instant::now();
        let counts = Counts {
            pieces: Vec::new(),
            nodes: vec![root],
            pairs: vec![0; 1 << 16],
            total: 0,
            began: now,
            elapsed: Duration::ZERO,
            numbers: HashMap::new(),
            known: (std::ptr::null(), std::ptr::null(), 0),
            threads: Vec::new(),
            current: usize::MAX,
            now: Now::default(),
            seen_mark: 0,
            sampled: now,
        };
        Rc::new(Profile { counts: RefCell::new(counts), mark })
    }

    /// What was counted.
    pub(crate) fn with<R>(&self, body: impl FnOnce(&Counts) -> R) -> R {
        body(&self.counts.borrow())
    }
}

impl Counts {
    /// The time since the last mark goes to the instruction under way.
    #[cold]
    #[inline(never)]
    fn sample(&mut self, mark: u32) {
        self.seen_mark = mark;
        let now = Instant::now();
        let time = now - std::mem::replace(&mut self.sampled, now);
        if let Some(site) = self.pieces.get_mut(self.now.piece).and_then(|piece| piece.sites.get_mut(self.now.offset)) {
            site.time += time;
            self.nodes[self.now.at_node].time += time;
        }
    }

    /// The number of a piece of code.
    #[cold]
    #[inline(never)]
    fn look_up(&mut self, code: &Code) -> usize {
        let data = Arc::as_ptr(&code.data);
        let pieces = &mut self.pieces;
        let number = *self.numbers.entry(data.addr()).or_insert_with(|| {
            pieces.push(Piece {
                data: code.data.clone(),
                calls: 0,
                sites: vec![Site::default(); code.data.words.len()],
            });
            pieces.len() - 1
        });
        self.known = (code, data, number);
        number
    }

    #[cold]
    #[inline(never)]
    fn change_thread(&mut self, number: u64) {
        if let Some(thread) = self.threads.get_mut(self.current) {
            thread.now = self.now;
        }
        let known = self.threads.iter().position(|thread| thread.number == number);
        self.current = known.unwrap_or_else(|| {
            self.threads.push(Thread { number, nodes: Vec::new(), now: Now { op: NO_OP, ..Now::default() } });
            self.threads.len() - 1
        });
        self.now = self.threads[self.current].now;
    }

    #[inline(always)]
    fn piece_of(&mut self, at: &Place<'_>) -> usize {
        if self.threads.get(self.current).is_none_or(|thread| thread.number != at.thread) {
            self.change_thread(at.thread);
        }
        let (code, data, number) = self.known;
        // Another code object may have come to be where one was: then its data is another, too.
        if std::ptr::eq(code, at.code) && std::ptr::eq(data, Arc::as_ptr(&at.code.data)) {
            return number;
        }
        self.look_up(at.code)
    }

    /// The node of a piece of code that is called from a node.
    fn child(&mut self, parent: usize, piece: usize) -> usize {
        let next = self.nodes.len();
        let child = *self.nodes[parent].children.entry(piece).or_insert(next);
        if child == next {
            self.nodes.push(Node { piece, parent, count: 0, time: Duration::ZERO, children: HashMap::new() });
        }
        child
    }

    /// What the generic form of an instruction met.
    #[cold]
    #[inline(never)]
    fn note_kinds(&mut self, cx: &Cx, at: &Place<'_>, piece: usize) {
        let kinds = kinds_of(cx, at);
        let site = &mut self.pieces[piece].sites[at.offset as usize];
        if !site.kinds.contains(&kinds) {
            if site.kinds.len() == KINDS {
                site.kinds.remove(0);
            }
            site.kinds.push(kinds);
        }
    }
}

const NO_OP: u8 = Op::NoOp as u8;

/// The classes of what an instruction reads, as far as that decides its form.
fn kinds_of(cx: &Cx, at: &Place<'_>) -> String {
    let name = |value: &Value| if value.is_undef() { "unbound".to_string() } else { as_type(cx.class_of(value)).text(cx) };
    let (mut names, spec) = (Vec::new(), at.instr.spec());
    for &(field, kind, _) in spec.operands {
        match kind {
            Kind::In | Kind::Keep => names.push(name(at.operand(field))),
            Kind::Args if spec.name.starts_with("call_method") => names.push(name(at.value(at.instr.a() + 2))),
            Kind::Call => names.push(name(at.operand(field))),
            _ => {}
        }
    }
    if matches!(spec.op, Op::StoreAttr | Op::StoreSubscript) {
        // The value does not matter.
        names.truncate(if spec.op == Op::StoreAttr { 1 } else { 2 });
    }
    names.join(", ")
}

fn pair(before: u8, after: u8) -> usize {
    (before as usize) << 8 | after as usize
}

/// The name of the instruction of which another one is a specialized form: what its row begins with.
pub(crate) fn generic_name(spec: &Spec) -> Option<&'static str> {
    let is_form = spec.section == Section::Quick && !spec.name.ends_with("_viewed");
    spec.doc.split('`').nth(1).filter(|_| is_form)
}

/// Whether an instruction has specialized forms, and is none.
pub(crate) fn may_specialize(spec: &Spec) -> bool {
    static GENERIC: std::sync::OnceLock<Vec<bool>> = std::sync::OnceLock::new();
    let generic = GENERIC.get_or_init(|| {
        let names: Vec<&str> = SPECS.iter().filter_map(generic_name).collect();
        SPECS.iter().map(|spec| names.contains(&spec.name)).collect()
    });
    generic[spec.op as usize]
}

impl Observer for Profile {
    fn enter(&self, _: &Cx, at: &Place<'_>, resumed: bool) {
        let counts = &mut *self.counts.borrow_mut();
        let piece = counts.piece_of(at);
        if !resumed {
            counts.pieces[piece].calls += 1;
        }
        let current = counts.current;
        counts.threads[current].nodes.truncate(at.depth - 1);
        let parent = counts.threads[current].nodes.last().copied().unwrap_or(0);
        let node = counts.child(parent, piece);
        counts.threads[current].nodes.push(node);
        counts.now.node = node;
    }

    #[inline]
    fn step(&self, cx: &Cx, at: &Place<'_>) {
        let counts = &mut *self.counts.borrow_mut();
        let mark = self.mark.load(Relaxed);
        if mark != counts.seen_mark {
            counts.sample(mark);
        }
        let piece = counts.piece_of(at);
        let (offset, spec) = (at.offset as usize, at.instr.spec());
        let op = spec.op as u8;
        let site = &mut counts.pieces[piece].sites[offset];
        site.count += 1;
        site.last = op;
        if spec.section == Section::Quick {
            site.hits += 1;
        } else if site.count - site.hits <= LOOKED_AT && may_specialize(spec) {
            counts.note_kinds(cx, at, piece);
        }
        let before = counts.now.op;
        counts.pairs[pair(before, op)] += 1;
        counts.nodes[counts.now.node].count += 1;
        counts.total += 1;
        let node = counts.now.node;
        counts.now = Now { piece, offset, node, at_node: node, op, before };
    }

    fn miss(&self, cx: &Cx, at: &Place<'_>) {
        let counts = &mut *self.counts.borrow_mut();
        let piece = counts.piece_of(at);
        let site = &mut counts.pieces[piece].sites[at.offset as usize];
        site.misses += 1;
        site.hits -= site.hits.min(1);
        let op = at.instr.spec().op as u8;
        site.last = op;
        if site.misses <= LOOKED_AT && may_specialize(at.instr.spec()) {
            counts.note_kinds(cx, at, piece);
        }
        let Now { before, op: missed, .. } = counts.now;
        counts.pairs[pair(before, missed)] -= 1;
        counts.pairs[pair(before, op)] += 1;
        counts.now.op = op;
    }

    fn leave(&self, _: &Cx, at: &Place<'_>, _: Leave, _: &Value) {
        let counts = &mut *self.counts.borrow_mut();
        counts.piece_of(at);
        let current = counts.current;
        let nodes = &mut counts.threads[current].nodes;
        nodes.truncate(at.depth - 1);
        counts.now.node = nodes.last().copied().unwrap_or(0);
    }

    fn raised(&self, _: &Cx, _: &Place<'_>, _: &Value) {}

    fn finish(&self, _: &Cx) {
        let counts = &mut *self.counts.borrow_mut();
        counts.elapsed = counts.began.elapsed();
        counts.sample(0);
    }
}

