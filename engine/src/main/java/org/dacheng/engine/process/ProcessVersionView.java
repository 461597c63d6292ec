package org.dacheng.engine.process;

import java.time.Instant;

/**
 * A published version of a process.
 *
 * @param version number, from 1
 * @param publishedBy id of the person who published it
 */
public record ProcessVersionView(String id, int version, String publishedBy, Instant publishedAt) {}
