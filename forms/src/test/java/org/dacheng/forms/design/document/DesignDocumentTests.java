package org.dacheng.forms.design.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignDocumentTests {

    private static final ElementList FORM = ElementList.of("form", "components");
    private static final NewElementRules NONE = new NewElementRules() {};

    @Test
    void givesAnIdToEveryElementThatHasNoneOfItsOwn() {
        DesignDocument document = document("{'form': {'components': [{'key': 'a'}, {'id': 'x', 'components': ["
                + "{'id': 'x'}, {'id': ''}]}], 'values': [{'value': 1}]}}");

        JsonNode form = document.file("form");
        assertThat(document.ids("form")).hasSize(4).contains("x").allMatch(id -> id.matches("[a-z][a-z0-9]*"));
        assertThat(form.at("/values/0")).isEqualTo(TestSchemas.json("{'value': 1}"));
    }

    @Test
    void changesASettingAndCreatesWhatIsOnTheWay() {
        DesignDocument document = sample();

        carryOut(document, set("a", "/validate/required", TestSchemas.json("true")));
        assertThat(document.file("form").at("/components/0/validate")).isEqualTo(TestSchemas.json("{'required':true}"));

        carryOut(document, set("a", "/validate/required", null));
        assertThat(document.json()).isEqualTo(sample().json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "label", "/id", "/components", "/components/0/label", "/nodes", "/key/inner"})
    void refusesMembersThatAreNoSettings(String member) {
        DesignDocument document = sample();

        assertThatThrownBy(() -> carryOut(document, set("g", member, TextNode.valueOf("x"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(one -> assertThat(one.pointer()).startsWith("/commands/0")));
        assertThat(document.json()).isEqualTo(sample().json());
    }

    @Test
    void movesBetweenListsButNotIntoItself() {
        DesignDocument document = sample();
        ElementList group = new ElementList(ref("g"), "components");

        carryOut(document, new DesignCommand.Move(ref("a"), new ElementPlace(group, "c")));
        assertThat(order(document, "/components")).containsExactly("b", "g");
        assertThat(order(document, "/components/1/components")).containsExactly("a", "c");

        assertThatThrownBy(() -> carryOut(document, new DesignCommand.Move(ref("g"), new ElementPlace(group, null))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> carryOut(
                        document,
                        new DesignCommand.Move(ref("a"), new ElementPlace(ElementList.of("flow", "nodes"), null))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void copiesAnElementBehindItWithNewIds() {
        DesignDocument document = sample();

        List<DesignEdit> edits = carryOut(document, new DesignCommand.Copy(ref("g")));

        JsonNode copy = document.file("form").at("/components/3");
        assertThat(copy.path("label")).isEqualTo(document.file("form").at("/components/2/label"));
        assertThat(copy.path("id").asText())
                .isNotEqualTo("g")
                .isEqualTo(edits.get(0).element().id());
        assertThat(copy.at("/components/0/id").asText()).isNotEqualTo("c").isNotEmpty();
    }

    @Test
    void refusesUnknownElementsAndChangesNothing() {
        DesignDocument document = sample();

        for (DesignCommand command : List.of(
                set("zz", "/label", TextNode.valueOf("x")),
                new DesignCommand.Remove(ref("zz")),
                new DesignCommand.Copy(ElementRef.file("form")),
                new DesignCommand.Move(ref("zz"), new ElementPlace(FORM, null)),
                new DesignCommand.Add(
                        new ElementPlace(new ElementList(ref("zz"), "components"), null), object("{'type':'text'}")))) {
            assertThatThrownBy(() -> carryOut(document, command)).isInstanceOf(InvalidInput.class);
        }
        assertThat(document.json()).isEqualTo(sample().json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/form/components/2/components/0/validate/max", "/form/components/2/components/0", "/form"})
    void resolvesPointersOfProblemsToElements(String pointer) {
        ElementMember member = sample().resolve(pointer);

        if (pointer.equals("/form")) {
            assertThat(member).isEqualTo(new ElementMember(ElementRef.file("form"), ""));
        } else {
            assertThat(member.element()).isEqualTo(ref("c"));
            assertThat("/form/components/2/components/0" + member.member()).isEqualTo(pointer);
        }
    }

    /** Members of an element keep their order, so that a form that is as before is the same text. */
    @Test
    void aTextThatIsSetBackLeavesTheSameText() {
        DesignDocument document = sample();
        String before = document.view().toString();
        carryOut(document, set("g", "/label", TextNode.valueOf("Other")));
        carryOut(document, set("g", "/label", TextNode.valueOf("More")));
        assertThat(document.view()).hasToString(before);
    }

    /** Whatever is done can be taken back edit by edit, and done again; no copy changes with another. */
    @Property(tries = 300)
    void anySequenceOfCommandsCanBeTakenBackAndDoneAgain(@ForAll("commands") List<List<Integer>> numbers) {
        DesignDocument document = sample();
        JsonNode start = document.json();
        List<DesignEdit> edits = new ArrayList<>();
        for (List<Integer> one : numbers) {
            JsonNode unchanged = document.json();
            DesignDocument tried = document.copy();
            DesignCommand command = command(document, one);
            try {
                List<DesignEdit> made = DesignCommands.carryOut(tried, List.of(command), NONE);
                assertThat(document.view()).isEqualTo(unchanged);
                edits.addAll(made);
                document = tried;
            } catch (InvalidInput refused) {
                assertThat(document.view()).isEqualTo(unchanged);
            }
        }
        JsonNode end = document.json();

        DesignDocument back = DesignDocument.of(document.json());
        for (int i = edits.size() - 1; i >= 0; i--) {
            assertThat(back.apply(edits.get(i).inverse())).isTrue();
        }
        assertThat(back.json()).isEqualTo(start);
        for (DesignEdit edit : edits) {
            assertThat(back.apply(edit)).isTrue();
        }
        assertThat(back.json()).isEqualTo(end);
    }

    @Provide
    Arbitrary<List<List<Integer>>> commands() {
        return Arbitraries.integers().between(0, 999).list().ofSize(4).list().ofMaxSize(25);
    }

    private static DesignCommand command(DesignDocument document, List<Integer> numbers) {
        List<String> ids = document.ids("form").stream().sorted().toList();
        if (ids.isEmpty()) {
            return new DesignCommand.Add(new ElementPlace(FORM, null), object("{'type':'group','components':[]}"));
        }
        ElementRef element = ref(ids.get(numbers.get(1) % ids.size()));
        ElementRef owner =
                numbers.get(2) % 3 == 0 ? ref(ids.get(numbers.get(2) % ids.size())) : ElementRef.file("form");
        String before = numbers.get(3) % 4 == 0 ? null : ids.get(numbers.get(3) % ids.size());
        ElementPlace place = new ElementPlace(new ElementList(owner, "components"), before);
        return switch (numbers.get(0) % 5) {
            case 0 ->
                new DesignCommand.Set(
                        element,
                        List.of("/label", "/validate/max", "/validate/min", "/a/b/c")
                                .get(numbers.get(2) % 4),
                        numbers.get(3) % 3 == 0 ? null : IntNode.valueOf(numbers.get(3)));
            case 1 ->
                new DesignCommand.Add(
                        place,
                        object(numbers.get(1) % 2 == 0 ? "{'type':'number'}" : "{'type':'group','components':[]}"));
            case 2 -> new DesignCommand.Move(element, place);
            case 3 -> new DesignCommand.Copy(element);
            default -> new DesignCommand.Remove(element);
        };
    }

    private static List<DesignEdit> carryOut(DesignDocument document, DesignCommand command) {
        return DesignCommands.carryOut(document, List.of(command), NONE);
    }

    private static DesignCommand.Set set(String id, String member, @org.jspecify.annotations.Nullable JsonNode value) {
        return new DesignCommand.Set(ref(id), member, value);
    }

    private static List<String> order(DesignDocument document, String list) {
        List<String> ids = new ArrayList<>();
        document.file("form")
                .at(list)
                .forEach(element -> ids.add(element.path("id").asText()));
        return ids;
    }

    private static ElementRef ref(String id) {
        return new ElementRef("form", id);
    }

    private static DesignDocument sample() {
        return document("{'form': {'components': ["
                + "{'id': 'a', 'type': 'textfield', 'key': 'title', 'label': 'Title'},"
                + "{'id': 'b', 'type': 'number', 'key': 'sum', 'label': {'zh_CN': '合计', 'en': 'Sum'}},"
                + "{'id': 'g', 'type': 'group', 'key': 'more', 'label': 'More', 'components': ["
                + "{'id': 'c', 'type': 'number', 'key': 'count', 'validate': {'max': 5}}]}]},"
                + "'flow': {'nodes': []}}");
    }

    private static DesignDocument document(String json) {
        return DesignDocument.of(object(json));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) TestSchemas.json(json);
    }
}
