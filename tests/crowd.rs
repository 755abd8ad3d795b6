//! Laws of the crowd: nobody is lost, nobody is counted twice, nobody stands in another's place.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the record has failed")]

use paradoks::crowd::finding::finding;
use paradoks::crowd::groups::{Crowd, Grouping};
use paradoks::crowd::label_widths::widths;
use paradoks::crowd::labels::labels;
use paradoks::crowd::layout::{Block, Layout, Room, Shape, rooms};
use paradoks::crowd::people::{Fault, People};
use paradoks::crowd::picture::{ARRIVED, Look, Marked, Picture};
use paradoks::crowd::{recorded, still};
use paradoks::figure::letters;
use paradoks::figure::scene::{Align, Mark};
use paradoks::i18n::{Lang, Words, all};
use paradoks::record::{CLAIMS, Value, claim};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashSet};

const HEAD: &str = "month,company,industry,country,laid_off,announcements,without_number\n";

/// Pictures on phones, in windows and on large screens.
const ROOMS: [Room; 6] = [
    Room { width: 1200.0, height: 740.0, scale: 1.0, pitch: 1, letters: 1.0 },
    Room { width: 390.0, height: 600.0, scale: 3.0, pitch: 1, letters: 1.0 },
    Room { width: 296.0, height: 560.0, scale: 4.5, pitch: 1, letters: 1.0 },
    Room { width: 640.0, height: 640.0, scale: 2.0, pitch: 1, letters: 1.0 },
    Room { width: 1112.0, height: 640.0, scale: 2.0, pitch: 2, letters: 1.0 },
    Room { width: 1112.0, height: 640.0, scale: 3.0, pitch: 3, letters: 1.0 },
];

fn crowd() -> &'static Crowd {
    recorded().unwrap()
}

fn words(lang: Lang) -> &'static Words {
    Box::leak(Box::new(all(lang)))
}

fn count(place: usize) -> u32 {
    match CLAIMS[place].value {
        Value::Count(count) => count.try_into().unwrap(),
        other => panic!("claim {place} is no count but {other:?}"),
    }
}

fn layout(lang: Lang, grouping: Grouping, room: &Room) -> Option<Layout> {
    let widths = widths(words(lang), crowd());
    Layout::new(crowd(), grouping, room, &widths[grouping as usize])
}

/// The places of a block from a person on, one after the other.
fn places(block: Block, from: u32) -> impl Iterator<Item = [i32; 2]> {
    (from..block.people).map(move |person| block.line_from(person).0)
}

#[test]
fn the_crowd_is_everybody_of_the_record() {
    assert_eq!(crowd().people.total, 236_743);
    assert_eq!(crowd().people.total, count(claim::WINDOW_TOTAL));
    for grouping in Grouping::ALL {
        let groups = &crowd().by(grouping).groups;
        let sum = |part: fn(&paradoks::crowd::groups::Group) -> u32| groups.iter().map(part).sum::<u32>();
        assert_eq!(sum(|group| group.people), count(claim::WINDOW_TOTAL), "{grouping:?}");
        assert_eq!(sum(|group| group.announcements), count(claim::WINDOW_EVENTS), "{grouping:?}");
        assert_eq!(sum(|group| group.without_number), count(claim::WINDOW_UNSTATED), "{grouping:?}");
    }
}

#[test]
fn groups_count_what_the_file_counts() {
    let rows: Vec<BTreeMap<String, String>> =
        csv::Reader::from_path("static/record/crowd.csv").unwrap().deserialize().map(Result::unwrap).collect();
    for grouping in &Grouping::ALL[..4] {
        let mut expected: BTreeMap<&str, u32> = BTreeMap::new();
        for row in rows.iter().filter(|row| row["month"].as_str() <= "2025-07") {
            *expected.entry(&row[grouping.name()]).or_default() += row["laid_off"].parse::<u32>().unwrap();
        }
        let groups = crowd().by(*grouping).groups.iter();
        let found: BTreeMap<&str, u32> = groups.map(|group| (group.name.as_str(), group.people)).collect();
        assert_eq!(found, expected, "{grouping:?}");
    }
    let intel = crowd().by(Grouping::Company).groups.iter().find(|group| group.name == "Intel").unwrap();
    assert_eq!(intel.people, count(claim::INTEL_WINDOW));
}

