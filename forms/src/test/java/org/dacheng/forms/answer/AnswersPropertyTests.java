package org.dacheng.forms.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;

class AnswersPropertyTests {

    private final Answers answers = TestAnswers.answers();
    private final FormSchema schema = TestSchemas.of(
            "{'type':'textfield','key':'name'}",
            "{'type':'number','key':'amount'}",
            "{'type':'checkbox','key':'urgent'}",
            "{'type':'textarea','key':'why','conditional':{'hide':'=not(urgent)','required':'=amount > 100'}}",
            "{'type':'dateRange','key':'period','halfDays':true}",
            "{'type':'checklist','key':'tags','values':[{'value':'a'},{'value':'b'}],"
                    + "'conditional':{'hide':'=why = null'}}",
            "{'type':'lineItems','key':'items','components':[{'type':'textfield','key':'what'},"
                    + "{'type':'money','key':'price'},"
                    + "{'type':'expression','key':'double','expression':'=price * 2','currency':'CNY'}],"
                    + "'totals':[{'key':'total','of':'price'},{'key':'twice','of':'double'}]}");

    @Property(tries = 200)
    void checkingCanonicalDataChangesNothing(@ForAll("answers") Map<String, Object> raw) {
        Map<String, Object> once = answers.check(schema, raw, TestAnswers.NEW).data();

        CheckedAnswers twice = answers.check(schema, once, TestAnswers.NEW);

        assertThat(twice.data()).isEqualTo(once);
    }

    @Property(tries = 200)
    void hiddenAnswersAreNeverKept(@ForAll("answers") Map<String, Object> raw) {
        Map<String, Object> data = answers.check(schema, raw, TestAnswers.NEW).data();

        if (!Boolean.TRUE.equals(data.get("urgent"))) {
            assertThat(data).doesNotContainKeys("why", "tags");
        }
        if (data.get("why") == null) {
            assertThat(data).doesNotContainKey("tags");
        }
    }

    @Property(tries = 200)
    void totalsAreTheSumOfTheirColumn(@ForAll("answers") Map<String, Object> raw) {
        Map<String, Object> data = answers.check(schema, raw, TestAnswers.NEW).data();

        BigDecimal sum = BigDecimal.ZERO;
        if (data.get("items") instanceof List<?> rows) {
            for (Object row : rows) {
                Object price = ((Map<?, ?>) row).get("price");
                sum = price == null ? sum : sum.add((BigDecimal) price);
            }
        }
        assertThat((BigDecimal) data.get("total")).isEqualByComparingTo(sum);
        assertThat((BigDecimal) data.get("twice")).isEqualByComparingTo(sum.multiply(BigDecimal.valueOf(2)));
    }

    @Provide
    Arbitrary<Map<String, Object>> answers() {
        Arbitrary<Object> text = Arbitraries.of("", " ", "x", "  two words ", "<b>");
        Arbitrary<Object> number = Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-500), BigDecimal.valueOf(500))
                        .ofScale(3)
                        .map(Object.class::cast),
                Arbitraries.of("12a", 7, 150, true));
        Arbitrary<Object> price = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(9999))
                .ofScale(2)
                .map(Object.class::cast);
        Arbitrary<Object> items = Combinators.combine(text, price)
                .as((what, amount) -> (Object) Map.of("what", what, "price", amount))
                .list()
                .ofMaxSize(6)
                .map(ArrayList::new);
        Arbitrary<Object> days = Arbitraries.of("2026-03-02", "2026-03-05", "2026-03-08", "soon", "");
        Arbitrary<Object> halves = Arbitraries.of("AM", "PM", "NOON");
        Arbitrary<Object> period = Combinators.combine(days, halves, days, halves)
                .as((from, fromHalf, to, toHalf) ->
                        Map.of("from", from, "fromHalf", fromHalf, "to", to, "toHalf", toHalf));
        Arbitrary<Object> tags =
                Arbitraries.of("a", "b", "c").list().ofMaxSize(3).map(ArrayList::new);
        return Combinators.combine(text, number, Arbitraries.of(true, false), text, period, tags, items)
                .as((name, amount, urgent, why, range, chosen, rows) -> {
                    Map<String, Object> raw = new LinkedHashMap<>();
                    raw.put("name", name);
                    raw.put("amount", amount);
                    raw.put("urgent", urgent);
                    raw.put("why", why);
                    raw.put("period", range);
                    raw.put("tags", chosen);
                    raw.put("items", rows);
                    return raw;
                });
    }
}
