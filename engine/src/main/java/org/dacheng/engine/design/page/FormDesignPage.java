package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.DesignHistory;
import org.dacheng.forms.design.DraftChanges;
import org.dacheng.forms.design.canvas.CanvasChange;
import org.dacheng.forms.design.canvas.CanvasList;
import org.dacheng.forms.design.canvas.FormCanvas;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.palette.FieldPalette;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.FieldSettings;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Renders the form designer as a page, its drawer, or what an edit has changed on it. */
@Component
class FormDesignPage {

    private static final String VIEW = "engine/design/form";
    private static final String FORM = DesignTab.FORM.file();

    private final DesignBars bars;
    private final DesignHistory history;
    private final FormCanvas canvas;
    private final FieldPalette palette;
    private final FieldSettings fields;
    private final ElementSettings settings;
    private final FieldUses uses;
    private final BasicsSettings basics;

    FormDesignPage(
            DesignBars bars,
            DesignHistory history,
            FormCanvas canvas,
            FieldPalette palette,
            FieldSettings fields,
            ElementSettings settings,
            FieldUses uses,
            BasicsSettings basics) {
        this.bars = bars;
        this.history = history;
        this.canvas = canvas;
        this.palette = palette;
        this.fields = fields;
        this.settings = settings;
        this.uses = uses;
        this.basics = basics;
    }

    ObjectNode element(ProcessDraft draft, ElementRef ref) {
        return draft.content().find(ref).orElseThrow(() -> new NotFound(Message.of("forms.design.unknown-element")));
    }

    /** The page; for htmx only the drawer of the selected field. */
    String show(PageReply reply, ProcessDraft draft, String field, ElementSettings.Refused refused) {
        drawer(reply, draft, field, refused);
        if (reply.isFragment()) {
            return "engine/design/drawer :: content";
        }
        reply.with("bar", bars.of(reply.actor(), draft, DesignTab.FORM));
        reply.with("canvas", canvas(reply.actor(), draft.content()));
        reply.with("palette", palette.all());
        return VIEW;
    }

    private void drawer(PageReply reply, ProcessDraft draft, String id, ElementSettings.Refused refused) {
        Locale locale = reply.actor().locale();
        Optional<ObjectNode> selected =
                id.isEmpty() ? Optional.empty() : draft.content().find(new ElementRef(FORM, id));
        reply.with("selected", selected.isPresent() ? id : "");
        reply.with("key", draft.key());
        reply.with("position", new DraftPosition(draft.basis(), draft.revision()));
        selected.ifPresent(field -> {
            reply.with("entry", palette.find(field).orElse(null));
            reply.with("uses", uses.of(draft.content(), id, field.path("key").asText()));
            reply.with("inside", field.path("components").isArray() ? palette.inside(field) : null);
            reply.with(
                    "sections",
                    settings.sections(
                            fields.of(field),
                            field,
                            (reference, element) -> basics.options(reference, element, draft.content(), locale),
                            refused,
                            locale));
        });
    }

    private CanvasList canvas(Actor actor, DesignDocument content) {
        return canvas.of(content.file(FORM), AnswerContext.forSubmitter(actor));
    }

    /**
     * The answer to an edit: what changed since the page's revision; without htmx the page again.
     *
     * @param selected id of the field whose drawer stays as it is
     */
    String answer(PageReply reply, ProcessDraft draft, DraftPosition position, String selected) {
        if (reply.isFragment() && isOfAnotherDraft(position, draft)) {
            reply.header("HX-Refresh", "true");
        }
        return reply.isFragment()
                ? changes(reply, draft, since(reply, draft, position), selected)
                : page(reply, draft.key(), selected);
    }

    /** A page of a draft that was published or discarded meanwhile shows what no step explains. */
    private static boolean isOfAnotherDraft(DraftPosition position, ProcessDraft draft) {
        return position.revision() > 0 && !position.basis().equals(draft.basis());
    }

    /** What others have changed; also the drawer of the selected field if it is among that. */
    String news(PageReply reply, ProcessDraft draft, DraftPosition position, String selected) {
        boolean drawer = since(reply, draft, position).changed(FORM).contains(selected);
        return drawer && !isOfAnotherDraft(position, draft)
                ? answerWithDrawer(reply, draft, position, selected)
                : answer(reply, draft, position, selected);
    }

    /** The answer to an edit that added a field: also its drawer. */
    String answerAdded(PageReply reply, ProcessDraft draft, DraftPosition position) {
        DraftChanges changes = since(reply, draft, position);
        return answerWithDrawer(reply, draft, changes, added(changes));
    }

    /** The answer to an edit after which another drawer is shown, or none. */
    String answerWithDrawer(PageReply reply, ProcessDraft draft, DraftPosition position, String selected) {
        return answerWithDrawer(reply, draft, since(reply, draft, position), selected);
    }

    private String answerWithDrawer(PageReply reply, ProcessDraft draft, DraftChanges changes, String selected) {
        if (!reply.isFragment()) {
            return page(reply, draft.key(), selected);
        }
        drawer(reply, draft, selected, ElementSettings.Refused.NOTHING);
        reply.with("renewDrawer", true);
        return changes(reply, draft, changes, selected);
    }

    private static String page(PageReply reply, String key, String selected) {
        if (!selected.isEmpty()) {
            reply.query("field", selected);
        }
        return "redirect:/design/" + key + "/form";
    }

    private DraftChanges since(PageReply reply, ProcessDraft draft, DraftPosition position) {
        return history.since(reply.actor(), draft.key(), position.revision(), draft.content());
    }

    /** @param selected shown again in any case: typing that returned to what was there before has left no step */
    private String changes(PageReply reply, ProcessDraft draft, DraftChanges changes, String selected) {
        Set<String> changed = new HashSet<>(changes.changed(FORM));
        changed.add(selected);
        CanvasList before = canvas(reply.actor(), changes.before());
        CanvasList after = canvas(reply.actor(), draft.content());
        reply.with("change", CanvasChange.between(before, after, changes.moved(FORM), changed));
        reply.with("bar", bars.of(reply.actor(), draft, DesignTab.FORM));
        reply.header("Design-Revision", String.valueOf(draft.revision()));
        return VIEW + "-answer";
    }

    private static String added(DraftChanges changes) {
        return changes.steps().isEmpty()
                ? ""
                : changes.steps().get(changes.steps().size() - 1).edits().stream()
                        .filter(DesignEdit.Addition.class::isInstance)
                        .map(edit -> edit.element().id())
                        .findFirst()
                        .orElse("");
    }

    /** Another designer changed the same meanwhile: the drawer with what was typed and what the other set. */
    String conflict(
            PageReply reply,
            ProcessDraft draft,
            String id,
            DraftPosition position,
            DesignConflict conflict,
            MultiValueMap<String, String> posted) {
        ElementSettings.Refused refused = new ElementSettings.Refused(posted, List.of());
        reply.with("conflict", conflict);
        if (!reply.isFragment() || isOfAnotherDraft(position, draft)) {
            reply.header("HX-Retarget", "#drawer");
            return show(reply, draft, id, refused);
        }
        drawer(reply, draft, id, refused);
        reply.with("renewDrawer", true);
        return changes(reply, draft, since(reply, draft, position), id);
    }
}
