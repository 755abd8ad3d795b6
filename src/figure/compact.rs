//! The same drawing in fewer letters, for files that are taken along: equal circles in a run are one path, dots in a row one
//! line of dots, and a line says its steps.

use std::fmt::Write;

/// Fewer dots than these are no row.
const FEWEST: usize = 3;

/// A drawing as plotters writes it, in fewer letters.
pub fn compact(drawn: &str) -> String {
    let mut written = String::with_capacity(drawn.len());
    let mut run: Option<Run> = None;
    for element in drawn.split_inclusive('>') {
        let circle = Circle::read(element);
        if let (Some(run), Some(circle)) = (&mut run, &circle)
            && run.look == circle.look
        {
            run.places.push(circle.at);
            continue;
        }
        run.take().into_iter().for_each(|run| run.write(&mut written));
        match circle {
            Some(Circle { at, look }) => run = Some(Run { look, places: vec![at] }),
            None => written.push_str(&by_steps(element).unwrap_or_else(|| element.to_owned())),
        }
    }
    run.into_iter().for_each(|run| run.write(&mut written));
    written
}

/// A line whose points are told by how far each is from the one before.
fn by_steps(element: &str) -> Option<String> {
    let (look, points) = element.strip_prefix("<polyline")?.split_once(" points=\"")?;
    let points = points.split_once('"')?.0.split_whitespace().map(|point| {
        let (x, y) = point.split_once(',')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    });
    let points: Vec<(i32, i32)> = points.collect::<Option<_>>()?;
    let (first, rest) = points.split_first()?;
    let (mut path, mut before) = (format!("M{} {}l", first.0, first.1), *first);
    for (place, (x, y)) in rest.iter().enumerate() {
        let (across, down) = (x - before.0, y - before.1);
        // A minus keeps numbers apart as well as a space does.
        let gap = |number: i32| if number < 0 { "" } else { " " };
        let _ = write!(path, "{}{across}{}{down}", if place == 0 { "" } else { gap(across) }, gap(down));
        before = (*x, *y);
    }
    Some(format!("<path{look} d=\"{path}\"/>"))
}

/// How circles look that may stand in one path.
#[derive(Clone, Copy, PartialEq)]
struct Look<'a> {
    radius: i32,
    fill: &'a str,
    /// Colour and width of its line, where it is hollow.
    line: Option<(&'a str, &'a str)>,
}

struct Circle<'a> {
    at: (i32, i32),
    look: Look<'a>,
}

impl<'a> Circle<'a> {
    fn read(element: &'a str) -> Option<Self> {
        let said = element.strip_prefix("<circle")?;
        let part = |name: &str| said.split_once(name)?.1.split('"').next();
        let number = |name: &str| part(name)?.parse::<i32>().ok();
        let fill = part(" fill=\"")?;
        let line = if fill == "none" { Some((part(" stroke=\"")?, part(" stroke-width=\"")?)) } else { None };
        Some(Self { at: (number(" cx=\"")?, number(" cy=\"")?), look: Look { radius: number(" r=\"")?, fill, line } })
    }
}

/// Circles that look the same, one after the other.
struct Run<'a> {
    look: Look<'a>,
    places: Vec<(i32, i32)>,
}

