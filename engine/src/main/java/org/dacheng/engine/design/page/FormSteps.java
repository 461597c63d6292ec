package org.dacheng.engine.design.page;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;

/** Carries out steps of the form designer. A refused step is answered with what others have changed meanwhile. */
@Component
class FormSteps {

    private final ProcessDrafts drafts;
    private final FormDesignPage page;

    FormSteps(ProcessDrafts drafts, FormDesignPage page) {
        this.drafts = drafts;
        this.page = page;
    }

    /**
     * Carries out commands as one step.
     *
     * @param selected ids of the fields whose drawer is open
     * @param commands of the present draft; none for no step
     * @param answer name of the view for the draft after the step
     */
    String carryOut(
            PageReply reply,
            String key,
            DraftPosition position,
            Collection<String> selected,
            Function<ProcessDraft, List<DesignCommand>> commands,
            Function<ProcessDraft, String> answer) {
        try {
            ProcessDraft present = drafts.get(reply.actor(), key);
            List<DesignCommand> wanted = commands.apply(present);
            ProcessDraft after = wanted.isEmpty()
                    ? present
                    : drafts.edit(reply.actor(), key, position.basis(), position.revision(), wanted);
            return answer.apply(after);
        } catch (DesignConflict conflict) {
            return refused(reply, key, position, selected, conflict, conflict.text());
        } catch (InvalidInput invalid) {
            return refused(
                    reply,
                    key,
                    position,
                    selected,
                    invalid,
                    invalid.violations().get(0).text());
        }
    }

    /** Answers with the reason why a step was refused, and with what others have changed meanwhile. */
    String refused(
            PageReply reply,
            String key,
            DraftPosition position,
            Collection<String> selected,
            Failure failure,
            Message text) {
        if (!reply.isFragment()) {
            reply.flash("failure", text);
        } else {
            reply.refused(failure).with("failure", text);
        }
        return page.answerWithDrawer(reply, drafts.get(reply.actor(), key), position, selected);
    }
}
