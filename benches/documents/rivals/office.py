"""LibreOffice kept running: for every line «file.html file.pdf», how many seconds loading and printing took."""
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def value(name, given):
    found = PropertyValue()
    found.Name, found.Value = name, given
    return found


def desktop(port):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(300):
        try:
            remote = resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
            return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except Exception:  # not yet there
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


office = desktop(sys.argv[1])
print("ready", flush=True)
for line in sys.stdin:
    source, target = line.split()
    options = (value("SelectPdfVersion", 2), value("UseTaggedPDF", True))
    begin = time.perf_counter()
    document = office.loadComponentFromURL("file://" + source, "_blank", 0, (value("Hidden", True), value("FilterName", "HTML (StarWriter)")))
    filters = uno.Any("[]com.sun.star.beans.PropertyValue", options)
    document.storeToURL("file://" + target, (value("FilterName", "writer_pdf_Export"), value("FilterData", filters)))
    document.close(True)
    print(time.perf_counter() - begin, flush=True)
office.terminate()
