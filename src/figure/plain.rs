//! A scene as plain SVG, the same in the static and in the live page: for what is made for paper, where a canvas would
//! print in the colours of the screen.

use super::scene::{Align, ColourRole, Mark, Scene};
use yew::{Html, html};

/// A scene on a sheet of a size, with a name for who cannot see it.
pub fn picture(scene: &Scene, (width, height): (f64, f64), name: String) -> Html {
    let sheet = ["0 0 ", &number(width), " ", &number(height)].concat();
    html! {
        <svg class="plain" viewBox={sheet} role="img" aria-label={name}>{ marks(&scene.marks) }</svg>
    }
}

/// Runs of equal dots become one path of round points: a thousand elements fewer.
fn marks(marks: &[Mark]) -> Html {
    let like = |one: &Mark, other: &Mark| match (one, other) {
        (Mark::Dot(_, _, radius, ink), Mark::Dot(_, _, other, other_ink)) => radius == other && ink == other_ink,
        _ => false,
    };
    marks.chunk_by(like).map(|run| if let [one] = run { mark(one) } else { dots(run) }).collect()
}

fn dots(run: &[Mark]) -> Html {
    let mut path = String::new();
    let mut look = (0.0, ColourRole::Ink);
    for mark in run {
        if let Mark::Dot(x, y, radius, ink) = mark {
            path.push_str(&["M", &number(*x), " ", &number(*y), "h0"].concat());
            look = (*radius, *ink);
        }
    }
    html! { <path d={path} stroke={colour(look.1)} stroke-width={number(2.0 * look.0)} stroke-linecap="round" /> }
}

fn mark(mark: &Mark) -> Html {
    match mark {
        Mark::Box([x, y, width, height], ink) => html! {
            <rect x={number(*x)} y={number(*y)} width={number(*width)} height={number(*height)} fill={colour(*ink)} />
        },
        Mark::Path(points, stroke, ink) => {
            let mut path = String::new();
            for (place, (x, y)) in points.iter().enumerate() {
                path.push(if place == 0 { 'M' } else { 'L' });
                path.push_str(&[&number(*x), " ", &number(*y)].concat());
            }
            html! { <path d={path} fill="none" stroke={colour(*ink)} stroke-width={number(stroke.width)}
            stroke-dasharray={(stroke.dash > 0.0).then(|| number(stroke.dash))} /> }
        }
        Mark::Dot(x, y, radius, ink) => {
            html! { <circle cx={number(*x)} cy={number(*y)} r={number(*radius)} fill={colour(*ink)} /> }
        }
        Mark::Ring(x, y, radius, ink) => html! {
            <circle cx={number(*x)} cy={number(*y)} r={number(*radius)} fill="none" stroke={colour(*ink)} />
        },
        Mark::Text { text, at: (x, y), align, size, bold, ink } => {
            let anchor = match align {
                Align::Left => "start",
                Align::Middle => "middle",
                Align::Right => "end",
            };
            html! {
                <text x={number(*x)} y={number(*y)} dy=".35em" text-anchor={anchor} font-size={number(*size)}
                    font-weight={bold.then_some("700")} fill={colour(*ink)}>{ text }</text>
            }
        }
    }
}

/// With one decimal, which is finer than any printer needs.
fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let whole = (tenths / 10).to_string();
    match tenths % 10 {
        0 => whole,
        tenth if tenths < 0 && tenths > -10 => ["-0.", &tenth.abs().to_string()].concat(),
        tenth => [&whole, ".", &tenth.abs().to_string()].concat(),
    }
}

fn colour(ink: ColourRole) -> String {
    ["var(", ink.token(), ")"].concat()
}
