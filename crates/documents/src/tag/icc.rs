//! sRGB (IEC 61966-2-1) as a profile of the International Color Consortium, version 4: a matrix and its curve, made here, so that no
//! profile of others with a licence of its own travels in every file.

/// The profile.
pub(super) fn srgb() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text("sRGB IEC61966-2.1")),
        (b"cprt", text("CC0 1.0")),
        (b"wtpt", point([0.9642, 1.0, 0.8249])),
        // The primaries, adapted from D65 to D50 by Bradford.
        (b"rXYZ", point([0.436_066, 0.222_488, 0.013_916])),
        (b"gXYZ", point([0.385_147, 0.716_873, 0.097_076])),
        (b"bXYZ", point([0.143_066, 0.060_608, 0.714_096])),
        (b"chad", adaptation()),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut index = (tags.len() as u32).to_be_bytes().to_vec();
    let mut body = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    let mut last: Option<(Vec<u8>, usize)> = None;
    for (name, bytes) in tags {
        // The three curves are one.
        let place = match &last {
            Some((same, place)) if *same == bytes => *place,
            _ => {
                let place = start + body.len();
                body.extend_from_slice(&bytes);
                body.resize(body.len().next_multiple_of(4), 0);
                place
            }
        };
        index.extend_from_slice(name);
        index.extend((place as u32).to_be_bytes());
        index.extend((bytes.len() as u32).to_be_bytes());
        last = Some((bytes, place));
    }
    let size = (start + body.len()) as u32;
    [header(size), index, body].concat()
}

fn header(size: u32) -> Vec<u8> {
    let mut out = size.to_be_bytes().to_vec();
    out.extend([0; 4]);
    out.extend(0x0420_0000_u32.to_be_bytes());
    out.extend(b"mntrRGB XYZ ");
    // 1 January 2024, midnight: of the profile, not of the file.
    for part in [2024_u16, 1, 1, 0, 0, 0] {
        out.extend(part.to_be_bytes());
    }
    out.extend(b"acsp");
    out.extend([0; 4 + 4 + 4 + 4 + 8 + 4]);
    out.extend(fixed(0.9642).into_iter().chain(fixed(1.0)).chain(fixed(0.8249)));
    out.resize(128, 0);
    out
}

fn text(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut out = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    out.extend((units.len() as u32).to_be_bytes());
    out.extend(28_u32.to_be_bytes());
    out.extend(units);
    out
}

fn point(values: [f64; 3]) -> Vec<u8> {
    let mut out = b"XYZ \0\0\0\0".to_vec();
    out.extend(values.into_iter().flat_map(fixed));
    out
}

fn adaptation() -> Vec<u8> {
    let matrix = [1.047_882, 0.022_919, -0.050_217, 0.029_587, 0.990_479, -0.017_059, -0.009_232, 0.015_076, 0.751_678];
    let mut out = b"sf32\0\0\0\0".to_vec();
    out.extend(matrix.into_iter().flat_map(fixed));
    out
}

/// `((x + 0.055) / 1.055) ^ 2.4` from 0.04045 on, `x / 12.92` below.
fn curve() -> Vec<u8> {
    let mut out = b"para\0\0\0\0\0\x03\0\0".to_vec();
    out.extend([2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45].into_iter().flat_map(fixed));
    out
}

/// Sixteen bits and sixteen after the point.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_says_its_size_and_every_tag_lies_in_it() {
        let profile = srgb();
        let number = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(number(0), profile.len());
        assert_eq!(&profile[36..40], b"acsp");
        for tag in 0..number(128) {
            let (place, size) = (number(132 + tag * 12 + 4), number(132 + tag * 12 + 8));
            assert!(place % 4 == 0 && place >= 132 + 12 * number(128) && place + size <= profile.len());
        }
    }

    #[test]
    fn white_is_the_sum_of_the_primaries() {
        let sum = |row: [f64; 3]| row.iter().sum::<f64>();
        assert!((sum([0.436_066, 0.385_147, 0.143_066]) - 0.9642).abs() < 2e-4);
        assert!((sum([0.222_488, 0.716_873, 0.060_608]) - 1.0).abs() < 2e-4);
        assert!((sum([0.013_916, 0.097_076, 0.714_096]) - 0.8249).abs() < 3e-4);
    }
}
