//! Constant folding: expressions whose value is known when they are compiled.
//!
//! Ints are folded while they fit into 128 bits, results that would be long are left to run time, and so is everything that
//! would raise.

use super::unit::Compiler;
use crate::bytecode::Const;
use crate::syntax::ast::{BinaryOp, Constant, Expr, ExprKind, UnaryOp};

/// Items of a tuple and characters of a text that repetition may give.
const MAX_ITEMS: usize = 256;
const MAX_TEXT: usize = 4_096;

impl<'a> Compiler<'a> {
    /// The value of an expression that is constant.
    pub(super) fn fold(&self, expr: &'a Expr<'a>) -> Option<Const> {
        match expr.kind {
            ExprKind::Constant(constant) => Some(literal(constant)),
            ExprKind::Name("__debug__") => Some(Const::Bool(self.options.optimize == 0)),
            ExprKind::Unary { op, operand } => unary(op, self.fold(operand)?),
            ExprKind::Tuple { items, .. } => self.fold_items(items),
            ExprKind::Binary { .. } => {
                let mut spine = Vec::new();
                let mut first = expr;
                while let ExprKind::Binary { left, op, right } = first.kind {
                    spine.push((op, right));
                    first = left;
                }
                let mut value = self.fold(first)?;
                while let Some((op, right)) = spine.pop() {
                    value = binary(op, &value, &self.fold(right)?)?;
                }
                Some(value)
            }
            _ => None,
        }
    }

    /// The tuple of items that are all constant.
    pub(super) fn fold_items(&self, items: &'a [Expr<'a>]) -> Option<Const> {
        items.iter().map(|item| self.fold(item)).collect::<Option<_>>().map(Const::Tuple)
    }

    /// The value of an expression that fits an immediate operand.
    pub(super) fn immediate(&self, expr: &'a Expr<'a>) -> Option<i16> {
        match expr.kind {
            ExprKind::Constant(Constant::Int(value)) => i16::try_from(value).ok(),
            ExprKind::Unary { .. } => match self.fold(expr)? {
                Const::Int(value) => i16::try_from(value).ok(),
                _ => None,
            },
            _ => None,
        }
    }
}

/// A literal as a constant.
pub(crate) fn literal(constant: Constant<'_>) -> Const {
    match constant {
        Constant::None => Const::None,
        Constant::True => Const::Bool(true),
        Constant::False => Const::Bool(false),
        Constant::Ellipsis => Const::Ellipsis,
        Constant::Int(value) => Const::Int(value),
        Constant::BigInt { radix, digits } => Const::BigInt(big_literal(radix, digits)),
        Constant::Float(value) => Const::Float(value),
        Constant::Imaginary(value) => Const::Complex(0.0, value),
        Constant::Str(text) => Const::Str(text.bytes().into()),
        Constant::Bytes(bytes) => Const::Bytes(bytes.into()),
        Constant::Complex(real, imaginary) => Const::Complex(real, imaginary),
        Constant::Tuple(items) => Const::Tuple(items.iter().map(|&item| literal(item)).collect()),
        Constant::FrozenSet(items) => Const::FrozenSet(items.iter().map(|&item| literal(item)).collect()),
    }
}

/// Decimal digits as they are; others in hexadecimal behind `0x`.
fn big_literal(radix: u8, digits: &str) -> Box<str> {
    let bits = match radix {
        10 => return digits.trim_start_matches('0').into(),
        16 => 4,
        8 => 3,
        _ => 1,
    };
    let values = digits.bytes().rev().map(|digit| (digit as char).to_digit(16).unwrap_or(0));
    let (mut nibbles, mut pending, mut have) = (Vec::with_capacity(digits.len() * bits / 4 + 1), 0, 0);
    for value in values {
        pending |= value << have;
        have += bits;
        while have >= 4 {
            nibbles.push(pending & 15);
            (pending, have) = (pending >> 4, have - 4);
        }
    }
    nibbles.push(pending);
    while nibbles.last() == Some(&0) {
        nibbles.pop();
    }
    let digits = nibbles.iter().rev().map(|&nibble| char::from_digit(nibble, 16).expect("a nibble is a digit"));
    "0x".chars().chain(digits).collect::<String>().into()
}

/// Whether a constant is true.
pub(super) fn truth(value: &Const) -> bool {
    match value {
        Const::None => false,
        Const::Bool(flag) => *flag,
        Const::Ellipsis | Const::BigInt(_) | Const::Code(_) => true,
        Const::Int(number) => *number != 0,
        Const::Float(number) => *number != 0.0,
        Const::Complex(real, imag) => *real != 0.0 || *imag != 0.0,
        Const::Str(bytes) | Const::Bytes(bytes) => !bytes.is_empty(),
        Const::Tuple(items) | Const::FrozenSet(items) => !items.is_empty(),
    }
}

