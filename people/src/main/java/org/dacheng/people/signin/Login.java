package org.dacheng.people.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Credentials of a person: the id and a password, stored as a hash only. */
@Entity
@Table(name = "people_login")
class Login {

    @Id
    private String personId;

    @Column(nullable = false)
    private String secret;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant changedAt;

    protected Login() {}

    Login(String personId, String secret, Instant now) {
        this.personId = personId;
        this.secret = secret;
        this.changedAt = now;
    }

    String personId() {
        return personId;
    }

    String secret() {
        return secret;
    }

    void change(String newSecret, Instant now) {
        this.secret = newSecret;
        this.changedAt = now;
    }
}
