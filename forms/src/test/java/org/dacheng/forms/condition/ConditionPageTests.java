package org.dacheng.forms.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.forms.condition.ConditionFixture.CONDITIONS;
import static org.dacheng.forms.condition.ConditionFixture.FIELDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.design.setting.SettingView;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.render.PostedPage;
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

/** What a designer does with the rows of a condition, as a browser without scripts sends it. */
@DatabaseTest
class ConditionPageTests {

    private static final String MEMBER = "/conditional/hide";

    @Autowired
    private ConditionEditor editor;

    @Autowired
    private Messages messages;

    @Autowired
    private SpringTemplateEngine engine;

    @Autowired
    private ApplicationContext beans;

    /** Every operator of every field: the page shows what is stored, and sends what it shows. */
    @Test
    void rowsComeBackFromThePageAsTheyWere() {
        List<ConditionRow> rows = everyRow();
        for (int size = 1; size <= 3; size++) {
            List<ConditionGroup> groups = new ArrayList<>();
            for (int i = 0; i < rows.size(); i += size) {
                groups.add(new ConditionGroup(rows.subList(i, Math.min(i + size, rows.size()))));
            }
            for (int i = 0; i < groups.size(); i += 2) {
                assertComesBack(new ConditionRows(groups.subList(i, Math.min(i + 2, groups.size()))));
            }
        }
    }

    private void assertComesBack(ConditionRows rows) {
        String text = CONDITIONS.print(rows, FIELDS);
        MultiValueMap<String, String> posted = page(text, nothing());

        String entered = editor.text(MEMBER, "", posted, FIELDS);

        assertThat(sorted(CONDITIONS.rows(entered, FIELDS).orElseThrow()))
                .as(text)
                .isEqualTo(sorted(rows));
        assertThat(editor.text(MEMBER, text, posted, FIELDS)).isEqualTo(text);
    }

    /** Check boxes are sent in the order of the page. */
    private static ConditionRows sorted(ConditionRows rows) {
        return new ConditionRows(rows.groups().stream()
                .map(group -> new ConditionGroup(group.rows().stream()
                        .map(row -> row.operator().count() < 0
                                ? new ConditionRow(row.path(), row.operator(), List.copyOf(new TreeSet<>(row.values())))
                                : row)
                        .toList()))
                .toList());
    }

    private static List<ConditionRow> everyRow() {
        List<ConditionRow> rows = new ArrayList<>();
        for (ConditionField field : ConditionFixture.all()) {
            for (ConditionOperator operator : field.kind().operators()) {
                List<String> values = values(field, operator);
                int count = operator.count() < 0 ? 2 : operator.count();
                for (int i = 0; i == 0 || count > 0 && i + count <= values.size(); i++) {
                    rows.add(new ConditionRow(field.path(), operator, values.subList(i, i + count)));
                }
            }
        }
        return rows;
    }

