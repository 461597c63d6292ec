package org.dacheng.okr.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.okr.content.GoalsFile.Comment;
import org.dacheng.okr.content.GoalsFile.Goal;
import org.dacheng.okr.content.GoalsFile.Team;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.Category;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.people.id.Ids;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/** Turns the goals of a file into rows. */
final class GoalWriter {

    private static final String ORIGIN = "first start";

    private final Batches batches = new Batches();
    private final Map<Integer, Quarter> quarters = new LinkedHashMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> leads = new HashMap<>();
    private final Map<String, Written> written = new LinkedHashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final People people;
    private final Departments departments;

    /** What is needed of an objective once it is written. */
    private record Written(String id, Holder holder, Quarter quarter, List<String> keyResults) {}

    private record Holder(
            OwnerKind kind,
            String id,
            String responsible,
            @Nullable String department) {}

    GoalWriter(java.time.LocalDate today, People people, Departments departments) {
        this.people = people;
        this.departments = departments;
        for (int back = 2; back >= 0; back--) {
            quarters.put(-back, Quarter.before(today, back));
        }
    }

    Batches batches() {
        return batches;
    }

    void cycles(Set<String> processes) {
        for (Quarter quarter : quarters.values()) {
            boolean running = quarter.running();
            batches.add(
                    "okr_cycle",
                    new Row()
                            .with("id", quarter.id())
                            .with("name_zh", quarter.name().zh())
                            .with("name_en", quarter.name().en())
                            .with("kind", "quarter")
                            .with("starts_on", quarter.startsOn())
                            .with("ends_on", quarter.endsOn())
                            .with("state", running ? "open" : "closed")
                            .with("check_in_days", 14)
                            .with("agreement_process", running ? among(processes, "okr-agreement") : null)
                            .with("alignment_process", running ? among(processes, "okr-alignment") : null)
                            .with("created_by", "hr")
                            .with("created_at", quarter.at(-10, 1)));
        }
    }

    private static @Nullable String among(Set<String> processes, String key) {
        return processes.contains(key) ? key : null;
    }

    void team(Team team) {
        String id = Ids.next();
        teams.put(team.id(), id);
        leads.put(team.id(), team.lead());
        batches.add(
                "okr_team",
                new Row()
                        .with("id", id)
                        .with("name_zh", team.name().zh())
                        .with("name_en", team.name().en())
                        .with("lead_id", team.lead())
                        .with("active", true));
        for (String member : team.members()) {
            batches.add("okr_team_member", new Row().with("team_id", id).with("person_id", member));
        }
    }

    void objective(Goal goal) {
        Quarter quarter = quarter(goal);
        Holder holder = holder(goal.owner());
        Written goalRow = new Written(Ids.next(), holder, quarter, new java.util.ArrayList<>());
        written.put(goal.key(), goalRow);
        KeyResultWriter results =
                new KeyResultWriter(batches, quarter, goalRow.id(), holder.responsible(), !draft(goal));
        goalRow.keyResults().addAll(results.write(goal.keyResults()));
        batches.add("okr_objective", row(goal, goalRow, results));
        for (String viewer : orNone(goal.viewers())) {
            batches.add(
                    "okr_objective_viewer",
                    new Row().with("objective_id", goalRow.id()).with("person_id", viewer));
        }
        for (Comment comment : orNone(goal.comments())) {
            comment(goalRow, comment);
        }
        entry(goalRow, "created", quarter.at(-5, seed(goalRow)));
        if (!draft(goal)) {
            entry(goalRow, "agreed", quarter.at(1, seed(goalRow)));
        }
    }

    private Row row(Goal goal, Written goalRow, KeyResultWriter results) {
        Instant lastSaid = results.lastSaid();
        Holder holder = goalRow.holder();
        Quarter quarter = goalRow.quarter();
        Instant created = quarter.at(-5, seed(goalRow));
        Row row = new Row()
                .with("id", goalRow.id())
                .with("cycle_id", quarter.id())
                .with("owner_kind", holder.kind())
                .with("owner_id", holder.id())
                .with("responsible_id", holder.responsible())
                .with("department_id", holder.department())
                .with("title", goal.title())
                .with("note", Optional.ofNullable(goal.note()).orElse(""))
                .with("category", Optional.ofNullable(goal.category()).orElse(Category.COMMITTED))
                .with("ordinal", ordinals.merge(quarter.id() + goal.owner(), 1, Integer::sum) - 1)
                .with("visibility", Optional.ofNullable(goal.visibility()).orElse(Visibility.EVERYONE))
                .with("state", Optional.ofNullable(goal.state()).orElse(ObjectiveState.AGREED))
                .with("changed", false)
                .with("roll_up", RollUp.KEY_RESULTS)
                .with("progress", results.progress())
                .with("computed_progress", results.progress())
                .with("confidence", results.confidence())
                .with("last_check_in_at", lastSaid)
                .with("created_by", holder.responsible())
                .with("created_at", created)
                .with("changed_at", lastSaid == null ? created : lastSaid);
        return scored(row, orNone(goal.scores()), holder.responsible());
    }

