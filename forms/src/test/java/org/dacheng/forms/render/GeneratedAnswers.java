package org.dacheng.forms.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.base.text.NumberParser;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;

/** Random answers for a form with a field of every type that needs nobody and nothing else. */
final class GeneratedAnswers {

    static final Set<String> TEXT_TYPES = Set.of(
            "textfield", "textarea", "link", "phone", "idNumber", "bankAccount", "employeeNumber", "datetime", "time");

    /** Fields whose absence the page cannot send: an unticked box is no, and a missing answer takes the default. */
    private static final Set<String> ALWAYS = Set.of("checkbox", "must");

    private static final List<String> DISTRICT = List.of("440000", "440300", "440305");

    private static final String OPTIONS = "'values':[{'value':'a'},{'value':'b','label':'B'},{'value':'c'}]";
    private static final String LEVELS = "'values':[{'value':'a','values':[{'value':'x'},{'value':'y'}]},"
            + "{'value':'b','values':[{'value':'x','values':[{'value':'x'}]}]},{'value':'c'}]";

    static FormSchema schema() {
        return TestSchemas.of(
                "{'type':'textfield','key':'textfield'}",
                "{'type':'textarea','key':'textarea'}",
                "{'type':'number','key':'number'}",
                "{'type':'money','key':'money'}",
                "{'type':'select','key':'select'," + OPTIONS + "}",
                "{'type':'radio','key':'radio'," + OPTIONS + "}",
                "{'type':'checklist','key':'checklist'," + OPTIONS + "}",
                "{'type':'checkbox','key':'checkbox'}",
                "{'type':'datetime','key':'date'}",
                "{'type':'datetime','subtype':'datetime','key':'datetime'}",
                "{'type':'dateRange','halfDays':true,'length':'natural-days','key':'range'}",
                "{'type':'link','key':'link'}",
                "{'type':'phone','key':'phone'}",
                "{'type':'idNumber','key':'idNumber'}",
                "{'type':'bankAccount','key':'bankAccount'}",
                "{'type':'employeeNumber','key':'employeeNumber'}",
                "{'type':'time','key':'time'}",
                "{'type':'yesNo','key':'yesNo'}",
                "{'type':'yesNo','key':'must','validate':{'required':true},'defaultValue':false}",
                "{'type':'rating','scale':10,'key':'rating'}",
                "{'type':'cascade','anyLevel':true,'key':'cascade'," + LEVELS + "}",
                "{'type':'address','key':'address','street':'optional'}",
                "{'type':'lineItems','key':'items','components':[{'type':'textfield','key':'what'},"
                        + "{'type':'yesNo','key':'paid'},{'type':'phone','key':'phone'},{'type':'rating','key':'stars'},"
                        + "{'type':'address','key':'to'},{'type':'cascade','key':'kind'," + LEVELS + "}]}");
    }

