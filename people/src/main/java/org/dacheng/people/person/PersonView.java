package org.dacheng.people.person;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A person as shown to others.
 *
 * @param id stable short key, also the sign-in name, such as {@code lin.xiaoyu}; at most 40 characters
 * @param email e-mail address, or empty
 * @param departmentIds main department first
 * @param managerId direct manager, null at the top
 * @param active false for people who left
 * @param roles role keys
 * @param locale preferred language
 * @param zone time zone of the person
 */
public record PersonView(
        String id,
        LocalText name,
        String email,
        LocalText position,
        List<String> departmentIds,
        @Nullable String managerId,
        boolean active,
        Set<String> roles,
        Locale locale,
        ZoneId zone) {

    public @Nullable String mainDepartmentId() {
        return departmentIds.isEmpty() ? null : departmentIds.get(0);
    }

    /** The short name on an avatar: {@code 小雨} of 林小雨, {@code XL} of Xiaoyu Lin; whole characters. */
    public String initials(Locale reader) {
        int[] letters = name.in(reader).codePoints().toArray();
        int blank = name.in(reader).lastIndexOf(' ');
        if (letters.length == 0) {
            return "";
        }
        if (blank > 0) {
            int last = name.in(reader).codePointAt(blank + 1);
            return Character.toString(letters[0]) + Character.toString(last);
        }
        boolean chinese = Character.UnicodeScript.of(letters[0]) == Character.UnicodeScript.HAN;
        int begin = chinese ? Math.max(0, letters.length - 2) : 0;
        return new String(letters, begin, chinese ? letters.length - begin : 1);
    }
}
