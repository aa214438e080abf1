//! A piece of code laid out for readers: its instructions in order, with labels, positions, basic blocks and the regions of its
//! handlers. Text, JSON, pages and graphs, and the module `dis`, are all made from this, and nothing of it needs an interpreter.
//!
//! - V1. Labels are numbered from 1 in the order of the code: places that are jumped to, and starts of handlers.
//! - V2. A block begins at the first instruction, at a label, after an instruction that jumps or ends, and where a region begins or
//!   ends. So each block lies wholly in or out of a region.
//! - V3. Everything is in the order of the code, and nothing depends on an address: the same code gives the same view.

use super::code::{CodeData, CodeKind, Const, LocalKind, Position};
use super::instr::Instr;
use std::sync::Arc;

/// A piece of code and where it is nested.
pub(crate) struct Piece<'c> {
    pub(crate) code: &'c CodeData,
    /// The piece around it, by its place in the list.
    pub(crate) parent: Option<usize>,
    pub(crate) depth: usize,
}

/// The code and all code nested in it, each before what is nested in it, in the order of the constants.
pub(crate) fn pieces(code: &CodeData) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut work = vec![Piece { code, parent: None, depth: 0 }];
    while let Some(piece) = work.pop() {
        let mut nested = Vec::new();
        nested_code(&piece.code.consts, &mut nested);
        let (parent, depth) = (Some(pieces.len()), piece.depth + 1);
        work.extend(nested.into_iter().rev().map(|code| Piece { code, parent, depth }));
        pieces.push(piece);
    }
    pieces
}

/// The code among constants.
pub(crate) fn nested_code<'a>(consts: &'a [Const], nested: &mut Vec<&'a CodeData>) {
    for constant in consts {
        match constant {
            Const::Code(code) => nested.push(Arc::as_ref(code)),
            Const::Tuple(items) | Const::FrozenSet(items) => nested_code(items, nested),
            _ => {}
        }
    }
}

/// An instruction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    /// The word it starts at.
    pub(crate) at: u32,
    pub(crate) instr: Instr,
    pub(crate) position: Position,
    /// The label it has, or 0.
    pub(crate) label: u32,
    pub(crate) block: u32,
}

/// What a way from one block to another is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum EdgeKind {
    /// On to the next instruction.
    Next,
    Jump,
    /// A jump back, which closes a loop.
    Back,
    /// An exception, to the handler.
    Exception,
}

impl EdgeKind {
    pub(crate) const ALL: [EdgeKind; 4] = [EdgeKind::Next, EdgeKind::Jump, EdgeKind::Back, EdgeKind::Exception];

    pub(crate) fn is_exception(self) -> bool {
        self == EdgeKind::Exception
    }

