//! Runs a program over a text: a backtracking machine with a stack of its own.
//!
//! The stack holds choices, and what is to be restored when the machine goes back to the choice below: marks and the counters
//! of loops. So a match ends with the marks of the way that led to it and no others. An atomic part forgets the choices made
//! inside it, but keeps what is to be restored.

use super::parse::{At, Mode, UNLIMITED};
use super::program::{Code, NO_FILTER, Program, Run, Single, Start};
use super::set::{Fold, Unit, is_word};
use crate::algo::unicode;

/// A mark that was not set.
pub(crate) const NOWHERE: usize = usize::MAX;

/// How many steps the machine takes before it asks to be resumed; few where that is to be tested.
const BUDGET: usize = if cfg!(debug_assertions) { 1 << 6 } else { 1 << 16 };

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Outcome {
    Match,
    NoMatch,
    /// Call again with the same arguments.
    Pause,
    OutOfMemory,
}

/// Where a match must begin, and end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reaching {
    /// Anywhere behind the start.
    Search,
    Match,
    FullMatch,
}

enum Entry {
    Choice {
        pc: u32,
        at: usize,
    },
    /// A run that can be shorter, down to `low`.
    Run {
        run: u32,
        low: usize,
        at: usize,
    },
    /// A run that can be longer, by so many.
    LazyRun {
        run: u32,
        at: usize,
        more: u32,
    },
    /// A loop that can go on.
    LazyLoop {
        number: u32,
        at: usize,
    },
    Mark {
        mark: u32,
        last_group: u32,
        old: usize,
    },
    Counter {
        number: u32,
        old: Counter,
    },
}

/// How many rounds of a loop are over, and where the last one began that was not asked for.
#[derive(Clone, Copy)]
struct Counter {
    rounds: u32,
    last: usize,
}

/// What a lookaround or an atomic part found when it began.
#[derive(Clone, Copy, Default)]
struct Frame {
    at: usize,
    height: usize,
}

/// The state of a run, and where it found something.
#[derive(Default)]
pub(crate) struct Machine {
    /// Where the match begins and ends.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Two for each group, `NOWHERE` for those that were not set.
    pub(crate) marks: Vec<usize>,
    /// The group that was closed last, or 0.
    pub(crate) last_group: u32,
    stack: Vec<Entry>,
    counters: Vec<Counter>,
    frames: Vec<Frame>,
    /// An empty match at the start does not count.
    must_advance: bool,
    is_full: bool,
    /// A run was interrupted.
    is_paused: bool,
    budget: usize,
}

enum Stop {
    Match(usize),
    NoMatch,
    Pause,
    OutOfMemory,
}

impl Machine {
    /// Prepares for a program.
    pub(crate) fn prepare(&mut self, program: &Program) {
        self.marks.resize(program.marks, NOWHERE);
        self.counters.resize(program.loops.len(), Counter { rounds: 0, last: NOWHERE });
        self.frames.resize(program.frames, Frame::default());
    }

    /// Prepares for a search or a match from a position on.
    #[inline]
    pub(crate) fn begin(&mut self, start: usize, must_advance: bool) {
        self.start = start;
        self.must_advance = must_advance;
        self.is_paused = false;
        self.stack.clear();
        self.budget = BUDGET;
    }

    /// What `marks` say of a group: its start and its end, or nothing.
    #[inline]
    pub(crate) fn group(&self, group: usize) -> Option<(usize, usize)> {
        if group == 0 {
            return Some((self.start, self.end));
        }
        match (self.marks[2 * group - 2], self.marks[2 * group - 1]) {
            (NOWHERE, _) | (_, NOWHERE) => None,
            span => Some(span),
        }
    }

    /// How much memory is kept for the next run, in entries of the stack.
    pub(crate) fn size(&self) -> usize {
        self.stack.capacity()
    }

    /// Goes on with what was begun. The text ends where matches must.
    pub(crate) fn run<T: Unit>(&mut self, program: &Program, text: &[T], reaching: Reaching) -> Outcome {
        self.is_full = reaching == Reaching::FullMatch;
        if reaching == Reaching::Search {
            return self.search(program, text);
        }
        if !self.is_paused && (self.start > text.len() || text.len() - self.start < program.min_width) {
            return Outcome::NoMatch;
        }
        self.attempt(program, text).unwrap_or(Outcome::NoMatch)
    }

