package org.dacheng.forms.conversion.excel;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.conversion.excel.SampleCell.Content;
import org.dacheng.forms.conversion.guess.FieldKind;
import org.dacheng.forms.conversion.guess.GuessedField;
import org.dacheng.forms.conversion.guess.LabelWords;
import org.dacheng.forms.conversion.guess.MeasuredLabel;
import org.dacheng.forms.conversion.guess.Units;
import org.jspecify.annotations.Nullable;

/** Guesses the field of one column: from its samples, and where these allow several kinds, from its label. */
final class ColumnGuess {

    private static final int MAX_OPTIONS = 8;
    private static final int MAX_OPTION = 30;
    private static final int LONG_TEXT = 50;
    private static final Set<String> YES_NO =
            Set.of("是", "否", "有", "无", "yes", "no", "y", "n", "true", "false", "√", "×", "✓", "✗");
    private static final Pattern MOBILE = Pattern.compile("(\\+?86[- ]?)?1[3-9]\\d{9}");
    private static final Pattern URL = Pattern.compile("(?i)https?://.*|www\\..*");

    /** Kinds of which the label is enough, since any text may be one. */
    private static final Set<FieldKind> BY_LABEL = EnumSet.of(
            FieldKind.LONG_TEXT,
            FieldKind.ADDRESS,
            FieldKind.PERSON,
            FieldKind.DEPARTMENT,
            FieldKind.ATTACHMENT,
            FieldKind.PICTURE);

    /** Kinds that look like numbers, but are not counted or added. */
    private static final Set<FieldKind> NUMBERED =
            EnumSet.of(FieldKind.ID_NUMBER, FieldKind.BANK_ACCOUNT, FieldKind.EMPLOYEE_NUMBER, FieldKind.PHONE);

    private final String label;
    private final List<SampleCell> samples;
    private final List<String> texts;
    private final SampleCheck check;
    private final OrganisationNames names;
    private final LabelWords.@Nullable FoundKind word;

    /** @param samples that are not empty */
    ColumnGuess(String label, List<SampleCell> samples, SampleCheck check, OrganisationNames names) {
        this.label = label;
        this.samples = samples;
        this.texts = samples.stream().map(SampleCell::text).toList();
        this.check = check;
        this.names = names;
        this.word = LabelWords.kind(label).orElse(null);
    }

    GuessedField guess() {
        GuessedField measured = MeasuredLabel.of(label);
        GuessedField field = samples.isEmpty() ? byLabel(measured) : bySamples(measured);
        return field.withOptions(options());
    }

    private GuessedField byLabel(@Nullable GuessedField measured) {
        if (measured != null) {
            return measured;
        }
        return word == null
                ? guessed(FieldKind.TEXT, "forms.conversion.guess.nothing")
                : guessed(word.kind(), "forms.conversion.guess.label", word.word());
    }

    private GuessedField bySamples(@Nullable GuessedField measured) {
        if (all(Content.BOOLEAN) || allTexts(text -> YES_NO.contains(text.toLowerCase(Locale.ROOT)))) {
            return guessed(FieldKind.YES_NO, "forms.conversion.guess.yes-no");
        }
        FieldKind formatted = formatted();
        FieldKind sure = formatted == null ? moment() : formatted;
        if (sure != null) {
            return guessed(sure, "forms.conversion.guess.all", sure.text());
        }
        if (all(Content.PERCENT)) {
            return guessed(FieldKind.PERCENTAGE, "forms.conversion.guess.all", FieldKind.PERCENTAGE.text());
        }
        return all(Content.NUMBER) ? number(measured) : text();
    }

    private boolean all(Content content) {
        return samples.stream().allMatch(sample -> sample.content() == content);
    }

    private boolean allTexts(Predicate<String> condition) {
        return texts.stream().allMatch(condition);
    }

    private boolean says(FieldKind kind) {
        return word != null && word.kind() == kind;
    }

