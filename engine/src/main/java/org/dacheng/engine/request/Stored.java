package org.dacheng.engine.request;

import jakarta.persistence.EntityManager;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Component;

/** Finds requests for people who take part in them; for others there are none. */
@Component
class Stored {

    private final EntityManager entities;
    private final Access access;

    Stored(EntityManager entities, Access access) {
        this.entities = entities;
        this.access = access;
    }

    /** A request and how the asker takes part in it. */
    record Found(Request request, Access.Part part) {}

    /** To read only; anyone who changes goes through {@link Steps}. */
    Found find(Asker asker, String id) {
        Request request = entities.find(Request.class, id);
        if (request == null) {
            throw Access.notFound();
        }
        return new Found(request, mustTakePart(asker, request));
    }

    Access.Part mustTakePart(Asker asker, Request request) {
        Access.Part part = access.part(asker, request.id(), request.submitterId(), request.processId());
        if (!part.any()) {
            throw Access.notFound();
        }
        return part;
    }
}
