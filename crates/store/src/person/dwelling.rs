//! Where someone lives, and how to tell them that one is coming.

use crate::{Reader, StoreError};
use poliedro_domain::id::PersonId;

/// Where someone lives: the domicile, or the residence when no domicile is known. Its parts may all be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dwelling {
    /// Belfiore code of the comune.
    pub comune: Option<String>,
    /// Street and number.
    pub address: String,
    /// It is a domicile, elsewhere than the residence.
    pub elsewhere: bool,
    /// Second telephone.
    pub phone2: String,
}

const FIELDS: &str = "SELECT json_extract(fields, '$.residence'), json_extract(fields, '$.residenceAddress'), \
                      json_extract(fields, '$.domicile'), json_extract(fields, '$.domicileAddress'), \
                      json_extract(fields, '$.phone2') FROM person WHERE id = ?1";

impl Reader<'_> {
    /// Where someone lives. Street and comune are of the same place: the street of the residence is never told in the comune of the
    /// domicile. It is part of a row shown.
    pub(crate) fn dwelling(&self, person: PersonId) -> Result<Dwelling, StoreError> {
        let mut statement = self.conn().prepare_cached(FIELDS)?;
        let dwelling = statement.query_row([person.as_bytes()], |row| {
            let text = |index: usize| -> rusqlite::Result<Option<String>> {
                Ok(row.get::<_, Option<String>>(index)?.filter(|text| !text.is_empty()))
            };
            let (residence, street) = (text(0)?, text(1)?);
            let (domicile, elsewhere) = (text(2)?, text(3)?);
            let phone2 = text(4)?.unwrap_or_default();
            Ok(match (domicile, elsewhere) {
                (None, None) => {
                    Dwelling { comune: residence, address: street.unwrap_or_default(), elsewhere: false, phone2 }
                }
                (comune, address) => Dwelling {
                    comune: comune.or(residence),
                    address: address.unwrap_or_default(),
                    elsewhere: true,
                    phone2,
                },
            })
        })?;
        Ok(dwelling)
    }
}
