package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.CURRENT;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT_ID;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_OBJECTIVE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.PARENT_OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.REACHED;
import static org.dacheng.okr.workbook.ColumnKeys.SCORES;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dacheng.base.excel.CellChange;
import org.dacheng.base.excel.ImportProblems;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.base.excel.job.PlannedChanges;
import org.dacheng.base.text.Message;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.checkin.PastCheckIns;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.score.Scores;
import org.dacheng.okr.visibility.ObjectiveWriteAccess;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Compares the rows of a workbook with stored goals and plans the changes. */
@Component
class ImportPlanner {

    private final StoredRows stored;
    private final Objectives objectives;
    private final Alignments alignments;
    private final PastCheckIns past;
    private final Scores scores;
    private final Cycles cycles;
    private final ObjectiveWriteAccess writers;

    ImportPlanner(
            StoredRows stored,
            Objectives objectives,
            Alignments alignments,
            PastCheckIns past,
            Scores scores,
            Cycles cycles,
            ObjectiveWriteAccess writers) {
        this.stored = stored;
        this.objectives = objectives;
        this.alignments = alignments;
        this.past = past;
        this.scores = scores;
        this.cycles = cycles;
        this.writers = writers;
    }

    /** @param lock locks the objectives to which the workbook may refer, by id, before they are read */
    ImportPlan plan(
            CycleView cycle,
            WorkbookTexts texts,
            OkrSheets sheets,
            WorkbookRows rows,
            ImportProblems problems,
            Consumer<List<String>> lock) {
        Actor actor = texts.actor();
        List<String> ids = ids(actor, cycle, rows, texts.names());
        lock.accept(ids);
        StoredObjectives storedObjectives = new StoredObjectives(cycle.id(), views(actor, ids));
        ImportContext context = new ImportContext(
                cycle,
                storedObjectives,
                texts,
                sheets,
                texts.labels(OwnerKind.class, "okr.owner-kind."),
                writers,
                new PlannedChanges(GoalKinds.ALL));
        RowResolver resolver = new RowResolver(context);
        new GoalRowResolver(context, resolver).read(rows.goals());
        goals(context, resolver, rows.milestones());
        List<PlannedAlignment> aligned = aligned(context, resolver, rows.alignments());
        List<PlannedCheckIn> checkIns =
                new CheckInPlanner(context, resolver, past).plan(rows.checkIns(), some -> stored.checkIns(actor, some));
        List<PlannedScore> scored = new ScorePlanner(context).plan(resolver.objectives());
        List<PlannedOverride> overrides = new OverridePlanner(context, scores).plan(resolver.objectives());
        checkReached(resolver, checkIns);
        return new ImportPlan(
                List.copyOf(resolver.objectives()),
                aligned,
                checkIns,
                scored,
                overrides,
                context.changes().preview(problems));
    }

    /** Ids of all objectives to which the workbook may refer: by id and by owner. */
    private List<String> ids(Actor actor, CycleView cycle, WorkbookRows rows, WorkbookNames names) {
        Set<String> named = new LinkedHashSet<>();
        Set<String> keyResults = new LinkedHashSet<>();
        Set<String> owners = new LinkedHashSet<>(List.of(actor.personId()));
        rows.all().forEach(row -> {
            add(named, row, OBJECTIVE_ID);
            add(named, row, PARENT_OBJECTIVE_ID);
            add(keyResults, row, KEY_RESULT_ID);
            owners(owners, row, OWNER, names);
            owners(owners, row, PARENT_OWNER, names);
        });
        Set<String> ids = new LinkedHashSet<>(stored.visibleIds(actor, named));
        ids.addAll(stored.ofKeyResults(actor, keyResults));
        ids.addAll(stored.ofOwners(actor, cycle.id(), owners));
        return List.copyOf(ids);
    }

    private static void add(Set<String> ids, SheetRow line, String column) {
        String id = line.text(column);
        if (id != null) {
            ids.add(id);
        }
    }

    private static void owners(Set<String> owners, SheetRow line, String column, WorkbookNames names) {
        String name = line.text(column);
        if (name != null) {
            owners.addAll(names.all(name));
        }
    }

    private List<ObjectiveView> views(Actor actor, List<String> ids) {
        return StoredRows.inChunks(ids, some -> objectives.all(actor, some));
    }

    private static void goals(ImportContext context, RowResolver resolver, List<SheetRow> milestones) {
        Map<PlannedObjective, List<PlannedKeyResult>> own = new HashMap<>();
        resolver.objectives().forEach(one -> own.put(one, List.copyOf(one.results())));
        for (SheetRow row : milestones) {
            PlannedKeyResult result = resolver.resolve(row);
            if (result == null) {
                row.addError(KEY_RESULT, "okr.import.no-key-result", row.textOr(KEY_RESULT, ""));
            } else {
                result.milestoneRows().add(row);
            }
        }
        for (PlannedObjective one : List.copyOf(resolver.objectives())) {
            goal(context, one, own.getOrDefault(one, List.of()));
        }
    }

    private static void goal(ImportContext context, PlannedObjective objective, List<PlannedKeyResult> own) {
        SheetRow row = objective.row();
        if (row != null) {
            ObjectivePlanner.plan(context, objective, row);
        }
        objective.results().forEach(one -> new KeyResultPlanner(context, one).plan(own.contains(one)));
        WeightPlanner.plan(objective, own);
        String owner = context.names().owner(objective.owner());
        for (PlannedKeyResult one : own) {
            if (one.known() != null) {
                List<CellChange> changes =
                        Objects.requireNonNull(one.applied).changes(column -> !SCORES.contains(column));
                context.changes()
                        .changed(
                                one.row(),
                                GoalKinds.KEY_RESULT,
                                owner,
                                one.title(),
                                changes,
                                objective.isAgreementChanged(changes));
            }
        }
        Message refusal = objective.known() == null ? null : context.refusal(objective.owner(), objective.known());
        if (refusal != null) {
            objective.results().stream()
                    .filter(PlannedKeyResult::isWritten)
                    .forEach(one -> one.row().addError(KEY_RESULT, refusal));
        }
    }

    private List<PlannedAlignment> aligned(ImportContext context, RowResolver resolver, List<SheetRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, CycleView> around = cycles.find(
                context.storedObjectives().all().map(ObjectiveView::cycleId).collect(Collectors.toSet()));
        Set<String> ids =
                context.storedObjectives().all().map(ObjectiveView::id).collect(Collectors.toSet());
        return new AlignmentPlanner(context, resolver, around, alignments.upwards(ids)).plan(rows);
    }

    /** A changed milestone needs a check-in; a changed current value without one only causes a hint. */
    private static void checkReached(RowResolver resolver, List<PlannedCheckIn> checkIns) {
        Set<PlannedKeyResult> checkedIn = checkIns.stream()
                .filter(PlannedCheckIn::isNew)
                .map(PlannedCheckIn::result)
                .collect(Collectors.toSet());
        for (PlannedObjective objective : resolver.objectives()) {
            for (PlannedKeyResult one : objective.results()) {
                if (one.isNewlyReached && !checkedIn.contains(one)) {
                    one.milestoneRows().get(0).addError(REACHED, "okr.import.reached");
                }
                KeyResultView known = one.known();
                BigDecimal value = one.row().has(CURRENT) && known != null && !checkedIn.contains(one)
                        ? one.row().number(CURRENT, false)
                        : null;
                if (value != null
                        && value.compareTo(Objects.requireNonNull(known).current()) != 0) {
                    one.row().addHint(CURRENT, "okr.import.current");
                }
            }
        }
    }
}
