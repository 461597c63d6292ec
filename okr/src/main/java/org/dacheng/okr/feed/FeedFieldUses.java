package org.dacheng.okr.feed;

import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.FieldUseSource;
import org.springframework.stereotype.Component;

/** Counts the key results that a field feeds. It does not name them, since not every designer may see them. */
@Component
class FeedFieldUses implements FieldUseSource {

    private final FeedRows feeds;

    FeedFieldUses(FeedRows feeds) {
        this.feeds = feeds;
    }

    @Override
    public List<Message> of(String process, String field) {
        long fed = feeds.settingsOf(process).stream()
                .map(settings -> settings.path("field").asText())
                .filter(read -> read.equals(field) || read.startsWith(field + "."))
                .count();
        return fed == 0 ? List.of() : List.of(Message.of("okr.feed.use", fed));
    }
}
