package org.dacheng.people.database;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the data lies.
 *
 * @param url JDBC address, H2 or MySQL (MariaDB over MySQL's driver)
 */
@Validated
@ConfigurationProperties("dacheng.database")
public record DatabaseProperties(
        @NotBlank String url,
        @NotBlank String user,
        @Nullable String password) {

    /** The H2 database inside the program: the only one that ever holds the demo. */
    public boolean embedded() {
        return url.startsWith("jdbc:h2:");
    }
}
