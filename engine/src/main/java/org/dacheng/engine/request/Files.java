package org.dacheng.engine.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.engine.process.Definition;
import org.dacheng.forms.attachment.AttachmentGuard;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.forms.field.Field;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hangs attachments on their request. */
@Component
public class Files {

    static final String OWNER = "request:";

    private static final Set<String> TYPES = Set.of("attachment", "filepicker");

    private final Attachments attachments;

    Files(Attachments attachments) {
        this.attachments = attachments;
    }

    public void bind(Asker asker, Definition process, Map<String, @Nullable Object> answers, String requestId) {
        Map<String, String> places = new LinkedHashMap<>();
        process.schema().values().forEach(field -> collect(field, answers.get(field.key()), "/data", places));
        if (!places.isEmpty()) {
            attachments.bind(asker, places, OWNER + requestId);
        }
    }

    /** Rows of line items may hold files as well. */
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

    /** Who may read a request may read its attachments. */
    @Component
    static class Guard implements AttachmentGuard {

        private final Access access;

        Guard(Access access) {
            this.access = access;
        }

        @Override
        public boolean guards(String owner) {
            return owner.startsWith(OWNER);
        }

        @Override
        public boolean mayRead(Asker asker, String owner) {
            return access.mayRead(asker, owner.substring(OWNER.length()));
        }
    }
}
