package org.dacheng.bench.goals;

import java.util.function.IntFunction;
import org.dacheng.people.actor.Actor;

/**
 * A measured page.
 *
 * @param byManagers true if managers open it, false for other people
 * @param calls number of calls per round; fewer for pages that aggregate the company and may grow with it
 * @param path address for a person
 * @param service the same operation without HTTP, controller and template
 */
record MeasuredPage(String title, boolean byManagers, int calls, IntFunction<String> path, Service service) {

    static final int FLAT = 10;

    interface Service {

        /** @return number of items found */
        int serve(Actor actor, int person);
    }

    boolean companyWide() {
        return calls < FLAT;
    }
}
