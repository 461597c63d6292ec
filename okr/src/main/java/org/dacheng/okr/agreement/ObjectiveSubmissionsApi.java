package org.dacheng.okr.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for submitting objectives for agreement. */
@RestController
@RequestMapping("/api/v1/okr/submissions")
@Tag(name = "OKR")
class ObjectiveSubmissionsApi {

    private final ObjectiveAgreements agreements;

    ObjectiveSubmissionsApi(ObjectiveAgreements agreements) {
        this.agreements = agreements;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Submit objectives of an owner for agreement",
            description = "The ids in `objectiveIds`, or all that are ready. They are decided by the process of the"
                    + " cycle; if it has none, they are agreed at once.")
    SubmissionResultJson submit(Actor actor, @RequestBody NewSubmissionJson body) {
        String cycle = body.cycleId();
        Owner owner = body.owner();
        if (cycle == null || owner == null || owner.kind() == null || owner.id() == null) {
            throw ObjectiveAgreements.refused("/owner", Message.of("okr.agreement.incomplete"));
        }
        return new SubmissionResultJson(agreements.submit(actor, cycle, owner, body.objectiveIds()));
    }

    /**
     * A submission of one owner's objectives in a cycle.
     *
     * @param objectiveIds ids to submit; null for all that are ready
     */
    record NewSubmissionJson(
            @Nullable String cycleId,
            @Nullable Owner owner,
            @Nullable List<String> objectiveIds) {}

    /** @param requestId request that has to be decided, null when all was agreed at once */
    record SubmissionResultJson(@Nullable String requestId) {}
}
