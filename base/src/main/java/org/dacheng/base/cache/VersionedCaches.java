package org.dacheng.base.cache;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Creates caches and stores their versions in the database, where all nodes see them. */
@Component
public class VersionedCaches {

    private final JdbcClient jdbc;

    VersionedCaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Creates a cache.
     *
     * @param name unique over all modules, such as {@code people.organisation}; at most 60 characters
     * @param load reads the whole value from the database; never null
     */
    public <T> VersionedCache<T> of(String name, Supplier<T> load) {
        return new VersionedCache<>(this, name, load);
    }

    long version(String name) {
        return jdbc.sql("select version from people_cache where name = ?")
                .param(name)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void incrementVersion(String name) {
        int counted = jdbc.sql("update people_cache set version = version + 1 where name = ?")
                .param(name)
                .update();
        if (counted == 0) {
            jdbc.sql("insert into people_cache (name, version) values (?, 1)")
                    .param(name)
                    .update();
        }
    }
}
