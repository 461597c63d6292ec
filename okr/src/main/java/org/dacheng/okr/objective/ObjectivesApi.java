package org.dacheng.okr.objective;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.search.MissingScore;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for objectives. */
@RestController
@RequestMapping("/api/v1/okr/objectives")
@Tag(name = "OKR objectives")
class ObjectivesApi {

    private final Objectives objectives;

    ObjectivesApi(Objectives objectives) {
        this.objectives = objectives;
    }

    @GetMapping
    @Operation(
            summary = "Objectives of a cycle visible to the caller: company, departments, teams, then people",
            description = "A department includes all departments below; `q` searches as in the list of goals. Pass"
                    + " `next` as `cursor` for the following slice.")
    CursorPage<ObjectiveJson> list(
            Actor actor,
            @RequestParam String cycle,
            @RequestParam(required = false)
                    @Pattern(regexp = "company|department|team|person", message = "{okr.api.owner-kind}")
                    @Nullable
                    String ownerKind,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String responsible,
            @RequestParam(required = false)
                    @Pattern(regexp = "draft|submitted|agreed|returned", message = "{okr.api.objective-state}")
                    @Nullable
                    String state,
            @RequestParam(required = false)
                    @Pattern(regexp = "on-track|at-risk|off-track", message = "{okr.api.confidence-word}")
                    @Nullable
                    String confidence,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Pattern(regexp = "owner|manager", message = "{okr.api.unscored}") @Nullable
                    String unscored,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "{okr.api.limit}")
                    @Max(value = 200, message = "{okr.api.limit}")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CursorPage<ObjectiveView> found = objectives.list(
                actor,
                new ObjectiveQuery(
                        cycle,
                        EnumKeys.readNullable(OwnerKind.class, ownerKind),
                        department,
                        responsible,
                        EnumKeys.readNullable(ObjectiveState.class, state),
                        EnumKeys.readNullable(Confidence.class, confidence),
                        q,
                        EnumKeys.readNullable(MissingScore.class, unscored),
                        limit,
                        cursor));
        return new CursorPage<>(found.items().stream().map(ObjectiveJson::of).toList(), found.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "An objective with its key results and the permissions of the caller")
    ObjectiveJson get(Actor actor, @PathVariable String id) {
        return ObjectiveJson.of(objectives.get(actor, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a draft of an objective; the default owner is the caller")
    ResponseEntity<ObjectiveJson> create(Actor actor, @RequestBody @Valid ObjectiveDraft body) {
        ObjectiveJson created = ObjectiveJson.of(objectives.create(actor, body.command(actor)));
        return ResponseEntity.created(URI.create("/api/v1/okr/objectives/" + created.id()))
                .body(created);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change the given members; others stay unchanged")
    ObjectiveJson change(Actor actor, @PathVariable String id, @RequestBody ObjectiveEdit body) {
        return ObjectiveJson.of(objectives.change(actor, id, body));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an objective with its key results")
    void remove(Actor actor, @PathVariable String id) {
        objectives.remove(actor, id);
    }

    @PostMapping("/{id}/key-results")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a key result; the weights of its siblings are reduced")
    ObjectiveJson addKeyResult(Actor actor, @PathVariable String id, @RequestBody KeyResultEdit body) {
        return ObjectiveJson.of(objectives.addKeyResult(actor, id, body));
    }

    @PutMapping("/{id}/weights")
    @Operation(summary = "Set the weights of all key results, by id; they must sum to 1")
    ObjectiveJson weigh(Actor actor, @PathVariable String id, @RequestBody @Valid KeyResultWeights body) {
        return ObjectiveJson.of(objectives.weigh(actor, id, body.weights()));
    }

    /** Weights, 0 to 1, by id of key result. */
    record KeyResultWeights(
            @NotNull(message = "{okr.api.weights}") Map<String, BigDecimal> weights) {}

    /** A new objective. */
    record ObjectiveDraft(
            @NotBlank(message = "{okr.api.cycle}") String cycleId,
            @Valid @Nullable Owner owner,
            @Nullable String responsibleId,
            @Nullable String departmentId,
            @NotBlank(message = "{okr.api.title}") String title,
            @Nullable String note,
            @Nullable ObjectiveCategory category,
            @Nullable Visibility visibility,
            @Nullable List<String> viewers,
            @Nullable RollUp rollUp) {

        NewObjective command(Actor actor) {
            Owner whose = owner == null ? Owner.person(actor.personId()) : owner;
            return new NewObjective(
                    cycleId, whose, responsibleId, departmentId, title, note, category, visibility, viewers, rollUp);
        }
    }
}
