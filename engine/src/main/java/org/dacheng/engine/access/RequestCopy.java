package org.dacheng.engine.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dacheng.base.id.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Read access of one person to a request. */
@Entity
@Table(name = "engine_copy")
class RequestCopy {

    @Id
    private String id;

    private String requestId;
    private String personId;
    private String kind;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant givenAt;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant readAt;

    protected RequestCopy() {}

    RequestCopy(String requestId, String personId, String kind, Instant now) {
        id = Ids.next();
        this.requestId = requestId;
        this.personId = personId;
        this.kind = kind;
        givenAt = now;
    }
}
