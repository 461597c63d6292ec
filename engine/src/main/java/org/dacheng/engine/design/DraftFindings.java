package org.dacheng.engine.design;

import java.util.List;

/**
 * What the checks of a draft have found.
 *
 * @param problems what prevents it from being published
 * @param warnings what is probably a mistake; it is published only if each is accepted
 */
public record DraftFindings(List<DraftProblem> problems, List<DraftWarning> warnings) {

    /** Copies the lists. */
    public DraftFindings {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }
}
