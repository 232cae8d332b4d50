//! What the assessors bring to the equipe, domain by domain.

use super::super::dice::Dice;
use super::ability::WASH;
use super::case::Case;
use super::words;
use crate::vmd::{DomainNote, Synthesis};

/// The synthesis of a case: domains of which there is nothing to say are left out.
pub(super) fn of(case: &Case, dice: &mut Dice) -> Synthesis {
    let autonomy = words::autonomy(case, dice);
    let mind = words::mind(case, dice);
    let network = words::network(case, dice);
    let proposal = words::proposal(case, dice);
    let latent = &case.latent;
    let held = if case.held_at_home() { "Chi assiste c’è ogni giorno." } else { "" };
    let falls = match case.falls {
        0 => String::new(),
        1 => "Una caduta negli ultimi tre mesi.".to_owned(),
        n => format!("{n} cadute negli ultimi tre mesi."),
    };
    let strain = if latent.burden > 1.2 { "Chi assiste è allo stremo: serve un sollievo." } else { "" };
    let skin = if latent.frailty > 1.9 { "Lesione da pressione al sacro, medicata a domicilio." } else { "" };
    // What is well is a resource, not a need.
    let weigh = |well: bool, words: &'static str| if well { ("", words) } else { (words, "") };
    let (mind_needs, mind_resources) = weigh(latent.cognition < 0.2, mind);
    let (mood_needs, mood_resources) = weigh(latent.mood < 0.3, words::mood(case, dice));
    let able = case.ability.washing < WASH && case.ability.walking < 0.35;
    let (autonomy_needs, autonomy_resources) = if able { ("", autonomy.as_str()) } else { (autonomy.as_str(), "") };
    let (home_needs, home_resources) = weigh(case.living.home == 0, words::home(case));
    let domains = [
        ("functional", autonomy_needs, autonomy_resources),
        ("cognitive", mind_needs, mind_resources),
        ("mood", mood_needs, mood_resources),
        ("clinical", &words::clinic(case), "La terapia è seguita dal medico di famiglia."),
        ("skin", skin, ""),
        ("falls", &falls, ""),
        ("social", &words::join(&[&network, home_needs]), &words::join(&[held, home_resources])),
        ("caregiver", strain, ""),
    ];
    Synthesis {
        summary: words::join(&[&autonomy, mind, &network]),
        domains: domains
            .into_iter()
            .filter(|(_, needs, resources)| !needs.is_empty() || !resources.is_empty())
            .map(|(domain, needs, resources)| DomainNote {
                domain: domain.to_owned(),
                needs: needs.to_owned(),
                resources: resources.to_owned(),
            })
            .collect(),
        setting: case.setting.to_owned(),
        proposal: proposal.to_owned(),
    }
}
