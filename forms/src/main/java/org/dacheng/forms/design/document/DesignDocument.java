package org.dacheng.forms.design.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of files, each a tree of elements with ids: {@code {"form": {"components": [{"id": "f1", …}]}}}.
 * Members that are no list of elements are settings and belong to their element. Mutable; edits apply all or not. An
 * edit replaces the element and what is around it, so that copies share everything else.
 */
public final class DesignDocument {

    /** Members that list elements. All others, such as the options of a field, are changed as a whole. */
    static final Set<String> LISTS = Set.of("components", "nodes", "branches");

    static final String ID = "id";

    private ObjectNode files;

    private DesignDocument(ObjectNode files) {
        this.files = files;
    }

    /** A document with a copy of the files; elements without an id, or with one that is taken, get a new one. */
    public static DesignDocument of(ObjectNode files) {
        DesignDocument document = new DesignDocument(files.deepCopy());
        document.files.fieldNames().forEachRemaining(document::completeIds);
        return document;
    }

    /** The same files always get the same ids, so that a page that changed nothing yet can address the elements. */
    private void completeIds(String file) {
        Set<String> taken = new HashSet<>();
        eachElement(files.path(file), element -> taken.add(element.path(ID).asText("")));
        Set<String> seen = new HashSet<>();
        int[] number = {0};
        eachElement(files.path(file), element -> {
            number[0]++;
            String id = element.path(ID).asText("");
            if (id.isEmpty() || !seen.add(id)) {
                String own = ElementIds.of(file + " " + number[0], taken);
                element.put(ID, own);
                taken.add(own);
                seen.add(own);
            }
        });
    }

    /** Another document with the same files: each is edited without changing the other. */
    public DesignDocument copy() {
        return new DesignDocument(files);
    }

    /** All files, to be read only. */
    public JsonNode view() {
        return files;
    }

    /** One file, to be read only; missing if there is no such file. */
    public JsonNode view(String name) {
        return files.path(name);
    }

    /** A copy of all files. */
    public ObjectNode json() {
        return files.deepCopy();
    }

    /** A copy of one file; empty object if there is no such file. */
    public ObjectNode file(String name) {
        return files.path(name) instanceof ObjectNode file ? file.deepCopy() : files.objectNode();
    }

    /** A copy of the element with everything below it; empty if there is none. */
    public Optional<ObjectNode> find(ElementRef element) {
        return Optional.ofNullable(node(element)).map(ObjectNode::deepCopy);
    }

    /** True if there is such an element. */
    public boolean has(ElementRef element) {
        return node(element) != null;
    }

    /** Where an element is; empty for a file as a whole and for an unknown element. */
    public Optional<ElementPlace> place(ElementRef element) {
        return Optional.ofNullable(located(element)).map(Located::place);
    }

    /** True if {@code inner} is {@code outer} itself or somewhere below it. */
    public boolean isWithin(ElementRef inner, ElementRef outer) {
        if (!inner.file().equals(outer.file())) {
            return false;
        }
        ElementRef at = inner;
        while (!at.equals(outer)) {
            Located located = located(at);
            if (located == null) {
                return false;
            }
            at = located.list().owner();
        }
        return true;
    }

    /**
     * Elements of a selection in the order of the document, without those that are inside another of them. Unknown ids
     * come last, so that a step on them is refused.
     */
    public List<ElementRef> outermost(String file, Collection<String> ids) {
        List<ElementRef> chosen = new ArrayList<>();
        collectOutermost(file, files.path(file), ids, chosen);
        Set<String> all = ids(file);
        ids.stream().distinct().filter(id -> !all.contains(id)).forEach(id -> chosen.add(new ElementRef(file, id)));
        return chosen;
    }

    private static void collectOutermost(String file, JsonNode node, Collection<String> ids, List<ElementRef> chosen) {
        for (String member : LISTS) {
            for (JsonNode element : node.path(member)) {
                String id = element.path(ID).asText();
                if (ids.contains(id)) {
                    chosen.add(new ElementRef(file, id));
                } else {
                    collectOutermost(file, element, ids, chosen);
                }
            }
        }
    }

    /** Ids of all elements of a file. */
    public Set<String> ids(String file) {
        Set<String> ids = new HashSet<>();
        eachElement(files.path(file), element -> ids.add(element.path(ID).asText()));
        return ids;
    }

