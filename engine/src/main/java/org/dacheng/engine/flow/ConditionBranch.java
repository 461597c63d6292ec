package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One branch of a condition.
 *
 * @param when FEEL without a leading {@code =}; null for the default
 * @param isDefault taken if no other condition holds
 */
public record ConditionBranch(
        String id,
        LocalText name,
        @Nullable String when,

        @JsonProperty("default") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean isDefault,

        List<Node> nodes)
        implements Branch {

    public ConditionBranch(
            String id,
            @Nullable LocalText name,
            @Nullable String when,
            @JsonProperty("default") boolean isDefault,
            @Nullable List<Node> nodes) {
        this.id = id;
        this.name = Flow.orUnnamed(name);
        this.when = when;
        this.isDefault = isDefault;
        this.nodes = nodes == null ? List.of() : List.copyOf(nodes);
    }
}