    fn search<T: Unit>(&mut self, program: &Program, text: &[T]) -> Outcome {
        if self.is_paused {
            if let Some(outcome) = self.attempt(program, text) {
                return outcome;
            }
            self.must_advance = false;
        }
        let Some(last) = text.len().checked_sub(program.min_width) else { return Outcome::NoMatch };
        loop {
            if self.start > last {
                return Outcome::NoMatch;
            }
            let found = match &program.start {
                Start::Anywhere => Some(0),
                Start::Beginning if self.start > 0 => None,
                Start::Beginning => Some(0),
                Start::LineBeginning => match self.start {
                    0 => Some(0),
                    start => T::find(&text[start - 1..], '\n' as u32),
                },
                Start::Literal(literal) if literal.codes.len() == 1 => T::find(&text[self.start..], literal.codes[0]),
                Start::Literal(literal) => T::find_literal(&text[self.start..], literal),
                Start::Filter(set, few) => {
                    T::find_in(&text[self.start..], &program.sets[*set as usize], few.as_deref())
                }
            };
            match found {
                None => return Outcome::NoMatch,
                Some(0) => {}
                Some(further) => {
                    self.start += further;
                    self.must_advance = false;
                }
            }
            if program.is_literal
                && let Start::Literal(literal) = &program.start
            {
                self.end = self.start + literal.codes.len();
                self.last_group = 0;
                return Outcome::Match;
            }
            if let Some(outcome) = self.attempt(program, text) {
                return outcome;
            }
            self.must_advance = false;
            if let Some(run) = program.leading_run {
                self.start += rest_of_run(program, &program.runs[run as usize], &text[self.start - 1..]);
            }
            if !self.spend(1) {
                self.budget = BUDGET;
                return Outcome::Pause;
            }
        }
    }

    /// Tries to match at `start`. When there is no match there, the start is moved on.
    #[inline]
    fn attempt<T: Unit>(&mut self, program: &Program, text: &[T]) -> Option<Outcome> {
        if !self.is_paused {
            match &mut self.marks[..] {
                // To fill nothing would be a masked store to no address, which takes hundreds of cycles.
                [] => {}
                // A call takes longer than most attempts do.
                [start, end] => (*start, *end) = (NOWHERE, NOWHERE),
                marks => marks.fill(NOWHERE),
            }
            self.last_group = 0;
        }
        let stop = self.execute(program, text);
        self.is_paused = matches!(stop, Stop::Pause);
        match stop {
            Stop::Match(end) => {
                self.end = end;
                Some(Outcome::Match)
            }
            Stop::NoMatch => {
                self.start += 1;
                None
            }
            Stop::Pause => {
                self.budget = BUDGET;
                Some(Outcome::Pause)
            }
            Stop::OutOfMemory => Some(Outcome::OutOfMemory),
        }
    }

    /// Whether so much work may be done before the next pause.
    #[inline(always)]
    fn spend(&mut self, steps: usize) -> bool {
        let has = self.budget > steps;
        self.budget = self.budget.saturating_sub(steps);
        has
    }

    /// Adds to the stack; false when there is no memory for it.
    #[inline(always)]
    fn push(&mut self, entry: Entry) -> bool {
        if self.stack.len() == self.stack.capacity() && !self.grow() {
            return false;
        }
        self.stack.push(entry);
        true
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self) -> bool {
        let more = self.stack.len().max(32);
        self.stack.try_reserve_exact(more).is_ok()
    }

