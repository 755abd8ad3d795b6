//! Pictures of the pages as readers see them, screen by screen, laid on sheets for whoever changed one. It shows and
//! never judges.

mod camera;
mod embed;
mod film;
mod paper;
mod sheet;

use browser_tests::{Engine, Host, Page, Session, Site};
use film::Film;
use std::process::ExitCode;
use std::time::Instant;
use xtask::args::{Request, Verb, parse};
use xtask::look::{State, View};

/// What pictures are taken of, and with.
struct Studio {
    site: Site,
    host: Host,
    browser: Session,
}

fn main() -> ExitCode {
    let words = std::env::args_os().skip(1);
    let wanted = match parse(["look".into()].into_iter().chain(words)) {
        Ok(Request::Run(Verb::Look(wanted))) => wanted,
        Ok(Request::Run(_)) => return ExitCode::from(2),
        Ok(Request::Help(text)) => {
            print!("{text}");
            return ExitCode::SUCCESS;
        }
        Err(misuse) => {
            eprint!("{misuse}");
            return ExitCode::from(2);
        }
    };
    let started = Instant::now();
    let studio = Studio { site: Site::serve(), host: Host::open(), browser: Session::open(Engine::Chromium) };
    let views = wanted.views();
    eprintln!("    {} views, at least one sheet each", views.len());
    let mut sheets = 0;
    for view in &views {
        if let Some(film) = studio.film(view) {
            for sheet in studio.sheets(view, &film) {
                println!("{}", sheet.display());
                sheets += 1;
            }
        }
    }
    eprintln!("    {sheets} sheets in {} s", started.elapsed().as_secs());
    ExitCode::SUCCESS
}

impl Studio {
    /// The pictures of a view; none where this machine cannot take them, which is then said.
    fn film(&self, view: &View) -> Option<Film> {
        self.browser.prefer_stillness(view.theme);
        let page = self.page(view);
        match view.state {
            State::Closed | State::Answered | State::Opened => Some(self.read(view, page)),
            State::Class => Some(self.class(view, page)),
            State::Embed => Some(self.embedded(view, page)),
            State::Print => self.printed(view, page),
        }
    }

    /// The page of a view. Pages stand in the same order in every language.
    fn page(&self, view: &View) -> &Page {
        let end = format!("/{}/", view.page);
        let place = self.site.in_language("en").iter().position(|page| page.path.ends_with(&end));
        match place {
            Some(place) => &self.site.in_language(view.lang)[place],
            None => panic!("the site has no page {}; it is older than its words", view.page),
        }
    }
}
