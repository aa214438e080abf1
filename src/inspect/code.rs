//! Code as people read it: source lines above their instructions, operands by name, jumps to labels, regions of handlers drawn at
//! the margin, and what each instruction computes.

use crate::bytecode::liveness::Liveness;
use crate::bytecode::view::{self, Block, CodeView, Piece, Region, Step};
use crate::bytecode::{CodeData, LocalKind};
use std::fmt::Write;

/// What a dump shows beside the instructions.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    /// How to read it all, at the top.
    pub(crate) legend: bool,
    /// The word at which each instruction starts.
    pub(crate) offsets: bool,
    /// Line and column of start and end of what each instruction was made from.
    pub(crate) spans: bool,
    /// The temporaries in use after each instruction, and what they hold.
    pub(crate) live: bool,
    /// Only the instructions from these lines.
    pub(crate) lines: Option<(u32, u32)>,
}

impl Default for Columns {
    fn default() -> Columns {
        Columns { legend: true, offsets: true, spans: false, live: false, lines: None }
    }
}

impl Columns {
    fn wants(&self, step: &Step) -> bool {
        self.lines.is_none_or(|(from, to)| (from..=to).contains(&step.position.line))
    }
}

const LEGEND: &str = "\
# Below each line of the program stand its instructions: offset (in words,
# some are caches), name, what is written, what is read. t0, t1, … are
# temporaries, all other names are the program's. On the right stands the
# part of the line that is computed. `baem opcodes` explains them all.
";

/// Widest column of instructions that what follows is lined up with.
const WIDEST: usize = 44;

/// The text of pieces of code, as `view::pieces` gives them.
pub(crate) fn text(pieces: &[Piece<'_>], columns: &Columns) -> String {
    let mut out = if columns.legend { LEGEND.to_owned() } else { String::new() };
    for piece in pieces {
        let view = CodeView::new(piece.code);
        if columns.lines.is_none() || view.steps.iter().any(|step| columns.wants(step)) {
            if !out.is_empty() {
                out.push('\n');
            }
            Printer { out: &mut out, view: &view, columns, open: Vec::new() }.print();
        }
    }
    out
}

struct Printer<'a> {
    out: &'a mut String,
    view: &'a CodeView<'a>,
    columns: &'a Columns,
    /// The regions that the current instruction lies in, outermost first.
    open: Vec<&'a Region>,
}

impl Printer<'_> {
    fn print(&mut self) {
        header(self.out, self.view.code);
        let shown: Vec<String> = self.view.steps.iter().map(|step| self.view.operands(step)).collect();
        let name = self.view.steps.iter().map(|step| step.instr.spec().name.len()).max().unwrap_or(0);
        let widest = shown.iter().map(|text| text.chars().count()).max().unwrap_or(0).min(WIDEST - 12);
        let live = self.columns.live.then(|| self.live());
        let margin = self.view.regions.iter().map(|region| region.column as usize + 1).max().unwrap_or(0);
        let (mut line_before, mut was_wanted) = (0, true);
        let mut regions = self.view.regions.iter().peekable();
        for (number, step) in self.view.steps.iter().enumerate() {
            let number = number as u32;
            self.open.retain(|region| region.end > number);
            let above = self.bars(margin, u32::MAX);
            let begun = self.open.len();
            while let Some(region) = regions.next_if(|region| region.first <= number) {
                self.open.push(region);
            }
            if !self.columns.wants(step) {
                if was_wanted {
                    let _ = writeln!(self.out, "{:margin$}      …", "");
                }
                was_wanted = false;
                continue;
            }
            was_wanted = true;
            if step.label != 0 {
                let _ = writeln!(
                    self.out,
                    "{}",
                    format!("{above}  L{}:  {}", step.label, label_remark(&self.view.blocks[step.block as usize]))
                        .trim_end()
                );
            }
            let line = step.position.line;
            if line != line_before {
                line_before = line;
                let text = self.view.code.source.as_ref().map_or("", |source| source.line_text(line));
                let _ = writeln!(self.out, "{}", format!("{above}{line:5}  {}", text.trim()).trim_end());
            }
            for at in begun..self.open.len() {
                let region = self.open[at];
                let outer = self.bars(region.column as usize, u32::MAX);
                let label = self.view.label(region.target).unwrap_or_default();
                let kept = usize::from(region.keep).saturating_sub(self.view.code.locals.len());
                let kept = match kept {
                    0 => String::new(),
                    1 => ", t0 stays".to_owned(),
                    n => format!(", t0 to t{} stay", n - 1),
                };
                let _ = writeln!(self.out, "{outer}┌ exceptions go to L{label}{kept}");
            }
            let mut row = self.bars(margin, number + 1);
            let _ = match self.columns.offsets {
                true => write!(row, "{:11}  ", step.at),
                false => write!(row, "{:11}", ""),
            };
            if self.columns.spans {
                let at = step.position;
                let span = format!("{}:{}-{}:{}", at.line, at.column, at.end_line, at.end_column);
                let _ = write!(row, "{span:<14} ");
            }
            let _ = write!(row, "{:name$}  {:widest$}", step.instr.spec().name.to_uppercase(), shown[number as usize]);
            if let Some(live) = &live {
                let _ = write!(row, "  [{}]", live[number as usize]);
            }
            if let Some(piece) = self.view.remark(number, &shown[number as usize]) {
                let _ = write!(row, "  {}", view::shortened(piece, WIDEST));
            }
            self.out.push_str(row.trim_end());
            self.out.push('\n');
        }
        if self.columns.lines.is_none() {
            self.constants();
        }
    }

    /// The bars of the open regions in the first columns; those of the regions that end there are closed.
    fn bars(&self, columns: usize, end: u32) -> String {
        let mut bars = vec![' '; columns];
        for region in &self.open {
            if let Some(bar) = bars.get_mut(region.column as usize) {
                *bar = if region.end == end { '└' } else { '│' };
            }
        }
        String::from_iter(bars)
    }

    /// For each instruction, the temporaries in use after it.
    fn live(&self) -> Vec<String> {
        let mut live = vec![String::new(); self.view.steps.len()];
        Liveness::new(self.view).each(self.view, |number, after| {
            let shown = after.iter().map(|(register, writers)| {
                let contents: Vec<String> =
                    writers.iter().map(|&writer| self.view.contents(writer, register)).collect();
                format!("{} = {}", self.view.code.register_name(register.into()), either(contents))
            });
            live[number as usize] = shown.collect::<Vec<_>>().join("; ");
        });
        live
    }

    fn constants(&mut self) {
        let code = self.view.code;
        if !code.consts.is_empty() {
            self.out.push_str("  constants:\n");
        }
        for (number, constant) in code.consts.iter().enumerate() {
            let _ = writeln!(self.out, "    {number}: {}", crate::bytecode::show_const(constant));
        }
    }
}

