package org.dacheng.engine.event;

import org.dacheng.base.text.LocalText;

/**
 * The request of an event, with the data that notices show and that listeners filter by.
 *
 * @param process key of its process
 * @param formVersionId version of the form that its answers fill in
 */
public record RequestRef(
        String id,
        String number,
        LocalText title,
        String process,
        LocalText processName,
        String formVersionId,
        String submitterId) {}
