//! The minutes of a session, on three pages, as Poliedro prints them and as the HTML that WeasyPrint and LibreOffice print, for
//! measuring all three in one run. `docs/performance.md` tells what is compared and how to run it.

pub mod contest;
mod html;
mod minutes;
pub mod rival;

pub use html::html;
pub use minutes::minutes;
