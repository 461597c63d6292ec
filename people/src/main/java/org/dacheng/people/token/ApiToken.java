package org.dacheng.people.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.dacheng.base.id.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A token as stored, without its secret, which only the owner has. */
@Entity
@Table(name = "people_api_token")
class ApiToken {

    /** The last use is written at most once in this period. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    private String id;

    @Column(nullable = false)
    private String personId;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String secret;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private @Nullable Instant expiresAt;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private @Nullable Instant lastUsedAt;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private @Nullable Instant revokedAt;

    protected ApiToken() {}

    ApiToken(String personId, String name, String secret, Instant now, @Nullable Instant expiresAt) {
        this.id = Ids.next();
        this.personId = personId;
        this.name = name;
        this.secret = secret;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    String personId() {
        return personId;
    }

    /**
     * Records a use.
     *
     * @return id of its owner
     * @throws TokenRefused when it expired or was revoked
     */
    String use(Instant now) {
        if (revokedAt != null) {
            throw new TokenRefused("people.token.revoked");
        } else if (expiresAt != null && !now.isBefore(expiresAt)) {
            throw new TokenRefused("people.token.expired", expiresAt);
        }
        if (lastUsedAt == null || lastUsedAt.plus(USE_NOTED_EVERY).isBefore(now)) {
            lastUsedAt = now;
        }
        return personId;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    TokenView view() {
        return new TokenView(id, name, createdAt, expiresAt, lastUsedAt);
    }
}
