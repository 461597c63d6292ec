package org.dacheng.okr.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
     * @param wanted names of the sheets to be read
     * @param mostRows in all of them together
     * @throws InvalidInput pointer {@code /file}: no workbook, another format, protected, with macros, too large
     */
    public static List<ReadSheet> read(Path file, Predicate<String> wanted, int mostRows) {
        WorkbookGuard.check(file);
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(opened, wanted, mostRows);
        } catch (TooManyRows tooMany) {
            throw refused(Message.of("okr.import.rows", mostRows));
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

    private static List<ReadSheet> read(OPCPackage opened, Predicate<String> wanted, int mostRows)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        XSSFReader reader = new XSSFReader(opened);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
        boolean from1904 = from1904(reader);
        List<ReadSheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) reader.getSheetsData();
        int left = mostRows;
        while (all.hasNext()) {
            try (InputStream in = all.next()) {
                if (wanted.test(all.getSheetName())) {
                    SheetCells cells = new SheetCells(strings, reader.getStylesTable(), from1904, left);
                    parse(in, cells);
                    sheets.add(cells.sheet(all.getSheetName()));
                    left -= cells.count();
                }
            }
        }
        return sheets;
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
