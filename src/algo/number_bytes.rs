//! Numbers as bytes in memory and in files: either byte order, sizes of 1 to 8 bytes, floats of 16 bits.

/// Which byte of a number stands first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Order {
    Little,
    Big,
}

impl Order {
    pub(crate) const NATIVE: Order = if cfg!(target_endian = "little") { Order::Little } else { Order::Big };
}

/// The bits that bytes hold: at most 8 of them, zeros above.
#[inline(always)]
pub(crate) fn word(bytes: &[u8], order: Order) -> u64 {
    let little = order == Order::Little;
    match *bytes {
        [a] => a as u64,
        [a, b] => (if little { u16::from_le_bytes([a, b]) } else { u16::from_be_bytes([a, b]) }) as u64,
        [a, b, c, d] => {
            (if little { u32::from_le_bytes([a, b, c, d]) } else { u32::from_be_bytes([a, b, c, d]) }) as u64
        }
        _ => {
            let mut raw = [0; 8];
            let length = bytes.len();
            if little {
                raw[..length].copy_from_slice(bytes);
                u64::from_le_bytes(raw)
            } else {
                raw[8 - length..].copy_from_slice(bytes);
                u64::from_be_bytes(raw)
            }
        }
    }
}

/// Writes the lowest bits of a word over all bytes, of which there are at most 8.
#[inline(always)]
pub(crate) fn put(word: u64, bytes: &mut [u8], order: Order) {
    let word = if order == Order::Little { word } else { word.swap_bytes() >> (64 - 8 * bytes.len() as u32) };
    let raw = word.to_le_bytes();
    match bytes.len() {
        1 => bytes[0] = raw[0],
        2 => bytes.copy_from_slice(&raw[..2]),
        4 => bytes.copy_from_slice(&raw[..4]),
        8 => bytes.copy_from_slice(&raw),
        length => bytes.copy_from_slice(&raw[..length]),
    }
}

/// The signed number in the lowest bytes of a word.
#[inline(always)]
pub(crate) fn signed(word: u64, size: usize) -> i64 {
    let above = 64 - 8 * size as u32;
    (word << above) as i64 >> above
}

/// A float of 16 bits: a sign, 5 bits of exponent, 10 of fraction.
pub(crate) fn half_to_double(half: u16) -> f64 {
    let (exponent, fraction) = (half as i32 >> 10 & 31, (half & 0x3ff) as f64);
    let size = match exponent {
        0 => fraction / (1 << 24) as f64,
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1024.0 + fraction) * 2f64.powi(exponent - 25),
    };
    if half >> 15 == 1 { -size } else { size }
}

/// The nearest float of 16 bits, ties to even; `None` beyond the range.
pub(crate) fn double_to_half(x: f64) -> Option<u16> {
    let (sign, size) = ((x.is_sign_negative() as u16) << 15, x.abs());
    if x.is_nan() {
        return Some(sign | 0x7e00);
    }
    if x.is_infinite() {
        return Some(sign | 0x7c00);
    }
    let exponent = (size.to_bits() >> 52) as i32 - 1023;
    if exponent < -14 {
        // Below the normal ones, floats are multiples of 2 ** -24.
        return Some(sign | (size * (1 << 24) as f64).round_ties_even() as u16);
    }
    // Rounding may carry into the exponent, which is as it should be.
    let fraction = (size / 2f64.powi(exponent) * 1024.0).round_ties_even() as i32 - 1024;
    let bits = ((exponent + 15) << 10) + fraction;
    (bits < 0x7c00).then_some(sign | bits as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_survive_the_round_trip() {
        for half in 0..=u16::MAX {
            let x = half_to_double(half);
            if !x.is_nan() {
                assert_eq!(double_to_half(x), Some(half), "{x}");
            }
        }
        assert_eq!(double_to_half(65519.0), Some(0x7bff));
        assert_eq!(double_to_half(65520.0), None);
        assert_eq!(double_to_half(2f64.powi(-25)), Some(0));
        assert_eq!(double_to_half(3.0 * 2f64.powi(-26)), Some(1));
        assert_eq!(double_to_half(1.0 + 2f64.powi(-11)), Some(0x3c00));
        assert_eq!(double_to_half(1.0 + 3.0 * 2f64.powi(-11)), Some(0x3c02));
    }
}