    pub(crate) fn is_jump(self) -> bool {
        matches!(self, EdgeKind::Jump | EdgeKind::Back)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            EdgeKind::Next => "next",
            EdgeKind::Jump => "jump",
            EdgeKind::Back => "back",
            EdgeKind::Exception => "exception",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Edge {
    pub(crate) to: u32,
    pub(crate) kind: EdgeKind,
}

/// A basic block: instructions `first..end`, by number.
#[derive(Clone, Default, Debug)]
pub(crate) struct Block {
    pub(crate) first: u32,
    pub(crate) end: u32,
    pub(crate) edges: Vec<Edge>,
    /// The innermost region it lies in.
    pub(crate) region: Option<u32>,
    /// How many loops it lies in: a loop is all from the target of a jump back to the jump.
    pub(crate) loops: u32,
    /// A loop begins here.
    pub(crate) is_loop: bool,
    pub(crate) is_reachable: bool,
    pub(crate) is_handler: bool,
}

/// A region in which exceptions go to a handler: instructions `first..end`, by number.
#[derive(Clone, Debug)]
pub(crate) struct Region {
    pub(crate) first: u32,
    pub(crate) end: u32,
    /// The word the handler starts at.
    pub(crate) target: u32,
    pub(crate) target_block: u32,
    /// The first register that is dropped.
    pub(crate) keep: u16,
    /// Where it is drawn: 0 is outermost; no two regions in one column overlap.
    pub(crate) column: u32,
}

/// A piece of code laid out.
pub(crate) struct CodeView<'c> {
    pub(crate) code: &'c CodeData,
    pub(crate) steps: Vec<Step>,
    pub(crate) blocks: Vec<Block>,
    /// In the order of the code, the outer one first.
    pub(crate) regions: Vec<Region>,
    /// The words with labels, in order (V1).
    labels: Vec<u32>,
}

impl<'c> CodeView<'c> {
    pub(crate) fn new(code: &'c CodeData) -> CodeView<'c> {
        let mut labels: Vec<u32> = code.handlers.iter().map(|handler| handler.target).collect();
        labels.extend(code.instructions().filter_map(|(at, instr)| u32::try_from(instr.target(at)?).ok()));
        labels.sort_unstable();
        labels.dedup();
        let mut view = CodeView { code, steps: Vec::new(), blocks: Vec::new(), regions: Vec::new(), labels };
        view.lay_out_steps();
        view.lay_out_regions();
        view.lay_out_blocks();
        view.connect_blocks();
        view
    }

    fn lay_out_steps(&mut self) {
        let mut positions = self.code.positions.iter().peekable();
        let mut position = Position::default();
        for (at, instr) in self.code.instructions() {
            let at = at as u32;
            while let Some((_, next)) = positions.next_if(|&&(first, _)| first <= at) {
                position = *next;
            }
            let label = self.label(at).unwrap_or(0);
            self.steps.push(Step { at, instr, position, label, block: 0 });
        }
    }

    fn lay_out_regions(&mut self) {
        // Innermost first is how they stand in the code, outermost first how they are drawn.
        for handler in self.code.handlers.iter().rev() {
            let (first, end) = (self.step_from(handler.start), self.step_from(handler.end));
            if first < end {
                let (target, keep) = (handler.target, handler.keep);
                self.regions.push(Region { first, end, target, target_block: 0, keep, column: 0 });
            }
        }
        self.regions.sort_by_key(|region| (region.first, std::cmp::Reverse(region.end)));
        let mut open: Vec<u32> = Vec::new();
        for region in &mut self.regions {
            while open.last().is_some_and(|&end| end <= region.first) {
                open.pop();
            }
            region.column = open.len() as u32;
            open.push(region.end);
        }
    }

    fn lay_out_blocks(&mut self) {
        let mut begins = vec![false; self.steps.len() + 1];
        begins[0] = true;
        for region in &self.regions {
            (begins[region.first as usize], begins[region.end as usize]) = (true, true);
        }
        for (number, step) in self.steps.iter().enumerate() {
            begins[number] |= step.label != 0;
            begins[number + 1] |= step.instr.spec().label().is_some() || step.instr.spec().op.ends();
        }
        let mut handlers: Vec<u32> = self.code.handlers.iter().map(|handler| handler.target).collect();
        handlers.sort_unstable();
        for (number, step) in self.steps.iter_mut().enumerate() {
            let first = number as u32;
            if begins[number] {
                let is_handler = handlers.binary_search(&step.at).is_ok();
                self.blocks.push(Block { first, is_handler, ..Block::default() });
            }
            let block = self.blocks.len() - 1;
            self.blocks[block].end = first + 1;
            step.block = block as u32;
        }
    }

    fn connect_blocks(&mut self) {
        for number in 0..self.regions.len() {
            let target = self.block_at(self.regions[number].target).unwrap_or(0);
            self.regions[number].target_block = target;
            let Region { first, end, .. } = self.regions[number];
            let (from, to) = (self.steps[first as usize].block, self.steps[end as usize - 1].block);
            // Later regions lie further in.
            self.blocks[from as usize..=to as usize].iter_mut().for_each(|block| block.region = Some(number as u32));
        }
        let mut loops = Vec::new();
        for number in 0..self.blocks.len() {
            let last = self.steps[self.blocks[number].end as usize - 1];
            let mut edges = Vec::new();
            if !last.instr.spec().op.ends() && number + 1 < self.blocks.len() {
                edges.push(Edge { to: number as u32 + 1, kind: EdgeKind::Next });
            }
            let target = last.instr.target(last.at as usize).and_then(|at| self.block_at(u32::try_from(at).ok()?));
            if let Some(to) = target {
                let is_back = to as usize <= number;
                edges.push(Edge { to, kind: if is_back { EdgeKind::Back } else { EdgeKind::Jump } });
                if is_back {
                    loops.push((to, number));
                }
            }
            if let Some(region) = self.blocks[number].region {
                edges.push(Edge { to: self.regions[region as usize].target_block, kind: EdgeKind::Exception });
            }
            self.blocks[number].edges = edges;
        }
        // Several jumps back to one place (`continue`) make one loop.
        loops.sort_by_key(|&(to, from)| (to, std::cmp::Reverse(from)));
        loops.dedup_by_key(|&mut (to, _)| to);
        for (to, from) in loops {
            self.blocks[to as usize].is_loop = true;
            self.blocks[to as usize..=from].iter_mut().for_each(|block| block.loops += 1);
        }
        let mut work = Vec::from_iter((!self.blocks.is_empty()).then_some(0));
        while let Some(number) = work.pop() {
            let block = &mut self.blocks[number as usize];
            if !std::mem::replace(&mut block.is_reachable, true) {
                work.extend(block.edges.iter().map(|edge| edge.to));
            }
        }
    }

    /// The number of a word's label.
    pub(crate) fn label(&self, word: u32) -> Option<u32> {
        self.labels.binary_search(&word).ok().map(|at| at as u32 + 1)
    }

    /// The first instruction that starts at the word or behind it.
    fn step_from(&self, word: u32) -> u32 {
        self.steps.partition_point(|step| step.at < word) as u32
    }

    /// The word behind the instructions before this one.
    pub(crate) fn word_after(&self, step: u32) -> u32 {
        self.steps.get(step as usize).map_or(self.code.words.len() as u32, |step| step.at)
    }

    fn block_at(&self, word: u32) -> Option<u32> {
        let step = self.steps.get(self.step_from(word) as usize)?;
        (step.at == word).then_some(step.block)
    }

    /// The block that an instruction jumps to.
    pub(crate) fn target_label(&self, step: &Step) -> Option<u32> {
        self.label(u32::try_from(step.instr.target(step.at as usize)?).ok()?)
    }

    /// An instruction's operands as text, with labels.
    pub(crate) fn operands(&self, step: &Step) -> String {
        self.code.show_operands(step.at as usize, step.instr, &|word| match self.label(word as u32) {
            Some(number) => format!("L{number}"),
            None => word.to_string(),
        })
    }

    /// What an instruction computes: a piece of its source line, unless that is the whole line.
    pub(crate) fn snippet(&self, position: Position) -> Option<&'c str> {
        let line = self.code.source.as_ref()?.line_text(position.line);
        let end = if position.end_line == position.line { position.end_column as usize } else { line.trim_end().len() };
        let piece = line.get(position.column as usize..end)?.trim();
        (!piece.is_empty()).then_some(piece)
    }

