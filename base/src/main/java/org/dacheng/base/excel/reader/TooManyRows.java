package org.dacheng.base.excel.reader;

import org.xml.sax.SAXException;

/** Stops reading a sheet. */
final class TooManyRows extends SAXException {

    TooManyRows() {
        super("too many rows");
    }
}