#[test]
fn companies_are_classified_as_step_4_shows_them() {
    let by_company = |name: &str| {
        let groups = &crowd().by(Grouping::Company).groups;
        groups.iter().find(|group| group.name == name).map_or(0, |group| group.people)
    };
    let grew: u32 = ["Microsoft", "Google", "Meta", "Amazon", "Salesforce", "Dell", "IBM"].map(by_company).iter().sum();
    let fell = by_company("Intel");
    let found: Vec<u32> = crowd().by(Grouping::Revenue).groups.iter().map(|group| group.people).collect();
    assert_eq!(found, [grew, fell, crowd().people.total - grew - fell]);
}

#[test]
fn everybody_is_in_exactly_one_group_of_each_order() {
    for grouping in Grouping::ALL {
        let groups = crowd().by(grouping);
        let mut seats: HashSet<(usize, u32)> = HashSet::new();
        for (row, seat) in crowd().people.rows.iter().zip(&groups.seats) {
            for person in 0..row.people {
                let place = seat.before + person;
                assert!(place < groups.groups[seat.group].people, "{grouping:?}");
                assert!(seats.insert((seat.group, place)), "{grouping:?}: two people in one seat");
            }
        }
        assert_eq!(seats.len(), crowd().people.total as usize, "{grouping:?}");
    }
}

#[test]
fn the_person_in_a_seat_is_found_again() {
    for grouping in Grouping::ALL {
        let groups = crowd().by(grouping);
        for (row, seat) in crowd().people.rows.iter().zip(&groups.seats).filter(|(row, _)| row.people > 0) {
            for place in [seat.before, seat.before + row.people - 1] {
                assert_eq!(groups.row_of(&crowd().people, seat.group, place), Some(row), "{grouping:?}");
            }
        }
        assert_eq!(groups.row_of(&crowd().people, 0, groups.groups[0].people), None);
        assert_eq!(groups.row_of(&crowd().people, 999, 0), None);
    }
}

#[test]
fn orders_read_as_they_should() {
    for grouping in Grouping::ALL {
        let groups = &crowd().by(grouping).groups;
        let named: Vec<_> = groups.iter().filter(|group| !["Other", "not stated"].contains(&&*group.name)).collect();
        match grouping {
            Grouping::Month => assert!(groups.is_sorted_by_key(|group| &group.name)),
            Grouping::Revenue => assert_eq!(groups[2].name, "unclassified"),
            _ => {
                assert!(named.is_sorted_by_key(|group| std::cmp::Reverse(group.people)), "{grouping:?}");
                assert_eq!(groups[..named.len()].last(), named.last().copied(), "{grouping:?}: the rest comes last");
            }
        }
    }
}

#[test]
fn everybody_has_a_place_of_their_own_inside_the_picture() {
    for room in ROOMS {
        let ((width, height), pitch) = (room.pixels(), room.pitch);
        for lang in Lang::ALL {
            for grouping in Grouping::ALL {
                let layout = layout(lang, grouping, &room);
                let layout = layout.unwrap_or_else(|| panic!("{grouping:?} does not fit into {room:?}"));
                let mut taken = vec![false; (width * height) as usize];
                for (group, block) in layout.blocks.iter().enumerate() {
                    for (person, at) in places(*block, 0).enumerate() {
                        let [x, y] = at;
                        let inside = (0..=width - pitch).contains(&x) && (0..=height - pitch).contains(&y);
                        assert!(inside, "{grouping:?} {room:?} {at:?}");
                        let pixels =
                            (0..pitch).flat_map(|down| (0..pitch).map(move |right| (y + down) * width + x + right));
                        for pixel in pixels {
                            assert!(!std::mem::replace(&mut taken[pixel as usize], true), "{grouping:?} {at:?}");
                        }
                        if person % 101 == 0 {
                            assert_eq!(
                                layout.at([x + pitch - 1, y + pitch - 1]),
                                Some((group, Some(person as u32))),
                                "{grouping:?} {room:?} {at:?}"
                            );
                        }
                    }
                }
                let everybody = crowd().people.total as usize * (pitch * pitch) as usize;
                assert_eq!(taken.iter().filter(|taken| **taken).count(), everybody);
            }
        }
    }
}

