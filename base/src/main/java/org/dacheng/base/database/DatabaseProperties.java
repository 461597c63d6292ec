package org.dacheng.base.database;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Location of the database.
 *
 * @param url JDBC address, H2 or MySQL (MariaDB over MySQL's driver)
 * @param askAgainFor how long the outcome of an unconfirmed commit is queried
 */
@Validated
@ConfigurationProperties("dacheng.database")
public record DatabaseProperties(
        @NotBlank String url,
        @NotBlank String user,
        @Nullable String password,
        @DefaultValue("10s") Duration askAgainFor) {

    private static final String FILE = "jdbc:h2:file:";

    /** Whether this is the H2 database inside the program, the only kind that may hold the demo. */
    public boolean embedded() {
        return url.startsWith("jdbc:h2:");
    }

    /** The file of the embedded database without its suffix; empty for a server or an in-memory database. */
    public Optional<Path> file() {
        return isFile(url) ? Optional.of(Path.of(url.substring(FILE.length()).split(";", 2)[0])) : Optional.empty();
    }

    static boolean isFile(String url) {
        return url.startsWith(FILE);
    }
}
