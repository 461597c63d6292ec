package org.dacheng.base.excel.reader;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks of a few megabytes whose parts unpack to hundreds, one for each way to fill the memory of a reader. */
enum HostileWorkbook {
    CELL_STYLES("xl/styles.xml", "<styleSheet><cellXfs>", "<xf numFmtId='9'/>", 200, "</cellXfs></styleSheet>"),
    FONTS("xl/styles.xml", "<styleSheet><fonts>", "<font/>", 64, "</fonts></styleSheet>"),
    FORMATS(
            "xl/styles.xml",
            "<styleSheet><numFmts>",
            "<numFmt numFmtId='#' formatCode='0%'/>",
            30,
            "</numFmts></styleSheet>"),
    SHEETS("xl/workbook.xml", "<workbook>", "<sheet/>", 64, "</workbook>"),
    RELATIONS("xl/_rels/workbook.xml.rels", "<Relationships>", "<Relationship/>", 64, "</Relationships>"),
    RELATIONS_OF_ALL("_rels/.rels", "<Relationships>", "<Relationship/>", 64, "</Relationships>"),
    RELATIONS_OF_A_SHEET("xl/worksheets/_rels/s.xml.rels", "<Relationships>", "<Relationship/>", 64, ""),
    TYPES("[Content_Types].xml", "<Types>", "<Default/>", 64, "</Types>"),
    SHARED_TEXTS("xl/sharedStrings.xml", "<sst>", "<si/>", 64, "</sst>"),
    LONG_TEXTS("xl/sharedStrings.xml", "<sst>", "<si><t>" + "x".repeat(30_000) + "</t></si>", 64, "</sst>"),
    DRAWINGS("xl/drawings/drawing1.xml", "<wsDr>", "<a/>", 64, "</wsDr>"),
    COMMENTS("xl/comments1.xml", "<comments>", "<comment/>", 64, "</comments>"),
    THEME("xl/theme/theme1.xml", "<theme>", "<a/>", 64, "</theme>"),
    TABLES("xl/tables/table1.xml", "<table>", "<tableColumn/>", 64, "</table>"),
    LINKS("xl/externalLinks/externalLink1.xml", "<externalLink>", "<a/>", 64, "</externalLink>"),
    PROPERTIES("docProps/core.xml", "<coreProperties>", "<a/>", 64, "</coreProperties>"),
    DEEP_CELLS("xl/worksheets/sheet1.xml", "<worksheet>", "<a>", 64, ""),
    NAMES_OF_CELLS("xl/worksheets/sheet1.xml", "<worksheet>", "<a#/>", 64, "</worksheet>"),
    NAMES_OF_ATTRIBUTES("xl/worksheets/sheet1.xml", "<worksheet>", "<a b#='1'/>", 64, "</worksheet>"),
    LONG_TAG("xl/worksheets/sheet1.xml", "<worksheet><row r='", "1>", 64, "'/></worksheet>"),
    LONG_COMMENT("xl/worksheets/sheet1.xml", "<worksheet><!--> ", "]]> ?> < ", 64, "--></worksheet>"),
    LONG_INSTRUCTION("xl/worksheets/sheet1.xml", "<worksheet><?a ", "-->]]> < ", 64, "?></worksheet>"),
    LONG_CELL("xl/worksheets/sheet1.xml", "<worksheet><row><c><v>", "1<b/>", 64, "</v></c></row></worksheet>"),
    MANY_ROWS("xl/worksheets/sheet1.xml", "<worksheet>", "<row><c><v>#</v></c></row>", 64, "</worksheet>");

    private static final String BOOK = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final String part;
    private final String before;
    private final String again;
    private final int megabytes;
    private final String after;

    /** @param again a {@code #} in it becomes a number that no other has */
    HostileWorkbook(String part, String before, String again, int megabytes, String after) {
        this.part = part;
        this.before = before;
        this.again = again;
        this.megabytes = megabytes;
        this.after = after;
    }

    /** The same content in a part with the name of a sheet. */
    Path write(Path folder, boolean disguised) throws IOException {
        Path file = folder.resolve(name() + (disguised ? "-disguised" : "") + ".xlsx");
        String styles = disguised ? "xl/worksheets/sheet7.xml" : "xl/styles.xml";
        String place = disguised && part.equals("xl/styles.xml") ? styles : part;
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            Map<String, String> parts = parts(styles);
            parts.remove(place);
            for (Map.Entry<String, String> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                text(zip, each.getValue());
            }
            zip.putNextEntry(new ZipEntry(place));
            text(zip, before);
            int number = 0;
            for (long left = megabytes * 1_048_576L; left > 0; ) {
                StringBuilder piece = new StringBuilder();
                while (piece.length() < 1 << 16) {
                    piece.append(again.contains("#") ? again.replace("#", String.valueOf(number++)) : again);
                }
                text(zip, piece.toString());
                left -= piece.length();
            }
            text(zip, after);
        }
        return file;
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parts(String styles) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations("officeDocument", "/xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + BOOK + "' xmlns:r='" + LINKED
                        + "'><sheets><sheet name='OKR' r:id='worksheet'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet", "worksheets/sheet1.xml",
                        "sharedStrings", "sharedStrings.xml",
                        "styles", "/" + styles));
        parts.put("xl/sharedStrings.xml", "<sst/>");
        parts.put(styles, "<styleSheet/>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet/>");
        return parts;
    }

    private static String relations(String... kindsAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships>");
        for (int at = 0; at < kindsAndTargets.length; at += 2) {
            xml.append("<Relationship Id='" + kindsAndTargets[at] + "' Type='" + LINKED + "/" + kindsAndTargets[at]
                    + "' Target='" + kindsAndTargets[at + 1] + "'/>");
        }
        return xml.append("</Relationships>").toString();
    }

    /** Reads the given files in a separate process with little memory, and prints the result of each. */
    public static void main(String[] files) {
        Stream.of(files).map(Path::of).forEach(file -> {
            try {
                WorkbookReader.read(file, name -> 90_000, 250_000);
                System.out.println(file.getFileName() + " read");
            } catch (org.dacheng.base.failure.InvalidInput refused) {
                System.out.println(file.getFileName() + " "
                        + refused.violations().get(0).text().key());
            }
        });
    }

    static Path written(Path folder, HostileWorkbook one, boolean disguised) {
        try {
            return one.write(folder, disguised);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
