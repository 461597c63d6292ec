package org.dacheng.okr.objective;

/**
 * Builds the change of an objective from its content at the moment of the change, while it is locked, so that a page
 * can compare it with the content it has read.
 */
public interface ObjectiveContentChange {

    /** The change, built from the current content. */
    ObjectiveEdit of(ObjectiveContent now);

    /** Whether the change may affect progress, here and in everything above; text changes do not. */
    boolean affectsProgress();
}
