//! One input becomes another: small damage, borrowed pieces, and far too much of something.

use onfile_chance::Chance;

/// The longest input. Longer ones are cut; limits that are larger have tests of their own.
pub const LONGEST: usize = 64 * 1024;

/// The most changes in one step.
const MOST_CHANGES: usize = 6;

/// The most repetitions of a piece: more than any limit on depth or number.
const MOST_REPEATS: usize = 1_500;

/// Numbers at the edges of what integers can hold, and texts that some parsers take for numbers.
const EDGES: [&[u8]; 14] = [
    b"0",
    b"-0",
    b"-1",
    b"00",
    b"1e9",
    b"0x10",
    b"+1",
    b"1.0",
    b" 1",
    b"99999999",
    b"9223372036854775807",
    b"9223372036854775808",
    b"-9223372036854775808",
    b"18446744073709551616",
];

/// Bytes that mean something to somebody: signs of forms and queries, controls, broken UTF-8, a
/// digit and a bracket that only look like ones.
const SIGNS: [&[u8]; 24] = [
    b"[",
    b"]",
    b"[]",
    b"[0]",
    b"=",
    b"&",
    b"%",
    b"%5B",
    b"%00",
    b"%ff",
    b"+",
    b".",
    b",",
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"\r\n",
    b"\0",
    b"\x1b[",
    b"\xff",
    b"\xc3\x28",
    "１".as_bytes(),
    "［".as_bytes(),
];

/// Changes an input, with pieces of `other` and of the target's own words.
pub fn mutated(input: &[u8], other: &[u8], words: &[&str], chance: &mut Chance) -> Vec<u8> {
    let mut changed = input.to_vec();
    for _ in 0..=chance.place(MOST_CHANGES) {
        change(&mut changed, other, words, chance);
        changed.truncate(LONGEST);
    }
    changed
}

fn change(bytes: &mut Vec<u8>, other: &[u8], words: &[&str], chance: &mut Chance) {
    let at = chance.place(bytes.len() + 1);
    match chance.below(9) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
        1 => put(bytes, at, &[chance.byte()]),
        2 => put(bytes, at, chance.of(&SIGNS).copied().unwrap_or_default()),
        3 => put(bytes, at, chance.of(words).map(|word| word.as_bytes()).unwrap_or_default()),
        4 => {
            let piece = piece(other, chance).to_vec();
            put(bytes, at, &piece);
        }
        5 => {
            let end = (at + 1 + chance.place(16)).min(bytes.len());
            bytes.drain(at.min(end)..end);
        }
        6 => bytes.truncate(at),
        7 => {
            let piece = piece(bytes, chance).to_vec();
            let most = (LONGEST / piece.len().max(1)).min(MOST_REPEATS);
            // Rarely many: most outcomes are the same for three and for a thousand.
            let times = if chance.one_in(4) { chance.place(most) } else { chance.place(4) };
            put(bytes, at, &piece.repeat(times));
        }
        _ => number(bytes, chance),
    }
}

fn put(bytes: &mut Vec<u8>, at: usize, piece: &[u8]) {
    bytes.splice(at..at, piece.iter().copied());
}

/// Some bytes in a row.
fn piece<'a>(bytes: &'a [u8], chance: &mut Chance) -> &'a [u8] {
    let from = chance.place(bytes.len());
    let length = 1 + chance.place(24);
    bytes.get(from..(from + length).min(bytes.len())).unwrap_or_default()
}

/// Replaces a number that is there by one at an edge.
fn number(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let from = chance.place(bytes.len());
    let Some(start) = bytes.iter().skip(from).position(u8::is_ascii_digit) else { return };
    let start = from + start;
    let length = bytes.iter().skip(start).take_while(|byte| byte.is_ascii_digit()).count();
    let edge = chance.of(&EDGES).copied().unwrap_or_default();
    bytes.splice(start..start + length, edge.iter().copied());
}
