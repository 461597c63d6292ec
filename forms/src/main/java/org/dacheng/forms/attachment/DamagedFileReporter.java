package org.dacheng.forms.attachment;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notifies the administrators of files that are missing or altered on the disk, once for each. */
@Component
class DamagedFileReporter {

    private static final Logger LOG = LoggerFactory.getLogger(DamagedFileReporter.class);

    private final AttachmentRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DamagedFileReporter(AttachmentRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void report(AttachmentRows.AttachmentRow row, boolean missing) {
        String id = row.view().id();
        if (rows.markDamaged(id, clock.instant())) {
            LOG.error("{}: the file {} of this attachment is {}", id, row.place(), missing ? "missing" : "altered");
            events.publishEvent(new FileDamaged(id, row.view().name(), row.owner(), row.place(), missing));
        }
    }
}
