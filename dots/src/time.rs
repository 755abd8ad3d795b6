//! When each dot is where. They set out one after another, so that single dots are seen moving and not sheared slabs.

/// All the time that a transition takes, and the whole way of a dot.
pub const ARRIVED: i32 = 1 << WAY;
const WAY: u32 = 14;

/// The part of the time within which dots set out; each then takes the rest of it.
const SETTING_OUT: i32 = ARRIVED * 2 / 5;

/// Dots set out at so many moments.
const MOMENTS: usize = 256;

/// How far dots are on their way, by the moment at which they set out.
pub struct Ways([i32; MOMENTS]);

impl Ways {
    /// After so much of the time.
    pub fn new(passed: i32) -> Self {
        Self(std::array::from_fn(|moment| {
            let since = passed - SETTING_OUT * moment as i32 / MOMENTS as i32;
            let part = (since.clamp(0, ARRIVED - SETTING_OUT) as f32) / (ARRIVED - SETTING_OUT) as f32;
            // Slow at both ends.
            (part * part * (3.0 - 2.0 * part) * ARRIVED as f32) as i32
        }))
    }

    /// How far a dot is.
    #[inline(always)]
    pub fn of(&self, dot: u32) -> i32 {
        self.0[(scatter(dot) >> 24) as usize]
    }
}

/// The place so far on the way between two.
#[inline(always)]
pub fn between(from: [i16; 2], to: [i32; 2], way: i32) -> [i32; 2] {
    let on_axis = |axis: usize| {
        let start = i32::from(from[axis]);
        start + (((to[axis] - start) * way) >> WAY)
    };
    [on_axis(0), on_axis(1)]
}

/// A number of a dot's own, spread evenly: the same dot, the same number.
#[inline(always)]
pub fn scatter(dot: u32) -> u32 {
    let mixed = dot.wrapping_mul(0x9E37_79B1);
    (mixed ^ (mixed >> 15)).wrapping_mul(0x85EB_CA6B)
}
