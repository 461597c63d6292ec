package org.dacheng.forms.design.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dacheng.forms.design.difference.DesignDifferences;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;

class DesignReplacementTests {

    private static final NewElementRules NONE = new NewElementRules() {};

    @Property
    void replacesAnyContentByAnyOther(@ForAll("forms") ObjectNode before, @ForAll("forms") ObjectNode after) {
        DesignDocument document = DesignDocument.of(before);

        List<DesignCommand> commands = DesignReplacement.commands(document, after);
        DesignCommands.carryOut(document, commands, NONE);

        assertThat(withoutIds(document.json())).isEqualTo(withoutIds(after));
        assertThat(DesignReplacement.commands(document, after)).isEmpty();
    }

    @Test
    void aFieldWithTheSameKeyStaysTheSameField() {
        DesignDocument before = document("{'form': {'components': [{'key': 'a', 'label': 'A'}, {'key': 'b'},"
                + "{'key': 'rows', 'components': [{'key': 'a', 'label': 'Column'}]}]}}");
        DesignDocument after = DesignDocument.of(before.json());

        carryOut(
                after,
                "{'form': {'components': [{'key': 'b'}, {'key': 'a', 'label': 'New'},"
                        + "{'key': 'rows', 'components': [{'key': 'a', 'label': 'Column'}, {'key': 'c'}]}]}}");

        assertThat(DesignDifferences.of(before, after, "form"))
                .extracting(one ->
                        one.after() == null ? "" : one.after().path("key").asText())
                .containsExactlyInAnyOrder("a", "c");
        assertThat(DesignDifferences.of(before, after, "form"))
                .filteredOn(one -> one.before() == null)
                .hasSize(1);
    }

    @Test
    void nodesOfAFlowKeepTheirIds() {
        DesignDocument document = document("{'flow': {'nodes': [{'id': 'manager'}]}}");

        carryOut(document, "{'flow': {'duplicates': 'never', 'nodes': [{'id': 'finance'}, {'id': 'manager'}]}}");

        assertThat(document.file("flow"))
                .isEqualTo(
                        TestSchemas.json("{'duplicates': 'never', 'nodes': [{'id': 'finance'}, {'id': 'manager'}]}"));
    }

    @Test
    void equalContentNeedsNoCommand() {
        String files = "{'process': {'name': 'A'}, 'form': {'type': 'default', 'components': [{'key': 'a'},"
                + "{'type': 'text', 'text': 'Note'}]}}";

        assertThat(DesignReplacement.commands(document(files), (ObjectNode) TestSchemas.json(files)))
                .isEmpty();
    }

    private static DesignDocument document(String files) {
        return DesignDocument.of((ObjectNode) TestSchemas.json(files));
    }

    private static void carryOut(DesignDocument document, String files) {
        DesignCommands.carryOut(
                document, DesignReplacement.commands(document, (ObjectNode) TestSchemas.json(files)), NONE);
    }

    @Provide
    Arbitrary<ObjectNode> forms() {
        Arbitrary<String> fields = Arbitraries.of(
                "{'key': 'a', 'label': 'A'}",
                "{'key': 'a', 'label': 'Other'}",
                "{'key': 'b', 'validate': {'required': true}}",
                "{'type': 'text', 'text': 'Note'}",
                "{'key': 'rows', 'components': [{'key': 'a'}]}",
                "{'key': 'rows', 'components': [{'key': 'c'}, {'key': 'a'}]}",
                "{'type': 'group', 'components': [{'key': 'a', 'label': 'A'}]}");
        return fields.list().ofMaxSize(6).map(list -> (ObjectNode)
                TestSchemas.json("{'form': {'type': 'default', 'components': [" + String.join(",", list) + "]}}"));
    }

    private static JsonNode withoutIds(JsonNode node) {
        JsonNode plain = node.deepCopy();
        strip(plain);
        return plain;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("id");
            object.forEach(DesignReplacementTests::strip);
        } else if (node instanceof ArrayNode array) {
            array.forEach(DesignReplacementTests::strip);
        }
    }
}
