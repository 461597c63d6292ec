package org.dacheng.engine.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.failure.NotFound;
import org.dacheng.engine.access.RequestFinder;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.state.TransactionRetry;
import org.dacheng.forms.attachment.AttachmentGuard;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.forms.field.Field;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links attachments to their request. */
@Component
public class RequestAttachments {

    static final String OWNER = "request:";

    private static final Set<String> TYPES = Set.of("attachment", "filepicker");

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
        if (TYPES.contains(field.typeName())) {
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
