package org.dacheng.okr.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.PersonRef;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for a manager's overview of the team. */
@RestController
@RequestMapping("/api/v1/okr/team")
@Tag(name = "OKR reviews")
class TeamOverviewApi {

    private final TeamOverviews teamOverviews;
    private final Cycles cycles;

    TeamOverviewApi(TeamOverviews teamOverviews, Cycles cycles) {
        this.teamOverviews = teamOverviews;
        this.cycles = cycles;
    }

    @GetMapping
    @Operation(
            summary = "Status of the goals of a manager's people, and changes since the last review meeting",
            description = "`cycle` defaults to the current one, `of` to the caller; `all=true` includes everybody"
                    + " below. Callers may open the overview of managers below them; HR and auditors of any"
                    + " manager. `concern` filters the people, but not `counts`. Pass `next` as `cursor` for the"
                    + " following slice.")
    TeamOverviewJson read(
            Actor actor,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false)
                    @Pattern(
                            regexp = "changed|unwritten|waiting|stale|at-risk|fell|unscored|to-score",
                            message = "{okr.api.concern}")
                    @Nullable
                    String concern,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "{okr.api.limit}")
                    @Max(value = 200, message = "{okr.api.limit}")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CycleView shown = cycle == null
                ? cycles.current(actor).orElseThrow(() -> new NotFound(Message.of("okr.cycle.not-found")))
                : cycles.get(actor, cycle);
        String manager = of == null ? actor.personId() : of;
        return TeamOverviewJson.of(teamOverviews.of(
                actor,
                new TeamOverviewQuery(
                        shown, manager, all, AttentionReason.read(concern).orElse(null), cursor, limit)));
    }

    /**
     * A manager's overview.
     *
     * @param since start of the period for which changes are shown
     * @param counts people by concern
     * @param next cursor of the next slice, null at the end
     */
    record TeamOverviewJson(
            String cycleId,
            PersonRef manager,
            Instant since,
            int people,
            Map<AttentionReason, Integer> counts,
            List<TeamMemberJson> items,
            @Nullable String next) {

        static TeamOverviewJson of(TeamOverview overview) {
            return new TeamOverviewJson(
                    overview.cycle().id(),
                    PersonRef.of(overview.manager()),
                    overview.since().at(),
                    overview.people(),
                    overview.counts(),
                    overview.rows().stream().map(TeamMemberJson::of).toList(),
                    overview.next());
        }
    }

    /** A person below the manager; {@code progress} 0 to 1, the mean of the objectives. */
    record TeamMemberJson(
            PersonRef person,
            @Nullable String departmentId,
            BigDecimal progress,
            @Nullable Instant lastCheckInAt,
            @Nullable Instant lastNudgeAt,
            List<AttentionReason> concerns,
            List<TeamGoalJson> objectives) {

        static TeamMemberJson of(TeamOverview.TeamMemberRow row) {
            return new TeamMemberJson(
                    PersonRef.of(row.person()),
                    row.person().mainDepartmentId(),
                    row.status().progress(),
                    row.status().lastCheckInAt(),
                    row.nudges().isEmpty() ? null : row.nudges().get(0).at(),
                    List.copyOf(row.status().concerns()),
                    row.changes().stream().map(TeamGoalJson::of).toList());
        }
    }

    /** An objective; {@code moved} is the change of progress by check-ins in that period, in percentage points. */
    record TeamGoalJson(
            String id,
            String title,
            ObjectiveState state,
            BigDecimal progress,
            @Nullable Confidence confidence,
            int moved,
            List<String> happened) {

        static TeamGoalJson of(ObjectiveActivity changes) {
            ObjectiveView objective = changes.objective();
            return new TeamGoalJson(
                    objective.id(),
                    objective.title(),
                    objective.state(),
                    objective.progress(),
                    objective.confidence(),
                    changes.points(),
                    changes.steps().stream().map(ObjectiveHistoryStep::kind).toList());
        }
    }
}
