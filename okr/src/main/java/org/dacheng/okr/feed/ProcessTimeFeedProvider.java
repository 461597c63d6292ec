package org.dacheng.okr.feed;

import org.dacheng.engine.request.RequestDataReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Average duration of the requests of a process, or the share of them that ended in time. */
@Component
@Order(2)
class ProcessTimeFeedProvider extends AbstractRequestFeedProvider {

    static final String NAME = "process-figure";

    ProcessTimeFeedProvider(RequestFeedSettingsCheck check, RequestAmounts amounts, RequestDataReader requests) {
        super(NAME, RequestMetric.AVERAGE_TIME, check, amounts, requests);
    }
}