#[test]
fn the_areas_of_a_drawing_are_the_places_of_its_people() {
    for (room, grouping) in [(ROOMS[0], Grouping::Month), (ROOMS[2], Grouping::Month), (ROOMS[4], Grouping::Revenue)] {
        for block in layout(Lang::En, grouping, &room).unwrap().blocks {
            let within = |[x, y]: [i32; 2]| {
                let holds = |[left, top, width, height]: [i32; 4]| {
                    (left..left + width).contains(&x) && (top..top + height).contains(&y)
                };
                block.areas().into_iter().filter(|area| holds(*area)).count() == 1
            };
            assert!(places(block, 0).all(within), "{block:?}");
            let places: i32 = block.areas().iter().map(|[_, _, width, height]| width * height).sum();
            assert_eq!(places, block.people as i32 * room.pitch.pow(2), "{block:?}");
        }
    }
}

#[test]
fn a_line_ends_where_the_next_begins() {
    let layout = layout(Lang::Id, Grouping::Industry, &ROOMS[0]).unwrap();
    for block in layout.blocks {
        for from in [0, 1, block.line as u32, block.people / 2].into_iter().filter(|from| *from < block.people) {
            let (to, room) = block.line_from(from);
            let last = |place: u32| [0, 1].map(|axis| to[axis] + block.step[axis] * place as i32);
            assert!((1..=block.line as u32).contains(&room));
            assert_eq!(block.line_from(from + room - 1).0, last(room - 1));
            assert_ne!(block.line_from(from + room).0, last(room));
        }
    }
}

#[test]
fn labels_neither_overlap_nor_leave_the_picture() {
    for room in ROOMS {
        for lang in Lang::ALL {
            for grouping in Grouping::ALL {
                let layout = layout(lang, grouping, &room).unwrap();
                let scene = labels(words(lang), crowd(), grouping, &layout, &room, None);
                let boxes: Vec<([f64; 4], &str)> = scene.marks.iter().filter_map(text_box).collect();
                assert!(boxes.len() >= 2 * crowd().by(grouping).groups.len(), "every group has a name and a number");
                for (place, (a, text)) in boxes.iter().enumerate() {
                    let inside = a[0] >= 0.0 && a[1] >= 0.0 && a[2] <= room.width && a[3] <= room.height;
                    assert!(inside, "“{text}” leaves {room:?}: {a:?}");
                    for (b, other) in &boxes[place + 1..] {
                        let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                        assert!(apart, "“{text}” and “{other}” overlap in {grouping:?} {lang:?} {room:?}");
                    }
                }
            }
        }
    }
}

fn text_box(mark: &Mark) -> Option<([f64; 4], &str)> {
    let Mark::Text { text, at: (x, y), align, size, bold, .. } = mark else { return None };
    let width = letters::width(text, *size, *bold);
    let left = match align {
        Align::Left => *x,
        Align::Middle => x - width / 2.0,
        Align::Right => x - width,
    };
    Some(([left, y - size * 0.4, left + width, y + size * 0.4], text))
}

const LOOK: Look =
    Look { paper: [0, 0, 0, 0], crowd: [[1, 0, 0, 255], [2, 0, 0, 255]], marked: [[3, 0, 0, 255], [4, 0, 0, 255]] };

fn picture(room: &Room) -> Picture {
    Picture::new(crowd(), room, &widths(words(Lang::Id), crowd()), Grouping::Month).unwrap()
}

/// What a picture shows after so much of the time that people take to an order.
fn drawn(picture: &mut Picture, grouping: Grouping, passed: i32, marked: Marked) -> Vec<u8> {
    picture.draw(grouping, passed, marked);
    picture.pixels(&LOOK)
}

fn at_rest(picture: &mut Picture, grouping: Grouping, marked: Marked) -> Vec<u8> {
    drawn(picture, grouping, ARRIVED, marked)
}

