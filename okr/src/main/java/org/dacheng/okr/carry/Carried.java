package org.dacheng.okr.carry;

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
public record Carried(List<String> ids, int already, List<Left> left) {

    public record Left(String id, String title, LocalText ownerName, Message reason) {}
}
