package org.dacheng.base.excel;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * POI's streamed workbook with the two things that took most of its time made faster: cells as text, and compression.
 */
final class StreamedWorkbook extends SXSSFWorkbook {

    private static final int WINDOW = 100;

    /** Of 1 to 9. Sheets are so repetitive that more makes files a little smaller and takes twice as long. */
    private static final int COMPRESSION = 2;

    StreamedWorkbook(XSSFWorkbook begun) {
        super(begun, WINDOW);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new FastCellWriter();
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
        archive.setLevel(COMPRESSION);
        return archive;
    }
}