/// How many pixels of a picture satisfy something. Each dot has one that covers what is behind it.
fn pixels(bytes: &[u8], holds: impl Fn(&[u8]) -> bool) -> usize {
    bytes.chunks(4).filter(|pixel| holds(pixel)).count()
}

fn is_dot(pixel: &[u8]) -> bool {
    pixel[3] == 255
}

/// The tone of a dot is the year it stands for, in every order.
#[test]
fn at_rest_every_person_is_one_dot_of_the_tone_of_its_year() {
    let in_2024 = |(name, people): (&str, u32)| if name.starts_with("2024") { people as usize } else { 0 };
    let months = &crowd().by(Grouping::Month).groups;
    let first: usize = months.iter().map(|month| in_2024((&month.name, month.people))).sum();
    for room in [&ROOMS[0], &ROOMS[4]] {
        let mut picture = picture(room);
        for grouping in Grouping::ALL {
            let bytes = at_rest(&mut picture, grouping, Marked::default());
            let tones = [1, 2].map(|tone| pixels(&bytes, |pixel| pixel == [tone, 0, 0, 255]));
            assert_eq!(tones, [first, crowd().people.total as usize - first], "{grouping:?} {room:?}");
        }
    }
}

#[test]
fn who_is_pointed_out_is_drawn_so() {
    let mut picture = picture(&ROOMS[1]);
    let intel = crowd().by(Grouping::Company).groups.iter().position(|group| group.name == "Intel").unwrap();
    let is_marked = |bytes: &[u8]| pixels(bytes, |pixel| pixel[0] >= 3);
    let marked = Marked { group: Some(intel), first: 0 };
    let bytes = at_rest(&mut picture, Grouping::Company, marked);
    assert_eq!(is_marked(&bytes), count(claim::INTEL_WINDOW) as usize);
    for grouping in Grouping::ALL {
        let bytes = at_rest(&mut picture, grouping, Marked { group: None, first: 150_000 });
        assert_eq!(is_marked(&bytes), 150_000);
    }
}

/// What is handed on in strips is the picture, also where a strip has nothing new.
#[test]
fn strips_make_up_the_picture() {
    let mut picture = picture(&ROOMS[0]);
    let (width, height) = ROOMS[0].pixels();
    let mut canvas = vec![9; (4 * width * height) as usize];
    for (grouping, passed) in [(Grouping::Month, ARRIVED), (Grouping::Revenue, 0), (Grouping::Revenue, ARRIVED)] {
        picture.draw(grouping, passed, Marked::default());
        picture.show(&LOOK, |top, strip| {
            let start = 4 * top * width as usize;
            canvas[start..start + strip.len()].copy_from_slice(strip);
        });
        let dots = pixels(&canvas, is_dot);
        assert_eq!((dots, canvas.contains(&9)), (crowd().people.total as usize, false), "{grouping:?} {passed}");
    }
}

/// Boxes of the crowd in windows of 360, 640, 768, 1440 and 1920 pixels, and their pixel ratios.
const WINDOWS: [(f64, f64, f64); 10] = [
    (296.0, 560.0, 2.0),
    (296.0, 560.0, 3.0),
    (560.0, 640.0, 1.0),
    (560.0, 640.0, 2.0),
    (690.0, 640.0, 1.0),
    (690.0, 640.0, 2.0),
    (1112.0, 730.0, 1.0),
    (1112.0, 730.0, 2.0),
    (1368.0, 730.0, 1.0),
    (1368.0, 730.0, 2.0),
];

/// The layouts of a window, all in the room that is taken for it.
fn layouts(lang: Lang, (width, height, ratio): (f64, f64, f64)) -> (Room, [Layout; 5]) {
    let all = |room: Room| {
        let [a, b, c, d, e] = Grouping::ALL.map(|grouping| layout(lang, grouping, &room));
        Some((room, [a?, b?, c?, d?, e?]))
    };
    rooms(width, height, ratio).find_map(all).unwrap_or_else(|| panic!("no room in {width}x{height}@{ratio}"))
}

