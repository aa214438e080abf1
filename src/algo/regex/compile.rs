//! Makes the program of a pattern.
//!
//! A task emits a node, or places what comes behind it. Each node knows what may follow it (`First`): where a repetition of one
//! character cannot be continued by what it would give back, it gives nothing back; and where two ways exclude each other by
//! the next character, no choice is left behind.

use super::Error;
use super::analyze::{First, Reach, firsts};
use super::parse::{Ast, At, Mode, Node, NodeId, UNLIMITED};
use super::program::{Code, Literal, Loop, NO_FILTER, Program, Run, Single, Start, Switch};
use super::set::{CharSet, Fold, Item};

pub(super) fn compile(ast: &Ast) -> Result<Program, Error> {
    check_lookbehinds(ast)?;
    let mut sets = Sets { all: Vec::new(), known: Vec::new(), filters: Vec::new() };
    let singles = singles(ast, &mut sets);
    let firsts = firsts(ast, &singles, &sets.all);
    let mut compiler = Compiler {
        ast,
        singles,
        firsts,
        sets,
        tasks: vec![Task::Code(Code::Accept), Task::Node(ast.root, First::END)],
        ops: Vec::new(),
        labels: Vec::new(),
        literals: Vec::new(),
        runs: Vec::new(),
        loops: Vec::new(),
        switches: Vec::new(),
        frames: 0,
        nowhere: None,
    };
    while let Some(task) = compiler.tasks.pop() {
        match task {
            Task::Node(node, follow) => compiler.node(node, follow),
            Task::Code(op) => compiler.ops.push(op),
            Task::Place(label) => compiler.labels[label as usize] = compiler.ops.len() as u32,
        }
    }
    if let Some(nowhere) = compiler.nowhere {
        compiler.labels[nowhere as usize] = compiler.ops.len() as u32;
        compiler.ops.push(Code::Fail);
    }
    compiler.resolve_labels();
    let (start, is_literal) = compiler.start();
    let leading_run = compiler.leading_run();
    Ok(Program {
        ops: compiler.ops,
        sets: compiler.sets.all,
        literals: compiler.literals,
        runs: compiler.runs,
        loops: compiler.loops,
        switches: compiler.switches,
        frames: compiler.frames as usize,
        marks: 2 * ast.groups,
        start,
        is_literal,
        leading_run,
        min_width: usize::try_from(ast.widths[ast.root as usize].0).unwrap_or(usize::MAX),
        max_width: ast.widths[ast.root as usize].1,
    })
}

fn check_lookbehinds(ast: &Ast) -> Result<(), Error> {
    for node in &ast.nodes {
        if let Node::Look { inner, behind: true, .. } = node {
            let (low, high) = ast.widths[*inner as usize];
            let message = match low {
                _ if low != high => "look-behind requires fixed-width pattern",
                _ if low > u32::MAX as u64 => "looks too much behind",
                _ => continue,
            };
            return Err(Error::Pattern(super::source::to_codes(message), None));
        }
    }
    Ok(())
}

/// The sets of a program, each made once.
struct Sets<'a> {
    all: Vec<CharSet>,
    known: Vec<(&'a [Item], bool, Fold, u32)>,
    filters: Vec<(First, u32)>,
}

impl<'a> Sets<'a> {
    fn of(&mut self, items: &'a [Item], negated: bool, fold: Fold, is_bytes: bool) -> u32 {
        let known = self.known.iter().find(|row| (row.0, row.1, row.2) == (items, negated, fold));
        if let Some(row) = known {
            return row.3;
        }
        let set = self.add(CharSet::new(items, negated, fold, is_bytes));
        self.known.push((items, negated, fold, set));
        set
    }

    fn add(&mut self, set: CharSet) -> u32 {
        self.all.push(set);
        (self.all.len() - 1) as u32
    }

    /// The number of a filter for what can follow, if it excludes anything.
    fn filter(&mut self, first: &First) -> u32 {
        if !first.filters() {
            return NO_FILTER;
        }
        if let Some(row) = self.filters.iter().find(|row| row.0 == *first) {
            return row.1;
        }
        let set = self.add(CharSet::of_low(first.low_table(), first.high));
        self.filters.push((*first, set));
        set
    }
}

