//! The collector on random graphs, against a search that is slow and plainly right.

use super::{
    Classes, Due, FINALIZER, GENERATIONS, Holder, Kind, Look, Object, OwnedHeap, Payload, Quiet, SUBCLASS_SHIFT, Value,
    Word, kind_of,
};
use crate::sync::Breaker;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The numbers of the nodes that are alive, and whom each refers to.
type Graph = Rc<RefCell<BTreeMap<usize, Vec<usize>>>>;

struct Node {
    number: usize,
    edges: Payload<Vec<Value>>,
    graph: Graph,
}

// SAFETY: the number is this type's alone in `TEST_KINDS`, and `edges` are all values it holds.
unsafe impl Object for Node {
    const SHAPE: u32 = 12 << 8;
    const NAME: &'static str = "node";
    const COLLECTABLE: bool = true;
    fn trace(&self, quiet: &Quiet, show: &mut dyn FnMut(Word)) {
        self.edges.get(quiet).iter().for_each(|edge| show(edge.word()))
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.graph.borrow_mut().remove(&self.number);
    }
}

struct Alone;
// SAFETY: P1: a test has one heap and one holder, and lends it to nobody.
unsafe impl Holder for Alone {}

static TEST_KINDS: [Kind; 13] = {
    let mut kinds = [const { Kind::UNUSED }; 13];
    kinds[7] = kind_of::<super::WeakReference>();
    kinds[8] = kind_of::<Bytes>();
    kinds[12] = kind_of::<Node>();
    kinds
};

struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % end
    }
}

/// A heap of nodes; some are held by `roots`.
struct World {
    roots: Vec<Value>,
    classes: Vec<Value>,
    graph: Graph,
    made: usize,
    random: Random,
    heap: OwnedHeap,
}

/// Nodes of shape `n` are instances of the class `n - 1`.
struct Table<'a>(&'a [Value]);

impl Classes for Table<'_> {
    fn class(&self, shape: u32) -> &Value {
        &self.0[(shape >> SUBCLASS_SHIFT) as usize - 1]
    }
    fn each(&self, show: &mut dyn FnMut(&Value)) {
        self.0.iter().for_each(show)
    }
}

fn node(value: &Value) -> &Node {
    value.downcast::<Node>().expect("all objects are nodes")
}

fn quiet() -> Quiet {
    // SAFETY: tests borrow no payload while they collect.
    unsafe { Quiet::assume() }
}

impl World {
    fn new(seed: u64) -> World {
        World {
            roots: Vec::new(),
            classes: Vec::new(),
            graph: Graph::default(),
            made: 0,
            random: Random(seed),
            heap: OwnedHeap::new(&TEST_KINDS, Breaker::default()),
        }
    }

    /// A new root.
    fn make(&mut self, shape: u32) {
        let number = self.made;
        self.made += 1;
        self.graph.borrow_mut().insert(number, Vec::new());
        let inside = Node { number, edges: Payload::default(), graph: self.graph.clone() };
        self.roots.push(self.heap.alloc_as(shape, inside));
    }

    fn link(&mut self) {
        let (from, to) = (self.random.below(self.roots.len()), self.random.below(self.roots.len()));
        let (from, to) = (&self.roots[from], &self.roots[to]);
        node(from).edges.get_mut(&mut Alone).push(to.clone());
        self.graph.borrow_mut().get_mut(&node(from).number).expect("a root is alive").push(node(to).number);
    }

    fn forget(&mut self) {
        let at = self.random.below(self.roots.len());
        drop(self.roots.swap_remove(at));
    }

    /// What the roots lead to.
    fn reachable(&self) -> BTreeSet<usize> {
        let graph = self.graph.borrow();
        let mut found = BTreeSet::new();
        let mut waiting: Vec<usize> = self.roots.iter().map(|root| node(root).number).collect();
        while let Some(number) = waiting.pop() {
            if found.insert(number) {
                waiting.extend(&graph[&number]);
            }
        }
        found
    }

