package org.dacheng.forms.feel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dacheng.forms.feel.FeelFunction.Body;
import org.dacheng.forms.feel.FeelFunction.Cardinality;
import org.dacheng.forms.feel.FeelFunction.Parameter;
import org.dacheng.forms.feel.FeelType.SimpleType;

/** The available functions. Those without a body of our own are the engine's. */
final class FeelFunctions {

    /**
     * Name, parameters and result. A parameter is {@code ?} optional, {@code *} one list or many items, {@code +} all
     * remaining arguments, {@code !} accepts empty values; a result is {@code ?} empty without failure. A result is the
     * name of a type or one of the {@link FunctionResultTypes}, which follow from the arguments.
     */
    private static final String TABLE = """
            number(from: text, grouping separator?!: text, decimal separator?!: text) number
            string(from!: any) text?
            date(from: text/date/date-time/zoned-date-time) date
            date(year: number, month: number, day: number) date
            time(from: text/time/zoned-time/date-time/zoned-date-time) clock
            time(hour: number, minute: number, second: number, offset?!: days) clock
            date and time(from: text/date-time/zoned-date-time) moment
            date and time(date: date/date-time/zoned-date-time, time: time/zoned-time) moment
            duration(from: text) length
            years and months duration(from: date/date-time/zoned-date-time, to: date/date-time/zoned-date-time) months
            today() date
            now() date-time
            day of year(date: date/date-time/zoned-date-time) number
            day of week(date: date/date-time/zoned-date-time) text
            month of year(date: date/date-time/zoned-date-time) text
            week of year(date: date/date-time/zoned-date-time) number
            last day of month(date: date/date-time/zoned-date-time) date
            decimal(n: number, scale: number) number
            floor(n: number, scale?: number) number
            ceiling(n: number, scale?: number) number
            round up(n: number, scale: number) number
            round down(n: number, scale: number) number
            round half up(n: number, scale: number) number
            round half down(n: number, scale: number) number
            abs(number: number/days/months) same
            modulo(dividend: number, divisor: number) number
            sqrt(number: number) number
            log(number: number) number
            exp(number: number) number
            odd(number: number) boolean
            even(number: number) boolean
            random number() number
            not(negand: boolean) boolean
            string length(string: text) number
            substring(string: text, start position: number, length?: number) text?
            substring before(string: text, match: text) text
            substring after(string: text, match: text) text
            upper case(string: text) text
            lower case(string: text) text
            trim(string: text) text
            contains(string: text, match: text) boolean
            starts with(string: text, match: text) boolean
            ends with(string: text, match: text) boolean
            matches(input: text, pattern: text, flags?: text) boolean
            replace(input: text, pattern: text, replacement: text, flags?: text) text
            split(string: text, delimiter: text) texts
            extract(input: text, pattern: text) texts
            is blank(string!: text) boolean
            to base64(value: text) text
            uuid() text
            string join(list: texts, delimiter?!: text) text
            string join(list: texts, delimiter!: text, prefix!: text, suffix!: text) text
            count(list: list) number
            is empty(list!: list) boolean
            list contains(list: list, element!: any) boolean
            index of(list: list, match!: any) numbers
            append(list: list, items+!: any) longer-list
            concatenate(lists+: list) joined-list
            union(lists+: list) joined-list
            insert before(list: list, position: number, newItem!: any) longer-list
            remove(list: list, position: number) items
            reverse(list: list) items
            sublist(list: list, start position: number, length?: number) items
            distinct values(list: list) items
            duplicate values(list: list) items
            flatten(list: list) flat-list
            sort(list: list, precedes: function) items
            partition(list: list, size: number) lists
            sum(list*: number) number
            product(list*: number) number?
            mean(list*: number) number?
            median(list*: number) number?
            stddev(list*: number) number?
            mode(list*: number) numbers
            min(list*: ordered) item?
            max(list*: ordered) item?
            all(list*!: boolean) boolean?
            any(list*!: boolean) boolean?
            and(list*!: boolean) boolean?
            or(list*!: boolean) boolean?
            get value(context: context, key: text/texts) member?
            get entries(context: context) entries
            context put(context: context, key: text/texts, value!: any) with-member
            put(context: context, key: text/texts, value!: any) with-member
            put all(contexts+: context) merged
            context merge(contexts: contexts) merged
            context(entries: contexts) made
            before(point1: point, point2: point) boolean?
            after(point1: point, point2: point) boolean?
            meets(range1: range, range2: range) boolean?
            met by(range1: range, range2: range) boolean?
            overlaps(range1: range, range2: range) boolean?
            overlaps before(range1: range, range2: range) boolean?
            overlaps after(range1: range, range2: range) boolean?
            finishes(point: point, range: range) boolean?
            finished by(range: range, point: point) boolean?
            includes(range: range, point: point) boolean?
            during(point: point, range: range) boolean?
            starts(point: point, range: range) boolean?
            started by(range: range, point: point) boolean?
            coincides(point1: point, point2: point) boolean?
            get or else(value!: any, default!: any) either?
            is defined(value!: any) boolean
            assert(value!: any, condition!: any, cause?: text) same?
            """;