/// The nodes that match exactly one character.
fn singles<'a>(ast: &'a Ast, sets: &mut Sets<'a>) -> Vec<Option<Single>> {
    let mut singles: Vec<Option<Single>> = Vec::with_capacity(ast.nodes.len());
    for node in &ast.nodes {
        let single = match node {
            Node::Char(c, Fold::Exact) => Some(Single::Char(*c)),
            Node::Char(c, fold) => {
                let items = [Item::Range(*c, *c)];
                Some(Single::Set(sets.add(CharSet::new(&items, false, *fold, ast.is_bytes))))
            }
            Node::Set { items, negated, fold } => Some(Single::Set(sets.of(items, *negated, *fold, ast.is_bytes))),
            Node::Any { newline } => Some(Single::Any { newline: *newline }),
            Node::Alternatives(branches) => union(branches, &singles, sets),
            _ => None,
        };
        singles.push(single);
    }
    singles
}

/// Alternatives of one character each, all below 256, are a set.
fn union(branches: &[NodeId], singles: &[Option<Single>], sets: &mut Sets) -> Option<Single> {
    let mut low = [false; 256];
    for branch in branches {
        match singles[*branch as usize]? {
            Single::Char(c) => *low.get_mut(c as usize)? = true,
            Single::Set(set) if !sets.all[set as usize].may_be_high() => {
                low.iter_mut().zip(&sets.all[set as usize].low).for_each(|(all, own)| *all |= own)
            }
            _ => return None,
        }
    }
    Some(Single::Set(sets.add(CharSet::of_low(low, false))))
}

enum Task {
    Node(NodeId, First),
    Code(Code),
    Place(u32),
}

struct Compiler<'a> {
    ast: &'a Ast,
    singles: Vec<Option<Single>>,
    firsts: Vec<First>,
    sets: Sets<'a>,
    /// What is to be emitted, the next one last.
    tasks: Vec<Task>,
    /// Jumps name labels until all are placed.
    ops: Vec<Code>,
    labels: Vec<u32>,
    literals: Vec<Literal>,
    runs: Vec<Run>,
    loops: Vec<Loop>,
    switches: Vec<Switch>,
    frames: u32,
    /// The label of an instruction that fails.
    nowhere: Option<u32>,
}

/// So many alternatives get a switch.
const SWITCHED: usize = 4;

impl Switch {
    /// Leads what begins so to a branch, which comes before those known so far.
    fn lead(&mut self, first: &First, to: u32) {
        let reads_nothing = first.end != Reach::No;
        for (leads, begins) in self.low.iter_mut().zip(first.low_table()) {
            *leads = if begins || reads_nothing { to } else { *leads };
        }
        if first.high || reads_nothing {
            self.high = to;
        }
        if reads_nothing {
            self.end = to;
        }
    }
}

