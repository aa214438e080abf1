//! Counting instructions at the price of a few instructions each: what `baem profile` is made of.
//!
//! The watched loop calls `count` before every instruction. As long as the same frame goes on, that is all: a counter beside the code
//! word, one for the pair of opcodes, and one for the frame. It says no where more is to be done: where another frame is to count
//! (`enter`, `turn_to`), and where the observer is to be told: an instruction may have gone back to its generic form, or it is time to
//! look at the clock.
//!
//! The tree of calls has a node for each way to a piece of code. A frame counts in its node, which has all that counting takes, so
//! that turning to another frame is to set two words, and each frame that the loop knows has its node: a call and its return take 217
//! machine instructions more than the rest (`fib`), where a list of frames beside the loop's, with copies of all that, took 305. All
//! threads share one tally: the one that holds the GIL counts.
//!
//! - T1. A node lives as long as the tally: nodes are boxed, and never taken out. So do the counters of a piece, which `start`, `bytes`
//!   and `counters` of a node describe, or they are 0 and null.
//! - T2. The spots in the frames of a thread are of the tally of its observer: `Cx::observe` takes the others out.

#![expect(unsafe_code, reason = "a look at a list would cost as much as the rest")]

use super::layout::code::{Code, CodeWord};
use super::watch::Seen;
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

/// How an opcode is treated; what is more than counted comes last.
const PLAIN: u8 = 0;
const QUICK: u8 = 1;
/// It has specialized forms.
const GENERIC: u8 = 2;
/// It leaves its frame.
const LEAVES: u8 = 3;

pub(crate) struct Tally {
    /// The address of the window of the frame that counts, 0 for none, and its node (T1).
    base: Cell<usize>,
    node: Cell<*const Node>,
    /// The instruction counted last, and the opcodes of it (the low byte) and of the one before.
    last: Cell<usize>,
    pair: Cell<u16>,
    seen: Cell<u32>,
    /// The node turned away from last, and how much the one turned to had counted then.
    left: Cell<(*const Node, u64)>,
    root: *const Node,
    classes: [u8; 256],
    pairs: Box<[Cell<u64>; 1 << 16]>,
    tree: RefCell<Tree>,
    /// Changes when it is time to look at the clock.
    mark: Arc<AtomicU32>,
}

/// A place in the tree of calls: a piece of code, as called from the parent.
pub(crate) struct Node {
    /// The address of the code's first word, and how long the code is in bytes (T1).
    start: usize,
    bytes: usize,
    counters: *const Counter,
    count: Cell<u64>,
    calls: Cell<u64>,
    time: Cell<Duration>,
    pub(crate) piece: usize,
    /// The numbers of its parent, and of the node under which those are that it calls. Two nodes of a parent may have the same piece.
    pub(crate) parent: usize,
    callees: usize,
    depth: usize,
    /// By the piece and the address of the code's first word.
    children: RefCell<HashMap<(usize, usize), usize>>,
    /// Code that was called, the last one first: not all of it.
    known: [Cell<Known>; KNOWN],
}

/// Code that was called, its data, and the node where it counts.
#[derive(Clone, Copy)]
struct Known {
    code: *const Code,
    data: *const CodeData,
    node: *const Node,
}

/// Where a frame counts: a node, or null for the root of the tree, where nothing counts (T1).
#[derive(Clone, Copy)]
pub(crate) struct Spot(*const Node);

impl Spot {
    pub(crate) const NOWHERE: Spot = Spot(std::ptr::null());
}

struct Tree {
    /// The first one is the root, where nothing counts.
    #[expect(clippy::vec_box, reason = "T1: they stay where they are")]
    nodes: Vec<Box<Node>>,
    /// Pieces of code. Each owns its data, so that the address stays taken.
    pieces: Vec<Arc<CodeData>>,
    numbers: HashMap<usize, usize>,
    /// A block of counters for each piece.
    blocks: Vec<Box<[Counter]>>,
}

impl Known {
    const NOTHING: Known = Known { code: std::ptr::null(), data: std::ptr::null(), node: std::ptr::null() };
}

impl Node {
    /// The node of no code, under which the outermost frames are.
    fn root() -> Node {
        Node {
            start: 0,
            bytes: 0,
            counters: std::ptr::null(),
            count: Cell::new(0),
            calls: Cell::new(0),
            time: Cell::new(Duration::ZERO),
            piece: usize::MAX,
            parent: 0,
            callees: 0,
            depth: 0,
            children: RefCell::default(),
            known: [const { Cell::new(Known::NOTHING) }; KNOWN],
        }
    }

