package org.dacheng.activity.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dacheng.base.id.Sha256;
import org.dacheng.engine.timeline.TimelineEntryHashes.EntryHash;

/** Computes digests day by day in one pass over all entries; memory grows with the number of days, not of entries. */
final class DayDigests {

    private static final class DayDigest {
        private final MessageDigest sum = Sha256.digest();
        private long entries;
    }

    private final Map<LocalDate, DayDigest> days = new TreeMap<>();

    void add(EntryHash entry) {
        DayDigest day =
                days.computeIfAbsent(entry.at().atZone(ZoneOffset.UTC).toLocalDate(), unused -> new DayDigest());
        day.entries++;
        update(day.sum, entry.requestId() + ' ' + entry.seq() + ' ' + entry.hash() + '\n');
    }

    /**
     * The seals of all days from first to last, both inclusive, each chained to the one before.
     *
     * @param before digest of the seal before the first day; empty when there is none
     */
    List<AuditSeal> seals(LocalDate from, LocalDate to, String before) {
        List<AuditSeal> seals = new ArrayList<>();
        String last = before;
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            DayDigest day = days.getOrDefault(date, new DayDigest());
            MessageDigest seal = Sha256.digest();
            update(seal, last + '\n' + date + '\n' + day.entries + '\n' + Sha256.hex(copy(day.sum)));
            last = Sha256.hex(seal);
            seals.add(new AuditSeal(date, day.entries, last));
        }
        return seals;
    }

    private static MessageDigest copy(MessageDigest sum) {
        try {
            return (MessageDigest) sum.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void update(MessageDigest sum, String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