    /** Functions whose result differs at each call, or on each day. */
    static final Set<String> CHANGING = Set.of("today", "now", "random number", "uuid");

    private static final Pattern LINE = Pattern.compile("([a-z0-9 ]+)\\((.*)\\) ([a-z-]+)(\\??)");
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z0-9 ]+)([?*+]?)(!?): (.+)");

    private static final List<FeelType> ORDERED = List.of(
            SimpleType.NUMBER,
            FeelType.TEXT,
            SimpleType.DATE,
            SimpleType.DATE_TIME,
            SimpleType.ZONED_DATE_TIME,
            SimpleType.TIME,
            SimpleType.ZONED_TIME,
            SimpleType.DAYS,
            SimpleType.MONTHS);

    private static final List<FeelType> POINTS =
            ORDERED.stream().filter(type -> !type.isText()).toList();
    private static final List<FeelType> RANGES =
            POINTS.stream().<FeelType>map(FeelType.Range::new).toList();

    private static final Map<String, List<FeelFunction>> ALL = read();

    static List<FeelFunction> named(String name) {
        return ALL.getOrDefault(name, List.of());
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    private static Map<String, List<FeelFunction>> read() {
        Map<String, Body> own = new HashMap<>();
        ListFunctions.addTo(own);
        TextFunctions.addTo(own);
        ContextFunctions.addTo(own);
        CurrentTimeFunctions.addTo(own);
        Map<String, List<FeelFunction>> all = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException(line);
            }
            String name = parts.group(1);
            Body body = own.getOrDefault(name, arguments -> NativeFunctions.call(arguments));
            boolean mayBeEmpty = !parts.group(4).isEmpty();
            all.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(new FeelFunction(name, parameters(parts.group(2)), parts.group(3), mayBeEmpty, body));
        });
        return all;
    }

    private static List<Parameter> parameters(String text) {
        List<Parameter> parameters = new ArrayList<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(", ")) {
            Matcher parts = PARAMETER.matcher(each);
            if (!parts.matches()) {
                throw new IllegalStateException(each);
            }
            Cardinality count = switch (parts.group(2)) {
                case "?" -> Cardinality.OPTIONAL;
                case "*" -> Cardinality.ITEMS;
                case "+" -> Cardinality.REST;
                default -> Cardinality.ONE;
            };
            parameters.add(new Parameter(
                    parts.group(1),
                    types(parts.group(4)),
                    count,
                    !parts.group(3).isEmpty()));
        }
        return parameters;
    }

    private static List<FeelType> types(String text) {
        if (text.equals("any")) {
            return List.of();
        }
        if (text.equals("ordered")) {
            return ORDERED;
        } else if (text.equals("range")) {
            return RANGES;
        } else if (text.equals("point")) {
            return Stream.concat(POINTS.stream(), RANGES.stream()).toList();
        }
        List<FeelType> types = new ArrayList<>();
        for (String name : text.split("/")) {
            types.add(type(name));
        }
        return types;
    }

    static FeelType type(String name) {
        return switch (name) {
            case "text" -> FeelType.TEXT;
            case "texts" -> FeelType.listOf(FeelType.TEXT);
            case "numbers" -> FeelType.listOf(SimpleType.NUMBER);
            case "list" -> FeelType.listOf(SimpleType.ANY);
            case "context" -> new FeelType.ContextType(Map.of());
            case "contexts" -> FeelType.listOf(new FeelType.ContextType(Map.of()));
            default ->
                SimpleType.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        };
    }

    private FeelFunctions() {}
}
