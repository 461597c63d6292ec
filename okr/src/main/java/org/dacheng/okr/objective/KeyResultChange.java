package org.dacheng.okr.objective;

/**
 * Builds the change of a key result from its content at the moment of the change, while it is locked, so that parts not
 * meant to change keep the values others have written.
 */
public interface KeyResultChange {

    /** The change, built from the current content. */
    KeyResultEdit of(ObjectiveContent.KeyResultContent now);

    /** Whether the change may affect progress, here and in everything above; text changes do not. */
    boolean affectsProgress();
}
