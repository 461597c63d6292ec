package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.setting.CommonSettings;
import org.dacheng.forms.field.setting.SettingSentence;
import org.springframework.stereotype.Service;

/** The settings of a field: what its type declares, between what fields of every type have. */
@Service
public class FieldSettings {

    private final FieldTypes types;

    FieldSettings(FieldTypes types) {
        this.types = types;
    }

    /** Groups of sentences for a component of a form. */
    public List<SettingsGroup> of(ObjectNode field) {
        FieldType type = types.find(field.path("type").asText()).orElse(null);
        FieldType.Purpose purpose = type == null ? FieldType.Purpose.SHOWN : type.purpose();
        boolean named = purpose.holdsValue() || purpose == FieldType.Purpose.LAYOUT;
        return List.of(
                new SettingsGroup("question", false, named ? CommonSettings.QUESTION : List.of()),
                new SettingsGroup("allowed", false, type == null ? List.of() : type.settings()),
                new SettingsGroup("rules", false, rules(purpose)),
                new SettingsGroup("more", true, more(purpose)));
    }

    /** True if the field takes an answer, which can be required. */
    public boolean canBeRequired(ObjectNode field) {
        return types.find(field.path("type").asText())
                .filter(type -> type.purpose() == FieldType.Purpose.ANSWER)
                .isPresent();
    }

    private static List<SettingSentence> rules(FieldType.Purpose purpose) {
        return purpose == FieldType.Purpose.ANSWER
                ? List.of(CommonSettings.REQUIRED, CommonSettings.SHOWN)
                : List.of(CommonSettings.SHOWN);
    }

    private static List<SettingSentence> more(FieldType.Purpose purpose) {
        List<SettingSentence> more = new ArrayList<>();
        if (purpose == FieldType.Purpose.ANSWER) {
            more.add(CommonSettings.PRESET);
            more.add(CommonSettings.READ_ONLY);
            more.add(CommonSettings.FILLED);
        }
        more.add(CommonSettings.PLACE);
        if (purpose != FieldType.Purpose.SHOWN) {
            more.add(CommonSettings.PRINTED);
        }
        if (purpose.holdsValue()) {
            more.add(CommonSettings.KEY);
        }
        return more;
    }
}
