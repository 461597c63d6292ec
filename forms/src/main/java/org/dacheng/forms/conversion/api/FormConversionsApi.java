package org.dacheng.forms.conversion.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.conversion.ConversionNote;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.conversion.Utf8;
import org.dacheng.forms.conversion.excel.ExcelForms;
import org.dacheng.forms.conversion.formjs.FormJsForms;
import org.dacheng.forms.conversion.lines.PastedFields;
import org.dacheng.people.actor.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoint that makes a form of something else; nothing is stored. */
@RestController
@RequestMapping("/api/v1/form-conversions")
@Tag(name = "Form conversions")
class FormConversionsApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FormJsForms formJs;
    private final ExcelForms workbooks;
    private final PastedFields lines;
    private final Messages messages;

    FormConversionsApi(FormJsForms formJs, ExcelForms workbooks, PastedFields lines, Messages messages) {
        this.formJs = formJs;
        this.workbooks = workbooks;
        this.lines = lines;
        this.messages = messages;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Convert a form file of form-js (Camunda Forms)", operationId = "convertFormFile")
    @ApiResponse(responseCode = "422", description = "Not a form, or too large; bad JSON with line and column")
    ConversionJson fromFormJs(
            Actor actor,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Map.class)))
                    @RequestBody
                    byte[] file) {
        return json(actor, formJs.read(actor, file));
    }

    @PostMapping(consumes = XLSX)
    @Operation(summary = "Make a form of the headings and first 20 rows of a workbook", operationId = "convertWorkbook")
    ConversionJson fromWorkbook(Actor actor, @RequestBody byte[] file) {
        return json(actor, workbooks.form(actor, workbooks.preview(actor, file)));
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "Make a form of lines that describe one field each, such as “Amount (USD)”",
            operationId = "convertLines")
    ConversionJson fromLines(
            Actor actor,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = String.class)))
                    @RequestBody
                    byte[] text) {
        return json(actor, lines.form(actor, Utf8.decode(text)));
    }

    private ConversionJson json(Actor actor, ConvertedForm converted) {
        List<ConversionNoteJson> notes = converted.notes().stream()
                .map(note -> new ConversionNoteJson(
                        note.pointer(),
                        note.name(),
                        note.type(),
                        note.outcome(),
                        messages.text(note.text(), actor.locale())))
                .toList();
        return new ConversionJson(converted.form(), notes);
    }

    /** @param form as {@code form.json} of a process package */
    record ConversionJson(ObjectNode form, List<ConversionNoteJson> notes) {}

    /**
     * What became of one part.
     *
     * @param pointer JSON pointer into the form, or into the source for a part that is not in it
     * @param type of the component in the source
     */
    record ConversionNoteJson(
            String pointer, String name, String type, ConversionNote.Outcome outcome, String detail) {}
}
