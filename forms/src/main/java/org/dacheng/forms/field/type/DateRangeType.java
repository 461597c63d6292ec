package org.dacheng.forms.field.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.PostedParameters;
import org.dacheng.forms.field.setting.CommonSettings;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.dacheng.people.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** From one day to another, optionally by half days, with its length in working or natural days. */
@Component
final class DateRangeType implements FieldType {

    private static final int MAX_YEARS = 10;
    private static final int MAX_UNKNOWN = 20;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** {@code days} is computed; it may be sent back as it was read. */
    private static final Set<String> MEMBERS = Set.of("from", "fromHalf", "to", "toHalf", "days");

    private final WorkingDays workingDays;
    private final Messages messages;

    /** Counts working days, see {@link WorkingCalendar#workingDays}. */
    interface WorkingDays {
        BigDecimal count(LocalDate from, boolean fromAfternoon, LocalDate to, boolean untilNoon);

        /** See {@link WorkingCalendar#hasHolidays}. */
        default boolean hasHolidays(int year) {
            return true;
        }
    }

    @Autowired
    DateRangeType(WorkingCalendar calendar, Messages messages) {
        this(
                new WorkingDays() {
                    @Override
                    public BigDecimal count(LocalDate from, boolean fromAfternoon, LocalDate to, boolean untilNoon) {
                        return calendar.workingDays(from, fromAfternoon, to, untilNoon);
                    }

                    @Override
                    public boolean hasHolidays(int year) {
                        return calendar.hasHolidays(year);
                    }
                },
                messages);
    }

    DateRangeType(WorkingDays workingDays, Messages messages) {
        this.workingDays = workingDays;
        this.messages = messages;
    }

