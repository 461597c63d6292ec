package org.dacheng.bench.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dacheng.base.text.LocalText;
import org.dacheng.people.organisation.OrganisationFile;
import org.dacheng.people.person.RoleKeys;
import org.jspecify.annotations.Nullable;

/** The people of the benchmarks, a submitter and two approvers for every thread, and the answers of their requests. */
public final class BenchPeople {

    private static final int TEAMS = 32;

    /** Id of the team's submitter. */
    public static String submitter(int team) {
        return "submitter-" + team;
    }

    /** Id of the team's first approver. */
    public static String first(int team) {
        return "first-" + team;
    }

    /** Id of the team's second approver. */
    public static String second(int team) {
        return "second-" + team;
    }

    /** Ten answers, to match the ten variables of the bare engine. */
    public static Map<String, @Nullable Object> answers(int team, long seed) {
        Random random = new Random(seed);
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("kind", "travel");
        answers.put("purpose", "Visit to customer " + random.nextInt(10_000));
        answers.put("project", "P-" + random.nextInt(1_000));
        answers.put("amount", 1 + random.nextInt(1_000_000) / 100.0);
        answers.put("days", random.nextInt(20));
        answers.put("urgent", random.nextBoolean());
        answers.put("date", "2026-03-%02d".formatted(1 + random.nextInt(28)));
        answers.put("first", first(team));
        answers.put("second", second(team));
        answers.put("note", "Note " + random.nextInt(1_000_000));
        return answers;
    }

    static OrganisationFile organisation() {
        List<OrganisationFile.Person> people = new ArrayList<>();
        people.add(person("owner", null, List.of(RoleKeys.ADMINISTRATOR, RoleKeys.HR_DESIGNER)));
        for (int team = 0; team < TEAMS; team++) {
            people.add(person(second(team), "owner", List.of()));
            people.add(person(first(team), second(team), List.of()));
            people.add(person(submitter(team), first(team), List.of()));
        }
        OrganisationFile.Department company =
                new OrganisationFile.Department("co", new LocalText("压测公司", "Bench"), null, "owner");
        return new OrganisationFile(List.of(), List.of(company), people, List.of(), null);
    }

    private static OrganisationFile.Person person(String id, @Nullable String manager, List<String> roles) {
        return new OrganisationFile.Person(
                id,
                LocalText.same(id),
                id + "@example.com",
                LocalText.same(id),
                List.of("co"),
                manager,
                roles,
                true,
                "zh-CN",
                "Asia/Shanghai");
    }

    private BenchPeople() {}
}
