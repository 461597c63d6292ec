package org.dacheng.okr.objective;

/**
 * Makes a change of a key result from what it says at the moment of the change, when nobody else can change it: what
 * was not meant to change then stays as others left it.
 */
public interface KeyResultChange {

    KeyResultEdit of(ObjectiveContent.Result now);

    /** Whether progress may change by it, here and in everything above; words alone move nothing. */
    boolean movesFigures();
}
