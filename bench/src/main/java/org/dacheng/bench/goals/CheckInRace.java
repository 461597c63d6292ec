package org.dacheng.bench.goals;

import static org.dacheng.bench.Figures.percentile;
import static org.dacheng.bench.Figures.print;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.measure.Confidence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A check-in whose progress climbs to the company, against a plain update of a key result's value. */
final class CheckInRace {

    private static final int PEOPLE = 40;
    private static final int BLOCK = 20;

    private final Stage stage;
    private final CheckIns checkIns;
    private final PlainUpdate plain;
    private final List<Integer> people;
    private int turn;

    private CheckInRace(Stage stage) {
        this.stage = stage;
        checkIns = stage.app().bean(CheckIns.class);
        plain = new PlainUpdate(stage.app().bean(DataSource.class));
        people = deepest(stage, new JdbcTemplate(stage.app().bean(DataSource.class)));
    }

    static void run(String database, Stage stage, @Nullable DatabaseServer server, int calls) throws SQLException {
        CheckInRace race = new CheckInRace(stage);
        List<Double> ours = new ArrayList<>();
        List<Double> updates = new ArrayList<>();
        for (int block = -1; block < calls / BLOCK; block++) {
            List<Double> checkIns = race.block(race::checkIn);
            List<Double> plain = race.block(race::update);
            if (block >= 0) {
                ours.addAll(checkIns);
                updates.addAll(plain);
            }
        }
        print(
                "%s check-in through %d levels p50 %.2f ms p95 %.2f ms, plain update p50 %.2f ms p95 %.2f ms, ratio p50"
                        + " %.2f p95 %.2f",
                database,
                levels(race.people.get(0)),
                percentile(ours, 0.5),
                percentile(ours, 0.95),
                percentile(updates, 0.5),
                percentile(updates, 0.95),
                percentile(ours, 0.5) / percentile(updates, 0.5),
                percentile(ours, 0.95) / percentile(updates, 0.95));
        if (server != null) {
            server.statementsOf(race::checkIn).forEach(sql -> print("    %s", sql));
        }
    }

    /** Those whose first objective is confirmed to contribute to their manager's. */
    private static List<Integer> deepest(Stage stage, JdbcTemplate jdbc) {
        List<Integer> all = stage.workforce().someEmployees(10 * PEOPLE);
        int most = levels(all.get(all.size() - 1));
        return all.stream()
                .filter(person -> levels(person) == most)
                .filter(person -> Integer.valueOf(1)
                        .equals(jdbc.queryForObject(
                                "select count(*) from okr_alignment where child_id = ? and state = 'confirmed'",
                                Integer.class,
                                Goals.idOfPerson(person, 0))))
                .limit(PEOPLE)
                .toList();
    }

    /** From the person's objective over the manager's to those of the departments above. */
    private static int levels(int person) {
        int levels = 3;
        for (int head = Workforce.managerOf(person); head > 0; head = Workforce.managerOf(head)) {
            levels++;
        }
        return levels;
    }

    private List<Double> block(Runnable work) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < BLOCK; i++) {
            long start = System.nanoTime();
            work.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis;
    }

    private void checkIn() {
        int person = people.get(++turn % people.size());
        NewCheckIn said = new NewCheckIn(value(), null, Confidence.ON_TRACK, "上线了两个客户。", "下周继续。");
        checkIns.record(stage.app().asker(Workforce.id(person)), Map.of(keyResult(person, 0), said), "page");
    }

    private void update() {
        int person = people.get(++turn % people.size());
        plain.update(keyResult(person, 1), value());
    }

    private static String keyResult(int person, int place) {
        return Goals.idOfKeyResult(Goals.idOfPerson(person, 0), place);
    }

    /** Never the one before, and far from it, so that rounding hides it on no level. */
    private BigDecimal value() {
        return BigDecimal.valueOf(turn / PEOPLE % 2 == 0 ? 10 + turn % 7 : 90 - turn % 7);
    }
}
