package org.dacheng.engine.related;

import org.dacheng.base.text.LocalText;
import org.dacheng.engine.state.RequestStatus;

/**
 * A request that an answer names, as one person sees it.
 *
 * @param readable whether that person may open it; all others know only its number
 */
public record RelatedRequest(
        String number,
        String id,
        LocalText title,
        String processKey,
        LocalText processName,
        RequestStatus status,
        boolean readable) {

    RelatedRequest readableIf(boolean permitted) {
        return new RelatedRequest(number, id, title, processKey, processName, status, permitted);
    }
}
