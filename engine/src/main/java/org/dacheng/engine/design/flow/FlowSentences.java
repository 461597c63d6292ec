package org.dacheng.engine.design.flow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.forms.design.setting.SettingsGroup;

/** All settings in {@code flow.json} as sentences. */
public final class FlowSentences {

    /** @param element the flow without its nodes, a node or a branch */
    public static List<SettingsGroup> of(ObjectNode element) {
        if (element.has("type")) {
            return NodeSettings.ofNode(element.path("type").asText());
        }
        return element.has("id") ? NodeSettings.ofBranch(element.has("when")) : NodeSettings.ofFlow();
    }

    private FlowSentences() {}
}
