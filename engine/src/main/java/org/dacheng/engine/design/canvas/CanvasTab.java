package org.dacheng.engine.design.canvas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.forms.design.canvas.CanvasItem;
import org.dacheng.forms.design.canvas.CanvasList;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;

/**
 * A tab that shows a file of a draft as a canvas, and the settings of what is selected in a drawer. Its templates are
 * {@code engine/design/<path>}, {@code <path>-canvas} with the fragments {@code element} and {@code replaced}, and
 * {@code <path>-drawer}.
 *
 * @param <E> kind of the elements on the canvas
 */
public interface CanvasTab<E extends CanvasItem<E>> {

    /** The tab. */
    DesignTab tab();

    /** The canvas of a draft. */
    CanvasList<E> canvas(Actor actor, DesignDocument content);

    /** Puts what is beside the canvas into a reply. */
    default void showAround(PageReply reply, ProcessDraft draft) {}

    /**
     * Puts what the drawer shows beside the settings into a reply.
     *
     * @param selected elements of the draft; none if nothing is selected
     */
    void showSelected(PageReply reply, ProcessDraft draft, List<ElementRef> selected);

    /** The settings of an element. */
    List<SettingsGroup> settings(DesignDocument content, ElementRef ref, ObjectNode element);

    /** What may be chosen in the settings. */
    SettingOptions options(PageReply reply, DesignDocument content);

    /** The element whose settings are shown while nothing is selected; null for none. */
    default @Nullable ElementRef whole() {
        return null;
    }
}
