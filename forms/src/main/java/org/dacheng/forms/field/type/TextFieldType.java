package org.dacheng.forms.field.type;

import java.util.List;
import org.dacheng.base.text.PlainText;
import org.springframework.stereotype.Component;

/** One line of text. */
@Component
final class TextFieldType extends TextType {

    TextFieldType() {
        super(500);
    }

    @Override
    public List<String> names() {
        return List.of("textfield");
    }

    @Override
    String normalised(String typed) {
        return PlainText.line(typed);
    }
}
