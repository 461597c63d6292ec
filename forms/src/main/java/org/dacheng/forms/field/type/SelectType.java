package org.dacheng.forms.field.type;

import java.util.List;
import org.springframework.stereotype.Component;

/** One of many options, in a drop-down list. */
@Component
final class SelectType extends SingleChoiceType {

    SelectType(ChoiceOptions choices) {
        super(choices);
    }

    @Override
    public List<String> names() {
        return List.of("select");
    }
}
