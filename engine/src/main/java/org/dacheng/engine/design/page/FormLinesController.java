package org.dacheng.engine.design.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.forms.conversion.guess.FieldKind;
import org.dacheng.forms.conversion.guess.GuessedField;
import org.dacheng.forms.conversion.lines.PastedFields;
import org.dacheng.forms.conversion.lines.PastedLine;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds fields that are pasted as lines, after a look at the type that each will have. */
@Controller
@RequestMapping("/design/{key}/form/lines")
class FormLinesController {

    private final ProcessDrafts drafts;
    private final PastedFields pasted;
    private final FormSteps steps;
    private final FormDesignPage page;
    private final DesignBars bars;

    FormLinesController(
            ProcessDrafts drafts, PastedFields pasted, FormSteps steps, FormDesignPage page, DesignBars bars) {
        this.drafts = drafts;
        this.pasted = pasted;
        this.steps = steps;
        this.page = page;
        this.bars = bars;
    }

    @GetMapping
    String show(PageReply reply, @PathVariable String key) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        reply.with("bar", bars.of(reply.actor(), draft, DesignTab.FORM));
        reply.with("text", "").with("lines", List.of()).with("kinds", FieldKind.values());
        return reply.view("engine/design/lines", "content");
    }

    /** The type that each line will have; without htmx the page again. */
    @PostMapping("/preview")
    String preview(PageReply reply, @PathVariable String key, @RequestParam(defaultValue = "") String lines) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        reply.with("bar", bars.of(reply.actor(), draft, DesignTab.FORM));
        reply.with("text", lines).with("kinds", FieldKind.values());
        try {
            reply.with("lines", pasted.read(reply.actor(), lines));
        } catch (InvalidInput refused) {
            reply.with("lines", List.of())
                    .with("problem", refused.violations().get(0).text());
        }
        return reply.view("engine/design/lines", "preview");
    }

    /**
     * Adds the lines that can be read, as one step.
     *
     * @param kind for each of these lines, what was chosen instead of the guess; none for the guesses
     * @param to place, see {@link FieldTarget}
     */
    @PostMapping
    String add(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "into:") String to) {
        return steps.carryOut(
                reply,
                key,
                position,
                List.of(),
                draft -> {
                    List<PastedLine> chosen = chosen(pasted.read(reply.actor(), lines), kind);
                    List<DesignCommand> commands = new ArrayList<>(
                            PastedFields.commands(chosen, FieldTarget.of(to).place(draft.content())));
                    if (commands.isEmpty()) {
                        throw InvalidInput.of("/lines", "forms.conversion.line.none");
                    }
                    return commands;
                },
                draft -> page.answerAdded(reply, draft, position));
    }

    private static List<PastedLine> chosen(List<PastedLine> lines, List<String> kinds) {
        List<PastedLine> chosen = new ArrayList<>();
        int index = 0;
        for (PastedLine line : lines) {
            GuessedField field = line.field();
            if (field != null) {
                FieldKind kind = index < kinds.size() ? kind(kinds.get(index), field.kind()) : field.kind();
                chosen.add(new PastedLine(line.number(), line.text(), field.with(kind), line.problem()));
                index++;
            }
        }
        return chosen;
    }

    /** @param guess for a name that is none */
    static FieldKind kind(String name, FieldKind guess) {
        return Arrays.stream(FieldKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(guess);
    }
}
