package org.dacheng.bench.goals;

import static org.dacheng.bench.MeasurementStatistics.percentile;
import static org.dacheng.bench.MeasurementStatistics.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.bench.BenchOptions;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.bench.app.BenchApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Measures the pages of goals in small and large companies, and the cost of a check-in. */
public final class GoalsBench {

    private static final int WARM_UP = 3;

    public static void run(BenchOptions options) throws Exception {
        String databases = options.text("databases", "mariadb,h2");
        if (databases.contains("mariadb")) {
            try (DatabaseServer server = DatabaseServer.start()) {
                measure(
                        "MariaDB",
                        options,
                        server,
                        company -> BenchApplication.onMariaDb(
                                server.create("goals" + company.size()), company.organisation()));
            }
        }
        if (databases.contains("h2")) {
            Path folder = Files.createTempDirectory("dacheng-bench");
            try {
                measure(
                        "H2",
                        options,
                        null,
                        company -> BenchApplication.onH2(
                                folder.resolve("goals" + company.size()), company.organisation()));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static void measure(
            String database, BenchOptions options, @Nullable DatabaseServer server, CompanyStarter starter)
            throws Exception {
        List<GoalsBenchApplication> stages = new ArrayList<>();
        for (int size : options.numbers("sizes", "50,500,5000")) {
            CompanyStaff staff = new CompanyStaff(size);
            stages.add(new GoalsBenchApplication(starter.start(staff), staff));
        }
        int rounds = options.number("rounds", 8);
        for (int round = 1; round <= WARM_UP + rounds; round++) {
            boolean counts = round > WARM_UP;
            stages.forEach(stage -> stage.round(counts));
        }
        report(database, stages);
        GoalsBenchApplication last = stages.get(stages.size() - 1);
        if (server != null) {
            statements(server, last, options.text("statements", "count").equals("show"));
        }
        CheckInBench.run(database, last, server, options.number("check-ins", 400));
        stages.forEach(GoalsBenchApplication::close);
    }

    private static void report(String database, List<GoalsBenchApplication> stages) {
        GoalsBenchApplication first = stages.get(0);
        GoalsBenchApplication last = stages.get(stages.size() - 1);
        for (MeasuredPage view : last.views()) {
            StringBuilder line = new StringBuilder();
            for (GoalsBenchApplication stage : stages) {
                line.append(" | %,d: page %.1f / %.1f, service %.1f / %.1f"
                        .formatted(
                                stage.size(),
                                percentile(stage.pages(view), 0.5),
                                percentile(stage.pages(view), 0.95),
                                percentile(stage.services(view), 0.5),
                                percentile(stage.services(view), 0.95)));
            }
            print(
                    "%s %-17s%s | ratio of pages p50 %.2f p95 %.2f%s",
                    database,
                    view.title(),
                    line,
                    percentile(last.pages(view), 0.5) / percentile(first.pages(view), 0.5),
                    percentile(last.pages(view), 0.95) / percentile(first.pages(view), 0.95),
                    view.companyWide() ? " (company-wide)" : "");
        }
    }

    /** Prints the statements of a page, including the update of the session. */
    private static void statements(DatabaseServer server, GoalsBenchApplication stage, boolean show)
            throws SQLException {
        for (MeasuredPage view : stage.views()) {
            List<String> asked = server.statementsOf(() -> stage.open(view));
            print("%-17s %d statements", view.title(), asked.size());
            if (show) {
                asked.forEach(sql -> print("    %s", sql));
            }
        }
    }

    private interface CompanyStarter {
        BenchApplication start(CompanyStaff company) throws Exception;
    }

    private GoalsBench() {}
}
