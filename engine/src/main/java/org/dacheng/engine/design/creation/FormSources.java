package org.dacheng.engine.design.creation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.conversion.excel.ExcelForms;
import org.dacheng.forms.conversion.excel.SheetPreview;
import org.dacheng.forms.conversion.formjs.FormJsForms;
import org.dacheng.forms.conversion.lines.PastedFields;
import org.dacheng.forms.conversion.lines.PastedLine;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Makes the form of a new process of pasted lines or of a file. */
@Component
class FormSources {

    private final PastedFields pasted;
    private final FormJsForms formJs;
    private final ExcelForms workbooks;

    FormSources(PastedFields pasted, FormJsForms formJs, ExcelForms workbooks) {
        this.pasted = pasted;
        this.formJs = formJs;
        this.workbooks = workbooks;
    }

    /**
     * A form with one field for each line; an empty one without lines.
     *
     * @throws InvalidInput at {@code /lines}, with the number of every line that cannot be read
     */
    ObjectNode ofLines(Actor actor, String lines) {
        if (PlainText.isBlank(lines)) {
            return NewProcess.emptyForm();
        }
        List<Violation> unreadable = pasted.read(actor, lines).stream()
                .filter(line -> line.field() == null && line.problem() != null)
                .map(FormSources::violation)
                .toList();
        if (!unreadable.isEmpty()) {
            throw new InvalidInput(unreadable);
        }
        return pasted.form(actor, lines).form();
    }

    private static Violation violation(PastedLine line) {
        Message problem = line.problem() == null ? Message.of("forms.conversion.no-json") : line.problem();
        return new Violation("/lines", Message.of("engine.design.line", line.number(), problem));
    }

    /**
     * The form of a form-js file.
     *
     * @throws InvalidInput if the file cannot be read
     */
    ConvertedForm ofFile(Actor actor, byte[] file) {
        return formJs.read(actor, file);
    }

    /**
     * What the columns of a workbook would become.
     *
     * @throws InvalidInput if the file cannot be read
     */
    SheetPreview workbook(Actor actor, byte[] file) {
        return workbooks.preview(actor, file);
    }
}
