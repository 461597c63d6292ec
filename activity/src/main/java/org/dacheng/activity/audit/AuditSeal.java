package org.dacheng.activity.audit;

import java.time.LocalDate;

/**
 * The seal of one day (UTC), written after the day is over.
 *
 * @param entries number of timeline entries of the day
 * @param digest SHA-256 in hex over the previous seal and the hash of each entry
 */
record AuditSeal(LocalDate day, long entries, String digest) {}
