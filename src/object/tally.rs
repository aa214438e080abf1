//! Counting instructions at the price of a few instructions each: what `baem profile` is made of.
//!
//! The watched loop calls `count` before every instruction. As long as the same frame goes on, that is all: a counter beside the code
//! word, and one for the pair of opcodes. It says no where more is to be done: where frames begin and end (`enter`, `leave`), and where
//! the observer is to be told: an instruction may have gone back to its generic form, or it is time to look at the clock.
//!
//! The tree of calls has a node for each way to a piece of code. What was counted since a frame was turned to belongs to its node, so
//! that a node costs nothing while its frame goes on. All threads share one tally: the one that holds the GIL counts.
//!
//! - T1. `counters` and `bytes` are null and 0, or describe a block in `Tree::blocks`. Blocks are never taken out, and never change
//!   their size.

#![expect(unsafe_code, reason = "a look at a list would cost as much as the rest")]

use super::layout::code::{Code, CodeWord};
use crate::bytecode::{CodeData, Op, SPECS, Section};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::Duration;

/// Executions of an instruction in its generic form and in specialized ones.
type Counter = [Cell<u64>; 2];

/// How many executions in its generic form are told of an instruction that has specialized ones.
const TOLD: u64 = 64;

/// How deep the tree may get: what is called from there counts as called from where that was.
const DEEPEST: usize = 256;

/// How many pieces of code a node has at hand.
const KNOWN: usize = 8;

/// How an opcode is treated.
const PLAIN: u8 = 0;
const QUICK: u8 = 1;
/// It has specialized forms.
const GENERIC: u8 = 2;
/// It leaves its frame.
const LEAVES: u8 = 3;

pub(crate) struct Tally {
    /// The address of the window of the frame that counts, and of its code, and how long that is in bytes.
    base: Cell<usize>,
    start: Cell<usize>,
    bytes: Cell<usize>,
    counters: Cell<*const Counter>,
    /// The instruction counted last, and the opcodes of it and of the one before.
    last: Cell<usize>,
    op: Cell<u8>,
    before: Cell<u8>,
    seen: Cell<u32>,
    total: Cell<u64>,
    thread: Cell<u64>,
    classes: [u8; 256],
    pairs: Box<[Cell<u64>]>,
    tree: RefCell<Tree>,
    /// Changes when it is time to look at the clock.
    mark: Arc<AtomicU32>,
}

/// A place in the tree of calls: a piece of code, as called from the parent.
pub(crate) struct Node {
    pub(crate) piece: usize,
    pub(crate) parent: usize,
    pub(crate) count: u64,
    pub(crate) calls: u64,
    pub(crate) time: Duration,
    depth: usize,
    children: HashMap<usize, usize>,
    /// Code that was called, the last one first: not all of it.
    known: Vec<(*const Code, *const CodeData, Spot)>,
}

/// Where a frame counts.
#[derive(Clone, Copy, Default)]
struct Spot {
    base: usize,
    /// The address of the code's first word.
    start: usize,
    piece: usize,
    node: usize,
}

struct Tree {
    nodes: Vec<Node>,
    /// The frames of the thread at hand, and those of the others.
    frames: Vec<Spot>,
    others: HashMap<u64, Vec<Spot>>,
    /// The node of the frame at hand, and how many instructions were counted when that was turned to.
    at: usize,
    since: u64,
    /// The frame that was left last, after how many instructions, and the offset of the one that left it.
    left: (Spot, u64, usize),
    /// Pieces of code. Each owns its data, so that the address stays taken.
    pieces: Vec<Arc<CodeData>>,
    numbers: HashMap<usize, usize>,
    /// A block of counters for each piece.
    blocks: Vec<Box<[Counter]>>,
}

impl Node {
    fn new(piece: usize, parent: usize, depth: usize) -> Node {
        Node {
            piece,
            parent,
            count: 0,
            calls: 0,
            time: Duration::ZERO,
            depth,
            children: HashMap::new(),
            known: Vec::new(),
        }
    }
}

impl Tally {
    pub(crate) fn new(mark: Arc<AtomicU32>) -> Tally {
        let mut classes = [PLAIN; 256];
        for spec in SPECS {
            classes[spec.op as usize] = match spec.section {
                _ if leaves(spec.op) => LEAVES,
                Section::Quick => QUICK,
                _ if spec.has_forms() => GENERIC,
                _ => PLAIN,
            };
        }
        let tree = Tree {
            nodes: vec![Node::new(usize::MAX, 0, 0)],
            frames: Vec::new(),
            others: HashMap::new(),
            at: 0,
            since: 0,
            left: (Spot::default(), u64::MAX, 0),
            pieces: Vec::new(),
            numbers: HashMap::new(),
            blocks: Vec::new(),
        };
        Tally {
            base: Cell::new(0),
            start: Cell::new(0),
            bytes: Cell::new(0),
            counters: Cell::new(std::ptr::null()),
            last: Cell::new(0),
            op: Cell::new(Op::NoOp as u8),
            before: Cell::new(Op::NoOp as u8),
            seen: Cell::new(mark.load(Relaxed)),
            total: Cell::new(0),
            thread: Cell::new(0),
            classes,
            pairs: (0..1 << 16).map(|_| Cell::new(0)).collect(),
            tree: RefCell::new(tree),
            mark,
        }
    }

