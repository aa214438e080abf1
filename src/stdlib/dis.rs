//! `_dis`: instructions and scopes as Python sees them. The modules `opcode`, `dis` and `symtable` are made of this, in Python.
//!
//! Everything comes from the table of instructions, from the view of code that dumps are made of, and from the compiler's scopes. Places
//! in code are given as `f_lasti` and `co_lines()` give them: two for each word.

use super::add_functions;
use crate::base::Source;
use crate::bytecode::view::{CodeView, Step};
use crate::bytecode::{CodeData, Field, Instr, Kind, SPECS, Section};
use crate::compile;
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::code::Code;
use crate::object::native::{functions, text_of};
use crate::object::{Cx, Res, source};
use crate::syntax::ast::Mode;
use std::sync::Arc;

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_dis", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS in "_dis" {
    /// The instructions there are, in the order of their numbers: name, section, kinds of operands, names of operands, words, description.
    "table()" => table;
    /// The instructions of a code object, or of the bytes of one, as tuples: place, number of words, opcode, number that holds the
    /// operands, value, text of the operands, place it jumps to, number of its label, lines and columns, opcode before it was
    /// specialized. With `adaptive`, as the machine has specialized them.
    "instructions(code, adaptive=False, /)" => instructions;
    /// The regions of a code object whose exceptions are handled: start, end and handler as place and label, temporaries kept.
    "regions(code, /)" => regions;
    /// The scopes of a text, each behind the one around it: kind, name, depth, line, whether it is compiled as a part of the code
    /// around, and its symbols as tuples of name, uses, and meaning.
    "scopes(text, filename, mode, /)" => scopes;
} }

fn tuple_of_texts<'a>(cx: &mut Cx, texts: impl Iterator<Item = &'a str>) -> Value {
    let texts = texts.map(|text| cx.str(text)).collect();
    cx.tuple(texts)
}

fn table(cx: &mut Cx) -> Value {
    let mut rows = Vec::with_capacity(SPECS.len());
    for spec in SPECS {
        let section = match spec.section {
            Section::Simple => "simple",
            Section::Hot => "hot",
            Section::Quick => "quick",
            Section::Inline => "inline",
        };
        let kinds: Vec<String> = spec.operands.iter().map(|(_, kind, _)| format!("{kind:?}").to_lowercase()).collect();
        let row = vec![
            cx.str(&spec.name.to_uppercase()),
            cx.str(section),
            tuple_of_texts(cx, kinds.iter().map(String::as_str)),
            tuple_of_texts(cx, spec.operands.iter().map(|&(_, _, name)| name)),
            cx.int(spec.words() as i64),
            cx.str(spec.doc.trim()),
        ];
        rows.push(cx.tuple(row));
    }
    cx.list(rows)
}

/// A place as Python counts it.
fn place(cx: &mut Cx, word: i64) -> Value {
    cx.int(word * 2)
}

fn instructions(cx: &mut Cx, code: &Value, adaptive: bool) -> Res<Value> {
    if let Some(bytes) = code.exact::<Bytes>() {
        let data = raw_code(cx, bytes.as_slice())?;
        return Ok(rows(cx, &CodeView::new(&data), None, false));
    }
    let linked = code_of(cx, code)?;
    let data = linked.data.clone();
    Ok(rows(cx, &CodeView::new(&data), Some(linked), adaptive))
}

fn code_of<'a>(cx: &mut Cx, code: &'a Value) -> Res<&'a Code> {
    let found = cx.type_name(code);
    code.exact::<Code>().ok_or_else(|| cx.type_error(format!("a code object is required, not '{found}'")))
}

/// Instructions without names and constants; ValueError unless each word that begins one has a known opcode.
fn raw_code(cx: &mut Cx, bytes: &[u8]) -> Res<CodeData> {
    let words: Box<[u64]> = bytes
        .chunks(8)
        .map(|chunk| {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            u64::from_le_bytes(word)
        })
        .collect();
    let mut at = 0;
    while let Some(&word) = words.get(at) {
        let Some(spec) = SPECS.get(word as usize & 0xff) else {
            return Err(cx.value_error(format!("there is no instruction {} (at {})", word & 0xff, at * 2)));
        };
        at += spec.words();
    }
    Ok(CodeData { words, ..CodeData::default() })
}

