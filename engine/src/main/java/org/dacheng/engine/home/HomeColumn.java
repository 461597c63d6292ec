package org.dacheng.engine.home;

import org.dacheng.people.actor.Actor;

/** An additional column of the home page, contributed by another module. */
public interface HomeColumn {

    /**
     * Template fragment with one parameter that shows the content as a {@code home-column}, such as
     * {@code okr/home :: column}.
     */
    String fragment();

    /** Content for the actor, passed to the fragment. */
    Object content(Actor actor);
}
