package org.dacheng.okr.objective;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.okr.measure.WeightDistribution;
import org.dacheng.okr.objective.ObjectiveWithKeyResults.KeyResultCommand;
import org.dacheng.okr.objective.ObjectiveWithKeyResults.WrittenIds;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes hundreds of objectives with all their key results at once, with one entry, one revision and one recomputation
 * of progress for each.
 */
@Service
public class BulkObjectives {

    private final EntityManager entities;
    private final ObjectiveWriter writer;
    private final KeyResultEditor keyResults;
    private final KeyResultWeighting weighting;
    private final ObjectiveEditor editor;
    private final BulkObjectiveEditor bulkEditor;

    BulkObjectives(
            EntityManager entities,
            ObjectiveWriter writer,
            KeyResultEditor keyResults,
            KeyResultWeighting weighting,
            ObjectiveEditor editor,
            BulkObjectiveEditor bulkEditor) {
        this.entities = entities;
        this.writer = writer;
        this.keyResults = keyResults;
        this.weighting = weighting;
        this.editor = editor;
        this.bulkEditor = bulkEditor;
    }

    /**
     * Writes the objectives, all or nothing; the number of statements hardly depends on their number. Clears the
     * persistence context afterwards, so that many calls can follow each other in one transaction.
     *
     * @param file name of the imported workbook, for the history
     * @return results in the order of the commands
     * @throws InvalidInput pointers {@code /<index>}, followed by those of {@link Objectives} for each part; also
     *     for objectives that the actor may not see or write
     */
    @Transactional
    public List<WrittenIds> write(Actor actor, List<ObjectiveWithKeyResults> commands, String file) {
        Map<String, LockedObjective> known = lockExisting(actor, commands);
        Map<String, Map<Owner, Integer>> ordinals = nextOrdinals(commands);
        List<LockedObjective> fresh = new ArrayList<>();
        List<WrittenIds> written = new ArrayList<>();
        for (int at = 0; at < commands.size(); at++) {
            ObjectiveWithKeyResults command = commands.get(at);
            LockedObjective locked = InvalidInput.at("/" + at, () -> open(actor, command, known, ordinals));
            if (command.id() == null) {
                fresh.add(locked);
            }
            written.add(InvalidInput.at("/" + at, () -> write(locked, command)));
        }
        bulkEditor.save(actor, fresh, known.values(), file);
        entities.flush();
        entities.clear();
        return written;
    }

    private Map<String, LockedObjective> lockExisting(Actor actor, List<ObjectiveWithKeyResults> commands) {
        Set<String> fresh = commands.stream()
                .filter(one -> one.id() == null)
                .map(one -> Objects.requireNonNull(one.newObjective()).cycleId())
                .collect(Collectors.toSet());
        Map<String, String> cycles = bulkEditor.cyclesOf(
                actor,
                commands.stream()
                        .map(ObjectiveWithKeyResults::id)
                        .filter(Objects::nonNull)
                        .toList());
        bulkEditor.lockCycles(actor, fresh, cycles);
        return bulkEditor.load(cycles.keySet());
    }

    /** The next ordinal of each owner, by cycle. */
    private Map<String, Map<Owner, Integer>> nextOrdinals(Collection<ObjectiveWithKeyResults> commands) {
        Map<String, Map<Owner, Integer>> ordinals = new HashMap<>();
        commands.stream()
                .filter(one -> one.id() == null)
                .map(one -> Objects.requireNonNull(one.newObjective()))
                .collect(Collectors.groupingBy(
                        NewObjective::cycleId, Collectors.mapping(NewObjective::owner, Collectors.toSet())))
                .forEach((cycle, owners) -> ordinals.put(cycle, bulkEditor.nextOrdinals(cycle, owners)));
        return ordinals;
    }

    private LockedObjective open(
            Actor actor,
            ObjectiveWithKeyResults command,
            Map<String, LockedObjective> known,
            Map<String, Map<Owner, Integer>> ordinals) {
        if (command.id() == null) {
            return draft(actor, Objects.requireNonNull(command.newObjective()), ordinals);
        }
        LockedObjective locked = known.get(command.id());
        if (locked == null) {
            throw ObjectiveEditor.notFound();
        }
        editor.requireChangeable(actor, locked.objective());
        if (command.edit() != null) {
            writer.change(locked, command.edit());
        }
        return locked;
    }

    private LockedObjective draft(Actor actor, NewObjective command, Map<String, Map<Owner, Integer>> ordinals) {
        int next = ordinals.computeIfAbsent(command.cycleId(), key -> new HashMap<>())
                .merge(command.owner(), 1, Integer::sum);
        Objective objective = writer.draft(actor, command, next - 1);
        List<String> viewers = command.viewers() == null
                ? List.of()
                : command.viewers().stream().distinct().sorted().toList();
        return LockedObjective.of(objective, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(viewers));
    }

    private WrittenIds write(LockedObjective locked, ObjectiveWithKeyResults command) {
        List<String> ids = new ArrayList<>();
        List<KeyResult> drafts = new ArrayList<>();
        for (KeyResultCommand result : command.keyResults()) {
            if (result.id() == null) {
                KeyResult draft = keyResults.draft(locked, result.edit());
                drafts.add(draft);
                ids.add(draft.id());
            } else {
                keyResults.change(locked, locked.keyResult(result.id()), result.edit());
                ids.add(result.id());
            }
        }
        weigh(locked, command.keyResults(), ids);
        drafts.forEach(entities::persist);
        return new WrittenIds(locked.objective().id(), List.copyOf(ids));
    }

    private void weigh(LockedObjective locked, List<KeyResultCommand> results, List<String> ids) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        locked.keyResults().forEach(one -> weights.put(one.id(), one.weight().value()));
        boolean named = false;
        for (int at = 0; at < ids.size(); at++) {
            KeyResultCommand result = results.get(at);
            if (result.weight() != null) {
                weights.put(ids.get(at), result.weight().setScale(WeightDistribution.SCALE));
                named = true;
            }
            if (result.locked() != null) {
                locked.keyResult(ids.get(at)).lock(result.locked());
            }
        }
        if (named) {
            weighting.setAll(locked, weights);
        }
    }
}