    @Override
    public List<String> names() {
        return List.of("dateRange");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of(
                        "range-length",
                        new Setting.Choice("/length", List.of("working-days", "natural-days"), "natural-days"),
                        new Setting.Toggle("/halfDays", false)),
                CommonSettings.RANGE);
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        String length = field.text("length");
        if (!List.of("", "working-days", "natural-days").contains(length)) {
            definition.refuse(field, "/length", Message.of("forms.schema.range-length", ShortenedText.of(length)));
        }
        BigDecimal max = field.limit("max");
        if (max != null && max.signum() < 0) {
            definition.refuse(field, "/validate/max", Message.of("forms.schema.never-negative"));
        }
    }

    @Override
    public boolean isEmpty(@Nullable Object value) {
        return FieldType.super.isEmpty(value)
                || value instanceof Map<?, ?> range
                        && blank(range.get("from"))
                        && blank(range.get("to"))
                        && MEMBERS.containsAll(range.keySet());
    }

    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        Map<String, @Nullable Object> range = new LinkedHashMap<>();
        for (String member : List.of("from", "fromHalf", "to", "toHalf")) {
            String sent = posted.first(member);
            if (sent != null) {
                range.put(member, sent);
            }
        }
        return range;
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (!(raw instanceof Map<?, ?> range)) {
            validation.refuse(Message.of("forms.field.not-a-range", field.label()));
            return null;
        }
        if (hasUnknownMembers(range, validation)) {
            return null;
        }
        LocalDate from = day(field, range, "from", validation);
        LocalDate to = day(field, range, "to", validation);
        boolean halves = field.flag("halfDays");
        boolean afternoon = halves && "PM".equals(range.get("fromHalf"));
        boolean noon = halves && "AM".equals(range.get("toHalf"));
        boolean known = !halves || isHalf(range, "fromHalf", validation) & isHalf(range, "toHalf", validation);
        if (!known || from == null || to == null || !inOrder(field, from, afternoon, to, noon, validation)) {
            return null;
        }
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("from", from.toString());
        canonical.put("fromHalf", afternoon ? "PM" : "AM");
        canonical.put("to", to.toString());
        canonical.put("toHalf", noon ? "AM" : "PM");
        BigDecimal days =
                natural(field) ? naturalDays(from, afternoon, to, noon) : workingDays.count(from, afternoon, to, noon);
        BigDecimal plain = days.stripTrailingZeros();
        canonical.put("days", plain.scale() < 0 ? plain.setScale(0) : plain);
        checkLength(field, plain, validation);
        return canonical;
    }

    /** Without the number of days, which changes when a holiday is added to the calendar. */
    @Override
    public Object filledIn(Object value) {
        if (!(value instanceof Map<?, ?> range)) {
            return value;
        }
        Map<Object, @Nullable Object> days = new HashMap<>(range);
        days.remove("days");
        return days;
    }

    private static boolean hasUnknownMembers(Map<?, ?> range, AnswerValidation validation) {
        List<String> unknown = range.keySet().stream()
                .map(String::valueOf)
                .filter(member -> !MEMBERS.contains(member))
                .toList();
        unknown.stream().limit(MAX_UNKNOWN).forEach(validation::refuseUnknown);
        return !unknown.isEmpty();
    }

    private static void checkLength(Field field, BigDecimal days, AnswerValidation validation) {
        BigDecimal min = validation.limit(field, "min");
        BigDecimal max = validation.limit(field, "max");
        if (min != null && days.compareTo(min) < 0 && days.signum() == 0 && !natural(field)) {
            validation.refuseLimit(Message.of("forms.field.range-rest-days", field.label()));
        } else if (min != null && days.compareTo(min) < 0) {
            validation.refuseLimit(outOfLimit("forms.field.range-min", field, min, days));
        } else if (max != null && days.compareTo(max) > 0) {
            validation.refuseLimit(outOfLimit("forms.field.range-max", field, max, days));
        }
    }

    private static Message outOfLimit(String key, Field field, BigDecimal limit, BigDecimal days) {
        return Message.of(key, field.label(), AmountFormatter.number(limit, -1), AmountFormatter.number(days, -1));
    }

    private static boolean inOrder(
            Field field, LocalDate from, boolean afternoon, LocalDate to, boolean noon, AnswerValidation validation) {
        if (to.isBefore(from)) {
            validation.refuseAt("to", Message.of("forms.field.range-backwards", field.label(), from));
            return false;
        }
        if (from.equals(to) && afternoon && noon) {
            validation.refuseAt("toHalf", Message.of("forms.field.range-halves", field.label()));
            return false;
        }
        if (from.plusYears(MAX_YEARS).isBefore(to)) {
            validation.refuseAt("to", Message.of("forms.field.range-too-long", field.label(), MAX_YEARS));
            return false;
        }
        return true;
    }

    private static @Nullable LocalDate day(Field field, Map<?, ?> range, String member, AnswerValidation validation) {
        Object sent = range.get(member);
        if (blank(sent)) {
            validation.refuseAt(member, Message.of("forms.field.range-" + member + "-missing", field.label()));
            return null;
        }
        LocalDate day = sent instanceof String text ? DateParser.anyDay(text) : null;
        if (day == null) {
            validation.refuseAt(member, Message.of("forms.field.not-a-date", field.label()));
        } else if (day.getYear() < 1900 || day.getYear() > 2199) {
            validation.refuseAt(member, Message.of("forms.field.far-date", field.label()));
            return null;
        }
        return day;
    }

    private static boolean isHalf(Map<?, ?> range, String member, AnswerValidation validation) {
        Object half = range.get(member);
        if (blank(half) || "AM".equals(half) || "PM".equals(half)) {
            return true;
        }
        validation.refuseAt(member, Message.of("forms.field.not-a-half"));
        return false;
    }

    private static BigDecimal naturalDays(LocalDate from, boolean afternoon, LocalDate to, boolean noon) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
        days = afternoon ? days.subtract(HALF) : days;
        return noon ? days.subtract(HALF) : days;
    }

    /** Dates as dates; an invalid one is missing. */
    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> range)) {
            return null;
        }
        Map<String, @Nullable Object> seen = new HashMap<>();
        range.forEach((member, inner) -> seen.put(String.valueOf(member), inner));
        seen.computeIfPresent("from", (k, sent) -> day(sent));
        seen.computeIfPresent("to", (k, sent) -> day(sent));
        return seen;
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        if (!(value instanceof Map<?, ?> range)) {
            return String.valueOf(value);
        }
        BigDecimal length = NumericType.number(range.get("days"));
        String days = length == null ? "" : AmountFormatter.number(length, -1);
        String key = natural(field) ? "forms.field.range-natural" : "forms.field.range-working";
        return messages.text(Message.of(key, days(field, range, reader), days), reader.locale());
    }

    /** A half day is labelled; a range within one day shows the day once. */
    private String days(Field field, Map<?, ?> range, FieldReaderContext reader) {
        boolean halves = field.flag("halfDays");
        boolean afternoon = halves && "PM".equals(range.get("fromHalf"));
        boolean noon = halves && "AM".equals(range.get("toHalf"));
        String from = range.get("from") + (afternoon ? " " + half("PM", reader) : "");
        String to = range.get("to") + (noon ? " " + half("AM", reader) : "");
        if (String.valueOf(range.get("from")).equals(String.valueOf(range.get("to")))) {
            return noon ? to : from;
        }
        return messages.text(Message.of("forms.field.range-days", from, to), reader.locale());
    }

    private String half(@Nullable Object half, FieldReaderContext reader) {
        String key = "PM".equals(half) ? "forms.field.range-afternoon" : "forms.field.range-morning";
        return messages.text(Message.of(key), reader.locale());
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("halfDays", field.flag("halfDays"));
        extra.put("natural", natural(field));
        extra.put("notes", value instanceof Map<?, ?> range && !natural(field) ? notes(range) : List.of());
        return extra;
    }

    /** Notes on the number of working days: years whose holidays are unknown, changed days. */
    private List<Message> notes(Map<?, ?> range) {
        LocalDate from = day(range.get("from"));
        LocalDate to = day(range.get("to"));
        if (from == null
                || to == null
                || to.isBefore(from)
                || from.plusYears(MAX_YEARS).isBefore(to)) {
            return List.of();
        }
        List<Message> notes = new ArrayList<>();
        BigDecimal days =
                workingDays.count(from, "PM".equals(range.get("fromHalf")), to, "AM".equals(range.get("toHalf")));
        BigDecimal counted = NumericType.number(range.get("days"));
        if (days.signum() == 0) {
            notes.add(Message.of("forms.field.all-rest-days"));
        }
        List<String> unknown = IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !workingDays.hasHolidays(year))
                .mapToObj(String::valueOf)
                .toList();
        if (!unknown.isEmpty()) {
            notes.add(Message.of("forms.field.holidays-unknown", unknown));
        }
        if (counted != null && counted.compareTo(days) != 0) {
            notes.add(Message.of(
                    "forms.field.counted-before",
                    AmountFormatter.number(counted, -1),
                    AmountFormatter.number(days, -1)));
        }
        return notes;
    }

    private static @Nullable LocalDate day(@Nullable Object sent) {
        return sent instanceof String text ? DateParser.day(text) : null;
    }

    @Override
    public List<FieldExportColumn> cells(Field field) {
        List<FieldExportColumn> cells = new ArrayList<>();
        boolean halves = field.flag("halfDays");
        cells.add(cell(field, "from", FieldExportColumn.FieldColumnKind.DATE));
        if (halves) {
            cells.add(halfCell(field, "fromHalf"));
        }
        cells.add(cell(field, "to", FieldExportColumn.FieldColumnKind.DATE));
        if (halves) {
            cells.add(halfCell(field, "toHalf"));
        }
        cells.add(cell(field, "days", FieldExportColumn.FieldColumnKind.NUMBER));
        return List.copyOf(cells);
    }

    private FieldExportColumn cell(Field field, String member, FieldExportColumn.FieldColumnKind kind) {
        return new FieldExportColumn(
                member,
                label(field, member),
                kind,
                "",
                (value, reader) -> variable(field, value) instanceof Map<?, ?> range ? range.get(member) : null);
    }

    private FieldExportColumn halfCell(Field field, String member) {
        return new FieldExportColumn(
                member,
                label(field, member),
                FieldExportColumn.FieldColumnKind.TEXT,
                "",
                (value, reader) -> value instanceof Map<?, ?> range && range.get(member) != null
                        ? half(range.get(member), reader)
                        : null);
    }

    private LocalText label(Field field, String member) {
        return messages.localText(Message.of("forms.field.range-column." + member, field.label()));
    }

    private static boolean natural(Field field) {
        return field.text("length").equals("natural-days");
    }

    private static boolean blank(@Nullable Object value) {
        return value == null || PlainText.isBlank(String.valueOf(value));
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        FeelType half = new FeelType.Text(Set.of("AM", "PM"));
        return new FeelType.ContextType(Map.of(
                "from", FeelType.SimpleType.DATE,
                "fromHalf", half,
                "to", FeelType.SimpleType.DATE,
                "toHalf", half,
                "days", FeelType.SimpleType.NUMBER));
    }
}
