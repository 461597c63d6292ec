package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The number of an identity document, as a string without spaces and in capitals: {@code "11010519491231002X"}. Without
 * {@code documents} only resident identity cards are accepted; otherwise a number has to be in the format of one of the
 * listed documents.
 *
 * <p>Cards with 18 characters follow GB 11643: two digits of a province, the birthday from the seventh digit, and a
 * check character by ISO 7064 MOD 11-2.
 */
@Component
final class IdNumberType extends FormattedTextType {

    private static final String RESIDENT_ID = "resident-id";
    private static final int FIRST_YEAR = 1900;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** Cards by GB 11643, with the first digits of each. */
    private static final Map<String, Set<String>> CARDS = cards();

    /** Other documents. */
    private static final Map<String, Pattern> OTHERS = others();

    private static final Pattern CARD = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OLD_CARD = Pattern.compile("\\d{15}");
    private static final DateTimeFormatter BIRTHDAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Clock clock;

    @Autowired
    IdNumberType(ObjectProvider<Clock> clock) {
        this(clock.getIfAvailable(Clock::systemUTC));
    }

    IdNumberType(Clock clock) {
        super(InputHints.PRIVATE, 40);
        this.clock = clock;
    }

    private static Map<String, Set<String>> cards() {
        Map<String, Set<String>> cards = new LinkedHashMap<>();
        cards.put(
                RESIDENT_ID,
                Set.of(
                        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41",
                        "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65",
                        "71"));
        cards.put("residence-permit", Set.of("81", "82", "83"));
        cards.put("permanent-resident", Set.of("91", "92", "93", "94", "95", "96"));
        return cards;
    }

    private static Map<String, Pattern> others() {
        Map<String, Pattern> others = new LinkedHashMap<>();
        others.put("passport", Pattern.compile("(?=.*\\d)[A-Z0-9]{6,9}"));
        others.put("hk-macao-permit", Pattern.compile("[HM]\\d{8}(?:\\d{2})?"));
        others.put("taiwan-permit", Pattern.compile("\\d{8}"));
        return others;
    }

    @Override
    public List<String> names() {
        return List.of("idNumber");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(SettingSentence.of("documents", new Setting.Several("/documents", documents())));
    }

    /** Names of all documents, cards first. */
    private static List<String> documents() {
        List<String> documents = new ArrayList<>(CARDS.keySet());
        documents.addAll(OTHERS.keySet());
        return documents;
    }

    @Override
    public Set<String> members() {
        return Set.of("documents");
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        super.define(field, definition);
        definition.someOf(field, "/documents", documents());
    }

    private static List<String> documents(Field field) {
        List<String> documents = new ArrayList<>();
        for (JsonNode document : field.json().path("documents")) {
            documents.add(document.asText());
        }
        return documents.isEmpty() ? List.of(RESIDENT_ID) : documents;
    }

    @Override
    @Nullable
    String canonical(Field field, String line, Consumer<Message> refuse) {
        String number = line.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        List<String> documents = documents(field);
        boolean known = documents.stream()
                .anyMatch(kind -> OTHERS.containsKey(kind)
                        && OTHERS.get(kind).matcher(number).matches());
        Message problem = known ? null : problem(field, number, documents);
        if (problem != null) {
            refuse.accept(problem);
        }
        return problem == null ? number : null;
    }

    private @Nullable Message problem(Field field, String number, List<String> documents) {
        if (documents.contains(RESIDENT_ID) && OLD_CARD.matcher(number).matches()) {
            return Message.of("forms.field.id-old", field.label());
        }
        boolean cards = documents.stream().anyMatch(CARDS::containsKey);
        if (!cards || !CARD.matcher(number).matches()) {
            List<Message> formats = documents.stream()
                    .map(kind -> Message.of("forms.field.document." + kind))
                    .toList();
            return Message.of("forms.field.id-format", field.label(), formats);
        }
        if (documents.stream()
                .noneMatch(kind -> CARDS.getOrDefault(kind, Set.of()).contains(number.substring(0, 2)))) {
            return Message.of("forms.field.id-region", field.label(), number.substring(0, 2));
        }
        if (!isBirthday(number.substring(6, 14))) {
            return Message.of("forms.field.id-birthday", field.label(), number.substring(6, 14));
        }
        return number.charAt(17) == checkCharacter(number) ? null : Message.of("forms.field.id-check", field.label());
    }

    private boolean isBirthday(String digits) {
        try {
            LocalDate day = LocalDate.parse(digits, BIRTHDAY);
            return day.getYear() >= FIRST_YEAR
                    && !day.isAfter(LocalDate.now(clock).plusDays(1));
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** The first three and the last four characters: the birthday is hidden. */
    @Override
    public String listText(Field field, Object value, FieldReaderContext reader) {
        return masked(value, 3, 4);
    }
}
