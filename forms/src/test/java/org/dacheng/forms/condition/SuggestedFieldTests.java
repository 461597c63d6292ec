package org.dacheng.forms.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which field a new condition asks for first. */
class SuggestedFieldTests {

    private static final FormSchema FORM = TestSchemas.of(
            "{'type':'number','id':'n','key':'n','label':'N'}",
            "{'type':'select','id':'a','key':'a','label':'A','values':[{'value':'x','label':'X'}]}",
            "{'type':'group','id':'g','label':'G','components':["
                    + "{'type':'textfield','id':'t','key':'t','label':'T'},"
                    + "{'type':'checklist','id':'b','key':'b','label':'B','values':[{'value':'x','label':'X'}]}]}",
            "{'type':'lineItems','id':'i','key':'i','label':'I','components':["
                    + "{'type':'textfield','id':'u','key':'u','label':'U'},"
                    + "{'type':'radio','id':'c','key':'c','label':'C','values':[{'value':'x','label':'X'}]},"
                    + "{'type':'textfield','id':'v','key':'v','label':'V'}]}",
            "{'type':'yesNo','id':'y','key':'y','label':'Y'}",
            "{'type':'textfield','id':'z','key':'z','label':'Z'}");

    /** The nearest choice above: of a column one of its row, of a group none that is inside. */
    @ParameterizedTest
    @CsvSource({"n,", "a,", "g, a", "t, a", "b, a", "i, b", "u, b", "c, b", "v, c", "y, b", "z, b"})
    void theNearestChoiceAboveIsSuggested(String id, String suggested) {
        assertThat(ConditionFields.of(FORM, id).suggested().map(ConditionField::path))
                .isEqualTo(Optional.ofNullable(suggested));
    }
}
