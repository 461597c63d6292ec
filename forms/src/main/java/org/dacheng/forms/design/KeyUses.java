package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
        return !key.isEmpty() && new KeyUses(key).isIn("", document.json());
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
