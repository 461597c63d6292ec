package org.dacheng.forms.feel;

import org.springframework.stereotype.Component;

/** Parses and evaluates FEEL (DMN 1.3 expression language) with Camunda's FEEL engine, without Java functions. */
@Component
public class Feel {

    /** @throws FeelSyntaxError with line and column */
    public FeelExpression parse(String text) {
        throw new IllegalStateException("to be filled in");
    }
}