    /**
     * The element that a JSON pointer into the files leads to, and the member within it.
     *
     * @param pointer such as {@code /form/components/3/validate/max}
     */
    public ElementMember resolve(String pointer) {
        JsonPointer rest = JsonPointer.compile(pointer);
        String file = Objects.requireNonNullElse(rest.getMatchingProperty(), "");
        ElementRef element = ElementRef.file(file);
        JsonNode node = files.path(file);
        rest = rest.matches() ? rest : rest.tail();
        while (!rest.matches() && !rest.tail().matches() && LISTS.contains(rest.getMatchingProperty())) {
            JsonNode below =
                    node.path(rest.getMatchingProperty()).path(rest.tail().getMatchingIndex());
            if (!below.isObject()) {
                break;
            }
            node = below;
            element = new ElementRef(file, below.path(ID).asText());
            rest = rest.tail().tail();
        }
        return new ElementMember(element, rest.toString());
    }

    /** The value of a member of an element; null if there is none. */
    public @Nullable JsonNode value(ElementRef element, String member) {
        JsonNode node = node(element);
        JsonNode value = node == null ? null : node.at(member);
        return value == null || value.isMissingNode() ? null : value.deepCopy();
    }

    /**
     * Applies an edit.
     *
     * @return false, and nothing is changed, if the document does not have what the edit replaces
     */
    public boolean apply(DesignEdit edit) {
        if (edit instanceof DesignEdit.MemberChange change) {
            return change(change);
        } else if (edit instanceof DesignEdit.Addition addition) {
            return node(addition.element()) == null && insert(addition.place(), addition.content());
        } else if (edit instanceof DesignEdit.Removal removal) {
            return remove(removal);
        } else if (edit instanceof DesignEdit.Move move) {
            return move(move);
        }
        throw new IllegalStateException("an unknown edit");
    }

    private boolean change(DesignEdit.MemberChange change) {
        if (!has(change.element())
                || isList(change.member())
                || !Objects.equals(value(change.element(), change.member()), change.before())) {
            return false;
        }
        return set(own(change.element()), change.member(), change.after());
    }

    private static boolean isList(String member) {
        return LISTS.contains(JsonPointer.compile(member).getMatchingProperty());
    }

    /**
     * Sets a member of an element; objects on the way to it are created, and removed when they become empty.
     *
     * @param member JSON pointer within the element
     * @param value null removes the member
     * @return false, and nothing is changed, if something other than an object is on the way
     */
    public static boolean set(ObjectNode element, String member, @Nullable JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(member);
        if (value == null) {
            remove(element, pointer);
            return true;
        }
        return put(element, pointer, value.deepCopy());
    }

    private static boolean put(ObjectNode element, JsonPointer member, JsonNode value) {
        ObjectNode owner = objects(element, member.head());
        if (owner == null) {
            return false;
        }
        owner.set(member.last().getMatchingProperty(), value);
        return true;
    }

