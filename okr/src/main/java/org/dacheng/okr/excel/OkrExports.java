package org.dacheng.okr.excel;

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
import org.dacheng.base.excel.TableWorkbook;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Component;

/** Writes what the asker may see of a cycle as a workbook; neither memory nor a transaction grows with it. */
@Component
class OkrExports {

    private final ExportRows rows;
    private final Selections selections;
    private final ExportWords texts;
    private final Cycles cycles;
    private final Departments departments;
    private final People people;
    private final Clock clock;

    OkrExports(
            ExportRows rows,
            Selections selections,
            ExportWords texts,
            Cycles cycles,
            Departments departments,
            People people,
            Clock clock) {
        this.rows = rows;
        this.selections = selections;
        this.texts = texts;
        this.cycles = cycles;
        this.departments = departments;
        this.people = people;
        this.clock = clock;
    }

    /** @throws NotFound when the asker may not see the cycle, or there is none */
    CycleView cycle(Asker asker, ExportFilter filter) {
        return filter.cycle() == null
                ? cycles.current(asker).orElseThrow(() -> new NotFound(Message.of("okr.export.no-cycle")))
                : cycles.get(asker, filter.cycle());
    }

    /** What the sheet of objectives holds: a row for each objective and one for each of its key results. */
    ExportCount count(Asker asker, ExportFilter filter) {
        return rows.count(selections.of(asker, cycle(asker, filter), filter));
    }

    void export(Asker asker, CycleView cycle, ExportFilter filter, OutputStream out) {
        Selection selection = selections.of(asker, cycle, filter);
        ExportWords.For words = texts.reader(asker, rows.teams());
        ProgressSheet progress = new ProgressSheet(words);
        try (TableWorkbook workbook =
                new TableWorkbook(progress.write(title(asker, cycle, words), figures(selection)), asker.zone())) {
            ExportSheets sheets = new ExportSheets(workbook, words);
            ReadAhead.<Consumer<ExportSheets>>run(parts -> read(selection, parts), part -> part.accept(sheets));
            workbook.write(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void read(Selection selection, Consumer<Consumer<ExportSheets>> parts) {
        rows.objectives(selection, page -> {
            List<String> ids = page.stream().map(ObjectiveRow::id).toList();
            ExportSheets.Below below = new ExportSheets.Below(
                    rows.keyResults(ids), rows.milestones(ids), rows.alignments(selection, ids), rows.viewers(ids));
            parts.accept(sheets -> sheets.goals(page, below));
            rows.checkIns(ids, some -> parts.accept(sheets -> sheets.checkIns(some)));
        });
    }

    private List<String> title(Asker asker, CycleView cycle, ExportWords.For words) {
        LocalText name = people.get(asker.personId()).name();
        return List.of(
                words.name(cycle.name()), words.sentence(Message.of("okr.export.written", clock.instant(), name)));
    }

    /** In the order in which the organisation shows its departments. */
    private List<FigureRow> figures(Selection selection) {
        Map<String, Integer> places = new HashMap<>();
        for (DepartmentView department : departments.all()) {
            places.put(department.id(), places.size());
        }
        List<FigureRow> figures = rows.figures(selection);
        figures.sort(Comparator.comparingInt(figure -> figure.departmentId() == null
                ? Integer.MAX_VALUE
                : places.getOrDefault(figure.departmentId(), Integer.MAX_VALUE - 1)));
        return figures;
    }
}
