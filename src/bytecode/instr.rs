//! The instruction word, the opcodes, and what each row of the table says.

use super::ops::for_each_op;
use std::collections::HashSet;
use std::sync::LazyLock;

/// An instruction word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Instr(pub(crate) usize);

impl Instr {
    #[inline(always)]
    pub(crate) fn a(self) -> usize {
        (self.0 >> 16) as u16 as usize
    }

    #[inline(always)]
    pub(crate) fn b(self) -> usize {
        (self.0 >> 32) as u16 as usize
    }

    #[inline(always)]
    pub(crate) fn c(self) -> usize {
        self.0 >> 48
    }

    #[inline(always)]
    pub(crate) fn b_imm(self) -> i16 {
        (self.0 >> 32) as i16
    }

    #[inline(always)]
    pub(crate) fn c_imm(self) -> i16 {
        (self.0 >> 48) as i16
    }

    /// The distance of a jump, in words.
    #[inline(always)]
    pub(crate) fn to(self) -> isize {
        (self.0 >> 16) as i16 as isize
    }

    /// The distance of a far jump, in words.
    #[inline(always)]
    pub(crate) fn far(self) -> isize {
        (self.0 >> 32) as i32 as isize
    }

    /// Whether field a, b or c names a temporary.
    #[inline(always)]
    pub(crate) fn is_temp(self, field: Field) -> bool {
        self.0 & (1 << (8 + field as usize)) != 0
    }

    /// The row's yes or no.
    #[inline(always)]
    pub(crate) fn flag(self) -> bool {
        self.0 & FLAG != 0
    }

    /// Itself, as `Running` gives it.
    #[inline(always)]
    pub(crate) fn instr(self) -> Instr {
        self
    }

    /// The same instruction under another opcode.
    #[inline(always)]
    pub(crate) fn with_op(self, op: Op) -> Instr {
        Instr(self.0 & !0xff | op as usize)
    }

    #[inline(always)]
    pub(crate) fn field(self, field: Field) -> usize {
        match field {
            Field::A => self.a(),
            Field::B => self.b(),
            Field::C => self.c(),
            Field::F => self.flag() as usize,
        }
    }

    /// What the table says of the opcode. The word must hold a known opcode, as verified code does.
    #[inline(always)]
    pub(crate) fn spec(self) -> &'static Spec {
        &SPECS[self.0 & 0xff]
    }

    /// Where the instruction jumps to from `at`, if it has a label.
    pub(crate) fn target(self, at: usize) -> Option<isize> {
        match self.spec().label()? {
            Kind::Far => Some(at as isize + self.far()),
            _ => Some(at as isize + self.to()),
        }
    }
}

/// The bit of a word that holds a row's `flag`.
pub(crate) const FLAG: usize = 1 << 11;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Field {
    A,
    B,
    C,
    /// The flag.
    F,
}

/// What a field means; see the table in `ops`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Out,
    In,
    Keep,
    Both,
    Items,
    Outs,
    Star,
    Args,
    Call,
    Method,
    Imm,
    Name,
    Konst,
    Count,
    Local,
    Locals,
    Flag,
    Label,
    Far,
}

impl Kind {
    /// The word that rows of the table use.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Out => "out",
            Kind::In => "in",
            Kind::Keep => "keep",
            Kind::Both => "both",
            Kind::Items => "items",
            Kind::Outs => "outs",
            Kind::Star => "star",
            Kind::Args => "args",
            Kind::Call => "call",
            Kind::Method => "method",
            Kind::Imm => "imm",
            Kind::Name => "name",
            Kind::Konst => "konst",
            Kind::Count => "count",
            Kind::Local => "local",
            Kind::Locals => "locals",
            Kind::Flag => "flag",
            Kind::Label => "label",
            Kind::Far => "far",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Section {
    Simple,
    Hot,
    Quick,
    Inline,
}

/// What a row of the table says.
#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) op: Op,
    pub(crate) name: &'static str,
    pub(crate) section: Section,
    pub(crate) operands: &'static [(Field, Kind, &'static str)],
    /// Words that follow the instruction.
    pub(crate) caches: usize,
    pub(crate) doc: &'static str,
}

impl Spec {
    /// Whether field `c` names a register, which may then be a temporary.
    #[inline(always)]
    pub(crate) fn has_register_c(&self) -> bool {
        self.operands.iter().any(|&(field, kind, _)| field == Field::C && matches!(kind, Kind::In | Kind::Keep))
    }

    /// The words of the instruction, its caches included.
    #[inline(always)]
    pub(crate) fn words(&self) -> usize {
        1 + self.caches
    }

    /// Whether the instruction calls: its arguments stand in a window.
    pub(crate) fn has_window(&self) -> bool {
        self.operands.iter().any(|&(_, kind, _)| matches!(kind, Kind::Args | Kind::Call))
    }

