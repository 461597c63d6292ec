package org.dacheng.forms.conversion.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.conversion.ConversionNote;
import org.dacheng.forms.conversion.ConversionNote.Outcome;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.conversion.guess.FormComposer;
import org.dacheng.forms.conversion.guess.GuessedField;
import org.dacheng.forms.design.DesignDrafts;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Fields from pasted lines, one in each line. */
@Service
public class PastedFields {

    /** Lines with a text. */
    public static final int MAX_LINES = 200;

    private final FormComposer composer;

    public PastedFields(FormComposer composer) {
        this.composer = composer;
    }

    /**
     * Reads lines; those that cannot be read have a problem.
     *
     * @throws InvalidInput for more than {@value #MAX_LINES} lines, or for half a character
     * @throws NotAllowed without the HR designer's right
     */
    public List<PastedLine> read(Actor actor, String text) {
        DesignDrafts.requireDesigner(actor);
        if (!PlainText.isWellFormed(text)) {
            throw InvalidInput.of("/lines", "base.text.half-character");
        }
        String[] lines = PlainText.clean(text).split("\n", -1);
        List<PastedLine> read = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!PlainText.isBlank(lines[i])) {
                if (read.size() == MAX_LINES) {
                    throw InvalidInput.of("/lines", "forms.conversion.line.too-many", MAX_LINES);
                }
                read.add(FieldLineParser.read(i + 1, lines[i]));
            }
        }
        return read;
    }

    /**
     * A new form with the fields of all lines that can be read.
     *
     * @throws InvalidInput as {@link #read}, or if no line can be read
     * @throws NotAllowed without the HR designer's right
     */
    public ConvertedForm form(Actor actor, String text) {
        List<PastedLine> lines = read(actor, text);
        List<GuessedField> fields = fields(lines);
        if (fields.isEmpty()) {
            throw InvalidInput.of("/lines", "forms.conversion.line.none");
        }
        List<ConversionNote> notes = new ArrayList<>();
        int index = 0;
        for (PastedLine line : lines) {
            GuessedField field = line.field();
            notes.add(field == null ? refused(line) : kept(field, index++));
        }
        return new ConvertedForm(composer.form(fields), notes);
    }

    private static ConversionNote kept(GuessedField field, int index) {
        String type = field.component().path("type").asText();
        return new ConversionNote("/components/" + index, field.label(), type, Outcome.KEPT, field.reason());
    }

    private static ConversionNote refused(PastedLine line) {
        return new ConversionNote(
                "/lines/" + line.number(), line.text(), "", Outcome.REFUSED, Objects.requireNonNull(line.problem()));
    }

    /**
     * Commands that add the fields of the lines that can be read, to be carried out as one step.
     *
     * @param place in the draft
     */
    public static List<DesignCommand.Add> commands(List<PastedLine> lines, ElementPlace place) {
        return FormComposer.additions(fields(lines), place);
    }

    private static List<GuessedField> fields(List<PastedLine> lines) {
        List<GuessedField> fields = new ArrayList<>();
        for (PastedLine line : lines) {
            @Nullable GuessedField field = line.field();
            if (field != null) {
                fields.add(field);
            }
        }
        return fields;
    }
}
