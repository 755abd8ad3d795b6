//! The codewords of a QR code: bytes with their Reed-Solomon correction, in blocks.

/// How many codewords correct each block, and how many blocks there are, by version.
const CORRECTION: [(usize, usize); 25] = [
    (7, 1),
    (10, 1),
    (15, 1),
    (20, 1),
    (26, 1),
    (18, 2),
    (20, 2),
    (24, 2),
    (30, 2),
    (18, 4),
    (20, 4),
    (24, 4),
    (26, 4),
    (30, 4),
    (22, 6),
    (24, 6),
    (28, 6),
    (30, 6),
    (28, 7),
    (28, 8),
    (28, 8),
    (28, 9),
    (30, 9),
    (30, 10),
    (26, 12),
];
/// From which version on the length takes two bytes.
const LONG: usize = 10;

/// How many codewords a version holds, data and correction.
fn codewords_of(version: usize) -> usize {
    let modules = (16 * version + 128) * version + 64;
    let between = version / 7 + 2;
    let alignment = if version > 1 { (25 * between - 10) * between - 55 } else { 0 };
    let written = if version >= super::WITH_VERSION { 36 } else { 0 };
    (modules - alignment - written) / 8
}

/// The smallest version that holds these bytes, and its codewords in the order in which they are laid. Nothing where they
/// are too many.
pub(super) fn of(bytes: &[u8]) -> Option<(usize, Vec<u8>)> {
    let data = |version: usize| {
        let (correction, blocks) = CORRECTION[version - 1];
        codewords_of(version) - correction * blocks
    };
    // Four bits for the mode and eight or sixteen for the length stand before the bytes.
    let fits = |version: &usize| bytes.len() + 2 + usize::from(*version >= LONG) <= data(*version);
    let version = (1..=CORRECTION.len()).find(fits)?;
    Some((version, blocks(&codewords(bytes, version, data(version)), version)))
}

/// Mode, length, bytes and padding.
fn codewords(bytes: &[u8], version: usize, data: usize) -> Vec<u8> {
    // The mode's four bits shift everything by half a byte.
    let length = (bytes.len() as u16).to_be_bytes();
    let length = if version < LONG { &length[1..] } else { &length[..] };
    let mut words = vec![0x40];
    for byte in length.iter().chain(bytes) {
        if let Some(last) = words.last_mut() {
            *last |= byte >> 4;
        }
        words.push(byte << 4);
    }
    let pads = [0xec, 0x11].into_iter().cycle();
    let missing = data - words.len();
    words.extend(pads.take(missing));
    words
}

/// Data and their Reed-Solomon correction in blocks, a codeword of each in turn. The last blocks are one longer where they
/// do not come out even.
fn blocks(data: &[u8], version: usize) -> Vec<u8> {
    let (correction, count) = CORRECTION[version - 1];
    let (short, longer) = (data.len() / count, data.len() % count);
    let mut rest = data;
    let blocks: Vec<(&[u8], Vec<u8>)> = (0..count)
        .map(|block| {
            let (block, after) = rest.split_at(short + usize::from(block >= count - longer));
            rest = after;
            (block, correct(block, correction))
        })
        .collect();
    let data = (0..=short).flat_map(|place| blocks.iter().filter_map(move |(block, _)| block.get(place)));
    let corrections = (0..correction).flat_map(|place| blocks.iter().filter_map(move |(_, rest)| rest.get(place)));
    data.chain(corrections).copied().collect()
}

/// The Reed-Solomon correction of a block.
fn correct(block: &[u8], correction: usize) -> Vec<u8> {
    // The generator is the product of (x - 2^i); the rest of a division by it corrects.
    let mut generator = vec![0; correction];
    generator[correction - 1] = 1;
    let mut root = 1;
    for _ in 0..correction {
        for place in 0..correction {
            generator[place] = times(generator[place], root) ^ generator.get(place + 1).copied().unwrap_or_default();
        }
        root = times(root, 2);
    }
    let mut rest = vec![0; correction];
    for word in block {
        let factor = word ^ rest.remove(0);
        rest.push(0);
        for (slot, step) in rest.iter_mut().zip(&generator) {
            *slot ^= times(*step, factor);
        }
    }
    rest
}

/// The product in the field of 256 elements of the standard.
fn times(a: u8, b: u8) -> u8 {
    (0..8).rev().fold(0, |product: u8, bit| {
        let doubled = (product << 1) ^ ((product >> 7) * 0x1d);
        doubled ^ ((b >> bit & 1) * a)
    })
}
