package org.dacheng.forms.field;

import java.util.List;
import org.springframework.stereotype.Component;

/** One of many options, in a list. */
@Component
final class SelectType extends OneChoiceType {

    SelectType(Choices choices) {
        super(choices);
    }

    @Override
    public List<String> names() {
        return List.of("select");
    }
}
