//! The clock of a lesson.

use paradoks::model::class::clock::{Clock, LONGEST, SHORTEST};
use paradoks::model::class::lesson::{LESSONS, minutes};
use paradoks::story::STEPS;

/// A moment on the device's clock, in milliseconds since 1970.
const NOW: f64 = 1_764_300_000_000.0;

#[test]
fn a_clock_runs_down_and_stands_where_it_is_stopped() {
    let clock = Clock::wound(6).pressed(NOW);
    assert!(clock.runs(NOW) && clock.left(NOW) == 360);
    assert_eq!(clock.left(NOW + 1_500.0), 359, "a second that has begun is still to be seen");
    let stopped = clock.pressed(NOW + 100_000.0);
    assert_eq!((stopped.left(NOW + 900_000.0), stopped.runs(NOW)), (260, false));
    let later = NOW + 360_000.0;
    assert!(clock.is_up(later) && !clock.runs(later));
    assert_eq!(clock.pressed(later), Clock::wound(6), "it is wound up again");
    // A device whose clock was put back gives nobody more time than there was.
    assert_eq!(clock.left(NOW - 86_400_000.0), 360);
}

#[test]
fn a_clock_is_wound_up_for_any_lesson_in_a_few_strokes() {
    let longer = std::iter::successors(Some(Clock::default()), |clock| Some(clock.longer()));
    let all: Vec<u32> = longer.map(|clock| clock.minutes).take_while(|minutes| *minutes < LONGEST).collect();
    assert!(all.len() < 30 && all.contains(&19) && all.contains(&45), "{all:?}");
    assert_eq!(Clock::wound(LONGEST).longer(), Clock::wound(LONGEST));
    assert_eq!(Clock::wound(SHORTEST).shorter(), Clock::wound(SHORTEST));
    for minutes in all {
        assert_eq!(Clock::wound(minutes).longer().shorter(), Clock::wound(minutes), "there and back");
    }
}

#[test]
fn the_minutes_of_a_lesson_add_up_and_its_steps_come_in_order() {
    for lesson in &LESSONS {
        assert_eq!(lesson.blocks.iter().map(|block| block.minutes).sum::<u32>(), lesson.minutes);
        assert!(lesson.blocks.is_sorted_by(|one, next| one.step < next.step));
        assert!(lesson.blocks.iter().all(|block| block.step < STEPS.len() && block.minutes >= 5));
        let times = lesson.blocks.iter().map(|block| block.minutes).chain([lesson.minutes]);
        times.for_each(|time| assert_eq!(Clock::wound(time).minutes, time, "the clock runs as long"));
    }
    assert_eq!(LESSONS[1].blocks.len(), STEPS.len(), "the long lesson has every step");
    assert_eq!(minutes(1).collect::<Vec<_>>(), [9, 11]);
}

#[test]
fn a_clock_is_the_same_after_a_reload() {
    let wound = (0..100).map(Clock::wound);
    for clock in wound.flat_map(|clock| [clock, clock.pressed(NOW), clock.pressed(NOW).pressed(NOW + 1_234.0)]) {
        let text = clock.encode();
        assert_eq!(text.is_empty(), clock == Clock::default());
        assert!(text.is_empty() || Clock::decode(&text) == Some(clock), "{text}");
    }
}

#[test]
fn what_is_no_clock_is_refused() {
    for text in [
        "",
        "5",
        "5 stands",
        "5 stands 0",
        "5 stands 301",
        "91 stands 60",
        "0 stands 0",
        "5 until",
        "5 until NaN",
        "5 until inf",
        "5 until 1 2",
        "5 rests 60",
        "-5 stands 60",
        "5  stands 60",
    ] {
        assert_eq!(Clock::decode(text), None, "{text}");
    }
}
