package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Form fields of the page on which a source is chosen, as text; fields of other sources are kept but not sent. */
public final class FeedForm {

    private static final List<String> OF_REQUESTS = List.of("process", "moment", "department", "from", "until");

    private final MultiValueMap<String, String> fields;

    FeedForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    static FeedForm of(FeedView feed) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("source", feed.source());
        for (Map.Entry<String, JsonNode> member : feed.settings().properties()) {
            JsonNode value = member.getValue();
            if (value.isArray()) {
                fields.put(
                        member.getKey(),
                        StreamSupport.stream(value.spliterator(), false)
                                .map(JsonNode::asText)
                                .toList());
            } else if (!value.isNull()) {
                fields.set(member.getKey(), value.asText());
            }
        }
        return new FeedForm(fields);
    }

    /** The default form: the first source that can feed the key result. */
    static FeedForm first(List<String> sources) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        sources.stream().findFirst().ifPresent(source -> fields.set("source", source));
        return new FeedForm(fields);
    }

    static ValueAfterRemoval keep(String word) {
        for (ValueAfterRemoval keep : ValueAfterRemoval.values()) {
            if (keep.name().toLowerCase(Locale.ROOT).equals(word)) {
                return keep;
            }
        }
        throw InvalidInput.of("/keep", "okr.feed.keep-unknown");
    }

    /** Name of the chosen source; empty for none. */
    public String source() {
        return value("source");
    }

    /** First value of the field; empty when missing. */
    public String value(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : PlainText.line(value);
    }

    /** The chosen measure, if it fits; else the first fitting one. */
    public String measure(List<String> fitting) {
        String chosen = value("measure");
        return fitting.contains(chosen) || fitting.isEmpty() ? chosen : fitting.get(0);
    }

    /** Whether the value is among those chosen in the field. */
    public boolean has(String name, String value) {
        List<String> chosen = fields.get(name);
        return chosen != null && chosen.contains(value);
    }

    /** Whether nothing was chosen yet. */
    public boolean untouched(String name) {
        return !fields.containsKey(name);
    }

    /** @param measure see {@link #measure} */
    JsonNode settings(String measure) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        if (source().equals(PushFeedProvider.NAME)) {
            return settings;
        }
        settings.put("measure", measure);
        for (String name : OF_REQUESTS) {
            put(settings, name);
        }
        fields.getOrDefault("outcomes", List.of()).forEach(settings.withArray("outcomes")::add);
        if (untouched("outcomes") && untouched("process")) {
            settings.remove("outcomes");
        }
        if (measure.equals("sum")) {
            put(settings, "field");
        }
        if (source().equals(ProcessTimeFeedProvider.NAME)) {
            times(settings, measure);
        }
        return settings;
    }

    private void times(ObjectNode settings, String measure) {
        put(settings, "unit");
        settings.put("workingDays", value("workingDays").equals("true"));
        if (measure.equals("share-in-time") && !value("within").isEmpty()) {
            BigDecimal within = NumberParser.bareNumber(value("within"));
            if (within == null) {
                settings.put("within", value("within"));
            } else {
                settings.put("within", within);
            }
        }
    }

    private void put(ObjectNode settings, String name) {
        if (!value(name).isEmpty()) {
            settings.put(name, value(name));
        }
    }
}
