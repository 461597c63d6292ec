package org.dacheng.okr.carryover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Messages;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for carrying over objectives into another cycle. */
@RestController
@RequestMapping("/api/v1/okr/carry-overs")
@Tag(name = "OKR cycles")
class CarryOversApi {

    private final CarryOvers carryOvers;
    private final Messages messages;

    CarryOversApi(CarryOvers carryOvers, Messages messages) {
        this.carryOvers = carryOvers;
        this.messages = messages;
    }

    @PostMapping
    @Operation(
            summary = "Carry objectives over into another cycle",
            description = "Creates drafts, all or nothing; objectives carried over before are skipped. The mode of a"
                    + " key result is `rest` (starts at the value reached), `whole` or `leave`; the default is"
                    + " `rest`, or `leave` for completed ones. Without `objectives` all unfinished ones are carried"
                    + " over, which requires permission to manage cycles.")
    CarryOverResultJson carry(Actor actor, @RequestBody @Valid CarryOverJson body) {
        List<CarryOverJson.ObjectiveChoiceJson> objectives = body.objectives();
        CarryOverResult carried = objectives == null
                ? carryOvers.carryAll(actor, body.from(), body.to())
                : carryOvers.carry(actor, body.command(objectives));
        return new CarryOverResultJson(
                carried.ids(),
                carried.alreadyCarried(),
                carried.skipped().stream()
                        .map(left -> new CarryOverResultJson.SkippedObjectiveJson(
                                left.id(),
                                left.title(),
                                left.ownerName(),
                                messages.text(left.reason(), actor.locale())))
                        .toList());
    }

    /** Objectives to carry over. */
    record CarryOverJson(
            @NotNull(message = "{okr.api.from}") String from,
            @NotNull(message = "{okr.api.to}") String to,
            @Nullable List<ObjectiveChoiceJson> objectives) {

        record ObjectiveChoiceJson(
                String id, @Nullable String title, @Nullable Map<String, CarryOverMode> keyResults) {}

        CarryOverCommand command(List<ObjectiveChoiceJson> chosen) {
            return new CarryOverCommand(
                    from,
                    to,
                    chosen.stream()
                            .map(one -> new CarryOverCommand.ChosenObjective(
                                    one.id(), one.title(), one.keyResults() == null ? Map.of() : one.keyResults()))
                            .toList());
        }
    }

    /** Result of carrying over. */
    record CarryOverResultJson(List<String> ids, int already, List<SkippedObjectiveJson> left) {

        record SkippedObjectiveJson(String id, String title, LocalText ownerName, String reason) {}
    }
}
