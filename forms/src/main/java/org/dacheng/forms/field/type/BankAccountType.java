package org.dacheng.forms.field.type;

import java.util.List;
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
import org.springframework.stereotype.Component;

/**
 * The number of a bank account, as a string of digits: {@code "6222021234567890128"}. Cards have a check digit by Luhn
 * (ISO/IEC 7812), accounts of companies have none, and their formats overlap. Therefore {@code accountKind} says what
 * is asked for: {@code card} is 13 to 19 digits with the check digit, {@code company} 8 to 32 digits. Without it both
 * are accepted, and the check digit is only required of 16 to 19 digits that begin with 62, as all cards of UnionPay
 * do.
 */
@Component
final class BankAccountType extends FormattedTextType {

    private static final String CARD = "card";
    private static final String COMPANY = "company";
    private static final Pattern CARD_DIGITS = Pattern.compile("\\d{13,19}");
    private static final Pattern DIGITS = Pattern.compile("\\d{8,32}");
    private static final Pattern UNION_PAY = Pattern.compile("62\\d{14,17}");

    BankAccountType() {
        super(InputHints.PRIVATE_DIGITS, 60);
    }

    @Override
    public List<String> names() {
        return List.of("bankAccount");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of("account-kind", new Setting.Choice("/accountKind", List.of("", CARD, COMPANY), "")));
    }

    @Override
    public Set<String> members() {
        return Set.of("accountKind");
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        super.define(field, definition);
        definition.oneOf(field, "/accountKind", List.of(CARD, COMPANY));
    }

    @Override
    @Nullable
    String canonical(Field field, String line, Consumer<Message> refuse) {
        String digits = line.replaceAll("[\\s-]", "");
        String kind = field.text("accountKind");
        if (!(kind.equals(CARD) ? CARD_DIGITS : DIGITS).matcher(digits).matches()) {
            refuse.accept(Message.of(
                    kind.equals(CARD) ? "forms.field.card-format" : "forms.field.account-format", field.label()));
            return null;
        }
        boolean card =
                kind.equals(CARD) || kind.isEmpty() && UNION_PAY.matcher(digits).matches();
        if (card && !hasCheckDigit(digits)) {
            refuse.accept(Message.of("forms.field.card-check", field.label()));
            return null;
        }
        return digits;
    }

    /** Luhn: from the right, every second digit is doubled and its digits added; the sum is a multiple of ten. */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** In groups of four digits. */
    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return String.valueOf(value).replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    /** The last four digits. */
    @Override
    public String listText(Field field, Object value, FieldReaderContext reader) {
        String digits = String.valueOf(value);
        return "**** " + digits.substring(Math.max(0, digits.length() - 4));
    }
}
