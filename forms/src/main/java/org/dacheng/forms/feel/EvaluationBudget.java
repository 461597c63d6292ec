package org.dacheng.forms.feel;

import java.math.BigDecimal;
import org.dacheng.base.text.Message;

/**
 * Limits of one evaluation: {@value #MILLIS} ms, {@value #STEPS} steps, {@value #CELLS} items of lists and contexts,
 * {@value #CHARACTERS} characters; one list {@value #ITEMS} items, one text {@value #TEXT} characters, numbers below
 * 10^{@value #DIGITS}. Values are charged before they grow.
 */
final class EvaluationBudget {

    static final long MILLIS = 1800;
    static final int STEPS = 2_000_000;
    static final int CELLS = 300_000;
    static final int CHARACTERS = 4_000_000;
    static final int TEXT = 100_000;
    static final int ITEMS = 10_000;
    static final int DIGITS = 40;

    private final long deadline = System.nanoTime() + MILLIS * 1_000_000;
    private long steps;
    private long nextLook;
    private long cells;
    private long characters;

    void step() {
        spend(1);
    }

    /** Charges steps that are about to be taken. */
    void spend(long more) {
        steps += more;
        refuseWhen(steps > STEPS);
        if (steps >= nextLook) {
            nextLook = steps + 200;
            refuseWhen(System.nanoTime() > deadline);
        }
    }

    /** Charges one more item of a list of this size. */
    void grow(int size) {
        refuseWhen(size >= ITEMS);
        cells(1);
    }

    /** Charges a list or context of this size. */
    void make(int size) {
        refuseWhen(size > ITEMS);
        cells(size);
    }

    private void cells(int more) {
        cells += more;
        refuseWhen(cells > CELLS);
        spend(more);
    }

    /** Charges a text of this length. */
    void text(long length) {
        refuseWhen(length > TEXT);
        characters += length;
        refuseWhen(characters > CHARACTERS);
        spend(1 + length / 64);
    }

    /** The number, if its digits before and after the point are within limits; 10**999999999 is not. */
    BigDecimal number(BigDecimal number) {
        refuseWhen((long) number.precision() - number.scale() > DIGITS || number.scale() > 400);
        return number;
    }

    static void refuseWhen(boolean exceeded) {
        if (exceeded) {
            throw new EvaluationProblem(-1, Message.of("forms.feel.too-much"));
        }
    }
}
