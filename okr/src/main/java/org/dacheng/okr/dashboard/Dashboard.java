package org.dacheng.okr.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statistics of a cycle for everybody, by a fixed number of statements; they never contain titles. */
@Service
@Transactional(readOnly = true)
public class Dashboard {

    private static final int BANDS = 10;
    private static final int WEEK = 7;

    private final CycleStatisticsRows rows;
    private final DailyStatisticsRows dailyStatistics;
    private final People people;
    private final Departments departments;
    private final Clock clock;

    Dashboard(
            CycleStatisticsRows rows,
            DailyStatisticsRows dailyStatistics,
            People people,
            Departments departments,
            Clock clock) {
        this.rows = rows;
        this.dailyStatistics = dailyStatistics;
        this.people = people;
        this.departments = departments;
        this.clock = clock;
    }

    /** Statistics of the cycle, in total and by top-level department. */
    public CycleOverview of(Actor actor, CycleView cycle) {
        Map<String, GoalTotals> totalsByDepartment = new HashMap<>();
        rows.byDepartment(cycle.id()).forEach((id, totals) -> add(totalsByDepartment, id, totals));
        Set<String> covered = rows.peopleWithObjective(cycle.id());
        people.all().stream()
                .filter(PersonView::active)
                .forEach(person ->
                        add(totalsByDepartment, main(person), GoalTotals.ofPerson(covered.contains(person.id()))));
        Map<Integer, Integer> bands = rows.bands(cycle.id());
        return new CycleOverview(
                totalsByDepartment.values().stream().reduce(GoalTotals.NONE, GoalTotals::plus),
                cycle.elapsed(today(actor)),
                IntStream.range(0, BANDS)
                        .map(band -> bands.getOrDefault(band, 0))
                        .boxed()
                        .toList(),
                departments.all().stream()
                        .filter(department -> totalsByDepartment.containsKey(department.id()))
                        .map(department -> new CycleOverview.DepartmentRow(
                                department.id(),
                                department.name(),
                                totalsByDepartment.getOrDefault(department.id(), GoalTotals.NONE)))
                        .toList());
    }

    /** Weekly progress up to today, from the daily totals; empty before the first of them. */
    public List<WeeklyProgress> trend(Actor actor, CycleView cycle) {
        List<DailyStatisticsRows.CompanyDay> days = this.dailyStatistics.company(cycle.id());
        List<WeeklyProgress> weeks = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            DailyStatisticsRows.CompanyDay day = days.get(at);
            long number = ChronoUnit.DAYS.between(cycle.startsOn(), day.on()) + 1;
            if (number % WEEK == 0 || at == days.size() - 1) {
                weeks.add(new WeeklyProgress(
                        day.on(), mean(day), cycle.elapsed(day.on().plusDays(1))));
            }
        }
        return weeks;
    }

    private static BigDecimal mean(DailyStatisticsRows.CompanyDay day) {
        return day.objectives() == 0
                ? BigDecimal.ZERO
                : day.progressSum().divide(BigDecimal.valueOf(day.objectives()), 4, RoundingMode.HALF_UP);
    }

    private void add(Map<String, GoalTotals> totalsByDepartment, String departmentId, GoalTotals totals) {
        totalsByDepartment.merge(topmost(departmentId), totals, GoalTotals::plus);
    }

    private static String main(PersonView person) {
        String id = person.mainDepartmentId();
        return id == null ? "" : id;
    }

    /** The top-level department above a department; the company itself for the company or for none. */
    private String topmost(String departmentId) {
        List<DepartmentView> path = departments.pathUp(departmentId);
        if (path.isEmpty()) {
            return departments.all().stream()
                    .findFirst()
                    .map(DepartmentView::id)
                    .orElse("");
        }
        return path.get(Math.max(0, path.size() - 2)).id();
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
