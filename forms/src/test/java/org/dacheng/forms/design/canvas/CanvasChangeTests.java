package org.dacheng.forms.design.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignCommands;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.document.NewElementRules;
import org.dacheng.forms.render.FieldView;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;

class CanvasChangeTests {

    private static final List<String> NEW = List.of(
            "{'type': 'number'}",
            "{'type': 'text'}",
            "{'type': 'group', 'components': [{'type': 'number'}]}",
            "{'type': 'lineItems', 'components': [{'type': 'number'}]}");

    /** Whatever is done to a form, carrying out the change on the page gives the page of the later form. */
    @Property(tries = 1000)
    void carryingItOutGivesTheLaterCanvas(@ForAll("commands") List<List<Integer>> commands) {
        DesignDocument before = sample();
        DesignDocument after = before;
        Set<String> moved = new HashSet<>();
        for (List<Integer> numbers : commands) {
            DesignDocument tried = DesignDocument.of(after.json());
            try {
                DesignCommands.carryOut(tried, List.of(command(after, numbers)), new NewElementRules() {}).stream()
                        .filter(edit -> !(edit instanceof DesignEdit.MemberChange))
                        .forEach(edit -> moved.add(edit.element().id()));
                after = tried;
            } catch (InvalidInput impossible) {
                // A random command may be impossible.
            }
        }

        assertCarriedOut(before, after, moved);
    }

    @Test
    void aFieldMovedOutOfARemovedGroupStays() {
        DesignDocument after = document("[{'id': 'c', 'type': 'number'}, {'id': 'a', 'type': 'number'}]");

        CanvasChange<CanvasElement> change = assertCarriedOut(sample(), after, Set.of("c", "g", "b", "r"));

        assertThat(change.removed()).containsExactly("b", "g", "r");
        assertThat(change.placed()).extracting(one -> one.element().id()).containsExactly("c");
    }

    @Test
    void aChangedLabelReplacesTheFieldAlone() {
        DesignDocument after = sample();
        after.apply(new DesignEdit.MemberChange(ref("c"), "/label", null, TextNode.valueOf("Count")));

        CanvasChange<CanvasElement> change = assertCarriedOut(sample(), after, Set.of());

        assertThat(change.removed()).isEmpty();
        assertThat(change.placed()).isEmpty();
        assertThat(change.replaced()).extracting(CanvasElement::id).containsExactly("c");
    }

    /** A page shows what was typed in between, of which the steps say nothing. */
    @Test
    void whatThePageMayShowOtherwiseIsReplaced() {
        CanvasChange<CanvasElement> change =
                CanvasChange.between(canvas(sample()), canvas(sample()), Set.of(), Set.of("c", "gone"));

        assertThat(change.replaced()).extracting(CanvasElement::id).containsExactly("c");
    }

    /** Its frame is around what is inside it and cannot be replaced alone. */
    @Test
    void aGroupWithAnotherWidthIsPlacedAgain() {
        DesignDocument after = sample();
        after.apply(new DesignEdit.MemberChange(ref("g"), "/layout/columns", null, IntNode.valueOf(8)));

        CanvasChange<CanvasElement> change = assertCarriedOut(sample(), after, Set.of());

        assertThat(change.placed()).extracting(one -> one.element().id()).containsExactly("g");
    }

    private static CanvasChange assertCarriedOut(DesignDocument before, DesignDocument after, Set<String> moved) {
        CanvasChange<CanvasElement> change = CanvasChange.between(canvas(before), canvas(after), moved, Set.of());
        PageList page = new PageList(canvas(before));
        change.removed().forEach(id -> assertThat(page.remove(id)).as(id).isTrue());
        change.placed().forEach(page::place);
        change.replaced().forEach(element -> page.find(element.id()).replace(element));
        assertThat(page).hasToString(new PageList(canvas(after)).toString());
        return change;
    }

    /** A list on the page of a browser. */
    private static final class PageList {

        private final String owner;
        private final boolean columns;
        private final List<PageElement> elements = new ArrayList<>();

        PageList(CanvasList<CanvasElement> list) {
            owner = list.owner();
            columns = list.columns();
            list.elements().forEach(element -> elements.add(new PageElement(element)));
        }

        boolean remove(String id) {
            return elements.removeIf(one -> one.id.equals(id))
                    || elements.stream().anyMatch(one -> one.inner != null && one.inner.remove(id));
        }

        void place(CanvasChange.PlacedElement<CanvasElement> placed) {
            List<PageElement> list = list(placed.owner());
            int index = list.size();
            if (placed.before() != null) {
                index = list.indexOf(find(placed.before()));
                assertThat(index).isNotNegative();
            }
            list.add(index, new PageElement(placed.element()));
        }

        private List<PageElement> list(String id) {
            if (id.equals(owner)) {
                return elements;
            }
            PageList inner = find(id).inner;
            assertThat(inner).as(id).isNotNull();
            return inner.elements;
        }

