package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.dacheng.forms.field.setting.Setting;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Names of the inputs of a setting that has entries. */
final class EntryInputs {

    static final String KIND = "#kind";
    private static final String PRESSED = "#do";
    private static final int MAX = 100;

    /** What the names of the inputs of an entry begin with. */
    static String prefix(String member, int index) {
        return member + "#" + index;
    }

    /** True if inputs of entries were sent. */
    static boolean areSent(String member, MultiValueMap<String, String> posted) {
        return posted.keySet().stream().anyMatch(name -> name.startsWith(member + "#"));
    }

    /** The inputs that begin with a prefix, without it. */
    static MultiValueMap<String, String> below(String prefix, MultiValueMap<String, String> posted) {
        MultiValueMap<String, String> below = new LinkedMultiValueMap<>();
        posted.forEach((name, values) -> {
            if (name.startsWith(prefix + "/") || name.startsWith(prefix + "#")) {
                below.put(name.substring(prefix.length()), values);
            }
        });
        return below;
    }

    /**
     * The objects as they are after what was sent, without the settings of their kinds: those whose kind is unchanged
     * are copies of the stored ones.
     */
    static List<ObjectNode> kinds(Setting.Entries setting, JsonNode stored, MultiValueMap<String, String> posted) {
        List<ObjectNode> entries = new ArrayList<>();
        for (int i = 0; i < MAX && posted.containsKey(prefix(setting.member(), i) + KIND); i++) {
            String kind = Objects.requireNonNullElse(posted.getFirst(prefix(setting.member(), i) + KIND), "");
            boolean unchanged = stored.path(i).path(setting.by()).asText().equals(kind);
            entries.add(
                    unchanged && stored.path(i) instanceof ObjectNode entry ? entry.deepCopy() : entry(setting, kind));
        }
        return entries;
    }

    private static ObjectNode entry(Setting.Entries setting, String kind) {
        return JsonNodeFactory.instance.objectNode().put(setting.by(), kind);
    }

    /** Carries out the button {@code add}, {@code remove:<index>} or {@code up:<index>}. */
    static void press(Setting.Entries setting, List<ObjectNode> entries, MultiValueMap<String, String> posted) {
        String pressed = Objects.requireNonNullElse(posted.getFirst(setting.member() + PRESSED), "");
        String action = pressed.replaceFirst(":.*", "");
        String place = pressed.substring(Math.min(pressed.length(), action.length() + 1));
        int index = place.matches("\\d{1,2}") ? Integer.parseInt(place) : -1;
        if (action.equals("add") && entries.size() < MAX) {
            entries.add(entry(setting, setting.kinds().get(0).name()));
        } else if (action.equals("remove") && index >= 0 && index < entries.size()) {
            entries.remove(index);
        } else if (action.equals("up") && index > 0 && index < entries.size()) {
            Collections.swap(entries, index, index - 1);
        }
    }

    /** True if other inputs are needed after this: a kind was changed or a button pressed. */
    static boolean changesInputs(Setting.Entries setting, JsonNode stored, MultiValueMap<String, String> posted) {
        if (posted.containsKey(setting.member() + PRESSED)) {
            return true;
        }
        for (int i = 0; i < MAX && posted.containsKey(prefix(setting.member(), i) + KIND); i++) {
            String kind = posted.getFirst(prefix(setting.member(), i) + KIND);
            if (!stored.path(i).path(setting.by()).asText().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private EntryInputs() {}
}
