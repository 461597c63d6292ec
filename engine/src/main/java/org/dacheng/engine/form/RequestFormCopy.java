package org.dacheng.engine.form;

import java.util.Map;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.answer.CopiedFiles;
import org.dacheng.engine.answer.RequestAttachments;
import org.dacheng.engine.process.ProcessView;
import org.dacheng.engine.process.Processes;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.draft.DraftPage;
import org.dacheng.forms.draft.Drafts;
import org.dacheng.forms.render.AnswerCarryOver;
import org.dacheng.forms.render.CarriedAnswers;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Begins a new request with the answers of an earlier one, as a draft. */
@Component
class RequestFormCopy {

    private final Processes processes;
    private final FormVersions versions;
    private final AnswerCarryOver carryOver;
    private final RequestAttachments attachments;
    private final Drafts drafts;

    RequestFormCopy(
            Processes processes,
            FormVersions versions,
            AnswerCarryOver carryOver,
            RequestAttachments attachments,
            Drafts drafts) {
        this.processes = processes;
        this.versions = versions;
        this.carryOver = carryOver;
        this.attachments = attachments;
        this.drafts = drafts;
    }

    /**
     * Stores the draft: what the present form accepts, with copies of the files that the actor may read.
     *
     * @return id of the page of the draft
     * @throws NotFound if the request cannot be filled in again by the actor
     * @throws org.dacheng.engine.process.ProcessSwitchedOff if the process is switched off
     */
    String begin(Actor actor, RequestView request) {
        if (!request.can().fillInAgain()) {
            throw new NotFound(Message.of("engine.request.not-again", request.number()));
        }
        ProcessView process = processes.startable(actor, request.processKey());
        FormSchema present = versions.get(process.formVersionId());
        CarriedAnswers carried = carryOver.stored(
                versions.get(request.formVersionId()), present, request.data(), AnswerContext.forSubmitter(actor));
        CopiedFiles files = attachments.copied(actor, present, carried.kept());
        DraftPage page = new DraftPage(Ids.next(), 1, null, 0);
        FilledForm filled = new FilledForm(
                        files.answers(), Map.of(), page, process.formVersionId(), carried.leftOut(), null)
                .carried(new CarriedAnswers(files.answers(), files.missing(actor.locale())), process.formVersionId());
        drafts.save(actor, "process:" + process.key(), page, filled.toKeep());
        return page.id();
    }
}
