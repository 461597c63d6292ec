package org.dacheng.engine.flow;

import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** Ends the request as approved, even if other branches still wait. */
public record EndNode(String id, LocalText name) implements Node {

    public EndNode(String id, @Nullable LocalText name) {
        this.id = id;
        this.name = Flow.orUnnamed(name);
    }

    @Override
    public boolean ends() {
        return true;
    }
}
