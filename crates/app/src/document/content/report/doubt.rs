//! What makes a figure doubtful, counted: never who.

use super::{counted::Counted, row::number};
use poliedro_domain::figure::RSA;
use poliedro_store::MembershipRow;

/// What is to be checked, a sentence each.
pub(super) fn all(now: &Counted, memberships: &[MembershipRow]) -> Vec<String> {
    let (accesses, assessments, discharges) = (now.accesses(), now.assessments(), now.discharges());
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let nowhere = count(accesses.all().iter().filter(|one| one.sub_ambito.is_none()).count());
    let last = now.window.last_day();
    let unlisted = assessments.with(|one| {
        one.protocol == RSA && assessments.is_listed(one) && one.entered.is_none_or(|entered| entered > last)
    });
    let unconfirmed = count(memberships.iter().filter(|one| !one.confirmed).count());
    let said = [
        (
            assessments.with(|one| one.protocol.is_empty()),
            "VMD inviate dal PUA sono ancora da completare: contano tra le richieste, ma non hanno servizio né protocollo.",
        ),
        (
            assessments.with(|one| one.closure == "doppia"),
            "VMD sono state chiuse come richieste doppie: contano ancora tra le richieste.",
        ),
        (
            unlisted,
            "VMD hanno come esito la lista d’attesa, ma la domanda non risulta inserita in una lista: in IND-06 contano.",
        ),
        (
            discharges.with(|one| !discharges.is_received(one)),
            "dimissioni sono state segnalate dal reparto e non risultano arrivate alla COT: in IND-09 non contano.",
        ),
        (
            discharges.with(|one| discharges.is_received(one) && !one.usual_clock),
            "richieste alla COT hanno un termine diverso dalle 48 ore del Piano, come stabilito nelle impostazioni: IND-09 le misura con \
             quello.",
        ),
        (
            nowhere,
            "accessi non hanno un sub-ambito: residenza fuori distretto o non indicata, o comune non attribuito.",
        ),
        (unconfirmed, "appartenenze di comuni ai sub-ambiti sono ancora da confermare con l’Ufficio di Piano."),
    ];
    let sentence = |(n, what): (u32, &str)| (n > 0).then(|| format!("{}: {what}", number(n)));
    said.into_iter().filter_map(sentence).collect()
}
