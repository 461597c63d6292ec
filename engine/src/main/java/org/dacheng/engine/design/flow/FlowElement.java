package org.dacheng.engine.design.flow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.forms.design.canvas.CanvasItem;
import org.dacheng.forms.design.canvas.CanvasList;
import org.jspecify.annotations.Nullable;

/**
 * A node or a branch on the canvas, with texts in the reader's language.
 *
 * @param kind type of the node; {@code branch} for a branch
 * @param icon of its kind; empty for a branch
 * @param kindText what its kind is called
 * @param name empty if it has none
 * @param lines what it does, as sentences
 * @param last true for a branch that is taken if no other is, which stays the last
 * @param inner branches of a split, or nodes of a branch; null for other nodes
 */
public record FlowElement(
        String id,
        String kind,
        String icon,
        String kindText,
        String name,
        List<String> lines,
        boolean last,
        @Nullable CanvasList<FlowElement> inner)
        implements CanvasItem<FlowElement> {

    @Override
    public boolean hasFrameOf(FlowElement other) {
        return kind.equals(other.kind) && last == other.last && (inner == null) == (other.inner == null);
    }

    @Override
    public boolean looksLike(FlowElement other) {
        return name.equals(other.name) && lines.equals(other.lines) && kind.equals(other.kind) && last == other.last;
    }

    /** What it is called for people who cannot see it: kind, name and sentences. */
    public String spoken() {
        return Stream.concat(Stream.of(kindText, name), lines.stream())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
