//! A link as a QR code on the page.

use crate::model::qr::Qr;
use yew::{Html, html};

/// The light margin that belongs around a code, in modules.
const MARGIN: usize = 4;

/// The QR code of a link, with a name for who cannot see it. Nothing where the link is too long for one.
pub fn qr(link: &str, name: impl Into<String>) -> Html {
    let Some(code) = Qr::encode(link) else { return Html::default() };
    let side = (code.size + 2 * MARGIN).to_string();
    html! {
        <svg class="qr" viewBox={["0 0 ", &side, " ", &side].concat()} role="img" aria-label={name.into()}>
            <rect width={side.clone()} height={side} />
            <path d={path(&code)} />
        </svg>
    }
}

/// The code as one path: each row's dark runs.
fn path(code: &Qr) -> String {
    let mut path = String::new();
    let mut push = |letter: char, number: usize| {
        path.push(letter);
        path.push_str(&number.to_string());
    };
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let run = (x..code.size).take_while(|x| code.is_dark(*x, y)).count();
            if run > 0 {
                push('M', x + MARGIN);
                push(' ', y + MARGIN);
                push('h', run);
                push('v', 1);
                push('H', x + MARGIN);
            }
            x += run + 1;
        }
    }
    path
}