impl Run<'_> {
    fn write(&self, written: &mut String) {
        let Look { radius, fill, line } = self.look;
        if let Some((stroke, width)) = line {
            // All the way round but a tenth of a step, and closed.
            let path =
                path(self.places.iter().map(|(x, y)| (x - radius, *y)), &format!("a{radius} {radius} 0 1 1 0 .1z"));
            let _ = write!(written, "<path d=\"{path}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>");
            return;
        }
        let look = format!("stroke=\"{fill}\" stroke-width=\"{}\" stroke-linecap=\"round\"", radius * 2);
        let (rows, pitch) = self.rows();
        let (even, single): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| is_even(row, pitch));
        if !even.is_empty() {
            // A gap is a dot shorter: a dash of no length is left out by some who draw it.
            let _ = write!(written, "<g {look} stroke-dasharray=\".1 {:.2}\">", pitch - 0.1);
            for row in even {
                let ((left, y), length) = (row[0], length(row));
                let _ = write!(written, "<path d=\"M{left} {y}h{}\"/>", length + 2);
            }
            written.push_str("</g>");
        }
        if !single.is_empty() {
            let path = path(single.into_iter().flatten().copied(), "h0");
            let _ = write!(written, "<path d=\"{path}\" {look}/>");
        }
    }

    /// Dots that stand side by side, and how far they are apart in the longest row.
    fn rows(&self) -> (Vec<&[(i32, i32)]>, f64) {
        let apart = |two: &[(i32, i32)]| (two[1].1 == two[0].1).then_some(two[1].0 - two[0].0);
        let mut rows = Vec::new();
        let (mut start, mut step) = (0, None);
        for place in 1..=self.places.len() {
            let next = self.places.get(place - 1..=place).and_then(apart);
            let goes_on = next.is_some_and(|next| next > 4 && step.is_none_or(|step: i32| step.abs_diff(next) < 2));
            if goes_on {
                step = step.or(next);
                continue;
            }
            rows.push(&self.places[start..place]);
            (start, step) = (place, None);
        }
        let longest = rows.iter().max_by_key(|row| row.len()).filter(|row| row.len() >= FEWEST);
        let pitch = longest.map_or(0.0, |row| f64::from(length(row)) / (row.len() - 1) as f64);
        (rows, pitch)
    }
}

fn length(row: &[(i32, i32)]) -> i32 {
    row[row.len() - 1].0 - row[0].0
}

/// Whether dots so far apart would stand where these do.
fn is_even(row: &&[(i32, i32)], pitch: f64) -> bool {
    row.len() >= FEWEST && (f64::from(length(row)) - pitch * (row.len() - 1) as f64).abs() <= 1.0
}

/// The same shape at each of some places.
fn path(places: impl Iterator<Item = (i32, i32)>, shape: &str) -> String {
    let mut path = String::new();
    let mut before = None;
    for (x, y) in places {
        match before {
            None => path += &format!("M{x} {y}{shape}"),
            Some((left, top)) => path += &format!("m{} {}{shape}", x - left, y - top),
        }
        before = Some((x, y));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::compact;

    fn dot(x: i32, y: i32) -> String {
        format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"6\" fill=\"#111\"/>")
    }

    #[test]
    fn dots_in_a_row_are_one_line_of_dots() {
        let row: String = [0, 15, 29, 44].map(|x| dot(100 + x, 7)).concat();
        assert_eq!(
            compact(&format!("<rect/>{row}{}<g>", dot(300, 20))),
            "<rect/><g stroke=\"#111\" stroke-width=\"12\" stroke-linecap=\"round\" stroke-dasharray=\".1 14.57\">\
             <path d=\"M100 7h46\"/></g><path d=\"M300 20h0\" stroke=\"#111\" stroke-width=\"12\" \
             stroke-linecap=\"round\"/><g>"
        );
        // Two are no row, and what is not even is none.
        let uneven: String = [0, 15, 40, 41].map(|x| dot(x, 7)).concat();
        assert!(compact(&uneven).contains("d=\"M0 7h0m15 0h0m25 0h0m1 0h0\""), "{}", compact(&uneven));
    }

    #[test]
    fn rings_are_one_path() {
        let ring =
            |x| format!("<circle cx=\"{x}\" cy=\"9\" r=\"4\" fill=\"none\" stroke=\"#c00\" stroke-width=\"2\"/>");
        assert_eq!(
            compact(&(ring(10) + &ring(25))),
            "<path d=\"M6 9a4 4 0 1 1 0 .1zm15 0a4 4 0 1 1 0 .1z\" fill=\"none\" stroke=\"#c00\" stroke-width=\"2\"/>"
        );
    }

    #[test]
    fn a_line_says_its_steps() {
        let line = "<polyline stroke-dasharray=\"28\" fill=\"none\" points=\"231,876 249,870 266,870 260,878 \"/>";
        assert_eq!(compact(line), "<path stroke-dasharray=\"28\" fill=\"none\" d=\"M231 876l18-6 17 0-6 8\"/>");
    }
}
