package org.dacheng.bench.goals;

import static org.dacheng.bench.Figures.percentile;
import static org.dacheng.bench.Figures.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.bench.Options;
import org.dacheng.bench.app.App;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** How long the pages of goals take in small and large companies, and what a check-in costs. */
public final class GoalsBench {

    private static final int WARM_UP = 3;

    public static void run(Options options) throws Exception {
        String databases = options.text("databases", "mariadb,h2");
        if (databases.contains("mariadb")) {
            try (DatabaseServer server = DatabaseServer.start()) {
                measure(
                        "MariaDB",
                        options,
                        server,
                        company -> App.onMariaDb(server.create("goals" + company.size()), company.organisation()));
            }
        }
        if (databases.contains("h2")) {
            Path folder = Files.createTempDirectory("dacheng-bench");
            try {
                measure(
                        "H2",
                        options,
                        null,
                        company -> App.onH2(folder.resolve("goals" + company.size()), company.organisation()));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static void measure(String database, Options options, @Nullable DatabaseServer server, Starter starter)
            throws Exception {
        List<Stage> stages = new ArrayList<>();
        for (int size : options.numbers("sizes", "50,500,5000")) {
            Workforce workforce = new Workforce(size);
            stages.add(new Stage(starter.start(workforce), workforce));
        }
        int rounds = options.number("rounds", 8);
        for (int round = 1; round <= WARM_UP + rounds; round++) {
            boolean counts = round > WARM_UP;
            stages.forEach(stage -> stage.round(counts));
        }
        report(database, stages);
        Stage last = stages.get(stages.size() - 1);
        if (server != null) {
            statements(server, last, options.text("statements", "count").equals("show"));
        }
        CheckInRace.run(database, last, server, options.number("check-ins", 400));
        stages.forEach(Stage::close);
    }

    private static void report(String database, List<Stage> stages) {
        Stage first = stages.get(0);
        Stage last = stages.get(stages.size() - 1);
        for (View view : last.views()) {
            StringBuilder line = new StringBuilder();
            for (Stage stage : stages) {
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

    /** What the server is asked for a page; the touch of the session is among it. */
    private static void statements(DatabaseServer server, Stage stage, boolean show) throws SQLException {
        for (View view : stage.views()) {
            List<String> asked = server.statementsOf(() -> stage.open(view));
            print("%-17s %d statements", view.title(), asked.size());
            if (show) {
                asked.forEach(sql -> print("    %s", sql));
            }
        }
    }

    private interface Starter {
        App start(Workforce company) throws Exception;
    }

    private GoalsBench() {}
}
