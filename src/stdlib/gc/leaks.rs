//! `-X leakcheck`: what only cycles kept alive, and the line that closed each cycle.
//!
//! Code is compiled so that each statement tells of its start and end (`Op::Watch`; modules that come with baem do not). Whenever it does,
//! the references between objects are compared with those known before, and new ones get the line of the statement that ran: at a
//! statement's end its own, at a start that of the statement that is still under way, say a call of the function that starts. When a
//! collection condemns objects, each cycle among them was closed by its youngest reference.
//!
//! In a small heap everything is looked at. In one with more than `SMALL` objects that is: the young, which a collection shows before it
//! moves them; what an instruction of the statement may have changed (`Op::Touch`), with what that refers to; and the cells of the
//! function that runs. The others are looked at now and then, and of a reference found that way the line says where it was noticed.

use super::{class_name, paths};
use crate::bytecode::CodeKind;
use crate::heap::{Heap, Quiet, Value};
use crate::object::Cx;
use crate::object::collect::{Event, FULL, Step, Watcher};
use crate::object::frame::Running;
use crate::object::layout::cell::Cell as CellObject;
use crate::object::layout::exception::FrameObject;
use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::io::Write;
use std::ops::ControlFlow;
use std::rc::Rc;

/// How many of the youngest objects are looked at after every statement: a generation, and some.
const SMALL: usize = 2500;
/// How many of the objects that instructions named last are looked at, and so many of those that each of them refers to.
const TOUCHED: usize = 32;
const AROUND: usize = 64;

/// Where the number of a variable stands in the address of what it refers to: two variables are two references.
const VARIABLE: u32 = 48;

fn address(reference: usize) -> usize {
    reference & ((1 << VARIABLE) - 1)
}

/// A line of the program; 0 for what was there before, or came with baem.
type Place = u32;

/// What is known of an object.
#[derive(Default)]
struct Known {
    /// The references, in the order in which the object shows them, with the moment and the place of each.
    references: Vec<Reference>,
    /// When it was first and last seen.
    born: u32,
    seen: u32,
}

#[derive(Clone, Copy)]
struct Reference {
    to: usize,
    moment: u32,
    place: Place,
    /// The place is where the reference was noticed.
    late: bool,
}

/// Cycles that one line closed.
#[derive(Default)]
struct Finding {
    cycles: usize,
    objects: usize,
    late: bool,
    /// The first of the cycles, as a way.
    example: String,
}

#[derive(Default)]
pub(crate) struct Leaks {
    known: RefCell<HashMap<usize, Known>>,
    /// Files and lines by place, and the other way round.
    places: RefCell<Vec<(Rc<str>, u32)>>,
    numbers: RefCell<HashMap<(Rc<str>, u32), Place>>,
    last: Cell<Place>,
    moment: Cell<u32>,
    /// The objects that instructions may have changed, the last one last; some may be gone.
    touched: RefCell<VecDeque<usize>>,
    /// How many statements until all objects are looked at.
    patience: Cell<usize>,
    findings: RefCell<BTreeMap<(Rc<str>, u32), Finding>>,
}

