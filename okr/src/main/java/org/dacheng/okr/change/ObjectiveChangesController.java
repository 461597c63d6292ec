package org.dacheng.okr.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerNames;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page of changes of goals between two days. */
@Controller
class ObjectiveChangesController {

    private static final int SLICE = 50;

    private final ObjectiveChanges changes;
    private final Cycles cycles;
    private final OwnerNames names;
    private final Departments departments;
    private final Clock clock;

    ObjectiveChangesController(
            ObjectiveChanges changes, Cycles cycles, OwnerNames names, Departments departments, Clock clock) {
        this.changes = changes;
        this.cycles = cycles;
        this.names = names;
        this.departments = departments;
        this.clock = clock;
    }

    /** The query as given in the address. */
    record ChangesFilter(
            @Nullable String cycle,
            @Nullable String owner,
            @Nullable String department,
            @Nullable String since,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor) {

        @Nullable
        Owner whose() {
            return owner == null || owner.isBlank() ? null : Owner.valueOf(owner);
        }

        @Nullable
        String within() {
            return department == null || department.isBlank() ? null : department;
        }
    }

    @GetMapping("/okr/changes")
    String page(PageReply reply, @ModelAttribute ChangesFilter asked) {
        Optional<CycleView> cycle = asked.cycle() == null || asked.cycle().isBlank()
                ? cycles.current(reply.actor())
                : Optional.of(cycles.get(reply.actor(), asked.cycle()));
        reply.with("asked", asked);
        reply.with("cycle", cycle.orElse(null));
        reply.with("cycles", cycles.all(reply.actor()));
        reply.with("name", name(asked));
        cycle.ifPresent(shown -> show(reply, shown, asked));
        return reply.isFragment() && asked.cursor() != null ? "okr/changes :: slice" : "okr/changes";
    }

    private void show(PageReply reply, CycleView cycle, ChangesFilter filter) {
        LocalDate today = ComparisonPeriod.lastDayOf(
                cycle, LocalDate.ofInstant(clock.instant(), reply.actor().zone()));
        ComparisonPeriod period = ComparisonPeriod.of(filter.since(), filter.from(), filter.to(), today);
        if (!period.violations().isEmpty()) {
            reply.status(422);
        }
        reply.with("span", period);
        reply.with("errors", reply.errors(period.violations()));
        reply.with(
                "presets",
                Map.of(
                        "monday", ComparisonPeriod.monday(today).toString(),
                        "week", today.minusDays(7).toString(),
                        "start", cycle.startsOn().toString()));
        reply.with(
                "changes",
                changes.between(
                        reply.actor(),
                        new ChangeQuery(
                                cycle.id(),
                                filter.whose(),
                                filter.within(),
                                period.from(reply.actor().zone()),
                                period.to(reply.actor().zone()),
                                SLICE,
                                filter.cursor())));
    }

    /** Name of the person, department or team; null for the whole company. */
    private @Nullable LocalText name(ChangesFilter filter) {
        try {
            Owner owner = filter.whose();
            String department = filter.within();
            if (owner != null) {
                return Optional.ofNullable(names.of(List.of(owner)).get(owner))
                        .orElseThrow(ObjectiveChangesController::nobody);
            }
            return department == null
                    ? null
                    : departments
                            .find(department)
                            .map(DepartmentView::name)
                            .orElseThrow(ObjectiveChangesController::nobody);
        } catch (IllegalArgumentException noOwner) {
            throw nobody();
        }
    }

    private static NotFound nobody() {
        return new NotFound(Message.of("okr.page.owner-not-found"));
    }
}