    #[inline(always)]
    fn execute<T: Unit>(&mut self, program: &Program, text: &[T]) -> Stop {
        let ops = &program.ops[..];
        let (mut pc, mut at) = (0, self.start);
        let mut is_going_back = self.is_paused;
        macro_rules! push {
            ($entry:expr) => {
                if !self.push($entry) {
                    return Stop::OutOfMemory;
                }
            };
        }
        // Goes on at an instruction, unless it is time for a pause.
        macro_rules! go_to {
            ($to:expr, $steps:expr) => {
                pc = $to as usize;
                if !self.spend($steps) {
                    push!(Entry::Choice { pc: pc as u32, at });
                    return Stop::Pause;
                }
            };
        }
        loop {
            if is_going_back {
                is_going_back = false;
                match self.stack.pop() {
                    None => return Stop::NoMatch,
                    Some(Entry::Choice { pc: choice, at: back }) => {
                        at = back;
                        go_to!(choice, 1);
                    }
                    Some(Entry::Run { run, low, at: back }) => {
                        let each = &program.runs[run as usize];
                        // The next shorter one that can be continued.
                        let shorter = match each.filter {
                            NO_FILTER => Some(back - 1),
                            filter => {
                                let set = &program.sets[filter as usize];
                                (low..back).rev().find(|&at| text.get(at).is_some_and(|unit| set.contains(unit.code())))
                            }
                        };
                        let Some(shorter) = shorter else {
                            self.budget = self.budget.saturating_sub((back - low) >> 4).max(1);
                            is_going_back = true;
                            continue;
                        };
                        if shorter > low {
                            self.stack.push(Entry::Run { run, low, at: shorter });
                        }
                        let steps = 1 + ((back - shorter) >> 4);
                        at = shorter;
                        go_to!(each.next, steps);
                    }
                    Some(Entry::LazyRun { run, at: back, more }) => {
                        let each = &program.runs[run as usize];
                        match self.longer(program, text, run, each, back, more) {
                            None => {
                                is_going_back = true;
                                continue;
                            }
                            Some(longer) => {
                                let steps = 1 + ((longer - back) >> 4);
                                at = longer;
                                go_to!(each.next, steps);
                            }
                        }
                    }
                    Some(Entry::LazyLoop { number, at: back }) => {
                        let each = &program.loops[number as usize];
                        let old = self.counters[number as usize];
                        if (each.max != UNLIMITED && old.rounds >= each.max) || back == old.last {
                            is_going_back = true;
                            continue;
                        }
                        push!(Entry::Counter { number, old });
                        self.counters[number as usize] = Counter { rounds: old.rounds.saturating_add(1), last: back };
                        at = back;
                        go_to!(each.body, 1);
                    }
                    Some(Entry::Mark { mark, last_group, old }) => {
                        self.marks[mark as usize] = old;
                        self.last_group = last_group;
                        is_going_back = true;
                        continue;
                    }
                    Some(Entry::Counter { number, old }) => {
                        self.counters[number as usize] = old;
                        is_going_back = true;
                        continue;
                    }
                }
            }
            let matched = match ops[pc] {
                Code::Char(c) => match text.get(at) {
                    Some(unit) if unit.code() == c => {
                        at += 1;
                        true
                    }
                    _ => false,
                },
                Code::Set(set) => match text.get(at) {
                    Some(unit) if program.sets[set as usize].contains(unit.code()) => {
                        at += 1;
                        true
                    }
                    _ => false,
                },
                Code::Any { newline } => match text.get(at) {
                    Some(unit) if newline || unit.code() != '\n' as u32 => {
                        at += 1;
                        true
                    }
                    _ => false,
                },
                Code::Text(number) => {
                    let literal = &program.literals[number as usize];
                    let found = T::starts_with(&text[at..], literal);
                    at += if found { literal.codes.len() } else { 0 };
                    found
                }
                Code::At(condition) => holds(condition, text, at),
                Code::Save(mark) => {
                    let entry = Entry::Mark { mark, last_group: self.last_group, old: self.marks[mark as usize] };
                    if !self.stack.is_empty() {
                        push!(entry);
                    }
                    self.marks[mark as usize] = at;
                    if mark & 1 == 1 {
                        self.last_group = mark / 2 + 1;
                    }
                    true
                }
                Code::Jump(to) => {
                    go_to!(to, 1);
                    continue;
                }
                Code::Branch { other, filter } => {
                    if can_begin(program, filter, text, at) {
                        push!(Entry::Choice { pc: other, at });
                        true
                    } else {
                        pc = other as usize;
                        continue;
                    }
                }
                Code::Choose { other, filter } => {
                    if can_begin(program, filter, text, at) {
                        true
                    } else {
                        pc = other as usize;
                        continue;
                    }
                }
                Code::Defer { other } => {
                    push!(Entry::Choice { pc: pc as u32 + 1, at });
                    pc = other as usize;
                    continue;
                }
                Code::Again { to, filter } => {
                    if can_begin(program, filter, text, at) {
                        push!(Entry::Choice { pc: pc as u32 + 1, at });
                        go_to!(to, 1);
                        continue;
                    }
                    true
                }
                Code::Run(run) => {
                    let each = &program.runs[run as usize];
                    match each.mode {
                        Mode::Greedy | Mode::Possessive => {
                            let length = count(program, each.item, text, at, each.max);
                            self.budget = self.budget.saturating_sub(length >> 6).max(1);
                            if length < each.min as usize {
                                false
                            } else {
                                let low = at + each.min as usize;
                                at += length;
                                if each.mode == Mode::Greedy && at > low {
                                    push!(Entry::Run { run, low, at });
                                    // What cannot be continued is not worth a try.
                                    can_begin(program, each.filter, text, at)
                                } else {
                                    true
                                }
                            }
                        }
                        Mode::Lazy => {
                            let length = count(program, each.item, text, at, each.min);
                            if length < each.min as usize {
                                false
                            } else {
                                at += length;
                                let more = if each.max == UNLIMITED { UNLIMITED } else { each.max - each.min };
                                push!(Entry::LazyRun { run, at, more });
                                can_begin(program, each.filter, text, at)
                            }
                        }
                    }
                }
                Code::LoopStart(number) => {
                    let counter = &mut self.counters[number as usize];
                    let old = std::mem::replace(counter, Counter { rounds: 0, last: NOWHERE });
                    if !self.stack.is_empty() {
                        push!(Entry::Counter { number, old });
                    }
                    true
                }
                Code::Loop(number) => {
                    let each = &program.loops[number as usize];
                    let old = self.counters[number as usize];
                    let rounds = old.rounds.saturating_add(1);
                    if old.rounds < each.min {
                        push!(Entry::Counter { number, old });
                        self.counters[number as usize] = Counter { rounds, last: old.last };
                        go_to!(each.body, 1);
                        continue;
                    }
                    let may_go_on = (old.rounds < each.max || each.max == UNLIMITED) && at != old.last;
                    match each.mode {
                        Mode::Lazy => {
                            push!(Entry::LazyLoop { number, at });
                            pc = each.exit as usize;
                        }
                        _ if may_go_on && can_begin(program, each.filter, text, at) => {
                            push!(Entry::Choice { pc: each.exit, at });
                            push!(Entry::Counter { number, old });
                            self.counters[number as usize] = Counter { rounds, last: at };
                            go_to!(each.body, 1);
                        }
                        _ => pc = each.exit as usize,
                    }
                    continue;
                }
                Code::Reference { group, fold } => match self.group(group as usize) {
                    Some((start, end)) if start <= end => {
                        let length = end - start;
                        let found = text.len() - at >= length && same(&text[start..end], &text[at..at + length], fold);
                        at += if found { length } else { 0 };
                        found
                    }
                    _ => false,
                },
                Code::Conditional { group, other } => match self.group(group as usize) {
                    Some((start, end)) if start <= end => true,
                    _ => {
                        pc = other as usize;
                        continue;
                    }
                },
                Code::Switch(table) => {
                    let table = &program.switches[table as usize];
                    pc = match text.get(at).map(|unit| unit.code()) {
                        None => table.end,
                        Some(c) => table.low.get(c as usize).copied().unwrap_or(table.high),
                    } as usize;
                    continue;
                }
                Code::Peek { single, behind, negated } => {
                    let place = if behind { at.wrapping_sub(1) } else { at };
                    text.get(place).is_some_and(|unit| is_single(program, single, unit.code())) != negated
                }
                Code::PeekText { text: number, behind, negated } => {
                    let literal = &program.literals[number as usize];
                    let place = if behind { at.checked_sub(literal.codes.len()) } else { Some(at) };
                    place.is_some_and(|place| T::starts_with(&text[place..], literal)) != negated
                }
                Code::Look { frame, back } => {
                    self.frames[frame as usize] = Frame { at, height: self.stack.len() };
                    let can_look = at >= back as usize;
                    at -= if can_look { back as usize } else { 0 };
                    can_look
                }
                Code::LookEnd { frame } => {
                    let Frame { at: begun, height } = self.frames[frame as usize];
                    self.forget_choices(height);
                    at = begun;
                    true
                }
                Code::LookNot { frame, back, other } => {
                    if at < back as usize {
                        pc = other as usize;
                        continue;
                    }
                    self.frames[frame as usize] = Frame { at, height: self.stack.len() };
                    push!(Entry::Choice { pc: other, at });
                    at -= back as usize;
                    true
                }
                Code::LookNotEnd { frame } => {
                    self.take_back(self.frames[frame as usize].height);
                    false
                }
                Code::Atomic { frame } => {
                    self.frames[frame as usize] = Frame { at, height: self.stack.len() };
                    true
                }
                Code::AtomicEnd { frame } => {
                    self.forget_choices(self.frames[frame as usize].height);
                    true
                }
                Code::Fail => false,
                Code::Accept => {
                    let is_refused = self.is_full && at != text.len() || self.must_advance && at == self.start;
                    if !is_refused {
                        return Stop::Match(at);
                    }
                    false
                }
            };
            if matched {
                pc += 1;
            } else {
                is_going_back = true;
            }
        }
    }

