package org.dacheng.engine.design.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.canvas.CanvasTab;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.settings.FormSettingOptions;
import org.dacheng.engine.design.settings.SettingChoices;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.condition.ExpressionNames;
import org.dacheng.forms.design.canvas.CanvasElement;
import org.dacheng.forms.design.canvas.CanvasList;
import org.dacheng.forms.design.canvas.FormCanvas;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.palette.FieldPalette;
import org.dacheng.forms.design.setting.FieldSettings;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;

/** The tab on which the form of a process is made. */
@Component
class FormTab implements CanvasTab<CanvasElement> {

    private final FormCanvas canvas;
    private final FieldPalette palette;
    private final FieldSettings fields;
    private final FieldUses uses;
    private final SettingChoices choices;
    private final FormVersions forms;
    private final ExpressionNames names;

    FormTab(
            FormCanvas canvas,
            FieldPalette palette,
            FieldSettings fields,
            FieldUses uses,
            SettingChoices choices,
            FormVersions forms,
            ExpressionNames names) {
        this.canvas = canvas;
        this.palette = palette;
        this.fields = fields;
        this.uses = uses;
        this.choices = choices;
        this.forms = forms;
        this.names = names;
    }

    @Override
    public DesignTab tab() {
        return DesignTab.FORM;
    }

    @Override
    public CanvasList<CanvasElement> canvas(Actor actor, DesignDocument content) {
        return canvas.of(content.view(DesignTab.FORM.file()), AnswerContext.forSubmitter(actor));
    }

    @Override
    public void showAround(PageReply reply, ProcessDraft draft) {
        reply.with("palette", palette.all());
    }

    @Override
    public void showSelected(PageReply reply, ProcessDraft draft, List<ElementRef> selected) {
        List<ObjectNode> found = selected.stream()
                .map(draft.content()::find)
                .flatMap(Optional::stream)
                .toList();
        reply.with("uses", uses.of(draft.key(), draft.content(), found));
        if (found.size() == 1) {
            ObjectNode field = found.get(0);
            reply.with("entry", palette.find(field).orElse(null));
            reply.with(
                    "required",
                    fields.canBeRequired(field) ? field.at("/validate/required").asBoolean() : null);
            reply.with("inside", field.path("components").isArray() ? palette.inside(field) : null);
        }
    }

    @Override
    public List<SettingsGroup> settings(DesignDocument content, ElementRef ref, ObjectNode element) {
        return fields.of(element);
    }

    @Override
    public SettingOptions options(PageReply reply, DesignDocument content) {
        return new FormSettingOptions(
                choices, forms, names, content, reply.actor().locale());
    }
}
