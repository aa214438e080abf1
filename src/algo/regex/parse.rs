//! Reads a pattern into an arena of nodes.
//!
//! Children come before their parents in the arena, so what is to be known about all nodes is found in one pass over it. Flags
//! are resolved: a node says itself how it treats case, lines and classes. The groups that are open are on a stack, each with
//! the alternatives and items read so far.

use super::set::{Category, Class, Fold, Item};
use super::source::{
    Source, Token, control, error, error_quoting, group_number, is_digit, is_hex, is_letter, is_octal, number, quoted,
    to_codes,
};
use super::{Error, flag};
use crate::algo::unicode;

/// The place of a node in the arena.
pub(super) type NodeId = u32;

/// So many repetitions mean that there is no limit.
pub(super) const UNLIMITED: u32 = u32::MAX;

/// More groups than there can be.
const MAX_GROUPS: usize = 1 << 30;

#[derive(Debug)]
pub(super) enum Node {
    Empty,
    /// Matches nowhere.
    Never,
    Char(u32, Fold),
    /// One of these, or with `negated` any other.
    Set {
        items: Vec<Item>,
        negated: bool,
        fold: Fold,
    },
    Any {
        newline: bool,
    },
    At(At),
    Capture(u32, NodeId),
    Sequence(Vec<NodeId>),
    Alternatives(Vec<NodeId>),
    Repeat {
        inner: NodeId,
        min: u32,
        max: u32,
        mode: Mode,
    },
    Look {
        inner: NodeId,
        behind: bool,
        negated: bool,
    },
    Atomic(NodeId),
    Reference(u32, Fold),
    Conditional {
        group: u32,
        yes: NodeId,
        no: Option<NodeId>,
    },
}

/// A condition on a position.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum At {
    Beginning,
    LineBeginning,
    /// At the end, or before a newline that ends the text.
    End,
    LineEnd,
    TextEnd,
    Boundary {
        ascii: bool,
    },
    NoBoundary {
        ascii: bool,
    },
}

/// What a repetition prefers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mode {
    Greedy,
    Lazy,
    Possessive,
}

pub(super) struct Ast {
    pub(super) nodes: Vec<Node>,
    /// The least and the greatest number of characters that each node matches.
    pub(super) widths: Vec<(u64, u64)>,
    pub(super) root: NodeId,
    pub(super) flags: u32,
    pub(super) is_bytes: bool,
    pub(super) groups: usize,
    pub(super) names: Vec<(Vec<u32>, usize)>,
}

pub(super) fn parse(pattern: &[u32], is_bytes: bool, flags: u32, warnings: &mut Vec<String>) -> Result<Ast, Error> {
    let parser = Parser {
        source: Source::new(pattern, is_bytes)?,
        ast: Ast { nodes: Vec::new(), widths: Vec::new(), root: 0, flags, is_bytes, groups: 0, names: Vec::new() },
        warnings,
        flags,
        group_widths: vec![None],
        lookbehind: None,
        conditions: Vec::new(),
        open: vec![Open::new(Opening::Pattern, 0)],
    };
    parser.run()
}

/// What an item is for the repetition that may follow it.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    Item,
    Position,
    Repetition,
}

/// A group that is open.
struct Open {
    opening: Opening,
    /// Where its parenthesis stands.
    at: usize,
    /// What is restored when it is closed.
    flags: u32,
    lookbehind: Option<usize>,
    alternatives: Vec<NodeId>,
    items: Vec<(NodeId, Before)>,
}

enum Opening {
    Pattern,
    Plain,
    Capture(u32),
    Look {
        behind: bool,
        negated: bool,
    },
    Atomic,
    /// The group asked for, and the first branch once it was read.
    Conditional(u32, Option<NodeId>),
}

impl Open {
    fn new(opening: Opening, at: usize) -> Open {
        Open { opening, at, flags: 0, lookbehind: None, alternatives: Vec::new(), items: Vec::new() }
    }
}

/// A member of a set, or an end of a range.
enum Member {
    Char(u32),
    Category(Category),
}

