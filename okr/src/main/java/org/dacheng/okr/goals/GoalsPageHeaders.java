package org.dacheng.okr.goals;

import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.editor.OwnerPages;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.team.TeamView;
import org.dacheng.okr.team.Teams;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the header of the page of an owner's goals. */
@Component
class GoalsPageHeaders {

    private final People people;
    private final Departments departments;
    private final Teams teams;

    GoalsPageHeaders(People people, Departments departments, Teams teams) {
        this.people = people;
        this.departments = departments;
        this.teams = teams;
    }

    Owner department(String id) {
        DepartmentView found = departments.find(id).orElseThrow(GoalsPageHeaders::notFound);
        return new Owner(found.parentId() == null ? OwnerKind.COMPANY : OwnerKind.DEPARTMENT, id);
    }

    Owner company() {
        return departments.all().stream()
                .findFirst()
                .map(top -> new Owner(OwnerKind.COMPANY, top.id()))
                .orElseThrow(GoalsPageHeaders::notFound);
    }

    Owner person(String id) {
        return Owner.person(
                people.find(id).orElseThrow(GoalsPageHeaders::notFound).id());
    }

    Owner team(Actor actor, String id) {
        return new Owner(OwnerKind.TEAM, teams.get(actor, id).id());
    }

    GoalsPageHeader head(Actor actor, CycleView cycle, Owner owner, List<ObjectiveView> objectives) {
        DepartmentView department = departments.find(owner.id()).orElse(null);
        TeamView team = owner.kind() == OwnerKind.TEAM ? teams.get(actor, owner.id()) : null;
        PersonView person = team != null ? team.lead() : person(owner, department);
        List<KeyResultView> keyResults = objectives.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .toList();
        return new GoalsPageHeader(
                owner,
                name(actor, owner),
                OwnerPages.address(actor, owner),
                team,
                person,
                person == null ? null : role(owner, person),
                GoalsPageHeader.mean(objectives),
                objectives.size(),
                keyResults.size(),
                cycle.state().takesCheckIns()
                        ? keyResults.stream().filter(KeyResultView::stale).count()
                        : 0,
                owner.kind() == OwnerKind.PERSON && owner.id().equals(actor.personId()),
                cycle.state().takesGoals() && (team == null || team.active()) && leads(actor, owner, person),
                objectives.stream().filter(GoalsPageHeaders::isReady).toList());
    }

    LocalText name(Actor actor, Owner owner) {
        return switch (owner.kind()) {
            case PERSON -> people.get(owner.id()).name();
            case TEAM -> teams.get(actor, owner.id()).name();
            case COMPANY, DEPARTMENT ->
                departments.find(owner.id()).map(DepartmentView::name).orElseThrow(GoalsPageHeaders::notFound);
        };
    }

    private @Nullable PersonView person(Owner owner, @Nullable DepartmentView department) {
        if (owner.kind() == OwnerKind.PERSON) {
            return people.get(owner.id());
        }
        return department == null || department.headId() == null
                ? null
                : people.find(department.headId()).orElse(null);
    }

    private LocalText role(Owner owner, PersonView person) {
        LocalText place = departments
                .find(String.valueOf(person.mainDepartmentId()))
                .map(DepartmentView::name)
                .orElse(LocalText.same(""));
        return owner.kind() == OwnerKind.PERSON
                ? new LocalText(
                        person.position().in(Locale.CHINESE) + " · " + place.in(Locale.CHINESE),
                        person.position().in(Locale.ENGLISH) + " · " + place.in(Locale.ENGLISH))
                : person.position();
    }

    private static boolean isReady(ObjectiveView objective) {
        return objective.mayWrite()
                && objective.state() != ObjectiveState.SUBMITTED
                && (objective.state() != ObjectiveState.AGREED || objective.changed());
    }

    private static boolean leads(Actor actor, Owner owner, @Nullable PersonView person) {
        return (person != null && person.id().equals(actor.personId()))
                || actor.has(RoleKeys.ADMINISTRATOR)
                || actor.has(RoleKeys.HR_DESIGNER);
    }

    private static NotFound notFound() {
        return new NotFound(Message.of("okr.page.owner-not-found"));
    }
}
