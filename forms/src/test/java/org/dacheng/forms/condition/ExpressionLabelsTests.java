package org.dacheng.forms.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.condition.FormulaResult.FormulaProblem;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Expressions with labels in 「」 in place of names. */
@DatabaseTest
class ExpressionLabelsTests {

    private static final int EXPRESSIONS = 3000;
    private static final String NAMED = "forms.feel.unexpected";

    private static final List<String> HOSTILE = List.of(
            "数量",
            "单价",
            "金额",
            "金额",
            "金额 · b",
            "屏幕 5\"",
            "a」b",
            "「c」",
            "😀",
            "//",
            "/* x",
            "a\nb",
            "x.y",
            "明细.数量",
            "  ",
            "\\",
            "not",
            "for x in",
            "`",
            "a, b",
            "金额 ",
            "Ａ",
            "'",
            "数量」*「单价",
            "=",
            "{0}",
            "amount");

    private static final FormSchema FORM = TestSchemas.of(
            "{'type':'number','id':'q','key':'quantity','label':{'zh_CN':'数量','en':'Quantity'}}",
            "{'type':'money','id':'p','key':'price','label':{'zh_CN':'单价','en':'Price'}}",
            "{'type':'number','id':'a1','key':'a','label':'金额'}",
            "{'type':'number','id':'b1','key':'b','label':'金额'}",
            "{'type':'dateRange','id':'r','key':'leave','label':{'zh_CN':'休假','en':'Leave'}}",
            "{'type':'textfield','id':'s','key':'string','label':'文字'}",
            "{'type':'lineItems','id':'i','key':'items','label':{'zh_CN':'明细','en':'Items'},'components':["
                    + "{'type':'number','id':'c','key':'cost','label':'金额'},"
                    + "{'type':'number','id':'d','key':'price','label':'价'},"
                    + "{'type':'number','id':'e','key':'weight','label':'重量'}]}");

    @Autowired
    private Messages messages;

    @Autowired
    private FormVersions forms;

    private ExpressionLabels labels() {
        return ExpressionLabels.of(FORM, "s", messages, Languages.CHINESE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity * price | 「数量」 * 「单价」",
                "quantity*price>5 | 「数量」*「单价」>5",
                "a + b | 「金额 · a」 + 「金额 · b」",
                "leave.days > 2 and leave.fromHalf = \"AM\" | 「休假的天数」 > 2 and 「休假」.fromHalf = \"AM\"",
                "sum(items.cost) | sum(「明细.金额」)",
                "sum(items[weight > 5].cost) | sum(「明细」[「重量」 > 5].cost)",
                "sum(items[price > quantity].weight) | sum(「明细」[price > 「数量」].weight)",
                "string length(string) | string length(「文字」)",
                "contains(string, \"quantity 「数量」\") // price | contains(「文字」, \"quantity 「数量」\") // price",
                "for quantity in items return quantity.price | for quantity in 「明细」 return quantity.price",
                "some x in items satisfies x.price > price | some x in 「明细」 satisfies x.price > 「单价」",
                "{price: 1, x: price}.x + quantity | {price: 1, x: price}.x + 「数量」",
                "submitter.level > 3 and missing = 1 | 「申请人主部门的层级」 > 3 and missing = 1",
                "if quantity > 1 then a else price | if 「数量」 > 1 then 「金额 · a」 else 「单价」",
                "quantity in [1..a] | 「数量」 in [1..「金额 · a」]",
            })
    void namesAreShownAsLabels(String stored, String shown) {
        assertThat(labels().shown(stored)).isEqualTo(shown);
        assertThat(labels().read(shown).required()).isEqualTo(stored);
    }

    @Test
    void englishPagesShowEnglishLabels() {
        ExpressionLabels english = ExpressionLabels.of(FORM, "s", messages, Locale.ENGLISH);

        assertThat(english.shown("quantity * price")).isEqualTo("「Quantity」 * 「Price」");
    }

