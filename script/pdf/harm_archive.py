"""Breaks what the file says of itself and what must not be in it."""
import io
import re
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import ImageCms

from pdf.harm import Harm, Unfit, first, stream


def replaced(pattern, by):
    def work(raw):
        changed, count = re.subn(pattern, by, raw, count=1, flags=re.S)
        if not count:
            raise Unfit
        return changed

    return work


def lzw(content):
    """The old packing, in codes of nine bits: begun anew before they grow."""
    codes = []
    for i in range(0, len(content), 200):
        codes += [256, *content[i : i + 200]]
    bits = "".join(f"{code:09b}" for code in [*codes, 257])
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8))


def pack_with_lzw(pdf):
    page = pdf.pages[0]
    page.contents_coalesce()
    content = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(b"")
    page.Contents.write(lzw(content), filter=Name.LZWDecode)


def elsewhere(pdf):
    pdf.pages[0].contents_coalesce()
    pdf.pages[0].Contents.F = String("altro.bin")


def state(pdf, **values):
    """A graphics state in use on the first page."""
    resources = pdf.pages[0].Resources
    states = resources.get("/ExtGState", Dictionary())
    states.Altro = pdf.make_indirect(Dictionary(Type=Name.ExtGState, **values))
    resources.ExtGState = states


def mask(pdf):
    grey = stream(pdf, b"\x80", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceGray, BitsPerComponent=8)
    image = stream(pdf, b"\x80\x80\x80", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceRGB, BitsPerComponent=8, SMask=grey)
    resources = pdf.pages[0].Resources
    resources.XObject = Dictionary(Altro=image)


def link(action):
    def work(pdf):
        annotation = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[100, 100, 200, 120], A=action, F=4, Contents=String("altro"))
        pdf.pages[0].Annots = Array([pdf.make_indirect(annotation)])

    return work


def profile(change):
    def work(pdf):
        target = pdf.Root.OutputIntents[0].DestOutputProfile
        target.write(change(target.read_bytes()))

    return work


def swapped(raw):
    """Red for blue: a profile that can be read, and is another."""
    table = bytearray(raw)
    for i in range(int.from_bytes(raw[128:132], "big")):
        at = 132 + 12 * i
        table[at : at + 4] = {b"rXYZ": b"bXYZ", b"bXYZ": b"rXYZ"}.get(raw[at : at + 4], raw[at : at + 4])
    return bytes(table)


def of_another_space(_):
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def metadata(pattern, by):
    def work(pdf):
        packet = pdf.Root.Metadata
        changed, count = re.subn(pattern, by, packet.read_bytes(), count=1, flags=re.S)
        if not count:
            raise Unfit
        packet.write(changed)

    return work


def info(key, value):
    def work(pdf):
        if key not in pdf.trailer.Info:
            raise Unfit
        pdf.trailer.Info[key] = String(value)

    return work


