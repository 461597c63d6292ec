package org.dacheng.bench.export;

import static org.dacheng.bench.Figures.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.bench.Figures;
import org.dacheng.bench.Options;
import org.dacheng.bench.app.App;
import org.dacheng.bench.goals.Browser;
import org.dacheng.bench.goals.Company;
import org.dacheng.bench.goals.Workforce;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The export of all goals of a company, downloaded as people do, against a bare workbook that writes the same cells.
 */
public final class GoalsExportBench {

    private static final int KEY_RESULTS_A_HEAD = 12;

    public static void run(Options options) throws Exception {
        Workforce workforce = new Workforce(options.number("rows", 60_000) / KEY_RESULTS_A_HEAD);
        Path file = Files.createTempFile("dacheng-bench", ".xlsx");
        try (DatabaseServer server = DatabaseServer.start();
                App app = App.onMariaDb(server.create("goals_export"), workforce.organisation())) {
            new Company(app, workforce).fill(options.number("check-ins", 1));
            Browser auditor = Browser.signIn(app.address(), "auditor", Workforce.PASSWORD);
            export(auditor, file);
            List<BareSheet.Table> tables = tables(file);
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

    private static void rounds(Browser auditor, List<BareSheet.Table> tables, Path file, int rounds)
            throws IOException {
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        LivePeak peak = new LivePeak();
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
                Figures.median(bare), Figures.median(ours), Figures.median(ratios));
    }

    private static double bare(List<BareSheet.Table> tables, Path file) throws IOException {
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            BareSheet.write(tables, out);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double export(Browser auditor, Path file) {
        long start = System.nanoTime();
        auditor.download("/okr/export.xlsx", file);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Every sheet of the file that has a row below its header. */
    private static List<BareSheet.Table> tables(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<BareSheet.Table> tables = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<Cell>> pattern = BareSheet.firstRows(sheet);
                if (pattern.size() > 1) {
                    tables.add(new BareSheet.Table(pattern, rows(sheet)));
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
