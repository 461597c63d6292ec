package org.dacheng.okr.feed;

import org.dacheng.engine.request.RequestRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How long the requests of a process take, or which share of them ends in time. */
@Component
@Order(2)
class ProcessFigureSource extends WorkSource {

    static final String NAME = "process-figure";

    ProcessFigureSource(WorkSettingsCheck check, WorkAmounts amounts, RequestRecords requests) {
        super(NAME, WorkMeasure.AVERAGE_TIME, check, amounts, requests);
    }
}