    /// The next longer run that can be continued.
    fn longer<T: Unit>(
        &mut self,
        program: &Program,
        text: &[T],
        run: u32,
        each: &Run,
        mut at: usize,
        mut more: u32,
    ) -> Option<usize> {
        let begin = at;
        loop {
            if more == 0 || !text.get(at).is_some_and(|unit| is_single(program, each.item, unit.code())) {
                self.budget = self.budget.saturating_sub((at - begin) >> 4).max(1);
                return None;
            }
            at += 1;
            more -= if more == UNLIMITED { 0 } else { 1 };
            if can_begin(program, each.filter, text, at) {
                self.stack.push(Entry::LazyRun { run, at, more });
                return Some(at);
            }
        }
    }

    /// Drops the choices above a height; what is to be restored stays.
    fn forget_choices(&mut self, height: usize) {
        if self.stack.len() == height {
            return;
        }
        let mut kept = height;
        for at in height..self.stack.len() {
            if matches!(self.stack[at], Entry::Mark { .. } | Entry::Counter { .. }) {
                self.stack.swap(kept, at);
                kept += 1;
            }
        }
        self.stack.truncate(kept);
    }

    /// Drops all above a height, restoring what is to be restored.
    fn take_back(&mut self, height: usize) {
        while self.stack.len() > height {
            match self.stack.pop() {
                Some(Entry::Mark { mark, last_group, old }) => {
                    self.marks[mark as usize] = old;
                    self.last_group = last_group;
                }
                Some(Entry::Counter { number, old }) => self.counters[number as usize] = old,
                _ => {}
            }
        }
    }
}

