package org.dacheng.engine.design.canvas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.DesignHistory;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Changes the settings of an element on a canvas. */
@Component
public class CanvasSettings {

    private final ProcessDrafts drafts;
    private final DesignHistory history;
    private final CanvasSteps steps;
    private final CanvasPage page;
    private final ElementSettings settings;

    CanvasSettings(
            ProcessDrafts drafts, DesignHistory history, CanvasSteps steps, CanvasPage page, ElementSettings settings) {
        this.drafts = drafts;
        this.history = history;
        this.steps = steps;
        this.page = page;
        this.settings = settings;
    }

    /**
     * Changes the settings that are sent, or shows what a button within a condition has changed.
     *
     * @param sent settings; {@code seen} is the revision that the drawer shows, if it is not that of the page
     * @return name of the view
     */
    public String change(
            CanvasTab<?> tab,
            PageReply reply,
            String key,
            ElementRef ref,
            DraftPosition position,
            MultiValueMap<String, String> sent) {
        ProcessDraft present = drafts.get(reply.actor(), key);
        List<String> selected = ref.id().isEmpty() ? List.of() : List.of(ref.id());
        long seen = seen(sent, position);
        ObjectNode element;
        try {
            element = history.require(reply.actor(), key, seen, present.content(), ref);
        } catch (DesignConflict | NotFound gone) {
            return steps.refused(tab, reply, key, position, List.of(), gone, gone.text());
        }
        SettingOptions options = tab.options(reply, present.content());
        List<SettingsGroup> groups = tab.settings(present.content(), ref, element);
        MultiValueMap<String, String> posted = withPresentLabels(
                tab, reply, present, new DraftPosition(position.basis(), seen, ""), ref, element, sent);
        Locale locale = reply.actor().locale();
        Optional<ElementSettings.Refused> pressed = settings.pressed(groups, element, posted, options, locale);
        if (pressed.isPresent()) {
            return page.show(tab, reply, present, selected, pressed.get());
        }
        try {
            List<DesignCommand> commands = settings.changes(groups, ref, element, posted, options, locale);
            ProcessDraft draft =
                    commands.isEmpty() ? present : drafts.edit(reply.actor(), key, position.basis(), seen, commands);
            return settings.changesInputs(groups, element, posted)
                    ? page.answerWithDrawer(tab, reply, draft, position, selected)
                    : page.answer(tab, reply, draft, position, selected);
        } catch (InvalidInput refused) {
            reply.refused(refused).header("HX-Retarget", "#drawer");
            ElementSettings.Refused entered = new ElementSettings.Refused(posted, refused.violations());
            return page.show(tab, reply, present, selected, entered);
        } catch (DesignConflict conflict) {
            reply.refused(conflict);
            ProcessDraft now = drafts.get(reply.actor(), key);
            return page.conflict(tab, reply, now, selected, position, conflict, posted);
        }
    }

    private static long seen(MultiValueMap<String, String> sent, DraftPosition position) {
        String seen = Objects.requireNonNullElse(sent.getFirst("seen"), "");
        return seen.matches("\\d{1,18}") ? Math.min(Long.parseLong(seen), position.revision()) : position.revision();
    }

    /** Expressions are typed with the labels that the page shows, which others may have changed since. */
    private MultiValueMap<String, String> withPresentLabels(
            CanvasTab<?> tab,
            PageReply reply,
            ProcessDraft present,
            DraftPosition position,
            ElementRef ref,
            ObjectNode element,
            MultiValueMap<String, String> posted) {
        boolean stale = present.basis().equals(position.basis()) && present.revision() > position.revision();
        if (!stale) {
            return posted;
        }
        DesignDocument shown = history.since(reply.actor(), present.key(), position.revision(), present.content())
                .before();
        return settings.relabelled(
                tab.settings(present.content(), ref, element),
                posted,
                tab.options(reply, shown).labels(element),
                tab.options(reply, present.content()).labels(element));
    }
}
