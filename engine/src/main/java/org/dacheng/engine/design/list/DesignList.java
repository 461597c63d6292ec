package org.dacheng.engine.design.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.NameMatch;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.process.ProcessAdministration;
import org.dacheng.engine.process.ProcessOverview;
import org.dacheng.forms.design.DesignHistory;
import org.dacheng.forms.design.DraftOverview;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists published processes and those that are only drafts. */
@Component
public class DesignList {

    private final ProcessAdministration administration;
    private final DesignHistory history;
    private final ProcessDrafts drafts;
    private final People people;

    DesignList(ProcessAdministration administration, DesignHistory history, ProcessDrafts drafts, People people) {
        this.administration = administration;
        this.history = history;
        this.drafts = drafts;
        this.people = people;
    }

    /** Keys of all processes and drafts. */
    public Set<String> keys(Actor actor) {
        return all(actor, "").stream().map(DesignListRow::key).collect(Collectors.toSet());
    }

    /**
     * Puts the list into a reply.
     *
     * @param search part of a name, a group or a key; empty for all
     * @param violations of what was entered to begin a process
     * @return the view that shows it
     */
    public String show(PageReply reply, String search, List<Violation> violations) {
        reply.withViolations(violations).with("search", search).with("rows", all(reply.actor(), search));
        return "engine/design/list";
    }

    /** Drafts of new processes first, then published processes by group and name. */
    List<DesignListRow> all(Actor actor, String search) {
        Map<String, DraftOverview> drafted = new HashMap<>();
        List<DesignListRow> rows = new ArrayList<>();
        List<ProcessOverview> published = administration.all(actor);
        for (DraftOverview draft : history.drafts(actor)) {
            drafted.put(draft.key(), draft);
            if (published.stream().noneMatch(process -> process.key().equals(draft.key()))) {
                rows.add(unpublished(actor, draft));
            }
        }
        published.forEach(process -> rows.add(published(process, drafted.get(process.key()))));
        return rows.stream()
                .filter(row -> search.isBlank()
                        || NameMatch.matches(search, row.name(), row.key())
                        || NameMatch.matches(search, row.group()))
                .toList();
    }

    private DesignListRow unpublished(Actor actor, DraftOverview draft) {
        ProcessDraft unpublished = drafts.get(actor, draft.key());
        JsonNode process = unpublished.content().view("process");
        return new DesignListRow(
                draft.key(),
                unpublished.name(),
                SchemaTexts.of(process.path("group")),
                process.path("icon").asText("file-text"),
                0,
                false,
                0,
                people.name(draft.changedBy()),
                draft.changedAt(),
                true);
    }

    private DesignListRow published(ProcessOverview process, @Nullable DraftOverview draft) {
        return new DesignListRow(
                process.key(),
                process.name(),
                process.group(),
                process.icon(),
                process.version(),
                process.available(),
                process.running(),
                people.name(draft == null ? process.publishedBy() : draft.changedBy()),
                draft == null ? process.publishedAt() : draft.changedAt(),
                draft != null);
    }
}
