package org.dacheng.bench.export;

import static org.dacheng.bench.MeasurementStatistics.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.dacheng.base.excel.job.ImportView;
import org.dacheng.base.excel.reader.WorkbookReader;
import org.dacheng.base.text.LocalText;
import org.dacheng.bench.BenchOptions;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.bench.app.BenchApplication;
import org.dacheng.bench.goals.CompanyGoals;
import org.dacheng.bench.goals.CompanyStaff;
import org.dacheng.bench.goals.SignedInBrowser;
import org.dacheng.okr.cycle.CycleCommand;
import org.dacheng.okr.cycle.CycleKind;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.workbook.Imports;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures the import of an exported company: unchanged, with some rows changed, and into an empty cycle. */
public final class GoalsImportBench {

    private static final int KEY_RESULTS_A_HEAD = 12;

    private final DatabaseServer server;
    private final BenchApplication app;
    private final Imports imports;
    private final Cycles cycles;
    private final Actor keeper;
    private final HeapPeak peak = new HeapPeak();

    private GoalsImportBench(DatabaseServer server, BenchApplication app) {
        this.server = server;
        this.app = app;
        imports = app.bean(Imports.class);
        cycles = app.bean(Cycles.class);
        keeper = app.actor(CompanyStaff.id(0), RoleKeys.HR_DESIGNER);
    }

    public static void run(BenchOptions options) throws Exception {
        int blank = options.number("blank", 5_000);
        int rows = options.number("rows", 60_000);
        try (DatabaseServer server = DatabaseServer.start()) {
            if (blank > 0) {
                stage(server, "goals_import_blank", blank, options, GoalsImportBench::intoABlankCycle);
            }
            if (rows > 0) {
                int amended = options.number("amended", 5_000);
                stage(server, "goals_import", rows, options, (bench, file) -> bench.back(file, amended));
            }
        }
    }

    private interface Step {
        void run(GoalsImportBench bench, Path file) throws Exception;
    }

    private static void stage(DatabaseServer server, String database, int rows, BenchOptions options, Step step)
            throws Exception {
        CompanyStaff staff = new CompanyStaff(rows / KEY_RESULTS_A_HEAD);
        Path file = Files.createTempFile("dacheng-bench", ".xlsx");
        try (BenchApplication app = BenchApplication.onMariaDb(server.create(database), staff.organisation())) {
            new CompanyGoals(app, staff).fill(options.number("check-ins", 1));
            SignedInBrowser.signIn(app.address(), "auditor", CompanyStaff.PASSWORD)
                    .download("/okr/export.xlsx", file);
            print("company of %,d people, exported: %.1f MB", staff.size(), Files.size(file) / 1e6);
            step.run(new GoalsImportBench(server, app), file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void intoABlankCycle(Path file) throws Exception {
        ImportView read = read("into a blank cycle", blankCycle().id(), file);
        apply(read);
        read("the same once more", read.subject(), file);
    }

    private void back(Path file, int amended) throws Exception {
        String cycle = cycles.current(keeper).map(CycleView::id).orElseThrow();
        int rows = timed("reading alone", () -> rowsOf(file));
        print("%,d rows", rows);
        ImportView unchanged = read("unchanged", cycle, file);
        if (!unchanged.preview().isEmpty() || !unchanged.preview().isValid()) {
            throw new IllegalStateException("what was exported is not the same");
        }
        JdbcTemplate jdbc = new JdbcTemplate(app.bean(DataSource.class));
        Integer changed = app.bean(TransactionTemplate.class)
                .execute(status ->
                        jdbc.update("update okr_key_result set title = concat(title, ' (later)') where objective_id in"
                                + " (select id from okr_objective where state <> 'draft') limit " + amended));
        print("%,d key results are called otherwise meanwhile", changed);
        apply(read("amended", cycle, file));
    }

    private CycleView blankCycle() {
        LocalDate next = LocalDate.of(2031, 1, 1);
        CycleCommand command =
                new CycleCommand(LocalText.same("Blank"), CycleKind.CUSTOM, next, next.plusDays(90), 7, null, null);
        return cycles.move(keeper, cycles.create(keeper, command).id(), CycleState.OPEN);
    }

    private static int rowsOf(Path file) {
        return WorkbookReader.read(file, sheet -> Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
                .mapToInt(sheet -> sheet.rows().size())
                .sum();
    }

    private ImportView read(String what, String cycle, Path file) throws Exception {
        ImportView read = timed("read and planned, " + what, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return imports.read(keeper, cycle, "goals.xlsx", in);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        print(
                "  %,d changes, %,d problems; %s",
                read.preview().itemCount(),
                read.preview().problemCount(),
                read.preview().counts());
        read.preview().problems().stream().limit(3).forEach(one -> print("  wrong: %s", one));
        return read;
    }

    private void apply(ImportView read) throws Exception {
        timed("applied", () -> imports.apply(keeper, read.id()));
    }

    private <T> T timed(String what, Supplier<T> work) throws Exception {
        List<String> kinds = List.of("Com_select", "Com_insert", "Com_update", "Com_delete");
        long[] before = counters(kinds);
        peak.take();
        long start = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] after = counters(kinds);
        print(
                "%s: %.1f s; statements: %,d selects, %,d inserts, %,d updates, %,d deletes; live heap at most %.0f MB",
                what,
                seconds,
                after[0] - before[0],
                after[1] - before[1],
                after[2] - before[2],
                after[3] - before[3],
                peak.take());
        return result;
    }

    private long[] counters(List<String> names) throws Exception {
        long[] values = new long[names.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = server.counter(names.get(at));
        }
        return values;
    }
}
