package org.dacheng.okr.feed;

import org.dacheng.engine.request.RequestDataReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many requests of a process there are, or what a field of theirs sums up to. */
@Component
@Order(1)
class RequestsFeedProvider extends AbstractRequestFeedProvider {

    static final String NAME = "requests";

    RequestsFeedProvider(RequestFeedSettingsCheck check, RequestAmounts amounts, RequestDataReader requests) {
        super(NAME, RequestMetric.COUNT, check, amounts, requests);
    }
}
