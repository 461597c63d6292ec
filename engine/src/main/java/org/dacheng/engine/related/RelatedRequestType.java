package org.dacheng.engine.related;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldLookups;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.PostedParameters;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Another request, or several with {@code multiple}, that the person who answers may read. {@code processes} limits
 * them to these processes, {@code requestStatus: "approved"} to approved requests. The value is the number of the
 * request, {@code "QJ-20260301-0007"}, or an array of numbers; ids are accepted too. Readers of the answer who take no
 * part in the other request see its number only.
 */
@Component
class RelatedRequestType implements FieldType {

    private static final String PROCESSES = "processes";
    private static final String STATUS = "requestStatus";
    private static final String APPROVED = "approved";
    private static final int MOST = 50;
    private static final int LONGEST = 64;

    final ObjectProvider<RelatedRequests> requests;

    /** @param requests resolved at first use, because they need the form reader, which needs all field types */
    RelatedRequestType(ObjectProvider<RelatedRequests> requests) {
        this.requests = requests;
    }

    @Override
    public List<String> names() {
        return List.of("relatedRequest");
    }

    /** Fields that name requests look the same. */
    @Override
    public final String fragment(Field field) {
        return "relatedRequest";
    }

    @Override
    public Set<String> members() {
        return Set.of(PROCESSES, STATUS, "multiple");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of(
                        "related",
                        new Setting.Reference("/" + PROCESSES, Setting.Source.PROCESSES, true),
                        new Setting.Choice("/" + STATUS, List.of("any", APPROVED), "any")),
                SettingSentence.of("several", new Setting.Toggle("/multiple", false)));
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        definition.flag(field, "/multiple");
        definition.oneOf(field, "/" + STATUS, List.of("any", APPROVED));
        JsonNode processes = field.json().path(PROCESSES);
        boolean keys = processes.isArray()
                && Stream.iterate(0, i -> i < processes.size(), i -> i + 1)
                        .allMatch(i -> processes.get(i).isTextual());
        if (!processes.isMissingNode() && !keys) {
            definition.refuse(field, "/" + PROCESSES, Message.of("forms.schema.texts"));
        }
    }

    boolean several(Field field) {
        return field.flag("multiple");
    }

    Set<String> processes(Field field) {
        Set<String> keys = new LinkedHashSet<>();
        field.json().path(PROCESSES).forEach(key -> keys.add(key.asText()));
        return keys;
    }

    boolean onlyApproved(Field field) {
        return field.text(STATUS).equals(APPROVED);
    }

    /** Several numbers may be typed into one input. */
    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        List<String> sent = posted.all().stream()
                .flatMap(typed -> Stream.of(several(field) ? typed.split("[,，;；\\s]+") : new String[] {typed}))
                .filter(typed -> !PlainText.isBlank(typed))
                .toList();
        return several(field) ? sent : sent.isEmpty() ? "" : sent.get(0);
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (!several(field) && raw instanceof String one) {
            List<String> numbers = numbers(field, List.of(one), validation);
            return numbers.isEmpty() ? null : numbers.get(0);
        }
        if (!several(field) || !(raw instanceof List<?> sent)) {
            validation.refuse(
                    Message.of(several(field) ? "forms.field.not-a-list" : "forms.field.only-one", field.label()));
            return null;
        }
        if (sent.size() > MOST) {
            validation.refuse(Message.of("forms.field.too-many", field.label(), MOST));
            return null;
        }
        List<String> numbers = numbers(field, sent, validation);
        return numbers.isEmpty() ? null : numbers;
    }

    /** Whether a request may be named is a limit: what may not be chosen any more stays where it was. */
    private List<String> numbers(Field field, List<?> sent, AnswerValidation validation) {
        Set<String> names = new LinkedHashSet<>();
        sent.forEach(name -> names.add(PlainText.line(String.valueOf(name))));
        Map<String, RelatedRequest> found = found(names, validation.reader());
        Set<String> numbers = new LinkedHashSet<>();
        for (String name : names) {
            RelatedRequest request = found.get(name);
            refusal(field, name, request).ifPresent(validation::refuseLimit);
            numbers.add(request == null ? PlainText.shortened(name, LONGEST) : request.number());
        }
        return new ArrayList<>(numbers);
    }

    private Optional<Message> refusal(Field field, String name, @Nullable RelatedRequest request) {
        if (request == null || !request.readable()) {
            return Optional.of(Message.of("engine.related.unknown", field.label(), PlainText.shortened(name, LONGEST)));
        }
        Set<String> allowed = processes(field);
        if (!allowed.isEmpty() && !allowed.contains(request.processKey())) {
            return Optional.of(
                    Message.of("engine.related.other-process", field.label(), request.number(), request.processName()));
        }
        boolean fits = !onlyApproved(field) || request.status() == RequestStatus.APPROVED;
        return fits
                ? Optional.empty()
                : Optional.of(Message.of("engine.related.not-approved", field.label(), request.number()));
    }

    private Map<String, RelatedRequest> found(Set<String> names, FieldReaderContext reader) {
        return reader.lookups()
                .find(
                        RelatedRequest.class,
                        names,
                        missing -> requests.getObject().find(reader.actor(), missing));
    }

    @Override
    public void announce(Field field, Object value, FieldLookups lookups) {
        lookups.announce(RelatedRequest.class, names(value).stream().limit(MOST).toList());
    }

    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        return value == null && several(field) ? List.of() : value;
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        Set<String> numbers = names(value);
        Map<String, RelatedRequest> found = reader.actor() == null ? Map.of() : found(numbers, reader);
        return String.join(
                reader.readsChinese() ? "、" : ", ",
                numbers.stream()
                        .map(number -> text(number, found.get(number), reader))
                        .toList());
    }

    private static String text(String number, @Nullable RelatedRequest request, FieldReaderContext reader) {
        return request == null || !request.readable()
                ? number
                : number + " " + request.title().in(reader.locale());
    }

    @Override
    public String listText(Field field, Object value, FieldReaderContext reader) {
        return String.join(reader.readsChinese() ? "、" : ", ", names(value));
    }

    private static Set<String> names(@Nullable Object value) {
        Set<String> names = new LinkedHashSet<>();
        List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        values.stream().map(String::valueOf).filter(name -> !name.isBlank()).forEach(names::add);
        return names;
    }

    /** {@code chosen}: by number, null for a request that the reader may not open. */
    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Set<String> names = names(value);
        Map<String, RelatedRequest> found = found(names, reader);
        List<Chosen> chosen = new ArrayList<>();
        for (String name : names) {
            RelatedRequest request = found.get(name);
            chosen.add(new Chosen(name, request == null || !request.readable() ? null : request));
        }
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("several", several(field));
        extra.put("chosen", chosen);
        extra.put("processes", processes(field));
        extra.put("approved", onlyApproved(field));
        return extra;
    }

    /** @param request null if the reader may not open it, or there is none */
    public record Chosen(String number, @Nullable RelatedRequest request) {}

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return several(field) ? FeelType.listOf(FeelType.TEXT) : FeelType.TEXT;
    }
}
