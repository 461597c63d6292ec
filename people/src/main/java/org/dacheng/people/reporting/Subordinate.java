package org.dacheng.people.reporting;

/**
 * A person who answers to another.
 *
 * @param distance 1 when directly
 */
public record Subordinate(String personId, int distance) {

    /** What does not come from {@link #cursor} begins the list again. */
    static Subordinate parse(String cursor) {
        int at = cursor.indexOf('-');
        return at > 0 && at < 4 && cursor.substring(0, at).chars().allMatch(Character::isDigit)
                ? new Subordinate(cursor.substring(at + 1), Integer.parseInt(cursor.substring(0, at)))
                : new Subordinate("", 0);
    }

    String cursor() {
        return distance + "-" + personId;
    }
}
