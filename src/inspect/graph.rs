//! The control-flow graph of each piece of code, for Graphviz (`dot`) and Mermaid.

use crate::bytecode::view::{self, Block, CodeView, EdgeKind, Piece};
use std::fmt::Write;

/// Instructions of a block that are written; of longer blocks the middle is left out.
const SHOWN: usize = 24;

pub(crate) fn dot(pieces: &[Piece<'_>], file: &str) -> String {
    let mut out = format!("digraph {} {{\n", in_quotes(file));
    out.push_str("  node [shape=box fontname=monospace fontsize=10];\n  edge [fontname=monospace fontsize=9];\n");
    for (number, piece) in pieces.iter().enumerate() {
        let view = CodeView::new(piece.code);
        let _ = writeln!(out, "  subgraph cluster_{number} {{\n    label={};", in_quotes(&title(piece)));
        for (at, block) in view.blocks.iter().enumerate() {
            let lines: String = lines(&view, block).iter().map(|line| escaped(line) + "\\l").collect();
            let style = match (block.is_reachable, block.is_handler, block.is_loop) {
                (false, ..) => " style=dashed color=gray",
                (_, true, _) => " style=filled fillcolor=mistyrose",
                (.., true) => " style=filled fillcolor=aliceblue",
                _ => "",
            };
            let _ = writeln!(out, "    c{number}_b{at} [label=\"{lines}\"{style}];");
        }
        for (at, edge) in edges(&view) {
            let style = match edge.kind {
                EdgeKind::Next => "",
                EdgeKind::Jump => " [label=jump]",
                EdgeKind::Back => " [label=loop color=blue constraint=false]",
                EdgeKind::Exception => " [label=exception style=dashed color=red]",
            };
            let _ = writeln!(out, "    c{number}_b{at} -> c{number}_b{}{style};", edge.to);
        }
        out.push_str("  }\n");
    }
    out.push_str("}\n");
    out
}

pub(crate) fn mermaid(pieces: &[Piece<'_>]) -> String {
    let mut out = String::from("flowchart TD\n");
    let mut classes = [(String::new(), "handler"), (String::new(), "loop"), (String::new(), "unreachable")];
    for (number, piece) in pieces.iter().enumerate() {
        let view = CodeView::new(piece.code);
        let _ = writeln!(out, "  subgraph c{number} [\"{}\"]", entities(&title(piece)));
        for (at, block) in view.blocks.iter().enumerate() {
            let lines: Vec<String> = lines(&view, block).iter().map(|line| entities(line)).collect();
            let _ = writeln!(out, "    c{number}b{at}[\"{}\"]", lines.join("<br/>"));
            let class = match (block.is_reachable, block.is_handler, block.is_loop) {
                (false, ..) => 2,
                (_, true, _) => 0,
                (.., true) => 1,
                _ => continue,
            };
            let list = &mut classes[class].0;
            let comma = if list.is_empty() { "" } else { "," };
            let _ = write!(list, "{comma}c{number}b{at}");
        }
        out.push_str("  end\n");
        for (at, edge) in edges(&view) {
            let arrow = match edge.kind {
                EdgeKind::Next => "-->",
                EdgeKind::Jump => "-->|jump|",
                EdgeKind::Back => "-->|loop|",
                EdgeKind::Exception => "-.->|exception|",
            };
            let _ = writeln!(out, "  c{number}b{at} {arrow} c{number}b{}", edge.to);
        }
    }
    out.push_str("  classDef handler fill:#fdd,color:#000\n");
    out.push_str("  classDef loop fill:#def,color:#000\n");
    out.push_str("  classDef unreachable stroke-dasharray:4\n");
    for (list, class) in classes.iter().filter(|(list, _)| !list.is_empty()) {
        let _ = writeln!(out, "  class {list} {class}");
    }
    out
}

/// What a piece of code is, in a line.
pub(crate) fn title(piece: &Piece<'_>) -> String {
    let code = piece.code;
    let signature = if code.takes_namespace() { String::new() } else { format!("({})", view::signature(code)) };
    format!("{} {}{signature}", view::kind_name(code.kind), code.qualname)
}

fn edges<'a>(view: &'a CodeView<'_>) -> impl Iterator<Item = (usize, &'a view::Edge)> {
    view.blocks.iter().enumerate().flat_map(|(at, block)| block.edges.iter().map(move |edge| (at, edge)))
}

/// The lines of a block's box: its label, and its instructions below the lines they come from.
fn lines(view: &CodeView<'_>, block: &Block) -> Vec<String> {
    let mut lines = Vec::new();
    let steps = &view.steps[block.first as usize..block.end as usize];
    let mut line_before = 0;
    for (at, step) in steps.iter().enumerate() {
        if steps.len() > SHOWN && (SHOWN / 2..steps.len() - SHOWN / 2).contains(&at) {
            if at == SHOWN / 2 {
                lines.push(format!("… {} more …", steps.len() - SHOWN / 2 * 2));
            }
            continue;
        }
        if step.label != 0 {
            lines.push(format!("L{}:", step.label));
        }
        if step.position.line != line_before {
            line_before = step.position.line;
            let text = view.code.source.as_ref().map_or("", |source| source.line_text(line_before)).trim();
            lines.push(format!("{line_before}: {}", view::shortened(text, 60)));
        }
        let line = format!("  {} {}", step.instr.spec().name.to_uppercase(), view.operands(step));
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// A string of the language of Graphviz.
fn in_quotes(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// A text in quotes of Mermaid, which knows entities but no escapes.
fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let indent = text.len() - text.trim_start().len();
    out.push_str(&"#nbsp;".repeat(indent));
    for character in text.trim_start().chars() {
        match character {
            '"' => out.push_str("#quot;"),
            '#' => out.push_str("#35;"),
            '&' => out.push_str("#amp;"),
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            '`' => out.push_str("#96;"),
            _ => out.push(character),
        }
    }
    out
}
