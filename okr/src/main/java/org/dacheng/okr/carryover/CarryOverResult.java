package org.dacheng.okr.carryover;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/**
 * What carrying over came to.
 *
 * @param ids of the new drafts
 * @param already number of those that had been carried before and were left alone
 * @param left those that could not be carried, with why
 */
public record CarryOverResult(List<String> ids, int already, List<Left> left) {

    public record Left(String id, String title, LocalText ownerName, Message reason) {}
}
