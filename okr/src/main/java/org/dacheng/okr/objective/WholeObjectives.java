package org.dacheng.okr.objective;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.okr.measure.Weights;
import org.dacheng.okr.objective.WholeObjective.Result;
import org.dacheng.okr.objective.WholeObjective.Written;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes objectives with all their key results at once: one entry, one revision and one way upwards for each. */
@Service
public class WholeObjectives {

    private final EntityManager entities;
    private final ObjectiveWriting writing;
    private final KeyResultWriting keyResults;
    private final Weighing weighing;
    private final Workbench bench;

    WholeObjectives(
            EntityManager entities,
            ObjectiveWriting writing,
            KeyResultWriting keyResults,
            Weighing weighing,
            Workbench bench) {
        this.entities = entities;
        this.writing = writing;
        this.keyResults = keyResults;
        this.weighing = weighing;
        this.bench = bench;
    }

    /**
     * Forgets what it read when it is done, so that thousands of them may follow each other in one transaction.
     *
     * @throws org.dacheng.people.failure.InvalidInput as {@link Objectives} for each of the parts
     */
    @Transactional
    public Written write(Asker asker, WholeObjective command) {
        Work work = open(asker, command);
        if (command.id() != null && command.edit() != null) {
            writing.change(work, command.edit());
        }
        List<String> ids = new ArrayList<>();
        for (Result result : command.keyResults()) {
            ids.add(write(work, result));
        }
        weigh(work, command.keyResults(), ids);
        bench.keep(asker, work, "imported");
        String id = work.objective().id();
        entities.flush();
        entities.clear();
        return new Written(id, List.copyOf(ids));
    }

    private Work open(Asker asker, WholeObjective command) {
        return command.id() == null
                ? bench.load(writing.create(asker, Objects.requireNonNull(command.fresh())))
                : bench.open(asker, command.id());
    }

    private String write(Work work, Result result) {
        if (result.id() == null) {
            keyResults.add(work, result.edit());
            return work.keyResults().get(work.keyResults().size() - 1).id();
        }
        keyResults.change(work, work.keyResult(result.id()), result.edit());
        return result.id();
    }

    private void weigh(Work work, List<Result> results, List<String> ids) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        work.keyResults().forEach(one -> weights.put(one.id(), one.weight().value()));
        boolean named = false;
        for (int at = 0; at < ids.size(); at++) {
            Result result = results.get(at);
            if (result.weight() != null) {
                weights.put(ids.get(at), result.weight().setScale(Weights.SCALE));
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
