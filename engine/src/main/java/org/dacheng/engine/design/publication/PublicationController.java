package org.dacheng.engine.design.publication;

import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.AcceptedWarnings;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.Publication;
import org.dacheng.engine.design.page.DesignBars;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.engine.process.ProcessAdministration;
import org.dacheng.engine.process.ProcessOverview;
import org.dacheng.engine.process.PublishedPackage;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a draft is published: its problems, what it changes, and the running requests. */
@Controller
@RequestMapping("/design/{key}/publication")
class PublicationController {

    private final ProcessDrafts drafts;
    private final DesignBars bars;
    private final DraftDifferences differences;
    private final ProcessAdministration administration;

    PublicationController(
            ProcessDrafts drafts, DesignBars bars, DraftDifferences differences, ProcessAdministration administration) {
        this.drafts = drafts;
        this.bars = bars;
        this.differences = differences;
        this.administration = administration;
    }

    @GetMapping
    String show(PageReply reply, @PathVariable String key) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        bars.show(reply, draft, DesignTab.FORM);
        reply.with(
                "differences",
                drafts.base(reply.actor(), key)
                        .map(base -> differences.of(
                                base, draft.content(), reply.actor().locale()))
                        .orElse(List.of()));
        reply.with("running", running(reply, key));
        return "engine/design/publication";
    }

    private long running(PageReply reply, String key) {
        return administration.all(reply.actor()).stream()
                .filter(process -> process.key().equals(key))
                .mapToLong(ProcessOverview::running)
                .sum();
    }

    /**
     * Publishes the draft.
     *
     * @param version number of the published version that the page showed; 0 for none
     * @param accept ids of the warnings that were ticked
     * @param note what has changed and why
     */
    @PostMapping
    String publish(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam int version,
            @RequestParam(defaultValue = "") Set<String> accept,
            @RequestParam(defaultValue = "") String note) {
        AcceptedWarnings accepted = new AcceptedWarnings(false, accept);
        Publication seen = new Publication(position.basis(), position.revision(), version, accepted, note);
        try {
            PublishedPackage published = drafts.publish(reply.actor(), key, seen);
            reply.flash(Message.of(
                    "engine.design.published",
                    published.process().name(),
                    published.process().version()));
            return "redirect:/design";
        } catch (Failure failure) {
            reply.refused(failure).with("failure", failure.text());
            reply.with("accepted", accept).with("note", note).with("wrong", reply.errors(violations(failure)));
            return show(reply, key);
        }
    }

    private static List<Violation> violations(Failure failure) {
        return failure instanceof InvalidInput invalid ? invalid.violations() : List.of();
    }
}
