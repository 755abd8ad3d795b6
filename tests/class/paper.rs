//! Results on paper, as a teacher types them.

use paradoks::model::class::tally::{Slip, Tally};
use paradoks::model::quiz::{Choice, SKILLS, Side};

#[test]
fn a_result_on_paper_counts_a_pupil_each_time() {
    let mut tally = Tally::default();
    for line in ["1 02131032 43221332", " 1  0213 1032  43221332", "1 02131032, 4322 1332"] {
        assert_eq!(tally.add_paper(line), Ok(()), "{line}");
    }
    assert_eq!((tally.pupils(), tally.entries().len()), (3, 1), "the same figures are pupils of the same code");
    let entry = &tally.entries()[0];
    assert_eq!(entry.evidence, [0, 2, 1, 3, 1, 0, 3, 2].map(Choice::Answer));
    let (more, less) = (Side::More, Side::Less);
    assert_eq!(entry.sides, [more, more, less, less, less, more, more, less]);
    tally.undo();
    assert_eq!(tally.pupils(), 2);
    // Without circles, and with what is not known.
    assert_eq!(tally.add_paper("13 0-21?103"), Ok(()));
    let entry = &tally.entries()[1];
    assert_eq!((entry.kind, entry.evidence[1], entry.evidence[4]), (12, Choice::NotSure, Choice::NotSure));
    assert_eq!(entry.sides, [Side::Unknown; SKILLS]);
    assert_eq!(Tally::decode(&tally.encode()), Ok(tally.clone()));
}

#[test]
fn a_line_from_paper_that_cannot_be_right_is_told_and_changes_nothing() {
    for (line, slip) in [
        ("", Slip::Shape),
        ("1", Slip::Shape),
        ("1 0213103", Slip::Shape),
        ("1 02131032 4322133", Slip::Shape),
        ("1 02131032 43221332 1", Slip::Shape),
        ("R2AB-CDEF", Slip::Shape),
        ("0 02131032", Slip::Kind),
        ("14 02131032", Slip::Kind),
        ("1 02141032", Slip::Evidence),
        ("1 02131032 63221332", Slip::Leaning),
        ("1 02131032 43221333", Slip::Sum),
        ("1 02131032 55555555", Slip::Sum),
    ] {
        let mut tally = Tally::default();
        assert_eq!(tally.add_paper(line), Err(slip), "{line}");
        assert!(tally.is_untouched());
    }
}
