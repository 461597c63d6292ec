package org.dacheng.forms.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.CheckedAnswers;
import org.dacheng.forms.conversion.formjs.FormJsForms;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

@DatabaseTest
class FormPagesTests {

    private static final Path OTHERS = Path.of("../../shared/data");

    @Autowired
    private FormVersions versions;

    @Autowired
    private Answers answers;

    @Autowired
    private Forms forms;

    @Autowired
    private FormJsForms conversions;

    @Autowired
    private SpringTemplateEngine engine;

    @Autowired
    private ObjectMapper mapper;

    static Stream<Path> filesOfOthers() throws IOException {
        Stream<Path> formJs = Files.list(OTHERS.resolve("form-js"));
        Stream<Path> camunda = Files.list(OTHERS.resolve("camunda-examples"))
                .filter(p -> p.toString().endsWith(".form"));
        return Stream.concat(formJs, camunda).sorted();
    }

    @ParameterizedTest
    @MethodSource("filesOfOthers")
    void importsFormsOfOthersOrSaysWhatIsNotSupported(Path file) throws IOException {
        JsonNode json = mapper.readTree(file.toFile());
        FormSchema schema;
        try {
            schema = versions.parse(json);
        } catch (InvalidInput refused) {
            assertThat(refused.violations()).isNotEmpty().allSatisfy(v -> {
                assertThat(json.at(parent(v.pointer())).isMissingNode()).isFalse();
                assertThat(v.text().key()).isIn("forms.feel.syntax", "forms.schema.template-block");
            });
            return;
        }

        assertThat(schema.json()).isEqualTo(json);
        for (FormMode mode : FormMode.values()) {
            assertThat(page(schema, Map.of(), mode, Locale.ENGLISH))
                    .contains("form-" + mode.name().toLowerCase());
        }
        CheckedAnswers checked = answers.check(schema, Map.of(), context(Locale.ENGLISH));
        assertThat(checked.violations())
                .allSatisfy(v -> assertThat(v.text().key()).isEqualTo("forms.field.required"));
    }

    @ParameterizedTest
    @MethodSource("filesOfOthers")
    void showsConvertedFormsOfOthersInEveryMode(Path file) throws IOException {
        Actor designer = new Actor(
                "hr", java.util.Set.of("hr-designer"), Locale.ENGLISH, java.time.ZoneId.of("Asia/Shanghai"), "test");
        FormSchema schema = versions.parse(
                conversions.read(designer, Files.readAllBytes(file)).form());

        for (FormMode mode : FormMode.values()) {
            assertThat(page(schema, Map.of(), mode, Locale.ENGLISH))
                    .contains("form-" + mode.name().toLowerCase());
        }
        assertThat(forms.columns(schema))
                .hasSizeGreaterThanOrEqualTo(schema.values().size());
        assertThat(forms.cells(schema, Map.of(), Locale.ENGLISH)).hasSameSizeAs(forms.columns(schema));
    }

    @Test
    void mostFormsOfOthersAreTaken() throws IOException {
        long taken = 0;
        for (Path file : filesOfOthers().toList()) {
            try {
                versions.parse(mapper.readTree(file.toFile()));
                taken++;
            } catch (InvalidInput refused) {
                // named by the test above
            }
        }

        assertThat(taken).isGreaterThanOrEqualTo(7);
    }

    @Test
    void showsWhatWasTypedWithTheErrorAtItsField() {
        FormSchema schema = TestSchemas.of("{'type':'number','key':'amount','label':'Amount','description':'In yuan'}");
        Map<String, Object> raw = Map.of("amount", "12a");
        CheckedAnswers checked = answers.refresh(schema, raw, context(Locale.ENGLISH));

        String page = render(
                forms.view(schema, raw, checked.violations(), FormMode.EDIT, context(Locale.ENGLISH)), Locale.ENGLISH);

        assertThat(page)
                .contains("value=\"12a\"")
                .contains("aria-invalid=\"true\"")
                .contains("aria-describedby=\"data.amount-errors data.amount-help\"")
                .contains("Amount must be a number such as 1234.5.");
    }

    @Test
    void namesWhatCannotBeShown() {
        FormSchema schema = TestSchemas.of(
                "{'type':'image','source':'x','alt':'y','label':'Map of the site'}",
                "{'type':'hologram'}",
                "{'type':'textfield','key':'a'}");

        assertThat(page(schema, Map.of(), FormMode.EDIT, Locale.ENGLISH))
                .contains("Map of the site", "An element of the type “image” cannot be shown here.")
                .contains("An element of the type “hologram” cannot be shown here.");
        assertThat(page(schema, Map.of(), FormMode.EDIT, Locale.SIMPLIFIED_CHINESE))
                .contains("这里有一个“image”元素，无法显示。");
    }

