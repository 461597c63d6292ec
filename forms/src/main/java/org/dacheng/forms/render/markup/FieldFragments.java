package org.dacheng.forms.render.markup;

import java.util.Set;
import org.dacheng.forms.render.FieldView;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateManager;
import org.thymeleaf.engine.TemplateModel;

/**
 * Fragments of templates for one field.
 *
 * @param context of the page
 */
record FieldFragments(ITemplateContext context) {

    private static final Set<String> EDIT = Set.of("edit");
    private static final Set<String> READ = Set.of("read");
    private static final Set<String> OPTIONS_NOTE = Set.of("optionsNote");

    /** Size of a template without content: its beginning and its end. */
    private static final int OF_NOTHING = 2;

    /** The file with the fragments of a type. */
    static String fileOf(String type) {
        return "forms/field/" + type;
    }

    /** @throws IllegalStateException if the template has no such fragment; Thymeleaf would render nothing */
    TemplateModel find(String template, Set<String> selector) {
        TemplateModel found = context.getConfiguration()
                .getTemplateManager()
                .parseStandalone(context, template, selector, null, true, true);
        if (found.size() <= OF_NOTHING) {
            throw new IllegalStateException("no fragment " + String.join(", ", selector) + " in " + template);
        }
        return found;
    }

    void writeInput(FieldView field, MarkupWriter page) {
        write(field, fileOf(field.type()), EDIT, page);
    }

    void writeAnswer(FieldView field, MarkupWriter page) {
        write(field, fileOf(field.type()), READ, page);
    }

    /** What is the matter with options that could not be read. */
    void writeOptionsNote(FieldView field, MarkupWriter page) {
        write(field, "forms/form", OPTIONS_NOTE, page);
    }

    private void write(FieldView field, String template, Set<String> selector, MarkupWriter page) {
        TemplateManager templates = context.getConfiguration().getTemplateManager();
        IEngineContext variables = (IEngineContext) context;
        variables.increaseLevel();
        variables.setVariable(FieldAttributeProcessor.FIELD, field);
        templates.process(find(template, selector), context, page.writer());
        variables.decreaseLevel();
    }
}