struct Parser<'a> {
    source: Source<'a>,
    ast: Ast,
    warnings: &'a mut Vec<String>,
    /// The flags in force here.
    flags: u32,
    /// Of each group, once it is closed; that of number 0 is not used.
    group_widths: Vec<Option<(u64, u64)>>,
    /// How many groups there were when the outermost lookbehind was opened, counted with number 0.
    lookbehind: Option<usize>,
    /// The groups that conditions ask for, and where.
    conditions: Vec<(usize, usize)>,
    open: Vec<Open>,
}

const INNERMOST: &str = "the pattern itself is open until its end";

impl Parser<'_> {
    fn run(mut self) -> Result<Ast, Error> {
        loop {
            match self.source.next {
                None => break,
                Some(token) if token.is('|') => {
                    let innermost = self.open.last().expect(INNERMOST);
                    if matches!(innermost.opening, Opening::Conditional(_, Some(_))) {
                        return Err(error("conditional backref with more than two branches", self.source.tell()));
                    }
                    self.source.get()?;
                    let branch = self.take_sequence();
                    let innermost = self.open.last_mut().expect(INNERMOST);
                    match &mut innermost.opening {
                        Opening::Conditional(_, yes) => *yes = Some(branch),
                        _ => innermost.alternatives.push(branch),
                    }
                }
                Some(token) if token.is(')') => {
                    if self.open.len() == 1 {
                        fix_flags(self.ast.flags, self.source.is_bytes)?;
                        return Err(error("unbalanced parenthesis", self.source.tell()));
                    }
                    self.source.get()?;
                    self.close();
                }
                Some(_) => self.item()?,
            }
        }
        if self.open.len() > 1 {
            let at = self.open.last().expect(INNERMOST).at;
            return Err(error("missing ), unterminated subpattern", at));
        }
        self.ast.root = self.take_alternatives();
        self.ast.flags = fix_flags(self.ast.flags, self.source.is_bytes)?;
        for &(group, at) in &self.conditions {
            if group >= self.group_widths.len() {
                return Err(error(format!("invalid group reference {group}"), at));
            }
        }
        self.ast.groups = self.group_widths.len() - 1;
        Ok(self.ast)
    }

    fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    /// Whether classes and case are those of ASCII.
    fn is_ascii(&self) -> bool {
        self.source.is_bytes || self.has(flag::ASCII)
    }

    fn fold(&self) -> Fold {
        match self.has(flag::IGNORECASE) {
            false => Fold::Exact,
            true if self.is_ascii() => Fold::Ascii,
            true => Fold::Unicode,
        }
    }

    fn push(&mut self, node: Node) -> NodeId {
        let width = self.width(&node);
        self.ast.nodes.push(node);
        self.ast.widths.push(width);
        (self.ast.nodes.len() - 1) as NodeId
    }

    fn width(&self, node: &Node) -> (u64, u64) {
        let of = |id: &NodeId| self.ast.widths[*id as usize];
        match node {
            Node::Empty | Node::Never | Node::At(_) | Node::Look { .. } => (0, 0),
            Node::Char(..) | Node::Set { .. } | Node::Any { .. } => (1, 1),
            Node::Capture(_, inner) | Node::Atomic(inner) => of(inner),
            Node::Sequence(items) => items
                .iter()
                .map(of)
                .fold((0, 0), |sum, width| (u64::saturating_add(sum.0, width.0), u64::saturating_add(sum.1, width.1))),
            Node::Alternatives(branches) => branches
                .iter()
                .map(of)
                .reduce(|all, width| (all.0.min(width.0), all.1.max(width.1)))
                .unwrap_or_default(),
            Node::Repeat { inner, min, max, .. } => {
                let (low, high) = of(inner);
                let max = if *max == UNLIMITED { u64::MAX } else { *max as u64 };
                (low.saturating_mul(*min as u64), high.saturating_mul(max))
            }
            Node::Reference(group, _) => self.group_widths[*group as usize].unwrap_or_default(),
            Node::Conditional { yes, no, .. } => {
                let (low, high) = of(yes);
                let (other_low, other_high) = no.as_ref().map_or((0, 0), of);
                (low.min(other_low), high.max(other_high))
            }
        }
    }

    fn add(&mut self, node: Node, before: Before) {
        let id = self.push(node);
        self.open.last_mut().expect(INNERMOST).items.push((id, before));
    }

    fn add_char(&mut self, c: u32) {
        let fold = if self.fold().affects(c) { self.fold() } else { Fold::Exact };
        self.add(Node::Char(c, fold), Before::Item)
    }

    /// What was read since the last `|`.
    fn take_sequence(&mut self) -> NodeId {
        let items = std::mem::take(&mut self.open.last_mut().expect(INNERMOST).items);
        match items[..] {
            [] => self.push(Node::Empty),
            [(item, _)] => item,
            _ => self.push(Node::Sequence(items.into_iter().map(|item| item.0).collect())),
        }
    }

    /// What was read since the group was opened.
    fn take_alternatives(&mut self) -> NodeId {
        let last = self.take_sequence();
        let mut branches = std::mem::take(&mut self.open.last_mut().expect(INNERMOST).alternatives);
        if branches.is_empty() {
            return last;
        }
        branches.push(last);
        self.push(Node::Alternatives(branches))
    }

    fn close(&mut self) {
        let last = self.take_alternatives();
        let open = self.open.pop().expect(INNERMOST);
        self.flags = open.flags;
        self.lookbehind = open.lookbehind;
        let node = match open.opening {
            Opening::Pattern | Opening::Plain => {
                return self.open.last_mut().expect(INNERMOST).items.push((last, Before::Item));
            }
            Opening::Capture(group) => {
                self.group_widths[group as usize] = Some(self.ast.widths[last as usize]);
                Node::Capture(group, last)
            }
            Opening::Look { behind: _, negated: true } if matches!(self.ast.nodes[last as usize], Node::Empty) => {
                Node::Never
            }
            Opening::Look { behind, negated } => Node::Look { inner: last, behind, negated },
            Opening::Atomic => Node::Atomic(last),
            Opening::Conditional(group, None) => Node::Conditional { group, yes: last, no: None },
            Opening::Conditional(group, Some(yes)) => Node::Conditional { group, yes, no: Some(last) },
        };
        self.add(node, Before::Item)
    }

    /// Opens a group; the flags inside may be others.
    fn open(&mut self, opening: Opening, at: usize, outer_flags: u32, outer_lookbehind: Option<usize>) {
        let open = Open { flags: outer_flags, lookbehind: outer_lookbehind, ..Open::new(opening, at) };
        self.open.push(open)
    }

    fn item(&mut self) -> Result<(), Error> {
        let Some(token) = self.source.get()? else { return Ok(()) };
        let c = match token {
            Token::Escaped(c) => return self.escape(c),
            Token::Plain(c) => c,
        };
        match char::from_u32(c).unwrap_or('\0') {
            ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c' if self.has(flag::VERBOSE) => {}
            '#' if self.has(flag::VERBOSE) => while self.source.get()?.is_some_and(|token| !token.is('\n')) {},
            '[' => self.set()?,
            '*' => self.repetition(0, UNLIMITED, 1)?,
            '+' => self.repetition(1, UNLIMITED, 1)?,
            '?' => self.repetition(0, 1, 1)?,
            '{' => self.counted()?,
            '.' => self.add(Node::Any { newline: self.has(flag::DOTALL) }, Before::Item),
            '(' => self.group()?,
            '^' if self.has(flag::MULTILINE) => self.add(Node::At(At::LineBeginning), Before::Position),
            '^' => self.add(Node::At(At::Beginning), Before::Position),
            '$' if self.has(flag::MULTILINE) => self.add(Node::At(At::LineEnd), Before::Position),
            '$' => self.add(Node::At(At::End), Before::Position),
            _ => self.add_char(c),
        }
        Ok(())
    }

    /// Behind a `{`: a repetition, or nothing but that character.
    fn counted(&mut self) -> Result<(), Error> {
        if self.source.next_is('}') {
            self.add_char('{' as u32);
            return Ok(());
        }
        let here = self.source.tell();
        let (mut low, mut high) = (Vec::new(), Vec::new());
        while self.source.take_into(&mut low, is_digit)? {}
        if self.source.take(',')? {
            while self.source.take_into(&mut high, is_digit)? {}
        } else {
            high.clone_from(&low);
        }
        if !self.source.take('}')? {
            self.add_char('{' as u32);
            return self.source.seek(here);
        }
        let count = |digits: &[u32], default| match digits {
            [] => Ok(default),
            _ => number(digits, 10)
                .filter(|&count| count != UNLIMITED)
                .ok_or(Error::Overflow("the repetition number is too large")),
        };
        let min = count(&low, 0)?;
        let max = count(&high, UNLIMITED)?;
        if max < min {
            return Err(error("min repeat greater than max repeat", here));
        }
        self.repetition(min, max, self.source.tell() - here + 1)
    }

    /// Repeats the last item. The sign, of that length, has been read.
    fn repetition(&mut self, min: u32, max: u32, length: usize) -> Result<(), Error> {
        let at = self.source.tell() - length;
        let items = &mut self.open.last_mut().expect(INNERMOST).items;
        let inner = match items.last() {
            None | Some((_, Before::Position)) => return Err(error("nothing to repeat", at)),
            Some((_, Before::Repetition)) => return Err(error("multiple repeat", at)),
            Some(&(inner, Before::Item)) => inner,
        };
        items.pop();
        let mode = if self.source.take('?')? {
            Mode::Lazy
        } else if self.source.take('+')? {
            Mode::Possessive
        } else {
            Mode::Greedy
        };
        self.add(Node::Repeat { inner, min, max, mode }, Before::Repetition);
        Ok(())
    }

    /// Behind a `(`.
    fn group(&mut self) -> Result<(), Error> {
        let start = self.source.tell() - 1;
        let (flags, lookbehind) = (self.flags, self.lookbehind);
        if !self.source.take('?')? {
            let group = self.open_group(None)?;
            self.open(Opening::Capture(group), start, flags, lookbehind);
            return Ok(());
        }
        let Some(token) = self.source.get()? else {
            return Err(error("unexpected end of pattern", self.source.tell()));
        };
        let kind = match token {
            Token::Plain(c) => char::from_u32(c).unwrap_or('\0'),
            Token::Escaped(_) => '\0',
        };
        let opening = match kind {
            'P' => return self.named(start),
            ':' => Opening::Plain,
            '>' => Opening::Atomic,
            '=' => Opening::Look { behind: false, negated: false },
            '!' => Opening::Look { behind: false, negated: true },
            '<' => self.lookbehind()?,
            '(' => self.condition()?,
            '#' => loop {
                match self.source.get()? {
                    None => return Err(error("missing ), unterminated comment", start)),
                    Some(token) if token.is(')') => return Ok(()),
                    Some(_) => {}
                }
            },
            '-' | 'a' | 'i' | 'L' | 'm' | 's' | 'u' | 'x' => match self.inline_flags(kind, start)? {
                None => return Ok(()),
                Some(inside) => {
                    self.flags = inside;
                    Opening::Plain
                }
            },
            _ => return Err(self.unknown_extension("?", token)),
        };
        self.open(opening, start, flags, lookbehind);
        Ok(())
    }

    /// `unknown extension ?…`: the token behind `before` has been read.
    fn unknown_extension(&self, before: &str, token: Token) -> Error {
        let mut text = to_codes(before);
        token.push_to(&mut text);
        error_quoting("unknown extension ", &text, "", self.source.tell() - text.len())
    }

    /// A number for a new group.
    fn open_group(&mut self, name: Option<Vec<u32>>) -> Result<u32, Error> {
        let group = self.group_widths.len();
        if group >= MAX_GROUPS {
            return Err(error("too many groups", self.source.tell()));
        }
        if let Some(name) = name {
            if let Some(known) = self.group_of(&name) {
                let behind = format!(" as group {group}; was group {known}");
                let at = self.source.tell() - name.len() - 1;
                return Err(error_quoting("redefinition of group name ", &quoted(&name, false), &behind, at));
            }
            self.ast.names.push((name, group));
        }
        self.group_widths.push(None);
        Ok(group as u32)
    }

    fn group_of(&self, name: &[u32]) -> Option<usize> {
        self.ast.names.iter().find(|known| known.0 == name).map(|known| known.1)
    }

    /// Behind `(?P`.
    fn named(&mut self, start: usize) -> Result<(), Error> {
        if self.source.take('<')? {
            let name = self.source.until('>', "group name")?;
            self.source.check_group_name(&name, 1)?;
            let (flags, lookbehind) = (self.flags, self.lookbehind);
            let group = self.open_group(Some(name))?;
            self.open(Opening::Capture(group), start, flags, lookbehind);
            return Ok(());
        }
        if self.source.take('=')? {
            let name = self.source.until(')', "group name")?;
            self.source.check_group_name(&name, 1)?;
            let at = self.source.tell() - name.len() - 1;
            let Some(group) = self.group_of(&name) else {
                return Err(error_quoting("unknown group name ", &quoted(&name, false), "", at));
            };
            if self.group_widths[group].is_none() {
                return Err(error("cannot refer to an open group", at));
            }
            return self.reference(group);
        }
        match self.source.get()? {
            None => Err(error("unexpected end of pattern", self.source.tell())),
            Some(token) => Err(self.unknown_extension("?P", token)),
        }
    }

    fn reference(&mut self, group: usize) -> Result<(), Error> {
        self.check_lookbehind_group(group)?;
        let fold = self.fold();
        self.add(Node::Reference(group as u32, fold), Before::Item);
        Ok(())
    }

    /// In a lookbehind only groups can be referred to whose text is known when it starts.
    fn check_lookbehind_group(&self, group: usize) -> Result<(), Error> {
        let Some(known) = self.lookbehind else { return Ok(()) };
        if self.group_widths.get(group).is_none_or(Option::is_none) {
            return Err(error("cannot refer to an open group", self.source.tell()));
        }
        if group >= known {
            let message = "cannot refer to group defined in the same lookbehind subpattern";
            return Err(error(message, self.source.tell()));
        }
        Ok(())
    }

    /// Behind `(?<`.
    fn lookbehind(&mut self) -> Result<Opening, Error> {
        let Some(token) = self.source.get()? else {
            return Err(error("unexpected end of pattern", self.source.tell()));
        };
        if !token.is('=') && !token.is('!') {
            return Err(self.unknown_extension("?<", token));
        }
        self.lookbehind.get_or_insert(self.group_widths.len());
        Ok(Opening::Look { behind: true, negated: token.is('!') })
    }

    /// Behind `(?(`.
    fn condition(&mut self) -> Result<Opening, Error> {
        let name = self.source.until(')', "group name")?;
        let at = self.source.tell() - name.len() - 1;
        let group = match group_number(&name) {
            Some(0) => return Err(error("bad group number", at)),
            Some(group) if group >= MAX_GROUPS => {
                return Err(error_quoting("invalid group reference ", without_zeros(&name), "", at));
            }
            Some(group) => {
                if self.conditions.iter().all(|known| known.0 != group) {
                    self.conditions.push((group, at));
                }
                group
            }
            None => {
                self.source.check_group_name(&name, 1)?;
                match self.group_of(&name) {
                    Some(group) => group,
                    None => return Err(error_quoting("unknown group name ", &quoted(&name, false), "", at)),
                }
            }
        };
        self.check_lookbehind_group(group)?;
        Ok(Opening::Conditional(group as u32, None))
    }

    /// Flags behind `(?`: those for the group that they open, or none if they are for the whole pattern.
    fn inline_flags(&mut self, first: char, start: usize) -> Result<Option<u32>, Error> {
        let bad =
            |parser: &Self, message: &str| Err(error(format!("bad inline flags: {message}"), parser.source.tell()));
        let (mut on, mut off) = (0, 0);
        let mut c = first;
        if c != '-' {
            loop {
                let flag = flag_of(c).expect("only flags lead here");
                match c {
                    'L' if !self.source.is_bytes => return bad(self, "cannot use 'L' flag with a str pattern"),
                    'u' if self.source.is_bytes => return bad(self, "cannot use 'u' flag with a bytes pattern"),
                    _ => on |= flag,
                }
                if flag & flag::KINDS != 0 && on & flag::KINDS != flag {
                    return bad(self, "flags 'a', 'u' and 'L' are incompatible");
                }
                c = self.flag_letter(&[')', '-', ':'], "missing -, : or )")?;
                if matches!(c, ')' | '-' | ':') {
                    break;
                }
            }
        }
        if c == ')' {
            let outermost = &self.open[0];
            if self.open.len() > 1 || !outermost.alternatives.is_empty() || !outermost.items.is_empty() {
                return Err(error("global flags not at the start of the expression", start));
            }
            self.ast.flags |= on;
            self.flags |= on;
            return Ok(None);
        }
        if c == '-' {
            c = self.flag_letter(&[], "missing flag")?;
            loop {
                let flag = flag_of(c).expect("only flags lead here");
                if flag & flag::KINDS != 0 {
                    return bad(self, "cannot turn off flags 'a', 'u' and 'L'");
                }
                off |= flag;
                c = self.flag_letter(&[':'], "missing :")?;
                if c == ':' {
                    break;
                }
            }
        }
        if on & off != 0 {
            let at = self.source.tell() - 1;
            return Err(error("bad inline flags: flag turned on and off", at));
        }
        let kept = if on & flag::KINDS != 0 { self.flags & !flag::KINDS } else { self.flags };
        Ok(Some((kept | on) & !off))
    }

    /// The next flag, or one of the signs that may stand there.
    fn flag_letter(&mut self, signs: &[char], missing: &str) -> Result<char, Error> {
        let Some(token) = self.source.get()? else { return Err(error(missing, self.source.tell())) };
        if let Token::Plain(c) = token
            && let Some(c) = char::from_u32(c)
            && (signs.contains(&c) || flag_of(c).is_some())
        {
            return Ok(c);
        }
        let is_letter = matches!(token, Token::Plain(c) if unicode::is_alpha(c));
        let message = if is_letter { "unknown flag" } else { missing };
        Err(error(message, self.source.tell() - token.len()))
    }

    /// An escape outside of sets; the backslash and the character behind it have been read.
    fn escape(&mut self, c: u32) -> Result<(), Error> {
        let ascii = self.is_ascii();
        let at = match char::from_u32(c).unwrap_or('\0') {
            'A' => At::Beginning,
            'Z' => At::TextEnd,
            'b' => At::Boundary { ascii },
            'B' => At::NoBoundary { ascii },
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => {
                let items = self.category(c).map(Item::Category).into_iter().collect();
                self.add(Node::Set { items, negated: false, fold: Fold::Exact }, Before::Item);
                return Ok(());
            }
            '0' => {
                let mut digits = Vec::new();
                while digits.len() < 2 && self.source.take_into(&mut digits, is_octal)? {}
                self.add_char(number(&digits, 8).unwrap_or(0));
                return Ok(());
            }
            '1'..='9' => return self.numbered(c),
            _ => {
                let c = self.char_escape(c)?;
                self.add_char(c);
                return Ok(());
            }
        };
        self.add(Node::At(at), Before::Position);
        Ok(())
    }

    /// A reference to a group, or the octal number of a character.
    fn numbered(&mut self, first: u32) -> Result<(), Error> {
        let mut digits = vec![first];
        if self.source.take_into(&mut digits, is_digit)?
            && digits.iter().all(|&c| is_octal(c))
            && self.source.take_into(&mut digits, is_octal)?
        {
            let c = self.octal(&digits)?;
            self.add_char(c);
            return Ok(());
        }
        let at = self.source.tell() - digits.len();
        let group = number(&digits, 10).expect("at most two digits") as usize;
        match self.group_widths.get(group) {
            None => Err(error(format!("invalid group reference {group}"), at)),
            Some(None) => Err(error("cannot refer to an open group", at - 1)),
            Some(Some(_)) => self.reference(group),
        }
    }

    /// The character of octal digits behind a backslash.
    fn octal(&self, digits: &[u32]) -> Result<u32, Error> {
        match number(digits, 8) {
            Some(c) if c <= 0o377 => Ok(c),
            _ => {
                let at = self.source.tell() - digits.len() - 1;
                Err(error_quoting("octal escape value \\", digits, " outside of range 0-0o377", at))
            }
        }
    }

    fn category(&self, letter: u32) -> Option<Category> {
        let (class, negated) = match char::from_u32(letter)? {
            'd' => (Class::Digit, false),
            'D' => (Class::Digit, true),
            's' => (Class::Space, false),
            'S' => (Class::Space, true),
            'w' => (Class::Word, false),
            'W' => (Class::Word, true),
            _ => return None,
        };
        Some(Category { class, negated, ascii: self.is_ascii() })
    }

    /// The character of an escape that means the same in sets and outside of them.
    fn char_escape(&mut self, c: u32) -> Result<u32, Error> {
        let is_text = !self.source.is_bytes;
        match char::from_u32(c).unwrap_or('\0') {
            'x' => self.hex(c, 2),
            'u' if is_text => self.hex(c, 4),
            'U' if is_text => self.hex(c, 8),
            'N' if is_text => self.by_name(),
            'b' => Err(self.bad_escape(&[c])),
            _ => match control(c) {
                Some(c) => Ok(c),
                None if is_letter(c) => Err(self.bad_escape(&[c])),
                None => Ok(c),
            },
        }
    }

    /// The escape has been read; `behind` is what stands behind its backslash.
    fn bad_escape(&self, behind: &[u32]) -> Error {
        error_quoting("bad escape \\", behind, "", self.source.tell() - behind.len() - 1)
    }

    fn hex(&mut self, letter: u32, digits: usize) -> Result<u32, Error> {
        let mut text = vec![letter];
        while text.len() <= digits && self.source.take_into(&mut text, is_hex)? {}
        if text.len() <= digits {
            let at = self.source.tell() - text.len() - 1;
            return Err(error_quoting("incomplete escape \\", &text, "", at));
        }
        number(&text[1..], 16).filter(|&c| c <= 0x10ffff).ok_or_else(|| self.bad_escape(&text))
    }

    /// Behind `\N`.
    fn by_name(&mut self) -> Result<u32, Error> {
        if !self.source.take('{')? {
            return Err(error("missing {", self.source.tell()));
        }
        let name = self.source.until('}', "character name")?;
        let text: Option<String> = name.iter().map(|&c| char::from_u32(c)).collect();
        text.and_then(|name| unicode::by_name(&name)).map(u32::from).ok_or_else(|| {
            let at = self.source.tell() - name.len() - 4;
            error_quoting("undefined character name ", &quoted(&name, false), "", at)
        })
    }

    /// Behind a `[`.
    fn set(&mut self) -> Result<(), Error> {
        let start = self.source.tell() - 1;
        if self.source.next_is('[') {
            self.warnings.push(format!("Possible nested set at position {}", self.source.tell()));
        }
        let negated = self.source.take('^')?;
        let mut items = Vec::new();
        loop {
            let Some(token) = self.source.get()? else { return Err(error("unterminated character set", start)) };
            if token.is(']') && !items.is_empty() {
                break;
            }
            if !items.is_empty() && self.source.next == Some(token) {
                self.warn_of_operation(token);
            }
            let first = self.member(token)?;
            if !self.source.take('-')? {
                items.push(item_of(first));
                continue;
            }
            let Some(last_token) = self.source.get()? else { return Err(error("unterminated character set", start)) };
            if last_token.is(']') {
                items.extend([item_of(first), Item::Range('-' as u32, '-' as u32)]);
                break;
            }
            if last_token.is('-') {
                let at = self.source.tell() - 2;
                self.warnings.push(format!("Possible set difference at position {at}"));
            }
            match (first, self.member(last_token)?) {
                (Member::Char(low), Member::Char(high)) if low <= high => items.push(Item::Range(low, high)),
                _ => {
                    let mut text = Vec::new();
                    token.push_to(&mut text);
                    text.push('-' as u32);
                    last_token.push_to(&mut text);
                    let at = self.source.tell() - text.len();
                    return Err(error_quoting("bad character range ", &text, "", at));
                }
            }
        }
        let node = match items[..] {
            [Item::Range(low, high)] if low == high && !negated => {
                self.add_char(low);
                return Ok(());
            }
            _ => Node::Set { items, negated, fold: self.fold() },
        };
        self.add(node, Before::Item);
        Ok(())
    }

    /// Two of these signs may mean operations on sets some day.
    fn warn_of_operation(&mut self, token: Token) {
        let Token::Plain(c) = token else { return };
        let operation = match char::from_u32(c) {
            Some('-') => "difference",
            Some('&') => "intersection",
            Some('~') => "symmetric difference",
            Some('|') => "union",
            _ => return,
        };
        let at = self.source.tell() - 1;
        self.warnings.push(format!("Possible set {operation} at position {at}"));
    }

    /// A member of a set, whose token has been read.
    fn member(&mut self, token: Token) -> Result<Member, Error> {
        let c = match token {
            Token::Plain(c) => return Ok(Member::Char(c)),
            Token::Escaped(c) => c,
        };
        if let Some(category) = self.category(c) {
            return Ok(Member::Category(category));
        }
        Ok(Member::Char(match char::from_u32(c).unwrap_or('\0') {
            'b' => 8,
            '0'..='7' => {
                let mut digits = vec![c];
                while digits.len() < 3 && self.source.take_into(&mut digits, is_octal)? {}
                self.octal(&digits)?
            }
            '8' | '9' => return Err(self.bad_escape(&[c])),
            _ => self.char_escape(c)?,
        }))
    }
}

