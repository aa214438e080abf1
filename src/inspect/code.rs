//! Code as people read it: source lines beside their instructions, operands by name, jumps to labels, handlers, constants, and
//! the code nested in it.

use crate::base::source::Source;
use crate::bytecode::{CodeData, CodeKind, Const, Instr, LocalKind};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// The text of a piece of code and of all code nested in it.
pub(crate) fn code(code: &CodeData) -> String {
    let mut out = String::new();
    let mut pieces = vec![code];
    while let Some(code) = pieces.pop() {
        if !out.is_empty() {
            out.push('\n');
        }
        one(&mut out, code);
        let mut nested = Vec::new();
        collect(&code.consts, &mut nested);
        pieces.extend(nested.into_iter().rev());
    }
    out
}

fn collect<'a>(consts: &'a [Const], nested: &mut Vec<&'a CodeData>) {
    for constant in consts {
        match constant {
            Const::Code(code) => nested.push(Arc::as_ref(code)),
            Const::Tuple(items) | Const::FrozenSet(items) => collect(items, nested),
            _ => {}
        }
    }
}

fn one(out: &mut String, code: &CodeData) {
    header(out, code);
    let labels = labels(code);
    let width = code.instructions().map(|(_, instr)| instr.spec().name.len()).max().unwrap_or(0);
    let mut line_before = 0;
    for (at, instr) in code.instructions() {
        if let Some(number) = labels.get(&at) {
            let _ = writeln!(out, "  L{number}:");
        }
        let line = code.position(at as u32).map_or(0, |position| position.line);
        if line != line_before {
            line_before = line;
            let text = code.source.as_ref().map_or("", |source| line_text(source, line));
            let _ = writeln!(out, "{line:4}  {}", text.trim());
        }
        let _ = writeln!(out, "      {at:5}  {}", instruction(code, at, instr, &labels, width));
    }
    footer(out, code, &labels);
}

fn line_text(source: &Source, line: u32) -> &str {
    source.line_text(line)
}

fn header(out: &mut String, code: &CodeData) {
    let kind = match code.kind {
        CodeKind::Function => "function",
        CodeKind::Generator => "generator",
        CodeKind::Coroutine => "coroutine",
        CodeKind::AsyncGenerator => "asynchronous generator",
        CodeKind::Module => "module",
        CodeKind::Class => "class",
    };
    let _ = write!(out, "{kind} {}", code.qualname);
    if !matches!(code.kind, CodeKind::Module | CodeKind::Class) {
        let _ = write!(out, "({})", parameters(code).join(", "));
    }
    let _ = writeln!(out, "    line {}, {} registers", code.first_line, code.registers);
    let of_kind = |kind: LocalKind, from: usize| {
        let locals = code.locals.iter().skip(from).filter(|local| local.kind == kind);
        locals.map(|local| &*local.name).collect::<Vec<_>>().join(" ")
    };
    let rows = [
        ("locals", of_kind(LocalKind::Plain, code.parameters())),
        ("cells", of_kind(LocalKind::Cell, 0)),
        ("free", of_kind(LocalKind::Free, 0)),
        ("hidden", of_kind(LocalKind::Hidden, 0)),
    ];
    for (what, names) in rows.iter().filter(|(_, names)| !names.is_empty()) {
        let _ = writeln!(out, "  {what}: {names}");
    }
}

/// The parameters as a `def` writes them.
fn parameters(code: &CodeData) -> Vec<String> {
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
    list
}

/// The words that are jumped to, and where handlers begin and end, numbered in order.
fn labels(code: &CodeData) -> BTreeMap<usize, usize> {
    let jumps = code.instructions().filter_map(|(at, instr)| Some(instr.target(at)? as usize));
    let handlers = code.handlers.iter().flat_map(|handler| [handler.start, handler.end, handler.target]);
    let mut labels: BTreeMap<usize, usize> = jumps.chain(handlers.map(|at| at as usize)).map(|at| (at, 0)).collect();
    for (number, label) in labels.values_mut().enumerate() {
        *label = number + 1;
    }
    labels
}

fn instruction(code: &CodeData, at: usize, instr: Instr, labels: &BTreeMap<usize, usize>, width: usize) -> String {
    let text = code.show_instruction(at, instr);
    let (name, operands) = text.split_once(' ').unwrap_or((&text, ""));
    let operands = operands.trim_start();
    let operands = match instr.target(at) {
        Some(target) => {
            let label = labels.get(&(target as usize)).map_or_else(|| "?".to_owned(), |number| format!("L{number}"));
            operands.replacen(&format!("-> {target}"), &format!("-> {label}"), 1)
        }
        None => operands.to_owned(),
    };
    format!("{name:width$}  {operands}").trim_end().to_owned()
}

fn footer(out: &mut String, code: &CodeData, labels: &BTreeMap<usize, usize>) {
    if !code.handlers.is_empty() {
        let _ = writeln!(out, "  handlers:");
    }
    for handler in &code.handlers {
        let label = |at: u32| labels.get(&(at as usize)).copied().unwrap_or(0);
        let (start, end, target) = (label(handler.start), label(handler.end), label(handler.target));
        let kept = handler.keep as usize - code.locals.len();
        let _ = writeln!(out, "    L{start} to L{end} -> L{target}, keeps {kept} temporaries");
    }
    if !code.consts.is_empty() {
        let _ = writeln!(out, "  constants:");
    }
    for (number, constant) in code.consts.iter().enumerate() {
        let _ = writeln!(out, "    {number}: {}", crate::bytecode::show_const(constant));
    }
}
