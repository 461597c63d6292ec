package org.dacheng.forms.attachment;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.schedule.RepeatedWork;
import org.dacheng.forms.draft.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes uploads that were not submitted for days, except those in a draft of their uploader. */
@Component
class AbandonedUploadCleanup implements RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedUploadCleanup.class);

    private static final int AT_ONCE = 200;

    private final AttachmentRows rows;
    private final AttachmentFileStore store;
    private final Drafts drafts;
    private final FilesProperties properties;
    private final Clock clock;

    AbandonedUploadCleanup(
            AttachmentRows rows, AttachmentFileStore store, Drafts drafts, FilesProperties properties, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.drafts = drafts;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep-unbound-uploads";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(Duration.ofHours(properties.unboundHours()));
        List<AttachmentRows.AttachmentRow> some = rows.unbound(before, "", AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(row -> sweep(row, before));
            some = rows.unbound(before, some.get(some.size() - 1).view().id(), AT_ONCE);
        }
    }

    /** Files that cannot be deleted now are found by {@link OrphanSweep} later. */
    private void forget(String sha256, Instant before) {
        try {
            if (!rows.isReferenced(sha256)) {
                store.forget(sha256, before, () -> rows.isReferenced(sha256));
            }
        } catch (UncheckedIOException failed) {
            LOG.warn("The content {} could not be deleted: {}", sha256, failed.toString());
        }
    }

    private void sweep(AttachmentRows.AttachmentRow row, Instant before) {
        if (!drafts.anyMentions(row.uploaderId(), row.view().id())
                && rows.remove(row.view().id())) {
            forget(row.sha256(), before);
        }
    }
}
