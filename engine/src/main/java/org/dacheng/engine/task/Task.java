package org.dacheng.engine.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.signing.Signer;
import org.dacheng.engine.state.RequestProgress.Held;
import org.dacheng.engine.state.RequestStep;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One person's share of a node, as read by the task lists. The request itself stores which of its tasks are open. */
@Entity
@Table(name = "engine_task")
class Task {

    /** Status of a task. */
    enum TaskStatus {
        OPEN,
        DONE,
        OBSOLETE
    }

    @Id
    private String id;

    private String requestId;
    private String processId;
    private String nodeId;
    private String nodeZh;
    private String nodeEn;
    private String personId;
    private String onBehalfOf;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private TaskStatus status;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant moment;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant givenAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private Outcome outcome;

    private String decidedBy;

    private String remark;

    protected Task() {}

    Task(RequestStep step, String nodeId, Signer signer) {
        id = Ids.next();
        requestId = step.request().id();
        processId = step.process().key();
        this.nodeId = nodeId;
        LocalText name = step.process().nodeName(nodeId);
        nodeZh = name.zh();
        nodeEn = name.en();
        personId = signer.personId();
        onBehalfOf = signer.onBehalfOf();
        status = TaskStatus.OPEN;
        moment = step.now();
        givenAt = step.now();
    }

    Held held() {
        return new Held(id, personId, onBehalfOf);
    }

    boolean isOf(String person) {
        return personId.equals(person);
    }

    String requestId() {
        return requestId;
    }

    boolean isOpen() {
        return status == TaskStatus.OPEN;
    }

    /** True if the person has the task, or decided it on behalf of another person. */
    boolean concerns(String person) {
        return isOf(person) || person.equals(decidedBy);
    }

    /** Id of the person who closed the task: its holder or another person. */
    String decidedBy() {
        return decidedBy == null ? personId : decidedBy;
    }

    Instant moment() {
        return moment;
    }
}
