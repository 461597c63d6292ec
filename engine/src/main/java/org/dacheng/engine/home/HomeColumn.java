package org.dacheng.engine.home;

import org.dacheng.people.actor.Actor;

/** A further column of the home page, offered by a module above this one. */
public interface HomeColumn {

    /**
     * Fragment with one parameter that shows the content as a {@code home-column}, such as {@code okr/home :: column}.
     */
    String fragment();

    Object content(Actor actor);
}
