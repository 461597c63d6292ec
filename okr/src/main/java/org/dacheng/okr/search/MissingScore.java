package org.dacheng.okr.search;

/** Which score an objective that is more than a draft still lacks. */
public enum MissingScore {
    OWNER("o.owner_score"),
    MANAGER("o.manager_score");

    private final String score;

    MissingScore(String score) {
        this.score = score;
    }

    /** Over {@code okr_objective} under the alias {@code o}. */
    public String sql() {
        return "o.state <> 'draft' and " + score + " is null";
    }
}