/// Where one group is twice as large as another it is drawn twice as long: all that have a name are equally thick. What
/// gathers the nameless is never thinner, and its area is as true.
#[test]
fn lengths_and_areas_are_true_to_the_numbers() {
    for lang in Lang::ALL {
        for window in WINDOWS {
            let (room, layouts) = layouts(lang, window);
            for (grouping, layout) in Grouping::ALL.into_iter().zip(&layouts) {
                let groups = &crowd().by(grouping).groups;
                let thickness = layout.blocks[0].line;
                for (group, block) in groups.iter().zip(&layout.blocks) {
                    let said = || format!("{} in {grouping:?} at {window:?}", group.name);
                    assert_eq!(block.people, group.people, "{}", said());
                    assert_eq!(block.pitch(), room.pitch, "{}", said());
                    let area: i32 = block.areas().iter().map(|[_, _, width, height]| width * height).sum();
                    assert_eq!(area, group.people as i32 * room.pitch.pow(2), "{}", said());
                    if group.is_rest() {
                        assert!(block.line >= thickness, "{}", said());
                    } else {
                        assert_eq!(block.line, thickness, "{}", said());
                        let length = f64::from(block.lines()) * f64::from(thickness);
                        assert!((length - f64::from(group.people)).abs() < f64::from(thickness), "{}", said());
                    }
                }
            }
        }
    }
}

/// What gathers the nameless begins a line of its own, below everything that has a name, or stands at the far end of the
/// last line, at least 40 pixels from its neighbour.
#[test]
fn the_rest_stands_apart() {
    for window in WINDOWS {
        let (room, layouts) = layouts(Lang::En, window);
        for (grouping, layout) in Grouping::ALL.into_iter().zip(&layouts) {
            let bands = || crowd().by(grouping).groups.iter().zip(&layout.bands);
            let lowest = bands().filter(|(group, _)| !group.is_rest()).map(|(_, band)| band[3]).max();
            for (group, [left, top, right, _]) in bands().filter(|(group, _)| group.is_rest()) {
                let beside =
                    bands().filter(|(other, band)| other.name != group.name && band[1] == *top && band[0] < *left);
                let is_apart = match beside.map(|(_, band)| band[2]).max() {
                    Some(end) => f64::from(left - end) >= 40.0 * room.scale && *right == room.pixels().0,
                    None => *left == 0 && Some(*top) > lowest,
                };
                assert!(is_apart, "{} at {window:?}", group.name);
            }
        }
    }
}

/// Where the crowd fits, its dots are at least two pixels of the screen apart.
#[test]
fn dots_are_two_pixels_apart_where_they_fit() {
    for (window, pitch) in [(WINDOWS[7], 2), (WINDOWS[9], 2), ((1112.0, 730.0, 3.0), 3)] {
        let (room, _) = layouts(Lang::Id, window);
        assert_eq!((room.scale, room.pitch), (window.2, pitch), "{window:?}");
    }
    assert_eq!(layouts(Lang::Id, WINDOWS[6]).0.pitch, 1);
}

#[test]
fn months_are_columns_where_there_is_room_for_them() {
    for (window, shape) in [(WINDOWS[6], true), (WINDOWS[9], true), (WINDOWS[0], false), (WINDOWS[4], false)] {
        let (_, [months, companies, ..]) = layouts(Lang::Id, window);
        assert_eq!(months.shape == Shape::Columns, shape, "{window:?}");
        assert_ne!(companies.shape, Shape::Columns, "{window:?}");
    }
}

#[test]
fn findings_say_what_the_groups_count() {
    let said = |lang, grouping| finding(words(lang), crowd(), grouping);
    assert_eq!(
        said(Lang::En, Grouping::Company),
        "By company: Intel leads with 42,120 people (17.8%), ahead of Microsoft with 18,855. All other companies: 106,356."
    );
    assert_eq!(
        said(Lang::En, Grouping::Month),
        "By month: most in January 2024, 34,137 people; fewest in June 2025, 1,606."
    );
    for lang in Lang::ALL {
        for grouping in Grouping::ALL {
            let said = said(lang, grouping);
            assert!(said.ends_with('.') && !said.contains(['{', '}']), "{said}");
        }
    }
    let nobody = Crowd::new(People::read(HEAD).unwrap());
    assert_eq!(finding(words(Lang::En), &nobody, Grouping::Company), "");
}

