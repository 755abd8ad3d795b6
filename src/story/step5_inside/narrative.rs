//! In words: what has happened up to the month shown, and why.

use super::names;
use crate::i18n::{MessageId, Words, key};
use crate::model::organisation::run::SUPERVISORS;
use crate::model::organisation::shock::QUIET;
use crate::model::organisation::{Knob, Month, Role, Run, Settings, Shock};

/// Sentences about a month of a run, the most telling first.
pub fn narrative(words: &Words, settings: &Settings, run: &Run, month: u32) -> Vec<String> {
    let number = |number: u32| names::people(words, number);
    if settings.strength() == 0 {
        return vec![words.text(key::organisation::tell::ZERO).to_owned()];
    }
    if month <= QUIET {
        return vec![words.format(key::organisation::tell::QUIET, &[("month", &number(QUIET))])];
    }
    let tale = Tale { words, settings, run, month, start: run.start(), now: run.month(month) };
    let mut sentences = match settings.shock {
        Shock::Credit => vec![tale.credit()],
        Shock::Lockdown => vec![tale.lockdown()],
        Shock::Automation => tale.automation(),
    };
    sentences.extend(tale.in_month());
    sentences
}

struct Tale<'a> {
    words: &'a Words,
    settings: &'a Settings,
    run: &'a Run,
    month: u32,
    start: &'a Month,
    now: &'a Month,
}

impl Tale<'_> {
    fn number(&self, number: u32) -> String {
        names::people(self.words, number)
    }

    /// Who came and went in this very month.
    fn in_month(&self) -> Option<String> {
        let (sum, before) = (self.now.sum(), self.run.month(self.month - 1).sum());
        let (hired, let_go) = (sum.hired - before.hired, sum.let_go - before.let_go);
        let moved = sum.moved_in - before.moved_in;
        let blanks =
            [("hired", &*self.number(hired)), ("let_go", &*self.number(let_go)), ("moved", &*self.number(moved))];
        (hired + let_go + moved > 0).then(|| self.words.format(key::organisation::tell::IN_MONTH, &blanks))
    }

    /// What has returned since the shock ended.
    fn back(&self, key: MessageId) -> String {
        let (month, hired) = (self.number(self.settings.over()), self.number(self.now.sum().hired));
        self.words.format(key, &[("month", &month), ("hired", &hired)])
    }

    fn credit(&self) -> String {
        if self.month >= self.settings.over() {
            return self.back(key::organisation::tell::CREDIT_BACK);
        }
        let fall = f64::from(self.settings.get(Knob::CreditFall) * self.settings.level(self.month)) / 10_000.0;
        let blanks = [
            ("percent", &*self.words.percent(fall, u8::from(fall.fract() >= 0.05))),
            ("from", &*self.number(self.start.people[SUPERVISORS])),
            ("to", &*self.number(self.now.people[SUPERVISORS])),
        ];
        self.words.format(key::organisation::tell::CREDIT_DOWN, &blanks)
    }

    fn lockdown(&self) -> String {
        if self.month >= self.settings.over() {
            return self.back(key::organisation::tell::LOCKDOWN_BACK);
        }
        let idle: u32 = self.now.idle.iter().sum();
        let gone: u32 = Role::ALL.iter().map(|role| self.loss(*role)).sum();
        let role = self.hardest_hit();
        let blanks = [
            ("still", &*self.number(idle + gone)),
            ("gone", &*self.number(gone)),
            ("idle", &*self.number(idle)),
            ("role", self.words.text(names::role(role))),
            ("from", &*self.number(self.start.people[role.place()])),
            ("to", &*self.number(self.now.people[role.place()])),
        ];
        self.words.format(key::organisation::tell::LOCKDOWN_SHUT, &blanks)
    }

    fn automation(&self) -> Vec<String> {
        let words = self.words;
        let mut sentences = vec![self.supervisors()];
        let (before, after) = (self.start.ladder.layers().len(), self.now.ladder.layers().len());
        if after < before {
            let blanks = [("from", &*before.to_string()), ("to", &*after.to_string())];
            sentences.push(words.format(key::organisation::tell::LAYERS, &blanks));
        }
        let role = self.hardest_hit();
        if self.loss(role) > 0 {
            let percent = f64::from(self.settings.on_software(role, self.month)) / 100.0;
            let blanks = [
                ("role", words.text(names::role(role))),
                ("from", &*self.number(self.start.people[role.place()])),
                ("to", &*self.number(self.now.people[role.place()])),
                ("percent", &*words.percent(percent, 0)),
            ];
            sentences.push(words.format(key::organisation::tell::ROLE, &blanks));
        }
        let merged = self.settings.saved_by_merging(self.month);
        if merged > 0 {
            sentences.push(words.format(key::organisation::tell::MERGE, &[("posts", &self.number(merged))]));
        }
        sentences.push(self.moved());
        if self.month > self.settings.over() {
            let month = self.number(self.settings.over());
            sentences.push(words.format(key::organisation::tell::SETTLED, &[("month", &month)]));
        }
        sentences
    }

    fn supervisors(&self) -> String {
        let (from, to) = (self.start.people[SUPERVISORS], self.now.people[SUPERVISORS]);
        let span = |month| f64::from(self.settings.span_in(month)) / 1_000.0;
        let say = |span: f64| self.words.decimal(span, u8::from(span.fract() >= 0.05));
        let staff = |month: &Month| self.number(month.total() - month.people[SUPERVISORS]);
        let blanks = [
            ("from", &*self.number(from)),
            ("to", &*self.number(to)),
            ("before", &*say(span(0))),
            ("after", &*say(span(self.month))),
            ("staff", &*staff(self.now)),
            ("staff_before", &*staff(self.start)),
        ];
        let key = if to == from {
            key::organisation::tell::SUPERVISORS_SAME
        } else if span(self.month) > span(0) {
            key::organisation::tell::SUPERVISORS_SPAN
        } else {
            key::organisation::tell::SUPERVISORS_LED
        };
        self.words.format(key, &blanks)
    }

    fn moved(&self) -> String {
        let words = self.words;
        let sum = self.now.sum();
        if sum.moved_in == 0 {
            return words.format(key::organisation::tell::MOVED_NONE, &[("let_go", &self.number(sum.let_go))]);
        }
        let parts = Role::ALL.into_iter().filter(|role| self.now.so_far[role.place()].moved_in > 0).map(|role| {
            let blanks = [
                ("role", words.text(names::role(role))),
                ("from", &*self.number(self.start.people[role.place()])),
                ("to", &*self.number(self.now.people[role.place()])),
            ];
            words.format(key::organisation::tell::MOVED_PART, &blanks)
        });
        let list = parts.collect::<Vec<_>>().join("; ");
        words.format(
            key::organisation::tell::MOVED,
            &[("moved", &self.number(sum.moved_in)), ("let_go", &self.number(sum.let_go)), ("list", &list)],
        )
    }

    /// How many people a kind of work has fewer than at the start.
    fn loss(&self, role: Role) -> u32 {
        self.start.people[role.place()].saturating_sub(self.now.people[role.place()])
    }

    fn hardest_hit(&self) -> Role {
        // The first in line where two lost as many.
        Role::ALL.into_iter().rev().max_by_key(|role| self.loss(*role)).unwrap_or(Role::Service)
    }
}
