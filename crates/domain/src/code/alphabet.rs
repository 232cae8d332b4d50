//! Tables of DM 23/12/1976: control character, months, omocodic letters.

/// Positions (from 0) of the seven digits that omocodia may turn into letters.
pub(super) const DIGIT_POSITIONS: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];

/// The letter that stands for each month, January first.
const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";

/// The letter that stands for each digit in an omocodic code, `0` first.
const OMOCODIC: &[u8; 10] = b"LMNPQRSTUV";

/// Weight of each symbol (`0`–`9` or `A`–`Z` by position in the alphabet) at odd positions, counted from 1.
const ODD: [u8; 26] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// Rank of a symbol: digits 0–9, letters 0–25. `None` outside the alphabet.
fn rank(symbol: u8) -> Option<u8> {
    match symbol {
        b'0'..=b'9' => Some(symbol - b'0'),
        b'A'..=b'Z' => Some(symbol - b'A'),
        _ => None,
    }
}

/// The control character of the first fifteen symbols. `None` when one is outside the alphabet.
pub(super) fn control(body: &[u8]) -> Option<u8> {
    let mut sum = 0_u16;
    for (i, symbol) in body.iter().take(15).enumerate() {
        let rank = rank(*symbol)?;
        let weight = if i % 2 == 0 { *ODD.get(usize::from(rank))? } else { rank };
        sum += u16::from(weight);
    }
    u8::try_from(sum % 26).ok().map(|r| b'A' + r)
}

/// The month (1–12) of a letter.
pub(super) fn month(letter: u8) -> Option<i8> {
    let i = MONTHS.iter().position(|m| *m == letter)?;
    i8::try_from(i + 1).ok()
}

/// The letter of a month (1–12).
pub(super) fn month_letter(month: i8) -> Option<u8> {
    let i = usize::try_from(month).ok()?.checked_sub(1)?;
    MONTHS.get(i).copied()
}

/// The digit (as ASCII) that a symbol stands for at one of the seven positions: itself, or its omocodic reading.
pub(super) fn digit(symbol: u8) -> Option<u8> {
    if symbol.is_ascii_digit() {
        return Some(symbol);
    }
    let i = OMOCODIC.iter().position(|o| *o == symbol)?;
    u8::try_from(i).ok().map(|i| b'0' + i)
}

/// The omocodic letter of an ASCII digit.
pub(super) fn omocodic(digit: u8) -> Option<u8> {
    let i = digit.checked_sub(b'0')?;
    OMOCODIC.get(usize::from(i)).copied()
}
