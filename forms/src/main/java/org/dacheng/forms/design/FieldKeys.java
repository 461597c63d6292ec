package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.document.NewElementRules;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelReservedWords;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * Makes the keys of fields from their labels: pinyin for Chinese, camel case for English. A key follows the label until
 * the field is published; then it stays, since answers are stored under it.
 */
public final class FieldKeys implements NewElementRules {

    private static final String FORM = "form";
    private static final String KEY = "key";
    private static final String NO_NAME = "field";

    private final Feel feel;
    private final FieldTypes types;
    private final @Nullable DesignDocument base;

    /** @param base the published version; null if nothing is published */
    public FieldKeys(Feel feel, FieldTypes types, @Nullable DesignDocument base) {
        this.feel = feel;
        this.types = types;
        this.base = base;
    }

    @Override
    public void complete(DesignDocument document, ElementPlace place, ObjectNode content) {
        if (isForm(place.list().owner())) {
            Set<String> taken = keys(document);
            each(content, field -> {
                if (!field.path(KEY).isTextual() && !label(field).isBlank()) {
                    giveKey(field, label(field), taken);
                }
            });
        }
    }

    @Override
    public void completeCopies(DesignDocument document, ElementPlace place, List<ObjectNode> copies) {
        if (isForm(place.list().owner())) {
            Set<String> taken = keys(document);
            Map<String, String> renamed = new HashMap<>();
            copies.forEach(copy -> giveFreeKeys(copy, taken, renamed));
            copies.forEach(copy -> KeyUses.rename(copy, renamed));
            FieldMoves.separate(document, copies);
        }
    }

    /** Columns keep their keys: they are unique among the columns of their line items only. */
    private void giveFreeKeys(ObjectNode field, Set<String> taken, Map<String, String> renamed) {
        if (holdsValue(field)) {
            giveFreeKey(field, field.path(KEY).asText(field.path("path").asText()), taken, renamed);
        }
        for (JsonNode total : field.path("totals")) {
            if (total instanceof ObjectNode own && own.path(KEY).isTextual()) {
                giveFreeKey(own, own.path(KEY).asText(), taken, renamed);
            }
        }
        if (!hasColumns(field)) {
            field.path("components").forEach(below -> {
                if (below instanceof ObjectNode inner) {
                    giveFreeKeys(inner, taken, renamed);
                }
            });
        }
    }

    private void giveFreeKey(ObjectNode field, String key, Set<String> taken, Map<String, String> renamed) {
        if (!key.isEmpty() && !taken.contains(key)) {
            taken.add(key);
            return;
        }
        giveKey(field, withoutNumber(key, taken), taken);
        renamed.putIfAbsent(key, field.path(KEY).asText());
    }

    /** The copy of {@code amount2}, itself a copy of {@code amount}, is {@code amount3}. */
    private static String withoutNumber(String key, Set<String> taken) {
        String plain = key.replaceFirst("\\d+$", "");
        return taken.contains(plain) ? plain : key;
    }

    private boolean hasColumns(ObjectNode field) {
        return types.find(field.path("type").asText())
                .filter(type -> type.names().contains("lineItems"))
                .isPresent();
    }

    /**
     * A field that is not yet published has the key of its present label, unless somebody chose another or the key is
     * used already.
     */
    @Override
    public List<DesignEdit.MemberChange> following(DesignDocument document, DesignEdit.MemberChange applied) {
        ObjectNode field = isForm(applied.element()) && applied.member().startsWith("/label")
                ? document.find(applied.element()).orElse(null)
                : null;
        if (field == null || isPublished(applied.element()) || !holdsValue(field)) {
            return List.of();
        }
        JsonNode present = field.get(KEY);
        if (present != null && KeyUses.contains(document, present.asText())) {
            return List.of();
        }
        ObjectNode before = field.deepCopy();
        DesignDocument.set(before, applied.member(), applied.before());
        boolean automatic = present == null || isMadeFrom(present.asText(), label(before));
        String label = label(field);
        Set<String> taken = keys(document);
        taken.remove(field.path(KEY).asText());
        String key = automatic && !label.isBlank()
                ? key(label, taken)
                : field.path(KEY).asText();
        return key.isEmpty() || key.equals(field.path(KEY).asText())
                ? List.of()
                : List.of(new DesignEdit.MemberChange(applied.element(), "/key", present, TextNode.valueOf(key)));
    }

    private boolean isPublished(ElementRef element) {
        return base != null && base.has(element);
    }

    private static boolean isForm(ElementRef element) {
        return element.file().equals(FORM);
    }

    private boolean holdsValue(ObjectNode field) {
        return types.find(field.path("type").asText())
                .map(FieldType::purpose)
                .filter(FieldType.Purpose::holdsValue)
                .isPresent();
    }

    private static String label(ObjectNode field) {
        JsonNode label = field.path("label");
        String zh = label.isTextual() ? label.asText() : label.path("zh_CN").asText();
        return zh.isBlank() ? label.path("en").asText() : zh;
    }

    private void each(ObjectNode content, Consumer<ObjectNode> visitor) {
        DesignDocument.eachWithin(content, field -> {
            if (holdsValue(field)) {
                visitor.accept(field);
            }
        });
    }

    private static Set<String> keys(DesignDocument document) {
        Set<String> keys = new HashSet<>();
        DesignDocument.eachElement(document.view(FORM), field -> {
            keys.add(field.path(KEY).asText());
            field.path("totals").forEach(total -> keys.add(total.path(KEY).asText()));
        });
        return keys;
    }

    private void giveKey(ObjectNode field, String from, Set<String> taken) {
        String key = key(from, taken);
        field.put(KEY, key);
        taken.add(key);
    }

    private boolean isMadeFrom(String key, String label) {
        return !label.isBlank()
                && key.replaceFirst("\\d*$", "")
                        .equals(SpelledName.of(label, NO_NAME).replaceFirst("\\d*$", ""));
    }

    private String key(String from, Set<String> taken) {
        String plain = SpelledName.of(from, NO_NAME);
        String key = plain;
        for (int i = 2; taken.contains(key) || !isFree(key); i++) {
            key = plain + i;
        }
        return key;
    }

    private boolean isFree(String key) {
        return !key.equals(FormSchema.SUBMITTER) && FeelReservedWords.isName(key, feel);
    }
}