/// The words that have labels, in order: where jumps go to, and where regions and their handlers begin and end.
fn labels(view: &CodeView<'_>) -> Vec<u32> {
    let targets = view.steps.iter().filter(|step| step.label != 0).map(|step| step.at);
    let regions = view.regions.iter();
    let ends = regions.flat_map(|region| [view.word_after(region.first), view.word_after(region.end), region.target]);
    let mut words: Vec<u32> = targets.chain(ends).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The number of a word's label, or 0.
fn label(labels: &[u32], word: u32) -> usize {
    labels.binary_search(&word).map_or(0, |at| at + 1)
}

fn rows(cx: &mut Cx, view: &CodeView<'_>, linked: Option<&Code>, adaptive: bool) -> Value {
    let consts = linked.map_or(Vec::new(), |code| code.consts.get(cx).to_vec());
    let labels = labels(view);
    let name_of = |word: usize| match label(&labels, word as u32) {
        0 => word.to_string(),
        number => format!("L{number}"),
    };
    let mut rows = Vec::with_capacity(view.steps.len());
    for step in &view.steps {
        // Specialized, an instruction has the same operands.
        let shown = match linked.and_then(|code| code.words.get(step.at as usize)).filter(|_| adaptive) {
            Some(word) => step.instr.with_op(word.instr().spec().op),
            None => step.instr,
        };
        let spec = shown.spec();
        let target = step.instr.target(step.at as usize);
        let operands = if spec.operands.is_empty() { Value::NONE } else { cx.int((step.instr.0 >> 16) as i64) };
        let value = value_of(cx, view, step, &consts);
        let position = match step.position.line {
            0 => Value::NONE,
            _ => {
                let position = step.position;
                let numbers = [position.line, position.end_line, position.column, position.end_column];
                let numbers = numbers.map(|number| cx.int(number as i64)).to_vec();
                cx.tuple(numbers)
            }
        };
        let row = vec![
            place(cx, step.at as i64),
            cx.int(step.instr.spec().words() as i64),
            cx.int(spec.op as i64),
            operands,
            value,
            cx.str(&view.code.show_operands(step.at as usize, step.instr, &name_of)),
            target.map_or(Value::NONE, |to| place(cx, to as i64)),
            cx.int(label(&labels, step.at) as i64),
            position,
            cx.int(step.instr.spec().op as i64),
        ];
        rows.push(cx.tuple(row));
    }
    cx.list(rows)
}

/// What an instruction is about: where it jumps to, its constant, its name, or else its operands.
fn value_of(cx: &mut Cx, view: &CodeView<'_>, step: &Step, consts: &[Value]) -> Value {
    let (code, instr) = (view.code, step.instr);
    let operand =
        |wanted: Kind| instr.spec().operands.iter().find(|operand| operand.1 == wanted).map(|operand| operand.0);
    if let Some(to) = instr.target(step.at as usize) {
        return place(cx, to as i64);
    }
    if let Some(constant) = operand(Kind::Konst).and_then(|field| consts.get(instr.field(field))) {
        return constant.clone();
    }
    if let Some(name) = operand(Kind::Name).and_then(|field| code.names.get(instr.field(field))) {
        return cx.str(name);
    }
    let shown = instr.spec().operands.iter().filter(|operand| !matches!(operand.1, Kind::Flag | Kind::Locals));
    let mut values: Vec<Value> = shown.map(|&(field, kind, _)| operand_value(cx, code, instr, field, kind)).collect();
    match values.len() {
        0 => Value::NONE,
        1 => values.remove(0),
        _ => cx.tuple(values),
    }
}

fn operand_value(cx: &mut Cx, code: &CodeData, instr: Instr, field: Field, kind: Kind) -> Value {
    let number = instr.field(field);
    match kind {
        Kind::Imm => cx.int(number as u16 as i16 as i64),
        Kind::Count => cx.int(number as i64),
        _ => cx.str(&code.show_operand(instr, field, kind)),
    }
}

fn regions(cx: &mut Cx, code: &Value) -> Res<Value> {
    let data = code_of(cx, code)?.data.clone();
    let view = CodeView::new(&data);
    let labels = labels(&view);
    let mut rows = Vec::with_capacity(view.regions.len());
    for region in &view.regions {
        let (start, end) = (view.word_after(region.first), view.word_after(region.end));
        let mut row = Vec::with_capacity(7);
        for word in [start, end, region.target] {
            row.push(place(cx, word as i64));
            row.push(cx.int(label(&labels, word) as i64));
        }
        row.push(cx.int(region.keep as i64 - data.locals.len() as i64));
        rows.push(cx.tuple(row));
    }
    Ok(cx.list(rows))
}

fn scopes(cx: &mut Cx, text: &Value, filename: &Value, mode: &Value) -> Res<Value> {
    let source = Arc::new(Source::new(text_of(filename), text_of(text)));
    let mode = match text_of(mode).as_str() {
        "eval" => Mode::Eval,
        "single" => Mode::Single,
        _ => Mode::Exec,
    };
    let view = source::with_tree(cx, &source, mode, |cx, module| {
        compile::scopes(module, &source).map_err(|diagnostic| source::compile_error(cx, &diagnostic, &source))
    })?;
    let mut rows = Vec::new();
    for scope in view.each() {
        let mut symbols = Vec::with_capacity(scope.symbols.len());
        for symbol in &scope.symbols {
            let row =
                vec![cx.str(symbol.name), tuple_of_texts(cx, symbol.uses.iter().copied()), cx.str(symbol.meaning)];
            symbols.push(cx.tuple(row));
        }
        let row = vec![
            cx.str(scope.kind),
            cx.str(scope.name),
            cx.int(scope.depth as i64),
            cx.int(scope.span.map_or(0, |span| source.line(span.start)) as i64),
            Value::bool(scope.is_inlined),
            cx.list(symbols),
            tuple_of_texts(cx, scope.free.iter().copied()),
        ];
        rows.push(cx.tuple(row));
    }
    let all = cx.list(rows);
    Ok(all)
}
