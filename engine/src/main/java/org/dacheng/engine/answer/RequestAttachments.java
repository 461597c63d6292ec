package org.dacheng.engine.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.NotFound;
import org.dacheng.engine.access.RequestFinder;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.state.TransactionRetry;
import org.dacheng.forms.attachment.AttachmentGuard;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links attachments to their request. */
@Component
public class RequestAttachments {

    static final String OWNER = "request:";

    private final Attachments attachments;

    RequestAttachments(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Links all attachments in the answers to the request. */
    public void bind(
            Actor actor, PublishedDefinition process, Map<String, @Nullable Object> answers, String requestId) {
        Map<String, String> places = new LinkedHashMap<>();
        process.schema().values().forEach(field -> collect(field, answers.get(field.key()), "/data", places));
        if (!places.isEmpty()) {
            attachments.bind(actor, places, OWNER + requestId);
        }
    }

    /**
     * The answers with copies of their files, which are uploads of the actor. Files that the actor may not read, or
     * for which there is no room, are left out.
     */
    public CopiedFiles copied(Actor actor, FormSchema schema, Map<String, @Nullable Object> answers) {
        Map<String, String> places = new LinkedHashMap<>();
        schema.values().forEach(field -> collect(field, answers.get(field.key()), "", places));
        if (places.isEmpty()) {
            return new CopiedFiles(answers, List.of());
        }
        Map<String, String> copies = attachments.copy(actor, places.keySet());
        Map<String, @Nullable Object> copied = new LinkedHashMap<>(answers);
        schema.values()
                .forEach(field ->
                        copied.computeIfPresent(field.key(), (key, answer) -> replaced(field, answer, copies)));
        List<CopiedFiles.NotCopied> missing = new ArrayList<>();
        for (Field field : schema.values()) {
            Map<String, String> inField = new LinkedHashMap<>();
            collect(field, answers.get(field.key()), "", inField);
            inField.keySet().removeAll(copies.keySet());
            attachments
                    .find(inField.keySet())
                    .forEach(file -> missing.add(new CopiedFiles.NotCopied(field.key(), field.label(), file.name())));
        }
        return new CopiedFiles(copied, missing);
    }

    /** Digests of the names and contents of the files in the answers, which may be raw, by the ids in the answers. */
    public Map<String, String> contents(FormSchema schema, Map<String, ? extends @Nullable Object> answers) {
        Map<String, String> places = new LinkedHashMap<>();
        schema.values().forEach(field -> collect(field, KeyPaths.get(answers, field.key()), "", places));
        return places.isEmpty() ? Map.of() : attachments.digests(places.keySet());
    }

    private static @Nullable Object replaced(Field field, @Nullable Object answer, Map<String, String> copies) {
        if (!(answer instanceof List<?> list)) {
            return answer;
        }
        if (field.type().holdsFiles()) {
            return list.stream()
                    .map(String::valueOf)
                    .filter(copies::containsKey)
                    .map(copies::get)
                    .toList();
        }
        List<@Nullable Object> rows = new ArrayList<>(list);
        rows.replaceAll(row -> row instanceof Map<?, ?> cells ? replacedCells(field, cells, copies) : row);
        return rows;
    }

    private static Map<String, @Nullable Object> replacedCells(Field items, Map<?, ?> row, Map<String, String> copies) {
        Map<String, @Nullable Object> cells = KeyPaths.named(row);
        for (Field column : items.components().values()) {
            cells.computeIfPresent(column.key(), (key, answer) -> replaced(column, answer, copies));
        }
        return cells;
    }

    /** Keys of the fields that contain the file. */
    static List<String> fieldsWith(
            PublishedDefinition process, Map<String, @Nullable Object> answers, String attachmentId) {
        return process.schema().values().stream()
                .filter(field -> {
                    Map<String, String> places = new LinkedHashMap<>();
                    collect(field, answers.get(field.key()), "", places);
                    return places.containsKey(attachmentId);
                })
                .map(Field::key)
                .toList();
    }

    /** Line items may contain files as well. */
    private static void collect(Field field, @Nullable Object answer, String above, Map<String, String> places) {
        if (!(answer instanceof List<?> list)) {
            return;
        }
        String place = above + "/" + field.key();
        if (field.type().holdsFiles()) {
            list.forEach(id -> places.putIfAbsent(String.valueOf(id), place));
        }
        for (Field column : field.components().values()) {
            for (int at = 0; at < list.size(); at++) {
                if (list.get(at) instanceof Map<?, ?> cells) {
                    collect(column, cells.get(column.key()), place + "/" + at, places);
                }
            }
        }
    }

    /**
     * A file of a request is readable for people who see a field that contains it. A replaced file, which no answer
     * contains any more, is readable for people who see the whole request.
     */
    @Component
    public static class RequestAttachmentGuard implements AttachmentGuard {

        private final RequestFinder finder;
        private final PublishedDefinitions definitions;
        private final TransactionRetry retry;

        RequestAttachmentGuard(RequestFinder finder, PublishedDefinitions definitions, TransactionRetry retry) {
            this.finder = finder;
            this.definitions = definitions;
            this.retry = retry;
        }

        @Override
        public boolean guards(String owner) {
            return owner.startsWith(OWNER);
        }

        @Override
        public boolean mayRead(Actor actor, String owner, String attachmentId) {
            try {
                return retry.inTransaction(() -> {
                    RequestFinder.RequestWithParticipation found = finder.find(actor, owner.substring(OWNER.length()));
                    return found.participation().seesEverything() || shows(found, attachmentId);
                });
            } catch (NotFound noPart) {
                return false;
            }
        }

        private boolean shows(RequestFinder.RequestWithParticipation found, String attachmentId) {
            PublishedDefinition process = definitions.get(found.request().versionId());
            List<String> fields = fieldsWith(process, found.request().answers(), attachmentId);
            return fields.stream().anyMatch(found.participation().fields(process)::isVisible);
        }
    }
}
