package org.dacheng.okr.event;

/** An alignment was requested; the listener starts a request when the cycle has a process for it. */
public record AlignmentRequested(
        String alignmentId,
        String cycleId,
        String childId,
        String parentId,
        String requestedBy,
        String parentResponsibleId) {}
