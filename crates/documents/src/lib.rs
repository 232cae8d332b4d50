//! Printed documents, from plain values to bytes: templates as data ([`Template`]), what a page is made of ([`Block`]), one layout,
//! and a tagged archival PDF. It knows nothing of people, of the archive, of health.

mod block;
mod draw;
mod font;
mod layout;
mod logo;
mod render;
mod tag;
mod template;

pub use block::{
    Align, Bar, Block, Chart, Column, Document, Fill, Letterhead, Logo, Mark, Meta, Run, Series, Signature, Style,
};
pub use logo::LogoError;
pub use render::{Pdf, RenderError, render};
pub use template::{Template, TemplateError};
