package org.dacheng.okr.team;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.objective.PersonRef;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for teams; changes are for their leads and for people who manage cycles. */
@RestController
@RequestMapping("/api/v1/okr/teams")
@Tag(name = "OKR teams")
class TeamsApi {

    private final Teams teams;

    TeamsApi(Teams teams) {
        this.teams = teams;
    }

    @GetMapping
    @Operation(summary = "Teams, active ones first; closed ones only for people who may reopen them")
    List<TeamJson> list(Actor actor) {
        return teams.all(actor).stream().map(TeamJson::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "A team")
    TeamJson get(Actor actor, @PathVariable String id) {
        return TeamJson.of(teams.get(actor, id));
    }

    @PostMapping
    @Operation(summary = "Create a team")
    ResponseEntity<TeamJson> create(Actor actor, @RequestBody @Valid TeamPlan body) {
        TeamView created = teams.create(actor, body.command());
        return ResponseEntity.created(URI.create("/api/v1/okr/teams/" + created.id()))
                .body(TeamJson.of(created));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a team")
    TeamJson change(Actor actor, @PathVariable String id, @RequestBody @Valid TeamPlan body) {
        return TeamJson.of(teams.change(actor, id, body.command()));
    }

    @PutMapping("/{id}/state")
    @Operation(summary = "Close a team, which keeps its goals and takes no new ones, or reopen it")
    TeamJson move(Actor actor, @PathVariable String id, @RequestBody @Valid TeamState body) {
        return TeamJson.of(Boolean.TRUE.equals(body.active()) ? teams.reopen(actor, id) : teams.close(actor, id));
    }

    /** Whether it takes goals. */
    record TeamState(
            @NotNull(message = "{okr.api.active}") @Nullable Boolean active) {}

    /** The settings of a team. */
    record TeamPlan(
            @NotNull(message = "{okr.api.name}") LocalText name,
            @NotBlank(message = "{okr.api.lead}") String leadId,
            @Nullable List<String> memberIds) {

        TeamCommand command() {
            return new TeamCommand(name, leadId, memberIds == null ? List.of() : memberIds);
        }
    }

    /** JSON of a team. */
    record TeamJson(
            String id, LocalText name, PersonRef lead, List<PersonRef> members, boolean active, boolean mayEdit) {

        static TeamJson of(TeamView team) {
            return new TeamJson(
                    team.id(),
                    team.name(),
                    PersonRef.of(team.lead()),
                    team.members().stream().map(PersonRef::of).toList(),
                    team.active(),
                    team.mayEdit());
        }
    }
}
