package org.dacheng.people.deputy;

/**
 * What became of waiting approvals.
 *
 * @param moved went to the deputy
 * @param kept stay, since the deputy takes part in the same step or submitted the request
 */
public record HandOverResult(int moved, int kept) {

    HandOverResult plus(HandOverResult other) {
        return new HandOverResult(moved + other.moved, kept + other.kept);
    }
}
