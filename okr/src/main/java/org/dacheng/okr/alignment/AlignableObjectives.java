package org.dacheng.okr.alignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.visibility.ObjectiveWriteAccess;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads objectives to be aligned, limited to those the actor may see. */
@Component
class AlignableObjectives {

    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;
    private final ObjectiveWriteAccess writers;

    AlignableObjectives(JdbcClient jdbc, VisibilityFilter visibility, ObjectiveWriteAccess writers) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.writers = writers;
    }

    AlignableObjective get(Actor actor, String id) {
        return find(actor, id).orElseThrow(() -> new NotFound(Message.of("okr.objective.not-found")));
    }

    Optional<AlignableObjective> find(Actor actor, String id) {
        return all(actor, List.of(id)).stream().findFirst();
    }

    /** Those the actor may see, in no particular order. */
    List<AlignableObjective> all(Actor actor, Collection<String> ids) {
        VisibilityCondition visible = visibility.of(actor);
        return jdbc.sql("select o.id, o.cycle_id, o.owner_kind, o.owner_id, o.responsible_id, c.starts_on, c.ends_on,"
                        + " c.state, c.alignment_process from okr_objective o join okr_cycle c on c.id = o.cycle_id"
                        + " where o.id in (:ids) and " + visible.sql())
                .param("ids", ids)
                .params(visible.params())
                .query((row, number) -> goal(row))
                .list();
    }

    boolean mayWrite(Actor actor, AlignableObjective goal) {
        return writers.mayWrite(actor, goal.ownerKind(), goal.ownerId(), goal.responsibleId());
    }

    private static AlignableObjective goal(ResultSet row) throws SQLException {
        return new AlignableObjective(
                row.getString("id"),
                row.getString("cycle_id"),
                row.getString("owner_kind"),
                row.getString("owner_id"),
                row.getString("responsible_id"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                CycleState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("alignment_process"));
    }
}
