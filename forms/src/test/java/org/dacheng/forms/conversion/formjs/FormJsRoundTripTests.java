package org.dacheng.forms.conversion.formjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dacheng.forms.conversion.ConversionNote;
import org.dacheng.forms.conversion.ConversionNote.Outcome;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.schema.TestSchemas;

class FormJsRoundTripTests {

    private static final String OPTIONS = "'values':[{'value':'a','label':{'zh_CN':'甲','en':'A'}},{'value':'b'}]";

    /** Every type, with settings of its own; the key and the label are added. */
    private static final List<String> FIELDS = List.of(
            "'type':'textfield','validate':{'maxLength':20,'pattern':'[a-z]*'}",
            "'type':'textarea','placeholder':'Text'",
            "'type':'number','unit':{'zh_CN':'个','en':'pcs'},'decimalDigits':2",
            "'type':'number','appearance':{}",
            "'type':'money','currency':'USD','validate':{'min':1,'max':99.5}",
            "'type':'money'",
            "'type':'select'," + OPTIONS,
            "'type':'radio'," + OPTIONS,
            "'type':'checklist'," + OPTIONS,
            "'type':'taglist'," + OPTIONS,
            "'type':'checkbox'",
            "'type':'yesNo'",
            "'type':'datetime'",
            "'type':'datetime','subtype':'datetime','timeInterval':15",
            "'type':'time'",
            "'type':'dateRange','halfDays':true",
            "'type':'person','multiple':true",
            "'type':'department'",
            "'type':'attachment','multiple':true,'accept':'.pdf'",
            "'type':'picture','multiple':true,'camera':true",
            "'type':'signature'",
            "'type':'link'",
            "'type':'phone','phoneKinds':['mobile']",
            "'type':'idNumber'",
            "'type':'bankAccount'",
            "'type':'employeeNumber'",
            "'type':'rating','scale':10",
            "'type':'cascade','values':[{'value':'a','values':[{'value':'x'}]}]",
            "'type':'address','depth':'city'",
            "'type':'serialNumber','prefix':'HT'",
            "'type':'expression','expression':'1 + 2','currency':'CNY'",
            "'type':'lineItems','components':[{'type':'money','key':'price','label':'Price'}],"
                    + "'totals':[{'of':'price','label':{'zh_CN':'合计','en':'Total'}}]");

    private static final List<String> OTHERS = List.of(
            "'type':'text','text':{'zh_CN':'说明','en':'Note {{1 + 1}}'},'tone':'info'",
            "'type':'separator'",
            "'type':'html','content':'<b>x</b>'",
            "'type':'button','action':'submit'");

    private static final List<String> RULES = List.of(
            "",
            ",'validate':{'required':true}",
            ",'conditional':{'hide':'=submitter.level > 2'}",
            ",'conditional':{'hide':'=submitter.level > 2','required':'=submitter.level < 1'},'description':{'zh_CN':'帮助','en':'Help'}",
            ",'layout':{'row':'r1','columns':8},'unknown':{'a':[1,null,2.5]}");

    private final FormJsForms forms = TestFormJsForms.create();

    @Property(tries = 300)
    void readsWhatItHasWritten(@ForAll Random random) throws Exception {
        ObjectNode form = form(random);
        TestSchemas.read(form);

        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            byte[] file = forms.write(form, locale).toString().getBytes(StandardCharsets.UTF_8);
            ConvertedForm read = forms.read(FormFileParser.parse(file));

            assertThat((JsonNode) read.form()).isEqualTo(form);
            assertThat(read.notes()).extracting(ConversionNote::outcome).doesNotContain(Outcome.REFUSED);
        }
    }

    @Property(tries = 300)
    void writesOnlyTypesAndTextsThatFormJsKnows(@ForAll Random random) {
        ObjectNode written = forms.write(form(random), Locale.ENGLISH);

        check(written);
    }

    private static void check(JsonNode owner) {
        assertThat(owner.path("id").asText()).isNotEmpty();
        owner.path("components").forEach(component -> {
            assertThat(component.path("type").asText())
                    .isIn(
                            "textfield",
                            "textarea",
                            "number",
                            "select",
                            "radio",
                            "checklist",
                            "taglist",
                            "checkbox",
                            "datetime",
                            "filepicker",
                            "dynamiclist",
                            "expression",
                            "text",
                            "separator",
                            "html",
                            "button",
                            "group");
            assertThat(component.path("label").isObject()).isFalse();
            assertThat(component.path("validate").path("required").isTextual()).isFalse();
            check(component);
        });
    }

    private static ObjectNode form(Random random) {
        ObjectNode form = TestSchemas.JSON.createObjectNode();
        if (random.nextBoolean()) {
            form.put("type", "default").put("id", "Form_1").put("schemaVersion", 5);
        }
        ArrayNode components = form.putArray("components");
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            components.add(component(random, "f" + i, random.nextInt(4) == 0));
        }
        return form;
    }

    private static JsonNode component(Random random, String key, boolean group) {
        String label = random.nextBoolean() ? "'标签 " + key + "'" : "{'zh_CN':'标签','en':'Label'}";
        String id = random.nextBoolean() ? "'id':'e" + key + "'," : "";
        if (group) {
            ObjectNode made = (ObjectNode) TestSchemas.json("{" + id + "'type':'group','label':" + label + "}");
            made.putArray("components").add(component(random, key + "x", false));
            return made;
        }
        if (random.nextInt(6) == 0) {
            return TestSchemas.json("{" + id + OTHERS.get(random.nextInt(OTHERS.size())) + "}");
        }
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        String rules = RULES.get(random.nextInt(RULES.size()));
        String fitting = field.contains("'validate'") && rules.contains("'validate'") ? "" : rules;
        return TestSchemas.json("{" + id + "'key':'" + key + "','label':" + label + "," + field + fitting + "}");
    }
}
