package org.dacheng.engine.design.canvas;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.DesignRequests;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;

/** Carries out steps on a canvas. A refused step is answered with what others have changed meanwhile. */
@Component
public class CanvasSteps {

    private final ProcessDrafts drafts;
    private final DesignRequests requests;
    private final CanvasPage page;

    CanvasSteps(ProcessDrafts drafts, DesignRequests requests, CanvasPage page) {
        this.drafts = drafts;
        this.requests = requests;
        this.page = page;
    }

    /**
     * Carries out commands as one step, once for a request. A request that comes again is answered with what the page
     * does not show yet.
     *
     * @param selected ids of the elements whose drawer is open
     * @param commands of the present draft; none for no step
     * @param answer name of the view for the draft after the step
     */
    public String carryOut(
            CanvasTab<?> tab,
            PageReply reply,
            String key,
            DraftPosition position,
            Collection<String> selected,
            Function<ProcessDraft, List<DesignCommand>> commands,
            Function<ProcessDraft, String> answer) {
        try {
            return requests.once(key, position.request(), () -> step(reply.actor(), key, position, commands))
                    .map(answer)
                    .orElseGet(() ->
                            page.answerWithDrawer(tab, reply, drafts.get(reply.actor(), key), position, selected));
        } catch (DesignConflict conflict) {
            return refused(tab, reply, key, position, selected, conflict, conflict.text());
        } catch (InvalidInput invalid) {
            return refused(
                    tab,
                    reply,
                    key,
                    position,
                    selected,
                    invalid,
                    invalid.violations().get(0).text());
        }
    }

    private ProcessDraft step(
            Actor actor, String key, DraftPosition position, Function<ProcessDraft, List<DesignCommand>> commands) {
        ProcessDraft present = drafts.get(actor, key);
        List<DesignCommand> wanted = commands.apply(present);
        return wanted.isEmpty() ? present : drafts.edit(actor, key, position.basis(), position.revision(), wanted);
    }

    /** Answers with the reason why a step was refused, and with what others have changed meanwhile. */
    public String refused(
            CanvasTab<?> tab,
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
        return page.answerWithDrawer(tab, reply, drafts.get(reply.actor(), key), position, selected);
    }
}
