package org.dacheng.engine.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.process.OversightRights;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.timeline.RequestReaders;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides who may read a request and which fields they see. Readers are the submitter, people who have or had a task of
 * it or whose deputy did, people who got a copy or were mentioned, the owners of the process, auditors and
 * administrators.
 */
@Component
public class RequestAccess implements RequestReaders {

    private final JdbcClient jdbc;
    private final PublishedDefinitions definitions;
    private final People people;
    private final Actors actors;

    RequestAccess(JdbcClient jdbc, PublishedDefinitions definitions, People people, Actors actors) {
        this.jdbc = jdbc;
        this.definitions = definitions;
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

        boolean any() {
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

    private record ParticipationRow(String kind, String detail) {}

    /** Determines how the actor takes part, with a single query for all roles. */
    public Participation participation(Actor actor, String requestId, String submitterId, String processId) {
        boolean everything = actor.personId().equals(submitterId) || oversees(actor, processId);
        List<ParticipationRow> rows = jdbc.sql("select 'TASK' as kind, node_id as detail from engine_task"
                        + " where request_id = :request and (person_id = :person or on_behalf_of = :person)"
                        + " union all select kind, case when read_at is null then 'unread' else 'read' end"
                        + " from engine_copy where request_id = :request and person_id = :person")
                .param("request", requestId)
                .param("person", actor.personId())
                .query((row, n) -> new ParticipationRow(row.getString("kind"), row.getString("detail")))
                .list();
        Set<String> nodes = new LinkedHashSet<>();
        rows.stream().filter(row -> row.kind().equals("TASK")).forEach(row -> nodes.add(row.detail()));
        List<ParticipationRow> copies = rows.stream()
                .filter(row -> row.kind().equals(RequestCopies.COPY))
                .toList();
        boolean mentioned = rows.stream().anyMatch(row -> row.kind().equals(RequestCopies.MENTION));
        boolean unread = copies.stream().anyMatch(row -> row.detail().equals("unread"));
        return new Participation(everything || !copies.isEmpty(), nodes, mentioned, unread);
    }

    /** Fields to show in a list row, without an extra query: those that the node of the task shows, or all fields. */
    public VisibleFields atTask(Actor actor, PublishedDefinition process, String submitterId, String nodeId) {
        boolean everything = actor.personId().equals(submitterId) || oversees(actor, process.key());
        return everything ? process.allFields() : process.fieldsAt(Set.of(nodeId));
    }

    private boolean oversees(Actor actor, String processId) {
        return OversightRights.ofEverything(actor) || isOwner(actor, processId);
    }

    boolean isOwner(Actor actor, String processId) {
        return definitions
                .newest(processId)
                .filter(process -> process.settings().owners().contains(actor.personId()))
                .isPresent();
    }

    /** Whether the actor takes any part in the request; false if there is none. */
    public boolean mayRead(Actor actor, String requestId) {
        return readable(actor, List.of(requestId)).contains(requestId);
    }

    private record ReadableRow(String id, String processId, boolean takesPart) {}

    /** Those of the requests in which the actor takes any part, found with a single query. */
    public Set<String> readable(Actor actor, Collection<String> requestIds) {
        if (requestIds.isEmpty()) {
            return Set.of();
        }
        List<ReadableRow> rows = jdbc.sql("select r.id, r.process_id, case when r.submitter_id = :person"
                        + " or exists (select 1 from engine_task t where t.request_id = r.id"
                        + " and (t.person_id = :person or t.on_behalf_of = :person))"
                        + " or exists (select 1 from engine_copy c where c.request_id = r.id"
                        + " and c.person_id = :person) then 1 else 0 end as takes_part"
                        + " from engine_request r where r.id in (:ids)")
                .param("person", actor.personId())
                .param("ids", requestIds)
                .query((row, n) -> new ReadableRow(
                        row.getString("id"), row.getString("process_id"), row.getInt("takes_part") == 1))
                .list();
        // Only now: a query within the one above would need a second connection while the first is in use.
        return rows.stream()
                .filter(row -> row.takesPart() || oversees(actor, row.processId()))
                .map(ReadableRow::id)
                .collect(Collectors.toSet());
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
