package org.dacheng.forms.conversion.formjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.conversion.ConversionNote;
import org.dacheng.forms.conversion.ConversionNote.Outcome;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormJsFormsTests {

    private static final Path OTHERS = Path.of("../../shared/data");

    private final FormJsForms forms = TestFormJsForms.create();

    static Stream<Path> filesOfOthers() throws IOException {
        Stream<Path> formJs = Files.list(OTHERS.resolve("form-js"));
        Stream<Path> camunda = Files.list(OTHERS.resolve("camunda-examples"))
                .filter(file -> file.toString().endsWith(".form"));
        return Stream.concat(formJs, camunda).sorted();
    }

    @ParameterizedTest
    @MethodSource("filesOfOthers")
    void readsEveryFileOfOthersAsAFormThatCanBePublished(Path file) throws IOException {
        ObjectNode original = (ObjectNode) TestSchemas.JSON.readTree(file.toFile());

        ConvertedForm converted = forms.read(original);

        TestSchemas.read(converted.form());
        assertThat(converted.notes()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("filesOfOthers")
    void writesEveryFileOfOthersAsItWasRead(Path file) throws IOException {
        ObjectNode original = (ObjectNode) TestSchemas.JSON.readTree(file.toFile());

        ObjectNode written = forms.write(forms.read(original).form(), Locale.ENGLISH);

        ReplacedMembers.OF_EXPORT.restore(written);
        assertThat(written).isEqualTo(original);
    }

    @Test
    void keepsUnknownMembersAndTypes() {
        ObjectNode original = file(
                "{'type':'textfield','key':'a','label':'A','myTool':{'color':'red'}}",
                "{'type':'hologram','id':'h1','depth':3}",
                "{'type':'hologram','key':'h2','label':'Hologram','depth':3}");
        original.put("exporter", "other").put("versionTag", "7");

        ConvertedForm converted = forms.read(original);

        assertThat(outcomes(converted)).containsExactly("KEPT", "SHOWN_ONLY", "SHOWN_ONLY");
        assertThat(written(converted)).isEqualTo(original);
        assertThat(converted.form().at("/components/2/type").asText()).isEqualTo("foreign");
        assertThat(TestSchemas.read(converted.form()).field("h2")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "dynamiclist, forms.conversion.kept-line-items",
        "group, forms.conversion.kept-section",
        "panel, forms.conversion.kept-section"
    })
    void keepsContainersWithTheirFields(String type, String text) {
        ObjectNode original = file("{'type':'" + type + "','path':'rows','label':'Rows','components':["
                + "{'type':'textfield','key':'what','label':'What'}]}");

        ConvertedForm converted = forms.read(original);

        assertThat(converted.notes()).extracting(ConversionNote::outcome).containsOnly(Outcome.KEPT);
        assertThat(converted.notes().get(0).text().key()).isEqualTo(text);
        assertThat(converted.notes().get(0).type()).isEqualTo(type);
        assertThat(TestSchemas.read(converted.form()).values()).isNotEmpty();
        assertThat(written(converted)).isEqualTo(original);
    }

    @Test
    void showsWhatCannotBePartOfRowsWithinTheRows() {
        ObjectNode original = file("{'type':'dynamiclist','path':'rows','label':'Rows','components':["
                + "{'type':'textfield','key':'what','label':'What'},{'type':'text','text':'Hello'},"
                + "{'type':'group','label':'More','components':[{'type':'number','key':'n','label':'N'}]}]}");

        ConvertedForm converted = forms.read(original);

        assertThat(outcomes(converted)).containsExactly("KEPT", "KEPT", "SHOWN_ONLY", "SHOWN_ONLY");
        assertThat(converted.notes().get(3).text().args()).hasOnlyElementsOfType(Message.class);
        assertThat(written(converted)).isEqualTo(original);
    }

    @Test
    void showsChoicesWhoseOptionsAreInOtherData() {
        ObjectNode original = file(
                "{'type':'select','key':'city','label':'City','valuesKey':'cities'}",
                "{'type':'taglist','key':'tags','label':'Tags','valuesExpression':'=concatenate(a1, b1)'}",
                "{'type':'checklist','key':'kinds','label':'Kinds','values':[{'value':'a','label':'A'}]}",
                "{'type':'radio','key':'kind','label':'Kind','valuesExpression':'=kinds'}");

        ConvertedForm converted = forms.read(original);

        assertThat(outcomes(converted)).containsExactly("SHOWN_ONLY", "SHOWN_ONLY", "KEPT", "KEPT");
        assertThat(((Message) converted.notes().get(0).text().args().get(0)).key())
                .isEqualTo("forms.conversion.options-elsewhere");
        assertThat(written(converted)).isEqualTo(original);
    }

    @Test
    void removesWhatHasNoEffectAndSaysWhy() {
        ObjectNode original = file(
                "{'type':'textfield','key':'a','label':'A','validate':{'pattern':'(['},"
                        + "'conditional':{'hide':'=1 +'}}",
                "{'type':'textfield','key':'b','label':'=\\u0022Greeting\\u0022','description':'Hello {{a}}'}");

        ConvertedForm converted = forms.read(original);

        assertThat(converted.notes())
                .filteredOn(note -> note.outcome() == Outcome.REFUSED)
                .extracting(ConversionNote::pointer)
                .containsExactlyInAnyOrder(
                        "/components/0/validate/pattern",
                        "/components/0/conditional/hide",
                        "/components/1/label",
                        "/components/1/description");
        assertThat(converted.form().at("/components/1/label").asText()).isEqualTo("Greeting");
        assertThat(written(converted)).isEqualTo(original);
    }

    @Test
    void changesKeysThatExpressionsCannotRead() {
        ObjectNode original = file(
                "{'type':'textfield','key':'my-key','label':'A'}",
                "{'type':'textfield','key':'if','label':'B'}",
                "{'type':'textfield','key':'twice','label':'C'}",
                "{'type':'textfield','key':'twice','label':'D'}",
                "{'type':'textfield','label':'E'}");

        ConvertedForm converted = forms.read(original);

        assertThat(converted.form().path("components").findValuesAsText("key"))
                .startsWith("my_key", "if2", "twice", "twice2")
                .doesNotHaveDuplicates();
        assertThat(written(converted)).isEqualTo(original);
    }

    @Test
    void keepsTheFirstOfOptionsWithTheSameValue() {
        ObjectNode original = file("{'type':'select','key':'a','label':'A','values':["
                + "{'value':'x','label':'X'},{'value':'y','label':'Y'},{'value':'x','label':'Z'}]}");

        ConvertedForm converted = forms.read(original);

        assertThat(converted.form().at("/components/0/values")).hasSize(2);
        assertThat(outcomes(converted)).containsExactly("KEPT", "REFUSED");
        assertThat(written(converted)).isEqualTo(original);
    }

    @Test
    void doesNotUndoWhatADesignerChangedSince() {
        ObjectNode form = forms.read(file("{'type':'textfield','key':'a-b','label':'{{x}}'}"))
                .form();

        ((ObjectNode) form.at("/components/0")).put("label", "Mine");
        ObjectNode written = forms.write(form, Locale.ENGLISH);

        assertThat(written.at("/components/0/label").asText()).isEqualTo("Mine");
        assertThat(written.at("/components/0/key").asText()).isEqualTo("a-b");
    }

    @Test
    void keepsOneThatContainsItself() {
        ObjectNode original = file(
                "{'type':'expression','key':'a','expression':'=b + 1'}",
                "{'type':'expression','key':'b','expression':'=a + 1'}");

        ConvertedForm converted = forms.read(original);

        assertThat(outcomes(converted)).contains("SHOWN_ONLY");
        assertThat(written(converted)).isEqualTo(original);
    }

    @Test
    void writesOurTypesAsTheNearestOnesOfFormJs() {
        ObjectNode form = file(
                "{'type':'money','key':'pay','label':{'zh_CN':'金额','en':'Amount'},'currency':'USD'}",
                "{'type':'lineItems','key':'items','label':'Items','components':[{'type':'yesNo','key':'paid'}]}",
                "{'type':'person','key':'who','label':'Who'}",
                "{'type':'datetime','key':'day','label':'Day'}",
                "{'type':'time','key':'at','label':'At'}");

        ObjectNode written = forms.write(form, Locale.ENGLISH);

        List<String> types = written.path("components").findValuesAsText("type");
        assertThat(types).containsExactly("number", "dynamiclist", "checkbox", "textfield", "datetime", "datetime");
        assertThat(written.at("/components/0/label").asText()).isEqualTo("Amount");
        assertThat(written.at("/components/0/appearance/prefixAdorner").asText())
                .isEqualTo("USD");
        assertThat(written.at("/components/1/path").asText()).isEqualTo("items");
        assertThat(written.at("/components/3/subtype").asText()).isEqualTo("date");
        assertThat(written.at("/components/4/timeLabel").asText()).isEqualTo("At");
        assertThat(written.path("type").asText()).isEqualTo("default");
        assertThat(written.path("schemaVersion").isInt()).isTrue();
        assertThat(written.path("components").findValuesAsText("id")).hasSize(6).doesNotHaveDuplicates();
        assertThat(forms.read(written).form()).isEqualTo(form);
    }

    @Test
    void keepsWhatAnotherProgramChangedInAnExportedForm() {
        ObjectNode written =
                forms.write(file("{'type':'money','key':'pay','label':{'zh_CN':'金额','en':'Pay'}}"), Locale.ENGLISH);

        ((ObjectNode) written.at("/components/0")).put("label", "Salary");
        ObjectNode read = forms.read(written).form();

        assertThat(read.at("/components/0/label").asText()).isEqualTo("Salary");
        assertThat(read.at("/components/0/type").asText()).isEqualTo("money");
    }

    @Test
    void namesLineAndColumnOfBadJson() {
        assertThat(refusal("{\n  \"components\": [}")).satisfies(violation -> {
            assertThat(violation.text().key()).isEqualTo("forms.conversion.no-json");
            assertThat(violation.text().args()).containsExactly(2, 18);
        });
        assertThat(refusal("{\"type\":\"default\",\"type\":1}").text().key())
                .isEqualTo("forms.conversion.member-twice");
        assertThat(refusal("[]").text().key()).isEqualTo("forms.schema.no-components");
        assertThat(refusal("{\"components\":7}").text().key()).isEqualTo("forms.schema.no-components");
    }

    @Test
    void refusesAFileOfTenMegabytesBeforeParsing() {
        byte[] large = new byte[10_000_000];

        assertThatThrownBy(() -> forms.read(designer(), large)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            Message text = refused.violations().get(0).text();
            assertThat(text.key()).isEqualTo("forms.conversion.file-too-large");
            assertThat(text.args()).containsExactly(2);
        });
    }

    @Test
    void refusesTwoThousandFieldsWithTheLimit() {
        String fields = IntStream.range(0, 2000)
                .mapToObj(i -> "{\"type\":\"textfield\",\"key\":\"f" + i + "\",\"label\":\"F\"}")
                .collect(Collectors.joining(","));

        Violation refused = refusal("{\"type\":\"default\",\"components\":[" + fields + "]}");

        assertThat(refused.text().key()).isEqualTo("forms.schema.too-many");
        assertThat(refused.text().args()).containsExactly(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'components':[7,null,'x',[],{}]}",
                "{'components':[{'type':'textfield','key':7,'label':[]}]}",
                "{'components':[{'type':'select','key':'a','values':{'x':1}}]}",
                "{'components':[{'type':'group','components':{'x':1}}]}",
                "{'components':[{'type':'dynamiclist'}]}",
                "{'schemaVersion':-3,'components':[]}",
                "{'components':[{'type':'foreign','key':'a'}]}",
                "{'components':[{'type':'number','key':'a','validate':7,'layout':'x','formJs':7,'dacheng':[]}]}",
                "{'components':[{'type':'textfield','key':'a','dacheng':{'x':7,'/b/c':{},'/components/0':{'before':7}}}]}",
                "{'components':[{'type':'textfield','key':'submitter'},{'type':'textfield','key':'a.b.c.d.e.f.g'}]}",
                "{'components':[{'type':'textfield','key':'a'},{'type':'textfield','key':'a.b'}]}"
            })
    void readsStrangeFiles(String json) {
        ObjectNode original = (ObjectNode) TestSchemas.json(json);

        ConvertedForm converted = forms.read(original);

        TestSchemas.read(converted.form());
    }

    @Test
    void shortensLongLabels() {
        ObjectNode original = file("{'type':'textfield','key':'a','label':'" + "x".repeat(300) + "'}");

        ConvertedForm converted = forms.read(original);

        assertThat(converted.form().at("/components/0/label").asText()).hasSize(200);
        assertThat(written(converted)).isEqualTo(original);
    }

    @Test
    void showsTheOuterGroupOfTooManyNestedOnes() {
        String inner = "{'type':'textfield','key':'a'}";
        for (int i = 0; i < 30; i++) {
            inner = "{'type':'group','label':'G" + i + "','components':[" + inner + "]}";
        }
        ObjectNode original = file(inner);

        ConvertedForm converted = forms.read(original);

        TestSchemas.read(converted.form());
        assertThat(written(converted)).isEqualTo(original);
    }

    @Test
    void isForDesigners() {
        Actor employee = new Actor("lin", Set.of(), Locale.ENGLISH, ZoneOffset.UTC, "test");

        assertThatThrownBy(() -> forms.read(employee, new byte[0])).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> forms.write(employee, file(), Locale.ENGLISH)).isInstanceOf(NotAllowed.class);
    }

    private Violation refusal(String json) {
        try {
            forms.read(designer(), json.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidInput refused) {
            assertThat(refused.violations()).hasSize(1);
            return refused.violations().get(0);
        }
        throw new AssertionError("was read: " + json);
    }

    private static Actor designer() {
        return new Actor("hr", Set.of("hr-designer"), Locale.ENGLISH, ZoneOffset.UTC, "test");
    }

    /** The exported file without what the export itself has added. */
    private JsonNode written(ConvertedForm converted) {
        ObjectNode written = forms.write(converted.form(), Locale.ENGLISH);
        ReplacedMembers.OF_EXPORT.restore(written);
        return written;
    }

    private static List<String> outcomes(ConvertedForm converted) {
        return converted.notes().stream().map(note -> note.outcome().name()).toList();
    }

    private static ObjectNode file(String... components) {
        ObjectNode file = TestSchemas.JSON.createObjectNode();
        file.put("type", "default");
        ArrayNode list = file.putArray("components");
        Stream.of(components).map(TestSchemas::json).forEach(list::add);
        return file;
    }
}
