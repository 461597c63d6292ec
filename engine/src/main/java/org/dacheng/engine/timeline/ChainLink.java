package org.dacheng.engine.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.json.Json;
import org.jspecify.annotations.Nullable;

/** The columns of an entry exactly as stored, and the expected hash. */
record ChainLink(
        String requestId,
        int seq,
        Instant at,
        String kind,
        @Nullable String actorId,
        @Nullable String nodeId,
        @Nullable String nodeZh,
        @Nullable String nodeEn,
        String people,
        @Nullable String remark,
        @Nullable String why,
        String origin,
        @Nullable String detail,
        @Nullable String hash) {

    static final String COLUMNS = "request_id, seq, happened_at, kind, actor_id, node_id, node_zh, node_en, people,"
            + " remark, why, origin, detail, hash";

    static ChainLink read(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getString("request_id"),
                row.getInt("seq"),
                UtcTimestamps.read(row, "happened_at"),
                row.getString("kind"),
                row.getString("actor_id"),
                row.getString("node_id"),
                row.getString("node_zh"),
                row.getString("node_en"),
                row.getString("people"),
                row.getString("remark"),
                row.getString("why"),
                row.getString("origin"),
                row.getString("detail"),
                row.getString("hash"));
    }

    /**
     * SHA-256 in hex over a JSON array of the hash before and every column; an array, so that different contents cannot
     * have the same text.
     */
    String hash(String before) {
        return Sha256.of(Json.write(Arrays.asList(
                before,
                requestId,
                seq,
                at.toString(),
                kind,
                actorId,
                nodeId,
                nodeZh,
                nodeEn,
                people,
                remark,
                why,
                origin,
                detail)));
    }
}
