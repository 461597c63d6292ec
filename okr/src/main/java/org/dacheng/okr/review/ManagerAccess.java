package org.dacheng.okr.review;

import java.util.HashSet;
import java.util.Set;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.reporting.ReportingLines;
import org.springframework.stereotype.Component;

/** Determines who leads people and whose manager pages the actor may open; available to templates as {@code @leads}. */
@Component("managerAccess")
public class ManagerAccess {

    private final People people;
    private final ReportingLines lines;

    ManagerAccess(People people, ReportingLines lines) {
        this.people = people;
        this.lines = lines;
    }

    /** Whether the actor has direct reports; from the cached organisation. */
    public boolean hasReports(Actor actor) {
        return people.all().stream()
                .anyMatch(one -> one.active() && actor.personId().equals(one.managerId()));
    }

    /** Ids of all people with direct reports. */
    Set<String> managerIds() {
        Set<String> leaders = new HashSet<>();
        for (PersonView one : people.all()) {
            if (one.active() && one.managerId() != null) {
                leaders.add(one.managerId());
            }
        }
        return leaders;
    }

    /** Whether the person has direct reports and is another person whose manager page the actor may open. */
    public boolean mayOpen(Actor actor, String personId) {
        return !personId.equals(actor.personId())
                && managerIds().contains(personId)
                && (mayOpenAll(actor) || isAbove(actor, personId));
    }

    /** Whether the actor may open every manager's page. */
    boolean mayOpenAll(Actor actor) {
        return Cycles.mayManage(actor) || actor.has(RoleKeys.AUDITOR);
    }

    boolean isAbove(Actor actor, String personId) {
        return lines.isAbove(actor.personId(), personId);
    }

    /**
     * The manager whose page the actor opens: the actor, a person below them, or anybody for actors who see all.
     *
     * @throws NotAllowed for anybody else
     */
    PersonView manager(Actor actor, String id) {
        PersonView manager = people.get(id);
        if (!id.equals(actor.personId()) && !mayOpenAll(actor) && !isAbove(actor, id)) {
            throw new NotAllowed(Message.of("okr.reports.not-yours"));
        }
        return manager;
    }
}
