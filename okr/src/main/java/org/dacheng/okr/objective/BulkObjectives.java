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
import org.dacheng.okr.objective.ObjectiveWithKeyResults.Result;
import org.dacheng.okr.objective.ObjectiveWithKeyResults.Written;
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
    private final ObjectiveWriter writing;
    private final KeyResultEditor keyResults;
    private final KeyResultWeighting weighing;
    private final ObjectiveEditor bench;
    private final BulkObjectiveEditor bundles;

    BulkObjectives(
            EntityManager entities,
            ObjectiveWriter writing,
            KeyResultEditor keyResults,
            KeyResultWeighting weighing,
            ObjectiveEditor bench,
            BulkObjectiveEditor bundles) {
        this.entities = entities;
        this.writing = writing;
        this.keyResults = keyResults;
        this.weighing = weighing;
        this.bench = bench;
        this.bundles = bundles;
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
    public List<Written> write(Actor actor, List<ObjectiveWithKeyResults> commands, String file) {
        Map<String, LockedObjective> known = known(actor, commands);
        Map<String, Map<Owner, Integer>> places = places(commands);
        List<LockedObjective> fresh = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        for (int at = 0; at < commands.size(); at++) {
            ObjectiveWithKeyResults command = commands.get(at);
            LockedObjective work = InvalidInput.at("/" + at, () -> open(actor, command, known, places));
            if (command.id() == null) {
                fresh.add(work);
            }
            written.add(InvalidInput.at("/" + at, () -> write(work, command)));
        }
        bundles.keep(actor, fresh, known.values(), file);
        entities.flush();
        entities.clear();
        return written;
    }

    private Map<String, LockedObjective> known(Actor actor, List<ObjectiveWithKeyResults> commands) {
        Set<String> fresh = commands.stream()
                .filter(one -> one.id() == null)
                .map(one -> Objects.requireNonNull(one.fresh()).cycleId())
                .collect(Collectors.toSet());
        Map<String, String> cycles = bundles.cyclesOf(
                actor,
                commands.stream()
                        .map(ObjectiveWithKeyResults::id)
                        .filter(Objects::nonNull)
                        .toList());
        bundles.hold(actor, fresh, cycles);
        return bundles.load(cycles.keySet());
    }

    /** The next ordinal of each owner, by cycle. */
    private Map<String, Map<Owner, Integer>> places(Collection<ObjectiveWithKeyResults> commands) {
        Map<String, Map<Owner, Integer>> places = new HashMap<>();
        commands.stream()
                .filter(one -> one.id() == null)
                .map(one -> Objects.requireNonNull(one.fresh()))
                .collect(Collectors.groupingBy(
                        NewObjective::cycleId, Collectors.mapping(NewObjective::owner, Collectors.toSet())))
                .forEach((cycle, owners) -> places.put(cycle, bundles.last(cycle, owners)));
        return places;
    }

    private LockedObjective open(
            Actor actor,
            ObjectiveWithKeyResults command,
            Map<String, LockedObjective> known,
            Map<String, Map<Owner, Integer>> places) {
        if (command.id() == null) {
            return draft(actor, Objects.requireNonNull(command.fresh()), places);
        }
        LockedObjective work = known.get(command.id());
        if (work == null) {
            throw ObjectiveEditor.notFound();
        }
        bench.mustTakeChanges(actor, work.objective());
        if (command.edit() != null) {
            writing.change(work, command.edit());
        }
        return work;
    }

    private LockedObjective draft(Actor actor, NewObjective command, Map<String, Map<Owner, Integer>> places) {
        int next = places.computeIfAbsent(command.cycleId(), key -> new HashMap<>())
                .merge(command.owner(), 1, Integer::sum);
        Objective objective = writing.draft(actor, command, next - 1);
        List<String> viewers = command.viewers() == null
                ? List.of()
                : command.viewers().stream().distinct().sorted().toList();
        return LockedObjective.of(objective, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(viewers));
    }

    private Written write(LockedObjective work, ObjectiveWithKeyResults command) {
        List<String> ids = new ArrayList<>();
        List<KeyResult> drafts = new ArrayList<>();
        for (Result result : command.keyResults()) {
            if (result.id() == null) {
                KeyResult draft = keyResults.draft(work, result.edit());
                drafts.add(draft);
                ids.add(draft.id());
            } else {
                keyResults.change(work, work.keyResult(result.id()), result.edit());
                ids.add(result.id());
            }
        }
        weigh(work, command.keyResults(), ids);
        drafts.forEach(entities::persist);
        return new Written(work.objective().id(), List.copyOf(ids));
    }

    private void weigh(LockedObjective work, List<Result> results, List<String> ids) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        work.keyResults().forEach(one -> weights.put(one.id(), one.weight().value()));
        boolean named = false;
        for (int at = 0; at < ids.size(); at++) {
            Result result = results.get(at);
            if (result.weight() != null) {
                weights.put(ids.get(at), result.weight().setScale(WeightDistribution.SCALE));
                named = true;
            }
            if (result.locked() != null) {
                work.keyResult(ids.get(at)).lock(result.locked());
            }
        }
        if (named) {
            weighing.all(work, weights);
        }
    }
}
