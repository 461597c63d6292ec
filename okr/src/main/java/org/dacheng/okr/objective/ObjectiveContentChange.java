package org.dacheng.okr.objective;

/**
 * Makes a change of an objective from what it says at the moment of the change, when nobody else can change it: a page
 * can then tell whether that is still what it read.
 */
public interface ObjectiveContentChange {

    ObjectiveEdit of(ObjectiveContent now);

    /** Whether progress may change by it, here and in everything above; words alone move nothing. */
    boolean movesFigures();
}
