package org.dacheng.engine.design.creation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.list.DesignList;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.forms.conversion.ConversionNote;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.conversion.excel.SheetPreview;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Makes a new process of a file: a process package, a workbook whose headings become fields, or a form-js form. */
@Controller
class DesignImportController {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** So many notes are shown; the others are of the same kind. */
    private static final int MAX_NOTES = 20;

    private final NewProcess creation;
    private final FormSources sources;
    private final DesignList list;

    DesignImportController(NewProcess creation, FormSources sources, DesignList list) {
        this.creation = creation;
        this.sources = sources;
        this.list = list;
    }

    @PostMapping("/design/imports")
    String upload(
            PageReply reply,
            HttpSession session,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw InvalidInput.of("/file", "engine.design.no-file");
            }
            if (fileName(file).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                SheetPreview preview = sources.workbook(reply.actor(), file.getBytes());
                return WorkbookController.keep(session, title(fileName(file)), preview);
            }
            ProcessDraft draft = create(reply, file);
            return "redirect:/design/" + draft.key() + "/form";
        } catch (InvalidInput refused) {
            reply.refused(refused).with("importErrors", refused.violations());
            return list.show(reply, "", refused.violations());
        }
    }

    private ProcessDraft create(PageReply reply, MultipartFile file) throws IOException {
        String name = fileName(file);
        String plain = plain(name);
        byte[] content = file.getBytes();
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip") || isPackage(content)) {
            return creation.imported(reply.actor(), plain, ProcessPackage.fromFile(name, content));
        }
        ConvertedForm converted = sources.ofFile(reply.actor(), content);
        reply.flash("notes", notes(converted));
        return creation.named(reply.actor(), title(name), converted.form());
    }

    private static String fileName(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** Without folders and without the ending. */
    private static String plain(String name) {
        return name.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[A-Za-z]+$", "");
    }

    private static String title(String name) {
        String plain = plain(name);
        return plain.isBlank() ? "Form" : plain.length() > 60 ? plain.substring(0, 60) : plain;
    }

    private static boolean isPackage(byte[] content) {
        try {
            JsonNode json = JSON.readTree(content);
            return json != null && json.has("process") && json.has("form");
        } catch (IOException noJson) {
            return false;
        }
    }

    /** What did not become a field that works, in words. */
    private static List<Message> notes(ConvertedForm converted) {
        return converted.notes().stream()
                .filter(note -> note.outcome() != ConversionNote.Outcome.KEPT)
                .limit(MAX_NOTES)
                .map(note -> Message.of(
                        "engine.design.import-note", note.name().isEmpty() ? note.type() : note.name(), note.text()))
                .collect(Collectors.toList());
    }
}
