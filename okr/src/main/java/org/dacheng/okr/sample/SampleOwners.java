package org.dacheng.okr.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.sample.SampleGoalsFile.SampleTeam;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;

/** Resolves the owners named in a file, and writes its teams. */
final class SampleOwners {

    private final InsertBatches batches;
    private final People people;
    private final Departments departments;
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> leads = new HashMap<>();

    SampleOwners(InsertBatches batches, People people, Departments departments) {
        this.batches = batches;
        this.people = people;
        this.departments = departments;
    }

    void team(SampleTeam team) {
        String id = Ids.next();
        teams.put(team.id(), id);
        leads.put(team.id(), team.lead());
        batches.add(
                "okr_team",
                new InsertRow()
                        .with("id", id)
                        .with("name_zh", team.name().zh())
                        .with("name_en", team.name().en())
                        .with("lead_id", team.lead())
                        .with("active", true));
        for (String member : team.members()) {
            batches.add("okr_team_member", new InsertRow().with("team_id", id).with("person_id", member));
        }
    }

    /** @param owner as in {@link SampleGoalsFile.SampleGoal#owner} */
    SampleOwner owner(String owner) {
        String id = owner.substring(owner.indexOf(':') + 1);
        if (owner.startsWith("person:")) {
            return new SampleOwner(OwnerKind.PERSON, id, id, people.get(id).mainDepartmentId());
        }
        if (owner.startsWith("team:")) {
            PersonView lead = people.get(WrittenSampleObjectives.known(leads, id));
            return new SampleOwner(
                    OwnerKind.TEAM, WrittenSampleObjectives.known(teams, id), lead.id(), lead.mainDepartmentId());
        }
        boolean company = owner.equals("company");
        DepartmentView department = company ? top() : departments.find(id).orElseThrow();
        String head = Optional.ofNullable(department.headId()).orElse("ceo");
        return new SampleOwner(
                company ? OwnerKind.COMPANY : OwnerKind.DEPARTMENT, department.id(), head, department.id());
    }

    private DepartmentView top() {
        return departments.all().stream()
                .filter(department -> department.parentId() == null)
                .findFirst()
                .orElseThrow();
    }
}
