package org.dacheng.forms.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dacheng.forms.condition.ExpressionNames.ExpressionName;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ExpressionNamesTests {

    private static final JsonNode FORM = TestSchemas.json("""
            {'type': 'default', 'components': [
              {'id': 'f1', 'type': 'money', 'key': 'price', 'label': {'zh_CN': '单价', 'en': 'Price'}},
              {'id': 'f2', 'type': 'lineItems', 'key': 'items', 'label': 'Items', 'components': [
                {'id': 'f3', 'type': 'number', 'key': 'count', 'label': 'Count'},
                {'id': 'f4', 'type': 'expression', 'key': 'cost', 'label': 'Cost', 'expression': '=count *'}]},
              {'id': 'f5', 'type': 'dateRange', 'key': 'leave', 'label': 'Leave'}]}""");

    @Autowired
    private ExpressionNames names;

    private final Actor hr =
            new Actor("hr", Set.of(), Locale.ENGLISH, SmallCompany.actor("hr").zone(), "test");

    @Test
    void fieldsHaveLabelsAndSamplesAndComeBeforeFunctions() {
        List<ExpressionName> all = names.of(hr, FORM, "f5");

        assertThat(all.get(0))
                .satisfies(one -> assertThat(one.search()).contains("单价", "danjia", "dj", "price"))
                .isEqualTo(new ExpressionName(
                        "price", "Price", "「Price」", all.get(0).search(), "1,280", false));
        assertThat(all)
                .extracting(ExpressionName::name)
                .contains("submitter.level", "sum")
                .doesNotContain("leave.days");
        assertThat(all.get(all.size() - 1).function()).isTrue();
        assertThat(all).allSatisfy(one -> assertThat(one.label()).isNotBlank().doesNotContain("forms."));
    }

    @Test
    void columnsReadTheirRow() {
        assertThat(names.of(hr, FORM, "f4"))
                .filteredOn(one -> one.name().equals("count") && !one.function())
                .singleElement()
                .satisfies(one -> assertThat(one.sample()).isEqualTo("3"));
        assertThat(names.of(hr, FORM, "f1"))
                .filteredOn(one -> one.name().equals("count"))
                .extracting(ExpressionName::function)
                .containsExactly(true);
    }
}
