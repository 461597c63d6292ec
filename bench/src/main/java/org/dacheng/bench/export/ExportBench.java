package org.dacheng.bench.export;

import static org.dacheng.bench.MeasurementStatistics.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.bench.BenchOptions;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.bench.MeasurementStatistics;
import org.dacheng.bench.app.BenchApplication;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;

/** Compares the export of a long list with a bare SXSSF workbook that writes the same cells from memory. */
public final class ExportBench {

    public static void run(BenchOptions options) throws Exception {
        int rows = options.number("rows", 100_000);
        Path file = Files.createTempFile("dacheng-bench", ".xlsx");
        try (DatabaseServer server = DatabaseServer.start();
                BenchApplication app = BenchApplication.onMariaDb(server.create("export"))) {
            app.finishRequests(rows);
            timed(file, out -> export(app, out));
            List<List<BareCell>> pattern = BareWorkbook.firstRows(file);
            print("%,d rows of %d cells, file %.1f MB", rows, pattern.get(0).size(), Files.size(file) / 1e6);
            timed(file, out -> BareWorkbook.write(pattern, rows, out));
            rounds(app, pattern, rows, file, options.number("rounds", 5));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void rounds(BenchApplication app, List<List<BareCell>> pattern, int rows, Path file, int rounds)
            throws IOException {
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        HeapPeak peak = new HeapPeak();
        for (int round = 0; round < rounds; round++) {
            bare.add(timed(file, out -> BareWorkbook.write(pattern, rows, out)));
            double barePeak = peak.take();
            ours.add(timed(file, out -> export(app, out)));
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

    private static void export(BenchApplication app, OutputStream out) {
        Actor owner = app.actor("owner", RoleKeys.ADMINISTRATOR, RoleKeys.AUDITOR);
        app.requests().export(owner, new RequestQuery(RequestList.ALL, "two-steps", null, null, 200, null), out);
    }

    private static double timed(Path file, ExportTask writing) throws IOException {
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writing.to(out);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private interface ExportTask {
        void to(OutputStream out) throws IOException;
    }

    private ExportBench() {}
}
