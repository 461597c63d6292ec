package org.dacheng.okr.editor;

import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;

/** Addresses of the pages of goals. */
public final class OwnerPages {

    private OwnerPages() {}

    /** Address of the page of an owner's goals; the actor's own goals have a shorter one. */
    public static String address(Actor actor, Owner owner) {
        return switch (owner.kind()) {
            case COMPANY -> "/okr/company";
            case DEPARTMENT -> "/okr/departments/" + owner.id();
            case TEAM -> "/okr/teams/" + owner.id();
            case PERSON -> owner.id().equals(actor.personId()) ? "/okr" : "/okr/people/" + owner.id();
        };
    }
}
