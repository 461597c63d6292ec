package org.dacheng.engine.state;

import jakarta.persistence.Converter;
import org.dacheng.engine.json.JsonColumn;

@Converter
class SummaryFieldsColumn extends JsonColumn<SummaryFields> {

    SummaryFieldsColumn() {
        super(SummaryFields.class);
    }
}
