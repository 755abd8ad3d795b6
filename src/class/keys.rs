//! What keys do in class mode, as presenters' clickers send them. No key is taken from who types, chooses or moves
//! something with it.

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// On to what comes next.
    Next,
    /// Back to what came before.
    Back,
    /// The screen goes blank, or comes back.
    Blank,
    /// The clock starts, or stops.
    Clock,
    /// To the vote, or back from it.
    Votes,
    /// The page fills the screen, or no longer does.
    Fill,
    /// Larger type.
    Larger,
    /// Smaller type.
    Smaller,
    /// Out of a field or a figure, so that keys are free again.
    Free,
    /// Out of class mode.
    Leave,
}

/// Where the focus is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Where keys write, choose or move something.
    Field,
    /// On something that is pressed with Enter or the space bar.
    Control,
    /// Elsewhere.
    Page,
}

/// What a key does, by its name in the browser. `letters` says whether letters and signs do anything.
pub fn act(key: &str, focus: Focus, letters: bool) -> Option<Act> {
    if focus == Focus::Field {
        return (key == "Escape").then_some(Act::Free);
    }
    match key {
        "ArrowRight" | "ArrowDown" | "PageDown" => return Some(Act::Next),
        "ArrowLeft" | "ArrowUp" | "PageUp" => return Some(Act::Back),
        " " if focus == Focus::Page => return Some(Act::Next),
        "Escape" => return Some(Act::Leave),
        _ => {}
    }
    if !letters {
        return None;
    }
    match key {
        "b" | "B" | "." => Some(Act::Blank),
        "t" | "T" => Some(Act::Clock),
        "v" | "V" => Some(Act::Votes),
        "f" | "F" => Some(Act::Fill),
        "+" | "=" => Some(Act::Larger),
        "-" => Some(Act::Smaller),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clicker_leads_through_the_step() {
        for key in ["ArrowRight", "ArrowDown", "PageDown", " "] {
            assert_eq!(act(key, Focus::Page, true), Some(Act::Next), "{key}");
        }
        for key in ["ArrowLeft", "ArrowUp", "PageUp"] {
            assert_eq!(act(key, Focus::Page, true), Some(Act::Back), "{key}");
        }
        assert_eq!(act(".", Focus::Page, true), Some(Act::Blank), "some clickers blank the screen with a full stop");
    }

    #[test]
    fn no_key_is_taken_from_who_types() {
        for key in [
            "ArrowRight",
            "ArrowLeft",
            "ArrowDown",
            "ArrowUp",
            "PageDown",
            "PageUp",
            " ",
            "b",
            "T",
            "v",
            ".",
            "+",
            "-",
            "Enter",
            "3",
        ] {
            assert_eq!(act(key, Focus::Field, true), None, "{key}");
        }
        assert_eq!(act("Escape", Focus::Field, true), Some(Act::Free));
    }

    #[test]
    fn a_button_keeps_its_own_keys() {
        assert_eq!(act(" ", Focus::Control, true), None);
        assert_eq!(act("Enter", Focus::Control, true), None);
        assert_eq!(act("ArrowRight", Focus::Control, true), Some(Act::Next));
    }

    #[test]
    fn letters_can_be_let_alone() {
        for key in ["b", ".", "t", "v", "f", "+", "-"] {
            assert_eq!(act(key, Focus::Page, false), None, "{key}");
        }
        assert_eq!(act("ArrowRight", Focus::Page, false), Some(Act::Next));
        assert_eq!(act("Escape", Focus::Page, false), Some(Act::Leave));
    }
}
