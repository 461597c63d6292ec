package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.dacheng.forms.field.type.TestFieldTypes;
import org.dacheng.forms.schema.TestSchemas;

/** The conversion over the field types of tests. */
final class TestFormJsForms {

    static FormJsForms create() {
        return new FormJsForms(
                (Consumer<JsonNode>) TestSchemas::read, TestFieldTypes.all(TestSchemas.FEEL), TestSchemas.FEEL);
    }

    private TestFormJsForms() {}
}
