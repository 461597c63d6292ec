package org.dacheng.forms.field.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.PostedParameters;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An address in China: province, city and district from data, and a street as text. An answer is an object:
 *
 * <pre>{"code": "440305", "province": "广东省", "city": "深圳市", "district": "南山区", "street": "科技园路 1 号"}</pre>
 *
 * Clients send the code of the district and the street; the names are taken from the data, and may be sent back as they
 * were read. {@code depth} ends the code at a {@code province}, {@code city} or {@code district}, {@code street} is
 * {@code required}, {@code optional} or {@code none}.
 */
@Component
final class AddressType implements FieldType {

    private static final List<String> LEVELS = List.of("province", "city", "district");
    private static final List<String> STREETS = List.of("required", "optional", "none");
    private static final String CODE = "code";
    private static final String STREET = "street";
    private static final Set<String> MEMBERS = Set.of(CODE, "province", "city", "district", STREET);
    private static final int LONGEST_STREET = 200;
    private static final int MOST_UNKNOWN = 20;

    /** Names of the data that stand for the counties directly below a province. */
    private static final Set<String> NO_CITY = Set.of("县", "省直辖县", "自治区直辖县级行政区划");

    private final Divisions divisions;
    private final Messages messages;

    AddressType(Divisions divisions, Messages messages) {
        this.divisions = divisions;
        this.messages = messages;
    }

    @Override
    public List<String> names() {
        return List.of("address");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(SettingSentence.of(
                "address-parts",
                new Setting.Choice("/depth", LEVELS, "district"),
                new Setting.Choice("/street", STREETS, "required")));
    }

    @Override
    public Set<String> members() {
        return Set.of("depth", STREET);
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        definition.oneOf(field, "/depth", LEVELS);
        definition.oneOf(field, "/street", STREETS);
    }

    private static int levels(Field field) {
        int level = LEVELS.indexOf(field.text("depth"));
        return level < 0 ? LEVELS.size() : level + 1;
    }

    private static String street(Field field) {
        String street = field.text(STREET);
        return street.isEmpty() ? STREETS.get(0) : street;
    }

    @Override
    public boolean isEmpty(@Nullable Object value) {
        return FieldType.super.isEmpty(value)
                || value instanceof Map<?, ?> address
                        && blank(address.get(CODE))
                        && blank(address.get(STREET))
                        && MEMBERS.containsAll(address.keySet());
    }

