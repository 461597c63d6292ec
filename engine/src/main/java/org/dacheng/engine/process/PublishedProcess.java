package org.dacheng.engine.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A process and its newest version. Publishing locks its row. */
@Entity
@Table(name = "engine_process")
class PublishedProcess {

    @Id
    private String id;

    @Column(name = "version_id")
    private String versionId;

    private int version;
    private boolean available = true;

    protected PublishedProcess() {}

    String key() {
        return id;
    }

    /** False if the process is switched off. */
    boolean available() {
        return available;
    }

    void available(boolean now) {
        available = now;
    }

    String versionId() {
        return versionId;
    }

    /** Number of the newest version; 0 if none is published. */
    int version() {
        return version;
    }

    int nextVersion() {
        return version + 1;
    }

    void publish(ProcessVersion newest) {
        versionId = newest.id();
        version = newest.version();
    }
}
