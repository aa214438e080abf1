//! Code as text: one line an instruction, operands by name.

use super::code::{CodeData, Const};
use super::instr::{Field, Instr, Kind, Op};
use super::numbered::{Common, Conversion};
use std::fmt::Write;

/// Characters of a constant that an operand shows; the list of constants has the rest.
const LONG_CONSTANT: usize = 60;

impl CodeData {
    /// All instructions, one line each.
    pub(crate) fn listing(&self) -> String {
        let mut text = String::new();
        for (at, instr) in self.instructions() {
            let _ = writeln!(text, "{at:5}  {}", self.show_instruction(at, instr));
        }
        text
    }

    /// One instruction: its name, and its operands as the row has them.
    pub(crate) fn show_instruction(&self, at: usize, instr: Instr) -> String {
        let operands = self.show_operands(at, instr, &|target| target.to_string());
        format!("{:16} {operands}", instr.spec().name.to_uppercase()).trim_end().to_owned()
    }

    /// The operands of an instruction in the order of its row, but attributes behind their objects, arguments in the form of a call,
    /// and last where it jumps to, as `label` says.
    pub(crate) fn show_operands(&self, at: usize, instr: Instr, label: &dyn Fn(usize) -> String) -> String {
        let spec = instr.spec();
        let (mut shown, mut flags, mut jump): (Vec<String>, Vec<&str>, _) = (Vec::new(), Vec::new(), None);
        let mut object = None;
        for &(field, kind, name) in spec.operands {
            match kind {
                Kind::Locals => {}
                Kind::Flag if instr.flag() => flags.push(name),
                Kind::Flag => {}
                Kind::Label | Kind::Far => jump = instr.target(at).map(|to| label(to as usize)),
                Kind::Keep if name == "namespace" && instr.field(field) == 0 && self.takes_namespace() => {}
                Kind::Args | Kind::Call => {
                    shown.push(self.register_name(instr.field(field)));
                    shown.push(self.show_call(instr, kind));
                }
                Kind::Count if name == "n" && spec.has_window() => {}
                Kind::Konst | Kind::Name if spec.has_window() => {}
                Kind::Name if object.is_some() => {
                    let object: &mut String = &mut shown[object.unwrap_or_default()];
                    object.push('.');
                    object.push_str(&self.show_operand(instr, field, kind));
                }
                // What is written comes first, as everywhere: `total, t0` is `total = t0`.
                Kind::Name if spec.name.starts_with("store_") => shown.insert(0, self.show_operand(instr, field, kind)),
                Kind::Method => {
                    shown.push(self.register_name(instr.field(field)));
                    object = Some(shown.len());
                    shown.push(self.register_name(instr.field(field) + 2));
                }
                _ => {
                    if matches!(name, "object" | "module") {
                        object = Some(shown.len());
                    }
                    shown.push(self.show_operand(instr, field, kind));
                }
            }
        }
        shown.extend(flags.into_iter().map(str::to_owned));
        let mut text = shown.join(", ");
        if let Some(label) = jump {
            let blank = if text.is_empty() { "" } else { " " };
            let _ = write!(text, "{blank}-> {label}");
        }
        text
    }

    /// A call as the program would write it, with registers: `t0(t2, name=t3)`, `name(t2)`, `t2.name(t3)`.
    fn show_call(&self, instr: Instr, kind: Kind) -> String {
        let spec = instr.spec();
        let (window, n) = (instr.a(), instr.b());
        let name = spec.operands.iter().find(|operand| operand.1 == Kind::Name);
        let name = name.map(|&(field, kind, _)| self.show_operand(instr, field, kind));
        let has_receiver = name.is_some() && !spec.name.starts_with("call_global");
        let keywords = spec.operands.iter().find(|operand| operand.1 == Kind::Konst);
        let keywords: Vec<String> = match keywords.and_then(|&(field, ..)| self.consts.get(instr.field(field))) {
            Some(Const::Tuple(names)) => names
                .iter()
                .map(|name| match name {
                    Const::Str(text) => String::from_utf8_lossy(text).into_owned(),
                    other => show_const(other),
                })
                .collect(),
            _ => Vec::new(),
        };
        let (first, spread) = (window + 2, matches!(spec.op, Op::CallEx | Op::CallExOut));
        let callee = match name {
            Some(name) if has_receiver => format!("{}.{name}", self.register_name(first)),
            Some(name) => name,
            None => self.register_name(window),
        };
        let positional = first + has_receiver as usize..(first + n).saturating_sub(keywords.len());
        let mut arguments: Vec<String> = match positional.len() {
            _ if spread => {
                vec![format!("*{}", self.register_name(first)), format!("**{}", self.register_name(first + 1))]
            }
            0..=6 => positional.clone().map(|register| self.register_name(register)).collect(),
            n => vec![self.show_run(positional.start, n)],
        };
        let named = keywords.iter().zip(positional.end..);
        arguments.extend(named.map(|(name, register)| format!("{name}={}", self.register_name(register))));
        debug_assert!(kind != Kind::Call || !has_receiver);
        format!("{callee}({})", arguments.join(", "))
    }

