package org.dacheng.base.excel.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The parts to which a part of a workbook refers, by id. */
final class PartRelations extends DefaultHandler {

    private static final int MAX_RELATIONS = 10_000;

    private final Map<String, Relation> relations = new LinkedHashMap<>();

    /** @param kind last segment of its type, such as {@code worksheet} */
    private record Relation(String kind, String target) {}

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (!name.equals("Relationship") || "External".equals(attributes.getValue("TargetMode"))) {
            return;
        }
        String id = attributes.getValue("Id");
        String type = attributes.getValue("Type");
        String target = attributes.getValue("Target");
        if (relations.size() >= MAX_RELATIONS) {
            throw WorkbookReader.tooLarge();
        }
        if (id != null && type != null && target != null) {
            relations.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), target));
        }
    }

    /** The first of a kind. */
    Optional<String> first(String kind) {
        return relations.values().stream()
                .filter(one -> one.kind().equals(kind))
                .map(Relation::target)
                .findFirst();
    }

    /** Null when there is none, or when it has another kind. */
    @Nullable
    String target(String id, String kind) {
        Relation found = relations.get(id);
        return found == null || !found.kind().equals(kind) ? null : found.target();
    }
}
