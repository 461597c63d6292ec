package org.dacheng.engine.process;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published versions of processes, with their files, for HR designers. */
@Service
public class ProcessVersions {

    private final EntityManager entities;

    ProcessVersions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Every published version, newest first.
     *
     * @throws NotFound if the process was never published
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public List<ProcessVersionView> list(Actor actor, String key) {
        ProcessAdministration.requireDesigner(actor);
        List<ProcessVersionView> versions = select(key, Integer.MAX_VALUE);
        if (versions.isEmpty()) {
            throw new NotFound(Message.of("engine.process.not-found", key));
        }
        return versions;
    }

    /**
     * The newest version; empty if the process was never published.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public Optional<ProcessVersionView> newest(Actor actor, String key) {
        ProcessAdministration.requireDesigner(actor);
        return select(key, 1).stream().findFirst();
    }

    private List<ProcessVersionView> select(String key, int most) {
        return entities.createQuery(
                        "select new org.dacheng.engine.process.ProcessVersionView("
                                + "v.id, v.version, v.publishedBy, v.publishedAt, v.note)"
                                + " from ProcessVersion v where v.processId = :key order by v.version desc",
                        ProcessVersionView.class)
                .setParameter("key", key)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The files of a version.
     *
     * @throws NotFound if there is no such version
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public ProcessPackage content(Actor actor, String versionId) {
        ProcessAdministration.requireDesigner(actor);
        return version(versionId).content();
    }

    /**
     * The number of a version.
     *
     * @throws NotFound if there is no such version
     */
    @Transactional(readOnly = true)
    public int number(String versionId) {
        return entities.createQuery("select v.version from ProcessVersion v where v.id = :id", Integer.class)
                .setParameter("id", versionId)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProcessVersions::notFound);
    }

    private ProcessVersion version(String versionId) {
        ProcessVersion version = entities.find(ProcessVersion.class, versionId);
        if (version == null) {
            throw notFound();
        }
        return version;
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("engine.process.version-not-found"));
    }
}
