package org.dacheng.okr.nudge;

import java.time.Instant;

/** A reminder that was sent. */
public record Nudge(String personId, String byId, NudgeReason reason, Instant at) {}
