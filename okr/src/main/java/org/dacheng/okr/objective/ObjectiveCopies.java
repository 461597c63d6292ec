package org.dacheng.okr.objective;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes any number of objectives into another cycle at once, in batches, each with its entry and first revision.
 * Callers check the permissions, lock the cycle and recompute the progress of parents afterwards.
 */
@Component
public class ObjectiveCopies {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final OwnerCheck owners;
    private final ObjectiveHistory history;
    private final Clock clock;

    ObjectiveCopies(JdbcClient jdbc, JdbcTemplate batch, OwnerCheck owners, ObjectiveHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.owners = owners;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Why the owner cannot have a new objective: the person left, or the department or team is closed; null when there
     * is no obstacle.
     */
    public @Nullable Message obstacle(ObjectiveView original) {
        List<Violation> violations = new ArrayList<>();
        owners.owner(violations, original.owner());
        owners.active(violations, "/responsibleId", original.responsible().id());
        return violations.isEmpty() ? null : violations.get(0).text();
    }

    /** @return ids of the copies by ids of the originals */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> write(Actor actor, String cycleId, List<ObjectiveCopy> copies) {
        Map<String, String> made = new LinkedHashMap<>();
        Map<Owner, Integer> next = nextOrdinals(cycleId);
        for (int from = 0; from < copies.size(); from += BATCH) {
            ObjectiveCopyBatch batchRows = new ObjectiveCopyBatch(actor, cycleId, clock.instant());
            for (ObjectiveCopy copy : copies.subList(from, Math.min(copies.size(), from + BATCH))) {
                int ordinal = next.merge(copy.original().owner(), 1, Integer::sum) - 1;
                made.put(copy.original().id(), batchRows.add(copy, ordinal));
            }
            batchRows.write(batch, history);
        }
        return made;
    }

    /** Number of objectives of each owner. */
    private Map<Owner, Integer> nextOrdinals(String cycleId) {
        Map<Owner, Integer> next = new HashMap<>();
        jdbc.sql("select owner_kind, owner_id, max(ordinal) + 1 as place from okr_objective where cycle_id = :cycle"
                        + " group by owner_kind, owner_id")
                .param("cycle", cycleId)
                .query(row -> {
                    Owner owner = new Owner(
                            EnumKeys.read(OwnerKind.class, row.getString("owner_kind")), row.getString("owner_id"));
                    next.put(owner, row.getInt("place"));
                });
        return next;
    }
}
