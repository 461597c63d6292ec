package org.dacheng.engine.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.settings.ProcessSettings;
import org.dacheng.engine.settings.TitlePlaceholders;
import org.dacheng.engine.state.RequestContent;
import org.dacheng.engine.state.SummaryFields;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.render.SummaryField;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the title and the summary of a request from its answers, in both languages. */
@Component
public class RequestSummaries {

    private static final int MAX_TITLE = 400;

    /** A title must contain a letter or digit besides the punctuation between its placeholders. */
    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}]");

    private final Forms forms;
    private final People people;
    private final Messages messages;

    RequestSummaries(Forms forms, People people, Messages messages) {
        this.forms = forms;
        this.people = people;
        this.messages = messages;
    }

    /** Returns the answers with title and summary in both languages. */
    public RequestContent content(
            PublishedDefinition process, Map<String, @Nullable Object> answers, String submitterId) {
        LocalText title = new LocalText(
                title(process, answers, submitterId, Languages.CHINESE),
                title(process, answers, submitterId, Languages.ENGLISH));
        return new RequestContent(
                answers,
                title,
                new SummaryFields(
                        facts(process, answers, process.settings().summary(), Languages.CHINESE),
                        facts(process, answers, process.settings().summary(), Languages.ENGLISH)));
    }

    private List<SummaryField> facts(
            PublishedDefinition process, Map<String, @Nullable Object> answers, List<String> keys, Locale locale) {
        return keys.isEmpty() ? List.of() : forms.facts(process.schema(), answers, keys, locale);
    }

    private String title(
            PublishedDefinition process, Map<String, @Nullable Object> answers, String submitter, Locale locale) {
        return title(
                process.settings().title(),
                new FilledPattern(process.schema(), process.name(), answers, submitter, locale));
    }

    /** The title of a request; the usual one if the pattern leaves nothing to read. */
    public String title(LocalText pattern, FilledPattern filling) {
        String title = filled(pattern, filling);
        if (!READABLE.matcher(title).find()) {
            title = filled(ProcessSettings.USUAL_TITLE, filling);
        }
        return PlainText.shortened(PlainText.line(title), MAX_TITLE);
    }

    /**
     * What fills the placeholders of a title.
     *
     * @param process name of the process
     * @param answers canonical; placeholders of others are empty
     */
    public record FilledPattern(
            FormSchema schema,
            LocalText process,
            Map<String, @Nullable Object> answers,
            String submitterId,
            Locale locale) {}

    /** A pattern with its placeholders filled. */
    public String filled(LocalText pattern, FilledPattern filling) {
        Locale locale = filling.locale();
        Map<String, @Nullable Object> answers = filling.answers();
        return TitlePlaceholders.fill(pattern.in(locale), (name, part) -> {
            if (part != null) {
                return TitlePlaceholders.LENGTH.equals(part)
                        ? length(answers.get(name), locale)
                        : part(answers.get(name), part);
            }
            return switch (name) {
                case TitlePlaceholders.SUBMITTER ->
                    people.get(filling.submitterId()).name().in(locale);
                case TitlePlaceholders.PROCESS -> filling.process().in(locale);
                default -> fact(filling, name);
            };
        });
    }

    private String fact(FilledPattern filling, String field) {
        List<SummaryField> facts = forms.facts(filling.schema(), filling.answers(), List.of(field), filling.locale());
        return facts.isEmpty() ? "" : facts.get(0).text();
    }

    private String length(@Nullable Object answer, Locale locale) {
        return answer instanceof Map<?, ?> range && range.get("days") instanceof BigDecimal days
                ? messages.text(
                        Message.of(
                                "engine.title.length",
                                part(answer, "days"),
                                days.compareTo(BigDecimal.ONE) == 0 ? 1 : 0),
                        locale)
                : "";
    }

    private static String part(@Nullable Object answer, String part) {
        Object value = answer instanceof Map<?, ?> parts ? parts.get(part) : null;
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