    fn alive(&self) -> BTreeSet<usize> {
        self.graph.borrow().keys().copied().collect()
    }

    /// Finalizers of nodes whose count reached 0: they do nothing, and what dies then is finalized in turn.
    fn run_queue(&self) {
        while self.heap.finalizer_pending() {
            drop(self.heap.take_due());
        }
    }

    fn collect(&self, generation: usize) -> usize {
        assert!(self.heap.begin_collection());
        let found = self.heap.find_garbage(&quiet(), generation, None, None);
        self.heap.free_garbage();
        self.heap.end_collection();
        found
    }

    fn check(&self) {
        let audit = self.heap.audit(&quiet(), |show| {
            self.roots.iter().chain(&self.classes).for_each(|root| show(root.word()));
        });
        assert_eq!(audit.faults, [] as [String; 0]);
    }
}

const SEEDS: u64 = if cfg!(miri) { 3 } else { 200 };

#[test]
fn full_collection_leaves_what_is_reachable() {
    for seed in 0..SEEDS {
        let mut world = World::new(seed);
        let (nodes, edges) = (world.random.below(60) + 1, world.random.below(120));
        (0..nodes).for_each(|_| world.make(Node::SHAPE));
        (0..edges).for_each(|_| world.link());
        (0..world.random.below(nodes + 1)).for_each(|_| world.forget());
        let (before, reachable) = (world.alive().len(), world.reachable());
        assert_eq!(world.collect(GENERATIONS - 1), before - reachable.len());
        assert_eq!(world.alive(), reachable);
        world.check();
    }
}

#[test]
fn younger_collections_free_only_garbage() {
    for seed in 0..SEEDS {
        let mut world = World::new(seed);
        for _ in 0..300 {
            match world.random.below(20) {
                0..6 => world.make(Node::SHAPE),
                6..14 if !world.roots.is_empty() => world.link(),
                14..19 if !world.roots.is_empty() => world.forget(),
                19 => {
                    let generation = world.random.below(GENERATIONS);
                    world.collect(generation);
                    assert!(world.alive().is_superset(&world.reachable()));
                    world.check();
                }
                _ => {}
            }
        }
        world.collect(GENERATIONS - 1);
        assert_eq!(world.alive(), world.reachable());
        world.roots.clear();
        world.collect(GENERATIONS - 1);
        assert_eq!(world.alive().len(), 0);
    }
}

#[test]
fn finalizers_run_once_and_may_resurrect() {
    for seed in 0..SEEDS {
        let mut world = World::new(seed);
        let (nodes, edges) = (world.random.below(40) + 1, world.random.below(80));
        for _ in 0..nodes {
            let finalizer = if world.random.below(3) == 0 { FINALIZER } else { 0 };
            world.make(Node::SHAPE | finalizer);
        }
        (0..edges).for_each(|_| world.link());
        (0..world.random.below(nodes + 1)).for_each(|_| world.forget());
        world.run_queue();
        let full = GENERATIONS - 1;
        world.heap.begin_collection();
        let reachable = world.reachable();
        world.heap.find_garbage(&quiet(), full, None, None);
        let mut finalized = BTreeSet::new();
        while let Some(object) = world.heap.next_finalizable() {
            assert!(finalized.insert(node(&object).number) && !reachable.contains(&node(&object).number));
            if world.random.below(3) == 0 {
                world.roots.push(object);
            } else if world.random.below(3) == 0 {
                // Breaks the cycle, so that objects die before the collector comes to them.
                drop(node(&object).edges.take(&mut Alone));
                world.graph.borrow_mut().get_mut(&node(&object).number).expect("it is alive").clear();
            }
            world.run_queue();
        }
        let expected = world.alive().len() - world.reachable().len();
        let left = world.heap.look_again(&quiet(), full, None, None);
        assert_eq!(left, expected);
        world.heap.free_garbage();
        world.heap.end_collection();
        assert_eq!(world.alive(), world.reachable());
        world.check();
        // A second time no finalizer runs.
        world.roots.clear();
        world.run_queue();
        world.heap.begin_collection();
        world.heap.find_garbage(&quiet(), full, None, None);
        while let Some(object) = world.heap.next_finalizable() {
            assert!(finalized.insert(node(&object).number), "a finalizer runs once");
        }
    }
}

