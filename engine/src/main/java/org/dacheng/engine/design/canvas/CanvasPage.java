package org.dacheng.engine.design.canvas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.page.DesignBars;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.DesignHistory;
import org.dacheng.forms.design.DraftChanges;
import org.dacheng.forms.design.canvas.CanvasChange;
import org.dacheng.forms.design.canvas.CanvasItem;
import org.dacheng.forms.design.canvas.CanvasList;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Renders a tab with a canvas as a page, its drawer, or what an edit has changed on it. */
@Component
public class CanvasPage {

    private static final String VIEW = "engine/design/";

    private final DesignBars bars;
    private final DesignHistory history;
    private final OtherDesigners others;
    private final ElementSettings settings;

    CanvasPage(DesignBars bars, DesignHistory history, OtherDesigners others, ElementSettings settings) {
        this.bars = bars;
        this.history = history;
        this.others = others;
        this.settings = settings;
    }

    /** The page; for htmx only the drawer of the selected elements. */
    public String show(
            CanvasTab<?> tab,
            PageReply reply,
            ProcessDraft draft,
            Collection<String> ids,
            ElementSettings.Refused refused) {
        drawer(tab, reply, draft, ids, refused);
        if (reply.isFragment()) {
            return view(tab) + "-drawer :: content";
        }
        bars.show(reply, draft, tab.tab());
        reply.with("tab", tab.tab().path());
        reply.with("canvas", tab.canvas(reply.actor(), draft.content()));
        tab.showAround(reply, draft);
        reply.with("here", others.here(reply.actor(), draft.key()));
        reply.with("news", others.sinceOwnStep(reply.actor(), draft.key(), tab.tab()));
        return view(tab);
    }

    /** Puts the bar above the tabs into a reply. */
    public void showBar(CanvasTab<?> tab, PageReply reply, ProcessDraft draft) {
        bars.show(reply, draft, tab.tab());
    }

    private static String view(CanvasTab<?> tab) {
        return VIEW + tab.tab().path();
    }

    private void drawer(
            CanvasTab<?> tab,
            PageReply reply,
            ProcessDraft draft,
            Collection<String> ids,
            ElementSettings.Refused refused) {
        DesignDocument content = draft.content();
        List<ElementRef> selected = content.outermost(tab.tab().file(), ids).stream()
                .filter(content::has)
                .toList();
        reply.with("selected", selected.stream().map(ElementRef::id).toList());
        reply.with("key", draft.key());
        reply.with("position", DraftPosition.of(draft));
        tab.showSelected(reply, draft, selected);
        ElementRef shown = selected.isEmpty() ? tab.whole() : selected.get(0);
        if (selected.size() < 2 && shown != null) {
            ObjectNode element = shown.id().isEmpty()
                    ? DesignDocument.withoutLists(content.file(shown.file()))
                    : content.find(shown).orElseThrow();
            Locale locale = reply.actor().locale();
            SettingOptions options = tab.options(reply, content);
            List<SettingsGroup> groups = tab.settings(content, shown, element);
            reply.with("sections", settings.sections(groups, element, options, refused, locale));
        }
    }

    /**
     * The answer to an edit: what changed since the page's revision; without htmx the page again.
     *
     * @param selected ids of the elements whose drawer stays as it is
     */
    public String answer(
            CanvasTab<?> tab,
            PageReply reply,
            ProcessDraft draft,
            DraftPosition position,
            Collection<String> selected) {
        if (reply.isFragment() && isOfAnotherDraft(position, draft)) {
            reply.header("HX-Refresh", "true");
        }
        return reply.isFragment()
                ? changes(tab, reply, draft, since(reply, draft, position), selected)
                : page(tab, reply, draft.key(), selected);
    }

    /** A page of a draft that was published or discarded meanwhile shows what no step explains. */
    private static boolean isOfAnotherDraft(DraftPosition position, ProcessDraft draft) {
        return position.revision() > 0 && !position.basis().equals(draft.basis());
    }

