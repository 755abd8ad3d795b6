//! Pictures of figures, for places that take no frame: where they are, and which states have one of their own.

use crate::i18n::Lang;

/// Where the picture of a figure is, below the root and without its ending.
pub fn path(lang: Lang, figure: &str, state: &str, is_dark: bool) -> String {
    let between = if state.is_empty() { "" } else { "-" };
    let theme = if is_dark { "-dark" } else { "" };
    ["picture/", lang.code(), "/", figure, between, state, theme].concat()
}

/// The name of a state as addresses say it: `payrolls` of `&show=payrolls&at=1.4`. Empty where it is what the figure shows
/// at first, or a reader's own.
pub fn state_name(state: &str) -> &str {
    let mut parts = state.split('&');
    parts.find_map(|part| part.strip_prefix("show=").or_else(|| part.strip_prefix("by="))).unwrap_or_default()
}

/// Every state with a picture of its own, as `figure-state`, between spaces.
#[cfg(not(target_arch = "wasm32"))]
pub fn states() -> String {
    use crate::crowd::groups::Grouping;
    use crate::story::STEPS;
    let mut states = Vec::new();
    for step in &STEPS {
        let offered = |name: &str| step.figures.iter().any(|(figure, _)| *figure == name);
        for shown in step.page.drawings.iter().filter(|shown| offered(shown.figure) && !shown.state.is_empty()) {
            states.push([shown.figure, "-", state_name(shown.state)].concat());
        }
        if let Some(show) = step.page.crowd {
            let others = Grouping::ALL.into_iter().filter(|grouping| *grouping != show.grouping);
            states.extend(others.map(|grouping| [show.name, "-", grouping.name()].concat()));
        }
    }
    states.join(" ")
}

#[cfg(test)]
mod tests {
    use super::state_name;

    #[test]
    fn a_state_is_named_by_what_is_chosen_in_it() {
        for (state, name) in [
            ("", ""),
            ("&at=0.3", ""),
            ("&show=payrolls&at=1.4", "payrolls"),
            ("&by=company&at=intel", "company"),
            ("&drawn=1", ""),
        ] {
            assert_eq!(state_name(state), name, "{state}");
        }
    }
}
