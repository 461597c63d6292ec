package org.dacheng.okr.feed;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.engine.request.Cursor;
import org.dacheng.engine.request.RequestRecords;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.paging.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists evidence; which request it was, those alone are told who may open it. Two statements a slice. */
@Component
class EvidenceList {

    private static final int MOST = 200;

    private final EvidenceRows rows;
    private final RequestRecords requests;

    EvidenceList(EvidenceRows rows, RequestRecords requests) {
        this.rows = rows;
        this.requests = requests;
    }

    Slice<EvidenceView> of(Asker asker, String keyResultId, int limit, @Nullable String cursor) {
        int size = Math.max(1, Math.min(MOST, limit));
        String list = "evidence " + keyResultId;
        List<String> position = cursor == null ? List.of() : Cursor.read(list, cursor, 2);
        List<EvidenceRows.Placed> found = rows.list(
                keyResultId,
                position.isEmpty() ? null : moment(position.get(0)),
                position.isEmpty() ? null : position.get(1),
                size + 1);
        List<EvidenceRows.Placed> shown = found.subList(0, Math.min(size, found.size()));
        Map<String, RequestRecords.Named> readable = requests.readable(
                asker,
                shown.stream()
                        .map(one -> one.evidence().requestId())
                        .filter(Objects::nonNull)
                        .toList());
        return new Slice<>(
                shown.stream().map(one -> view(one.evidence(), readable)).toList(),
                found.size() > size ? next(list, shown.get(size - 1)) : null);
    }

    private static EvidenceView view(Evidence one, Map<String, RequestRecords.Named> readable) {
        if (one.requestId() == null) {
            return new EvidenceView(one.at(), one.amount(), one.label(), null, null);
        }
        RequestRecords.Named request = readable.get(one.requestId());
        return request == null
                ? new EvidenceView(one.at(), one.amount(), null, null, null)
                : new EvidenceView(one.at(), one.amount(), one.label(), request.id(), request.title());
    }

    private static String next(String list, EvidenceRows.Placed last) {
        return Cursor.write(list, List.of(last.evidence().at().toString(), last.id()));
    }

    /** The beginning, when a forged cursor holds no moment. */
    private static @Nullable Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException forged) {
            return null;
        }
    }
}
