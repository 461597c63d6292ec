package org.dacheng.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class MessagesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    StaticMessageSource source = new StaticMessageSource();
    Messages messages = new Messages(source);

    @Test
    void putsEveryValueIntoTheReadersLanguage() {
        source.addMessage("said", Languages.ENGLISH, "{0}: {1} by {2}");
        source.addMessage("said", Languages.CHINESE, "{0}：{1}，{2}");
        source.addMessage("done", Languages.ENGLISH, "approved");
        source.addMessage("done", Languages.CHINESE, "同意");
        Message message = Message.of(
                "said", new LocalText("请假", "Leave"), Message.of("done"), Instant.parse("2026-03-01T20:00:00Z"));

        assertThat(messages.text(message, Languages.ENGLISH, SHANGHAI))
                .isEqualTo("Leave: approved by 2 Mar 2026, 04:00");
        assertThat(messages.text(message, Languages.CHINESE, SHANGHAI)).isEqualTo("请假：同意，2026年3月2日 04:00");
    }

    @Test
    void showsDatesNumbersAndLists() {
        source.addMessage("values", Languages.ENGLISH, "{0} {1} {2}");
        Message message = Message.of(
                "values",
                LocalDate.of(2026, 3, 1),
                new BigDecimal("12000.50"),
                List.of(LocalText.same("a"), LocalText.same("b")));

        assertThat(messages.text(message, Languages.ENGLISH, SHANGHAI)).isEqualTo("1 Mar 2026 12,000.50 a, b");
    }

    @Test
    void anUnknownKeyIsShownAsItIs() {
        assertThat(messages.text(Message.of("no.such"), Languages.ENGLISH)).isEqualTo("no.such");
    }
}
