package org.dacheng.engine.design.preview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.page.DesignBars;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.forms.render.FormMode;
import org.dacheng.people.web.PageReply;
import org.dacheng.people.web.ReaderLocaleResolver;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the form of a draft as a person sees it, at a node, in a language, on a phone or on paper. */
@Controller
@RequestMapping("/design/{key}/preview")
class FormPreviewController {

    private final ProcessDrafts drafts;
    private final FormPreview preview;
    private final DesignBars bars;

    FormPreviewController(ProcessDrafts drafts, FormPreview preview, DesignBars bars) {
        this.drafts = drafts;
        this.preview = preview;
        this.bars = bars;
    }

    /** The page around the form, with what can be chosen. */
    @GetMapping
    String show(PageReply reply, @PathVariable String key, PreviewChoice choice) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        bars.show(reply, draft, DesignTab.FORM);
        reply.with("choice", choice);
        reply.with("nodes", preview.nodes(draft));
        return "engine/design/preview";
    }

    /** The form itself, for the frame of {@link #show}. */
    @GetMapping("/form")
    String form(PageReply reply, HttpServletRequest request, @PathVariable String key, PreviewChoice choice) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        reply.with("form", preview.view(draft, reply.actor(), choice));
        return frame(reply, request, draft, choice);
    }

    /**
     * The form after something was typed.
     *
     * @param act {@code check} to see what is refused, {@code print} for the form on paper; otherwise only the fields
     *     are shown again
     */
    @PostMapping("/form")
    String filled(
            PageReply reply,
            HttpServletRequest request,
            @PathVariable String key,
            PreviewChoice choice,
            @RequestParam(defaultValue = "") String act,
            @RequestParam MultiValueMap<String, String> posted) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        boolean check = act.equals("check");
        FormMode mode = act.equals("print") ? FormMode.PRINT : FormMode.EDIT;
        List<Violation> violations = preview.violations(draft, reply.actor(), choice, posted, check);
        reply.with("form", preview.view(draft, reply.actor(), choice, posted, violations, mode));
        if (check && !violations.isEmpty()) {
            reply.with("violations", violations);
        }
        reply.with("accepted", check && violations.isEmpty());
        reply.with("printed", mode == FormMode.PRINT);
        String view = frame(reply, request, draft, choice);
        return reply.isFragment() ? view + " :: fields" : view;
    }

    private static String frame(PageReply reply, HttpServletRequest request, ProcessDraft draft, PreviewChoice choice) {
        ReaderLocaleResolver.show(request, FormPreview.locale(reply.actor(), choice));
        reply.with("choice", choice).with("key", draft.key());
        reply.with("name", draft.name());
        return "engine/design/preview-form";
    }
}
