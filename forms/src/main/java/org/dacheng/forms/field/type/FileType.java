package org.dacheng.forms.field.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.text.Message;
import org.dacheng.forms.attachment.AttachmentView;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.PostedParameters;
import org.jspecify.annotations.Nullable;

/** Common behaviour of fields with files: an answer is an array of ids of uploads. */
abstract class FileType implements FieldType {

    static final int MAX_FILES = 50;

    private final Function<Collection<String>, List<AttachmentView>> find;
    private final int largest;

    /** @param largest size limit of one file in MB */
    FileType(Function<Collection<String>, List<AttachmentView>> find, int largest) {
        this.find = find;
        this.largest = largest;
    }

    /** Number of files that an answer may have. */
    abstract int most(Field field);

    /** The refusal of a file that is not of the wanted kind; null for one that is. */
    abstract @Nullable Message refusal(Field field, AttachmentView file);

    @Override
    public boolean holdsFiles() {
        return true;
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
            } else {
                Message refusal = refusal(field, file);
                if (refusal != null) {
                    validation.refuse(refusal);
                    good = false;
                }
            }
        }
        return good;
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
        extra.put("largest", largest);
        return extra;
    }

    final List<AttachmentView> files(@Nullable Object value) {
        return value instanceof List<?> ids && !ids.isEmpty()
                ? find.apply(ids.stream().map(String::valueOf).toList())
                : List.of();
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.listOf(FeelType.TEXT);
    }
}
