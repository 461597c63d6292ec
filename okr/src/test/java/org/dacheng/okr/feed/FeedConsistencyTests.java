package org.dacheng.okr.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.number;
import static org.dacheng.okr.feed.FeedProcessFixture.around;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dacheng.engine.access.RequestView;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Following changes gives the same result as reading from the beginning, whatever the order of events. */
@DatabaseTest
class FeedConsistencyTests {

    private static final int STEPS = 30;

    @Autowired
    private FeedProcessFixture fixture;

    @Autowired
    private KeyResultFeeds feeds;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void followingIsReadingAnew(long seed) {
        String process = fixture.process();
        Random dice = new Random(seed);
        List<KeyResultView> fed = new ArrayList<>();
        fed.add(fed(process, ",'measure':'sum','field':'amount'"));
        fed.add(fed(process, ",'measure':'count','outcomes':['running','returned'],'moment':'submitted'"));
        fed.add(fed(process, ",'measure':'sum','field':'amount','outcomes':['refused','withdrawn'],'department':'rd'"));
        play(process, dice);
        fixture.awhileLater();

        for (KeyResultView keyResult : fed) {
            FeedView followed = feeds.get(as("hr"), keyResult.id());
            List<String> before = amounts(keyResult);
            FeedView again = feeds.recalculate(as("hr"), keyResult.id());

            assertThat(followed.value()).as("seed %s", seed).isEqualByComparingTo(again.value());
            assertThat(before).containsExactlyInAnyOrderElementsOf(amounts(keyResult));
            assertThat(fixture.now(keyResult).current()).isEqualByComparingTo(again.value());
        }
    }

    private KeyResultView fed(String process, String more) {
        KeyResultView keyResult = fixture.keyResult("hr", number("0", "1000"));
        feeds.set(as("hr"), keyResult.id(), "requests", around(process, more));
        return keyResult;
    }

    private void play(String process, Random dice) {
        List<RequestView> open = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int throwOf = open.isEmpty() ? 0 : dice.nextInt(6);
            switch (throwOf) {
                case 0, 1 ->
                    open.add(fixture.submit(
                            "employee",
                            process,
                            new BigDecimal(dice.nextInt(10_000))
                                    .movePointLeft(2)
                                    .toPlainString()));
                case 2 -> fixture.approve(open.remove(dice.nextInt(open.size())));
                case 3 -> fixture.refuse(open.remove(dice.nextInt(open.size())));
                case 4 -> fixture.withdraw("employee", open.remove(dice.nextInt(open.size())));
                default -> fixture.awhileLater();
            }
        }
    }

    private List<String> amounts(KeyResultView keyResult) {
        return feeds.evidence(as("hr"), keyResult.id(), 200, null).items().stream()
                .map(one -> one.at() + " " + one.amount() + " " + one.requestId())
                .toList();
    }
}
