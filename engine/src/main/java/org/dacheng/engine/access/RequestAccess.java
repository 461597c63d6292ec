package org.dacheng.engine.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.timeline.RequestReaders;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/** Decides who may read a request, see {@link ReadableRequests}, and which fields they see. */
@Component
public class RequestAccess implements RequestReaders {

    private final ReadableRequests readable;
    private final People people;
    private final Actors actors;

    RequestAccess(ReadableRequests readable, People people, Actors actors) {
        this.readable = readable;
        this.people = people;
        this.actors = actors;
    }

    /**
     * How the actor takes part.
     *
     * @param seesEverything true for the submitter, owners, overseers and people with a copy: they see every field
     * @param nodes nodes at which the actor has or had a task
     * @param mentioned the actor was mentioned in a comment
     * @param unread the actor has a copy that is not opened yet
     */
    public record Participation(boolean seesEverything, Set<String> nodes, boolean mentioned, boolean unread) {

        /** Whether the actor may read the request. */
        public boolean any() {
            return seesEverything || mentioned || !nodes.isEmpty();
        }

        /**
         * Fields visible to the actor. Several roles in a request add up: the submitter sees everything; people with
         * tasks see what any of their nodes shows; people who were only mentioned see the fields that no node hides.
         */
        public VisibleFields fields(PublishedDefinition process) {
            if (seesEverything) {
                return process.allFields();
            }
            return nodes.isEmpty() ? process.fieldsForEverybody() : process.fieldsAt(nodes);
        }
    }

    /** Determines how the actor takes part, with a single query for all roles. */
    public Participation participation(Actor actor, String requestId, String processId) {
        boolean everything = readable.oversees(actor, processId);
        boolean mentioned = false;
        boolean unread = false;
        Set<String> nodes = new LinkedHashSet<>();
        for (ReadableRequests.PartTaken part : readable.parts(actor, requestId)) {
            switch (part.kind()) {
                case ReadableRequests.SUBMITTER -> everything = true;
                case ReadableRequests.TASK -> nodes.add(part.detail());
                case RequestCopies.COPY -> {
                    everything = true;
                    unread = part.detail().equals(ReadableRequests.PartTaken.UNREAD);
                }
                case RequestCopies.MENTION -> mentioned = true;
                default -> throw new IllegalStateException("an unknown part " + part.kind());
            }
        }
        return new Participation(everything, nodes, mentioned, unread);
    }

    /** Fields to show in a list row, without an extra query: those that the node of the task shows, or all fields. */
    public VisibleFields atTask(Actor actor, PublishedDefinition process, String submitterId, String nodeId) {
        boolean everything = actor.personId().equals(submitterId) || readable.oversees(actor, process.key());
        return everything ? process.allFields() : process.fieldsAt(Set.of(nodeId));
    }

    /** Whether the actor takes any part in the request; false if there is none. */
    public boolean mayRead(Actor actor, String requestId) {
        return readable(actor, List.of(requestId)).contains(requestId);
    }

    /** Those of the requests in which the actor takes any part, found with a single query. */
    public Set<String> readable(Actor actor, Collection<String> requestIds) {
        return Set.copyOf(readable.read(actor, requestIds, "r.id", (row, n) -> row.getString("id")));
    }

    /** Returns the given people who cannot read the request now but could after a mention. */
    public List<PersonView> withoutAccess(String requestId, List<String> personIds) {
        return personIds.stream()
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .filter(PersonView::active)
                .filter(person -> !mayRead(actors.of(person, person.locale(), ""), requestId))
                .toList();
    }

    @Override
    public void requireReadAccess(Actor actor, String requestId) {
        if (!mayRead(actor, requestId)) {
            throw notFound();
        }
    }

    /** The failure for a request that does not exist, or that the actor may not see. */
    public static NotFound notFound() {
        return new NotFound(Message.of("engine.request.not-found"));
    }
}
