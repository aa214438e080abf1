//! `_random`: the Mersenne Twister MT19937, as Matsumoto and Nishimura describe it; and SHA-512 for seeds that are texts.

use super::add_functions;
use crate::algo::big_int::BigInt;
use crate::heap::{Kind, Object, Payload, Value};
use crate::object::layout::tuple::Tuple;
use crate::object::native::{functions, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec};
use crate::object::{Cx, Res, kinds, new_bytes, object, ops, raise};
use crate::types::kind;

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<Random>()];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    let class = crate::types::class_of(cx, &RANDOM);
    ops::dict::set_text(cx, dict, "Random", class);
    add_functions(cx, dict, "_random", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS in "_random" {
    /// The SHA-512 digest of bytes.
    "_sha512(data, /)" => |cx: &mut Cx, data: &Value| -> Res<Value> {
        use sha2::Digest;
        let data = ops::buffer::require(cx, data)?.into_owned();
        Ok(new_bytes(cx, &sha2::Sha512::digest(&data)))
    };
} }

const WORDS: usize = 624;
/// How far apart the words are that are combined.
const MIDDLE: usize = 397;

struct Twister {
    words: Box<[u32]>,
    /// The next word to be given out.
    at: usize,
}

impl Twister {
    /// The state that a number gives.
    fn of_number(seed: u32) -> Twister {
        let mut words = vec![seed; WORDS].into_boxed_slice();
        for at in 1..WORDS {
            let before = words[at - 1];
            words[at] = 1_812_433_253u32.wrapping_mul(before ^ before >> 30).wrapping_add(at as u32);
        }
        Twister { words, at: WORDS }
    }

    /// The state that a row of numbers gives.
    fn of_key(key: &[u32]) -> Twister {
        let mut twister = Twister::of_number(19_650_218);
        let words = &mut twister.words;
        let (mut at, mut in_key) = (1, 0);
        let advance = |words: &mut [u32], at: usize| {
            if at + 1 < WORDS {
                return at + 1;
            }
            words[0] = words[WORDS - 1];
            1
        };
        for _ in 0..WORDS.max(key.len()) {
            let before = words[at - 1];
            words[at] = (words[at] ^ (before ^ before >> 30).wrapping_mul(1_664_525))
                .wrapping_add(key[in_key])
                .wrapping_add(in_key as u32);
            at = advance(words, at);
            in_key = if in_key + 1 < key.len() { in_key + 1 } else { 0 };
        }
        for _ in 1..WORDS {
            let before = words[at - 1];
            words[at] = (words[at] ^ (before ^ before >> 30).wrapping_mul(1_566_083_941)).wrapping_sub(at as u32);
            at = advance(words, at);
        }
        words[0] = 0x8000_0000;
        twister
    }

    /// 32 random bits.
    fn next(&mut self) -> u32 {
        if self.at >= WORDS {
            for at in 0..WORDS {
                let joined = self.words[at] & 0x8000_0000 | self.words[(at + 1) % WORDS] & 0x7fff_ffff;
                let twist = if joined & 1 == 0 { 0 } else { 0x9908_b0df };
                self.words[at] = self.words[(at + MIDDLE) % WORDS] ^ joined >> 1 ^ twist;
            }
            self.at = 0;
        }
        let mut word = self.words[self.at];
        self.at += 1;
        word ^= word >> 11;
        word ^= word << 7 & 0x9d2c_5680;
        word ^= word << 15 & 0xefc6_0000;
        word ^ word >> 18
    }
}

pub(crate) struct Random {
    state: Payload<Option<Twister>>,
}

object!(Random = kinds::RANDOM, "_random.Random", leaf);

