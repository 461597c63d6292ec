package org.dacheng.okr.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dacheng.base.excel.ReadAhead;
import org.dacheng.base.excel.writer.SummarySheet;
import org.dacheng.base.excel.writer.TableWorkbook;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Component;

/** Writes the goals of a cycle that the actor may see as a workbook, in bounded memory and short transactions. */
@Component
class OkrExports {

    private final ExportQueries queries;
    private final ExportSelections selections;
    private final WorkbookTextsFactory texts;
    private final Cycles cycles;
    private final Departments departments;
    private final People people;
    private final Clock clock;

    OkrExports(
            ExportQueries queries,
            ExportSelections selections,
            WorkbookTextsFactory texts,
            Cycles cycles,
            Departments departments,
            People people,
            Clock clock) {
        this.queries = queries;
        this.selections = selections;
        this.texts = texts;
        this.cycles = cycles;
        this.departments = departments;
        this.people = people;
        this.clock = clock;
    }

    /** @throws NotFound when the actor may not see the cycle, or there is none */
    CycleView cycle(Actor actor, ExportFilter filter) {
        return filter.cycle() == null
                ? cycles.current(actor).orElseThrow(() -> new NotFound(Message.of("okr.export.no-cycle")))
                : cycles.get(actor, filter.cycle());
    }

    /** Number of rows in the sheet of goals: objectives and key results. */
    ExportCount count(Actor actor, ExportFilter filter) {
        return queries.count(selections.of(actor, cycle(actor, filter), filter));
    }

    void export(Actor actor, CycleView cycle, ExportFilter filter, OutputStream out) {
        ExportSelection selection = selections.of(actor, cycle, filter);
        WorkbookTexts workbookTexts = texts.of(actor);
        SummarySheet<DepartmentProgress> summary =
                ProgressSheet.of(workbookTexts, title(cycle, workbookTexts), figures(selection));
        try (TableWorkbook workbook = new TableWorkbook(summary, actor.locale(), actor.zone())) {
            GoalTables tables = new GoalTables(workbook, OkrSheets.of(workbookTexts));
            ReadAhead.<Consumer<GoalTables>>run(parts -> read(selection, parts), part -> part.accept(tables));
            workbook.write(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void read(ExportSelection selection, Consumer<Consumer<GoalTables>> parts) {
        queries.objectives(selection, page -> {
            List<GoalTables.ObjectiveRows> goals = queries.goals(selection, page);
            parts.accept(tables -> tables.goals(goals));
            queries.checkIns(goals, some -> parts.accept(tables -> tables.checkIns(some)));
        });
    }

    private List<String> title(CycleView cycle, WorkbookTexts workbookTexts) {
        LocalText name = people.get(workbookTexts.actor().personId()).name();
        return List.of(
                cycle.name().in(workbookTexts.locale()),
                workbookTexts.text(Message.of("okr.export.written", clock.instant(), name)));
    }

    /** In the order of the departments in the organisation. */
    private List<DepartmentProgress> figures(ExportSelection selection) {
        Map<String, Integer> places = new HashMap<>();
        for (DepartmentView department : departments.all()) {
            places.put(department.id(), places.size());
        }
        List<DepartmentProgress> figures = queries.figures(selection);
        figures.sort(Comparator.comparingInt(figure -> figure.departmentId() == null
                ? Integer.MAX_VALUE
                : places.getOrDefault(figure.departmentId(), Integer.MAX_VALUE - 1)));
        return figures;
    }
}
