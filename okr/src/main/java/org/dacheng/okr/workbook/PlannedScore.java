package org.dacheng.okr.workbook;

import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.score.ScoreCommand;

/** Changed scores of an existing objective. */
record PlannedScore(SheetRow row, String objectiveId, ScoreCommand command) {}
