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
import org.dacheng.forms.feel.FeelFunction.Count;
import org.dacheng.forms.feel.FeelFunction.Parameter;
import org.dacheng.forms.feel.FeelType.Kind;

/** The functions there are. Those without a body of our own are the engine's. */
final class FeelFunctions {

    /**
     * Name, parameters and result. A parameter is {@code ?} optional, {@code *} one list or many items, {@code +} all that
     * follow, {@code !} taken when empty as well; a result is {@code ?} empty without failure.
     */
    private static final String TABLE = """
            number(from: text, grouping separator?!: text, decimal separator?!: text) number
            string(from!: any) text?
            date(from: text/date/date-time/zoned-date-time) date
            date(year: number, month: number, day: number) date
            time(from: text/time/zoned-time/date-time/zoned-date-time) time
            time(hour: number, minute: number, second: number, offset?!: days) time
            date and time(from: text/date-time/zoned-date-time) date-time
            date and time(date: date/date-time/zoned-date-time, time: time/zoned-time) date-time
            duration(from: text) any
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
            append(list: list, items+!: any) list
            concatenate(lists+: list) list
            union(lists+: list) list
            insert before(list: list, position: number, newItem!: any) list
            remove(list: list, position: number) list
            reverse(list: list) list
            sublist(list: list, start position: number, length?: number) list
            distinct values(list: list) list
            duplicate values(list: list) list
            flatten(list: list) any
            sort(list: list, precedes: function) list
            partition(list: list, size: number) any
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
            get value(context: context, key: text/texts) any?
            get entries(context: context) any
            context put(context: context, key: text/texts, value!: any) any
            put(context: context, key: text/texts, value!: any) any
            put all(contexts+: context) any
            context merge(contexts: list) any
            context(entries: list) any
            before(point1: point, point2: point) boolean
            after(point1: point, point2: point) boolean
            meets(range1: point, range2: point) boolean
            met by(range1: point, range2: point) boolean
            overlaps(range1: point, range2: point) boolean
            overlaps before(range1: point, range2: point) boolean
            overlaps after(range1: point, range2: point) boolean
            finishes(point: point, range: point) boolean
            finished by(range: point, point: point) boolean
            includes(range: point, point: point) boolean
            during(point: point, range: point) boolean
            starts(point: point, range: point) boolean
            started by(range: point, point: point) boolean
            coincides(point1: point, point2: point) boolean
            get or else(value!: any, default!: any) any?
            is defined(value!: any) boolean
            assert(value!: any, condition!: any, cause?: text) any?
            """;

    /** What these give is another at each call, or on each day. */
    static final Set<String> CHANGING = Set.of("today", "now", "random number", "uuid");

    private static final Pattern LINE = Pattern.compile("([a-z0-9 ]+)\\((.*)\\) ([a-z-]+)(\\??)");
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z0-9 ]+)([?*+]?)(!?): (.+)");

    private static final List<FeelType> ORDERED = List.of(
            Kind.NUMBER,
            FeelType.TEXT,
            Kind.DATE,
            Kind.DATE_TIME,
            Kind.ZONED_DATE_TIME,
            Kind.TIME,
            Kind.ZONED_TIME,
            Kind.DAYS,
            Kind.MONTHS);

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
        MomentFunctions.addTo(own);
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
            Count count = switch (parts.group(2)) {
                case "?" -> Count.OPTIONAL;
                case "*" -> Count.ITEMS;
                case "+" -> Count.REST;
                default -> Count.ONE;
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
        } else if (text.equals("point")) {
            return Stream.concat(ORDERED.stream(), Stream.of(new FeelType.Range(Kind.ANY)))
                    .toList();
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
            case "numbers" -> FeelType.listOf(Kind.NUMBER);
            case "list" -> FeelType.listOf(Kind.ANY);
            case "context" -> new FeelType.Members(Map.of());
            default -> Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        };
    }

    private FeelFunctions() {}
}
