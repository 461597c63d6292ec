package org.dacheng.okr.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.Violation;
import org.dacheng.people.text.Message;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads workbooks as a stream of cells, in memory that the number of rows bounds. */
public final class WorkbookReader {

    private static final String FILE = "/file";

    /**
     * @param most rows that a sheet may have below its headings, by its name; 0 for one that is not to be read
     * @param mostRows in all of them together
     * @throws InvalidInput pointer {@code /file}: no workbook, another format, protected, with macros, too large
     */
    public static List<ReadSheet> read(Path file, ToIntFunction<String> most, int mostRows) {
        WorkbookGuard.check(file);
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(opened, most, mostRows);
        } catch (IOException
                | SAXException
                | ParserConfigurationException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            throw refused(Message.of("okr.import.broken"));
        }
    }

    private static List<ReadSheet> read(OPCPackage opened, ToIntFunction<String> most, int mostRows)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        XSSFReader reader = new XSSFReader(opened);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
        CellPool pool = new CellPool();
        boolean from1904 = from1904(reader);
        List<ReadSheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) reader.getSheetsData();
        int left = mostRows;
        while (all.hasNext()) {
            try (InputStream in = all.next()) {
                int own = most.applyAsInt(all.getSheetName());
                if (own > 0) {
                    ReadSheet sheet = sheet(
                            all.getSheetName(),
                            in,
                            new SheetCells(strings, reader.getStylesTable(), pool, from1904, Math.min(own, left)),
                            own <= left
                                    ? Message.of("okr.import.sheet-rows", all.getSheetName(), own)
                                    : Message.of("okr.import.rows", mostRows));
                    sheets.add(sheet);
                    left -= Math.max(0, sheet.rows().size() - 1);
                }
            }
        }
        return sheets;
    }

    private static ReadSheet sheet(String name, InputStream in, SheetCells cells, Message tooMany)
            throws IOException, SAXException, ParserConfigurationException {
        try {
            parse(in, cells);
        } catch (TooManyRows stopped) {
            throw refused(tooMany);
        }
        return cells.sheet(name);
    }

    private static boolean from1904(XSSFReader reader)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        DateSystem system = new DateSystem();
        try (InputStream in = reader.getWorkbookData()) {
            parse(in, system);
        }
        return system.from1904();
    }

    private static void parse(InputStream in, org.xml.sax.helpers.DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.setErrorHandler(handler);
        xml.parse(new InputSource(in));
    }

    static InvalidInput refused(Message text) {
        return new InvalidInput(List.of(new Violation(FILE, text)));
    }

    private WorkbookReader() {}
}
