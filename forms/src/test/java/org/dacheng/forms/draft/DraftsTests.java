package org.dacheng.forms.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.NotFound;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DraftsTests {

    @Autowired
    private Drafts drafts;

    @Autowired
    private FormVersions versions;

    private final Asker employee = SmallCompany.asker("employee");

    @Test
    void keepsOneDraftPerPersonAndPlaceAsItWasTyped() {
        drafts.save(employee, "process:a", Map.of("amount", "12a"));
        drafts.save(
                employee, "process:a", Map.of("amount", "12", "rows", List.of(Map.of("n", new BigDecimal("1.50")))));
        drafts.save(employee, "process:b", Map.of("other", true));

        assertThat(drafts.find(employee, "process:a").orElseThrow().raw())
                .isEqualTo(Map.of("amount", "12", "rows", List.of(Map.of("n", new BigDecimal("1.50")))));
        assertThat(drafts.find(SmallCompany.asker("manager"), "process:a")).isEmpty();

        drafts.discard(employee, "process:a");

        assertThat(drafts.find(employee, "process:a")).isEmpty();
        assertThat(drafts.find(employee, "process:b")).isPresent();
    }

    @Test
    void refusesADraftThatIsTooBig() {
        assertThatThrownBy(() -> drafts.save(employee, "process:c", Map.of("a", "x".repeat(600_000))))
                .isInstanceOf(InvalidInput.class);
        assertThat(drafts.find(employee, "process:c")).isEmpty();
    }

    @Test
    void publishesAFormOnceForTheSameContent() {
        var schema = TestSchemas.json("{'type':'default','components':[{'type':'textfield','key':'名字','label':'姓名'}]}");
        var other = TestSchemas.json("{'type':'default','components':[{'type':'number','key':'n'}]}");

        String first = versions.publish("f", schema, "hr");
        String again = versions.publish("f", schema, "hr");
        String second = versions.publish("f", other, "hr");
        String elsewhere = versions.publish("g", schema, "hr");

        assertThat(again).isEqualTo(first);
        assertThat(List.of(first, second, elsewhere)).doesNotHaveDuplicates();
        assertThat(versions.get(first).json()).isEqualTo(schema);
        assertThat(versions.get(second)).isSameAs(versions.get(second));
        assertThatThrownBy(() -> versions.get("none")).isInstanceOf(NotFound.class);
    }
}
