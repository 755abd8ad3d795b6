//! Laws of addresses.

use paradoks::extra_pages::embed::Embed;
use paradoks::i18n::Lang;
use paradoks::shell::address::{Address, Place};
use paradoks::story::{FORMER, STEPS};
use std::collections::BTreeSet;

#[test]
fn every_address_round_trips_below_any_root() {
    for base in ["/", "/sub/path/"] {
        for address in Address::all().chain(Embed::all().map(Address::from)) {
            let href = address.href(base);
            assert_eq!(Address::parse(base, &href), Some(address));
            assert_eq!(Address::parse(base, href.trim_end_matches('/')), Some(address), "without its last slash");
            assert_eq!(Address::parse(base, &format!("{href}index.html")), Some(address), "as a file");
        }
    }
}

#[test]
fn an_embedded_story_goes_as_far_as_its_address_says() {
    let at = |path: &str| Address::parse("/", path).map(|address| (address.place, address.last()));
    assert_eq!(at("/embed/en/wave/"), Some((Place::Step(1), 1)), "one step alone");
    assert_eq!(at("/embed/en/wave/?until=4"), Some((Place::Step(1), 3)));
    assert_eq!(at("/embed/en/wave/?initialWidth=300&until=4&childId=x"), Some((Place::Step(1), 3)), "a host's query");
    for nonsense in ["0", "10", "-1", "x", "", "99999999999999999999"] {
        assert_eq!(at(&format!("/embed/en/wave/?until={nonsense}")), Some((Place::Step(1), 1)), "{nonsense}");
    }
    let Some(range) = Address::parse("/", "/embed/id/tebak/?until=3") else { panic!("that is an address") };
    assert_eq!(range.at(Place::Step(2)).href("/"), "/embed/id/tiga-guncangan/?until=3");
    assert_eq!(range.on_site().href("/"), "/id/tebak/");
    let one = Address::parse("/", "/embed/en/wave/crowd-wave/?until=4");
    assert_eq!(
        one.and_then(|one| one.embed).map(|embed| (embed.figure, embed.until)),
        Some((Some("crowd-wave"), None))
    );
}

#[test]
fn only_steps_and_their_own_figures_are_embedded() {
    for path in
        ["/embed/", "/embed/en/", "/embed/en/all/", "/embed/en/embed/", "/embed/en/wave/shocks/", "/embed/fr/x/"]
    {
        assert_eq!(Address::parse("/", path), None, "{path}");
    }
}

#[test]
fn what_a_step_was_called_before_still_leads_to_it() {
    for (name, slugs) in FORMER {
        let step = STEPS.iter().position(|step| step.name == name);
        let Some(step) = step else { panic!("there is no step {name}") };
        for lang in Lang::ALL {
            let (path, now) = (lang.path(slugs), Address::new(lang, Place::Step(step)));
            assert_eq!(Address::parse("/", &format!("/{path}")), Some(now));
            assert_ne!(now.path(), path);
            for embed in Embed::all().filter(|embed| embed.lang == lang && embed.step == step) {
                let before = embed.path().replace(STEPS[step].slug[lang.place()], slugs[lang.place()]);
                assert_eq!(Address::parse("/", &format!("/{before}")), Some(embed.into()));
            }
        }
    }
}

#[test]
fn no_two_pages_share_an_address() {
    let all = || Address::all().chain(Embed::all().map(Address::from));
    let paths: BTreeSet<String> = all().map(Address::path).collect();
    assert_eq!(paths.len(), all().count());
    assert!(
        paths.iter().all(|path| path.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte == b'/'))
    );
}

#[test]
fn the_root_is_the_first_step_in_indonesian() {
    let first = Address::new(Lang::Id, Place::Step(0));
    assert_eq!(Address::parse("/", "/"), Some(first));
    assert_eq!(Address::parse("/sub/", "/sub/index.html"), Some(first));
}

#[test]
fn what_is_no_address_is_none() {
    for path in
        ["/id/", "/en/tebak/", "/id/guess/", "/fr/guess/", "/id/tebak/x/", "//", "/%00/", "/en/../id/tebak/", "x"]
    {
        let parsed = Address::parse("/", path);
        assert!(parsed.is_none() || path == "//", "{path} became {parsed:?}");
    }
    assert_eq!(Address::parse("/sub/", "/id/tebak/"), None);
}

#[test]
fn another_language_is_the_same_place() {
    for address in Address::all() {
        for lang in Lang::ALL {
            assert_eq!(address.in_language(lang).place, address.place);
            assert_eq!(address.in_language(lang).in_language(address.lang), address);
        }
    }
}
