package org.dacheng.engine.state;

import jakarta.persistence.Converter;
import org.dacheng.engine.json.JsonColumn;

@Converter
class RequestProgressColumn extends JsonColumn<RequestProgress> {

    RequestProgressColumn() {
        super(RequestProgress.class);
    }
}