    /// Counts an instruction that is about to be executed, if there is nothing else to do.
    #[inline(always)]
    pub(crate) fn count(&self, base: usize, pc: *const CodeWord, op: u8) -> bool {
        let class = self.classes[op as usize];
        if pc.addr() == self.last.get() || class == LEAVES {
            return false;
        }
        self.count_as(base, pc, op, class)
    }

    #[inline(always)]
    fn count_as(&self, base: usize, pc: *const CodeWord, op: u8, class: u8) -> bool {
        let offset = pc.addr().wrapping_sub(self.start.get());
        if base != self.base.get() || offset >= self.bytes.get() || self.mark.load(Relaxed) != self.seen.get() {
            return false;
        }
        // SAFETY: T1: a code word has a counter; the offset was compared.
        let counter = unsafe { &*self.counters.get().add(offset / size_of::<CodeWord>()) };
        let counter = &counter[(class == QUICK) as usize];
        if class == GENERIC && counter.get() < TOLD {
            return false;
        }
        counter.set(counter.get() + 1);
        self.note(pc.addr(), op);
        true
    }

    /// Counts an instruction that leaves its frame, and leaves it, if there is nothing else to do. `depth` is that of the frame.
    #[inline]
    pub(crate) fn count_leaving(&self, base: usize, pc: *const CodeWord, op: u8, depth: usize) -> bool {
        let counts = self.classes[op as usize] == LEAVES && self.count_as(base, pc, op, LEAVES);
        if counts {
            self.leave(self.thread.get(), depth);
        }
        counts
    }

    #[inline(always)]
    fn note(&self, pc: usize, op: u8) {
        let before = self.op.replace(op);
        self.before.set(before);
        let pair = &self.pairs[(before as usize) << 8 | op as usize];
        pair.set(pair.get() + 1);
        self.last.set(pc);
        self.total.set(self.total.get() + 1);
    }

    /// A frame of a thread begins, or goes on if it was suspended; `depth` counts it.
    pub(crate) fn enter(&self, thread: u64, depth: usize, base: usize, code: &Code, resumed: bool) {
        let tree = &mut *self.tree.borrow_mut();
        self.turn_to_thread(tree, thread);
        tree.frames.truncate(depth - 1);
        let caller = tree.frames.last().map_or(0, |frame| frame.node);
        let parent = if tree.nodes[caller].depth < DEEPEST { caller } else { tree.nodes[caller].parent };
        // Another code object may have come to be where one was: then its data is another, too.
        let data = Arc::as_ptr(&code.data);
        let mut known = tree.nodes[parent].known.iter();
        let found = known.find(|known| std::ptr::eq(known.0, code) && std::ptr::eq(known.1, data)).map(|known| known.2);
        let spot = Spot { base, ..found.unwrap_or_else(|| tree.spot(parent, code)) };
        tree.nodes[spot.node].calls += !resumed as u64;
        tree.frames.push(spot);
        self.turn_to(tree, spot);
    }

    /// A frame is left, by the instruction counted last or by an exception.
    pub(crate) fn leave(&self, thread: u64, depth: usize) {
        let tree = &mut *self.tree.borrow_mut();
        self.turn_to_thread(tree, thread);
        if let Some(spot) = tree.frames.get(depth - 1) {
            let offset = self.last.get().wrapping_sub(spot.start) / size_of::<CodeWord>();
            tree.left = (*spot, self.total.get(), offset);
        }
        tree.frames.truncate(depth - 1);
        let spot = tree.frames.last().copied().unwrap_or_default();
        self.turn_to(tree, spot);
    }

    /// Counts in the innermost frame of a thread from now on.
    pub(crate) fn go_on(&self, thread: u64) {
        let tree = &mut *self.tree.borrow_mut();
        self.turn_to_thread(tree, thread);
        let spot = tree.frames.last().copied().unwrap_or_default();
        self.turn_to(tree, spot);
    }

    fn turn_to_thread(&self, tree: &mut Tree, thread: u64) {
        let before = self.thread.replace(thread);
        if before != thread {
            let frames = tree.others.remove(&thread).unwrap_or_default();
            let frames = std::mem::replace(&mut tree.frames, frames);
            tree.others.insert(before, frames);
        }
    }

    /// What was counted since the last time belongs to the frame at hand; from now on another one counts.
    fn turn_to(&self, tree: &mut Tree, spot: Spot) {
        let total = self.total.get();
        tree.nodes[tree.at].count += total - std::mem::replace(&mut tree.since, total);
        tree.at = spot.node;
        let Some(block) = tree.blocks.get(spot.piece).filter(|_| spot.base != 0) else {
            return self.base.set(0);
        };
        self.base.set(spot.base);
        self.start.set(spot.start);
        self.bytes.set(block.len() * size_of::<CodeWord>());
        self.counters.set(block.as_ptr());
    }

