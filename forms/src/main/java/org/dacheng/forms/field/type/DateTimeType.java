package org.dacheng.forms.field.type;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** A local date, time of day, or both, without a zone: {@code 2026-03-01}, {@code 09:30}, {@code 2026-03-01T09:30}. */
@Component
final class DateTimeType implements FieldType {

    private final Clock clock;

    @Autowired
    DateTimeType(ObjectProvider<Clock> clock) {
        this(clock.getIfAvailable(Clock::systemUTC));
    }

    DateTimeType(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.of("datetime");
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        String subtype = field.text("subtype");
        if (!List.of("", "date", "time", "datetime").contains(subtype)) {
            definition.refuse(field, "/subtype", Message.of("forms.schema.date-subtype", subtype));
        }
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        Temporal moment = parse(field, raw, validation.reader());
        if (moment == null) {
            validation.refuse(Message.of("forms.field.not-a-" + subtype(field), field.label()));
            return null;
        }
        LocalDate day = day(moment);
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2199)) {
            validation.refuse(Message.of("forms.field.far-date", field.label()));
            return null;
        }
        LocalDate today = LocalDate.now(clock.withZone(validation.reader().zone()));
        if (day != null && field.flag("disallowPassedDates") && day.isBefore(today)) {
            validation.refuse(Message.of("forms.field.past-date", field.label(), today));
            return null;
        }
        return moment.toString();
    }

    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        return value == null ? null : parse(subtype(field), String.valueOf(value));
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return String.valueOf(value).replace('T', ' ');
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("inputType", subtype(field).equals("datetime") ? "datetime-local" : subtype(field));
        return extra;
    }

    @Override
    public List<FieldExportColumn> cells(Field field) {
        if (!subtype(field).equals("date")) {
            return List.of(FieldExportColumn.text(field, this));
        }
        return List.of(new FieldExportColumn(
                "", field.label(), FieldExportColumn.Kind.DATE, "", (value, reader) -> variable(field, value)));
    }

    static String subtype(Field field) {
        String subtype = field.text("subtype");
        return subtype.isEmpty() ? "date" : subtype;
    }

    private @Nullable Temporal parse(Field field, Object raw, FieldReaderContext reader) {
        if (!(raw instanceof String text) || text.length() > 40) {
            return null;
        }
        Temporal parsed = parse(subtype(field), text);
        if (parsed != null || subtype(field).equals("date")) {
            return parsed;
        }
        return subtype(field).equals("time") ? timeHere(text, reader) : here(text, reader);
    }

    /** A time of day with an offset, converted to the reader's zone with its present offset. */
    private @Nullable Temporal timeHere(String text, FieldReaderContext reader) {
        try {
            ZoneOffset offset = reader.zone().getRules().getOffset(clock.instant());
            return OffsetTime.parse(PlainText.line(text))
                    .withOffsetSameInstant(offset)
                    .toLocalTime()
                    .truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** An instant with an offset, converted to the reader's zone. */
    private static @Nullable Temporal here(String text, FieldReaderContext reader) {
        Instant moment = DateParser.instant(PlainText.line(text));
        return moment == null
                ? null
                : moment.atZone(reader.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static @Nullable Temporal parse(String subtype, String text) {
        return switch (subtype) {
            case "date" -> DateParser.anyDay(text);
            case "time" -> minutes(DateParser.time(text));
            default -> minutes(DateParser.dayAndTime(text));
        };
    }

    private static @Nullable Temporal minutes(@Nullable Temporal moment) {
        return moment instanceof LocalTime time
                ? time.truncatedTo(ChronoUnit.MINUTES)
                : moment instanceof LocalDateTime both ? both.truncatedTo(ChronoUnit.MINUTES) : null;
    }

    private static @Nullable LocalDate day(Temporal moment) {
        return moment instanceof LocalDate day ? day : moment instanceof LocalDateTime both ? both.toLocalDate() : null;
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return switch (subtype(field)) {
            case "date" -> FeelType.Kind.DATE;
            case "time" -> FeelType.Kind.TIME;
            case "datetime" -> FeelType.Kind.DATE_TIME;
            default -> FeelType.Kind.ANY;
        };
    }
}
