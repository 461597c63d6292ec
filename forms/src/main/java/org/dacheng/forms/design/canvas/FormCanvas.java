package org.dacheng.forms.design.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.render.FieldView;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Renders a form that is being designed, mistakes included. */
@Service
public class FormCanvas {

    /** Contents of groups and line items are elements of their own on the canvas. */
    private static final Set<String> INNER = Set.of("fields", "rows", "items", "blank", "heads");

    private static final String LIST = "components";

    private final FormVersions versions;
    private final Forms forms;

    FormCanvas(FormVersions versions, Forms forms) {
        this.versions = versions;
        this.forms = forms;
    }

    /**
     * The elements of a form.
     *
     * @param form content of {@code form.json} with ids
     * @param context of the designer; its locale is the language of the canvas
     */
    public CanvasList<CanvasElement> of(JsonNode form, AnswerContext context) {
        if (!form.path(LIST).isArray()) {
            return new CanvasList<CanvasElement>("", false, List.of());
        }
        Map<String, FieldView> views = forms.designed(versions.displayed(form), context);
        return list("", false, form, "", new Rendering(views, context));
    }

    private record Rendering(Map<String, FieldView> views, AnswerContext context) {}

    private static CanvasList<CanvasElement> list(
            String owner, boolean columns, JsonNode node, String pointer, Rendering rendering) {
        List<CanvasElement> elements = new ArrayList<>();
        String row = "";
        for (int i = 0; i < node.path(LIST).size(); i++) {
            JsonNode component = node.path(LIST).get(i);
            String own = component.path("layout").path("row").asText("");
            boolean beside = !columns && !own.isEmpty() && own.equals(row);
            elements.add(element(component, pointer + "/" + LIST + "/" + i, !beside, rendering));
            row = own;
        }
        return new CanvasList<>(owner, columns, List.copyOf(elements));
    }

    private static CanvasElement element(JsonNode component, String pointer, boolean startsRow, Rendering rendering) {
        String id = component.path("id").asText();
        String type = component.path("type").asText();
        FieldView view = rendering.views().get(pointer);
        return new CanvasElement(
                id,
                type,
                view == null ? unreadable(component, rendering.context()) : withoutInner(view),
                startsRow,
                component.path("conditional").path("hide").isTextual(),
                inner(id, type, component, pointer, rendering));
    }

    private static @Nullable CanvasList<CanvasElement> inner(
            String id, String type, JsonNode component, String pointer, Rendering rendering) {
        return component.path(LIST).isArray()
                ? list(id, type.equals("lineItems") || type.equals("dynamiclist"), component, pointer, rendering)
                : null;
    }

    private static FieldView withoutInner(FieldView view) {
        Map<String, @Nullable Object> extra = new HashMap<>(view.extra());
        extra.keySet().removeAll(INNER);
        return new FieldView(
                view.key(),
                view.type(),
                view.name(),
                view.label(),
                view.help(),
                view.required(),
                view.readOnly(),
                view.value(),
                view.text(),
                view.errors(),
                view.columns(),
                extra);
    }

    /** A component that cannot be read, such as one of an unknown type. */
    private static FieldView unreadable(JsonNode component, AnswerContext context) {
        return new FieldView(
                component.path("key").asText(),
                "unsupported",
                "",
                SchemaTexts.of(component.path("label")).in(context.locale()),
                null,
                false,
                true,
                null,
                "",
                List.of(),
                16,
                Map.of("element", component.path("type").asText("?")));
    }
}
