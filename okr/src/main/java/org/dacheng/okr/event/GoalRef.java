package org.dacheng.okr.event;

import org.dacheng.base.text.LocalText;

/** The objective of an event, with the data that a notice shows of it. */
public record GoalRef(String id, String title, LocalText cycleName) {}
