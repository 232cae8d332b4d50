//! `poliedro demo`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use indicatif::{ProgressBar, ProgressStyle};
use poliedro_app::{Passphrase, demo};
use serde_json::json;

/// Writes a synthetic district into an archive that does not exist yet. The same people and seed give the same district.
pub(crate) fn run(common: &Common, people: u32, seed: u64) -> Result<(), Failure> {
    let app = door::app(common, None)?;
    let bar = ProgressBar::new(u64::from(people));
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} persone, {eta}") {
        bar.set_style(style);
    }
    let given = common.passphrase_file.is_some() || std::env::var_os("POLIEDRO_PASSPHRASE").is_some();
    let passphrase =
        if given { door::passphrase(common, "")? } else { zeroize::Zeroizing::new(demo::PASSPHRASE.to_owned()) };
    let made = app.at_desk(|desk| {
        demo::write(desk, &Passphrase::typed(passphrase), people, seed, |done| bar.set_position(u64::from(done)))
    })?;
    bar.finish_and_clear();
    let reply = json!({
        "people": made.people, "intakes": made.intakes, "vmds": made.vmds, "administrations": made.administrations,
        "meetings": made.meetings, "plans": made.plans, "applications": made.applications,
        "seed": seed, "operator": demo::OPERATOR,
    });
    print::reply(common, &reply, |reply| {
        print::line(&format!(
            "Archivio di esempio: {} persone, {} accessi PUA, {} VMD, {} scale, {} sedute, {} progetti, {} domande RSA.",
            print::at(reply, "people"),
            print::at(reply, "intakes"),
            print::at(reply, "vmds"),
            print::at(reply, "administrations"),
            print::at(reply, "meetings"),
            print::at(reply, "plans"),
            print::at(reply, "applications")
        ));
        // A passphrase that someone chose is never printed.
        let known = if given { "quella indicata".to_owned() } else { format!("«{}»", demo::PASSPHRASE) };
        print::line(&format!("Operatore «{}», passphrase {known}.", demo::OPERATOR));
    });
    Ok(())
}