    /// Counts an instruction of the frame at hand that was told.
    pub(crate) fn count_told(&self, offset: usize, op: u8) {
        self.counter(offset, |counter| {
            let counter = &counter[(self.classes[op as usize] == QUICK) as usize];
            counter.set(counter.get() + 1);
        });
        self.note(self.start.get() + offset * size_of::<CodeWord>(), op);
    }

    /// The instruction counted last was not executed in the form it had, but in the generic one.
    pub(crate) fn count_miss(&self, offset: usize, op: u8) {
        self.counter(offset, |[generic, quick]| {
            quick.set(quick.get().saturating_sub(1));
            generic.set(generic.get() + 1);
        });
        let (before, missed) = (self.before.get() as usize, self.op.replace(op) as usize);
        let (wrong, right) = (&self.pairs[before << 8 | missed], &self.pairs[before << 8 | op as usize]);
        wrong.set(wrong.get().saturating_sub(1));
        right.set(right.get() + 1);
    }

    fn counter(&self, offset: usize, change: impl FnOnce(&Counter)) {
        let tree = self.tree.borrow();
        let spot = tree.frames.last().filter(|_| self.base.get() != 0);
        if let Some(counter) = spot.and_then(|spot| tree.blocks.get(spot.piece)?.get(offset)) {
            change(counter)
        }
    }

    /// Whether an opcode is a generic form that has specialized ones.
    pub(crate) fn is_generic(&self, op: u8) -> bool {
        self.classes[op as usize] == GENERIC
    }

    /// The address of the instruction counted last in a frame, and its opcode.
    pub(crate) fn last(&self, base: usize) -> Option<(usize, u8)> {
        (base == self.base.get()).then(|| (self.last.get(), self.op.get()))
    }

    /// Whether it is time to look at the clock; the next time is another one.
    pub(crate) fn take_mark(&self) -> bool {
        let mark = self.mark.load(Relaxed);
        self.seen.replace(mark) != mark
    }

    /// Gives time to the instruction counted last: its piece of code and offset are the result.
    pub(crate) fn add_time(&self, time: Duration) -> Option<(usize, usize)> {
        let tree = &mut *self.tree.borrow_mut();
        let (spot, offset) = match tree.left {
            (spot, total, offset) if total == self.total.get() => (spot, offset),
            _ => (*tree.frames.last()?, self.last.get().wrapping_sub(self.start.get()) / size_of::<CodeWord>()),
        };
        tree.nodes[spot.node].time += time;
        Some((spot.piece, offset))
    }

    /// The number of the piece of code at hand.
    pub(crate) fn piece(&self) -> usize {
        self.tree.borrow().frames.last().map_or(usize::MAX, |spot| spot.piece)
    }

    /// How many instructions were counted.
    pub(crate) fn total(&self) -> u64 {
        self.total.get()
    }

    /// How often an opcode followed another one: `before << 8 | after`.
    pub(crate) fn pairs(&self) -> Vec<u64> {
        self.pairs.iter().map(Cell::get).collect()
    }

    /// The pieces of code that were executed, and for each word how often, and how often in specialized forms.
    pub(crate) fn pieces(&self) -> Vec<(Arc<CodeData>, Vec<(u64, u64)>)> {
        let tree = self.tree.borrow();
        let counts = |block: &[Counter]| {
            block.iter().map(|[generic, quick]| (generic.get() + quick.get(), quick.get())).collect()
        };
        tree.pieces.iter().zip(&tree.blocks).map(|(data, block)| (data.clone(), counts(block))).collect()
    }

    /// The tree of calls; the first node is its root, which stands for no code.
    pub(crate) fn with_nodes<R>(&self, look: impl FnOnce(&[Node]) -> R) -> R {
        look(&self.tree.borrow().nodes)
    }
}

impl Tree {
    /// Where a frame of a piece of code counts that is called from a node.
    #[cold]
    #[inline(never)]
    fn spot(&mut self, parent: usize, code: &Code) -> Spot {
        let Tree { nodes, pieces, numbers, blocks, .. } = self;
        let data = Arc::as_ptr(&code.data);
        let piece = *numbers.entry(data.addr()).or_insert_with(|| {
            pieces.push(code.data.clone());
            blocks.push(code.data.words.iter().map(|_| Counter::default()).collect());
            pieces.len() - 1
        });
        let next = nodes.len();
        let node = *nodes[parent].children.entry(piece).or_insert(next);
        if node == next {
            nodes.push(Node::new(piece, parent, nodes[parent].depth + 1));
        }
        let spot = Spot { base: 0, start: code.entry().addr(), piece, node };
        nodes[parent].known.insert(0, (code, data, spot));
        nodes[parent].known.truncate(KNOWN);
        spot
    }
}

/// Whether an instruction leaves its frame, for good or until that goes on.
pub(crate) fn leaves(op: Op) -> bool {
    op.yields()
        || matches!(
            op,
            Op::ReturnValue | Op::ReturnNone | Op::ReturnValueViewed | Op::ReturnNoneViewed | Op::GeneratorReturn
        )
}