#[test]
fn classes_live_as_long_as_their_instances() {
    for seed in 0..SEEDS {
        let mut world = World::new(seed);
        let classes = world.random.below(6) + 1;
        (0..classes).for_each(|_| world.make(Node::SHAPE));
        world.classes = world.roots.clone();
        for _ in 0..world.random.below(20) {
            let class = world.random.below(classes);
            world.make(Node::SHAPE | (class as u32 + 1) << SUBCLASS_SHIFT);
            // The model knows the edge that no count stands for.
            let class = node(&world.classes[class]).number;
            world.graph.borrow_mut().get_mut(&(world.made - 1)).expect("just made").push(class);
        }
        (0..world.random.below(40)).for_each(|_| world.link());
        (0..world.random.below(world.roots.len() + 1)).for_each(|_| world.forget());
        let reachable = world.reachable();
        let full = GENERATIONS - 1;
        world.heap.begin_collection();
        world.heap.find_garbage(&quiet(), full, Some(&Table(&world.classes)), None);
        let dead: Vec<usize> = world.heap.condemned_of::<Node>().iter().map(|value| node(value).number).collect();
        for class in &mut world.classes {
            if dead.contains(&node(class).number) {
                drop(std::mem::replace(class, Value::UNDEF));
            }
        }
        world.heap.free_garbage();
        world.heap.end_collection();
        assert_eq!(world.alive(), reachable);
        world.classes.retain(|class| !class.is_undef());
        world.check();
    }
}

/// Recomputes what a collection should have thought of each object, from what it says it saw.
fn check_log(log: &[Look]) {
    let incoming = |object: usize| log.iter().flat_map(|look| &look.refers_to).filter(|&&to| to == object).count();
    for look in log {
        assert_eq!(look.unexplained, look.references - incoming(look.object) - look.from_table);
    }
    let mut surviving: BTreeSet<usize> =
        log.iter().filter(|look| look.unexplained != 0).map(|look| look.object).collect();
    loop {
        let reached = log.iter().filter(|look| surviving.contains(&look.object));
        let more: BTreeSet<usize> = reached.flat_map(|look| look.refers_to.iter().copied().chain(look.class)).collect();
        let before = surviving.len();
        surviving.extend(more);
        if surviving.len() == before {
            break;
        }
    }
    for look in log {
        assert_eq!(look.survives, surviving.contains(&look.object));
    }
}

#[test]
fn a_log_explains_every_verdict() {
    for seed in 0..if cfg!(miri) { 3 } else { 10_000 } {
        let mut world = World::new(seed);
        let classes = world.random.below(3) + 1;
        (0..classes).for_each(|_| world.make(Node::SHAPE));
        world.classes = world.roots.clone();
        for _ in 0..world.random.below(30) {
            let class = world.random.below(classes + 1) as u32;
            let finalizer = if world.random.below(5) == 0 { FINALIZER } else { 0 };
            world.make(Node::SHAPE | class << SUBCLASS_SHIFT | finalizer);
        }
        (0..world.random.below(60)).for_each(|_| world.link());
        (0..world.random.below(world.roots.len() + 1)).for_each(|_| world.forget());
        world.run_queue();
        let generation = world.random.below(GENERATIONS);
        let (mut first, mut second) = (Vec::new(), Vec::new());
        assert!(world.heap.begin_collection());
        let table = world.classes.clone();
        let found = world.heap.find_garbage(&quiet(), generation, Some(&Table(&table)), Some(&mut first));
        assert_eq!(found, first.iter().filter(|look| !look.survives).count());
        check_log(&first);
        while let Some(object) = world.heap.next_finalizable() {
            if world.random.below(2) == 0 {
                world.roots.push(object);
            }
        }
        let left = world.heap.look_again(&quiet(), generation, Some(&Table(&table)), Some(&mut second));
        assert_eq!(left, second.iter().filter(|look| !look.survives).count());
        check_log(&second);
        world.heap.pardon(generation);
        world.heap.end_collection();
    }
}

