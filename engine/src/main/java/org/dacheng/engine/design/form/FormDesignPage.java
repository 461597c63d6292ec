package org.dacheng.engine.design.form;

import org.dacheng.engine.design.settings.FormSettingOptions;
import org.dacheng.engine.design.settings.SettingChoices;

import org.dacheng.engine.design.page.DraftPosition;

import org.dacheng.engine.design.page.DesignTab;

import org.dacheng.engine.design.page.DesignBars;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.condition.ExpressionNames;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.DesignHistory;
import org.dacheng.forms.design.DraftChanges;
import org.dacheng.forms.design.canvas.CanvasChange;
import org.dacheng.forms.design.canvas.CanvasElement;
import org.dacheng.forms.design.canvas.CanvasList;
import org.dacheng.forms.design.canvas.FormCanvas;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.palette.FieldPalette;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.FieldSettings;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.schema.FormVersions;
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
    private final SettingChoices choices;
    private final FormVersions forms;
    private final OtherDesigners others;
    private final ExpressionNames names;

    FormDesignPage(
            DesignBars bars,
            DesignHistory history,
            FormCanvas canvas,
            FieldPalette palette,
            FieldSettings fields,
            ElementSettings settings,
            FieldUses uses,
            SettingChoices choices,
            FormVersions forms,
            OtherDesigners others,
            ExpressionNames names) {
        this.bars = bars;
        this.history = history;
        this.canvas = canvas;
        this.palette = palette;
        this.fields = fields;
        this.settings = settings;
        this.uses = uses;
        this.choices = choices;
        this.forms = forms;
        this.others = others;
        this.names = names;
    }

    /** The page; for htmx only the drawer of the selected fields. */
    String show(PageReply reply, ProcessDraft draft, Collection<String> fields, ElementSettings.Refused refused) {
        drawer(reply, draft, fields, refused);
        if (reply.isFragment()) {
            return "engine/design/drawer :: content";
        }
        bars.show(reply, draft, DesignTab.FORM);
        reply.with("canvas", canvas(reply.actor(), draft.content()));
        reply.with("palette", palette.all());
        reply.with("here", others.here(reply.actor(), draft.key()));
        reply.with("news", others.sinceOwnStep(reply.actor(), draft.key()));
        return VIEW;
    }

    private void drawer(PageReply reply, ProcessDraft draft, Collection<String> ids, ElementSettings.Refused refused) {
        DesignDocument content = draft.content();
        List<ElementRef> selected = content.outermost(FORM, ids).stream()
                .filter(ref -> content.find(ref).isPresent())
                .toList();
        reply.with("selected", selected.stream().map(ElementRef::id).toList());
        reply.with("key", draft.key());
        reply.with("position", DraftPosition.of(draft));
        List<ObjectNode> found =
                selected.stream().map(content::find).flatMap(Optional::stream).toList();
        reply.with("uses", uses.of(draft.key(), content, found));
        if (found.size() == 1) {
            drawer(reply, content, found.get(0), refused);
        }
    }

    private void drawer(PageReply reply, DesignDocument content, ObjectNode field, ElementSettings.Refused refused) {
        Locale locale = reply.actor().locale();
        reply.with("entry", palette.find(field).orElse(null));
        reply.with(
                "required",
                fields.canBeRequired(field) ? field.at("/validate/required").asBoolean() : null);
        reply.with("inside", field.path("components").isArray() ? palette.inside(field) : null);
        reply.with("sections", settings.sections(fields.of(field), field, options(reply, content), refused, locale));
    }

    /** What may be chosen in the settings of a field. */
    SettingOptions options(PageReply reply, DesignDocument content) {
        return new FormSettingOptions(
                choices, forms, names, content, reply.actor().locale());
    }

    /** Where fields can be moved to, as a page or, for htmx, its list. */
    String places(PageReply reply, ProcessDraft draft, Collection<String> ids) {
        List<PlaceChoice> choices = new ArrayList<>();
        places(draft.content().file(FORM), ids, 0, false, choices);
        reply.with("places", choices);
        reply.with("moved", ids);
        bars.show(reply, draft, DesignTab.FORM);
        return reply.view("engine/design/places", "choices");
    }

    private static void places(
            ObjectNode owner, Collection<String> ids, int depth, boolean moved, List<PlaceChoice> choices) {
        boolean columns = FieldPalette.hasColumns(owner);
        for (JsonNode one : owner.path("components")) {
            if (one instanceof ObjectNode field) {
                String id = field.path("id").asText();
                boolean own = moved || ids.contains(id);
                boolean holds = field.path("components").isArray();
                choices.add(new PlaceChoice(id, FieldNames.of(field), depth, own, columns, holds));
                places(field, ids, depth + 1, own, choices);
            }
        }
    }

    private CanvasList<CanvasElement> canvas(Actor actor, DesignDocument content) {
        return canvas.of(content.view(FORM), AnswerContext.forSubmitter(actor));
    }

    /**
     * The answer to an edit: what changed since the page's revision; without htmx the page again.
     *
     * @param selected ids of the fields whose drawer stays as it is
     */
    String answer(PageReply reply, ProcessDraft draft, DraftPosition position, Collection<String> selected) {
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

    /** What others have changed; also the drawer of the selected fields if one is among that. */
    String news(PageReply reply, ProcessDraft draft, DraftPosition position, Collection<String> selected) {
        reply.with("here", others.here(reply.actor(), draft.key()));
        if (reply.isFragment() && position.shows(draft)) {
            reply.header("Design-Revision", String.valueOf(draft.revision()));
            return "engine/design/others :: here";
        }
        DraftChanges changes = since(reply, draft, position);
        boolean drawer = !Collections.disjoint(changes.changed(FORM), selected)
                || !Collections.disjoint(changes.moved(FORM), selected);
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
    String answerWithDrawer(PageReply reply, ProcessDraft draft, DraftPosition position, Collection<String> selected) {
        return answerWithDrawer(reply, draft, since(reply, draft, position), selected);
    }

    private String answerWithDrawer(
            PageReply reply, ProcessDraft draft, DraftChanges changes, Collection<String> selected) {
        if (!reply.isFragment()) {
            return page(reply, draft.key(), selected);
        }
        drawer(reply, draft, selected, ElementSettings.Refused.NOTHING);
        reply.with("renewDrawer", true);
        return changes(reply, draft, changes, selected);
    }

    private static String page(PageReply reply, String key, Collection<String> selected) {
        if (!selected.isEmpty()) {
            reply.query("field", String.join(",", selected));
        }
        return "redirect:/design/" + key + "/form";
    }

    private DraftChanges since(PageReply reply, ProcessDraft draft, DraftPosition position) {
        return history.since(reply.actor(), draft.key(), position.revision(), draft.content());
    }

    /** @param selected shown again in any case: typing that returned to what was there before has left no step */
    private String changes(PageReply reply, ProcessDraft draft, DraftChanges changes, Collection<String> selected) {
        Set<String> changed = new HashSet<>(changes.changed(FORM));
        changed.addAll(selected);
        CanvasList<CanvasElement> before = canvas(reply.actor(), changes.before());
        CanvasList<CanvasElement> after = canvas(reply.actor(), draft.content());
        reply.with("change", CanvasChange.between(before, after, changes.moved(FORM), changed));
        bars.show(reply, draft, DesignTab.FORM);
        reply.with("news", others.changes(reply.actor(), changes.steps()));
        reply.header("Design-Revision", String.valueOf(draft.revision()));
        return VIEW + "-answer";
    }

    private static List<String> added(DraftChanges changes) {
        return changes.steps().isEmpty()
                ? List.of()
                : changes.steps().get(changes.steps().size() - 1).edits().stream()
                        .filter(DesignEdit.Addition.class::isInstance)
                        .map(edit -> edit.element().id())
                        .toList();
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
            return show(reply, draft, List.of(id), refused);
        }
        drawer(reply, draft, List.of(id), refused);
        reply.with("renewDrawer", true);
        return changes(reply, draft, since(reply, draft, position), List.of(id));
    }
}