def pack_metadata(raw):
    """Added to the end of the file, as an editor does: whatever writes it whole unpacks the metadata."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        number = pdf.Root.Metadata.objgen[0]
        packed = zlib.compress(pdf.Root.Metadata.read_bytes())
        last = {key: pdf.trailer[key].unparse() for key in ("/Root", "/Info", "/ID")}
        last["/Size"] = str(int(pdf.trailer.Size)).encode()
    last["/Prev"] = re.findall(rb"startxref\s+(\d+)", raw)[-1]
    at = len(raw) + 1
    added = b"\n%d 0 obj\n<</Type/Metadata/Subtype/XML/Filter/FlateDecode/Length %d>>\nstream\n" % (number, len(packed))
    added += packed + b"\nendstream\nendobj\n"
    table = len(raw) + len(added)
    added += b"xref\n%d 1\n%010d 00000 n \ntrailer\n<<" % (number, at)
    added += b" ".join(key.encode() + b" " + value for key, value in last.items())
    return raw + added + b">>\nstartxref\n%d\n%%%%EOF\n" % table


def lost_bookmark(pdf):
    item = pdf.Root.get("/Outlines", Dictionary()).get("/First")
    if item is None:
        raise Unfit
    if "/A" in item:
        del item["/A"]
    item.Dest = Array([pdf.make_indirect(Dictionary()), Name.Fit])


def no_bookmarks(pdf):
    if "/Outlines" not in pdf.Root:
        raise Unfit
    del pdf.Root["/Outlines"]


def without(*path):
    """Takes away a key of the catalogue, or of what is inside it."""

    def work(pdf):
        place = pdf.Root
        for key in path[:-1]:
            place = first([place], lambda p: key in p)[key]
        if path[-1] not in place:
            raise Unfit
        del place[path[-1]]

    return work


def put(key, value):
    def work(pdf):
        pdf.Root[key] = value(pdf)

    return work


def enciphered(pdf):
    return pikepdf.Encryption(owner="altro", user="", R=6)


def attached(pdf):
    pdf.attachments["altro.txt"] = b"altro"


HARMS = [
    Harm("version 1.4", "header", "1.7", replaced(rb"^%PDF-1\.7", b"%PDF-1.4"), raw=True),
    Harm("a first comment of plain letters", "header", "127", replaced(rb"^(%PDF-1\.7[\r\n]+%)[^\r\n]{4}", rb"\1abcd"), raw=True),
    Harm("bytes before the beginning", "header", "1.7", lambda raw: b"\n" + raw, raw=True),
    Harm("bytes after the end", "header", "after", lambda raw: raw + b"\naltro", raw=True),
    Harm("no ID", "identifier", "ID", replaced(rb"/ID(\s*)\[", rb"/IX\1["), raw=True),
    Harm("a table of objects at the wrong place", "qpdf", "", replaced(rb"startxref(\s+)\d", rb"startxref\g<1>9"), raw=True),
    Harm("cut short", "qpdf", "", lambda raw: raw[: len(raw) * 2 // 3], raw=True),
    Harm("enciphered", "nothing_hidden", "enciphered", enciphered),
    Harm("packed with LZW", "nothing_hidden", "LZW", pack_with_lzw),
    Harm("a stream in another file", "nothing_hidden", "another file", elsewhere),
    Harm("a program at opening", "nothing_active", "runs", put("/OpenAction", lambda pdf: Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))),
    Harm("a program among the names", "nothing_active", "runs", put("/Names", lambda pdf: Dictionary(JavaScript=Dictionary(Names=Array([]))))),
    Harm("a file inside", "nothing_active", "file", attached),
    Harm("a link that starts a program", "nothing_active", "Launch", link(Dictionary(S=Name.Launch, F=String("altro")))),
    Harm("a link to the network", "nothing_active", "URI", link(Dictionary(S=Name.URI, URI=String("https://example.org")))),
    Harm("layers", "nothing_active", "layers", put("/OCProperties", lambda pdf: Dictionary(OCGs=Array([]), D=Dictionary()))),
    Harm("half opaque", "opaque", "opacity", lambda pdf: state(pdf, ca=0.5)),
    Harm("half opaque lines", "opaque", "opacity", lambda pdf: state(pdf, CA=0.5)),
    Harm("mixed colours", "opaque", "mixes", lambda pdf: state(pdf, BM=Name.Multiply)),
    Harm("a soft mask", "opaque", "mask", lambda pdf: state(pdf, SMask=Dictionary(S=Name.Alpha))),
    Harm("an image with a mask", "opaque", "mask", mask),
    Harm("a transparency group", "opaque", "group", lambda pdf: pdf.pages[0].obj.__setitem__("/Group", Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))),
    Harm("not said to be tagged", "shown", "MarkInfo", without("/MarkInfo")),
    Harm("suspects", "shown", "MarkInfo", put("/MarkInfo", lambda pdf: Dictionary(Marked=True, Suspects=True))),
    Harm("the title not displayed", "shown", "title", without("/ViewerPreferences", "/DisplayDocTitle")),
    Harm("no output intent", "profile", "intent", without("/OutputIntents")),
    Harm("a profile of four colours", "profile", "three", lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.__setitem__("/N", 4)),
    Harm("a profile of another space", "profile", "three", profile(of_another_space)),
    Harm("a profile cut short", "profile", "three", profile(lambda raw: raw[:-40])),
    Harm("a profile of noughts", "profile", "profile", profile(lambda raw: raw[:132] + bytes(len(raw) - 132))),
    Harm("a profile of other colours", "profile", "sRGB", profile(swapped)),
    Harm("no metadata", "metadata", "no metadata", without("/Metadata")),
    Harm("packed metadata", "metadata", "packed", pack_metadata, raw=True),
    Harm("packed metadata, for the other program", "page", "FILTER", pack_metadata, raw=True),
    Harm("metadata that are no XML", "metadata", "no metadata", metadata(rb"</rdf:RDF>", b"")),
    Harm("PDF/A-1", "metadata", "part", metadata(rb"(pdfaid:part(?:>|=['\"]))2", rb"\g<1>1")),
    Harm("level b", "metadata", "conformance", metadata(rb"(pdfaid:conformance(?:>|=['\"]))A", rb"\1B")),
    Harm("not said to be PDF/UA", "metadata", "pdfuaid", metadata(rb"(pdfuaid:part(?:>|=['\"]))1", rb"\g<1>9")),
    Harm("a property nobody describes", "metadata", "extension", metadata(rb"<pdfaProperty:name>[^<]*<", rb"<pdfaProperty:name>altro<")),
    Harm("another title", "twice_the_same", "Title", info("/Title", "Altro")),
    Harm("another sender", "twice_the_same", "Author", info("/Author", "Altro")),
    Harm("another subject", "twice_the_same", "Subject", info("/Subject", "Altro")),
    Harm("another producer", "twice_the_same", "Producer", info("/Producer", "Altro")),
    Harm("another date", "twice_the_same", "CreationDate", info("/CreationDate", "D:20200101000000+01'00'")),
    Harm("a date without a zone", "twice_the_same", "ModDate", info("/ModDate", "D:20261123101500")),
    Harm("no bookmarks", "bookmarks", "and no bookmarks", no_bookmarks),
    Harm("a bookmark to nothing", "bookmarks", "nowhere", lost_bookmark),
]
