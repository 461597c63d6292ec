package org.dacheng.okr.score;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.ObjectiveJson;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for scores of objectives. */
@RestController
@RequestMapping("/api/v1/okr/objectives/{id}/scores")
@Tag(name = "OKR objectives")
class ScoresApi {

    private final Scores scores;

    ScoresApi(Scores scores) {
        this.scores = scores;
    }

    @PostMapping
    @Operation(summary = "Score an objective and its key results, 0.0 to 1.0, as the owner or as a person above")
    ObjectiveJson score(Actor actor, @PathVariable String id, @RequestBody ScoresJson body) {
        return ObjectiveJson.of(scores.score(actor, id, body.command()));
    }

    /**
     * Scores.
     *
     * @param keyResults by id
     */
    record ScoresJson(
            boolean byManager,
            @Nullable ScoreWithComment whole,
            @Nullable Map<String, ScoreWithComment> keyResults) {

        ScoreCommand command() {
            return new ScoreCommand(
                    byManager,
                    whole == null ? ScoreWithComment.NONE : whole,
                    keyResults == null ? Map.of() : keyResults);
        }
    }
}
