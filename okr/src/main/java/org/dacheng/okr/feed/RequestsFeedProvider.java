package org.dacheng.okr.feed;

import org.dacheng.engine.request.RequestDataReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Number of requests of a process, or the sum of one of their fields. */
@Component
@Order(1)
class RequestsFeedProvider extends AbstractRequestFeedProvider {

    static final String NAME = "requests";

    RequestsFeedProvider(RequestFeedSettingsCheck check, RequestAmounts amounts, RequestDataReader requests) {
        super(NAME, RequestMetric.COUNT, check, amounts, requests);
    }
}
