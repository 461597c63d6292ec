package org.dacheng.forms.field.type;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.forms.attachment.AttachmentView;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Pictures that browsers show, as ids of their uploads. The content decides what a picture is, not the name. With
 * {@code camera} a phone offers to take a photo instead of choosing one; a computer still offers files.
 */
@Component
final class PictureType extends FileType {

    private static final String CAMERA = "camera";

    @Autowired
    PictureType(Attachments attachments) {
        this(attachments::find, attachments.largest());
    }

    /** @param largest size limit of one file in MB */
    PictureType(Function<Collection<String>, List<AttachmentView>> find, int largest) {
        super(find, largest);
    }

    @Override
    public List<String> names() {
        return List.of("picture");
    }

    @Override
    public Set<String> members() {
        return Set.of("multiple", CAMERA);
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of("pictures", new Setting.Toggle("/multiple", false)),
                SettingSentence.of("camera", new Setting.Toggle("/" + CAMERA, false)));
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        definition.flag(field, "/multiple");
        definition.flag(field, "/" + CAMERA);
    }

    @Override
    int most(Field field) {
        return field.flag("multiple") ? MAX_FILES : 1;
    }

    @Override
    @Nullable
    Message refusal(Field field, AttachmentView file) {
        return file.isPicture() ? null : Message.of("forms.field.no-picture", field.label(), file.name());
    }

    @Override
    public Message missing(Field field) {
        return Message.of("forms.field.required-picture", field.label());
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = super.extra(field, value, reader);
        extra.put(CAMERA, field.flag(CAMERA));
        extra.put("accept", AttachmentView.PICTURES);
        return extra;
    }
}
