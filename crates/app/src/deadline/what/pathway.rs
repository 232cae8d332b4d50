//! What is to be done of assessments, plans and discharges.

use super::Said;
use crate::{
    deadline::day::{from, on, until},
    vmd::tell::area,
};
use poliedro_domain::{deadline::Kind, when::parse_iso_date};

impl Said<'_> {
    pub(super) fn vmd(&self) -> String {
        let service = self.label("serviceRequested", "VMD");
        match self.deadline.key.kind {
            Kind::VmdVisit => self.visit(),
            Kind::VmdComplete => "Inviata dal PUA: completi la richiesta".to_owned(),
            Kind::VmdSynthesise => format!("{service}: visite concluse, la sintesi è da scrivere"),
            Kind::VmdSchedule => format!("{service}: pronta, da mettere all’ordine del giorno di una seduta"),
            Kind::VmdTransmit => format!("{service}: decisa dall’equipe, l’esito è da trasmettere"),
            _ if self.deadline.key.part == "assessment" => {
                format!("{service}: {}", self.by("valutazione da concludere", "la valutazione andava conclusa"))
            }
            _ => format!("{service}: {}", self.by("termine da rispettare", "il termine andava rispettato")),
        }
    }

    fn visit(&self) -> String {
        let areas: Vec<&str> =
            self.part().0.split('+').filter(|code| !code.is_empty()).map(|code| area(None, code)).collect();
        let areas = if areas.is_empty() { "Visita VMD".to_owned() } else { areas.join(" e ") };
        match &self.term {
            Some(term) if self.late => format!("{areas}: prevista {}, non risulta fatta", term.when(self.today)),
            Some(term) => format!("{areas}: {}", term.when(self.today)),
            None => format!("{areas}: da fare"),
        }
    }

    pub(super) fn plan(&self) -> String {
        let kind = self.label("planKind", "Progetto");
        match (self.deadline.key.kind, &self.term) {
            (Kind::PlanActivate, _) => format!("{kind}: compilato, da attivare"),
            (Kind::PlanVerify, Some(term)) => {
                let verb = if self.late { "la verifica era prevista" } else { "la verifica è" };
                format!("{kind}: {verb} {}", on(term.day, self.today))
            }
            (_, Some(term)) => {
                let given = self.label("interventionKind", "Intervento");
                let until = until(term.day, self.today);
                if self.late {
                    format!("{given}: era {until}, rinnovi o concluda")
                } else {
                    format!("{given}: {until}, da rinnovare o concludere")
                }
            }
            (Kind::PlanVerify, None) => format!("{kind}: da verificare"),
            (_, None) => format!("{}: da rinnovare o concludere", self.label("interventionKind", "Intervento")),
        }
    }

    pub(super) fn discharge(&self) -> String {
        let away = self.away();
        let ward = match (self.deadline.note.as_str(), self.deadline.code.as_str()) {
            ("", "" | "discharged" | "ricoverata") => "Dimissione protetta".to_owned(),
            ("", _) if away.is_some() => "Dimissione protetta".to_owned(),
            ("", facility) => self.word("facility", facility),
            (ward, _) => ward.to_owned(),
        };
        let expected = match &self.term {
            Some(term) if self.late => format!("; la dimissione era prevista {}", on(term.day, self.today)),
            Some(term) => format!("; dimissione prevista {}", on(term.day, self.today)),
            None => String::new(),
        };
        match self.deadline.key.kind {
            Kind::DischargeReceive => format!("{ward}: segnalata, registri l’arrivo alla COT{expected}"),
            Kind::DischargeAssess => {
                let home = away.map(|away| format!("; la persona {away}")).unwrap_or_default();
                format!("{ward}: {}{home}", self.by("da valutare", "andava valutata"))
            }
            Kind::DischargePlan if away.is_some() => {
                format!("{ward}: la persona {}, scriva il progetto", away.unwrap_or_default())
            }
            Kind::DischargePlan => format!("{ward}: valutata, scriva il progetto di dimissione{expected}"),
            Kind::DischargeActivate if self.deadline.code == "discharged" => {
                format!("{ward}: la persona è già stata dimessa, attivi il progetto")
            }
            Kind::DischargeActivate => format!("{ward}: progetto scritto, da attivare{expected}"),
            Kind::DischargeLeave => format!("{ward}: progetto attivo, registri la dimissione{expected}"),
            Kind::DischargeVerify => match &self.term {
                Some(term) if self.late => {
                    format!("La verifica dopo la dimissione era prevista {}", on(term.day, self.today))
                }
                Some(term) => format!("Verifica dopo la dimissione: {}", on(term.day, self.today)),
                None => "Dimessa: da verificare dopo la dimissione".to_owned(),
            },
            Kind::DischargeClose if self.deadline.code == "ricoverata" => {
                "Risulta di nuovo ricoverata: registri il nuovo ricovero, o chiuda la dimissione".to_owned()
            }
            _ => "Verificata: la dimissione è da chiudere".to_owned(),
        }
    }

    /// «è già a casa dal 20/11», of who left the ward before what is to be done.
    fn away(&self) -> Option<String> {
        let (place, day) = self.deadline.code.split_once('@')?;
        let since = from(parse_iso_date(day)?);
        let place = if place == "home" { "è già a casa" } else { "ha già lasciato il reparto," };
        Some(format!("{place} {since}"))
    }
}
