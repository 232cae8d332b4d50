//! The log of accesses.

pub mod list;
pub mod verify;
pub mod view;

use crate::{operator::Names, person::view::AccessEntry};
use poliedro_store::audit::{AuditRow, Outcome};

/// A row of the log as people read it.
pub(crate) fn entry(row: &AuditRow, names: &Names) -> AccessEntry {
    let what = what(&row.op);
    AccessEntry {
        seq: row.seq,
        at: row.at.to_string(),
        operator: names.of(row.operator),
        device: row.device.clone(),
        what: if row.outcome == Outcome::Denied { format!("{what}: non permesso") } else { what.to_owned() },
        purpose: row.purpose.as_deref().map(purpose).unwrap_or_default().to_owned(),
        person_id: row.person.map(|person| person.to_string()),
    }
}

fn what(op: &str) -> &str {
    match op {
        "person.search" => "Ricerca di persone",
        "person.read" => "Consultazione del fascicolo",
        "person.register" => "Apertura del fascicolo",
        "person.change" => "Modifica dei dati",
        "person.merge" => "Unione di fascicoli",
        "person.access_log" => "Consultazione di chi ha visto il fascicolo",
        "intake.list" => "Elenco degli accessi PUA",
        "intake.read" => "Consultazione di un accesso PUA",
        "intake.register" => "Registrazione di un accesso PUA",
        "intake.change" => "Lavoro su un accesso PUA",
        "vmd.list" => "Elenco delle VMD",
        "vmd.read" => "Consultazione di una VMD",
        "vmd.request" => "Richiesta di VMD",
        "vmd.change" => "Lavoro su una VMD",
        "vmd.visit" => "Chiusura di una visita",
        "administration.read" => "Consultazione di una scala",
        "administration.seal" => "Chiusura di una scala",
        "meeting.read" => "Consultazione di una seduta",
        "meeting.change" => "Lavoro su una seduta",
        "meeting.seal" => "Chiusura di un verbale",
        "plan.read" => "Consultazione di un progetto",
        "plan.change" => "Lavoro su un progetto",
        "catalogue.change" => "Modifica dei cataloghi",
        "export.fhir" => "Esportazione del fascicolo in FHIR",
        "application.read" => "Consultazione delle liste d’attesa e delle domande",
        "application.register" => "Registrazione di una domanda",
        "application.change" => "Lavoro su una domanda in lista d’attesa",
        "urgency.start" => "Avvio della procedura d’urgenza",
        "urgency.decide" => "Decisione su un’urgenza",
        "waiting.export" => "Estratto della lista di un’unità",
        "waiting.statistics" => "Statistiche delle attese",
        "discharge.read" => "Consultazione delle dimissioni protette",
        "discharge.register" => "Segnalazione di una dimissione protetta",
        "discharge.change" => "Lavoro su una dimissione protetta",
        "deadline.change" => "Scadenze e promemoria",
        "deadline.export" => "Calendario delle scadenze",
        "document.make" => "Documento: anteprima, stampa o salvataggio",
        "report.make" => "Relazione dell’attività",
        "letterhead.change" => "Intestazioni dei documenti",
        "export.person" => "Copia dei dati per l’interessato (art. 15)",
        "unit.read" => "Elenco delle unità d’offerta",
        "unit.change" => "Modifica delle unità d’offerta",
        "import.list" => "Importazione di liste d’attesa",
        "draft" => "Bozze",
        "today.list" => "Lavoro del giorno",
        "operator.read" => "Elenco degli operatori",
        "operator.change" => "Modifica degli operatori",
        "territory.read" => "Elenco dei comuni",
        "territory.change" => "Modifica dei sub-ambiti",
        "setting.read" => "Lettura delle impostazioni",
        "setting.change" => "Modifica delle impostazioni",
        "audit.read" => "Lettura del registro",
        "backup" => "Copia di sicurezza",
        "restore" => "Ripristino di una copia",
        "rebuild" => "Ricostruzione delle tabelle",
        "session" => "Ingresso o passphrase",
        "demo" => "Dati di esempio",
        other => other,
    }
}

fn purpose(code: &str) -> &str {
    match code {
        "care" => "Lavoro sul caso",
        "search" => "Ricerca",
        "identity" => "Identificazione",
        "planning" => "Organizzazione del lavoro",
        "custody" => "Custodia dell’archivio",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::what;
    use poliedro_domain::permission::Op;

    #[test]
    fn every_operation_has_words() {
        for op in Op::ALL {
            assert_ne!(what(op.code()), op.code(), "no words for {}", op.code());
        }
    }
}
