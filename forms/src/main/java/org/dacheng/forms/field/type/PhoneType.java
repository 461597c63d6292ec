package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A phone number, as a string in one of three formats:
 *
 * <ul>
 *   <li>mobile phone of mainland China: {@code "13800138000"}, 11 digits from 13 to 19;
 *   <li>landline of mainland China with area code: {@code "010-62771234"}, {@code "0571-8765432"}, with an extension
 *       {@code "010-62771234-801"}; service numbers {@code "4008001234"};
 *   <li>any other number in the format of E.164: {@code "+14155550123"}, 7 to 15 digits after the plus sign.
 * </ul>
 *
 * Spaces, brackets, dots and hyphens between digits are understood, and {@code +86} before a number of mainland China
 * is removed. What would change the number when it is dialled is refused: a bracketed {@code (0)}, which some countries
 * dial and others do not, and an extension of any number but a landline. {@code phoneKinds} restricts the formats.
 */
@Component
final class PhoneType extends FormattedTextType {

    private static final List<String> KINDS = List.of("mobile", "landline", "international");

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE =
            Pattern.compile("(010|02\\d|0[3-9]\\d{2})-?([2-9]\\d{2,3})-?(\\d{4})(?:-(\\d{1,6}))?");
    private static final Pattern PLAIN_LANDLINE = Pattern.compile("0\\d{2,3}-\\d{7,8}");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");

    /** Numbers of North America have ten digits, so that an eleventh belongs to an extension. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+(?:1\\d{10}|[2-9]\\d{6,14})");

    private static final Pattern TRUNK_ZERO = Pattern.compile(".*\\(\\s*0\\s*\\).*");
    private static final Pattern EXTENDED = Pattern.compile("(.+?)-?(?:转|分机|内线|ext(?:n|ension)?|x|#)[-:：]?(\\d{1,6})");
    private static final Pattern HOME = Pattern.compile("(?:\\+|00)-?86-?(.+)");

    private final Messages messages;

    PhoneType(Messages messages) {
        super(InputHints.PHONE, 40);
        this.messages = messages;
    }

    @Override
    public List<String> names() {
        return List.of("phone");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(SettingSentence.of("phone-kinds", new Setting.Several("/phoneKinds", KINDS)));
    }

    @Override
    public String fragment(Field field) {
        return "phone";
    }

    @Override
    public Set<String> members() {
        return Set.of("phoneKinds");
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        super.define(field, definition);
        definition.someOf(field, "/phoneKinds", KINDS);
    }

    private static List<String> kinds(Field field) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode kind : field.json().path("phoneKinds")) {
            kinds.add(kind.asText());
        }
        return kinds.isEmpty() ? KINDS : kinds;
    }

    @Override
    @Nullable
    String canonical(Field field, String line, Consumer<Message> refuse) {
        if (TRUNK_ZERO.matcher(line).matches()) {
            refuse.accept(Message.of("forms.field.phone-zero", field.label()));
            return null;
        }
        PhoneNumber number = number(line);
        if (number == null && isOnlyExtended(line)) {
            refuse.accept(Message.of("forms.field.phone-extension", field.label()));
            return null;
        }
        List<String> kinds = kinds(field);
        if (number == null || !kinds.contains(number.kind())) {
            List<Message> formats = kinds.stream()
                    .map(kind -> Message.of("forms.field.phone." + kind))
                    .toList();
            refuse.accept(Message.of("forms.field.phone-format", field.label(), formats));
            return null;
        }
        return number.text();
    }

    private record PhoneNumber(String kind, String text) {}

    private static @Nullable PhoneNumber number(String line) {
        String text = separated(line);
        Matcher extended = EXTENDED.matcher(text);
        if (!extended.matches()) {
            return plainNumber(text);
        }
        PhoneNumber number = plainNumber(extended.group(1));
        return number != null && PLAIN_LANDLINE.matcher(number.text()).matches()
                ? new PhoneNumber(number.kind(), number.text() + "-" + extended.group(2))
                : null;
    }

    /** True for a number that would be accepted without its extension. */
    private static boolean isOnlyExtended(String line) {
        Matcher extended = EXTENDED.matcher(separated(line));
        return extended.matches() && plainNumber(extended.group(1)) != null;
    }

    private static String separated(String line) {
        return line.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s()./\\u2010-\\u2015-]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static @Nullable PhoneNumber plainNumber(String text) {
        Matcher home = HOME.matcher(text);
        if (home.matches()) {
            return atHome(home.group(1), true);
        }
        String digits = text.replace("-", "");
        if (text.startsWith("00")) {
            digits = "+" + digits.substring(2);
        }
        return INTERNATIONAL.matcher(digits).matches() ? new PhoneNumber("international", digits) : atHome(text, false);
    }

    /** @param abroad true for a number as dialled from abroad, where the area code has no leading zero */
    private static @Nullable PhoneNumber atHome(String text, boolean abroad) {
        String digits = text.replace("-", "");
        if (MOBILE.matcher(digits).matches()) {
            return new PhoneNumber("mobile", digits);
        }
        if (SERVICE.matcher(digits).matches()) {
            return new PhoneNumber("landline", digits);
        }
        Matcher landline = LANDLINE.matcher(abroad && !text.startsWith("0") ? "0" + text : text);
        if (!landline.matches()) {
            return null;
        }
        String extension = landline.group(4) == null ? "" : "-" + landline.group(4);
        return new PhoneNumber("landline", landline.group(1) + "-" + landline.group(2) + landline.group(3) + extension);
    }

    /** In groups as people write it. */
    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        String number = String.valueOf(value);
        if (MOBILE.matcher(number).matches()) {
            return number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7);
        }
        if (SERVICE.matcher(number).matches()) {
            return number.substring(0, 3) + "-" + number.substring(3, 6) + "-" + number.substring(6);
        }
        Matcher landline = LANDLINE.matcher(number);
        boolean extended = landline.matches() && landline.group(4) != null;
        int end = number.lastIndexOf('-');
        if (!extended) {
            return number;
        }
        Message text = Message.of("forms.field.extension", number.substring(0, end), number.substring(end + 1));
        return messages.text(text, reader.locale());
    }

    /** {@code href}: what a phone dials; null for a stored text that is no number. */
    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>(super.extra(field, value, reader));
        PhoneNumber number = value instanceof String text ? number(text) : null;
        extra.put("href", number == null ? null : "tel:" + dialled(number));
        return extra;
    }

    private static String dialled(PhoneNumber number) {
        Matcher landline = LANDLINE.matcher(number.text());
        return landline.matches() && landline.group(4) != null
                ? landline.group(1) + landline.group(2) + landline.group(3) + ";ext=" + landline.group(4)
                : number.text().replace("-", "");
    }
}
