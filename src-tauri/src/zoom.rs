//! Larger text: Ctrl + and Ctrl − change the size of the whole page, Ctrl 0 brings it back.
//!
//! Text must be readable at twice its size without other tools (EN 301 549, 11.7; WCAG 1.4.4). The keys are taken here and
//! not in the page, which has no permission to change its own size.

use std::sync::atomic::{AtomicUsize, Ordering};

use tauri::WebviewWindow;

/// The sizes, as browsers have them; the page is usable at all of them.
const SIZES: [f64; 9] = [0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5];

/// Where in `SIZES` a window starts.
const USUAL: usize = 2;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Larger,
    Smaller,
    Usual,
}

impl Change {
    fn of(key: char) -> Option<Self> {
        match key {
            // The plus is a shifted key on many keyboards: the unshifted one counts too.
            '+' | '=' => Some(Self::Larger),
            '-' | '_' => Some(Self::Smaller),
            '0' => Some(Self::Usual),
            _ => None,
        }
    }

    fn from(self, place: usize) -> usize {
        match self {
            Self::Larger => place.saturating_add(1).min(SIZES.len().saturating_sub(1)),
            Self::Smaller => place.saturating_sub(1),
            Self::Usual => USUAL,
        }
    }
}

/// Listens to the keys of the window.
///
/// # Errors
/// When the window is gone already.
#[cfg(target_os = "linux")]
pub(crate) fn listen(main: &WebviewWindow) -> tauri::Result<()> {
    use gtk::gdk::ModifierType;
    use gtk::glib::Propagation;
    use gtk::prelude::*;

    let page = main.clone();
    let place = AtomicUsize::new(USUAL);
    main.gtk_window()?.connect_key_press_event(move |_, key| {
        let held = key.state() & (ModifierType::CONTROL_MASK | ModifierType::MOD1_MASK);
        let Some(change) = key.keyval().to_unicode().and_then(Change::of) else {
            return Propagation::Proceed;
        };
        if held != ModifierType::CONTROL_MASK {
            return Propagation::Proceed;
        }
        let next = change.from(place.load(Ordering::Relaxed));
        if let Some(size) = SIZES.get(next)
            && page.set_zoom(*size).is_ok()
        {
            place.store(next, Ordering::Relaxed);
        }
        Propagation::Stop
    });
    Ok(())
}

/// Elsewhere the webview listens to these keys by itself.
#[cfg(not(target_os = "linux"))]
pub(crate) fn listen(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sizes_have_ends_and_a_way_back() {
        let press = |keys: &str| keys.chars().filter_map(Change::of).fold(USUAL, |place, change| change.from(place));
        assert_eq!(SIZES.get(USUAL), Some(&1.0));
        assert_eq!(press("+"), USUAL + 1);
        assert_eq!(press("++--"), USUAL);
        assert_eq!(press("----------"), 0);
        assert_eq!(press("++++++++++++++++"), SIZES.len() - 1);
        assert_eq!(press("++++0"), USUAL);
        assert_eq!(press("abc19"), USUAL);
    }

    #[test]
    fn twice_the_size_is_among_them() {
        assert!(SIZES.contains(&2.0));
        assert!(SIZES.is_sorted());
    }
}
