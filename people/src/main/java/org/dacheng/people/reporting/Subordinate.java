package org.dacheng.people.reporting;

/**
 * A person below a manager.
 *
 * @param distance 1 for a direct report
 */
public record Subordinate(String personId, int distance) {

    /** Parses a {@link #cursor}; any other text starts the list again. */
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
