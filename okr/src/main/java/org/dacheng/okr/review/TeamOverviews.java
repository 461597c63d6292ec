package org.dacheng.okr.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dacheng.okr.nudge.Nudge;
import org.dacheng.okr.nudge.Nudges;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Builds a manager's page; the number of statements does not depend on the size of the team. */
@Service
@Transactional(readOnly = true)
public class TeamOverviews {

    private final PersonGoalStatusRows statusRows;
    private final ObjectiveActivities activities;
    private final ReviewRows reviews;
    private final Nudges nudges;
    private final ManagerAccess managerAccess;
    private final People people;
    private final Departments departments;
    private final Clock clock;

    TeamOverviews(
            PersonGoalStatusRows statusRows,
            ObjectiveActivities activities,
            ReviewRows reviews,
            Nudges nudges,
            ManagerAccess managerAccess,
            People people,
            Departments departments,
            Clock clock) {
        this.statusRows = statusRows;
        this.activities = activities;
        this.reviews = reviews;
        this.nudges = nudges;
        this.managerAccess = managerAccess;
        this.people = people;
        this.departments = departments;
        this.clock = clock;
    }

    /**
     * Direct reports with a change since the last meeting first; everybody below by department.
     *
     * @throws org.dacheng.base.failure.NotAllowed when the actor is neither the manager nor above them, does not
     *     manage cycles and is no auditor
     */
    public TeamOverview of(Actor actor, TeamOverviewQuery query) {
        PersonView manager = managerAccess.manager(actor, query.of());
        Instant now = clock.instant();
        ReviewPeriodStart since = reviews.since(query.cycle().id(), manager.id(), now);
        List<PersonGoalStatus> all = statusRows.of(actor, query.cycle(), manager.id(), query.all(), since.at(), now);
        List<PersonGoalStatus> wanted = inOrder(all, query.all()).stream()
                .filter(one -> query.concern() == null || one.has(query.concern()))
                .toList();
        List<PersonGoalStatus> behind = after(wanted, query.after());
        List<PersonGoalStatus> shown = behind.subList(0, Math.min(query.limit(), behind.size()));
        return new TeamOverview(
                query.cycle(),
                manager,
                query.all(),
                query.concern(),
                since,
                all.size(),
                counts(all),
                rows(actor, query, shown, since, now),
                behind.size() > shown.size() ? shown.get(shown.size() - 1).personId() : null);
    }

    /** Ids of everybody matched by the query, without a limit. */
    public List<String> ids(Actor actor, TeamOverviewQuery query) {
        PersonView manager = managerAccess.manager(actor, query.of());
        Instant now = clock.instant();
        ReviewPeriodStart since = reviews.since(query.cycle().id(), manager.id(), now);
        return statusRows.of(actor, query.cycle(), manager.id(), query.all(), since.at(), now).stream()
                .filter(one -> query.concern() == null || one.has(query.concern()))
                .map(PersonGoalStatus::personId)
                .sorted()
                .toList();
    }

    private List<TeamOverview.TeamMemberRow> rows(
            Actor actor, TeamOverviewQuery query, List<PersonGoalStatus> shown, ReviewPeriodStart since, Instant now) {
        List<String> ids = shown.stream().map(PersonGoalStatus::personId).toList();
        Map<String, ObjectiveActivities.PersonActivities> goals =
                activities.of(actor, query.cycle(), ids, since.at(), now);
        Map<String, List<Nudge>> sent = nudges.recent(query.cycle().id(), ids);
        Set<String> leaders = managerAccess.managerIds();
        List<TeamOverview.TeamMemberRow> rows = new ArrayList<>();
        String before = query.after() == null ? null : department(query.after());
        for (PersonGoalStatus status : shown) {
            PersonView person = people.get(status.personId());
            DepartmentView department =
                    departments.find(department(person.id())).orElse(null);
            boolean begins =
                    query.all() && department != null && !department.id().equals(before);
            ObjectiveActivities.PersonActivities theirs =
                    goals.getOrDefault(person.id(), ObjectiveActivities.PersonActivities.NOTHING);
            rows.add(new TeamOverview.TeamMemberRow(
                    person,
                    department,
                    begins ? department : null,
                    leaders.contains(person.id()),
                    status,
                    theirs.changes(),
                    theirs.sparkline(),
                    sent.getOrDefault(person.id(), List.of())));
            before = department == null ? null : department.id();
        }
        return rows;
    }

    private List<PersonGoalStatus> inOrder(List<PersonGoalStatus> all, boolean grouped) {
        Comparator<PersonGoalStatus> order = grouped
                ? Comparator.comparingInt(this.departmentOrder()::of).thenComparingInt(PersonGoalStatus::distance)
                : Comparator.comparing(one -> !one.has(AttentionReason.CHANGED));
        return all.stream()
                .sorted(order.thenComparing(one -> !one.has(AttentionReason.CHANGED))
                        .thenComparing(PersonGoalStatus::personId))
                .toList();
    }

    /** Order of departments in the organisation. */
    private DepartmentOrder departmentOrder() {
        Map<String, Integer> order = new HashMap<>();
        departments.all().forEach(one -> order.put(one.id(), order.size()));
        return new DepartmentOrder(order);
    }

    private class DepartmentOrder {

        private final Map<String, Integer> byDepartment;

        DepartmentOrder(Map<String, Integer> byDepartment) {
            this.byDepartment = byDepartment;
        }

        int of(PersonGoalStatus status) {
            return byDepartment.getOrDefault(department(status.personId()), Integer.MAX_VALUE);
        }
    }

    private String department(String personId) {
        return people.find(personId).map(PersonView::mainDepartmentId).orElse("");
    }

    private static List<PersonGoalStatus> after(List<PersonGoalStatus> all, @Nullable String person) {
        for (int at = 0; at < all.size(); at++) {
            if (Objects.equals(all.get(at).personId(), person)) {
                return all.subList(at + 1, all.size());
            }
        }
        return all;
    }

    private static Map<AttentionReason, Integer> counts(List<PersonGoalStatus> all) {
        Map<AttentionReason, Integer> counts = new EnumMap<>(AttentionReason.class);
        all.forEach(one -> one.concerns().forEach(concern -> counts.merge(concern, 1, Integer::sum)));
        return counts;
    }
}
