package org.dacheng.engine.process;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.dacheng.base.text.Languages;
import org.dacheng.engine.bpmn.FlowCompiler;
import org.dacheng.engine.camunda.FlowEngine;
import org.dacheng.engine.packaging.CheckedPackage;
import org.dacheng.engine.settings.ProcessSettings;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores a checked package as the newest version, in one transaction with its form and engine definition. */
@Component
class ProcessPublisher {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final FormVersions forms;
    private final FlowEngine engine;
    private final PublishedDefinitions definitions;
    private final Clock clock;

    ProcessPublisher(
            EntityManager entities,
            JdbcClient jdbc,
            FormVersions forms,
            FlowEngine engine,
            PublishedDefinitions definitions,
            Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.forms = forms;
        this.engine = engine;
        this.definitions = definitions;
        this.clock = clock;
    }

    @Transactional
    public ProcessView publish(Actor actor, String key, CheckedPackage checked) {
        return publish(actor, lock(key), null, checked);
    }

    /**
     * Publishes the version after a known one. The newest version is read under the lock, so that of two publications
     * at the same moment only one can replace it.
     *
     * @param replaces number of the newest version; 0 if none is published
     * @param note as {@link ProcessVersionView#note}
     */
    @Transactional
    public ProcessView publishAfter(
            Actor actor, String key, int replaces, @Nullable String note, CheckedPackage checked) {
        PublishedProcess process = lock(key);
        if (process.version() != replaces) {
            throw new OtherVersionPublished(process.version());
        }
        return publish(actor, process, note, checked);
    }

    private ProcessView publish(Actor actor, PublishedProcess process, @Nullable String note, CheckedPackage checked) {
        String key = process.key();
        if (!process.versionId().isEmpty()) {
            ProcessVersion newest = entities.find(ProcessVersion.class, process.versionId());
            if (newest.holds(checked.content())) {
                return definitions.get(newest.id()).view();
            }
        }
        ProcessVersion next = version(actor, key, process.nextVersion(), note, checked);
        entities.persist(next);
        process.publish(next);
        entities.flush();
        definitions.invalidate();
        return view(key, next, checked.settings());
    }

    private ProcessVersion version(Actor actor, String key, int number, @Nullable String note, CheckedPackage checked) {
        String formVersionId = forms.publish(key, checked.content().form(), actor.personId());
        String bpmn = FlowCompiler.compile(key, checked.settings().name(), checked.flow(), Languages.CHINESE);
        String definitionId = engine.deploy(key, number, bpmn);
        return new ProcessVersion(
                key,
                number,
                checked.content(),
                new ProcessVersion.Artifacts(bpmn, formVersionId, definitionId),
                actor.personId(),
                note,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Locks the row of the process, so that concurrent publications run one after another. Of two first publications
     * at the same moment the second waits here for the row of the first.
     */
    private PublishedProcess lock(String key) {
        PublishedProcess known = find(key);
        if (known == null) {
            jdbc.sql("insert into engine_process (id, version_id, version, available) values (?, '', 0, true)"
                            + " on duplicate key update version = version")
                    .param(key)
                    .update();
            known = Objects.requireNonNull(find(key));
        }
        return known;
    }

    private @Nullable PublishedProcess find(String key) {
        return entities.find(PublishedProcess.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    private static ProcessView view(String key, ProcessVersion version, ProcessSettings settings) {
        return new ProcessView(
                key,
                settings.name(),
                settings.description(),
                settings.group(),
                settings.icon(),
                version.version(),
                version.formVersionId());
    }
}
