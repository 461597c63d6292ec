package org.dacheng.okr.team;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, changes and closes teams. Active teams are listed for everybody, closed ones only for people who may reopen
 * them.
 */
@Service
public class Teams {

    private final TeamRows rows;
    private final TeamCheck check;
    private final TeamHistory history;
    private final People people;

    Teams(TeamRows rows, TeamCheck check, TeamHistory history, People people) {
        this.rows = rows;
        this.check = check;
        this.history = history;
        this.people = people;
    }

    /** Teams of the actor's list: active ones first, then by name. */
    @Transactional(readOnly = true)
    public List<TeamView> all(Actor actor) {
        return rows.all().stream()
                .map(row -> view(actor, row))
                .filter(team -> team.active() || team.mayEdit())
                .toList();
    }

    /** A team, also a closed one: its goals still exist. */
    @Transactional(readOnly = true)
    public TeamView get(Actor actor, String id) {
        return find(actor, id).orElseThrow(Teams::notFound);
    }

    /** A team, if it exists; also a closed one. */
    @Transactional(readOnly = true)
    public Optional<TeamView> find(Actor actor, String id) {
        return rows.find(id).map(row -> view(actor, row));
    }

    /** Changes of the team, newest first, at most 50. */
    @Transactional(readOnly = true)
    public List<TeamHistoryEntry> history(Actor actor, String id) {
        get(actor, id);
        return history.of(id);
    }

    /** Whether the actor may create teams: people who manage cycles any team, managers a team that they lead. */
    public boolean mayCreate(Actor actor) {
        return Cycles.mayManage(actor) || managesPeople(actor);
    }

    /**
     * Creates an active team.
     *
     * @throws org.dacheng.base.failure.InvalidInput no name, no lead, people who left: {@code /name/zh_CN}, {@code
     *     /name/en}, {@code /leadId}, {@code /memberIds}
     */
    @Transactional
    public TeamView create(Actor actor, TeamCommand command) {
        if (!Cycles.mayManage(actor)
                && !(managesPeople(actor) && command.leadId().equals(actor.personId()))) {
            throw new NotAllowed(Message.of("okr.team.makers-only"));
        }
        check.check(command);
        TeamRow team = row(Ids.next(), command, true);
        rows.insert(team);
        history.record(actor, "created", null, team);
        return view(actor, team);
    }

    /**
     * Changes a team; allowed for its lead, who may name another lead, and for people who manage cycles.
     *
     * @throws org.dacheng.base.failure.InvalidInput as {@link #create}
     */
    @Transactional
    public TeamView change(Actor actor, String id, TeamCommand command) {
        TeamRow before = lockEditable(actor, id);
        check.check(command);
        return write(actor, "changed", before, row(id, command, before.active()));
    }

    /** Closes a team. Its goals stay unchanged; it takes no new ones. */
    @Transactional
    public TeamView close(Actor actor, String id) {
        TeamRow before = lockEditable(actor, id);
        return write(actor, "closed", before, before.with(false));
    }

    /** Reopens a closed team. */
    @Transactional
    public TeamView reopen(Actor actor, String id) {
        TeamRow before = lockEditable(actor, id);
        return write(actor, "reopened", before, before.with(true));
    }

    private TeamView write(Actor actor, String kind, TeamRow before, TeamRow after) {
        if (!before.equals(after)) {
            rows.update(after);
            history.record(actor, kind, before, after);
        }
        return view(actor, after);
    }

    private TeamRow lockEditable(Actor actor, String id) {
        TeamRow team = rows.lock(id).orElseThrow(Teams::notFound);
        if (!mayEdit(actor, team)) {
            throw new NotAllowed(Message.of("okr.team.lead-only"));
        }
        return team;
    }

    private boolean managesPeople(Actor actor) {
        return people.all().stream()
                .anyMatch(person -> person.active() && actor.personId().equals(person.managerId()));
    }

    private static boolean mayEdit(Actor actor, TeamRow team) {
        return Cycles.mayManage(actor) || team.leadId().equals(actor.personId());
    }

    private static TeamRow row(String id, TeamCommand command, boolean active) {
        LocalText name = new LocalText(
                PlainText.line(command.name().zh()),
                PlainText.line(command.name().en()));
        List<String> members = command.memberIds().stream().distinct().sorted().toList();
        return new TeamRow(id, name, command.leadId(), active, members);
    }

    private TeamView view(Actor actor, TeamRow team) {
        return new TeamView(
                team.id(),
                team.name(),
                people.get(team.leadId()),
                team.members().stream()
                        .map(id -> people.find(id).orElse(null))
                        .filter(Objects::nonNull)
                        .toList(),
                team.active(),
                mayEdit(actor, team));
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("okr.team.not-found"));
    }
}