    /** Kinds with a format of their own; where other numbers have the same format, the label decides. */
    private @Nullable FieldKind formatted() {
        boolean urls = allTexts(text -> URL.matcher(text).matches());
        boolean mobiles = allTexts(text -> MOBILE.matcher(text).matches());
        if (fits(FieldKind.EMAIL)) {
            return FieldKind.EMAIL;
        } else if ((urls || says(FieldKind.LINK)) && fits(FieldKind.LINK)) {
            return FieldKind.LINK;
        } else if (fits(FieldKind.ID_NUMBER)) {
            return FieldKind.ID_NUMBER;
        } else if ((mobiles && !isMeasure() || says(FieldKind.PHONE)) && fits(FieldKind.PHONE)) {
            return FieldKind.PHONE;
        } else if (says(FieldKind.BANK_ACCOUNT) && fits(FieldKind.BANK_ACCOUNT)) {
            return FieldKind.BANK_ACCOUNT;
        }
        return says(FieldKind.EMPLOYEE_NUMBER) && fits(FieldKind.EMPLOYEE_NUMBER) ? FieldKind.EMPLOYEE_NUMBER : null;
    }

    private boolean isMeasure() {
        return says(FieldKind.MONEY) || says(FieldKind.NUMBER);
    }

    private boolean fits(FieldKind kind) {
        return check.accepts(kind, texts);
    }

    private @Nullable FieldKind moment() {
        if (all(Content.TIME)) {
            return FieldKind.TIME;
        }
        if (all(Content.DATE)) {
            return FieldKind.DATE;
        }
        boolean moments = samples.stream()
                .allMatch(sample -> sample.content() == Content.DATE || sample.content() == Content.DATE_TIME);
        return moments ? FieldKind.DATE_TIME : null;
    }

    private GuessedField number(@Nullable GuessedField measured) {
        if (measured != null) {
            return measured;
        }
        String currency = samples.stream()
                .map(SampleCell::currency)
                .filter(sign -> Units.currency(sign) != null)
                .findFirst()
                .orElse("");
        String code = Units.currency(currency);
        if (code != null) {
            Message reason = Message.of("forms.conversion.guess.currency", currency);
            return new GuessedField(label, FieldKind.MONEY, false, "", code, List.of(), "", reason);
        }
        if (word != null && (isMeasure() || says(FieldKind.TEXT))) {
            return guessed(word.kind(), "forms.conversion.guess.numbers-label", word.word());
        }
        if (word != null && NUMBERED.contains(word.kind())) {
            return notAll(word);
        }
        return guessed(FieldKind.NUMBER, "forms.conversion.guess.all", FieldKind.NUMBER.text());
    }

    private GuessedField text() {
        if (allTexts(names::isPerson)) {
            return guessed(FieldKind.PERSON, "forms.conversion.guess.people");
        }
        if (allTexts(names::isDepartment)) {
            return guessed(FieldKind.DEPARTMENT, "forms.conversion.guess.departments");
        }
        if (repeats()) {
            return guessed(FieldKind.CHOICE, "forms.conversion.guess.repeated");
        }
        if (texts.stream().anyMatch(text -> text.contains("\n") || PlainText.length(text) > LONG_TEXT)) {
            return guessed(FieldKind.LONG_TEXT, "forms.conversion.guess.long");
        }
        if (word != null && BY_LABEL.contains(word.kind())) {
            return guessed(word.kind(), "forms.conversion.guess.label", word.word());
        }
        return word == null || says(FieldKind.TEXT)
                ? guessed(FieldKind.TEXT, "forms.conversion.guess.texts")
                : notAll(word);
    }

    private GuessedField notAll(LabelWords.FoundKind said) {
        return guessed(
                FieldKind.TEXT,
                "forms.conversion.guess.not-all",
                said.word(),
                said.kind().text());
    }

    /** Few different values, each more than once on average. */
    private boolean repeats() {
        int different = options().size();
        return different > 0 && samples.size() >= 4 && different * 2 <= samples.size();
    }

    /** The different samples, if they could be options. */
    private List<String> options() {
        Set<String> different = new LinkedHashSet<>(texts);
        boolean fit = different.size() <= MAX_OPTIONS
                && different.stream().allMatch(text -> PlainText.length(text) <= MAX_OPTION && !text.contains("\n"));
        return fit ? List.copyOf(different) : List.of();
    }

    private GuessedField guessed(FieldKind kind, String reason, Object... args) {
        return GuessedField.of(label, kind, Message.of(reason, args));
    }
}
