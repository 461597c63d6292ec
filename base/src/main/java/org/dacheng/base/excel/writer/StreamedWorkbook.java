package org.dacheng.base.excel.writer;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** POI's streamed workbook with faster cell writing and compression, which took most of its time. */
final class StreamedWorkbook extends SXSSFWorkbook {

    private static final int WINDOW = 100;

    /** From 1 to 9. Sheets are repetitive: a higher level makes files slightly smaller and takes twice as long. */
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
