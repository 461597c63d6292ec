package org.dacheng.okr.review;

import org.dacheng.base.web.FilterUrl;
import org.jspecify.annotations.Nullable;

/**
 * Parameters in the address of the manager's page.
 *
 * @param of id of the manager; the actor when missing
 * @param all {@code yes} for everybody below
 * @param show the key of an {@link AttentionReason}
 * @param after id of the last person of the previous rows
 */
record TeamOverviewFilter(
        @Nullable String cycle,
        @Nullable String of,
        @Nullable String all,
        @Nullable String show,
        @Nullable String after) {

    boolean everybody() {
        return "yes".equals(all);
    }

    @Nullable
    AttentionReason concern() {
        return AttentionReason.read(show).orElse(null);
    }

    String manager(String actorId) {
        return of == null || of.isBlank() ? actorId : of;
    }

    /** The address of the page with another concern, or with none. */
    public String with(String cycleId, @Nullable String concern) {
        return address(cycleId, all, concern, null);
    }

    /** The address of the page with everybody below or only direct reports. */
    public String below(String cycleId, boolean everybody) {
        return address(cycleId, everybody ? "yes" : null, show, null);
    }

    public String following(String cycleId, String person) {
        return address(cycleId, all, show, person);
    }

    private String address(String cycleId, @Nullable String below, @Nullable String concern, @Nullable String person) {
        return FilterUrl.of("/okr/team")
                .with("cycle", cycleId)
                .with("of", of)
                .with("all", below)
                .with("show", concern)
                .with("after", person)
                .toString();
    }
}
