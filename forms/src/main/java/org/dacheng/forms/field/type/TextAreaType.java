package org.dacheng.forms.field.type;

import java.util.List;
import org.dacheng.base.text.PlainText;
import org.springframework.stereotype.Component;

/** Several lines of text. */
@Component
final class TextAreaType extends TextType {

    TextAreaType() {
        super(10_000);
    }

    @Override
    public List<String> names() {
        return List.of("textarea");
    }

    @Override
    String normalised(String typed) {
        return PlainText.lines(typed);
    }
}