    @Test
    void saysThatAnImportedFieldCannotBeFilledIn() {
        FormSchema schema = TestSchemas.of(
                "{'type':'foreign','key':'f','label':'City','original':"
                        + "{'type':'holo<script>','key':'f','defaultValue':'<b>Rome</b>'}}",
                "{'type':'lineItems','key':'rows','components':[{'type':'textfield','key':'a'},"
                        + "{'type':'foreign','key':'g','label':'G','original':{'type':'text'}}]}");

        String english = page(schema, Map.of(), FormMode.EDIT, Locale.ENGLISH);

        assertThat(english)
                .contains("City", "&lt;b&gt;Rome&lt;/b&gt;", "type “holo&lt;script&gt;” cannot be filled in here")
                .contains("type “text” cannot be filled in here")
                .doesNotContain("name=\"data.f\"", "name=\"data.rows.0.g\"", "<script>");
        assertThat(page(schema, Map.of(), FormMode.EDIT, Locale.SIMPLIFIED_CHINESE))
                .contains("类型的字段无法在这里填写");
        CheckedAnswers checked = answers.check(schema, Map.of(), context(Locale.ENGLISH));
        assertThat(checked.data()).containsEntry("f", "<b>Rome</b>");
        for (FormMode mode : List.of(FormMode.READ, FormMode.PRINT)) {
            assertThat(page(schema, checked.data(), mode, Locale.ENGLISH)).contains("&lt;b&gt;Rome&lt;/b&gt;");
        }
    }

    @Test
    void printsShortAnswersBesideEachOtherAndLeavesOutWhatIsNotPrinted() {
        FormSchema schema = TestSchemas.of(
                "{'type':'textfield','key':'a','label':'First'},{'type':'textfield','key':'b','label':'Second'},"
                        + "{'type':'textfield','key':'c','label':'Kept back','print':false},"
                        + "{'type':'textarea','key':'d','label':'Long'},"
                        + "{'type':'group','label':'Group','components':[{'type':'textfield','key':'e','label':'Inner'}]},"
                        + "{'type':'group','label':'Empty group','components':[{'type':'textfield','key':'f'}]},"
                        + "{'type':'lineItems','key':'rows','label':'Rows','components':["
                        + "{'type':'number','key':'x','label':'Count'},"
                        + "{'type':'number','key':'y','label':'Cost','print':false}],'totals':["
                        + "{'of':'x','label':'All counts'},{'of':'y','label':'All costs'}]}");
        Map<String, Object> data = Map.of(
                "a",
                "1st",
                "b",
                "2nd",
                "c",
                "secret",
                "d",
                "one\ntwo",
                "e",
                "in",
                "rows",
                List.of(Map.of("x", BigDecimal.ONE, "y", BigDecimal.TEN)));
        FormView view = forms.view(schema, data, List.of(), FormMode.PRINT, context(Locale.ENGLISH));

        List<PrintedBlock> blocks = view.printed(2);

        assertThat(blocks).extracting(PrintedBlock::heading).containsExactly("", "Group", "");
        assertThat(blocks.get(0).rows()).extracting(List::size).containsExactly(2, 1);
        assertThat(view.printed(1).get(0).rows()).extracting(List::size).containsExactly(1, 1, 1);
        assertThat(blocks.get(2).wide()).isNotNull();
        assertThat(page(schema, data, FormMode.PRINT, Locale.ENGLISH))
                .contains("1st", "Inner", "Count", "All counts")
                .doesNotContain("Kept back", "secret", "Cost", "All costs", "Empty group");
    }

    @Test
    void takesNoAnswerToAnImportedField() {
        FormSchema schema = TestSchemas.of("{'type':'foreign','key':'f','label':'City','original':{'type':'x'}}");

        CheckedAnswers checked = answers.check(schema, Map.of("f", "Paris"), context(Locale.ENGLISH));

        assertThat(checked.data()).doesNotContainKey("f");
    }

