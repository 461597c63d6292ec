package org.dacheng.engine.request;

import jakarta.persistence.Converter;
import org.dacheng.engine.json.JsonColumn;

@Converter
class ProgressColumn extends JsonColumn<Progress> {

    ProgressColumn() {
        super(Progress.class);
    }
}
