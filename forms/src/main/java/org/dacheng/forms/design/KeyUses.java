package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dacheng.forms.design.document.DesignDocument;

/**
 * Finds out whether anything in a design refers to a key: expressions, totals, branches, approvers, rights, the title.
 * It rather finds too much, since a key that stays does no harm.
 */
final class KeyUses {

    /** Members whose text is an expression without an equals sign, or a key. */
    private static final Set<String> REFERENCES = Set.of("when", "of", "field");

    private final String key;
    private final Pattern word;

    private KeyUses(String key) {
        this.key = key;
        this.word = Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(key) + "(?![\\p{L}\\p{N}_])");
    }

    static boolean contains(DesignDocument document, String key) {
        return !key.isEmpty() && new KeyUses(key).isIn("", document.view());
    }

    /**
     * Follows new keys in the expressions and references of an element and of what is below it.
     *
     * @param renamed new keys by old ones
     */
    static void rename(ObjectNode element, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        String keys = renamed.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern name =
                Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|(?<![\\p{L}\\p{N}_.])(" + keys + ")(?![\\p{L}\\p{N}_])");
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
        DesignDocument.eachWithin(element, below -> below.fields().forEachRemaining(members::add));
        members.forEach(member -> member.setValue(renamed(member.getKey(), member.getValue(), name, renamed)));
    }

    private static JsonNode renamed(String member, JsonNode value, Pattern name, Map<String, String> keys) {
        if (value.isTextual()) {
            boolean reference = value.asText().startsWith("=") || REFERENCES.contains(member);
            return reference ? TextNode.valueOf(renamed(value.asText(), name, keys)) : value;
        }
        if (value instanceof ObjectNode object) {
            object.fields().forEachRemaining(one -> one.setValue(renamed(one.getKey(), one.getValue(), name, keys)));
        }
        return value;
    }

    /** Quoted texts stay as they are. */
    private static String renamed(String expression, Pattern name, Map<String, String> keys) {
        return name.matcher(expression)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) == null ? found.group() : keys.get(found.group(1))));
    }

    private boolean isIn(String member, JsonNode node) {
        if (node.isTextual()) {
            String text = node.asText();
            boolean reference = text.startsWith("=")
                    || REFERENCES.contains(member)
                    || text.contains("{" + key)
                    || member.equals("summary");
            return reference && word.matcher(text).find();
        }
        if (member.equals("fields") && node.has(key)) {
            return true;
        }
        if (node.isArray()) {
            for (JsonNode one : node) {
                if (isIn(member, one)) {
                    return true;
                }
            }
            return false;
        }
        for (Iterator<Map.Entry<String, JsonNode>> all = node.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> one = all.next();
            if (isIn(one.getKey(), one.getValue())) {
                return true;
            }
        }
        return false;
    }
}
