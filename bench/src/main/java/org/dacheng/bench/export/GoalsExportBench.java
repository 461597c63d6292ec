package org.dacheng.bench.export;

import static org.dacheng.bench.MeasurementStatistics.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dacheng.bench.BenchOptions;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.bench.MeasurementStatistics;
import org.dacheng.bench.app.BenchApplication;
import org.dacheng.bench.goals.CompanyGoals;
import org.dacheng.bench.goals.CompanyStaff;
import org.dacheng.bench.goals.SignedInBrowser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Compares the export of all goals of a company, downloaded over HTTP, with a bare workbook that writes the same cells.
 */
public final class GoalsExportBench {

    private static final int KEY_RESULTS_A_HEAD = 12;

    public static void run(BenchOptions options) throws Exception {
        CompanyStaff staff = new CompanyStaff(options.number("rows", 60_000) / KEY_RESULTS_A_HEAD);
        Path file = Files.createTempFile("dacheng-bench", ".xlsx");
        try (DatabaseServer server = DatabaseServer.start();
                BenchApplication app =
                        BenchApplication.onMariaDb(server.create("goals_export"), staff.organisation())) {
            new CompanyGoals(app, staff).fill(options.number("check-ins", 1));
            SignedInBrowser auditor = SignedInBrowser.signIn(app.address(), "auditor", CompanyStaff.PASSWORD);
            export(auditor, file);
            List<BareWorkbook.BareTable> tables = tables(file);
            tables.forEach(table -> print(
                    "sheet of %,d rows, %d columns",
                    table.rows(), table.pattern().get(0).size()));
            print("file %.1f MB", Files.size(file) / 1e6);
            bare(tables, file);
            rounds(auditor, tables, file, options.number("rounds", 5));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void rounds(SignedInBrowser auditor, List<BareWorkbook.BareTable> tables, Path file, int rounds)
            throws IOException {
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        HeapPeak peak = new HeapPeak();
        for (int round = 0; round < rounds; round++) {
            bare.add(bare(tables, file));
            double barePeak = peak.take();
            ours.add(export(auditor, file));
            double ourPeak = peak.take();
            ratios.add(ours.get(round) / bare.get(round));
            print(
                    "round %d: bare SXSSF %.2f s (live heap %.0f MB), export %.2f s (live heap %.0f MB), ratio %.2f",
                    round + 1, bare.get(round), barePeak, ours.get(round), ourPeak, ratios.get(round));
        }
        print(
                "median: bare SXSSF %.2f s, export %.2f s, ratio %.2f",
                MeasurementStatistics.median(bare),
                MeasurementStatistics.median(ours),
                MeasurementStatistics.median(ratios));
    }

    private static double bare(List<BareWorkbook.BareTable> tables, Path file) throws IOException {
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            BareWorkbook.write(tables, out);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double export(SignedInBrowser auditor, Path file) {
        long start = System.nanoTime();
        auditor.download("/okr/export.xlsx", file);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Every sheet of the file with at least one row below its header. */
    private static List<BareWorkbook.BareTable> tables(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<BareWorkbook.BareTable> tables = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<BareCell>> pattern = BareWorkbook.firstRows(sheet);
                if (pattern.size() > 1) {
                    tables.add(new BareWorkbook.BareTable(pattern, rows(sheet)));
                }
            }
            return tables;
        }
    }

    private static int rows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return (int) rows.count() - 1;
        }
    }

    private GoalsExportBench() {}
}
