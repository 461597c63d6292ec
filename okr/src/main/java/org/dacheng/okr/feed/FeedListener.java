package org.dacheng.okr.feed;

import org.dacheng.engine.event.DecisionUndone;
import org.dacheng.engine.event.RequestApproved;
import org.dacheng.engine.event.RequestEvent;
import org.dacheng.engine.event.RequestRef;
import org.dacheng.engine.event.RequestRefused;
import org.dacheng.engine.event.RequestReturned;
import org.dacheng.engine.event.RequestSubmitted;
import org.dacheng.engine.event.RequestWithdrawn;
import org.dacheng.people.person.OrganisationChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records touched requests, in the transaction that touched them. It inserts a row each time and locks no feed, so that
 * requests of one process do not wait for each other. Processes that feed nothing cause no writes.
 */
@Component
class FeedListener {

    private final FeedProcessCache feedProcesses;
    private final FeedRows feeds;

    FeedListener(FeedProcessCache feedProcesses, FeedRows feeds) {
        this.feedProcesses = feedProcesses;
        this.feeds = feeds;
    }

    @EventListener
    void on(RequestEvent event) {
        if (mayChangeValue(event)) {
            RequestRef request = event.request();
            if (feedProcesses.includes(request.process())) {
                feeds.changed(request.process(), request.id());
            }
        }
    }

    private static boolean mayChangeValue(RequestEvent event) {
        return event instanceof RequestSubmitted
                || event instanceof RequestApproved
                || event instanceof RequestRefused
                || event instanceof RequestReturned
                || event instanceof DecisionUndone
                || event instanceof RequestWithdrawn;
    }

    @EventListener
    void on(OrganisationChanged event) {
        feeds.markDepartmentFeedsStale();
    }
}
