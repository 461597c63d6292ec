package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.engine.packaging.ProcessPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A valid package with one invalid value is refused with that value's pointer, and nothing of it is published. */
@SampleTest
class BadPackageTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    SampleFixture stage;

    // member, pointer of the value, invalid value as JSON, expected pointer of the violation
    @ParameterizedTest(name = "{1} = {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "flow | /nodes/1/branches/0/when | \"period.days >\" | /flow/nodes/1/branches/0/when",
                "flow | /nodes/1/branches/0/when | \"salary > 3\" | /flow/nodes/1/branches/0/when",
                "flow | /nodes/0/approvers/0 | {\"rule\": \"people\", \"people\": [\"nobody\"]} | /flow/nodes/0/approvers/0",
                "flow | /nodes/0/approvers/0 | {\"rule\": \"role\", \"role\": \"wizard\"} | /flow/nodes/0/approvers/0",
                "flow | /nodes/0/approvers/0 | {\"rule\": \"person-field\", \"field\": \"boss\"} | /flow/nodes/0/approvers/0",
                "flow | /nodes/0/approvers/0 | {\"rule\": \"horoscope\"} | /flow/nodes/0/approvers/0",
                "flow | /nodes/0/approvers | [] | /flow/nodes/0/approvers",
                "flow | /nodes/0/type | \"script\" | /flow/nodes/0",
                "flow | /nodes/0/id | \"Manager 1\" | /flow/nodes/0/id",
                "flow | /nodes/0/id | \"tell-hr\" | /flow/nodes",
                "flow | /nodes/1/branches/0/nodes/0/id | \"over-three-days\" | /flow/nodes/1/branches/0/nodes/0",
                "flow | /nodes/1/branches/1/default | false | /flow/nodes/1",
                "flow | /nodes/0/fields | {\"salary\": \"edit\"} | /flow/nodes/0/fields/salary",
                "flow | /nodes/0/whenNobody | {\"do\": \"hand-to\", \"person\": \"nobody\"} | /flow/nodes/0/whenNobody",
                "form | /components/0/type | 7 | /form/components/0",
                "form | /components/1/key | \"kind\" | /form/components/1",
                "form | /components/4/conditional/hide | \"=kind !=\" | /form/components/4/conditional/hide",
                "process | /name | null | /process/name",
                "process | /summary/0 | \"salary\" | /process/summary/0",
                "process | /title/zh_CN | \"{salary}\" | /process/title",
                "process | /owners/0 | \"nobody\" | /process/owners/0",
                "process | /numbering/digits | 0 | /process/numbering/digits",
                "process | /withdraw | \"sometimes\" | /process/withdraw"
            })
    void isRefusedAtItsPlace(String member, String place, String value, String pointer) throws Exception {
        ProcessPackage bad = leaveWith(member, place, JSON.readTree(value));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.publish("bad-leave", bad))
                .satisfies(refused -> assertThat(refused.violations())
                        .anySatisfy(violation -> assertThat(violation.pointer()).startsWith(pointer)));
        assertThat(stage.startable("employee")).doesNotContain("bad-leave");
    }

    @Test
    void aNodeBehindAnEndIsNamed() {
        ProcessPackage bad = SamplePackage.read("leave");
        ((ArrayNode) bad.flow().get("nodes")).insert(1, JSON.valueToTree(Map.of("type", "end", "id", "stop")));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.publish("bad-leave", bad))
                .satisfies(refused -> assertThat(refused.violations())
                        .anySatisfy(violation -> assertThat(violation.pointer()).startsWith("/flow/nodes/2")));
    }

    @Test
    void everythingWrongIsSaidAtOnce() throws Exception {
        ProcessPackage bad = leaveWith("flow", "/nodes/1/branches/0/when", JSON.readTree("\"salary > 3\""));
        set(bad.process(), "/owners/0", JSON.readTree("\"nobody\""));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.publish("bad-leave", bad))
                .satisfies(refused -> assertThat(refused.violations()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void anEmployeeDoesNotPublish() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> stage.publishAs("employee", "bad-leave", SamplePackage.read("leave")));
    }

    private static ProcessPackage leaveWith(String member, String place, JsonNode value) {
        ProcessPackage leave = SamplePackage.read("leave");
        JsonNode changed = Map.of("process", leave.process(), "form", leave.form(), "flow", leave.flow())
                .get(member);
        set(changed, place, value);
        return leave;
    }

    private static void set(JsonNode root, String place, JsonNode value) {
        int last = place.lastIndexOf('/');
        JsonNode parent = root.at(place.substring(0, last));
        String name = place.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}
