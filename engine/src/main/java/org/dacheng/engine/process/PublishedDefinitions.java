package org.dacheng.engine.process;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dacheng.base.cache.VersionedCache;
import org.dacheng.base.cache.VersionedCaches;
import org.dacheng.base.json.Json;
import org.dacheng.engine.bpmn.FlowCompiler;
import org.dacheng.engine.flow.ConditionBranch;
import org.dacheng.engine.flow.ConditionNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.settings.ProcessSettingsReader;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.schema.FormVersions;
import org.springframework.stereotype.Component;

/** Reads and caches parsed published versions; versions never change, so each is read once. */
@Component
public class PublishedDefinitions {

    private final EntityManager entities;
    private final FormVersions forms;
    private final Feel feel;
    private final Map<String, PublishedDefinition> byVersion = new ConcurrentHashMap<>();
    private final VersionedCache<Map<String, NewestProcessVersion>> newest;

    PublishedDefinitions(EntityManager entities, FormVersions forms, Feel feel, VersionedCaches caches) {
        this.entities = entities;
        this.forms = forms;
        this.feel = feel;
        this.newest = caches.of("engine.processes", this::newestVersions);
    }

    /** Returns the version with this id. */
    public PublishedDefinition get(String versionId) {
        PublishedDefinition known = byVersion.get(versionId);
        if (known == null) {
            known = read(versionId);
            byVersion.put(versionId, known);
        }
        return known;
    }

    /** The newest version of the process. */
    public Optional<PublishedDefinition> newest(String key) {
        return Optional.ofNullable(newest.get().get(key))
                .map(NewestProcessVersion::versionId)
                .map(this::get);
    }

    /** The newest version of every process. */
    public List<PublishedDefinition> newest() {
        return newest.get().values().stream()
                .map(NewestProcessVersion::versionId)
                .map(this::get)
                .toList();
    }

    /** True if the process exists and is not switched off. */
    public boolean available(String key) {
        NewestProcessVersion known = newest.get().get(key);
        return known != null && known.available();
    }

    /** Every version of the process, newest first. */
    public List<PublishedDefinition> versions(String key) {
        return entities
                .createQuery(
                        "select v.id from ProcessVersion v where v.processId = :key order by v.version desc",
                        String.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .map(this::get)
                .toList();
    }

    /** Keys of the processes that the person owns. */
    public List<String> ownedBy(String personId) {
        return newest().stream()
                .filter(process -> isOwner(process, personId))
                .map(PublishedDefinition::key)
                .toList();
    }

    /** Whether the person owns the process. */
    public boolean isOwner(String key, String personId) {
        return newest(key).filter(process -> isOwner(process, personId)).isPresent();
    }

    private static boolean isOwner(PublishedDefinition process, String personId) {
        return process.settings().owners().contains(personId);
    }

    /** BPMN 2.0 XML of a version, with names in the given language. */
    public String bpmn(String versionId, Locale locale) {
        PublishedDefinition process = get(versionId);
        return FlowCompiler.compile(process.key(), process.name(), process.flow(), locale);
    }

    void invalidate() {
        newest.invalidate();
    }

    private record NewestProcessVersion(String versionId, boolean available) {}

    private Map<String, NewestProcessVersion> newestVersions() {
        return entities
                .createQuery(
                        "select p.id, p.versionId, p.available from PublishedProcess p order by p.id", Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new NewestProcessVersion((String) row[1], (Boolean) row[2]),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private PublishedDefinition read(String versionId) {
        ProcessVersion stored = version(versionId);
        Flow flow = Json.read(stored.flowJson(), Flow.class);
        return new PublishedDefinition(
                versionId,
                stored.processId(),
                stored.version(),
                ProcessSettingsReader.stored(Json.tree(stored.processJson()), stored.processId()),
                stored.formVersionId(),
                forms.get(stored.formVersionId()),
                flow,
                stored.definitionId(),
                conditions(flow));
    }

    private ProcessVersion version(String versionId) {
        ProcessVersion stored = entities.find(ProcessVersion.class, versionId);
        if (stored == null) {
            throw new IllegalStateException("no process version " + versionId);
        }
        return stored;
    }

    private Map<String, FeelExpression> conditions(Flow flow) {
        return flow.all().stream()
                .filter(ConditionNode.class::isInstance)
                .map(node -> ((ConditionNode) node).branches())
                .flatMap(Collection::stream)
                .filter(branch -> branch.when() != null)
                .collect(Collectors.toMap(ConditionBranch::id, branch -> feel.parse(String.valueOf(branch.when()))));
    }
}