/// Whether two constants are equal as Python's `==` has it, which makes no difference between kinds of numbers.
pub(super) fn equal(one: &Const, other: &Const) -> bool {
    let number = |value: &Const| match value {
        Const::Bool(flag) => Const::Int(i64::from(*flag)),
        value => value.clone(),
    };
    match (number(one), number(other)) {
        (Const::Int(one), Const::Int(other)) => one == other,
        (one, other) => match (parts(&one), parts(&other)) {
            (Some(one), Some(other)) => one == other,
            _ => one == other,
        },
    }
}

pub(super) fn unary(op: UnaryOp, value: Const) -> Option<Const> {
    Some(match (op, value) {
        (UnaryOp::Not, value) => Const::Bool(!truth(&value)),
        (UnaryOp::Invert, Const::Int(number)) => Const::Int(!number),
        (UnaryOp::Plus, value @ (Const::Int(_) | Const::BigInt(_) | Const::Float(_) | Const::Complex(..))) => value,
        (UnaryOp::Minus, Const::Int(number)) => int(-i128::from(number)),
        (UnaryOp::Minus, Const::Float(number)) => Const::Float(-number),
        (UnaryOp::Minus, Const::Complex(real, imag)) => Const::Complex(-real, -imag),
        (UnaryOp::Minus, Const::BigInt(digits)) => match &*digits {
            "9223372036854775808" | "0x8000000000000000" => Const::Int(i64::MIN),
            digits => match digits.strip_prefix('-') {
                Some(digits) => Const::BigInt(digits.into()),
                None => Const::BigInt(format!("-{digits}").into()),
            },
        },
        _ => return None,
    })
}

pub(super) fn binary(op: BinaryOp, lhs: &Const, rhs: &Const) -> Option<Const> {
    use Const::{Bytes, Complex, Float, Int, Str, Tuple};
    match (lhs, rhs) {
        (Int(lhs), Int(rhs)) => ints(op, *lhs, *rhs),
        (Float(lhs), Float(rhs)) => floats(op, *lhs, *rhs),
        (Float(lhs), Int(rhs)) => floats(op, *lhs, exact(*rhs)?),
        (Int(lhs), Float(rhs)) => floats(op, exact(*lhs)?, *rhs),
        (Complex(real, imag), Complex(..) | Float(_) | Int(_)) => complexes(op, (*real, *imag), parts(rhs)?),
        (Float(_) | Int(_), Complex(real, imag)) => complexes(op, parts(lhs)?, (*real, *imag)),
        (Str(lhs), Str(rhs)) if op == BinaryOp::Add => joined(lhs, rhs, MAX_TEXT).map(Str),
        (Bytes(lhs), Bytes(rhs)) if op == BinaryOp::Add => joined(lhs, rhs, MAX_TEXT).map(Bytes),
        (Tuple(lhs), Tuple(rhs)) if op == BinaryOp::Add => joined(lhs, rhs, MAX_ITEMS).map(Tuple),
        (Str(items), Int(times)) | (Int(times), Str(items)) if op == BinaryOp::Mult => {
            repeated(items, *times, MAX_TEXT).map(Str)
        }
        (Bytes(items), Int(times)) | (Int(times), Bytes(items)) if op == BinaryOp::Mult => {
            repeated(items, *times, MAX_TEXT).map(Bytes)
        }
        (Tuple(items), Int(times)) | (Int(times), Tuple(items)) if op == BinaryOp::Mult => {
            repeated(items, *times, MAX_ITEMS).map(Tuple)
        }
        _ => None,
    }
}

fn joined<T: Clone>(lhs: &[T], rhs: &[T], limit: usize) -> Option<Box<[T]>> {
    (lhs.len() + rhs.len() <= limit).then(|| lhs.iter().chain(rhs).cloned().collect())
}

fn repeated<T: Clone>(items: &[T], times: i64, limit: usize) -> Option<Box<[T]>> {
    let times = times.max(0) as usize;
    (items.len().checked_mul(times)? <= limit)
        .then(|| items.iter().cycle().take(items.len() * times).cloned().collect())
}

fn int(value: i128) -> Const {
    match i64::try_from(value) {
        Ok(value) => Const::Int(value),
        Err(_) => Const::BigInt(value.to_string().into()),
    }
}