        PageElement find(String id) {
            List<PageElement> all = new ArrayList<>();
            each(all);
            return all.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
        }

        private void each(List<PageElement> all) {
            for (PageElement element : elements) {
                all.add(element);
                if (element.inner != null) {
                    element.inner.each(all);
                }
            }
        }

        @Override
        public String toString() {
            return owner + columns + elements;
        }
    }

    /** An element of the list with its frame and what is in its head. */
    private static final class PageElement {

        private final String id;
        private final PageList inner;
        private String frame;
        private String head;

        PageElement(CanvasElement element) {
            id = element.id();
            inner = element.inner() == null ? null : new PageList(element.inner());
            frame = frame(element);
            head = head(element);
        }

        void replace(CanvasElement element) {
            head = head(element);
            frame = inner == null ? frame(element) : frame;
        }

        private static String frame(CanvasElement element) {
            return element.view().columns() + (element.startsRow() ? " starts" : " beside");
        }

        private static String head(CanvasElement element) {
            return element.typeName() + element.view().label() + element.conditional();
        }

        @Override
        public String toString() {
            return "\n" + id + " " + frame + " " + head + (inner == null ? "" : inner);
        }
    }

    @Provide
    Arbitrary<List<List<Integer>>> commands() {
        return Arbitraries.integers().between(0, 999).list().ofSize(4).list().ofMaxSize(12);
    }

    private static DesignCommand command(DesignDocument document, List<Integer> numbers) {
        List<String> ids = document.ids("form").stream().sorted().toList();
        String id = ids.isEmpty() ? "" : ids.get(numbers.get(1) % ids.size());
        String owner = ids.isEmpty() || numbers.get(2) % 2 == 0 ? "" : ids.get(numbers.get(2) % ids.size());
        List<String> siblings = new ArrayList<>();
        document.find(ref(owner))
                .orElseThrow()
                .path("components")
                .forEach(one -> siblings.add(one.path("id").asText()));
        String next =
                siblings.isEmpty() || numbers.get(3) % 4 == 0 ? null : siblings.get(numbers.get(3) % siblings.size());
        ElementPlace place = new ElementPlace(new ElementList(ref(owner), "components"), next);
        return switch (numbers.get(0) % 6) {
            case 0 -> new DesignCommand.Set(ref(id), "/label", TextNode.valueOf("Label " + numbers.get(2)));
            case 1 -> new DesignCommand.Add(place, object(NEW.get(numbers.get(1) % NEW.size())));
            case 2 -> new DesignCommand.Copy(ref(id));
            case 3 -> new DesignCommand.Remove(ref(id));
            case 4 ->
                numbers.get(2) % 3 == 1
                        ? new DesignCommand.Set(
                                ref(id), "/type", TextNode.valueOf(numbers.get(3) % 2 == 0 ? "group" : "lineItems"))
                        : numbers.get(2) % 3 == 0
                                ? new DesignCommand.Set(
                                        ref(id), "/layout/row", TextNode.valueOf("row" + numbers.get(3) % 2))
                                : new DesignCommand.Set(
                                        ref(id), "/layout/columns", IntNode.valueOf(numbers.get(3) % 16 + 1));
            default -> new DesignCommand.Move(ref(id), place);
        };
    }

    private static CanvasList<CanvasElement> canvas(DesignDocument document) {
        return list("", false, document.file("form"));
    }

    private static CanvasList<CanvasElement> list(String owner, boolean columns, JsonNode node) {
        List<CanvasElement> elements = new ArrayList<>();
        String row = "";
        for (JsonNode one : node.path("components")) {
            String own = one.at("/layout/row").asText();
            String id = one.path("id").asText();
            String type = one.path("type").asText();
            CanvasList<CanvasElement> inner = one.has("components") ? list(id, type.equals("lineItems"), one) : null;
            boolean starts = columns || own.isEmpty() || !own.equals(row);
            elements.add(new CanvasElement(id, type, view(one), starts, false, inner));
            row = own;
        }
        return new CanvasList<>(owner, columns, elements);
    }

    private static FieldView view(JsonNode field) {
        String label = field.path("label").asText();
        int columns = field.at("/layout/columns").asInt(16);
        return new FieldView("", "", "", label, null, false, false, null, "", List.of(), columns, Map.of());
    }

    private static ElementRef ref(String id) {
        return new ElementRef("form", id);
    }

    private static DesignDocument sample() {
        return document("[{'id': 'a', 'type': 'number', 'layout': {'row': 'row1'}},"
                + "{'id': 'b', 'type': 'number', 'layout': {'row': 'row1'}},"
                + "{'id': 'g', 'type': 'group', 'components': [{'id': 'c', 'type': 'number'}]},"
                + "{'id': 'r', 'type': 'lineItems', 'components': [{'id': 'd', 'type': 'number'}]}]");
    }

    private static DesignDocument document(String components) {
        return DesignDocument.of(object("{'form': {'components': " + components + "}}"));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) TestSchemas.json(json);
    }
}
