package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.text.Message;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.checkin.PastCheckIns;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.excel.Labels;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.score.Scores;
import org.dacheng.okr.visibility.Writers;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Component;

/** Holds what a workbook says against what is there. */
@Component
class Planner {

    private final StateRows rows;
    private final Objectives objectives;
    private final Alignments alignments;
    private final PastCheckIns past;
    private final Scores scores;
    private final Cycles cycles;
    private final People people;
    private final Departments departments;
    private final Labels labels;
    private final Writers writers;
    private final Lexicon lexicon;

    Planner(
            StateRows rows,
            Objectives objectives,
            Alignments alignments,
            PastCheckIns past,
            Scores scores,
            Cycles cycles,
            People people,
            Departments departments,
            Labels labels,
            Writers writers,
            Lexicon lexicon) {
        this.rows = rows;
        this.objectives = objectives;
        this.alignments = alignments;
        this.past = past;
        this.scores = scores;
        this.cycles = cycles;
        this.people = people;
        this.departments = departments;
        this.labels = labels;
        this.writers = writers;
        this.lexicon = lexicon;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** @param hold takes the objectives of which the workbook may speak, by their ids, before they are read */
    Plan plan(Asker asker, CycleView cycle, Content content, Findings findings, Consumer<List<String>> hold) {
        Names names = new Names(people, departments, labels, rows.teams(), asker.locale());
        List<String> ids = ids(asker, cycle, content, names);
        hold.accept(ids);
        Known known = new Known(cycle.id(), views(asker, ids));
        Scene scene = new Scene(asker, cycle, known, names, people, writers, lexicon, findings, new Items());
        Book book = new Book(scene);
        new BookReading(scene, book).read(content.goals());
        goals(scene, book, content.milestones());
        List<PlannedAlignment> aligned = aligned(scene, book, content.alignments());
        List<PlannedCheckIn> checkIns =
                new CheckInPlan(scene, book, past).make(content.checkIns(), some -> rows.checkIns(asker, some));
        List<PlannedScore> scored = new ScorePlan(scene).make(book.objectives());
        List<PlannedOverride> overrides = new OverridePlan(scene, scores).make(book.objectives());
        reached(book, checkIns);
        return new Plan(
                List.copyOf(book.objectives()), aligned, checkIns, scored, overrides, preview(scene.items(), findings));
    }

    private static Preview preview(Items items, Findings findings) {
        return new Preview(
                items.counts(),
                items.first(),
                items.all(),
                items.afterAgreement(),
                items.digest(),
                findings.problems(),
                findings.count(),
                findings.hints());
    }

    /** Of everything that the workbook may speak of: by id, and by whose it is. */
    private List<String> ids(Asker asker, CycleView cycle, Content content, Names names) {
        Set<String> named = new LinkedHashSet<>();
        Set<String> keyResults = new LinkedHashSet<>();
        Set<String> owners = new LinkedHashSet<>(List.of(asker.personId()));
        lines(content).forEach(line -> {
            add(named, line, "objective-id");
            add(named, line, "parent-objective-id");
            add(keyResults, line, "key-result-id");
            owners(owners, line, "owner", names);
            owners(owners, line, "parent-owner", names);
        });
        Set<String> ids = new LinkedHashSet<>(rows.seen(asker, named));
        ids.addAll(rows.ofKeyResults(asker, keyResults));
        ids.addAll(rows.ofOwners(asker, cycle.id(), owners));
        return List.copyOf(ids);
    }

    private static Stream<Line> lines(Content content) {
        return Stream.of(content.goals(), content.milestones(), content.alignments(), content.checkIns())
                .flatMap(Collection::stream);
    }

    private static void add(Set<String> ids, Line line, String column) {
        String id = line.text(column);
        if (id != null) {
            ids.add(id);
        }
    }

    private static void owners(Set<String> owners, Line line, String column, Names names) {
        String name = line.text(column);
        if (name != null) {
            owners.addAll(names.all(name));
        }
    }

    private List<ObjectiveView> views(Asker asker, List<String> ids) {
        return StateRows.inChunks(ids, some -> objectives.all(asker, some));
    }

    private static void goals(Scene scene, Book book, List<Line> milestones) {
        Map<PlannedObjective, List<PlannedResult>> own = new HashMap<>();
        book.objectives().forEach(one -> own.put(one, List.copyOf(one.results())));
        for (Line line : milestones) {
            PlannedResult result = book.named(line);
            if (result == null) {
                line.wrong("key-result", "okr.import.no-key-result", line.textOr("key-result", ""));
            } else {
                result.steps().add(line);
            }
        }
        for (PlannedObjective one : List.copyOf(book.objectives())) {
            goal(scene, one, own.getOrDefault(one, List.of()));
        }
    }

    private static void goal(Scene scene, PlannedObjective objective, List<PlannedResult> own) {
        Line line = objective.line();
        if (line != null) {
            new ObjectivePlan(scene, objective, line).make();
        }
        objective.results().forEach(one -> new ResultPlan(scene, one).make(own.contains(one)));
        WeightPlan.make(objective, own);
        String owner = scene.names().label(objective.owner());
        for (PlannedResult one : own) {
            if (one.known() != null) {
                scene.items().changed(one.line(), Item.Kind.KEY_RESULT, objective, owner, one.title(), one.changes);
            }
        }
        Message refusal = objective.known() == null ? null : scene.refusal(objective.owner(), objective.known());
        if (refusal != null) {
            objective.results().stream()
                    .filter(PlannedResult::isWritten)
                    .forEach(one -> scene.findings().wrong(one.line(), "key-result", refusal));
        }
    }

    private List<PlannedAlignment> aligned(Scene scene, Book book, List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<String, CycleView> around =
                cycles.find(scene.known().all().map(ObjectiveView::cycleId).collect(Collectors.toSet()));
        Set<String> ids = scene.known().all().map(ObjectiveView::id).collect(Collectors.toSet());
        return new AlignmentPlan(scene, book, around, alignments.upwards(ids)).make(lines);
    }

    /** What only a check-in can say must have one; what a check-in would have to say and does not is told. */
    private static void reached(Book book, List<PlannedCheckIn> checkIns) {
        Set<PlannedResult> checkedIn = checkIns.stream()
                .filter(one -> one.id() == null)
                .map(PlannedCheckIn::result)
                .collect(Collectors.toSet());
        for (PlannedObjective objective : book.objectives()) {
            for (PlannedResult one : objective.results()) {
                if (one.reachedAnew && !checkedIn.contains(one)) {
                    one.steps().get(0).wrong("reached", "okr.import.reached");
                }
                KeyResultView known = one.known();
                BigDecimal said = one.line().has("current") && known != null && !checkedIn.contains(one)
                        ? one.line().number("current", false)
                        : null;
                if (said != null && said.compareTo(Objects.requireNonNull(known).current()) != 0) {
                    one.line().hint("current", "okr.import.current");
                }
            }
        }
    }
}
