//! The closed vocabularies of a definition.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])+ $name:ident { $($(#[$word:meta])+ $variant:ident),+ $(,)? }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$word])+ $variant),+ }
    };
}

words! {
    /// What is asked.
    Mode {
        /// Every item with its text.
        Full,
        /// Only the sub-scores.
        Subscores,
        /// Only totals.
        Total,
    }
}
words! {
    /// What an instrument is about (catalogue `assessmentDomain`).
    Domain {
        /// Everyday activities.
        Functional,
        /// Memory, orientation.
        Cognitive,
        /// Mood.
        Mood,
        /// Illnesses, frailty.
        Clinical,
        /// Nutrition.
        Nutrition,
        /// Pressure ulcers.
        Skin,
        /// Falls.
        Falls,
        /// Pain.
        Pain,
        /// Social network, home, means.
        Social,
        /// Who gives care.
        Caregiver,
        /// Delirium.
        Delirium,
        /// Prognosis.
        Prognosis,
        /// Discharge from hospital.
        Discharge,
        /// Weight of care.
        CareLoad,
    }
}
words! {
    /// What a higher score means.
    Direction {
        /// Better.
        HigherBetter,
        /// Worse.
        HigherWorse,
    }
}
words! {
    /// How an item or input is answered.
    ItemKind {
        /// One option.
        Single,
        /// One or more options (items only).
        Multiple,
        /// A number.
        Number,
    }
}
words! {
    /// How a band is to be seen.
    Tone {
        /// All is well.
        Good,
        /// Neither.
        Neutral,
        /// Attention.
        Warning,
        /// Danger.
        Danger,
    }
}
words! {
    /// What the program can propose by itself.
    Source {
        /// The age in whole years at the date of the administration.
        Age,
    }
}
