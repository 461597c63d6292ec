package org.dacheng.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.feel.FeelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class FlowChecksTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SAMPLES = SampleFlows.NAMES;

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void takesEverySample(String name) throws Exception {
        Flow flow = FlowChecks.read(JSON.readTree(SampleFlows.text(name)), new KnownCompany());

        assertThat(flow).isEqualTo(SampleFlows.flow(name));
    }

    @Test
    void theSchemaTakesTheFlowsThatComeWithTheProgram() throws Exception {
        Path processes = Path.of("../sample-processes/src/main/resources/org/dacheng/samples/processes");

        try (Stream<Path> files = Files.walk(processes)) {
            List<Path> flows = files.filter(file -> file.endsWith("flow.json")).toList();

            assertThat(flows)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(FlowSchemaCheck.check(JSON.readTree(file.toFile())))
                            .isEmpty());
        }
    }

    /** Each row replaces one value of a valid flow and names the expected pointer and message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /nodes/0/type | "script" | /flow/nodes/0/type | engine.flow.not-one-of
                    /nodes/0/type | null | /flow/nodes/0/type | engine.flow.not-one-of
                    /nodes/0/colour | "red" | /flow/nodes/0/colour | engine.flow.unknown-member
                    /colour | "red" | /flow/colour | engine.flow.unknown-member
                    /nodes | [] | /flow/nodes | engine.flow.too-few
                    /nodes | {} | /flow/nodes | engine.flow.wrong-type
                    /nodes/0/id | "Manager 1" | /flow/nodes/0/id | engine.flow.wrong-id
                    /nodes/0/id | 7 | /flow/nodes/0/id | engine.flow.wrong-type
                    /nodes/0/name | " " | /flow/nodes/0/name | engine.flow.blank
                    /nodes/0/name | {"fr":"Chef"} | /flow/nodes/0/name/fr | engine.flow.unknown-member
                    /nodes/0/approvers | [] | /flow/nodes/0/approvers | engine.flow.too-few
                    /nodes/0/approvers/0 | {"rule":"horoscope"} | /flow/nodes/0/approvers/0/rule | engine.flow.not-one-of
                    /nodes/0/approvers/0 | {"rule":"role"} | /flow/nodes/0/approvers/0/role | engine.flow.missing
                    /nodes/0/approvers/0 | {"rule":"nth-manager","n":0} | /flow/nodes/0/approvers/0/n | engine.flow.too-small
                    /nodes/0/approvers/0 | {"rule":"nth-manager","n":99} | /flow/nodes/0/approvers/0/n | engine.flow.too-large
                    /nodes/0/approvers/0 | {"rule":"manager-chain","upTo":"moon"} | /flow/nodes/0/approvers/0/upTo | engine.flow.number-or-top
                    /nodes/0/approvers/0 | {"rule":"people","people":["nobody"]} | /flow/nodes/0/approvers/0/people/0 | engine.flow.unknown-person
                    /nodes/0/approvers/0 | {"rule":"people","people":["leaver"]} | /flow/nodes/0/approvers/0/people/0 | engine.flow.person-left
                    /nodes/0/approvers/0 | {"rule":"role","role":"wizard"} | /flow/nodes/0/approvers/0/role | engine.flow.unknown-role
                    /nodes/0/approvers/0 | {"rule":"person-field","field":"boss"} | /flow/nodes/0/approvers/0/field | engine.flow.unknown-field
                    /nodes/0/approvers/0 | {"rule":"person-field","field":"amount"} | /flow/nodes/0/approvers/0/field | engine.flow.not-a-person-field
                    /nodes/0/approvers/0 | {"rule":"submitter-choice","from":{"role":"wizard"}} | /flow/nodes/0/approvers/0/from/role | engine.flow.unknown-role
                    /nodes/0/approvers/0 | {"rule":"submitter-choice","from":{}} | /flow/nodes/0/approvers/0/from | engine.flow.too-few
                    /nodes/0/whenNobody | {"do":"hand-to"} | /flow/nodes/0/whenNobody/person | engine.flow.missing
                    /nodes/0/whenNobody | {"do":"hand-to","person":"nobody"} | /flow/nodes/0/whenNobody/person | engine.flow.unknown-person
                    /nodes/0/fields | {"salary":"edit"} | /flow/nodes/0/fields/salary | engine.flow.unknown-field
                    /nodes/0/fields | {"amount":"burn"} | /flow/nodes/0/fields/amount | engine.flow.not-one-of
                    /nodes/0/signing | "dice" | /flow/nodes/0/signing | engine.flow.not-one-of
                    /duplicates | "sometimes" | /flow/duplicates | engine.flow.not-one-of
                    /nodes/0/id | "tell" | /flow/nodes/2/id | engine.flow.duplicate-id
                    /nodes/0/id | "end" | /flow/nodes/0/id | engine.flow.reserved-id
                    /nodes/0/id | "length-join" | /flow/nodes/0/id | engine.flow.reserved-id
                    /nodes/1/branches/0/id | "manager" | /flow/nodes/1/branches/0/id | engine.flow.duplicate-id
                    /nodes/1/branches/0/nodes/0/id | "length" | /flow/nodes/1/branches/0/nodes/0/id | engine.flow.loop
                    /nodes/1/branches/0/when | "period.days >" | /flow/nodes/1/branches/0/when | forms.feel.syntax
                    /nodes/1/branches/0/when | "salary > 3" | /flow/nodes/1/branches/0/when | engine.flow.condition
                    /nodes/1/branches/0/when | "note > 5" | /flow/nodes/1/branches/0/when | engine.flow.condition
                    /nodes/1/branches/0/when | "period.from > \\"2026-01-01\\"" | /flow/nodes/1/branches/0/when | engine.flow.condition
                    /nodes/1/branches/0/when | "kind = \\"sik\\"" | /flow/nodes/1/branches/0/when | engine.flow.condition
                    /nodes/1/branches/0/when | "amount + 1" | /flow/nodes/1/branches/0/when | engine.flow.condition
                    /nodes/1/branches/0/when | "1 = 2" | /flow/nodes/1/branches/0/when | engine.flow.condition
                    /nodes/1/branches/0/when | "period.dais > 3" | /flow/nodes/1/branches/0/when | engine.flow.condition
                    /nodes/1/branches/0/when | "summ([amount]) > 3" | /flow/nodes/1/branches/0/when | engine.flow.condition
                    /nodes/1/branches/0/when | "false" | /flow/nodes/1/branches/0 | engine.flow.unreachable-branch
                    /nodes/1/branches/0/when | "true" | /flow/nodes/1/branches/1 | engine.flow.unreachable-branch
                    /nodes/1/branches/0/default | true | /flow/nodes/1/branches/0/default | engine.flow.default-not-last
                    /nodes/1/branches/1/default | false | /flow/nodes/1/branches | engine.flow.no-default
                    /nodes/1/branches/1/when | "amount > 1" | /flow/nodes/1/branches/1/when | engine.flow.default-with-when
                    /nodes/1/branches/1 | {"id":"b","when":"amount > 1"} | /flow/nodes/1/branches | engine.flow.no-default
                    /nodes/1/branches | [{"id":"b","default":true}] | /flow/nodes/1/branches | engine.flow.too-few
                    /nodes/0 | {"type":"end","id":"stop"} | /flow/nodes/1 | engine.flow.unreachable-node
                    /nodes/0 | {"type":"approval","name":"A","approvers":[{"rule":"submitter"}]} | /flow/nodes/0/id | engine.flow.missing
                    /nodes/0 | {"type":"approval","id":"a","approvers":[{"rule":"submitter"}]} | /flow/nodes/0/name | engine.flow.missing
                    /nodes/0 | {"type":"parallel","id":"p","branches":[{"id":"x","nodes":[{"type":"end","id":"e"}]},{"id":"y"}]} | /flow/nodes/0/branches/0 | engine.flow.parallel-ends
                    """)
    void saysWhatIsWrongAtItsPlace(String place, String value, String pointer, String key) throws Exception {
        JsonNode flow = JSON.readTree(SampleFlows.text("leave"));
        put(flow, place, JSON.readTree(value));

        List<Violation> violations = violations(flow);

        assertThat(violations).anySatisfy(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.text().key()).isEqualTo(key);
        });
    }

    @Test
    void namesTheNodeByItsName() throws Exception {
        JsonNode flow = JSON.readTree(SampleFlows.text("leave"));
        put(flow, "/nodes/0/signing", JSON.readTree("\"dice\""));

        List<Violation> violations = violations(flow);

        assertThat(violations)
                .singleElement()
                .satisfies(violation -> assertThat(violation.text().args())
                        .startsWith(new LocalText("直属上级", "Direct manager"), "signing"));
    }

    @Test
    void behindAConditionWhoseBranchesAllEndNothingIsReached() throws Exception {
        JsonNode flow = JSON.readTree(SampleFlows.text("leave"));
        put(flow, "/nodes/1/branches/0/nodes/0", JSON.readTree("{\"type\":\"end\",\"id\":\"e1\"}"));
        put(flow, "/nodes/1/branches/1/nodes", JSON.readTree("[{\"type\":\"end\",\"id\":\"e2\"}]"));

        List<Violation> violations = violations(flow);

        assertThat(violations).extracting(Violation::pointer).containsExactly("/flow/nodes/2");
    }

    @Test
    void refusesTooManyNodesAndTooDeepNesting() throws Exception {
        ArrayNode many = JSON.createArrayNode();
        for (int i = 0; i < 301; i++) {
            many.addObject().put("type", "end").put("id", "e" + i);
        }
        ObjectNode deep = JSON.createObjectNode();
        ObjectNode line = deep;
        for (int i = 0; i < 21; i++) {
            line = line.putArray("nodes").addObject().putArray("branches").addObject();
        }

        assertThat(violations(JSON.createObjectNode().set("nodes", many)))
                .extracting(violation -> violation.text().key())
                .containsExactly("engine.flow.too-many-nodes");
        assertThat(violations(deep))
                .extracting(violation -> violation.text().key())
                .containsExactly("engine.flow.too-deep");
    }

    private static List<Violation> violations(JsonNode flow) {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> FlowChecks.read(flow, new KnownCompany()));
        return refused == null ? List.of() : refused.violations();
    }

    private static void put(JsonNode json, String place, JsonNode value) {
        int slash = place.lastIndexOf('/');
        JsonNode parent = json.at(place.substring(0, slash));
        String member = place.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(member), value);
        } else {
            ((ObjectNode) parent).set(member, value);
        }
    }

    /** A small company and form. */
    private static class KnownCompany implements FlowCheckContext {

        private static final Feel FEEL = new Feel(Clock.systemUTC());

        private static final Map<String, String> FIELDS =
                Map.of("amount", "money", "note", "textfield", "buyer", "person", "period", "dateRange");

        @Override
        public boolean hasPerson(String id) {
            return Set.of("hr", "manager", "director").contains(id);
        }

        @Override
        public Optional<LocalText> formerPerson(String id) {
            return Optional.of(LocalText.same(id)).filter(name -> id.equals("leaver"));
        }

        @Override
        public boolean hasRole(String id) {
            return Set.of("hr", "finance", "legal").contains(id);
        }

        @Override
        public Optional<String> fieldType(String key) {
            return Optional.ofNullable(FIELDS.get(key));
        }

        @Override
        public Set<String> sources(String key) {
            return Set.of();
        }

        @Override
        public Map<String, FeelType> types() {
            return Map.of(
                    "amount", FeelType.SimpleType.NUMBER,
                    "note", FeelType.TEXT,
                    "buyer", FeelType.TEXT,
                    "kind", new FeelType.Text(Set.of("sick", "annual")),
                    "period",
                            new FeelType.ContextType(
                                    Map.of("from", FeelType.SimpleType.DATE, "days", FeelType.SimpleType.NUMBER)));
        }

        @Override
        public FeelExpression parse(String feel) {
            return FEEL.parse(feel);
        }
    }
}
