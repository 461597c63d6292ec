package org.dacheng.engine.process;

import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.Roles;

/** Who sees every request without taking part in it. */
public final class Oversight {

    public static boolean ofEverything(Asker asker) {
        return asker.has(Roles.AUDITOR) || asker.has(Roles.ADMINISTRATOR);
    }

    private Oversight() {}
}