    /** The object at the pointer; missing ones are created. Null if something else is in the way. */
    private static @Nullable ObjectNode objects(ObjectNode from, JsonPointer pointer) {
        ObjectNode at = from;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            JsonNode next = at.path(rest.getMatchingProperty());
            if (next.isMissingNode()) {
                at = at.putObject(rest.getMatchingProperty());
            } else if (next instanceof ObjectNode object) {
                at = object;
            } else {
                return null;
            }
        }
        return at;
    }

    /** Removes a member and the objects that are empty without it. */
    private static void remove(ObjectNode element, JsonPointer member) {
        JsonPointer at = member;
        while (!at.matches()) {
            JsonPointer above = at.head();
            if (!(element.at(above) instanceof ObjectNode owner)) {
                return;
            }
            owner.remove(at.last().getMatchingProperty());
            if (!owner.isEmpty()) {
                return;
            }
            at = above;
        }
    }

    private boolean remove(DesignEdit.Removal removal) {
        Located located = located(removal.element());
        if (located == null || !located.element().equals(removal.content())) {
            return false;
        }
        own(located.list()).remove(located.index());
        return true;
    }

    private boolean move(DesignEdit.Move move) {
        Located located = located(move.element());
        if (located == null
                || !located.list().equals(move.from().list())
                || isWithin(move.to().list().owner(), move.element())) {
            return false;
        }
        if (siblings(move.to().list()) == null) {
            return false;
        }
        own(located.list()).remove(located.index());
        return insert(move.to(), located.element());
    }

    /** A neighbour that is gone means the end of the list. */
    private boolean insert(ElementPlace place, ObjectNode content) {
        if (siblings(place.list()) == null) {
            return false;
        }
        ArrayNode siblings = own(place.list());
        int index = indexOf(siblings, place.before());
        siblings.insert(index < 0 ? siblings.size() : index, content.deepCopy());
        return true;
    }

    /** True if the owner of the list is there and has such a list, possibly empty. */
    public boolean has(ElementList list) {
        return siblings(list) != null;
    }

    private @Nullable ArrayNode siblings(ElementList list) {
        ObjectNode owner = node(list.owner());
        if (owner == null || !LISTS.contains(list.member())) {
            return null;
        }
        return owner.path(list.member()) instanceof ArrayNode siblings ? siblings : null;
    }

    /** The list as one that no other document shares. */
    private ArrayNode own(ElementList list) {
        ObjectNode owner = own(list.owner());
        ArrayNode siblings = owner.arrayNode().addAll((ArrayNode) owner.path(list.member()));
        owner.set(list.member(), siblings);
        return siblings;
    }

    /** The element as one that no other document shares; what is below it stays shared. */
    private ObjectNode own(ElementRef element) {
        Located located = located(element);
        ObjectNode present = located == null ? (ObjectNode) files.path(element.file()) : located.element();
        ObjectNode own = present.objectNode();
        present.fields().forEachRemaining(member -> {
            boolean shared = LISTS.contains(member.getKey());
            own.set(
                    member.getKey(),
                    shared ? member.getValue() : member.getValue().deepCopy());
        });
        if (located == null) {
            files = files.objectNode().setAll(files);
            files.set(element.file(), own);
        } else {
            own(located.list()).set(located.index(), own);
        }
        return own;
    }

    private static int indexOf(ArrayNode siblings, @Nullable String id) {
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.path(i).path(ID).asText().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable ObjectNode node(ElementRef element) {
        if (element.id().isEmpty()) {
            return files.path(element.file()) instanceof ObjectNode file ? file : null;
        }
        Located located = located(element);
        return located == null ? null : located.element();
    }

    private @Nullable Located located(ElementRef wanted) {
        return files.path(wanted.file()) instanceof ObjectNode file
                        && !wanted.id().isEmpty()
                ? located(wanted, ElementRef.file(wanted.file()), file)
                : null;
    }

    private static @Nullable Located located(ElementRef wanted, ElementRef owner, ObjectNode node) {
        for (String member : LISTS) {
            if (node.path(member) instanceof ArrayNode siblings) {
                for (int i = 0; i < siblings.size(); i++) {
                    if (siblings.get(i) instanceof ObjectNode element) {
                        ElementRef ref =
                                new ElementRef(wanted.file(), element.path(ID).asText());
                        Located found = ref.equals(wanted)
                                ? new Located(new ElementList(owner, member), siblings, i, element)
                                : located(wanted, ref, element);
                        if (found != null) {
                            return found;
                        }
                    }
                }
            }
        }
        return null;
    }

    /** True if an element or one below it has the id. */
    public static boolean hasId(ObjectNode element, String id) {
        Set<String> ids = new HashSet<>();
        eachWithin(element, below -> ids.add(below.path(ID).asText()));
        return ids.contains(id);
    }

    /** A copy of an element without what is below it. */
    public static ObjectNode withoutLists(ObjectNode element) {
        ObjectNode own = element.objectNode();
        element.fields().forEachRemaining(member -> {
            if (!LISTS.contains(member.getKey())) {
                own.set(member.getKey(), member.getValue().deepCopy());
            }
        });
        return own;
    }

    /** Visits a node and all elements below it, each before those below it. */
    public static void eachWithin(ObjectNode node, Consumer<ObjectNode> visitor) {
        visitor.accept(node);
        eachElement(node, visitor);
    }

    /** Visits all elements below a node, each before those below it. */
    public static void eachElement(JsonNode node, Consumer<ObjectNode> visitor) {
        for (String member : LISTS) {
            for (JsonNode element : node.path(member)) {
                if (element instanceof ObjectNode object) {
                    visitor.accept(object);
                    eachElement(object, visitor);
                }
            }
        }
    }

    private record Located(ElementList list, ArrayNode siblings, int index, ObjectNode element) {

        ElementPlace place() {
            JsonNode next = siblings.path(index + 1).path(ID);
            return new ElementPlace(list, next.isMissingNode() ? null : next.asText());
        }
    }
}
