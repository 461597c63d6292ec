package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.forms.design.document.ElementMember;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;

/** Makes the bar of the page of a process. */
@Component
public class DesignBars {

    private final ProcessDrafts drafts;
    private final People people;
    private final Messages messages;

    DesignBars(ProcessDrafts drafts, People people, Messages messages) {
        this.drafts = drafts;
        this.people = people;
        this.messages = messages;
    }

    /** Puts the bar into a reply. */
    public void show(PageReply reply, ProcessDraft draft, DesignTab current) {
        reply.with("bar", of(reply.actor(), draft, current));
    }

    private DesignBar of(Actor actor, ProcessDraft draft, DesignTab current) {
        List<DesignBar.ProblemView> problems = drafts.problems(actor, draft).stream()
                .map(one -> problem(actor, draft, "", one.place(), one.text()))
                .toList();
        List<DesignBar.ProblemView> warnings = drafts.warnings(draft).stream()
                .map(one -> problem(actor, draft, one.id(), one.place(), one.text()))
                .toList();
        JsonNode process = draft.content().view(DesignTab.BASICS.file());
        String changedBy = draft.changedBy();
        return new DesignBar(
                draft.key(),
                draft.name(),
                process.path("icon").asText("file-text"),
                draft.basis(),
                draft.revision(),
                changedBy != null,
                draft.version(),
                changedBy == null ? null : people.name(changedBy),
                draft.changedAt(),
                tabs(current, problems),
                problems,
                warnings);
    }

    private static List<DesignBar.TabView> tabs(DesignTab current, List<DesignBar.ProblemView> problems) {
        return Arrays.stream(DesignTab.values())
                .map(tab -> new DesignBar.TabView(
                        tab.path(),
                        tab == current,
                        problems.stream()
                                .filter(one -> one.tab().equals(tab.path()))
                                .count()))
                .toList();
    }

    private DesignBar.ProblemView problem(
            Actor actor, ProcessDraft draft, String id, ElementMember place, Message text) {
        ElementRef element = place.element();
        DesignTab tab = DesignTab.of(element.file(), place.member());
        LocalText name = draft.content()
                .find(element)
                .map(found -> SchemaTexts.of(found.path(found.has("label") ? "label" : "name")))
                .orElse(LocalText.same(""));
        return new DesignBar.ProblemView(
                id, tab.path(), element.id(), place.member(), name, messages.text(text, actor.locale()));
    }
}
