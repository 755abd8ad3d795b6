//! A picture of every figure and state that is offered to other pages, as PNG and as SVG, in light and in dark: for mail,
//! newsletters and chats, and for what a shared link shows.

use super::picture::{Bitmap, Theme};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use paradoks::crowd::frame::FramedCrowd;
use paradoks::crowd::groups::{Crowd, Grouping};
use paradoks::crowd::label_widths::widths;
use paradoks::crowd::layout::Room;
use paradoks::crowd::picture::{ARRIVED, Marked, Picture, look};
use paradoks::crowd::recorded;
use paradoks::extra_pages::embed::{Embed, picture};
use paradoks::figure::export_frame::{Around, Framed, framed};
use paradoks::figure::scene::{ColourRole, DrawContext};
use paradoks::figure::sizes::WIDE;
use paradoks::figure::svg::standalone;
use paradoks::i18n::Words;
use paradoks::story::{FigureState, STEPS};

/// How many pixels of a PNG file are one of its drawing.
const SCALE: f64 = 1.75;
/// The room of the crowd: as wide as other drawings, one pixel a dot.
const ROOM: Room = Room { width: WIDE, height: 520.0, scale: SCALE, pitch: 1, letters: 1.0 };

/// A picture that is offered.
pub struct Offered {
    words: &'static Words,
    /// The figure's name, and that of its state; empty for what it shows at first.
    figure: &'static str,
    state: &'static str,
    around: Around,
    shown: Shown,
}

/// What stands for a figure where a link to it is shown.
pub struct Preview {
    /// Where its PNG file is, below the root.
    pub path: String,
    /// How wide and tall that is, in pixels.
    pub size: [u32; 2],
    /// The finding.
    pub title: String,
    /// What is measured.
    pub description: String,
}

