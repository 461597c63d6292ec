package org.dacheng.engine.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.NotFound;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.process.Definitions;
import org.dacheng.engine.process.Oversight;
import org.dacheng.engine.timeline.Readers;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.asker.Askers;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read a request, and how much of it: the submitter, everyone who has or had a task of it or whose deputy did,
 * those who got a copy or were mentioned, the owners of the process, auditors and administrators.
 */
@Component
class Access implements Readers {

    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final People people;
    private final Askers askers;

    Access(JdbcClient jdbc, Definitions definitions, People people, Askers askers) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.people = people;
        this.askers = askers;
    }

    /**
     * How the asker takes part.
     *
     * @param everything as submitter, owner, overseer or with a copy he sees every field
     * @param nodes nodes at which he has or had a task
     * @param mentioned he was mentioned in a comment
     * @param unread he has a copy that he did not open
     */
    record Part(boolean everything, Set<String> nodes, boolean mentioned, boolean unread) {

        boolean any() {
            return everything || mentioned || !nodes.isEmpty();
        }

        /**
         * Several roles in a request show what any of them shows: everything to its submitter, whatever node they also
         * sit at; else what one of the nodes shows; to those who were only mentioned what no node hides.
         */
        VisibleFields fields(Definition process) {
            if (everything) {
                return process.allFields();
            }
            return nodes.isEmpty() ? process.fieldsForEverybody() : process.fieldsAt(nodes);
        }
    }

    private record Row(String kind, String detail) {}

    /** One query, whatever he is to the request. */
    Part part(Asker asker, String requestId, String submitterId, String processId) {
        boolean everything = asker.personId().equals(submitterId) || oversees(asker, processId);
        List<Row> rows = jdbc.sql("select 'TASK' as kind, node_id as detail from engine_task"
                        + " where request_id = :request and (person_id = :person or on_behalf_of = :person)"
                        + " union all select kind, case when read_at is null then 'unread' else 'read' end"
                        + " from engine_copy where request_id = :request and person_id = :person")
                .param("request", requestId)
                .param("person", asker.personId())
                .query((row, n) -> new Row(row.getString("kind"), row.getString("detail")))
                .list();
        Set<String> nodes = new LinkedHashSet<>();
        rows.stream().filter(row -> row.kind().equals("TASK")).forEach(row -> nodes.add(row.detail()));
        List<Row> copies =
                rows.stream().filter(row -> row.kind().equals(Copies.COPY)).toList();
        boolean mentioned = rows.stream().anyMatch(row -> row.kind().equals(Copies.MENTION));
        boolean unread = copies.stream().anyMatch(row -> row.detail().equals("unread"));
        return new Part(everything || !copies.isEmpty(), nodes, mentioned, unread);
    }

    /** For a line of a list, without a query of its own: what the node of the task shows, or everything. */
    VisibleFields atTask(Asker asker, Definition process, String submitterId, String nodeId) {
        boolean everything = asker.personId().equals(submitterId) || oversees(asker, process.key());
        return everything ? process.allFields() : process.fieldsAt(Set.of(nodeId));
    }

    private boolean oversees(Asker asker, String processId) {
        return Oversight.ofEverything(asker) || isOwner(asker, processId);
    }

    boolean isOwner(Asker asker, String processId) {
        return definitions
                .newest(processId)
                .filter(process -> process.settings().owners().contains(asker.personId()))
                .isPresent();
    }

    boolean mayRead(Asker asker, String requestId) {
        List<String[]> found = new ArrayList<>();
        jdbc.sql("select submitter_id, process_id from engine_request where id = ?")
                .param(requestId)
                .query(row -> {
                    found.add(new String[] {row.getString(1), row.getString(2)});
                });
        return !found.isEmpty()
                && part(asker, requestId, found.get(0)[0], found.get(0)[1]).any();
    }

    /** Those of the people who may not read the request now; a mention would let them. */
    List<PersonView> withoutAccess(String requestId, List<String> personIds) {
        return personIds.stream()
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .filter(PersonView::active)
                .filter(person -> !mayRead(askers.of(person, person.locale(), ""), requestId))
                .toList();
    }

    @Override
    public void mustRead(Asker asker, String requestId) {
        if (!mayRead(asker, requestId)) {
            throw notFound();
        }
    }

    static NotFound notFound() {
        return Submissions.notFound();
    }
}
