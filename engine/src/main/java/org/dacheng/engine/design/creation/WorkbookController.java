package org.dacheng.engine.design.creation;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.conversion.excel.ColumnChoice;
import org.dacheng.forms.conversion.excel.ColumnPreview;
import org.dacheng.forms.conversion.excel.ExcelForms;
import org.dacheng.forms.conversion.excel.SheetPreview;
import org.dacheng.forms.conversion.guess.FieldKind;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what the columns of an uploaded workbook would become, and makes a process of those that are chosen. */
@Controller
@RequestMapping("/design/imports/workbook")
class WorkbookController {

    private static final String ATTRIBUTE = "design.workbook";

    /** The workbook that was uploaded last, kept in the session until a process is made of it. */
    record UploadedWorkbook(String name, SheetPreview preview) implements Serializable {}

    private final ExcelForms workbooks;
    private final NewProcess creation;

    WorkbookController(ExcelForms workbooks, NewProcess creation) {
        this.workbooks = workbooks;
        this.creation = creation;
    }

    /** Keeps the workbook for {@link #show}. */
    static String keep(HttpSession session, String name, SheetPreview preview) {
        session.setAttribute(ATTRIBUTE, new UploadedWorkbook(name, preview));
        return "redirect:/design/imports/workbook";
    }

    @GetMapping
    String show(PageReply reply, HttpSession session) {
        UploadedWorkbook uploaded = (UploadedWorkbook) session.getAttribute(ATTRIBUTE);
        if (uploaded == null) {
            reply.flash("failure", Message.of("engine.design.workbook.gone"));
            return "redirect:/design";
        }
        return page(reply, uploaded, uploaded.name());
    }

    private static String page(PageReply reply, UploadedWorkbook uploaded, String name) {
        reply.with("preview", uploaded.preview()).with("name", name).with("kinds", FieldKind.values());
        return "engine/design/workbook";
    }

    /**
     * Makes the process.
     *
     * @param posted {@code use}: letters of the columns to take; {@code label.C}, {@code kind.C}, {@code required.C}
     */
    @PostMapping
    String create(
            PageReply reply,
            HttpSession session,
            @RequestParam(defaultValue = "") String name,
            @RequestParam MultiValueMap<String, String> posted) {
        UploadedWorkbook uploaded = (UploadedWorkbook) session.getAttribute(ATTRIBUTE);
        if (uploaded == null) {
            return show(reply, session);
        }
        try {
            List<ColumnChoice> choices = choices(uploaded.preview(), posted);
            ConvertedForm form = workbooks.form(reply.actor(), uploaded.preview(), choices);
            ProcessDraft draft = creation.named(reply.actor(), name, form.form());
            session.removeAttribute(ATTRIBUTE);
            return "redirect:/design/" + draft.key() + "/form";
        } catch (InvalidInput refused) {
            reply.refused(refused).with("failure", refused.violations().get(0).text());
            return page(reply, uploaded, name);
        }
    }

    private static List<ColumnChoice> choices(SheetPreview preview, MultiValueMap<String, String> posted) {
        List<String> used = posted.getOrDefault("use", List.of());
        List<ColumnChoice> choices = new ArrayList<>();
        for (ColumnPreview column : preview.columns()) {
            String letters = column.column();
            if (used.contains(letters)) {
                String label = posted.getFirst("label." + letters);
                String kind = posted.getFirst("kind." + letters);
                choices.add(new ColumnChoice(
                        letters,
                        label == null ? column.guess().label() : label,
                        FieldKind.named(kind == null ? "" : kind, column.guess().kind()),
                        posted.containsKey("required." + letters)));
            }
        }
        return choices;
    }
}
