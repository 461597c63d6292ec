package org.dacheng.engine.process;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.engine.packaging.ProcessPackage;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published version of a process, with its source files. */
@Entity
@Immutable
@Table(name = "engine_process_version")
class ProcessVersion {

    @Id
    private String id;

    private String processId;
    private int version;

    private String processJson;

    private String formJson;

    private String flowJson;

    private String bpmn;

    private String formVersionId;
    private String definitionId;
    private String contentHash;
    private String publishedBy;

    private @Nullable String note;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant publishedAt;

    protected ProcessVersion() {}

    ProcessVersion(
            String key,
            int number,
            ProcessPackage content,
            Artifacts built,
            String publisherId,
            @Nullable String publisherNote,
            Instant at) {
        id = Ids.next();
        processId = key;
        version = number;
        processJson = content.process().toString();
        formJson = content.form().toString();
        flowJson = content.flow().toString();
        bpmn = built.bpmn();
        formVersionId = built.formVersionId();
        definitionId = built.definitionId();
        contentHash = content.hash();
        publishedBy = publisherId;
        note = publisherNote;
        publishedAt = at;
    }

    /** The results of publishing a package. */
    record Artifacts(String bpmn, String formVersionId, String definitionId) {}

    String id() {
        return id;
    }

    String processId() {
        return processId;
    }

    int version() {
        return version;
    }

    String processJson() {
        return processJson;
    }

    String flowJson() {
        return flowJson;
    }

    String bpmn() {
        return bpmn;
    }

    String formVersionId() {
        return formVersionId;
    }

    String definitionId() {
        return definitionId;
    }

    ProcessPackage content() {
        return new ProcessPackage(Json.tree(processJson), Json.tree(formJson), Json.tree(flowJson));
    }

    boolean holds(ProcessPackage content) {
        return contentHash.equals(content.hash());
    }
}
