package org.dacheng.forms.field.type;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dacheng.base.text.Message;
import org.dacheng.forms.attachment.AttachmentView;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Files of any kind; {@code accept} restricts the types of file by their extensions. */
@Component
final class AttachmentType extends FileType {

    @Autowired
    AttachmentType(Attachments attachments) {
        this(attachments::find, attachments.largest());
    }

    /** @param largest size limit of one file in MB */
    AttachmentType(Function<Collection<String>, List<AttachmentView>> find, int largest) {
        super(find, largest);
    }

    @Override
    public List<String> names() {
        return List.of("attachment", "filepicker");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of("files", new Setting.Toggle("/multiple", false), new Setting.Line("/accept")));
    }

    @Override
    int most(Field field) {
        return field.flag("multiple") ? MAX_FILES : 1;
    }

    @Override
    @Nullable
    Message refusal(Field field, AttachmentView file) {
        return accepts(field, file)
                ? null
                : Message.of("forms.field.attachment-kind", field.label(), file.name(), kinds(field));
    }

    /** Accepted kinds as people name them, such as PDF. */
    private static List<String> kinds(Field field) {
        return Stream.of(accept(field).split("[,\\s]+"))
                .map(kind -> kind.startsWith(".") ? kind.substring(1).toUpperCase(Locale.ROOT) : kind)
                .map(kind -> kind.equals("JPEG") ? "JPG" : kind)
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .toList();
    }

    /** Empty for every kind, which form-js may also have as an expression. */
    private static String accept(Field field) {
        String accept = field.text("accept");
        return accept.startsWith("=") ? "" : accept;
    }

    /** Interprets {@code accept} as browsers do: extensions, media types, and media types with a wildcard. */
    private static boolean accepts(Field field, AttachmentView file) {
        String accept = accept(field).toLowerCase(Locale.ROOT);
        if (accept.isBlank()) {
            return true;
        }
        for (String kind : accept.split("[,\\s]+")) {
            boolean byType = kind.endsWith("/*") && file.type().startsWith(kind.substring(0, kind.length() - 1));
            boolean byEnding =
                    kind.startsWith(".") && file.name().toLowerCase(Locale.ROOT).endsWith(kind);
            if (byType || byEnding || kind.equals(file.type())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = super.extra(field, value, reader);
        extra.put("most", most(field));
        extra.put("accept", accept(field));
        extra.put("kinds", String.join(reader.readsChinese() ? "、" : ", ", kinds(field)));
        return extra;
    }
}
