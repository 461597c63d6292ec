package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A read-only text: Markdown, HTML escaped, with embedded {@code {{expression}}}. {@code tone} puts it into a box that
 * informs or warns. The blocks of form-js templates
 * ({@code {{#loop}}}, {@code {{#if}}}) are not supported.
 */
@Component
final class NoteType implements FieldType {

    private static final List<String> TONES = List.of("info", "warning");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new NoteLinkSanitizer())
            .build();

    private final Feel feel;

    NoteType(Feel feel) {
        this.feel = feel;
    }

    @Override
    public List<String> names() {
        return List.of("text");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of("note", new Setting.Texts("/text", true)),
                SettingSentence.of("tone", new Setting.Choice("/tone", List.of("", "info", "warning"), "")));
    }

    @Override
    public Purpose purpose() {
        return Purpose.SHOWN;
    }

    @Override
    public Set<String> members() {
        return Set.of("tone");
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        definition.oneOf(field, "/tone", TONES);
        LocalText text = SchemaTexts.of(field.json().path("text"));
        if (text.zh().contains("{{#") || text.en().contains("{{#")) {
            definition.refuse(field, "/text", Message.of("forms.schema.template-block"));
        }
    }

    /** The expressions of all languages with their paths; a block is refused as such. */
    @Override
    public List<FeelTemplate> templates(Field field) {
        List<FeelTemplate> templates = new ArrayList<>();
        JsonNode text = field.json().path("text");
        if (text.isTextual()) {
            add(templates, "/text", text.asText());
        }
        text.fields()
                .forEachRemaining(language -> add(
                        templates,
                        "/text/" + language.getKey(),
                        language.getValue().asText()));
        return templates;
    }

    private static void add(List<FeelTemplate> templates, String place, String text) {
        expressions(text).stream()
                .filter(expression -> !expression.startsWith("#") && !expression.startsWith("/"))
                .forEach(expression -> templates.add(new FeelTemplate(place, expression)));
    }

    private static List<String> expressions(String text) {
        return text.startsWith("=")
                ? List.of(text.substring(1))
                : PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    }

    @Override
    public Set<String> dependencies(Field field, FieldDefinitionCheck definition) {
        Set<String> names = new HashSet<>();
        for (FeelTemplate part : templates(field)) {
            try {
                names.addAll(feel.parse(part.feel()).possibleNames());
            } catch (FeelSyntaxError reported) {
                continue;
            }
        }
        return names;
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        String text = SchemaTexts.of(field.json().path("text")).in(reader.locale());
        String filled = text.startsWith("=")
                ? escaped(evaluate(text.substring(1), reader))
                : PLACE.matcher(text)
                        .replaceAll(place -> Matcher.quoteReplacement(escaped(evaluate(place.group(1), reader))));
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("tone", TONES.contains(field.text("tone")) ? field.text("tone") : null);
        extra.put("html", HTML.render(MARKDOWN.parse(filled)));
        return extra;
    }

    private String evaluate(String expression, FieldReaderContext reader) {
        try {
            Object value = feel.parse(expression).evaluate(reader.variables(), reader.zone());
            return value == null ? "" : String.valueOf(value);
        } catch (FeelEvaluationFailed | FeelSyntaxError failed) {
            return "";
        }
    }

    /** Escapes Markdown in typed text. */
    private static String escaped(String value) {
        return value.replaceAll("[\\p{Punct}]", "\\\\$0").replace("\n", " ");
    }
}
