package org.dacheng.okr.feed;

import org.dacheng.engine.request.RequestRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many requests of a process there are, or what a field of theirs sums up to. */
@Component
@Order(1)
class RequestsSource extends WorkSource {

    static final String NAME = "requests";

    RequestsSource(WorkSettingsCheck check, WorkAmounts amounts, RequestRecords requests) {
        super(NAME, WorkMeasure.COUNT, check, amounts, requests);
    }
}
