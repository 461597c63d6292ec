package org.dacheng.okr.carryover;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the originals and copies of carried-over objectives. */
@Component
public class CarryOverLinkFinder {

    private static final String END = "select o.id, o.title, o.progress, c.name_zh, c.name_en from okr_objective o"
            + " join okr_cycle c on c.id = o.cycle_id where ";

    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;

    CarryOverLinkFinder(JdbcClient jdbc, VisibilityFilter visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** The original and the copies of the objective. */
    @Transactional(readOnly = true)
    public CarryOverLinks of(Actor actor, ObjectiveView objective) {
        VisibilityCondition visible = visibility.of(actor);
        String original = objective.carriedFrom();
        List<CarryOverLinks.LinkedObjective> from =
                original == null ? List.of() : ends(visible, "o.id = :id", original, reachedKeyResults(objective.id()));
        List<CarryOverLinks.LinkedObjective> onwards = ends(visible, "o.carried_from = :id", objective.id(), List.of());
        return new CarryOverLinks(from.stream().findFirst().orElse(null), onwards);
    }

    private List<CarryOverLinks.LinkedObjective> ends(
            VisibilityCondition visible,
            String condition,
            String id,
            List<CarryOverLinks.ReachedKeyResult> keyResults) {
        return jdbc.sql(END + condition + " and " + visible.sql() + " order by o.created_at, o.id")
                .params(visible.params())
                .param("id", id)
                .query((row, number) -> new CarryOverLinks.LinkedObjective(
                        row.getString("id"),
                        row.getString("title"),
                        new LocalText(row.getString("name_zh"), row.getString("name_en")),
                        row.getBigDecimal("progress"),
                        keyResults))
                .list();
    }

    /** Final values of the original key results; shown only with an original that the actor may see. */
    private List<CarryOverLinks.ReachedKeyResult> reachedKeyResults(String objectiveId) {
        return jdbc.sql("select p.* from okr_key_result k join okr_key_result p on p.id = k.carried_from"
                        + " where k.objective_id = :id order by k.ordinal, k.id")
                .param("id", objectiveId)
                .query(CarryOverLinkFinder::reachedKeyResults)
                .list();
    }

    private static CarryOverLinks.ReachedKeyResult reachedKeyResults(ResultSet row, int number) throws SQLException {
        BigDecimal start = row.getBigDecimal("start_value");
        return new CarryOverLinks.ReachedKeyResult(
                row.getString("title"),
                new Measure(
                        EnumKeys.read(KeyResultKind.class, row.getString("kind")),
                        row.getString("unit"),
                        row.getString("currency"),
                        row.getInt("decimals"),
                        start,
                        row.getBigDecimal("target_value"),
                        null,
                        null,
                        null),
                row.getBigDecimal("current_value"),
                row.getBigDecimal("progress"));
    }
}
