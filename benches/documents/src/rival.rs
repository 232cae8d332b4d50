//! Programs of others, started for one document or kept running for many.

use crate::contest::Fault;
use std::{
    cell::RefCell,
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    rc::Rc,
    thread::sleep,
    time::{Duration, Instant},
};

/// From start to end of a program that prints one document.
///
/// # Errors
/// When it cannot be started, or fails.
pub fn whole(command: &mut Command) -> Result<Duration, Fault> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let begin = Instant::now();
    let status = command.status()?;
    let time = begin.elapsed();
    if status.success() { Ok(time) } else { Err(format!("{command:?}: {status}").into()) }
}

/// What a program says.
///
/// # Errors
/// When it cannot be started, or fails.
pub fn said(command: &mut Command) -> Result<String, Fault> {
    let done = command.stdin(Stdio::null()).output()?;
    if done.status.success() {
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    } else {
        Err(format!("{command:?}: {}", String::from_utf8_lossy(&done.stderr)).into())
    }
}

struct Pipes {
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Pipes {
    fn line(&mut self) -> Result<String, Fault> {
        let mut line = String::new();
        if self.from.read_line(&mut line)? == 0 {
            return Err("it ended before it answered".into());
        }
        Ok(line.trim().to_owned())
    }
}

/// A program that is kept running, and says of each line it gets how many seconds its document took: as it measures them itself.
pub struct Kept {
    children: Vec<Child>,
    pipes: Option<Rc<RefCell<Pipes>>>,
}

impl Kept {
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> Result<Self, Fault> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let to = child.stdin.take().ok_or("no way in")?;
        let from = BufReader::new(child.stdout.take().ok_or("no way out")?);
        Ok(Self { children: vec![child], pipes: Some(Rc::new(RefCell::new(Pipes { to, from }))) })
    }

    /// Another program that is to end with it.
    pub fn with(&mut self, child: Child) {
        self.children.push(child);
    }

    /// Waits for its first line.
    ///
    /// # Errors
    /// When it ends before.
    pub fn ready(&mut self) -> Result<(), Fault> {
        self.pipes.as_ref().ok_or("it is over")?.borrow_mut().line().map(drop)
    }

    /// What asks it for one document, as long as it is there.
    pub fn ask(&self) -> impl Fn(&str) -> Result<Duration, Fault> + 'static {
        let pipes = self.pipes.as_ref().map(Rc::downgrade).unwrap_or_default();
        move |line: &str| {
            let pipes = pipes.upgrade().ok_or("it is over")?;
            let mut pipes = pipes.borrow_mut();
            writeln!(pipes.to, "{line}")?;
            pipes.to.flush()?;
            Ok(Duration::from_secs_f64(pipes.line()?.parse()?))
        }
    }
}

impl Drop for Kept {
    /// They end by themselves when nobody speaks to them any more; those that do not in ten seconds are ended.
    fn drop(&mut self) {
        drop(self.pipes.take());
        let begin = Instant::now();
        for child in &mut self.children {
            while matches!(child.try_wait(), Ok(None)) && begin.elapsed() < Duration::from_secs(10) {
                sleep(Duration::from_millis(50));
            }
            // Nothing is to be done about one that has ended already.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
