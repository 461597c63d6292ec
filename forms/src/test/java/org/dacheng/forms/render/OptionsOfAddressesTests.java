package org.dacheng.forms.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.answer.TestAnswers;
import org.dacheng.forms.field.type.TestFieldTypes;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who only reads an answer does not wait for the address of its options. */
@DatabaseTest
class OptionsOfAddressesTests {

    private static final String ADDRESS = "https://hr.example.com/cities?for=readers";

    @Autowired
    private Messages messages;

    private final FormSchema schema =
            TestSchemas.of("{'type':'select','key':'city','label':'City','optionsUrl':'" + ADDRESS + "'}");

    @ParameterizedTest
    @EnumSource(names = {"READ", "PRINT"})
    void aReaderAsksNoAddress(FormMode mode) {
        FieldView city = view(mode);

        assertThat(TestFieldTypes.ASKED).doesNotContain(ADDRESS);
        assertThat(city.text()).isEqualTo("sh");
        assertThat(city.extra()).doesNotContainKey("options");
    }

    @Test
    void whoAnswersAsksIt() {
        FieldView city = view(FormMode.EDIT);

        assertThat(TestFieldTypes.ASKED).contains(ADDRESS);
        assertThat(city.extra().get("options")).asList().hasSize(1);
    }

    private FieldView view(FormMode mode) {
        TestFieldTypes.ASKED.remove(ADDRESS);
        Forms forms = new Forms(TestAnswers.answers(), messages);
        List<Violation> none = List.of();
        return forms.view(schema, Map.of("city", "sh"), none, mode, TestAnswers.NEW)
                .fields()
                .get(0);
    }
}