    private static List<String> values(ConditionField field, ConditionOperator operator) {
        if (operator == ConditionOperator.WITHIN_DAYS) {
            return List.of("0", "3650");
        }
        return switch (field.kind()) {
            case NUMBER -> List.of("-0.5", "5000.00", "123456789012345678901234567890");
            case DATE -> List.of("2026-03-01", "2030-12-31");
            case DATE_TIME -> List.of("2026-03-01T09:30", "2026-03-02T09:30:15");
            case TIME -> List.of("09:30", "23:59:59");
            case CHOICE, CHOICES -> List.of("b", "a", "gone");
            case TEXT -> List.of("a \"b\" <c> & 'd'", " C:\\new ", "「事由」//");
            default -> List.of("lin", "gone");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 < n", "n>3", "not(c = \"a\")", "c in (\"b\", \"a\", \"b\")", "y", "n >= 1 and n <= 5"})
    void whatIsOnlyLookedAtStaysAsItIsWritten(String text) {
        assertThat(editor.text(MEMBER, text, page(text, nothing()), FIELDS)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n + 1 > 3", "n >", "gone = 1", "t = \"a\nb\""})
    void whatRowsCannotSayStaysText(String text) {
        ConditionView view = editor.view(MEMBER, text, nothing(), FIELDS, Locale.ENGLISH);

        assertThat(view.asRows()).isFalse();
        assertThat(view.convertible()).isFalse();
        MultiValueMap<String, String> posted = posted("#do", "rows");
        editor.press(MEMBER, text, posted, FIELDS);
        assertThat(editor.view(MEMBER, text, posted, FIELDS, Locale.ENGLISH).asRows())
                .isFalse();
    }

    @Test
    void rowsAndGroupsAreAddedAndRemoved() {
        MultiValueMap<String, String> page = press(page("n > 3 or y = true", nothing()), "add:0");
        assertThat(page).containsKeys(MEMBER + "#0.1.path", MEMBER + "#1.0.path");

        page = press(page, "group");
        assertThat(page).containsKeys(MEMBER + "#2.0.path");
        page = press(page, "remove:1.0");
        page = press(page, "remove:1.0");
        page = press(page, "remove:0.1");

        assertThat(editor.text(MEMBER, "", page, FIELDS)).isEqualTo("n > 3");
        page = press(page, "remove:0.0");
        assertThat(page.getFirst(MEMBER + "#0.0.path")).isEmpty();
    }

    /** What the rows lack is named, and what was entered into them is still there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''  | ''      | ''       | Row 2: Choose a field",
                "n   | GREATER | ''       | Row 2: The value to compare “Heads” with is missing",
                "n   | GREATER | many     | Row 2: “Heads” is compared with a number",
                "n   | BETWEEN | 5        | Row 2: The value to compare “Heads” with is missing",
                "c   | ONE_OF  | ''       | Row 2: The value to compare “Category” with is missing",
                "day | LESS    | tomorrow | Row 2: “Date” is compared with a date",
                "zzz | EQUAL   | 1        | Row 2: There is no field “zzz”",
            })
    void anIncompleteRowIsNamedAndKept(String path, String operator, String value, String problem) {
        MultiValueMap<String, String> posted = page("n > 3", nothing());
        posted.set(MEMBER + "#0.1.path", path);
        posted.set(MEMBER + "#0.1.operator", operator);
        posted.set(MEMBER + "#0.1.value", value);

        assertThatThrownBy(() -> editor.text(MEMBER, "n > 3", posted, FIELDS))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::text)
                                .singleElement()
                                .satisfies(text -> assertThat(messages.text(text, Locale.ENGLISH))
                                        .startsWith(problem)));
        ConditionView view = editor.view(MEMBER, "n > 3", posted, FIELDS, Locale.ENGLISH);
        assertThat(view.text()).isEmpty();
        assertThat(view.groups().get(0).get(1).path()).isEqualTo(path);
        assertThat(view.groups().get(0).get(1).problem()).isNotEmpty();
        assertThat(press(posted, "text").getFirst(MEMBER + "#as")).isEqualTo("rows");
    }

    /** Without scripts another field can be chosen while the page still shows the operators of the old one. */
    @Test
    void operatorAndValueOfAnotherFieldAreNotTakenOver() {
        MultiValueMap<String, String> posted = page("n > 3", nothing());
        posted.set(MEMBER + "#0.0.path", "total");

        assertThatThrownBy(() -> editor.text(MEMBER, "", posted, FIELDS)).isInstanceOf(InvalidInput.class);
        MultiValueMap<String, String> next = press(posted, "show");
        assertThat(next.getFirst(MEMBER + "#0.0.operator")).isEqualTo("EQUAL");
        assertThat(next.get(MEMBER + "#0.0.value")).containsExactly("");
    }

    @Test
    void textAndRowsAreTwoViewsOfTheSame() {
        MultiValueMap<String, String> text = posted("#as", "rows", "#do", "text");
        text.addAll(page("n > 3", nothing()));
        editor.press(MEMBER, "n > 3", text, FIELDS);
        assertThat(text.getFirst(MEMBER + "#as")).isEqualTo("text");
        assertThat(text.getFirst(MEMBER)).isEqualTo("n > 3");

        MultiValueMap<String, String> rows = posted("#as", "text", "#do", "rows");
        editor.press(MEMBER, "n > 4", rows, FIELDS);
        assertThat(editor.text(MEMBER, "", rows, FIELDS)).isEqualTo("n > 4");
    }

    /** The first row of a new condition is only suggested: without a value nothing is lost by writing text instead. */
    @Test
    void aNewConditionCanBeWrittenAsTextAtOnce() {
        MultiValueMap<String, String> suggested = page("n > 3", nothing());
        suggested.set(MEMBER + "#0.0.value", "");

        MultiValueMap<String, String> text = new LinkedMultiValueMap<>(suggested);
        text.set(MEMBER + "#do", "text");
        editor.press(MEMBER, "", text, FIELDS);

        assertThat(text.getFirst(MEMBER + "#as")).isEqualTo("text");
        assertThat(text.getFirst(MEMBER)).isEmpty();
        assertThatThrownBy(() -> editor.text(MEMBER, "", suggested, FIELDS)).isInstanceOf(InvalidInput.class);
    }

    private MultiValueMap<String, String> press(MultiValueMap<String, String> page, String button) {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>(page);
        posted.set(MEMBER + "#do", button);
        editor.press(MEMBER, "", posted, FIELDS);
        return page("", posted);
    }

    /** What the page sends that shows this. */
    private MultiValueMap<String, String> page(String text, MultiValueMap<String, String> posted) {
        ConditionView view = editor.view(MEMBER, text, posted, FIELDS, Locale.ENGLISH);
        assertThat(view.asRows()).as(text).isTrue();
        Map<String, Object> variables = new HashMap<>();
        variables.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        variables.put("setting", new SettingView(new Setting.Shown(MEMBER), Map.of(), List.of(), List.of(), view));
        variables.put("condition", view);
        return PostedPage.of(PostedPage.render(engine, "forms/condition", "rows", variables));
    }

    private static MultiValueMap<String, String> nothing() {
        return new LinkedMultiValueMap<>();
    }

    private static MultiValueMap<String, String> posted(String... endsAndValues) {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        for (int i = 0; i < endsAndValues.length; i += 2) {
            posted.add(MEMBER + endsAndValues[i], endsAndValues[i + 1]);
        }
        return posted;
    }
}