    private Row scored(Row row, List<String> scores, String responsible) {
        boolean byManager = scores.size() > 2;
        return row.with("owner_score", scores.isEmpty() ? null : new BigDecimal(scores.get(0)))
                .with("owner_comment", scores.isEmpty() ? null : scores.get(1))
                .with("manager_score", byManager ? new BigDecimal(scores.get(2)) : null)
                .with("manager_comment", byManager ? scores.get(3) : null)
                .with("scored_by", byManager ? people.get(responsible).managerId() : null);
    }

    private void comment(Written goal, Comment comment) {
        if (goal.quarter().day(comment.day()).isBefore(goal.quarter().today())) {
            batches.add(
                    "okr_comment",
                    new Row()
                            .with("id", Ids.next())
                            .with("objective_id", goal.id())
                            .with("person_id", comment.by())
                            .with("written_at", goal.quarter().at(comment.day(), seed(goal) + comment.day()))
                            .with("words", comment.words()));
        }
    }

    private void entry(Written goal, String kind, Instant at) {
        batches.add(
                "okr_entry",
                new Row()
                        .with("id", Ids.next())
                        .with("objective_id", goal.id())
                        .with("cycle_id", goal.quarter().id())
                        .with("person_id", goal.holder().responsible())
                        .with("happened_at", at)
                        .with("kind", kind)
                        .with("origin", ORIGIN)
                        .with("detail", "{}"));
    }

    void alignments(Goal goal) {
        Written child = known(goal.key());
        for (String parent : orNone(goal.alignedTo())) {
            String[] place = parent.split("#", -1);
            Written above = known(place[0]);
            Instant at = child.quarter().at(draft(goal) ? 0 : 1, seed(child) + 3);
            batches.add(
                    "okr_alignment",
                    new Row()
                            .with("id", Ids.next())
                            .with("child_id", child.id())
                            .with("parent_id", above.id())
                            .with(
                                    "parent_key_result",
                                    place.length > 1 ? above.keyResults().get(Integer.parseInt(place[1]) - 1) : "")
                            .with("state", "confirmed")
                            .with("requested_by", child.holder().responsible())
                            .with("requested_at", at)
                            .with("decided_by", above.holder().responsible())
                            .with("decided_at", at));
        }
    }

    private Holder holder(String owner) {
        String id = owner.substring(owner.indexOf(':') + 1);
        if (owner.startsWith("person:")) {
            return new Holder(OwnerKind.PERSON, id, id, people.get(id).mainDepartmentId());
        }
        if (owner.startsWith("team:")) {
            PersonView lead = people.get(known(leads, id));
            return new Holder(OwnerKind.TEAM, known(teams, id), lead.id(), lead.mainDepartmentId());
        }
        boolean company = owner.equals("company");
        DepartmentView department = company ? top() : departments.find(id).orElseThrow();
        String head = Optional.ofNullable(department.headId()).orElse("ceo");
        return new Holder(company ? OwnerKind.COMPANY : OwnerKind.DEPARTMENT, department.id(), head, department.id());
    }

    private DepartmentView top() {
        return departments.all().stream()
                .filter(department -> department.parentId() == null)
                .findFirst()
                .orElseThrow();
    }

    private Quarter quarter(Goal goal) {
        return known(quarters, goal.cycle());
    }

    private Written known(String key) {
        return known(written, key);
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new IllegalArgumentException("No " + key));
    }

    private static boolean draft(Goal goal) {
        return goal.state() == ObjectiveState.DRAFT;
    }

    /** Spreads times over the day. */
    private int seed(Written goal) {
        return goal.holder().responsible().hashCode() % 1000;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
