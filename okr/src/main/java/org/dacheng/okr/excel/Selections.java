package org.dacheng.okr.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.okr.visibility.Sight;
import org.dacheng.okr.visibility.Visible;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what is asked for into a condition, never without what the asker may see. */
@Component
class Selections {

    private static final String CONTAINS =
            "(lower(o.title) like :q escape '!' or exists (select 1 from okr_key_result q"
                    + " where q.objective_id = o.id and lower(q.title) like :q escape '!'))";

    private static final String BELOW = "exists (select 1 from people_reporting_line below_l"
            + " where below_l.person_id = o.responsible_id and below_l.above_id = :below";

    private final Sight sight;
    private final Departments departments;

    Selections(Sight sight, Departments departments) {
        this.sight = sight;
        this.departments = departments;
    }

    Selection of(Asker asker, String cycleId, ExportFilter filter) {
        Visible visible = sight.of(asker);
        StringBuilder where = new StringBuilder("o.cycle_id = :cycle and ").append(visible.sql());
        Map<String, Object> params = new HashMap<>(visible.params());
        params.put("cycle", cycleId);
        and(where, params, "o.owner_id = :owner", "owner", filter.owner());
        and(where, params, "o.responsible_id = :responsible", "responsible", filter.responsible());
        String reach = "yes".equals(filter.all()) ? ")" : " and below_l.distance = 1)";
        and(where, params, BELOW + reach, "below", filter.below());
        and(where, params, "o.state = :state", "state", filter.state());
        and(where, params, "o.confidence = :confidence", "confidence", filter.confidence());
        and(where, params, CONTAINS, "q", like(filter.q()));
        department(where, params, filter.department());
        List<String> kinds = filter.ownerKind() == null ? ExportFilter.OWNER_KINDS : List.of(filter.ownerKind());
        and(where, params, "o.owner_kind in (:kinds)", "kinds", filter.ownerKind() == null ? null : kinds);
        return new Selection(where.toString(), visible.sql(), Map.copyOf(params), kinds);
    }

    private static void and(
            StringBuilder where, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    private void department(StringBuilder where, Map<String, Object> params, @Nullable String id) {
        if (id == null) {
            return;
        }
        List<String> within = departments.all().stream()
                .map(DepartmentView::id)
                .filter(one -> departments.isWithin(one, id))
                .toList();
        // A department that is not there has no objectives; an empty list is no SQL.
        and(where, params, "o.department_id in (:departments)", "departments", within.isEmpty() ? List.of(id) : within);
    }

    private static @Nullable String like(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
