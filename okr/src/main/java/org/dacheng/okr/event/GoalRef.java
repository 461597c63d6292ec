package org.dacheng.okr.event;

import org.dacheng.base.text.LocalText;

/** The objective of an event, with what a notice says of it. */
public record GoalRef(String id, String title, LocalText cycleName) {}
