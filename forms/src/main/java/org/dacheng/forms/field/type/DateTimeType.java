package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A local date, time of day, or both, without a zone, as a string: {@code "2026-03-01"}, {@code "09:30"}, {@code
 * "2026-03-01T09:30"}. The type {@code time} is {@code datetime} with the subtype {@code time}.
 *
 * <p>Everybody reads the digits that were filled in, which mean the zone of the person who filled them in. A time that
 * clocks of that zone skip is refused. An instant with an offset, which only API clients send, is converted to that
 * zone. Seconds are dropped.
 *
 * <p>{@code validate.earliest} and {@code latest} limit the answer: a value in the same format, or FEEL of the same
 * type. {@code timeInterval} is the step in minutes, counted from midnight, whatever the limits: with 30 minutes and
 * {@code "08:10"} as the earliest time the first answer is 08:30. Inputs of browsers count from their {@code min}, so
 * that they get one that lies on a step.
 */
@Component
final class DateTimeType implements FieldType {

    private static final String TIME = "time";
    private static final String EARLIEST = "/validate/earliest";
    private static final String LATEST = "/validate/latest";
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final LocalDate FIRST_YEAR = LocalDate.of(1900, 1, 1);

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
        return List.of("datetime", TIME);
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of(
                        "date-parts", new Setting.Choice("/subtype", List.of("date", "time", "datetime"), "date")),
                SettingSentence.of(
                        "date-limits", new Setting.Value("/validate/earliest"), new Setting.Value("/validate/latest")),
                SettingSentence.of("time-step", new Setting.Whole("/timeInterval", 1, 1440)));
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        String subtype = field.text("subtype");
        if (!List.of("", "date", "time", "datetime").contains(subtype)) {
            definition.refuse(field, "/subtype", Message.of("forms.schema.date-subtype", subtype));
            return;
        }
        definition.whole(field, "/timeInterval", 1, MINUTES_OF_DAY);
        Temporal earliest = defineLimit(field, EARLIEST, definition);
        Temporal latest = defineLimit(field, LATEST, definition);
        if (earliest != null && latest != null && isBefore(latest, earliest)) {
            definition.refuse(
                    field,
                    LATEST,
                    Message.of("forms.schema.limits-crossed", "latest", shown(latest), "earliest", shown(earliest)));
        }
    }

    private static @Nullable Temporal defineLimit(Field field, String place, FieldDefinitionCheck definition) {
        JsonNode limit = field.json().at(place);
        if (limit.isMissingNode() || limit.asText().startsWith("=")) {
            return null;
        }
        Temporal moment = parse(subtype(field), limit.asText());
        if (moment == null) {
            definition.refuse(field, place, Message.of("forms.schema.moment." + subtype(field)));
        }
        return moment;
    }

    @Override
    public Set<String> dependencies(Field field, FieldDefinitionCheck definition) {
        Set<String> names = new HashSet<>(definition.expression(field, EARLIEST));
        names.addAll(definition.expression(field, LATEST));
        return names;
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        Temporal moment = parse(field, raw, validation.reader());
        if (moment == null) {
            validation.refuse(Message.of("forms.field.not-a-" + subtype(field), field.label()));
            return null;
        }
        LocalDate day = day(moment);
        if (day != null && (day.isBefore(FIRST_YEAR) || day.getYear() > 2199)) {
            validation.refuse(Message.of("forms.field.far-date", field.label()));
            return null;
        }
        Message problem = problem(field, moment, validation);
        if (problem != null) {
            validation.refuseLimit(problem);
        }
        return moment.toString();
    }

    private @Nullable Message problem(Field field, Temporal moment, AnswerValidation validation) {
        LocalDate day = day(moment);
        LocalDate today = LocalDate.now(clock.withZone(validation.reader().zone()));
        if (day != null && field.flag("disallowPassedDates") && day.isBefore(today)) {
            return Message.of("forms.field.past-date", field.label(), today);
        }
        int interval = field.number("timeInterval", 1);
        LocalTime time = time(moment);
        if (time != null && minutesAfterStep(time, interval) != 0) {
            return Message.of("forms.field.time-interval", field.label(), interval);
        }
        if (moment instanceof LocalDateTime local
                && validation.reader().zone().getRules().getValidOffsets(local).isEmpty()) {
            return Message.of("forms.field.skipped-time", field.label(), shown(moment));
        }
        Temporal earliest = limit(field, EARLIEST, validation);
        if (earliest != null && isBefore(moment, earliest)) {
            return Message.of("forms.field.too-early", field.label(), shown(earliest));
        }
        Temporal latest = limit(field, LATEST, validation);
        return latest != null && isBefore(latest, moment)
                ? Message.of("forms.field.too-late", field.label(), shown(latest))
                : null;
    }

    /** Null when there is none, or when its expression has no value. */
    private static @Nullable Temporal limit(Field field, String place, AnswerValidation validation) {
        String text = field.json().at(place).asText("");
        if (!text.startsWith("=")) {
            return parse(subtype(field), text);
        }
        Object value = validation.evaluateLimit(text.substring(1));
        return value instanceof Temporal moment ? minutes(moment) : null;
    }

    /** False for moments of different types, which publishing refuses. */
    private static boolean isBefore(Temporal one, Temporal other) {
        if (one instanceof LocalDate day && other instanceof LocalDate otherDay) {
            return day.isBefore(otherDay);
        } else if (one instanceof LocalTime time && other instanceof LocalTime otherTime) {
            return time.isBefore(otherTime);
        }
        return one instanceof LocalDateTime both
                && other instanceof LocalDateTime otherBoth
                && both.isBefore(otherBoth);
    }

    private static String shown(Temporal moment) {
        return moment.toString().replace('T', ' ');
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
        int interval = browserInterval(field);
        Temporal earliest = plainLimit(field, EARLIEST);
        Temporal latest = plainLimit(field, LATEST);
        extra.put(
                "earliest", interval > 1 ? firstStep(field, earliest, interval).toString() : text(earliest));
        extra.put("latest", text(latest));
        extra.put("seconds", interval > 1 ? interval * 60 : null);
        return extra;
    }

    /** Minutes between two answers; 1 where browsers, which count on from day to day, would count differently. */
    private static int browserInterval(Field field) {
        int interval = field.number("timeInterval", 1);
        boolean everyDayAlike = MINUTES_OF_DAY % interval == 0;
        return subtype(field).equals(TIME) || subtype(field).equals("datetime") && everyDayAlike ? interval : 1;
    }

    /** The first step that is not before the limit; a limit after the last step of the day is kept. */
    private static Temporal firstStep(Field field, @Nullable Temporal earliest, int interval) {
        if (earliest == null) {
            return subtype(field).equals(TIME) ? LocalTime.MIN : FIRST_YEAR.atStartOfDay();
        }
        LocalTime time = time(earliest);
        int late = time == null ? 0 : minutesAfterStep(time, interval);
        Temporal step = late == 0 ? earliest : earliest.plus(interval - late, ChronoUnit.MINUTES);
        return isBefore(step, earliest) ? earliest : step;
    }

    private static int minutesAfterStep(LocalTime time, int interval) {
        return (time.getHour() * 60 + time.getMinute()) % interval;
    }

    private static @Nullable String text(@Nullable Temporal limit) {
        return limit == null ? null : limit.toString();
    }

    @Override
    public List<FieldExportColumn> cells(Field field) {
        if (!subtype(field).equals("date")) {
            return List.of(FieldExportColumn.text(field, this));
        }
        return List.of(new FieldExportColumn(
                "",
                field.label(),
                FieldExportColumn.FieldColumnKind.DATE,
                "",
                (value, reader) -> variable(field, value)));
    }

    private static @Nullable Temporal plainLimit(Field field, String place) {
        return parse(subtype(field), field.json().at(place).asText(""));
    }

    static String subtype(Field field) {
        if (field.typeName().equals(TIME)) {
            return TIME;
        }
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
        return subtype(field).equals("time") ? localTimeOrNull(text, reader) : localTime(text, reader);
    }

    /** A time of day with an offset, converted to the reader's zone with its present offset. */
    private @Nullable Temporal localTimeOrNull(String text, FieldReaderContext reader) {
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
    private static @Nullable Temporal localTime(String text, FieldReaderContext reader) {
        Instant moment = DateParser.instant(PlainText.line(text));
        return moment == null
                ? null
                : moment.atZone(reader.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static @Nullable Temporal parse(String subtype, String text) {
        return switch (subtype) {
            case "date" -> DateParser.anyDay(text);
            case TIME -> minutes(DateParser.time(text));
            default -> minutes(DateParser.dayAndTime(text));
        };
    }

    private static @Nullable Temporal minutes(@Nullable Temporal moment) {
        return moment instanceof LocalTime time
                ? time.truncatedTo(ChronoUnit.MINUTES)
                : moment instanceof LocalDateTime both ? both.truncatedTo(ChronoUnit.MINUTES) : moment;
    }

    private static @Nullable LocalTime time(Temporal moment) {
        return moment instanceof LocalTime time
                ? time
                : moment instanceof LocalDateTime both ? both.toLocalTime() : null;
    }

    private static @Nullable LocalDate day(Temporal moment) {
        return moment instanceof LocalDate day ? day : moment instanceof LocalDateTime both ? both.toLocalDate() : null;
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return switch (subtype(field)) {
            case "date" -> FeelType.SimpleType.DATE;
            case "time" -> FeelType.SimpleType.TIME;
            case "datetime" -> FeelType.SimpleType.DATE_TIME;
            default -> FeelType.SimpleType.ANY;
        };
    }
}
