//! Laws of addresses.

use paradoks::shell::address::{Address, Place};
use paradoks::words::Lang;
use std::collections::BTreeSet;

#[test]
fn every_address_round_trips_below_any_root() {
    for base in ["/", "/sub/path/"] {
        for address in Address::all() {
            let href = address.href(base);
            assert_eq!(Address::parse(base, &href), Some(address));
            assert_eq!(Address::parse(base, href.trim_end_matches('/')), Some(address), "without its last slash");
            assert_eq!(Address::parse(base, &format!("{href}index.html")), Some(address), "as a file");
        }
    }
}

#[test]
fn no_two_pages_share_an_address() {
    let paths: BTreeSet<String> = Address::all().map(Address::path).collect();
    assert_eq!(paths.len(), Address::all().count());
    assert!(
        paths.iter().all(|path| path.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte == b'/'))
    );
}

#[test]
fn the_root_is_the_first_step_in_indonesian() {
    let first = Address { lang: Lang::Id, place: Place::Step(0) };
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
