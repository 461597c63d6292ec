package org.dacheng.forms.field;

import java.util.List;
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
}
