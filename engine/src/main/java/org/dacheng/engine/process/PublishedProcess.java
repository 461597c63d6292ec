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

    PublishedProcess(String key) {
        id = key;
        versionId = "";
    }

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

    int nextVersion() {
        return version + 1;
    }

    void publish(ProcessVersion newest) {
        versionId = newest.id();
        version = newest.version();
    }
}
