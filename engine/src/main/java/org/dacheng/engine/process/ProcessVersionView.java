package org.dacheng.engine.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a process.
 *
 * @param version number, from 1
 * @param publishedBy id of the person who published it
 * @param note what that person said of it, such as what has changed and why; null for nothing
 */
public record ProcessVersionView(
        String id,
        int version,
        String publishedBy,
        Instant publishedAt,
        @Nullable String note) {}
