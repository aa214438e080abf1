//! UTF-16 and UTF-32.

use super::codec::{Encoding, Fault, is_surrogate};
use crate::algo::number_bytes::Order;
use crate::object::layout::str::StrBuilder;

fn unit16(order: Order, bytes: [u8; 2]) -> u16 {
    match order {
        Order::Little => u16::from_le_bytes(bytes),
        Order::Big => u16::from_be_bytes(bytes),
    }
}

fn bytes16(order: Order, unit: u16) -> [u8; 2] {
    match order {
        Order::Little => unit.to_le_bytes(),
        Order::Big => unit.to_be_bytes(),
    }
}

/// Appends a character in UTF-16.
pub(super) fn push16(bytes: &mut Vec<u8>, c: u32, order: Order) {
    match c {
        0..0x10000 => bytes.extend(bytes16(order, c as u16)),
        _ => {
            let above = c - 0x10000;
            bytes.extend(bytes16(order, 0xd800 + (above >> 10) as u16));
            bytes.extend(bytes16(order, 0xdc00 + (above & 0x3ff) as u16));
        }
    }
}

/// Appends a character in UTF-32.
pub(super) fn push32(bytes: &mut Vec<u8>, c: u32, order: Order) {
    bytes.extend(match order {
        Order::Little => c.to_le_bytes(),
        Order::Big => c.to_be_bytes(),
    })
}

/// As `codec::decode_run`.
pub(super) fn decode16(builder: &mut StrBuilder, bytes: &[u8], at: &mut usize, order: Order) -> Option<Fault> {
    let unit = |at: usize| bytes.get(at..at + 2).map(|pair| unit16(order, [pair[0], pair[1]]));
    while *at < bytes.len() {
        let Some(first) = unit(*at) else {
            return Some(Fault { end: bytes.len(), reason: "truncated data", incomplete: true });
        };
        match first {
            0xd800..0xdc00 => match unit(*at + 2) {
                Some(second @ 0xdc00..0xe000) => {
                    builder.push(0x10000 + ((first as u32 - 0xd800) << 10) + (second as u32 - 0xdc00));
                    *at += 4;
                }
                Some(_) => return Some(Fault { end: *at + 2, reason: "illegal UTF-16 surrogate", incomplete: false }),
                None => return Some(Fault { end: bytes.len(), reason: "unexpected end of data", incomplete: true }),
            },
            0xdc00..0xe000 => return Some(Fault { end: *at + 2, reason: "illegal encoding", incomplete: false }),
            _ => {
                builder.push(first as u32);
                *at += 2;
            }
        }
    }
    None
}

/// As `codec::decode_run`.
pub(super) fn decode32(builder: &mut StrBuilder, bytes: &[u8], at: &mut usize, order: Order) -> Option<Fault> {
    while *at < bytes.len() {
        let Some(unit) = bytes.get(*at..*at + 4) else {
            return Some(Fault { end: bytes.len(), reason: "truncated data", incomplete: true });
        };
        let unit = [unit[0], unit[1], unit[2], unit[3]];
        let c = if order == Order::Little { u32::from_le_bytes(unit) } else { u32::from_be_bytes(unit) };
        let reason = match c {
            0x110000.. => "code point not in range(0x110000)",
            _ if is_surrogate(c) => "code point in surrogate code point range(0xd800, 0xe000)",
            _ => {
                builder.push(c);
                *at += 4;
                continue;
            }
        };
        return Some(Fault { end: *at + 4, reason, incomplete: false });
    }
    None
}

/// The surrogate that these bytes begin with, and their number.
pub(super) fn surrogate_at(bytes: &[u8], encoding: Encoding) -> Option<(u32, usize)> {
    let (c, length) = match (encoding, bytes) {
        (Encoding::Utf8 | Encoding::Utf8Signed, &[0xed, second @ 0xa0..0xc0, third @ 0x80..0xc0, ..]) => {
            (0xd000 | (second as u32 & 0x3f) << 6 | third as u32 & 0x3f, 3)
        }
        (Encoding::Utf16(order), &[first, second, ..]) => {
            (unit16(order.unwrap_or(Order::NATIVE), [first, second]) as u32, 2)
        }
        (Encoding::Utf32(Some(Order::Big)), &[a, b, c, d, ..]) => (u32::from_be_bytes([a, b, c, d]), 4),
        (Encoding::Utf32(_), &[a, b, c, d, ..]) => (u32::from_le_bytes([a, b, c, d]), 4),
        _ => return None,
    };
    is_surrogate(c).then_some((c, length))
}
