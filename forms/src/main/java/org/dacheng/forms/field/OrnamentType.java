package org.dacheng.forms.field;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Components of form-js that hold no answer. A separator and a spacer are shown; buttons are not, since the page brings
 * its own, nor is what would load content from elsewhere.
 */
@Component
final class OrnamentType implements FieldType {

    @Override
    public List<String> names() {
        return List.of("separator", "spacer", "button", "image", "html", "iframe", "table", "documentPreview");
    }

    @Override
    public Part part() {
        return Part.SHOWN;
    }

    @Override
    public String fragment(Field field) {
        return field.typeName().equals("spacer") || field.typeName().equals("separator") ? "separator" : "nothing";
    }
}