    /// How many instructions were executed in its frames.
    pub(crate) fn count(&self) -> u64 {
        self.count.get()
    }

    /// How many frames began.
    pub(crate) fn calls(&self) -> u64 {
        self.calls.get()
    }

    /// What the clock gave to its frames.
    pub(crate) fn time(&self) -> Duration {
        self.time.get()
    }

    /// Where the words of the code are counted from an address on; none behind the end.
    #[inline(always)]
    fn counter(&self, pc: usize) -> Option<&Counter> {
        let offset = pc.wrapping_sub(self.start);
        // SAFETY: T1: a code word has a counter.
        (offset < self.bytes).then(|| unsafe { &*self.counters.add(offset / size_of::<CodeWord>()) })
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
        let root = Box::new(Node::root());
        let at = &raw const *root;
        let tree = Tree { nodes: vec![root], pieces: Vec::new(), numbers: HashMap::new(), blocks: Vec::new() };
        let pairs: Box<[Cell<u64>]> = (0..1 << 16).map(|_| Cell::new(0)).collect();
        Tally {
            base: Cell::new(0),
            node: Cell::new(at),
            last: Cell::new(0),
            pair: Cell::new(Op::NoOp as u16),
            seen: Cell::new(mark.load(Relaxed)),
            left: Cell::new((at, 0)),
            root: at,
            classes,
            pairs: pairs.try_into().expect("there are so many"),
            tree: RefCell::new(tree),
            mark,
        }
    }

    /// The node where the frame at hand counts.
    #[inline(always)]
    fn node(&self) -> &Node {
        // SAFETY: T1, T2.
        unsafe { &*self.node.get() }
    }

    /// Counts an instruction that is about to be executed, if there is nothing else to do.
    #[inline(always)]
    pub(crate) fn count(&self, base: usize, pc: *const CodeWord, op: u8) -> bool {
        let class = self.classes[op as usize];
        // The same one again, in another form, was not executed before.
        if class != PLAIN && (class == LEAVES || pc.addr() == self.last.get()) {
            return false;
        }
        self.count_as(base, pc, op, class)
    }

    #[inline(always)]
    fn count_as(&self, base: usize, pc: *const CodeWord, op: u8, class: u8) -> bool {
        if base != self.base.get() || self.mark.load(Relaxed) != self.seen.get() {
            return false;
        }
        let Some(counter) = self.node().counter(pc.addr()) else { return false };
        let counter = &counter[(class == QUICK) as usize];
        if class == GENERIC && counter.get() < TOLD {
            return false;
        }
        counter.set(counter.get() + 1);
        self.note(pc.addr(), op);
        true
    }

    /// Counts an instruction that leaves its frame, if there is nothing else to do.
    #[inline(always)]
    pub(crate) fn count_leaving(&self, base: usize, pc: *const CodeWord, op: u8) -> bool {
        self.classes[op as usize] == LEAVES && self.count_as(base, pc, op, LEAVES)
    }

    #[inline(always)]
    fn note(&self, pc: usize, op: u8) {
        let pair = self.pair.get() << 8 | op as u16;
        self.pair.set(pair);
        let pair = &self.pairs[pair as usize];
        pair.set(pair.get() + 1);
        self.last.set(pc);
        let count = &self.node().count;
        count.set(count.get() + 1);
    }

    /// A frame begins, or goes on if it was suspended, and counts from now on; `caller` is the one below it.
    #[inline(always)]
    pub(crate) fn enter(&self, caller: Option<&Seen>, base: usize, code: &Code, resumed: bool) -> Spot {
        // SAFETY: T1, T2.
        let caller = unsafe { &*self.node_of(caller) };
        // Another code object may have come to be where one was: then its data is another, too.
        let is_it = |known: &Known| std::ptr::eq(known.code, code) && std::ptr::eq(known.data, &*code.data);
        let found = caller.known.iter().map(Cell::get).find(is_it);
        let node = found.map_or_else(|| self.tree.borrow_mut().node(caller, code), |known| known.node);
        // SAFETY: T1.
        let calls = unsafe { &(*node).calls };
        calls.set(calls.get() + !resumed as u64);
        self.turn(base, node);
        Spot(node)
    }

    fn node_of(&self, frame: Option<&Seen>) -> *const Node {
        frame.map(|frame| frame.spot.get().0).filter(|node| !node.is_null()).unwrap_or(self.root)
    }

