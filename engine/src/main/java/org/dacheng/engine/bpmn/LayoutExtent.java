package org.dacheng.engine.bpmn;

/**
 * The space that a part of the flow takes.
 *
 * @param above height above its middle line
 * @param below height below it
 */
record LayoutExtent(double width, double above, double below) {

    /** Space between two shapes of a line. */
    static final double GAP = 50;

    /** Space after a split, for the names of its branches. */
    static final double LABEL_GAP = 110;

    static final double BETWEEN_LANES = 20;
    static final double HALF_LANE = 40;

    LayoutExtent followedBy(LayoutExtent next) {
        double gap = width == 0 ? 0 : GAP;
        return new LayoutExtent(width + gap + next.width, Math.max(above, next.above), Math.max(below, next.below));
    }
}