impl Leaks {
    /// The place where the program stands, in the middle of a statement: that of its own innermost function. While a module that comes with
    /// baem is imported, it stands nowhere.
    fn place_within(&self, cx: &Cx) -> Place {
        let is_own = |running: &Running<'_>| {
            !running.code.data.source.as_ref().is_some_and(|source| source.name().starts_with("<embedded "))
        };
        for depth in 0.. {
            match Running::nth(cx, depth) {
                Some(running) if is_own(&running) => return self.place(cx, depth),
                Some(running) if running.code.data.kind != CodeKind::Module => {}
                _ => return 0,
            }
        }
        0
    }

    /// The place where a frame stands.
    fn place(&self, cx: &Cx, depth: usize) -> Place {
        let Some(running) = Running::nth(cx, depth) else { return 0 };
        let file = running.code.data.source.as_ref().map_or("", |source| source.name());
        let key = (Rc::from(file), paths::line_of(&running));
        let mut places = self.places.borrow_mut();
        *self.numbers.borrow_mut().entry(key).or_insert_with_key(|key| {
            places.push(key.clone());
            places.len() as Place
        })
    }

    /// Gives the references that are new a place. The objects of older generations are not looked at if nothing has happened to them.
    fn compare(&self, cx: &mut Cx, place: Place, generation: usize) {
        let moment = self.moment.get() + 1;
        self.moment.set(moment);
        let in_frames = variables_of_viewed_frames(cx);
        let near = self.near(cx);
        let everything = self.patience.get() == 0 && generation == FULL;
        let mut seen = 0;
        let mut known = self.known.borrow_mut();
        let mut note = |object: usize, references: &[usize], late: bool| {
            let entry = known.entry(object).or_insert_with(|| Known { born: moment, ..Known::default() });
            entry.seen = moment;
            let same = entry.references.iter().map(|reference| reference.to).eq(references.iter().copied());
            if !same {
                let old = std::mem::take(&mut entry.references);
                let exactly = |to: usize| old.iter().find(|reference| reference.to == to);
                let known = |to: usize| {
                    exactly(to).or(old.iter().find(|old| address(old.to) == address(to)).filter(|_| to == address(to)))
                };
                let fresh = |to: usize| Reference { to, moment, place, late };
                let kept = |to: usize| known(to).map_or(fresh(to), |known| Reference { to, ..*known });
                entry.references = references.iter().map(|&to| kept(to)).collect();
            }
        };
        cx.read_heap(|_, heap: &Heap, quiet: &Quiet| {
            heap.outline_of(quiet, &near, |object, references| match in_frames.get(&object) {
                Some(variables) => note(object, &[references, variables].concat(), false),
                None => note(object, references, false),
            });
            heap.outline(quiet, generation, |object, references| {
                seen += 1;
                match in_frames.get(&object) {
                    Some(variables) => note(object, &[references, variables].concat(), seen > SMALL),
                    None => note(object, references, seen > SMALL),
                }
                if seen >= SMALL && !everything { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
        });
        if everything {
            known.retain(|_, known| known.seen == moment);
            // A large heap is looked at in proportion.
            self.patience.set(seen / SMALL * 50);
        } else {
            self.patience.set(self.patience.get().saturating_sub(1));
        }
    }

    /// What the statement that runs may have changed: the objects that its instructions named, with what these refer to, and the cells
    /// of the function.
    fn near(&self, cx: &mut Cx) -> Vec<usize> {
        let mut near: Vec<usize> = self.touched.borrow().iter().rev().copied().collect();
        if let Some(running) = Running::nth(cx, 0) {
            let registers = (0..running.code.data.locals.len()).map(|at| running.register(at));
            near.extend(registers.filter(|value| value.exact::<CellObject>().is_some()).map(|cell| cell.word().bits()));
        }
        let (mut known, mut begin): (HashSet<usize>, usize) = (near.iter().copied().collect(), 0);
        // An instance, its dict, and a container there.
        for _ in 0..2 {
            let end = near.len();
            let mut more = Vec::new();
            cx.read_heap(|_, heap, quiet| {
                heap.outline_of(quiet, &near[begin..end], |_, references| {
                    more.extend(references.iter().take(AROUND).copied().filter(|&to| known.insert(to)));
                })
            });
            near.extend(more);
            begin = end;
        }
        near
    }

    /// Finds the cycles among the condemned objects.
    fn examine(&self, cx: &mut Cx) {
        let condemned = cx.heap().condemned();
        let known = self.known.borrow();
        let places: HashMap<usize, usize> =
            condemned.iter().enumerate().map(|(at, object)| (object.word().bits(), at)).collect();
        let edges: Vec<Vec<usize>> = condemned
            .iter()
            .map(|object| {
                let held = cx.read_heap(|_, heap, quiet| heap.referents(quiet, object));
                held.iter().filter_map(|held| places.get(&held.word().bits()).copied()).collect()
            })
            .collect();
        let component = components(&edges);
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        component.iter().enumerate().for_each(|(at, component)| members.entry(*component).or_default().push(at));
        for cycle in members.into_values() {
            let inside = |from: usize| edges[from].iter().map(move |&to| (from, to));
            let closing = cycle
                .iter()
                .flat_map(|&from| inside(from))
                .filter(|&(from, to)| component[to] == component[from])
                .filter_map(|(from, to)| {
                    let references = &known.get(&condemned[from].word().bits())?.references;
                    let to_bits = condemned[to].word().bits();
                    references
                        .iter()
                        .find(|reference| address(reference.to) == to_bits)
                        .map(|reference| (*reference, from, to))
                })
                // Of references of the same statement the one from the oldest object closed the cycle.
                .max_by_key(|(reference, from, _)| {
                    let born = known[&condemned[*from].word().bits()].born;
                    (reference.moment, Reverse(born), class_name(cx, condemned[*from].shape()))
                });
            let Some((reference, from, to)) = closing.filter(|(reference, ..)| reference.place != 0) else { continue };
            let place = self.places.borrow()[reference.place as usize - 1].clone();
            let mut findings = self.findings.borrow_mut();
            let finding = findings.entry(place).or_default();
            finding.cycles += 1;
            finding.objects += cycle.len();
            finding.late |= reference.late;
            if finding.example.is_empty() {
                finding.example = example(cx, &condemned, &edges, from, to);
            }
        }
    }

    /// Whether there was a leak.
    fn report(&self) -> bool {
        let findings = self.findings.borrow();
        if findings.is_empty() {
            return false;
        }
        let count = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        let mut text =
            String::from("baem: leakcheck: only the collector could free what these lines tied into cycles\n");
        for ((file, line), finding) in findings.iter() {
            let Finding { cycles, objects, late, example } = finding;
            let late = if *late { ", closed here or before" } else { "" };
            text.push_str(&format!(
                "{file}:{line}: {} of {}{late}: {example}\n",
                count(*cycles, "cycle"),
                count(*objects, "object")
            ));
        }
        // Nobody is left to tell that this fails.
        let _ = std::io::stderr().write_all(text.as_bytes());
        true
    }
}

/// The variables of frames that have a frame object and still run: their references are on the stack, and in the object later.
fn variables_of_viewed_frames(cx: &Cx) -> HashMap<usize, Vec<usize>> {
    let views = cx.state().threads.iter().flat_map(|thread| thread.views.get(cx)).filter_map(|(_, object)| {
        let running = Running::viewed(cx, object.exact::<FrameObject>()?)?;
        let locals = (0..running.code.data.locals.len()).map(|at| running.register(at));
        let collectable = locals.enumerate().filter(|(_, value)| cx.heap().is_collectable(value));
        let marked = collectable.map(|(at, value)| value.word().bits() | (at + 1) << VARIABLE);
        Some((object.word().bits(), marked.collect()))
    });
    views.collect()
}

/// A way round a cycle, which ends with the reference that closed it.
fn example(cx: &mut Cx, objects: &[Value], edges: &[Vec<usize>], from: usize, to: usize) -> String {
    let mut before: HashMap<usize, usize> = HashMap::from([(to, to)]);
    let mut waiting = std::collections::VecDeque::from([to]);
    while let Some(at) = waiting.pop_front()
        && !before.contains_key(&from)
    {
        for &next in &edges[at] {
            before.entry(next).or_insert_with(|| {
                waiting.push_back(next);
                at
            });
        }
    }
    let (mut way, mut at) = (vec![objects[to].clone()], from);
    while at != to {
        way.push(objects[at].clone());
        at = before[&at];
    }
    way.push(objects[to].clone());
    way.reverse();
    paths::steps(cx, &way).join(" → ")
}

/// The strongly connected components that are cycles: for each object the number of its own, and a number that no other has for those
/// in none.
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    // Tarjan's algorithm, with a stack of its own: (object, how many of its edges were followed).
    const NEW: usize = usize::MAX;
    let mut component = vec![NEW; edges.len()];
    let (mut index, mut low, mut next) = (vec![NEW; edges.len()], vec![0; edges.len()], 0);
    let (mut open, mut path): (Vec<usize>, Vec<(usize, usize)>) = (Vec::new(), Vec::new());
    for start in 0..edges.len() {
        if index[start] != NEW {
            continue;
        }
        path.push((start, 0));
        while let Some((at, followed)) = path.pop() {
            if followed == 0 {
                (index[at], low[at]) = (next, next);
                next += 1;
                open.push(at);
            } else {
                low[at] = low[at].min(low[edges[at][followed - 1]]);
            }
            let rest = edges[at][followed..].iter();
            let found = rest.enumerate().find_map(|(more, &to)| {
                if index[to] == NEW {
                    return Some(followed + more);
                }
                if component[to] == NEW {
                    low[at] = low[at].min(index[to]);
                }
                None
            });
            match found {
                Some(edge) => path.extend([(at, edge + 1), (edges[at][edge], 0)]),
                None if low[at] == index[at] => {
                    while let Some(member) = open.pop() {
                        component[member] = at;
                        if member == at {
                            break;
                        }
                    }
                }
                None => {}
            }
        }
    }
    component
}

impl Watcher for Leaks {
    fn see(&self, cx: &mut Cx, event: &Event<'_>) {
        match event {
            Event::Line(step) => {
                let here = self.place(cx, 0);
                let place = match step {
                    Step::Start => self.last.get(),
                    Step::End => here,
                    Step::Imported => 0,
                };
                self.compare(cx, place, FULL);
                self.last.set(here);
            }
            Event::Touched(object) if cx.heap().is_collectable(object) => {
                let mut touched = self.touched.borrow_mut();
                let address = object.word().bits();
                touched.retain(|&known| known != address);
                if touched.len() == TOUCHED {
                    touched.pop_front();
                }
                touched.push_back(address);
            }
            // The young are about to move on.
            Event::Start(_) if !cx.state().closed => {
                let here = self.place_within(cx);
                self.compare(cx, here, 0);
            }
            Event::Freeing(_) if !cx.state().closed => self.examine(cx),
            _ => {}
        }
    }

    fn finish(&self, cx: &mut Cx) -> bool {
        cx.collect(FULL);
        self.report()
    }
}
