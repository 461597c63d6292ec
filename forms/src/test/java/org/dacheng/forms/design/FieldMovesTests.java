package org.dacheng.forms.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;

class FieldMovesTests {

    private static final ElementList FORM = ElementList.of("form", "components");

    @Test
    void putsAFieldBesideAnotherWithEqualWidths() {
        DesignDocument form = sample();

        carryOut(form, FieldMoves.beside(form, refs("d"), ref("a"), true));

        assertThat(order(form)).containsExactly("d", "a", "b", "c", "g");
        assertThat(rows(form)).containsExactly("row1 8", "row1 8", "r 8", "r 8", " 16");
    }

    @Test
    void aThirdFieldInARowSharesItsWidth() {
        DesignDocument form = sample();

        carryOut(form, FieldMoves.beside(form, refs("a", "d"), ref("c"), false));

        assertThat(order(form)).containsExactly("b", "c", "a", "d", "g");
        assertThat(rows(form)).containsExactly("r 4", "r 4", "r 4", "r 4", " 16");
    }

    @Test
    void fieldsThatLeaveARowOrAreLeftAloneInItGetTheWholeWidth() {
        DesignDocument form = sample();

        carryOut(form, FieldMoves.to(form, refs("b"), new ElementPlace(FORM, null)));

        assertThat(order(form)).containsExactly("a", "c", "d", "g", "b");
        assertThat(rows(form)).containsOnly(" 16");
    }

    @Test
    void fieldsOfARowThatMoveTogetherStayBesideEachOther() {
        DesignDocument form = sample();

        carryOut(form, FieldMoves.to(form, refs("b", "c"), new ElementPlace(FORM, "a")));

        assertThat(order(form)).containsExactly("b", "c", "a", "d", "g");
        assertThat(rows(form)).containsExactly("r 8", "r 8", " 16", " 16", " 16");
    }

    @Test
    void copiesOfARowAreARowOfTheirOwn() {
        DesignDocument form = sample();
        List<ObjectNode> copies = refs("b", "c", "a").stream()
                .map(ref -> form.find(ref).orElseThrow())
                .toList();

        FieldMoves.separate(form, copies);

        assertThat(copies).extracting(copy -> copy.at("/layout/row").asText()).containsExactly("row1", "row1", "");
        ObjectNode alone = form.find(ref("b")).orElseThrow();
        FieldMoves.separate(form, List.of(alone));
        assertThat(alone.has("layout")).isFalse();
        assertThat(FieldMoves.nextTo(form, ref("b"), true)).contains(new ElementPlace(FORM, "d"));
        assertThat(FieldMoves.nextTo(form, ref("c"), false)).contains(new ElementPlace(FORM, "b"));
    }

    /** One command for several fields: undone, the form is as before, and nothing is lost. */
    @Property(tries = 500)
    void anyMoveOfSeveralFieldsKeepsThemAllAndCanBeUndone(
            @ForAll("selections") List<Integer> chosen, @ForAll("targets") int target, @ForAll("kinds") int kind) {
        DesignDocument form = sample();
        List<String> ids = new ArrayList<>(form.ids("form"));
        ids.sort(null);
        List<ElementRef> fields = form.outermost(
                "form", chosen.stream().map(one -> ids.get(one % ids.size())).toList());
        ElementRef to = ref(ids.get(target % ids.size()));
        List<DesignEdit> edits = new ArrayList<>();
        DesignDocument moved = DesignDocument.of(form.json());
        try {
            edits.addAll(carryOut(moved, commands(form, fields, to, kind)));
        } catch (InvalidInput intoItself) {
            return;
        }

        assertThat(moved.ids("form")).isEqualTo(form.ids("form"));
        assertThat(alone(moved)).isEmpty();
        for (int i = edits.size() - 1; i >= 0; i--) {
            assertThat(moved.apply(edits.get(i).inverse())).isTrue();
        }
        assertThat(moved.json()).isEqualTo(form.json());
    }

    private static List<DesignCommand> commands(DesignDocument form, List<ElementRef> fields, ElementRef to, int kind) {
        return switch (kind) {
            case 0 -> FieldMoves.beside(form, fields, to, true);
            case 1 -> FieldMoves.beside(form, fields, to, false);
            case 2 -> FieldMoves.to(form, fields, new ElementPlace(new ElementList(ref("g"), "components"), null));
            default -> FieldMoves.to(form, fields, form.place(to).orElseThrow());
        };
    }

    @Provide
    Arbitrary<List<Integer>> selections() {
        return Arbitraries.integers().between(0, 9).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Integer> targets() {
        return Arbitraries.integers().between(0, 9);
    }

    @Provide
    Arbitrary<Integer> kinds() {
        return Arbitraries.of(0, 1, 2, 3);
    }

    private static List<DesignEdit> carryOut(DesignDocument form, List<DesignCommand> commands) {
        return DesignCommands.carryOut(form, commands, new NewElementRules() {});
    }

    private static List<String> order(DesignDocument form) {
        List<String> ids = new ArrayList<>();
        form.file("form")
                .path("components")
                .forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private static List<String> rows(DesignDocument form) {
        List<String> rows = new ArrayList<>();
        form.file("form")
                .path("components")
                .forEach(one -> rows.add(one.at("/layout/row").asText() + " "
                        + one.at("/layout/columns").asInt(16)));
        return rows;
    }

    /** Fields with a row of their own. */
    private static Set<String> alone(DesignDocument form) {
        Set<String> alone = new TreeSet<>();
        DesignDocument.eachWithin(form.file("form"), owner -> {
            JsonNode all = owner.path("components");
            for (int i = 0; i < all.size(); i++) {
                String row = all.path(i).at("/layout/row").asText();
                boolean beside = row.equals(all.path(i - 1).at("/layout/row").asText())
                        || row.equals(all.path(i + 1).at("/layout/row").asText());
                if (!row.isEmpty() && !beside) {
                    alone.add(all.path(i).path("id").asText());
                }
            }
        });
        return alone;
    }

    private static List<ElementRef> refs(String... ids) {
        return List.of(ids).stream().map(FieldMovesTests::ref).toList();
    }

    private static ElementRef ref(String id) {
        return new ElementRef("form", id);
    }

    private static DesignDocument sample() {
        return DesignDocument.of((ObjectNode) TestSchemas.json("{'form': {'components': ["
                + "{'id': 'a', 'type': 'number'},"
                + "{'id': 'b', 'type': 'number', 'layout': {'row': 'r', 'columns': 8}},"
                + "{'id': 'c', 'type': 'number', 'layout': {'row': 'r', 'columns': 8}},"
                + "{'id': 'd', 'type': 'number'},"
                + "{'id': 'g', 'type': 'group', 'components': ["
                + "{'id': 'x', 'type': 'number', 'layout': {'row': 's', 'columns': 8}},"
                + "{'id': 'y', 'type': 'number', 'layout': {'row': 's', 'columns': 8}}]}]}}"));
    }
}