static RANDOM: TypeSpec = TypeSpec {
    name: "_random.Random",
    shape: Random::SHAPE,
    doc: "A generator of random numbers.",
    flags: BASE_TYPE,
    slots: Slots {
        // What the constructor is given is the seed.
        init: Some(|cx, this, args| {
            let given = args.unpack(cx, "Random", 0, 1)?;
            let none = Value::NONE;
            let this = this.downcast::<Random>().expect("the slots of Random get one");
            seed(cx, this, given.first().unwrap_or(&none))
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        let state = Payload::new(Some(Twister::of_key(&fresh_key())));
        Ok(cx.alloc_as(class, Random { state }))
    }),
    methods: &[METHODS],
    ..TypeSpec::DEFAULT
};

methods! { METHODS in "Random" {
    /// A random float from 0 on and below 1.
    "random(self, /)" => |cx: &mut Cx, this: &Random| {
        let twister = twister(cx, this);
        // 53 bits: as many as a float has.
        let (high, low) = ((twister.next() >> 5) as f64, (twister.next() >> 6) as f64);
        (high * 67_108_864.0 + low) * (1.0 / 9_007_199_254_740_992.0)
    };
    /// Start again from a seed: an int, what can be hashed, or something new for None.
    "seed(self, n=None, /)" => seed;
    /// The state, as `setstate` takes it.
    "getstate(self, /)" => |cx: &mut Cx, this: &Random| {
        let twister = twister(cx, this);
        let numbers: Vec<i64> = twister.words.iter().map(|word| *word as i64).chain([twister.at as i64]).collect();
        let numbers = numbers.into_iter().map(|number| cx.int(number)).collect();
        cx.tuple(numbers)
    };
    /// Go on from a state that `getstate` returned.
    "setstate(self, state, /)" => set_state;
    /// An int of so many random bits.
    "getrandbits(self, k, /)" => random_bits;
} }

fn twister<'a>(cx: &'a mut Cx, this: &'a Random) -> &'a mut Twister {
    this.state.get_mut(cx).as_mut().expect("a generator has a state from the beginning")
}

/// Numbers that nobody can foresee.
fn fresh_key() -> Vec<u32> {
    use std::hash::{BuildHasher, RandomState};
    let state = RandomState::new();
    (0..16u64).map(|at| state.hash_one(at) as u32).collect()
}

fn seed(cx: &mut Cx, this: &Random, seed: &Value) -> Res<()> {
    if seed.is_none() {
        drop(this.state.replace(cx, Some(Twister::of_key(&fresh_key()))));
        return Ok(());
    }
    let number = match ops::index::big(seed) {
        Some(number) => number.abs(),
        None => {
            let hash = ops::hash::hash(cx, seed)? as u64;
            BigInt::from_le_bytes(&hash.to_le_bytes(), false)
        }
    };
    let length = (number.bit_length() as usize).div_ceil(32).max(1) * 4;
    let bytes = number.to_le_bytes(length, false).unwrap_or_default();
    let key: Vec<u32> = bytes.chunks(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]])).collect();
    drop(this.state.replace(cx, Some(Twister::of_key(&key))));
    Ok(())
}

fn set_state(cx: &mut Cx, this: &Random, state: &Value) -> Res<()> {
    let Some(numbers) = state.downcast::<Tuple>() else {
        return Err(cx.type_error("state vector must be a tuple"));
    };
    if numbers.len() != WORDS + 1 {
        return Err(cx.value_error("state vector is the wrong size"));
    }
    let mut words = Vec::with_capacity(WORDS);
    for number in &numbers.items()[..WORDS] {
        let number = ops::index::as_index(cx, number)?;
        words.push(number as u32);
    }
    let at = ops::index::as_index(cx, &numbers.items()[WORDS])?;
    if !(0..=WORDS as i64).contains(&at) {
        return Err(cx.value_error("invalid state"));
    }
    drop(this.state.replace(cx, Some(Twister { words: words.into_boxed_slice(), at: at as usize })));
    Ok(())
}

fn random_bits(cx: &mut Cx, this: &Random, count: i64) -> Res<Value> {
    if count < 0 {
        return Err(cx.value_error("number of bits must be non-negative"));
    }
    if count <= 32 {
        let bits = if count == 0 { 0 } else { twister(cx, this).next() >> (32 - count) };
        return Ok(cx.int(bits as i64));
    }
    let words = (count as usize).div_ceil(32);
    ops::memory::check(cx, words, 4)?;
    let twister = twister(cx, this);
    let mut bytes = Vec::new();
    if bytes.try_reserve(4 * words).is_err() {
        return Err(raise::memory_error(cx));
    }
    let mut left = count;
    while left > 0 {
        let word = twister.next();
        let word = if left < 32 { word >> (32 - left) } else { word };
        bytes.extend_from_slice(&word.to_le_bytes());
        left -= 32;
    }
    let value = BigInt::from_le_bytes(&bytes, false);
    Ok(cx.big_int(value))
}
