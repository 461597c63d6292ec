package org.dacheng.forms.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.FormEvaluation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.schema.FormSchema;

/** Views of every component of a form that is being designed, columns of line items included. */
final class DesignedFields {

    private final FormSchema schema;
    private final FieldViews views;
    private final Map<String, FormEvaluation.FieldState> states = new HashMap<>();
    private final Map<String, FieldView> designed = new HashMap<>();

    DesignedFields(FormSchema schema, AnswerContext context, Messages messages) {
        this.schema = schema;
        FormEvaluation blank =
                new FormEvaluation(Map.of(), List.of(), states, Map.of(), Map.of(), Map.of(), List.of(), "");
        FieldErrorMessages none = new FieldErrorMessages(List.of(), messages, context.locale());
        this.views = new FieldViews(blank, Map.of(), context, none, FormMode.EDIT);
    }

    Map<String, FieldView> views() {
        open(schema.components().tree());
        add(schema.components().tree());
        return designed;
    }

    /** Every field is visible, and editable unless the program fills it in. */
    private void open(List<Field> fields) {
        for (Field field : fields) {
            boolean editable = !field.isComputed();
            states.put(
                    field.pointer(),
                    new FormEvaluation.FieldState(true, editable, field.rules().always()));
            open(field.components().tree());
        }
    }

    private void add(List<Field> fields) {
        for (Field field : fields) {
            designed.put(field.pointer(), views.view(field, Set.of()));
            add(field.components().tree());
        }
    }
}
