//! A drawing on its way from one state to another.

use super::scene::{Mark, Scene};

/// The drawing `passed` of the way, from 0 to 1, between two. Marks of the same kind at the same place in the list move
/// and grow; any other stands at once as it will.
pub fn between(from: &Scene, to: &Scene, passed: f64) -> Scene {
    // Fast at first, then slower: the eye finds the end.
    let eased = 1.0 - (1.0 - passed.clamp(0.0, 1.0)).powi(3);
    let mix = |from: f64, to: f64| from + (to - from) * eased;
    let point = |from: (f64, f64), to: (f64, f64)| (mix(from.0, to.0), mix(from.1, to.1));
    let mark = |(place, to): (usize, &Mark)| match (from.marks.get(place), to) {
        (Some(Mark::Box(from, _)), Mark::Box(to, ink)) => {
            Mark::Box(std::array::from_fn(|side| mix(from[side], to[side])), *ink)
        }
        (Some(Mark::Path(from, ..)), Mark::Path(to, stroke, ink)) if from.len() == to.len() => {
            Mark::Path(from.iter().zip(to).map(|(from, to)| point(*from, *to)).collect(), *stroke, *ink)
        }
        (Some(Mark::Dot(x, y, radius, _)), Mark::Dot(to_x, to_y, to_radius, ink)) => {
            Mark::Dot(mix(*x, *to_x), mix(*y, *to_y), mix(*radius, *to_radius), *ink)
        }
        (Some(Mark::Ring(x, y, radius, _)), Mark::Ring(to_x, to_y, to_radius, ink)) => {
            Mark::Ring(mix(*x, *to_x), mix(*y, *to_y), mix(*radius, *to_radius), *ink)
        }
        (Some(Mark::Text { at: from, .. }), Mark::Text { text, at, align, size, bold, ink }) => {
            Mark::Text { text: text.clone(), at: point(*from, *at), align: *align, size: *size, bold: *bold, ink: *ink }
        }
        _ => to.clone(),
    };
    Scene { marks: to.marks.iter().enumerate().map(mark).collect(), ..to.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::scene::{Align, ColourRole};

    fn scene(height: f64, points: usize) -> Scene {
        let mut scene = Scene::default();
        scene.fill(0.0, 100.0 - height, 10.0, height, ColourRole::Now);
        scene.path((0..points).map(|x| (x as f64, height)).collect(), 2.0, ColourRole::Now);
        scene.text("height", (0.0, height), Align::Left, 12.0, ColourRole::Ink);
        scene
    }

    #[test]
    fn it_ends_as_the_state_it_goes_to() {
        for points in [3, 5] {
            assert_eq!(between(&scene(10.0, 3), &scene(60.0, points), 1.0), scene(60.0, points));
        }
    }

    #[test]
    fn it_starts_as_the_state_it_comes_from() {
        assert_eq!(between(&scene(10.0, 3), &scene(60.0, 3), 0.0), scene(10.0, 3));
    }
}
