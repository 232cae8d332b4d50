//! From a protocol as data to what the interface shows of it.

use super::view::{ProtocolArea, ProtocolClock, ProtocolView};
use poliedro_domain::protocol::{Area, Clock, Protocol};

/// A protocol, whole.
pub(crate) fn protocol(protocol: &Protocol) -> ProtocolView {
    let age = |age: Option<i16>| age.and_then(|age| u8::try_from(age).ok());
    ProtocolView {
        id: protocol.id.clone(),
        version: protocol.version.clone(),
        title: protocol.title.clone(),
        note: protocol.note.clone(),
        confirmed: protocol.confirmed,
        source: protocol.source.clone(),
        people: protocol.people.text.clone(),
        min_age: age(protocol.people.min_age),
        max_age: age(protocol.people.max_age),
        routes: protocol.routes.clone(),
        areas: protocol.areas.iter().map(area).collect(),
        clocks: protocol.clocks.iter().map(clock).collect(),
        decisions: protocol.decisions.clone(),
        to_confirm: protocol.to_confirm.clone(),
    }
}

fn area(area: &Area) -> ProtocolArea {
    ProtocolArea {
        area: area.id.clone(),
        label: area.label.clone(),
        who: area.who.clone(),
        body: area.body.clone(),
        sheet: area.sheet.clone(),
        required: area.required,
        always: area.instruments.always.clone(),
        if_needed: area.instruments.if_needed.clone(),
    }
}

fn clock(clock: &Clock) -> ProtocolClock {
    ProtocolClock {
        id: clock.id.clone(),
        label: clock.label.clone(),
        days: clock.days.into(),
        inclusive: clock.inclusive,
        warn: clock.warn.iter().map(|day| u32::from(*day)).collect(),
        confirmed: clock.confirmed,
        source: clock.source.clone(),
    }
}