/// Whether what has this filter can begin here.
#[inline(always)]
fn can_begin<T: Unit>(program: &Program, filter: u32, text: &[T], at: usize) -> bool {
    filter == NO_FILTER || text.get(at).is_some_and(|unit| program.sets[filter as usize].contains(unit.code()))
}

#[inline(always)]
fn is_single(program: &Program, item: Single, c: u32) -> bool {
    match item {
        Single::Char(wanted) => c == wanted,
        Single::Any { newline } => newline || c != '\n' as u32,
        Single::Set(set) => program.sets[set as usize].contains(c),
    }
}

/// How many characters match in a row, up to `max`.
#[inline(always)]
fn count<T: Unit>(program: &Program, item: Single, text: &[T], at: usize, max: u32) -> usize {
    let rest = &text[at..];
    let rest = if max == UNLIMITED { rest } else { &rest[..rest.len().min(max as usize)] };
    match item {
        Single::Char(c) => rest.iter().position(|unit| unit.code() != c).unwrap_or(rest.len()),
        Single::Any { newline: true } => rest.len(),
        Single::Any { newline: false } => T::find(rest, '\n' as u32).unwrap_or(rest.len()),
        Single::Set(set) => T::run(rest, &program.sets[set as usize]),
    }
}

/// How many places behind the first one are still inside the run that starts there. No match can begin at them either: what
/// follows was tried at all places where their runs can end.
fn rest_of_run<T: Unit>(program: &Program, run: &Run, text: &[T]) -> usize {
    count(program, run.item, text, 0, UNLIMITED).saturating_sub(1)
}

/// Equal text, as case is treated.
fn same<T: Unit>(lhs: &[T], rhs: &[T], fold: Fold) -> bool {
    match fold {
        Fold::Exact => lhs == rhs,
        _ => lhs.iter().zip(rhs).all(|(lhs, rhs)| fold.lower(lhs.code()) == fold.lower(rhs.code())),
    }
}

#[inline(always)]
pub(super) fn holds<T: Unit>(condition: At, text: &[T], at: usize) -> bool {
    let is_newline = |at: usize| text[at].code() == '\n' as u32;
    match condition {
        At::Beginning => at == 0,
        At::LineBeginning => at == 0 || is_newline(at - 1),
        At::End => at == text.len() || at + 1 == text.len() && is_newline(at),
        At::LineEnd => at == text.len() || is_newline(at),
        At::TextEnd => at == text.len(),
        At::Boundary { ascii } => is_boundary(text, at, ascii),
        // In an empty text there is neither.
        At::NoBoundary { ascii } => !text.is_empty() && !is_boundary(text, at, ascii),
    }
}

#[inline(always)]
fn is_boundary<T: Unit>(text: &[T], at: usize, ascii: bool) -> bool {
    let is_inside = |at: usize| {
        text.get(at).is_some_and(|unit| match unit.code() {
            c @ ..128 => is_word(c),
            c => !ascii && unicode::is_alnum(c),
        })
    };
    is_inside(at) != is_inside(at.wrapping_sub(1))
}