#[test]
fn who_stands_around_a_person_is_found() {
    let layout = layout(Lang::En, Grouping::Company, &ROOMS[4]).unwrap();
    let thickness = layout.blocks[0].line as u32;
    let person = 3 * thickness + 7;
    let around = layout.around((0, person), 1);
    let expected = [-1, 0, 1].map(|down| [-1, 0, 1].map(|line| 7 + down + (3 + line) * thickness as i32));
    let expected: Vec<_> = expected.as_flattened().iter().map(|person| Some((0, *person as u32))).collect();
    assert_eq!(around, expected);
    assert_eq!(layout.around((0, 0), 1).iter().flatten().count(), 4, "at the corner of a bar three are around");
}

#[test]
fn dots_set_out_from_where_they_are() {
    let mut picture = picture(&ROOMS[0]);
    let nobody = Marked::default();
    let months = at_rest(&mut picture, Grouping::Month, nobody);
    let start = drawn(&mut picture, Grouping::Country, 0, nobody);
    assert_eq!(start, months, "a transition starts where the dots stand");
    // Halfway to the countries another order is asked for.
    let halfway = drawn(&mut picture, Grouping::Country, ARRIVED / 2, nobody);
    assert_ne!(halfway, months);
    picture.hold(Grouping::Country, ARRIVED / 2);
    let interrupted = drawn(&mut picture, Grouping::Industry, 0, nobody);
    assert_eq!(pixels(&interrupted, is_dot), pixels(&halfway, is_dot));
    // Back to where they started, they stand as before.
    assert_eq!(at_rest(&mut picture, Grouping::Month, nobody), months);
}

/// People set out one after another over two fifths of the time, neighbours at different moments: a block dissolves into
/// people, and does not shear.
#[test]
fn neighbours_set_out_at_different_moments() {
    let mut picture = picture(&ROOMS[0]);
    let months = at_rest(&mut picture, Grouping::Month, Marked::default());
    let everybody = crowd().people.total as usize;
    let mut waiting = |percent: i32| {
        let now = drawn(&mut picture, Grouping::Country, ARRIVED * percent / 100, Marked::default());
        let still = months.chunks(4).zip(now.chunks(4)).filter(|(before, now)| is_dot(before) && before == now);
        still.count() as f64 / everybody as f64
    };
    // Some who are under way pass where another stood.
    assert!((0.6..0.95).contains(&waiting(15)), "{}", waiting(15));
    assert!((0.2..0.65).contains(&waiting(30)), "{}", waiting(30));
    let now = drawn(&mut picture, Grouping::Country, ARRIVED / 5, Marked::default());
    let (width, height) = ROOMS[0].pixels();
    let stands = |x: usize, y: usize| {
        let at = 4 * (y * width as usize + x);
        is_dot(&months[at..at + 4]).then(|| is_dot(&now[at..at + 4]))
    };
    let neighbours = (0..height as usize).flat_map(|y| (1..width as usize).map(move |x| (x, y)));
    let pairs: Vec<_> = neighbours.filter_map(|(x, y)| Some(stands(x - 1, y)? == stands(x, y)?)).collect();
    let alike = pairs.iter().filter(|alike| **alike).count() as f64 / pairs.len() as f64;
    assert!(alike < 0.75, "{alike:.2} of all neighbours do the same");
}

#[test]
fn before_they_fall_nobody_is_seen_and_afterwards_everybody() {
    for room in [&ROOMS[1], &ROOMS[4]] {
        let mut picture = picture(room);
        picture.lift(Grouping::Month);
        let lifted = drawn(&mut picture, Grouping::Month, 0, Marked::default());
        assert_eq!(pixels(&lifted, |pixel| pixel[3] > 0), 0);
        let landed = at_rest(&mut picture, Grouping::Month, Marked::default());
        assert_eq!(pixels(&landed, is_dot), crowd().people.total as usize);
    }
}

#[test]
fn a_picture_keeps_less_than_40_bytes_a_dot() {
    for room in ROOMS {
        let bytes = picture(&room).bytes();
        assert!(bytes < 40 * crowd().people.total as usize, "{room:?} takes {bytes} bytes");
    }
}

