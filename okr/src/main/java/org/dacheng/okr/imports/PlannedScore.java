package org.dacheng.okr.imports;

import org.dacheng.okr.score.ScoreCommand;

/** Scores that a workbook changes, of an objective that is there. */
record PlannedScore(Line line, String objectiveId, ScoreCommand command) {}
