package org.dacheng.bench.goals;

import java.util.function.IntFunction;
import org.dacheng.people.actor.Actor;

/**
 * A page that is measured.
 *
 * @param byManagers managers open it, others else
 * @param calls in a round; fewer where it sums up the company, so that it may grow with it
 * @param path where a person opens it
 * @param service the same without HTTP, controller and template
 */
record MeasuredPage(String title, boolean byManagers, int calls, IntFunction<String> path, Service service) {

    static final int FLAT = 10;

    interface Service {

        /** @return how much was found */
        int serve(Actor actor, int person);
    }

    boolean companyWide() {
        return calls < FLAT;
    }
}
