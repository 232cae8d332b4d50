//! Identifiers that grow: UUIDv7 whose order is the order of recording, even when the clock goes back.

use crate::StoreError;
use jiff::Timestamp;
use rusqlite::Connection;
use uuid::Uuid;

const TAIL_BITS: u32 = 74;

/// Mints UUIDv7, each greater than any minted before and than any fact of the archive.
#[derive(Debug, Default)]
pub(crate) struct FactIds {
    /// The 122 bits that are neither version nor variant, of the last identifier.
    last: u128,
}

impl FactIds {
    /// Begins after the greatest identifier of the archive. An archive without its schema begins from nothing.
    pub(crate) fn after(conn: &Connection) -> Result<Self, StoreError> {
        let has_facts = conn.table_exists(None, "fact")?;
        let last: Option<[u8; 16]> =
            if has_facts { conn.query_row("SELECT max(id) FROM fact", [], |row| row.get(0))? } else { None };
        Ok(Self { last: last.map_or(0, |bytes| packed(u128::from_be_bytes(bytes))) })
    }

    pub(crate) fn mint(&mut self, now: Timestamp) -> Result<Uuid, StoreError> {
        let mut random = [0u8; 16];
        getrandom::fill(&mut random)
            .map_err(|error| StoreError::Unreadable(format!("generatore di numeri casuali: {error}")))?;
        let random = u128::from_be_bytes(random);
        let millisecond = u128::from(u64::try_from(now.as_millisecond()).unwrap_or(0)) & 0xffff_ffff_ffff;
        let fresh = (millisecond << TAIL_BITS) | (random >> (128 - TAIL_BITS));
        // Within one millisecond the tail grows by a random step: order is kept and the next one cannot be guessed.
        self.last = if fresh >> TAIL_BITS > self.last >> TAIL_BITS {
            fresh
        } else {
            self.last.saturating_add(1 + (random & 0xffff_ffff))
        };
        Ok(unpacked(self.last))
    }
}

fn packed(id: u128) -> u128 {
    ((id >> 80) << TAIL_BITS) | (((id >> 64) & 0xfff) << 62) | (id & ((1 << 62) - 1))
}

fn unpacked(bits: u128) -> Uuid {
    let (head, middle, tail) = (bits >> TAIL_BITS, (bits >> 62) & 0xfff, bits & ((1 << 62) - 1));
    Uuid::from_u128((head << 80) | (0x7 << 76) | (middle << 64) | (0b10 << 62) | tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_grow_even_when_the_clock_goes_back() {
        let mut ids = FactIds::default();
        let mut last = Uuid::nil();
        for n in 0..20_000i64 {
            let now = Timestamp::from_millisecond(1_790_000_000_000 - n / 7).unwrap();
            let id = ids.mint(now).unwrap();
            assert!(id > last);
            assert_eq!((id.get_version_num(), id.get_variant()), (7, uuid::Variant::RFC4122));
            assert_eq!(packed(id.as_u128()), ids.last);
            last = id;
        }
        let (seconds, _) = last.get_timestamp().unwrap().to_unix();
        assert_eq!(seconds, 1_790_000_000);
    }
}
