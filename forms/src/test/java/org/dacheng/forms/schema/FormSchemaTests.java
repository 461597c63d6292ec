package org.dacheng.forms.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dacheng.people.failure.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaTests {

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'hologram','key':'x'} | /components/0/type | unknown-type",
                "{'key':'x'} | /components/0/type | no-type",
                "{'type':'textfield'} | /components/0/key | no-key",
                "{'type':'textfield','key':'1x'} | /components/0/key | bad-key",
                "{'type':'textfield','key':'submitter'} | /components/0/key | reserved-key",
                "{'type':'group','components':[{'type':'textfield','key':'a'},{'type':'number','key':'a'}]} | /components/0/components/1/key | key-twice",
                "{'type':'textfield','key':'a','validate':{'pattern':'(('}} | /components/0/validate/pattern | pattern",
                "{'type':'number','key':'a','decimalDigits':-1} | /components/0/decimalDigits | whole-number",
                "{'type':'money','key':'a','currency':'XXQ'} | /components/0/currency | currency",
                "{'type':'datetime','key':'a','subtype':'week'} | /components/0/subtype | date-subtype",
                "{'type':'expression','key':'a'} | /components/0/expression | no-formula",
                "{'type':'lineItems','key':'a','components':[]} | /components/0/components | no-columns",
                "{'type':'lineItems','key':'a','components':[{'type':'group','components':[]}]} | /components/0/components/0 | not-in-rows",
                "{'type':'lineItems','key':'a','components':[{'type':'number','key':'b'}],'totals':[{'of':'c'}]} | /components/0/totals/0/of | total-of",
                "{'type':'lineItems','key':'a','maxRows':10000,'components':[{'type':'number','key':'b'}]} | /components/0/maxRows | whole-number",
                "{'type':'textfield','key':'a','conditional':{'hide':'=b > 1'}} | /components/0/conditional/hide | unknown-name",
                "{'type':'number','key':'a','validate':{'min':'=low'}} | /components/0/validate/min | unknown-name",
                "{'type':'select','key':'a','valuesKey':'list'} | /components/0/valuesKey | unknown-name",
                "{'type':'select','key':'a','values':[{'value':'x'},{'value':'x'}]} | /components/0/values/1/value | option-twice",
                "{'type':'text','text':'{{#if a}}b{{/if}}'} | /components/0/text | template-block",
                "{'type':'expression','key':'a','expression':'=a + 1'} | /components/0 | circle",
            })
    void refusesWithThePlace(String component, String pointer, String message) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> TestSchemas.of(component));

        assertThat(refused.violations()).hasSize(1);
        assertThat(refused.violations().get(0).pointer()).isEqualTo(pointer);
        assertThat(refused.violations().get(0).text().key()).isEqualTo("forms.schema." + message);
    }

    @Test
    void saysWhereAnExpressionIsWrong() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> TestSchemas.of("{'type':'textfield','key':'a','conditional':{'hide':'=1 +* 2'}}"));

        assertThat(refused.violations().get(0).pointer()).isEqualTo("/components/0/conditional/hide");
        assertThat(refused.violations().get(0).text().key()).isEqualTo("forms.feel.syntax");
    }

    @Test
    void findsCirclesOfConditions() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> TestSchemas.of(
                        "{'type':'textfield','key':'a','label':'A','conditional':{'hide':'=b = null'}}",
                        "{'type':'textfield','key':'b','label':'B','conditional':{'hide':'=a = null'}}"));

        assertThat(refused.violations()).extracting(v -> v.text().key()).containsExactly("forms.schema.circle");
    }

    @Test
    void acceptsNamesOfRowsAndOfTheFormInARow() {
        FormSchema schema = TestSchemas.of(
                "{'type':'number','key':'rate'}",
                "{'type':'lineItems','key':'items','components':[{'type':'number','key':'n'},"
                        + "{'type':'expression','key':'m','expression':'=n * rate'}],"
                        + "'totals':[{'key':'total','of':'m'},{'of':'n'}]}",
                "{'type':'expression','key':'most','expression':'=max(items.m) + total'}");

        assertThat(schema.fields()).extracting(FieldInfo::key).containsExactly("rate", "items", "total", "most");
    }

    @Test
    void givesBackMembersItDoesNotKnow() {
        JsonNode json = TestSchemas.json("{'type':'default','exporter':{'name':'x'},'components':["
                + "{'type':'textfield','key':'a','odd':[1,2]},{'type':'hologram','shine':3}]}");

        FormSchema schema = TestSchemas.read(json);

        assertThat(schema.json()).isEqualTo(json);
        assertThat(schema.fields()).extracting(FieldInfo::key).containsExactly("a");
    }

    @Test
    void refusesWhatIsNoForm() {
        for (String json : List.of("[]", "{}", "{'components':3}")) {
            InvalidInput refused =
                    catchThrowableOfType(InvalidInput.class, () -> TestSchemas.read(TestSchemas.json(json)));
            assertThat(refused.violations().get(0).text().key()).isEqualTo("forms.schema.no-components");
        }
    }
}
