package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.NameMatch;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.process.ProcessAdministration;
import org.dacheng.engine.process.ProcessOverview;
import org.dacheng.forms.design.DesignHistory;
import org.dacheng.forms.design.DraftOverview;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists published processes and those that are only drafts. */
@Component
class DesignList {

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
                .filter(row -> search.isBlank() || row.matches(search) || NameMatch.matches(search, row.name()))
                .toList();
    }

    private DesignListRow unpublished(Actor actor, DraftOverview draft) {
        ObjectNode process = drafts.get(actor, draft.key()).content().file("process");
        return new DesignListRow(
                draft.key(),
                DesignBars.name(process, draft.key()),
                SchemaTexts.of(process.path("group")),
                process.path("icon").asText("file-text"),
                0,
                false,
                0,
                name(draft.changedBy()),
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
                name(draft == null ? process.publishedBy() : draft.changedBy()),
                draft == null ? process.publishedAt() : draft.changedAt(),
                draft != null);
    }

    private LocalText name(String personId) {
        return people.find(personId).map(PersonView::name).orElse(LocalText.same(personId));
    }
}
