//! A second tab of the same browser.

use crate::session::Session;
use serde_json::{Value, json};

/// What a driver calls a tab.
#[derive(Clone, Debug)]
pub struct Tab(Value);

impl Session {
    /// The tab that is looked at.
    pub fn tab(&self) -> Tab {
        Tab(self.get("/window"))
    }

    /// Opens another tab, and looks at it.
    pub fn open_tab(&self) -> Tab {
        let tab = Tab(self.post("/window/new", json!({ "type": "tab" }))["handle"].clone());
        self.look_at(&tab);
        tab
    }

    /// Looks at a tab.
    pub fn look_at(&self, tab: &Tab) {
        self.post("/window", json!({ "handle": tab.0 }));
    }
}
