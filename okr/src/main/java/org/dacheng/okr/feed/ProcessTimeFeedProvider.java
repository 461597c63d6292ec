package org.dacheng.okr.feed;

import org.dacheng.engine.request.RequestDataReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How long the requests of a process take, or which share of them ends in time. */
@Component
@Order(2)
class ProcessTimeFeedProvider extends AbstractRequestFeedProvider {

    static final String NAME = "process-figure";

    ProcessTimeFeedProvider(RequestFeedSettingsCheck check, RequestAmounts amounts, RequestDataReader requests) {
        super(NAME, RequestMetric.AVERAGE_TIME, check, amounts, requests);
    }
}