    /** The code of the deepest division that lies in those chosen before it, and the street. */
    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        List<Divisions.Division> here = divisions.provinces();
        String code = "";
        for (PostedParameters level : posted.numbered().values()) {
            Divisions.Division next = find(here, level.first());
            if (next == null) {
                break;
            }
            code = next.code();
            here = next.children();
        }
        Map<String, @Nullable Object> address = new LinkedHashMap<>();
        address.put(CODE, code);
        String street = posted.first(STREET);
        if (street != null) {
            address.put(STREET, street);
        }
        return address;
    }

    private static Divisions.@Nullable Division find(List<Divisions.Division> divisions, @Nullable String code) {
        return divisions.stream()
                .filter(division -> division.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (!(raw instanceof Map<?, ?> address)) {
            validation.refuse(Message.of("forms.field.not-an-address", field.label()));
            return null;
        }
        List<String> unknown = address.keySet().stream()
                .map(String::valueOf)
                .filter(member -> !MEMBERS.contains(member))
                .toList();
        unknown.stream().limit(MOST_UNKNOWN).forEach(validation::refuseUnknown);
        int before = validation.violations().size();
        List<Divisions.Division> path = region(field, address.get(CODE), validation);
        String street = street(field, address.get(STREET), validation);
        if (!unknown.isEmpty() || validation.violations().size() > before) {
            return null;
        }
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put(CODE, path.get(path.size() - 1).code());
        for (int i = 0; i < path.size(); i++) {
            canonical.put(LEVELS.get(i), path.get(i).name());
        }
        if (!street.isEmpty()) {
            canonical.put(STREET, street);
        }
        return canonical;
    }

    private List<Divisions.Division> region(Field field, @Nullable Object code, AnswerValidation validation) {
        List<Divisions.Division> path = code instanceof String text ? divisions.path(text) : List.of();
        int wanted = levels(field);
        if (path.isEmpty()) {
            validation.refuseAt(
                    CODE,
                    code == null || blank(code)
                            ? Message.of("forms.field.address-missing." + LEVELS.get(0), field.label())
                            : Message.of("forms.field.no-division", field.label(), ShortenedText.of(code)));
        } else if (path.size() < wanted) {
            validation.refuseAt(
                    CODE, Message.of("forms.field.address-missing." + LEVELS.get(path.size()), field.label()));
        } else if (path.size() > wanted) {
            String given = path.get(path.size() - 1).code();
            validation.refuseAt(CODE, Message.of("forms.field.no-division", field.label(), given));
        }
        return path;
    }

    /** Empty for none. */
    private static String street(Field field, @Nullable Object sent, AnswerValidation validation) {
        if (blank(sent)) {
            if (street(field).equals("required")) {
                validation.refuseAt(STREET, Message.of("forms.field.address-missing.street", field.label()));
            }
            return "";
        }
        String street = sent instanceof String text && PlainText.isWellFormed(text) ? PlainText.line(text) : "";
        if (street(field).equals("none")) {
            validation.refuseUnknown(STREET);
        } else if (street.isEmpty()) {
            validation.refuseAt(STREET, Message.of("forms.field.not-text", field.label()));
        } else if (PlainText.length(street) > LONGEST_STREET) {
            validation.refuseAt(
                    STREET,
                    Message.of("forms.field.too-long", field.label(), LONGEST_STREET, PlainText.length(street)));
        }
        return street;
    }

    /** All members; those without a value are empty. */
    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> address)) {
            return null;
        }
        Map<String, @Nullable Object> seen = new HashMap<>();
        MEMBERS.forEach(member -> seen.put(member, address.get(member)));
        return seen;
    }

    /** As on an envelope; a city that is the province itself is left out. */
    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        if (!(value instanceof Map<?, ?> address)) {
            return String.valueOf(value);
        }
        StringBuilder text = new StringBuilder(part(address, "province"));
        String city = part(address, "city");
        if (!city.contentEquals(text) && !NO_CITY.contains(city)) {
            text.append(city);
        }
        return text.append(part(address, "district"))
                .append(part(address, STREET))
                .toString();
    }

    private static String part(Map<?, ?> address, String member) {
        return blank(address.get(member)) ? "" : String.valueOf(address.get(member));
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Object code = value instanceof Map<?, ?> address ? address.get(CODE) : null;
        List<Divisions.Division> path = code instanceof String text ? divisions.path(text) : List.of();
        List<SelectLevel> levels = new ArrayList<>();
        for (int i = 0; i < levels(field); i++) {
            List<Divisions.Division> options = i == 0
                    ? divisions.provinces()
                    : path.size() >= i ? path.get(i - 1).children() : List.of();
            String parent = i > 0 && path.size() >= i ? path.get(i - 1).code() : "";
            List<SelectLevel.Group> groups =
                    options.isEmpty() ? List.of() : List.of(new SelectLevel.Group(parent, "", true, options(options)));
            levels.add(
                    new SelectLevel(null, groups, path.size() > i ? path.get(i).code() : ""));
        }
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("levels", levels);
        extra.put("levelKey", "forms.division.");
        extra.put("asksStreet", !street(field).equals("none"));
        return extra;
    }

    private static List<ChoiceOption> options(List<Divisions.Division> divisions) {
        return divisions.stream()
                .map(division -> new ChoiceOption(division.code(), LocalText.same(division.name())))
                .toList();
    }

    /** One column for each level, and one for the street. */
    @Override
    public List<FieldExportColumn> cells(Field field) {
        List<FieldExportColumn> cells = new ArrayList<>();
        for (int i = 0; i < levels(field); i++) {
            cells.add(cell(field, LEVELS.get(i)));
        }
        if (!street(field).equals("none")) {
            cells.add(cell(field, STREET));
        }
        return List.copyOf(cells);
    }

    private FieldExportColumn cell(Field field, String member) {
        return new FieldExportColumn(
                member,
                messages.localText(Message.of("forms.field.address-column." + member, field.label())),
                FieldExportColumn.FieldColumnKind.TEXT,
                "",
                (value, reader) -> value instanceof Map<?, ?> address ? address.get(member) : null);
    }

    private static boolean blank(@Nullable Object value) {
        return value == null || PlainText.isBlank(String.valueOf(value));
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return new FeelType.ContextType(Map.of(
                CODE,
                FeelType.TEXT,
                "province",
                FeelType.TEXT,
                "city",
                FeelType.TEXT,
                "district",
                FeelType.TEXT,
                STREET,
                FeelType.TEXT));
    }
}
