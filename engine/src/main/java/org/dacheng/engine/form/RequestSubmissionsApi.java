package org.dacheng.engine.form;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.request.CommentBody;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.submission.SubmittedRequest;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for submitting requests and for the expected chain. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Requests")
class RequestSubmissionsApi {

    private final Requests requests;
    private final Messages messages;

    RequestSubmissionsApi(Requests requests, Messages messages) {
        this.requests = requests;
        this.messages = messages;
    }

    @PostMapping("/requests")
    @Operation(
            summary = "Submit a request",
            description = "With an Idempotency-Key the same call may be repeated safely: it returns the same request."
                    + " Keys are compared exactly, case included. With a submitter, the request is that of another person:"
                    + " the process must name the actor among the people who may submit for others.")
    @ApiResponse(responseCode = "201", description = "Submitted; Location points to it")
    @ApiResponse(responseCode = "200", description = "Was submitted before with the same key and the same content")
    @ApiResponse(responseCode = "422", description = "The key was used before with other content or another process")
    ResponseEntity<RequestView> submit(
            Actor actor,
            @RequestBody @Valid SubmissionJson body,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 100, message = "{engine.api.idempotency-key}")
                    @Nullable
                    String key) {
        SubmittedRequest submitted = requests.submitOnce(actor, body.command(key));
        RequestView request = submitted.request();
        return submitted.repeated()
                ? ResponseEntity.ok(request)
                : ResponseEntity.created(URI.create("/api/v1/requests/" + request.id()))
                        .body(request);
    }

    @PostMapping("/requests/{id}/resubmission")
    @Operation(summary = "Resubmit a request that was sent back to me, with changed answers")
    RequestView resubmit(Actor actor, @PathVariable String id, @RequestBody FilledFormJson body) {
        return requests.resubmit(actor, id, body.data(), body.chosen());
    }

    @PostMapping("/processes/{key}/expected")
    @Operation(summary = "Who will decide, for answers as far as they are filled in")
    List<ExpectedStepJson> expected(Actor actor, @PathVariable String key, @RequestBody FilledFormJson body) {
        String submitter = body.submitter() == null ? actor.personId() : body.submitter();
        return ExpectedStepJson.of(
                requests.expected(actor, key, body.data(), body.chosen(), submitter), messages, actor.locale());
    }

    @PostMapping("/requests/{id}/withdrawal")
    @Operation(summary = "Withdraw my request")
    RequestView withdraw(
            Actor actor, @PathVariable String id, @RequestBody(required = false) @Nullable CommentBody body) {
        return requests.withdraw(actor, id, body == null ? null : body.comment());
    }

    @GetMapping("/requests/{id}/expected")
    @Operation(summary = "Current and expected approvers of a request")
    List<ExpectedStepJson> expected(Actor actor, @PathVariable String id) {
        return ExpectedStepJson.of(requests.expected(actor, id), messages, actor.locale());
    }
}