    /// The name of the instruction of which this one is a specialized form: what its row says first.
    pub(crate) fn generic(&self) -> Option<&'static str> {
        let is_form = self.section == Section::Quick && !self.name.ends_with("_viewed");
        self.doc.split('`').nth(1).filter(|_| is_form)
    }

    /// Whether the instruction has specialized forms.
    pub(crate) fn has_forms(&self) -> bool {
        static GENERIC: LazyLock<HashSet<&str>> = LazyLock::new(|| SPECS.iter().filter_map(Spec::generic).collect());
        GENERIC.contains(self.name)
    }

    /// `Label` or `Far` if the instruction may jump.
    pub(crate) fn label(&self) -> Option<Kind> {
        self.operands.iter().map(|&(_, kind, _)| kind).find(|kind| matches!(kind, Kind::Label | Kind::Far))
    }
}

/// Words of every calling instruction: a return finds its way by stepping over one.
pub(crate) const CALL_WORDS: usize = 4;

#[rustfmt::skip]
macro_rules! field { (a) => { Field::A }; (b) => { Field::B }; (c) => { Field::C }; (f) => { Field::F }; }
#[rustfmt::skip]
macro_rules! kind {
    (out) => { Kind::Out }; (in) => { Kind::In }; (keep) => { Kind::Keep }; (both) => { Kind::Both };
    (items) => { Kind::Items }; (outs) => { Kind::Outs }; (star) => { Kind::Star };
    (args) => { Kind::Args }; (call) => { Kind::Call }; (method) => { Kind::Method };
    (imm) => { Kind::Imm }; (name) => { Kind::Name }; (konst) => { Kind::Konst }; (count) => { Kind::Count };
    (local) => { Kind::Local }; (locals) => { Kind::Locals };
    (flag) => { Kind::Flag }; (label) => { Kind::Label }; (far) => { Kind::Far };
}
macro_rules! section {
    (simple) => {
        Section::Simple
    };
    (hot) => {
        Section::Hot
    };
    (quick) => {
        Section::Quick
    };
    (inline) => {
        Section::Inline
    };
}
pub(super) use {field, kind};

macro_rules! define {
    ($($section:ident { $(
        $(#[doc = $doc:literal])* $snake:ident = $Camel:ident ( $($field:ident : $kind:ident $name:ident),* ) + $caches:literal;
    )* })*) => {
        /// The opcodes, in the order of the table.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        #[allow(clippy::enum_variant_names, reason = "the names are the rows'")]
        pub(crate) enum Op { $($( $(#[doc = $doc])* $Camel, )*)* }

        /// One entry an opcode.
        pub(crate) static SPECS: &[Spec] = &[ $($( Spec {
            op: Op::$Camel,
            name: stringify!($snake),
            section: section!($section),
            operands: &[ $((field!($field), kind!($kind), stringify!($name))),* ],
            caches: $caches,
            doc: concat!($($doc),*),
        }, )*)* ];

        /// The table as text: what the fingerprint of the file format is computed from.
        pub(super) const TABLE: &str = concat!($($(
            stringify!($snake), "(", $(stringify!($field), ":", stringify!($kind), " ", stringify!($name), ",",)* ")+", $caches, ";",
        )*)*);
    };
}
for_each_op!(define);

impl Op {
    /// Control never goes on to the next instruction.
    pub(crate) fn ends(self) -> bool {
        matches!(
            self,
            Op::Jump
                | Op::JumpFar
                | Op::LoopBack
                | Op::LoopBackFar
                | Op::ReturnValue
                | Op::ReturnNone
                | Op::ReturnValueViewed
                | Op::ReturnNoneViewed
                | Op::GeneratorReturn
                | Op::Raise
                | Op::RaiseFrom
                | Op::RaiseAgain
                | Op::Reraise
        )
    }

    /// The instruction suspends a generator.
    pub(crate) fn yields(self) -> bool {
        matches!(self, Op::YieldDrop | Op::YieldValue | Op::YieldDelegated)
    }

    /// The instruction may jump back, since it polls the breaker when it jumps.
    pub(crate) fn polls(self) -> bool {
        matches!(self, Op::LoopBack | Op::LoopBackFar | Op::ForIter) || SPECS[self as usize].name.starts_with("while_")
    }
}

#[cfg(test)]
mod tests {
    use super::{CALL_WORDS, Kind, SPECS};

    /// A return steps over the calling instruction without decoding it.
    #[test]
    fn calls_have_one_length() {
        for spec in SPECS {
            if spec.operands.iter().any(|&(_, kind, _)| matches!(kind, Kind::Args | Kind::Call)) {
                assert_eq!(spec.words(), CALL_WORDS, "{}", spec.name);
            }
        }
    }

    /// Opcodes fit a byte, and the entry at an opcode is its own.
    #[test]
    fn entries_are_in_order() {
        assert!(SPECS.len() <= 256);
        for (at, spec) in SPECS.iter().enumerate() {
            assert_eq!(spec.op as usize, at);
        }
    }
}
