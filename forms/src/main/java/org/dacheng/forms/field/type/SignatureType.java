package org.dacheng.forms.field.type;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.attachment.AttachmentView;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A handwritten signature: a picture that is drawn on the page, written as typed name, or uploaded. The value is an
 * array with the id of its upload.
 */
@Component
final class SignatureType extends FileType {

    private final Messages messages;

    @Autowired
    SignatureType(Attachments attachments, Messages messages) {
        this(attachments::find, attachments.largest(), messages);
    }

    /** @param largest size limit of one file in MB */
    SignatureType(Function<Collection<String>, List<AttachmentView>> find, int largest, Messages messages) {
        super(find, largest);
        this.messages = messages;
    }

    @Override
    public List<String> names() {
        return List.of("signature");
    }

    @Override
    int most(Field field) {
        return 1;
    }

    @Override
    @Nullable
    Message refusal(Field field, AttachmentView file) {
        return file.isPicture() ? null : Message.of("forms.field.no-picture", field.label(), file.name());
    }

    @Override
    public Message missing(Field field) {
        return Message.of("forms.field.required-signature", field.label());
    }

    /** Not the name of its file, which is the same for every signature. */
    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return messages.text(Message.of("forms.field.signed"), reader.locale());
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = super.extra(field, value, reader);
        extra.put("accept", AttachmentView.PICTURES);
        return extra;
    }
}