/// An int as a float, if nothing is lost.
fn exact(value: i64) -> Option<f64> {
    (value.unsigned_abs() <= 1 << 53).then_some(value as f64)
}

fn parts(value: &Const) -> Option<(f64, f64)> {
    match value {
        Const::Int(value) => Some((exact(*value)?, 0.0)),
        Const::Float(value) => Some((*value, 0.0)),
        Const::Complex(real, imag) => Some((*real, *imag)),
        _ => None,
    }
}

fn ints(op: BinaryOp, lhs: i64, rhs: i64) -> Option<Const> {
    let (x, y) = (i128::from(lhs), i128::from(rhs));
    Some(int(match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mult => x * y,
        BinaryOp::FloorDiv if y != 0 => x / y - i128::from(x % y != 0 && (x < 0) != (y < 0)),
        BinaryOp::Mod if y != 0 => {
            let rest = x % y;
            if rest != 0 && (rest < 0) != (y < 0) { rest + y } else { rest }
        }
        BinaryOp::Div if y != 0 => return Some(Const::Float(exact(lhs)? / exact(rhs)?)),
        BinaryOp::Pow => {
            let mut result: i128 = 1;
            let exponent = u32::try_from(rhs).ok()?;
            if exponent > 128 && !matches!(lhs, -1..=1) {
                return None;
            }
            if matches!(lhs, 0 | 1) {
                return Some(Const::Int(if exponent == 0 { 1 } else { lhs }));
            }
            if lhs == -1 {
                return Some(Const::Int(if exponent % 2 == 0 { 1 } else { -1 }));
            }
            for _ in 0..exponent {
                result = result.checked_mul(x)?;
            }
            result
        }
        BinaryOp::LShift if (0..64).contains(&rhs) => x << rhs,
        BinaryOp::RShift if rhs >= 0 => x >> rhs.min(64),
        BinaryOp::BitAnd => x & y,
        BinaryOp::BitOr => x | y,
        BinaryOp::BitXor => x ^ y,
        _ => return None,
    }))
}

fn floats(op: BinaryOp, lhs: f64, rhs: f64) -> Option<Const> {
    Some(Const::Float(match op {
        BinaryOp::Add => lhs + rhs,
        BinaryOp::Sub => lhs - rhs,
        BinaryOp::Mult => lhs * rhs,
        BinaryOp::Div if rhs != 0.0 => lhs / rhs,
        BinaryOp::Pow if lhs > 0.0 && rhs.is_finite() => {
            let power = lhs.powf(rhs);
            if !power.is_finite() {
                return None;
            }
            power
        }
        _ => return None,
    }))
}

fn complexes(op: BinaryOp, (a, b): (f64, f64), (c, d): (f64, f64)) -> Option<Const> {
    Some(match op {
        BinaryOp::Add => Const::Complex(a + c, b + d),
        BinaryOp::Sub => Const::Complex(a - c, b - d),
        BinaryOp::Mult => Const::Complex(a * c - b * d, a * d + b * c),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{big_literal, binary, unary};
    use crate::bytecode::Const;
    use crate::syntax::ast::{BinaryOp, UnaryOp};

    #[test]
    fn ints_are_divided_downwards() {
        let fold = |op, x, y| binary(op, &Const::Int(x), &Const::Int(y));
        for (x, y, quotient, rest) in [(7, 2, 3, 1), (-7, 2, -4, 1), (7, -2, -4, -1), (-7, -2, 3, -1), (6, -3, -2, 0)] {
            assert_eq!(fold(BinaryOp::FloorDiv, x, y), Some(Const::Int(quotient)), "{x} // {y}");
            assert_eq!(fold(BinaryOp::Mod, x, y), Some(Const::Int(rest)), "{x} % {y}");
        }
        assert_eq!(fold(BinaryOp::Mod, 1, 0), None);
        assert_eq!(fold(BinaryOp::Pow, 2, 100), Some(Const::BigInt((1i128 << 100).to_string().into())));
        assert_eq!(fold(BinaryOp::Pow, 2, 127), None);
    }

    #[test]
    fn big_literals_become_decimal_or_hexadecimal() {
        assert_eq!(&*big_literal(8, "1777777777777777777777"), "0xffffffffffffffff");
        assert_eq!(&*big_literal(2, &"1".repeat(65)), "0x1ffffffffffffffff");
        assert_eq!(&*big_literal(10, "00123"), "123");
        let big = Const::BigInt("9223372036854775808".into());
        assert_eq!(unary(UnaryOp::Minus, big), Some(Const::Int(i64::MIN)));
    }
}
