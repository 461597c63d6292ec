package org.dacheng.forms.field.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.text.Message;
import org.dacheng.forms.attachment.AttachmentView;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.PostedParameters;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Files, as ids of their uploads; {@code accept} restricts the types of file by their extensions. */
@Component
final class AttachmentType implements FieldType {

    private static final int MAX_FILES = 50;

    private final Function<Collection<String>, List<AttachmentView>> find;

    @Autowired
    AttachmentType(Attachments attachments) {
        this((Function<Collection<String>, List<AttachmentView>>) attachments::find);
    }

    AttachmentType(Function<Collection<String>, List<AttachmentView>> find) {
        this.find = find;
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

    private static int most(Field field) {
        return field.json().path("multiple").asBoolean(false) ? MAX_FILES : 1;
    }

    @Override
    public Message missing(Field field) {
        return Message.of("forms.field.required-file", field.label());
    }

    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        return posted.all();
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        Collection<?> sent = raw instanceof String one ? List.of(one) : raw instanceof List<?> list ? list : null;
        if (sent == null) {
            validation.refuse(Message.of("forms.field.not-a-list", field.label()));
            return null;
        }
        if (sent.size() > most(field)) {
            validation.refuse(Message.of("forms.field.too-many-files", field.label(), most(field), sent.size()));
            return null;
        }
        Set<String> ids = new LinkedHashSet<>();
        sent.forEach(id -> ids.add(String.valueOf(id)));
        return known(field, ids, validation) ? new ArrayList<>(ids) : null;
    }

    private boolean known(Field field, Set<String> ids, AnswerValidation validation) {
        Map<String, AttachmentView> files =
                find.apply(ids).stream().collect(Collectors.toMap(AttachmentView::id, file -> file));
        boolean good = true;
        for (String id : ids) {
            AttachmentView file = files.get(id);
            if (file == null) {
                validation.refuse(Message.of("forms.field.no-attachment", field.label(), ShortenedText.of(id)));
                good = false;
            } else if (!accepts(field, file)) {
                validation.refuse(
                        Message.of("forms.field.attachment-kind", field.label(), file.name(), field.text("accept")));
                good = false;
            }
        }
        return good;
    }

    /** Interprets {@code accept} as browsers do: extensions, media types, and media types with a wildcard. */
    private static boolean accepts(Field field, AttachmentView file) {
        String accept = field.text("accept").toLowerCase(Locale.ROOT);
        if (accept.isBlank() || accept.startsWith("=")) {
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
    public @Nullable Object variable(Field field, @Nullable Object value) {
        return value == null ? List.of() : value;
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return ChoiceOptions.joined(
                files(value).stream().map(AttachmentView::name).toList(), reader);
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("files", files(value));
        extra.put("several", most(field) > 1);
        extra.put("accept", field.text("accept").startsWith("=") ? "" : field.text("accept"));
        return extra;
    }

    private List<AttachmentView> files(@Nullable Object value) {
        return value instanceof List<?> ids && !ids.isEmpty()
                ? find.apply(ids.stream().map(String::valueOf).toList())
                : List.of();
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.listOf(FeelType.TEXT);
    }
}
