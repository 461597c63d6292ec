package org.dacheng.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dacheng.engine.packaging.ProcessPackage;

/**
 * Possible answers of a form, derived from the types of its fields. Numbers are one, and each number in a condition
 * or formula and the next one above, so that every comparison can turn out both ways.
 */
final class GalleryAnswers {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"-])\\d+(?![\\w.])");
    private static final Pattern EXPRESSION = Pattern.compile("\"=[^\"]*\"");
    private static final List<String> TEXTS = List.of("说明", "91110108MA0123456X", "6225880212345678");
    private static final int ROWS = 2;
    private static final int[] LENGTHS = {0, 2, 4, 11, 29};
    private static final List<String> PEOPLE = List.of("zhang.wei", "li.na", "wan.jun", "zou.kai", "jin.peng");

    private final JsonNode components;
    private final List<BigDecimal> numbers;
    private final LocalDate today;
    private int people;

    /** @param today in the time zone of the person who answers */
    GalleryAnswers(ProcessPackage content, LocalDate today) {
        this.components = content.form().path("components");
        this.today = today;
        TreeSet<BigDecimal> found = new TreeSet<>(List.of(BigDecimal.ONE));
        Stream<String> expressions =
                EXPRESSION.matcher(content.form().toString()).results().map(MatchResult::group);
        Stream.concat(Stream.of(content.flow().toString()), expressions)
                .flatMap(text -> NUMBER.matcher(text).results())
                .map(number -> new BigDecimal(number.group()))
                .forEach(number -> found.addAll(List.of(number, number.add(BigDecimal.ONE))));
        numbers = List.copyOf(found);
    }

    /** Possible answers by key of the field; none for fields that are computed, given by the program, or layout. */
    Map<String, List<Object>> possible() {
        people = 0;
        return possible(components);
    }

    private Map<String, List<Object>> possible(JsonNode fields) {
        Map<String, List<Object>> possible = new LinkedHashMap<>();
        for (JsonNode field : fields) {
            List<Object> answers = answers(field);
            if (!answers.isEmpty()) {
                possible.put(field.path("key").asText(), answers);
            }
        }
        return possible;
    }

    /**
     * One set of answers.
     *
     * @param choice index of the answer, given the number of possible ones
     */
    static Map<String, Object> choose(Map<String, List<Object>> possible, ToIntFunction<List<Object>> choice) {
        Map<String, Object> chosen = new HashMap<>();
        possible.forEach((key, answers) -> chosen.put(key, answers.get(choice.applyAsInt(answers))));
        return chosen;
    }

    private List<Object> answers(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "textfield" -> List.of(text(field));
            case "textarea" -> List.of("说明文字");
            case "number", "money" -> numbers(field);
            case "select", "radio" ->
                options(field).stream().map(Object.class::cast).toList();
            case "checklist", "taglist" ->
                options(field).stream().<Object>map(List::of).toList();
            case "yesNo", "checkbox" -> List.of(true, false);
            case "rating" -> List.of(1, field.path("scale").asInt(5));
            case "cascade" -> paths(field.path("values"), List.of());
            case "datetime", "time" -> moments(field);
            case "dateRange" -> ranges(field);
            case "person" -> List.of(person(field));
            case "department" -> List.of("platform");
            case "lineItems" -> rows(field);
            default -> identifiers(field);
        };
    }

    private static List<Object> identifiers(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "link" -> List.of("https://example.com/offer");
            case "phone" -> List.of(field.toString().contains("landline\"]") ? "010-62771234" : "13800138000");
            case "idNumber" -> List.of(field.toString().contains("resident-id") ? "11010519491231002X" : "E12345678");
            case "bankAccount" ->
                List.of(field.path("accountKind").asText().equals("card") ? "6222021234567890128" : "11001234567890");
            case "employeeNumber" -> List.of("HZ-00123");
            case "address" -> List.of(address(field));
            default -> List.of();
        };
    }

    private static Object text(JsonNode field) {
        String pattern = field.at("/validate/pattern").asText(".*");
        return TEXTS.stream().filter(text -> text.matches(pattern)).findFirst().orElseThrow();
    }

    private List<Object> numbers(JsonNode field) {
        BigDecimal min = limit(field, "min", BigDecimal.ZERO);
        BigDecimal max = limit(field, "max", numbers.get(numbers.size() - 1));
        return numbers.stream()
                .map(number -> number.max(min).min(max).setScale(0, RoundingMode.UP))
                .distinct()
                .map(Object.class::cast)
                .toList();
    }

    private static BigDecimal limit(JsonNode field, String name, BigDecimal otherwise) {
        JsonNode limit = field.path("validate").path(name);
        return limit.isNumber() ? limit.decimalValue() : otherwise;
    }

    private static List<String> options(JsonNode field) {
        List<String> options = new ArrayList<>();
        field.path("values").forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private static List<Object> paths(JsonNode options, List<String> above) {
        List<Object> paths = new ArrayList<>();
        for (JsonNode option : options) {
            List<String> path = Stream.concat(
                            above.stream(), Stream.of(option.path("value").asText()))
                    .toList();
            paths.addAll(option.has("values") ? paths(option.path("values"), path) : List.of(path));
        }
        return paths;
    }

    /** A field with a limit by another field comes after it. */
    private List<Object> moments(JsonNode field) {
        boolean later = field.at("/validate/earliest").asText("=today()").matches("=(?!today).*");
        LocalDate day = field.at("/validate").has("latest") ? today : today.plusDays(7);
        String kind = field.path("type").asText().equals("time")
                ? "time"
                : field.path("subtype").asText();
        return switch (kind) {
            case "date" -> List.of(day.toString());
            case "time" -> List.of(later ? "18:00" : "09:00");
            default -> later ? List.of(day + "T10:00", day + "T18:00") : List.of(day + "T09:00");
        };
    }

    private List<Object> ranges(JsonNode field) {
        LocalDate from = today.plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        int min = limit(field, "min", BigDecimal.ZERO).intValue();
        List<Object> ranges = new ArrayList<>();
        for (int length : LENGTHS) {
            if (length + 1 >= min) {
                ranges.add(Map.of(
                        "from",
                        from.toString(),
                        "fromHalf",
                        "AM",
                        "to",
                        from.plusDays(length).toString(),
                        "toHalf",
                        "PM"));
            }
        }
        return ranges;
    }

    private Object person(JsonNode field) {
        String person = PEOPLE.get(people++ % PEOPLE.size());
        return field.path("multiple").asBoolean() ? List.of(person) : person;
    }

    private List<Object> rows(JsonNode field) {
        Map<String, List<Object>> cells = possible(field.path("components"));
        int most = cells.values().stream().mapToInt(List::size).max().orElse(1);
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int at = i;
            rows.add(Collections.nCopies(ROWS, choose(cells, answers -> Math.min(at, answers.size() - 1))));
        }
        return rows;
    }

    private static Map<String, Object> address(JsonNode field) {
        Map<String, Object> address = new HashMap<>();
        address.put("code", field.path("depth").asText().equals("city") ? "440300" : "440305");
        if (!field.path("street").asText().equals("none")) {
            address.put("street", "科技园路 1 号");
        }
        return address;
    }
}