    @Test
    void theColumnsOfARowComeBeforeTheFieldsAroundThem() {
        ExpressionLabels row = ExpressionLabels.of(FORM, "e", messages, Languages.CHINESE);

        assertThat(row.shown("price * quantity + weight")).isEqualTo("「价」 * 「数量」 + 「重量」");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantity * price", "「quantity」*「 单价 」", "「数量」 * price"})
    void namesAreUnderstoodAsWell(String typed) {
        assertThat(labels().read(typed).required().replace(" ", "")).isEqualTo("quantity*price");
    }

    @ParameterizedTest
    @CsvSource({"1 + 「没有」, forms.condition.no-such-field, 5", "「金额」, forms.condition.several-fields, 1"})
    void labelsThatNoFieldOrSeveralHaveAreRefusedAtTheirPlace(String typed, String why, int column) {
        LabelledText text = labels().read(typed);

        assertThat(text.unknown()).extracting(FormulaProblem::column).isEqualTo(column);
        assertThatThrownBy(text::required)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations().get(0).text().key())
                                .isEqualTo(why));
    }

    @Test
    void problemsAreAtTheirPlacesInTheShownText() {
        LabelledText text = labels().read("「数量」 +\n「单价」 * 「金额 · a」 * x");
        assertThat(text.stored()).isEqualTo("quantity +\nprice * a * x");
        Message message = Message.of("forms.feel.syntax", "quantity…", 2, 13, Message.of(NAMED, "quantity", 3));

        assertThat(text.inShown(new FormulaProblem(2, 9, message)))
                .extracting(FormulaProblem::line, FormulaProblem::column)
                .containsExactly(2, 8);
        assertThat(text.inShown(new FormulaProblem(2, 1, message)).column()).isEqualTo(1);
        assertThat(text.inShown(new FormulaProblem(1, 10, message)).column()).isEqualTo(6);
        assertThat(text.inShown(message).args())
                .containsExactly("「数量」 +\n「单价」 * 「金额 · a」 * x", 2, 19, Message.of(NAMED, "「数量」", 3));
    }

    @Test
    void optionsThatAreCalledLikeFieldsKeepTheirValues() {
        Message message = Message.of("forms.feel.no-option", "quantity", "price, total");

        assertThat(labels().read("「文字」 = \"quantity\"").inShown(message)).isEqualTo(message);
    }

    /** Whatever the labels are: what is stored comes back from the page, and the page shows again what was typed. */
    @Test
    void nothingIsLostBetweenStoredAndShown() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < EXPRESSIONS / 100; i++) {
            ExpressionLabels labels = ExpressionLabels.of(form(random), "f0", messages, Languages.CHINESE);
            for (int j = 0; j < 100; j++) {
                String stored = expression(random, 0);
                String shown = labels.shown(stored);
                assertThat(labels.read(shown).required())
                        .as("seed %d: %s", seed, shown)
                        .isEqualTo(stored);
                assertThat(labels.shown(labels.read(shown).stored()))
                        .as("seed %d", seed)
                        .isEqualTo(shown);
                assertThat(TestSchemas.FEEL.parse(stored).text()).as(stored).isEqualTo(stored);
                String typed = tight(shown, labels);
                assertThat(squeezed(labels.read(typed).required()))
                        .as("seed %d: %s", seed, typed)
                        .isEqualTo(squeezed(stored));
            }
        }
    }

    /** Without blanks around labels. */
    private static String tight(String shown, ExpressionLabels labels) {
        String tight = shown;
        List<ExpressionWords.Word> words = ExpressionWords.of(shown, labels);
        for (int i = words.size() - 1; i >= 0; i--) {
            ExpressionWords.Word word = words.get(i);
            if (word.label()) {
                tight = tight.substring(0, word.start()).stripTrailing()
                        + tight.substring(word.start(), word.end())
                        + tight.substring(word.end()).stripLeading();
            }
        }
        return tight;
    }

    /** Without blanks that do not part two names. */
    private static String squeezed(String expression) {
        return expression
                .replaceAll("(?<![\\p{L}\\p{N}_])\\s+|\\s+(?![\\p{L}\\p{N}_])", "")
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if「文字」=\"差旅\" then「数量」else 0 | if string=\"差旅\" then quantity else 0",
                "「数量」「单价」 | quantity price",
                "2「数量」 | 2 quantity",
                "「休假」.fromHalf | leave.fromHalf",
                "「数量」and「单价」*2 | quantity and price*2",
            })
    void bracketsPartLabelsFromWords(String typed, String stored) {
        assertThat(labels().read(typed).required()).isEqualTo(stored);
    }

    /** Within the brackets of a list a label means its column; where a field has the label too, nothing is guessed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "「明细」[「价」 > 1] | items[price > 1]",
                "「明细」[「重量」 > 「数量」] | items[weight > quantity]",
                "items[「重量」 > 1] | items[weight > 1]",
                "「明细」[「金额 · cost」 > a] | items[cost > a]",
                "「明细」[「金额」 > 1] | ''",
                "「明细」[「单价」 > 1] | ''",
                "「明细」[「文字」 > 1] | ''",
                "「明细」[string > code] | items[string > code]",
                "「文字」 | string",
            })
    void labelsInBracketsMeanColumns(String typed, String stored) {
        FormSchema form = TestSchemas.of(
                "{'type':'number','id':'q','key':'quantity','label':'数量'}",
                "{'type':'money','id':'p','key':'price','label':'单价'}",
                "{'type':'number','id':'a1','key':'a','label':'金额'}",
                "{'type':'textfield','id':'s','key':'string','label':'文字'}",
                "{'type':'lineItems','id':'i','key':'items','label':'明细','components':["
                        + "{'type':'number','id':'c','key':'cost','label':'金额'},"
                        + "{'type':'number','id':'d','key':'price','label':'价'},"
                        + "{'type':'textfield','id':'t','key':'code','label':'文字'},"
                        + "{'type':'number','id':'e','key':'weight','label':'重量'}]}");
        ExpressionLabels labels = ExpressionLabels.of(form, "s", messages, Languages.CHINESE);

        LabelledText text = labels.read(typed);

        assertThat(text.unknown() == null ? text.stored() : "").isEqualTo(stored);
        if (!stored.isEmpty()) {
            assertThat(labels.read(labels.shown(stored)).required()).isEqualTo(stored);
        }
    }

    @Test
    void problemsBehindLabelsWithoutBlanksAreAtTheirPlaces() {
        LabelledText text = labels().read("if「数量」then「单价」「数量」*x");
        assertThat(text.stored()).isEqualTo("if quantity then price quantity*x");

        assertThat(List.of(1, 3, 4, 13, 18, 19, 24, 32, 33))
                .extracting(column -> text.inShown(new FormulaProblem(1, column, Message.of("k")))
                        .column())
                .containsExactly(1, 3, 3, 7, 11, 11, 15, 19, 20);
    }

    private FormSchema form(Random random) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("type", "default");
        ArrayNode fields = form.putArray("components");
        for (int i = 0; i < 8; i++) {
            ObjectNode field = fields.addObject();
            field.put("type", "number").put("id", "f" + i).put("key", "k" + i);
            field.put("label", HOSTILE.get(random.nextInt(HOSTILE.size())));
            if (i == 7) {
                ObjectNode column =
                        field.put("type", "lineItems").putArray("components").addObject();
                column.put("type", "number").put("id", "c").put("key", random.nextBoolean() ? "k0" : "c");
                column.put("label", HOSTILE.get(random.nextInt(HOSTILE.size())));
            }
        }
        return forms.readDraft(form).schema();
    }

    private static String expression(Random random, int depth) {
        String space = List.of("", " ", "\n").get(random.nextInt(3));
        return switch (random.nextInt(depth > 3 ? 3 : 9)) {
            case 0, 1 -> "k" + random.nextInt(8);
            case 2 -> List.of("1", "2.5", "\"k1 「金额」 \\\" //\"", "\"\"", "k7.c").get(random.nextInt(5));
            case 3 -> expression(random, depth + 1) + " +" + space + expression(random, depth + 1);
            case 4 -> "(" + space + expression(random, depth + 1) + space + ")";
            case 5 -> "sum(k7[k0 > " + expression(random, depth + 1) + "].c)";
            case 6 ->
                "(if " + expression(random, depth + 1) + " > 1 then k1 else " + expression(random, depth + 1) + ")";
            case 7 -> "string length(\"x\" + " + expression(random, depth + 1) + ")";
            default -> "/* k1 「金额」 */ " + expression(random, depth + 1);
        };
    }
}