impl Compiler<'_> {
    fn label(&mut self) -> u32 {
        self.labels.push(0);
        (self.labels.len() - 1) as u32
    }

    fn frame(&mut self) -> u32 {
        self.frames += 1;
        self.frames - 1
    }

    /// What is to be emitted next, in this order.
    fn then<const N: usize>(&mut self, tasks: [Task; N]) {
        self.tasks.extend(tasks.into_iter().rev())
    }

    fn node(&mut self, id: NodeId, follow: First) {
        if let Some(single) = self.singles[id as usize] {
            self.ops.push(match single {
                Single::Char(c) => Code::Char(c),
                Single::Any { newline } => Code::Any { newline },
                Single::Set(set) => Code::Set(set),
            });
            return;
        }
        match &self.ast.nodes[id as usize] {
            Node::Empty => {}
            Node::Never => self.ops.push(Code::Fail),
            Node::Char(..) | Node::Set { .. } | Node::Any { .. } => unreachable!("these match one character"),
            Node::At(at) => self.ops.push(Code::At(*at)),
            Node::Capture(group, inner) => {
                let mark = 2 * (group - 1);
                self.ops.push(Code::Save(mark));
                self.then([Task::Node(*inner, follow), Task::Code(Code::Save(mark + 1))]);
            }
            Node::Sequence(items) => self.sequence(items, follow),
            Node::Alternatives(branches) => self.alternatives(branches, follow),
            Node::Repeat { inner, min, max, mode } => self.repeat(*inner, *min, *max, *mode, follow),
            Node::Look { inner, behind, negated } if self.singles[*inner as usize].is_some() => {
                let single = self.singles[*inner as usize].expect("just checked");
                self.ops.push(Code::Peek { single, behind: *behind, negated: *negated });
            }
            Node::Look { inner, behind, negated } if self.text_of(*inner).is_some() => {
                let text = self.literals.len() as u32;
                self.literals.push(Literal::new(self.text_of(*inner).expect("just checked"), false));
                self.ops.push(Code::PeekText { text, behind: *behind, negated: *negated });
            }
            Node::Look { inner, behind, negated } => {
                let back = if *behind { self.ast.widths[*inner as usize].0 as u32 } else { 0 };
                let (frame, inner) = (self.frame(), Task::Node(*inner, First::END));
                if *negated {
                    let other = self.label();
                    self.ops.push(Code::LookNot { frame, back, other });
                    self.then([inner, Task::Code(Code::LookNotEnd { frame }), Task::Place(other)]);
                } else {
                    self.ops.push(Code::Look { frame, back });
                    self.then([inner, Task::Code(Code::LookEnd { frame })]);
                }
            }
            Node::Atomic(inner) => {
                let frame = self.frame();
                self.ops.push(Code::Atomic { frame });
                self.then([Task::Node(*inner, First::END), Task::Code(Code::AtomicEnd { frame })]);
            }
            Node::Reference(group, fold) => self.ops.push(Code::Reference { group: *group, fold: *fold }),
            Node::Conditional { group, yes, no } => {
                let other = self.label();
                self.ops.push(Code::Conditional { group: *group, other });
                match no {
                    None => self.then([Task::Node(*yes, follow), Task::Place(other)]),
                    Some(no) => {
                        let end = self.label();
                        self.then([
                            Task::Node(*yes, follow),
                            Task::Code(Code::Jump(end)),
                            Task::Place(other),
                            Task::Node(*no, follow),
                            Task::Place(end),
                        ]);
                    }
                }
            }
        }
    }

    fn char_of(&self, id: NodeId) -> Option<u32> {
        match self.singles[id as usize] {
            Some(Single::Char(c)) => Some(c),
            _ => None,
        }
    }

    /// The text of a sequence of nothing but characters.
    fn text_of(&self, id: NodeId) -> Option<Vec<u32>> {
        match &self.ast.nodes[id as usize] {
            Node::Sequence(items) => items.iter().map(|&item| self.char_of(item)).collect(),
            _ => None,
        }
    }

    fn sequence(&mut self, items: &[NodeId], follow: First) {
        // From the end, so that each item knows what follows it, and so that the first one is the next task.
        let (mut follow, mut end) = (follow, items.len());
        while end > 0 {
            let text = items[..end].iter().rev().map_while(|&item| self.char_of(item)).count();
            if text >= 2 {
                end -= text;
                let codes = items[end..end + text].iter().filter_map(|&item| self.char_of(item)).collect();
                self.tasks.push(Task::Code(Code::Text(self.literals.len() as u32)));
                self.literals.push(Literal::new(codes, false));
                follow = self.firsts[items[end] as usize];
            } else {
                end -= 1;
                self.tasks.push(Task::Node(items[end], follow));
                follow = self.firsts[items[end] as usize].then(follow);
            }
        }
    }

    fn alternatives(&mut self, branches: &[NodeId], follow: First) {
        let end = self.label();
        self.tasks.push(Task::Place(end));
        // What can begin the branches behind.
        let mut others: Option<First> = None;
        let mut switch = (branches.len() >= SWITCHED).then(|| self.switch());
        for &branch in branches.iter().rev() {
            let first = self.firsts[branch as usize].then(follow);
            match others {
                None => self.tasks.push(Task::Node(branch, follow)),
                Some(others) => {
                    let other = self.label();
                    let op = self.choice(&first, &others, other);
                    let jump = Task::Code(Code::Jump(end));
                    self.then([Task::Code(op), Task::Node(branch, follow), jump, Task::Place(other)]);
                }
            }
            if let Some(switch) = &mut switch {
                let here = self.label();
                self.tasks.push(Task::Place(here));
                switch.lead(&first, here);
            }
            others = Some(others.map_or(first, |others| others.or(first)));
        }
        if let Some(switch) = switch {
            self.tasks.push(Task::Code(Code::Switch(self.switches.len() as u32)));
            self.switches.push(switch);
        }
    }

    /// A switch that leads nowhere yet.
    fn switch(&mut self) -> Switch {
        let nowhere = *self.nowhere.get_or_insert_with(|| {
            self.labels.push(0);
            (self.labels.len() - 1) as u32
        });
        Switch { low: Box::new([nowhere; 256]), high: nowhere, end: nowhere }
    }

    /// Goes on with what begins with `first`, or at `other`, which begins with `others`.
    fn choice(&mut self, first: &First, others: &First, other: u32) -> Code {
        let filter = self.sets.filter(first);
        if first.filters() && others.end == Reach::No && first.excludes(others) {
            Code::Choose { other, filter }
        } else {
            Code::Branch { other, filter }
        }
    }

    fn repeat(&mut self, inner: NodeId, min: u32, max: u32, mode: Mode, follow: First) {
        if max == 0 {
            return;
        }
        if let Some(item) = self.singles[inner as usize] {
            return self.run(item, min, max, mode, follow);
        }
        let is_atomic = mode == Mode::Possessive;
        let frame = if is_atomic { self.frame() } else { 0 };
        if is_atomic {
            self.ops.push(Code::Atomic { frame });
            self.tasks.push(Task::Code(Code::AtomicEnd { frame }));
        }
        if (min, max) == (1, 1) {
            return self.tasks.push(Task::Node(inner, if is_atomic { First::END } else { follow }));
        }
        let follow = if is_atomic { First::END } else { follow };
        let first = self.firsts[inner as usize];
        // Each round of a possessive loop is atomic by itself.
        let round = if is_atomic { First::END } else { first.or(follow) };
        let body = |compiler: &mut Self, before: Vec<Task>, behind: Vec<Task>| {
            compiler.tasks.extend(behind.into_iter().rev());
            if is_atomic {
                let frame = compiler.frame();
                compiler.tasks.push(Task::Code(Code::AtomicEnd { frame }));
                compiler.tasks.push(Task::Node(inner, round));
                compiler.tasks.push(Task::Code(Code::Atomic { frame }));
            } else {
                compiler.tasks.push(Task::Node(inner, round));
            }
            compiler.tasks.extend(before.into_iter().rev());
        };
        let exit = self.label();
        let is_never_empty = self.ast.widths[inner as usize].0 > 0;
        let decide = |compiler: &mut Self| match mode {
            Mode::Lazy => Code::Defer { other: exit },
            Mode::Greedy | Mode::Possessive => compiler.choice(&first, &follow, exit),
        };
        match (min, max) {
            (0, 1) => {
                // Behind the only round no other one follows.
                let decide = match mode {
                    Mode::Lazy => Code::Defer { other: exit },
                    Mode::Greedy | Mode::Possessive => self.choice(&first.then(follow), &follow, exit),
                };
                self.tasks.push(Task::Place(exit));
                self.tasks.push(Task::Node(inner, follow));
                self.tasks.push(Task::Code(decide));
            }
            (0, UNLIMITED) if is_never_empty => {
                let (again, decide) = (self.label(), decide(self));
                let behind = vec![Task::Code(Code::Jump(again)), Task::Place(exit)];
                body(self, vec![Task::Place(again), Task::Code(decide)], behind);
            }
            (1, UNLIMITED) if is_never_empty => {
                let again = self.label();
                let behind = match decide(self) {
                    Code::Branch { filter, .. } => vec![Task::Code(Code::Again { to: again, filter })],
                    other => vec![Task::Code(other), Task::Code(Code::Jump(again)), Task::Place(exit)],
                };
                body(self, vec![Task::Place(again)], behind);
            }
            _ => {
                let (number, again, start) = (self.loops.len() as u32, self.label(), self.label());
                let filter = self.sets.filter(&first);
                self.loops.push(Loop { min, max, mode, filter, body: start, exit });
                let before = vec![
                    Task::Code(Code::LoopStart(number)),
                    Task::Place(again),
                    Task::Code(Code::Loop(number)),
                    Task::Place(start),
                ];
                body(self, before, vec![Task::Code(Code::Jump(again)), Task::Place(exit)]);
            }
        }
    }

    fn run(&mut self, item: Single, min: u32, max: u32, mode: Mode, follow: First) {
        let own = First::of_single(item, &self.sets.all);
        // What follows cannot begin with what the run would give back, so there is no use in giving it back.
        let is_certain = follow.end != Reach::Perhaps && own.excludes(&follow);
        let mode = if mode == Mode::Greedy && is_certain { Mode::Possessive } else { mode };
        let filter = if mode == Mode::Possessive { NO_FILTER } else { self.sets.filter(&follow) };
        self.ops.push(Code::Run(self.runs.len() as u32));
        self.runs.push(Run { item, min, max, mode, filter, next: self.ops.len() as u32 });
    }

    fn resolve_labels(&mut self) {
        let labels = &self.labels;
        let resolve = |label: &mut u32| *label = labels[*label as usize];
        for op in &mut self.ops {
            match op {
                Code::Jump(to) | Code::Again { to, .. } => resolve(to),
                Code::Branch { other, .. }
                | Code::Choose { other, .. }
                | Code::Defer { other }
                | Code::Conditional { other, .. }
                | Code::LookNot { other, .. } => resolve(other),
                Code::Char(_)
                | Code::Any { .. }
                | Code::Set(_)
                | Code::Text(_)
                | Code::At(_)
                | Code::Save(_)
                | Code::Run(_)
                | Code::LoopStart(_)
                | Code::Loop(_)
                | Code::Reference { .. }
                | Code::Switch(_)
                | Code::Peek { .. }
                | Code::PeekText { .. }
                | Code::Look { .. }
                | Code::LookEnd { .. }
                | Code::LookNotEnd { .. }
                | Code::Atomic { .. }
                | Code::AtomicEnd { .. }
                | Code::Fail
                | Code::Accept => {}
            }
        }
        for switch in &mut self.switches {
            switch.low.iter_mut().for_each(resolve);
            resolve(&mut switch.high);
            resolve(&mut switch.end);
        }
        for each in &mut self.loops {
            resolve(&mut each.body);
            resolve(&mut each.exit);
        }
    }

    /// Where a match can begin, and whether the text that it begins with is all of it.
    fn start(&mut self) -> (Start, bool) {
        match self.ops.iter().find(|op| !matches!(op, Code::Save(_))) {
            Some(Code::At(At::Beginning)) => return (Start::Beginning, false),
            Some(Code::At(At::LineBeginning)) => return (Start::LineBeginning, false),
            _ => {}
        }
        let prefix = self.prefix();
        let is_literal = matches!(self.ops[..], [Code::Char(_) | Code::Text(_), Code::Accept]);
        if !prefix.is_empty() {
            return (Start::Literal(Literal::new(prefix, true)), is_literal);
        }
        let first = self.firsts[self.ast.root as usize];
        let filter = self.sets.filter(&first);
        if filter == NO_FILTER {
            return (Start::Anywhere, false);
        }
        let set = &self.sets.all[filter as usize];
        let members: Vec<u8> = (0..=255).filter(|&c: &u8| set.low[c as usize]).collect();
        let few = (!set.may_be_high() && (1..=3).contains(&members.len())).then_some(members);
        (Start::Filter(filter, few), false)
    }

    fn leading_run(&self) -> Option<u32> {
        let first = self.ops.iter().find(|op| !matches!(op, Code::Save(_)));
        let refers = self.ops.iter().any(|op| matches!(op, Code::Reference { .. }));
        match first {
            Some(Code::Run(number)) if !refers => {
                let run = &self.runs[*number as usize];
                (run.max == UNLIMITED).then_some(*number)
            }
            _ => None,
        }
    }

    /// The text that every match begins with.
    fn prefix(&self) -> Vec<u32> {
        let mut text = Vec::new();
        let mut todo = vec![(self.ast.root, false)];
        while let Some((id, is_last)) = todo.pop() {
            if let Some(c) = self.char_of(id) {
                text.push(c);
            } else {
                match &self.ast.nodes[id as usize] {
                    Node::Empty | Node::At(_) | Node::Look { .. } if !is_last => {}
                    Node::Capture(_, inner) | Node::Atomic(inner) => todo.push((*inner, is_last)),
                    Node::Sequence(items) if !is_last => todo.extend(items.iter().rev().map(|&item| (item, false))),
                    Node::Sequence(items) => todo.push((items[0], true)),
                    Node::Repeat { inner, min: 1.., .. } => todo.push((*inner, true)),
                    _ => break,
                }
                continue;
            }
            if is_last {
                break;
            }
        }
        text
    }
}