    /// One operand by itself.
    pub(crate) fn show_operand(&self, instr: Instr, field: Field, kind: Kind) -> String {
        let value = instr.field(field);
        match kind {
            Kind::Out | Kind::In | Kind::Keep | Kind::Both | Kind::Local | Kind::Args | Kind::Call | Kind::Method => {
                self.register_name(value)
            }
            Kind::Items | Kind::Outs => self.show_run(value, instr.c()),
            Kind::Star => {
                let (before, after) = (instr.c() & 0xff, instr.c() >> 8);
                let after =
                    if after > 0 { format!(", {}", self.show_run(value + before + 1, after)) } else { String::new() };
                let before_text =
                    if before > 0 { format!("{}, ", self.show_run(value, before)) } else { String::new() };
                format!("{before_text}*{}{after}", self.register_name(value + before))
            }
            Kind::Imm => (value as u16 as i16).to_string(),
            Kind::Name => self.names.get(value).map_or_else(|| format!("?{value}"), |name| name.to_string()),
            Kind::Konst => {
                let text = self.consts.get(value).map_or_else(|| format!("?{value}"), show_const);
                super::view::shortened(&text, LONG_CONSTANT)
            }
            Kind::Count if instr.spec().op == Op::LoadCommon => {
                Common::from_number(value).map_or("?", Common::name).to_owned()
            }
            Kind::Count if instr.spec().op == Op::Convert => {
                Conversion::from_number(value).map_or("?", Conversion::name).to_lowercase()
            }
            Kind::Count | Kind::Locals => value.to_string(),
            Kind::Flag => (instr.flag() as u8).to_string(),
            Kind::Label => (instr.to()).to_string(),
            Kind::Far => (instr.far()).to_string(),
        }
    }

    fn show_run(&self, first: usize, n: usize) -> String {
        match n {
            0 => "()".to_owned(),
            1 => self.register_name(first),
            _ => format!("{}..{}", self.register_name(first), self.register_name(first + n - 1)),
        }
    }

    /// A local by its name, a temporary as `t0`, `t1` …
    pub(crate) fn register_name(&self, register: usize) -> String {
        match self.locals.get(register) {
            Some(local) => local.name.to_string(),
            None => format!("t{}", register - self.locals.len()),
        }
    }
}

/// A constant as Python's `repr` writes it.
pub(crate) fn show_const(constant: &Const) -> String {
    let items = |items: &[Const]| items.iter().map(show_const).collect::<Vec<_>>().join(", ");
    match constant {
        Const::None => "None".to_owned(),
        Const::Bool(flag) => if *flag { "True" } else { "False" }.to_owned(),
        Const::Ellipsis => "...".to_owned(),
        Const::Int(value) => value.to_string(),
        Const::BigInt(digits) => digits.to_string(),
        Const::Float(value) => crate::algo::float_text::repr(*value),
        Const::Complex(real, imag) if *real == 0.0 && real.is_sign_positive() => format!("{imag}j"),
        Const::Complex(real, imag) => format!("({}{}{}j)", real, if imag.is_sign_negative() { "" } else { "+" }, imag),
        Const::Str(bytes) => show_text(bytes),
        Const::Bytes(bytes) => format!("b{}", quoted(bytes.iter().map(|&byte| u32::from(byte)), false)),
        Const::Tuple(list) if list.len() == 1 => format!("({},)", items(list)),
        Const::Tuple(list) => format!("({})", items(list)),
        Const::FrozenSet(list) => format!("frozenset({{{}}})", items(list)),
        Const::Code(code) => format!("<code {}>", code.qualname),
    }
}

/// The `repr` of a text in generalized UTF-8.
fn show_text(bytes: &[u8]) -> String {
    let mut characters = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while !rest.is_empty() {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                characters.extend(text.chars().map(u32::from));
                break;
            }
            Err(error) => {
                let (fine, bad) = rest.split_at(error.valid_up_to());
                characters.extend(String::from_utf8_lossy(fine).chars().map(u32::from));
                // A surrogate: three bytes, of which the last two have six bits each.
                let bits = |at: usize| u32::from(bad.get(at).copied().unwrap_or(0) & 0x3f);
                characters.push(0xd000 | bits(1) << 6 | bits(2));
                rest = bad.get(3..).unwrap_or_default();
            }
        }
    }
    quoted(characters.into_iter(), true)
}

/// Characters between quotes, with escapes for those that a terminal does not show.
fn quoted(characters: impl Iterator<Item = u32> + Clone, is_text: bool) -> String {
    let has = |quote: char| characters.clone().any(|character| character == u32::from(quote));
    let quote = if has('\'') && !has('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for number in characters {
        match char::from_u32(number) {
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some('\\') => out.push_str("\\\\"),
            Some(character) if character == quote => out.extend(['\\', quote]),
            Some(character) if character == ' ' || character.is_ascii_graphic() => out.push(character),
            Some(character) if is_text && number > 0x9f && !is_invisible(character) => out.push(character),
            _ if number < 0x100 => drop(write!(out, "\\x{number:02x}")),
            _ if number < 0x10000 => drop(write!(out, "\\u{number:04x}")),
            _ => drop(write!(out, "\\U{number:08x}")),
        }
    }
    out.push(quote);
    out
}

/// Marks, separators and the like, which would disappear or spoil the line they stand in.
fn is_invisible(character: char) -> bool {
    !matches!(character.escape_debug().next(), Some(first) if first != '\\') || character.is_whitespace()
}
