package org.dacheng.okr.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.review.AttentionReason;
import org.dacheng.okr.review.TeamOverviewQuery;
import org.dacheng.okr.review.TeamOverviews;
import org.dacheng.okr.search.MissingScore;
import org.dacheng.okr.search.ObjectiveSearch;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts a filter into a condition that always includes visibility. */
@Component
class ExportSelections {

    private static final String BELOW = "exists (select 1 from people_reporting_line below_l"
            + " where below_l.person_id = o.responsible_id and below_l.above_id = :below";

    private final VisibilityFilter visibility;
    private final Departments departments;
    private final ObjectiveSearch search;
    private final TeamOverviews teamOverviews;

    ExportSelections(
            VisibilityFilter visibility, Departments departments, ObjectiveSearch search, TeamOverviews teamOverviews) {
        this.teamOverviews = teamOverviews;
        this.visibility = visibility;
        this.departments = departments;
        this.search = search;
    }

    ExportSelection of(Actor actor, CycleView cycle, ExportFilter filter) {
        VisibilityCondition visible = visibility.of(actor);
        StringBuilder where = new StringBuilder("o.cycle_id = :cycle and ").append(visible.sql());
        Map<String, Object> params = new HashMap<>(visible.params());
        params.put("cycle", cycle.id());
        and(where, params, "o.owner_id = :owner", "owner", filter.owner());
        and(where, params, "o.responsible_id = :responsible", "responsible", filter.responsible());
        String reach = "yes".equals(filter.all()) ? ")" : " and below_l.distance = 1)";
        and(where, params, BELOW + reach, "below", filter.below());
        concern(where, params, actor, cycle, filter);
        and(where, params, "o.state = :state", "state", filter.state());
        and(where, params, "o.confidence = :confidence", "confidence", filter.confidence());
        if (filter.q() != null) {
            where.append(" and ").append(search.condition(filter.q(), params));
        }
        MissingScore unscored = EnumKeys.readNullable(MissingScore.class, filter.unscored());
        if (unscored != null) {
            where.append(" and ").append(unscored.sql());
        }
        department(where, params, filter.department());
        List<String> kinds = filter.ownerKind() == null ? ExportFilter.OWNER_KINDS : List.of(filter.ownerKind());
        and(where, params, "o.owner_kind in (:kinds)", "kinds", filter.ownerKind() == null ? null : kinds);
        return new ExportSelection(where.toString(), visible.sql(), Map.copyOf(params), kinds);
    }

    private static void and(
            StringBuilder where, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    /** The same people as on the manager's page; an empty list would be invalid SQL. */
    private void concern(
            StringBuilder where, Map<String, Object> params, Actor actor, CycleView cycle, ExportFilter filter) {
        AttentionReason concern = AttentionReason.read(filter.concern()).orElse(null);
        if (concern == null) {
            return;
        }
        String manager = filter.below() == null ? actor.personId() : filter.below();
        List<String> people = teamOverviews.ids(
                actor,
                new TeamOverviewQuery(cycle, manager, "yes".equals(filter.all()), concern, null, Integer.MAX_VALUE));
        and(where, params, "o.responsible_id in (:people)", "people", people.isEmpty() ? List.of("") : people);
    }

    private void department(StringBuilder where, Map<String, Object> params, @Nullable String id) {
        if (id == null) {
            return;
        }
        List<String> within = departments.all().stream()
                .map(DepartmentView::id)
                .filter(one -> departments.isWithin(one, id))
                .toList();
        // An unknown department has no objectives; an empty list would be invalid SQL.
        and(where, params, "o.department_id in (:departments)", "departments", within.isEmpty() ? List.of(id) : within);
    }
}
