package org.dacheng.forms.design.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.palette.FieldPalette;
import org.dacheng.forms.design.palette.PaletteEntry;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.dacheng.forms.render.PostedPage;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

@DatabaseTest
class ElementSettingsTests {

    private static final ElementRef REF = new ElementRef("form", "f");
    private static final SettingOptions OPTIONS = (reference, element) -> reference.several()
            ? List.of(new SettingOption("a", "A"), new SettingOption("b", "B"))
            : List.of(new SettingOption("star", "star"), new SettingOption("truck", "truck"));

    @Autowired
    private ElementSettings settings;

    @Autowired
    private FieldSettings fields;

    @Autowired
    private FieldPalette palette;

    @Autowired
    private SpringTemplateEngine engine;

    @Autowired
    private ApplicationContext beans;

    @Test
    void sendingTheDrawerOfANewFieldChangesNothing() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            newFields(locale)
                    .forEach(field -> assertThat(changes(field, page(field)))
                            .as("%s", field)
                            .isEmpty());
        }
    }

    /** Every setting of every type: what was entered is stored, shown again, and then nothing is left to change. */
    @Test
    void whatIsEnteredIsShownAgain() {
        newFields(Locale.ENGLISH)
                .forEach(field -> fields.of(field).stream()
                        .flatMap(group -> group.sentences().stream())
                        .flatMap(sentence -> sentence.settings().stream())
                        .forEach(setting -> assertShownAgain(field, setting)));
    }

    private void assertShownAgain(ObjectNode field, Setting setting) {
        MultiValueMap<String, String> entered = entered(field, setting);
        ObjectNode changed = apply(field, changes(field, entered));
        MultiValueMap<String, String> shown = page(changed);

        entered.forEach((name, values) -> assertThat(shown.get(name).stream().filter(value -> !value.isEmpty()))
                .as("%s of %s", name, field)
                .containsExactlyElementsOf(
                        values.stream().filter(value -> !value.isEmpty()).toList()));
        assertThat(changes(changed, shown)).as("%s", changed).isEmpty();
    }

    private static MultiValueMap<String, String> entered(ObjectNode field, Setting setting) {
        String member = setting.member();
        if (setting instanceof Setting.Texts) {
            return posted(member + "/zh_CN", "名 称", member + "/en", "Name < & \"");
        } else if (setting instanceof Setting.When) {
            return posted(member + "#when", "if", member, "x > 1");
        } else if (setting instanceof Setting.Shown) {
            return posted(member + "#when", "if", member, "x > (1 + 2)");
        } else if (setting instanceof Setting.Whole whole) {
            return posted(member, String.valueOf(whole.max()));
        } else if (setting instanceof Setting.Decimal) {
            return posted(member, "-2.50");
        } else if (setting instanceof Setting.Toggle toggle) {
            return posted(member, String.valueOf(!toggle.usual()));
        } else if (setting instanceof Setting.Choice choice) {
            return posted(member, choice.values().get(choice.values().size() - 1));
        } else if (setting instanceof Setting.Several several) {
            return new LinkedMultiValueMap<>(Map.of(member, several.values()));
        } else if (setting instanceof Setting.Totals) {
            return posted(member, "");
        } else if (setting instanceof Setting.Options options) {
            return posted(member, options.nested() ? "甲 | A\n  乙 | B\n丙" : "甲 | A\n乙");
        } else if (setting instanceof Setting.Links) {
            return posted(member, "A: A, B\nB: A");
        } else if (setting instanceof Setting.Formula) {
            return posted(member, "if x < 1 then 2 else 3");
        }
        return posted(member, "=x < 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a：A、B ; b | {'a':['a','b','b']}",
                "B:  | {'b':[]}",
                "A | forms.setting.no-colon",
                "C: A | forms.setting.no-such-option",
                "A: C | forms.setting.no-such-option"
            })
    void readsLinksByTextOrValue(String lines, String expected) {
        ObjectNode field = palette.component("select", Locale.ENGLISH);
        MultiValueMap<String, String> entered = posted("/linked/options", lines);

        if (expected.startsWith("{")) {
            assertThat(apply(field, changes(field, entered)).at("/linked/options"))
                    .isEqualTo(TestSchemas.json(expected));
        } else {
            assertThatThrownBy(() -> changes(field, entered))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(
                                            Violation::pointer,
                                            one -> one.text().key())
                                    .containsExactly(tuple("/linked/options", expected)));
        }
    }

    /** Stored by a package or the API in another way than the page would do it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'textfield', 'label': {'zh_CN': '只有中文'}}",
                "{'type': 'textfield', 'label': {'en': 'English only'}, 'description': {'zh_CN': '同', 'en': '同'}}",
                "{'type': 'textfield', 'label': ' Blanks ', 'description': 'two\\nlines'}",
                "{'type': 'textfield', 'label': 'x', 'defaultValue': '[draft]'}",
                "{'type': 'textfield', 'label': 'x', 'defaultValue': '{name}'}",
                "{'type': 'textfield', 'label': 'x', 'validate': {'required': true, 'minLength': 0}}",
                "{'type': 'textfield', 'label': 'x', 'validate': {'required': false}, 'readonly': '=a = 1'}",
                "{'type': 'textfield', 'label': 'x', 'conditional': {'hide': '=not(a)'}}",
                "{'type': 'textfield', 'label': 'x', 'conditional': {'hide': '=if (a\\n= 1) then false else true'}}",
                "{'type': 'textarea', 'label': 'x', 'defaultValue': 'one\\ntwo'}",
                "{'type': 'number', 'label': 'x', 'validate': {'min': 1.50, 'max': 1e3}, 'defaultValue': '5'}",
                "{'type': 'number', 'label': 'x', 'decimalDigits': 2.0}",
                "{'type': 'checkbox', 'label': 'x', 'defaultValue': true}",
                "{'type': 'checklist', 'label': 'x', 'values': [{'value': 'a'}], 'defaultValue': ['a', 'b']}",
                "{'type': 'dateRange', 'label': 'x', 'length': 'natural-days', 'defaultValue': {'start': '=today()'}}",
                "{'type': 'datetime', 'label': 'x', 'validate': {'earliest': '=today()', 'latest': '2030-01-01'}}",
                "{'type': 'bankAccount', 'label': 'x', 'accountKind': 'unheard-of'}",
                "{'type': 'phone', 'label': 'x', 'phoneKinds': ['unheard-of', 'mobile']}",
                "{'type': 'person', 'label': 'x', 'multiple': false}",
                "{'type': 'expression', 'label': 'x', 'expression': '=  a +\\n  b'}",
                "{'type': 'select', 'label': 'x', 'values': [{'value': 1, 'label': 'A|B'}, {'value': 'c', "
                        + "'label': {'zh_CN': '同', 'en': '同'}, 'note': 1}]}",
                "{'type': 'lineItems', 'label': 'x', 'components': [{'type': 'number', 'key': 'a', 'label': 'A'}, "
                        + "{'type': 'number', 'key': 'b', 'label': 'B'}], "
                        + "'totals': [{'key': 't', 'of': 'b', 'label': 'T'}, {'key': 'u', 'of': 'a', 'label': 'U'}]}"
            })
    void sendingTheDrawerOfAStoredFieldChangesNothing(String json) {
        ObjectNode field = object(json);

        assertThat(changes(field, page(field))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'icon': 'unheard-of'}", "{'summary': ['b', 'gone', 'a']}"})
    void whatTheCompanyNoLongerHasIsKept(String json) {
        List<SettingSentence> sentences = List.of(
                SettingSentence.of("icon", new Setting.Reference("/icon", Setting.Source.ICONS, false)),
                SettingSentence.of("summary", new Setting.Reference("/summary", Setting.Source.FIELDS, true)));
        List<SettingsGroup> groups = List.of(new SettingsGroup("question", false, sentences));
        ObjectNode element = object(json);

        MultiValueMap<String, String> page = page(groups, element);

        assertThat(settings.changes(groups, REF, element, page, OPTIONS, Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/validate/maxLength, letters",
        "/validate/maxLength, 3.5",
        "/validate/maxLength, 0",
        "/validate/maxLength, 100001",
        "/validate/maxLength, 1e99",
        "/layout/columns, 17",
        "/layout/columns, -1"
    })
    void refusesWhatIsNoWholeNumberWithinItsLimits(String member, String entered) {
        assertRefused(object("{'type': 'textfield', 'label': 'x', 'validate': {'maxLength': 9}}"), member, entered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letters", "'1,5'", "1,5", "5 kg", "--1", "NaN", "1e999999999"})
    void refusesWhatIsNoNumber(String entered) {
        assertRefused(object("{'type': 'number', 'label': 'x', 'validate': {'min': 1}}"), "/validate/min", entered);
    }

    private void assertRefused(ObjectNode field, String member, String entered) {
        ObjectNode before = field.deepCopy();
        MultiValueMap<String, String> posted = posted(member, entered, "/label/zh_CN", "changed");

        assertThatThrownBy(() -> changes(field, posted)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.violations()).extracting(Violation::pointer).containsExactly(member);
            ElementSettings.Refused shown = new ElementSettings.Refused(posted, refused.violations());
            assertThat(views(field, shown))
                    .filteredOn(view -> view.setting().member().equals(member))
                    .singleElement()
                    .satisfies(view -> {
                        assertThat(view.value("")).isEqualTo(entered);
                        assertThat(view.errors()).singleElement().asString().doesNotContain("forms.");
                    });
        });
        assertThat(field).isEqualTo(before);
    }

    @Test
    void anUnknownTypeCanBeShown() {
        assertThat(changes(object("{'type': 'unheard-of'}"), page(object("{'type': 'unheard-of'}"))))
                .isEmpty();
    }

    @Test
    void aRenamedOptionKeepsItsValue() {
        JsonNode options = options("[{'value': 'a', 'label': 'A'}, {'value': 'b', 'label': 'B'}]", "A\nBetter");

        assertThat(options).isEqualTo(json("[{'value': 'a', 'label': 'A'}, {'value': 'b', 'label': 'Better'}]"));
    }

    @Test
    void anOptionInFrontKeepsTheOthersAsTheyAre() {
        JsonNode options = options(
                "[{'value': 1, 'label': 'A|B', 'more': true}, {'value': 'x'}, "
                        + "{'value': 'y', 'label': {'zh_CN': '同', 'en': '同'}}]",
                "年假 | Annual leave\r\nA|B\r\nx\r\n同");

        assertThat(options)
                .isEqualTo(json("[{'value': 'nianjia', 'label': {'zh_CN': '年假', 'en': 'Annual leave'}}, "
                        + "{'value': 1, 'label': 'A|B', 'more': true}, {'value': 'x'}, "
                        + "{'value': 'y', 'label': {'zh_CN': '同', 'en': '同'}}]"));
    }

    @Test
    void englishIsAddedBehindTheBarAndTakenAway() {
        String stored = "[{'value': 'a', 'label': '甲'}]";
        String both = "[{'value': 'a', 'label': {'zh_CN': '甲', 'en': 'A'}}]";

        assertThat(options(stored, "甲 | A")).isEqualTo(json(both));
        assertThat(options(both, "甲")).isEqualTo(json(stored));
        assertThat(options(both, "乙 | A")).isEqualTo(json(both.replace('甲', '乙')));
    }

    @Test
    void noTwoOptionsGetTheSameValue() {
        String stored = "[{'value': 'a', 'label': {'zh_CN': '甲', 'en': 'A'}}]";

        assertThat(values(options(stored, "乙\n丙 | A"))).doesNotHaveDuplicates().hasSize(2);
        assertThat(values(options(stored, "甲 | A\n乙 | A")))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(values(options("[{'value': 'a', 'label': 'x'}]", "A\nx"))).containsExactly("a2", "a");
    }

    @Test
    void optionsBelowAnotherAreIndentedAndKeepTheirValues() {
        String stored = "[{'value': 'n', 'label': 'North', 'values': ["
                + "{'value': 'o', 'label': 'Other'}, {'value': 'p', 'label': 'Port'}]},"
                + "{'value': 's', 'label': 'South', 'values': [{'value': 'o', 'label': 'Other'}]}]";

        JsonNode options = nested(stored, "North\n  Oth-er\n\tRest\n  Port\nSouth\n  Other\n    Deep\n  \u3000Low");

        assertThat(options.at("/0/value").asText()).isEqualTo("n");
        assertThat(values(options.at("/0/values"))).doesNotHaveDuplicates().contains("o", "p");
        assertThat(options.at("/0/values/2/value").asText()).isEqualTo("p");
        assertThat(options.at("/1/values/0/value").asText()).isEqualTo("o");
        assertThat(options.at("/1/values/0/values")).hasSize(2);
        assertThat(nested(stored, "North\n  o.\n  Other\n  Port").at("/0/values"))
                .isEqualTo(json("[{'value': 'o2', 'label': 'o.'}, {'value': 'o', 'label': 'Other'},"
                        + "{'value': 'p', 'label': 'Port'}]"));
        assertThat(nested(stored, "North\n  Rest\n  Port\nSouth\n  Other")
                        .at("/0/values/0/value")
                        .asText())
                .isEqualTo("o");
    }

    @Test
    void linesAreShownAsTheyWereEntered() {
        String lines = "甲 | A\n  乙 | B\n    丙\n  丁\n戊 | E";
        ObjectNode field = object("{'type': 'cascade', 'label': 'x'}");

        ObjectNode changed = apply(field, changes(field, posted("/values", lines)));

        assertThat(page(changed).getFirst("/values")).isEqualTo(lines);
    }

    @Test
    void refusesOptionsTwiceTooManyAndTooLong() {
        assertRefused("A\nB\nA", "option-twice");
        assertRefused("A | x\nA | y", "option-twice");
        assertRefused("x".repeat(201), "long-option");
        assertRefused(lines(1001), "too-many-options");
        JsonNode most = options("[]", lines(1000));
        assertThat(values(most)).hasSize(1000).doesNotHaveDuplicates();
    }

    /** The longest lists that a form may have can be sent. */
    @Test
    void longListsCanBeChanged() {
        String lines =
                IntStream.range(0, 1000).mapToObj(i -> "y".repeat(150) + i).collect(Collectors.joining("\r\n"));

        assertThat(options("[]", lines)).hasSize(1000);
    }

    /** However deep lines are indented, what comes of them can be stored and read again. */
    @Test
    void endlessIndentionEndsAtAFewLevels() {
        String lines = IntStream.range(0, 500).mapToObj(i -> "\t".repeat(i) + i).collect(Collectors.joining("\n"));

        String written = nested("[]", lines).toString();

        assertThat(json(written).findValues("value")).hasSize(500);
        assertThat(written.indexOf("]}]}]}]}]}]}]}]}]}]}]}]}]}")).isNegative();
    }

    @Test
    void noOptionsRemoveTheMember() {
        ObjectNode field = object("{'type': 'select', 'label': 'x', 'values': [{'value': 'a', 'label': 'A'}]}");

        assertThat(changes(field, posted("/values", " \r\n \u00a0")))
                .containsExactly(new DesignCommand.Set(REF, "/values", null));
    }

    private void assertRefused(String lines, String message) {
        assertThatThrownBy(() -> options("[]", lines))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(one -> {
                                    assertThat(one.pointer()).isEqualTo("/values");
                                    assertThat(one.text().key()).isEqualTo("forms.setting." + message);
                                }));
    }

    private static String lines(int number) {
        return IntStream.range(0, number).mapToObj(i -> "Option " + i).collect(Collectors.joining("\n"));
    }

    private JsonNode options(String stored, String lines) {
        return entered("select", stored, lines);
    }

    private JsonNode nested(String stored, String lines) {
        return entered("cascade", stored, lines);
    }

    /** The options after lines were entered; what is then shown changes nothing. */
    private JsonNode entered(String type, String stored, String lines) {
        ObjectNode field = object("{'label': 'x', 'values': " + stored + "}").put("type", type);
        ObjectNode changed = apply(field, changes(field, posted("/values", lines)));
        String shown = page(changed).getFirst("/values");
        assertThat(changes(changed, posted("/values", shown))).isEmpty();
        return changed.path("values");
    }

    private static List<String> values(JsonNode options) {
        List<String> values = new ArrayList<>();
        options.forEach(option -> values.add(option.path("value").asText()));
        return values;
    }

    private Stream<ObjectNode> newFields(Locale locale) {
        return palette.all().stream()
                .flatMap(group -> group.entries().stream())
                .map(PaletteEntry::type)
                .map(type -> palette.component(type, locale));
    }

    private List<DesignCommand> changes(ObjectNode field, MultiValueMap<String, String> posted) {
        return settings.changes(fields.of(field), REF, field, posted, OPTIONS, Locale.ENGLISH);
    }

    private static ObjectNode apply(ObjectNode field, List<DesignCommand> commands) {
        ObjectNode changed = field.deepCopy();
        for (DesignCommand command : commands) {
            DesignCommand.Set set = (DesignCommand.Set) command;
            assertThat(DesignDocument.set(changed, set.member(), set.value())).isTrue();
        }
        return changed;
    }

    private List<SettingView> views(ObjectNode field, ElementSettings.Refused refused) {
        return settings.sections(fields.of(field), field, OPTIONS, refused, Locale.ENGLISH).stream()
                .flatMap(section -> section.sentences().stream())
                .flatMap(List::stream)
                .map(SentencePart::setting)
                .filter(view -> view != null)
                .toList();
    }

    private MultiValueMap<String, String> page(ObjectNode field) {
        return page(fields.of(field), field);
    }

    /** What a browser without scripts sends for the drawer. */
    private MultiValueMap<String, String> page(List<SettingsGroup> groups, ObjectNode element) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        variables.put(
                "sections",
                settings.sections(groups, element, OPTIONS, ElementSettings.Refused.NOTHING, Locale.ENGLISH));
        return PostedPage.of(PostedPage.render(engine, "forms/setting", "sections", variables));
    }

    private static MultiValueMap<String, String> posted(String... namesAndValues) {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            posted.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return posted;
    }

    private static JsonNode json(String json) {
        return TestSchemas.json(json);
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) json(json);
    }
}
