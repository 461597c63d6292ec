package org.dacheng.okr.alignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.search.ObjectiveSearch;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the contributors of an objective and the objectives to which it can be aligned. */
@Component
class AlignmentLookup {

    private static final int MAX_LIMIT = 50;
    /** Additional rows to read, because some candidates may turn out to contribute to the child. */
    private static final int SPARE = 50;

    private static final String KINDS =
            "case o.owner_kind when 'company' then 0 when 'department' then 1 when 'team' then 2 else 3 end";

    private static final String CANDIDATES = """
            select o.id from okr_objective o join okr_cycle c on c.id = o.cycle_id
            where c.state in ('planned', 'open') and c.starts_on <= :endsOn and c.ends_on >= :startsOn
              and o.id <> :child and o.title <> ''
              and not exists (select 1 from okr_alignment a where a.child_id = :child and a.parent_id = o.id
                and a.parent_key_result = '' and a.state <> 'refused')
              and\s""";

    /**
     * Same cycle first, then objectives of managers and departments above the child's responsible person, then by kind
     * of owner from company to person.
     */
    private static final String BEST = " order by case when o.cycle_id = :cycle then 0 else 1 end,"
            + " case when o.owner_id in (:near) then 0 else 1 end, " + KINDS + ", o.ordinal, o.id limit :limit";

    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;
    private final Objectives objectives;
    private final AlignmentGraph graph;
    private final People people;
    private final Departments departments;
    private final ObjectiveSearch search;

    AlignmentLookup(
            JdbcClient jdbc,
            VisibilityFilter visibility,
            Objectives objectives,
            AlignmentGraph graph,
            People people,
            Departments departments,
            ObjectiveSearch search) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.objectives = objectives;
        this.graph = graph;
        this.people = people;
        this.departments = departments;
        this.search = search;
    }

    List<ObjectiveView> contributors(Actor actor, AlignableObjective parent) {
        VisibilityCondition visible = visibility.of(actor);
        List<String> ids = jdbc.sql(
                        "select o.id from okr_objective o where o.id in (select a.child_id from okr_alignment a"
                                + " where a.parent_id = :parent and a.state = 'confirmed') and " + visible.sql()
                                + " order by " + KINDS + ", o.ordinal, o.id")
                .param("parent", parent.id())
                .params(visible.params())
                .query(String.class)
                .list();
        return objectives.all(actor, ids);
    }

    Set<String> withContributors(Actor actor, Collection<String> ids) {
        VisibilityCondition visible = visibility.of(actor);
        return jdbc.sql("select distinct a.parent_id from okr_alignment a join okr_objective o on o.id = a.child_id"
                        + " where a.parent_id in (:ids) and a.state = 'confirmed' and " + visible.sql())
                .param("ids", ids)
                .params(visible.params())
                .query(String.class)
                .set();
    }

    List<ObjectiveView> candidates(Actor actor, AlignableObjective child, String text, int limit) {
        int wanted = Math.max(0, Math.min(limit, MAX_LIMIT));
        VisibilityCondition visible = visibility.of(actor);
        Map<String, Object> params = params(child);
        String matches = PlainText.isBlank(text) ? "" : search.condition(text, params) + " and ";
        List<String> found = jdbc.sql(CANDIDATES + matches + visible.sql() + BEST)
                .params(params)
                .params(visible.params())
                .param("limit", wanted + SPARE)
                .query(String.class)
                .list();
        Set<String> below = graph.below(child.id(), found);
        return objectives.all(
                actor,
                found.stream().filter(id -> !below.contains(id)).limit(wanted).toList());
    }

    private Map<String, Object> params(AlignableObjective child) {
        Map<String, Object> params = new HashMap<>();
        params.put("child", child.id());
        params.put("cycle", child.cycleId());
        params.put("startsOn", child.startsOn());
        params.put("endsOn", child.endsOn());
        params.put("near", orNone(near(child)));
        return params;
    }

    private List<String> near(AlignableObjective child) {
        Stream<String> managers =
                people.managerChain(child.responsibleId()).stream().map(PersonView::id);
        Stream<String> around =
                people.find(child.responsibleId()).map(PersonView::departmentIds).orElse(List.of()).stream()
                        .flatMap(id -> departments.pathUp(id).stream())
                        .map(DepartmentView::id);
        return Stream.concat(managers, around).distinct().toList();
    }

    private static List<String> orNone(List<String> ids) {
        return ids.isEmpty() ? List.of("") : ids;
    }
}
