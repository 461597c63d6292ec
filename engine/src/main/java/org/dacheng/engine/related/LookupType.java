package org.dacheng.engine.related;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * An approved request of one process, {@code process}, whose answers fill other fields of the form. Only answers that
 * the person who looks it up may read are found. The value is the number of the request.
 */
@Component
final class LookupType extends RelatedRequestType {

    private static final String PROCESS = "process";

    LookupType(ObjectProvider<RelatedRequests> requests) {
        super(requests);
    }

    @Override
    public List<String> names() {
        return List.of("lookup");
    }

    @Override
    public Set<String> members() {
        return Set.of(PROCESS);
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of("lookup", new Setting.Reference("/" + PROCESS, Setting.Source.PROCESSES, false)));
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        if (!field.json().path(PROCESS).isTextual()
                && !field.json().path(PROCESS).isMissingNode()) {
            definition.refuse(field, "/" + PROCESS, Message.of("forms.schema.text"));
        }
    }

    @Override
    boolean several(Field field) {
        return false;
    }

    /** Without a process there is nothing to find. */
    @Override
    Set<String> processes(Field field) {
        return Set.of(field.text(PROCESS).isEmpty() ? "-" : field.text(PROCESS));
    }

    @Override
    boolean onlyApproved(Field field) {
        return true;
    }

    @Override
    public Map<String, @Nullable Object> found(Field field, Object value, FieldReaderContext reader) {
        return reader.actor() == null
                ? Map.of()
                : requests.getObject().answers(reader.actor(), field.text(PROCESS), String.valueOf(value));
    }
}
