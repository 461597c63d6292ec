package org.dacheng.activity.audit;

import java.time.LocalDate;

/**
 * What the timeline entries of one day (UTC) amounted to when the day was over.
 *
 * @param entries how many there were
 * @param digest SHA-256 in hex over the seal before and the hash of each entry
 */
record AuditSeal(LocalDate day, long entries, String digest) {}
