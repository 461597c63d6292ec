package org.dacheng.okr.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.content.GoalsFile.Team;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;

/** Knows who the owners are that a file names, and writes its teams. */
final class Holders {

    private final Batches batches;
    private final People people;
    private final Departments departments;
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> leads = new HashMap<>();

    Holders(Batches batches, People people, Departments departments) {
        this.batches = batches;
        this.people = people;
        this.departments = departments;
    }

    void team(Team team) {
        String id = Ids.next();
        teams.put(team.id(), id);
        leads.put(team.id(), team.lead());
        batches.add(
                "okr_team",
                new Row()
                        .with("id", id)
                        .with("name_zh", team.name().zh())
                        .with("name_en", team.name().en())
                        .with("lead_id", team.lead())
                        .with("active", true));
        for (String member : team.members()) {
            batches.add("okr_team_member", new Row().with("team_id", id).with("person_id", member));
        }
    }

    /** @param owner as {@link GoalsFile.Goal#owner} has it */
    Holder holder(String owner) {
        String id = owner.substring(owner.indexOf(':') + 1);
        if (owner.startsWith("person:")) {
            return new Holder(OwnerKind.PERSON, id, id, people.get(id).mainDepartmentId());
        }
        if (owner.startsWith("team:")) {
            PersonView lead = people.get(WrittenGoals.known(leads, id));
            return new Holder(OwnerKind.TEAM, WrittenGoals.known(teams, id), lead.id(), lead.mainDepartmentId());
        }
        boolean company = owner.equals("company");
        DepartmentView department = company ? top() : departments.find(id).orElseThrow();
        String head = Optional.ofNullable(department.headId()).orElse("ceo");
        return new Holder(company ? OwnerKind.COMPANY : OwnerKind.DEPARTMENT, department.id(), head, department.id());
    }

    private DepartmentView top() {
        return departments.all().stream()
                .filter(department -> department.parentId() == null)
                .findFirst()
                .orElseThrow();
    }
}
