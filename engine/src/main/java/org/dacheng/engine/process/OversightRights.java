package org.dacheng.engine.process;

import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;

/** The rights to see every request without taking part in it. */
public final class OversightRights {

    /** True for auditors and administrators. */
    public static boolean ofEverything(Actor actor) {
        return actor.has(RoleKeys.AUDITOR) || actor.has(RoleKeys.ADMINISTRATOR);
    }

    private OversightRights() {}
}
