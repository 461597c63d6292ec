package org.dacheng.okr.score;

import java.util.Map;
import org.dacheng.okr.measure.ScoreWithComment;

/**
 * Scores of an objective by its owner or by a person above.
 *
 * @param whole of the objective; when its score is null it is the weighted sum of the key results' scores
 * @param keyResults by id
 */
public record ScoreCommand(boolean byManager, ScoreWithComment whole, Map<String, ScoreWithComment> keyResults) {}