fn item_of(member: Member) -> Item {
    match member {
        Member::Char(c) => Item::Range(c, c),
        Member::Category(category) => Item::Category(category),
    }
}

/// A number as `int` prints it.
fn without_zeros(digits: &[u32]) -> &[u32] {
    let zeros = digits.iter().take_while(|&&c| c == '0' as u32).count();
    &digits[zeros..]
}

fn flag_of(letter: char) -> Option<u32> {
    Some(match letter {
        'i' => flag::IGNORECASE,
        'L' => flag::LOCALE,
        'm' => flag::MULTILINE,
        's' => flag::DOTALL,
        'x' => flag::VERBOSE,
        'a' => flag::ASCII,
        'u' => flag::UNICODE,
        _ => return None,
    })
}

/// The flags of the compiled pattern; an error if they contradict each other or the kind of the pattern.
fn fix_flags(flags: u32, is_bytes: bool) -> Result<u32, Error> {
    let has = |flag| flags & flag != 0;
    match is_bytes {
        false if has(flag::LOCALE) => Err(Error::Value("cannot use LOCALE flag with a str pattern")),
        false if has(flag::ASCII) && has(flag::UNICODE) => {
            Err(Error::Value("ASCII and UNICODE flags are incompatible"))
        }
        false if has(flag::ASCII) => Ok(flags),
        false => Ok(flags | flag::UNICODE),
        true if has(flag::UNICODE) => Err(Error::Value("cannot use UNICODE flag with a bytes pattern")),
        true if has(flag::LOCALE) && has(flag::ASCII) => Err(Error::Value("ASCII and LOCALE flags are incompatible")),
        true => Ok(flags),
    }
}