    /// What an instruction computes, behind the last one of those that are there for it; nothing where that is the whole line, or what its
    /// operands say.
    pub(crate) fn remark(&self, number: u32, operands: &str) -> Option<&'c str> {
        let step = &self.steps[number as usize];
        if self.steps.get(number as usize + 1).is_some_and(|next| next.position == step.position) {
            return None;
        }
        let whole = self.code.source.as_ref()?.line_text(step.position.line).trim();
        let is_literal = step.instr.spec().op == super::Op::LoadConst;
        let says = |piece: &str| {
            operands.ends_with(piece) || operands.strip_prefix(piece).is_some_and(|rest| rest.starts_with(','))
        };
        self.snippet(step.position).filter(|piece| *piece != whole && !is_literal && !says(piece))
    }

    /// What a register holds that an instruction wrote.
    pub(crate) fn contents(&self, writer: u32, register: u16) -> String {
        let step = &self.steps[writer as usize];
        let spec = step.instr.spec();
        let mut role = "";
        for &(field, kind, name) in spec.operands {
            match kind {
                super::Kind::Konst if spec.operands.len() == 2 => {
                    return self.code.show_operand(step.instr, field, kind);
                }
                super::Kind::Imm if spec.operands.len() == 2 && spec.label().is_none() => {
                    return self.code.show_operand(step.instr, field, kind);
                }
                super::Kind::Out | super::Kind::Both if step.instr.field(field) == register as usize => role = name,
                super::Kind::Method if step.instr.field(field) != register as usize => role = "receiver",
                _ => {}
            }
        }
        let piece = self.snippet(step.position).map(|piece| shortened(piece, 32));
        let what = piece.unwrap_or_else(|| spec.name.to_owned());
        match role {
            "" | "dst" | "window" | "value" => match spec.op {
                super::Op::LoadNone => "None".to_owned(),
                super::Op::GetIter => format!("iter({what})"),
                super::Op::LoadEnter => "__enter__".to_owned(),
                super::Op::LoadExit => "__exit__".to_owned(),
                _ => what,
            },
            "previous" => "exception handled before".to_owned(),
            role => role.to_owned(),
        }
    }
}

