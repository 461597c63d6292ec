package org.dacheng.engine.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dacheng.base.failure.Failure;
import org.dacheng.engine.print.RequestSheet.SheetPicture;
import org.dacheng.forms.attachment.AttachmentView;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.forms.render.FieldView;
import org.dacheng.forms.render.FormView;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The pictures attached to the printed fields; other files are printed by their names only. */
@Component
class SheetPictures {

    private static final Logger LOG = LoggerFactory.getLogger(SheetPictures.class);
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");
    private static final Set<String> IN_PLACE = Set.of("picture", "signature");
    private static final Set<String> CONTENT = Set.of("fields", "items", "files");
    private static final int MOST = 20;

    private final Attachments attachments;

    SheetPictures(Attachments attachments) {
        this.attachments = attachments;
    }

    List<SheetPicture> of(Actor actor, FormView form) {
        Map<AttachmentView, Boolean> files = new LinkedHashMap<>();
        form.fields().forEach(field -> collect(field, false, files));
        return files.entrySet().stream()
                .filter(file -> TYPES.contains(file.getKey().type()))
                .limit(MOST)
                .map(file -> picture(actor, file.getKey(), file.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Groups and line items contain fields. */
    private static void collect(Object value, boolean inPlace, Map<AttachmentView, Boolean> files) {
        if (value instanceof FieldView field) {
            boolean shown = IN_PLACE.contains(field.type());
            field.extra().forEach((name, extra) -> {
                if (CONTENT.contains(name) && extra != null) {
                    collect(extra, shown, files);
                }
            });
        } else if (value instanceof List<?> several) {
            several.stream().filter(Objects::nonNull).forEach(one -> collect(one, inPlace, files));
        } else if (value instanceof AttachmentView file) {
            files.putIfAbsent(file, inPlace);
        }
    }

    /** Null for a picture that cannot be read; its name is among the answers all the same. */
    private @Nullable SheetPicture picture(Actor actor, AttachmentView file, boolean inPlace) {
        try (InputStream content = attachments.read(actor, file.id())) {
            byte[] reduced = ReducedPicture.jpeg(content);
            return reduced == null
                    ? null
                    : new SheetPicture(
                            file.id(),
                            file.name(),
                            inPlace,
                            "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(reduced));
        } catch (IOException | Failure unreadable) {
            LOG.warn("The picture {} is not printed: {}", file.id(), unreadable.toString());
            return null;
        }
    }
}
