package org.dacheng.engine.design.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.canvas.CanvasPage;
import org.dacheng.engine.design.canvas.CanvasSteps;
import org.dacheng.engine.design.page.DesignBars;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.conversion.guess.FieldKind;
import org.dacheng.forms.conversion.guess.GuessedField;
import org.dacheng.forms.conversion.lines.PastedFields;
import org.dacheng.forms.conversion.lines.PastedLine;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds fields that are pasted as lines, after a look at the type that each will have. */
@Controller
@RequestMapping("/design/{key}/form/lines")
class PastedFieldsController {

    private final ProcessDrafts drafts;
    private final PastedFields pasted;
    private final CanvasSteps steps;
    private final FormTab tab;
    private final CanvasPage page;
    private final DesignBars bars;

    PastedFieldsController(
            ProcessDrafts drafts,
            PastedFields pasted,
            CanvasSteps steps,
            FormTab tab,
            CanvasPage page,
            DesignBars bars) {
        this.drafts = drafts;
        this.pasted = pasted;
        this.steps = steps;
        this.tab = tab;
        this.page = page;
        this.bars = bars;
    }

    @GetMapping
    String show(PageReply reply, @PathVariable String key) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        bars.show(reply, draft, DesignTab.FORM);
        reply.with("text", "").with("lines", List.of()).with("kinds", FieldKind.values());
        return reply.view("engine/design/lines", "content");
    }

    /** The type that each line will have, chosen or guessed; without htmx the page again. */
    @PostMapping("/preview")
    String preview(
            PageReply reply,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam MultiValueMap<String, String> posted) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        bars.show(reply, draft, DesignTab.FORM);
        reply.with("text", lines).with("kinds", FieldKind.values());
        try {
            reply.with("lines", chosen(pasted.read(reply.actor(), lines), posted));
        } catch (InvalidInput refused) {
            reply.with("lines", List.of())
                    .with("problem", refused.violations().get(0).text());
        }
        return reply.view("engine/design/lines", "preview");
    }

    /**
     * Adds the lines that can be read, as one step.
     *
     * @param posted among others what was chosen instead of a guess, see {@link #chosen}
     * @param to place, see {@link FieldTarget}
     */
    @PostMapping
    String add(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "into:") String to,
            @RequestParam MultiValueMap<String, String> posted) {
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                List.of(),
                draft -> {
                    List<PastedLine> chosen = chosen(pasted.read(reply.actor(), lines), posted);
                    List<DesignCommand> commands = new ArrayList<>(
                            PastedFields.commands(chosen, FieldTarget.of(to).place(draft.content())));
                    if (commands.isEmpty()) {
                        throw InvalidInput.of("/lines", "forms.conversion.line.none");
                    }
                    return commands;
                },
                draft -> page.answerAdded(tab, reply, draft, position));
    }

    /**
     * The lines with the types that were chosen. A choice belongs to the text of its line (parameters "of" and "kind"),
     * since the lines may have changed after they were shown.
     */
    private static List<PastedLine> chosen(List<PastedLine> lines, MultiValueMap<String, String> posted) {
        List<String> texts = posted.getOrDefault("of", List.of());
        List<String> kinds = posted.getOrDefault("kind", List.of());
        Map<String, String> chosen = new HashMap<>();
        for (int i = 0; i < texts.size() && i < kinds.size(); i++) {
            chosen.put(texts.get(i), kinds.get(i));
        }
        return lines.stream().map(line -> withKind(line, chosen)).toList();
    }

    private static PastedLine withKind(PastedLine line, Map<String, String> chosen) {
        GuessedField field = line.field();
        String name = chosen.get(line.text());
        if (field == null || name == null) {
            return line;
        }
        return new PastedLine(
                line.number(), line.text(), field.with(FieldKind.named(name, field.kind())), line.problem());
    }
}