    /** Some answers are left out. */
    static Map<String, Object> good(Random random) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("textfield", "text " + random.nextInt() + " <&\"'> 文");
        data.put("textarea", "line\n " + random.nextInt());
        data.put("number", BigDecimal.valueOf(random.nextInt(), random.nextInt(10)));
        data.put("money", BigDecimal.valueOf(random.nextInt(1_000_000), 2));
        data.put("select", one(random, "a", "b", "c"));
        data.put("radio", one(random, "a", "b", "c"));
        data.put("checklist", one(random, List.of("a"), List.of("a", "c"), List.of("b")));
        data.put("checkbox", random.nextBoolean());
        data.put("date", day(random).toString());
        data.put("datetime", day(random) + "T" + time(random));
        data.put("range", Map.of("from", "2026-03-0" + (1 + random.nextInt(9)), "to", "2026-04-01", "toHalf", "AM"));
        data.put(
                "link", one(random, "https://", "http://", "") + "a" + random.nextInt(99) + ".example.com/b?c=%20#d&e");
        data.put("phone", phone(random));
        data.put("idNumber", idNumber(random));
        data.put(
                "bankAccount",
                one(random, "6222021234567890128", "4111 1111 1111 1111", "11090712345678" + digits(random, 6)));
        data.put("employeeNumber", one(random, "E", "hz-", "") + digits(random, 5));
        data.put("time", time(random).toString());
        data.put("yesNo", random.nextBoolean());
        data.put("must", random.nextBoolean());
        data.put("rating", 1 + random.nextInt(10));
        data.put("cascade", path(random));
        data.put("address", address(random));
        data.put("items", List.of(row(random), row(random)));
        data.keySet().removeIf(key -> !ALWAYS.contains(key) && random.nextInt(8) == 0);
        return data;
    }

    private static Map<String, Object> row(Random random) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", "x" + random.nextInt());
        row.put("paid", random.nextBoolean());
        row.put("phone", phone(random));
        row.put("stars", 1 + random.nextInt(5));
        row.put("to", Map.of("code", "440305", "street", "科技园路 " + random.nextInt(100) + " 号"));
        row.put("kind", one(random, List.of("a", "y"), List.of("b", "x", "x"), List.of("c")));
        row.keySet().removeIf(key -> !key.equals("what") && random.nextInt(4) == 0);
        return row;
    }

    private static List<String> path(Random random) {
        return one(random, List.of("a"), List.of("a", "y"), List.of("b", "x"), List.of("b", "x", "x"), List.of("c"));
    }

    private static Map<String, Object> address(Random random) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("code", one(random, "110101", "440305", "810101", "429004", "710101"));
        if (random.nextBoolean()) {
            address.put("street", random.nextInt(1000) + " 号 \"A\" 座");
        }
        return address;
    }

    private static String phone(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "13" + digits(random, 9);
            case 1 -> "+86 (10) 6" + digits(random, 7);
            case 2 -> "0571-8" + digits(random, 6) + " ext. " + digits(random, 3);
            case 3 -> "400" + digits(random, 7);
            default -> "+1" + digits(random, 10);
        };
    }

    private static String idNumber(Random random) {
        String number = "440305" + day(random).toString().replace("-", "") + digits(random, 3);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        int check = (12 - sum % 11) % 11;
        return number + (check == 10 ? "x" : String.valueOf(check));
    }

    /** A text that may or may not be an answer of the field: a good one with a character changed, or any other. */
    static String text(Random random, Field field) {
        Object good = good(random).get(field.key());
        String text = good == null || random.nextInt(6) == 0
                ? one(random, "", " ", "x", "1", "a", "true", "440000")
                : "" + good;
        if (random.nextInt(3) > 0 || text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at) + one(random, "", "0", "-", " ", "９", "x", "\u200b") + text.substring(at + 1);
    }

    /** What a person may type or choose in the inputs of the field, by the ends of their names. */
    static Map<String, String> typed(Random random, Field field) {
        Map<String, String> inputs = new LinkedHashMap<>();
        switch (field.typeName()) {
            case "cascade" -> choose("", random.nextInt(5) == 0 ? List.of() : path(random), inputs);
            case "address" -> {
                choose("", one(random, List.of(), List.of("440000"), DISTRICT.subList(0, 2), DISTRICT), inputs);
                inputs.put(".street", text(random, field));
            }
            case "dateRange" -> {
                inputs.put(".from", one(random, "2026-03-02", "2026/3/5", "2026-02-30", "", " "));
                inputs.put(".to", one(random, "2026-03-04", "2026年3月5日", "soon", "", "\u200b"));
                inputs.put(".toHalf", one(random, "AM", "PM"));
            }
            case "lineItems" -> {
                inputs.put(".0.:row", "");
                inputs.put(".0.what", one(random, "x", "", " ", "\u200b"));
                inputs.put(".0.phone", one(random, phone(random), "", "1", "call me"));
                choose(".0.kind", random.nextBoolean() ? List.of() : path(random), inputs);
            }
            default -> inputs.put("", text(random, field));
        }
        return inputs;
    }

    private static void choose(String above, List<String> path, Map<String, String> inputs) {
        for (int level = 0; level < 3; level++) {
            inputs.put(above + "." + level, level < path.size() ? path.get(level) : "");
        }
    }

    /** The same as an API client writes it, in the types of JSON that the documentation names. */
    static Object sent(Field field, Map<String, String> typed) {
        String text = typed.getOrDefault("", "");
        return switch (field.typeName()) {
            case "number", "money" -> {
                BigDecimal number = NumberParser.bareNumber(text);
                yield number == null ? text : number;
            }
            case "rating" -> text.matches("[0-9]+") ? Integer.valueOf(text) : text;
            case "checkbox" -> !text.isEmpty() && !text.equals("false");
            case "yesNo" -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
            case "checklist" -> text.isEmpty() ? List.of() : List.of(text);
            case "cascade" -> chosen("", typed);
            case "address" -> {
                List<String> path = chosen("", typed);
                String code = path.isEmpty() ? "" : path.get(path.size() - 1);
                yield Map.of("code", code, "street", typed.get(".street"));
            }
            case "dateRange" ->
                Map.of("from", typed.get(".from"), "to", typed.get(".to"), "toHalf", typed.get(".toHalf"));
            case "lineItems" ->
                List.of(Map.of(
                        "what", typed.get(".0.what"),
                        "phone", typed.get(".0.phone"),
                        "kind", chosen(".0.kind", typed)));
            default -> text;
        };
    }

    private static List<String> chosen(String above, Map<String, String> typed) {
        return Stream.of(".0", ".1", ".2")
                .map(level -> typed.get(above + level))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
    }

    private static LocalTime time(Random random) {
        return LocalTime.of(4 + random.nextInt(20), random.nextInt(60));
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    private GeneratedAnswers() {}
}
