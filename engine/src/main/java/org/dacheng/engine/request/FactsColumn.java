package org.dacheng.engine.request;

import jakarta.persistence.Converter;
import org.dacheng.engine.json.JsonColumn;

@Converter
class FactsColumn extends JsonColumn<Facts> {

    FactsColumn() {
        super(Facts.class);
    }
}
