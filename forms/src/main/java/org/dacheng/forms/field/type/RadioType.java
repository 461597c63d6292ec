package org.dacheng.forms.field.type;

import java.util.List;
import org.springframework.stereotype.Component;

/** One of a few options, all visible. */
@Component
final class RadioType extends SingleChoiceType {

    RadioType(ChoiceOptions choices) {
        super(choices);
    }

    @Override
    public List<String> names() {
        return List.of("radio");
    }
}