    @Test
    void showsAdornersAndFirstRows() {
        FormSchema schema = TestSchemas.of(
                "{'type':'number','key':'n','increment':'0.5','appearance':{'prefixAdorner':'about','suffixAdorner':'kg'}}",
                "{'type':'textfield','key':'t','appearance':{'prefixAdorner':'https://','suffixAdorner':'.cn'}}",
                "{'type':'dynamiclist','path':'rows','defaultRepetitions':3,'allowAddRemove':false,"
                        + "'components':[{'type':'textfield','key':'cell'}]}");

        String page = page(schema, Map.of(), FormMode.EDIT, Locale.ENGLISH);

        assertThat(page)
                .contains(">about<", ">kg<", ">https://<", ">.cn<", "data-step=\"0.5\"")
                .contains("data.rows.0.cell", "data.rows.1.cell", "data.rows.2.cell")
                .doesNotContain("data.rows.3.cell", "data-item-add", "data-item-remove");
        assertThat(page(schema, Map.of("n", new BigDecimal("5")), FormMode.READ, Locale.ENGLISH))
                .contains("about 5 kg");
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void escapesWhatPeopleTyped(String definition) {
        FormSchema schema = TestSchemas.of(definition, "{'type':'text','text':'Hello {{f}} <script>x</script>'}");
        Map<String, Object> raw = Map.of("f", "<script>alert(1)</script>");

        for (FormMode mode : FormMode.values()) {
            assertThat(page(schema, raw, mode, Locale.ENGLISH)).doesNotContain("<script>");
        }
    }

    static Stream<String> everyType() {
        return Stream.of(
                        "'type':'textfield'",
                        "'type':'textarea'",
                        "'type':'number'",
                        "'type':'money'",
                        "'type':'select','values':[{'value':'a','label':'<script>'}]",
                        "'type':'radio','values':[{'value':'a','label':'<script>'}]",
                        "'type':'checklist','values':[{'value':'a','label':'<script>'}]",
                        "'type':'taglist','values':[{'value':'a','label':'<script>'}]",
                        "'type':'checkbox'",
                        "'type':'datetime'",
                        "'type':'dateRange','halfDays':true",
                        "'type':'person'",
                        "'type':'person','multiple':true",
                        "'type':'department'",
                        "'type':'attachment','multiple':true",
                        "'type':'picture','multiple':true,'camera':true",
                        "'type':'signature'",
                        "'type':'expression','expression':'=1 + 2'",
                        "'type':'lineItems','components':[{'type':'textfield','key':'a','label':'<script>'}]",
                        "'type':'link'",
                        "'type':'phone'",
                        "'type':'idNumber'",
                        "'type':'bankAccount'",
                        "'type':'employeeNumber'",
                        "'type':'time'",
                        "'type':'yesNo'",
                        "'type':'rating'",
                        "'type':'cascade','levels':['<script>'],"
                                + "'values':[{'value':'a','label':'<script>','values':[{'value':'b'}]}]",
                        "'type':'address'",
                        "'type':'serialNumber','prefix':'A'",
                        "'type':'foreign','original':{'type':'<script>','defaultValue':'<script>'}")
                .map(definition -> "{'key':'f','label':'<script>'," + definition + "}");
    }

    /** The pickers ask for the attribute; Thymeleaf leaves out those that are empty. */
    @ParameterizedTest
    @ValueSource(strings = {"person", "attachment", "picture"})
    void tellsThePickersWhetherSeveralMayBeChosen(String type) {
        FormSchema several = TestSchemas.of("{'type':'" + type + "','key':'f','label':'F','multiple':true}");
        FormSchema one = TestSchemas.of("{'type':'" + type + "','key':'f','label':'F'}");

        assertThat(page(several, Map.of(), FormMode.EDIT, Locale.ENGLISH)).contains("data-several=\"true\"");
        assertThat(page(one, Map.of(), FormMode.EDIT, Locale.ENGLISH)).doesNotContain("data-several");
    }

    @Test
    void showsRowsWithANewOneAndTheirTotals() {
        FormSchema schema = TestSchemas.of(
                "{'type':'lineItems','key':'items','label':'Items','components':["
                        + "{'type':'money','key':'price','label':'Price'}],'totals':[{'key':'total','of':'price','label':'Sum'}]}");

        String empty = page(schema, Map.of(), FormMode.EDIT, Locale.ENGLISH);
        String filled = page(
                schema,
                Map.of("items", List.of(Map.of("price", 1200), Map.of("price", "x"))),
                FormMode.EDIT,
                Locale.ENGLISH);

        assertThat(empty).contains("name=\"data.items.0.price\"").contains("name=\"data.items.__.price\"");
        assertThat(filled)
                .contains("name=\"data.items.1.price\"")
                .contains("value=\"x\"")
                .contains("value=\"-items.1\"")
                .contains("¥1,200.00");
    }

    @Test
    void writesAmountsOutInChinese() {
        FormSchema schema = TestSchemas.of("{'type':'money','key':'pay','label':{'zh_CN':'金额','en':'Amount'}}");

        assertThat(page(
                        schema,
                        Map.of("pay", new java.math.BigDecimal("1203.50")),
                        FormMode.READ,
                        Locale.SIMPLIFIED_CHINESE))
                .contains("金额")
                .contains("¥1,203.50")
                .contains("壹仟贰佰零叁元伍角整");
    }

    private String page(FormSchema schema, Map<String, Object> data, FormMode mode, Locale locale) {
        return render(forms.view(schema, data, List.of(), mode, context(locale)), locale);
    }

    private String render(FormView view, Locale locale) {
        MockServletContext servlet = new MockServletContext();
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(servlet)
                        .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
                locale,
                Map.of("view", view));
        return engine.process("forms/form", java.util.Set.of("form"), context);
    }

    private static AnswerContext context(Locale locale) {
        return AnswerContext.forSubmitter(
                new Actor("nobody", java.util.Set.of(), locale, java.time.ZoneId.of("Asia/Shanghai"), "test"));
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
