package org.dacheng.forms.design.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignDifferencesTests {

    @Test
    void nothingDiffersBetweenEqualStates() {
        assertThat(between("{'id': 'a'}, {'id': 'b'}", "{'id': 'a'}, {'id': 'b'}"))
                .isEmpty();
    }

    @Test
    void namesWhatWasAddedRemovedAndChanged() {
        List<ElementDifference> differences = between(
                "{'id': 'a', 'label': 'A'}, {'id': 'b', 'label': 'B'}, {'id': 'c'}",
                "{'id': 'n'}, {'id': 'a', 'label': 'A2'}, {'id': 'c'}");

        assertThat(differences)
                .extracting(
                        one -> one.element().id(),
                        one -> one.before() != null,
                        one -> one.after() != null,
                        one -> one.moved())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("n", false, true, false),
                        org.assertj.core.groups.Tuple.tuple("a", true, true, false),
                        org.assertj.core.groups.Tuple.tuple("b", true, false, false));
    }

    @ParameterizedTest
    @CsvSource({"a b c d, d a b c, d", "a b c d, b c d a, a", "a b c, c b a, c b", "a b c d e, a d b c e, d"})
    void saysTheFewestMoves(String before, String after, String moved) {
        assertThat(between(ids(before), ids(after)))
                .allMatch(ElementDifference::moved)
                .hasSize(moved.split(" ").length);
        if (moved.length() == 1) {
            assertThat(between(ids(before), ids(after)))
                    .extracting(one -> one.element().id())
                    .containsExactly(moved);
        }
    }

    @Test
    void anotherListIsAMoveAndItsGroupIsTheSame() {
        List<ElementDifference> differences =
                between("{'id': 'a'}, {'id': 'g', 'components': []}", "{'id': 'g', 'components': [{'id': 'a'}]}");

        assertThat(differences).singleElement().satisfies(one -> {
            assertThat(one.element().id()).isEqualTo("a");
            assertThat(one.moved()).isTrue();
            assertThat(one.after()).isEqualTo(one.before());
        });
    }

    @Test
    void whatIsInARemovedGroupIsRemovedToo() {
        assertThat(between("{'id': 'g', 'components': [{'id': 'a'}]}", "{'id': 'x'}"))
                .extracting(one -> one.element().id())
                .containsExactly("x", "g", "a");
    }

    private static String ids(String ids) {
        return "{'id': '" + ids.replace(" ", "'}, {'id': '") + "'}";
    }

    private static List<ElementDifference> between(String before, String after) {
        return DesignDifferences.of(document(before), document(after), "form");
    }

    private static DesignDocument document(String components) {
        return DesignDocument.of((ObjectNode) TestSchemas.json("{'form': {'components': [" + components + "]}}"));
    }
}
