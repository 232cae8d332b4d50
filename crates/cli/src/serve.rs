//! The loopback door: the same commands over HTTP on 127.0.0.1, so that the interface can be tried in a browser. Release builds lack it.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use poliedro_app::{App, CallError, ErrorCode};
use serde_json::Value;
use std::{
    fs,
    io::Read,
    path::{Component, Path, PathBuf},
};
use tiny_http::{Header, Method, Request, Response, ResponseBox, Server};

/// Largest request, in bytes: a form with a very long note, no more.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Serves until it is ended; prints the address when ready.
pub(crate) fn run(common: &Common, port: u16, ui: Option<PathBuf>) -> Result<(), Failure> {
    let app = door::app(common, std::env::var_os("POLIEDRO_PICK").map(PathBuf::from))?;
    let server =
        Server::http(("127.0.0.1", port)).map_err(|error| Failure(format!("La porta non si apre: {error}")))?;
    print::line(&format!("http://{}", server.server_addr()));
    for request in server.incoming_requests() {
        answer(&app, ui.as_deref(), request);
    }
    Ok(())
}

fn answer(app: &App, ui: Option<&Path>, mut request: Request) {
    let url = request.url().to_owned();
    let reply = match (request.method(), url.strip_prefix("/call/")) {
        (Method::Post, Some(name)) => {
            let (status, json) = match call(app, name, &mut request) {
                Ok(json) => (200, json),
                Err(error) => (422, serde_json::to_string(&error).unwrap_or_default()),
            };
            typed(json.into_bytes(), status, "application/json")
        }
        (Method::Get, None) => file(ui, &url),
        _ => nothing(),
    };
    let _ = request.respond(reply);
}

fn call(app: &App, name: &str, request: &mut Request) -> Result<String, CallError> {
    let unreadable = |_| CallError::new(ErrorCode::BadRequest, "La richiesta non si può leggere.");
    let mut body = String::new();
    request.as_reader().take(LARGEST).read_to_string(&mut body).map_err(unreadable)?;
    let args: Value =
        serde_json::from_str(&body).map_err(|_| CallError::new(ErrorCode::BadRequest, "La richiesta non è JSON."))?;
    app.call(name, args)
}

fn file(ui: Option<&Path>, url: &str) -> ResponseBox {
    let asked = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let asked = Path::new(if asked.is_empty() { "index.html" } else { asked });
    let inside = asked.components().all(|part| matches!(part, Component::Normal(_)));
    let bytes = ui.filter(|_| inside).and_then(|ui| fs::read(ui.join(asked)).ok());
    let Some(bytes) = bytes else { return nothing() };
    let mime = match asked.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    typed(bytes, 200, mime)
}

fn typed(bytes: Vec<u8>, status: u16, mime: &str) -> ResponseBox {
    let reply = Response::from_data(bytes).with_status_code(status);
    match Header::from_bytes("Content-Type", mime) {
        Ok(header) => reply.with_header(header).boxed(),
        Err(()) => reply.boxed(),
    }
}

fn nothing() -> ResponseBox {
    Response::empty(404).boxed()
}