#[test]
fn weak_references_are_cleared_and_only_live_ones_call_back() {
    let mut world = World::new(1);
    (0..3).for_each(|_| world.make(Node::SHAPE));
    let target = world.roots.pop().expect("three were made");
    node(&target).edges.get_mut(&mut Alone).push(target.clone());
    let weak = |callback| world.heap.weak_reference(super::WeakReference::SHAPE, &target, callback, 0);
    let (plain, live, doomed) = (weak(None), weak(Some(Value::NONE)), weak(Some(Value::NONE)));
    node(&target).edges.get_mut(&mut Alone).push(doomed);
    drop(target);
    world.heap.begin_collection();
    assert_eq!(world.heap.find_garbage(&quiet(), 0, None, None), 2);
    for weak in [&plain, &live] {
        assert!(weak.downcast::<super::WeakReference>().expect("made above").target().is_none());
    }
    let due = world.heap.take_due();
    assert!(due.len() == 1 && due[0].0 == Due::Callback && due[0].1.is(&live));
    world.heap.free_garbage();
    world.heap.end_collection();
    assert_eq!(world.alive().len(), 2);
}

#[test]
fn blocks_of_all_sizes_come_and_go() {
    let world = World::new(1);
    let mut random = Random(7);
    let mut held: Vec<Value> = Vec::new();
    for _ in 0..if cfg!(miri) { 100 } else { 5000 } {
        let tail = match random.below(4) {
            0 => random.below(100_000),
            1 => random.below(8_000),
            _ => random.below(600),
        };
        // SAFETY: the tail is raw bytes, all written.
        let bytes =
            unsafe { world.heap.alloc_inline(Bytes::SHAPE, Bytes(tail), tail, |at| at.write_bytes(tail as u8, tail)) };
        held.push(bytes);
        if held.len() > 200 {
            let at = random.below(held.len());
            let old = held.swap_remove(at);
            let inside = old.downcast::<Bytes>().expect("only bytes were made");
            // SAFETY: the tail of `inside` lies behind it.
            let tail = unsafe { std::slice::from_raw_parts((&raw const *inside).add(1).cast::<u8>(), inside.0) };
            assert!(tail.iter().all(|&byte| byte == inside.0 as u8));
        }
    }
    let before = world.heap.bytes();
    held.clear();
    assert!(world.heap.bytes() < before, "large blocks go back to the system");
    world.check();
}

#[test]
fn empty_pages_go_back_when_memory_is_short() {
    let mut world = World::new(1);
    (0..5000).for_each(|_| world.make(Node::SHAPE));
    let full = world.heap.bytes();
    world.heap.trim();
    assert_eq!(world.heap.bytes(), full);
    world.roots.truncate(10);
    world.heap.trim();
    assert!(world.heap.bytes() < full / 2);
    world.check();
    (0..5000).for_each(|_| world.make(Node::SHAPE));
    world.check();
}

struct Bytes(usize);

// SAFETY: the number is this type's alone in `TEST_KINDS`; it holds no values, and the size is that of the struct and its tail.
unsafe impl Object for Bytes {
    const SHAPE: u32 = 8 << 8;
    const NAME: &'static str = "bytes";
    const COLLECTABLE: bool = false;
    fn bytes(&self) -> usize {
        size_of::<Bytes>() + self.0
    }
    fn trace(&self, _: &Quiet, _: &mut dyn FnMut(Word)) {}
}
