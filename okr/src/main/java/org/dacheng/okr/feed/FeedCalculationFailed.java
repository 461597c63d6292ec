package org.dacheng.okr.feed;

/** A value cannot be computed; caught where it is computed, and kept beside the key result. */
public final class FeedCalculationFailed extends RuntimeException {

    private final FeedProblem problem;

    public FeedCalculationFailed(FeedProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    FeedProblem problem() {
        return problem;
    }
}
