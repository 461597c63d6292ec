package org.dacheng.engine.event;

import org.dacheng.people.text.LocalText;

/** The request of an event, with what a notice says of it. */
public record RequestRef(String id, String number, LocalText title, LocalText processName, String submitterId) {}
