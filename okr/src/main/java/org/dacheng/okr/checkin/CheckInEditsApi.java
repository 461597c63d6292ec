package org.dacheng.okr.checkin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.dacheng.okr.checkin.CheckInsApi.CheckInJson;
import org.dacheng.okr.checkin.CheckInsApi.NewCheckInJson;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for editing check-ins and reading their previous content. */
@RestController
@RequestMapping("/api/v1/okr/check-ins/{id}")
@Tag(name = "OKR key results")
class CheckInEditsApi {

    private final CheckIns checkIns;

    CheckInEditsApi(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @PutMapping
    @Operation(
            summary = "Edit one's own check-in",
            description = "The previous content is kept. Editing the newest check-in also updates the key result.")
    CheckInJson edit(Actor actor, @PathVariable String id, @RequestBody @Valid NewCheckInJson body) {
        return CheckInJson.of(checkIns.edit(actor, id, body.checkIn()));
    }

    @GetMapping("/trace")
    @Operation(summary = "Previous contents of a check-in, oldest first")
    List<CheckInJson> trace(Actor actor, @PathVariable String id) {
        return checkIns.trace(actor, id).stream().map(CheckInJson::of).toList();
    }
}
