//! The text of the page.

use crate::base::Source;
use crate::base::span::Span;
use crate::bytecode::liveness::Liveness;
use crate::bytecode::view::{self, CodeView, EdgeKind, Piece};
use crate::bytecode::{Kind, Position, SPECS, show_const};
use crate::compile::ScopeEntry;
use crate::inspect::ast::Node;
use crate::inspect::code::{label_remark, registers};
use crate::inspect::graph::title;
use crate::inspect::notes::{Note, Notes};
use crate::inspect::scopes::meaning;
use crate::inspect::tokens::Token;
use std::collections::BTreeSet;
use std::fmt::Write;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
const GRAPH: &str = include_str!("graph.js");

/// A page of code.
pub(crate) fn code(pieces: &[Piece<'_>], source: &Source, notes: &Notes) -> String {
    let mut page = Page::begin(source, "code", notes);
    let mut used = BTreeSet::new();
    for (number, piece) in pieces.iter().enumerate() {
        page.piece(number, piece, notes);
        used.extend(piece.code.instructions().map(|(_, instr)| instr.spec().op as usize));
    }
    let mut rows = String::new();
    for spec in used.into_iter().map(|op| &SPECS[op]) {
        // The script follows what temporaries hold: it must know which instructions write their first operand.
        let writes = spec.operands.iter().find(|operand| !matches!(operand.1, Kind::Label | Kind::Far));
        let writes = writes.is_some_and(|&(_, kind, _)| {
            matches!(kind, Kind::Out | Kind::Both | Kind::Args | Kind::Call | Kind::Method | Kind::Outs | Kind::Star)
        });
        let _ = writeln!(rows, "{}\t{}\t{}", spec.name.to_uppercase(), u8::from(writes), spec.doc.trim());
    }
    page.end(&rows)
}

pub(crate) fn tokens(tokens: &[Token], source: &Source) -> String {
    let rows = tokens.iter().map(|token| {
        let text = match token.text(source) {
            "" => token.kind.clone(),
            text => format!("{:<14} {text:?}", token.kind),
        };
        (0, text, Some(token.span))
    });
    tree("tokens", source, rows)
}

pub(crate) fn ast(nodes: &[Node], source: &Source) -> String {
    let outermost = nodes.first().map_or(0, |node| node.depth);
    let rows = nodes.iter().map(|node| {
        let colon = if node.role.is_empty() { "" } else { ": " };
        let blank = if node.holds.is_empty() { "" } else { " " };
        (node.depth - outermost, format!("{}{colon}{}{blank}{}", node.role, node.kind, node.holds), node.span)
    });
    tree("ast", source, rows)
}

pub(crate) fn scopes(scopes: &[ScopeEntry<'_>], source: &Source) -> String {
    let outermost = scopes.first().map_or(0, |scope| scope.depth);
    let mut rows = Vec::new();
    for scope in scopes {
        let depth = scope.depth - outermost;
        let inlined = if scope.is_inlined { ", a part of the code around it" } else { "" };
        rows.push((depth, format!("{} {}{inlined}", scope.kind, scope.name), scope.span));
        for symbol in &scope.symbols {
            rows.push((depth + 1, format!("{} — {}: {}", symbol.name, meaning(symbol), symbol.why), scope.span));
        }
    }
    tree("scopes", source, rows.into_iter())
}

/// A page of rows that are indented below one another.
fn tree(stage: &str, source: &Source, rows: impl Iterator<Item = (usize, String, Option<Span>)>) -> String {
    let mut page = Page::begin(source, stage, &Notes::default());
    page.out.push_str("<pre class=rows data-kind=tree>\n");
    let mut line = None;
    for (depth, text, span) in rows {
        let _ = write!(page.out, "{depth}\t");
        page.text(&text.replace(['\t', '\n'], " "));
        page.out.push('\t');
        if let Some(span) = span {
            let (start, end) = (source.line_column(span.start), source.line_column(span.end));
            let place = Position { line: start.0, column: start.1, end_line: end.0, end_column: end.1 };
            page.place(place, line.replace(place.line));
        }
        page.out.push('\n');
    }
    page.out.push_str("</pre>");
    page.end("")
}

struct Page<'a> {
    out: String,
    source: &'a Source,
    /// Of the whole source: columns then need no counting.
    is_ascii: bool,
}

impl<'a> Page<'a> {
    fn begin(source: &'a Source, stage: &str, notes: &Notes) -> Page<'a> {
        let out = String::with_capacity(source.text().len() * 8 + 40_000);
        let mut page = Page { out, source, is_ascii: source.text().is_ascii() };
        let name = source.name().rsplit('/').next().unwrap_or_default();
        page.out.push_str("<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n<title>");
        page.text(name);
        let _ = write!(
            page.out,
            " · {stage}</title>\n\
             <meta name=viewport content=\"width=device-width, initial-scale=1\">\n\
             <meta name=color-scheme content=\"light dark\">\n\
             <meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
             <style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>"
        );
        page.text(name);
        let _ = write!(page.out, " <small>{stage}");
        if !notes.title.is_empty() {
            page.out.push_str(" · ");
            page.text(&notes.title);
        }
        page.out.push_str(
            "</small></h1>\n\
             <search><input id=find type=search aria-label=\"Search source and code\" placeholder=\"Search ( / )\">\
             <output id=hits aria-live=polite></output>\
             <button id=prev aria-label=\"Previous match\">↑</button><button id=next aria-label=\"Next match\">↓</button></search>\n\
             <button id=fold>Fold all</button>\n<button id=theme>Dark</button>\n<button id=keys aria-expanded=false>Keys</button>\n\
             </header>\n\
             <p id=help hidden>Point at a line or an instruction to see what belongs to it; press Enter or click to go there. \
             <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>Tab</kbd> changes sides, <kbd>/</kbd> searches, <kbd>Enter</kbd> and \
             <kbd>Shift</kbd>+<kbd>Enter</kbd> go through the matches, <kbd>f</kbd> folds all.</p>\n\
             <main>\n<section id=source aria-label=Source>\n<pre id=text>\n",
        );
        page.text(source.text());
        page.out.push_str("</pre>\n");
        if !notes.lines.is_empty() {
            page.out.push_str("<pre id=notes hidden>");
            for (line, note) in &notes.lines {
                let _ = write!(page.out, "{line}");
                page.note(note);
                page.out.push('\n');
            }
            page.out.push_str("</pre>\n");
        }
        let _ = write!(page.out, "</section>\n<section id=code aria-label=\"What becomes of it: {stage}\">\n");
        page
    }

    fn end(mut self, instructions: &str) -> String {
        self.out.push_str("\n</section>\n</main>\n<pre id=ops hidden>");
        self.text(instructions);
        let _ = write!(self.out, "</pre>\n<script>\n{SCRIPT}{GRAPH}</script>\n</body>\n</html>\n");
        self.out
    }

    /// `heat, count, note`, each behind a tab.
    fn note(&mut self, note: &Note) {
        let _ = write!(self.out, "\t{:.3}\t", note.heat);
        self.text(&note.count.replace(['\t', '\n'], " "));
        self.out.push('\t');
        self.text(&note.text.replace(['\t', '\n'], " "));
    }

    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(['&', '<']) {
            self.out.push_str(&rest[..at]);
            self.out.push_str(if rest.as_bytes()[at] == b'&' { "&amp;" } else { "&lt;" });
            rest = &rest[at + 1..];
        }
        self.out.push_str(rest);
    }

    /// `line:column-column`, or `line:column-line:column` over several lines (G2), without the first line if it is the one before.
    fn place(&mut self, at: Position, line_before: Option<u32>) {
        let is_ascii = self.is_ascii;
        let column = |line: u32, column: u32| {
            let text = self.source.line_text(line);
            match text.get(..column as usize) {
                Some(before) if !is_ascii && !before.is_ascii() => before.encode_utf16().count() as u32,
                _ => column,
            }
        };
        let (start, end) = (column(at.line, at.column), column(at.end_line, at.end_column));
        if line_before != Some(at.line) {
            let _ = write!(self.out, "{}:", at.line);
        }
        let _ = write!(self.out, "{start}-");
        if at.end_line != at.line {
            let _ = write!(self.out, "{}:", at.end_line);
        }
        let _ = write!(self.out, "{end}");
    }

    fn piece(&mut self, number: usize, piece: &Piece<'_>, notes: &Notes) {
        let view = CodeView::new(piece.code);
        let _ = write!(self.out, "<details class=piece open id=c{number} style=--depth:{}><summary><b>", piece.depth);
        self.text(&title(piece));
        let flags: String = view::flags(piece.code).iter().map(|flag| format!(" · {flag}")).collect();
        let _ = writeln!(self.out, "</b> <small>line {}{flags}</small></summary>", piece.code.first_line);
        let registers = registers(piece.code);
        if !registers.is_empty() {
            self.out.push_str("<p class=registers>registers: ");
            self.text(&registers);
            self.out.push_str("</p>\n");
        }
        if view.blocks.len() > 1 {
            let loops = view.blocks.iter().filter(|block| block.is_loop).count();
            let _ = write!(self.out, "<details class=graph><summary>control flow: {} blocks", view.blocks.len());
            let _ = match loops {
                0 => write!(self.out, "</summary>"),
                1 => write!(self.out, ", a loop</summary>"),
                loops => write!(self.out, ", {loops} loops</summary>"),
            };
            self.out.push_str("</details>\n");
        }
        self.rows(number, &view, notes);
        if !piece.code.consts.is_empty() {
            let _ = write!(
                self.out,
                "<details class=constants><summary>constants: {}</summary><ol start=0>",
                piece.code.consts.len()
            );
            for constant in &piece.code.consts {
                self.out.push_str("<li>");
                self.text(&show_const(constant));
            }
            self.out.push_str("</ol></details>\n");
        }
        self.out.push_str("</details>\n");
    }

    fn rows(&mut self, number: usize, view: &CodeView<'_>, notes: &Notes) {
        self.out.push_str("<pre class=rows data-kind=code");
        self.blocks(view);
        self.out.push_str(">\n");
        let (mut position_before, mut live_before) = (None, Vec::<usize>::new());
        Liveness::new(view).each(view, |at, after| {
            let step = &view.steps[at as usize];
            if step.label != 0 {
                let block = &view.blocks[step.block as usize];
                let remark = label_remark(block);
                let _ = writeln!(self.out, "L{}\t{remark}", step.label);
            }
            let live = after.iter().map(|(register, _)| usize::from(register) - view.code.locals.len());
            let live: Vec<usize> = live.collect();
            // Both are in order.
            let ended = live_before.iter().filter(|t| live.binary_search(t).is_err());
            let begun = live.iter().filter(|t| live_before.binary_search(t).is_err());
            let changed: Vec<usize> = ended.chain(begun).copied().collect();
            let note = notes.instructions.get(&(number, step.at));
            self.code_row(view, step, position_before.replace(step.position), &changed, note);
            live_before = live;
        });
        self.out.push_str("</pre>\n");
    }

    /// What the script draws the graph and the regions from. Of each block the word it begins at, `h` for a handler, `l` for a loop, `d`
    /// where nothing leads to it, `+` if it goes on to the next block, and the number of the block it jumps to; of each region its first
    /// word, the word behind it and the block of its handler. Drawings on the page were 38 % of its bytes.
    fn blocks(&mut self, view: &CodeView<'_>) {
        if view.blocks.len() > 1 {
            self.out.push_str(" data-blocks=\"");
            for (number, block) in view.blocks.iter().enumerate() {
                let blank = if number == 0 { "" } else { " " };
                let class = match (block.is_reachable, block.is_handler, block.is_loop) {
                    (false, ..) => "d",
                    (_, true, _) => "h",
                    (.., true) => "l",
                    _ => "",
                };
                let goes_on = block.edges.iter().any(|edge| edge.kind == EdgeKind::Next);
                let at = view.steps[block.first as usize].at;
                let _ = write!(self.out, "{blank}{at}{class}{}", if goes_on { "+" } else { "" });
                if let Some(jump) = block.edges.iter().find(|edge| edge.kind.is_jump()) {
                    let _ = write!(self.out, ">{}", jump.to);
                }
            }
            self.out.push('"');
        }
        if !view.regions.is_empty() {
            self.out.push_str(" data-regions=\"");
            for region in &view.regions {
                let (first, end) = (view.steps[region.first as usize].at, view.word_after(region.end));
                let _ = write!(self.out, "{first} {end} {};", region.target_block);
            }
            self.out.push('"');
        }
    }

    /// `word, name, operands, place, temporaries, heat, count, note`: the place where it differs from that of the row before, without its line
    /// if that is the same; the temporaries that come into use with this instruction or go out of it; nothing for empty fields at the end.
    fn code_row(
        &mut self,
        view: &CodeView<'_>,
        step: &view::Step,
        before: Option<Position>,
        changed: &[usize],
        note: Option<&Note>,
    ) {
        let start = self.out.len();
        let _ = write!(self.out, "{}\t{}\t", step.at, step.instr.spec().name.to_uppercase());
        self.text(&view.operands(step).replace(['\t', '\n'], " "));
        self.out.push('\t');
        if before != Some(step.position) {
            self.place(step.position, before.map(|before| before.line));
        }
        self.out.push('\t');
        for (number, temporary) in changed.iter().enumerate() {
            let _ = write!(self.out, "{}{temporary}", if number == 0 { "" } else { " " });
        }
        if let Some(note) = note {
            self.note(note);
        }
        let end = start + self.out[start..].trim_end_matches('\t').len();
        self.out.truncate(end);
        self.out.push('\n');
    }
}
