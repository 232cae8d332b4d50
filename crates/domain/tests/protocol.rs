//! The shipped protocols: what dominio.md knows of each, and that what is not known is said.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use jiff::civil::date;
use poliedro_domain::catalogue::Catalogue;
use poliedro_domain::instrument;
use poliedro_domain::protocol::{ClockState, Library, Moment, Protocol, load};
use serde_json::{Value, json};

fn protocol(id: &str) -> &'static Protocol {
    Library::shipped().get(id).unwrap()
}

#[test]
fn the_five_are_there_and_none_is_confirmed() {
    let ids: Vec<_> = Library::shipped().all().iter().map(|protocol| protocol.id.as_str()).collect();
    assert_eq!(ids, ["anziani-over65", "rsa", "demenza-cdcd", "asd", "minori-b1"]);
    for protocol in Library::shipped().all() {
        assert!(!protocol.confirmed && protocol.clocks.iter().all(|clock| !clock.confirmed), "{}", protocol.id);
        assert!(!protocol.to_confirm.is_empty());
        assert!(protocol.to_confirm.iter().all(|sentence| sentence.ends_with('.') && !sentence.contains('\'')));
        assert!(protocol.decisions.len() <= 9, "{}: more decisions than keys", protocol.id);
        assert_eq!(Library::shipped().version(&protocol.id, &protocol.version), Some(protocol));
        assert!(protocol.area("health").is_some_and(|area| area.required && area.body == "asst"));
        // Integrated: at least one assessor of the ASST and one of comune or Ambito.
        assert!(
            protocol
                .area("social")
                .is_some_and(|area| area.required && ["comune", "ambito"].contains(&area.body.as_str()))
        );
    }
    assert!(Library::shipped().get("altro").is_none());
    assert!(Library::shipped().version("rsa", "0.0.1").is_none());
}

/// Every way in has a protocol that takes it.
#[test]
fn every_entry_route_leads_somewhere() {
    for route in Catalogue::shipped().list("entryRoute") {
        assert!(
            Library::shipped().all().iter().any(|protocol| protocol.routes.contains(&route.code)),
            "{}",
            route.code
        );
    }
}

/// dominio §1.16.
#[test]
fn the_instruments_are_those_of_the_minimum_set() {
    for id in ["anziani-over65", "rsa"] {
        let health = &protocol(id).area("health").unwrap().instruments;
        assert_eq!(health.always, ["katz", "lawton", "spmsq", "exton-smith", "conley", "nrs"]);
        for offered in ["barthel", "painad", "cirs", "gds-15", "mna-sf", "mpi"] {
            assert!(health.if_needed.iter().any(|id| id == offered), "{offered}");
        }
        let social = &protocol(id).area("social").unwrap().instruments;
        assert_eq!(social.always, ["gijon", "lsns-6", "csi"]);
        assert!(social.if_needed.iter().any(|id| id == "zarit"));
    }
    assert!(protocol("rsa").instruments().contains(&"sosia"));
}

/// The ids a protocol names are shipped instruments, and what is proposed to everyone is switched on.
#[test]
fn every_instrument_is_shipped() {
    let instruments = instrument::Library::shipped();
    for protocol in Library::shipped().all() {
        for id in protocol.instruments() {
            assert!(instruments.get(id).is_some(), "{}: {id}", protocol.id);
        }
        for id in protocol.areas.iter().flat_map(|area| &area.instruments.always) {
            assert!(
                instruments.get(id).is_some_and(|instrument| instrument.on && !instrument.licensed),
                "{}: {id}",
                protocol.id
            );
        }
    }
}

/// dominio §2.3: 30 calendar days from the application, day 30 included, warnings at 20 and 25; no other protocol has a term.
#[test]
fn the_rsa_clock() {
    let clock = protocol("rsa").clock("assessment").unwrap();
    assert_eq!((clock.from, clock.until), (Moment::Requested, Moment::Assessed));
    assert_eq!((clock.days, clock.inclusive, clock.warn.as_slice()), (30, true, [20, 25].as_slice()));
    // The last Sunday of March and of October change nothing: days are days of the calendar.
    assert_eq!(clock.last_day(date(2026, 3, 15)), date(2026, 4, 14));
    assert_eq!(clock.on(date(2026, 10, 20), date(2026, 11, 19)), ClockState::Warned { at: 25, left: 0 });
    assert_eq!(clock.on(date(2026, 10, 20), date(2026, 11, 20)), ClockState::Late { by: 1 });
    let others = Library::shipped().all().iter().filter(|protocol| protocol.id != "rsa");
    assert!(others.into_iter().all(|protocol| protocol.clocks.is_empty()));
}

#[test]
fn who_it_is_for() {
    let table = [
        ("anziani-over65", Some(64), false),
        ("anziani-over65", Some(65), true),
        ("anziani-over65", Some(103), true),
        ("anziani-over65", None, true),
        ("minori-b1", Some(17), true),
        ("minori-b1", Some(18), false),
        ("minori-b1", Some(0), true),
        ("rsa", Some(58), true),
        ("demenza-cdcd", Some(58), true),
        ("asd", Some(4), true),
    ];
    for (id, age, expected) in table {
        assert_eq!(protocol(id).people.include(age), expected, "{id} {age:?}");
    }
}

#[test]
fn a_definition_that_contradicts_itself_is_refused() {
    let good = serde_json::to_value(protocol("rsa")).unwrap();
    assert_eq!(&load(&good.to_string()).unwrap(), protocol("rsa"));
    let broken: [(&str, Value); 19] = [
        ("/id", json!("RSA")),
        ("/version", json!("1")),
        ("/title", json!("")),
        ("/people/minAge", json!(-1)),
        ("/people/maxAge", json!(200)),
        ("/routes", json!(["pua", "porta"])),
        ("/routes", json!([])),
        ("/decisions/0", json!("rinuncia")),
        ("/equipeRoles/0", json!("mago")),
        ("/areas", json!([])),
        ("/areas/0/sheet", json!("visit-none")),
        ("/areas/0/body", json!("nessuno")),
        ("/areas/1/id", json!("health")),
        ("/areas/0/instruments/always/0", json!("barthel")),
        ("/clocks/0/days", json!(0)),
        ("/clocks/0/warn", json!([25, 20])),
        ("/clocks/0/warn", json!([30])),
        ("/clocks/0/until", json!("requested")),
        ("/toConfirm", json!([])),
    ];
    for (place, value) in broken {
        let mut definition = good.clone();
        *definition.pointer_mut(place).unwrap() = value.clone();
        assert!(load(&definition.to_string()).is_err(), "{place} {value}");
    }
    let mut unknown = good;
    unknown["priority"] = json!(1);
    assert!(load(&unknown.to_string()).unwrap_err().to_string().contains("priority"));
}
