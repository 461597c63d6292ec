package org.dacheng.okr.workbook;

import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.score.ScoreCommand;

/** Scores that a workbook changes, of an objective that is there. */
record PlannedScore(SheetRow row, String objectiveId, ScoreCommand command) {}
