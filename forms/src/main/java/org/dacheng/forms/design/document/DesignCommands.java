package org.dacheng.forms.design.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Carries out commands on a document and returns the edits that they consist of. */
public final class DesignCommands {

    private static final int MAX_MEMBER_LENGTH = 200;

    private final DesignDocument document;
    private final NewElementRules rules;
    private final List<DesignEdit> edits = new ArrayList<>();

    private DesignCommands(DesignDocument document, NewElementRules rules) {
        this.document = document;
        this.rules = rules;
    }

    /**
     * Carries out commands in their order; a command that changes nothing has no edit.
     *
     * @param document changes; not to be used further after a failure
     * @throws InvalidInput with pointers below {@code /commands}
     */
    public static List<DesignEdit> carryOut(
            DesignDocument document, List<DesignCommand> commands, NewElementRules rules) {
        DesignCommands carried = new DesignCommands(document, rules);
        for (int i = 0; i < commands.size(); i++) {
            DesignCommand command = commands.get(i);
            InvalidInput.at("/commands/" + i, () -> {
                carried.carryOut(command);
                return command;
            });
        }
        return List.copyOf(carried.edits);
    }

    private void carryOut(DesignCommand command) {
        if (command instanceof DesignCommand.Set set) {
            set(set);
        } else if (command instanceof DesignCommand.Add add) {
            requireList(add.place());
            ObjectNode content = withNewIds(add.place(), add.content(), true);
            rules.complete(document, add.place(), content);
            add(add.place(), content);
        } else if (command instanceof DesignCommand.Move move) {
            move(move);
        } else if (command instanceof DesignCommand.Copy copy) {
            ObjectNode original = element(copy.element());
            addCopies(placeOf(copy.element()), List.of(original));
        } else if (command instanceof DesignCommand.Paste paste) {
            requireList(paste.place());
            addCopies(paste.place(), paste.contents());
        } else if (command instanceof DesignCommand.Remove remove) {
            ElementPlace place = placeOf(remove.element());
            apply(new DesignEdit.Removal(
                    remove.element(), place, document.find(remove.element()).orElseThrow()));
        }
    }

    private void set(DesignCommand.Set set) {
        if (!document.has(set.element())) {
            throw unknown("/element");
        }
        requireSetting(set.member());
        JsonNode before = document.value(set.element(), set.member());
        JsonNode after = set.value() == null || set.value().isNull() ? null : set.value();
        if (Objects.equals(before, after)) {
            return;
        }
        DesignEdit.MemberChange change = new DesignEdit.MemberChange(set.element(), set.member(), before, after);
        if (!document.apply(change)) {
            throw InvalidInput.of("/member", "forms.design.no-member", set.member());
        }
        edits.add(change);
        rules.following(document, change).forEach(this::apply);
    }

    private static void requireSetting(String member) {
        boolean pointer = member.length() > 1 && member.length() <= MAX_MEMBER_LENGTH && member.startsWith("/");
        String first = pointer ? JsonPointer.compile(member).getMatchingProperty() : "";
        if (!pointer || first.equals(DesignDocument.ID) || DesignDocument.LISTS.contains(first)) {
            throw InvalidInput.of("/member", "forms.design.no-member", member);
        }
    }

    private void move(DesignCommand.Move move) {
        ElementPlace from = placeOf(move.element());
        requireList(move.to());
        if (!move.to().list().owner().file().equals(move.element().file())
                || document.isWithin(move.to().list().owner(), move.element())) {
            throw InvalidInput.of("/to", "forms.design.into-itself");
        }
        boolean stays = from.equals(move.to()) || isSelf(move);
        if (!stays) {
            apply(new DesignEdit.Move(move.element(), from, move.to()));
        }
    }

    private static boolean isSelf(DesignCommand.Move move) {
        return move.element().id().equals(move.to().before());
    }

    private void addCopies(ElementPlace place, List<ObjectNode> originals) {
        List<ObjectNode> copies = originals.stream()
                .map(original -> withNewIds(place, original, false))
                .toList();
        rules.completeCopies(document, place, copies);
        copies.forEach(copy -> add(place, copy));
    }

    private ObjectNode element(ElementRef element) {
        return document.find(element).orElseThrow(() -> unknown("/element"));
    }

    private void add(ElementPlace place, ObjectNode content) {
        ElementRef element = new ElementRef(
                place.list().owner().file(), content.path(DesignDocument.ID).asText());
        apply(new DesignEdit.Addition(element, place, content));
    }

    private void apply(DesignEdit edit) {
        if (!document.apply(edit)) {
            throw new IllegalStateException("an edit of the present document does not apply: " + edit.element());
        }
        edits.add(edit);
    }

    private ElementPlace placeOf(ElementRef element) {
        return document.place(element).orElseThrow(() -> unknown("/element"));
    }

    private void requireList(ElementPlace place) {
        if (!document.has(place.list().owner())) {
            throw unknown("/place");
        }
        if (!document.has(place.list())) {
            throw InvalidInput.of(
                    "/place", "forms.design.no-member", place.list().member());
        }
    }

    private static InvalidInput unknown(String pointer) {
        return InvalidInput.of(pointer, "forms.design.unknown-element");
    }

    /** @param keep whether ids that are free stay as they are */
    private ObjectNode withNewIds(ElementPlace place, ObjectNode original, boolean keep) {
        ObjectNode content = original.deepCopy();
        Set<String> taken = new HashSet<>(document.ids(place.list().owner().file()));
        giveId(content, taken, keep);
        DesignDocument.eachElement(content, below -> giveId(below, taken, keep));
        return content;
    }

    private static void giveId(ObjectNode element, Set<String> taken, boolean keep) {
        @Nullable JsonNode id = element.get(DesignDocument.ID);
        boolean free = id != null && id.isTextual() && !id.asText().isEmpty() && !taken.contains(id.asText());
        if (!keep || !free) {
            element.put(DesignDocument.ID, ElementIds.next(taken));
        }
        taken.add(element.path(DesignDocument.ID).asText());
    }
}
