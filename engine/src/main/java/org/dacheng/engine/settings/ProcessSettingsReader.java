package org.dacheng.engine.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NameSuggestion;
import org.dacheng.engine.settings.ProcessSettings.Withdraw;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.person.RoleView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads {@code process.json} and collects all problems. */
@Component
public class ProcessSettingsReader {

    private static final Set<String> MEMBERS = Set.of(
            "name",
            "description",
            "group",
            "icon",
            "whoMayStart",
            "owners",
            "numbering",
            "title",
            "summary",
            "withdraw",
            "batchApproval",
            "allowWithoutApproval");
    private static final LocalText DEFAULT_GROUP = new LocalText("其他", "Other");
    private static final int MAX_SUMMARY = 6;

    private final People people;
    private final Departments departments;

    ProcessSettingsReader(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /**
     * Reads the settings of a published version without checks; they were checked on publication, and people may have
     * left since.
     */
    public static ProcessSettings stored(JsonNode json, String key) {
        return settings(new JsonMembers(json, "/process", new ViolationCollector()), key);
    }

    /**
     * Reads the settings of a package.
     *
     * @param key key of the process, the default prefix of its numbers
     * @param schema form of the package
     * @param wrong receives the problems, with pointers below {@code /process}
     */
    public ProcessSettings read(JsonNode json, String key, FormSchema schema, ViolationCollector wrong) {
        JsonMembers root = new JsonMembers(json, "/process", wrong);
        root.only(MEMBERS);
        ProcessSettings settings = settings(root, key);
        if (!IconNames.NAMES.contains(settings.icon())) {
            root.wrong("/icon", icon(settings.icon()));
        }
        TitlePlaceholders.check(settings.title(), schema, "/process/title", wrong);
        checkWhoMayStart(settings.whoMayStart(), root.member("whoMayStart"));
        checkOwners(settings.owners(), root);
        checkSummary(settings.summary(), root, schema);
        return settings;
    }

    private static ProcessSettings settings(JsonMembers root, String key) {
        return new ProcessSettings(
                root.text("name", null, 60),
                root.text("description", LocalText.same(""), 500),
                root.text("group", DEFAULT_GROUP, 60),
                root.string("icon", "file-text", "[a-z0-9-]{1,40}"),
                whoMayStart(root.member("whoMayStart")),
                root.strings("owners"),
                numbering(root.member("numbering"), key),
                root.text("title", ProcessSettings.USUAL_TITLE, 200),
                root.strings("summary"),
                root.choice("withdraw", Withdraw.ANY_TIME),
                root.flag("batchApproval", false),
                root.flag("allowWithoutApproval", false));
    }

    private static WhoMayStart whoMayStart(@Nullable JsonMembers who) {
        if (who == null) {
            return new WhoMayStart(true, List.of(), List.of(), List.of());
        }
        who.only(Set.of("everyone", "roles", "departments", "people"));
        return new WhoMayStart(
                who.flag("everyone", false), who.strings("roles"), who.strings("departments"), who.strings("people"));
    }

    private void checkWhoMayStart(WhoMayStart settings, @Nullable JsonMembers who) {
        if (who == null) {
            return;
        }
        who.each(
                "departments",
                settings.departments(),
                id -> departments.find(id).isPresent(),
                "engine.package.no-department");
        Set<String> roles = roles();
        who.each("roles", settings.roles(), roles::contains, "engine.package.no-role");
        who.each("people", settings.people(), this::isActive, "engine.package.no-person");
        if (settings.equals(new WhoMayStart(false, List.of(), List.of(), List.of()))) {
            who.wrong("", Message.of("engine.package.nobody-may-start"));
        }
    }

    private static Message icon(String name) {
        return NameSuggestion.of(name, IconNames.NAMES)
                .map(near -> Message.of("engine.package.no-icon-near", name, near))
                .orElseGet(() -> Message.of("engine.package.no-icon", name));
    }

    /** Keys of all roles, plus the employee role, which everyone has implicitly. */
    private Set<String> roles() {
        return Stream.concat(
                        Stream.of(RoleKeys.EMPLOYEE), people.roles().stream().map(RoleView::id))
                .collect(Collectors.toSet());
    }

    private void checkOwners(List<String> owners, JsonMembers root) {
        root.each("owners", owners, this::isActive, "engine.package.no-person");
        if (owners.isEmpty()) {
            root.wrong("/owners", Message.of("engine.package.no-owner"));
        }
    }

    private boolean isActive(String personId) {
        return people.find(personId).filter(PersonView::active).isPresent();
    }

    private static Numbering numbering(@Nullable JsonMembers numbering, String key) {
        if (numbering == null) {
            return new Numbering(key.toUpperCase(Locale.ROOT), "yyyyMMdd", 4);
        }
        numbering.only(Set.of("prefix", "date", "digits"));
        String date = numbering.string("date", "", "[yMd.-]{0,12}");
        if (!isPattern(date)) {
            numbering.wrong("/date", Message.of("engine.package.date-pattern", date));
        }
        return new Numbering(
                numbering.string("prefix", key.toUpperCase(Locale.ROOT), "[\\p{L}0-9-]{1,20}"),
                date,
                numbering.number("digits", 4, 1, 10));
    }

    private static boolean isPattern(String date) {
        try {
            return date.isEmpty()
                    || !LocalDate.EPOCH
                            .format(DateTimeFormatter.ofPattern(date, Locale.ROOT))
                            .isEmpty();
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return false;
        }
    }

    private static void checkSummary(List<String> keys, JsonMembers root, FormSchema schema) {
        root.each("summary", keys, key -> schema.field(key).isPresent(), "engine.package.no-field");
        if (keys.size() > MAX_SUMMARY) {
            root.wrong("/summary", Message.of("engine.package.too-many", MAX_SUMMARY));
        }
    }
}
