//! What makes a figure doubtful, counted: never who.

use super::{Both, row::number};
use jiff::Timestamp;
use poliedro_domain::{
    figure::{RSA, Since},
    when::{format_date, local_date},
};
use poliedro_store::MembershipRow;

/// What is to be known or checked, a sentence or two each.
pub(super) fn all(both: &Both, memberships: &[MembershipRow]) -> Vec<String> {
    let since = &both.since;
    let first = [
        (("Gli accessi al PUA", "noti"), since.access),
        (("Le richieste di VMD", "note"), since.assessment),
        (("Le dimissioni protette", "note"), since.discharge),
        (("Gli inserimenti nelle liste d’attesa", "noti"), since.bed),
    ];
    let known = first.into_iter().filter_map(|(what, first)| unknown(what, first, both));
    known.chain(to_check(both, memberships)).collect()
}

/// What the archive did not know of the period, or of a year before.
fn unknown((what, known): (&str, &str), first: Option<Timestamp>, both: &Both) -> Option<String> {
    let Some(at) = first else {
        return Some(format!("{what} non sono {known} all’archivio: i numeri non ne tengono conto."));
    };
    let then = |sentence: &str| {
        let day = format_date(local_date(at));
        Some(format!("{what} sono {known} all’archivio soltanto dal {day}: {sentence}."))
    };
    let now = &both.now.window;
    if !Since::known(first, now) || Since::partly(first, now) {
        return then("i giorni precedenti risultano vuoti, anche se qualcosa può essere accaduto");
    }
    if both.compares(first) { None } else { then("il confronto con un anno prima non si può fare") }
}

/// What can be put right.
fn to_check(both: &Both, memberships: &[MembershipRow]) -> Vec<String> {
    let now = &both.now;
    let (accesses, assessments, discharges) = (now.accesses(), now.assessments(), now.discharges());
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let last = now.window.last_day();
    let unlisted = assessments.with(|one| {
        one.protocol == RSA && assessments.is_listed(one) && one.entered.is_none_or(|entered| entered > last)
    });
    let said = [
        (
            "VMD inviate dal PUA e ancora da completare",
            assessments.with(|one| one.protocol.is_empty()),
            "Contano tra le richieste, ma non hanno servizio né protocollo.",
        ),
        (
            "VMD chiuse come richieste doppie",
            assessments.with(|one| one.closure == "doppia"),
            "Contano ancora tra le richieste.",
        ),
        (
            "VMD con esito di lista d’attesa, la cui domanda non risulta inserita in una lista",
            unlisted,
            "In IND-06 contano.",
        ),
        (
            "Dimissioni segnalate dal reparto e non arrivate alla COT",
            discharges.with(|one| !discharges.is_received(one)),
            "In IND-09 non contano.",
        ),
        (
            "Richieste alla COT con un termine diverso dalle 48 ore del Piano, come stabilito nelle impostazioni",
            discharges.with(|one| discharges.is_received(one) && !one.usual_clock),
            "IND-09 le misura con quel termine.",
        ),
        (
            "Accessi senza sub-ambito",
            count(accesses.all().iter().filter(|one| one.sub_ambito.is_none()).count()),
            "La residenza è fuori distretto o non è indicata, oppure il comune non è attribuito.",
        ),
        (
            "Appartenenze di comuni ai sub-ambiti ancora da confermare con l’Ufficio di Piano",
            count(memberships.iter().filter(|one| !one.confirmed).count()),
            "Il grafico per sub-ambito ne dipende.",
        ),
    ];
    let sentence = |(what, n, why): (&str, u32, &str)| (n > 0).then(|| format!("{what}: {}. {why}", number(n)));
    said.into_iter().filter_map(sentence).collect()
}
