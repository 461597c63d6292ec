package org.dacheng.okr.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.forms.draft.ChangedElsewhere;
import org.dacheng.okr.GoalRowsFixture;
import org.dacheng.okr.ReviewFixture;
import org.dacheng.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting from beginning to end, and who may read its notes. */
@DatabaseTest
class ReviewsTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private GoalRowsFixture tables;

    private String cycle = "";

    @BeforeEach
    void open() {
        cycle = fixture.cycle();
    }

    @AfterEach
    void forget() {
        tables.forget(List.of(cycle));
    }

    @Test
    void goesThroughAllDirectReportsAndIsTakenUpAgain() {
        ReviewView begun = reviews.begin(as("manager"), cycle);
        reviews.note(as("manager"), begun.id(), "away", "Back in two weeks.");
        ReviewView again = reviews.begin(as("manager"), cycle);

        assertThat(again.id()).isEqualTo(begun.id());
        assertThat(again.participants())
                .extracting(part -> part.person().id())
                .containsExactlyInAnyOrder("away", "employee", "employee2");
        assertThat(again.firstWithoutNote()).isNotEqualTo(again.indexOf("away"));
        assertThat(words(again, "away")).isEqualTo("Back in two weeks.");
    }

    @Test
    void aNoteThatAnotherPageChangedIsNotOverwritten() {
        ReviewView begun = reviews.begin(as("manager"), cycle);
        reviews.note(as("manager"), begun.id(), "employee", "First page", "");

        assertThatExceptionOfType(ChangedElsewhere.class)
                .isThrownBy(() -> reviews.note(as("manager"), begun.id(), "employee", "Second page", ""));
        assertThat(words(reviews.get(as("manager"), begun.id()), "employee")).isEqualTo("First page");

        reviews.note(as("manager"), begun.id(), "employee", "Both", "First page");
        reviews.note(as("manager"), begun.id(), "employee", "Chosen", null);

        assertThat(words(reviews.get(as("manager"), begun.id()), "employee")).isEqualTo("Chosen");
    }

    @Test
    void endsOnceAndKeepsItsNotes() {
        ReviewView begun = reviews.begin(as("manager"), cycle);
        reviews.note(as("manager"), begun.id(), "employee", "Ship in May.");

        ReviewView ended = reviews.end(as("manager"), begun.id());
        ReviewView twice = reviews.end(as("manager"), begun.id());

        assertThat(ended.endedAt()).isNotNull();
        assertThat(twice.endedAt()).isEqualTo(ended.endedAt());
        assertThatExceptionOfType(ReviewEnded.class)
                .isThrownBy(() -> reviews.note(as("manager"), begun.id(), "employee", "Later."));
        assertThat(words(reviews.get(as("manager"), begun.id()), "employee")).isEqualTo("Ship in May.");
        assertThat(reviews.begin(as("manager"), cycle).id()).isNotEqualTo(begun.id());
        assertThat(reviews.heldBy(as("manager"), cycle, "manager"))
                .extracting(ReviewListItem::noted)
                .containsExactly(0, 1);
    }

    @Test
    void thePersonReadsHisOwnNoteWhenItIsOver() {
        ReviewView begun = reviews.begin(as("manager"), cycle);
        reviews.note(as("manager"), begun.id(), "employee", "Ship in May.");
        reviews.note(as("manager"), begun.id(), "employee2", "Not for employee.");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.get(as("employee"), begun.id()));
        assertThat(reviews.ofParticipant(as("employee"), cycle)).isEmpty();

        reviews.end(as("manager"), begun.id());

        ReviewView seen = reviews.get(as("employee"), begun.id());
        assertThat(seen.participants()).extracting(part -> part.person().id()).containsExactly("employee");
        assertThat(words(seen, "employee")).isEqualTo("Ship in May.");
        assertThat(reviews.ofParticipant(as("employee"), cycle))
                .extracting(ReviewListItem::id)
                .containsExactly(begun.id());
    }

    @Test
    void thoseAboveAndAuditorsReadItAndHrSeesThatItWas() {
        ReviewView begun = reviews.begin(as("manager"), cycle);
        reviews.note(as("manager"), begun.id(), "employee", "Ship in May.");

        assertThat(words(reviews.get(as("director"), begun.id()), "employee")).isEqualTo("Ship in May.");
        assertThat(words(reviews.get(as("auditor"), begun.id()), "employee")).isEqualTo("Ship in May.");
        assertThat(words(reviews.get(as("hr"), begun.id()), "employee")).isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.get(as("finance"), begun.id()));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> reviews.heldBy(as("finance"), cycle, "manager"));
    }

    @Test
    void onlyTheManagerNotesAndEnds() {
        ReviewView begun = reviews.begin(as("manager"), cycle);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> reviews.note(as("director"), begun.id(), "employee", "x"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> reviews.end(as("hr"), begun.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reviews.note(as("employee"), begun.id(), "employee", "x"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reviews.note(as("manager"), begun.id(), "finance", "x"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> reviews.note(as("manager"), begun.id(), "employee", "x".repeat(10_001)));
    }

    @Test
    void nobodyMeetsNobody() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> reviews.begin(as("employee"), cycle));
    }

    private static @Nullable String words(ReviewView review, String person) {
        return review.participants().get(review.indexOf(person)).words();
    }
}
