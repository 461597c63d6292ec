package org.dacheng.forms.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.forms.condition.ConditionFixture.CONDITIONS;
import static org.dacheng.forms.condition.ConditionFixture.FIELDS;
import static org.dacheng.forms.condition.ConditionFixture.field;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.condition.ConditionOperators.OfferedOperator;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ConditionSentencesTests {

    @Autowired
    private ConditionSentences sentences;

    @Autowired
    private Messages messages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "total > 5000 and c in (\"a\", \"b\") | 报销总额大于 5,000 元，且类别是差旅费或团建"
                        + " | Total is more than CNY 5,000 and Category is Travel or Team",
                "n >= 3 or y = true and t = \"x\" | 人数不小于 3 人；或加急为“是”，且事由是“x” "
                        + "| Heads is at least 3 people; or Urgent is yes and Reason is “x”",
                "not(c in (\"a\")) | 类别不是差旅费（或为空） | Category is not Travel (or is empty)",
                "r.days in [0.5..2] | 休假的天数在 0.5 天 到 2 天 之间 | Days of Leave is between 0.5 days and 2 days",
                "day < date(\"2026-03-01\") | 日期早于 2026年3月1日 | Date is before 1 Mar 2026",
                "day <= today() + duration(\"P3D\") | 日期在今天起 3 天内 | Date is within 3 days from today",
                "c in (\"a\", \"b\", \"c\") | 类别是差旅费、团建或Other | Category is Travel, Team or Other",
                "every v in [\"a\", \"b\"] satisfies list contains(k, v) | Tags包含A和B | Tags includes A and B",
                "count(f) > 0 and t = null | Files已填写，且事由未填写 | Files is filled in and Reason is empty",
                "list contains(submitter.departments, \"rd\") | 申请人所在部门是研发中心（含下级部门） | .*",
                "submitter.id in (\"hr\") | 申请人是.+ | Submitter is .+",
                "submitter.level <= 1 | 申请人主部门的层级不大于 1 | .*"
            })
    void conditionsReadLikeSentences(String text, String chinese, String english) {
        Message sentence = sentences.of(CONDITIONS.rows(text, FIELDS).orElseThrow(), FIELDS);

        assertThat(messages.text(sentence, Languages.CHINESE)).matches(pattern(chinese));
        assertThat(messages.text(sentence, Languages.ENGLISH)).matches(pattern(english));
    }

    private static String pattern(String expected) {
        return expected.replace("(", "\\(").replace(")", "\\)");
    }

    @Test
    void saysWhenAFieldIsShown() {
        assertThat(hide("")).isEqualTo("Always shown");
        assertThat(hide("=if n > 3 then false else true")).isEqualTo("Shown when Heads is more than 3 people");
        assertThat(hide("=n > 3")).isEqualTo("Hidden when Heads is more than 3 people");
        assertThat(CONDITIONS.hide("if n > 3 then true else false", FIELDS)).isEmpty();
    }

    private String hide(String text) {
        HideCondition hide = CONDITIONS.hide(text, FIELDS).orElseThrow();
        return messages.text(sentences.of(hide, FIELDS), Languages.ENGLISH);
    }

    @Test
    void everyOperatorHasATextAndASentence() {
        for (ConditionField field : ConditionFixture.all()) {
            assertThat(ConditionOperators.of(field)).isNotEmpty();
            for (OfferedOperator offered : ConditionOperators.of(field)) {
                int count = Math.abs(offered.operator().count());
                ConditionRow row = new ConditionRow(
                        field.path(), offered.operator(), List.of("1", "2").subList(0, count));
                Message sentence = sentences.of(ConditionRows.of(ConditionGroup.of(row)), FIELDS);
                for (Message message : List.of(offered.text(), sentence)) {
                    assertThat(messages.text(message, Languages.CHINESE)).doesNotContain("forms.condition", "{");
                    assertThat(messages.text(message, Languages.ENGLISH)).doesNotContain("forms.condition", "{");
                }
            }
        }
    }

    @Test
    void typedValuesAreReadAsInForms() {
        ConditionField total = field("total");
        assertThat(CONDITIONS
                        .row(total, ConditionOperator.GREATER, List.of("¥5,000"))
                        .values())
                .containsExactly("5000");
        assertThat(CONDITIONS
                        .row(field("day"), ConditionOperator.LESS, List.of("2026/3/1"))
                        .values())
                .containsExactly("2026-03-01");
        assertThat(CONDITIONS
                        .row(field("at"), ConditionOperator.LESS, List.of("2026-03-01 9:30"))
                        .values())
                .containsExactly("2026-03-01T09:30");
        assertThatThrownBy(() -> CONDITIONS.row(total, ConditionOperator.BETWEEN, List.of("1", "many")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/values/1"));
        assertThatThrownBy(() -> CONDITIONS.row(total, ConditionOperator.BETWEEN, List.of("1")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CONDITIONS.row(total, ConditionOperator.CONTAINS, List.of("1")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void incompleteRowsAreNotPrinted() {
        ConditionRows rows = ConditionRows.of(
                ConditionGroup.of(ConditionRow.of("n", ConditionOperator.GREATER, "3")),
                ConditionGroup.of(
                        ConditionRow.of("gone", ConditionOperator.EMPTY),
                        ConditionRow.of("c", ConditionOperator.ONE_OF),
                        ConditionRow.of("n", ConditionOperator.EQUAL, "05")));

        assertThatThrownBy(() -> CONDITIONS.print(rows, FIELDS))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly(
                                        "/groups/1/rows/0/path", "/groups/1/rows/1/values", "/groups/1/rows/2/values"));
    }

    @Test
    void columnsAreComparedInTheirRowTogetherWithTheForm() {
        ConditionFields columns =
                ConditionFields.of(ConditionFixture.SCHEMA, field("items").field());

        assertThat(columns.all().get(0).path()).isEqualTo("what");
        assertThat(CONDITIONS.rows("price > 3 and total > 5 and submitter.level = 1", columns))
                .isPresent();
        assertThat(CONDITIONS.rows("price > 3", FIELDS)).isEmpty();
    }
}
