package org.dacheng.forms.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "{'type':'textfield','key':'a','conditional':{'hide':'=b > 1'}} | /components/0/conditional/hide | forms.feel.syntax",
                "{'type':'number','key':'a','validate':{'min':'=low'}} | /components/0/validate/min | forms.feel.syntax",
                "{'type':'select','key':'a','valuesKey':'list'} | /components/0/valuesKey | forms.feel.syntax",
                "{'type':'select','key':'a','values':[{'value':'x'},{'value':'x'}]} | /components/0/values/1/value | option-twice",
                "{'type':'text','text':'{{#if a}}b{{/if}}'} | /components/0/text | template-block",
                "{'type':'expression','key':'a','expression':'=a + 1'} | /components/0 | circle",
                "{'type':'textfield','key':'null'} | /components/0/key | feel-word",
                "{'type':'textfield','key':'true'} | /components/0/key | feel-word",
                "{'type':'textfield','key':'if'} | /components/0/key | feel-word",
                "{'type':'textfield','key':'a.and'} | /components/0/key | feel-word",
                "{'type':'number','key':'a','validate':{'min':5,'max':1}} | /components/0/validate/max | limits-crossed",
                "{'type':'money','key':'a','validate':{'min':5.01,'max':5}} | /components/0/validate/max | limits-crossed",
                "{'type':'dateRange','key':'a','validate':{'min':5,'max':1}} | /components/0/validate/max | limits-crossed",
                "{'type':'textarea','key':'a','validate':{'minLength':9,'maxLength':3}} | /components/0/validate/maxLength | limits-crossed",
                "{'type':'money','key':'a','validate':{'max':-1}} | /components/0/validate/max | never-negative",
                "{'type':'dateRange','key':'a','validate':{'max':-1}} | /components/0/validate/max | never-negative",
                "{'type':'number','key':'a','validate':{'min':'5'}} | /components/0/validate/min | number-or-formula",
                "{'type':'number','key':'a','validate':{'max':1e999}} | /components/0/validate/max | number-or-formula",
                "{'type':'textfield','key':'a','validate':{'minLength':1.5}} | /components/0/validate/minLength | whole-number",
                "{'type':'textfield','key':'a','validate':{'required':'yes'}} | /components/0/validate/required | flag-or-formula",
                "{'type':'person','key':'a','multiple':'true'} | /components/0/multiple | flag",
                "{'type':'textfield','key':'a','conditional':{'hide':true}} | /components/0/conditional/hide | formula",
                "{'type':'textfield','key':'a','layout':{'columns':40}} | /components/0/layout/columns | whole-number",
                "{'type':'textfield','key':'a','validate':{'validationType':'iban'}} | /components/0/validate/validationType | text-kind",
                "{'type':'dateRange','key':'a','length':'weeks'} | /components/0/length | range-length",
                "{'type':'expression','key':'a','expression':'=1','currency':'XXQ'} | /components/0/currency | currency",
                "{'type':'select','key':'a','values':{'x':'y'}} | /components/0/values | options",
                "{'type':'select','key':'a','values':[{'value':'x'}],'defaultValue':'y'} | /components/0/defaultValue | preset",
                "{'type':'checklist','key':'a','values':[{'value':'x'}],'defaultValue':['x','y']} | /components/0/defaultValue | preset",
                "{'type':'number','key':'a','validate':{'max':3},'defaultValue':4} | /components/0/defaultValue | preset",
                "{'type':'number','key':'a','defaultValue':'4'} | /components/0/defaultValue | preset",
                "{'type':'checkbox','key':'a','defaultValue':'yes'} | /components/0/defaultValue | preset",
                "{'type':'textfield','key':'a','validate':{'pattern':'[0-9]+'},'defaultValue':'x'} | /components/0/defaultValue | preset",
                "{'type':'textfield','key':'a','validate':{'maxLength':2},'defaultValue':'xyz'} | /components/0/defaultValue | preset",
                "{'type':'datetime','key':'a','defaultValue':'2026-02-30'} | /components/0/defaultValue | preset",
                "{'type':'person','key':'a','defaultValue':'gone'} | /components/0/defaultValue | preset",
                "{'type':'lineItems','key':'a','components':[{'type':'number','key':'b','defaultValue':'x'}]} | /components/0/components/0/defaultValue | preset",
                "{'type':'lineItems','key':'a','components':[{'type':'number','key':'b'}],'defaultValue':[{'b':1},{'b':'x'}]} | /components/0/defaultValue/1/b | preset",
                "{'type':'lineItems','key':'a','components':[{'type':'number','key':'b'}],'maxRows':5,'defaultRepetitions':6} | /components/0/defaultRepetitions | whole-number",
                "{'type':'lineItems','key':'a','components':[{'type':'number','key':'b'},{'type':'image'}]} | /components/0/components/1 | not-in-rows",
                "{'type':'textfield','key':'a','lable':'A'} | /components/0/lable | misspelled",
                "{'type':'textfield','key':'a','validate':{'requierd':true}} | /components/0/validate/requierd | misspelled",
                "{'type':'textfield','key':'a','label':'=b'} | /components/0/label | computed-text",
                "{'type':'textfield','key':'a','description':'Hello {{b}}'} | /components/0/description | computed-text",
                "{'type':'textfield','key':'a','label':7} | /components/0/label | text",
                "{'type':'textfield','key':'a','label':{'fr':'x'}} | /components/0/label | text",
                "{'type':'number','key':'a','increment':'fast'} | /components/0/increment | increment",
                "{'type':'number','key':'a','increment':'-1'} | /components/0/increment | increment",
            })
    void refusesWithThePlace(String component, String pointer, String message) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> TestSchemas.of(component));

        assertThat(refused.violations()).hasSize(1);
        assertThat(refused.violations().get(0).pointer()).isEqualTo(pointer);
        assertThat(refused.violations().get(0).text().key())
                .isEqualTo(message.startsWith("forms.") ? message : "forms.schema." + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'textfield','key':'金额'}",
                "{'type':'textfield','key':'item'}",
                "{'type':'textfield','key':'date'},{'type':'textfield','key':'time'},{'type':'textfield','key':'duration'}",
                "{'type':'textfield','key':'order'},{'type':'textfield','key':'inside'},{'type':'textfield','key':'format'}",
                "{'type':'textfield','key':'notes'},{'type':'textfield','key':'nullable'},{'type':'textfield','key':'android'}",
                "{'type':'textfield','key':'count'},{'type':'textfield','key':'offer'},{'type':'textfield','key':'iffy'}",
                "{'type':'textfield','key':'someone'},{'type':'textfield','key':'returned'},{'type':'textfield','key':'elsewhere'}",
                "{'type':'textfield','key':'_x1'},{'type':'textfield','key':'functional'},{'type':'textfield','key':'thenceforth'}",
                "{'type':'number','key':'a','validate':{'min':2,'max':2},'defaultValue':2,'increment':'0.5'}",
                "{'type':'number','key':'low'},{'type':'number','key':'a','validate':{'min':'=low'},'defaultValue':1}",
                "{'type':'select','key':'a','values':[{'value':1}],'defaultValue':'1'}",
                "{'type':'textfield','key':'a','defaultValue':'','validate':{'required':'=a = null'}}",
                "{'type':'textfield','key':'a','layout':{'columns':null,'row':'r'},'conditional':null}",
                "{'type':'image','source':'=x','alt':'A'},{'type':'hologram'}"
            })
    void takesWhatFits(String components) {
        assertThat(TestSchemas.of(components).components().tree()).isNotEmpty();
    }

    @Test
    void boundsEveryText() {
        String wide = "W".repeat(5000);
        for (String component : List.of(
                "{'type':'textfield','key':'a','label':'%s'}",
                "{'type':'textfield','key':'a','label':{'zh_CN':'a','en':'%s'}}",
                "{'type':'group','label':'%s','components':[]}",
                "{'type':'number','key':'a','unit':'%s'}",
                "{'type':'number','key':'a','appearance':{'suffixAdorner':'%s'}}",
                "{'type':'select','key':'a','values':[{'value':'x','label':'%s'}]}",
                "{'type':'lineItems','key':'a','components':[{'type':'number','key':'b','label':'%s'}]}",
                "{'type':'lineItems','key':'a','components':[{'type':'number','key':'b'}],'totals':[{'of':'b','label':'%s'}]}")) {
            InvalidInput refused =
                    catchThrowableOfType(InvalidInput.class, () -> TestSchemas.of(component.formatted(wide)));

            assertThat(refused.violations())
                    .as(component)
                    .extracting(v -> v.text().key())
                    .containsExactly("forms.schema.text-too-long");
        }
    }

    @Test
    void namesWhatIsTooDeepAndWhichKeysConflict() {
        String deep = "{'type':'textfield','key':'a'}";
        for (int i = 0; i < 12; i++) {
            deep = "{'type':'group','components':[" + deep + "]}";
        }
        String components = deep;
        InvalidInput tooDeep = catchThrowableOfType(InvalidInput.class, () -> TestSchemas.of(components));
        InvalidInput conflict = catchThrowableOfType(
                InvalidInput.class,
                () -> TestSchemas.of("{'type':'textfield','key':'a'}", "{'type':'textfield','key':'a.b'}"));

        assertThat(tooDeep.violations()).extracting(v -> v.text().key()).containsExactly("forms.schema.too-deep");
        assertThat(tooDeep.violations().get(0).pointer()).isEqualTo("/components/0" + "/components/0".repeat(9));
        assertThat(conflict.violations())
                .extracting(v -> v.pointer() + " " + v.text().key())
                .containsExactly("/components/1/key forms.schema.key-of-parts");
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
    void namesTheFieldsOfACircleByTheirLabels() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> TestSchemas.of(
                        "{'type':'expression','key':'a','label':'Net','expression':'=b + 1'}",
                        "{'type':'expression','key':'b','label':'Tax','expression':'=c * 2'}",
                        "{'type':'expression','key':'c','label':'Gross','expression':'=d - 1'}",
                        "{'type':'expression','key':'d','label':'Discount','expression':'=a / 2'}"));

        assertThat(refused.violations()).singleElement().satisfies(one -> {
            assertThat(one.text().key()).isEqualTo("forms.schema.circle");
            assertThat(List.of(one.text().args()).toString()).containsSubsequence("Net", "Tax", "Gross", "Discount");
        });
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
        for (String head : List.of("'type':'bpmn'", "'schemaVersion':99999999999", "'schemaVersion':'18'")) {
            InvalidInput refused = catchThrowableOfType(
                    InvalidInput.class, () -> TestSchemas.read(TestSchemas.json("{" + head + ",'components':[]}")));
            assertThat(refused.violations()).as(head).hasSize(1);
        }
    }

    @Test
    void refusesComponentsThatAreNoList() {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> TestSchemas.of("{'type':'group','components':{'x':1}}"));

        assertThat(refused.violations())
                .extracting(violation -> violation.pointer())
                .containsExactly("/components/0/components");
    }
}
