package org.dacheng.engine.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class JsonSchemaValidatorTests {

    private static final JsonSchemaValidator TEAM =
            new JsonSchemaValidator(JsonSchemaValidatorTests.class, "team.schema.json");

    private final ObjectNode team = JsonNodeFactory.instance.objectNode();

    @Test
    void aLongArrayIsOneErrorAndItsFirstItemsAreValidated() {
        ArrayNode members = team.putObject("place").putArray("address");
        fill(members, 5_000);
        assertThat(TEAM.errors(team)).extracting(JsonSchemaError::keyword).containsExactly("type");

        members.add(1);

        assertThat(TEAM.errors(team)).hasSize(2).first().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/place/address");
            assertThat(error.keyword()).isEqualTo("maxItems");
            assertThat(error.expected()).isEqualTo("5000");
        });
    }

    @Test
    void arraysBelowItemsAreShortenedAsWell() {
        ArrayNode outer = team.putArray("members");
        fill(outer.addObject().put("login", "a").putArray("tags"), 5_001);
        fill(outer.addObject().put("login", "b").putArray("ta/gs"), 5_001);

        assertThat(TEAM.errors(team))
                .extracting(JsonSchemaError::pointer)
                .containsExactlyInAnyOrder("/members/0/tags", "/members/1/ta~1gs");
        assertThat(outer.get(0).path("tags")).hasSize(5_001);
    }

    @Test
    void aSmallerLimitOfTheSchemaIsTheOnlyOneNamed() {
        fill(team.putArray("guests"), 6_000);

        assertThat(TEAM.errors(team)).extracting(JsonSchemaError::expected).containsExactly("10");
    }

    @Test
    void thereAreAtMost200ErrorsButNoMemberWithAnErrorIsKept() {
        for (int i = 0; i < 3_000; i++) {
            team.put("unknown" + i, i);
        }
        team.put("name", 5).putObject("place");
        fill(team.putArray("members"), 4_000);

        assertThat(TEAM.errors(team)).hasSize(200);
        JsonNode valid = TEAM.withoutErrors(team);
        assertThat(valid.properties()).extracting(member -> member.getKey()).containsExactly("place");
        assertThat(TEAM.errors(valid)).isEmpty();
    }

    @Test
    void membersAreNamedAtAnyDepth() {
        assertThat(TEAM.memberNames())
                .containsExactlyInAnyOrder(
                        "name", "members", "guests", "place", "address", "street", "login", "properties", "email");
    }

    private static void fill(ArrayNode array, int size) {
        while (array.size() < size) {
            array.add(array.size());
        }
    }
}
