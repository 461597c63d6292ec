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
 * Where the data lies.
 *
 * @param url JDBC address, H2 or MySQL (MariaDB over MySQL's driver)
 * @param askAgainFor how long a database that did not answer a commit is asked what became of it
 */
@Validated
@ConfigurationProperties("dacheng.database")
public record DatabaseProperties(
        @NotBlank String url,
        @NotBlank String user,
        @Nullable String password,
        @DefaultValue("10s") Duration askAgainFor) {

    private static final String FILE = "jdbc:h2:file:";

    /** The H2 database inside the program: the only one that ever holds the demo. */
    public boolean embedded() {
        return url.startsWith("jdbc:h2:");
    }

    /** The file in which the embedded database lies, without its ending; empty for a server or one in memory. */
    public Optional<Path> file() {
        return isFile(url) ? Optional.of(Path.of(url.substring(FILE.length()).split(";", 2)[0])) : Optional.empty();
    }

    static boolean isFile(String url) {
        return url.startsWith(FILE);
    }
}
