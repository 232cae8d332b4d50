"""Breaks good documents on purpose, one way at a time, and sees each refused by the rule that is there for it."""
import tempfile
from pathlib import Path

import pikepdf

from pdf import harm_archive, harm_drawing, harm_structure, others, paper
from pdf.harm import Unfit, save

HARMS = [*harm_archive.HARMS, *harm_structure.HARMS, *harm_drawing.HARMS]
PROGRAMS = {program.__name__ for program in others.PROGRAMS}


def broken(harm, files, folder):
    """The first file that has what is to be broken, broken."""
    for file in files:
        to = folder / "broken.pdf"
        try:
            if harm.raw:
                to.write_bytes(harm.work(file.read_bytes()))
            else:
                with pikepdf.open(file) as pdf:
                    save(pdf, to, harm.work(pdf))
        except Unfit:
            continue
        return to, file
    return None, None


def prove(files):
    """The holes: what was accepted, or refused for another reason, or could not be tried; and how many were tried."""
    holes, used = [], set()
    # The longest first: they have something of everything.
    files = sorted(files, key=lambda file: -file.stat().st_size)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for harm in HARMS:
            to, file = broken(harm, files, folder)
            if to is None:
                holes.append(f"{harm.name}: no good document has what it breaks")
                continue
            used.add(file)
            reasons = others.refuse(to, {harm.rule}) if harm.rule in PROGRAMS else paper.refuse(to)
            if not any(rule == harm.rule and harm.words in reason for rule, reason in reasons):
                others_said = "; ".join(f"{rule}: {reason}" for rule, reason in reasons[:3]) or "accepted"
                holes.append(f"{harm.name}: not refused by {harm.rule} ({harm.words}): {others_said}")
        # Written again as all of those were, and not broken.
        for file in sorted(used):
            with pikepdf.open(file) as pdf:
                save(pdf, folder / "whole.pdf")
            for rule, reason in [*paper.refuse(folder / "whole.pdf"), *others.refuse(folder / "whole.pdf")]:
                holes.append(f"{file.name}, not broken, only written again: {rule}: {reason}")
    return holes, len(HARMS)