/// What it shows.
enum Shown {
    Drawing(&'static FigureState),
    Crowd(&'static Crowd, Grouping),
}

/// Every picture of a step, whose page is `html`: it says what stands around them.
pub fn of_step(words: &'static Words, step: usize, html: &str) -> Result<Vec<Offered>, String> {
    let mut pictures = Vec::new();
    let step = &STEPS[step];
    for (figure, _) in step.figures {
        let around = around(html, figure).ok_or_else(|| format!("the page of {} lacks figure {figure}", step.name))?;
        let mut add = |state, shown| pictures.push(Offered { words, figure, state, around: around.clone(), shown });
        for shown in step.page.drawings.iter().filter(|shown| shown.figure == *figure) {
            add(picture::state_name(shown.state), Shown::Drawing(shown));
        }
        if let Some(show) = step.page.crowd.filter(|show| show.name == *figure) {
            let crowd = recorded().ok_or("the crowd of the record cannot be read")?;
            add("", Shown::Crowd(crowd, show.grouping));
            for grouping in Grouping::ALL.into_iter().filter(|grouping| *grouping != show.grouping) {
                add(grouping.name(), Shown::Crowd(crowd, grouping));
            }
        }
    }
    Ok(pictures)
}

impl Offered {
    /// Whether it is what other pages are shown first of a figure.
    pub fn is_of(&self, embed: Embed) -> bool {
        self.words.lang == embed.lang && Some(self.figure) == embed.figure && self.state.is_empty()
    }

    /// What stands for it where a link to it is shown.
    pub fn preview(&self) -> Result<Preview, String> {
        let framed = match &self.shown {
            Shown::Drawing(drawn) => self.drawing(drawn),
            Shown::Crowd(crowd, grouping) => self.crowd(crowd, *grouping)?.0.framed,
        };
        let path = self.path(Theme::Light) + ".png";
        Ok(Preview { path, size: pixels(&framed), title: framed.title, description: self.around.unit.clone() })
    }

    /// Where its files are, below the root and without their ending.
    fn path(&self, theme: Theme) -> String {
        picture::path(self.words.lang, self.figure, self.state, theme == Theme::Dark)
    }

    /// Its files in a theme: each with its name below the root.
    pub fn files(&self, theme: Theme) -> Result<[(String, Vec<u8>); 2], String> {
        let colour = |ink| "#".to_owned() + &theme.colour(ink).map(|part| format!("{part:02X}")).concat();
        let (png, svg) = match &self.shown {
            Shown::Drawing(drawn) => {
                let framed = self.drawing(drawn);
                let [width, height] = pixels(&framed);
                let mut bitmap = Bitmap::new(width, height);
                bitmap.paint(&framed.scene, SCALE, theme)?;
                (bitmap.png()?, standalone(&framed, colour))
            }
            Shown::Crowd(crowd, grouping) => {
                let (framed, mut dots) = self.crowd(crowd, *grouping)?;
                dots.draw(*grouping, ARRIVED, Marked::default());
                let inks = [ColourRole::Paper, ColourRole::Soft, ColourRole::Now].map(|ink| theme.colour(ink));
                let (people, across) = (dots.pixels(&look(inks)), ROOM.pixels().0 as usize);
                let [under, over] = framed.layers();
                let [width, height] = pixels(&framed.framed);
                let mut bitmap = Bitmap::new(width, height);
                bitmap.paint(&under, SCALE, theme)?;
                let [left, top, ..] = framed.dots.map(|along| (along * SCALE) as usize);
                bitmap.put(&people, across, [left, top]);
                bitmap.paint(&over, SCALE, theme)?;
                let mut image = Bitmap::new(across as u32, ROOM.pixels().1 as u32);
                image.put(&people, across, [0, 0]);
                let address = format!("data:image/png;base64,{}", BASE64.encode(image.png()?));
                (bitmap.png()?, framed.with_dots(&standalone(&framed.framed, colour), &address))
            }
        };
        let path = self.path(theme);
        Ok([(path.clone() + ".png", png), (path + ".svg", svg.into_bytes())])
    }

    fn drawing(&self, FigureState { drawing, .. }: &FigureState) -> Framed {
        let scene = (drawing.scene)(&DrawContext { words: self.words, width: WIDE, height: drawing.wide });
        framed(scene, (WIDE, drawing.wide), &self.around)
    }

    fn crowd(&self, crowd: &Crowd, grouping: Grouping) -> Result<(FramedCrowd, Picture), String> {
        let dots = Picture::new(crowd, &ROOM, &widths(self.words, crowd), grouping);
        let framed = dots.and_then(|dots| {
            let shown = (self.words, crowd, grouping);
            Some((FramedCrowd::new(shown, (&ROOM, &dots), None, self.around.clone())?, dots))
        });
        framed.ok_or_else(|| format!("the crowd does not fit into {ROOM:?}"))
    }
}

fn pixels(framed: &Framed) -> [u32; 2] {
    [framed.width, framed.height].map(|along| (along * SCALE).round() as u32)
}

/// The words around a figure, as its page says them.
fn around(html: &str, name: &str) -> Option<Around> {
    let (_, figure) = html.split_once(&format!(" id=\"figure-{name}\""))?;
    let (figure, _) = figure.split_once("</figure>")?;
    let inside = |attribute: &str, end: &str| {
        let (_, element) = figure.split_once(attribute)?.1.split_once('>')?;
        Some(text(element.split_once(end)?.0))
    };
    Some(Around {
        title: inside(&format!(" id=\"figure-{name}-title\""), "</h2>")?,
        unit: inside(" class=\"figure-unit\"", "</p>")?,
        note: inside(" class=\"figure-how\"", "</p>").unwrap_or_default(),
        source: text(figure.split_once(" data-source=\"")?.1.split_once('"')?.0),
    })
}

/// What a piece of HTML says.
fn text(html: &str) -> String {
    let mut said = String::new();
    for (place, part) in html.split('<').enumerate() {
        said.push_str(if place == 0 { part } else { part.split_once('>').map_or("", |(_, after)| after) });
    }
    said.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn what_stands_around_a_figure_is_read_from_its_page() {
        let html = "<figure id=\"figure-a-b\"><h2 class=\"figure-title\" id=\"figure-a-b-title\">no</h2></figure>\
            <figure class=\"figure\" id=\"figure-a\"><figcaption><h2 id=\"figure-a-title\" class=\"figure-title\">A &amp; \
            <i>b</i></h2><p class=\"figure-unit\">In <a href=\"#x\">5</a> &lt; 6</p></figcaption>\
            <p class=\"figure-how asks\">Say it.</p><span class=\"figure-files\" data-source=\"Source: C\"></span></figure>";
        let around = around(html, "a");
        let said = around.map(|around| [around.title, around.unit, around.note, around.source]);
        assert_eq!(said, Some(["A & b", "In 5 < 6", "", "Source: C"].map(str::to_owned)));
    }
}
