package org.dacheng.bench.goals;

import static org.dacheng.bench.MeasurementStatistics.percentile;
import static org.dacheng.bench.MeasurementStatistics.print;

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
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.Objectives;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares a check-in whose progress rolls up to the company with three others: a check-in that rolls up to its own
 * objective only, a plain update through the services (a new title of the objective, with rights, revision and
 * history), and a bare database update by key with its commit. They alternate in blocks.
 */
final class CheckInBench {

    private static final int PEOPLE = 40;
    private static final int BLOCK = 20;

    private final GoalsBenchApplication stage;
    private final CheckIns checkIns;
    private final Objectives objectives;
    private final BareRowUpdate bare;
    private final List<Integer> people;
    private final List<String> alone;
    private int turn;

    private record Contender(String name, Runnable work, List<Double> millis) {}

    private CheckInBench(GoalsBenchApplication stage) {
        this.stage = stage;
        checkIns = stage.app().bean(CheckIns.class);
        objectives = stage.app().bean(Objectives.class);
        bare = new BareRowUpdate(stage.app().bean(DataSource.class));
        JdbcTemplate jdbc = new JdbcTemplate(stage.app().bean(DataSource.class));
        people = deepest(stage, jdbc);
        alone = jdbc.queryForList(
                "select o.id from okr_objective o where o.owner_kind = 'person' and o.state = 'agreed' and not exists"
                        + " (select 1 from okr_alignment a where a.child_id = o.id or a.parent_id = o.id)"
                        + " order by o.id limit " + PEOPLE,
                String.class);
    }

    static void run(String database, GoalsBenchApplication stage, @Nullable DatabaseServer server, int calls)
            throws SQLException {
        CheckInBench race = new CheckInBench(stage);
        List<Contender> contenders = List.of(
                contender("check-in through %d levels".formatted(levels(race.people.get(0))), race::climb),
                contender("check-in at its own level", race::checkIn),
                contender("another title", race::rename),
                contender("bare update", race::update));
        for (int block = -1; block < calls / BLOCK; block++) {
            for (Contender contender : contenders) {
                List<Double> millis = race.block(contender.work());
                if (block >= 0) {
                    contender.millis().addAll(millis);
                }
            }
        }
        contenders.forEach(contender -> report(database, contenders.get(0), contender));
        if (server != null) {
            server.statementsOf(race::climb).forEach(sql -> print("    %s", sql));
        }
    }

    private static Contender contender(String name, Runnable work) {
        return new Contender(name, work, new ArrayList<>());
    }

    private static void report(String database, Contender climb, Contender other) {
        print(
                "%s %-26s p50 %6.2f ms p95 %6.2f ms; the climb is p50 %.2f p95 %.2f times that",
                database,
                other.name(),
                percentile(other.millis(), 0.5),
                percentile(other.millis(), 0.95),
                percentile(climb.millis(), 0.5) / percentile(other.millis(), 0.5),
                percentile(climb.millis(), 0.95) / percentile(other.millis(), 0.95));
    }

    /** People whose first objective is confirmed to contribute to their manager's. */
    private static List<Integer> deepest(GoalsBenchApplication stage, JdbcTemplate jdbc) {
        List<Integer> all = stage.staff().someEmployees(10 * PEOPLE);
        int max = levels(all.get(all.size() - 1));
        return all.stream()
                .filter(person -> levels(person) == max)
                .filter(person -> Integer.valueOf(1)
                        .equals(jdbc.queryForObject(
                                "select count(*) from okr_alignment where child_id = ? and state = 'confirmed'",
                                Integer.class,
                                GeneratedGoals.idOfPerson(person, 0))))
                .limit(PEOPLE)
                .toList();
    }

    /** Number of levels from the person's objective over the manager's to those of the departments above. */
    private static int levels(int person) {
        int levels = 3;
        for (int head = CompanyStaff.managerOf(person); head > 0; head = CompanyStaff.managerOf(head)) {
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

    private void climb() {
        int person = people.get(++turn % people.size());
        checkIn(CompanyStaff.id(person), keyResult(person, 0));
    }

    private void checkIn() {
        String objective = alone.get(++turn % alone.size());
        checkIn(owner(objective), GeneratedGoals.idOfKeyResult(objective, 0));
    }

    private void checkIn(String person, String keyResult) {
        NewCheckIn checkIn = new NewCheckIn(value(), null, Confidence.ON_TRACK, "上线了两个客户。", "下周继续。");
        checkIns.record(stage.app().actor(person), Map.of(keyResult, checkIn), "page");
    }

    private void rename() {
        String objective = alone.get(++turn % alone.size());
        objectives.change(
                stage.app().actor(owner(objective)), objective, ObjectiveEdit.title("让客户更快用上，第" + turn + "稿"));
    }

    private void update() {
        int person = people.get(++turn % people.size());
        bare.update(keyResult(person, 1), value());
    }

    /** Ids of people's objectives consist of person and index. */
    private static String owner(String objective) {
        return CompanyStaff.id(Integer.parseInt(objective.substring(2, objective.length() - 2)));
    }

    private static String keyResult(int person, int place) {
        return GeneratedGoals.idOfKeyResult(GeneratedGoals.idOfPerson(person, 0), place);
    }

    /** A value that differs enough from the previous one that rounding does not hide the change on any level. */
    private BigDecimal value() {
        return BigDecimal.valueOf(turn / PEOPLE % 2 == 0 ? 10 + turn % 7 : 90 - turn % 7);
    }
}
