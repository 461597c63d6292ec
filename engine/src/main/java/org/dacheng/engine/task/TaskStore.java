package org.dacheng.engine.task;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.signing.Signer;
import org.dacheng.engine.state.RequestProgress.Held;
import org.dacheng.engine.state.RequestStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes task rows. A change is a single statement without a read, protected by the request's lock. */
@Component
class TaskStore {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    TaskStore(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    Held assign(RequestStep step, String nodeId, Signer signer) {
        Task task = new Task(step, nodeId, signer);
        entities.persist(task);
        return task.held();
    }

    /**
     * Ids of the person's open tasks that a deputy could decide, in ascending order; the submitter's own tasks are left
     * out.
     */
    List<String> toHandOver(String personId, String after, int limit) {
        return jdbc.sql("select id from engine_task where person_id = ? and status = 'OPEN' and node_id <> ?"
                        + " and id > ? order by id limit ?")
                .params(personId, Flow.START, after, limit)
                .query(String.class)
                .list();
    }

    long countToHandOver(String personId) {
        return jdbc.sql("select count(*) from engine_task where person_id = ? and status = 'OPEN' and node_id <> ?")
                .params(personId, Flow.START)
                .query(Long.class)
                .single();
    }

    Optional<Task> find(String taskId) {
        return Optional.ofNullable(entities.find(Task.class, taskId));
    }

    void decide(RequestStep step, String taskId, Outcome outcome, @Nullable String comment) {
        jdbc.sql(
                        "update engine_task set status = 'DONE', moment = ?, outcome = ?, decided_by = ?, remark = ? where id = ?")
                .params(Arrays.asList(
                        UtcTimestamps.write(step.now()),
                        outcome.name(),
                        step.actor().personId(),
                        comment,
                        taskId))
                .update();
    }

    /** Reopens the tasks, as if nobody had decided them. */
    void reopen(List<Held> tasks) {
        jdbc.sql("update engine_task set status = 'OPEN', moment = given_at, outcome = null, decided_by = null,"
                        + " remark = null where id in (:ids)")
                .param("ids", tasks.stream().map(Held::taskId).toList())
                .update();
    }

    /** Closes the tasks; some may have been assigned in this very transaction. */
    void close(RequestStep step, List<Held> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        entities.flush();
        jdbc.sql("update engine_task set status = 'OBSOLETE', moment = :now, outcome = 'OBSOLETE', decided_by = :by"
                        + " where id in (:ids)")
                .param("now", UtcTimestamps.write(step.now()))
                .param("by", step.actor().personId())
                .param("ids", tasks.stream().map(Held::taskId).toList())
                .update();
    }
}
