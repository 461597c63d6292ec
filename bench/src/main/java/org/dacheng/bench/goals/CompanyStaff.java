package org.dacheng.bench.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dacheng.base.text.LocalText;
import org.dacheng.people.organisation.OrganisationFile;
import org.dacheng.people.person.RoleKeys;
import org.jspecify.annotations.Nullable;

/**
 * The people of a company: every manager has ten direct reports and heads a department that contains them.
 *
 * @param size number of people
 */
public record CompanyStaff(int size) {

    /** Password of all people of this company. */
    public static final String PASSWORD = "bench-goals";

    static final int REPORTS = 10;

    /** Id of the person with this index. */
    public static String id(int person) {
        return "p-%05d".formatted(person);
    }

    /** The department that this manager heads. */
    static String department(int manager) {
        return "d-%05d".formatted(manager);
    }

    /** -1 at the top. */
    static int managerOf(int person) {
        return person == 0 ? -1 : (person - 1) / REPORTS;
    }

    boolean isManager(int person) {
        return person * REPORTS + 1 < size;
    }

    /** The head of the person's department. */
    int home(int person) {
        return isManager(person) ? person : managerOf(person);
    }

    IntStream managers() {
        return IntStream.range(0, size).filter(this::isManager);
    }

    IntStream reportsOf(int manager) {
        return IntStream.rangeClosed(manager * REPORTS + 1, Math.min(size - 1, (manager + 1) * REPORTS));
    }

    /** Managers without managers below them and with all ten reports, spread over the company. */
    List<Integer> someManagers(int count) {
        List<Integer> all = managers()
                .filter(one ->
                        reportsOf(one).count() == REPORTS && reportsOf(one).noneMatch(this::isManager))
                .boxed()
                .toList();
        return spread(all, count);
    }

    /** People who manage nobody and have {@link GeneratedGoals#MAX_GOALS} objectives, spread over the company. */
    List<Integer> someEmployees(int count) {
        List<Integer> all = IntStream.range(0, size)
                .filter(one -> !isManager(one) && GeneratedGoals.countOf(one) == GeneratedGoals.MAX_GOALS)
                .boxed()
                .toList();
        return spread(all, count);
    }

    private static List<Integer> spread(List<Integer> all, int count) {
        int taken = Math.min(count, all.size());
        return IntStream.range(0, taken)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / taken)))
                .toList();
    }

    /** The company as an organisation file. */
    public OrganisationFile organisation() {
        List<OrganisationFile.Department> departments = managers()
                .mapToObj(head -> new OrganisationFile.Department(
                        department(head),
                        new LocalText("部门 " + head, "Department " + head),
                        head == 0 ? null : department(managerOf(head)),
                        id(head)))
                .toList();
        List<OrganisationFile.Person> people = new ArrayList<>();
        people.add(person("auditor", 0, null, List.of(RoleKeys.AUDITOR)));
        for (int i = 0; i < size; i++) {
            people.add(person(id(i), home(i), i == 0 ? null : id(managerOf(i)), List.of()));
        }
        return new OrganisationFile(List.of(), departments, people, List.of(), PASSWORD);
    }

    private static OrganisationFile.Person person(String id, int home, @Nullable String manager, List<String> roles) {
        return new OrganisationFile.Person(
                id,
                new LocalText("员工 " + id, "Person " + id),
                id + "@example.com",
                new LocalText("工程师", "Engineer"),
                List.of(department(home)),
                manager,
                roles,
                true,
                "zh-CN",
                "Asia/Shanghai");
    }
}
