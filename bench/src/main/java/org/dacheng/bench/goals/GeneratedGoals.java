package org.dacheng.bench.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Generates the goals of a company, the same for the same company: four objectives per department, three or four per
 * person, 4 per head altogether, each with three key results and fifty check-ins.
 */
final class GeneratedGoals {

    static final int MAX_GOALS = 4;
    static final int KEY_RESULTS = 3;

    private static final int SEED = 3;

    private final CompanyStaff staff;
    private final Random random = new Random(SEED);

    GeneratedGoals(CompanyStaff staff) {
        this.staff = staff;
    }

    /**
     * One objective.
     *
     * @param id consists of owner and index, so that it can be computed
     * @param parent null if it contributes to nothing
     * @param reached progress in per cent, one value for each key result
     */
    record Goal(
            String id,
            String ownerKind,
            String ownerId,
            int responsible,
            String department,
            int place,
            String state,
            String visibility,
            String rollUp,
            @Nullable String parent,
            boolean confirmed,
            List<Integer> reached) {}

    /** Number of objectives of a person. */
    static int countOf(int person) {
        return person % 10 < 6 ? MAX_GOALS : MAX_GOALS - 1;
    }

    static String idOfPerson(int person, int place) {
        return "op%022d%02d".formatted(person, place);
    }

    static String idOfDepartment(int head, int place) {
        return "od%022d%02d".formatted(head, place);
    }

    static String idOfKeyResult(String objective, int place) {
        return "k" + objective.charAt(1) + objective.substring(4) + "%02d".formatted(place);
    }

    /** Objectives that the head owns for the department. */
    List<Goal> ofDepartment(int head) {
        List<Goal> goals = new ArrayList<>();
        for (int place = 0; place < MAX_GOALS; place++) {
            goals.add(new Goal(
                    idOfDepartment(head, place),
                    head == 0 ? "company" : "department",
                    CompanyStaff.department(head),
                    head,
                    CompanyStaff.department(head),
                    place,
                    "agreed",
                    "everyone",
                    "aligned",
                    head == 0 ? null : idOfDepartment(CompanyStaff.managerOf(head), place),
                    true,
                    reached()));
        }
        return goals;
    }

    /** One in ten has no parent; of the others one in twenty is not confirmed yet. */
    List<Goal> ofPerson(int person) {
        List<Goal> goals = new ArrayList<>();
        boolean manager = staff.isManager(person);
        for (int place = 0; place < countOf(person); place++) {
            boolean alone = !manager && random.nextInt(10) == 0;
            goals.add(new Goal(
                    idOfPerson(person, place),
                    "person",
                    CompanyStaff.id(person),
                    person,
                    CompanyStaff.department(staff.home(person)),
                    place,
                    random.nextInt(20) == 0 ? "draft" : "agreed",
                    visibility(),
                    manager ? "both" : "key-results",
                    alone ? null : parent(person, manager, place),
                    manager || random.nextInt(20) > 0,
                    reached()));
        }
        return goals;
    }

    private static String parent(int person, boolean manager, int place) {
        int above = CompanyStaff.managerOf(person);
        return manager ? idOfDepartment(person, place) : idOfPerson(above, Math.min(place, countOf(above) - 1));
    }

    private String visibility() {
        int chance = random.nextInt(20);
        return chance < 2 ? "department" : chance == 2 ? "chain" : "everyone";
    }

    private List<Integer> reached() {
        return random.ints(KEY_RESULTS, 5, 96).boxed().toList();
    }
}