/// Boxes as the style sheet makes them on phones, in windows and on large screens, and their pixel ratios.
#[test]
fn on_any_usual_screen_everybody_fits_in_less_than_40_bytes_a_dot() {
    let phones = [(246.0, 684.0), (296.0, 684.0), (329.0, 684.0), (366.0, 684.0)];
    let windows = [(516.0, 792.0), (690.0, 792.0), (816.0, 792.0)];
    let screens = [(820.0, 720.0), (1112.0, 720.0), (1432.0, 720.0)];
    let cases =
        [(&phones[..], &[2.0, 2.625, 3.0][..]), (&windows, &[1.0, 2.0]), (&screens, &[1.0, 1.25, 1.5, 2.0, 3.0])];
    for (boxes, ratios) in cases {
        for ((width, height), ratio) in boxes.iter().flat_map(|size| ratios.iter().map(move |ratio| (*size, *ratio))) {
            for lang in Lang::ALL {
                let widths = widths(words(lang), crowd());
                let picture =
                    rooms(width, height, ratio).find_map(|room| Picture::new(crowd(), &room, &widths, Grouping::Month));
                let bytes = picture.unwrap_or_else(|| panic!("no room in {width}x{height}@{ratio}")).bytes();
                let dot = bytes as f64 / f64::from(crowd().people.total);
                assert!(dot < 40.0, "{width}x{height}@{ratio} takes {dot:.1} bytes a dot");
            }
        }
    }
}

#[test]
fn the_still_pictures_hold_everybody() {
    for lang in Lang::ALL {
        for (_, room) in still::ROOMS {
            let layout = still::layout(words(lang), crowd(), &room).unwrap();
            assert_eq!(layout.blocks.iter().map(|block| block.people).sum::<u32>(), crowd().people.total);
        }
    }
}

#[test]
fn a_bad_row_is_told_by_its_line() {
    let bad = [
        "2024-13,A,B,C,1,1,0",
        "2024-1,A,B,C,1,1,0",
        "20240-1,A,B,C,1,1,0",
        "2024-01,A,B,C,-1,1,0",
        "2024-01,A,B,C,1.5,1,0",
        "2024-01,A,B,C,1,1",
        "2024-01,A,B,C,1,1,0,0",
        "2024-01,,B,C,1,1,0",
        "2024-01,A,B,C,99999999999,1,0",
        "<!doctype html>",
    ];
    for row in bad {
        let file = format!("{HEAD}2024-01,A,B,C,1,1,0\n\n{row}\n");
        assert_eq!(People::read(&file), Err(Fault { line: 4 }), "{row}");
    }
    assert_eq!(People::read(""), Err(Fault { line: 1 }));
    assert_eq!(People::read("month,company\n"), Err(Fault { line: 1 }));
    let too_many = format!("{HEAD}2024-01,A,B,C,4294967295,1,0\n2024-01,A,B,C,1,1,0\n");
    assert_eq!(People::read(&too_many), Err(Fault { line: 3 }));
}

#[test]
fn line_ends_blank_lines_and_later_months_do_no_harm() {
    let file = format!("\u{FEFF}{}\r\n2024-01, A ,B,C,2,1,0\r\n   \r\n2025-08,A,B,C,5,1,0", HEAD.trim());
    let people = People::read(&file).unwrap();
    assert_eq!((people.total, people.rows.len(), people.names[1].as_slice()), (2, 1, &["A".to_owned()][..]));
}

