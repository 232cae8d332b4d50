"""Ways of breaking a document: what they have in common."""
from dataclasses import dataclass

import pikepdf


class Unfit(Exception):
    """This document does not have what is to be broken."""


@dataclass(frozen=True)
class Harm:
    """How it is called, the rule or program that must refuse it, a word of its reason, what is done."""

    name: str
    rule: str
    words: str
    work: object
    raw: bool = False


def save(pdf, to, encryption=None):
    """As it is: nothing packed or unpacked that was not touched."""
    if encryption is not None:
        pdf.save(to, encryption=encryption)
        return
    pdf.save(
        to,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.preserve,
        fix_metadata_version=False,
    )


def first(things, wanted=lambda thing: True):
    for thing in things:
        if wanted(thing):
            return thing
    raise Unfit


def elements(pdf, *kinds):
    """Every element of the structure of some kinds, in reading order."""

    def walk(node):
        given = node.get("/K", [])
        for kid in given if isinstance(given, pikepdf.Array) else [given]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                if str(kid.S)[1:] in kinds or not kinds:
                    yield kid
                yield from walk(kid)

    return list(walk(pdf.Root.StructTreeRoot))


def edit(pdf, change, page=0):
    """Changes the operators of a page: a list of (operands, operator's name)."""
    steps = [(list(operands), str(operator)) for operands, operator in pikepdf.parse_content_stream(pdf.pages[page])]
    steps = change(steps) or steps
    instructions = [(operands, pikepdf.Operator(operator)) for operands, operator in steps]
    pdf.pages[page].Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def place(steps, *operators, begin=0):
    """Where the first of some operators stands."""
    for i in range(begin, len(steps)):
        if steps[i][1] in operators:
            return i
    raise Unfit


def tagged(steps, begin=0):
    """Where the first marked content with a number begins and ends."""
    for i in range(begin, len(steps)):
        operands, operator = steps[i]
        if operator == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]:
            depth = 1
            for j in range(i + 1, len(steps)):
                depth += (steps[j][1] in ("BDC", "BMC")) - (steps[j][1] == "EMC")
                if depth == 0:
                    if any(step[1] in ("Tj", "TJ") for step in steps[i:j]):
                        return i, j
                    break
    raise Unfit


def fonts(pdf):
    """The composite fonts of the pages, each once."""
    found = {}
    for page in pdf.pages:
        for font in dict(page.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary()).items()).values():
            found[font.objgen] = font
    return list(found.values())


def stream(pdf, content, **keys):
    made = pdf.make_stream(content)
    for key, value in keys.items():
        made["/" + key] = value
    return made
