package org.dacheng.forms.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores input that is not yet submitted, as raw values, so that nothing typed is lost. A draft belongs to the page it
 * was typed in. A page that shows the draft of another replaces it with the first save, unless the other has changed
 * since: then both are kept, and both pages report it. Input sent after the page was submitted is not stored.
 */
@Service
public class Drafts {

    private static final int MAX_LENGTH = 500_000;
    private static final int MAX_PLACE_LENGTH = 200;
    private static final int MOST_LISTED = 100;

    /** How long a submitted page is remembered; a late save is late by seconds. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private static final TypeReference<Map<String, @Nullable Object>> RAW = new TypeReference<>() {};

    private final DraftRows rows;
    private final ObjectMapper mapper;
    private final Clock clock;

    Drafts(DraftRows rows, ObjectMapper mapper, Clock clock) {
        this.rows = rows;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Saves a draft.
     *
     * @param place what is being filled in, such as {@code process:leave} or {@code request:01k…}
     * @throws InvalidInput when it is too large, or the place too long
     */
    @Transactional
    public SavedDraft save(Actor actor, String place, DraftPage page, Map<String, ? extends @Nullable Object> raw) {
        String content = write(raw);
        if (!fits(place, content)) {
            throw InvalidInput.of("", "forms.draft.too-big");
        }
        return save(actor, place, page, content);
    }

    /**
     * Saves the input of a refused form. Input that is too large is not saved: the response is still the refusal, and
     * its page shows the input.
     */
    @Transactional
    public void saveRefused(Actor actor, String place, DraftPage page, Map<String, ? extends @Nullable Object> raw) {
        String content = write(raw);
        if (fits(place, content)) {
            save(actor, place, page, content);
        }
    }

    private static boolean fits(String place, String content) {
        return content.length() <= MAX_LENGTH && place.length() <= MAX_PLACE_LENGTH;
    }

    private SavedDraft save(Actor actor, String place, DraftPage page, String content) {
        DraftRows.DraftKey key = new DraftRows.DraftKey(actor.personId(), place);
        SavedDraft.DraftState state = put(key, page, content, UtcTimestamps.write(clock.instant()));
        List<SavedDraft.OtherDraft> others = rows.open(key).stream()
                .filter(row -> !row.page().equals(page.id()))
                .map(row -> new SavedDraft.OtherDraft(row.page(), row.savedAt()))
                .toList();
        return new SavedDraft(state, others);
    }

    /**
     * True when a draft of the person, open or discarded a short time ago, contains an id, such as that of an upload.
     *
     * @param id letters and digits only
     */
    @Transactional(readOnly = true)
    public boolean anyMentions(String personId, String id) {
        return rows.anyMentions(personId, id);
    }

    private SavedDraft.DraftState put(DraftRows.DraftKey key, DraftPage page, String content, LocalDateTime now) {
        if (rows.update(key, page, content, now)) {
            return SavedDraft.DraftState.SAVED;
        }
        Optional<String> state = rows.state(key, page.id());
        return state.isPresent() ? notUpdated(state.get()) : insert(key, page, content, now);
    }

    private SavedDraft.DraftState insert(DraftRows.DraftKey key, DraftPage page, String content, LocalDateTime now) {
        try {
            rows.insert(key, page, DraftRows.OPEN, content, now);
            rows.replace(key, page);
            return SavedDraft.DraftState.SAVED;
        } catch (DuplicateKeyException atOnce) {
            return rows.update(key, page, content, now)
                    ? SavedDraft.DraftState.SAVED
                    : rows.state(key, page.id()).map(Drafts::notUpdated).orElse(SavedDraft.DraftState.SAVED);
        }
    }

    /** An open draft that was not updated has a later change already. */
    private static SavedDraft.DraftState notUpdated(String state) {
        return switch (state) {
            case DraftRows.SUBMITTED -> SavedDraft.DraftState.SUBMITTED;
            case DraftRows.DISCARDED -> SavedDraft.DraftState.DISCARDED;
            default -> SavedDraft.DraftState.SAVED;
        };
    }

