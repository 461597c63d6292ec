package org.dacheng.okr.workbook;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.checkin.FeedCheckIns;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.jspecify.annotations.Nullable;

/** A check-in as a row of its sheet, as it is stored or as an import changes it. */
final class CheckInSheetRow {

    static final String COLUMNS = "c.id, c.key_result_id, c.objective_id, c.person_id, c.happened_at, "
            + FeedCheckIns.shownAt("c") + " as shown_at, c.check_value, c.progress, c.confidence, c.done,"
            + " c.next_steps, c.origin, c.edited_at";

    final KeyResultSheetRow keyResult;

    @Nullable
    String id;

    @Nullable
    String personId;

    /** Displayed moment; for check-ins of a source only the day. */
    @Nullable
    Instant at;

    @Nullable
    BigDecimal value;

    BigDecimal progress = BigDecimal.ZERO;

    @Nullable
    Confidence confidence;

    String done = "";
    String next = "";
    String origin = "import";

    @Nullable
    Instant editedAt;

    CheckInSheetRow(KeyResultSheetRow keyResult) {
        this.keyResult = keyResult;
    }

    /** Whether a source made it, not the person it is recorded for. */
    boolean isOfSource() {
        return origin.equals(FeedCheckIns.ORIGIN);
    }

    static CheckInSheetRow read(ResultSet row, KeyResultSheetRow keyResult) throws SQLException {
        CheckInSheetRow read = new CheckInSheetRow(keyResult);
        read.id = row.getString("id");
        read.personId = row.getString("person_id");
        read.at = UtcTimestamps.read(row, "shown_at");
        read.value = KeyResultSheetRow.shown(row.getBigDecimal("check_value"), 0);
        read.progress = row.getBigDecimal("progress");
        read.confidence = EnumKeys.read(Confidence.class, row.getString("confidence"));
        read.done = row.getString("done");
        read.next = row.getString("next_steps");
        read.origin = row.getString("origin");
        read.editedAt = UtcTimestamps.readNullable(row, "edited_at");
        return read;
    }
}
