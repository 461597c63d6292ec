package org.dacheng.okr.excel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.excel.CellTone;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.TonedText;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of a workbook of goals. */
@Component
class ExportWords {

    private static final Map<String, CellTone> TONES =
            Map.of("on-track", CellTone.GOOD, "at-risk", CellTone.WARNING, "off-track", CellTone.BAD);

    private final Messages messages;
    private final Labels labels;

    ExportWords(Messages messages, Labels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    /** For one export; what it looked up once it keeps. */
    For reader(Asker asker, Map<String, LocalText> teams) {
        return new For(asker, teams);
    }

    /** In the language and zone of one reader. */
    final class For {

        private final Asker asker;
        private final Labels.For names;
        private final Map<String, String> known = new HashMap<>();

        private For(Asker asker, Map<String, LocalText> teams) {
            this.asker = asker;
            this.names = labels.in(asker.locale(), teams);
        }

        String heading(String name) {
            return known.computeIfAbsent(
                    "heading " + name, key -> messages.text(Message.of("okr.export." + name), asker.locale()));
        }

        /** @param prefix of the message keys, such as {@code okr.kind.} */
        String word(String prefix, String word) {
            return known.computeIfAbsent(prefix + word, key -> messages.text(Message.of(key), asker.locale()));
        }

        String confidenceWord(String word) {
            return word("okr.confidence.", word);
        }

        @Nullable
        TonedText confidence(@Nullable String word) {
            return word == null ? null : new TonedText(confidenceWord(word), TONES.getOrDefault(word, CellTone.PLAIN));
        }

        String owner(String kind, String id) {
            return names.owner(kind, id);
        }

        String person(String id) {
            return names.person(id);
        }

        String department(String id) {
            return names.department(id);
        }

        List<Column> columns(Layout layout) {
            return layout.places().stream()
                    .map(place -> new Column(heading(place.name()), place.kind(), place.width()))
                    .toList();
        }

        @Nullable
        String departmentIfAny(@Nullable String id) {
            return id == null ? null : department(id);
        }

        String moment(Instant at) {
            return messages.instant(at, asker.locale(), asker.zone());
        }

        String name(LocalText text) {
            return text.in(asker.locale());
        }

        String sentence(Message message) {
            return messages.text(message, asker.locale(), asker.zone());
        }

        @Nullable
        LocalDate day(@Nullable Instant at) {
            return at == null ? null : at.atZone(asker.zone()).toLocalDate();
        }

        Asker asker() {
            return asker;
        }
    }
}