/// The text, or its beginning and dots.
pub(crate) fn shortened(text: &str, length: usize) -> String {
    if text.len() <= length || text.char_indices().nth(length).is_none() {
        return text.to_owned();
    }
    text.chars().take(length - 1).chain(['…']).collect()
}

/// What a kind of code is called.
pub(crate) fn kind_name(kind: CodeKind) -> &'static str {
    match kind {
        CodeKind::Function => "function",
        CodeKind::Generator => "generator",
        CodeKind::Coroutine => "coroutine",
        CodeKind::AsyncGenerator => "asynchronous generator",
        CodeKind::Module => "module",
        CodeKind::Class => "class",
    }
}

/// What a kind of local is called.
pub(crate) fn local_kind_name(kind: LocalKind) -> &'static str {
    match kind {
        LocalKind::Plain => "local",
        LocalKind::Cell => "cell",
        LocalKind::Free => "free",
        LocalKind::Hidden => "hidden",
    }
}

/// What a kind of parameter is called, in the order of the registers.
pub(crate) fn parameter_kinds(code: &CodeData) -> Vec<&'static str> {
    let (only, positional) = (code.positional_only as usize, code.positional as usize);
    let mut kinds = vec!["positional only"; only.min(positional)];
    kinds.resize(positional, "positional or keyword");
    kinds.resize(positional + code.keyword_only as usize, "keyword only");
    kinds.extend(code.has_varargs.then_some("rest of the positional"));
    kinds.extend(code.has_varkw.then_some("rest of the keywords"));
    kinds
}

/// What is true of the code beside its kind, in words.
pub(crate) fn flags(code: &CodeData) -> Vec<&'static str> {
    const FUTURE_BARRY_AS_FLUFL: u32 = 0x40_0000;
    const FUTURE_ANNOTATIONS: u32 = 0x100_0000;
    let flags = [
        (code.has_varargs, "varargs"),
        (code.has_varkw, "varkeywords"),
        (code.nested, "nested"),
        (code.has_doc, "docstring"),
        (code.future_flags & FUTURE_ANNOTATIONS != 0, "future annotations"),
        (code.future_flags & FUTURE_BARRY_AS_FLUFL != 0, "future barry_as_FLUFL"),
    ];
    flags.iter().filter(|(set, _)| *set).map(|&(_, name)| name).collect()
}

/// The parameters as a `def` writes them.
pub(crate) fn signature(code: &CodeData) -> String {
    let name = |at: usize| code.locals[at].name.to_string();
    let (positional, only) = (code.positional as usize, code.positional_only as usize);
    let named = positional + code.keyword_only as usize;
    let mut list: Vec<String> = Vec::new();
    for at in 0..positional {
        list.push(name(at));
        if at + 1 == only {
            list.push("/".into());
        }
    }
    match (code.has_varargs, named > positional) {
        (true, _) => list.push(format!("*{}", name(named))),
        (false, true) => list.push("*".into()),
        (false, false) => {}
    }
    list.extend((positional..named).map(name));
    if code.has_varkw {
        list.push(format!("**{}", name(named + code.has_varargs as usize)));
    }
    list.join(", ")
}
