package org.dacheng.okr.review;

import java.util.HashSet;
import java.util.Set;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.Roles;
import org.dacheng.people.reporting.ReportingLines;
import org.springframework.stereotype.Component;

/** Knows who leads people, and who may look over whose shoulder; pages ask it as {@code @leads}. */
@Component("leads")
public class Leads {

    private final People people;
    private final ReportingLines lines;

    Leads(People people, ReportingLines lines) {
        this.people = people;
        this.lines = lines;
    }

    /** Whether anybody reports to him directly; from the cached organisation. */
    public boolean anybody(Asker asker) {
        return people.all().stream()
                .anyMatch(one -> one.active() && asker.personId().equals(one.managerId()));
    }

    /** Ids of everybody to whom somebody reports. */
    Set<String> all() {
        Set<String> leaders = new HashSet<>();
        for (PersonView one : people.all()) {
            if (one.active() && one.managerId() != null) {
                leaders.add(one.managerId());
            }
        }
        return leaders;
    }

    /** Whether the person leads somebody and the asker, who is somebody else, may open his page. */
    public boolean opens(Asker asker, String personId) {
        return !personId.equals(asker.personId())
                && all().contains(personId)
                && (seesAll(asker) || standsAbove(asker, personId));
    }

    /** Opens every manager's page. */
    boolean seesAll(Asker asker) {
        return Cycles.mayKeep(asker) || asker.has(Roles.AUDITOR);
    }

    boolean standsAbove(Asker asker, String personId) {
        return lines.isAbove(asker.personId(), personId);
    }

    /**
     * The manager whose page the asker opens: himself, somebody below him, or anybody for those who see all.
     *
     * @throws NotAllowed for anybody else
     */
    PersonView manager(Asker asker, String id) {
        PersonView manager = people.get(id);
        if (!id.equals(asker.personId()) && !seesAll(asker) && !standsAbove(asker, id)) {
            throw new NotAllowed(Message.of("okr.reports.not-yours"));
        }
        return manager;
    }
}
