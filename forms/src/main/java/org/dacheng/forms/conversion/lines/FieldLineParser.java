package org.dacheng.forms.conversion.lines;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.conversion.guess.FieldKind;
import org.dacheng.forms.conversion.guess.GuessedField;
import org.dacheng.forms.conversion.guess.LabelWords;
import org.dacheng.forms.conversion.guess.MeasuredLabel;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line that describes a field: {@code 事由*}, {@code 金额 元}, {@code 类型：年假/病假}, {@code Amount (USD)},
 * {@code Days: number}.
 */
final class FieldLineParser {

    static final int MAX_LABEL = 200;
    private static final int MAX_LINE = 5_000;
    private static final int MAX_OPTIONS = 1_000;

    private static final Pattern BULLET = Pattern.compile("^(?:[-–•·●○▪◦]\\s*|[(（]?\\d{1,3}(?:[.、)）．]\\s*|\\s+))");
    private static final Pattern STAR = Pattern.compile("^[*＊]\\s*|\\s*[*＊]$");
    private static final Pattern MUST = Pattern.compile("必填|必须|required|mandatory", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAY = Pattern.compile("选填|可选|可不填|非必填|optional", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERAL = Pattern.compile(
            "^(?:可?多选|multiple(?: choice)?|several)\\s*[:：,，]?\\s*|[(（](?:可?多选|multiple)[)）]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE =
            Pattern.compile("^(?:单选|选择|下拉|choice|select)\\s*[:：,，]?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARENTHESES = Pattern.compile("^(.*?)\\s*[(（]([^()（）]{1,30})[)）]$");
    private static final Pattern STRONG = Pattern.compile("[/／|｜;；]");
    private static final Pattern WEAK = Pattern.compile("[、,，]");

    /** A longer part between commas belongs to a sentence. */
    private static final int LONGEST_WEAK = 12;

    private static final Pattern YES_NO = Pattern.compile("是[/／、|]否|有[/／、|]无|yes[/／|]no", Pattern.CASE_INSENSITIVE);

    private String label;
    private String detail = "";
    private boolean required;
    private boolean several;

    private FieldLineParser(String line) {
        label = line;
    }

    static PastedLine read(int number, String line) {
        String text = PlainText.line(line);
        String shown = PlainText.shortened(text, MAX_LABEL);
        if (text.length() > MAX_LINE) {
            return new PastedLine(number, shown, null, Message.of("forms.conversion.line.too-long", MAX_LINE));
        }
        return new FieldLineParser(PlainText.clean(line).strip()).parse(number, shown);
    }

    private PastedLine parse(int number, String shown) {
        label = BULLET.matcher(label).replaceFirst("");
        split();
        marks();
        if (label.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new PastedLine(number, shown, null, Message.of("forms.conversion.line.no-label"));
        }
        GuessedField field = field();
        if (PlainText.length(field.label()) > MAX_LABEL) {
            return new PastedLine(number, shown, null, Message.of("forms.conversion.line.long-label", MAX_LABEL));
        }
        if (field.options().size() > MAX_OPTIONS) {
            return new PastedLine(number, shown, null, Message.of("forms.schema.too-many-options", MAX_OPTIONS));
        }
        return new PastedLine(number, shown, field.withRequired(required), null);
    }

    /** The label ends at the first colon or tab. */
    private void split() {
        int at = Stream.of(label.indexOf('\t'), label.indexOf(':'), label.indexOf('：'))
                .filter(found -> found >= 0)
                .min(Integer::compare)
                .orElse(-1);
        if (at >= 0) {
            detail = PlainText.line(label.substring(at + 1).replace('\t', ' '));
            label = label.substring(0, at);
        }
        label = PlainText.line(label);
    }

    private void marks() {
        Matcher parentheses = PARENTHESES.matcher(label);
        if (parentheses.matches() && isMark(parentheses.group(2))) {
            label = parentheses.group(1);
        }
        required |= STAR.matcher(label).find() || STAR.matcher(detail).find();
        label = without(STAR, label);
        detail = without(STAR, detail);
        several = SEVERAL.matcher(label).find() || SEVERAL.matcher(detail).find();
        label = without(SEVERAL, label);
        detail = without(SEVERAL, detail);
        detail = isMark(detail) ? "" : detail;
    }

    private static String without(Pattern mark, String text) {
        return mark.matcher(text).replaceAll("").strip();
    }

    private boolean isMark(String text) {
        boolean must = MUST.matcher(text).matches();
        required |= must;
        return must || MAY.matcher(text).matches();
    }

    private GuessedField field() {
        GuessedField described = detail.isEmpty() ? null : byDetail();
        if (described != null) {
            return described;
        }
        GuessedField measured = MeasuredLabel.of(label);
        GuessedField field = measured == null ? byLabel() : measured;
        return field.withHelp(detail);
    }

    /** What follows the colon: a type, a unit, options; null if it is only a hint for people. */
    private @Nullable GuessedField byDetail() {
        if (YES_NO.matcher(detail).matches()) {
            return field(FieldKind.YES_NO, "forms.conversion.line.options");
        }
        FieldKind named = LabelWords.named(detail).orElse(null);
        if (named != null) {
            return field(named, "forms.conversion.line.named");
        }
        GuessedField measured = MeasuredLabel.of(label, detail);
        List<String> options = measured == null ? options(ONE.matcher(detail).replaceFirst("")) : List.of();
        if (options.size() > 1) {
            FieldKind kind = several ? FieldKind.CHOICES : FieldKind.CHOICE;
            return field(kind, "forms.conversion.line.options").withOptions(options);
        }
        return measured;
    }

    /** Commas separate short options too, but not where a text is asked for: there they are part of a hint. */
    private List<String> options(String text) {
        boolean strong = STRONG.matcher(text).find();
        FieldKind kind = LabelWords.kind(label).map(LabelWords.FoundKind::kind).orElse(FieldKind.TEXT);
        boolean hint = kind == FieldKind.ATTACHMENT
                || kind == FieldKind.PICTURE
                || kind == FieldKind.LONG_TEXT && !strong
                || text.contains("://")
                || text.endsWith("。")
                || text.endsWith(".")
                || DateParser.day(text) != null;
        Set<String> options = new LinkedHashSet<>();
        (strong ? STRONG : WEAK)
                .splitAsStream(text)
                .map(PlainText::line)
                .filter(one -> !one.isEmpty())
                .forEach(options::add);
        boolean sentence = !strong && options.stream().anyMatch(one -> PlainText.length(one) > LONGEST_WEAK);
        return hint || sentence ? List.of() : List.copyOf(options);
    }

    private GuessedField byLabel() {
        LabelWords.FoundKind found = LabelWords.kind(label).orElse(null);
        return found == null
                ? field(FieldKind.TEXT, "forms.conversion.guess.nothing")
                : GuessedField.of(label, found.kind(), Message.of("forms.conversion.guess.label", found.word()));
    }

    private GuessedField field(FieldKind kind, String reason) {
        return GuessedField.of(label, kind, Message.of(reason));
    }
}
