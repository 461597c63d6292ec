package org.dacheng.okr.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/** Totals of a day by department, and of all departments under the empty key. */
@Component
class DepartmentTotals {

    private static final String ALL = "";

    private final CycleStatisticsRows statistics;
    private final People people;

    DepartmentTotals(CycleStatisticsRows statistics, People people) {
        this.statistics = statistics;
        this.people = people;
    }

    Map<String, GoalTotals> objectives(String cycleId) {
        return statistics.byDepartment(cycleId);
    }

    /** People with goals on a past day are not recorded; people who have goals now are used instead. */
    Map<String, GoalTotals> people(String cycleId) {
        Map<String, GoalTotals> sums = new HashMap<>();
        Set<String> covered = statistics.peopleWithObjective(cycleId);
        people.all().stream()
                .filter(PersonView::active)
                .forEach(person -> add(sums, department(person), GoalTotals.ofPerson(covered.contains(person.id()))));
        return sums;
    }

    /**
     * @param departments without the total
     * @param people including the total
     */
    static Map<String, GoalTotals> sum(Map<String, GoalTotals> departments, Map<String, GoalTotals> people) {
        Map<String, GoalTotals> sums = new HashMap<>(people);
        departments.forEach((department, totals) -> add(sums, department, totals));
        return sums;
    }

    private static void add(Map<String, GoalTotals> sums, String department, GoalTotals totals) {
        sums.merge(ALL, totals, GoalTotals::plus);
        if (!department.equals(ALL)) {
            sums.merge(department, totals, GoalTotals::plus);
        }
    }

    private static String department(PersonView person) {
        String main = person.mainDepartmentId();
        return main == null ? ALL : main;
    }
}
