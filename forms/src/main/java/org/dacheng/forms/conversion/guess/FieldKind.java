package org.dacheng.forms.conversion.guess;

import java.util.Arrays;
import java.util.Locale;
import org.dacheng.base.text.Message;

/** What a field asks for: a type with its most important setting. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    PERCENTAGE,
    MONEY,
    DATE,
    DATE_TIME,
    TIME,
    DATE_RANGE,
    YES_NO,
    CHOICE,
    CHOICES,
    PERSON,
    DEPARTMENT,
    PHONE,
    EMAIL,
    LINK,
    ID_NUMBER,
    BANK_ACCOUNT,
    EMPLOYEE_NUMBER,
    ADDRESS,
    RATING,
    ATTACHMENT,
    PICTURE;

    /** Name in the reader's language. */
    public Message text() {
        return Message.of(
                "forms.conversion.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The kind of this name; otherwise the guess. */
    public static FieldKind named(String name, FieldKind guess) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(guess);
    }

    /** True for a choice, which needs options. */
    public boolean isChoice() {
        return this == CHOICE || this == CHOICES;
    }
}
