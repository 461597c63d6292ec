package org.dacheng.bench.lists;

import static org.dacheng.bench.MeasurementStatistics.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.bench.BenchOptions;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.bench.app.BenchApplication;
import org.springframework.util.FileSystemUtils;

/** Measures the first page of a list with few and with many finished requests of the same people. */
public final class ListsBench {

    public static void run(BenchOptions options) throws Exception {
        String databases = options.text("databases", "mariadb,h2");
        if (databases.contains("mariadb")) {
            try (DatabaseServer server = DatabaseServer.start()) {
                measure("MariaDB", options, size -> BenchApplication.onMariaDb(server.create("lists" + size)));
            }
        }
        if (databases.contains("h2")) {
            Path folder = Files.createTempDirectory("dacheng-bench");
            try {
                measure("H2", options, size -> BenchApplication.onH2(folder.resolve("lists" + size)));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static void measure(String database, BenchOptions options, Starter starter) throws Exception {
        List<MeasuredListPages> pages = new ArrayList<>();
        for (int size : options.numbers("sizes", "1000,10000,100000")) {
            pages.add(new MeasuredListPages(size, starter.start(size)));
        }
        for (int round = 1; round <= options.number("rounds", 12); round++) {
            // The first rounds only warm up.
            boolean counts = round > 4;
            pages.forEach(page -> page.round(counts));
        }
        for (String list : MeasuredListPages.LISTS) {
            StringBuilder line = new StringBuilder();
            pages.forEach(page -> line.append(" %,d: %.2f ms".formatted(page.size(), page.median(list))));
            double ratio =
                    pages.get(pages.size() - 1).median(list) / pages.get(0).median(list);
            print("%s %-8s%s, ratio of the last to the first %.2f", database, list, line, ratio);
        }
        pages.forEach(MeasuredListPages::close);
    }

    private interface Starter {
        BenchApplication start(int size) throws Exception;
    }

    private ListsBench() {}
}