    /** What others have changed; also the drawer of the selected elements if one is among that. */
    public String news(
            CanvasTab<?> tab,
            PageReply reply,
            ProcessDraft draft,
            DraftPosition position,
            Collection<String> selected) {
        reply.with("here", others.here(reply.actor(), draft.key()));
        if (reply.isFragment() && position.shows(draft)) {
            reply.header("Design-Revision", String.valueOf(draft.revision()));
            return VIEW + "others :: here";
        }
        DraftChanges changes = since(reply, draft, position);
        boolean drawer = !Collections.disjoint(changes.changed(tab.tab().file()), selected)
                || !Collections.disjoint(changes.moved(tab.tab().file()), selected);
        return drawer && !isOfAnotherDraft(position, draft)
                ? answerWithDrawer(tab, reply, draft, position, selected)
                : answer(tab, reply, draft, position, selected);
    }

    /** The answer to an edit that added an element: also its drawer. */
    public String answerAdded(CanvasTab<?> tab, PageReply reply, ProcessDraft draft, DraftPosition position) {
        DraftChanges changes = since(reply, draft, position);
        return answerWithDrawer(tab, reply, draft, changes, added(changes));
    }

    /** The answer to an edit after which another drawer is shown, or none. */
    public String answerWithDrawer(
            CanvasTab<?> tab,
            PageReply reply,
            ProcessDraft draft,
            DraftPosition position,
            Collection<String> selected) {
        return answerWithDrawer(tab, reply, draft, since(reply, draft, position), selected);
    }

    private String answerWithDrawer(
            CanvasTab<?> tab, PageReply reply, ProcessDraft draft, DraftChanges changes, Collection<String> selected) {
        if (!reply.isFragment()) {
            return page(tab, reply, draft.key(), selected);
        }
        drawer(tab, reply, draft, selected, ElementSettings.Refused.NOTHING);
        reply.with("renewDrawer", true);
        return changes(tab, reply, draft, changes, selected);
    }

    private static String page(CanvasTab<?> tab, PageReply reply, String key, Collection<String> selected) {
        if (!selected.isEmpty()) {
            reply.query("field", String.join(",", selected));
        }
        return "redirect:/design/" + key + "/" + tab.tab().path();
    }

    private DraftChanges since(PageReply reply, ProcessDraft draft, DraftPosition position) {
        return history.since(reply.actor(), draft.key(), position.revision(), draft.content());
    }

    /** @param selected shown again in any case: typing that returned to what was there before has left no step */
    private <E extends CanvasItem<E>> String changes(
            CanvasTab<E> tab, PageReply reply, ProcessDraft draft, DraftChanges changes, Collection<String> selected) {
        String file = tab.tab().file();
        Set<String> changed = new HashSet<>(changes.changed(file));
        changed.addAll(selected);
        CanvasList<E> before = tab.canvas(reply.actor(), changes.before());
        CanvasList<E> after = tab.canvas(reply.actor(), draft.content());
        reply.with("change", CanvasChange.between(before, after, changes.moved(file), changed));
        bars.show(reply, draft, tab.tab());
        reply.with("view", view(tab)).with("tab", tab.tab().path());
        reply.with("news", others.changes(reply.actor(), changes.steps(), tab.tab()));
        reply.header("Design-Revision", String.valueOf(draft.revision()));
        return VIEW + "canvas-answer";
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
    public String conflict(
            CanvasTab<?> tab,
            PageReply reply,
            ProcessDraft draft,
            List<String> selected,
            DraftPosition position,
            DesignConflict conflict,
            MultiValueMap<String, String> posted) {
        ElementSettings.Refused refused = new ElementSettings.Refused(posted, List.of());
        reply.with("conflict", conflict);
        if (!reply.isFragment() || isOfAnotherDraft(position, draft)) {
            reply.header("HX-Retarget", "#drawer");
            return show(tab, reply, draft, selected, refused);
        }
        drawer(tab, reply, draft, selected, refused);
        reply.with("renewDrawer", true);
        return changes(tab, reply, draft, since(reply, draft, position), selected);
    }
}
