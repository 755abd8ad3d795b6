//! Where the dots of one group go: a block of places, one dot a place, no place twice.

/// The places of one group: lines beside lines, filled one after the other. A place is a square of pixels, as wide as the
/// step from it to the next; its dot stands in its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// The first place, in pixels.
    pub start: [i32; 2],
    /// From a place to the next of its line: along one axis, in pixels.
    pub step: [i32; 2],
    /// From a line to the next: along the other.
    pub turn: [i32; 2],
    /// Places a line.
    pub line: i32,
    /// People in it.
    pub people: u32,
}

impl Block {
    /// The place of a person, and how many places there are from it to the end of its line.
    #[inline(always)]
    pub fn line_from(&self, person: u32) -> ([i32; 2], u32) {
        let length = self.line.max(1) as u32;
        let (line, place) = ((person / length) as i32, (person % length) as i32);
        let along = |axis: usize| self.start[axis] + line * self.turn[axis] + place * self.step[axis];
        ([along(0), along(1)], length - place as u32)
    }

    /// The pixels from a place to the next.
    pub fn pitch(&self) -> i32 {
        self.step[0].abs().max(self.step[1].abs()).max(1)
    }

    /// Who stands at a pixel of the picture.
    pub fn person_at(&self, [x, y]: [i32; 2]) -> Option<u32> {
        let pitch = self.pitch();
        let places = |pixels: i32, way: i32| pixels.div_euclid(pitch) * way.signum();
        let (right, down) = (x - self.start[0], y - self.start[1]);
        let (place, line) = match self.step {
            [0, step] => (places(down, step), places(right, self.turn[0])),
            [step, _] => (places(right, step), places(down, self.turn[1])),
        };
        let inside = (0..self.line).contains(&place) && line >= 0;
        let person = u32::try_from(i64::from(line) * i64::from(self.line) + i64::from(place)).ok()?;
        (inside && person < self.people).then_some(person)
    }

    /// The places as two boxes, the full lines and the last one: left, top, width, height in pixels.
    pub fn areas(&self) -> [[i32; 4]; 2] {
        let (full, rest) = (self.people as i32 / self.line.max(1), self.people as i32 % self.line.max(1));
        let area = |first: i32, lines: i32, line: i32| {
            let corner = |axis: usize| {
                let start = self.start[axis] + first * self.turn[axis];
                // Lines that follow each other upwards: the corner is that of the last one.
                if self.turn[axis] < 0 { start + (lines - 1) * self.turn[axis] } else { start }
            };
            let size = if self.step[0] == 0 { [lines, line] } else { [line, lines] };
            [corner(0), corner(1), size[0] * self.pitch(), size[1] * self.pitch()]
        };
        [area(0, full, self.line), area(full, i32::from(rest > 0), rest)]
    }

    /// How many lines it has.
    pub fn lines(&self) -> i32 {
        self.people.div_ceil(self.line.max(1) as u32) as i32
    }
}
