package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignCommands;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.document.NewElementRules;
import org.jspecify.annotations.Nullable;

/**
 * Commands that move fields of a form, several at once, below or beside others. Fields are beside each other while they
 * have the same row name; a field that is left alone in its row, or leaves it, gets the whole width again.
 */
public final class FieldMoves {

    private static final String ROW = "/layout/row";
    private static final String WIDTH = "/layout/columns";
    private static final int FULL_WIDTH = 16;
    private static final String COMPONENTS = "components";

    private final DesignDocument before;
    private final DesignDocument after;
    private final List<DesignCommand> commands = new ArrayList<>();

    private FieldMoves(DesignDocument document) {
        this.before = document;
        this.after = document.copy();
    }

    /**
     * Moves fields to a place.
     *
     * @param fields in the order that they get there
     * @throws org.dacheng.base.failure.InvalidInput if a field or the place does not exist, or is inside a field
     */
    public static List<DesignCommand> to(DesignDocument document, List<ElementRef> fields, ElementPlace place) {
        FieldMoves moves = new FieldMoves(document);
        moves.move(fields, place.list(), moves.firstNotMoved(fields, place));
        moves.tidy();
        return moves.commands;
    }

    /**
     * Moves fields beside another, with equal widths.
     *
     * @param left whether they are put on its left
     * @throws org.dacheng.base.failure.InvalidInput if a field or the target does not exist, or is inside a field
     */
    public static List<DesignCommand> beside(
            DesignDocument document, List<ElementRef> fields, ElementRef target, boolean left) {
        FieldMoves moves = new FieldMoves(document);
        ElementPlace behind = document.place(target).orElse(null);
        if (behind == null || fields.contains(target)) {
            return to(document, fields, new ElementPlace(ElementList.of(target.file(), COMPONENTS), target.id()));
        }
        ElementPlace place = left ? new ElementPlace(behind.list(), target.id()) : behind;
        moves.move(fields, place.list(), moves.firstNotMoved(fields, place));
        moves.join(target, fields);
        moves.tidy();
        return moves.commands;
    }

    /**
     * The place below a field, and below those beside it; above for {@code below} false.
     *
     * @return empty if there is no such field
     */
    public static Optional<ElementPlace> nextTo(DesignDocument document, ElementRef field, boolean below) {
        List<ElementRef> row = rowMates(document).getOrDefault(field, List.of(field));
        return document.place(row.get(below ? row.size() - 1 : 0))
                .map(place -> below
                        ? place
                        : new ElementPlace(place.list(), row.get(0).id()));
    }

    /** Copies that were beside each other are so again, in a row of their own; any other has the whole width. */
    static void separate(DesignDocument document, List<ObjectNode> copies) {
        Set<String> taken = rows(document.file("form"));
        copies.forEach(copy -> taken.addAll(rows(copy)));
        String last = "";
        String name = "";
        for (int i = 0; i < copies.size(); i++) {
            String row = copies.get(i).at(ROW).asText("");
            boolean continues = !row.isEmpty() && row.equals(last);
            boolean begins = !row.isEmpty()
                    && i + 1 < copies.size()
                    && row.equals(copies.get(i + 1).at(ROW).asText(""));
            if (begins && !continues) {
                name = free(taken);
                taken.add(name);
            }
            boolean beside = continues || begins;
            DesignDocument.set(copies.get(i), ROW, beside ? TextNode.valueOf(name) : null);
            if (!row.isEmpty() && !beside) {
                DesignDocument.set(copies.get(i), WIDTH, null);
            }
            last = row;
        }
    }

    private static Set<String> rows(ObjectNode owner) {
        Set<String> rows = new HashSet<>();
        DesignDocument.eachWithin(owner, one -> rows.add(one.at(ROW).asText()));
        return rows;
    }

    private static String free(Set<String> taken) {
        int number = 1;
        while (taken.contains("row" + number)) {
            number++;
        }
        return "row" + number;
    }

    /** A place in front of a field that is moved as well is in front of what follows it. */
    private @Nullable String firstNotMoved(List<ElementRef> fields, ElementPlace place) {
        String next = place.before();
        while (next != null
                && fields.contains(new ElementRef(place.list().owner().file(), next))) {
            next = before.place(new ElementRef(place.list().owner().file(), next))
                    .map(ElementPlace::before)
                    .orElse(null);
        }
        return next;
    }

    private void move(List<ElementRef> fields, ElementList list, @Nullable String next) {
        for (ElementRef field : fields) {
            carryOut(new DesignCommand.Move(field, new ElementPlace(list, next)));
        }
    }

    private void carryOut(DesignCommand command) {
        DesignCommands.carryOut(after, List.of(command), new NewElementRules() {});
        commands.add(command);
    }

    private void set(ElementRef field, String member, @Nullable JsonNode value) {
        if (!String.valueOf(after.value(field, member)).equals(String.valueOf(value))) {
            carryOut(new DesignCommand.Set(field, member, value));
        }
    }

    private void join(ElementRef target, List<ElementRef> fields) {
        String row = row(after, target);
        String name = row.isEmpty() ? free(rows(after.file(target.file()))) : row;
        set(target, ROW, TextNode.valueOf(name));
        fields.forEach(field -> set(field, ROW, TextNode.valueOf(name)));
        List<ElementRef> members = rowMates(after).getOrDefault(target, List.of(target));
        members.forEach(one -> set(one, WIDTH, IntNode.valueOf(Math.max(1, FULL_WIDTH / members.size()))));
    }

    /** A field that was beside another and is alone now gets the whole width. */
    private void tidy() {
        Map<ElementRef, List<ElementRef>> present = rowMates(after);
        rowMates(before).keySet().stream()
                .filter(field -> !present.containsKey(field) && after.has(field))
                .forEach(field -> {
                    set(field, ROW, null);
                    set(field, WIDTH, null);
                });
    }

    private static String row(DesignDocument document, ElementRef field) {
        JsonNode row = document.value(field, ROW);
        return row == null ? "" : row.asText();
    }

    /** The fields of each row with at least two, by each of them. */
    private static Map<ElementRef, List<ElementRef>> rowMates(DesignDocument document) {
        Map<ElementRef, List<ElementRef>> mates = new LinkedHashMap<>();
        DesignDocument.eachWithin(document.file("form"), owner -> collect(owner, mates));
        return mates;
    }

    private static void collect(ObjectNode owner, Map<ElementRef, List<ElementRef>> mates) {
        String last = "";
        List<ElementRef> present = new ArrayList<>();
        for (JsonNode field : owner.path(COMPONENTS)) {
            String row = field.at(ROW).asText("");
            if (row.isEmpty() || !row.equals(last)) {
                present = new ArrayList<>();
            }
            present.add(new ElementRef("form", field.path("id").asText()));
            if (present.size() > 1) {
                List<ElementRef> together = present;
                together.forEach(one -> mates.put(one, together));
            }
            last = row;
        }
    }
}
