//! The machine against a slow reference: all ends that a node can have from a position on, in the order of preference.

use super::machine::holds;
use super::parse::{Ast, Mode, Node, NodeId, UNLIMITED, parse};
use super::set::Item;
use super::{Machine, Outcome, Program, Reaching, compile, set, source};

fn codes(text: &str) -> Vec<u32> {
    source::to_codes(text)
}

struct Reference<'a> {
    ast: &'a Ast,
    text: &'a [u32],
}

impl Reference<'_> {
    fn ends(&self, id: NodeId, at: usize) -> Vec<usize> {
        let one = |matches: bool| if matches { vec![at + 1] } else { Vec::new() };
        let zero = |holds: bool| if holds { vec![at] } else { Vec::new() };
        let next = self.text.get(at).copied();
        match &self.ast.nodes[id as usize] {
            Node::Empty => vec![at],
            Node::Never => Vec::new(),
            Node::Char(c, _) => one(next == Some(*c)),
            Node::Any { newline } => one(next.is_some_and(|c| *newline || c != 10)),
            Node::Set { items, negated, .. } => one(next.is_some_and(|c| {
                let is_in = |item: &Item| match *item {
                    Item::Range(low, high) => (low..=high).contains(&c),
                    Item::Category(category) => category.contains(c),
                };
                items.iter().any(is_in) != *negated
            })),
            Node::At(condition) => zero(holds(*condition, self.text, at)),
            Node::Capture(_, inner) => self.ends(*inner, at),
            Node::Sequence(items) => {
                items.iter().fold(vec![at], |ends, &item| ends.into_iter().flat_map(|at| self.ends(item, at)).collect())
            }
            Node::Alternatives(branches) => branches.iter().flat_map(|&branch| self.ends(branch, at)).collect(),
            Node::Atomic(inner) => self.ends(*inner, at).into_iter().take(1).collect(),
            Node::Look { inner, behind, negated } => {
                let back = if *behind { self.ast.widths[*inner as usize].0 as usize } else { 0 };
                let found = at >= back && !self.ends(*inner, at - back).is_empty();
                zero(found != *negated)
            }
            Node::Repeat { inner, min, max, mode } => {
                let mut ends = Vec::new();
                self.rounds((*inner, *min, *max, *mode), 0, at, None, &mut ends);
                if *mode == Mode::Possessive {
                    ends.truncate(1);
                }
                ends
            }
            Node::Reference(..) | Node::Conditional { .. } => unreachable!("the reference knows no groups"),
        }
    }

    fn rounds(
        &self,
        repeat: (NodeId, u32, u32, Mode),
        count: u32,
        at: usize,
        last: Option<usize>,
        ends: &mut Vec<usize>,
    ) {
        let (inner, min, max, mode) = repeat;
        let another = |last: Option<usize>, ends: &mut Vec<usize>| {
            let mut rounds = self.ends(inner, at);
            if mode == Mode::Possessive {
                rounds.truncate(1);
            }
            rounds.into_iter().for_each(|end| self.rounds(repeat, count + 1, end, last, ends));
        };
        if count < min {
            return another(last, ends);
        }
        if mode == Mode::Lazy {
            ends.push(at);
        }
        if (count < max || max == UNLIMITED) && last != Some(at) {
            another(Some(at), ends);
        }
        if mode != Mode::Lazy {
            ends.push(at);
        }
    }

    fn search(&self) -> Option<(usize, usize)> {
        (0..=self.text.len()).find_map(|at| Some((at, *self.ends(self.ast.root, at).first()?)))
    }
}

/// What the machine finds, whatever the width of the text's units.
fn search(program: &Program, text: &[u32]) -> Option<(usize, usize)> {
    fn run<T: set::Unit>(program: &Program, text: &[T]) -> Option<(usize, usize)> {
        let mut machine = Machine::default();
        machine.prepare(program);
        machine.begin(0, false);
        loop {
            match machine.run(program, text, Reaching::Search) {
                Outcome::Match => return Some((machine.start, machine.end)),
                Outcome::NoMatch => return None,
                Outcome::Pause => {}
                Outcome::OutOfMemory => panic!("these texts are short"),
            }
        }
    }
    let found = run(program, text);
    let bytes: Vec<u8> = text.iter().map(|&c| c as u8).collect();
    let wide: Vec<u16> = text.iter().map(|&c| c as u16).collect();
    assert_eq!(run(program, &bytes), found);
    assert_eq!(run(program, &wide), found);
    found
}

/// Random numbers below a limit.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % limit
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len() as u64) as usize]
    }

    fn pattern(&mut self, depth: u64) -> String {
        let branches: Vec<String> = (0..1 + self.below(3) / 2).map(|_| self.sequence(depth)).collect();
        branches.join("|")
    }

    fn sequence(&mut self, depth: u64) -> String {
        (0..self.below(4))
            .map(|_| {
                let item = match self.below(if depth == 0 { 7 } else { 12 }) {
                    0..4 => self.of(&["a", "b", "c", "a", "b"]).into(),
                    4 => self.of(&[".", "[ab]", "[^a]", r"\w", r"\s", "[b-z]"]).into(),
                    5 => self.of(&["^", "$", r"\b", r"\B", r"\Z"]).into(),
                    6 => self.of(&["(?<=a)", "(?<!b)", "(?<=ab|bc)", "(?!)"]).into(),
                    7 | 8 => format!("({})", self.pattern(depth - 1)),
                    9 => format!("(?:{})", self.pattern(depth - 1)),
                    10 => format!("(?>{})", self.pattern(depth - 1)),
                    _ => format!("({}{})", self.of(&["?=", "?!"]), self.pattern(depth - 1)),
                };
                let sign = self.of(&["", "", "", "", "*", "+", "?", "{2}", "{1,2}", "{2,}", "{,3}"]);
                let mode = if sign.is_empty() { "" } else { self.of(&["", "", "?", "+"]) };
                item + sign + mode
            })
            .collect()
    }
}

#[test]
fn agrees_with_the_slow_way() {
    let mut random = Random(1);
    let mut compared = 0;
    while compared < 20_000 {
        let pattern = random.pattern(2);
        let Ok(ast) = parse(&codes(&pattern), false, 0, &mut Vec::new()) else { continue };
        let program = compile::compile(&ast).expect("these look back by fixed widths");
        for _ in 0..4 {
            let text: String = (0..random.below(7)).map(|_| random.of(&["a", "b", "c", " ", "\n"])).collect();
            let text = codes(&text);
            let reference = Reference { ast: &ast, text: &text };
            assert_eq!(search(&program, &text), reference.search(), "{pattern:?} in {text:?}\n{program}");
            compared += 1;
        }
    }
}

#[test]
fn nesting_takes_no_stack() {
    let deep = 200_000;
    for (open, close) in [("(", ")"), ("(?:", ")*"), ("(?=", ")"), ("(?>", "|b)")] {
        let pattern = format!("{}a{}", open.repeat(deep), close.repeat(deep));
        let compiled = super::compile(&codes(&pattern), false, 0, &mut Vec::new()).expect("the pattern is right");
        assert!(search(&compiled.program, &codes("ba")).is_some());
    }
}
