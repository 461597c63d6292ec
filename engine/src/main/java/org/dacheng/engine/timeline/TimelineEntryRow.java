package org.dacheng.engine.timeline;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.json.MessageJson;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A stored timeline entry, one link of the chain. Written once, never changed. */
@Entity
@Immutable
@Table(name = "engine_timeline_entry")
class TimelineEntryRow {

    @EmbeddedId
    private TimelineEntryId id;

    @Column(name = "happened_at")
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private TimelineEntryKind kind;

    private String actorId;
    private String nodeId;
    private String nodeZh;
    private String nodeEn;

    private String people;

    private String remark;

    private String why;

    private String origin;

    private String detail;

    private String hash;

    protected TimelineEntryRow() {}

    TimelineEntryRow(String requestId, TimelineChain chain, NewTimelineEntry entry) {
        id = new TimelineEntryId(requestId, chain.count() + 1);
        at = entry.at();
        kind = entry.kind();
        actorId = entry.actorId();
        nodeId = entry.nodeId();
        LocalText name = entry.nodeName();
        nodeZh = name == null ? null : name.zh();
        nodeEn = name == null ? null : name.en();
        people = Json.write(entry.people());
        remark = entry.comment();
        why = MessageJson.write(entry.why());
        origin = entry.origin();
        detail = entry.detail() == null ? null : Json.write(entry.detail());
        hash = link(requestId).hash(chain.head());
    }

    int seq() {
        return id.seq();
    }

    String hash() {
        return hash;
    }

    private ChainLink link(String requestId) {
        return new ChainLink(
                requestId,
                id.seq(),
                at,
                kind.name(),
                actorId,
                nodeId,
                nodeZh,
                nodeEn,
                people,
                remark,
                why,
                origin,
                detail,
                hash);
    }

    TimelineEntry view(String requestId) {
        LocalText name = nodeZh == null ? null : new LocalText(nodeZh, nodeEn);
        List<String> whom = Json.read(people, new TypeReference<>() {});
        return new TimelineEntry(
                requestId, seq(), at, kind, actorId, nodeId, name, whom, remark, MessageJson.read(why), origin, hash);
    }
}