    /// A frame counts from now on; nothing counts with None.
    #[inline(always)]
    pub(crate) fn turn_to(&self, frame: Option<&Seen>) {
        self.turn(frame.map_or(0, |frame| frame.base.addr()), self.node_of(frame));
    }

    /// A frame counts from now on; false if it did before.
    pub(crate) fn turn_if_elsewhere(&self, frame: &Seen) -> bool {
        let elsewhere = frame.base.addr() != self.base.get();
        if elsewhere {
            self.turn_to(Some(frame));
        }
        elsewhere
    }

    #[inline(always)]
    fn turn(&self, base: usize, node: *const Node) {
        self.base.set(base);
        let before = self.node.replace(node);
        self.left.set((before, self.node().count.get()));
    }

    /// Counts an instruction of the frame at hand that was told.
    pub(crate) fn count_told(&self, offset: usize, op: u8) {
        let pc = self.node().start + offset * size_of::<CodeWord>();
        if let Some(counter) = self.node().counter(pc) {
            let counter = &counter[(self.classes[op as usize] == QUICK) as usize];
            counter.set(counter.get() + 1);
        }
        self.note(pc, op);
    }

    /// The instruction counted last was not executed in the form it had, but in the generic one.
    pub(crate) fn count_miss(&self, offset: usize, op: u8) {
        let pc = self.node().start + offset * size_of::<CodeWord>();
        if let Some([generic, quick]) = self.node().counter(pc) {
            quick.set(quick.get().saturating_sub(1));
            generic.set(generic.get() + 1);
        }
        let missed = self.pair.get();
        let pair = missed & 0xff00 | op as u16;
        self.pair.set(pair);
        let (wrong, right) = (&self.pairs[missed as usize], &self.pairs[pair as usize]);
        wrong.set(wrong.get().saturating_sub(1));
        right.set(right.get() + 1);
    }

    /// Whether an opcode is a generic form that has specialized ones.
    pub(crate) fn is_generic(&self, op: u8) -> bool {
        self.classes[op as usize] == GENERIC
    }

    /// The address of the instruction counted last in a frame, and its opcode.
    pub(crate) fn last(&self, base: usize) -> Option<(usize, u8)> {
        (base == self.base.get()).then(|| (self.last.get(), self.pair.get() as u8))
    }

    /// Whether it is time to look at the clock; the next time is another one.
    pub(crate) fn take_mark(&self) -> bool {
        let mark = self.mark.load(Relaxed);
        self.seen.replace(mark) != mark
    }

    /// Gives time to the instruction counted last: its piece of code and offset are the result.
    pub(crate) fn add_time(&self, time: Duration) -> Option<(usize, usize)> {
        let (left, count) = self.left.get();
        // SAFETY: T1.
        let node = if self.node().count.get() == count { unsafe { &*left } } else { self.node() };
        node.counter(self.last.get())?;
        node.time.set(node.time.get() + time);
        Some((node.piece, (self.last.get() - node.start) / size_of::<CodeWord>()))
    }

    /// The number of the piece of code at hand.
    pub(crate) fn piece(&self) -> usize {
        self.node().piece
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
    pub(crate) fn with_nodes<R>(&self, look: impl FnOnce(&[Box<Node>]) -> R) -> R {
        look(&self.tree.borrow().nodes)
    }
}

impl Tree {
    /// The node where a frame of a piece of code counts that is called from one that counts in `caller`, which knows it from now on.
    #[cold]
    #[inline(never)]
    fn node(&mut self, caller: &Node, code: &Code) -> *const Node {
        let Tree { nodes, pieces, numbers, blocks, .. } = self;
        let (data, start) = (Arc::as_ptr(&code.data), code.entry().addr());
        let piece = *numbers.entry(data.addr()).or_insert_with(|| {
            pieces.push(code.data.clone());
            blocks.push(code.data.words.iter().map(|_| Counter::default()).collect());
            pieces.len() - 1
        });
        let (next, parent) = (nodes.len(), caller.callees);
        let at = *nodes[parent].children.borrow_mut().entry((piece, start)).or_insert(next);
        if at == next {
            let (block, depth) = (&blocks[piece], nodes[parent].depth + 1);
            nodes.push(Box::new(Node {
                start,
                bytes: block.len() * size_of::<CodeWord>(),
                counters: block.as_ptr(),
                piece,
                parent,
                callees: if depth < DEEPEST { next } else { parent },
                depth,
                ..Node::root()
            }));
        }
        let node = &raw const *nodes[at];
        let mut known = Known { code, data, node };
        for place in &caller.known {
            known = place.replace(known);
        }
        node
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
