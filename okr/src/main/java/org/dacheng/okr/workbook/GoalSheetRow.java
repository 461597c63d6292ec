package org.dacheng.okr.workbook;

import java.math.BigDecimal;
import java.time.Instant;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.ScoreWithComment;
import org.jspecify.annotations.Nullable;

/** A row of the sheet of goals: an objective or one of its key results, as it is stored or as an import changes it. */
abstract sealed class GoalSheetRow permits ObjectiveSheetRow, KeyResultSheetRow {

    @Nullable
    String id;

    String title = "";

    @Nullable
    String responsibleId;

    BigDecimal progress = BigDecimal.ZERO;

    @Nullable
    Confidence confidence;

    @Nullable
    Instant lastCheckInAt;

    ScoreWithComment ownerScore = ScoreWithComment.NONE;
    ScoreWithComment managerScore = ScoreWithComment.NONE;

    /** The objective itself, or the one of the key result. */
    abstract ObjectiveSheetRow objective();
}