#[test]
fn nobody_at_all_is_no_picture() {
    let crowd = Crowd::new(People::read(HEAD).unwrap());
    assert!(Picture::new(&crowd, &ROOMS[0], &Default::default(), Grouping::Month).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_file_makes_it_panic(file in "(month,company,industry,country,laid_off,announcements,without_number\n)?([0-9,a-z\\-\n \u{FEFF}]{0,200})") {
        let _ = People::read(&file).map(Crowd::new);
    }

    #[test]
    fn no_picture_is_too_small_or_too_large_to_be_refused(width in -10.0..20_000.0, height in -10.0..20_000.0, scale in 0.1..5.0, pitch in -1..5) {
        let room = Room { width, height, scale, pitch, letters: 1.0 };
        for grouping in Grouping::ALL {
            if let Some(layout) = layout(Lang::Id, grouping, &room) {
                let (across, down) = room.pixels();
                for block in &layout.blocks {
                    for person in [0, block.people.saturating_sub(1)] {
                        let Some([x, y]) = places(*block, person).next() else { continue };
                        prop_assert!(block.people == 0 || (0..across).contains(&x) && (0..down).contains(&y));
                    }
                }
                let _ = layout.at([-1, 5]);
                let _ = layout.at([across, down]);
            }
        }
    }

    #[test]
    fn any_crowd_is_counted_right(sizes in prop::collection::vec((1u8..=12, 0usize..4, 0u32..3_000), 1..60)) {
        let mut file = HEAD.to_owned();
        for (month, company, people) in &sizes {
            file += &format!("2024-{month:02},{},B,C,{people},1,{}\n", ["Intel", "Meta", "Dell", "Other"][*company], u8::from(*people == 0));
        }
        let crowd = Crowd::new(People::read(&file).unwrap());
        let total: u32 = sizes.iter().map(|(_, _, people)| people).sum();
        for grouping in Grouping::ALL {
            prop_assert_eq!(crowd.by(grouping).groups.iter().map(|group| group.people).sum::<u32>(), total);
        }
        let room = Room { width: 900.0, height: 900.0, scale: 1.0, pitch: 1, letters: 1.0 };
        prop_assume!(crowd.by(Grouping::Company).groups.iter().any(|group| !group.is_rest() && group.people > 0));
        let widths = widths(words(Lang::Id), &crowd);
        let mut picture = Picture::new(&crowd, &room, &widths, Grouping::Month).unwrap();
        for grouping in Grouping::ALL {
            let seen = pixels(&at_rest(&mut picture, grouping, Marked::default()), is_dot);
            prop_assert_eq!(seen, total as usize);
        }
    }
}

/// However low a window makes its box: the style sheet lets it become no lower than this.
#[test]
fn everybody_has_a_place_in_the_lowest_box() {
    let rules = include_str!("../static/style/crowd.css").split(".crowd-picture {").skip(1);
    let rules = rules.filter_map(|rest| rest.split_once('}')?.0.split_once("min-block-size: ")?.1.split_once("rem;"));
    // The page's type has 18 pixels.
    let heights: Vec<f64> =
        rules.filter_map(|(height, _)| height.parse().ok()).map(|height: f64| 18.0 * height).collect();
    let [narrow, phone, wide] = heights[..] else { panic!("{heights:?}") };
    for (height, widths) in [
        (narrow, [230.0, 246.0, 260.0, 280.0]),
        (phone, [280.0, 296.0, 400.0, 510.0]),
        (wide, [500.0, 640.0, 1200.0, 1800.0]),
    ] {
        for (width, ratio) in
            widths.into_iter().flat_map(|width| [1.0, 1.25, 1.5, 2.0, 3.0].map(|ratio| (width, ratio)))
        {
            for lang in Lang::ALL {
                let fit = |room| Grouping::ALL.iter().all(|grouping| layout(lang, *grouping, &room).is_some());
                assert!(rooms(width, height, ratio).any(fit), "{lang:?}, {width} by {height}, at {ratio}");
            }
        }
    }
}

/// Names and numbers are as large as a reader's letters, where they find room, and never smaller than they are anyway.
#[test]
fn names_grow_with_the_letters() {
    for lang in Lang::ALL {
        let widths = widths(words(lang), crowd());
        let letters = |size, letters| {
            let fits = Picture::fitting(crowd(), (size, 1.0, letters), &widths, Grouping::Month);
            fits.unwrap_or_else(|| panic!("{lang:?}: no room in {size:?}")).0.letters
        };
        assert_eq!(letters([1112.0, 740.0], 1.5), 1.5);
        assert_eq!(letters([1800.0, 800.0], 2.0), 2.0);
        assert_eq!(letters([1112.0, 740.0], 0.5), 1.0);
        let squeezed = letters([390.0, 520.0], 2.0);
        assert!((1.0..2.0).contains(&squeezed), "{squeezed}");
    }
}
