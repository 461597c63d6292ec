package org.dacheng.engine.state;

import jakarta.persistence.Converter;
import org.dacheng.engine.json.JsonColumn;

@Converter
class LastDecisionColumn extends JsonColumn<LastDecision> {

    LastDecisionColumn() {
        super(LastDecision.class);
    }
}
