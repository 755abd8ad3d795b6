//! A link is still a link: it opens in another tab where the reader asks for that, and is ready there when it is looked at.

use browser_tests::session::Aside;
use browser_tests::{Engine, Session, Site, in_engines};

in_engines! {
    // WebKit's MiniBrowser follows such clicks in the same window when it is steered.
    a_link_opens_in_another_tab_and_this_page_stays in chromium firefox;
    a_page_that_is_not_drawn_yet_is_made_ready in chromium;
}

fn a_link_opens_in_another_tab_and_this_page_stays(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let step = &site.steps("en")[1];
    browser.read(&site.url(&step.path));
    browser.mark();
    for (aside, tabs) in [(Aside::MiddleClick, 2), (Aside::ControlClick, 3)] {
        browser.open_aside(".onward a[rel=next]", aside);
        browser.until_true("a tab has opened", |browser| browser.tabs() == tabs);
        browser.until_shown(step);
    }
    browser.assert_same_document();
}

/// A driver only asks tabs that are looked at: here the browser is kept from drawing instead.
fn a_page_that_is_not_drawn_yet_is_made_ready(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.before_every_page("window.requestAnimationFrame = () => 0");
    browser.read(&site.url(&site.steps("en")[3].path));
}
