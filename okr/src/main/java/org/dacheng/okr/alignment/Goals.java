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
import org.dacheng.okr.visibility.Sight;
import org.dacheng.okr.visibility.Visible;
import org.dacheng.okr.visibility.Writers;
import org.dacheng.people.asker.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the objectives that are to be aligned, as far as the asker may see them. */
@Component
class Goals {

    private final JdbcClient jdbc;
    private final Sight sight;
    private final Writers writers;

    Goals(JdbcClient jdbc, Sight sight, Writers writers) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.writers = writers;
    }

    Goal get(Asker asker, String id) {
        return find(asker, id).orElseThrow(() -> new NotFound(Message.of("okr.objective.not-found")));
    }

    Optional<Goal> find(Asker asker, String id) {
        return all(asker, List.of(id)).stream().findFirst();
    }

    /** Those that the asker may see, in no order. */
    List<Goal> all(Asker asker, Collection<String> ids) {
        Visible visible = sight.of(asker);
        return jdbc.sql("select o.id, o.cycle_id, o.owner_kind, o.owner_id, o.responsible_id, c.starts_on, c.ends_on,"
                        + " c.state, c.alignment_process from okr_objective o join okr_cycle c on c.id = o.cycle_id"
                        + " where o.id in (:ids) and " + visible.sql())
                .param("ids", ids)
                .params(visible.params())
                .query((row, number) -> goal(row))
                .list();
    }

    boolean mayWrite(Asker asker, Goal goal) {
        return writers.mayWrite(asker, goal.ownerKind(), goal.ownerId(), goal.responsibleId());
    }

    private static Goal goal(ResultSet row) throws SQLException {
        return new Goal(
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
