package org.dacheng.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.dacheng.base.text.Languages;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.signin.SignedInPerson;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor of the current web request. */
@Component
public class CurrentActor {

    private final People people;
    private final Actors actors;

    CurrentActor(People people, Actors actors) {
        this.people = people;
        this.actors = actors;
    }

    /** Empty when nobody is signed in, or when the person has left the company. */
    public Optional<Actor> find(HttpServletRequest request) {
        return person().map(person -> actors.of(person, locale(request, person), origin(request)));
    }

    /** The signed-in person, as shown to others. */
    public Optional<PersonView> person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson signedIn
                ? people.find(signedIn.personId()).filter(PersonView::active)
                : Optional.empty();
    }

    /**
     * API clients send a language only on purpose; browsers always send one, so for pages the person's preference
     * applies.
     */
    static Locale locale(HttpServletRequest request, PersonView person) {
        return isApi(request) && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                ? Languages.nearest(request.getLocale())
                : person.locale();
    }

    private static String origin(HttpServletRequest request) {
        return (isApi(request) ? "api " : "web ") + request.getRemoteAddr();
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
