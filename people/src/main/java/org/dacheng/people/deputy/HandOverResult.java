package org.dacheng.people.deputy;

/**
 * Result of handing over waiting approvals.
 *
 * @param moved number handed to the deputy
 * @param kept number that stay, since the deputy takes part in the same step or submitted the request
 */
public record HandOverResult(int moved, int kept) {

    HandOverResult plus(HandOverResult other) {
        return new HandOverResult(moved + other.moved, kept + other.kept);
    }
}
