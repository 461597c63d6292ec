package org.dacheng.okr.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Files that people and programs send in place of a workbook. */
public final class BadFiles {

    private interface ContentWriter {
        void to(OutputStream out) throws Exception;
    }

    public static byte[] text() {
        return "目标,关键结果\n".getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] cut(byte[] workbook) {
        return java.util.Arrays.copyOf(workbook, workbook.length / 2);
    }

    public static byte[] oldFormat() {
        return written(out -> {
            try (HSSFWorkbook old = new HSSFWorkbook()) {
                old.createSheet("OKR");
                old.write(out);
            }
        });
    }

    public static byte[] withPassword(byte[] workbook) {
        return written(out -> {
            try (POIFSFileSystem system = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (OutputStream hidden = encryptor.getDataStream(system)) {
                    hidden.write(workbook);
                }
                system.writeFilesystem(out);
            }
        });
    }

    public static byte[] withMacros(byte[] workbook) {
        return withPart(workbook, "xl/vbaProject.bin", 10);
    }

    /** A gigabyte of zeros in a megabyte. */
    public static byte[] bomb(byte[] workbook) {
        return withPart(workbook, "xl/media/image1.png", 1024);
    }

    public static byte[] zip() {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("note.txt"));
                zip.write(text());
            }
        });
    }

    /** @param count beside the headings */
    public static byte[] rows(int count) {
        return written(out -> {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
                SXSSFSheet sheet = workbook.createSheet("OKR");
                for (int i = 0; i <= count; i++) {
                    sheet.createRow(i).createCell(0).setCellValue(i);
                }
                workbook.write(out);
            }
        });
    }

    /** With a document type that names a file of this machine. */
    public static byte[] withEntity(byte[] workbook) {
        return written(out -> {
            try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(workbook));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (ZipArchiveEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    zip.write((part.getName().endsWith("sheet2.xml") ? entity(xml) : xml)
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    private static String entity(String xml) {
        String type = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        int at = xml.indexOf("<worksheet");
        return xml.substring(0, at) + type + xml.substring(at);
    }

    private static byte[] withPart(byte[] workbook, String name, int megabytes) {
        return written(out -> {
            try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(workbook));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_COMPRESSION);
                for (ZipArchiveEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    in.transferTo(zip);
                }
                zip.putNextEntry(new ZipEntry(name));
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < megabytes; i++) {
                    zip.write(zeros);
                }
            }
        });
    }

    private static byte[] written(ContentWriter writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return out.toByteArray();
    }

    private BadFiles() {}
}