    /**
     * Opens a page with the newest draft, or the given one.
     *
     * @param wanted the page whose draft to show; null for the newest
     */
    @Transactional(readOnly = true)
    public OpenedDraft open(Actor actor, String place, @Nullable String wanted) {
        List<DraftRows.DraftRow> open = rows.open(new DraftRows.DraftKey(actor.personId(), place));
        DraftRows.DraftRow shown = open.stream()
                .filter(row -> row.page().equals(wanted))
                .findFirst()
                .orElse(open.isEmpty() ? null : open.get(0));
        List<Draft> others =
                open.stream().filter(row -> row != shown).map(this::draft).toList();
        Draft draft = shown == null ? null : draft(shown);
        return new OpenedDraft(place, DraftPage.opened(draft), draft, others);
    }

    /**
     * Marks the page as submitted: its draft and the one it showed are deleted, and later input of the page is not
     * stored.
     */
    @Transactional
    public void submitted(Actor actor, String place, DraftPage page) {
        close(actor, place, page, DraftRows.SUBMITTED);
    }

    /** Discards the draft that the page shows. */
    @Transactional
    public void discard(Actor actor, String place, DraftPage page) {
        close(actor, place, page, DraftRows.DISCARDED);
    }

    /**
     * The person's drafts of new and returned requests, the last saved first; at most {@value #MOST_LISTED}.
     *
     * @param placesLike pattern of places, such as {@code process:%}
     * @param orLike another one
     */
    @Transactional(readOnly = true)
    public List<PlacedDraft> list(Actor actor, String placesLike, String orLike) {
        return rows.open(actor.personId(), placesLike, orLike, MOST_LISTED).stream()
                .map(placed -> new PlacedDraft(placed.place(), draft(placed.row())))
                .toList();
    }

    /**
     * Discards a draft that no page shows; it can be restored for some days.
     *
     * @return false when there is no such draft
     */
    @Transactional
    public boolean setAside(Actor actor, String place, String page) {
        Instant now = clock.instant();
        DraftRows.DraftKey key = new DraftRows.DraftKey(actor.personId(), place);
        rows.forget(key, UtcTimestamps.write(now.minus(REMEMBERED)));
        return rows.change(key, page, DraftRows.OPEN, DraftRows.DISCARDED, UtcTimestamps.write(now));
    }

    /**
     * Restores a draft that was set aside.
     *
     * @return false when there is none any more
     */
    @Transactional
    public boolean restore(Actor actor, String place, String page) {
        DraftRows.DraftKey key = new DraftRows.DraftKey(actor.personId(), place);
        return rows.change(key, page, DraftRows.DISCARDED, DraftRows.OPEN, UtcTimestamps.write(clock.instant()));
    }

    /** A draft and what is being filled in. */
    public record PlacedDraft(String place, Draft draft) {}

    /** Whether the page was submitted before. */
    @Transactional(readOnly = true)
    public boolean isSubmitted(Actor actor, String place, DraftPage page) {
        return rows.state(new DraftRows.DraftKey(actor.personId(), place), page.id())
                .filter(DraftRows.SUBMITTED::equals)
                .isPresent();
    }

    private void close(Actor actor, String place, DraftPage page, String state) {
        if (place.length() > MAX_PLACE_LENGTH) {
            return;
        }
        DraftRows.DraftKey key = new DraftRows.DraftKey(actor.personId(), place);
        Instant now = clock.instant();
        rows.replace(key, page);
        rows.close(key, page, state, UtcTimestamps.write(now));
        rows.forget(key, UtcTimestamps.write(now.minus(REMEMBERED)));
    }

    private Draft draft(DraftRows.DraftRow row) {
        try {
            return new Draft(row.page(), row.serial(), mapper.readValue(row.content(), RAW), row.savedAt());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a draft is not JSON", broken);
        }
    }

    private String write(Map<String, ? extends @Nullable Object> raw) {
        try {
            return mapper.writeValueAsString(raw);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
