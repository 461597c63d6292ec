package org.dacheng.okr.visibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Determines which of several people may see an objective; notices must not reveal more than its page. */
@Component
public class ObjectiveReadAccess {

    /** Number of conditions per statement. */
    private static final int AT_ONCE = 20;

    private final VisibilityFilter visibility;
    private final People people;
    private final Actors actors;
    private final JdbcClient jdbc;

    ObjectiveReadAccess(VisibilityFilter visibility, People people, Actors actors, JdbcClient jdbc) {
        this.visibility = visibility;
        this.people = people;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** Active people who may see the objective, in their order. */
    public List<String> of(String objectiveId, Collection<String> personIds) {
        List<PersonView> asked = personIds.stream()
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .filter(PersonView::active)
                .toList();
        Set<String> readers = new LinkedHashSet<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            readers.addAll(readers(objectiveId, asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
        }
        return asked.stream().map(PersonView::id).filter(readers::contains).toList();
    }

    /** Those of the objectives that the person may see; none when the person has left. */
    public Set<String> visibleTo(String personId, Collection<String> objectiveIds) {
        return people.find(personId)
                .filter(PersonView::active)
                .map(person -> visibility.of(actors.of(person, person.locale(), "program")))
                .map(visible -> Set.copyOf(
                        jdbc.sql("select o.id from okr_objective o where o.id in (:ids) and " + visible.sql())
                                .param("ids", objectiveIds)
                                .params(visible.params())
                                .query(String.class)
                                .list()))
                .orElse(Set.of());
    }

    private List<String> readers(String objectiveId, List<PersonView> asked) {
        List<String> each = new ArrayList<>();
        Map<String, Object> params = new HashMap<>(Map.of("objective", objectiveId));
        for (int i = 0; i < asked.size(); i++) {
            PersonView person = asked.get(i);
            VisibilityCondition visible = visibility.of(actors.of(person, person.locale(), "program"));
            String own = "p" + i + "_";
            visible.params().forEach((name, value) -> params.put(own + name, value));
            params.put(own + "id", person.id());
            each.add("select reader.id from okr_objective o join people_person reader on reader.id = :" + own
                    + "id where o.id = :objective and "
                    + visible.sql().replace(":see_", ":" + own + "see_"));
        }
        return jdbc.sql(String.join(" union all ", each))
                .params(params)
                .query(String.class)
                .list();
    }
}
