package org.dacheng.forms.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.forms.field.Field;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Fills in a form as an example, to show designers what becomes of it. */
@Service
public class SampleForms {

    private static final int ROWS = 3;

    private final SampleAnswers samples;

    SampleForms(SampleAnswers samples) {
        this.samples = samples;
    }

    /** @param form as it is being designed; what cannot be read of it is left out */
    public SampleForm fill(Actor actor, JsonNode form) {
        SampleForm filled = samples.fill(actor, form);
        Map<String, @Nullable Object> data = new LinkedHashMap<>(filled.data());
        for (Field field : filled.schema().values()) {
            if (field.type().names().contains("lineItems") && data.get(field.key()) instanceof List<?> one) {
                data.put(field.key(), one.isEmpty() ? one : Collections.nCopies(ROWS, one.get(0)));
            }
        }
        return new SampleForm(filled.schema(), data);
    }
}
