package org.dacheng.okr.carryover;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/**
 * Result of carrying over.
 *
 * @param ids of the new drafts
 * @param already number of objectives skipped because they had been carried over before
 * @param left objectives that could not be carried over, with the reason
 */
public record CarryOverResult(List<String> ids, int already, List<Left> left) {

    public record Left(String id, String title, LocalText ownerName, Message reason) {}
}
