//! Checks of what was typed about a unit, before anything is written.

use super::view::UnitForm;
use crate::checks::Checks;
use poliedro_domain::{
    place::{self, Belfiore},
    unit::{Beds, Unit},
};

/// The unit, from the form.
pub(crate) fn unit(form: &UnitForm, checks: &mut Checks) -> Unit {
    checks.code("kind", "unitKind", &form.kind, "Scelga il tipo di unità d’offerta.");
    let name = checks.line("name", "Nome", &form.name);
    if name.is_empty() {
        checks.say("name", "Scriva il nome dell’unità d’offerta.");
    }
    let comune = form.comune.trim();
    if comune.is_empty() {
        checks.say("comune", "Indichi il comune in cui si trova.");
    } else if comune.parse::<Belfiore>().ok().and_then(place::lookup).is_none() {
        checks.say("comune", "Questo comune non è nell’elenco.");
    }
    let email = checks.line("email", "E-mail", &form.email);
    if !email.is_empty() && !is_address(&email) {
        checks.say("email", "L’indirizzo e-mail non è completo: deve essere come nome@esempio.it.");
    }
    Unit {
        kind: form.kind.clone(),
        name,
        body: checks.line("body", "Ente gestore", &form.body),
        comune: comune.to_owned(),
        address: checks.line("address", "Indirizzo", &form.address),
        phone: checks.line("phone", "Telefono", &form.phone),
        email,
        contact: checks.line("contact", "Referente", &form.contact),
        beds: beds(form, checks),
        in_agreement: form.in_agreement,
        wings: checks.codes("wings", "unitWing", &form.wings),
        confirmed: form.confirmed,
        source: checks.line("source", "Fonte", &form.source),
        note: checks.text("note", "Nota", &form.note),
    }
}

/// Beds of the largest unit that there may be: beyond, it is a slip of the keys.
const MOST_BEDS: u32 = 2_000;

fn beds(form: &UnitForm, checks: &mut Checks) -> Beds {
    let beds = Beds { authorised: form.authorised, accredited: form.accredited, contracted: form.contracted };
    let fields = [("authorised", beds.authorised), ("accredited", beds.accredited), ("contracted", beds.contracted)];
    for (field, count) in fields {
        if count.is_some_and(|count| count > MOST_BEDS) {
            checks.say(field, format!("Il numero di posti è troppo grande: al massimo {MOST_BEDS}."));
        }
    }
    let more = |some: Option<u32>, than: Option<u32>| some.zip(than).is_some_and(|(some, than)| some > than);
    if more(beds.accredited, beds.authorised) {
        checks.say("accredited", "I posti accreditati non possono essere più di quelli autorizzati.");
    }
    if more(beds.contracted, beds.accredited) {
        checks.say("contracted", "I posti a contratto non possono essere più di quelli accreditati.");
    } else if more(beds.contracted, beds.authorised) {
        checks.say("contracted", "I posti a contratto non possono essere più di quelli autorizzati.");
    }
    beds
}

fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let plain = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace) && !part.contains('@');
    plain(name) && plain(host) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> UnitForm {
        UnitForm { kind: "rsa".into(), name: "RSA di prova".into(), comune: "D142".into(), ..UnitForm::default() }
    }
    fn wrong(form: &UnitForm) -> Vec<String> {
        let mut checks = Checks::default();
        unit(form, &mut checks);
        checks.done().err().map_or(Vec::new(), |error| error.fields.into_iter().map(|one| one.field).collect())
    }

    #[test]
    fn each_mistake_names_its_field() {
        let f = form;
        assert!(wrong(&f()).is_empty());
        assert_eq!(wrong(&UnitForm { kind: String::new(), ..f() }), ["kind"]);
        assert_eq!(wrong(&UnitForm { kind: "albergo".into(), ..f() }), ["kind"]);
        assert_eq!(wrong(&UnitForm { name: "  ".into(), ..f() }), ["name"]);
        assert_eq!(wrong(&UnitForm { comune: String::new(), ..f() }), ["comune"]);
        assert_eq!(wrong(&UnitForm { comune: "Q999".into(), ..f() }), ["comune"]);
        assert_eq!(wrong(&UnitForm { phone: "0373\u{0}".into(), ..f() }), ["phone"]);
        for bad in ["a", "a@b", "a b@c.it", "a@@b.it", "@b.it", "a@.it", "a@b."] {
            assert_eq!(wrong(&UnitForm { email: bad.into(), ..f() }), ["email"], "{bad}");
        }
        assert!(wrong(&UnitForm { email: "rsa@crema.it".into(), phone: "0373 1234567".into(), ..f() }).is_empty());
        assert_eq!(wrong(&UnitForm { wings: vec!["boh".into()], ..f() }), ["wings"]);
    }

    #[test]
    fn beds_go_down_from_authorised_to_contracted() {
        let with =
            |authorised, accredited, contracted| wrong(&UnitForm { authorised, accredited, contracted, ..form() });
        assert!(with(Some(60), Some(60), Some(50)).is_empty());
        assert!(with(None, Some(60), None).is_empty());
        assert_eq!(with(Some(60), Some(61), None), ["accredited"]);
        assert_eq!(with(None, Some(60), Some(61)), ["contracted"]);
        assert_eq!(with(Some(60), None, Some(61)), ["contracted"]);
        assert_eq!(with(Some(60_000), None, None), ["authorised"]);
    }
}
