package org.dacheng.engine.access;

import jakarta.persistence.EntityManager;
import org.dacheng.engine.state.Request;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Finds requests for people who take part in them; other people get "not found". */
@Component
public class RequestFinder {

    private final EntityManager entities;
    private final RequestAccess access;

    RequestFinder(EntityManager entities, RequestAccess access) {
        this.entities = entities;
        this.access = access;
    }

    /** A request and how the actor takes part in it. */
    public record RequestWithParticipation(Request request, RequestAccess.Participation participation) {}

    /** Finds a request for reading only; changes go through {@link RequestSteps}. */
    public RequestWithParticipation find(Actor actor, String id) {
        Request request = entities.find(Request.class, id);
        if (request == null) {
            throw RequestAccess.notFound();
        }
        return new RequestWithParticipation(request, requireParticipant(actor, request));
    }

    /**
     * Returns how the actor takes part.
     *
     * @throws org.dacheng.base.failure.NotFound if the actor takes no part in the request
     */
    public RequestAccess.Participation requireParticipant(Actor actor, Request request) {
        RequestAccess.Participation participation = access.participation(actor, request.id(), request.processId());
        if (!participation.any()) {
            throw RequestAccess.notFound();
        }
        return participation;
    }
}
