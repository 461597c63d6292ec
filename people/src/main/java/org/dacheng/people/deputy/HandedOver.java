package org.dacheng.people.deputy;

/**
 * What became of waiting approvals.
 *
 * @param moved went to the deputy
 * @param kept stay, since the deputy takes part in the same step or submitted the request
 */
public record HandedOver(int moved, int kept) {

    HandedOver plus(HandedOver other) {
        return new HandedOver(moved + other.moved, kept + other.kept);
    }
}
