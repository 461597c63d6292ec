package org.dacheng.okr.objective;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds views from rows, with the actor's permissions. */
@Component
class ObjectiveViewAssembler {

    private final People people;
    private final Departments departments;
    private final ObjectiveRights rights;
    private final PublishedDefinitions definitions;
    private final Clock clock;

    ObjectiveViewAssembler(
            People people,
            Departments departments,
            ObjectiveRights rights,
            PublishedDefinitions definitions,
            Clock clock) {
        this.people = people;
        this.departments = departments;
        this.rights = rights;
        this.definitions = definitions;
        this.clock = clock;
    }

    List<ObjectiveView> assemble(Actor actor, List<ObjectiveRow> rows, ObjectivePartReader.ObjectiveParts parts) {
        Set<String> led = parts.teams().values().stream()
                .filter(team -> team.leadId().equals(actor.personId()))
                .map(ObjectivePartReader.TeamName::id)
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> view(actor, row, parts, rights.mayWrite(actor, row.owner(), row.responsibleId(), led)))
                .toList();
    }

    private ObjectiveView view(
            Actor actor, ObjectiveRow row, ObjectivePartReader.ObjectiveParts parts, boolean writer) {
        CycleView cycle = cycle(row, parts);
        List<KeyResultView> keyResults = parts.keyResults().getOrDefault(row.id(), List.of()).stream()
                .map(one -> keyResult(actor, row, one, parts, writer))
                .toList();
        boolean checksIn = cycle.state().takesCheckIns();
        return new ObjectiveView(
                row.id(),
                row.cycleId(),
                row.owner(),
                ownerName(row.owner(), parts),
                people.get(row.responsibleId()),
                row.departmentId(),
                row.title(),
                row.note(),
                row.category(),
                row.ordinal(),
                row.visibility(),
                parts.viewers().getOrDefault(row.id(), List.of()),
                row.state(),
                row.changed(),
                row.wasAgreed(),
                row.requestId(),
                row.rollUp(),
                row.progress(),
                row.computedProgress(),
                override(row),
                row.confidence(),
                row.lastCheckInAt(),
                row.ownerScore(),
                row.managerScore(),
                row.carriedFrom(),
                keyResults,
                aligned(row, parts),
                parts.contributors().getOrDefault(row.id(), 0),
                writer
                        && row.state() != ObjectiveState.SUBMITTED
                        && cycle.state().takesGoals(),
                checksIn && (writer || keyResults.stream().anyMatch(KeyResultView::mayCheckIn)),
                cycle.state().takesScores() && isAbove(actor, row.responsibleId()));
    }

    private KeyResultView keyResult(
            Actor actor,
            ObjectiveRow objective,
            KeyResultRow row,
            ObjectivePartReader.ObjectiveParts parts,
            boolean writer) {
        CycleView cycle = cycle(objective, parts);
        return new KeyResultView(
                row.id(),
                row.objectiveId(),
                row.title(),
                row.measure(),
                row.current(),
                row.manualValue(),
                row.weight(),
                row.weightLocked(),
                row.ordinal(),
                people.get(row.responsibleId()),
                row.progress(),
                row.confidence(),
                row.lastCheckInAt(),
                isStale(actor, cycle, objective, row),
                row.ownerScore(),
                row.managerScore(),
                parts.milestones().getOrDefault(row.id(), List.of()),
                cycle.state().takesCheckIns() && (writer || row.responsibleId().equals(actor.personId())),
                feed(row.feed(), cycle));
    }

    private KeyResultView.@Nullable FeedSummary feed(KeyResultRow.@Nullable FeedColumns feed, CycleView cycle) {
        if (feed == null) {
            return null;
        }
        Instant at = feed.recalculatedAt();
        return new KeyResultView.FeedSummary(
                feed.source(),
                Optional.ofNullable(feed.process())
                        .flatMap(definitions::newest)
                        .map(PublishedDefinition::name)
                        .orElse(null),
                feed.since(),
                at == null ? null : LocalDate.ofInstant(at, feed.zone()),
                feed.isPushed() ? at : null,
                feed.stale() && cycle.state().takesCheckIns(),
                feed.problem());
    }

    /**
     * Before the first check-in, the time counts from the start of the cycle, or from the creation if that was later.
     */
    private boolean isStale(Actor actor, CycleView cycle, ObjectiveRow objective, KeyResultRow row) {
        Instant since = row.lastCheckInAt();
        if (since == null) {
            Instant begin = cycle.startsOn().atStartOfDay(actor.zone()).toInstant();
            since = begin.isAfter(objective.createdAt()) ? begin : objective.createdAt();
        }
        return cycle.state().takesCheckIns()
                && Duration.between(since, clock.instant()).toDays() >= cycle.checkInDays();
    }

    private ObjectiveView.@Nullable Override override(ObjectiveRow row) {
        if (row.overrideReason() == null || row.overrideBy() == null || row.overrideAt() == null) {
            return null;
        }
        return new ObjectiveView.Override(row.overrideReason(), people.get(row.overrideBy()), row.overrideAt());
    }

    private List<ObjectiveView.AlignedTo> aligned(ObjectiveRow row, ObjectivePartReader.ObjectiveParts parts) {
        return parts.parents().getOrDefault(row.id(), List.of()).stream()
                .map(parent -> new ObjectiveView.AlignedTo(
                        parent.alignmentId(),
                        parent.parentId(),
                        parent.title(),
                        ownerName(parent.owner(), parts),
                        parent.keyResultId(),
                        parent.keyResultTitle(),
                        parent.state()))
                .toList();
    }

    private LocalText ownerName(Owner owner, ObjectivePartReader.ObjectiveParts parts) {
        return switch (owner.kind()) {
            case PERSON -> people.name(owner.id());
            case COMPANY, DEPARTMENT ->
                departments.find(owner.id()).map(DepartmentView::name).orElse(LocalText.same(owner.id()));
            case TEAM -> {
                ObjectivePartReader.TeamName team = parts.teams().get(owner.id());
                yield team == null ? LocalText.same(owner.id()) : team.name();
            }
        };
    }

    private boolean isAbove(Actor actor, String personId) {
        return people.managerChain(personId).stream()
                .anyMatch(above -> above.id().equals(actor.personId()));
    }

    private static CycleView cycle(ObjectiveRow row, ObjectivePartReader.ObjectiveParts parts) {
        CycleView cycle = parts.cycles().get(row.cycleId());
        if (cycle == null) {
            throw new IllegalStateException("an objective of no cycle: " + row.id());
        }
        return cycle;
    }
}
