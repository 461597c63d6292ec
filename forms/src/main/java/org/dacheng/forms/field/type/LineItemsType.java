package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldLookups;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.field.PostedParameters;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Repeated rows of simple fields with totals. Completely empty rows are dropped. A total is a value of the form under
 * its own key.
 */
@Component
public final class LineItemsType implements FieldType {

    /**
     * Member of a row on a page that identifies the stored row which it continues; empty for a new row. No column has
     * this key, and stored rows do not have the member.
     */
    public static final String STORED_ROW = ":row";

    static final int USUAL_ROWS = 200;
    static final int MAX_ROWS = 500;

    @Override
    public List<String> names() {
        return List.of("lineItems", "dynamiclist");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of(
                        "rows",
                        new Setting.Whole("/defaultRepetitions", 0, 100),
                        new Setting.Whole("/maxRows", 1, 1000),
                        new Setting.Toggle("/allowAddRemove", true)),
                SettingSentence.of("totals", new Setting.Totals("/totals")));
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        definition.whole(field, "/maxRows", 1, MAX_ROWS);
        definition.whole(field, "/defaultRepetitions", 0, field.number("maxRows", USUAL_ROWS));
        if (field.components().tree().isEmpty()) {
            definition.refuse(field, "/components", Message.of("forms.schema.no-columns", field.label()));
        }
        for (Field column : field.components().tree()) {
            Purpose part = column.type().purpose();
            if (column.type() instanceof LineItemsType
                    || part == Purpose.LAYOUT
                    || part == Purpose.SHOWN
                    || part == Purpose.ASSIGNED) {
                definition.refuse(column, "", Message.of("forms.schema.not-in-rows", column.typeName(), field.label()));
            }
        }
        for (Field total : totals(field)) {
            if (column(field, total.text("of")) == null) {
                definition.refuse(total, "/of", Message.of("forms.schema.total-of", total.text("of")));
            }
        }
    }

    public static int mostRows(Field field) {
        int max = isFixed(field) ? firstRows(field) : field.number("maxRows", USUAL_ROWS);
        return Math.min(MAX_ROWS, Math.max(1, max));
    }

    /** Number of initial rows; 1 by default. */
    public static int firstRows(Field field) {
        return Math.min(MAX_ROWS, Math.max(0, field.number("defaultRepetitions", 1)));
    }

    /** True when the definition does not allow adding or removing rows. */
    public static boolean isFixed(Field field) {
        return !field.json().path("allowAddRemove").asBoolean(true);
    }

    /** The totals as fields of the form; totals without a key are only shown. */
    @Override
    public List<Field> totals(Field field) {
        List<Field> totals = new ArrayList<>();
        JsonNode definitions = field.json().path("totals");
        for (int i = 0; i < definitions.size(); i++) {
            if (definitions.get(i) instanceof ObjectNode definition) {
                totals.add(total(field, definition.deepCopy(), i));
            }
        }
        return totals;
    }

    private static Field total(Field field, ObjectNode json, int index) {
        json.put("type", "total").put("items", field.key());
        Field column = column(field, json.path("of").asText());
        for (String member : List.of("currency", "decimalDigits", "unit")) {
            if (column != null && !json.has(member) && column.json().has(member)) {
                json.set(member, column.json().get(member));
            }
        }
        if (column != null && column.type() instanceof MoneyType && !json.has("currency")) {
            json.put("currency", MoneyType.HOME);
        }
        return new Field(
                TotalType.TOTAL,
                json.path("key").asText(""),
                SchemaTexts.of(json.path("label")),
                SchemaTexts.NONE,
                json,
                field.pointer() + "/totals/" + index,
                field.pointer(),
                FormComponents.NONE,
                new Field.Rules(null, null, null, false, false),
                Set.of(KeyPaths.head(field.key())));
    }

    /** The sum shown by a total. */
    public static Object sum(Field total, Map<String, @Nullable Object> variables) {
        return TotalType.sum(total, KeyPaths.get(variables, total.text("items")));
    }

    private static @Nullable Field column(Field field, String key) {
        return field.components().values().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (PostedParameters row : posted.numbered().values()) {
            if (rows.size() > mostRows(field)) {
                break;
            }
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            String stored = row.first(STORED_ROW);
            if (stored != null) {
                values.put(STORED_ROW, stored);
            }
            for (Field column : field.components().values()) {
                PostedParameters cell = row.below(column.key());
                if (cell.shown()) {
                    values.put(column.key(), column.type().read(column, cell));
                }
            }
            rows.add(values);
        }
        return rows;
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (!(raw instanceof List<?> sent)) {
            validation.refuse(Message.of("forms.field.not-a-list", field.label()));
            return null;
        }
        if (sent.size() > mostRows(field)) {
            validation.refuse(Message.of("forms.field.too-many-rows", field.label(), mostRows(field), sent.size()));
            return null;
        }
        List<Map<String, @Nullable Object>> rows = validation.rows().check(field, sent, validation.pointer());
        return rows.isEmpty() ? null : rows;
    }

    @Override
    public void announce(Field field, Object value, FieldLookups lookups) {
        if (!(value instanceof List<?> rows)) {
            return;
        }
        for (Object row : rows) {
            for (Field column : field.components().values()) {
                Object cell = row instanceof Map<?, ?> map ? map.get(column.key()) : null;
                if (cell != null) {
                    column.type().announce(column, cell, lookups);
                }
            }
        }
    }

    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object row : list) {
                rows.add(row(field, row instanceof Map<?, ?> map ? map : Map.of()));
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(Field field, Map<?, ?> values) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (Field column : field.components().values()) {
            KeyPaths.put(row, column.key(), column.type().variable(column, values.get(column.key())));
        }
        return row;
    }

    /** The rows as text, one per line: for exports. */
    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return rows(field, value, reader, (column, cell) -> column.type().text(column, cell, reader));
    }

    @Override
    public String listText(Field field, Object value, FieldReaderContext reader) {
        return rows(field, value, reader, (column, cell) -> column.type().listText(column, cell, reader));
    }

    private static String rows(
            Field field, Object value, FieldReaderContext reader, BiFunction<Field, Object, String> cells) {
        if (!(value instanceof List<?> rows)) {
            return String.valueOf(value);
        }
        return rows.stream()
                .map(row -> row instanceof Map<?, ?> map ? rowText(field, map, reader, cells) : "")
                .collect(Collectors.joining("\n"));
    }

    private static String rowText(
            Field field, Map<?, ?> row, FieldReaderContext reader, BiFunction<Field, Object, String> cells) {
        List<String> parts = new ArrayList<>();
        for (Field column : field.components().values()) {
            Object value = row.get(column.key());
            if (!column.type().isEmpty(value) && value != null) {
                parts.add(cells.apply(column, value));
            }
        }
        return String.join(reader.readsChinese() ? "，" : ", ", parts);
    }
}