/// What there is to say of the label of a block.
pub(crate) fn label_remark(block: &Block) -> &'static str {
    match (block.is_reachable, block.is_handler, block.is_loop) {
        (false, ..) => "control never gets here",
        (_, true, _) => "handler",
        (.., true) => "loop",
        _ => "",
    }
}

/// What one of several instructions wrote.
pub(crate) fn either(mut contents: Vec<String>) -> String {
    contents.dedup();
    contents.join(" or ")
}

fn header(out: &mut String, code: &CodeData) {
    let _ = write!(out, "{} {}", view::kind_name(code.kind), code.qualname);
    if !code.takes_namespace() {
        let _ = write!(out, "({})", view::signature(code));
    }
    let flags = view::flags(code);
    let flags = if flags.is_empty() { String::new() } else { format!(", {}", flags.join(", ")) };
    let _ = writeln!(out, "    line {}{flags}", code.first_line);
    let registers = registers(code);
    if !registers.is_empty() {
        let _ = writeln!(out, "  registers: {registers}");
    }
}

/// What each register is for, by number: the arguments first.
pub(crate) fn registers(code: &CodeData) -> String {
    let arguments = code.parameters();
    let numbered = |kind: Option<LocalKind>| {
        let locals = code.locals.iter().enumerate().filter(|&(at, local)| match kind {
            Some(LocalKind::Plain) => local.kind == LocalKind::Plain && at >= arguments,
            Some(kind) => local.kind == kind,
            None => at < arguments,
        });
        locals.map(|(at, local)| format!("{at} {}", local.name)).collect::<Vec<_>>().join(", ")
    };
    let temporaries = match code.registers as usize - code.locals.len() {
        0 => String::new(),
        1 => format!("{} t0", code.locals.len()),
        n => format!("{} to {} t0 to t{}", code.locals.len(), code.registers - 1, n - 1),
    };
    let rows = [
        ("arguments", numbered(None)),
        ("locals", numbered(Some(LocalKind::Plain))),
        ("cells", numbered(Some(LocalKind::Cell))),
        ("free", numbered(Some(LocalKind::Free))),
        ("hidden", numbered(Some(LocalKind::Hidden))),
        ("temporaries", temporaries),
    ];
    let rows: Vec<String> =
        rows.iter().filter(|(_, names)| !names.is_empty()).map(|(what, names)| format!("{what} {names}")).collect();
    rows.join("; ")
}
