package org.dacheng.forms.conversion.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dacheng.base.excel.reader.ReadRow;
import org.dacheng.base.excel.reader.ReadSheet;
import org.dacheng.base.excel.reader.WorkbookReader;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.conversion.ConversionNote;
import org.dacheng.forms.conversion.ConversionNote.Outcome;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.conversion.guess.FormComposer;
import org.dacheng.forms.conversion.guess.GuessedField;
import org.dacheng.forms.design.DesignDrafts;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Forms from the headings and the first rows of a workbook. */
@Service
public class ExcelForms {

    /** Rows below the headings from which types are guessed. */
    public static final int MAX_SAMPLES = 20;

    private static final int MAX_BYTES = 10_000_000;
    private static final int MAX_ROWS = 100_000;

    /** Rows of titles and headings. */
    private static final int HEAD = 5;

    private static final int MAX_SAMPLE = 80;

    private final FormComposer composer;
    private final SampleCheck check;
    private final Supplier<OrganisationNames> names;

    @Autowired
    ExcelForms(FormComposer composer, SampleCheck check, People people, Departments departments) {
        this(composer, check, () -> new OrganisationNames(people.all(), departments.all()));
    }

    ExcelForms(FormComposer composer, SampleCheck check, Supplier<OrganisationNames> names) {
        this.composer = composer;
        this.check = check;
        this.names = names;
    }

    /**
     * Reads the first sheet that is not blank: its headings and the first {@value #MAX_SAMPLES} rows of at most 100
     * columns.
     *
     * @param workbook content of an .xlsx file, at most 10 MB and 100,000 rows
     * @throws InvalidInput pointer {@code /file}: no workbook, too large, protected, with macros, or blank
     * @throws NotAllowed without the HR designer's right
     */
    public SheetPreview preview(Actor actor, byte[] workbook) {
        DesignDrafts.requireDesigner(actor);
        if (workbook.length == 0) {
            throw InvalidInput.of("/file", "base.excel.empty");
        }
        if (workbook.length > MAX_BYTES) {
            throw InvalidInput.of("/file", "forms.conversion.file-too-large", MAX_BYTES / 1_000_000);
        }
        return preview(read(workbook));
    }

    private static ReadSheet read(byte[] workbook) {
        try {
            Path file = Files.createTempFile("form", ".xlsx");
            try {
                Files.write(file, workbook);
                return WorkbookReader.beginning(file, HEAD + MAX_SAMPLES, MAX_ROWS)
                        .orElseThrow(() -> InvalidInput.of("/file", "forms.conversion.excel.blank"));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private SheetPreview preview(ReadSheet sheet) {
        SheetHeadings headings = new SheetHeadings(sheet);
        List<ReadRow> rows = headings.samples().stream().limit(MAX_SAMPLES).toList();
        OrganisationNames organisation = names.get();
        List<ColumnPreview> columns = new ArrayList<>();
        headings.labels().forEach((column, label) -> {
            List<SampleCell> cells = cells(column, rows);
            List<SampleCell> samples = cells.stream()
                    .filter(cell -> cell.content() != SampleCell.Content.ERROR)
                    .toList();
            GuessedField guess = new ColumnGuess(label, samples, check, organisation).guess();
            columns.add(new ColumnPreview(
                    MergedRange.letters(column),
                    headings.heading(column),
                    guess.withRequired(!rows.isEmpty() && samples.size() == rows.size()),
                    samples.stream().map(ExcelForms::shown).toList(),
                    problems(headings.problems(column), cells)));
        });
        return new SheetPreview(sheet.name(), headings.number(), rows.size(), columns, headings.notes());
    }

    private static List<SampleCell> cells(int column, List<ReadRow> rows) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(Objects::nonNull)
                .filter(cell -> PlainText.isWellFormed(cell.text()))
                .map(SampleCell::of)
                .toList();
    }

    private static String shown(SampleCell cell) {
        return PlainText.shortened(PlainText.line(cell.text()), MAX_SAMPLE);
    }

    private static List<Message> problems(List<Message> heading, List<SampleCell> cells) {
        List<Message> problems = new ArrayList<>(heading);
        long errors = cells.stream()
                .filter(cell -> cell.content() == SampleCell.Content.ERROR)
                .count();
        if (errors > 0) {
            problems.add(Message.of("forms.conversion.excel.errors", errors));
        }
        if (cells.stream().anyMatch(SampleCell::formula)) {
            problems.add(Message.of("forms.conversion.excel.formula"));
        }
        return problems;
    }

    /**
     * A new form with a field for every column, as it was guessed.
     *
     * @throws NotAllowed without the HR designer's right
     */
    public ConvertedForm form(Actor actor, SheetPreview preview) {
        List<ColumnChoice> choices = preview.columns().stream()
                .map(column -> new ColumnChoice(
                        column.column(),
                        column.guess().label(),
                        column.guess().kind(),
                        column.guess().required()))
                .toList();
        return form(actor, preview, choices);
    }

    /**
     * A new form with the columns that were chosen, in the order of the choices; the others are left out.
     *
     * @throws InvalidInput for a column that the preview does not have, or for a label without a text
     * @throws NotAllowed without the HR designer's right
     */
    public ConvertedForm form(Actor actor, SheetPreview preview, List<ColumnChoice> choices) {
        DesignDrafts.requireDesigner(actor);
        Map<String, ColumnPreview> columns =
                preview.columns().stream().collect(Collectors.toMap(ColumnPreview::column, Function.identity()));
        List<GuessedField> fields = new ArrayList<>();
        List<ConversionNote> notes = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            ColumnChoice choice = choices.get(i);
            ColumnPreview column = columns.get(choice.column());
            if (column == null) {
                throw InvalidInput.of("/columns/" + i, "forms.conversion.excel.no-column", choice.column());
            }
            GuessedField field = field(column.guess(), choice, i);
            fields.add(field);
            notes.addAll(notes(column, field, "/components/" + i));
        }
        return new ConvertedForm(composer.form(fields), notes);
    }

    private static GuessedField field(GuessedField guess, ColumnChoice choice, int index) {
        String label = PlainText.line(choice.label());
        if (label.isEmpty()) {
            throw InvalidInput.of("/columns/" + index + "/label", "forms.conversion.excel.no-label");
        }
        return guess.with(choice.kind()).withLabel(label).withRequired(choice.required());
    }

    private static List<ConversionNote> notes(ColumnPreview column, GuessedField field, String pointer) {
        String type = field.component().path("type").asText();
        boolean changed = field.kind() != column.guess().kind();
        Message reason = changed ? Message.of("forms.conversion.guess.chosen") : field.reason();
        List<ConversionNote> notes = new ArrayList<>();
        notes.add(new ConversionNote(pointer, field.label(), type, Outcome.KEPT, reason));
        column.problems()
                .forEach(problem -> notes.add(new ConversionNote(pointer, field.label(), type, Outcome.KEPT, problem)));
        return notes;
    }
}
