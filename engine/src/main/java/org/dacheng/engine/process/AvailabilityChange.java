package org.dacheng.engine.process;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dacheng.base.id.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A record of a process being switched off or on: by whom and when. */
@Entity
@Immutable
@Table(name = "engine_availability_change")
class AvailabilityChange {

    @Id
    private String id;

    private String processId;
    private boolean available;
    private String changedBy;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant changedAt;

    protected AvailabilityChange() {}

    AvailabilityChange(PublishedProcess process, String personId, Instant at) {
        id = Ids.next();
        processId = process.key();
        available = process.available();
        changedBy = personId;
        changedAt = at;
    }

    String processId() {
        return processId;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
