package org.dacheng.okr.feed;

/** A value cannot be computed; caught during computation and stored with the key result as its problem. */
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
