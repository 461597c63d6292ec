package org.dacheng.okr.carryover;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/**
 * Result of carrying over.
 *
 * @param ids of the new drafts
 * @param alreadyCarried number of objectives skipped because they had been carried over before
 * @param skipped objectives that could not be carried over, with the reason
 */
public record CarryOverResult(List<String> ids, int alreadyCarried, List<SkippedObjective> skipped) {

    public record SkippedObjective(String id, String title, LocalText ownerName, Message reason) {}
}
