package org.dacheng.engine.design.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.canvas.CanvasTab;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.settings.FormSettingOptions;
import org.dacheng.engine.design.settings.SettingChoices;
import org.dacheng.forms.condition.ExpressionNames;
import org.dacheng.forms.design.canvas.CanvasList;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;

/** The tab on which the flow of a process is made. */
@Component
class FlowTab implements CanvasTab<FlowElement> {

    static final String FILE = DesignTab.FLOW.file();

    private final FlowCanvas canvas;
    private final SettingChoices choices;
    private final FormVersions forms;
    private final ExpressionNames names;
    private final Messages messages;

    FlowTab(FlowCanvas canvas, SettingChoices choices, FormVersions forms, ExpressionNames names, Messages messages) {
        this.canvas = canvas;
        this.choices = choices;
        this.forms = forms;
        this.names = names;
        this.messages = messages;
    }

    static ElementRef ref(String id) {
        return new ElementRef(FILE, id);
    }

    @Override
    public DesignTab tab() {
        return DesignTab.FLOW;
    }

    @Override
    public CanvasList<FlowElement> canvas(Actor actor, DesignDocument content) {
        return canvas.of(actor, content);
    }

    @Override
    public void showAround(PageReply reply, ProcessDraft draft) {
        reply.with("kinds", NodeChoice.all(messages, reply.actor().locale()));
    }

    @Override
    public void showSelected(PageReply reply, ProcessDraft draft, List<ElementRef> selected) {
        if (selected.size() == 1) {
            ElementRef ref = selected.get(0);
            String type = draft.content().find(ref).orElseThrow().path("type").asText();
            Optional<ObjectNode> split = FlowMoves.splitOf(draft.content(), ref);
            reply.with(
                    "kind",
                    NodeKind.of(type)
                            .map(kind ->
                                    NodeChoice.of(kind, messages, reply.actor().locale()))
                            .orElse(null));
            reply.with("branch", split.isPresent());
            reply.with("last", draft.content().value(ref, "/default") != null);
            reply.with("splits", type.equals("condition") || type.equals("parallel"));
        }
    }

    @Override
    public ElementRef whole() {
        return ElementRef.file(FILE);
    }

    @Override
    public List<SettingsGroup> settings(DesignDocument content, ElementRef ref, ObjectNode element) {
        if (ref.id().isEmpty()) {
            return NodeSettings.ofFlow();
        }
        JsonNode split = FlowMoves.splitOf(content, ref).orElse(null);
        boolean conditional = split != null
                && split.path("type").asText().equals("condition")
                && !element.path("default").asBoolean();
        return split == null ? NodeSettings.ofNode(element.path("type").asText()) : NodeSettings.ofBranch(conditional);
    }

    @Override
    public SettingOptions options(PageReply reply, DesignDocument content) {
        return new FormSettingOptions(
                choices, forms, names, content, reply.actor().locale());
    }
}
