//! Code as text: one line an instruction, operands by name.

use super::code::{CodeData, Const};
use super::instr::{Field, Instr, Kind, Op};
use super::numbered::Common;
use std::fmt::Write;

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
        let spec = instr.spec();
        let operands: Vec<String> = spec
            .operands
            .iter()
            .filter(|&&(_, kind, _)| kind != Kind::Locals && (kind != Kind::Flag || instr.flag()))
            .map(|&(field, kind, name)| self.show_operand(at, instr, field, kind, name))
            .collect();
        format!("{:16} {}", spec.name.to_uppercase(), operands.join(", ")).trim_end().to_owned()
    }

    fn show_operand(&self, at: usize, instr: Instr, field: Field, kind: Kind, name: &str) -> String {
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
            Kind::Konst => self.consts.get(value).map_or_else(|| format!("?{value}"), show_const),
            Kind::Count => match (instr.spec().op, field) {
                (Op::LoadCommon, _) => Common::from_number(value).map_or("?", Common::name).to_owned(),
                _ => value.to_string(),
            },
            Kind::Locals => value.to_string(),
            Kind::Flag => name.to_owned(),
            Kind::Label | Kind::Far => {
                let target = instr.target(at).unwrap_or_default();
                format!("-> {target}")
            }
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

/// A constant, roughly as Python's `repr` writes it.
pub(crate) fn show_const(constant: &Const) -> String {
    let items = |items: &[Const]| items.iter().map(show_const).collect::<Vec<_>>().join(", ");
    match constant {
        Const::None => "None".to_owned(),
        Const::Bool(flag) => if *flag { "True" } else { "False" }.to_owned(),
        Const::Ellipsis => "...".to_owned(),
        Const::Int(value) => value.to_string(),
        Const::BigInt(digits) => digits.to_string(),
        Const::Float(value) => crate::algo::float_text::repr(*value),
        Const::Complex(real, imag) => format!("({}{}{}j)", real, if imag.is_sign_negative() { "" } else { "+" }, imag),
        Const::Str(bytes) => format!("{:?}", String::from_utf8_lossy(bytes)),
        Const::Bytes(bytes) => format!("b\"{}\"", bytes.escape_ascii()),
        Const::Tuple(list) if list.len() == 1 => format!("({},)", items(list)),
        Const::Tuple(list) => format!("({})", items(list)),
        Const::FrozenSet(list) => format!("frozenset({{{}}})", items(list)),
        Const::Code(code) => format!("<code {}>", code.qualname),
    }
}
