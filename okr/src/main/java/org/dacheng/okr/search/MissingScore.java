package org.dacheng.okr.search;

/** Which score an objective beyond a draft is missing. */
public enum MissingScore {
    OWNER("o.owner_score"),
    MANAGER("o.manager_score");

    private final String score;

    MissingScore(String score) {
        this.score = score;
    }

    /** SQL over {@code okr_objective} with the alias {@code o}. */
    public String sql() {
        return "o.state <> 'draft' and " + score + " is null";
    }
}
